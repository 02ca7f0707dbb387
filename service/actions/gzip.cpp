#include "actions/gzip.hpp"

#include <stdexcept>
#include <zlib.h>

namespace arrimage::actions {

namespace {

constexpr int gzip_window = 15 + 16; ///< largest window, gzip's frame instead of zlib's

class Deflater {
  public:
    Deflater() {
        if (deflateInit2(&stream_, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) !=
            Z_OK)
            throw std::runtime_error{"zlib cannot start"};
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    std::string all(std::string_view bytes) {
        std::string result(deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(result.data());
        stream_.avail_out = static_cast<uInt>(result.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error{"zlib did not finish"};
        result.resize(stream_.total_out);
        return result;
    }

  private:
    z_stream stream_{};
};

} // namespace

std::string gzip(std::string_view bytes) {
    return Deflater{}.all(bytes);
}

} // namespace arrimage::actions
