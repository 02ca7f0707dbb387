#include "actions/feed_pieces.hpp"

#include "actions/tokens.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace arrimage::actions {

namespace {

/// A feed up to here is written whole in less time than its pieces would take to send.
constexpr std::size_t longest_single_piece = 262'144;
constexpr std::size_t longest_run = 192;

std::size_t size_of(std::span<const Fragment* const> fragments) {
    return std::accumulate(fragments.begin(), fragments.end(), std::size_t{0},
                           [](std::size_t sum, const Fragment* f) { return sum + f->bytes.size(); });
}

/// From the first fragment to before the next that begins a piece.
std::size_t length_of_run(std::span<const Fragment* const> fragments) {
    const auto most = std::min(fragments.size(), longest_run);
    std::size_t length = 1;
    while (length < most && !fragments[length]->begins_piece) ++length;
    return length;
}

std::string joined(std::string_view head, std::span<const Fragment* const> fragments, std::string_view tail) {
    std::string text;
    text.reserve(head.size() + size_of(fragments) + tail.size());
    text += head;
    for (const auto* fragment : fragments) text += fragment->bytes;
    return text += tail;
}

} // namespace

bool begins_piece(std::string_view uid) {
    std::uint64_t hash = 14695981039346656037U; // FNV-1a, of 64 bits …
    for (const char c : uid) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdU; // … whose high bits follow the last letters too little
    return hash >> 58 == 0;
}

FeedPiece::FeedPiece(std::string bytes, std::shared_ptr<std::atomic<std::size_t>> held)
    : digest_(digest_of(bytes)), held_(std::move(held)) {
    hold(bytes.size());
    bytes_ = std::make_shared<const ReadyBytes>(std::move(bytes));
}

FeedPiece::~FeedPiece() {
    *held_ -= own_;
}

void FeedPiece::hold(std::size_t bytes) const {
    own_ += bytes;
    *held_ += bytes;
}

const FeedPiece::Compressed& FeedPiece::compressed() const {
    std::call_once(compressing_, [this] {
        auto part = gzip_part(bytes_->text());
        hold(part.bytes.size());
        compressed_.bytes = std::make_shared<const ReadyBytes>(std::exchange(part.bytes, {}));
        compressed_.check = std::move(part);
    });
    return compressed_;
}

FeedPieces PieceCutter::cut(std::string_view head, std::span<const Fragment* const> fragments,
                            std::string_view tail) {
    if (head.size() + size_of(fragments) + tail.size() <= longest_single_piece)
        return {make(joined(head, fragments, tail))};
    FeedPieces pieces{make(std::string{head})};
    while (!fragments.empty()) {
        const auto length = length_of_run(fragments);
        pieces.push_back(piece_of(fragments.first(length)));
        fragments = fragments.subspan(length);
    }
    pieces.push_back(make(std::string{tail}));
    forget_expired();
    return pieces;
}

std::shared_ptr<const FeedPiece> PieceCutter::make(std::string bytes) {
    ++made_;
    return std::make_shared<const FeedPiece>(std::move(bytes), held_);
}

std::shared_ptr<const FeedPiece> PieceCutter::piece_of(Run run) {
    std::vector<std::uint64_t> serials;
    serials.reserve(run.size());
    for (const auto* fragment : run) serials.push_back(fragment->serial);
    auto& kept = of_runs_[std::move(serials)];
    if (auto piece = kept.lock()) return piece;
    auto piece = make(joined({}, run, {}));
    kept = piece;
    return piece;
}

void PieceCutter::forget_expired() {
    if (of_runs_.size() <= forget_above_) return;
    std::erase_if(of_runs_, [](const auto& kept) { return kept.second.expired(); });
    forget_above_ = 2 * of_runs_.size();
}

} // namespace arrimage::actions
