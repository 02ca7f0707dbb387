#include "cli/letter_lines.hpp"

namespace arrimage::cli {

std::string unsent_lines(const actions::Sending& sending) {
    std::string lines;
    for (const auto& [id, why] : sending.unsent)
        lines += "La lettre " + std::to_string(id.value) +
                 " n’est pas partie et sera essayée de nouveau\u00a0: " + why + "\n";
    return lines;
}

} // namespace arrimage::cli
