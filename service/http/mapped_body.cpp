#include "http/mapped_body.hpp"

#include <sys/mman.h>
#include <unistd.h>

namespace arrimage::http {

MappedBody::MappedBody(const actions::FileRange& body) : body_(body) {
    if (body.size == 0) return; // nothing can be mapped
    void* begin = ::mmap(nullptr, body.size, PROT_READ, MAP_PRIVATE, body.file, 0);
    if (begin == MAP_FAILED) actions::throw_errno("mmap");
    view_ = {static_cast<const char*>(begin), body.size};
}

MappedBody::~MappedBody() {
    if (!view_.empty()) ::munmap(const_cast<char*>(view_.data()), view_.size());
}

void MappedBody::release(std::string_view stretch) const {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const auto at = static_cast<std::size_t>(stretch.data() - view_.data());
    const auto begin = at / page * page, end = (at + stretch.size()) / page * page;
    if (end > begin) ::madvise(const_cast<char*>(view_.data()) + begin, end - begin, MADV_DONTNEED);
}

actions::FileRange MappedBody::range_of(std::string_view stretch) const {
    return {body_.file, static_cast<std::uint64_t>(stretch.data() - view_.data()), stretch.size()};
}

} // namespace arrimage::http
