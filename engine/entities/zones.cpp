#include "entities/zones.hpp"

#include <algorithm>
#include <bit>

#include "entities/decks.hpp"
#include "entities/listeners.hpp"
#include "entities/records.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

namespace {

/// The numbers and keywords that the card itself gives.
void print_card(Entity& e, const CardDef& def) {
    e.keywords = e.own_keywords = def.keywords;
    e.max_health = def.health;
    e.attack = def.has(kw::attack_equals_health) ? def.health : def.attack;
    e.spell_damage = def.spell_damage;
}

/// Slots that frames, pending triggers or a choice still refer to.
SlotSet referenced(const GameState& s) {
    SlotSet set = 0;
    for (int i = 0; i < s.frame_count; ++i) {
        const Scope& scope = s.frames[i].scope;
        set |= bit(scope.source) | bit(scope.target) | bit(scope.subject) | bit(scope.other) |
               s.frames[i].result;
    }
    for (int i = 0; i < s.pending_count; ++i) set |= bit(s.pending[i].slot);
    for (int i = 0; i < s.local_count; ++i) set |= s.locals[i];
    if (s.choice.kind != ChoiceKind::None) {
        set |= bit(s.choice.source);
        if (s.choice.kind == ChoiceKind::Entity)
            for (int i = 0; i < s.choice.count; ++i) set |= bit(static_cast<Slot>(s.choice.options[i]));
    }
    return set;
}

void release(Ctx& g, SlotSet keep) {
    GameState& s = g.s;
    for (SlotSet set = s.limbo & ~keep; set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        if (g.history && e.serial) g.history->departed.push_back(e);
        free_enchantments(s, e.enchantments);
        s.used_slots &= ~bit(slot);
        s.limbo &= ~bit(slot);
        s.aura_affected &= ~bit(slot);
        e = Entity{};
    }
}

void close_up(GameState& s, Slot* row, u8& count, int position) {
    for (int i = position; i + 1 < count; ++i) {
        row[i] = row[i + 1];
        s.entities[row[i]].position = static_cast<u8>(i);
    }
    --count;
    row[count] = 0;
}

void mark_in_play(Ctx& g, Slot slot, Seat seat) {
    Entity& e = g.at(slot);
    g.s.limbo &= ~bit(slot);
    e.zone = Zone::Play;
    e.controller = seat;
    e.order = next_order(g);
    listen(g, slot);
}

/// Cards in hand are ordered by place.
void order_hand(GameState& s, Seat seat, int from = 0) {
    const Player& p = s.players[seat];
    for (int i = from; i < p.hand_count; ++i)
        s.entities[p.hand[i]].order = static_cast<u16>(seat * kMaxHand + i);
}

u64 board_bit(const Entity& e, Slot slot) { return e.has(kw::dormant) ? 0 : bit(slot); }

}  // namespace

Slot create(Ctx& g, CardIndex card, Seat seat, u16 serial) {
    GameState& s = g.s;
    if (~s.used_slots == 0) release(g, referenced(s) | g.held);
    if (~s.used_slots == 0) {
        reached(g, Limit::slots);
        return kNoSlot;
    }
    const Slot slot = static_cast<Slot>(std::countr_one(s.used_slots));
    s.used_slots |= bit(slot);
    s.limbo |= bit(slot);
    Entity& e = s.entities[slot];
    const CardDef& def = g.db.card(card);
    e = Entity{};
    e.card = card;
    e.serial = serial ? serial : next_handle(g);
    if (g.history && serial == 0) note_maker(g, e.serial);
    e.zone = Zone::SetAside;
    e.controller = e.owner = seat;
    e.enchantments = kNoEnchantment;
    print_card(e, def);
    return slot;
}

void note_maker(Ctx& g, u16 serial) {
    if (!g.history) return;
    for (int i = g.s.frame_count; i-- > 0;) {
        const Frame& frame = g.s.frames[i];
        if (frame.kind != FrameKind::CardText && frame.kind != FrameKind::SummonMany) continue;
        if (frame.scope.source != kNoSlot)
            g.history->makers.push_back({serial, g.at(frame.scope.source).serial});
        return;
    }
}

Slot take_from_deck(Ctx& g, Seat seat, int position) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    const DeckCard card = s.deck[seat][position];
    const Slot slot = create(g, card.card, seat, card.serial);
    if (slot == kNoSlot) return kNoSlot;
    const bool from_top = position + 1 == p.deck_count;
    if (!from_top) close_up_deck(s, seat, position);
    s.deck[seat][--p.deck_count] = DeckCard{};
    Entity& e = s.entities[slot];
    e.set(Entity::kDrawn);
    e.set(Entity::kStartedInDeck, card.flags & DeckCard::kStartedInDeck);
    e.set(Entity::kSeenByOpponent, from_top && (card.flags & DeckCard::kSeenByOpponent));
    e.enchantments = card.enchantments;
    if (e.enchantments != kNoEnchantment) refresh(g, slot);
    return slot;
}

bool put_in_hand(Ctx& g, Slot slot, Seat seat) {
    Player& p = g.s.players[seat];
    if (p.hand_count == kMaxHand) return false;
    Entity& e = g.at(slot);
    g.s.limbo &= ~bit(slot);
    e.zone = Zone::Hand;
    e.controller = seat;
    e.position = p.hand_count;
    p.hand[p.hand_count++] = slot;
    order_hand(g.s, seat, e.position);
    if (g.def(slot).trigger_count) listen(g, slot);
    return true;
}

bool put_on_board(Ctx& g, Slot slot, Seat seat, int position) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    if (p.board_count == kMaxBoard) return false;
    if (position < 0 || position > p.board_count) position = p.board_count;
    for (int i = p.board_count; i > position; --i) {
        p.board[i] = p.board[i - 1];
        s.entities[p.board[i]].position = static_cast<u8>(i);
    }
    p.board[position] = slot;
    ++p.board_count;
    Entity& e = s.entities[slot];
    e.position = static_cast<u8>(position);
    e.set(Entity::kExhausted);
    e.turns_in_play = 0;
    e.attacks_made = 0;
    mark_in_play(g, slot, seat);
    s.minions[seat] |= board_bit(e, slot);
    s.entered |= bit(slot);
    if (e.health() <= 0) s.wounded |= bit(slot);
    return true;
}

void put_in_play(Ctx& g, Slot slot, Seat seat) {
    Player& p = g.s.players[seat];
    switch (g.def(slot).type) {
        case CardType::Weapon:
            p.weapon = slot;
            break;
        case CardType::Hero:
            p.hero = slot;
            break;
        case CardType::HeroPower:
            p.power = slot;
            break;
        case CardType::None:  // the null record: the player itself
            p.self = slot;
            break;
        case CardType::Game:
        case CardType::Player:
        case CardType::Minion:
        case CardType::Spell:
        case CardType::Enchantment:
            break;
    }
    mark_in_play(g, slot, seat);
}

bool put_in_secrets(Ctx& g, Slot slot, Seat seat, u16 order) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    if (p.secret_count == kMaxSecrets) return false;
    for (int i = 0; i < p.secret_count; ++i)
        if (s.entities[p.secrets[i]].card == s.entities[slot].card && !s.entities[slot].unknown())
            return false;
    Entity& e = s.entities[slot];
    e.order = order ? order : next_order(g);
    int at = p.secret_count++;
    for (; at > 0 && s.entities[p.secrets[at - 1]].order > e.order; --at) {
        p.secrets[at] = p.secrets[at - 1];
        s.entities[p.secrets[at]].position = static_cast<u8>(at);
    }
    p.secrets[at] = slot;
    e.position = static_cast<u8>(at);
    s.limbo &= ~bit(slot);
    e.zone = Zone::Secret;
    const bool stolen = e.controller != seat;
    e.controller = seat;
    listen(g, slot);
    tell_of(g, stolen ? Told::TakeControl : Told::PutSecret, slot);
    return true;
}

void take_out(Ctx& g, Slot slot) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    Player& p = s.players[e.controller];
    unlisten(g, slot);
    switch (e.zone) {
        case Zone::Hand:
            close_up(s, p.hand, p.hand_count, e.position);
            order_hand(s, e.controller, e.position);
            break;
        case Zone::Secret:
            close_up(s, p.secrets, p.secret_count, e.position);
            break;
        case Zone::Play:
            if (p.weapon == slot)
                p.weapon = kNoSlot;
            else if (p.power == slot)
                p.power = kNoSlot;
            else if (p.hero == slot)
                p.hero = kNoSlot;
            else if (e.position < p.board_count && p.board[e.position] == slot) {
                close_up(s, p.board, p.board_count, e.position);
                s.minions[e.controller] &= ~bit(slot);
                s.entered &= ~bit(slot);
            }
            break;
        case Zone::None:
        case Zone::Deck:
        case Zone::Graveyard:
        case Zone::Removed:
        case Zone::SetAside:
            break;
    }
    e.zone = Zone::SetAside;
    s.limbo |= bit(slot);
}

void record_grave(Ctx& g, CardIndex card, u16 serial, Seat seat, u8 grave_flags) {
    GameState& s = g.s;
    if (s.graveyard_count == kMaxGraveyard) {
        std::copy(s.graveyard + 1, s.graveyard + kMaxGraveyard, s.graveyard);
        --s.graveyard_count;
        reached(g, Limit::graveyard);
    }
    s.graveyard[s.graveyard_count++] = {card, serial,
                                        static_cast<u8>(grave_flags | (seat ? GraveCard::kSeat : 0)), s.turn};
}

void bury(Ctx& g, Slot slot, u8 grave_flags) {
    take_out(g, slot);
    Entity& e = g.at(slot);
    e.zone = Zone::Graveyard;
    if (grave_flags & (GraveCard::kDiscarded | GraveCard::kBurned)) e.set(Entity::kShattered);
    record_grave(g, e.card, e.serial, e.controller, grave_flags);
}

void remove_from_game(Ctx& g, Slot slot) {
    take_out(g, slot);
    Entity& e = g.at(slot);
    e.zone = Zone::Removed;
    g.s.wounded &= ~bit(slot);
    record_grave(g, e.card, e.serial, e.controller, GraveCard::kRemoved);
}

void strip(Ctx& g, Slot slot) {
    Entity& e = g.at(slot);
    const CardDef& def = g.def(slot);
    free_enchantments(g.s, e.enchantments);
    e.flags &= static_cast<u16>(Entity::kStartedInDeck | Entity::kTransformed);
    e.damage = 0;
    e.lost = 0;
    e.memory = 0;
    e.attacks_made = 0;
    e.turns_in_play = 0;
    e.aura_attack = e.aura_health = 0;
    print_card(e, def);
}

void become(Ctx& g, Slot slot, CardIndex card) {
    Entity& e = g.at(slot);
    unlisten(g, slot);
    e.card = card;
    strip(g, slot);
    if (e.zone == Zone::Play && g.def(slot).is_minion()) {
        g.s.minions[e.controller] |= bit(slot);
        if (e.has(kw::dormant)) g.s.minions[e.controller] &= ~bit(slot);
    }
    listen(g, slot);
}

bool move_to_deck(Ctx& g, Slot slot, Seat seat, bool on_top) {
    Entity& e = g.at(slot);
    DeckCard card{e.card, e.serial, kNoEnchantment,
                  static_cast<u8>(e.is(Entity::kStartedInDeck) ? DeckCard::kStartedInDeck : 0)};
    const bool open = e.zone == Zone::Play || e.is(Entity::kSeenByOpponent);
    for (Seat viewer = 0; viewer < 2; ++viewer)
        if (open || viewer == e.controller) card.flags |= DeckCard::seen_by(viewer, seat);
    if (!put_in_deck(g, seat, card, on_top)) return false;
    if (e.zone != Zone::SetAside) tell(g, Told::IntoDeck, slot, cause(g), 0, seat);
    take_out(g, slot);
    free_enchantments(g.s, e.enchantments);
    e.zone = Zone::Removed;
    e.serial = 0;  // the handle is in the deck now
    return true;
}

void put_back_in_deck(Ctx& g, Slot slot, Seat seat) {
    Entity& e = g.at(slot);
    const u8 flags = e.is(Entity::kStartedInDeck) ? DeckCard::kStartedInDeck : u8{0};
    if (!put_in_deck(g, seat, {e.card, e.serial, e.enchantments, flags}, false)) return;
    e.enchantments = kNoEnchantment;
    e.zone = Zone::Removed;
    e.serial = 0;  // the handle is in the deck now
}

void release_dead(Ctx& g) { release(g, 0); }

}  // namespace hs
