#include "rules/summon.hpp"

#include <algorithm>

#include "rules/damage.hpp"
#include "rules/events.hpp"
#include "rules/stats.hpp"
#include "rules/trace.hpp"
#include "rules/zones.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// Whether deaths are being resolved: what died together still gives its auras (rules.md 3.5).
bool in_death_phase(const GameState& s) {
    for (int i = s.frame_count; i-- > 0 && s.frames[i].kind != FrameKind::Steps;)
        if (s.frames[i].kind == FrameKind::DeathPhase) return true;
    return false;
}

/// The dead stay what they were.
bool gone(const Entity& e) { return e.zone == Zone::Graveyard || e.zone == Zone::Removed; }

/// A copy has the original's enchantments and all of its damage, but the auras of its own place: without the
/// original's Health aura it may have no Health left (rules.md 5.5).
void copy_look(Ctx& g, Slot copy, const Entity& from) {
    Entity& e = g.at(copy);
    e.enchantments = copy_enchantments(g, from.enchantments);
    e.lost = from.lost;
    e.memory = from.memory;
    e.flags |= from.flags & (Entity::kSilenced | Entity::kFrozen);
    if (from.zone == Zone::Play && (from.aura_attack | from.aura_health)) g.s.aura_affected |= bit(copy);
    refresh(g, copy);
    set_damage(g, copy, from.damage);
}

/// A copy that stands beside a borrowed minion goes over with it.
void borrow_like(Ctx& g, Slot copy, const Entity& from) {
    Entity& e = g.at(copy);
    if (doubt::kCopyOfBorrowedGoesOver && from.is(Entity::kBorrowed) && e.controller == from.controller)
        e.set(Entity::kBorrowed);
}

}  // namespace

int placement_position(const GameState& s, Placement placement, Slot source, Seat seat, int nth) {
    const Player& p = s.players[seat];
    if (source == kNoSlot) return p.board_count;
    const Entity& e = s.entities[source];
    const bool on_this_board = e.zone == Zone::Play && e.controller == seat && e.position < p.board_count &&
                               p.board[e.position] == source;
    switch (placement) {
        case Placement::RightOfSource:
            return on_this_board ? e.position + 1 + nth : p.board_count;
        case Placement::BothSides:
            if (!on_this_board) return p.board_count;
            return nth % 2 == 0 ? e.position + 1 + nth / 2 : e.position - nth / 2;
        case Placement::WhereSourceDied:
            if (on_this_board) return e.position + 1 + nth;
            return e.controller == seat ? std::min<int>(e.position, p.board_count) : p.board_count;
        case Placement::LeftOfSource:
            return on_this_board ? e.position : p.board_count;
        case Placement::FarRight:
            break;
    }
    return p.board_count;
}

void auras_of_newcomer(Ctx& g, Slot slot) {
    // A copy of who stands under auras gets its own at once, and the auras of those that died end when
    // somebody comes (rules.md 3.5). Whoever else comes ends no aura of those that have left in this phase.
    if ((g.s.aura_affected & bit(slot)) || (g.s.aura_affected && in_death_phase(g.s)))
        recompute_auras(g);
    else if (g.s.aura_sources & bit(slot))
        switch_on_auras(g, slot);
}

bool summon_entity(Ctx& g, Slot slot, Seat seat, int position, Slot source, bool announce) {
    if (!put_on_board(g, slot, seat, position)) return false;
    if (source != kNoSlot) {
        // Further minions of a dead one come to the right of the first (rules.md 8.4).
        Entity& from = g.at(source);
        if (from.zone == Zone::Graveyard && from.controller == seat && from.position == g.at(slot).position)
            ++from.position;
    }
    tell(g, Told::Summon, slot, source, 0, seat);
    auras_of_newcomer(g, slot);
    if (announce) raise(g, Event::AfterSummon, slot, source, 0, seat);
    return true;
}

Slot summon_card(Ctx& g, CardIndex card, Seat seat, int position, Slot source, bool announce) {
    if (g.s.players[seat].board_count == kMaxBoard || card == kNoCard || !g.db.card(card).is_minion())
        return kNoSlot;
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot || !summon_entity(g, slot, seat, position, source, announce)) return kNoSlot;
    return slot;
}

Slot create_copy(Ctx& g, Slot original, Seat seat, bool exact) {
    const Slot slot = create(g, g.at(original).card, seat);
    if (slot == kNoSlot || !exact) return slot;
    copy_look(g, slot, g.at(original));
    return slot;
}

Slot summon_from(Ctx& g, Slot slot, Seat seat, int position, Slot source, SummonFrom from) {
    if (g.s.players[seat].board_count == kMaxBoard || !g.def(slot).is_minion()) {
        if (from == SummonFrom::Deck) put_back_in_deck(g, slot, seat);
        return kNoSlot;
    }
    if (from == SummonFrom::Copy || from == SummonFrom::ExactCopy) {
        const Slot original = slot;
        slot = create_copy(g, original, seat, from == SummonFrom::ExactCopy);
        if (slot == kNoSlot) return kNoSlot;
        if (from == SummonFrom::ExactCopy) borrow_like(g, slot, g.at(original));
    } else if (from == SummonFrom::Hand) {
        if (g.at(slot).zone != Zone::Hand) return kNoSlot;  // a reaction to the one before took it away
        take_out(g, slot);
    }
    return summon_entity(g, slot, seat, position, source) ? slot : kNoSlot;
}

void put_back_in_deck(Ctx& g, Slot slot, Seat seat) {
    Entity& e = g.at(slot);
    const u8 flags = e.is(Entity::kStartedInDeck) ? DeckCard::kStartedInDeck : u8{0};
    if (!put_in_deck(g, seat, {e.card, e.serial, e.enchantments, flags}, false)) return;
    e.enchantments = kNoEnchantment;
    e.zone = Zone::Removed;
    e.serial = 0;  // the handle is in the deck now
}

namespace {

void tell_of_transformation(Ctx& g, Slot slot, const TraceEntry::Party& before) {
    if (!g.trace) return;
    tell_of(g, Told::Transform, slot, 0, g.at(slot).card);
    g.trace->back().subject = before;
}

void turn_into(Ctx& g, Slot slot, CardIndex card) {
    Entity& e = g.at(slot);
    const bool in_play = e.zone == Zone::Play;
    if (in_play && g.def(slot).type != g.db.card(card).type) return;  // its place takes no other type
    const u16 played = e.flags & Entity::kPlayed;
    if (g.history) g.history->former.push_back({e.serial, e.card});
    become(g, slot, card);
    e.set(Entity::kTransformed);
    e.flags |= played;
    if (!in_play) return;
    if (doubt::kTransformExhausts) e.set(Entity::kExhausted);
    g.s.wounded &= ~bit(slot);
    g.s.aura_affected &= ~bit(slot);
}

}  // namespace

void transform(Ctx& g, Slot slot, CardIndex card) {
    if (gone(g.at(slot))) return;
    const auto before = party(g, slot);
    turn_into(g, slot, card);
    tell_of_transformation(g, slot, before);
}

void transform_into_copy(Ctx& g, Slot slot, Slot original) {
    if (slot == original || gone(g.at(slot))) return;
    const Entity from = g.at(original);
    const auto before = party(g, slot);
    turn_into(g, slot, from.card);
    if (g.at(slot).card != from.card) return;
    copy_look(g, slot, from);
    borrow_like(g, slot, from);
    listen(g, slot);
    tell_of_transformation(g, slot, before);
    if (g.s.aura_affected & bit(slot)) recompute_auras(g);
    if (g.at(slot).zone == Zone::Play && g.at(slot).health() <= 0) g.s.wounded |= bit(slot);
}

void take_control(Ctx& g, Slot slot, Seat seat) {
    GameState& s = g.s;
    Entity& e = g.at(slot);
    if (e.zone != Zone::Play || e.controller == seat || !g.def(slot).is_minion()) return;
    if (s.players[seat].board_count == kMaxBoard) return destroy(g, bit(slot));  // as whose it was (1.2)
    const u16 order = e.order;
    const SlotSet entered = s.entered;
    const SlotSet turned = (s.rule_turned ^ s.rule_sources) & bit(slot);
    take_out(g, slot);
    put_on_board(g, slot, seat, -1);
    e.order = order;  // rules.md 3.2: a change of control keeps the stamp
    s.entered = entered;
    s.rule_turned = (s.rule_turned & ~bit(slot)) | turned;
    tell_of(g, Told::TakeControl, slot);
}

void return_to_hand(Ctx& g, Slot slot) {
    Entity& e = g.at(slot);
    if (e.zone != Zone::Play) return;
    const Seat seat = e.controller;
    if (g.s.players[seat].hand_count == kMaxHand) {
        destroy(g, bit(slot));
        return;
    }
    take_out(g, slot);
    strip(g, slot);
    e.set(Entity::kSeenByOpponent);
    g.s.wounded &= ~bit(slot);
    put_in_hand(g, slot, seat);
    raise(g, Event::ReturnToHand, slot, kNoSlot, 0, seat);
}

void equip(Ctx& g, Slot weapon, Seat seat) {
    Player& p = g.s.players[seat];
    if (p.weapon != kNoSlot) {
        // The old weapon leaves at once; its Deathrattle waits for the next death processing.
        const Slot old = p.weapon;
        destroy(g, bit(old));
        p.weapon = kNoSlot;
    }
    put_in_play(g, weapon, seat);
    raise(g, Event::Equip, weapon, kNoSlot, 0, seat);
}

void replace_hero(Ctx& g, Slot hero, Seat seat, bool fresh) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    const Slot old = p.hero;
    Entity& to = g.at(hero);
    if (old != kNoSlot) {
        Entity& from = g.at(old);
        if (!fresh) {
            to.max_health = from.max_health;
            to.damage = from.damage;
        }
        if (!fresh || doubt::kFreshHeroKeepsArmor) to.armor = from.armor;
        to.set(Entity::kDead, from.is(Entity::kDead));  // rules.md 8.8: no new hero saves who is marked
        to.attacks_made = from.attacks_made;
        if (!fresh) to.attack = from.attack;
        const EnchantmentIndex enchantments = fresh ? kNoEnchantment : from.enchantments;
        if (!fresh) from.enchantments = kNoEnchantment;
        // Those of a card in hand end when it is played (rules.md 5.9).
        free_enchantments(s, to.enchantments);
        remove_from_game(g, old);
        to.enchantments = enchantments;
    }
    put_in_play(g, hero, seat);
    const CardDef& def = g.def(hero);
    if (!fresh) {
        // The hero card's Health is not its own: keep the maximum carried over.
        const i16 kept = to.max_health;
        const i16 damage = to.damage;
        refresh(g, hero);
        add_difference(g, hero, 0, kept - to.max_health);
        to.damage = damage;
    }
    tell(g, Told::SetHero, hero, old, 0, seat);
    if (to.health() <= 0) s.wounded |= bit(hero);
    if (def.armor > 0) gain_armor(g, seat, def.armor);
    if (const CardIndex power = hero_power_in(g.db, to.card, s.format); power != kNoCard)
        replace_power(g, power, seat);
}

CardIndex hero_power_in(const CardDatabase& db, CardIndex hero, Format format) {
    const CardIndex power = db.card(hero).hero_power;
    if (format != Format::Classic || power == kNoCard) return power;
    const CardIndex classic = db.find("VAN_" + std::string(db.id(power)));
    return classic != kNoCard ? classic : power;
}

void replace_power(Ctx& g, CardIndex power, Seat seat) {
    if (g.db.card(power).type != CardType::HeroPower) return;
    Player& p = g.s.players[seat];
    if (p.power != kNoSlot) remove_from_game(g, p.power);
    p.power_uses_this_turn = 0;
    const Slot slot = create(g, power, seat);
    if (slot == kNoSlot) return;
    put_in_play(g, slot, seat);
    tell_of(g, Told::SetHeroPower, slot);
}

}  // namespace hs
