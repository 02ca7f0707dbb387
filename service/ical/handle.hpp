#pragma once

#include <libical/ical.h>

#include <memory>
#include <string>

namespace arrimage::ical {

/// Frees what libical gave, by the function libical names for it. libical is spoken in this folder only, and only
/// through functions that keep nothing of ours in global state: strings by the `_r` variants, no zone tables.
template <auto Free>
struct Freed {
    template <class Object>
    void operator()(Object* object) const noexcept {
        Free(object);
    }
};

using Component = std::unique_ptr<icalcomponent, Freed<icalcomponent_free>>;
using Property = std::unique_ptr<icalproperty, Freed<icalproperty_free>>;
using Value = std::unique_ptr<icalvalue, Freed<icalvalue_free>>;

/// The text of a string that an `_r` function of libical gave; the string is freed.
inline std::string owned(char* text) {
    const std::unique_ptr<char, Freed<icalmemory_free_buffer>> freed{text};
    return text == nullptr ? std::string{} : std::string{text};
}

} // namespace arrimage::ical
