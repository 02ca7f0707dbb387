#include "http/framing.hpp"

#include "http/target.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

/// HTTP, WebDAV, CalDAV and their neighbours: what a client may honestly try and a route may refuse with 405.
constexpr std::array<std::string_view, 25> known_methods{
    "GET",      "HEAD",   "POST",   "PUT",       "DELETE", "OPTIONS",    "PATCH",  "TRACE",  "CONNECT",
    "PROPFIND", "MKCOL",  "COPY",   "PROPPATCH", "MOVE",   "LOCK",       "UNLOCK", "REPORT", "SEARCH",
    "ACL",      "REBIND", "UNBIND", "BIND",      "QUERY",  "MKCALENDAR", "MERGE"};

std::vector<std::string_view> values_of(const Head& head, std::string_view name) {
    std::vector<std::string_view> values;
    for (const Header& field : head.fields)
        if (same_token(field.name, name)) values.push_back(field.value);
    return values;
}

std::optional<FramingRefusal> refuse(unsigned status, const char* sentence) {
    return FramingRefusal{.status = status, .sentence = sentence};
}

std::optional<FramingRefusal> refused_fields(const Head& head) {
    if (head.folded) return refuse(400, "Demande refusée : un en-tête s’étend sur plusieurs lignes.");
    return std::nullopt;
}

std::optional<FramingRefusal> refused_method(const Head& head) {
    if (std::ranges::any_of(head.method, [](char c) { return c >= 'a' && c <= 'z'; }))
        return refuse(400, "Demande refusée : la méthode s’écrit en majuscules.");
    if (std::ranges::find(known_methods, head.method) == known_methods.end())
        return refuse(501, "Demande refusée : méthode inconnue.");
    return std::nullopt;
}

std::optional<FramingRefusal> refused_length(const Head& head) {
    const auto lengths = values_of(head, "Content-Length");
    if (lengths.size() > 1) return refuse(400, "Demande refusée : deux longueurs annoncées.");
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!lengths.empty() && (lengths.front().empty() || !std::ranges::all_of(lengths.front(), is_digit)))
        return refuse(400, "Demande refusée : la longueur annoncée n’est pas un nombre.");
    return std::nullopt;
}

std::optional<FramingRefusal> refused_coding(const Head& head) {
    const auto codings = values_of(head, "Transfer-Encoding");
    if (codings.empty()) return std::nullopt;
    if (head.version < 11) return refuse(400, "Demande refusée : HTTP/1.0 n’a pas de Transfer-Encoding.");
    if (codings.size() > 1 || !values_of(head, "Content-Length").empty())
        return refuse(400, "Demande refusée : deux façons d’en trouver la fin.");
    if (!same_token(codings.front(), "chunked"))
        return refuse(501, "Demande refusée : Transfer-Encoding inconnu.");
    return std::nullopt;
}

bool is_host_character(char c) {
    constexpr std::string_view others = "-._~%!$&'()*+;=:[]";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           others.find(c) != others.npos;
}

std::optional<FramingRefusal> refused_host(const Head& head) {
    const auto hosts = values_of(head, "Host");
    if (hosts.size() > 1) return refuse(400, "Demande refusée : deux en-têtes Host.");
    if (hosts.empty() && head.version >= 11)
        return refuse(400, "Demande refusée : il manque l’en-tête Host.");
    if (!hosts.empty() && (hosts.front().empty() || !std::ranges::all_of(hosts.front(), is_host_character)))
        return refuse(400, "Demande refusée : l’en-tête Host n’est pas un nom d’hôte.");
    const auto authority = target_authority(head.target);
    if (authority && !authority->empty() && !hosts.empty() && !same_token(*authority, hosts.front()))
        return refuse(400, "Demande refusée : l’adresse et l’en-tête Host nomment deux hôtes.");
    return std::nullopt;
}

std::optional<FramingRefusal> refused_expectation(const Head& head) {
    const auto expectations = values_of(head, "Expect");
    if (expectations.empty() ||
        (expectations.size() == 1 && same_token(expectations.front(), "100-continue")))
        return std::nullopt;
    return refuse(417, "Demande refusée : attente inconnue.");
}

constexpr std::array rules{&refused_fields, &refused_method, &refused_length,
                           &refused_coding, &refused_host,   &refused_expectation};

} // namespace

std::optional<FramingRefusal> refused_framing(const Head& head) {
    for (const auto rule : rules)
        if (auto refusal = rule(head)) return refusal;
    return std::nullopt;
}

} // namespace arrimage::http
