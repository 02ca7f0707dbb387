#include "actions/search_records.hpp"

#include "domain/search_expression.hpp"
#include "store/documents.hpp"
#include "store/meetings.hpp"
#include "store/visibility.hpp"

namespace arrimage::actions {

namespace {

FoundPassage told(store::Session& session, store::Passage passage, const std::vector<std::string>& terms) {
    FoundPassage found{.extract = domain::extract_of(passage.body, terms)};
    passage.body.clear();
    found.passage = std::move(passage);
    if (found.passage.meeting) {
        const auto meeting = store::load_meeting(session, *found.passage.meeting);
        found.meeting = meeting.title;
        if (meeting.sitting) found.day = meeting.sitting->start.date;
    }
    if (found.passage.document) found.document = store::load_document(session, *found.passage.document).title;
    return found;
}

} // namespace

FoundPassages search_records(store::Database& database, const domain::Viewer& viewer, std::string_view typed,
                             int offset, int limit) {
    const auto expression = domain::search_expression(typed);
    if (expression.empty() || (!viewer.coordonnatrice && !viewer.person)) return {};
    store::Session session{database};
    const store::SearchScope scope{.visible = store::list_visible(session, viewer),
                                   .drafts = viewer.coordonnatrice};
    auto findings = store::search_passages(session, expression, scope, offset, limit);
    FoundPassages found{.total = findings.total};
    const auto terms = domain::search_terms(typed);
    for (auto& passage : findings.lines) found.lines.push_back(told(session, std::move(passage), terms));
    return found;
}

} // namespace arrimage::actions
