#pragma once

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <sstream>
#include <string>

namespace arrimage::http::testing {

/// While it lives, what is logged goes here as "level text" lines.
class CapturedLog {
  public:
    CapturedLog() : before_(spdlog::default_logger()) {
        auto logger = std::make_shared<spdlog::logger>(
            "test", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines_));
        logger->set_pattern("%l %v");
        spdlog::set_default_logger(std::move(logger));
    }
    ~CapturedLog() { spdlog::set_default_logger(before_); }
    CapturedLog(const CapturedLog&) = delete;
    CapturedLog& operator=(const CapturedLog&) = delete;

    /// Only while nothing else logs.
    std::string text() const { return lines_.str(); }

  private:
    std::ostringstream lines_{};
    std::shared_ptr<spdlog::logger> before_;
};

} // namespace arrimage::http::testing
