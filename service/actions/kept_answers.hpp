#pragma once

#include "store/database.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace arrimage::actions {

/// The last answers to a few questions, given again until the database changes. Safe from any thread that has no
/// session of its own open; after a change was acknowledged no answer is older than it.
template <class Question, class Answer>
class KeptAnswers {
  public:
    using Work = Answer (*)(store::Session& session, const Question& question);

    KeptAnswers(store::Database& database, Work work) : database_(database), work_(work) {}

    /// Throws what the work throws; nothing is kept then.
    std::shared_ptr<const Answer> find(const Question& question) {
        const std::scoped_lock hold{mutex_};
        if (version_ == database_.version())
            if (const auto kept = std::ranges::find(kept_, question, &Kept::question); kept != kept_.end())
                return kept->answer;
        return work_out(question);
    }

  private:
    struct Kept {
        Question question{};
        std::shared_ptr<const Answer> answer{};
    };
    static constexpr std::size_t most = 4;

    std::shared_ptr<const Answer> work_out(const Question& question) {
        store::Session session{database_};
        if (version_ != session.version()) kept_.clear();
        version_ = session.version();
        auto answer = std::make_shared<const Answer>(work_(session, question));
        if (kept_.size() == most) kept_.erase(kept_.begin());
        kept_.push_back({question, answer});
        return answer;
    }

    store::Database& database_;
    const Work work_;
    std::mutex mutex_{};
    std::uint64_t version_{0}; ///< of the database that gave what is kept
    std::vector<Kept> kept_{}; ///< the newest last
};

} // namespace arrimage::actions
