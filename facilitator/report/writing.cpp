#include "facilitator/report/writing.h"

namespace vertebra::report {

tl::unexpected<Error> cancelled() {
    return fail(ErrorKind::Unavailable, "export_cancelled", "The export was stopped.");
}

tl::unexpected<Error> not_made(const std::string& what, const std::string& why) {
    return fail(ErrorKind::Unavailable, "not_made", "The " + what + " could not be made: " + why,
                "Is there room on the disk?");
}

int sections_of(const std::vector<Section>& sections) {
    int count = 0;
    for (const auto& section : sections) {
        count += 1 + sections_of(section.parts);
    }
    return count;
}

}  // namespace vertebra::report
