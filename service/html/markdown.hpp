#pragma once

#include <string>
#include <string_view>

namespace arrimage::html {

/// Markdown (CommonMark) as a fragment of HTML, through cmark. What is HTML in it is shown as the text it is; an image is
/// its description; a link that is neither http, https, mailto nor of this site is its words; headings begin at level 4,
/// so that they stand below those of the page; an end of line stays one.
std::string markdown(std::string_view text);

/// The words of Markdown alone, as a search shows them: one line for each paragraph, title or item.
std::string markdown_words(std::string_view text);

} // namespace arrimage::html
