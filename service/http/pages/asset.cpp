#include "http/pages/asset.hpp"

#include "actions/gzip.hpp"
#include "actions/tokens.hpp"
#include "embedded.hpp"
#include "http/pages/ready_file.hpp"
#include "http/response_head.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace arrimage::http {
namespace {

using actions::Body;
using actions::ReadyBytes;
using actions::ReadyFile;
using actions::ReadyForm;

struct Asset {
    std::string_view path{};
    std::string_view file{}; ///< from service/html
};

constexpr std::array<Asset, 5> assets{{{"/arrimage.css", "assets/arrimage.css"},
                                       {"/arrimage.js", "assets/arrimage.js"},
                                       {"/arrimage.svg", "assets/arrimage.svg"},
                                       {"/pico.css", "npm/node_modules/@picocss/pico/css/pico.min.css"},
                                       {"/htmx.js", "npm/node_modules/htmx.org/dist/htmx.min.js"}}};

std::string_view content_of(std::string_view path) {
    const auto asset = std::ranges::find(assets, path, &Asset::path);
    if (asset == assets.end()) throw std::logic_error{"no asset " + std::string{path}};
    const auto name = "service/html/" + std::string{asset->file};
    return std::ranges::find(embedded_files(), name, &EmbeddedFile::path)->content;
}

std::string_view type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "text/javascript; charset=utf-8";
}

ReadyForm asset_form(const ReadyFile::About& about, bool gzip) {
    ReadyForm form{.etag = about.etag};
    if (gzip) form.etag.insert(form.etag.size() - 1, "-gz");
    form.unchanged_fields = field_line("ETag", form.etag) +
                            field_line("Cache-Control", "public, max-age=3600") +
                            field_line("Vary", "Accept-Encoding");
    form.fields = form.unchanged_fields + field_line("Content-Type", type_of(about.name)) +
                  field_line("X-Content-Type-Options", "nosniff") +
                  (gzip ? field_line("Content-Encoding", "gzip") : "");
    return form;
}

Body body_of(std::string bytes) {
    return {std::make_shared<const ReadyBytes>(std::move(bytes))};
}

std::string compressed(std::string_view content) {
    const auto part = actions::gzip_part(content);
    actions::GzipSum sum;
    sum.add(part);
    return std::string{actions::gzip_head()} + part.bytes + sum.tail();
}

} // namespace

std::shared_ptr<const ReadyFile> asset_file(std::string_view path, domain::Instant since) {
    const auto content = content_of(path);
    const ReadyFile::About about{.name = std::string{path.substr(1)},
                                 .last_modified = since,
                                 .etag = actions::etag_of(content),
                                 .has_gzip = true};
    return std::make_shared<const ReadyFile>(about, asset_form, body_of(std::string{content}),
                                             [content] { return body_of(compressed(content)); });
}

PageHandler asset_page(std::string_view path, domain::Instant since) {
    return [file = asset_file(path, since)](const Request& request, const Captures&) {
        return ready_file_reply(request, file);
    };
}

} // namespace arrimage::http
