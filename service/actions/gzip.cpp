#include "actions/gzip.hpp"

#include <stdexcept>
#include <zlib.h>

namespace arrimage::actions {

namespace {

constexpr int raw_window = -15; ///< the largest window, without zlib's frame
constexpr int memory_level = 8;

class Deflater {
  public:
    Deflater() {
        if (deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_window, memory_level,
                         Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error{"zlib cannot start"};
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    std::string all(std::string_view bytes) {
        constexpr std::size_t flush_mark = 16;
        std::string result(deflateBound(&stream_, bytes.size()) + flush_mark, '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(result.data());
        stream_.avail_out = static_cast<uInt>(result.size());
        if (deflate(&stream_, Z_FULL_FLUSH) != Z_OK || stream_.avail_in > 0 || stream_.avail_out == 0)
            throw std::runtime_error{"zlib did not finish"};
        result.resize(stream_.total_out);
        return result;
    }

  private:
    z_stream stream_{};
};

void put_little_endian(std::string& text, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) text += static_cast<char>(number >> shift & 0xff);
}

} // namespace

GzipPart gzip_part(std::string_view bytes) {
    const auto* first = reinterpret_cast<const Bytef*>(bytes.data());
    return {.bytes = Deflater{}.all(bytes),
            .crc = static_cast<std::uint32_t>(crc32_z(0, first, bytes.size())),
            .size = bytes.size()};
}

std::string_view gzip_head() {
    using namespace std::string_view_literals;
    return "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"sv; // no flags, no time, system unknown
}

void GzipSum::add(const GzipPart& part) {
    crc_ = static_cast<std::uint32_t>(crc32_combine(crc_, part.crc, static_cast<z_off_t>(part.size)));
    size_ += part.size;
}

std::string GzipSum::tail() const {
    std::string tail{"\x03\x00", 2};
    put_little_endian(tail, crc_);
    put_little_endian(tail, static_cast<std::uint32_t>(size_));
    return tail;
}

} // namespace arrimage::actions
