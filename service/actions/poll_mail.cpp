#include "actions/poll_mail.hpp"

#include "actions/compose_letter.hpp"
#include "actions/tokens.hpp"
#include "domain/belonging.hpp"
#include "store/letters.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/polls.hpp"

#include <algorithm>
#include <set>

namespace arrimage::actions {

namespace {

/// Whom at least one of the dates concerns, by number.
std::set<domain::PersonId> persons_of(store::Session& session, const domain::Meeting& meeting,
                                      const domain::Poll& poll) {
    std::set<domain::PersonId> persons;
    auto concern = domain::concern_of(meeting);
    for (const auto& [date, sitting] : poll.dates) {
        concern.days = {sitting.start.date, sitting.end.date};
        const auto concerned = store::list_concerned(session, concern);
        persons.insert(concerned.begin(), concerned.end());
    }
    return persons;
}

} // namespace

PollWriter::PollWriter(store::Transaction& transaction, const Env& env, const Correspondence& mail,
                       const domain::Poll& poll)
    : transaction_(transaction), env_(env), mail_(mail), poll_(poll),
      meeting_(store::load_meeting(transaction, poll.meeting)) {}

int PollWriter::invite() {
    int invited = 0;
    for (const auto id : persons_of(transaction_, meeting_, poll_)) {
        const auto person = store::load_person(transaction_, id);
        const bool asked =
            std::ranges::find(poll_.invitees, id, &domain::Invitee::person) != poll_.invitees.end();
        if (asked || person.addresses.empty()) continue;
        send(person,
             domain::poll_letter(letter(store::insert_invitee(transaction_, poll_.id, id)), person.language));
        ++invited;
    }
    return invited;
}

void PollWriter::remind(const domain::Invitee& invitee) {
    const auto person = store::load_person(transaction_, invitee.person);
    send(person, domain::poll_reminder(letter(invitee.id), person.language));
    store::note_reminder(transaction_, invitee.id, env_.now);
}

std::string PollWriter::give_link(domain::InviteeId invitee) {
    const auto token = mail_.new_token();
    store::save_poll_link(transaction_, hash_token(token), invitee, env_.now);
    return answer_url(mail_, token);
}

domain::PollLetter PollWriter::letter(domain::InviteeId invitee) {
    domain::PollLetter letter{.organisation = mail_.publisher.organisation,
                              .asked_by = mail_.asked_by,
                              .title = meeting_.title,
                              .link = give_link(invitee)};
    for (const auto& [date, sitting] : poll_.dates) letter.dates.push_back(sitting);
    return letter;
}

void PollWriter::send(const domain::Person& person, const domain::LetterText& text) {
    store::save_letter(transaction_, compose_letter(env_, mail_.publisher,
                                                    {.to = {person.name, person.addresses.front()},
                                                     .body = text,
                                                     .language = person.language,
                                                     .secret = true}));
}

} // namespace arrimage::actions
