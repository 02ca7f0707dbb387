#include "app/courier.hpp"

#include "domain/refusal.hpp"
#include "store/letters.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <sstream>

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using actions::Sending;
using app::Courier;
using store::Database;

namespace {

constexpr auto a_long_time = 1h;

void write_letter(Database& database) {
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    store::save_letter(transaction, {.recipient = "odile@exemple.ca", .message = "a", .written_at = noon()});
    transaction.commit();
}

/// True as soon as it is, within five seconds.
template <class Fact>
bool comes_true(Fact fact) {
    const auto end = std::chrono::steady_clock::now() + 5s;
    while (!fact() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(1ms);
    return fact();
}

/// What is logged meanwhile.
class CapturedLog {
  public:
    CapturedLog() : former_(spdlog::default_logger()) {
        auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(text_);
        sink->set_pattern("%l %v");
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
    }
    ~CapturedLog() { spdlog::set_default_logger(former_); }
    std::string text() const { return text_.str(); }

  private:
    std::ostringstream text_{};
    std::shared_ptr<spdlog::logger> former_;
};

/// The log of a courier that makes the passes given, then as many that find nothing wrong.
std::string log_of(const std::vector<std::function<Sending()>>& passes) {
    CapturedLog log;
    auto database = Database::in_memory();
    std::atomic<std::size_t> made{0};
    {
        const Courier courier{database,
                              [&](const std::stop_token&) {
                                  const auto index = made++;
                                  return index < passes.size() ? passes[index]() : Sending{};
                              },
                              1ms};
        CHECK(comes_true([&] { return made > passes.size(); }));
    }
    return log.text();
}

} // namespace

TEST_CASE("The courier goes out when it starts, and again when a commit brings a letter") {
    auto database = Database::in_memory();
    std::atomic<int> passes{0};
    const Courier courier{database, [&](const std::stop_token&) { return ++passes, Sending{}; }, a_long_time};
    CHECK(comes_true([&] { return passes == 1; }));
    write_letter(database);
    CHECK(comes_true([&] { return passes == 2; }));
    { store::Transaction{database}.commit(); }
    std::this_thread::sleep_for(20ms);
    CHECK(passes == 2);
}

TEST_CASE("A letter that comes during a pass is not forgotten") {
    auto database = Database::in_memory();
    std::atomic<int> passes{0};
    const Courier courier{database,
                          [&](const std::stop_token&) {
                              if (++passes == 1) write_letter(database);
                              return Sending{};
                          },
                          a_long_time};
    CHECK(comes_true([&] { return passes == 2; }));
}

TEST_CASE("The courier goes out from time to time for what stayed") {
    auto database = Database::in_memory();
    std::atomic<int> passes{0};
    const Courier courier{database, [&](const std::stop_token&) { return ++passes, Sending{}; }, 1ms};
    CHECK(comes_true([&] { return passes > 3; }));
}

TEST_CASE("The courier ends at once when it rests, and asks the pass under way to stop") {
    auto database = Database::in_memory();
    std::atomic<bool> started{false};
    const auto begun = std::chrono::steady_clock::now();
    {
        const Courier courier{database, [](const std::stop_token&) { return Sending{}; }, a_long_time};
    }
    {
        const Courier courier{database, [&](const std::stop_token& stop) {
                                  started = true;
                                  while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
                                  return Sending{};
                              }};
        CHECK(comes_true([&] { return started.load(); }));
    }
    CHECK(std::chrono::steady_clock::now() - begun < 5s);
    write_letter(database);
}

TEST_CASE("A letter that stays is logged once, and again when the cause is another") {
    const auto stays = [](const char* why) { return [why] { return Sending{.unsent = {{{7}, why}}}; }; };
    CHECK(log_of({stays("full"), stays("full"), stays("gone"), [] { return Sending{.left = 2}; },
                  stays("gone")}) ==
          "warning letter 7 stays: full\nwarning letter 7 stays: gone\ninfo letters left: 2\n"
          "warning letter 7 stays: gone\n");
}

TEST_CASE("A pass that fails is logged once and ends nothing") {
    const auto refused = []() -> Sending {
        throw domain::Refusal{domain::RefusalKind::unavailable, "Le disque est plein."};
    };
    const auto broken = []() -> Sending { throw std::runtime_error{"broken"}; };
    CHECK(log_of({refused, refused, broken, broken, refused}) ==
          "warning letters wait: Le disque est plein.\nerror letters wait: broken\n"
          "warning letters wait: Le disque est plein.\n");
}
