#include "cli/commands.hpp"

#include <algorithm>

namespace arrimage::cli {

std::span<const Command> commands() {
    static const Command table[] = {
        plan_read,
        plan_import,
        plan_show,
        plan_export,
        deadline,
        coverage,
        calendar_list,
        calendar_print,
        meeting_list,
        meeting_show,
        meeting_add,
        meeting_settle,
        meeting_move,
        meeting_hold,
        meeting_reopen,
        meeting_cancel,
        meeting_restore,
        meeting_change,
        meeting_people,
        meeting_conflicts,
        meeting_poll_open,
        meeting_poll_add,
        meeting_poll_show,
        meeting_poll_remind,
        meeting_poll_close,
        meeting_poll_reopen,
        meeting_poll_settle,
        agenda,
        invite,
        invitation_list,
        invitation_answer,
        invitation_withdraw,
        invitation_remind,
        subscription_add,
        subscription_list,
        subscription_revoke,
        person_add,
        person_list,
        person_show,
        person_change,
        person_leave,
        person_return,
        person_import,
        person_export,
        person_data,
        person_erase,
        person_role_add,
        person_role_end,
        committee_add,
        committee_list,
        committee_show,
        committee_seat_add,
        committee_seat_close,
        committee_seat_assign,
        committee_seat_end,
        territory_add,
        territory_list,
        territory_show,
        retention,
        incident_add,
        incident_tell,
        incident_list,
        audit,
        sign_in_link,
        mail_list,
        mail_send,
        mail_retry,
        mail_receive,
        mail_held,
        mail_accept,
        mail_aside,
        serve,
    };
    return table;
}

const Command* find_command(std::string_view name) {
    const auto table = commands();
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace arrimage::cli
