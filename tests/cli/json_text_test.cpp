#include "cli/json_text.hpp"
#include "support/catch.hpp"

#include <boost/json.hpp>

using arrimage::cli::JsonText;

TEST_CASE("A text is written in the bytes that a JSON library writes") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text = std::string{"é, "} + static_cast<char>(byte) + "\"n\\";
        CAPTURE(byte);
        JsonText json;
        json.put(text);
        CHECK(std::move(json).finish() == boost::json::serialize(boost::json::string{text}));
    }
}

TEST_CASE("Values, empty or not, are parted by commas and no more") {
    JsonText json;
    json.begin_object().name("none").put_null().name("all").begin_array().put(-7).put(true).end_array();
    json.name("empty").begin_array().end_array().name("bare").begin_object().end_object();
    json.name("text").put(",").end_object();
    CHECK(std::move(json).finish() == R"({"none":null,"all":[-7,true],"empty":[],"bare":{},"text":","})");
}
