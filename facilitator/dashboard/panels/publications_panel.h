#pragma once

#include <string>

#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Result pages: the newest few, who may read each, and its address to copy. In the flow. The rest,
// and the QR codes, are on the facilitator's page.
class PublicationsPanel {
public:
    void draw(const Paint& paint, const protocol::HostView& host, const Submit& submit);
    // Over the window, while the reason of a withdrawal is written.
    void draw_over(const Paint& paint, const Submit& submit);

private:
    void draw_one(const Paint& paint, const protocol::PublicationView& one,
                  const std::string& number, const Submit& submit);

    std::string withdrawn_;  // the one that is about to be
    std::string why_;
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
