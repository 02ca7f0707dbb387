#pragma once

#include <string>
#include <vector>

namespace arrimage::html {

/// One choice of a select or of radio buttons.
struct Option {
    std::string value{};
    std::string label{};
};

/// One thing that a form asks for. What is invalid is shown as it was typed, with its error beside it.
struct Field {
    enum class Kind { text, email, date, time, number, textarea, select, checkbox, radio, file, hidden };
    Kind kind{Kind::text};
    std::string name{};
    std::string label{};
    std::string value{}; ///< as typed; a date as 2003-10-31, a time as 13:30; for checkbox "1" when ticked
    std::string hint{};
    std::string error{}; ///< one sentence; empty: right
    bool required{false};
    std::vector<Option> options{}; ///< of a select, of radio buttons; what a text field proposes
    std::string autocomplete{};    ///< HTML's word, when it asks for the visitor's own; an email's is "email"
};

/// A form, sent by POST with the visitor's token. Its fields have the ids "<action>-<name>", so that several forms
/// stand on one page.
struct Form {
    enum class Weight { main, secondary, danger };
    std::string action{}; ///< path it is sent to
    std::string submit{}; ///< words of its button
    std::string error{};  ///< what is wrong with the whole, in one sentence; empty: nothing
    std::vector<Field> fields{};
    std::string enctype{}; ///< empty: what its fields need
    Weight weight{Weight::main};
    std::string
        about{}; ///< follows the button's words for who does not see what it stands beside: "le lien de Léa"
    std::string key{};          ///< tells apart two forms of one page with the same action
    std::string method{"post"}; ///< "get" for a search: no token is sent
};

} // namespace arrimage::html
