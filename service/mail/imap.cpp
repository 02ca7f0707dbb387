#include "mail/imap.hpp"

#include "mail/curl_handle.hpp"
#include "plan/text.hpp"

#include <charconv>
#include <vector>

namespace arrimage::mail {

namespace {

constexpr std::size_t most_bytes = 32U << 20;
constexpr std::size_t most_answer = 1U << 20;

/// One connection to a mailbox, kept for one request after the other.
class Mailbox {
  public:
    explicit Mailbox(const Server& server)
        : easy_(easy_for(server, "imap,imaps")), url_(with_folder(server.url)) {
        set_option(handle(), CURLOPT_WRITEFUNCTION, &Mailbox::write);
        set_option(handle(), CURLOPT_WRITEDATA, static_cast<void*>(this));
        set_option(handle(), CURLOPT_ERRORBUFFER, error_);
    }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;
    ~Mailbox() = default;

    /// What the server says to a command, its untagged lines.
    std::string ask(const std::string& command) {
        set_option(handle(), CURLOPT_URL, url_.c_str());
        set_option(handle(), CURLOPT_CUSTOMREQUEST, command.c_str());
        return perform(most_answer);
    }

    /// A message, or a part of it: "" or ";SECTION=HEADER".
    std::string fetch(std::uint32_t uid, const std::string& section) {
        const auto url = url_ + "/;UID=" + std::to_string(uid) + section;
        set_option(handle(), CURLOPT_URL, url.c_str());
        set_option(handle(), CURLOPT_CUSTOMREQUEST, static_cast<const char*>(nullptr));
        return perform(most_bytes);
    }

    /// The folder's name as commands say it.
    std::string folder() const { return url_.substr(url_.rfind('/') + 1); }

  private:
    static std::string with_folder(std::string url) {
        while (url.ends_with('/')) url.pop_back();
        return url.find('/', url.find("://") + 3) == url.npos ? url + "/INBOX" : url;
    }

    CURL* handle() const { return easy_.get(); }

    std::string perform(std::size_t most) {
        bytes_.clear();
        most_ = most;
        error_[0] = '\0';
        if (const auto code = curl_easy_perform(handle()); code != CURLE_OK)
            throw std::runtime_error{
                plan::text::clean(error_[0] != '\0' ? error_ : curl_easy_strerror(code))};
        return std::move(bytes_);
    }

    static std::size_t write(char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& mailbox = *static_cast<Mailbox*>(self);
        if (mailbox.bytes_.size() + size * count > mailbox.most_) return 0;
        mailbox.bytes_.append(bytes, size * count);
        return size * count;
    }

    Easy easy_;
    std::string url_;
    std::string bytes_{};
    std::size_t most_{0};
    char error_[CURL_ERROR_SIZE]{};
};

/// The number after a word: "UIDVALIDITY 1234".
std::uint32_t number_after(std::string_view text, std::string_view word) {
    const auto at = text.find(word);
    if (at == text.npos) return 0;
    const auto digits = text.substr(at + word.size());
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// "* SEARCH 3 5 8"
std::vector<std::uint32_t> uids_in(std::string_view answer) {
    constexpr std::string_view beginning = "* SEARCH";
    std::vector<std::uint32_t> uids;
    const auto at = answer.find(beginning);
    if (at == answer.npos) return uids;
    const auto end = std::min(answer.find_first_of("\r\n", at), answer.size());
    const auto* next = answer.data() + at + beginning.size();
    while (next < answer.data() + end) {
        std::uint32_t uid = 0;
        const auto [after, error] = std::from_chars(next, answer.data() + end, uid);
        if (error == std::errc{} && uid > 0) uids.push_back(uid);
        next = error == std::errc{} ? after : next + 1;
    }
    return uids;
}

MailboxPosition end_of(Mailbox& mailbox) {
    const auto status = mailbox.ask("STATUS " + mailbox.folder() + " (UIDVALIDITY UIDNEXT)");
    const auto next = number_after(status, "UIDNEXT ");
    return {number_after(status, "UIDVALIDITY "), next == 0 ? 0 : next - 1};
}

std::string message(Mailbox& mailbox, std::uint32_t uid) {
    const auto size =
        number_after(mailbox.ask("UID FETCH " + std::to_string(uid) + " (RFC822.SIZE)"), "RFC822.SIZE ");
    return mailbox.fetch(uid, size < most_bytes ? "" : ";SECTION=HEADER");
}

} // namespace

MailboxPosition fetch_mail(const Server& server, const std::optional<MailboxPosition>& known,
                           const std::function<void(const std::string&, MailboxPosition)>& take,
                           const std::stop_token& stop) {
    Mailbox mailbox{server};
    const auto end = end_of(mailbox);
    const bool goes_on = known && known->validity == end.validity;
    if (goes_on && known->last >= end.last) return *known;
    const auto uids = uids_in(mailbox.ask(goes_on ? "UID SEARCH UID " + std::to_string(known->last + 1) + ":*"
                                                  : std::string{"UID SEARCH UNSEEN"}));
    for (const auto uid : uids) {
        if (goes_on && uid <= known->last) continue;
        if (stop.stop_requested()) return {end.validity, uid - 1};
        take(message(mailbox, uid), {end.validity, uid});
        mailbox.ask("UID STORE " + std::to_string(uid) + " +FLAGS.SILENT (\\Seen)");
    }
    return end;
}

} // namespace arrimage::mail
