#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <zlib.h>

namespace arrimage::support {

/// What a strict reader makes of a gzip file of one member. Throws for anything else, or anything after it.
inline std::string gunzip(std::string_view file) {
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) throw std::runtime_error{"zlib cannot start"};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(file.data()));
    stream.avail_in = static_cast<uInt>(file.size());
    std::string text;
    int state = Z_OK;
    for (std::string room(65'536, '\0'); state == Z_OK;) {
        stream.next_out = reinterpret_cast<Bytef*>(room.data());
        stream.avail_out = static_cast<uInt>(room.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(room, 0, room.size() - stream.avail_out);
    }
    const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!whole) throw std::runtime_error{"not one whole gzip member"};
    return text;
}

} // namespace arrimage::support
