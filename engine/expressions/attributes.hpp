// What cards can ask about: the attributes of whatever a filter looks at, and of a player.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// The candidate that a filter looks at: an entity, a card in a deck, a dead card or a card definition.
struct It {
    enum class Kind : u8 { None, Entity, Deck, Grave, Definition };
    Kind kind = Kind::None;
    Seat seat = 0;
    Slot slot = kNoSlot;
    CardIndex card = kNoCard;
    const DeckCard* deck = nullptr;
    const GraveCard* grave = nullptr;
};

It entity_it(const GameState& s, Slot slot);

It card_it(CardIndex card);

It deck_it(const GameState& s, Seat seat, int position);

It grave_it(const GraveCard& grave);

/// All but what an entity costs, which its text and those of others decide (0 here).
i64 attribute_of(Ask& q, const It& it, Attribute attribute);

i64 player_attribute(Ask& q, Seat seat, PlayerAttribute attribute);

}  // namespace hs
