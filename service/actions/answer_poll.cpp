#include "actions/answer_poll.hpp"

#include "actions/poll_link.hpp"
#include "domain/refusal.hpp"
#include "store/polls.hpp"

namespace arrimage::actions {

namespace {

/// As a browser sends it, with the ends of lines that we keep.
std::string unix_lines(std::string text) {
    for (auto at = text.find("\r\n"); at != text.npos; at = text.find("\r\n", at)) text.erase(at, 1);
    return text;
}

} // namespace

void answer_poll(const Env& env, const PollAnswer& answer) {
    store::Transaction transaction{env.database};
    const auto [poll, invitee] = load_by_link(transaction, answer.token);
    if (poll.closed_at)
        throw domain::Refusal{domain::RefusalKind::gone,
                              "Ce sondage est fermé et ne prend plus de réponse. Écrivez à la coordination."};
    const auto note = unix_lines(answer.note);
    domain::check_answers(poll, answer.choices, note);
    store::save_answers(transaction, invitee.id, answer.choices, note, env.now);
    transaction.commit();
}

} // namespace arrimage::actions
