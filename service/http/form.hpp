#pragma once

#include "http/mapped_body.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::http {

struct Field {
    std::string name{};
    std::string value{};
};

/// A file that came with a form.
struct Upload {
    std::string name{}; ///< of the field
    std::string
        file_name{}; ///< fit to be shown: no folder, no control or invisible character, 255 bytes at most
    std::string_view content{}; ///< of the request's body
    actions::FileRange range{}; ///< the same where the body waits on the disk; of no file for one in memory
};

/// What a POST brings: fields and files in the order they came, several of one name included.
class Form {
  public:
    /// Reads application/x-www-form-urlencoded (URL standard §5.1) or multipart/form-data (RFC 7578); without a type an
    /// empty body is an empty form. Text is UTF-8 without NUL, its line ends '\n'. The body outlives the form.
    /// Throws domain::Refusal (invalid) for another type, malformed parts, more than 2,000 fields and files, a field's
    /// name that is longer than 200 bytes or no line of text, text that is not, a file's name that is too long.
    static Form parse(std::string_view content_type, std::string_view body);

    /// The same of a body that waits on the disk; it is gone through a piece at a time.
    static Form parse(std::string_view content_type, const actions::FileRange& body);

    /// The first value of that name, empty when absent.
    std::string_view operator[](std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    /// The first file of that name, null when none was chosen. It may be empty.
    const Upload* file(std::string_view name) const;

    const std::vector<Field>& fields() const { return fields_; }
    const std::vector<Upload>& files() const { return files_; }

  private:
    void add_field(std::string name, std::string_view value);
    void add_file(std::string name, std::string_view file_name, std::string_view content);
    void read(std::string_view content_type, std::string_view body);
    void read_parts(std::string_view body, std::string_view boundary);
    void read_pairs(std::string_view body);
    std::string_view short_enough(std::string_view text) const;

    std::shared_ptr<const MappedBody> mapped_{}; ///< where the body waits on the disk
    std::vector<Field> fields_{};
    std::vector<Upload> files_{};
};

/// The first value of that name in a request's query, empty when absent. Throws domain::Refusal (invalid) when it is not
/// UTF-8 without NUL.
std::string query_value(std::string_view query, std::string_view name);

} // namespace arrimage::http
