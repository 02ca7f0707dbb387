#pragma once

#include <span>
#include <string_view>

namespace arrimage {

/// A file of the source tree that the binary carries.
struct EmbeddedFile {
    std::string_view path{}; ///< from the top of the tree: "schema/0001_initial.sql"
    std::string_view content{};
};

/// All of them, sorted by path.
std::span<const EmbeddedFile> embedded_files();

} // namespace arrimage
