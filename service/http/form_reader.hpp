#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"
#include "domain/refusal.hpp"
#include "http/form.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace arrimage::http {

/// Sentences beside the fields of a form, by their names.
using FormErrors = std::map<std::string, std::string>;

/// A whole number written in digits; absent for anything else.
std::optional<std::int64_t> whole_number(std::string_view text);

/// Reads the fields of a form that was sent. What is wrong with one is noted beside it, in a sentence, and reading goes
/// on, so that a person sees all of it at once.
class FormReader {
  public:
    explicit FormReader(const Form& form) : form_(form) {}

    /// The text without the spaces around it. `what` begins the sentence when it has a control character or is longer
    /// than `most` bytes: "Le lieu".
    std::string line(const std::string& name, std::string_view what, std::size_t most);

    /// The same; an empty one is noted with that sentence.
    std::string needed_line(const std::string& name, std::string_view what, std::size_t most,
                            const std::string& when_empty);

    /// A name as domain::proper_name keeps it; empty when none was typed.
    std::string name(const std::string& name, std::string_view what);

    /// Several lines, with '\n' between them.
    std::string lines(const std::string& name, std::string_view what, std::size_t most);

    /// A day as 2003-10-31, or as 31/10/2003 from browsers without a field for dates; absent when empty.
    std::optional<plan::Date> day(const std::string& name);
    std::optional<plan::Date> needed_day(const std::string& name);

    /// A time as 13:30, "13 h 30" or "13h30"; absent when empty.
    std::optional<std::chrono::minutes> time(const std::string& name);
    std::optional<std::chrono::minutes> needed_time(const std::string& name);

    bool ticked(std::string_view name) const { return !form_[name].empty(); }

    std::optional<std::int64_t> number(const std::string& name);

    /// The row number that a choice stands for.
    template <class Id>
    std::optional<Id> id(const std::string& name) {
        const auto value = number(name);
        return value ? std::optional{Id{*value}} : std::nullopt;
    }

    /// What `read` makes of the text; its Refusal (invalid) is noted beside the field.
    template <class Read>
    auto take(const std::string& name, Read read) -> std::optional<decltype(read(std::string_view{}))> {
        try {
            return read(form_[name]);
        } catch (const domain::Refusal& refusal) {
            if (refusal.kind() != domain::RefusalKind::invalid) throw;
            note(name, refusal.what());
            return std::nullopt;
        }
    }

    void note(const std::string& name, const std::string& sentence) { errors_.try_emplace(name, sentence); }

    bool good() const { return errors_.empty(); }
    const FormErrors& errors() const { return errors_; }

  private:
    const Form& form_;
    FormErrors errors_{};
};

} // namespace arrimage::http
