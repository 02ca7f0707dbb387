#pragma once

#include <cstddef>

namespace arrimage::plan {

/// Asks that a block of memory that is still to be written come in huge pages. Under "madvise", which many systems
/// are set to, a file of megabytes spends a fifth of its time on the faults of small ones. A hint: small blocks, and
/// systems without huge pages, are left as they are. See madvise(2).
void prefer_huge_pages(void* block, std::size_t bytes);

/// Makes room in a vector or a string.
template <class Container>
void reserve_large(Container& container, std::size_t count) {
    container.reserve(count);
    prefer_huge_pages(container.data(), container.capacity() * sizeof *container.data());
}

} // namespace arrimage::plan
