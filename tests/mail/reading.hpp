#pragma once

#include "mail/handle.hpp"

#include <string>
#include <vector>

/// A letter as GMime's parser reads it.
namespace reading {

using namespace arrimage;

inline std::string text_of(const char* text) {
    return text == nullptr ? "" : text;
}

class Mail {
  public:
    explicit Mail(const std::string& bytes) {
        const mail::Shared<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
        const mail::Shared<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
        message_.reset(g_mime_parser_construct_message(parser.get(), nullptr));
    }

    std::string subject() const { return text_of(g_mime_message_get_subject(message_.get())); }
    std::string message_id() const { return text_of(g_mime_message_get_message_id(message_.get())); }

    std::vector<std::string> header_names() const {
        std::vector<std::string> names;
        auto* headers = g_mime_object_get_header_list(GMIME_OBJECT(message_.get()));
        for (int i = 0; i < g_mime_header_list_get_count(headers); ++i)
            names.emplace_back(g_mime_header_get_name(g_mime_header_list_get_header_at(headers, i)));
        return names;
    }

    /// "name|address" of each.
    std::vector<std::string> mailboxes(GMimeAddressType type) const {
        std::vector<std::string> all;
        auto* list = g_mime_message_get_addresses(message_.get(), type);
        for (int i = 0; i < internet_address_list_length(list); ++i) {
            auto* address = internet_address_list_get_address(list, i);
            all.push_back(text_of(internet_address_get_name(address)) + "|" +
                          text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))));
        }
        return all;
    }

    /// Decoded, as it stands: with CR LF.
    std::string text() const {
        auto* part = GMIME_PART(g_mime_message_get_mime_part(message_.get()));
        const mail::Shared<GMimeStream> out{g_mime_stream_mem_new()};
        g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), out.get());
        const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
        return {reinterpret_cast<const char*>(bytes->data), bytes->len};
    }

  private:
    mail::Shared<GMimeMessage> message_{};
};

} // namespace reading
