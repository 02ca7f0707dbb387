#pragma once

#include "actions/document_files.hpp"

#include <string_view>

namespace arrimage::http {

/// A body that waits on the disk, to be read as if it were in memory.
class MappedBody {
  public:
    /// Throws std::system_error.
    explicit MappedBody(const actions::FileRange& body);
    ~MappedBody();
    MappedBody(const MappedBody&) = delete;
    MappedBody& operator=(const MappedBody&) = delete;

    std::string_view view() const { return view_; }

    /// Gives the memory of a stretch back to the system; it is read again when it is looked at.
    void release(std::string_view stretch) const;

    /// Where a stretch of the view lies in the file.
    actions::FileRange range_of(std::string_view stretch) const;

  private:
    actions::FileRange body_;
    std::string_view view_{};
};

} // namespace arrimage::http
