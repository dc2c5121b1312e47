#include "state/validate.hpp"

#include <bit>

#include "state/frame_views.hpp"

namespace hs {

namespace {

bool slot_ok(const GameState& s, Slot slot) {
    return slot == kNoSlot || (slot < kMaxSlots && (s.used_slots >> slot & 1));
}

/// A list of enchantments ends, and stays inside the pool.
bool list_ok(const GameState& s, const CardDatabase& db, EnchantmentIndex head) {
    int length = 0;
    for (EnchantmentIndex i = head; i != kNoEnchantment; i = s.enchantments[i].next) {
        if (i >= s.enchantment_count || ++length > kMaxEnchantments ||
            s.enchantments[i].card >= db.card_count())
            return false;
        if (s.enchantments[i].caster > 1 || s.enchantments[i].keyword > kKeywordCount) return false;
    }
    return true;
}

}  // namespace

std::string wrong_counts(const GameState& s) {
    for (const Player& p : s.players)
        if (p.board_count > kMaxBoard || p.hand_count > kMaxHand || p.secret_count > kMaxSecrets ||
            p.deck_count > kMaxDeck || p.starting_count > kMaxDeck)
            return "a zone holds more than it can";
    for (const Player& p : s.players) {
        bool within = true;
        each_counter(p, [&](int counter, const CounterRow& row) {
            within &= counter >= row.least && counter <= row.most;
        });
        if (!within) return "a counter is beyond what it can be";
    }
    if (s.enchantment_count > kMaxEnchantments || s.graveyard_count > kMaxGraveyard ||
        s.frame_count > kMaxFrames || s.pending_count > kMaxPending || s.local_count > kMaxLocalWords)
        return "a count is above its capacity";
    if (s.choice.count > kMaxOptions || s.choice.kind > ChoiceKind::Entity || s.choice.seat > 1)
        return "the choice";
    if (s.current > 1 || s.outcome > Outcome::Draw || s.format >= Format::Count_ || s.setup > 1)
        return "turn, outcome or format";
    return {};
}

std::string wrong_references(const GameState& s, const CardDatabase& db) {
    const auto card_ok = [&](CardIndex card) { return card < db.card_count(); };
    for (Seat seat = 0; seat < 2; ++seat) {
        const Player& p = s.players[seat];
        for (Slot slot : {p.self, p.hero, p.power, p.weapon})
            if (!slot_ok(s, slot)) return "a player's hero, power or weapon";
        if (p.self == kNoSlot || p.hero == kNoSlot) return "a player without a hero";
        for (int i = 0; i < p.board_count; ++i)
            if (p.board[i] == kNoSlot || !slot_ok(s, p.board[i])) return "a minion on the board";
        for (int i = 0; i < p.hand_count; ++i)
            if (p.hand[i] == kNoSlot || !slot_ok(s, p.hand[i])) return "a card in hand";
        for (int i = 0; i < p.secret_count; ++i)
            if (p.secrets[i] == kNoSlot || !slot_ok(s, p.secrets[i])) return "a Secret";
        for (int i = 0; i < p.deck_count; ++i)
            if (!card_ok(s.deck[seat][i].card) || !list_ok(s, db, s.deck[seat][i].enchantments))
                return "a card in a deck";
        for (int i = 0; i < p.starting_count; ++i)
            if (!card_ok(s.starting_deck[seat][i])) return "a starting deck";
    }
    for (SlotSet set = s.used_slots; set; set &= set - 1) {
        const Entity& e = s.entities[std::countr_zero(set)];
        if (!card_ok(e.card) || !list_ok(s, db, e.enchantments) || e.controller > 1 || e.owner > 1 ||
            e.zone > Zone::Secret)
            return "an entity";
    }
    SlotSet named = s.minions[0] | s.minions[1] | s.aura_sources | s.aura_affected | s.cost_sources |
                    s.rule_sources | s.rule_turned | s.limbo | s.wounded | s.entered;
    for (SlotSet set : s.listeners) named |= set;
    if (named & ~s.used_slots) return "a set names an entity that does not exist";
    int free = 0;
    for (EnchantmentIndex i = s.free_enchantment; i != kNoEnchantment; i = s.enchantments[i].next)
        if (i >= s.enchantment_count || ++free > kMaxEnchantments) return "the list of free enchantments";
    for (int i = 0; i < s.graveyard_count; ++i)
        if (!card_ok(s.graveyard[i].card)) return "a card in the graveyard";
    for (int i = 0; i < s.frame_count; ++i) {
        const Frame& f = s.frames[i];
        const Scope& c = f.scope;
        if (!slot_ok(s, c.source) || !slot_ok(s, c.target) || !slot_ok(s, c.subject) || !slot_ok(s, c.other))
            return "a frame names an entity that does not exist";
        if (c.controller > 1 || c.seat > 1 || !card_ok(c.card) || !card_ok(f.card) ||
            f.pc >= db.totals().code)
            return "a frame";
        if (c.enchantment != kNoEnchantment && c.enchantment >= s.enchantment_count)
            return "a frame names an enchantment that does not exist";
        if (f.kind == FrameKind::CardText && (f.count > kMaxLocals || f.first + f.count > s.local_count))
            return "a frame's locals";
        if (f.kind == FrameKind::EventRaised) {
            if (f.first > f.next || f.next + f.count > s.pending_count) return "a frame's queue";
            for (int k = f.next; k < f.next + f.count; ++k) {
                const Pending& p = s.pending[k];
                if (!card_ok(p.card) ||
                    (p.trigger != Pending::kDeathrattle && p.trigger >= db.card(p.card).trigger_count))
                    return "a waiting trigger";
            }
        }
        if (f.kind == FrameKind::DeathPhase &&
            (f.first > f.next || f.next > f.first + f.count || f.first + f.count > s.pending_count))
            return "a frame's queue";
        if (f.kind == FrameKind::Attack && third_of_attack(f) >= kMaxSlots && third_of_attack(f) != kNoSlot)
            return "an attack frame names an entity that does not exist";
        if (f.event >= Event::Count_ || f.kind >= FrameKind::Count_) return "a frame's kind";
    }
    for (int i = 0; i < s.pending_count; ++i)
        if (!slot_ok(s, s.pending[i].slot) || s.pending[i].slot == kNoSlot || !card_ok(s.pending[i].card) ||
            s.pending[i].controller > 1)
            return "a waiting trigger";
    if (s.choice.kind != ChoiceKind::None) {
        if (s.frame_count == 0 || s.frames[s.frame_count - 1].kind != FrameKind::CardText)
            return "a choice nobody waits for";
        if (!slot_ok(s, s.choice.source)) return "the source of the choice";
        for (int i = 0; i < s.choice.count; ++i) {
            const u16 option = s.choice.options[i];
            if (s.choice.kind == ChoiceKind::Card && !card_ok(option)) return "an option";
            if (s.choice.kind == ChoiceKind::Entity && !slot_ok(s, static_cast<Slot>(option)))
                return "an option";
            if (s.choice.kind == ChoiceKind::Deck &&
                (option >> 8 > 1 || (option & 0xFF) >= s.players[option >> 8].deck_count))
                return "an option";
        }
    }
    return {};
}

}  // namespace hs
