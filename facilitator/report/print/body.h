#pragma once

#include "facilitator/report/print/flow.h"
#include "facilitator/report/print/typesetter.h"
#include "facilitator/report/writing.h"

namespace vertebra::report {

// Where each section begins.
using Places = std::map<std::string, Place>;

// Lays the chapters of a report into the flow.
class Body {
public:
    Body(const Typesetter& type, const Words& words, Flow& flow, Places& places)
        : type_(type), words_(words), flow_(flow), places_(places) {}

    // `told` hears of each section and says whether to go on. False: stopped.
    bool lay(const Section& section, int level, const std::function<bool()>& told);
    void lay(const Block& block);

private:
    struct Heading {
        Setting setting;
        double above = 0;
        double below = 0;
        double height() const { return above + setting.height() + below; }
    };
    Heading heading(const Section& section, int level) const;
    // What has to stand together with a section's heading: up to its first chart, table or list.
    double opening(const Section& section, int level) const;
    double opening(const std::vector<Block>& blocks) const;
    double least(const Block& block) const;
    double least(const Drawing& drawing) const;

    void lay_one(const Prose& prose);
    void lay_one(const FactList& facts);
    void lay_one(const BulletList& list);
    void lay_one(const Rows& rows);
    void lay_one(const Drawing& drawing);
    void caption(const std::string& text);
    // Line by line, over as many pages as it takes.
    void lines(const Setting& setting, double x, const char* tag);

    const Typesetter& type_;
    const Words& words_;
    Flow& flow_;
    Places& places_;
    std::string title_;  // of the section
};

}  // namespace vertebra::report
