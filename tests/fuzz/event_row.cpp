#include "common/session/apply.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "protocol/strict_json.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/rows.h"
#include "tests/fuzz/small.h"
#include "tests/support/drawn.h"

// A log as rows, without the checksums that would keep nearly every input out. Each row is refused,
// or reads the same when written again; those that follow from one another are folded, shown,
// exported and sealed.
namespace vertebra::fuzz {
namespace {

bool is_same(const store::EventRow& a, const store::EventRow& b) {
    return a.at_ms == b.at_ms && a.type == b.type && a.seat == b.seat && a.item == b.item &&
           a.round == b.round && a.key == b.key && a.revision == b.revision &&
           a.resets == b.resets && a.body == b.body;
}

void judge(const store::EventRow& row, const Event& event) {
    must(protocol::Json::accept(row.body), "a row that is no JSON is read: " + row.body);
    const auto written = store::row_of(row.offset, event);
    const auto again = store::event_of(written);
    must(again.has_value(), "a row that was read and written is not read again: " + written.body);
    must(is_same(store::row_of(row.offset, *again), written), "a row is not what was written");
}

Session folded(const Events& log) {
    auto session = blank(small_content());
    for (const auto& event : log) {
        apply(session, event);
    }
    return session;
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra;
    using namespace vertebra::fuzz;
    Events log;
    auto session = blank(small_content());
    for (const auto& row : rows_of(text_of(data, size))) {
        const auto event = store::event_of(row);
        if (!event) continue;
        judge(row, *event);
        if (!follows(session, *event)) continue;
        apply(session, *event);
        log.push_back(*event);
    }
    if (log.empty()) return 0;
    must(drawn(folded(log)) == drawn(session), "the same log is folded twice and differs");
    std::uint64_t next = 0;
    must(!sealed_log(session, [&next] { return ++next; }).empty(), "nothing is sealed");
    return 0;
}
