#pragma once

#include "html/document_list.hpp"
#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// One meeting: what is known of it, whom it concerns, what can be done, and what happened.
struct MeetingPage {
    struct Fact {
        std::string label{};
        std::string text{};
        Link link{}; ///< instead of the text; none when its label is empty
    };
    struct Person {
        std::string name{};
        Form take_out{}; ///< none when it has no action
    };
    struct Event {
        std::string when{};
        std::string who{};
        std::string what{};
    };

    std::string title{};
    StateLabel state{};
    std::string lead{};        ///< when it is, or that its date is to be settled
    std::string warning{};     ///< what asks for an act; empty: nothing
    std::vector<Link> steps{}; ///< pages that lead on
    std::vector<Form> acts{};  ///< what one button does
    std::vector<Fact> facts{};
    std::vector<Person> people{};
    std::string answers{};            ///< who is in, out, unknown, in one sentence; empty: nobody is invited
    std::vector<Fact> answer_names{}; ///< the same by name
    std::string people_note{};        ///< why there is nobody, or how they were found
    DocumentList documents{};
    bool runs{false}; ///< the reader runs the meeting: history and acts are shown
    Form add_people{};
    std::vector<Event> history{};
};

/// The whole page, as UTF-8 HTML.
std::string render(const Frame& frame, const MeetingPage& page);

} // namespace arrimage::html
