#pragma once

#include "app/control_socket.hpp"
#include "app/office.hpp"

#include <functional>
#include <string>

namespace arrimage::app {

/// Serves the folder until SIGTERM or SIGINT: the pages on the address of the settings, and the commands that are
/// carried over the control socket, which `answer` runs. `ready` is called with the address once connections are
/// taken. Stops cleanly: new connections are refused, answers under way finish.
/// Throws domain::Refusal for an address that cannot be had.
void run_daemon(Office& office, ControlSocket::Answer answer,
                const std::function<void(const std::string&)>& ready);

} // namespace arrimage::app
