#pragma once

#include "domain/extract.hpp"
#include "domain/minutes_text.hpp"
#include "domain/text_difference.hpp"
#include "html/document_list.hpp"
#include "html/fields.hpp"
#include "html/frame.hpp"
#include "html/message_page.hpp"
#include "html/pager.hpp"
#include "html/state_label.hpp"

#include <string>
#include <vector>

namespace arrimage::html {

/// The compte-rendu of a meeting, to read or to write.
struct MinutesPage {
    struct FollowUp {
        std::string text{};
        std::string state{};      ///< closed, and what came of it, or late; empty: open
        std::vector<Form> acts{}; ///< what one button does
    };
    /// What a writer does to a section, in the order of MinutesDocument::sections.
    struct Desk {
        std::string kept{};   ///< that a draft of the writer's waits, with its hour; empty: none
        std::string theirs{}; ///< what somebody else wrote meanwhile; empty: nothing
        Form write{};         ///< none when it has no action
        Form drop{};          ///< forgets the draft; none when it has no action
        Form take_on{};       ///< adds a follow-up; none when it has no action
        std::vector<FollowUp> follow_ups{};
    };

    domain::MinutesDocument document{};
    std::string warning{};
    std::vector<Link> files{};          ///< the same as files
    std::vector<Link> steps{};          ///< pages that lead on
    std::vector<Form> acts{};           ///< what is done to the whole
    Form approve{};                     ///< none when it has no action
    std::vector<std::string> anchors{}; ///< ids of the sections on the page, one for each
    std::vector<Desk> desks{};          ///< one for each section; empty: to read
    DocumentList documents{};
    Link back{};
};

std::string render(const Frame& frame, const MinutesPage& page);

/// Its versions, and the difference between two.
struct MinutesVersionsPage {
    struct Version {
        std::string number{};
        std::string when{};
        std::string who{};
        std::string cause{};
        Link show{};
        Form restore{}; ///< none when it has no action
    };
    struct Change {
        std::string title{}; ///< of the section and of its part
        std::vector<domain::DifferenceLine> lines{};
    };
    std::string meeting{};
    std::vector<Version> versions{};
    Form compare{};
    std::string compared{}; ///< which two; empty: none are compared
    std::vector<Change> changes{};
    Link back{};
};

std::string render(const Frame& frame, const MinutesVersionsPage& page);

/// The list of comptes-rendus, and what a search finds.
struct MinutesListPage {
    struct Line {
        Link meeting{};
        std::string when{};
        std::string committee{};
        StateLabel state{};
        std::string documents{};
    };
    struct Finding {
        Link place{};
        std::string kind{};
        std::string where{};
        std::vector<domain::ExtractPiece> extract{};
    };
    std::string lead{};
    Form search{}; ///< none when it has no action
    std::string count{};
    std::string empty{};
    bool searched{false};
    std::vector<Line> lines{};
    std::vector<Finding> findings{};
    Pager pager{};
};

std::string render(const Frame& frame, const MinutesListPage& page);

} // namespace arrimage::html
