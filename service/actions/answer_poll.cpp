#include "actions/answer_poll.hpp"

#include "actions/poll_link.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "store/polls.hpp"

namespace arrimage::actions {

void answer_poll(const Env& env, const PollAnswer& answer) {
    store::Transaction transaction{env.database};
    const auto [poll, invitee] = load_by_link(transaction, answer.token);
    if (poll.closed_at)
        throw domain::Refusal{domain::RefusalKind::gone,
                              "Ce sondage est fermé et ne prend plus de réponse. Écrivez à la coordination."};
    const auto note = domain::with_plain_line_ends(answer.note);
    domain::check_answers(poll, answer.choices, note);
    store::save_answers(transaction, invitee.id, answer.choices, note, env.now);
    transaction.commit();
}

} // namespace arrimage::actions
