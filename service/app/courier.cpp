#include "app/courier.hpp"

#include "domain/refusal.hpp"

#include <spdlog/spdlog.h>

namespace arrimage::app {

Courier::Courier(store::Database& database, Pass pass, std::chrono::milliseconds rest)
    : database_(database), pass_(std::move(pass)), rest_(rest) {
    database_.on_letters([this] { ring(); });
    thread_ = std::jthread{[this](const std::stop_token& stop) { work(stop); }};
}

Courier::~Courier() {
    database_.on_letters({});
}

void Courier::ring() {
    {
        const std::lock_guard hold{mutex_};
        rung_ = true;
    }
    bell_.notify_one();
}

void Courier::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        pass_once(stop);
        std::unique_lock hold{mutex_};
        bell_.wait_for(hold, stop, rest_, [this] { return rung_; });
        rung_ = false;
    }
}

void Courier::pass_once(const std::stop_token& stop) {
    std::string trouble;
    try {
        tell(pass_(stop));
    } catch (const domain::Refusal& refusal) {
        trouble = refusal.what();
        if (trouble != trouble_) spdlog::warn("letters wait: {}", trouble);
    } catch (const std::exception& error) {
        trouble = error.what();
        if (trouble != trouble_) spdlog::error("letters wait: {}", trouble);
    }
    trouble_ = trouble;
}

void Courier::tell(const actions::Sending& sending) {
    std::map<domain::LetterId, std::string> stayed;
    for (const auto& letter : sending.unsent) {
        const auto told = told_.find(letter.id);
        if (letter.failed)
            spdlog::error("letter {} is given up: {}", letter.id.value, letter.why);
        else if (told == told_.end() || told->second != letter.why)
            spdlog::warn("letter {} stays: {}", letter.id.value, letter.why);
        if (!letter.failed) stayed[letter.id] = letter.why;
    }
    told_ = std::move(stayed);
    if (sending.interrupted > 0)
        spdlog::warn("letters under way when the program ended, which may arrive twice: {}",
                     sending.interrupted);
    if (sending.left > 0) spdlog::info("letters left: {}", sending.left);
}

} // namespace arrimage::app
