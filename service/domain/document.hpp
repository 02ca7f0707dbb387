#pragma once

#include "domain/meeting.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// Whether the words of a document can be searched.
enum class Indexing {
    waiting,
    done,
    unfit, ///< a kind whose words are not read
    failed ///< the converter did not manage; the file itself is as it was sent
};

/// "waiting", "done", "unfit", "failed"
std::string_view to_string(Indexing indexing);
std::optional<Indexing> indexing(std::string_view name);

/// The bytes that a document had at a time.
struct DocumentVersion {
    int number{0}; ///< from 1
    std::string file_name{};
    std::string media_type{}; ///< by its content
    std::uint64_t size{0};
    std::string digest{}; ///< BLAKE2b-256, lower-case hexadecimal: the name of its file
    Instant added_at{};
    std::string added_by{};
    Indexing indexing{Indexing::waiting};

    bool operator==(const DocumentVersion&) const = default;
};

/// A paper of a meeting.
struct Document {
    DocumentId id{};
    MeetingId meeting{};
    std::string section_key{}; ///< of the agenda item it belongs to; empty: the whole meeting
    bool of_minutes{false};    ///< an annex of the compte-rendu
    std::string title{};
    std::optional<Instant> withdrawn_at{};
    std::vector<DocumentVersion> versions{}; ///< the first first, at least one

    const DocumentVersion& latest() const { return versions.back(); }
    bool operator==(const Document&) const = default;
};

/// The beginning and the end of a file, enough to say what it is.
struct Glimpse {
    std::string_view head{}; ///< its first 4,096 bytes, or all of them
    std::string_view tail{}; ///< its last 65,536 bytes, or all of them
    std::string_view name{}; ///< tells the old formats of Office apart, which begin alike
};

/// What a file is by its content: PDF, Word, Excel, PowerPoint (old and new), OpenDocument, PNG, JPEG, GIF, WebP, TIFF,
/// text. Throws Refusal (invalid) for anything else, and for an empty file.
std::string media_type(const Glimpse& glimpse);

/// The name of a file for one who keeps it: as it was sent, with the ending of what it is when it has another.
std::string name_as(std::string name, std::string_view media_type);

/// "PDF, 1,2 Mo"
std::string in_words(const DocumentVersion& version);

/// "512 octets", "1,2 Mo", with a no-break space (decimal units).
std::string french_size(std::uint64_t bytes);

} // namespace arrimage::domain
