#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::support {

/// A start tag or an end tag of a page, and its attributes as written.
struct Tag {
    std::string name{};
    bool closes{false};
    std::map<std::string, std::string> attributes{};
    std::size_t end{0}; ///< where what follows it begins

    std::string get(const std::string& attribute) const {
        const auto found = attributes.find(attribute);
        return found == attributes.end() ? "" : found->second;
    }
    bool has(const std::string& attribute) const { return attributes.contains(attribute); }
};

/// Reads the strict HTML that we write: quoted values, every element closed. What it says is wrong with a page, one
/// sentence each: bad nesting, an id twice or named but absent, a control without a label, a POST form without the
/// visitor's token, no h1 or several, anything that the content security policy would block.
class HtmlFaults {
  public:
    explicit HtmlFaults(std::string_view page) : page_(page) {
        for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at)) {
            if (page.substr(at, 2) == "<!") {
                at = page.find('>', at);
                continue;
            }
            const auto tag = read(at);
            at = tag.end;
            tag.closes ? close(tag) : open(tag);
        }
        finish();
    }

    const std::vector<std::string>& list() const { return faults_; }

  private:
    static bool is_void(const std::string& name) {
        static const std::set<std::string> names{"meta", "link", "input", "br", "hr", "img", "wbr", "col"};
        return names.contains(name);
    }

    void fault(const std::string& sentence) { faults_.push_back(sentence); }

    Tag read(std::size_t at) {
        constexpr std::string_view space = " \n\r\t";
        constexpr std::string_view word_end = " \n\r\t=/>";
        Tag tag{.closes = page_.substr(at, 2) == "</"};
        at += tag.closes ? 2 : 1;
        const auto word = [&] {
            const auto begin = at;
            at = std::min(page_.find_first_of(word_end, at), page_.size());
            return std::string{page_.substr(begin, at - begin)};
        };
        tag.name = word();
        for (at = page_.find_first_not_of(space, at); at < page_.size() && page_[at] != '>';
             at = page_.find_first_not_of(space, at)) {
            if (page_[at] == '/') {
                closed_itself_ = true;
                ++at;
                continue;
            }
            const auto begin = at;
            const auto name = word();
            if (at == begin) break;
            std::string value;
            if (page_.substr(at, 1) == "=") {
                const auto quote = page_.substr(at + 1, 1);
                const auto stop = page_.find(quote, at + 2);
                if ((quote != "\"" && quote != "'") || stop == page_.npos) {
                    fault("a value without quotes: " + tag.name + " " + name);
                    at = std::min(page_.find('>', at), page_.size());
                    break;
                }
                value = page_.substr(at + 2, stop - at - 2);
                at = stop + 1;
            }
            if (!tag.attributes.emplace(name, value).second)
                fault("an attribute twice: " + tag.name + " " + name);
        }
        if (at >= page_.size()) fault("never ended: " + tag.name);
        tag.end = std::min(at, page_.size() - 1) + 1;
        return tag;
    }

    void open(const Tag& tag) {
        check_policy(tag);
        check_ids(tag);
        check_form(tag);
        if (tag.name == "h1") ++titles_;
        if (!is_void(tag.name) && !closed_itself_) open_.push_back(tag);
        closed_itself_ = false;
    }

    void close(const Tag& tag) {
        if (open_.empty() || open_.back().name != tag.name) {
            fault("</" + tag.name + "> closes " + (open_.empty() ? "nothing" : open_.back().name));
            return;
        }
        const auto& opened = open_.back();
        if (tag.name == "form" && opened.get("method") == "post" && !token_)
            fault("a form without a token: " + opened.get("action"));
        open_.pop_back();
    }

    void check_policy(const Tag& tag) {
        for (const auto& [name, value] : tag.attributes) {
            if (name == "style" || name.starts_with("on")) fault("blocked: " + tag.name + " " + name);
            if (value.starts_with("data:") || value.starts_with("javascript:")) fault("blocked: " + value);
        }
        if (tag.name == "style") fault("blocked: a style element");
        if (tag.name == "script" && (!tag.has("src") || page_.substr(tag.end, 2) != "</"))
            fault("blocked: a script in the page");
    }

    void check_ids(const Tag& tag) {
        if (tag.has("id") && !ids_.insert(tag.get("id")).second) fault("an id twice: " + tag.get("id"));
        for (const char* name : {"for", "aria-describedby", "aria-labelledby", "aria-controls"})
            for (auto list = tag.get(name); !list.empty();) {
                const auto stop = std::min(list.find(' '), list.size());
                named_.insert(list.substr(0, stop));
                list.erase(0, stop + 1);
            }
        if (tag.get("href").starts_with("#")) named_.insert(tag.get("href").substr(1));
        if (tag.name == "label" && tag.has("for")) labelled_.insert(tag.get("for"));
    }

    void check_form(const Tag& tag) {
        if (tag.name == "form") token_ = false;
        if (tag.get("name") == "jeton" && !tag.get("value").empty()) token_ = true;
        const bool control = tag.name == "input" || tag.name == "select" || tag.name == "textarea";
        if (!control || tag.get("type") == "hidden" || tag.has("aria-label") || tag.has("aria-labelledby"))
            return;
        const bool inside = std::ranges::any_of(open_, [](const Tag& o) { return o.name == "label"; });
        if (!inside) controls_.push_back(tag);
    }

    void finish() {
        for (const auto& tag : open_) fault("never closed: " + tag.name);
        for (const auto& id : named_)
            if (!ids_.contains(id)) fault("named but absent: " + id);
        for (const auto& control : controls_)
            if (!labelled_.contains(control.get("id"))) fault("without a label: " + control.get("name"));
        if (titles_ != 1) fault(std::to_string(titles_) + " h1");
    }

    std::string_view page_;
    std::vector<std::string> faults_{};
    std::vector<Tag> open_{};
    std::vector<Tag> controls_{};
    std::set<std::string> ids_{}, named_{}, labelled_{};
    bool closed_itself_{false};
    bool token_{false};
    int titles_{0};
};

/// Empty for a page without fault; see HtmlFaults.
inline std::vector<std::string> html_faults(std::string_view page) {
    return HtmlFaults{page}.list();
}

inline bool has(std::string_view page, std::string_view text) {
    return page.find(text) != page.npos;
}

} // namespace arrimage::support
