#pragma once

#include <stdexcept>
#include <string>

namespace arrimage::domain {

enum class RefusalKind { not_found, not_allowed, invalid, conflict, gone, too_large, unavailable };

/// A rule says no. `what()` is a French sentence for the person, saying what to do; it holds no secret.
/// Translated in three places only: http dispatch, cli, courier.
class Refusal : public std::runtime_error {
  public:
    Refusal(RefusalKind kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}
    RefusalKind kind() const noexcept { return kind_; }

  private:
    RefusalKind kind_;
};

} // namespace arrimage::domain
