#include "actions/document_words.hpp"

#include "actions/run_program.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace arrimage::actions {

namespace {

constexpr std::size_t most_words = 4'000'000;

enum class Output { text, xml };

/// How the words of a kind come out: a program, the file's path after it, then the rest.
struct Reader {
    std::string_view media_type{};
    std::vector<std::string> before{};
    std::vector<std::string> after{};
    Output output{Output::text};
    std::size_t memory_bytes{1UL << 30};
};

/// Pandoc's run time reserves far more address space than it uses: its heap is what is bounded.
Reader by_pandoc(std::string_view media_type, const char* format) {
    return {media_type,
            {"pandoc", "+RTS", "-M512M", "-RTS", "--sandbox", "-f", format, "-t", "plain", "--wrap=none"},
            {},
            Output::text,
            0};
}

/// The parts of an office archive that hold words, as their XML.
Reader by_unzip(std::string_view media_type, std::vector<std::string> parts) {
    return {media_type, {"unzip", "-p", "-qq"}, std::move(parts), Output::xml};
}

const std::vector<Reader>& readers() {
    static const std::vector<Reader> table{
        {"application/pdf", {"pdftotext", "-q", "-enc", "UTF-8"}, {"-"}},
        {"text/plain", {"cat"}, {}},
        by_pandoc("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        by_pandoc("application/vnd.oasis.opendocument.text", "odt"),
        by_unzip("application/vnd.oasis.opendocument.spreadsheet", {"content.xml"}),
        by_unzip("application/vnd.oasis.opendocument.presentation", {"content.xml"}),
        by_unzip("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                 {"xl/sharedStrings.xml"}),
        by_unzip("application/vnd.openxmlformats-officedocument.presentationml.presentation",
                 {"ppt/slides/slide*.xml"}),
    };
    return table;
}

/// The character that an entity of XML stands for; the entity itself for one that XML does not predefine.
std::string character_of(std::string_view entity) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
    const auto found =
        std::ranges::find(known, entity, &std::pair<std::string_view, std::string_view>::first);
    return found == known.end() ? " " : std::string{found->second};
}

/// The text between the tags of XML, a space for each tag. Nothing is resolved or fetched.
std::string text_of_xml(std::string_view xml) {
    std::string text;
    while (!xml.empty()) {
        const auto stop = std::min(xml.find_first_of("<&"), xml.size());
        text += xml.substr(0, stop);
        xml.remove_prefix(stop);
        if (xml.empty()) break;
        const bool tag = xml.front() == '<';
        const auto end = std::min(xml.find(tag ? '>' : ';'), xml.size() - 1);
        text += tag ? " " : character_of(xml.substr(1, end - 1));
        xml.remove_prefix(end + 1);
    }
    return text;
}

/// Valid UTF-8 whose only control characters are ends of lines; a byte that is none is read as Latin-1's.
std::string plain_words(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size() && plain.size() < most_words;) {
        const auto point = plan::text::point_at(text, at);
        const auto byte = static_cast<unsigned char>(text[at]);
        at += point.length;
        const auto value = point.value == 0xfffd && point.length == 1 ? char32_t{byte} : point.value;
        if (value == '\n' || value >= 0xa0 || (value >= 0x20 && value < 0x7f))
            plan::text::append(plain, value);
        else
            plain += ' ';
    }
    return plain;
}

} // namespace

std::optional<std::string> document_words(const std::filesystem::path& file, std::string_view media_type,
                                          std::chrono::seconds patience) {
    const auto reader = std::ranges::find(readers(), media_type, &Reader::media_type);
    if (reader == readers().end()) return std::nullopt;
    auto command = reader->before;
    command.push_back(file.string());
    command.insert(command.end(), reader->after.begin(), reader->after.end());
    const auto result = run_program(command, "",
                                    {.seconds = static_cast<int>(patience.count()),
                                     .memory_bytes = reader->memory_bytes,
                                     .output_bytes = 32U << 20});
    if (result.exit_code != 0 || result.cut) return std::nullopt;
    return plain_words(reader->output == Output::xml ? text_of_xml(result.output) : result.output);
}

} // namespace arrimage::actions
