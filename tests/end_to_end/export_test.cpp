#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <deque>

#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/link.h"
#include "tests/support/running_host.h"

// Files of results from a running host, asked for by a facilitator.
namespace vertebra {
namespace {

using namespace std::chrono_literals;
using FileFormat = protocol::ExportResults::Format;

class Lead {
public:
    explicit Lead(const RunningHost& host)
        : link_(protocol::Link::make(
              io_, protocol::Link::target_of(host.url()),
              {.hello =
                   [key = host.secret("facilitator_key")] {
                       return protocol::encode(protocol::Hello{protocol::Lead{key, "es"}});
                   },
               .heard =
                   [this](const std::string& frame) {
                       const auto out = protocol::decode_out(frame, Role::Facilitator);
                       if (out) heard_.push_back(*out);
                   },
               .changed = [](bool) {},
               .chance = [] { return 0U; }})) {
        link_->start();
        next<protocol::FacilitatorState>();
    }
    ~Lead() {
        link_->stop();
        io_.run_for(50ms);
    }

    std::int64_t ask(decltype(protocol::FromFacilitator::wish) wish) {
        link_->send(protocol::encode(protocol::FromFacilitator{++asked_, std::move(wish)}));
        return asked_;
    }

    // The next message of this kind; what comes before it is let pass.
    template <class Message>
    Message next() {
        const auto end = std::chrono::steady_clock::now() + 20s;
        while (std::chrono::steady_clock::now() < end) {
            while (!heard_.empty()) {
                const auto out = std::move(heard_.front());
                heard_.pop_front();
                if (std::holds_alternative<protocol::Exporting>(out)) ++progress;
                if (const auto* message = std::get_if<Message>(&out)) return *message;
            }
            io_.run_one_for(20ms);
        }
        ADD_FAILURE() << "it did not come";
        return {};
    }

    int progress = 0;  // how often it was told how far a file is

private:
    boost::asio::io_context io_{1};
    std::deque<protocol::Out> heard_;
    std::int64_t asked_ = 0;
    std::shared_ptr<protocol::Link> link_;
};

TEST(Export, HandsOverEveryFormatInTheLanguageOfWhoLeads) {
    RunningHost host;
    host.start();
    Lead lead{host};
    for (const auto& [format, code] : protocol::kExportFormats) {
        const auto id = lead.ask(protocol::ExportResults{format});
        const auto file = lead.next<protocol::Exported>();
        EXPECT_EQ(file.id, id);
        EXPECT_EQ(file.name,
                  format == FileFormat::AsCharts ? "a-charts.zip" : "a." + std::string{code});
        EXPECT_FALSE(file.body.empty());
        const auto begins = [&](const char* magic) { return file.body.starts_with(magic); };
        EXPECT_EQ(begins("%PDF-"), format == FileFormat::AsPdf);
        const bool packed = format == FileFormat::AsXlsx || format == FileFormat::AsCharts;
        EXPECT_EQ(begins("PK"), packed);
        if (format == FileFormat::AsHtml) {
            EXPECT_NE(file.body.find("<html lang=\"es\">"), std::string::npos);
        }
    }
    EXPECT_GT(lead.progress, 3);
    EXPECT_EQ(host.stop(), 0);
}

TEST(Export, IsOneAtATimeForEachConnectionAndCanBeStopped) {
    RunningHost host;
    host.start();
    Lead lead{host};
    Lead other{host};
    const auto first = lead.ask(protocol::ExportResults{FileFormat::AsPdf});
    const auto second = lead.ask(protocol::ExportResults{FileFormat::AsCsv});
    const auto stop = lead.ask(protocol::CancelExport{});
    const auto refused = lead.next<protocol::Refused>();
    EXPECT_EQ(refused.id, second);
    EXPECT_EQ(refused.error.code, "export_running");
    EXPECT_EQ(lead.next<protocol::Done>().id, stop);
    const auto stopped = lead.next<protocol::Refused>();
    EXPECT_EQ(stopped.id, first);
    EXPECT_EQ(stopped.error.code, "export_cancelled");
    // Nobody else is held up by it, and the next one is made.
    other.ask(protocol::ExportResults{FileFormat::AsCsv});
    EXPECT_EQ(other.next<protocol::Exported>().name, "a.csv");
    lead.ask(protocol::ExportResults{FileFormat::AsPdf});
    EXPECT_EQ(lead.next<protocol::Exported>().name, "a.pdf");
    EXPECT_EQ(host.stop(), 0);
}

}  // namespace
}  // namespace vertebra
