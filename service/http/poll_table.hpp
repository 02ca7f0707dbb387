#pragma once

#include "actions/show_poll.hpp"
#include "html/meeting_date_page.hpp"
#include "http/site.hpp"

#include <vector>

namespace arrimage::http {

/// The dates of the meeting's poll with what was answered and a button that settles on each; none without a poll.
std::vector<html::MeetingDatePage::PolledDate> polled_dates(const Site& site, const domain::Meeting& meeting);
std::vector<html::MeetingDatePage::PolledDate> polled_dates(const actions::ShownPoll& shown,
                                                            const domain::Meeting& meeting);

} // namespace arrimage::http
