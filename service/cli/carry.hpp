#pragma once

#include "app/control_socket.hpp"
#include "cli/command.hpp"

namespace arrimage::cli {

/// A command and its outcome as what goes over the control socket. Reading back gives the same value; text that is
/// not one of these forms throws boost::system::system_error.
app::ControlMessage to_message(const Invocation& invocation);
Invocation invocation_from(const app::ControlMessage& message);
app::ControlMessage to_message(const Outcome& outcome);
Outcome outcome_from(const app::ControlMessage& message);

} // namespace arrimage::cli
