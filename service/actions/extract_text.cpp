#include "actions/extract_text.hpp"

#include "actions/run_program.hpp"
#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

struct Converter {
    Document kind{};
    std::vector<std::string> command{};
    std::string_view package{};
    std::size_t memory_bytes{};
};

/// Pandoc's run time reserves far more address space than it uses: its heap is what is bounded.
const std::vector<Converter>& converters() {
    static const std::vector<Converter> table{
        {Document::pdf,
         {"pdftotext", "-q", "-layout", "-enc", "UTF-8", "/dev/stdin", "-"},
         "poppler-utils",
         1 << 30},
        {Document::pdf, {"pdftotext", "-q", "-enc", "UTF-8", "/dev/stdin", "-"}, "poppler-utils", 1 << 30},
        {Document::docx,
         {"pandoc", "+RTS", "-M512M", "-RTS", "--sandbox", "-f", "docx", "-t", "plain", "--columns=400"},
         "pandoc",
         0},
    };
    return table;
}

std::string convert(const Converter& converter, std::string_view bytes) {
    auto result = run_program(converter.command, bytes, {.memory_bytes = converter.memory_bytes});
    if (result.exit_code == 127)
        throw Refusal{RefusalKind::unavailable, "Pour lire ce document, installez le paquet Debian « " +
                                                    std::string{converter.package} +
                                                    " », ou donnez son texte dans un fichier .txt."};
    if (result.cut)
        throw Refusal{RefusalKind::too_large,
                      "Le texte de ce document dépasse 64 Mo. Gardez seulement les pages du plan."};
    if (result.exit_code != 0)
        throw Refusal{RefusalKind::invalid,
                      "Ce document ne peut pas être converti en texte : il est abîmé, protégé ou trop "
                      "lourd. Enregistrez-le de nouveau, ou donnez son texte dans un fichier .txt."};
    return std::move(result.output);
}

/// Pandoc draws tables with + - = | : without these lines the cells stand side by side as in a PDF's layout.
std::string without_frames(std::string text) {
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find('\n', start), text.size());
        const std::string_view line{text.data() + start, end - start};
        const bool border = line.find_first_not_of("+-=: ") == std::string_view::npos && line.size() > 2;
        const bool row = line.starts_with('|') && line.ends_with('|');
        for (auto i = start; i < end; ++i)
            if (border || (row && text[i] == '|')) text[i] = ' ';
        start = end + 1;
    }
    return text;
}

} // namespace

Document document_kind(std::string_view bytes) {
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Document::pdf;
    const bool archive = bytes.starts_with("PK\x03\x04");
    return archive && bytes.find("word/document.xml") != std::string_view::npos ? Document::docx
                                                                                : Document::text;
}

std::vector<std::string> extract_text(std::string_view bytes, Document kind) {
    std::vector<std::string> texts;
    for (const auto& converter : converters())
        if (converter.kind == kind) texts.push_back(convert(converter, bytes));
    if (kind == Document::docx) texts.front() = without_frames(std::move(texts.front()));
    if (kind == Document::text) texts.emplace_back(bytes);
    return texts;
}

} // namespace arrimage::actions
