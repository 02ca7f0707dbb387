#pragma once

#include "actions/change_participants.hpp"
#include "html/fields.hpp"
#include "http/form_reader.hpp"
#include "http/site.hpp"

namespace arrimage::http {

/// A form that adds persons and bodies to a meeting: one person by address or number, the members of a committee, the
/// people of a territory or of an organisation.
html::Form participants_form(const Site& site, std::string action);

/// What such a form says; what cannot be read is noted in `read`.
actions::ParticipantChange read_participants(const Site& site, FormReader& read, const Form& form,
                                             domain::MeetingId meeting);

} // namespace arrimage::http
