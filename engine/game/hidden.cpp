#include "game/hidden.hpp"

#include "entities/listeners.hpp"
#include "entities/stats.hpp"
#include "entities/zones.hpp"
#include "expressions/pools.hpp"

namespace hs {

void replace_card(Ctx& g, Slot slot, CardIndex card) {
    // What everybody saw of the place; all else is the new card's.
    constexpr u16 kOfThePlace = Entity::kStartedInDeck | Entity::kDrawn | Entity::kSeenByOpponent |
                                Entity::kPlayed | Entity::kOutermost;
    Entity& e = g.at(slot);
    const EnchantmentIndex enchantments = e.enchantments;
    const u16 flags = e.flags & kOfThePlace;
    e.enchantments = kNoEnchantment;
    become(g, slot, card);
    e.armor = 0;
    e.enchantments = enchantments;
    e.flags = static_cast<u16>(flags | (e.flags & Entity::kListens));
    if (enchantments == kNoEnchantment) return;
    refresh(g, slot);
    listen(g, slot);
}

namespace {

/// One of the collectible cards that fit, every one as likely; kNoCard if none does.
template <class Fits>
CardIndex random_card(Ctx& g, Fits fits) {
    u32 count = 0;
    for (CardIndex card : g.db.collectible()) count += fits(card);
    if (count == 0) return kNoCard;
    u32 pick = g.roll(count);
    for (CardIndex card : g.db.collectible())
        if (fits(card) && pick-- == 0) return card;
    return kNoCard;
}

}  // namespace

CardIndex random_card_of(Ctx& g, Seat seat) {
    const u16 classes = static_cast<u16>(g.def(g.s.players[seat].hero).classes | 1 << kClassNeutral);
    return random_card(g, [&](CardIndex card) {
        const CardDef& def = g.db.card(card);
        return (def.classes & classes) && def.is_in(g.s.format) && !is_starting_hero(def);
    });
}

CardIndex random_secret_of(Ctx& g, u16 classes, const Settled& settled) {
    const auto draw = [&](u16 wanted, bool any_format) {
        return random_card(g, [&](CardIndex card) {
            const CardDef& def = g.db.card(card);
            return def.has(kw::secret) && (def.classes & wanted) && (any_format || def.is_in(g.s.format)) &&
                   !settled.has(card);
        });
    };
    if (const CardIndex card = draw(classes, false); card != kNoCard) return card;
    // What class a Secret is of shows: rather one of another format than of another class.
    if (const CardIndex card = draw(classes, true); card != kNoCard) return card;
    return draw(0xFFFF, true);
}

}  // namespace hs
