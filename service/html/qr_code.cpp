#include "html/qr_code.hpp"

#include <memory>
#include <stdexcept>

#include <qrencode.h>

namespace arrimage::html {

namespace {

constexpr int margin = 4;
constexpr std::size_t longest_text = 2'331;

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encode(std::string_view text) {
    if (text.empty() || text.size() > longest_text)
        throw std::invalid_argument{"a text of this length has no QR code"};
    Code code{QRcode_encodeData(static_cast<int>(text.size()),
                                reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
              QRcode_free};
    if (!code) throw std::runtime_error{"libqrencode gives no code"};
    return code;
}

bool is_dark(const QRcode& code, int x, int y) {
    return (code.data[y * code.width + x] & 1) != 0;
}

/// One rectangle, a module high.
std::string run(int x, int y, int length) {
    const auto text = [](int value) { return std::to_string(value); };
    return "M" + text(margin + x) + " " + text(margin + y) + "h" + text(length) + "v1h-" + text(length) + "z";
}

void add_row(std::string& path, const QRcode& code, int y) {
    for (int x = 0; x < code.width; ++x) {
        const int first = x;
        while (x < code.width && is_dark(code, x, y)) ++x;
        if (x > first) path += run(first, y, x - first);
    }
}

} // namespace

QrCode qr_code(std::string_view text) {
    const auto code = encode(text);
    QrCode drawn{.size = code->width + 2 * margin};
    for (int y = 0; y < code->width; ++y) add_row(drawn.path, *code, y);
    return drawn;
}

} // namespace arrimage::html
