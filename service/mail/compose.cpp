#include "mail/compose.hpp"

#include "domain/plain_text.hpp"
#include "domain/wall_clock.hpp"
#include "mail/encoded_words.hpp"
#include "mail/handle.hpp"
#include "mail/parts.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace arrimage::mail {

namespace {

constexpr std::size_t longest_header = 1'000;
constexpr std::size_t longest_line = 10'000;
constexpr std::size_t longest_file_name = 255;

/// Lines ended by '\n' alone, each fit for mail; the last one ended too.
void check_lines_of(std::string_view what, std::string& text) {
    for (std::string_view rest = text; !rest.empty();) {
        const auto line = rest.substr(0, rest.find('\n'));
        domain::check_line(what, std::string{line}, longest_line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    if (!text.ends_with('\n')) text += '\n';
}

void check_mailboxes(std::vector<domain::Mailbox>& mailboxes) {
    for (auto& [name, address] : mailboxes) {
        domain::check_line("Le nom du destinataire", name, longest_header);
        address = domain::mail_address(address);
    }
}

/// GMime lets control characters of a Message-ID and of file names through, and cuts addresses at them.
Message checked(Message message) {
    domain::check_line("Le nom de l’expéditeur", message.from.name, longest_header);
    domain::check_line("L’objet de la lettre", message.body.subject, longest_header);
    domain::check_line("L’adresse de désabonnement", message.unsubscribe, longest_header);
    message.from.address = domain::mail_address(message.from.address);
    check_mailboxes(message.to);
    check_mailboxes(message.bcc);
    if (message.reply_to) message.reply_to = domain::mail_address(*message.reply_to);
    message.message_id = domain::mail_address(message.message_id);
    for (auto& id : message.references) id = domain::mail_address(id);
    for (const auto& attachment : message.attachments)
        domain::check_line("Le nom d’une pièce jointe", attachment.name, longest_file_name);
    check_lines_of("Chaque ligne de la lettre", message.body.text);
    if (!message.html.empty()) check_lines_of("Chaque ligne de la lettre", message.html);
    return message;
}

Moment moment_of(domain::Instant instant, const std::string& zone) {
    using namespace std::chrono;
    const auto wall = domain::wall_time(instant, zone);
    const auto shown = sys_days{wall.date} + wall.time_of_day;
    const seconds offset = shown - floor<minutes>(instant);
    const Offset from_utc{g_time_zone_new_offset(static_cast<gint32>(offset.count()))};
    const Moment utc{g_date_time_new_from_unix_utc(instant.time_since_epoch().count())};
    return Moment{g_date_time_to_timezone(utc.get(), from_utc.get())};
}

void add_mailbox(GMimeMessage* message, GMimeAddressType type, const domain::Mailbox& mailbox) {
    const auto name = encoded_words(mailbox.name);
    const Shared<InternetAddress> address{
        internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), mailbox.address.c_str())};
    internet_address_list_add(g_mime_message_get_addresses(message, type), address.get());
}

void set_header(GMimeObject* object, const char* name, std::string_view value) {
    g_mime_object_set_header(object, name, std::string{value}.c_str(), nullptr);
}

void add_mailboxes(GMimeMessage* message, GMimeAddressType type, const std::vector<domain::Mailbox>& all) {
    for (const auto& mailbox : all) add_mailbox(message, type, mailbox);
}

/// In-Reply-To names the last letter of the thread, References all of them (RFC 5322 §3.6.4).
void add_thread(GMimeObject* mail, const std::vector<std::string>& references) {
    if (references.empty()) return;
    std::string all;
    for (const auto& id : references) all += (all.empty() ? "<" : " <") + id + ">";
    set_header(mail, "In-Reply-To", "<" + references.back() + ">");
    set_header(mail, "References", all);
}

void add_origin(GMimeObject* mail, Origin origin) {
    if (origin == Origin::program)
        set_header(mail, "Auto-Submitted", "auto-generated");
    else
        set_header(mail, "X-Unsent", "1");
}

Shared<GMimeObject> whole(const Message& message) {
    auto* mail = g_mime_message_new(/*pretty_headers*/ TRUE);
    Shared<GMimeObject> object{GMIME_OBJECT(mail)};
    add_mailbox(mail, GMIME_ADDRESS_TYPE_FROM, message.from);
    if (message.reply_to) add_mailbox(mail, GMIME_ADDRESS_TYPE_REPLY_TO, {{}, *message.reply_to});
    add_mailboxes(mail, GMIME_ADDRESS_TYPE_TO, message.to);
    add_mailboxes(mail, GMIME_ADDRESS_TYPE_BCC, message.bcc);
    g_mime_message_set_subject(mail, encoded_words(message.body.subject).c_str(), "utf-8");
    g_mime_message_set_date(mail, moment_of(message.date, message.zone).get());
    g_mime_message_set_message_id(mail, message.message_id.c_str());
    add_thread(object.get(), message.references);
    add_origin(object.get(), message.origin);
    if (!message.unsubscribe.empty())
        set_header(object.get(), "List-Unsubscribe", "<" + message.unsubscribe + ">");
    g_mime_message_set_mime_part(mail, body_of(message).get());
    return object;
}

std::string bytes_of(GMimeObject* object) {
    const Format format{g_mime_format_options_new()};
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Shared<GMimeStream> stream{g_mime_stream_mem_new()};
    if (g_mime_object_write_to_stream(object, format.get(), stream.get()) < 0) throw std::bad_alloc{};
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// A line end that is not CR LF lets a letter become two on its way (SMTP smuggling, CVE-2023-51764); servers cut or
/// refuse longer lines (RFC 5321 §4.5.3.1.6).
void check_lines(std::string_view bytes) {
    constexpr std::size_t most = 998;
    while (!bytes.empty()) {
        const auto end = bytes.find("\r\n");
        const auto line = bytes.substr(0, end);
        if (end == bytes.npos || end > most || line.find_first_of("\r\n") != line.npos)
            throw std::logic_error{"a letter was composed with a line that mail cannot carry"};
        bytes.remove_prefix(end + 2);
    }
}

} // namespace

std::string compose(const Message& message) {
    [[maybe_unused]] static const bool started = (g_mime_init(), true);
    const auto object = whole(checked(message));
    auto bytes = bytes_of(object.get());
    check_lines(bytes);
    return bytes;
}

} // namespace arrimage::mail
