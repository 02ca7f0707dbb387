#include "html/markdown.hpp"

#include <algorithm>
#include <cmark.h>
#include <cstdlib>
#include <memory>
#include <vector>

namespace arrimage::html {

namespace {

constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_HARDBREAKS | CMARK_OPT_VALIDATE_UTF8;
constexpr int first_heading = 4;

template <auto free_it>
struct Free {
    template <class Thing>
    void operator()(Thing* thing) const {
        free_it(thing);
    }
};
using Tree = std::unique_ptr<cmark_node, Free<cmark_node_free>>;
using Events = std::unique_ptr<cmark_iter, Free<cmark_iter_free>>;
using Text = std::unique_ptr<char, Free<std::free>>;

std::vector<cmark_node*> nodes_of(cmark_node* root) {
    std::vector<cmark_node*> nodes;
    const Events events{cmark_iter_new(root)};
    for (auto event = cmark_iter_next(events.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(events.get()))
        if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(events.get()));
    return nodes;
}

void replace(cmark_node* node, cmark_node* by) {
    cmark_node_replace(node, by);
    cmark_node_free(node);
}

cmark_node* text_node(const char* literal) {
    auto* text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, literal);
    return text;
}

std::string without_last_line_end(std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

cmark_node* paragraph(const std::string& literal) {
    auto* node = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node_append_child(node, text_node(literal.c_str()));
    return node;
}

/// Its children stand where it stood.
void unwrap(cmark_node* node) {
    while (auto* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

bool may_be_followed(std::string_view url) {
    const auto begins = [&](std::string_view scheme) {
        return std::ranges::equal(url.substr(0, scheme.size()), scheme,
                                  [](char a, char b) { return (a | 0x20) == (b | 0x20); });
    };
    return begins("http://") || begins("https://") || begins("mailto:") ||
           (url.starts_with('/') && !url.starts_with("//") && url.find('\\') == url.npos);
}

void tame(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_INLINE: return replace(node, text_node(cmark_node_get_literal(node)));
    case CMARK_NODE_HTML_BLOCK:
        return replace(node, paragraph(without_last_line_end(cmark_node_get_literal(node))));
    case CMARK_NODE_IMAGE: return unwrap(node);
    case CMARK_NODE_LINK:
        if (!may_be_followed(cmark_node_get_url(node))) unwrap(node);
        return;
    case CMARK_NODE_HEADING:
        cmark_node_set_heading_level(node,
                                     std::min(cmark_node_get_heading_level(node) + first_heading - 1, 6));
        return;
    default: return;
    }
}

} // namespace

std::string markdown(std::string_view text) {
    const Tree tree{cmark_parse_document(text.data(), text.size(), options)};
    auto nodes = nodes_of(tree.get());
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) tame(*node);
    const Text html{cmark_render_html(tree.get(), options)};
    return html.get();
}

std::string markdown_words(std::string_view text) {
    const Tree tree{cmark_parse_document(text.data(), text.size(), options)};
    std::string words;
    for (auto* node : nodes_of(tree.get())) {
        const auto type = cmark_node_get_type(node);
        const bool is_block = type <= CMARK_NODE_LAST_BLOCK;
        const bool parts = is_block || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
        if (parts && !words.empty() && !words.ends_with('\n')) words += '\n';
        if (const char* literal = cmark_node_get_literal(node)) words += literal;
    }
    while (words.ends_with('\n')) words.pop_back();
    return words;
}

} // namespace arrimage::html
