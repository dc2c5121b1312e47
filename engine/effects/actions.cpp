#include "effects/actions.hpp"

#include <algorithm>

#include "effects/choices.hpp"
#include "entities/decks.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/sides.hpp"
#include "entities/stats.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/attributes.hpp"
#include "expressions/evaluate.hpp"
#include "expressions/values.hpp"
#include "rules/control.hpp"
#include "rules/copies.hpp"
#include "rules/damage.hpp"
#include "rules/hand.hpp"
#include "rules/heroes.hpp"
#include "rules/legality.hpp"
#include "rules/mana.hpp"
#include "rules/summon.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// The nearest sequence of one of two kinds below the running program: what an event's trigger may still
/// change.
Frame* sequence_below(Ctx& g, FrameKind kind) {
    for (int i = g.s.frame_count; i-- > 0;)
        if (g.s.frames[i].kind == kind) return &g.s.frames[i];
    return nullptr;
}

/// A side without its hero, its Hero Power or itself would be none: they stay, whatever a text says.
SlotSet movable(const GameState& s, SlotSet set) {
    for (const Player& p : s.players) set &= ~(bit(p.self) | bit(p.hero) | bit(p.power));
    return set;
}

void summon_many(Ctx& g, Frame& frame, CardIndex card, int count, Seat seat, Placement placement,
                 bool announce) {
    if (count <= 0 || card == kNoCard) return;
    const Slot source = frame.scope.source;
    if (count == 1) {
        frame.result |= bit(summon_card(g, card, seat, placement_position(g.s, placement, source, seat, 0),
                                        source, announce));
        return;
    }
    Frame* more = push_frame(g, FrameKind::SummonMany);
    if (!more) return;
    more->scope.source = source;
    more->scope.seat = seat;
    more->card = card;
    more->count = static_cast<u16>(std::min(count, kMaxBoard));
    more->placement = static_cast<u8>(placement);
}

/// One summon after another, each with what reacts to it (rules.md 5.2).
void summon_each(Ctx& g, Frame& frame, SlotSet set, Seat seat, Placement placement, SummonFrom from) {
    const Slot source = frame.scope.source;
    if (count_bits(set) == 1) {
        const int position = placement_position(g.s, placement, source, seat, count_bits(frame.result));
        frame.result |=
            bit(summon_from(g, static_cast<Slot>(std::countr_zero(set)), seat, position, source, from));
        return;
    }
    if (set == 0) return;
    Frame* more = push_frame(g, FrameKind::SummonMany);
    if (!more) return;
    more->scope.source = source;
    more->scope.seat = seat;
    more->result = set;
    more->placement = static_cast<u8>(placement);
    more->extra = static_cast<u8>(from);
}

void summon_from_deck(Ctx& g, Frame& frame, u64 deck, Placement placement) {
    const Seat seat = deck_seat(deck);
    SlotSet taken = 0;
    u16 nth = 0;
    // From the top down: positions below stay what they were.
    for (u64 set = deck_bits(deck); set && g.s.players[seat].board_count + nth < kMaxBoard;) {
        const int position = 63 - std::countl_zero(set);
        set &= ~(u64{1} << position);
        if (g.s.deck[seat][position].card == kNoCard) continue;
        const Slot slot = take_from_deck(g, seat, position);
        if (slot == kNoSlot) break;
        g.at(slot).order = nth++;  // the order in which they are summoned
        taken |= bit(slot);
    }
    summon_each(g, frame, taken, seat, placement, SummonFrom::Deck);
}

/// A copy of a card in a deck, with its enchantments (rules.md 5.5), set aside.
Slot copy_of_deck_card(Ctx& g, const DeckCard& card, Seat seat) {
    const Slot copy = create(g, card.card, seat);
    if (copy == kNoSlot) return kNoSlot;
    g.at(copy).enchantments = copy_enchantments(g, card.enchantments);
    refresh(g, copy);
    return copy;
}

void summon_copies_of_deck(Ctx& g, Frame& frame, u64 deck, Seat seat, Placement placement) {
    SlotSet made = 0;
    u16 nth = 0;
    for (u64 set = deck_bits(deck); set && g.s.players[seat].board_count + nth < kMaxBoard;) {
        const int position = 63 - std::countl_zero(set);
        set &= ~(u64{1} << position);
        const DeckCard card = g.s.deck[deck_seat(deck)][position];
        if (!g.db.card(card.card).is_minion()) continue;
        const Slot copy = copy_of_deck_card(g, card, seat);
        if (copy == kNoSlot) break;
        g.at(copy).order = nth++;  // the order in which they are summoned
        made |= bit(copy);
    }
    summon_each(g, frame, made, seat, placement, SummonFrom::Aside);
}

void draw_cards(Ctx& g, Frame& frame, u64 deck) {
    const EventsInOrder in_order(g.s);
    const Seat seat = deck_seat(deck);
    // From the top down: positions below stay what they were.
    for (u64 set = deck_bits(deck); set;) {
        const int position = 63 - std::countl_zero(set);
        set &= ~(u64{1} << position);
        if (position < g.s.players[seat].deck_count) frame.result |= bit(draw_at(g, seat, position));
    }
}

void equip_card(Ctx& g, Frame& frame, CardIndex card, Seat seat) {
    if (card == kNoCard || g.db.card(card).type != CardType::Weapon) return;
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot) return;
    equip(g, slot, seat);
    frame.result |= bit(slot);
}

void enchant_all(Ctx& g, Machine& m, Frame& frame, const Instruction& in) {
    const i16 health = in.a >= 2 ? narrow(g, m.pop_int()) : i16{0};
    const i16 attack = in.a >= 1 ? narrow(g, m.pop_int()) : i16{0};
    const CardIndex card = static_cast<u16>(in.b);
    const SlotSet set = m.pop_set(g.s);
    if (in.a >= 1 && attack == 0 && health == 0 && g.db.card(card).only_adds_what_it_captures()) return;
    const bool hero_attack_gained = g.db.card(card).ench_attack > 0 || attack > 0;
    for (Slot slot : in_order_of_play(g.s, set)) {
        const Entity& e = g.at(slot);
        if (e.zone == Zone::Graveyard || e.zone == Zone::Removed) continue;
        enchant(g, slot, card, frame.scope.controller, in.a >= 1 ? &attack : nullptr,
                in.a >= 2 ? &health : nullptr);
        if (e.zone == Zone::Play && e.health() <= 0 && g.def(slot).type != CardType::HeroPower &&
            g.s.players[e.controller].self != slot)
            g.s.wounded |= bit(slot);
        if (hero_attack_gained && g.def(slot).type == CardType::Hero)
            raise(g, Event::GainAttack, slot, frame.scope.source, attack, e.controller);
    }
}

void swap_stats(Ctx& g, SlotSet set, CardIndex carrier, Seat caster) {
    for (Slot slot : in_order_of_play(g.s, set)) {
        Entity& e = g.at(slot);
        const i16 attack = static_cast<i16>(std::max(e.health(), 0)), health = e.attack;
        enchant(g, slot, carrier, caster, &attack, &health);
        if (e.health() <= 0) g.s.wounded |= bit(slot);
    }
}

/// Into one deck: of both players, that of the one whose turn it is.
void shuffle_entities(Ctx& g, SlotSet set, u64 players, bool on_top) {
    const SeatList seats = seats_of(g.s, players);
    if (seats.count == 0) return;
    for (Slot slot : in_order_of_play(g.s, set)) {
        g.s.wounded &= ~bit(slot);
        if (!move_to_deck(g, slot, seats.seats[0], on_top)) destroy(g, bit(slot));
    }
}

/// `shown`: the player who acts was shown these cards and chose among them.
void deck_to_top(Ctx& g, u64 deck, bool shown, Seat me) {
    const Seat seat = deck_seat(deck);
    const int count = g.s.players[seat].deck_count;
    int moved = 0;  // each that went to the top let those above it down by one
    for (u64 set = deck_bits(deck); set; ++moved) {
        const int position = pop_lowest(set) - moved;
        if (position < 0 || position >= count) continue;
        deck_card_to_top(g, seat, position, shown ? DeckCard::seen_by(me, seat) : u8{0});
    }
}

/// Of DeckCard::kSeen, who knows a new card that goes on top: both one that everybody knows, and who chose
/// it.
u8 seen_on_top(u64 card, Seat me, Seat seat) {
    if (card & kOpenCard) return DeckCard::kSeen;
    return card >> 16 & 0xFFFF ? DeckCard::seen_by(me, seat) : u8{0};
}

void cast_spell(Ctx& g, CardIndex card, Seat seat) {
    if (card == kNoCard || !g.db.card(card).is_spell()) return;
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot) return;
    const CardDef& def = g.db.card(card);
    if (def.has(kw::secret | kw::quest)) {
        if (!put_in_secrets(g, slot, seat)) g.at(slot).zone = Zone::Removed;
        return;
    }
    u8 choose = 0;
    if (const u8 values = choose_values(g, slot); values != 1)
        choose = values == 8 ? 3 : static_cast<u8>(1 + g.roll(2));
    const PlayOption option = play_option(g, slot, choose);
    if (!option.playable) return;  // rules.md 4.14: no legal target, nothing at all
    const Slot target = random_of(g, option.targets);
    tell(g, Told::Cast, slot, target, 0, seat);
    overload(g, seat, def.overload, slot);  // it is part of the text, not of the cost
    push_card_text(g, slot, target, choose, false);
}

void run_deathrattles(Ctx& g, SlotSet set) {
    const Ordered order = in_order_of_play(g.s, set);
    for (int i = order.count; i-- > 0;) push_deathrattles(g, order.slots[i]);
}

void run_battlecries(Ctx& g, SlotSet set) {
    const Ordered order = in_order_of_play(g.s, set);
    for (int i = order.count; i-- > 0;) {
        const Slot slot = order.slots[i];
        const SlotSet targets = asks_target(g, slot, g.def(slot)) ? legal_targets(g, slot, g.def(slot)) : 0;
        push_program(g, g.def(slot).play, scope_of(g.s, slot, random_of(g, targets)));
    }
}

void force_attack(Ctx& g, Slot attacker, Slot defender) {
    if (attacker == kNoSlot || defender == kNoSlot || attacker == defender) return;
    Frame* attack = push_frame(g, FrameKind::Attack);
    if (!attack) return;
    attack->scope.source = attacker;
    attack->scope.target = defender;
    attack->flags = kForcedAttack;
}

void set_health(Ctx& g, SlotSet set, int health) {
    for (Slot slot : in_order_of_play(g.s, set)) {
        const Entity& e = g.at(slot);
        if (health > e.max_health) add_difference(g, slot, 0, health - e.max_health);
        set_damage(g, slot, e.max_health - health);
        tell_of_change(g, Told::Stats, slot);
    }
}

CardIndex random_minion(Ctx& g, Seat seat, int& cost) {
    u64 minions = 0;
    for (int i = 0; i < g.s.players[seat].deck_count; ++i)
        if (g.db.card(g.s.deck[seat][i].card).is_minion()) minions |= u64{1} << i;
    if (!minions) return kNoCard;
    const CardIndex card =
        g.s.deck[seat][nth_bit(minions, static_cast<int>(g.roll(static_cast<u32>(count_bits(minions)))))]
            .card;
    cost = g.db.card(card).cost;
    return card;
}

bool joust(Ctx& g, Seat seat) {
    int mine = -1, theirs = -1;
    random_minion(g, seat, mine);
    const bool answered = random_minion(g, other_seat(seat), theirs) != kNoCard;
    // The cards go back where nobody knows (rules.md 11.7).
    shuffle_deck(g, seat);
    shuffle_deck(g, other_seat(seat));
    return mine > theirs && (answered || doubt::kJoustWonAgainstNothing);
}

void swap_hand_and_board(Ctx& g, Slot in_play, Slot in_hand, Slot source) {
    if (in_play == kNoSlot || in_hand == kNoSlot) return;
    if (!g.def(in_play).is_minion() || g.at(in_play).zone != Zone::Play) return;
    if (!g.def(in_hand).is_minion() || g.at(in_hand).zone != Zone::Hand) return;
    const Seat board_seat = g.at(in_play).controller, hand_seat = g.at(in_hand).controller;
    const int position = g.at(in_play).position;
    take_out(g, in_play);
    strip(g, in_play);
    g.at(in_play).set(Entity::kSeenByOpponent);
    take_out(g, in_hand);
    put_in_hand(g, in_play, hand_seat);
    tell_of(g, Told::ReturnToHand, in_play);
    summon_entity(g, in_hand, board_seat, position, source);
}

}  // namespace

void push_deathrattles(Ctx& g, Slot slot) {
    GameState& s = g.s;
    const Entity& e = s.entities[slot];
    // Own text first, then what was attached in order: pushed in reverse.
    Scope scopes[1 + kMaxEnchantments];
    int count = 0;
    each_text(g, e, [&](const Text& text) {
        if (text.def.deathrattle == 0) return;
        Scope& scope = scopes[count++] = scope_of(s, slot);
        scope.enchantment = text.enchantment;
        scope.card = text.card;
    });
    while (count-- > 0) push_program(g, g.db.card(scopes[count].card).deathrattle, scopes[count]);
}

void push_card_text(Ctx& g, Slot slot, Slot target, u8 choose, bool combo) {
    const CardDef& def = g.def(slot);
    Scope scope = scope_of(g.s, slot, target);
    scope.choose = choose;
    const auto option = [&](CardIndex card) {
        Scope part = scope;
        part.card = card;
        push_program(g, g.db.card(card).play, part);
    };
    if (choose == 3 && def.choose_both != kNoCard) {
        transform(g, slot, def.choose_both);
    } else if (choose == 3) {
        option(def.choose_b);
        option(def.choose_a);
    } else if (choose != 0) {
        option(choose == 1 ? def.choose_a : def.choose_b);
    }
    push_program(g, combo && def.combo ? def.combo : def.play, scope);
}

int run_action(Ctx& g, Machine& m, Frame& frame, const Instruction* at) {
    GameState& s = g.s;
    const Instruction in = *at;
    const Scope& scope = frame.scope;
    const Slot source = scope.source;
    const Seat me = scope.controller;
    const auto each_seat = [&](u64 players, auto action) {
        for (Seat seat : seats_of(s, players)) action(seat);
    };
    const auto each = [&](SlotSet set, auto action) {
        for (Slot slot : in_order_of_play(s, set)) action(slot);
    };
    const auto amount = [&] { return int{narrow(g, m.pop_int())}; };
    frame.result = 0;
    switch (in.op) {
        case Op::DAMAGE: {
            const Slot dealer = in.a & 2 ? oldest(s, m.pop_set(s)) : source;
            const int n = amount();
            frame.result = static_cast<u64>(damage_all(g, m.pop_set(s), n, dealer, me, in.a & 1));
            break;
        }
        case Op::DAMAGE_EACH: {
            const Slot dealer = in.a & 2 ? oldest(s, m.pop_set(s)) : source;
            const Ordered victims = in_order_of_play(s, m.pop_set(s));
            int amounts[kMaxSlots];
            for (int i = 0; i < victims.count; ++i)
                amounts[i] = narrow(g, inline_number(g, m, at + 1, in.b, entity_it(s, victims.slots[i])));
            frame.result = static_cast<u64>(damage_each(g, victims, amounts, dealer, me, in.a & 1));
            return in.b;
        }
        case Op::HEAL: {
            const int n = amount();
            heal_all(g, m.pop_set(s), n, source, me);
            break;
        }
        case Op::DESTROY:
            destroy(g, m.pop_set(s));
            break;
        case Op::SILENCE:
            each(m.pop_set(s), [&](Slot slot) { silence(g, slot); });
            break;
        case Op::FREEZE:
            freeze(g, m.pop_set(s), source);
            break;
        case Op::UNFREEZE:
            each(m.pop_set(s), [&](Slot slot) {
                if (!g.at(slot).is(Entity::kFrozen)) return;
                g.at(slot).set(Entity::kFrozen, false);
                tell_of(g, Told::Thaw, slot);
            });
            break;
        case Op::REMOVE_KEYWORD:
            each(m.pop_set(s), [&](Slot slot) { lose_keyword(g, slot, u64{1} << in.b); });
            break;
        case Op::ADD_KEYWORD:
            each(m.pop_set(s),
                 [&](Slot slot) { gain_keyword(g, slot, static_cast<KeywordIndex>(in.b), me); });
            break;
        case Op::RETURN_TO_HAND: {
            const EventsInOrder in_order(s);
            each(movable(s, m.pop_set(s)), [&](Slot slot) { return_to_hand(g, slot); });
            break;
        }
        case Op::SHUFFLE_INTO_DECK:
        case Op::PUT_ON_TOP: {
            const u64 players = m.pop();
            shuffle_entities(g, movable(s, m.pop_set(s)), players, in.op == Op::PUT_ON_TOP);
            break;
        }
        case Op::DECK_TO_TOP: {
            const bool shown = m.top() & kDeckShown;
            deck_to_top(g, m.pop_deck(s), shown, me);
            break;
        }
        case Op::DISCARD: {
            const EventsInOrder in_order(s);
            each(m.pop_set(s), [&](Slot slot) { discard(g, slot); });
            break;
        }
        case Op::REMOVE_FROM_GAME:
            each(movable(s, m.pop_set(s)), [&](Slot slot) {
                tell_of(g, Told::RemoveFromGame, slot);
                remove_from_game(g, slot);
            });
            break;
        case Op::DRAW: {
            const int n = amount();
            const SeatList seats = seats_of(s, m.pop());
            for (int i = seats.count; i-- > 0;) {
                if (seats.count == 1 && n == 1) {
                    frame.result = bit(draw_one(g, seats.seats[i]));
                } else if (n > 0) {
                    Frame* draws = push_frame(g, FrameKind::DrawMany);
                    if (!draws) break;
                    draws->scope.seat = seats.seats[i];
                    draws->count = static_cast<u16>(n);
                }
            }
            break;
        }
        case Op::DRAW_CARDS:
            if (!(m.top() & kDeckPlaced)) pick_from_deck(g, deck_seat(m.top()));
            draw_cards(g, frame, m.pop_deck(s));
            break;
        case Op::MILL: {
            const int n = std::min(amount(), kMaxDeck);
            each_seat(m.pop(), [&](Seat seat) {
                for (int i = 0; i < n; ++i) mill(g, seat, in.a & 1);
            });
            break;
        }
        case Op::SUMMON: {
            const u64 players = m.pop();
            const int n = amount();
            const auto card = m.pop_card(g.db);
            const EventsInOrder in_order(s);
            each_seat(players, [&](Seat seat) {
                summon_many(g, frame, card, n, seat, static_cast<Placement>(in.a), !(in.b & 1));
            });
            break;
        }
        case Op::SUMMON_COPY: {
            const u64 players = m.pop();
            const EventsInOrder in_order(s);
            if (in.b & 2) {
                const u64 deck = m.pop_deck(s);
                each_seat(players, [&](Seat seat) {
                    summon_copies_of_deck(g, frame, deck, seat, static_cast<Placement>(in.a));
                });
                break;
            }
            const SlotSet set = m.pop_set(s);
            each_seat(players, [&](Seat seat) {
                summon_each(g, frame, set, seat, static_cast<Placement>(in.a),
                            in.b & 1 ? SummonFrom::ExactCopy : SummonFrom::Copy);
            });
            break;
        }
        case Op::SUMMON_FROM_DECK:
            if (!(m.top() & kDeckPlaced)) pick_from_deck(g, deck_seat(m.top()));
            summon_from_deck(g, frame, m.pop_deck(s), static_cast<Placement>(in.a));
            break;
        case Op::SUMMON_FROM_HAND: {
            const SlotSet set = m.pop_set(s);
            const EventsInOrder in_order(s);
            each_seat(3, [&](Seat seat) {
                SlotSet own = 0;
                each(set & zone_set(s, seat, Selector::hand),
                     [&](Slot slot) { own |= g.at(slot).unknown() ? 0 : bit(slot); });
                summon_each(g, frame, own, seat, static_cast<Placement>(in.a), SummonFrom::Hand);
            });
            break;
        }
        case Op::ADD_TO_HAND: {
            const EventsInOrder in_order(s);
            const u64 players = m.pop();
            const int n = std::min(amount(), kMaxHand);  // into a full hand goes nothing
            const auto handle = static_cast<u16>(m.top() >> 16);
            const bool open_card = m.top() & kOpenCard;
            const CardIndex card = m.pop_card(g.db);
            each_seat(players, [&](Seat seat) {
                for (int i = 0; i < n; ++i)
                    frame.result |= bit(add_card(g, card, seat, i == 0 ? handle : u16{0}, open_card));
            });
            break;
        }
        case Op::COPY_TO_HAND: {
            const EventsInOrder in_order(s);
            const u64 players = m.pop();
            const SlotSet set = m.pop_set(s);
            each_seat(players, [&](Seat seat) {
                each(set, [&](Slot slot) {
                    if (s.players[seat].hand_count == kMaxHand) return;
                    const Slot copy = create_copy(g, slot, seat, in.b & 1);
                    if (copy == kNoSlot) return;
                    g.at(copy).set(Entity::kSeenByOpponent, open(g.at(slot)));
                    if (add_entity(g, copy, seat)) frame.result |= bit(copy);
                });
            });
            break;
        }
        case Op::COPY_DECK_TO_HAND: {
            const EventsInOrder in_order(s);
            const u64 players = m.pop();
            const u64 deck = m.pop_deck(s);
            const Seat from = deck_seat(deck);
            each_seat(players, [&](Seat seat) {
                for (u64 set = deck_bits(deck); set;) {
                    const DeckCard card = s.deck[from][pop_lowest(set)];
                    if (s.players[seat].hand_count == kMaxHand) return;
                    const Slot copy = copy_of_deck_card(g, card, seat);
                    if (copy == kNoSlot) return;
                    if (add_entity(g, copy, seat)) frame.result |= bit(copy);
                }
            });
            break;
        }
        case Op::SHUFFLE_CARD: {
            const u64 players = m.pop();
            const int n = std::min(amount(), kMaxDeck);  // into a full deck goes nothing
            const auto card = m.pop_card(g.db);
            each_seat(players, [&](Seat seat) {
                for (int i = 0; i < n; ++i) add_to_deck(g, card, seat, false);
            });
            break;
        }
        case Op::PUT_CARD_ON_TOP: {
            const u64 players = m.pop(), value = m.top();
            const auto card = m.pop_card(g.db);
            each_seat(players,
                      [&](Seat seat) { add_to_deck(g, card, seat, true, seen_on_top(value, me, seat)); });
            break;
        }
        case Op::EQUIP: {
            const u64 players = m.pop();
            const auto card = m.pop_card(g.db);
            each_seat(players, [&](Seat seat) { equip_card(g, frame, card, seat); });
            break;
        }
        case Op::ENCHANT:
            enchant_all(g, m, frame, in);
            break;
        case Op::REMOVE_THIS:
            if (scope.enchantment != kNoEnchantment) {
                remove_enchantment(g, source, scope.enchantment);
                frame.scope.enchantment = kNoEnchantment;
            }
            break;
        case Op::REMOVE_ENCHANTMENTS:
            each(m.pop_set(s), [&](Slot slot) {
                remove_enchantments_if(
                    g, slot, [&](const Enchantment& en) { return en.card == static_cast<u16>(in.b); });
            });
            break;
        case Op::TRANSFORM: {
            const auto card = m.pop_card(g.db);
            frame.result = m.pop_set(s);
            if (card != kNoCard) each(frame.result, [&](Slot slot) { transform(g, slot, card); });
            break;
        }
        case Op::TRANSFORM_COPY: {
            const Slot original = oldest(s, m.pop_set(s));
            frame.result = m.pop_set(s);
            if (original != kNoSlot)
                each(frame.result, [&](Slot slot) { transform_into_copy(g, slot, original); });
            break;
        }
        case Op::TRANSFORM_RANDOM: {
            const SlotSet set = m.pop_set(s);
            each(set, [&](Slot slot) {
                Scope old = scope;
                old.enchantment = kNoEnchantment;
                old.amount = g.def(slot).cost;  // VALUE 0: the old card's cost
                Machine inner;
                inner.scope = &old;
                inner.locals = m.locals;
                const CardIndex card = random_of_pool(g, inner, static_cast<u32>(in.b), at + 1, in.a);
                if (card != kNoCard) transform(g, slot, card);
            });
            frame.result = set;
            return in.a;
        }
        case Op::TAKE_CONTROL: {
            const u64 players = m.pop();
            const Seat seat = seats_of(s, players).seats[0];
            each(m.pop_set(s), [&](Slot slot) {
                Entity& e = g.at(slot);
                if (e.controller == seat) return;
                take_control(g, slot, seat);
                if (e.zone == Zone::Play && e.controller == seat) e.set(Entity::kBorrowed, in.a & 1);
            });
            break;
        }
        case Op::SWAP_STATS:
            swap_stats(g, m.pop_set(s), static_cast<u16>(in.b), me);
            break;
        case Op::GAIN_ARMOR: {
            const int n = amount();
            each_seat(m.pop(), [&](Seat seat) { gain_armor(g, seat, n); });
            break;
        }
        case Op::LOSE_ARMOR: {
            const int n = amount();
            each_seat(m.pop(), [&](Seat seat) {
                Entity& hero = g.at(s.players[seat].hero);
                const int before = hero.armor;
                hero.armor = cut<i16>(g, std::max(0, hero.armor - n), 0, kMaxNumber);
                if (hero.armor != before)
                    tell_of(g, Told::LoseArmor, s.players[seat].hero, before - hero.armor);
            });
            break;
        }
        case Op::SET_HEALTH: {
            const int n = amount();
            const SlotSet set = m.pop_set(s);
            set_health(g, set, n);
            if (!(in.a & 1)) break;
            const EventsInOrder in_order(s);
            each(set,
                 [&](Slot slot) { raise(g, Event::AfterSummon, slot, source, 0, g.at(slot).controller); });
            break;
        }
        case Op::SET_ATTACKS_LEFT: {
            const int n = amount();
            each(m.pop_set(s), [&](Slot slot) {
                const int made = g.at(slot).attacks_made + attacks_left(g, slot) - n;
                g.at(slot).attacks_made = narrow_count(g, std::max(0, made));
            });
            break;
        }
        case Op::GAIN_MANA: {
            const int n = amount();
            each_seat(m.pop(), [&](Seat seat) { gain_mana(g, seat, static_cast<ManaGain>(in.a), n); });
            break;
        }
        case Op::OVERLOAD: {
            const int n = amount();
            each_seat(m.pop(), [&](Seat seat) { overload(g, seat, n, source); });
            break;
        }
        case Op::UNLOCK_OVERLOAD:
            each_seat(m.pop(), [&](Seat seat) { unlock_overload(g, seat); });
            break;
        case Op::SET_HERO: {
            const u64 players = m.pop();
            const auto card = m.pop_card(g.db);
            if (g.db.card(card).type != CardType::Hero) break;
            each_seat(players, [&](Seat seat) {
                if (const Slot hero = create(g, card, seat); hero != kNoSlot)
                    replace_hero(g, hero, seat, in.a & 1);
            });
            break;
        }
        case Op::SET_HERO_POWER: {
            const u64 players = m.pop();
            const auto card = m.pop_card(g.db);
            each_seat(players, [&](Seat seat) { replace_power(g, card, seat); });
            break;
        }
        case Op::UPGRADE_HERO_POWER:
            each_seat(m.pop(), [&](Seat seat) {
                const Slot power = s.players[seat].power;
                if (power == kNoSlot) return;
                if (const CardIndex better = g.def(power).hero_power; better != kNoCard)
                    replace_power(g, better, seat);
            });
            break;
        case Op::REFRESH_HERO_POWER:
            each_seat(m.pop(), [&](Seat seat) { s.players[seat].power_uses_this_turn = 0; });
            break;
        case Op::ATTACK: {
            const Slot defender = oldest(s, m.pop_set(s));
            force_attack(g, oldest(s, m.pop_set(s)), defender);
            break;
        }
        case Op::SET_DEFENDER: {
            const Slot defender = oldest(s, m.pop_set(s));
            if (Frame* attack = sequence_below(g, FrameKind::Attack); attack && defender != kNoSlot)
                attack->scope.target = defender;
            break;
        }
        case Op::SET_SPELL_TARGET: {
            const Slot target = oldest(s, m.pop_set(s));
            if (Frame* spell = sequence_below(g, FrameKind::PlaySpell); spell && target != kNoSlot) {
                spell->scope.target = target;
                tell(g, Told::NewTarget, spell->scope.source, target, 0, spell->scope.controller);
            }
            break;
        }
        case Op::SET_AMOUNT: {
            const int n = amount();
            if (g.damage) g.damage->amount = n;
            break;
        }
        case Op::COUNTER:
            if (Frame* spell = sequence_below(g, FrameKind::PlaySpell)) {
                spell->flags |= kCountered;
                tell_of(g, Told::Countered, spell->scope.source);
            }
            break;
        case Op::CAST: {
            const u64 players = m.pop();
            const auto card = m.pop_card(g.db);
            each_seat(players, [&](Seat seat) { cast_spell(g, card, seat); });
            break;
        }
        case Op::REVEAL_SECRET:
            each(m.pop_set(s), [&](Slot slot) {
                if (g.at(slot).zone != Zone::Secret) return;
                const Seat seat = g.at(slot).controller;
                bury(g, slot, 0);
                raise(g, Event::SecretRevealed, slot, kNoSlot, 0, seat);
            });
            break;
        case Op::TAKE_SECRET: {
            const Seat seat = seats_of(s, m.pop()).seats[0];
            each(m.pop_set(s), [&](Slot slot) {
                if (g.at(slot).zone != Zone::Secret) return;
                const u16 order = g.at(slot).order;  // which it keeps (rules.md 3.2)
                take_out(g, slot);
                g.at(slot).set(Entity::kSeenByOpponent);  // whose it was
                if (!put_in_secrets(g, slot, seat, order)) bury(g, slot, 0);
            });
            break;
        }
        case Op::PUT_SECRET: {
            const u64 deck = m.pop_deck(s);
            const Seat seat = deck_seat(deck);
            if (deck_bits(deck) && s.players[seat].secret_count < kMaxSecrets) {
                const int position = 63 - std::countl_zero(deck_bits(deck));
                if (!g.db.card(s.deck[seat][position].card).has(kw::secret | kw::quest)) break;
                pick_from_deck(g, seat);
                const Slot slot = take_from_deck(g, seat, position);
                if (slot != kNoSlot && !put_in_secrets(g, slot, seat)) bury(g, slot, 0);
            }
            break;
        }
        case Op::LOSE_DURABILITY: {
            const int n = amount();
            each(m.pop_set(s), [&](Slot slot) { lose_durability(g, slot, n); });
            break;
        }
        case Op::SET_MEMORY: {
            const int n = amount();
            each(m.pop_set(s), [&](Slot slot) { g.at(slot).memory = cut<i8>(g, n, -128, 127); });
            break;
        }
        case Op::EXTRA_TURN:
            each_seat(m.pop(), [&](Seat seat) { bump(g, s.players[seat].extra_turns); });
            break;
        case Op::WIN:
            each_seat(m.pop(), [&](Seat seat) {
                g.at(s.players[other_seat(seat)].hero).set(Entity::kDead);
                s.check_outcome = 1;
            });
            break;
        case Op::DEATHS:
            push_frame(g, FrameKind::Steps);
            break;
        case Op::RUN_DEATHRATTLE:
            run_deathrattles(g, m.pop_set(s));
            break;
        case Op::RUN_BATTLECRY:
            run_battlecries(g, m.pop_set(s));
            break;
        case Op::SWAP_HAND_AND_BOARD: {
            const Slot in_hand = oldest(s, m.pop_set(s));
            swap_hand_and_board(g, oldest(s, m.pop_set(s)), in_hand, source);
            break;
        }
        case Op::SWAP_HERO_HEALTH:
            std::swap(g.at(s.players[0].hero).damage, g.at(s.players[1].hero).damage);
            for (const Player& p : s.players) tell_of_change(g, Told::Stats, p.hero);
            break;
        case Op::GROW_JADE_GOLEM: {
            const int n = amount();
            each_seat(m.pop(), [&](Seat seat) {
                u8& golems = s.players[seat].jade_golems;
                golems = static_cast<u8>(std::clamp(golems + n, 0, kMaxJadeGolem - 1));
            });
            break;
        }
        case Op::GROW_CTHUN: {
            const int health = amount(), attack = amount();
            each_seat(m.pop(), [&](Seat seat) {
                Player& p = s.players[seat];
                p.cthun_attack = narrow(g, p.cthun_attack + attack);
                p.cthun_health = narrow(g, p.cthun_health + health);
            });
            break;
        }
        case Op::JOUST:
            frame.result = joust(g, me);
            break;
        case Op::DISCOVER:
        case Op::CHOOSE_CARD:
            offer_cards(g, m, frame, static_cast<u32>(in.b), at + 1, in.a, amount(), in.op == Op::DISCOVER);
            return in.a;
        case Op::CHOOSE_FROM_DECK: {
            const int n = amount();
            const bool placed = m.top() & kDeckPlaced;
            offer_deck(g, frame, m.pop_deck(s), n, placed);
            break;
        }
        case Op::CHOOSE_ENTITY: {
            const int n = amount();
            offer_entities(g, frame, m.pop_set(s), n);
            break;
        }
        default:
            break;
    }
    return 0;
}

}  // namespace hs
