#pragma once

#include <string_view>

namespace arrimage::plan {

/// True when the text reads like an activity: it starts with an infinitive ("Tenir …") or with the name of a doing
/// ("Organisation de …", "Tenue d'une …", "Rencontre annuelle …").
bool reads_like_activity(std::string_view text);

/// True when the text starts with an infinitive.
bool starts_with_infinitive(std::string_view text);

/// True when the text is the title of another part of the document ("CADRE DE RÉFÉRENCE", "Annexe 2", "Conclusion").
bool reads_like_section(std::string_view text);

/// True for running prose, which no cell of a table holds: long, and closed like a sentence.
bool reads_like_prose(std::string_view text);

} // namespace arrimage::plan
