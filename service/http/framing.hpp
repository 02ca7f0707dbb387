#pragma once

#include "http/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::http {

/// The head of a request as the parser found it, before anything is decided about it.
struct Head {
    std::string_view method{};
    std::string_view target{};
    int version{11}; ///< 10 or 11
    std::vector<Header> fields{};
    bool folded{false}; ///< a field went on over the next line (obs-fold, RFC 9112 §5.2)
};

struct FramingRefusal {
    unsigned status{400};
    std::string sentence{};
};

/// Why a request that the parser accepts must not be answered on its merits: another server on the way could see it
/// begin or end elsewhere, or go to another host (request smuggling, RFC 9112 §11.2). The connection must be closed
/// after the refusal, for nobody knows where the next request would begin. Nothing when the framing is plain.
std::optional<FramingRefusal> refused_framing(const Head& head);

/// The most bytes that the extensions of one chunk may hold (RFC 9112 §7.1.1 asks for a limit).
inline constexpr std::size_t max_chunk_extensions = 256;

} // namespace arrimage::http
