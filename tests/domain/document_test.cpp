#include "domain/document.hpp"
#include "support/catch.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::string_literals;

TEST_CASE("A file is what its content says, whatever its name") {
    const auto archive = [](const std::string& name) { return "PK\x03\x04"s + std::string(26, '\0') + name; };
    struct Case {
        std::string bytes{};
        const char* name{};
        const char* type{};
    };
    for (const auto& [bytes, name, type] : {
             Case{"%PDF-1.7\n", "a.exe", "application/pdf"},
             Case{"\xef\xbb\xbf\n%PDF-1.4", "a", "application/pdf"},
             Case{archive("[Content_Types].xml..word/document.xml"), "a.zip",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
             Case{archive("xl/workbook.xml"), "a",
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
             Case{archive("mimetypeapplication/vnd.oasis.opendocument.text"), "a.odt",
                  "application/vnd.oasis.opendocument.text"},
             Case{"\x89PNG\r\n\x1a\n", "a.txt", "image/png"},
             Case{"\xff\xd8\xff\xe0", "a", "image/jpeg"},
             Case{"GIF89a<script>alert(1)</script>", "a.html", "image/gif"},
             Case{"RIFF\1\2\3\4WEBP", "a", "image/webp"},
             Case{"<html><script>", "a.html", "text/plain"},
             Case{"Bonjour, l’été", "a.txt", "text/plain"},
             Case{"Bonjour, l'\xe9t\xe9", "a.txt", "text/plain"},
             Case{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "vieux.DOC", "application/msword"},
         }) {
        CAPTURE(name, bytes);
        CHECK(domain::media_type({bytes, bytes, name}) == type);
    }
    for (const auto& bytes : {"MZ\x90\0"s, "\x7f"s + "ELF\2"s, "#!/bin/sh\n"s, archive("a.txt"),
                              "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s, ""s, "texte\0binaire"s})
        CHECK(refused([&] {
                  domain::media_type({bytes, bytes, "a.pdf"});
              }).kind == domain::RefusalKind::invalid);
}

TEST_CASE("A file that is kept has the ending of what it is") {
    CHECK(domain::name_as("rapport.pdf", "application/pdf") == "rapport.pdf");
    CHECK(domain::name_as("rapport.PDF", "application/pdf") == "rapport.PDF");
    CHECK(domain::name_as("rapport.exe", "application/pdf") == "rapport.exe.pdf");
    CHECK(domain::name_as("page.html", "text/plain") == "page.html.txt");
    CHECK(domain::name_as("photo.jpeg", "image/jpeg") == "photo.jpeg");
}

TEST_CASE("Sizes are told as people tell them") {
    CHECK(domain::french_size(1) == "1\u00a0octet");
    CHECK(domain::french_size(999) == "999\u00a0octets");
    CHECK(domain::french_size(1'240'000) == "1,2\u00a0Mo");
    CHECK(domain::french_size(40'000'000) == "40\u00a0Mo");
    CHECK(domain::french_size(2'000) == "2\u00a0ko");
}
