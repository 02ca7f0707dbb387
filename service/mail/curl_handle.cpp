#include "mail/curl_handle.hpp"

namespace arrimage::mail {

Easy easy_for(const Server& server, const char* protocols) {
    [[maybe_unused]] static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    Easy easy{curl_easy_init()};
    if (!easy) throw std::bad_alloc{};
    auto* raw = easy.get();
    set_option(raw, CURLOPT_PROTOCOLS_STR, protocols);
    set_option(raw, CURLOPT_URL, server.url.c_str());
    set_option(raw, CURLOPT_NOSIGNAL, 1L);
    set_option(raw, CURLOPT_NOPROXY, "*");
    set_option(raw, CURLOPT_USE_SSL, static_cast<long>(server.tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    set_option(raw, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.ca_file.empty()) {
        set_option(raw, CURLOPT_CAINFO, server.ca_file.c_str());
        set_option(raw, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    if (!server.user.empty()) {
        set_option(raw, CURLOPT_USERNAME, server.user.c_str());
        set_option(raw, CURLOPT_PASSWORD, server.password.c_str());
    }
    const auto patience = static_cast<long>(server.patience.count());
    set_option(raw, CURLOPT_CONNECTTIMEOUT, patience);
    set_option(raw, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience);
    set_option(raw, CURLOPT_LOW_SPEED_TIME, patience);
    set_option(raw, CURLOPT_LOW_SPEED_LIMIT, 1L);
    return easy;
}

} // namespace arrimage::mail
