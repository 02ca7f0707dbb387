#pragma once

#include "mail/smtp.hpp"

#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace arrimage::mail {

struct FreeEasy {
    void operator()(CURL* easy) const noexcept { curl_easy_cleanup(easy); }
};
struct FreeMulti {
    void operator()(CURLM* multi) const noexcept { curl_multi_cleanup(multi); }
};
struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, FreeEasy>;
using Multi = std::unique_ptr<CURLM, FreeMulti>;
using List = std::unique_ptr<curl_slist, FreeList>;

/// Throws std::runtime_error for an option that this libcurl refuses.
template <class Value>
void set_option(CURL* easy, CURLoption option, Value value) {
    if (const auto code = curl_easy_setopt(easy, option, value); code != CURLE_OK)
        throw std::runtime_error{std::string{"libcurl: "} + curl_easy_strerror(code)};
}

/// A handle that speaks to the server as it is to be spoken to, and to no other kind of place (`protocols`: "smtp,smtps").
Easy easy_for(const Server& server, const char* protocols);

} // namespace arrimage::mail
