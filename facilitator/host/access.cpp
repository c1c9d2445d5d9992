#include "facilitator/host/access.h"

#include <fstream>
#include <iterator>

#include "facilitator/host/secret.h"
#include "facilitator/host/whole_file.h"
#include "protocol/strict_json.h"

namespace vertebra {
namespace {

constexpr std::size_t kMostWifi = 64;  // bytes of its name and of its password

}  // namespace

Access Access::drawn() {
    return {random_hex(64),
            random_hex(64),
            random_hex(32),
            random_hex(32),
            random_hex(32),
            random_code(6),
            {}};
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
        const auto known_or_drawn = [&](const char* name, std::size_t digits) {
            return fields.has(name) ? fields.hex(name, digits) : random_hex(digits);
        };
        const bool knows_all = fields.has("recorder_key") && fields.has("reviewer_secret");
        access = {fields.hex("facilitator_key", 64),
                  known_or_drawn("recorder_key", 64),
                  fields.hex("projector_key", 32),
                  fields.hex("secret", 32),
                  known_or_drawn("reviewer_secret", 32),
                  fields.text("code", 6),
                  Wifi{fields.text_or("wifi_name", kMostWifi, ""),
                       fields.text_or("wifi_password", kMostWifi, "")}};
        if (!fields.fault()) {
            if (knows_all) return access;
            if (auto written = write_access(path, access); !written) {
                return tl::unexpected{written.error()};
            }
            return access;
        }
    }
    return fail(ErrorKind::Corrupt, "damaged_access", "The file " + path + " cannot be read.",
                "Remove it: new keys are made, and phones come back with their own tokens.");
}

Result<void> write_access(const std::string& path, const Access& access) {
    protocol::Json json{
        {"facilitator_key", access.facilitator_key}, {"recorder_key", access.recorder_key},
        {"projector_key", access.projector_key},     {"secret", access.secret},
        {"reviewer_secret", access.reviewer_secret}, {"code", access.code}};
    if (!access.wifi.name.empty()) {
        json["wifi_name"] = access.wifi.name;
        json["wifi_password"] = access.wifi.password;
    }
    return write_whole(path, json.dump(2) + "\n", 0600);
}

}  // namespace vertebra
