#include "mail/folder_transport.hpp"

#include "domain/slug.hpp"
#include "plan/text.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace arrimage::mail {

namespace fs = std::filesystem;

namespace {

constexpr mode_t private_folder = 0700;
constexpr mode_t private_file = 0600;

[[noreturn]] void fail(const fs::path& path) {
    throw std::system_error{errno, std::generic_category(), path.string()};
}

class OpenFile {
  public:
    OpenFile(const fs::path& path, int flags)
        : path_(path), descriptor_(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, private_file)) {
        if (descriptor_ < 0) fail(path_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { ::close(descriptor_); }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) fail(path_);
            if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void sync() {
        if (::fsync(descriptor_) != 0) fail(path_);
    }

  private:
    fs::path path_;
    int descriptor_;
};

/// Names are as durable as the folder that holds them.
void sync_folder(const fs::path& folder) {
    OpenFile{folder, O_RDONLY | O_DIRECTORY}.sync();
}

void make_folder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), private_folder) == 0)
        sync_folder(folder.parent_path());
    else if (errno != EEXIST)
        fail(folder);
}

std::string file_name(const domain::Letter& letter) {
    constexpr std::size_t figures = 8, longest_slug = 100;
    auto id = std::to_string(letter.id.value);
    if (id.size() < figures) id.insert(0, figures - id.size(), '0');
    return id + "-" + domain::slug(letter.recipient).substr(0, longest_slug) + ".eml";
}

Delivery deliver(const fs::path& folder, const domain::Letter& letter) {
    try {
        write_letter(folder, letter);
        return {letter.id, Delivery::Fate::left, {}};
    } catch (const std::system_error& error) {
        return {letter.id, Delivery::Fate::later, plan::text::clean(error.what())};
    }
}

} // namespace

void write_letter(const fs::path& folder, const domain::Letter& letter) {
    make_folder(folder);
    const auto path = folder / file_name(letter);
    const fs::path unfinished = path.string() + ".part";
    OpenFile file{unfinished, O_WRONLY | O_CREAT | O_TRUNC};
    file.write(letter.message);
    file.sync();
    if (::rename(unfinished.c_str(), path.c_str()) != 0) fail(path);
    sync_folder(folder);
}

Transport folder_transport(const fs::path& folder) {
    return [folder = fs::absolute(folder)](auto letters, const auto& report, const auto& stop) {
        for (const auto& letter : letters) {
            if (stop.stop_requested()) return;
            report(deliver(folder, letter));
        }
    };
}

} // namespace arrimage::mail
