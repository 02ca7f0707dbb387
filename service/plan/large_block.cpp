#include "plan/large_block.hpp"

#include <sys/mman.h>

#include <memory>

namespace arrimage::plan {
namespace {

constexpr std::size_t huge_page = std::size_t{2} << 20;

} // namespace

void prefer_huge_pages(void* block, std::size_t bytes) {
    // What does not fill a huge page stays with its neighbours.
    if (!std::align(huge_page, huge_page, block, bytes)) return;
    static_cast<void>(::madvise(block, bytes / huge_page * huge_page, MADV_HUGEPAGE));
}

} // namespace arrimage::plan
