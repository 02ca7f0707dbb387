#include "mail/authentication.hpp"

#include <algorithm>
#include <optional>

namespace arrimage::mail {

namespace {

/// A word, quoted in whole or in part or not at all, or one of the signs ";" and "=".
struct Token {
    std::string text{};
    bool sign{false};
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Comments and what is quoted follow RFC 5322 §3.2.
class Tokens {
  public:
    explicit Tokens(std::string_view text) : rest_(text) {}

    /// Absent when a quote or a comment does not end.
    std::optional<std::vector<Token>> read() {
        while (sound_ && !rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '(')
                skip_comment();
            else if (c == '"')
                read_quoted();
            else if (is_space(c))
                in_word_ = false;
            else if (c == ';' || c == '=')
                read_sign(c);
            else
                word() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return sound_ ? std::optional{std::move(tokens_)} : std::nullopt;
    }

  private:
    std::string& word() {
        if (!in_word_) tokens_.push_back({});
        in_word_ = true;
        return tokens_.back().text;
    }

    /// "=" within a value is part of it: "header.b=q8A=", "smtp.mailfrom=a=b@exemple.ca".
    void read_sign(char c) {
        const bool in_value = c == '=' && in_word_ && tokens_.size() > 1 &&
                              tokens_[tokens_.size() - 2].sign && tokens_[tokens_.size() - 2].text == "=";
        if (in_value) {
            word() += c;
            return;
        }
        tokens_.push_back({std::string{c}, true});
        in_word_ = false;
    }

    void read_quoted() {
        auto& text = word();
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.front() == '\\') rest_.remove_prefix(1);
            if (rest_.empty()) break;
            text += rest_.front();
            rest_.remove_prefix(1);
        }
        sound_ = !rest_.empty();
        if (sound_) rest_.remove_prefix(1);
    }

    void skip_comment() {
        in_word_ = false;
        for (int depth = 1; depth > 0 && sound_;) {
            if (!rest_.empty() && rest_.front() == '\\')
                rest_.remove_prefix(1);
            else if (!rest_.empty() && rest_.front() == '(')
                ++depth;
            else if (!rest_.empty() && rest_.front() == ')')
                --depth;
            sound_ = !rest_.empty();
            if (sound_) rest_.remove_prefix(1);
        }
    }

    std::string_view rest_;
    std::vector<Token> tokens_{};
    bool in_word_{false};
    bool sound_{true};
};

/// The property that says whose mail a method found it to be (RFC 8601 §2.7).
bool is_own_property(std::string_view method, std::string_view property) {
    if (method == "dkim") return property == "header.d" || property == "header.i";
    if (method == "spf") return property == "smtp.mailfrom";
    return method == "dmarc" && property == "header.from";
}

bool is_sign(const Token& token, std::string_view sign) {
    return token.sign && token.text == sign;
}

/// "dkim=pass header.d=exemple.ca", between two ";"; absent when it is not made so.
std::optional<Authentication> result_of(const std::string& server, const Token* begin, const Token* end) {
    Authentication found{.server = server};
    for (const auto* at = begin; at != end; at += 3) {
        if (end - at < 3 || at->sign || !is_sign(at[1], "=") || at[2].sign) return std::nullopt;
        const auto& name = at->text;
        const auto& value = at[2].text;
        if (at == begin) {
            found.method = name.substr(0, name.find('/'));
            found.result = value;
        } else if (found.domain.empty() && is_own_property(found.method, name))
            found.domain = value.substr(value.rfind('@') + 1);
    }
    return found;
}

} // namespace

std::vector<Authentication> read_authentication(std::string_view header) {
    const auto tokens = Tokens{header}.read();
    if (!tokens || tokens->empty() || tokens->front().sign) return {};
    const auto& server = tokens->front().text;
    const auto* end = tokens->data() + tokens->size();
    const auto is_end = [](const Token& token) { return is_sign(token, ";"); };
    std::vector<Authentication> all;
    for (const auto* at = std::find_if(tokens->data(), end, is_end); at != end;) {
        const auto* next = std::find_if(++at, end, is_end);
        const bool nothing = at == next || (next - at == 1 && at->text == "none");
        auto found = nothing ? Authentication{.server = server} : result_of(server, at, next);
        if (!found) return {};
        all.push_back(*std::move(found));
        at = next;
    }
    return all;
}

} // namespace arrimage::mail
