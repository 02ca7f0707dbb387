#include "mail/imap.hpp"

#include "mail/curl_handle.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace arrimage::mail {

namespace {

constexpr std::size_t most_bytes = 32U << 20;
constexpr std::size_t most_header = 1U << 20;
constexpr std::size_t most_answer = 64U << 10;

std::runtime_error trouble(const std::string& words) {
    return std::runtime_error{plan::text::clean(words)};
}

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

    /// What the server says to a command, its untagged lines, up to some length.
    std::string ask(const std::string& command) {
        set_option(handle(), CURLOPT_URL, url_.c_str());
        set_option(handle(), CURLOPT_CUSTOMREQUEST, command.c_str());
        perform(most_answer);
        return std::move(bytes_);
    }

    /// A message or a part of it ("", ";SECTION=HEADER"), at most `most` of its bytes. Absent when it is not there.
    std::optional<std::string> fetch(std::uint32_t uid, const std::string& section, std::size_t most) {
        const auto url = url_ + "/;UID=" + std::to_string(uid) + section;
        set_option(handle(), CURLOPT_URL, url.c_str());
        set_option(handle(), CURLOPT_CUSTOMREQUEST, static_cast<const char*>(nullptr));
        return perform(most) ? std::optional{std::move(bytes_)} : std::nullopt;
    }

    /// Whether the last answer went on beyond what was asked for.
    bool overflowed() const { return overflowed_; }

    /// The folder's name as commands say it.
    std::string folder() const {
        const auto path = url_.substr(url_.find('/', url_.find("://") + 3) + 1);
        int size = 0;
        const std::unique_ptr<char, decltype(&curl_free)> name{
            curl_easy_unescape(handle(), path.c_str(), static_cast<int>(path.size()), &size), curl_free};
        std::string quoted = "\"";
        for (const char c : std::string_view{name.get(), static_cast<std::size_t>(size)}) {
            if (c == '"' || c == '\\') quoted += '\\';
            quoted += c;
        }
        return quoted + '"';
    }

  private:
    static std::string with_folder(std::string url) {
        while (url.ends_with('/')) url.pop_back();
        return url.find('/', url.find("://") + 3) == url.npos ? url + "/INBOX" : url;
    }

    CURL* handle() const { return easy_.get(); }

    /// False when there is no such message.
    bool perform(std::size_t most) {
        bytes_.clear();
        most_ = most;
        overflowed_ = false;
        error_[0] = '\0';
        const auto code = curl_easy_perform(handle());
        if (code == CURLE_REMOTE_FILE_NOT_FOUND) return false;
        if (code != CURLE_OK && !overflowed_)
            throw trouble(error_[0] != '\0' ? error_ : curl_easy_strerror(code));
        return true;
    }

    static std::size_t write(char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& mailbox = *static_cast<Mailbox*>(self);
        const auto room = mailbox.most_ - mailbox.bytes_.size();
        mailbox.overflowed_ = size * count > room;
        mailbox.bytes_.append(bytes, std::min(size * count, room));
        return mailbox.overflowed_ ? 0 : size * count;
    }

    Easy easy_;
    std::string url_;
    std::string bytes_{};
    std::size_t most_{0};
    bool overflowed_{false};
    char error_[CURL_ERROR_SIZE]{};
};

/// The number after a word: "UIDVALIDITY 1234".
std::optional<std::uint32_t> number_after(std::string_view text, std::string_view word) {
    const auto at = text.find(word);
    if (at == text.npos) return std::nullopt;
    const auto digits = text.substr(at + word.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} ? std::optional{number} : std::nullopt;
}

/// What is known of a message before it is fetched.
struct Entry {
    std::uint32_t number{0}; ///< its place in the mailbox, from 1
    std::uint32_t uid{0};
    std::uint32_t size{0}; ///< as the server says
    bool seen{false};
};

/// "* 3 FETCH (UID 5 RFC822.SIZE 123 FLAGS (\\Seen))"; absent for any other line.
std::optional<Entry> entry_in(std::string_view line) {
    const auto number = number_after(line, "* "), uid = number_after(line, "UID "),
               size = number_after(line, "RFC822.SIZE ");
    if (!line.starts_with("* ") || line.find(" FETCH (") == line.npos || !number || !uid || !size)
        return std::nullopt;
    return Entry{*number, *uid, *size, line.find("\\Seen") != line.npos};
}

MailboxPosition end_of(Mailbox& mailbox) {
    const auto status = mailbox.ask("STATUS " + mailbox.folder() + " (UIDVALIDITY UIDNEXT)");
    const auto validity = number_after(status, "UIDVALIDITY "), next = number_after(status, "UIDNEXT ");
    if (!validity || !next || *next == 0) throw trouble("the mailbox does not say where it ends: " + status);
    return {*validity, *next - 1};
}

/// The messages that "FETCH 5:8" or "UID FETCH 12" names, in growing order.
std::vector<Entry> list(Mailbox& mailbox, const std::string& command) {
    const auto answer = mailbox.ask(command + " (UID RFC822.SIZE FLAGS)");
    std::vector<Entry> entries;
    std::size_t begin = 0;
    for (auto end = answer.find('\n'); end != answer.npos; begin = end + 1, end = answer.find('\n', begin))
        if (const auto entry = entry_in(std::string_view{answer}.substr(begin, end - begin)))
            entries.push_back(*entry);
    std::ranges::sort(entries, {}, &Entry::uid);
    return entries;
}

Entry entry_at(Mailbox& mailbox, const std::string& number) {
    const auto entries = list(mailbox, "FETCH " + number);
    if (entries.size() != 1) throw trouble("the mailbox does not say which message is at " + number);
    return entries.front();
}

bool is_empty(Mailbox& mailbox) {
    return number_after(mailbox.ask("STATUS " + mailbox.folder() + " (MESSAGES)"), "MESSAGES ") == 0U;
}

/// The next messages after one, some at a time: of a long line (SEARCH) libcurl drops the end, and a hundred short ones
/// may be too much for it.
std::vector<Entry> list_after(Mailbox& mailbox, std::uint32_t last) {
    constexpr std::uint32_t most = 30;
    if (is_empty(mailbox)) return {};
    const auto newest = entry_at(mailbox, "*");
    if (newest.uid <= last) return {};
    std::uint32_t first = 1;
    for (auto beyond = newest.number; last > 0 && first < beyond;) {
        const auto middle = first + (beyond - first) / 2;
        if (entry_at(mailbox, std::to_string(middle)).uid > last)
            beyond = middle;
        else
            first = middle + 1;
    }
    const auto end = std::min(first + most - 1, newest.number);
    auto entries = list(mailbox, "FETCH " + std::to_string(first) + ":" + std::to_string(end));
    if (entries.empty()) throw trouble("the mailbox lists nothing where it has messages");
    return entries;
}

/// Absent when it has been removed meanwhile.
std::optional<std::string> message(Mailbox& mailbox, const Entry& entry) {
    const bool fits = entry.size < most_bytes;
    auto bytes = fits ? mailbox.fetch(entry.uid, "", most_bytes) : std::nullopt;
    if (!fits || mailbox.overflowed()) bytes = mailbox.fetch(entry.uid, ";SECTION=HEADER", most_header);
    if (!bytes && !list(mailbox, "UID FETCH " + std::to_string(entry.uid)).empty())
        throw trouble("the mailbox lists message " + std::to_string(entry.uid) + " and does not give it");
    return bytes;
}

} // namespace

MailboxPosition fetch_mail(const Server& server, const std::optional<MailboxPosition>& known,
                           const MailTaker& taker, const std::stop_token& stop) {
    Mailbox mailbox{server};
    const auto end = end_of(mailbox);
    const bool goes_on = known && known->validity == end.validity;
    if (goes_on && known->last >= end.last) return *known;
    auto position = goes_on ? *known : MailboxPosition{.validity = end.validity};
    bool begun = goes_on;
    while (true) {
        const auto entries = list_after(mailbox, position.last);
        if (entries.empty()) return {end.validity, std::max(position.last, end.last)};
        for (const auto& entry : entries) {
            const MailboxPosition before{end.validity, entry.uid - 1};
            if (stop.stop_requested()) return before;
            position.last = entry.uid;
            if (!goes_on && entry.seen) continue;
            if (!std::exchange(begun, true)) taker.begin(before);
            const auto bytes = message(mailbox, entry);
            if (!bytes) continue;
            taker.take(*bytes, position);
            mailbox.ask("UID STORE " + std::to_string(entry.uid) + " +FLAGS.SILENT (\\Seen)");
        }
    }
}

} // namespace arrimage::mail
