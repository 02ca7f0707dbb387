#include "app/control_socket.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

using namespace arrimage;
using app::ControlMessage;

namespace {

/// A folder of its own whose path is longer than a socket's address can be.
class LongFolder {
  public:
    LongFolder() {
        char name[] = "/tmp/arrimage-socket-XXXXXX";
        root_ = ::mkdtemp(name);
        path_ = root_ / std::string(120, 'a');
        std::filesystem::create_directory(path_);
    }
    ~LongFolder() { std::filesystem::remove_all(root_); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path root_{};
    std::filesystem::path path_{};
};

ControlMessage reversed(const ControlMessage& message) {
    return {message.body, message.head};
}

} // namespace

TEST_CASE("a message and its answer cross whole, whatever their bytes and size") {
    const LongFolder folder;
    const app::ControlSocket daemon{folder.path(), reversed};
    const ControlMessage sent{std::string("a\0b\n", 4), std::string(5'000'000, 'x')};
    const auto answer = app::ask_daemon(folder.path(), sent);
    REQUIRE(answer);
    CHECK(answer->head == sent.body);
    CHECK(answer->body == sent.head);
}

TEST_CASE("without a daemon there is no answer, also when a dead one left its socket") {
    const LongFolder folder;
    CHECK_FALSE(app::ask_daemon(folder.path(), {}));
    { const app::ControlSocket daemon{folder.path(), reversed}; }
    CHECK_FALSE(app::ask_daemon(folder.path(), {}));
    CHECK_FALSE(app::ask_daemon(folder.path() / "absent", {}));
}

TEST_CASE("several commands at once are all answered") {
    const LongFolder folder;
    const app::ControlSocket daemon{folder.path(), reversed};
    std::vector<std::thread> askers;
    std::vector<int> answered(8, 0);
    for (std::size_t i = 0; i < answered.size(); ++i)
        askers.emplace_back([&, i] {
            for (int round = 0; round < 20; ++round) {
                const auto text = std::to_string(i) + "/" + std::to_string(round);
                const auto answer = app::ask_daemon(folder.path(), {text, ""});
                if (answer && answer->body == text) ++answered[i];
            }
        });
    for (auto& asker : askers) asker.join();
    CHECK(answered == std::vector<int>(8, 20));
}

TEST_CASE("only the owner of the folder may use the socket") {
    const LongFolder folder;
    const app::ControlSocket daemon{folder.path(), reversed};
    const auto permissions = std::filesystem::status(folder.path() / "arrimage.sock").permissions();
    using std::filesystem::perms;
    CHECK((permissions & (perms::group_all | perms::others_all)) == perms::none);
}
