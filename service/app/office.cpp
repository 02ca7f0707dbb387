#include "app/office.hpp"

#include "actions/apply_retention.hpp"
#include "actions/cut_former_accesses.hpp"
#include "actions/index_text.hpp"
#include "actions/remind_of_minutes.hpp"
#include "actions/send_reminders.hpp"
#include "actions/tokens.hpp"
#include "app/mail_servers.hpp"
#include "domain/person.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "http/pages/calendar.hpp"
#include "mail/folder_transport.hpp"
#include "plan/text.hpp"

#include <sstream>

namespace arrimage::app {

namespace {

void check_mailbox(const std::string& mailbox) {
    try {
        domain::mail_address(mailbox);
    } catch (const domain::Refusal&) {
        throw domain::Refusal{
            domain::RefusalKind::invalid,
            "organisation.mailbox doit être une adresse de courriel, celle de la coordination."};
    }
}

actions::Publisher publisher_of(const settings::Organisation& organisation) {
    domain::check_zone(organisation.zone);
    check_mailbox(organisation.mailbox);
    return {.organisation = organisation.name, .mailbox = organisation.mailbox, .zone = organisation.zone};
}

mail::Transport transport_of(const settings::Settings& settings) {
    if (settings.mail.smtp.empty()) return mail::folder_transport(settings.data / "outbox");
    return mail::smtp_transport(smtp_server(settings.mail), settings.organisation.mailbox,
                                static_cast<int>(settings.mail.connections));
}

} // namespace

Office::Office(const settings::Settings& settings)
    : settings_(settings), database_(store::FolderLock::take(settings.data)),
      feeds_(database_, publisher_of(settings.organisation),
             {.gzip = settings.feeds.gzip,
              .most_bytes = static_cast<std::size_t>(settings.feeds.ready_megabytes) << 20,
              .write = http::calendar_form}),
      transport_(transport_of(settings)), documents_(settings.data / "documents") {
    documents_.prepare();
    actions::bring_index_up_to_date(database_);
}

std::uint64_t Office::max_document_bytes() const {
    return static_cast<std::uint64_t>(settings_.documents.max_megabytes) * 1'000'000;
}

actions::Env Office::env(std::string by) {
    return {database_, now(), actions::new_uid, std::move(by)};
}

domain::Instant Office::now() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

plan::Date Office::today() const {
    return domain::wall_time(now(), settings_.organisation.zone).date;
}

std::string Office::base_url() const {
    if (settings_.http.base_url.empty())
        return listening_url_.empty() ? "http://" + settings_.http.listen : listening_url_;
    auto url = settings_.http.base_url;
    while (url.ends_with('/')) url.pop_back();
    return url;
}

actions::Correspondence Office::correspondence(std::string asked_by) {
    return {.publisher = feeds_.publisher(),
            .base_url = base_url(),
            .asked_by = std::move(asked_by),
            .new_token = actions::new_token,
            .plus_addresses = settings_.mail.plus_addresses};
}

actions::Reception Office::reception() const {
    actions::Reception reception{.mailbox = domain::mail_address(settings_.organisation.mailbox),
                                 .zone = settings_.organisation.zone};
    std::istringstream names{settings_.mail.authentication_servers};
    for (std::string name; std::getline(names, name, ',');)
        if (const auto clean = plan::text::fold(plan::text::trim(name)); !clean.empty())
            reception.vouchers.push_back(clean);
    return reception;
}

void Office::cut_former_accesses() {
    const std::lock_guard hold{sending_};
    if (accesses_cut_on_ == today()) return;
    actions::cut_former_accesses(env("départ"), today());
    accesses_cut_on_ = today();
}

domain::RetentionRules Office::retention_rules() const {
    const auto& months = settings_.retention;
    return {.letters = static_cast<int>(months.letters_months),
            .notes = static_cast<int>(months.notes_months),
            .sign_ins = static_cast<int>(months.sign_ins_months),
            .mails = static_cast<int>(months.mails_months),
            .audit = static_cast<int>(months.audit_months),
            .former_persons = static_cast<int>(months.former_persons_months)};
}

void Office::apply_retention() {
    const std::lock_guard hold{sending_};
    if (!settings_.retention.automatic || retention_applied_on_ == today()) return;
    actions::apply_retention(env("conservation"), retention_rules(), today());
    retention_applied_on_ = today();
}

void Office::send_reminders() {
    constexpr std::chrono::minutes pause{10};
    const std::lock_guard hold{sending_};
    if (reminded_at_ && now() < *reminded_at_ + pause) return;
    reminded_at_ = now();
    const auto& settings = settings_.reminders;
    const domain::ReminderRules rules{.unanswered_days = static_cast<int>(settings.unanswered_days),
                                      .day_before = settings.day_before,
                                      .quiet_from = static_cast<int>(settings.quiet_from),
                                      .quiet_until = static_cast<int>(settings.quiet_until)};
    actions::send_reminders(env("rappel"), correspondence(), rules);
    if (settings.missing_minutes) actions::remind_of_minutes(env("rappel"), correspondence(), rules);
}

actions::Sending Office::send_letters(const std::stop_token& stop, actions::Pass pass) {
    const std::lock_guard hold{sending_};
    return actions::send_letters(database_, transport_, now(), stop, pass);
}

} // namespace arrimage::app
