#pragma once

#include "actions/document_files.hpp"
#include "store/database.hpp"

#include <chrono>
#include <stop_token>

namespace arrimage::actions {

/// Reads the words of the documents that wait for it, one after the other, so that they can be searched: PDF through
/// poppler, Word and OpenDocument text through pandoc, other office formats by their XML, each run apart with limits of
/// time, memory and output. A document that does not let itself be read stays as it was sent and is noted as such. The
/// database is free meanwhile. `patience` is for each. Gives how many were read; stops between two when asked.
int read_documents(store::Database& database, const DocumentFiles& files, const std::stop_token& stop = {},
                   std::chrono::seconds patience = std::chrono::seconds{20});

} // namespace arrimage::actions
