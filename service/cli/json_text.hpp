#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <string>
#include <string_view>

namespace arrimage::cli {

/// A name as JSON writes it, quotes and colon too, made when the program is built.
class JsonName {
  public:
    template <std::size_t size>
    consteval JsonName(const char (&name)[size]) : size_{size + 2} {
        text_[0] = '"';
        std::copy_n(name, size - 1, text_.begin() + 1);
        text_[size] = '"';
        text_[size + 1] = ':';
    }

    std::string_view text() const { return {text_.data(), size_}; }

  private:
    std::array<char, 24> text_{};
    std::size_t size_{0};
};

/// JSON (RFC 8259) written as it is said: no value is built first. What is put into an array or an object is followed
/// by a comma, which the end of it takes back.
class JsonText {
  public:
    /// `bytes`: about how long the text will be.
    explicit JsonText(std::size_t bytes = 0) { text_.reserve(bytes); }

    JsonText& begin_object() { return open('{'); }
    JsonText& end_object() { return close('}'); }
    JsonText& begin_array() { return open('['); }
    JsonText& end_array() { return close(']'); }

    /// The name of what is put next.
    JsonText& name(const JsonName& name);

    JsonText& put(std::string_view text);
    JsonText& put(std::same_as<bool> auto truth) { return put_raw(truth ? "true" : "false"); }
    JsonText& put(int number);
    JsonText& put_null() { return put_raw("null"); }

    /// The text of the one value that was put.
    std::string finish() &&;

  private:
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    JsonText& put_raw(std::string_view value);

    std::string text_{};
};

} // namespace arrimage::cli
