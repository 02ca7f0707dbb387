#pragma once

#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// What asks for a person in the mail that leaves and comes.
struct MailRoomPage {
    struct Held {
        std::string subject{};
        std::string from{};
        std::string when{};
        std::string reason{};             ///< why it waits, and what to do
        Link meeting{};                   ///< that it seems to be about; none when its label is empty
        std::vector<std::string> says{};  ///< what its calendar says: who answers what, another time, a word
        std::vector<std::string> lines{}; ///< of what it says, the first ones
        Form accept{};                    ///< none when it has no action
        Form aside{};
    };
    struct Letter {
        std::string recipient{};
        std::string subject{};
        std::string since{};
        std::string trouble{}; ///< in French
        std::string words{};   ///< of the mail server
        Form retry{};          ///< none when it has no action
    };

    std::string lead{};
    std::vector<Held> held{};
    std::string rest{}; ///< how many more wait; empty: none
    std::vector<Letter> failed{};
    std::vector<Letter> waiting{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const MailRoomPage& page);

} // namespace arrimage::html
