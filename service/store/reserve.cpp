#include "store/reserve.hpp"

#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace arrimage::store {

Reserve::Reserve(std::filesystem::path file, std::uintmax_t bytes)
    : file_(std::move(file)), bytes_(bytes), held_(bytes == 0) {}

bool Reserve::restore() {
    if (held_) return true;
    std::error_code error;
    const auto space = std::filesystem::space(file_.parent_path(), error);
    if (!std::filesystem::exists(file_, error) && space.available < 2 * bytes_) return false;
    const int descriptor = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return false;
    held_ = ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes_)) == 0;
    ::close(descriptor);
    if (!held_) release();
    return held_;
}

void Reserve::release() noexcept {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
    held_ = bytes_ == 0;
}

} // namespace arrimage::store
