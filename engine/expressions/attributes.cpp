#include "expressions/attributes.hpp"

#include "entities/sides.hpp"
#include "entities/stats.hpp"

namespace hs {

namespace {

bool has_duplicates(const GameState& s, Seat seat) {
    for (int i = 0; i < s.players[seat].deck_count; ++i)
        for (int j = 0; j < i; ++j)
            if (s.deck[seat][i].card == s.deck[seat][j].card && s.deck[seat][i].card != kNoCard) return true;
    return false;
}

}  // namespace

It entity_it(const GameState& s, Slot slot) {
    It it;
    if (slot == kNoSlot) return it;
    it.kind = It::Kind::Entity;
    it.slot = slot;
    it.card = s.entities[slot].card;
    it.seat = s.entities[slot].controller;
    return it;
}

It card_it(CardIndex card) {
    It it;
    if (card == kNoCard) return it;
    it.kind = It::Kind::Definition;
    it.card = card;
    return it;
}

It deck_it(const GameState& s, Seat seat, int position) {
    It it;
    it.kind = It::Kind::Deck;
    it.seat = seat;
    it.deck = &s.deck[seat][position];
    it.card = it.deck->card;
    return it;
}

It grave_it(const GraveCard& grave) {
    It it;
    it.kind = It::Kind::Grave;
    it.seat = grave.controller();
    it.grave = &grave;
    it.card = grave.card;
    return it;
}

namespace {

/// Of what is no entity: a definition, a card in a deck or one that is dead.
i64 attribute_of_card(Ask& q, const It& it, Attribute attribute) {
    const CardDef& def = q.db.card(it.card);
    switch (attribute) {
        case Attribute::base_cost:
            return def.cost;
        case Attribute::base_attack:
            return def.attack;
        case Attribute::base_health:
        case Attribute::durability:
            return def.health;
        case Attribute::overload_cost:
            return def.overload;
        case Attribute::collectible:
            return def.collectible();
        case Attribute::attack:
            return it.deck ? deck_stats(q, *it.deck).attack : def.attack;
        case Attribute::health:
        case Attribute::max_health:
            return it.deck ? deck_stats(q, *it.deck).health : def.health;
        case Attribute::cost:
            return it.deck ? deck_stats(q, *it.deck).cost : def.cost;
        case Attribute::armor:
            return def.armor;
        case Attribute::spell_damage:
            return def.spell_damage;
        case Attribute::enchanted:
            return it.deck && it.deck->enchantments != kNoEnchantment;
        case Attribute::started_in_deck:
            return it.deck && (it.deck->flags & DeckCard::kStartedInDeck);
        case Attribute::has_died:
            return it.grave && (it.grave->flags & GraveCard::kDied);
        case Attribute::died_this_turn:
            return it.grave && (it.grave->flags & GraveCard::kDied) && it.grave->turn == q.s.turn;
        case Attribute::damage:  // and whatever else only an entity has
        case Attribute::memory:
        case Attribute::attacks_made:
        case Attribute::turns_in_play:
        case Attribute::damaged:
        case Attribute::frozen:
        case Attribute::silenced:
        case Attribute::exhausted:
        case Attribute::dying:
        case Attribute::played:
        case Attribute::in_play:
        case Attribute::in_hand:
        case Attribute::removed:
        case Attribute::damaged_this_turn:
        case Attribute::position:
        case Attribute::controllers_turn:
        case Attribute::outermost:
        case Attribute::Count_:
            break;
    }
    return 0;
}

}  // namespace

i64 attribute_of(Ask& q, const It& it, Attribute attribute) {
    if (it.kind == It::Kind::None) return 0;
    if (it.kind != It::Kind::Entity) return attribute_of_card(q, it, attribute);
    const Entity& e = q.s.entities[it.slot];
    switch (attribute) {
        case Attribute::attack:
            return attack_of(q.s, it.slot);
        case Attribute::health:
        case Attribute::durability:
            return e.health();
        case Attribute::max_health:
            return e.max_health;
        case Attribute::damage:
            return e.damage;
        case Attribute::armor:
            return e.armor;
        case Attribute::spell_damage:
            return e.spell_damage;
        case Attribute::memory:
            return e.memory;
        case Attribute::attacks_made:
            return e.attacks_made;
        case Attribute::turns_in_play:
            return e.turns_in_play;
        case Attribute::damaged:
            return e.damage > 0;
        case Attribute::frozen:
            return e.is(Entity::kFrozen);
        case Attribute::silenced:
            return e.is(Entity::kSilenced);
        case Attribute::exhausted:
            return e.is(Entity::kExhausted);
        case Attribute::dying:
            return dying(e);
        case Attribute::played:
            return e.is(Entity::kPlayed);
        case Attribute::in_play:
            return e.zone == Zone::Play;
        case Attribute::in_hand:
            return e.zone == Zone::Hand;
        case Attribute::removed:
            return e.zone == Zone::Removed && e.serial != 0;  // who went into a deck has no handle here
        case Attribute::has_died:
        case Attribute::died_this_turn:
            return e.zone == Zone::Graveyard;
        case Attribute::damaged_this_turn:
            return e.is(Entity::kDamagedThisTurn);
        case Attribute::enchanted:
            return e.enchantments != kNoEnchantment;
        case Attribute::position:
            return e.position;
        case Attribute::started_in_deck:
            return e.is(Entity::kStartedInDeck);
        case Attribute::controllers_turn:
            return q.s.current == e.controller;
        case Attribute::outermost:
            if (e.zone != Zone::Hand) return e.is(Entity::kOutermost);
            return e.position == 0 || e.position + 1 == q.s.players[e.controller].hand_count;
        case Attribute::base_cost:
        case Attribute::base_attack:
        case Attribute::base_health:
        case Attribute::overload_cost:
        case Attribute::collectible:
            return attribute_of_card(q, it, attribute);
        // What it costs is more than a look at it: value_of in evaluate.cpp.
        case Attribute::cost:
        case Attribute::Count_:
            break;
    }
    return 0;
}

i64 player_attribute(Ask& q, Seat seat, PlayerAttribute attribute) {
    const Player& p = q.s.players[seat];
    switch (attribute) {
        case PlayerAttribute::mana:
            return p.mana();
        case PlayerAttribute::max_mana:
            return p.crystals;
        case PlayerAttribute::overload_owed:
            return p.overload_owed;
        case PlayerAttribute::overload_locked:
            return p.overload_locked;
        case PlayerAttribute::spell_damage:
            return spell_damage(q.s, seat);
        case PlayerAttribute::fatigue:
            return p.fatigue;
        case PlayerAttribute::hand_size:
            return p.hand_count;
        case PlayerAttribute::deck_size:
            return p.deck_count;
        case PlayerAttribute::free_slots:
            return kMaxBoard - p.board_count;
        case PlayerAttribute::is_current:
            return q.s.current == seat;
        case PlayerAttribute::turn:
            return q.s.turn;
        case PlayerAttribute::duplicates_in_deck:
            return has_duplicates(q.s, seat);
#define COUNTER(name, ...)      \
    case PlayerAttribute::name: \
        return p.name;
#include "vocabulary/counters.def"
#undef COUNTER
        case PlayerAttribute::Count_:
            break;
    }
    return 0;
}

}  // namespace hs
