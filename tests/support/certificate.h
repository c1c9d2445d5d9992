#pragma once

#include <string>

namespace vertebra {

// Writes cert.pem and key.pem into a folder: for this host name, signed by its own key, valid from
// and until so many days from now.
void write_certificate(const std::string& folder, const std::string& name, int from_day = -1,
                       int until_day = 30);

}  // namespace vertebra
