#pragma once

#include <string>

namespace arrimage::actions {

/// A document of ours as PDF, through WeasyPrint run apart with limits. Throws domain::Refusal (unavailable) when that
/// program is not there or fails.
std::string print_pdf(const std::string& html);

} // namespace arrimage::actions
