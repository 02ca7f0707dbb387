#include "http/intake.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace arrimage::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using ParseError = beast::http::error;

/// Beside the head, room to read a body through.
constexpr std::size_t body_room = 8'192;
constexpr std::size_t most_reserved = 65'536;

struct Verdict {
    ParseError error{};
    unsigned status{};
    const char* sentence{};
};

constexpr std::array<Verdict, 2> verdicts{
    {{ParseError::body_limit, 413, "L’envoi dépasse la taille permise."},
     {ParseError::header_limit, 431, "Les en-têtes de la demande dépassent la taille permise."}}};

FramingRefusal refusal_of(const error_code& ec) {
    for (const Verdict& verdict : verdicts)
        if (ec == verdict.error) return {.status = verdict.status, .sentence = verdict.sentence};
    if (ec == boost::system::errc::no_space_on_device)
        return {.status = 503,
                .sentence = "Le disque n’a plus de place pour cet envoi. Réessayez plus tard."};
    return {.status = 400, .sentence = "La demande est mal formée."};
}

std::string_view view(beast::string_view text) {
    return {text.data(), text.size()};
}

error_code no_disk() {
    return boost::system::errc::make_error_code(boost::system::errc::no_space_on_device);
}

bool has_folded_line(std::string_view head) {
    return head.find("\r\n ") != head.npos || head.find("\r\n\t") != head.npos;
}

} // namespace

/// Beast's parser over our storage: the head as views into the inbox, the body as one string or one file.
class Intake::Parser : public beast::http::basic_parser<true> {
  public:
    Parser(std::size_t max_header_bytes, Intake& intake)
        : head_(intake.head_), reception_(intake.reception_), intake_(intake) {
        header_limit(static_cast<std::uint32_t>(max_header_bytes));
        body_limit(boost::none); // Beast takes one before the head only, ours is known after it
    }

    bool has_room_for(std::uint64_t more) const {
        return more <= reception_.max_body_bytes - intake_.body_.size() - intake_.spooled_bytes_;
    }

  private:
    using Verb = beast::http::verb;
    using Field = beast::http::field;
    using Text = beast::string_view;

    void on_request_impl(Verb, Text method, Text target, int version, error_code&) override {
        head_.method = view(method);
        head_.target = view(target);
        head_.version = version;
    }
    void on_response_impl(int, Text, int, error_code&) override {}
    void on_field_impl(Field, Text name, Text value, error_code&) override {
        if (!is_header_done())
            head_.fields.push_back({view(name), view(value)}); // a trailer tells us nothing
    }
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code& ec) override {
        if (intake_.spool_.get() >= 0) return;
        if (reception_.spooled && !intake_.spool_folder_.empty()) return open_spool(ec);
        intake_.body_.reserve(
            std::min<std::uint64_t>(length.value_or(0), most_reserved)); // announced is not yet sent
    }
    std::size_t on_body_impl(Text bytes, error_code& ec) override {
        if (intake_.spool_.get() >= 0)
            spool(view(bytes), ec);
        else
            intake_.body_.append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void open_spool(error_code& ec) {
        try {
            intake_.spool_ = actions::nameless_file(intake_.spool_folder_);
        } catch (const std::system_error&) {
            ec = no_disk();
        }
    }
    void spool(std::string_view bytes, error_code& ec) {
        while (!bytes.empty() && !ec) {
            const auto written = ::write(intake_.spool_.get(), bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) ec = no_disk();
            if (written <= 0) continue;
            intake_.spooled_bytes_ += static_cast<std::uint64_t>(written);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void on_chunk_header_impl(std::uint64_t size, Text extensions, error_code& ec) override {
        if (extensions.size() > max_chunk_extensions) ec = ParseError::bad_chunk_extension;
        if (!has_room_for(size)) ec = ParseError::body_limit;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, Text bytes, error_code& ec) override {
        return on_body_impl(bytes, ec);
    }
    void on_finish_impl(error_code&) override {}

    Head& head_;
    const Reception& reception_;
    Intake& intake_;
};

Intake::Intake(std::size_t max_header_bytes, const ReceptionRule& rule, std::filesystem::path spool_folder)
    : max_header_bytes_(max_header_bytes), rule_(rule), inbox_(max_header_bytes + body_room),
      spool_folder_(std::move(spool_folder)) {}

Intake::~Intake() = default;

void Intake::begin_request() {
    inbox_.begin_request();
    head_ = {};
    body_.clear();
    spool_.close();
    spooled_bytes_ = 0;
    refusal_.reset();
    parser_ = std::make_unique<Parser>(max_header_bytes_, *this);
}

void Intake::release_body() {
    body_ = {};
    spool_.close();
    spooled_bytes_ = 0;
}

bool Intake::begun() const {
    return parser_->got_some();
}

bool Intake::head_is_done() const {
    return parser_->is_header_done();
}

bool Intake::keep_alive() const {
    return parser_->keep_alive();
}

bool Intake::expects_continue() const {
    return head_.version >= 11 && !parser_->is_done() && inbox_.unparsed().empty() &&
           std::ranges::any_of(head_.fields,
                               [](const Header& field) { return same_token(field.name, "Expect"); });
}

Intake::Progress Intake::read_head() {
    if (!begun()) inbox_.skip_empty_lines();
    const std::string_view bytes = inbox_.unparsed();
    if (bytes.empty() || (bytes == "\r" && !begun())) return Progress::more;
    error_code ec;
    inbox_.parsed(parser_->put(asio::buffer(bytes.data(), bytes.size()), ec));
    if (ec && ec != ParseError::need_more) return refuse(refusal_of(ec));
    if (parser_->is_header_done()) return checked_head();
    return inbox_.size() < max_header_bytes_ ? Progress::more : refuse(refusal_of(ParseError::header_limit));
}

Intake::Progress Intake::checked_head() {
    inbox_.keep();
    if (inbox_.kept().size() > max_header_bytes_) return refuse(refusal_of(ParseError::header_limit));
    head_.folded = has_folded_line(inbox_.kept());
    if (head_.folded) head_.fields.clear(); // unfolded values are in memory of Beast's that is gone by now
    if (auto refusal = refused_framing(head_)) return refuse(std::move(*refusal));
    target_ = read_target(head_.target);
    if (!target_) return refuse({.status = 400, .sentence = "Demande refusée : adresse mal formée."});
    reception_ = rule_(head_.method, target_->path);
    if (!parser_->has_room_for(parser_->content_length().value_or(0)))
        return refuse(refusal_of(ParseError::body_limit));
    return Progress::done;
}

Intake::Progress Intake::read_body() {
    // At least the five bytes of "0 CR LF CR LF" are still to come in a chunked body, and Beast asserts on fewer.
    const std::size_t least = parser_->chunked() ? 5 : 1;
    error_code ec;
    while (!ec && !parser_->is_done() && inbox_.unparsed().size() >= least) {
        const std::string_view bytes = inbox_.unparsed();
        inbox_.parsed(parser_->put(asio::buffer(bytes.data(), bytes.size()), ec));
    }
    if (ec && ec != ParseError::need_more) return refuse(refusal_of(ec));
    if (parser_->is_done()) return Progress::done;
    inbox_.compact();
    return inbox_.space_size() > 0 ? Progress::more : refuse(refusal_of(ParseError::bad_chunk_extension));
}

Intake::Progress Intake::refuse_late() {
    return refuse({.status = 408, .sentence = "La demande a mis trop de temps à arriver."});
}

Intake::Progress Intake::refuse_crowded() {
    return refuse(
        {.status = 503, .sentence = "Trop d’envois arrivent en même temps. Réessayez dans un instant."});
}

Intake::Progress Intake::refuse(FramingRefusal refusal) {
    refusal_ = std::move(refusal);
    return Progress::refused;
}

} // namespace arrimage::http
