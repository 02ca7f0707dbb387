#include "http/parameters.hpp"

#include "http/request.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

constexpr std::string_view spaces = " \t";

bool is_token_character(char c) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

void skip_spaces(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
}

bool skip(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

std::string_view take_token(std::string_view& text) {
    const auto end = std::ranges::find_if_not(text, is_token_character);
    const auto token = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(token.size());
    return token;
}

/// After the opening quote, up to and with the closing one.
std::optional<std::string> take_quoted(std::string_view& text) {
    std::string value;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (rest.front() == '"') {
            text.remove_prefix(at + 1);
            return value;
        }
        if (rest.starts_with("\\\"") || rest.starts_with("\\\\")) ++at;
        value += text[at];
    }
    return std::nullopt;
}

std::optional<Parameter> take_parameter(std::string_view& text) {
    Parameter parameter{.name = take_token(text)};
    if (parameter.name.empty() || !skip(text, '=')) return std::nullopt;
    if (skip(text, '"')) {
        auto quoted = take_quoted(text);
        if (!quoted) return std::nullopt;
        parameter.value = std::move(*quoted);
    } else {
        parameter.value = take_token(text);
        if (parameter.value.empty()) return std::nullopt;
    }
    skip_spaces(text);
    return parameter;
}

} // namespace

std::optional<std::string_view> Parameterised::parameter(std::string_view name) const {
    for (const Parameter& parameter : parameters)
        if (same_token(parameter.name, name)) return parameter.value;
    return std::nullopt;
}

std::optional<Parameterised> read_parameters(std::string_view text) {
    skip_spaces(text);
    Parameterised read{.value = text.substr(0, text.find_first_of("; \t"))};
    text.remove_prefix(read.value.size());
    skip_spaces(text);
    while (skip(text, ';')) {
        skip_spaces(text);
        if (text.empty() || text.starts_with(';')) continue;
        auto parameter = take_parameter(text);
        if (!parameter || read.parameter(parameter->name)) return std::nullopt;
        read.parameters.push_back(std::move(*parameter));
    }
    if (!text.empty()) return std::nullopt;
    return read;
}

} // namespace arrimage::http
