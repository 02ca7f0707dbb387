#pragma once

#include <string>
#include <string_view>

namespace arrimage::html {

/// A QR code as the path of an inline SVG, dark on light, which needs no style:
/// <svg viewBox="0 0 SIZE SIZE" shape-rendering="crispEdges"><path d="PATH"/></svg> on a white background.
struct QrCode {
    std::string path{}; ///< letters, digits, spaces and minus signs: runs of dark modules, row by row
    int size{0};        ///< modules a side, the light margin of four around it included (ISO/IEC 18004, 9.1)
};

/// The code of a text, in the smallest version that lets a scanner mend 15 % of it (level M). Throws
/// std::invalid_argument for an empty text or one of more than 2,331 bytes, which no version holds.
QrCode qr_code(std::string_view text);

} // namespace arrimage::html
