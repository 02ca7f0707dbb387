#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The invitations to a meeting: what is to be sent, who is on the list and what they answered.
struct InvitationPage {
    struct Invitee {
        std::string name{};
        std::string address{};
        std::string answer{};
        std::string since{};   ///< when and how the answer came
        std::string note{};    ///< what they wrote
        std::string trouble{}; ///< why their mail does not arrive; empty: nothing is known
        Form enter{};          ///< their answer, heard otherwise
        Form take_off{};
    };
    struct Proposal {
        std::string who{};
        std::string when{};
        std::string note{};
        Form take{};
        Form decline{};
    };

    std::string meeting{};
    std::string lead{};                 ///< who is in, out, unknown; or why nothing can be sent
    std::string warning{};              ///< what was told and no longer holds
    std::vector<std::string> changes{}; ///< one line each
    Form tell{};                        ///< sends the update or the cancellation; none when it has no action
    Form invite{};                      ///< the same for the first letter
    std::string without_address{};      ///< whom no letter reaches; empty: nobody
    std::string strangers{}; ///< who is on the list and whom the meeting no longer concerns; empty: nobody
    std::vector<Proposal> proposals{};
    std::vector<Invitee> invitees{};
    Form remind{}; ///< none when it has no action
    Form add{};    ///< of persons and bodies; none when it has no action
    Link back{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const InvitationPage& page);

} // namespace arrimage::html
