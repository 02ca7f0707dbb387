#pragma once

#include "html/fields.hpp"
#include "http/site.hpp"

#include <string>
#include <vector>

namespace arrimage::http {

/// Choices for forms; the first stands for none and has that label.
std::vector<html::Option> committee_options(const Site& site, const std::string& none);
std::vector<html::Option> territory_options(const Site& site, const std::string& none);
std::vector<html::Option> organisation_options(const Site& site, const std::string& none);
std::vector<html::Option> kind_options();
std::vector<html::Option> convener_options();

/// "rencontre de comité", "conférence de presse", …; who convenes, in words.
std::string kind_in_words(domain::MeetingKind kind);
std::string convener_in_words(domain::Convener convener);

} // namespace arrimage::http
