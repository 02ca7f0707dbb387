#pragma once

#include "domain/erasure.hpp"
#include "domain/person.hpp"
#include "store/erasure.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

/// Empties letters to others that have left and name someone who is erased; gives how many.
int empty_naming_letters(store::Transaction& transaction, const domain::NameEraser& eraser);

/// Documents whose text, as the search knows it, names someone. To be asked before texts are rewritten.
std::vector<store::Copy> naming_documents(store::Session& session, const domain::NameEraser& eraser);

/// Where the name stands, or may stand, once everything else was rewritten: a sentence each.
std::vector<std::string> standing_names(store::Session& session, const domain::NameEraser& eraser,
                                        const domain::Person& person,
                                        const std::vector<store::Copy>& documents);

} // namespace arrimage::actions
