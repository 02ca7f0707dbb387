#include "settings/settings.hpp"

#include "domain/refusal.hpp"
#include "settings/keys.hpp"

#include <toml++/toml.h>

#include <fstream>
#include <sstream>

namespace arrimage::settings {

namespace {

using domain::Refusal;
using domain::RefusalKind;

struct Place {
    std::string_view source{};
    std::string key{};
    toml::source_position at{};
};

[[noreturn]] void refuse(const Place& place, const std::string& why) {
    std::string sentence{place.source};
    sentence += ", ligne " + std::to_string(place.at.line) + "\u00a0: ";
    throw Refusal{RefusalKind::invalid, sentence + why};
}

void check_text(const Place& place, const std::string& text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            refuse(place, place.key + " contient un caractère de contrôle.");
}

struct Assign {
    const toml::node& node;
    const Place& place;
    const Key& key;

    void operator()(std::string* target) const { *target = text(); }
    void operator()(std::filesystem::path* target) const { *target = text(); }
    void operator()(bool* target) const { *target = value<bool>("true ou false"); }
    void operator()(std::int64_t* target) const { *target = bounded(); }
    void operator()(std::chrono::seconds* target) const { *target = std::chrono::seconds{bounded()}; }
    void operator()(plan::MonthDay* target) const {
        const auto date = plan::from_iso("2000-" + text());
        if (!date)
            refuse(place,
                   place.key + " doit être un jour de l’année écrit « MM-JJ », par exemple \"04-01\".");
        *target = {static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day())};
    }

  private:
    template <class Value>
    Value value(std::string_view wanted) const {
        if (const auto found = node.value_exact<Value>()) return *found;
        refuse(place, place.key + " doit être " + std::string{wanted} + ".");
    }
    std::string text() const {
        auto found = value<std::string>("un texte entre guillemets droits");
        check_text(place, found);
        return found;
    }
    std::int64_t bounded() const {
        const auto number = value<std::int64_t>("un nombre entier");
        if (number < key.least || number > key.most)
            refuse(place, place.key + " doit être entre " + std::to_string(key.least) + " et " +
                              std::to_string(key.most) + ".");
        return number;
    }
};

void read_table(const toml::table& table, const std::string& prefix, std::string_view source,
                Settings& settings) {
    for (const auto& [name, node] : table) {
        const Place place{source, prefix + std::string{name.str()}, node.source().begin};
        if (const auto* inner = node.as_table(); inner && is_section(place.key)) {
            read_table(*inner, place.key + ".", source, settings);
            continue;
        }
        const auto* key = find_key(place.key);
        if (!key)
            refuse(place, "la clé « " + place.key + " » n’existe pas; la plus proche est « " +
                              std::string{nearest_key(place.key)} + " ».");
        std::visit(Assign{node, place, *key}, key->target(settings));
    }
}

} // namespace

Settings parse(std::string_view text, std::string_view source) {
    try {
        Settings settings;
        read_table(toml::parse(text, source), "", source, settings);
        return settings;
    } catch (const toml::parse_error& error) {
        refuse({source, "", error.source().begin},
               "ce n’est pas du TOML (" + std::string{error.description()} + ").");
    }
}

Settings load(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        throw Refusal{RefusalKind::not_found, "Le fichier de réglages « " + file.string() +
                                                  " » ne peut pas être lu. Vérifiez son nom et vos droits."};
    return parse(text.str(), file.string());
}

} // namespace arrimage::settings
