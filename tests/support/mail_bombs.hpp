#pragma once

#include <string>
#include <utility>
#include <vector>

namespace arrimage::support {

/// A mail made to take time or memory from who reads it.
struct Bomb {
    const char* name{};
    std::string bytes{};
};

inline std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    while (times-- > 0) all += text;
    return all;
}

inline std::string nested_multiparts(int depth, const std::string& after_name) {
    std::string mail;
    for (int i = 0; i < depth; ++i) {
        const auto boundary = "b" + std::to_string(i);
        mail += "Content-Type:" + after_name + "multipart/mixed; boundary=" + boundary + "\r\n\r\n--" +
                boundary + "\r\n";
    }
    return mail + "\r\nfin\r\n";
}

/// A reply, with that within its event.
inline std::string reply_with(const std::string& lines) {
    return "Content-Type: text/calendar; "
           "method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:a\r\n"
           "ATTENDEE:mailto:a@b.invalid\r\n" +
           lines + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

/// The longest repetition of a text that fits into that many bytes.
inline std::string filled(const std::string& text, std::size_t bytes) {
    return repeated(text, bytes / text.size());
}

inline std::vector<Bomb> header_bombs() {
    constexpr std::size_t mib = (1U << 20) - 500;
    const std::string two_parts = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n";
    return {
        {"200,000 headers", repeated("X: 1\r\n", 200'000) + "\r\nfin\r\n"},
        {"headers to 1 MiB", filled("X: 1\r\n", mib) + "\r\nfin\r\n"},
        {"headers of a part", two_parts + filled("X:\n", mib) + "\nfin\r\n--x--\r\n"},
        {"headers of a mail within",
         "Content-Type:\r\n message (x)\r\n /rfc822\r\n\r\n" + filled("X: 1\r\n", mib)},
        {"headers in a digest",
         "Content-Type: multipart/digest; boundary=x\r\n\r\n--x\r\n\r\n" + filled("X:\n", mib)},
        {"long subject", "Subject: " + std::string(10U << 20, 's') + "\r\n\r\n"},
        {"encoded words", "Subject: " + filled("=?utf-8?q?a?= ", mib) + "\r\n\r\n"},
        {"recipients", "To: " + filled("a@b,", mib) + "\r\n\r\n"},
        {"groups within groups", "To: " + filled("a:", mib) + "\r\n\r\n"},
        {"folded groups", "Cc: " + filled("a:\r\n ", mib) + "\r\n\r\n"},
        {"groups beyond the bound of size", "From: " + filled("a:\r\n ", 2 * mib) + "\r\n\r\n"},
        {"groups in a mail within",
         two_parts + "Content-Type: message/rfc822\r\n\r\nTo: " + filled("a:", mib)},
        {"comments", "From: " + std::string(mib, '(') + "\r\n\r\n"},
        {"references", "References: " + filled("<a@b>", mib) + "\r\n\r\n"},
        {"results", "Authentication-Results: a" + filled("; x=y", mib) + "\r\n\r\n"},
        {"parameters", "Content-Type: text/plain" + filled("; a=b", mib) + "\r\n\r\nx"},
    };
}

inline std::vector<Bomb> part_bombs() {
    constexpr std::size_t mib = (1U << 20) - 500;
    const std::string mixed = "From: a@b.invalid\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n";
    return {
        {"100,000 parts", mixed + repeated("--x\r\n\r\n", 100'000)},
        {"1,024 multiparts", nested_multiparts(1'024, " ")},
        {"240 folded multiparts", nested_multiparts(240, "\r\n ") + filled("-\n", mib - 20'000)},
        {"1,024 mails",
         repeated("Content-Type: message/rfc822\r\n\r\nSubject: x\r\n", 1'024) + "\r\nfin\r\n"},
        {"mails to 1 MiB", filled("Content-Type :\r\n message/rfc822\r\n\r\n", mib)},
        {"30 MB", std::string(30U << 20, 'A')},
        {"a file of 30 MB",
         "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
             repeated(std::string(76, 'A') + "\r\n", 400'000)},
        {"statuses",
         "Content-Type: message/delivery-status\r\n\r\n" + filled("Final-Recipient: a\r\n\r\n", mib)},
        {"empty lines", "Content-Type: text/plain\r\n\r\n" + std::string(mib, '\n')},
        {"nothing but NUL", std::string(1'000, '\0')},
        {"nothing", ""},
        {"an empty line", "\r\n"},
    };
}

inline std::vector<Bomb> calendar_bombs() {
    constexpr std::size_t most = (256U << 10) - 500;
    const std::string calendar = "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n";
    std::string many = "Content-Type: multipart/mixed; boundary=x\r\n\r\n";
    for (int i = 0; i < 90; ++i)
        many += "--x\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n" +
                repeated("X-A:1\r\n", 1'500) + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    return {
        {"components", calendar + repeated("BEGIN:VEVENT\r\n", 10'000)},
        {"components to the bound", calendar + filled("BEGIN;X=1:VEVENT\r\n", most)},
        {"components without line feeds", calendar + filled("BEGIN:VEVENT\r", most)},
        {"ends", calendar + filled("END:VEVENT\r\n", most)},
        {"lines that are none", calendar + filled("A\r\n", most)},
        {"a million occurrences", reply_with("RRULE:FREQ=SECONDLY;COUNT=1000000000")},
        {"no occurrence ever", reply_with("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")},
        {"rules", reply_with(filled("RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30\r\n", most))},
        {"a long rule", reply_with("RRULE:FREQ=YEARLY;BYSECOND=" + filled("1,", most))},
        {"properties", reply_with(filled("X-A:1\r\n", most))},
        {"attendees", reply_with(filled("ATTENDEE:a\r\n", most))},
        {"parameters", reply_with("ATTENDEE" + filled(";CN=a", most) + ":mailto:x@y.invalid")},
        {"zones", calendar + filled("BEGIN:VTIMEZONE\r\nTZID:a\r\nEND:VTIMEZONE\r\n", most)},
        {"folds", reply_with("SUMMARY:a" + filled("\r\n ", most))},
        {"one line", reply_with("SUMMARY:" + std::string(most, 's'))},
        {"octets that are no text", reply_with("COMMENT:" + std::string(most, '\xff'))},
        {"beyond the bound of a calendar", reply_with(filled("X-A:1\r\n", 2 * most))},
        {"ninety calendars", many + "--x--\r\n"},
    };
}

} // namespace arrimage::support
