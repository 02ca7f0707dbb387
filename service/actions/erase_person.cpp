#include "actions/erase_person.hpp"

#include "actions/erased_copies.hpp"
#include "domain/erasure.hpp"
#include "domain/french_time.hpp"
#include "domain/personal_data.hpp"
#include "domain/proper_name.hpp"
#include "domain/refusal.hpp"
#include "store/audit.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

namespace {

std::string title_of(const Erasing& erasing, const domain::NameEraser& eraser) {
    auto title = domain::proper_name("Le titre de fonction", erasing.title);
    if (!eraser.names(title) && !eraser.may_name(title)) return title;
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "Le titre de fonction porte le nom à effacer. Écrivez une fonction, par exemple "
                          "«\u00a0représentante du milieu scolaire\u00a0»."};
}

domain::NameEraser eraser_of(store::Session& session, domain::PersonId person, const std::string& title) {
    auto [names, addresses] = store::known_under(session, person);
    return domain::NameEraser{{std::move(names), std::move(addresses), title}};
}

int rewrite_texts(store::Transaction& transaction, const domain::NameEraser& eraser, domain::Instant now) {
    auto texts = store::list_texts(transaction, [&](const auto& text) { return eraser.names(text); });
    for (auto& text : texts) {
        text.text = eraser.erase(text.text).value_or(text.text);
        store::write_text(transaction, text);
    }
    store::note_rewritten(transaction, texts, now);
    return static_cast<int>(texts.size());
}

std::string place_words(store::Session& session, const store::PlacedText& text) {
    std::string words{text.place->what};
    if (!text.meeting) return words;
    const auto meeting = store::meeting_words(session, *text.meeting);
    words += ", " + meeting.title;
    return meeting.day ? words + ", " + domain::french_fact(domain::FactKind::day, *meeting.day, {}) : words;
}

std::vector<std::string> texts_to_read(store::Session& session, const domain::NameEraser& eraser) {
    std::vector<std::string> places;
    for (const auto& text :
         store::list_texts(session, [&](const auto& each) { return eraser.may_name(each); })) {
        auto words = place_words(session, text);
        if (text.place->table != "passage_texts" && (places.empty() || places.back() != words))
            places.push_back(std::move(words));
    }
    return places;
}

Erased erase(store::Transaction& transaction, const Env& env, const Erasing& erasing) {
    Erased erased{.before = store::load_person(transaction, erasing.person)};
    domain::check_erasable(erased.before, erasing.today);
    erased.title = title_of(erasing, eraser_of(transaction, erasing.person, {}));
    const auto eraser = eraser_of(transaction, erasing.person, erased.title);
    const auto documents = naming_documents(transaction, eraser);
    store::overwrite_removed(transaction);
    erased.emptied = store::empty_person(transaction, {.person = erasing.person,
                                                       .title = erased.title,
                                                       .slug = domain::erased_slug(erasing.person),
                                                       .now = env.now,
                                                       .today = erasing.today});
    erased.texts = rewrite_texts(transaction, eraser, env.now);
    if (const auto letters = empty_naming_letters(transaction, eraser); letters > 0)
        erased.emptied.push_back({"lettres à d’autres qui la nommaient", letters});
    erased.standing = standing_names(transaction, eraser, erased.before, documents);
    erased.to_read = texts_to_read(transaction, eraser);
    store::note_audit(transaction,
                      {.who = env.by,
                       .act = std::string{domain::act::person_erased},
                       .person = erasing.person,
                       .detail = erased.title},
                      env.now);
    return erased;
}

} // namespace

Erased preview_erasure(const Env& env, const Erasing& erasing) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    return erase(transaction, env, erasing);
}

Erased erase_person(const Env& env, const Erasing& erasing) {
    Erased erased;
    {
        store::Transaction transaction{env.database, store::Purpose::removal};
        erased = erase(transaction, env, erasing);
        transaction.commit();
    }
    store::Session session{env.database};
    store::clear_journal(session);
    return erased;
}

} // namespace arrimage::actions
