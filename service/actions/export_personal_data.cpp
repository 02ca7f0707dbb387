#include "actions/export_personal_data.hpp"

#include "actions/note_audit.hpp"
#include "domain/erasure.hpp"
#include "store/erasure.hpp"
#include "store/personal_data.hpp"
#include "store/personal_texts.hpp"
#include "store/persons.hpp"

#include <map>

namespace arrimage::actions {

namespace {

/// What is only a copy of other texts, for the search, is not said twice.
bool is_copy(const store::PlacedText& text) {
    return text.place->table == "passage_texts";
}

domain::FactSection naming_texts(store::Session& session, domain::PersonId person) {
    using enum domain::FactKind;
    domain::FactSection section{
        "texts",
        "Textes qui nomment la personne",
        {{"where", "Où"}, {"meeting", "Rencontre"}, {"day", "Date", day}, {"text", "Texte"}},
        {}};
    const auto known = store::known_under(session, person);
    const domain::NameEraser eraser{{.names = known.names, .addresses = known.addresses}};
    for (const auto& text :
         store::list_texts(session, [&](const auto& each) { return eraser.names(each); })) {
        if (is_copy(text)) continue;
        const auto meeting =
            text.meeting ? store::meeting_words(session, *text.meeting) : store::MeetingWords{};
        section.rows.push_back({std::string{text.place->what},
                                meeting.title.empty() ? std::nullopt : std::optional{meeting.title},
                                meeting.day, text.text});
    }
    return section;
}

domain::PersonalData data_of(const Env& env, domain::PersonId id) {
    store::Session session{env.database};
    const auto person = store::load_person(session, id);
    domain::PersonalData data{id, person.name, env.now, store::list_facts(session, id)};
    data.sections.push_back(naming_texts(session, id));
    return data;
}

} // namespace

domain::PersonalData export_personal_data(const Env& env, domain::PersonId person) {
    auto data = data_of(env, person);
    note_audit(env, {.act = std::string{domain::act::person_exported}, .person = person});
    return data;
}

domain::PersonalData show_personal_data(const Env& env, domain::PersonId person) {
    auto data = data_of(env, person);
    note_reading(env,
                 {.act = std::string{domain::act::person_exported}, .person = person, .detail = "à l’écran"});
    return data;
}

} // namespace arrimage::actions
