// Where a call of a batch writes.
#pragma once

#include "learn/observation.hpp"

namespace hs {

/// One entry per row of the batch; only the rows of the call are touched, and no array that is not there.
struct BatchArrays {
#define ARRAY(part, type, name, ...) type* name = nullptr;
#include "learn/arrays.def"
};

/// The entities observation of one row.
inline EntityArrays entities_of(const BatchArrays& a, std::size_t row) {
    using namespace layout;
    return {a.tokens + row * kTokens * kToken, a.token_cards + row * kTokens,  a.deck_cards + row * kMaxDeck,
            a.globals + row * kEntityGlobals,  a.used + row * 2 * kRemembered, a.dead + row * 2 * kRemembered,
            a.secrets + row * kPossibleSecrets};
}

}  // namespace hs
