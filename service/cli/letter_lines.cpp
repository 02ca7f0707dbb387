#include "cli/letter_lines.hpp"

#include "domain/retry.hpp"

namespace arrimage::cli {

std::string unsent_lines(const actions::Sending& sending) {
    std::string lines;
    for (const auto& [id, why, failed] : sending.unsent)
        lines +=
            "La lettre " + std::to_string(id.value) +
            (failed ? " ne partira pas\u00a0: " : " n’est pas partie et sera essayée de nouveau\u00a0: ") +
            domain::delivery_trouble(why) + " (" + why + ")\n";
    return lines;
}

} // namespace arrimage::cli
