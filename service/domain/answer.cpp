#include "domain/answer.hpp"

#include "domain/names.hpp"

namespace arrimage::domain {

namespace {

constexpr Name<Answer> answers[] = {
    {Answer::needs_action, "needs-action"}, {Answer::accepted, "accepted"},   {Answer::declined, "declined"},
    {Answer::tentative, "tentative"},       {Answer::delegated, "delegated"},
};

constexpr Name<Answer> french_answers[] = {
    {Answer::needs_action, "sans réponse"},   {Answer::accepted, "sera là"},
    {Answer::declined, "ne viendra pas"},     {Answer::tentative, "incertain"},
    {Answer::delegated, "se fait remplacer"},
};

constexpr Name<Channel> channels[] = {
    {Channel::link, "link"},
    {Channel::mail, "mail"},
    {Channel::hand, "hand"},
};

} // namespace

std::string_view to_string(Answer answer) {
    return name_of(answers, answer);
}
std::optional<Answer> answer(std::string_view name) {
    return value_of(answers, name);
}
std::string_view french_name(Answer answer) {
    return name_of(french_answers, answer);
}

std::string_view to_string(Channel channel) {
    return name_of(channels, channel);
}
std::optional<Channel> channel(std::string_view name) {
    return value_of(channels, name);
}

} // namespace arrimage::domain
