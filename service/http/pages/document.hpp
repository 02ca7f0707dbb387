#pragma once

#include "domain/document.hpp"
#include "http/site.hpp"

#include <string>

namespace arrimage::http {

/// The bytes of a paper, to who may see its meeting: all of them or a range, or that they did not change. They are always
/// downloaded, never shown by the browser as a page of ours.
Reply show_document(const Site& site, const Request& request, const Captures& captures);
Reply show_document_version(const Site& site, const Request& request, const Captures& captures);

Reply add_document(const Site& site, const Request& request, const Captures& captures);
Reply replace_document(const Site& site, const Request& request, const Captures& captures);
Reply withdraw_document(const Site& site, const Request& request, const Captures& captures);
Reply give_back_document(const Site& site, const Request& request, const Captures& captures);

/// "/documents/3/rapport%20annuel.pdf"
std::string document_path(const domain::Document& document);

} // namespace arrimage::http
