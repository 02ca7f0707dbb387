#pragma once

#include "cli/command.hpp"

/// Every command, each defined in the file named after it; cli/table.cpp puts them in the table.
namespace arrimage::cli {

extern const Command plan_read;
extern const Command plan_import;
extern const Command plan_show;
extern const Command plan_export;
extern const Command deadline;
extern const Command coverage;
extern const Command calendar_list;
extern const Command calendar_print;
extern const Command meeting_list;
extern const Command meeting_show;
extern const Command meeting_add;
extern const Command meeting_settle;
extern const Command meeting_move;
extern const Command meeting_hold;
extern const Command meeting_reopen;
extern const Command meeting_cancel;
extern const Command meeting_restore;
extern const Command meeting_change;
extern const Command meeting_people;
extern const Command meeting_conflicts;
extern const Command meeting_poll_open;
extern const Command meeting_poll_add;
extern const Command meeting_poll_show;
extern const Command meeting_poll_remind;
extern const Command meeting_poll_close;
extern const Command meeting_poll_reopen;
extern const Command meeting_poll_settle;
extern const Command agenda;
extern const Command invite;
extern const Command invitation_list;
extern const Command invitation_answer;
extern const Command invitation_withdraw;
extern const Command invitation_remind;
extern const Command subscription_add;
extern const Command subscription_list;
extern const Command subscription_revoke;
extern const Command person_add;
extern const Command person_list;
extern const Command person_show;
extern const Command person_change;
extern const Command person_leave;
extern const Command person_return;
extern const Command person_import;
extern const Command person_export;
extern const Command person_data;
extern const Command person_erase;
extern const Command person_role_add;
extern const Command person_role_end;
extern const Command committee_add;
extern const Command committee_list;
extern const Command committee_show;
extern const Command committee_seat_add;
extern const Command committee_seat_close;
extern const Command committee_seat_assign;
extern const Command committee_seat_end;
extern const Command territory_add;
extern const Command territory_list;
extern const Command territory_show;
extern const Command retention;
extern const Command incident_add;
extern const Command incident_tell;
extern const Command incident_list;
extern const Command audit;
extern const Command sign_in_link;
extern const Command mail_list;
extern const Command mail_send;
extern const Command mail_retry;
extern const Command mail_receive;
extern const Command mail_held;
extern const Command mail_accept;
extern const Command mail_aside;
extern const Command serve;

} // namespace arrimage::cli
