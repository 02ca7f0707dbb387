#include "mail/smtp.hpp"

#include "domain/person.hpp"
#include "domain/refusal.hpp"
#include "mail/curl_handle.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <cstring>
#include <deque>
#include <vector>

namespace arrimage::mail {

namespace {

using domain::Letter;
using Report = std::function<void(const Delivery&)>;

/// One letter on its way over one connection.
class Errand {
  public:
    Errand(const Server& server, const std::string& sender) : easy_(easy_for(server, "smtp,smtps")) {
        auto* raw = easy_.get();
        set_option(raw, CURLOPT_PRIVATE, static_cast<void*>(this));
        set_option(raw, CURLOPT_MAIL_FROM, sender.c_str());
        set_option(raw, CURLOPT_UPLOAD, 1L);
        set_option(raw, CURLOPT_READFUNCTION, &Errand::read);
        set_option(raw, CURLOPT_READDATA, static_cast<void*>(this));
        set_option(raw, CURLOPT_HEADERFUNCTION, &Errand::hear);
        set_option(raw, CURLOPT_HEADERDATA, static_cast<void*>(this));
        set_option(raw, CURLOPT_DEBUGFUNCTION, &Errand::watch);
        set_option(raw, CURLOPT_DEBUGDATA, static_cast<void*>(this));
        set_option(raw, CURLOPT_VERBOSE, 1L);
        set_option(raw, CURLOPT_ERRORBUFFER, error_);
    }
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;
    ~Errand() = default;

    CURL* handle() const { return easy_.get(); }
    const Letter& letter() const { return *letter_; }

    /// `fresh` asks for a new connection.
    void take(const Letter& letter, bool fresh) {
        letter_ = &letter;
        read_ = 0;
        fresh_ = fresh;
        spoke_of_letter_ = false;
        said_all_ = false;
        said_goodbye_ = false;
        words_.clear();
        error_[0] = '\0';
        // libcurl would write line breaks through to the server.
        recipient_ = "<" + domain::mail_address(letter.recipient) + ">";
        list_.reset(curl_slist_append(nullptr, recipient_.c_str()));
        set_option(handle(), CURLOPT_MAIL_RCPT, list_.get());
        set_option(handle(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(letter.message.size()));
        set_option(handle(), CURLOPT_FRESH_CONNECT, fresh ? 1L : 0L);
    }

    /// True when the server was never reached, or would not hear of any letter: it, not the letter, is at fault.
    bool met_no_server(CURLcode code) const {
        return code != CURLE_OK && (!spoke_of_letter_ || asks_who_we_are());
    }

    /// True when the connection had been closed meanwhile, before the letter was told: nothing was said of it.
    bool met_a_closed_door(CURLcode code) const {
        long opened = 0;
        curl_easy_getinfo(handle(), CURLINFO_NUM_CONNECTS, &opened);
        const bool busy = code_of_words() == 421;
        return code != CURLE_OK && !fresh_ && opened == 0 && !said_all_ && (words_.empty() || busy);
    }

    Delivery outcome(CURLcode code) const {
        if (code == CURLE_OK) return {letter_->id, Delivery::Fate::left, {}};
        const bool refused = spoke_of_letter_ && code_of_words() / 100 == 5 && !asks_who_we_are();
        const bool server_spoke = code_of_words() >= 400;
        return {letter_->id, refused ? Delivery::Fate::refused : Delivery::Fate::later,
                plan::text::clean(server_spoke ? words_ : trouble(code))};
    }

  private:
    static std::size_t read(char* out, std::size_t size, std::size_t count, void* self) {
        auto& errand = *static_cast<Errand*>(self);
        const auto& bytes = errand.letter_->message;
        const auto taken = std::min(size * count, bytes.size() - errand.read_);
        std::memcpy(out, bytes.data() + errand.read_, taken);
        errand.read_ += taken;
        if (errand.read_ == bytes.size()) errand.said_all_ = true;
        return taken;
    }

    /// Keeps the last reply, all of its lines; what follows our farewell is none of the letter's.
    static std::size_t hear(char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& errand = *static_cast<Errand*>(self);
        auto& words = errand.words_;
        if (errand.said_goodbye_) return size * count;
        const std::string_view line{bytes, size * count};
        constexpr std::size_t most = 1'000;
        const bool goes_on = words.size() > 3 && words[3] == '-';
        if (!goes_on || words.size() > most) words.clear();
        if (words.empty())
            words = line;
        else
            words.append(" ").append(line.size() > 4 ? line.substr(4) : line);
        if (goes_on && line.size() > 3 && line[3] == ' ') words[3] = ' ';
        return size * count;
    }

    static int watch(CURL*, curl_infotype type, char* bytes, std::size_t size, void* self) {
        auto& errand = *static_cast<Errand*>(self);
        if (type != CURLINFO_HEADER_OUT || errand.said_goodbye_) return 0;
        const std::string_view command{bytes, size};
        errand.said_goodbye_ = command.starts_with("QUIT");
        if (errand.said_goodbye_) return 0;
        errand.words_.clear();
        if (command.starts_with("MAIL ") || command.starts_with("RCPT ") || command.starts_with("DATA"))
            errand.spoke_of_letter_ = true;
        return 0;
    }

    /// RFC 4954 §6, RFC 3207 §4: authentication, or encryption, is required first.
    bool asks_who_we_are() const { return code_of_words() == 530; }

    int code_of_words() const {
        if (words_.size() < 3 || !std::all_of(words_.begin(), words_.begin() + 3, plan::text::is_digit))
            return 0;
        return (words_[0] - '0') * 100 + (words_[1] - '0') * 10 + (words_[2] - '0');
    }

    std::string trouble(CURLcode code) const { return error_[0] != '\0' ? error_ : curl_easy_strerror(code); }

    Easy easy_;
    List list_{};
    const Letter* letter_{nullptr};
    std::string recipient_{};
    std::string words_{}; ///< the server's last reply
    std::size_t read_{0};
    bool fresh_{false};
    bool spoke_of_letter_{false}; ///< a command about the letter was said
    bool said_goodbye_{false};    ///< the connection is being left
    bool said_all_{false};        ///< all of the letter was given to the connection
    char error_[CURL_ERROR_SIZE]{};
};

/// Line ends are the sender's duty: libcurl passes a bare CR or LF on, where a lenient server may see another end of the
/// letter (SMTP smuggling) and a strict one refuses it.
bool has_bare_line_break(std::string_view message) {
    for (auto at = message.find_first_of("\r\n"); at != message.npos;
         at = message.find_first_of("\r\n", at + 2))
        if (message.substr(at, 2) != "\r\n") return true;
    return false;
}

/// Why a letter is handed to no server; empty when it is fit.
std::string unfit(const Letter& letter) {
    try {
        domain::mail_address(letter.recipient);
    } catch (const domain::Refusal& refusal) {
        return refusal.what();
    }
    return has_bare_line_break(letter.message) ? "La lettre porte des fins de ligne qui ne sont pas CR LF."
                                               : "";
}

/// Some letters through a few errands at a time.
class Round {
  public:
    Round(const Server& server, const std::string& sender, int connections, const Report& report)
        : report_(report), multi_(curl_multi_init()) {
        if (!multi_) throw std::bad_alloc{};
        curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, static_cast<long>(connections));
        curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, static_cast<long>(connections));
        for (int i = 0; i < connections; ++i) errands_.push_back(std::make_unique<Errand>(server, sender));
        for (auto& errand : errands_) idle_.push_back(errand.get());
    }
    Round(const Round&) = delete;
    Round& operator=(const Round&) = delete;
    ~Round() {
        for (auto& errand : errands_) curl_multi_remove_handle(multi_.get(), errand->handle());
    }

    void run(std::span<const Letter> letters, const std::stop_token& stop) {
        auto next = letters.begin();
        while (true) {
            for (; !idle_.empty() && next != letters.end() && !stop.stop_requested(); ++next) dispatch(*next);
            if (under_way_ == 0) return;
            step();
        }
    }

  private:
    void dispatch(const Letter& letter) {
        if (const auto why = unfit(letter); !why.empty())
            report_({letter.id, Delivery::Fate::refused, why});
        else if (in_vain_ >= most_in_vain)
            report_({letter.id, Delivery::Fate::later, silence_});
        else
            start(letter, false);
    }

    void start(const Letter& letter, bool fresh) {
        auto& errand = *idle_.back();
        errand.take(letter, fresh);
        curl_multi_add_handle(multi_.get(), errand.handle());
        idle_.pop_back();
        ++under_way_;
    }

    void step() {
        constexpr int longest_wait_in_milliseconds = 1'000;
        int running = 0;
        if (curl_multi_perform(multi_.get(), &running) != CURLM_OK)
            throw std::runtime_error{"libcurl: the connections to the mail server cannot be driven"};
        int queued = 0;
        bool finished = false;
        while (const auto* message = curl_multi_info_read(multi_.get(), &queued)) {
            finish(message->easy_handle, message->data.result);
            finished = true;
        }
        if (!finished && running > 0)
            curl_multi_poll(multi_.get(), nullptr, 0, longest_wait_in_milliseconds, nullptr);
    }

    void finish(CURL* easy, CURLcode code) {
        char* pointer = nullptr;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, &pointer);
        auto& errand = *reinterpret_cast<Errand*>(pointer);
        const bool again = errand.met_a_closed_door(code);
        const auto outcome = errand.outcome(code);
        curl_multi_remove_handle(multi_.get(), easy);
        idle_.push_back(&errand);
        --under_way_;
        if (again) {
            start(errand.letter(), true);
            return;
        }
        in_vain_ = errand.met_no_server(code) ? in_vain_ + 1 : 0;
        silence_ = outcome.words;
        report_(outcome);
    }

    /// So many letters on end that met no server speak for those after them.
    static constexpr int most_in_vain = 8;

    const Report& report_;
    Multi multi_;
    std::vector<std::unique_ptr<Errand>> errands_{};
    std::vector<Errand*> idle_{};
    int under_way_{0};
    int in_vain_{0};
    std::string silence_{}; ///< what the last of them met
};

} // namespace

Transport smtp_transport(const Server& server, const std::string& sender, int connections) {
    return [server, envelope = "<" + domain::mail_address(sender) + ">",
            connections](auto letters, const auto& report, const auto& stop) {
        const auto most = std::min(connections, static_cast<int>(letters.size()));
        Round{server, envelope, std::max(most, 1), report}.run(letters, stop);
    };
}

} // namespace arrimage::mail
