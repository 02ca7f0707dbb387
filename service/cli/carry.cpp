#include "cli/carry.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace json = boost::json;

app::ControlMessage to_message(const Invocation& invocation) {
    const json::object head{{"command", invocation.command}, {"arguments", invocation.arguments}};
    return {json::serialize(head), invocation.input};
}

Invocation invocation_from(const app::ControlMessage& message) {
    const auto head = json::parse(message.head).as_object();
    return {.command = json::value_to<std::string>(head.at("command")),
            .arguments = head.at("arguments").as_object(),
            .input = message.body};
}

app::ControlMessage to_message(const Outcome& outcome) {
    json::object head{{"exit", outcome.exit_code}, {"err", outcome.err}};
    if (outcome.question) {
        head["question"] = outcome.question->text;
        head["if_yes"] = outcome.question->if_yes;
    }
    return {json::serialize(head), outcome.out};
}

Outcome outcome_from(const app::ControlMessage& message) {
    const auto head = json::parse(message.head).as_object();
    Outcome outcome{.exit_code = json::value_to<int>(head.at("exit")),
                    .out = message.body,
                    .err = json::value_to<std::string>(head.at("err"))};
    if (const auto* question = head.if_contains("question"))
        outcome.question = Question{json::value_to<std::string>(*question), head.at("if_yes").as_object()};
    return outcome;
}

} // namespace arrimage::cli
