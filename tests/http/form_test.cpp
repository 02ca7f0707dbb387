#include "http/form.hpp"

#include "domain/refusal.hpp"
#include "http/target.hpp"
#include "support/catch.hpp"

#include <random>
#include <string>
#include <vector>

using namespace arrimage::http;
using namespace std::string_literals;

namespace {

constexpr auto url_encoded = "application/x-www-form-urlencoded";
constexpr auto multipart = "multipart/form-data; boundary=b";

/// "name=value" of every field and "name:file=content" of every file, one a line; the sentence when refused.
std::string read(std::string_view type, std::string_view body) {
    try {
        const Form form = Form::parse(type, body);
        std::string lines;
        for (const auto& [name, value] : form.fields())
            lines.append(name).append("=").append(value).append("\n");
        for (const auto& [name, file, content, range] : form.files())
            lines.append(name).append(":").append(file).append("=").append(content).append("\n");
        return lines;
    } catch (const arrimage::domain::Refusal& refusal) {
        CHECK(refusal.kind() == arrimage::domain::RefusalKind::invalid);
        return refusal.what();
    }
}

std::string part(std::string_view parameters, std::string_view content, std::string_view fields = "") {
    return std::string("--b\r\nContent-Disposition: form-data; ")
        .append(parameters)
        .append("\r\n")
        .append(fields)
        .append("\r\n")
        .append(content)
        .append("\r\n");
}

constexpr auto end = "--b--\r\n";
const std::string malformed =
    "Le formulaire est arrivé incomplet ou mal formé. Rechargez la page et envoyez-le de nouveau.";
const std::string not_text =
    "Un texte contient des caractères illisibles. Effacez-le et saisissez-le de nouveau.";
const std::string unknown_type =
    "Ce formulaire arrive dans un format inconnu. Rechargez la page et envoyez-le de nouveau.";
const std::string too_many = "Le formulaire compte plus de 2\u00a0000 champs. Envoyez-le en plusieurs fois.";

} // namespace

TEST_CASE("A URL-encoded form is read as the URL standard says") {
    struct Case {
        std::string body, read;
    };
    for (const Case& row :
         std::vector<Case>{{"", ""},
                           {"a=1&b=2", "a=1\nb=2\n"},
                           {"a=1&a=2&a=", "a=1\na=2\na=\n"},
                           {"a", "a=\n"},
                           {"=v", "=v\n"},
                           {"&&a=1&&", "a=1\n"},
                           {"a=b=c", "a=b=c\n"},
                           {"a=1+2%2B3%20", "a=1 2+3 \n"},
                           {"lieu=Saint-%C3%89tienne", "lieu=Saint-Étienne\n"},
                           {"lieu=Saint-Étienne", "lieu=Saint-Étienne\n"},
                           {"%6Eom=%c3%a9", "nom=é\n"},
                           {"a=100%&b=%zz&c=%2", "a=100%\nb=%zz\nc=%2\n"},
                           {"t=un%0D%0Adeux%0Dtrois%0Aquatre%0D", "t=un\ndeux\ntrois\nquatre\n\n"},
                           {"t=%0D%0D%0A%0A", "t=\n\n\n\n"},
                           {"a=%F0%9F%98%80", "a=😀\n"},
                           {"a=%00", not_text},
                           {"a="s + '\0', not_text},
                           {"a=%FF", not_text},
                           {"a=%C3", not_text},
                           {"a=%ED%A0%80", not_text},
                           {"a%0A=1", malformed},
                           {"%FF=1", malformed},
                           {std::string(200, 'n') + "=1", std::string(200, 'n') + "=1\n"},
                           {std::string(201, 'n') + "=1", malformed}}) {
        CAPTURE(row.body);
        CHECK(read(url_encoded, row.body) == row.read);
    }
}

TEST_CASE("The type of a form says how it is read, and an unknown one is refused") {
    CHECK(read("Application/X-WWW-Form-URLencoded; charset=UTF-8", "a=1") == "a=1\n");
    CHECK(read("MULTIPART/form-data; BOUNDARY=\"b\"", part("name=a", "1") + end) == "a=1\n");
    CHECK(read("", "").empty());
    for (const char* type : {"", "text/plain", "application/json", "multipart/mixed; boundary=b",
                             "multipart/form-data;=", "application/x-www-form-urlencoded, text/plain"}) {
        CAPTURE(type);
        CHECK(read(type, "a=1") == unknown_type);
    }
}

TEST_CASE("A multipart form is read as browsers send it") {
    struct Case {
        std::string body, read;
    };
    const std::string binary = "%PDF-1.4\r\n\0\xff\r\n--"s;
    for (const Case& row : std::vector<Case>{
             {part("name=\"a\"", "1") + part("name=\"b\"", "") + end, "a=1\nb=\n"},
             {part("name=\"a\"", "1") + part("name=\"a\"", "2") + end, "a=1\na=2\n"},
             {part("name=\"t\"", "un\r\ndeux") + end, "t=un\ndeux\n"},
             {part("name=\"t\"", "\r\n") + end, "t=\n\n"},
             {end, ""},
             {"--b--", ""},
             // Files.
             {part("name=\"f\"; filename=\"plan.pdf\"", binary, "Content-Type: application/pdf\r\n") + end,
              "f:plan.pdf=" + binary + "\n"},
             {part("name=\"f\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") + end, ""},
             {part("name=\"f\"; filename=\"vide.txt\"", "") + end, "f:vide.txt=\n"},
             {part("name=\"f\"; filename=\"a\"", "1") + part("name=\"x\"", "y") +
                  part("name=\"f\"; filename=\"b\"", "2") + end,
              "x=y\nf:a=1\nf:b=2\n"},
             {part("name=\"f\"; filename=\"a\"", "1", "Content-Transfer-Encoding: binary\r\n") + end,
              "f:a=1\n"},
             // The boundary inside the content.
             {part("name=\"a\"", "--b.") + end, "a=--b.\n"},
             {part("name=\"a\"", "x--b\r\ny") + end, "a=x--b\ny\n"},
             {part("name=\"a\"", "\r\n--bc\r\n") + end, "a=\n--bc\n\n"},
             {part("name=\"a\"", "\r\n--b-\r\n") + end, "a=\n--b-\n\n"},
             {part("name=\"a\"", "\r\n--b--x") + end, "a=\n--b--x\n"},
             {part("name=\"a\"", "\n--b\r\n") + end, "a=\n--b\n\n"},
             // What stands around.
             {"\r\n" + part("name=\"a\"", "1") + end, "a=1\n"},
             {"preamble\r\n" + part("name=\"a\"", "1") + end, "a=1\n"},
             {"--bx\r\n" + part("name=\"a\"", "1") + end, "a=1\n"},
             {part("name=\"a\"", "1") + end + "epilogue", "a=1\n"},
             {part("name=\"a\"", "1") + "--b-- \t\r\n", "a=1\n"},
             {part("name=\"a\"", "1") + "--b--", "a=1\n"},
             {"--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b--", "a=1\n"},
             // Names.
             {part("name=\"l%22%22\"", "1") + end, "l\"\"=1\n"},
             {part("name=\"été\"", "1") + end, "été=1\n"},
             {part("name=a", "1") + end, "a=1\n"},
             {"--b\r\ncontent-disposition:form-data;name=\"a\"\r\n\r\n1\r\n--b--\r\n", "a=1\n"}}) {
        CAPTURE(row.body);
        CHECK(read(multipart, row.body) == row.read);
    }
}

TEST_CASE("A multipart form that could be read two ways is refused") {
    const std::vector<std::string> bodies{
        "",
        "x",
        "--b",
        "--b\r\n",
        "--b\r\n--b--\r\n",
        "--c\r\n" + part("name=\"a\"", "1").substr(5) + "--c--\r\n",
        part("name=\"a\"", "1"),                                      // no end
        part("name=\"a\"", "1") + "--b",                              // half an end
        part("name=\"a\"", "1") + "--b-",                             //
        part("name=\"a\"", "1") + "--b\r\n",                          // another part begins
        part("name=\"a\"", "1") + "--b--x\r\n",                       // not the end
        "--b\nContent-Disposition: form-data; name=a\n\n1\n--b--\n",  // LF alone
        "--b\r\nContent-Disposition: form-data; name=a\r\n--b--\r\n", // no content
        "--b\r\nContent-Disposition: form-data; name=a\n\r\n1\r\n" + std::string(end),
        "--b\r\n\r\n1\r\n" + std::string(end), // no name
        "--b\r\nContent-Type: text/plain\r\n\r\n1\r\n" + std::string(end),
        "--b\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n" + std::string(end),
        "--b\r\nContent-Disposition: form-data; name=a\r\n ; x=y\r\n\r\n1\r\n" + std::string(end), // folded
        "--b\r\nrubbish\r\n\r\n1\r\n" + std::string(end),
        part("name=\"a\"", "--b") + end, // the empty line before it makes it a delimiter
        part("filename=\"a\"", "1") + end,
        part("name=\"a", "1") + end,
        part("name=\"a\"; name=\"b\"", "1") + end,
        part("name=\"a\"; filename=\"b\"; filename=\"c\"", "1") + end,
        part("name=\"a\"", "1", "Content-Disposition: form-data; name=b\r\n") + end,
        part("name=\"a\"; filename=\"b\"", "MQ==", "Content-Transfer-Encoding: base64\r\n") + end,
        part("name=\"a%0D%0Ab\"", "1") + end,
        part("name=\"a\rb\"", "1") + end,
        part("name=\"a\0b\""s, "1") + end,
        part("name=\"\xff\"", "1") + end,
        part("name=\"" + std::string(201, 'n') + "\"", "1") + end,
        part("name=\"a\"", "1", "X: " + std::string(8'200, 'x') + "\r\n") + end,
    };
    for (const auto& body : bodies) {
        CAPTURE(body);
        CHECK(read(multipart, body) == malformed);
    }
    CHECK(read(multipart, part("name=\"a\"", "\xff") + end) == not_text);
    CHECK(read(multipart, part("name=\"a\"", "\0"s) + end) == not_text);
}

TEST_CASE("A boundary is one of RFC 2046 or the form is refused") {
    const auto with = [](const std::string& boundary) {
        return read("multipart/form-data; boundary=\"" + boundary + "\"",
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--" + boundary +
                        "--");
    };
    for (const std::string& boundary :
         {"----WebKitFormBoundary7MA4YWxkTrZu0gW"s, "b"s, "'()+_,-./:=? b"s, std::string(70, '-')}) {
        CAPTURE(boundary);
        CHECK(with(boundary) == "a=1\n");
    }
    for (const std::string& boundary : {""s, "b "s, "a;b"s, "é"s, "a\tb"s, std::string(71, '-')}) {
        CAPTURE(boundary);
        CHECK(with(boundary) == malformed);
    }
    CHECK(read("multipart/form-data", part("name=\"a\"", "1") + end) == malformed);
}

TEST_CASE("A file's name is its last segment, fit to be shown") {
    struct Case {
        std::string sent, shown;
    };
    for (const Case& row : std::vector<Case>{{"plan.pdf", "plan.pdf"},
                                             {"Compte-rendu été.docx", "Compte-rendu été.docx"},
                                             {"/etc/passwd", "passwd"},
                                             {"../../x.pdf", "x.pdf"},
                                             {"C:\\Documents\\plan.pdf", "plan.pdf"},
                                             {"a%22b%0D%0Ac.pdf", "a\"b c.pdf"},
                                             {"a\tb.pdf", "a b.pdf"},
                                             {" espaces  .pdf ", "espaces .pdf"},
                                             {"gnp.\u202efdp", "gnp.fdp"},
                                             {"a\u0085b", "ab"},
                                             {"dossier/", "document"},
                                             {"..", "document"},
                                             {".", "document"},
                                             {"\u200b", "document"},
                                             {std::string(255, 'n'), std::string(255, 'n')}}) {
        CAPTURE(row.sent);
        CHECK(read(multipart, part("name=\"f\"; filename=\"" + row.sent + "\"", "1") + end) ==
              "f:" + row.shown + "=1\n");
    }
    CHECK(read(multipart, part("name=\"f\"; filename=\"" + std::string(256, 'n') + "\"", "1") + end)
              .find("Le nom d’un fichier dépasse 255 caractères.") == 0);
    const std::string latin = "\xe9t\xe9.pdf";
    const Form form = Form::parse(multipart, part("name=\"f\"; filename=\"" + latin + "\"", "1") + end);
    CHECK(is_utf8(form.files().front().file_name));
}

TEST_CASE("A form has 2,000 fields and files at most") {
    std::string pairs, parts;
    for (int i = 0; i < 2'000; ++i) {
        pairs += "a=1&";
        parts += i % 2 == 0 ? part("name=a", "1") : part("name=f; filename=g", "1");
    }
    CHECK(Form::parse(url_encoded, pairs).fields().size() == 2'000);
    CHECK(Form::parse(multipart, parts + end).files().size() == 1'000);
    CHECK(read(url_encoded, pairs + "a=1") == too_many);
    CHECK(read(multipart, parts + part("name=a", "1") + end) == too_many);
    CHECK(read(multipart, parts + parts) == too_many);
}

TEST_CASE("Fields and files are found by name, the first or all") {
    const std::string body = part("name=a", "1") + part("name=b", "2") + part("name=a", "3") +
                             part("name=f; filename=x", "bytes") + part("name=f; filename=y", "") + end;
    const Form form = Form::parse(multipart, body);
    CHECK(form["a"] == "1");
    CHECK(form["c"].empty());
    CHECK(form["f"].empty());
    CHECK(form.all("a") == std::vector<std::string_view>{"1", "3"});
    CHECK(form.all("c").empty());
    REQUIRE(form.file("f"));
    CHECK(form.file("f")->file_name == "x");
    CHECK(form.file("f")->content.data() >= body.data()); // a view, not a copy
    CHECK(form.file("f")->content.data() < body.data() + body.size());
    CHECK_FALSE(form.file("a"));
}

TEST_CASE("A query's value is decoded, the first of its name") {
    CHECK(query_value("q=r%C3%A9union+d%27ao%C3%BBt&page=2", "q") == "réunion d'août");
    CHECK(query_value("q=100%&page=2", "page") == "2");
    CHECK(query_value("a=1&a=2", "a") == "1");
    CHECK(query_value("%61=1", "a") == "1");
    CHECK(query_value("ab=1", "a").empty());
    CHECK(query_value("", "a").empty());
    CHECK(query_value("b=%FF&a=1", "a") == "1");
    CHECK_THROWS_AS(query_value("a=%FF", "a"), arrimage::domain::Refusal);
    CHECK_THROWS_AS(query_value("a=%00", "a"), arrimage::domain::Refusal);
}

TEST_CASE("Whatever bytes come, a form is text in bounds or refused") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"--b",
                                          "--b--",
                                          "\r\n",
                                          "\r",
                                          "\n",
                                          "\r\n\r\n",
                                          "Content-Disposition: form-data",
                                          "; name=",
                                          "; filename=",
                                          "\"",
                                          "a",
                                          "é",
                                          "\xff",
                                          "\0"s,
                                          "%",
                                          "%0D",
                                          "%c3%a9",
                                          "&",
                                          "=",
                                          "+",
                                          "\\",
                                          "/",
                                          " ",
                                          ":",
                                          "Content-Transfer-Encoding: base64",
                                          "-",
                                          part("name=a", "1"),
                                          part("name=\"f\"; filename=\"g\"", "2"),
                                          end};
    int forms = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string body;
        if (random() % 2 == 0) body = part("name=a", "1");
        for (auto left = random() % 12; left > 0; --left) body += pieces[random() % pieces.size()];
        if (random() % 2 == 0) body += "\r\n--b--";
        for (const char* type : {url_encoded, multipart}) {
            try {
                const Form form = Form::parse(type, body);
                ++forms;
                for (const auto& [name, value] : form.fields()) {
                    REQUIRE(is_utf8(name + value));
                    REQUIRE((name + value).find('\0') == name.npos);
                    REQUIRE((name + value).find('\r') == name.npos);
                    REQUIRE(name.find('\n') == name.npos);
                }
                for (const auto& [name, file, content, range] : form.files()) {
                    REQUIRE(is_utf8(name + file));
                    REQUIRE_FALSE(file.empty());
                    REQUIRE(file.find_first_of("/\\\r\n\0"s) == file.npos);
                    REQUIRE(content.data() + content.size() <= body.data() + body.size());
                }
            } catch (const arrimage::domain::Refusal& refusal) {
                REQUIRE(refusal.kind() == arrimage::domain::RefusalKind::invalid);
            }
        }
    }
    CHECK(forms > 5'000);
}

TEST_CASE("What was sent as parts is read back, whatever the content") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"--b", "\r\n", "\r\n--", "\r\n--b", "\r\n--b-",
                                          "-",   "b",    "\0"s,    "\xff",    "x"};
    for (int round = 0; round < 5'000; ++round) {
        std::vector<std::string> contents(1 + random() % 4);
        std::string body;
        for (auto& content : contents) {
            for (auto left = random() % 10; left > 0; --left) content += pieces[random() % pieces.size()];
            const auto framed = "\r\n" + content + "\r\n";
            if (framed.find("\r\n--b\r\n") != framed.npos || framed.find("\r\n--b--\r\n") != framed.npos)
                content = "x"; // a sender would have chosen another boundary
            body += part("name=f; filename=g", content);
        }
        body += end;
        CAPTURE(body);
        const Form form = Form::parse(multipart, body);
        REQUIRE(form.files().size() == contents.size());
        for (std::size_t i = 0; i < contents.size(); ++i) REQUIRE(form.files()[i].content == contents[i]);
    }
}
