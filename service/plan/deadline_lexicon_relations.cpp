#include "plan/deadline_lexicon.hpp"

#include <array>

namespace arrimage::plan {

namespace {

constexpr int of(Operation operation) {
    return static_cast<int>(operation);
}

constexpr std::array lexemes{
    Lexeme{"avant", Tag::operation, of(Operation::before)},
    Lexeme{"anterieurement", Tag::operation, of(Operation::before)},
    Lexeme{"d ici", Tag::operation, of(Operation::until)},
    Lexeme{"dici", Tag::operation, of(Operation::until)},
    Lexeme{"au plus tard", Tag::operation, of(Operation::until), 1},
    Lexeme{"pas plus tard que", Tag::operation, of(Operation::until)},
    Lexeme{"au maximum", Tag::operation, of(Operation::until), 1},
    Lexeme{"maximum", Tag::operation, of(Operation::until), 1},
    Lexeme{"max", Tag::operation, of(Operation::until), 1},
    Lexeme{"jusqu", Tag::operation, of(Operation::until), 2},
    Lexeme{"jusque", Tag::operation, of(Operation::until), 2},
    Lexeme{"jusqua", Tag::operation, of(Operation::until), 2},
    Lexeme{"jusquau", Tag::operation, of(Operation::until), 2},
    Lexeme{"jusquen", Tag::operation, of(Operation::until), 2},
    Lexeme{"se terminant", Tag::operation, of(Operation::until), 2},
    Lexeme{"se termine", Tag::operation, of(Operation::until), 2},
    Lexeme{"a compter", Tag::operation, of(Operation::from)},
    Lexeme{"acompter", Tag::operation, of(Operation::from)},
    Lexeme{"a partir", Tag::operation, of(Operation::from)},
    Lexeme{"apartir", Tag::operation, of(Operation::from)},
    Lexeme{"debutant", Tag::operation, of(Operation::from)},
    Lexeme{"commencant", Tag::operation, of(Operation::from)},
    Lexeme{"a commencer", Tag::operation, of(Operation::from)},
    Lexeme{"depuis", Tag::operation, of(Operation::from)},
    Lexeme{"au plus tot", Tag::operation, of(Operation::from), 1},
    Lexeme{"pas avant", Tag::operation, of(Operation::from)},
    Lexeme{"apres", Tag::operation, of(Operation::after)},
    Lexeme{"posterieurement", Tag::operation, of(Operation::after)},
    Lexeme{"vers", Tag::operation, of(Operation::around)},
    Lexeme{"autour", Tag::operation, of(Operation::around)},
    Lexeme{"environ", Tag::operation, of(Operation::around), 1},
    Lexeme{"aux environs", Tag::operation, of(Operation::around)},
    Lexeme{"aux alentours", Tag::operation, of(Operation::around)},
    Lexeme{"approximativement", Tag::operation, of(Operation::around), 1},
    Lexeme{"approx", Tag::operation, of(Operation::around), 1},
    Lexeme{"plus ou moins", Tag::operation, of(Operation::around)},
    Lexeme{"circa", Tag::operation, of(Operation::around)},
    Lexeme{"probablement", Tag::operation, of(Operation::around), 1},
    Lexeme{"possiblement", Tag::operation, of(Operation::around), 1},
    Lexeme{"peut etre", Tag::operation, of(Operation::around), 1},

    Lexeme{"a", Tag::to},
    Lexeme{"au", Tag::to},
    Lexeme{"aux", Tag::to, 0, 1},
    Lexeme{"et", Tag::conjunction_and},
    Lexeme{"puis", Tag::conjunction_and},
    Lexeme{"ainsi que", Tag::conjunction_and},
    Lexeme{"ou", Tag::conjunction_or},
    Lexeme{"et ou", Tag::conjunction_or},
    Lexeme{"soit", Tag::conjunction_or, 1},
    Lexeme{"entre", Tag::between},
    Lexeme{"de", Tag::of},
    Lexeme{"du", Tag::of},
    Lexeme{"des", Tag::of, 0, 1},
    Lexeme{"d", Tag::of},
    Lexeme{"le", Tag::article},
    Lexeme{"la", Tag::article},
    Lexeme{"les", Tag::article, 0, 1},
    Lexeme{"l", Tag::article},
    Lexeme{"ce", Tag::article},
    Lexeme{"cet", Tag::article},
    Lexeme{"cette", Tag::article, 2},
    Lexeme{"present", Tag::article, 2},
    Lexeme{"presente", Tag::article, 2},
    Lexeme{"en", Tag::within},
    Lexeme{"dans", Tag::within, 1},
    Lexeme{"pour", Tag::within},
    Lexeme{"pendant", Tag::within},
    Lexeme{"durant", Tag::within},
    Lexeme{"courant", Tag::within},
    Lexeme{"au courant", Tag::within},
    Lexeme{"au cours", Tag::within},
    Lexeme{"lors", Tag::condition, 0, 1},
    Lexeme{"et suivant", Tag::and_after},
    Lexeme{"et suivante", Tag::and_after},
    Lexeme{"et suivants", Tag::and_after},
    Lexeme{"et suivantes", Tag::and_after},
    Lexeme{"et les suivantes", Tag::and_after},
    Lexeme{"et subsequentes", Tag::and_after},
    Lexeme{"et annees suivantes", Tag::and_after},
    Lexeme{"et les annees suivantes", Tag::and_after},
    Lexeme{"et les annees subsequentes", Tag::and_after},
    Lexeme{"et plus", Tag::and_after},
    Lexeme{"et apres", Tag::and_after},
    Lexeme{"et au dela", Tag::and_after},
    Lexeme{"et ss", Tag::and_after},
};

} // namespace

std::span<const Lexeme> relation_lexemes() {
    return lexemes;
}

} // namespace arrimage::plan
