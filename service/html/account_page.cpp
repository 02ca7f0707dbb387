#include "html/account_page.hpp"

#include "html/form_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

std::string render(const Frame& frame, const AccountPage& page) {
    using kainjow::mustache::data;
    data values;
    values["name"] = page.name;
    values["browsers"] = list_of(page.browsers, [&](const AccountPage::Browser& browser) {
        data row;
        row["client"] = browser.client;
        row["since"] = browser.since;
        row["last_seen"] = browser.last_seen;
        row["present"] = browser.present;
        row["cut"] = form_data(browser.cut, frame.form_token);
        return row;
    });
    return render_page(frame, "account_page", "Mon compte", std::move(values));
}

} // namespace arrimage::html
