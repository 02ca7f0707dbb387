#include "domain/invitation.hpp"

#include "domain/names.hpp"

namespace arrimage::domain {

namespace {

constexpr Name<AnnouncementKind> kinds[] = {
    {AnnouncementKind::invitation, "invitation"},
    {AnnouncementKind::update, "update"},
    {AnnouncementKind::cancellation, "cancellation"},
};

} // namespace

std::string_view to_string(AnnouncementKind kind) {
    return name_of(kinds, kind);
}
std::optional<AnnouncementKind> announcement_kind(std::string_view name) {
    return value_of(kinds, name);
}

} // namespace arrimage::domain
