#pragma once

#include "domain/sign_in.hpp"
#include "store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// All of these write nothing that a page or a feed shows to others: for Purpose::bookkeeping, or ::removal to cut.

void save_sign_in_link(Transaction& transaction, std::string_view token_hash, const domain::SignInLink& link);

/// By the hash of its token, used or not.
std::optional<domain::SignInLink> find_sign_in_link(Session& session, std::string_view token_hash);

/// Notes that it served. False when it had served before.
bool use_sign_in_link(Transaction& transaction, std::string_view token_hash, domain::Instant now);

/// Writes a new one and gives its id.
domain::SessionId save_browser(Transaction& transaction, std::string_view token_hash,
                               const domain::Browser& browser);

/// By the hash of its cookie's token, ended or not.
std::optional<domain::Browser> find_browser(Session& session, std::string_view token_hash);

/// Those of a person that have not ended, the last seen first.
std::vector<domain::Browser> list_browsers(Session& session, domain::PersonId person);

/// Notes that it was seen.
void touch_browser(Transaction& transaction, domain::SessionId id, domain::Instant now);

/// A second time changes nothing.
void end_browser(Transaction& transaction, domain::SessionId id, domain::Instant now);

/// Every browser of a person ends and every unused link of theirs expires.
void end_sign_ins(Transaction& transaction, domain::PersonId person, domain::Instant now);

/// Who a person is on a day, by row or by mail address in lower case.
std::optional<domain::Identity> find_identity(Session& session, domain::PersonId person, plan::Date today);
std::optional<domain::Identity> find_identity(Session& session, std::string_view address, plan::Date today);

/// True when someone is coordonnatrice on that day.
bool has_coordonnatrice(Session& session, plan::Date today);

} // namespace arrimage::store
