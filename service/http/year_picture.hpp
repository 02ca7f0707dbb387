#pragma once

#include "domain/year_picture.hpp"
#include "html/desk_page.hpp"

namespace arrimage::http {

/// The year of a plan as bars over its months: a window as long as its days, a date as a short mark. Bars that would
/// cover each other stand one under the other, in so many rows as fit a page; what no longer fits is in the lists.
html::DeskPage::Picture draw_year(const domain::YearPicture& year, plan::Date today);

} // namespace arrimage::http
