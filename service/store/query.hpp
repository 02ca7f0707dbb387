#pragma once

#include "store/values.hpp"

#include <cstddef>
#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

namespace arrimage::store {

class Connection;

/// One run of a prepared statement. Prepared once per connection and text, and given back when this goes.
class Query {
  public:
    /// `sql` must live as long as the connection: a literal, or a static text.
    Query(Connection& connection, std::string_view sql);
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    /// Gives ?1, ?2 … their values.
    template <class... Values>
    Query& bind(const Values&... values) {
        int index = 0;
        (bind_value(*statement_, ++index, values), ...);
        return *this;
    }

    /// Steps to the next row; false when there is none.
    bool next();

    /// Runs to the end; gives how many rows were changed.
    int run();

    /// The columns of the row, from the first.
    template <class... Values>
    std::tuple<Values...> row() const {
        return row<Values...>(std::index_sequence_for<Values...>{});
    }

    /// One column of the row, counted from 0.
    template <class Value>
    Value get(int index) const {
        return Reader<Value>::read(statement_->getColumn(index));
    }

  private:
    template <class... Values, std::size_t... Indices>
    std::tuple<Values...> row(std::index_sequence<Indices...>) const {
        return {get<Values>(static_cast<int>(Indices))...};
    }

    Connection& connection_;
    std::string_view sql_;
    std::unique_ptr<SQLite::Statement> statement_;
};

} // namespace arrimage::store
