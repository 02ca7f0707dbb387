#pragma once

#include "actions/env.hpp"
#include "actions/publisher.hpp"
#include "domain/person.hpp"
#include "domain/poll.hpp"
#include "domain/poll_letter.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace arrimage::actions {

/// What the letters of a poll need.
struct PollMail {
    Publisher publisher{};
    std::string base_url{};                   ///< what links begin with, without a last '/'
    std::string asked_by{};                   ///< the person who asks; empty: the organisation does
    std::function<std::string()> new_token{}; ///< actions::new_token, or a fixed series in tests
};

/// The address by which an invitee answers; of its token only the hash is kept.
std::string poll_url(const PollMail& mail, std::string_view token);

/// Writes the letters of one poll in the caller's transaction, each with a link of its own.
class PollWriter {
  public:
    PollWriter(store::Transaction& transaction, const Env& env, const PollMail& mail,
               const domain::Poll& poll);

    /// Asks those whom a date of the poll concerns, who have an address and were not asked yet; gives how many.
    int invite();

    /// Another letter, with a new link.
    void remind(const domain::Invitee& invitee);

  private:
    std::string give_link(domain::InviteeId invitee);
    domain::PollLetter letter(domain::InviteeId invitee);
    void send(const domain::Person& person, const domain::LetterText& text);

    store::Transaction& transaction_;
    const Env& env_;
    const PollMail& mail_;
    const domain::Poll& poll_;
    domain::Meeting meeting_;
};

} // namespace arrimage::actions
