#include "cli/arguments.hpp"

#include "domain/refusal.hpp"

#include <CLI/CLI.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace arrimage::cli {

namespace {

using domain::Refusal;
using domain::RefusalKind;

std::string key_of(const std::string& name) {
    return name.substr(name.find_first_not_of('-'));
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void refuse_file(const std::string& name, RefusalKind kind, const std::string& why) {
    throw Refusal{kind, "Le fichier « " + name + " » " + why};
}

/// 0 for what is no regular file.
std::size_t size_of(std::FILE* file) {
    struct stat status {};
    const bool known = ::fstat(::fileno(file), &status) == 0 && S_ISREG(status.st_mode);
    return known ? static_cast<std::size_t>(status.st_size) : 0;
}

std::string read_all(std::FILE* file, const std::string& name, std::size_t most) {
    std::string bytes;
    bytes.reserve(std::min(size_of(file), most) + 1);
    char buffer[65'536];
    std::setvbuf(file, nullptr, _IONBF, 0);
    while (const auto got = std::fread(buffer, 1, sizeof buffer, file)) {
        bytes.append(buffer, got);
        if (bytes.size() > most)
            refuse_file(name, RefusalKind::too_large,
                        "dépasse " + std::to_string(most >> 20) +
                            " Mo. Gardez seulement ce qui sert, ou partagez-le.");
    }
    if (std::ferror(file))
        refuse_file(name, RefusalKind::invalid, "ne peut pas être lu. Est-ce bien un fichier ?");
    return bytes;
}

std::string read_file(const std::string& name, std::size_t most) {
    if (name == "-") return read_all(stdin, name, most);
    const std::unique_ptr<std::FILE, Close> file{std::fopen(name.c_str(), "rb")};
    if (!file)
        refuse_file(name, RefusalKind::not_found, "ne peut pas être ouvert. Vérifiez son nom et vos droits.");
    return read_all(file.get(), name, most);
}

} // namespace

bool Invocation::flag(std::string_view name) const {
    return arguments.contains(name);
}

std::string Invocation::text(std::string_view name) const {
    const auto* value = arguments.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::vector<std::string> Invocation::texts(std::string_view name) const {
    const auto* value = arguments.if_contains(name);
    return value && value->is_array() ? boost::json::value_to<std::vector<std::string>>(*value)
                                      : std::vector<std::string>{};
}

std::optional<std::int64_t> Invocation::number(std::string_view name) const {
    const auto* value = arguments.if_contains(name);
    if (!value || !value->is_int64()) return std::nullopt;
    return value->get_int64();
}

void Arguments::flag(const std::string& name, const std::string& help) {
    parser_.add_flag_callback(
        name, [&invocation = invocation_, key = key_of(name)] { invocation.arguments[key] = true; }, help);
}

void Arguments::text(const std::string& name, const std::string& help, Need need) {
    const auto keep = [&invocation = invocation_, key = key_of(name)](const std::string& value) {
        invocation.arguments[key] = value;
    };
    parser_.add_option_function<std::string>(name, keep, help)->required(need == Need::required);
}

void Arguments::texts(const std::string& name, const std::string& help) {
    const auto keep = [&invocation = invocation_,
                       key = key_of(name)](const std::vector<std::string>& values) {
        invocation.arguments[key] = boost::json::value_from(values);
    };
    parser_.add_option_function<std::vector<std::string>>(name, keep, help)->allow_extra_args(false);
}

void Arguments::number(const std::string& name, const std::string& help, Need need) {
    const auto keep = [&invocation = invocation_, key = key_of(name)](std::int64_t value) {
        invocation.arguments[key] = value;
    };
    parser_.add_option_function<std::int64_t>(name, keep, help)->required(need == Need::required);
}

void Arguments::file(std::size_t most) {
    const auto keep = [&invocation = invocation_, most](const std::string& name) {
        invocation.input = read_file(name, most);
        invocation.arguments["file"] = name == "-" ? "entrée standard" : name.substr(name.rfind('/') + 1);
    };
    parser_.add_option_function<std::string>("FILE", keep, "Fichier à lire ; « - » : l’entrée standard")
        ->required();
}

void Arguments::standard_input(std::size_t most) {
    parser_.parse_complete_callback(
        [&invocation = invocation_, most] { invocation.input = read_file("-", most); });
}

void Arguments::json() {
    flag("--json", "Les mêmes faits en JSON");
}

void Arguments::exclude(const std::string& one, const std::string& other) {
    parser_.get_option(one)->excludes(parser_.get_option(other));
}

} // namespace arrimage::cli
