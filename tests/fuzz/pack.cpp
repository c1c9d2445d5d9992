#include "common/session/apply.h"
#include "common/view/views.h"
#include "facilitator/host/content/document.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/small.h"
#include "tests/support/drawn.h"

// The loader of packs and formats. What is loaded can be opened, seen by everybody
// and drawn; what is not has a fault that says where.
namespace vertebra::fuzz {
namespace {

void judge(Content loaded) {
    const auto content = std::make_shared<const Content>(std::move(loaded));
    auto session = blank(content);
    const auto& languages = content->format.languages;
    apply(session, {0, WorkshopOpened{{1, 2}, "a", "b", Mode::Named, 3, false, languages}});
    for (const auto& step : content->format.steps) {
        apply(session, {1, StepEntered{step.id}});
        drawn(session);
    }
    for (const auto& scenario : content->risk.scenarios) {
        must(!scenario_network(scenario, languages.front(), Words{}).boxes.empty(), "no picture");
    }
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra;
    auto content = load_content(fuzz::documents_of(fuzz::text_of(data, size)));
    if (content) {
        fuzz::judge(std::move(*content));
    } else {
        fuzz::must(!content.error().empty() && !told(content.error()).empty(), "no fault is told");
    }
    return 0;
}
