#pragma once

#include <string>
#include <string_view>

namespace arrimage::store {

/// A slug that a calendar's name can end in: one that would be taken for the archives of another calendar gets a
/// number. Throws Refusal(invalid), naming `name`, when it is empty.
std::string usable_slug(const std::string& slug, std::string_view name);

} // namespace arrimage::store
