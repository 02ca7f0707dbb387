#include "html/markdown.hpp"
#include "support/catch.hpp"

#include <random>

using namespace arrimage;
using html::markdown;

TEST_CASE("Markdown gives paragraphs, lists, bold and headings below those of the page") {
    CHECK(markdown("Un **deux**\ntrois\n\n- a\n- b") ==
          "<p>Un <strong>deux</strong><br />\ntrois</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    CHECK(markdown("# Titre") == "<h4>Titre</h4>\n");
    CHECK(markdown("#### Titre") == "<h6>Titre</h6>\n");
    CHECK(markdown("") == "");
}

TEST_CASE("The words of Markdown are found without its marks") {
    CHECK(html::markdown_words(
              "# Titre\n\nUn **mot** et `code`\ndeux\n\n- [lien](https://exemple.invalid)\n- <b>x</b>") ==
          "Titre\nUn mot et code\ndeux\nlien\n<b>x</b>");
    CHECK(html::markdown_words("") == "");
}

TEST_CASE("No HTML that someone writes reaches a reader, and nothing of it is lost") {
    struct Case {
        const char* text{};
        const char* html{};
    };
    for (const auto& [text, html] : {
             Case{"<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"},
             Case{"a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"},
             Case{"<!-- caché -->", "<p>&lt;!-- caché --&gt;</p>\n"},
             Case{"![plan](https://ailleurs.invalid/x.png)", "<p>plan</p>\n"},
             Case{"[ici](javascript:alert(1))", "<p>ici</p>\n"},
             Case{"[ici](JavaScript:alert(1))", "<p>ici</p>\n"},
             Case{"[ici](data:text/html,x)", "<p>ici</p>\n"},
             Case{"[ici](//ailleurs.invalid)", "<p>ici</p>\n"},
             Case{"[ici](/\\ailleurs.invalid)", "<p>ici</p>\n"},
             Case{"[ici](https://exemple.invalid/?a=1&b=2)",
                  "<p><a href=\"https://exemple.invalid/?a=1&amp;b=2\">ici</a></p>\n"},
             Case{"<https://exemple.invalid>",
                  "<p><a href=\"https://exemple.invalid\">https://exemple.invalid</a></p>\n"},
             Case{"a &amp; &lt;b&gt;", "<p>a &amp; &lt;b&gt;</p>\n"},
         }) {
        CAPTURE(text);
        CHECK(markdown(text) == html);
    }
}

TEST_CASE("Whatever is typed, only the tags of Markdown come out") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    const std::vector<std::string> pieces{"<script>", "</p>",        "<img src=x onerror=y>",
                                          "![",       "](",          ")",
                                          "`",        "\n\n",        "> ",
                                          "- ",       "javascript:", "&#x6a;",
                                          "**",       "<",           ">",
                                          "\"",       "'",           "[",
                                          "]",        "é",           "\xff"};
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        for (auto left = chance() % 20; left > 0; --left) text += pieces[chance() % pieces.size()];
        const auto html = markdown(text);
        CAPTURE(text, html);
        for (const auto* wrong : {"<script", "<img", "<iframe", "href=\"javascript", "<!--"})
            CHECK(html.find(wrong) == html.npos);
    }
}
