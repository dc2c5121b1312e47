// What an observation says about a card, whoever holds it: computed once per card from its record and its
// text.
#pragma once

#include <vector>

#include "cards/database.hpp"

namespace hs {

enum class CardFact : u8 {
#define CARD_FACT(name, low, high) name,
#include "learn/features.def"
    Count_
};
inline constexpr int kCardFacts = static_cast<int>(CardFact::Count_);

struct CardFacts {
    float row[kCardFacts];
    u8 cost_bucket;  // 0: at most 1 mana, ... 6: 7 or more
    bool has_deathrattle, has_lasting;

    float operator[](CardFact fact) const { return row[static_cast<int>(fact)]; }
};

/// One entry per card index.
std::vector<CardFacts> card_facts(const CardDatabase& db);

}  // namespace hs
