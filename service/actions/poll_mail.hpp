#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"
#include "domain/person.hpp"
#include "domain/poll.hpp"
#include "domain/poll_letter.hpp"

#include <string>

namespace arrimage::actions {

/// Writes the letters of one poll in the caller's transaction, each with a link of its own.
class PollWriter {
  public:
    PollWriter(store::Transaction& transaction, const Env& env, const Correspondence& mail,
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
    const Correspondence& mail_;
    const domain::Poll& poll_;
    domain::Meeting meeting_;
};

} // namespace arrimage::actions
