// Edits for tests, notebooks and positions.
#include <algorithm>

#include "entities/decks.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/listeners.hpp"
#include "entities/numbers.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/cost.hpp"
#include "flow/flow.hpp"
#include "game/game.hpp"
#include "rules/auras.hpp"
#include "rules/control.hpp"
#include "rules/damage.hpp"
#include "rules/hand.hpp"
#include "rules/heroes.hpp"
#include "rules/summon.hpp"

namespace hs::sandbox {

namespace {

/// While a choice is open nothing may run past it.
void require_rest(const Game& game) {
    if (game.state().choice.kind != ChoiceKind::None) throw IllegalAction("a choice must be made first");
}

/// Players are entities, but no cards.
void require_card(const Game& game, Slot slot) {
    for (const Player& p : game.state().players)
        if (slot == p.self) throw SetupError("that is a player: only cards can be changed so");
}

/// A side without a hero would be none.
void require_mobile(const Game& game, Slot slot) {
    require_card(game, slot);
    for (const Player& p : game.state().players)
        if (slot == p.hero || slot == p.power)
            throw SetupError(
                "a hero and a Hero Power stay in play: replace them by set_hero or set_hero_power");
}

}  // namespace

void settle(Game& game) {
    Ctx g = game.context();
    push_steps(g);
    run(g);
}

namespace {

/// Runs an effect as a sequence of its own: what it raises, then the steps that follow a phase.
template <class Effect>
void run_effect(Game& game, Effect effect) {
    require_rest(game);
    Ctx g = game.context();
    effect(g);
    run(g);
    if (!game.over() && game.state().choice.kind == ChoiceKind::None) settle(game);
}

}  // namespace

Slot give(Game& game, Seat seat, CardIndex card) {
    require_rest(game);
    Ctx g = game.context();
    if (g.s.players[seat].hand_count == kMaxHand) return kNoSlot;
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot) return kNoSlot;
    put_in_hand(g, slot, seat);
    tell_of(g, Told::AddToHand, slot);
    update_auras(g);
    return slot;
}

Slot summon(Game& game, Seat seat, CardIndex card, int position) {
    Slot slot = kNoSlot;
    if (!game.db().card(card).is_minion())
        throw SetupError(std::string(game.db().id(card)) + " is not a minion");
    run_effect(game, [&](Ctx& g) { slot = summon_card(g, card, seat, position, kNoSlot); });
    return slot;
}

Slot equip(Game& game, Seat seat, CardIndex card) {
    Slot slot = kNoSlot;
    if (game.db().card(card).type != CardType::Weapon)
        throw SetupError(std::string(game.db().id(card)) + " is not a weapon");
    run_effect(game, [&](Ctx& g) {
        slot = create(g, card, seat);
        if (slot != kNoSlot) hs::equip(g, slot, seat);
    });
    return slot;
}

u16 put_in_deck(Game& game, Seat seat, CardIndex card, bool on_top) {
    require_rest(game);
    Ctx g = game.context();
    if (g.s.players[seat].deck_count == kMaxDeck) return 0;
    const u16 serial = next_handle(g);
    hs::put_in_deck(g, seat, {card, serial, kNoEnchantment, DeckCard::kSeenByOwner}, on_top);
    tell_of_deck_card(g, Told::IntoDeck, card, serial, seat, static_cast<u8>(1 << seat));
    return serial;
}

Slot put_secret(Game& game, Seat seat, CardIndex card) {
    require_rest(game);
    Ctx g = game.context();
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot) return kNoSlot;
    if (put_in_secrets(g, slot, seat)) return slot;
    g.at(slot).zone = Zone::Removed;
    release_dead(g);
    return kNoSlot;
}

void set_hero(Game& game, Seat seat, CardIndex card) {
    if (game.db().card(card).type != CardType::Hero)
        throw SetupError(std::string(game.db().id(card)) + " is not a hero");
    run_effect(game, [&](Ctx& g) {
        const Slot slot = create(g, card, seat);
        if (slot != kNoSlot) replace_hero(g, slot, seat, true);
    });
}

void set_hero_power(Game& game, Seat seat, CardIndex card) {
    if (game.db().card(card).type != CardType::HeroPower)
        throw SetupError(std::string(game.db().id(card)) + " is not a Hero Power");
    run_effect(game, [&](Ctx& g) { replace_power(g, card, seat); });
}

void draw(Game& game, Seat seat, int count) {
    for (int i = 0; i < count && !game.over(); ++i) run_effect(game, [&](Ctx& g) { draw_one(g, seat); });
}

void discard_hand(Game& game, Seat seat) {
    run_effect(game, [&](Ctx& g) {
        const EventsInOrder in_order(g.s);
        const Player& p = g.s.players[seat];
        while (p.hand_count) hs::discard(g, p.hand[p.hand_count - 1]);
    });
}

void take_fatigue(Game& game, Seat seat) {
    run_effect(game, [&](Ctx& g) { hs::take_fatigue(g, seat); });
}

void set_mana(Game& game, Seat seat, int available, int maximum, int temporary) {
    Player& p = game.context().player(seat);
    p.crystals = static_cast<i8>(std::clamp(maximum, 0, kMostMana));
    p.temporary = static_cast<i8>(std::clamp(temporary, 0, kMostMana - p.crystals));
    p.used =
        static_cast<i8>(std::max(0, p.crystals + p.temporary - p.overload_locked - std::max(0, available)));
    note_many_crystals(p);
}

void deal(Game& game, Slot slot, int amount) {
    require_card(game, slot);
    run_effect(game, [&](Ctx& g) {
        damage_all(g, bit(slot), narrow(g, amount), kNoSlot, g.at(slot).controller, true);
    });
}

void heal(Game& game, Slot slot, int amount) {
    require_card(game, slot);
    run_effect(game,
               [&](Ctx& g) { heal_all(g, bit(slot), narrow(g, amount), kNoSlot, g.at(slot).controller); });
}

void destroy(Game& game, Slot slot) {
    require_card(game, slot);
    run_effect(game, [&](Ctx& g) { hs::destroy(g, bit(slot)); });
}

void silence(Game& game, Slot slot) {
    require_card(game, slot);
    run_effect(game, [&](Ctx& g) { hs::silence(g, slot); });
}

void discard(Game& game, Slot slot) {
    require_card(game, slot);
    run_effect(game, [&](Ctx& g) { hs::discard(g, slot); });
}

void return_to_hand(Game& game, Slot slot) {
    require_mobile(game, slot);
    run_effect(game, [&](Ctx& g) { hs::return_to_hand(g, slot); });
}

namespace {

void put_back(Game& game, Slot slot, bool on_top) {
    require_mobile(game, slot);
    run_effect(game, [&](Ctx& g) {
        if (!move_to_deck(g, slot, g.at(slot).controller, on_top)) hs::destroy(g, bit(slot));
    });
}

}  // namespace

void shuffle_into_deck(Game& game, Slot slot) { put_back(game, slot, false); }
void put_on_top(Game& game, Slot slot) { put_back(game, slot, true); }

bool move(Game& game, Slot slot, Zone zone) {
    require_rest(game);
    require_mobile(game, slot);
    Ctx g = game.context();
    const Seat seat = g.at(slot).controller;
    const Player& p = g.s.players[seat];
    bool done = true;
    switch (zone) {
        case Zone::Hand:
            if ((done = p.hand_count < kMaxHand)) {
                if (open(g.at(slot))) g.at(slot).set(Entity::kSeenByOpponent);
                take_out(g, slot);
                put_in_hand(g, slot, seat);
            }
            break;
        case Zone::Play:
            if ((done = g.def(slot).is_minion() && p.board_count < kMaxBoard)) {
                take_out(g, slot);
                put_on_board(g, slot, seat, -1);
                g.s.entered &= ~bit(slot);
            }
            break;
        case Zone::Deck:
            done = move_to_deck(g, slot, seat, true);
            break;
        case Zone::Graveyard:
            bury(g, slot, 0);
            break;
        case Zone::Secret: {
            take_out(g, slot);
            if (!(done = put_in_secrets(g, slot, seat))) put_in_hand(g, slot, seat);
            break;
        }
        default:
            throw SetupError("cards can be moved to hand, play, deck, graveyard or secret");
    }
    if (done && g.at(slot).serial) tell_of(g, Told::Edit, slot);
    update_auras(g);
    release_dead(g);
    return done;
}

void set_cost(Ctx& g, Slot slot, int wanted) {
    if (cost_of(g, slot) == wanted) return;
    Enchantment en{};
    en.order = next_order(g);
    en.flags = Enchantment::kAnonymous | Enchantment::kCost;
    const EnchantmentIndex index = append_enchantment(g, g.at(slot).enchantments, en);
    if (index == kNoEnchantment) return;
    // What other modifiers leave below 0 shows as 0: the difference is found in a few steps.
    for (int i = 0; i < 4 && cost_of(g, slot) != wanted; ++i)
        g.s.enchantments[index].attack =
            narrow(g, g.s.enchantments[index].attack + wanted - cost_of(g, slot));
}

void set(Game& game, Slot slot, const Edit& edit) {
    require_card(game, slot);
    Ctx g = game.context();
    Entity& e = g.at(slot);
    const CardDef& def = g.def(slot);
    const auto number = [&](const std::optional<int>& edited) { return int{narrow(g, edited.value_or(0))}; };
    if (edit.silenced && *edit.silenced && !e.is(Entity::kSilenced)) hs::silence(g, slot);
    const std::optional<int> maximum =
        edit.durability && def.type == CardType::Weapon ? edit.durability : edit.max_health;
    add_difference(g, slot, edit.attack ? number(edit.attack) - e.attack : 0,
                   maximum ? number(maximum) - e.max_health : 0);
    if (edit.damage) e.damage = narrow(g, std::max(0, *edit.damage));
    if (edit.health) {
        const int health = number(edit.health);
        if (health > e.max_health) add_difference(g, slot, 0, health - e.max_health);
        e.damage = narrow(g, std::max(0, e.max_health - health));
    }
    if (edit.cost) set_cost(g, slot, std::clamp(*edit.cost, 0, 100));
    if (edit.armor) e.armor = narrow(g, std::max(0, *edit.armor));
    if (edit.attacks_made) e.attacks_made = narrow_count(g, *edit.attacks_made);
    if (edit.turns_in_play) e.turns_in_play = narrow_count(g, *edit.turns_in_play);
    if (edit.memory) e.memory = cut<i8>(g, *edit.memory, -128, 127);
    if (edit.exhausted) e.set(Entity::kExhausted, *edit.exhausted);
    if (edit.frozen) e.set(Entity::kFrozen, *edit.frozen);
    const KeywordSet own{e.own_keywords, rules_of(g, e)};
    for (int i = 0; i < kKeywordCount; ++i)
        if (const auto keyword = static_cast<KeywordIndex>(i);
            edit.keywords_on.has(keyword) && !own.has(keyword))
            gain_keyword(g, slot, keyword, e.controller);
    for (int i = 0; i < kKeywordCount; ++i)
        if (const auto keyword = static_cast<KeywordIndex>(i); edit.keywords_off.has(keyword))
            lose_keyword(g, slot, keyword);
    if (e.zone == Zone::Play && e.health() <= 0 &&
        (def.is_minion() || def.type == CardType::Hero || def.type == CardType::Weapon))
        g.s.wounded |= bit(slot);
    listen(g, slot);
    tell_of(g, Told::Edit, slot);
    if (game.state().frame_count == 0 && !game.over()) settle(game);
}

}  // namespace hs::sandbox
