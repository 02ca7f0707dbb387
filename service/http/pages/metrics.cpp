#include "http/pages/metrics.hpp"

namespace arrimage::http {

Reply show_metrics(const Metrics& metrics, const Server::Counters& counters) {
    Reply reply = text_reply(200, metrics.render(counters));
    reply.headers.front().second = "text/plain; version=0.0.4; charset=utf-8";
    return reply;
}

} // namespace arrimage::http
