#pragma once

#include <string>
#include <string_view>

namespace arrimage::domain {

/// Lower-case ASCII for addresses: "Haut-St-Maurice" → "haut-st-maurice", "Comité de coordination" →
/// "comite-de-coordination", "l’Œuvre n° 2" → "l-oeuvre-n-2". Empty when nothing of the text can be kept.
std::string slug(std::string_view text);

} // namespace arrimage::domain
