#include "app/postman.hpp"

#include "actions/collect_mail.hpp"
#include "app/mail_servers.hpp"

#include <spdlog/spdlog.h>

namespace arrimage::app {

Postman::Postman(Office& office) : office_(office) {
    if (!office.settings().mail.imap.empty())
        thread_ = std::jthread{[this](const std::stop_token& stop) { work(stop); }};
}

Postman::~Postman() = default;

void Postman::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        look(stop);
        std::unique_lock hold{mutex_};
        bell_.wait_for(hold, stop, office_.settings().mail.imap_every, [] { return false; });
    }
}

void Postman::look(const std::stop_token& stop) {
    std::string trouble;
    try {
        const auto collected = actions::collect_mail(office_.env("courriel"), office_.reception(),
                                                     imap_server(office_.settings().mail), stop);
        for (const auto& [outcome, count] : collected)
            spdlog::info("mails received: {} {}", count, to_string(outcome));
    } catch (const std::exception& error) {
        trouble = error.what();
        if (trouble != trouble_) spdlog::warn("the mailbox cannot be read: {}", trouble);
    }
    trouble_ = trouble;
}

} // namespace arrimage::app
