#include "http/encoding.hpp"

#include "support/catch.hpp"

#include <vector>

using arrimage::http::asks_for_gzip;

TEST_CASE("Gzip goes out only when it is asked for at least as much as plain bytes") {
    struct Case {
        const char* accept_encoding;
        bool gzip;
    };
    for (const Case& row : std::vector<Case>{{"", false},
                                             {"gzip", true},
                                             {"GZIP", true},
                                             {"x-gzip", true},
                                             {"gzip, deflate, br, zstd", true},
                                             {"deflate,br;q=0.5 , gzip ; q=0.2", true},
                                             {"gzip;q=1.000", true},
                                             {"gzip;Q=0.001", true},
                                             {"gzip;q=0", false},
                                             {"gzip;q=0.000", false},
                                             {"identity", false},
                                             {"deflate, br", false},
                                             {"gzipped", false},
                                             {"gzip;q=0.5, identity", false},
                                             {"gzip, identity", true},
                                             {"gzip;q=0.5, identity;q=0.5", true},
                                             {"gzip;q=0.5, *", false},
                                             {"*", false},
                                             {"*;q=0", false},
                                             {"*, identity;q=0.5", true},
                                             {"identity;q=0, *", true},
                                             {"identity;q=0", false},
                                             {"*;q=0, gzip", true},
                                             {"*, gzip;q=0", false},
                                             {"gzip;q=2", false},
                                             {"gzip;q=1.001", false},
                                             {"gzip;q=-1", false},
                                             {"gzip;q=0.1234", false},
                                             {"gzip;q=", false},
                                             {"gzip;q=.5", false},
                                             {"gzip;level=9", false},
                                             {"gzip;q=abc, deflate", false},
                                             {";;;,,,", false}}) {
        CAPTURE(row.accept_encoding);
        CHECK(asks_for_gzip(row.accept_encoding) == row.gzip);
    }
}
