#include "actions/cancel_meeting.hpp"
#include "actions/edit_agenda.hpp"
#include "actions/move_meeting.hpp"
#include "actions/remind_invitees.hpp"
#include "actions/withdraw_invitation.hpp"
#include "support/catch.hpp"
#include "support/invitation_desk.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

// The expected bytes are in tests/golden/invitations. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed.

using namespace arrimage;
using namespace std::chrono_literals;
using support::day;
using support::InvitationDesk;

namespace {

void check_golden(const std::string& name, const std::string& bytes) {
    const auto path = ARRIMAGE_SOURCE_DIR "/tests/golden/invitations/" + name + ".eml";
    if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << bytes;
    std::ifstream file{path, std::ios::binary};
    INFO(path);
    CHECK(bytes == std::string{std::istreambuf_iterator<char>{file}, {}});
}

} // namespace

TEST_CASE("The letters about a meeting are those of their golden files, byte for byte") {
    InvitationDesk desk;
    actions::derive_agenda(desk.env(), {desk.id, {}});
    desk.invite();
    check_golden("invitation", desk.last_letter().message);
    desk.now += 2h;
    actions::remind_invitees(desk.env(), desk.mail(), desk.id);
    check_golden("reminder", desk.last_letter().message);
    actions::move_meeting(desk.env(),
                          {.meeting = desk.id, .sitting = support::evening(day(2003, 9, 9), 20h, 22h)});
    desk.invite();
    check_golden("update", desk.last_letter().message);
    actions::withdraw_invitation(desk.env(), desk.mail(), desk.invitation_of(desk.aline).id);
    check_golden("withdrawal", desk.last_letter().message);
    actions::cancel_meeting(desk.env(), desk.id, {});
    desk.invite();
    check_golden("cancellation", desk.last_letter().message);
}
