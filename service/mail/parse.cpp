#include "mail/parse.hpp"

#include "mail/bounds.hpp"
#include "mail/handle.hpp"
#include "mail/received_parts.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::mail {

namespace {

using plan::text::clean;

constexpr std::size_t longest_header = 4'000;

/// The first fields of a header, each cut where it grows into a bomb.
std::string plain_header(std::string_view bytes) {
    constexpr std::size_t most_lines = 500, longest_field = 2'000;
    std::string plain;
    std::size_t field = 0;
    auto rest = header_block(bytes);
    for (std::size_t i = 0; i < most_lines && !rest.empty(); ++i) {
        const auto line = rest.substr(0, rest.find('\n'));
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        field = (goes_on ? field : 0) + line.size();
        if (field <= longest_field) plain += std::string{line} + "\n";
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return plain;
}

Shared<GMimeMessage> parsed(std::string_view bytes) {
    const Shared<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    const Shared<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    return Shared<GMimeMessage>{g_mime_parser_construct_message(parser.get(), nullptr)};
}

std::string lowered(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Every address of a list, groups included.
void append_addresses(std::vector<std::string>& all, InternetAddressList* list) {
    constexpr std::size_t most = 100;
    for (int i = 0; list != nullptr && i < internet_address_list_length(list) && all.size() < most; ++i) {
        auto* address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_MAILBOX(address))
            all.push_back(lowered(
                clean(text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))))));
        else if (INTERNET_ADDRESS_IS_GROUP(address))
            append_addresses(all, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)));
    }
}

void append_addresses(std::vector<std::string>& all, const std::string& header) {
    using List = Shared<InternetAddressList>;
    const List list{internet_address_list_parse(nullptr, header.c_str())};
    append_addresses(all, list.get());
}

/// "left@right" of each "<left@right>".
void append_ids(std::vector<std::string>& ids, std::string_view header) {
    constexpr std::size_t most = 100;
    for (auto open = header.find('<'); open != header.npos && ids.size() < most;
         open = header.find('<', open)) {
        const auto close = header.find('>', open);
        if (close == header.npos) return;
        ids.push_back(clean(header.substr(open + 1, close - open - 1)));
        open = close;
    }
}

class Headers {
  public:
    explicit Headers(GMimeMessage* message) : list_(g_mime_object_get_header_list(GMIME_OBJECT(message))) {}

    /// Calls `visit` with the value of each header of that name.
    template <class Visit>
    void each(std::string_view name, Visit visit) const {
        for (int i = 0; i < g_mime_header_list_get_count(list_); ++i) {
            auto* header = g_mime_header_list_get_header_at(list_, i);
            if (lowered(text_of(g_mime_header_get_name(header))) == name)
                visit(text_of(g_mime_header_get_raw_value(header)).substr(0, longest_header));
        }
    }
    std::string first(std::string_view name) const {
        std::string value;
        each(name, [&](const std::string& found) {
            if (value.empty()) value = clean(found);
        });
        return value;
    }

  private:
    GMimeHeaderList* list_;
};

bool is_automatic(const Headers& headers) {
    const auto submitted = lowered(headers.first("auto-submitted"));
    const auto precedence = lowered(headers.first("precedence"));
    return (!submitted.empty() && !submitted.starts_with("no")) || precedence == "auto_reply" ||
           precedence == "bulk" || precedence == "junk" || !headers.first("x-autoreply").empty() ||
           !headers.first("x-autorespond").empty();
}

void read_header(ReceivedMail& mail, GMimeMessage* message) {
    const Headers headers{message};
    const auto mailbox_of = [&](GMimeAddressType type, std::vector<std::string>& all) {
        append_addresses(all, g_mime_message_get_addresses(message, type));
    };
    std::vector<std::string> from;
    mailbox_of(GMIME_ADDRESS_TYPE_FROM, from);
    if (from.size() == 1) mail.from = from.front();
    auto* senders = g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_FROM);
    if (from.size() == 1)
        mail.from_name =
            clean(text_of(internet_address_get_name(internet_address_list_get_address(senders, 0))));
    mailbox_of(GMIME_ADDRESS_TYPE_TO, mail.recipients);
    mailbox_of(GMIME_ADDRESS_TYPE_CC, mail.recipients);
    for (const auto* name : {"delivered-to", "x-original-to", "envelope-to"})
        headers.each(name, [&](const std::string& value) { append_addresses(mail.recipients, value); });
    mail.null_sender = headers.first("return-path") == "<>";
    mail.from_server = mail.from.starts_with("mailer-daemon@") || mail.from.starts_with("postmaster@");
    headers.each("in-reply-to", [&](const std::string& value) { append_ids(mail.references, value); });
    headers.each("references", [&](const std::string& value) { append_ids(mail.references, value); });
    headers.each("authentication-results", [&](const std::string& value) {
        mail.authentications.push_back(read_authentication(value));
    });
    std::vector<std::string> ids;
    headers.each("message-id", [&](const std::string& value) { append_ids(ids, value); });
    if (!ids.empty()) mail.message_id = ids.front();
    mail.subject = clean(text_of(g_mime_message_get_subject(message))).substr(0, longest_header);
    mail.automatic = is_automatic(headers);
}

} // namespace

ReceivedMail parse_mail(std::string_view bytes) {
    [[maybe_unused]] static const bool started = (g_mime_init(), true);
    ReceivedMail mail{.beyond = beyond_bounds(bytes)};
    const auto header = mail.beyond.empty() ? std::string{} : plain_header(bytes);
    const auto message = parsed(mail.beyond.empty() ? bytes : header);
    if (!message) return mail;
    read_header(mail, message.get());
    if (mail.beyond.empty()) read_parts(mail, g_mime_message_get_mime_part(message.get()));
    return mail;
}

} // namespace arrimage::mail
