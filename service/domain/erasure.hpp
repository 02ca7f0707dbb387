#pragma once

#include "domain/name_gaps.hpp"
#include "domain/person.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// How texts name someone, and what they say once that person is erased (CQLR c. P-39.1, s. 23: what has served is
/// destroyed or anonymised).
struct Erasure {
    std::vector<std::string> names{};     ///< every full name they were known under: "Odile Tremblay"
    std::vector<std::string> addresses{}; ///< of mail, in lower case
    std::string title{};                  ///< what is said instead: "représentante du milieu scolaire"
};

/// Takes someone's name out of texts. A full name is found as whole words, whatever the accents and capitals, whether
/// its words are tied by spaces, hyphens or apostrophes, and also with the family name first: "Tremblay, Odile",
/// "TREMBLAY Odile". It is not found inside a longer name ("Marie-Odile Tremblay", "Odile Tremblay-Roy"), nor across
/// two names of a list ("Paul Roy, Marie Côté" does not name Marie Roy). A name of one word is found where it stands
/// alone.
class NameEraser {
  public:
    explicit NameEraser(Erasure erasure);

    /// The text with the title for each full name and address; a courtesy title ("Mme") goes with the name, "d’" and
    /// "de" are adapted, and a sentence still begins by a capital. Absent when the text names nobody to erase.
    std::optional<std::string> erase(std::string_view text) const;

    /// True when erase would change something.
    bool names(std::string_view text) const;

    /// True when the text has the family name by itself: it may speak of them, or of someone of the same name.
    bool may_name(std::string_view text) const;

  private:
    struct Form {
        std::vector<std::string> words{};
        std::size_t turn{0}; ///< before this word the family name ends; 0: given name first
        bool alone{false};   ///< found only where the text is nothing else
    };
    struct Span {
        std::size_t begin{0};
        std::size_t end{0};
    };

    void add_forms(std::string_view name);
    std::vector<Span> find(std::string_view text) const;
    void find_addresses(std::string_view text, std::vector<Span>& spans) const;
    bool fits(const Form& form, std::string_view text, const NameWords& words, std::size_t at) const;
    std::optional<Span> match(std::string_view text, const NameWords& words, std::size_t at) const;

    std::vector<Form> forms_{}; ///< the longest first
    std::vector<std::string> families_{};
    std::vector<std::string> addresses_{};
    std::string title_{};
};

/// What the slug of an erased person becomes: "effacee-12".
std::string erased_slug(PersonId person);
bool is_erased(const Person& person);

/// Throws Refusal (conflict), saying what to do first, for someone who has not left before `today` or is erased already.
void check_erasable(const Person& person, plan::Date today);

/// The text before a name and what stands for the name, so that both read well together.
void append_title(std::string& before, std::string_view title);

} // namespace arrimage::domain
