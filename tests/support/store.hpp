#pragma once

#include "store/database.hpp"
#include "support/folder.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace arrimage::support {

/// Noon, UTC, of a day in the year of the sample plan, and so many seconds.
inline domain::Instant noon(int seconds = 0) {
    using namespace std::chrono;
    return sys_days{year{2003} / April / 15} + hours{12} + std::chrono::seconds{seconds};
}

/// "uid-1", "uid-2" …
inline std::function<std::string()> numbered_uids(std::string prefix = "uid-") {
    return [prefix, count = 0]() mutable { return prefix + std::to_string(++count); };
}

/// Every row of every table as text, to see that nothing at all changed.
inline std::string dump(store::Session& session) {
    std::string text;
    std::vector<std::string> tables;
    {
        auto query = session.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (query.next()) tables.push_back(query.get<std::string>(0));
    }
    static std::map<std::string, std::string> statements; // a Query keeps its text by view
    for (const auto& table : tables) {
        auto& sql = statements[table];
        if (sql.empty()) {
            std::string columns;
            store::Query info = session.query("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
            info.bind(table);
            while (info.next())
                columns +=
                    (columns.empty() ? "" : " || '|' || ") + ("quote(" + info.get<std::string>(0) + ")");
            sql = "SELECT " + columns + " FROM " + table + " ORDER BY 1";
        }
        text += "-- " + table + "\n";
        auto rows = session.query(sql);
        while (rows.next()) text += rows.get<std::string>(0) + "\n";
    }
    return text;
}

} // namespace arrimage::support
