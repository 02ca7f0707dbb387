#pragma once

#include "actions/answer_poll.hpp"
#include "actions/open_poll.hpp"
#include "actions/show_poll.hpp"
#include "store/letters.hpp"
#include "support/circle.hpp"

#include <string>
#include <vector>

namespace arrimage::support {

/// The circle, and what the letters of its polls need: the tokens are "jeton-1", "jeton-2" …
struct PollDesk : Circle {
    domain::MeetingId id = of_committee().id;
    std::function<std::string()> tokens = numbered_uids("jeton-");

    actions::Correspondence mail() {
        return {.publisher = {"Comité", "coordination@exemple.invalid", "America/Toronto"},
                .base_url = "https://arrimage.invalid",
                .asked_by = "Odile Tremblay",
                .new_token = [this] { return tokens(); }};
    }

    domain::Poll open(const std::vector<domain::Sitting>& dates = {evening(day(2003, 9, 9)),
                                                                   evening(day(2003, 9, 16))}) {
        return actions::open_poll(env(), mail(), {id}, dates);
    }

    actions::ShownPoll shown() { return *actions::show_poll(database, id); }

    /// The same choice for every date.
    void answer(const std::string& token, domain::Choice choice, const std::string& note = "") {
        actions::PollAnswer answer{.token = token, .note = note};
        for (const auto& [date, sitting] : shown().poll.dates) answer.choices[date] = choice;
        actions::answer_poll(env(), answer);
    }

    std::vector<domain::Letter> letters() {
        store::Session session{database};
        return store::list_waiting_letters(session, {}, 100);
    }
};

} // namespace arrimage::support
