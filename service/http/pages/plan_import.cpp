#include "http/pages/plan_import.hpp"

#include "actions/import_plan.hpp"
#include "actions/keep_draft.hpp"
#include "actions/read_plan_file.hpp"
#include "domain/count_words.hpp"
#include "domain/plan_words.hpp"
#include "html/form_page.hpp"
#include "html/plan_import_page.hpp"
#include "http/form_reader.hpp"
#include "http/refill.hpp"
#include "plan/french_date.hpp"
#include "plan/text.hpp"

namespace arrimage::http {
namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr std::string_view draft_kind = "plan";

html::FormPage upload_page() {
    return {.title = "Importer un plan d’action",
            .intro = "Texte, PDF, Word (.docx), CSV ou fichier de plan TOML. Rien n’est changé avant votre "
                     "accord\u00a0: "
                     "la page suivante montre comment chaque ligne a été lue et ce qui changerait.",
            .form = {.action = "/plan/importer",
                     .submit = "Lire ce plan",
                     .fields = {{.kind = html::Field::Kind::file,
                                 .name = "fichier",
                                 .label = "Fichier du plan",
                                 .required = true}}}};
}

Reply upload_refused(const Site& site, const Request& request, const std::string& sentence) {
    auto page = upload_page();
    refill(page.form, *request.form, {{"fichier", sentence}});
    return html_reply(422, html::render(frame_of(site, request), page));
}

struct Sent {
    actions::DraftFile file{};
    actions::PlanFile plan{};
};

Sent sent_plan(const Site& site, const Request& request, domain::DraftId id) {
    auto file = actions::load_draft(site.database, draft_kind, *request.visitor->viewer.person, id);
    auto plan = actions::read_plan_file(file.content, {.fiscal_start = site.fiscal_start});
    return {std::move(file), std::move(plan)};
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string text_at(const std::vector<std::string_view>& lines, int from, int to) {
    std::string text;
    for (int line = std::max(from, 1); line <= to && line <= static_cast<int>(lines.size()); ++line)
        text.append(text.empty() ? "" : " ").append(lines[static_cast<std::size_t>(line) - 1]);
    return plan::text::clean(text);
}

std::string numbers_of(int from, int to) {
    return from == to ? std::to_string(from) : std::to_string(from) + "–" + std::to_string(to);
}

std::string kind_sentence(actions::ImportKind kind) {
    switch (kind) {
    case actions::ImportKind::first: return "Premier plan.";
    case actions::ImportKind::revision: return "Nouvelle version d’un plan déjà gardé.";
    case actions::ImportKind::new_period: return "Plan d’une nouvelle période.";
    }
    return {};
}

html::Form apply_form(std::string_view path, const actions::ImportBasis& basis) {
    using Kind = html::Field::Kind;
    html::Form form{
        .action = std::string{path},
        .submit = "Oui, importer ce plan",
        .fields = {{.kind = Kind::hidden, .name = "revision", .value = std::to_string(basis.revision)}}};
    if (basis.plan)
        form.fields.push_back(
            {.kind = Kind::hidden, .name = "plan", .value = std::to_string(basis.plan->value)});
    return form;
}

html::PlanImportPage import_page(const Sent& sent, const actions::ImportPreview& preview,
                                 std::string_view path) {
    const auto& reading = sent.plan.reading;
    const auto lines = lines_of(sent.plan.text);
    html::PlanImportPage page{
        .file_name = sent.file.name,
        .plan_title = reading.plan.title.empty() ? "Plan sans titre" : reading.plan.title,
        .period = plan::french_interval({reading.plan.period.start, reading.plan.period.end}),
        .kind = kind_sentence(preview.kind),
        .counts = domain::line_counts(reading),
        .apply = apply_form(path, preview.basis),
        .abandon = {.action = std::string{path} + "/abandonner",
                    .submit = "Non, ne rien changer",
                    .weight = html::Form::Weight::secondary}};
    for (const auto& change : preview.changes) page.changes.push_back(domain::change_sentence(change));
    for (const auto& [before, after] : preview.lineage) page.lineage.push_back(before + " → " + after);
    for (const auto& finding : preview.findings)
        page.findings.push_back(
            {std::to_string(finding.line), text_at(lines, finding.line, finding.line), finding.message});
    for (const auto& range : reading.lines)
        page.lines.push_back({numbers_of(range.from, range.to), text_at(lines, range.from, range.to),
                              std::string{domain::french_name(range.as)},
                              range.as == plan::LineRole::flagged});
    return page;
}

actions::ImportBasis basis_of(const Form& form) {
    FormReader read{form};
    actions::ImportBasis basis{.plan = read.id<domain::PlanId>("plan")};
    basis.revision = static_cast<int>(read.number("revision").value_or(-1));
    return basis;
}

std::string done_sentence(const actions::ImportResult& result) {
    using domain::counted;
    return "Plan importé\u00a0: " +
           counted(result.meetings.added, "rencontre ajoutée", "rencontres ajoutées") + ", " +
           counted(result.meetings.changed, "modifiée", "modifiées") + ", " +
           counted(result.meetings.archived, "archivée", "archivées") + ".";
}

} // namespace

Reply show_plan_upload(const Site& site, const Request& request, const Captures&) {
    return html_reply(200, html::render(frame_of(site, request), upload_page()));
}

Reply upload_plan(const Site& site, const Request& request, const Captures&) {
    const auto* file = request.form->file("fichier");
    if (!file || file->content.empty())
        return upload_refused(site, request, "Choisissez un fichier qui n’est pas vide.");
    try {
        const auto read = actions::read_plan_file(file->content, {.fiscal_start = site.fiscal_start});
        actions::preview_import(site.database, read.reading);
    } catch (const Refusal& refusal) {
        return upload_refused(site, request, refusal.what());
    }
    const auto id = actions::keep_draft(env_of(site, request), draft_kind, *request.visitor->viewer.person,
                                        {file->file_name, std::string{file->content}});
    return see_other("/plan/importer/" + std::to_string(id.value));
}

Reply show_plan_import(const Site& site, const Request& request, const Captures& captures) {
    const auto sent = sent_plan(site, request, id_of<domain::DraftId>(captures));
    const auto preview = actions::preview_import(site.database, sent.plan.reading);
    return html_reply(200, html::render(frame_of(site, request), import_page(sent, preview, request.path)));
}

Reply apply_plan_import(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::DraftId>(captures);
    auto sent = sent_plan(site, request, id);
    const actions::ImportedFile file{sent.file.name, sent.file.content, sent.plan.reading};
    try {
        const auto result = actions::apply_import(env_of(site, request), file, basis_of(*request.form));
        actions::drop_draft(env_of(site, request), id);
        return done(site, request, "/plan", done_sentence(result));
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::conflict) throw;
        auto page =
            import_page(sent, actions::preview_import(site.database, sent.plan.reading), request.path);
        page.apply.error = refusal.what();
        return html_reply(409, html::render(frame_of(site, request), page));
    }
}

Reply abandon_plan_import(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::DraftId>(captures);
    actions::load_draft(site.database, draft_kind, *request.visitor->viewer.person, id);
    actions::drop_draft(env_of(site, request), id);
    return done(site, request, "/plan", "Rien n’a été changé.");
}

} // namespace arrimage::http
