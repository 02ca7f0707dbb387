#include "app/mail_servers.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace arrimage::app {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw domain::Refusal{domain::RefusalKind::invalid, sentence};
}

std::string password_in(const std::filesystem::path& file, const std::string& key) {
    if (file.empty()) return {};
    std::ifstream in{file};
    std::string password;
    constexpr std::size_t most = 1'000;
    if (!std::getline(in, password) || password.empty())
        refuse("Le fichier « " + file.string() + " » que nomme " + key +
               " ne peut pas être lu, ou il est vide. Mettez-y le mot de passe, sur une ligne.");
    domain::check_line("Le mot de passe de " + key, password, most);
    return password;
}

/// "host" of "smtp://host:587/path".
std::string host_of(const std::string& url) {
    const auto begin = url.find("://") + 3;
    if (url[begin] == '[') return url.substr(begin, url.find(']', begin) + 1 - begin);
    return url.substr(begin, std::min(url.find_first_of(":/", begin), url.size()) - begin);
}

bool is_here(const std::string& host) {
    constexpr std::array names{"localhost", "127.0.0.1", "[::1]"};
    return std::ranges::find(names, host) != names.end();
}

void check_url(const settings::Mail& settings, const std::string& url, const std::string& kind) {
    const auto key = "mail." + kind;
    if (!url.starts_with(kind + "://") && !url.starts_with(kind + "s://"))
        refuse(key + " doit être une adresse qui commence par « " + kind + ":// » ou « " + kind + "s:// ».");
    if (url.find('@') != url.npos)
        refuse(key + " ne porte pas de nom d’utilisateur\u00a0: écrivez-le dans " + key + "_user.");
    if (!settings.tls && !is_here(host_of(url)))
        refuse("mail.tls ne s’éteint que pour un serveur de cette machine, à l’adresse 127.0.0.1\u00a0: " +
               key + " en nomme un autre.");
}

mail::Server server(const settings::Mail& settings, const std::string& url, const std::string& user) {
    return {.url = url,
            .user = user,
            .ca_file = settings.ca_file,
            .tls = settings.tls,
            .patience = settings.patience};
}

} // namespace

mail::Server smtp_server(const settings::Mail& settings) {
    check_url(settings, settings.smtp, "smtp");
    auto found = server(settings, settings.smtp, settings.smtp_user);
    found.password = password_in(settings.smtp_password_file, "mail.smtp_password_file");
    return found;
}

mail::Server imap_server(const settings::Mail& settings) {
    check_url(settings, settings.imap, "imap");
    auto found = server(settings, settings.imap, settings.imap_user);
    found.password = password_in(settings.imap_password_file, "mail.imap_password_file");
    return found;
}

} // namespace arrimage::app
