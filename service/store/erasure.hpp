#pragma once

#include "store/database.hpp"
#include "store/personal_texts.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// Every name and every mail address that rows tied to someone have.
struct KnownUnder {
    std::vector<std::string> names{};
    std::vector<std::string> addresses{};
};
KnownUnder known_under(Session& session, domain::PersonId person);

/// Someone else who has the name, if any, whatever its accents and capitals.
std::optional<domain::PersonId> find_namesake(Session& session, domain::PersonId person);

/// Who takes the place of someone who is erased.
struct Effigy {
    domain::PersonId person{};
    std::string title{}; ///< for their name
    std::string slug{};  ///< for their slug and the name of their calendar
    domain::Instant now{};
    plan::Date today{};
};

/// How many rows of a kind are emptied or removed.
struct Emptied {
    std::string_view what{}; ///< in French, in the plural
    int rows{0};
};

/// Empties or removes all that rows tied to someone say of them: their row, their calendar, seats, functions and answers
/// stay, under the title; letters that wait for them go, and they are taken off the lists of meetings to come. Touches
/// the meetings where they were named.
std::vector<Emptied> empty_person(Transaction& transaction, const Effigy& effigy);

/// After texts were rewritten: the rows that hold them count one version more and, where calendars show them, stamps of
/// `now`; the index of words forgets what it knew.
void note_rewritten(Transaction& transaction, const std::vector<PlacedText>& texts, domain::Instant now);

/// Bytes that may name someone and that are not rewritten.
struct Copy {
    std::int64_t row{0};
    std::string title{};
    std::string content{};
    bool is_open{false}; ///< a letter that has not left; a document whose text was not read
};
std::vector<Copy> list_plan_copies(Session& session);
std::vector<Copy> list_letter_copies(Session& session);
std::vector<Copy> list_mail_copies(Session& session);
std::vector<Copy> list_file_copies(Session& session); ///< sent and not imported: they go after a day

/// Without their content: their files are not in the database. `row` is the document's.
std::vector<Copy> list_document_copies(Session& session);

/// The documents of which a piece of text, as the index of words has it, is chosen by `keep`.
std::vector<std::int64_t> list_naming_documents(Session& session,
                                                const std::function<bool(const std::string&)>& keep);

/// Names of committees, seats, territories and organisations.
std::vector<std::string> list_body_names(Session& session);

/// A letter that has left says nothing any more.
void empty_letter(Transaction& transaction, std::int64_t row);

/// From now on what is removed is overwritten in the database's pages.
void overwrite_removed(Transaction& transaction);

/// What was removed goes from the journal of the file too. Outside of any transaction.
void clear_journal(Session& session);

} // namespace arrimage::store
