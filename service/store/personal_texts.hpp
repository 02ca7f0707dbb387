#pragma once

#include "store/database.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// A column whose texts may name anyone.
struct TextPlace {
    std::string_view table{};
    std::string_view column{};
    std::string_view what{};    ///< in French: "compte-rendu, texte"
    std::string_view meeting{}; ///< the SQL of its meeting's row number, in terms of the row t; empty: none
    bool tied{false};           ///< its rows name one person by their number too: those are not texts
};

/// All of them. A copy that others are made from (plan_sources, letters, mails, files) is not among them.
std::span<const TextPlace> text_places();

/// A text as it stands in a row.
struct PlacedText {
    const TextPlace* place{};
    std::int64_t row{0};
    std::string text{};
    std::optional<domain::MeetingId> meeting{};
};

/// Every text that is not empty and that `keep` chooses, place by place.
std::vector<PlacedText> list_texts(Session& session, const std::function<bool(const std::string&)>& keep);

/// Puts the text in the place of one that list_texts gave. Neither the versions nor the stamps of the row are raised.
void write_text(Transaction& transaction, const PlacedText& text);

/// What the meeting of a text is called, and when it is: a day or a wall-clock time (ISO 8601).
struct MeetingWords {
    std::string title{};
    std::optional<std::string> day{};
};
MeetingWords meeting_words(Session& session, domain::MeetingId meeting);

} // namespace arrimage::store
