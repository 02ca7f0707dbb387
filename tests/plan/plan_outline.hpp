#pragma once

#include "plan/reading.hpp"

#include <fstream>
#include <sstream>
#include <string>

namespace arrimage::plan {

/// "janvier 2004 | month 2004-01-01..2004-01-31".
inline std::string outline_of(const Deadline& deadline) {
    std::string text = deadline.text + " | " + std::string{to_string(deadline.kind)} + " ";
    text +=
        (deadline.start ? to_iso(*deadline.start) : "") + ".." + (deadline.end ? to_iso(*deadline.end) : "");
    return text + (deadline.subject ? " | " + *deadline.subject : "");
}

inline std::string outline_of(const Activity& activity) {
    std::string text = "    " + activity.key + " | " + activity.number + " | " + activity.title + "\n";
    for (const Resource& resource : activity.resources) {
        text += "      " + std::string{to_string(resource.kind)} + ": " + resource.text + "\n";
    }
    for (const Deadline& deadline : activity.deadlines) text += "      when: " + outline_of(deadline) + "\n";
    if (!activity.obligation) return text;
    text += "      promises " + std::string{to_string(activity.obligation->kind)} + "\n";
    for (const Slot& slot : activity.obligation->slots) {
        text += "        - " + slot.territory.value_or("") + " / " +
                (slot.deadline ? outline_of(*slot.deadline) : "no date") + "\n";
    }
    return text;
}

/// A plan and the account of its lines as text that a person can check against the source.
inline std::string outline_of(const Reading& reading) {
    const Period& period = reading.plan.period;
    std::string text = reading.plan.title + "\n";
    text += period.start.ok() ? to_iso(period.start) + ".." + to_iso(period.end) + "\n" : "no period\n";
    for (const Objective& objective : reading.plan.objectives) {
        text += objective.number + " | " + objective.title + "\n";
        for (const Means& means : objective.means) {
            text += "  " + means.number + " | " + means.title + "\n";
            for (const Activity& activity : means.activities) text += outline_of(activity);
        }
    }
    for (const Finding& finding : reading.findings)
        text += "finding " + std::to_string(finding.line) + " " + finding.code + "\n";
    for (const LineRange& range : reading.lines) {
        text += "lines " + std::to_string(range.from) + "-" + std::to_string(range.to) + " " +
                std::string{to_string(range.as)} + "\n";
    }
    return text;
}

/// The bytes of a file named from the root of the source; empty when it is not there.
inline std::string file_at(const std::string& path) {
    std::ifstream file{std::string{ARRIMAGE_SOURCE_DIR} + "/" + path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

} // namespace arrimage::plan
