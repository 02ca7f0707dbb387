#include "store/query.hpp"

#include "store/connection.hpp"

namespace arrimage::store {

Query::Query(Connection& connection, std::string_view sql)
    : connection_(connection), sql_(sql), statement_(connection.take(sql)) {}

Query::~Query() {
    connection_.give_back(sql_, std::move(statement_));
}

bool Query::next() {
    try {
        return statement_->executeStep();
    } catch (const SQLite::Exception& error) {
        connection_.fail(error);
    }
}

int Query::run() {
    try {
        return statement_->exec();
    } catch (const SQLite::Exception& error) {
        connection_.fail(error);
    }
}

} // namespace arrimage::store
