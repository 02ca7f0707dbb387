#include "actions/print_pdf.hpp"

#include "actions/run_program.hpp"
#include "domain/refusal.hpp"

#include <string_view>

namespace arrimage::actions {

namespace {

/// The paper of North America.
constexpr std::string_view page_style =
    "<style>@page{size:letter;margin:20mm;@bottom-right{content:counter(page) ' / ' counter(pages);"
    "font:10pt sans-serif}}</style>";

std::string on_paper(std::string html) {
    if (const auto head = html.find("</head>"); head != html.npos) html.insert(head, page_style);
    return html;
}

} // namespace

std::string print_pdf(const std::string& html) {
    // PDF/UA: tagged for who does not see the page. Python and its fonts reserve more address space than they use.
    auto result = run_program({"weasyprint", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"},
                              on_paper(html), {.seconds = 30, .memory_bytes = 0, .output_bytes = 16U << 20});
    if (result.exit_code == 127)
        throw domain::Refusal{
            domain::RefusalKind::unavailable,
            "Le PDF demande le programme WeasyPrint, qui n’est pas sur cette machine. Imprimez "
            "la page, ou faites installer le paquet Debian « weasyprint »."};
    if (result.exit_code != 0 || result.cut || !result.output.starts_with("%PDF-"))
        throw domain::Refusal{domain::RefusalKind::unavailable,
                              "Le PDF n’a pas pu être fait. Imprimez plutôt la page."};
    return std::move(result.output);
}

} // namespace arrimage::actions
