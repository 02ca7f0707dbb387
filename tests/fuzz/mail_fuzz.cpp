#include "domain/reply_rules.hpp"
#include "ical/reply.hpp"
#include "mail/parse.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <set>

// Any bytes, as a mail to what becomes of it. Built with libFuzzer by the preset `fuzz`; by others it reads the mails of
// tests/actions/replies once (see replay.cpp).

using namespace arrimage;
using namespace std::chrono_literals;

namespace {

constexpr domain::MeetingId meeting_id{1};
const std::string ours = "uid-1@exemple.invalid";

void promise(bool kept, const char* what) {
    if (kept) return;
    std::cerr << "broken promise: " << what << '\n';
    std::abort();
}

/// UTF-8 without control characters, but '\n' where there are lines.
void promise_text(const std::string& text, bool lines = false) {
    promise(std::ranges::all_of(text,
                                [&](char c) {
                                    const auto byte = static_cast<unsigned char>(c);
                                    return (byte >= 0x20 && byte != 0x7F) || (lines && c == '\n');
                                }),
            "no control characters");
}

domain::Meeting meeting() {
    const plan::Date day{std::chrono::year{2003} / 9 / 9};
    return {.id = meeting_id,
            .uid = ours,
            .state = domain::MeetingState::confirmed,
            .title = "Rencontre",
            .sitting = domain::Sitting{{day, 19h}, {day, 21h}, "America/Toronto"}};
}

domain::Invitation invitation(std::int64_t id, const char* address) {
    return {.id = {id}, .meeting = meeting_id, .address = address};
}

domain::ReplyContext context_of(const mail::ReceivedMail& mail, domain::Reply reply) {
    domain::ReplyContext context{
        .reply = std::move(reply),
        .from = mail.from,
        .invitations = {invitation(1, "ali9@exemple.invalid"), invitation(2, "ben14@exemple.invalid")},
        .now = std::chrono::sys_days{std::chrono::year{2003} / 5 / 1}};
    if (context.reply.uid == ours) context.meeting = meeting();
    const bool secret =
        std::ranges::find(mail.recipients, "coordination+secret@exemple.invalid") != mail.recipients.end();
    if (secret) context.bound = context.invitations.front();
    for (const auto& words : mail.authentications)
        for (const auto& word : words)
            context.vouched =
                context.vouched || (word.server == "mx" && word.method == "dkim" && word.result == "pass");
    return context;
}

void promise_verdict(const domain::ReplyContext& context, const domain::Verdict& verdict) {
    using enum domain::MailOutcome;
    if (verdict.outcome == held || verdict.outcome == ignored) {
        promise(verdict.reason != domain::MailReason::none, "a reason");
        return;
    }
    promise(context.meeting && verdict.invitation, "a change is of someone's invitation to a known meeting");
    promise(context.bound || context.vouched, "no change without a secret or a word");
    promise(!context.bound || context.bound->id == *verdict.invitation, "the secret says whose it is");
    promise(verdict.outcome != proposal || context.reply.sitting, "a proposal has a time");
}

void promise_mail(const mail::ReceivedMail& mail) {
    for (const auto* text : {&mail.message_id, &mail.from, &mail.from_name, &mail.subject})
        promise_text(*text);
    for (const auto& text : mail.recipients) promise_text(text);
    promise_text(mail.text, true);
    for (const auto& status : mail.statuses)
        promise_text(status.recipient + status.action + status.status + status.diagnostic);
    promise(mail.calendars.size() <= 250 && mail.recipients.size() <= 1'000, "bounds");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto mail = mail::parse_mail({reinterpret_cast<const char*>(data), size});
    promise_mail(mail);
    for (const auto& part : mail.calendars) {
        auto reply = ical::read_reply(part.text, part.method, "America/Toronto");
        if (!reply) continue;
        promise_text(reply->uid);
        promise_text(reply->comment, true);
        const auto context = context_of(mail, *std::move(reply));
        promise_verdict(context, domain::judge(context));
    }
    return 0;
}
