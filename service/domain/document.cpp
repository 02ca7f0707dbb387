#include "domain/document.hpp"

#include "domain/count_words.hpp"
#include "domain/names.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::domain {

namespace {

constexpr Name<Indexing> indexings[] = {{Indexing::waiting, "waiting"},
                                        {Indexing::done, "done"},
                                        {Indexing::unfit, "unfit"},
                                        {Indexing::failed, "failed"}};

constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
constexpr std::string_view office = "application/vnd.openxmlformats-officedocument.";

struct Type {
    std::string_view media_type{};
    std::string_view ending{};
    std::string_view french{};
};

constexpr std::array<Type, 17> types{{
    {"application/pdf", ".pdf", "PDF"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "Excel"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx", "PowerPoint"},
    {"application/msword", ".doc", "Word"},
    {"application/vnd.ms-excel", ".xls", "Excel"},
    {"application/vnd.ms-powerpoint", ".ppt", "PowerPoint"},
    {"application/vnd.oasis.opendocument.text", ".odt", "OpenDocument"},
    {"application/vnd.oasis.opendocument.spreadsheet", ".ods", "OpenDocument"},
    {"application/vnd.oasis.opendocument.presentation", ".odp", "OpenDocument"},
    {"application/vnd.oasis.opendocument.graphics", ".odg", "OpenDocument"},
    {"image/png", ".png", "image"},
    {"image/jpeg", ".jpg", "image"},
    {"image/gif", ".gif", "image"},
    {"image/webp", ".webp", "image"},
    {"image/tiff", ".tif", "image"},
    {"text/plain", ".txt", "texte"},
}};

struct Mark {
    std::string_view bytes{};
    std::string_view media_type{};
};

using namespace std::string_view_literals;
constexpr std::array<Mark, 7> marks{{{"%PDF-"sv, "application/pdf"},
                                     {"\x89PNG\r\n\x1a\n"sv, "image/png"},
                                     {"\xff\xd8\xff"sv, "image/jpeg"},
                                     {"GIF87a"sv, "image/gif"},
                                     {"GIF89a"sv, "image/gif"},
                                     {"II*\0"sv, "image/tiff"},
                                     {"MM\0*"sv, "image/tiff"}}};

/// Other endings that the same content has by right.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> also{{{"image/jpeg", ".jpeg"},
                                                                             {"image/tiff", ".tiff"},
                                                                             {"text/plain", ".csv"},
                                                                             {"text/plain", ".md"},
                                                                             {"text/plain", ".ics"},
                                                                             {"text/plain", ".rtf"},
                                                                             {"text/plain", ".log"},
                                                                             {"text/plain", ".tsv"},
                                                                             {"text/plain", ".toml"}}};

std::string ending_of(std::string_view name) {
    const auto dot = name.rfind('.');
    return dot == name.npos ? "" : plan::text::fold(name.substr(dot));
}

const Type* type_by_ending(const std::string& ending) {
    const auto found = std::ranges::find(types, ending, &Type::ending);
    return found == types.end() ? nullptr : &*found;
}

std::string of_archive(const Glimpse& glimpse) {
    constexpr std::string_view declared = "mimetypeapplication/vnd.oasis.opendocument.";
    if (const auto at = glimpse.head.find(declared); at == 30)
        for (const auto& type : types)
            if (type.media_type.starts_with(open_document) &&
                glimpse.head.substr(at + 8).starts_with(type.media_type))
                return std::string{type.media_type};
    const auto holds = [&](std::string_view name) {
        return glimpse.head.find(name) != glimpse.head.npos || glimpse.tail.find(name) != glimpse.tail.npos;
    };
    for (const auto& [name, rest] : {std::pair{"word/document.xml"sv, "wordprocessingml.document"sv},
                                     {"xl/workbook.xml"sv, "spreadsheetml.sheet"sv},
                                     {"ppt/presentation.xml"sv, "presentationml.presentation"sv}})
        if (holds(name)) return std::string{office}.append(rest);
    return {};
}

/// The old formats of Office are told apart by a stream whose place in the file is not known; the name says which.
std::string of_compound_file(std::string_view name) {
    const auto* type = type_by_ending(ending_of(name));
    const bool old =
        type && (type->media_type == "application/msword" || type->media_type == "application/vnd.ms-excel" ||
                 type->media_type == "application/vnd.ms-powerpoint");
    return old ? std::string{type->media_type} : "";
}

/// Text has no control character but those that part lines and columns.
bool is_text(std::string_view head) {
    return std::ranges::none_of(head, [](unsigned char c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7f;
    });
}

std::string known_type(const Glimpse& glimpse) {
    auto head = glimpse.head;
    for (const auto& mark : marks)
        if (head.starts_with(mark.bytes)) return std::string{mark.media_type};
    if (head.starts_with("RIFF") && head.substr(8, 4) == "WEBP") return "image/webp";
    if (head.starts_with("PK\x03\x04")) return of_archive(glimpse);
    if (head.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return of_compound_file(glimpse.name);
    const auto begin = head.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (begin != head.npos && begin < 32 && head.substr(begin).starts_with("%PDF-")) return "application/pdf";
    return is_text(head) && !head.starts_with("#!") ? "text/plain" : "";
}

} // namespace

std::string_view to_string(Indexing indexing) {
    return name_of(indexings, indexing);
}
std::optional<Indexing> indexing(std::string_view name) {
    return value_of(indexings, name);
}

std::string media_type(const Glimpse& glimpse) {
    if (glimpse.head.empty())
        throw Refusal{RefusalKind::invalid, "Ce fichier est vide. Choisissez-en un autre."};
    auto type = known_type(glimpse);
    if (type.empty())
        throw Refusal{
            RefusalKind::invalid,
            "Ce genre de fichier n’est pas reçu. Envoyez un PDF, un document Word, Excel, PowerPoint ou "
            "OpenDocument, une image ou du texte."};
    return type;
}

std::string name_as(std::string name, std::string_view media_type) {
    const auto& type = *std::ranges::find(types, media_type, &Type::media_type);
    const auto ending = ending_of(name);
    const bool right = ending == type.ending || std::ranges::any_of(also, [&](const auto& row) {
                           return row.first == media_type && row.second == ending;
                       });
    return right ? name : name.append(type.ending);
}

std::string french_size(std::uint64_t bytes) {
    const auto rounded = [](std::uint64_t value, std::uint64_t unit, std::string_view word) {
        const auto tenths = (value * 10 + unit / 2) / unit;
        auto text = std::to_string(tenths / 10);
        if (tenths < 100 && tenths % 10 != 0) text += "," + std::to_string(tenths % 10);
        return text.append("\u00a0").append(word);
    };
    if (bytes < 1'000) return std::to_string(bytes) + "\u00a0" + (bytes < 2 ? "octet" : "octets");
    if (bytes < 1'000'000) return rounded(bytes, 1'000, "ko");
    return rounded(bytes, 1'000'000, "Mo");
}

std::string in_words(const DocumentVersion& version) {
    const auto type = std::ranges::find(types, version.media_type, &Type::media_type);
    const auto french = type == types.end() ? std::string_view{"fichier"} : type->french;
    return std::string{french} + ", " + french_size(version.size);
}

} // namespace arrimage::domain
