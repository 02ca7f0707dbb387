#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace arrimage::actions {

/// The words of a document of that media type, at most 4 MB of them, as UTF-8 text without control characters; absent when
/// its program is not there, fails, or runs out of its limits. See read_documents.
std::optional<std::string> document_words(const std::filesystem::path& file, std::string_view media_type,
                                          std::chrono::seconds patience);

} // namespace arrimage::actions
