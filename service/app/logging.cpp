#include "app/logging.hpp"

#include "domain/refusal.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <string>

namespace arrimage::app {

void start_logging(std::string_view level) {
    const auto found = spdlog::level::from_str(std::string{level});
    if (found == spdlog::level::off && level != "off")
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Le niveau de journal «\u00a0" + std::string{level} +
                                  "\u00a0» n’existe pas\u00a0: debug, info, warn, error ou off."};
    auto logger = std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    logger->set_level(found);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
}

} // namespace arrimage::app
