#pragma once

#include <gmime/gmime.h>

#include <memory>

namespace arrimage::mail {

/// Frees what GMime and GLib gave, by the function they name for it. They are spoken in this folder only; what they
/// lend, such as the address list of a message, is never held in a handle.
template <auto Free>
struct Freed {
    template <class Object>
    void operator()(Object* object) const noexcept {
        Free(object);
    }
};

/// A share in an object that counts its holders.
template <class Object>
using Shared = std::unique_ptr<Object, Freed<g_object_unref>>;

using Moment = std::unique_ptr<GDateTime, Freed<g_date_time_unref>>;
using Offset = std::unique_ptr<GTimeZone, Freed<g_time_zone_unref>>;
using Format = std::unique_ptr<GMimeFormatOptions, Freed<g_mime_format_options_free>>;

} // namespace arrimage::mail
