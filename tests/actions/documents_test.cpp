#include "actions/read_documents.hpp"
#include "actions/search_records.hpp"
#include "support/catch.hpp"
#include "support/minutes_desk.hpp"
#include "support/refused.hpp"

#include <cstdlib>
#include <fstream>

using namespace arrimage;
using namespace arrimage::support;
using domain::Indexing;
using domain::RefusalKind;

namespace {

std::string bytes_of(MinutesDesk& desk, const domain::DocumentVersion& version) {
    const auto file = desk.files.open(version.digest);
    return actions::FileRange{file->get(), 0, version.size}.read(0, version.size);
}

std::size_t files_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        count += entry.is_regular_file() ? 1 : 0;
    return count;
}

std::string fixture(const std::string& name) {
    std::ifstream file{std::string{ARRIMAGE_SOURCE_DIR} + "/tests/actions/documents/" + name,
                       std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("A document is kept byte for byte, once for the same bytes, and its versions stay") {
    MinutesDesk desk;
    const std::string first(200'000, 'a'), second = "Autre texte";
    const auto document = desk.bring("notes.txt", first);
    CHECK(document.title == "notes");
    CHECK(bytes_of(desk, document.latest()) == first);
    desk.bring("copie.txt", first);
    CHECK(files_in(desk.files.folder()) == 1);
    const auto file = actions::memory_file(second);
    const auto replaced = actions::replace_document(desk.env(), desk.files, desk.odile, document.id,
                                                    {"notes.txt", {file.get(), 0, second.size()}}, 1'000);
    CHECK(replaced.versions.size() == 2);
    CHECK(bytes_of(desk, replaced.latest()) == second);
    CHECK(bytes_of(desk, replaced.versions.front()) == first);
    CHECK(actions::open_document(desk.database, desk.odile, document.id, 1).version.size == first.size());
}

TEST_CASE("What a program that ended in the middle left behind is taken away, and nothing else") {
    MinutesDesk desk;
    const auto kept = desk.bring("notes.txt", "Notes");
    std::ofstream{desk.files.folder() / "arrivee-abcdef"} << "la moitié d’un document";
    desk.files.prepare();
    CHECK(files_in(desk.files.folder()) == 1);
    CHECK(bytes_of(desk, kept.latest()) == "Notes");
    const auto nameless = actions::nameless_file(desk.files.folder());
    CHECK(nameless.get() >= 0);
    CHECK(files_in(desk.files.folder()) == 1);
}

TEST_CASE("Documents follow the rule of their meeting, for every reader") {
    MinutesDesk desk;
    const auto id = desk.bring("notes.txt", "Notes").id;
    const auto opens = [&](const domain::Viewer& viewer) {
        return !refused([&] { actions::open_document(desk.database, viewer, id); }).kind;
    };
    CHECK(opens(desk.odile));
    CHECK(opens(desk.secretary));
    CHECK(opens(desk.member));
    CHECK_FALSE(opens(desk.outsider));
    CHECK_FALSE(opens({}));
    const domain::Viewer benoit{.person = desk.benoit, .today = day(2003, 9, 10)};
    CHECK(opens(benoit));
    CHECK_FALSE(opens({.person = desk.benoit, .today = day(2004, 1, 1)}));
    CHECK(refused([&] { actions::withdraw_document(desk.env(), desk.member, id); }).kind ==
          RefusalKind::not_allowed);
    CHECK(refused([&] { actions::withdraw_document(desk.env(), desk.outsider, id); }).kind ==
          RefusalKind::not_found);
    actions::withdraw_document(desk.env(), desk.secretary, id);
    CHECK_FALSE(opens(desk.member));
    CHECK(opens(desk.odile));
    actions::give_back_document(desk.env(), desk.odile, id);
    CHECK(opens(desk.member));
}

TEST_CASE("What may not be brought is refused, and nothing of it stays") {
    MinutesDesk desk;
    const auto refusal = [&](const std::string& name, const std::string& bytes) {
        return refused([&] { desk.bring(name, bytes); }).kind;
    };
    CHECK(refusal("vide.pdf", "") == RefusalKind::invalid);
    CHECK(refusal("a.pdf", std::string("MZ\x90\0", 4)) == RefusalKind::invalid);
    CHECK(refusal("long.txt", std::string(1'000'001, 'a')) == RefusalKind::too_large);
    CHECK(refusal(std::string(5'000, 'n') + ".txt", "texte") == RefusalKind::invalid);
    CHECK(refused([&] {
              const auto file = actions::memory_file("x");
              actions::add_document(desk.env(), desk.files, desk.member, {.meeting = desk.id},
                                    {"x.txt", {file.get(), 0, 1}}, 100);
          }).kind == RefusalKind::not_allowed);
    CHECK((!std::filesystem::exists(desk.files.folder()) || files_in(desk.files.folder()) == 0));
    CHECK(desk.bring("rapport.exe", "%PDF-1.4 rien").latest().file_name == "rapport.exe.pdf");
}

TEST_CASE("A converter that never ends is ended, and the document stays as it was sent") {
    MinutesDesk desk;
    const auto id = desk.bring("sans-fin.pdf", "%PDF-1.4 sans fin").id;
    const auto programs = desk.folder.path() / "programmes";
    std::filesystem::create_directory(programs);
    std::ofstream{programs / "pdftotext"} << "#!/bin/sh\nsleep 60\n";
    std::filesystem::permissions(programs / "pdftotext", std::filesystem::perms::owner_all);
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", (programs.string() + ":" + path).c_str(), 1);
    const auto began = std::chrono::steady_clock::now();
    CHECK(actions::read_documents(desk.database, desk.files, {}, 1s) == 0);
    ::setenv("PATH", path.c_str(), 1);
    CHECK(std::chrono::steady_clock::now() - began < 20s);
    const auto open = actions::open_document(desk.database, desk.member, id);
    CHECK(open.version.indexing == Indexing::failed);
    CHECK(bytes_of(desk, open.version) == "%PDF-1.4 sans fin");
}

TEST_CASE("The words of PDF, Word and OpenDocument files are found, and a file that cannot be read stays") {
    MinutesDesk desk;
    desk.bring("texte.txt", "Le bélier de l’été\xe9");
    desk.bring("rapport.pdf", fixture("rapport.pdf"));
    desk.bring("lettre.docx", fixture("lettre.docx"));
    desk.bring("lettre.odt", fixture("lettre.odt"));
    desk.bring("budget.ods", fixture("budget.ods"));
    const auto broken = desk.bring("abime.pdf", "%PDF-1.4\nce n’est pas un PDF").id;
    const auto image = desk.bring("image.png", "\x89PNG\r\n\x1a\nrien").id;
    CHECK(actions::read_documents(desk.database, desk.files) == 5);
    const auto found = [&](const char* words) {
        return actions::search_records(desk.database, desk.member, words, 0, 20).lines.size();
    };
    CHECK(found("bélier") == 1);
    CHECK(found("tramway") == 1);
    CHECK(found("goélette") == 1);
    CHECK(found("caribou") == 1);
    CHECK(found("érablière") == 1);
    const auto indexing = [&](domain::DocumentId id) {
        return actions::open_document(desk.database, desk.odile, id).version.indexing;
    };
    CHECK(indexing(broken) == Indexing::failed);
    CHECK(indexing(image) == Indexing::unfit);
    CHECK(actions::open_document(desk.database, desk.member, broken).version.size > 0);
    CHECK(actions::search_records(desk.database, desk.outsider, "tramway", 0, 20).lines.empty());
}
