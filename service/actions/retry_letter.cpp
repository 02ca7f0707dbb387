#include "actions/retry_letter.hpp"

#include "domain/refusal.hpp"
#include "store/letters.hpp"

namespace arrimage::actions {

void retry_letter(const Env& env, domain::LetterId letter) {
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    if (!store::retry_letter(transaction, letter))
        throw domain::Refusal{
            domain::RefusalKind::conflict,
            "Cette lettre n’a pas été refusée\u00a0: elle est partie, ou elle attend encore."};
    transaction.commit();
}

} // namespace arrimage::actions
