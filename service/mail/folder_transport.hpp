#pragma once

#include "mail/transport.hpp"

#include <filesystem>

namespace arrimage::mail {

/// Writes a letter as a file of its own, `00000012-odile-exemple-ca.eml` (its id and whom it goes to), for its owner
/// alone, in a folder that is made when missing. The file is whole on the disk before it has its name; a letter that
/// comes twice is one file. Throws std::system_error, naming the file, when it cannot be written.
void write_letter(const std::filesystem::path& folder, const domain::Letter& letter);

/// Writes every letter so; one that cannot be written is to be tried later.
Transport folder_transport(const std::filesystem::path& folder);

} // namespace arrimage::mail
