#pragma once

#include "mail/transport.hpp"

#include <filesystem>

namespace arrimage::mail {

/// Writes each letter as a file of its own, `00000012-odile-exemple-ca.eml` (its id and whom it goes to), for its owner
/// alone, in a folder that is made when missing. The file is whole on the disk before it has its name; a letter that
/// comes twice is one file. Throws std::system_error, naming the file, when it cannot be written.
Transport folder_transport(const std::filesystem::path& folder);

} // namespace arrimage::mail
