#pragma once

#include "domain/ids.hpp"

#include <string>

namespace arrimage::http {

/// What the addresses of a thing begin with: "/personnes/3".
inline std::string path_of(domain::MeetingId id) {
    return "/rencontres/" + std::to_string(id.value);
}
inline std::string path_of(domain::PersonId id) {
    return "/personnes/" + std::to_string(id.value);
}
inline std::string path_of(domain::CommitteeId id) {
    return "/comites/" + std::to_string(id.value);
}
inline std::string path_of(domain::TerritoryId id) {
    return "/territoires/" + std::to_string(id.value);
}
inline std::string path_of(domain::SeatId id) {
    return "/sieges/" + std::to_string(id.value);
}
inline std::string path_of(domain::HoldingId id) {
    return "/titulaires/" + std::to_string(id.value);
}
inline std::string path_of(domain::RoleId id) {
    return "/fonctions/" + std::to_string(id.value);
}

} // namespace arrimage::http
