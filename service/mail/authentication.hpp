#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::mail {

/// What a mail server vouches for (RFC 8601): "dkim=pass header.d=exemple.ca". In lower case.
struct Authentication {
    std::string server{}; ///< authserv-id: who says so
    std::string method{}; ///< "dkim", "spf", "dmarc"; empty when the server found nothing to say
    std::string result{}; ///< "pass", "fail", …
    std::string domain{}; ///< whose, by the property that is the method's own; empty when it does not say
};

/// The results in the value of one Authentication-Results header, at least one unless it is malformed: then none is
/// believed. Parts of it are the sender's own words (RFC 8601 §7.1): what they quoted stays what they quoted.
std::vector<Authentication> read_authentication(std::string_view header);

} // namespace arrimage::mail
