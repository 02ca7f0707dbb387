#pragma once

#include "domain/meeting.hpp"
#include "html/fields.hpp"
#include "http/form_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::http {

enum class SittingNeed { optional, required };

/// The fields `date`, `debut` and `fin` of a meeting's day and hours, with those given.
void add_sitting_fields(std::vector<html::Field>& fields, const std::optional<domain::Sitting>& given,
                        SittingNeed need);

/// What they say; a meeting ends on the day it begins. Notes what is missing or wrong beside its field; absent then, and
/// when all are empty and may be.
std::optional<domain::Sitting> read_sitting(FormReader& read, const Form& form, const std::string& zone,
                                            SittingNeed need);

} // namespace arrimage::http
