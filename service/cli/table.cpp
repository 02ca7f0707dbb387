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
        meeting_settle,
        meeting_cancel,
        subscription_add,
        subscription_list,
        subscription_revoke,
        sign_in_link,
        mail_list,
        mail_send,
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
