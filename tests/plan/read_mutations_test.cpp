#include "plan/plan_outline.hpp"
#include "plan/text.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <random>

using namespace arrimage::plan;

namespace {

/// Numbers of the lines that have something printed on them, counted as an editor does.
std::vector<int> printed_lines(std::string_view text) {
    std::vector<int> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find_first_of("\r\n");
        if (!text::trim(text.substr(0, end)).empty()) lines.push_back(number);
        text.remove_prefix(end == std::string_view::npos ? text.size()
                                                         : end + (text.substr(end, 2) == "\r\n" ? 2u : 1u));
    }
    return lines;
}

std::vector<int> accounted_lines(const Reading& reading) {
    std::vector<int> lines;
    for (const LineRange& range : reading.lines) {
        for (int line = range.from; line <= range.to; ++line) lines.push_back(line);
    }
    return lines;
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

/// What holds of every reading, whatever the bytes.
void check_reading(std::string_view text, const Reading& reading) {
    REQUIRE(accounted_lines(reading) == printed_lines(text));
    std::vector<std::string> keys;
    bool clean = !has_control(reading.plan.title);
    for (const Objective& objective : reading.plan.objectives) {
        clean = clean && !has_control(objective.title) && !has_control(objective.number);
        for (const Means& means : objective.means) {
            clean = clean && !has_control(means.title);
            for (const Activity& activity : means.activities) {
                keys.push_back(activity.key);
                clean = clean && !has_control(activity.title) && !activity.key.empty();
                for (const Resource& resource : activity.resources)
                    clean = clean && !has_control(resource.text);
            }
        }
    }
    REQUIRE(clean);
    std::sort(keys.begin(), keys.end());
    REQUIRE(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
}

class Mutations {
  public:
    Mutations(std::string text, unsigned seed) : text_{std::move(text)}, random_{seed} {}

    /// A window of the text, changed in one to four places.
    std::string next() {
        const std::size_t size = std::min<std::size_t>(text_.size(), 300 + pick(1000));
        std::string text = text_.substr(pick(text_.size() - size + 1), size);
        for (std::size_t i = 1 + pick(4); i > 0; --i) change(text);
        return text;
    }

  private:
    std::size_t pick(std::size_t count) { return count == 0 ? 0 : random_() % count; }

    void change(std::string& text) {
        const std::size_t at = pick(text.size()), length = std::min(pick(120), text.size() - at);
        constexpr std::string_view noise[] = {"\f",
                                              "\r\n",
                                              "\t",
                                              "  ",
                                              "\x01",
                                              "\xC2\xA0",
                                              "\xFF",
                                              "• ",
                                              "1.1.1 ",
                                              "(SUITE)",
                                              "|",
                                              "\"",
                                              ";",
                                              "–",
                                              "-\n",
                                              "Objectif :",
                                              "Page 3",
                                              "[[",
                                              "=",
                                              "MOYENS  ACTIVITÉS\n",
                                              "\xEF\x82\xA7",
                                              "2003",
                                              "Responsable : ",
                                              "\n\n",
                                              "Échéancier;Activités\n"};
        switch (pick(5)) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(pick(text.size()), length)); break;
        case 2: text.insert(at, noise[pick(std::size(noise))]); break;
        case 3:
            for (std::size_t i = 0; i < length; ++i) text[at + i] = static_cast<char>(random_());
            break;
        default:
            for (std::size_t i = at; i < text.size(); ++i) {
                if (text[i] == '\n' && pick(3) == 0) text[i] = pick(2) == 0 ? ' ' : '\f';
            }
        }
        if (text.empty()) text = "x";
    }

    std::string text_;
    std::mt19937 random_;
};

double seconds_of(const std::string& text) {
    const std::clock_t start = std::clock();
    (void)read_plan(text);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view text, std::size_t size) {
    std::string all;
    while (all.size() < size) all += text;
    return all;
}

} // namespace

TEST_CASE("no change of a plan's bytes breaks its reading or loses a line") {
    constexpr unsigned seed = 20040331;
    INFO("seed " << seed);
    const char* sources[] = {"config/plan-exemple.txt",
                             "config/plan-exemple.toml",
                             "../shared/plans/plan-action-2003-2004.txt",
                             "tests/golden/plan/layout-four-columns.txt",
                             "tests/golden/plan/columns-in-any-order.csv",
                             "tests/golden/plan/grid-table.md",
                             "tests/golden/plan/labels.txt"};
    for (const char* source : sources) {
        const std::string text = file_at(source);
        if (text.empty()) {
            WARN("left out: " << source);
            continue;
        }
        Mutations mutations{text, seed};
        for (int i = 0; i < 1500; ++i) {
            const std::string mutated = mutations.next();
            CAPTURE(source, i);
            check_reading(mutated, read_plan(mutated));
        }
    }
}

TEST_CASE("what holds no plan is read as no plan") {
    const std::string cases[] = {"",
                                 "\n\n\n",
                                 " ",
                                 "Bonjour.\n\nCeci est une lettre.\n",
                                 "\f\f\f",
                                 "a;b;c\n1;2;3\n",
                                 "[[objective]]\n",
                                 "{\"json\": true}",
                                 "<html><body>Plan</body></html>"};
    for (const std::string& text : cases) {
        CAPTURE(text);
        const Reading reading = read_plan(text);
        check_reading(text, reading);
        CHECK_FALSE(reading.has_plan());
        CHECK_FALSE(reading.findings.empty());
    }
}

TEST_CASE("the time to read grows with the size and no faster") {
    const std::string quote = "\"a\";\"\"\";\"\"\";", bullets = "• a  • b  ", dots = "1.1 a. 1.1.1 b. ";
    const std::string sources[] = {file_at("config/plan-exemple.txt"),
                                   file_at("tests/golden/plan/layout-four-columns.txt"),
                                   file_at("tests/golden/plan/columns-in-any-order.csv"),
                                   file_at("tests/golden/plan/labels.txt"),
                                   "Objectifs;Actions\n" + quote,
                                   bullets,
                                   dots,
                                   "(((((",
                                   "- \n",
                                   "1.1.1 \n",
                                   "\f",
                                   "Responsable : \n",
                                   "| a "};
    for (const std::string& source : sources) {
        CAPTURE(source.substr(0, 40));
        const double small = seconds_of(repeated(source, 20'000)),
                     large = seconds_of(repeated(source, 160'000));
        CHECK(large < 8 * 3 * small + 0.05);
    }
}
