#include "facilitator/host/access.h"

#include <fstream>
#include <iterator>

#include "facilitator/host/secret.h"
#include "facilitator/host/whole_file.h"
#include "protocol/strict_json.h"

namespace vertebra {

Access Access::drawn() {
    return {random_hex(64), random_hex(32), random_hex(32), random_code(6)};
}

Result<Access> access_at(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        auto access = Access::drawn();
        if (auto written = write_access(path, access); !written) {
            return tl::unexpected{written.error()};
        }
        return access;
    }
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto json = protocol::parse_strict(text, protocol::kMessageLimits);
    Access access;
    if (json) {
        protocol::Fields fields{*json};
        access = {fields.hex("facilitator_key", 64), fields.hex("projector_key", 32),
                  fields.hex("secret", 32), fields.text("code", 6)};
        if (!fields.fault()) return access;
    }
    return fail(ErrorKind::Corrupt, "damaged_access", "The file " + path + " cannot be read.",
                "Remove it: new keys are made, and phones come back with their own tokens.");
}

Result<void> write_access(const std::string& path, const Access& access) {
    const protocol::Json json{{"facilitator_key", access.facilitator_key},
                              {"projector_key", access.projector_key},
                              {"secret", access.secret},
                              {"code", access.code}};
    return write_whole(path, json.dump(2) + "\n", 0600);
}

}  // namespace vertebra
