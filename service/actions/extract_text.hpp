#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// What a file's first bytes say it is. A .docx is any zip archive that names word/document.xml.
enum class Document { text, pdf, docx };

Document document_kind(std::string_view bytes);

/// The text of a PDF, as Debian's poppler takes it out, or the tables and paragraphs of a .docx, through pandoc.
/// More than one rendering may be worth reading: a PDF gives its columns side by side, then its reading order.
/// The converter runs as a process apart with limits of time (20 s of processor), memory (1 GiB) and output
/// (64 MiB), without a shell. Throws domain::Refusal (invalid) when the document cannot be converted and
/// (unavailable) when the converter is not installed.
std::vector<std::string> extract_text(std::string_view bytes, Document kind);

} // namespace arrimage::actions
