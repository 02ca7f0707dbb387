#include "actions/ready_file.hpp"

#include <utility>

namespace arrimage::actions {

ReadyFile::ReadyFile(About about, const FormWriter& write, Body identity, std::function<Body()> gzip)
    : about_(std::move(about)), identity_(write(about_, false)), make_gzip_(std::move(gzip)) {
    identity_.body = std::move(identity);
    if (about_.has_gzip) gzip_ = write(about_, true);
}

const ReadyForm& ReadyFile::gzip() const {
    std::call_once(compressing_, [this] { gzip_.body = make_gzip_(); });
    return gzip_;
}

} // namespace arrimage::actions
