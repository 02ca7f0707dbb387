#pragma once

#include "domain/report.hpp"
#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The annual report of a plan.
struct ReportPage {
    domain::Report report{};
    std::vector<Link> files{};  ///< the same to keep: text, CSV, PDF
    std::vector<Link> others{}; ///< the reports of the other plans
    Form next{};                ///< prepares the next plan; none when its action is empty
    std::string note{};         ///< what there is to know of the next plan; empty: nothing
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const ReportPage& page);

} // namespace arrimage::html
