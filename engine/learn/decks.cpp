#include "learn/decks.hpp"

#include <array>

#include "expressions/pools.hpp"

namespace hs {

namespace {

constexpr u8 kLegendary = 5;
constexpr std::size_t kDeckCards = kDeckSize;

}  // namespace

DeckGenerator::DeckGenerator(const CardDatabase& db, Format format) {
    // The basic heroes, by Blizzard's ids.
    constexpr std::array<std::string_view, 11> kHeroes = {"HERO_01", "HERO_02", "HERO_03", "HERO_04",
                                                          "HERO_05", "HERO_06", "HERO_07", "HERO_08",
                                                          "HERO_09", "HERO_10", "HERO_11"};
    for (std::string_view id : kHeroes) {
        const CardIndex hero = db.find(id);
        if (hero == kNoCard || db.card(hero).hero_power == kNoCard) continue;
        const u16 classes = static_cast<u16>(db.card(hero).classes | 1 << kClassNeutral);
        Class one{hero, {}};
        for (CardIndex index : db.collectible()) {
            const CardDef& card = db.card(index);
            if (is_starting_hero(card) || !(card.classes & classes) || !card.is_in(format)) continue;
            one.cards.push_back(index);
            if (card.rarity != kLegendary) one.cards.push_back(index);
        }
        if (one.cards.size() >= kDeckCards) classes_.push_back(std::move(one));
    }
    if (classes_.empty()) throw SetupError("no class has the cards for a deck in this format");
}

void DeckGenerator::generate(Random& random, DeckList& deck) const {
    const Class& one = classes_[random.below(static_cast<u32>(classes_.size()))];
    deck.hero = one.hero;
    scratch_ = one.cards;
    for (std::size_t i = 0; i < kDeckCards; ++i)
        std::swap(scratch_[i], scratch_[i + random.below(static_cast<u32>(scratch_.size() - i))]);
    deck.cards.assign(scratch_.begin(), scratch_.begin() + kDeckCards);
}

}  // namespace hs
