// Ending and starting turns, and the start of the game (rules.md 1.3, 2).
#include <algorithm>

#include "entities/context.hpp"
#include "entities/decks.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/listeners.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/evaluate.hpp"
#include "flow/flow.hpp"
#include "flow/steps.hpp"
#include "rules/control.hpp"
#include "rules/hand.hpp"
#include "rules/legality.hpp"
#include "rules/mana.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// "This turn" enchantments end on every entity; borrowed minions go back (rules.md 2.1 b).
void expire_this_turn(Ctx& g) {
    GameState& s = g.s;
    SlotSet borrowed = 0;
    for (SlotSet set = s.used_slots; set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        if (e.enchantments != kNoEnchantment)
            remove_enchantments_if(g, slot, [&](const Enchantment& en) {
                return g.db.card(en.card).is_until(CardFlag::UntilEndOfTurn);
            });
        e.set(Entity::kDamagedThisTurn, false);
        if (e.is(Entity::kBorrowed)) borrowed |= bit(slot);
    }
    for (Slot slot : in_order_of_play(s, borrowed)) {
        s.entities[slot].set(Entity::kBorrowed, false);
        take_control(g, slot, other_seat(s.entities[slot].controller));
    }
    for (Player& p : s.players) {
        p.temporary = 0;
        begin_counters<Until::turn>(p);
        begin_counters<Until::turn_start>(p);
    }
}

/// A Frozen character thaws if it could have attacked but for the ice (rules.md 2.2).
void thaw(Ctx& g, Seat seat) {
    GameState& s = g.s;
    for (SlotSet set = s.minions[seat] | bit(s.players[seat].hero); set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        if (!e.is(Entity::kFrozen) || attacks_left(g, slot) <= 0) continue;
        if (doubt::kThawOnlyIfUnused && e.attacks_made > 0) continue;
        const bool rush = e.has(kw::rush) && (attackable(s, other_seat(seat)) & s.minions[other_seat(seat)]);
        if (e.is(Entity::kExhausted) && !e.has(kw::charge) && !rush) continue;
        e.set(Entity::kFrozen, false);
        tell_of(g, Told::Thaw, slot);
    }
}

void begin_turn(Ctx& g, Seat seat) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    s.current = seat;
    ++s.turn;
    tell(g, Told::TurnStart, kNoSlot, kNoSlot, 0, seat);
    bump(g, p.turns);
    refill(g, seat);
    begin_counters<Until::own_turn>(p);
    for (Player& any : s.players) begin_counters<Until::turn_start>(any);
    const auto ready = [&](Slot slot) {
        if (slot == kNoSlot) return;
        Entity& e = s.entities[slot];
        e.set(Entity::kExhausted, false);
        e.attacks_made = 0;
        bump(g, e.turns_in_play);
    };
    ready(p.hero);
    ready(p.power);
    ready(p.weapon);
    for (int i = 0; i < p.board_count; ++i) ready(p.board[i]);
    for (SlotSet set = s.used_slots; set;) {
        const Slot slot = pop_lowest(set);
        if (s.entities[slot].enchantments == kNoEnchantment) continue;
        remove_enchantments_if(g, slot, [&](const Enchantment& en) {
            return g.db.card(en.card).is_until(CardFlag::UntilCastersTurn) && en.caster == seat;
        });
    }
}

/// Start-of-Game texts of cards in the deck (those in hand listen to the event). The player stands for the
/// card.
void start_from_deck(Ctx& g, Seat seat) {
    GameState& s = g.s;
    for (int i = 0; i < s.players[seat].deck_count; ++i) {
        const CardIndex card = s.deck[seat][i].card;
        const CardDef& def = g.db.card(card);
        for (u8 k = 0; k < def.trigger_count; ++k) {
            const Trigger& trigger = g.db.trigger(def.first_trigger + k);
            if (trigger.event != Event::StartOfGame || trigger.zone != TriggerZone::Deck) continue;
            Scope scope = scope_of(s, s.players[seat].self);
            scope.seat = seat;
            scope.card = card;
            if (filter_holds(g, trigger.filter, scope)) push_program(g, trigger.program, scope);
        }
    }
}

void give_coin(Ctx& g, Seat seat) {
    const CardIndex coin = g.db.find("GAME_005");
    if (coin == kNoCard) return;
    const Slot slot = create(g, coin, seat);
    if (slot == kNoSlot) return;
    g.at(slot).set(Entity::kSeenByOpponent);  // everybody knows who has it
    put_in_hand(g, slot, seat);
    tell_of(g, Told::AddToHand, slot);
}

}  // namespace

void begin_end_turn(Ctx& g) {
    if (Frame* f = push_frame(g, FrameKind::EndTurn)) f->scope.controller = f->scope.seat = g.s.current;
}

void push_start_turn(Ctx& g, Seat seat) {
    if (Frame* f = push_frame(g, FrameKind::StartTurn)) f->scope.controller = f->scope.seat = seat;
}

void begin_game(Ctx& g) { push_frame(g, FrameKind::StartGame); }

namespace step {

void turn_ends(Ctx& g, Frame& f) { raise(g, Event::TurnEnd, kNoSlot, kNoSlot, 0, f.scope.seat); }

void expire(Ctx& g, Frame&) {
    expire_this_turn(g);
    push_steps(g);
}

void pass_turn(Ctx& g, Frame& f) {
    GameState& s = g.s;
    const Seat seat = f.scope.seat;
    check_outcome(g);
    if (s.over()) return;
    thaw(g, seat);
    if (s.turn >= kMaxTurns) return end_game(g, Outcome::Draw);  // rules.md 1.7
    u8& extra_turns = s.players[seat].extra_turns;
    const Seat next = extra_turns > 0 ? seat : other_seat(seat);
    if (extra_turns > 0) --extra_turns;
    pop_frame(g);
    push_start_turn(g, next);
}

void open_turn(Ctx& g, Frame& f) {
    begin_turn(g, f.scope.seat);
    push_steps(g);
}

void turn_starts(Ctx& g, Frame& f) { raise(g, Event::TurnStart, kNoSlot, kNoSlot, 0, f.scope.seat); }

void draw(Ctx& g, Frame& f) {
    check_outcome(g);
    if (!g.s.over()) draw_one(g, f.scope.seat);
}

void open_game(Ctx& g, Frame&) {
    GameState& s = g.s;
    const Seat first = s.current, second = other_seat(first);
    for (Seat seat : {first, second}) take_out_mulligan(g, seat, s.players[seat].mulligan);
    s.setup = 0;
    give_coin(g, second);
    for (Seat seat : {second, first}) {
        raise(g, Event::StartOfGame, kNoSlot, kNoSlot, 0, seat);
        start_from_deck(g, seat);
    }
}

void first_turn(Ctx& g, Frame&) {
    pop_frame(g);
    push_start_turn(g, g.s.current);
}

}  // namespace step

void take_out_mulligan(Ctx& g, Seat seat, u8 cards) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    Slot thrown[kMaxHand];
    int places[kMaxHand];
    int count = 0;
    for (int i = 0; i < p.hand_count; ++i) {
        if (!(cards >> i & 1)) continue;
        thrown[count] = p.hand[i];
        places[count++] = i;
    }
    // Replacements take the places of what was thrown away, then that is shuffled in (rules.md 1.3). What
    // cannot be replaced stays.
    count = std::min<int>(count, p.deck_count);
    for (int i = 0; i < count; ++i) {
        const Slot slot = take_from_deck(g, seat, p.deck_count - 1);
        if (slot == kNoSlot) {
            count = i;
            break;
        }
        Entity& e = s.entities[slot];
        s.limbo &= ~bit(slot);
        e.zone = Zone::Hand;
        e.position = static_cast<u8>(places[i]);
        e.order = s.entities[thrown[i]].order;
        p.hand[places[i]] = slot;
        tell_of(g, Told::IntoDeck, thrown[i]);
        tell_of(g, Told::Draw, slot);
        s.entities[thrown[i]].zone = Zone::SetAside;
        if (g.def(slot).trigger_count) listen(g, slot);
    }
    for (int i = 0; i < count; ++i) {
        unlisten(g, thrown[i]);
        move_to_deck(g, thrown[i], seat, true);
    }
    if (count) shuffle_deck(g, seat);
}

}  // namespace hs
