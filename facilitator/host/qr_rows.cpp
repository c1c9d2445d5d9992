#include "facilitator/host/qr_rows.h"

#include <qrcodegen/qrcodegen.hpp>

namespace vertebra {

std::vector<std::string> qr_rows(const std::string& text) {
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    std::vector<std::string> rows;
    for (int y = 0; y < code.getSize(); ++y) {
        std::string row;
        for (int x = 0; x < code.getSize(); ++x) {
            row += code.getModule(x, y) ? '1' : '0';
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace vertebra
