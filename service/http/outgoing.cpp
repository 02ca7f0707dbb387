#include "http/outgoing.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/sendfile.h>
#include <sys/socket.h>

namespace arrimage::http {

Outgoing::Part Outgoing::part(std::size_t place) const {
    if (place == 0) return {head_, head_.size()};
    if (range_.file >= 0) return {{}, range_.size, range_.file, range_.begin};
    if (!pieces_) return {text_, text_.size()};
    const auto& piece = *(*pieces_)[place - 1];
    return {piece.view(), piece.size(), piece.file()};
}

std::size_t Outgoing::size() const {
    return head_.size() + (pieces_ ? actions::size_of(*pieces_) : text_.size()) + range_.size;
}

Outgoing::Progress Outgoing::send(int socket) {
    while (at_ < parts()) {
        const auto now = part(at_);
        const long count = now.file >= 0 ? send_file(socket, now) : send_memory(socket);
        if (count >= 0) {
            if (count == 0 && done_ < now.size) return Progress::broken;
            advance(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return errno == EAGAIN || errno == EWOULDBLOCK ? Progress::blocked : Progress::broken;
        }
    }
    return Progress::done;
}

long Outgoing::send_memory(int socket) const {
    std::array<iovec, 16> vectors;
    std::size_t count = 0;
    auto place = at_;
    for (auto skipped = done_; place < parts() && count < vectors.size(); ++place, skipped = 0) {
        const auto next = part(place);
        if (next.file >= 0) break;
        const auto bytes = next.bytes.substr(skipped);
        vectors[count++] = {const_cast<char*>(bytes.data()), bytes.size()};
    }
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    return sendmsg(socket, &message, MSG_NOSIGNAL | (place < parts() ? MSG_MORE : 0));
}

long Outgoing::send_file(int socket, const Part& part) const {
    auto offset = static_cast<off_t>(part.begin + done_);
    return sendfile(socket, part.file, &offset, part.size - done_);
}

void Outgoing::advance(std::size_t count) {
    sent_ += count;
    for (done_ += count; at_ < parts() && done_ >= part(at_).size; ++at_) done_ -= part(at_).size;
}

} // namespace arrimage::http
