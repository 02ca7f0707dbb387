#include "http/http_date.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                               "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// One letter of a form stands for one thing read: w short weekday, W long weekday, d two-digit day, e day padded with
/// a space, m month name, Y four-digit year, y two-digit year, H M S, Z the zone; anything else stands for itself.
constexpr std::array<std::string_view, 3> forms{"w, d m Y H:M:S Z", "W, d-m-y H:M:S Z", "w m e H:M:S Y"};
constexpr std::string_view zone = "GMT";

struct Fields {
    std::size_t weekday{};
    unsigned day{}, month{};
    int year{}, hour{}, minute{}, second{};
    bool short_year{false};
};

/// Reads a text from its front; once something is not there it has failed for good.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    void literal(std::string_view expected) {
        if (rest_.starts_with(expected))
            rest_.remove_prefix(expected.size());
        else
            failed_ = true;
    }

    int number(std::size_t digits) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) value = value * 10 + digit();
        return value;
    }

    int padded_day() {
        if (!rest_.starts_with(' ')) return number(2);
        literal(" ");
        return number(1);
    }

    template <class Names>
    std::size_t name(const Names& names, std::size_t length) {
        const auto found = std::ranges::find_if(
            names, [&](std::string_view name) { return rest_.starts_with(name.substr(0, length)); });
        if (found == names.end()) {
            failed_ = true;
            return 0;
        }
        rest_.remove_prefix(std::min(length, found->size()));
        return static_cast<std::size_t>(found - names.begin());
    }

    bool complete() const { return !failed_ && rest_.empty(); }

  private:
    int digit() {
        if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') {
            failed_ = true;
            return 0;
        }
        const int value = rest_.front() - '0';
        rest_.remove_prefix(1);
        return value;
    }

    std::string_view rest_;
    bool failed_{false};
};

void scan(Scanner& scanner, char letter, Fields& fields) {
    switch (letter) {
    case 'w': fields.weekday = scanner.name(days, 3); break;
    case 'W': fields.weekday = scanner.name(days, std::string_view::npos); break;
    case 'd': fields.day = static_cast<unsigned>(scanner.number(2)); break;
    case 'e': fields.day = static_cast<unsigned>(scanner.padded_day()); break;
    case 'm': fields.month = static_cast<unsigned>(scanner.name(months, 3)) + 1; break;
    case 'Y': fields.year = scanner.number(4); break;
    case 'y':
        fields.year = scanner.number(2);
        fields.short_year = true;
        break;
    case 'H': fields.hour = scanner.number(2); break;
    case 'M': fields.minute = scanner.number(2); break;
    case 'S': fields.second = scanner.number(2); break;
    case 'Z': scanner.literal(zone); break;
    default: scanner.literal(std::string_view(&letter, 1));
    }
}

std::optional<Fields> scan(std::string_view text, std::string_view form) {
    Scanner scanner(text);
    Fields fields;
    for (char letter : form) scan(scanner, letter, fields);
    if (!scanner.complete()) return std::nullopt;
    return fields;
}

/// The last year of that century position which is not more than 50 years after `near`.
int full_year(int two_digits, sys_seconds near) {
    const int latest = static_cast<int>(year_month_day(floor<std::chrono::days>(near)).year()) + 50;
    return latest - ((latest - two_digits) % 100 + 100) % 100;
}

std::optional<sys_seconds> instant(const Fields& fields, int full) {
    const year_month_day date{year{full}, month{fields.month}, day{fields.day}};
    // 60 is a leap second (RFC 9110 §5.6.7); it is the first second of the next minute here.
    if (!date.ok() || fields.hour > 23 || fields.minute > 59 || fields.second > 60) return std::nullopt;
    if (weekday(sys_days(date)).c_encoding() != fields.weekday) return std::nullopt;
    return sys_days(date) + hours{fields.hour} + minutes{fields.minute} + seconds{fields.second};
}

void put(std::string& text, int value, std::size_t digits) {
    const std::string number = std::to_string(value);
    text.append(digits - std::min(digits, number.size()), '0').append(number);
}

} // namespace

std::string http_date(sys_seconds time) {
    const sys_days date = floor<std::chrono::days>(time);
    const year_month_day parts(date);
    const hh_mm_ss clock(time - date);
    std::string text;
    text.reserve(29);
    text.append(std::string_view(std::next(days.begin(), weekday(date).c_encoding())->substr(0, 3)))
        .append(", ");
    put(text, static_cast<int>(static_cast<unsigned>(parts.day())), 2);
    text.append(" ").append(*std::next(months.begin(), static_cast<unsigned>(parts.month()) - 1)).append(" ");
    put(text, static_cast<int>(parts.year()), 4);
    text.append(" ");
    put(text, static_cast<int>(clock.hours().count()), 2);
    text.append(":");
    put(text, static_cast<int>(clock.minutes().count()), 2);
    text.append(":");
    put(text, static_cast<int>(clock.seconds().count()), 2);
    return text.append(" ").append(zone);
}

std::optional<sys_seconds> parse_http_date(std::string_view text, sys_seconds near) {
    for (std::string_view form : forms)
        if (const auto fields = scan(text, form))
            return instant(*fields, fields->short_year ? full_year(fields->year, near) : fields->year);
    return std::nullopt;
}

} // namespace arrimage::http
