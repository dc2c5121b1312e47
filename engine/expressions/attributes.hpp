// What cards can ask about: the attributes of whatever a filter looks at, and of a player.
#pragma once

#include "entities/context.hpp"
#include "entities/texts.hpp"

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

/// Of an entity what it has now, a rule among its texts too; of anything else what is printed.
inline bool has_keyword(const Look& look, const It& it, KeywordIndex keyword) {
    const KeywordRow& row = row_of(keyword);
    const bool entity = it.kind == It::Kind::Entity;
    u64 all;
    if (row.where != KeywordWhere::rule) [[likely]]
        all = entity ? look.s.entities[it.slot].keywords : look.db.card(it.card).keywords;
    else
        all = entity ? rules_of(look, look.s.entities[it.slot]) : look.db.card(it.card).rules;
    return (all & row.bit) != 0;
}

i64 player_attribute(Ask& q, Seat seat, PlayerAttribute attribute);

}  // namespace hs
