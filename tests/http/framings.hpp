#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::http::testing {

/// A request as bytes and what must become of it: a status under 400 is answered and the next request on the
/// connection is heard; from 400 on the connection is closed and nothing after it is ever taken for a request.
struct Framing {
    std::string_view name{};
    std::string bytes{};
    unsigned status{400};
    std::string_view body{}; ///< that the handler must have seen, for those that are answered
};

inline std::string post(std::string_view fields, std::string_view body) {
    return std::string("POST / HTTP/1.1\r\nHost: a\r\n").append(fields).append("\r\n").append(body);
}
inline std::string asking(std::string_view target) {
    return std::string("GET ").append(target).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
}
inline std::string with_fields(std::string_view fields) {
    return std::string("GET / HTTP/1.1\r\n").append(fields).append("\r\n");
}

inline std::vector<Framing> framings() {
    using namespace std::string_literals;
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    return {
        // Plain ones, so that the table shows that the rest is refused for what it says.
        {"a plain GET", with_fields("Host: a\r\n"), 200, ""},
        {"a body by its length", post("Content-Length: 5\r\n", "hello"), 200, "hello"},
        {"an empty body by its length", post("Content-Length: 0\r\n", ""), 200, ""},
        {"a chunked body", post(chunked, "5\r\nhello\r\n0\r\n\r\n"), 200, "hello"},
        {"chunked in other letters", post("transfer-encoding: CHUNKED\r\n", "5\r\nhello\r\n0\r\n\r\n"), 200,
         "hello"},
        {"two chunks, capital hexadecimal", post(chunked, "A\r\n0123456789\r\n1\r\n!\r\n0\r\n\r\n"), 200,
         "0123456789!"},
        {"a short chunk extension", post(chunked, "5;a=b\r\nhello\r\n0\r\n\r\n"), 200, "hello"},
        {"a trailer", post(chunked, "5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"), 200, "hello"},
        {"an absolute target with its Host", "GET http://a/ HTTP/1.1\r\nHost: A\r\n\r\n", 200, ""},
        {"an empty line before", "\r\n\r\n" + with_fields("Host: a\r\n"), 200, ""},
        {"a body on a GET", with_fields("Host: a\r\nContent-Length: 5\r\n") + "hello", 200, "hello"},
        {"a value with Latin-1 bytes", with_fields("Host: a\r\nX-Name: caf\xe9\r\n"), 200, ""},
        // Length and coding.
        {"gzip, then a length", post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n", "hello")},
        {"a length, then gzip", post("Content-Length: 5\r\nTransfer-Encoding: gzip\r\n", "hello")},
        {"an unknown coding", post("Transfer-Encoding: gzip\r\n", "hello"), 501},
        {"a coding before chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
        {"a coding after chunked", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"), 501},
        {"identity", post("Transfer-Encoding: identity\r\n", ""), 501},
        {"chunked twice in a list", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 501},
        {"chunked twice", post(chunked + chunked, "0\r\n\r\n")},
        {"chunked, then gzip in another field", post(chunked + "Transfer-Encoding: gzip\r\n", "0\r\n\r\n")},
        {"a quoted coding", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), 501},
        {"a coding with a parameter", post("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"), 501},
        {"an empty coding", post("Transfer-Encoding:\r\n", "0\r\n\r\n"), 501},
        {"a coding glued to a mark", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
        {"a vertical tab before chunked", post("Transfer-Encoding: \x0b"
                                               "chunked\r\n",
                                               "0\r\n\r\n")},
        {"chunked in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\n" + chunked + "\r\n0\r\n\r\n"},
        {"chunked, then a length", post(chunked + "Content-Length: 5\r\n", "0\r\n\r\n")},
        {"a length, then chunked", post("Content-Length: 5\r\n" + chunked, "0\r\n\r\n")},
        {"two equal lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")},
        {"two other lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!")},
        {"a list of lengths", post("Content-Length: 5, 5\r\n", "hello")},
        {"a signed length", post("Content-Length: +5\r\n", "hello")},
        {"a negative length", post("Content-Length: -1\r\n", "")},
        {"a hexadecimal length", post("Content-Length: 0x5\r\n", "hello")},
        {"a length beyond 64 bits", post("Content-Length: 18446744073709551616\r\n", "")},
        {"a length with a space inside", post("Content-Length: 1 0\r\n", "0123456789")},
        {"an empty length", post("Content-Length:\r\n", "")},
        {"a length in the trailer", post(chunked, "0\r\nContent-Length: 5\r\n\r\n")},
        // Chunks.
        {"a chunk size with 0x", post(chunked, "0x5\r\nhello\r\n0\r\n\r\n")},
        {"a negative chunk size", post(chunked, "-1\r\nhello\r\n0\r\n\r\n")},
        {"a chunk size beyond 64 bits", post(chunked, "10000000000000000\r\nhello\r\n0\r\n\r\n")},
        {"a chunk that is longer than it says", post(chunked, "5\r\nhello!\r\n0\r\n\r\n")},
        {"a chunk ended by LF alone", post(chunked, "5\nhello\n0\n\n")},
        {"a long chunk extension", post(chunked, "5;a=" + std::string(4096, 'x') + "\r\nhello\r\n0\r\n\r\n")},
        {"an endless chunk extension", post(chunked, "5;a=" + std::string(40'000, 'x'))},
        {"a space before the chunk size", post(chunked, " 5\r\nhello\r\n0\r\n\r\n")},
        // Lines.
        {"a folded field", with_fields("Host: a\r\nX-Name: one\r\n two\r\n")},
        {"a field folded by a tab", with_fields("Host: a\r\nX-Name: one\r\n\ttwo\r\n")},
        {"a folded coding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n")},
        {"a space before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"},
        {"a space before the colon", with_fields("Host: a\r\nContent-Length : 5\r\n")},
        {"a field without a colon", with_fields("Host: a\r\nContent-Length\r\n")},
        {"a field without a name", with_fields("Host: a\r\n: 5\r\n")},
        {"LF alone", "GET / HTTP/1.1\nHost: a\n\n"},
        {"CR alone in a value", with_fields("Host: a\r\nX-Name: a\rb\r\n")},
        {"NUL in a value", with_fields("Host: a\r\nX-Name: a\0b\r\n"s)},
        {"NUL in a name", with_fields("Host: a\r\nX-\0Name: ab\r\n"s)},
        {"two spaces in the request line", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"a tab in the request line", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"a space after the version", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"},
        {"no version", "GET /\r\n\r\n"},
        {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"},
        {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n"},
        {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"a TLS greeting", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s},
        // Host.
        {"no Host", "GET / HTTP/1.1\r\n\r\n"},
        {"two Hosts", with_fields("Host: a\r\nHost: a\r\n")},
        {"an empty Host", with_fields("Host:\r\n")},
        {"a Host with a list", with_fields("Host: a, b\r\n")},
        {"a Host with a path", with_fields("Host: a/b\r\n")},
        {"a Host with a name before", with_fields("Host: a@b\r\n")},
        {"an absolute target with another Host", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"an absolute target with a name before", "GET http://a@b/ HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"an absolute target without Host", "GET http://b/ HTTP/1.1\r\n\r\n"},
        {"another scheme", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n"},
        // Target.
        {"a target without a slash", asking("x")},
        {"a target of an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"a target of CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"8-bit bytes in the target", asking("/\xc3\xa9")},
        {"8-bit bytes in the query", asking("/?q=\xe9")},
        {"an escaped slash", asking("/a%2fb")},
        {"an escaped slash in capitals", asking("/a%2Fb")},
        {"an escaped NUL", asking("/a%00b")},
        {"an escaped line break", asking("/a%0d%0ab")},
        {"an escaped DEL", asking("/a%7fb")},
        {"a malformed escape", asking("/a%zz")},
        {"half an escape", asking("/a%2")},
        {"an escaped half character", asking("/a%c3")},
        {"an overlong character", asking("/a%c0%af")},
        {"a dot segment", asking("/a/../b")},
        {"an escaped dot segment", asking("/a/%2e%2e/b")},
        {"a last dot segment", asking("/a/.")},
        {"a backslash", asking("/a\\b")},
        {"a fragment", asking("/a#b")},
        {"a control byte", asking("/a\x01"s + "b")},
        // Method and expectation.
        {"a lower-case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"a mixed-case method", "Get / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"an unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        {"a method that is no token", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"an unknown expectation", with_fields("Host: a\r\nExpect: miracle\r\n"), 417},
    };
}

} // namespace arrimage::http::testing
