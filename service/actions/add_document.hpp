#pragma once

#include "actions/document_files.hpp"
#include "actions/env.hpp"
#include "domain/document.hpp"
#include "domain/viewer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A file that someone brings.
struct BroughtFile {
    std::string name{}; ///< as it was sent: fit to be shown, without a folder
    FileRange bytes{};
};

/// Where it belongs.
struct DocumentPlace {
    domain::MeetingId meeting{};
    std::string section_key{}; ///< of the agenda item; empty: the whole meeting
    bool of_minutes{false};
    std::string title{}; ///< empty: its name without ending
};

// All are for who runs the meeting (domain::Refusal not_found, not_allowed). A file that domain::media_type does not know,
// is longer than `most` bytes or has a name of more than 200 bytes is refused (invalid, too_large), and nothing is kept.

domain::Document add_document(const Env& env, const DocumentFiles& files, const domain::Viewer& viewer,
                              const DocumentPlace& place, const BroughtFile& file, std::uint64_t most);

/// Other bytes from now on; the former ones stay. Nothing when they are the same.
domain::Document replace_document(const Env& env, const DocumentFiles& files, const domain::Viewer& viewer,
                                  domain::DocumentId id, const BroughtFile& file, std::uint64_t most);

/// The papers of a meeting, in the order in which they came; those that were taken away too for who runs it. Throws
/// domain::Refusal (not_found) when the viewer may not see the meeting.
std::vector<domain::Document> list_documents(store::Database& database, const domain::Viewer& viewer,
                                             domain::MeetingId meeting);

/// Takes it away from who reads, or gives it back.
domain::Document withdraw_document(const Env& env, const domain::Viewer& viewer, domain::DocumentId id);
domain::Document give_back_document(const Env& env, const domain::Viewer& viewer, domain::DocumentId id);

/// A version to be read: the latest, or that number for who runs the meeting.
struct OpenDocument {
    domain::Document document{};
    domain::DocumentVersion version{};
};

/// For who may see the meeting, by the rule of every page (store::may_see). Throws domain::Refusal: not_found when it is
/// not theirs to read or was taken away; an older version is for who runs the meeting.
OpenDocument open_document(store::Database& database, const domain::Viewer& viewer, domain::DocumentId id,
                           std::optional<int> number = {});

} // namespace arrimage::actions
