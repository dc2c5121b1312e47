#include "game/inspect.hpp"

#include <algorithm>

#include "entities/order.hpp"
#include "entities/sides.hpp"
#include "entities/stats.hpp"
#include "entities/texts.hpp"
#include "expressions/attributes.hpp"
#include "expressions/cost.hpp"
#include "expressions/evaluate.hpp"
#include "rules/legality.hpp"

namespace hs {

namespace {

const GraveCard* grave_record(const GameState& s, u16 handle) {
    for (int i = s.graveyard_count; i-- > 0;)
        if (s.graveyard[i].serial == handle) return &s.graveyard[i];
    return nullptr;
}

const Entity* departed(const Game& game, u16 handle) {
    if (!game.history()) return nullptr;
    const std::vector<Entity>& all = game.history()->departed;
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [handle](const Entity& e) { return e.serial == handle; });
    return found == all.rend() ? nullptr : &*found;
}

u16 creator_of(const Game& game, u16 handle) {
    if (!game.history()) return 0;
    for (const History::Maker& made : game.history()->makers)
        if (made.serial == handle) return made.creator;
    return 0;
}

bool waits_for_play(const Game& game) { return !game.over() && game.choosing() == 0; }

/// Numbers of a card that is no entity: in a deck, an option, or known by a record only.
EntityView printed(const Game& game, u16 handle, CardIndex card, Zone zone, Seat seat) {
    const CardDef& def = game.db().card(card);
    EntityView v{};
    v.handle = handle;
    v.card = card;
    v.zone = zone;
    v.controller = v.owner = seat;
    v.position = -1;
    v.cost = def.cost;
    v.attack = def.attack;
    v.health = v.max_health = def.health;
    v.armor = def.armor;
    v.spell_damage = def.spell_damage;
    v.keywords = def.keyword_set();
    v.creator = creator_of(game, handle);
    return v;
}

bool has_place(const GameState& s, const Entity& e, Slot slot) {
    const Player& p = s.players[e.controller];
    return e.zone == Zone::Hand || e.zone == Zone::Secret ||
           (e.zone == Zone::Play && e.position < p.board_count && p.board[e.position] == slot);
}

/// What an entity record says by itself, wherever the entity is.
EntityView of_record(const Game& game, const Entity& e) {
    EntityView v = printed(game, e.serial, e.card, e.zone, e.controller);
    v.owner = e.owner;
    v.attack = e.attack;
    v.health = e.health();
    v.max_health = e.max_health;
    v.damage = e.damage;
    v.armor = e.armor;
    v.spell_damage = e.spell_damage;
    v.attacks_made = e.attacks_made;
    v.turns_in_play = e.turns_in_play;
    v.memory = e.memory;
    v.order = e.order;
    v.keywords = keywords_of(Look(game.state(), game.db()), e);
    v.frozen = e.is(Entity::kFrozen);
    v.silenced = e.is(Entity::kSilenced);
    v.damaged_this_turn = e.is(Entity::kDamagedThisTurn);
    v.dead = e.zone == Zone::Graveyard || e.zone == Zone::Removed || e.is(Entity::kDead);
    v.played = e.is(Entity::kPlayed);
    v.started_in_deck = e.is(Entity::kStartedInDeck);
    v.seen_by_opponent = e.is(Entity::kSeenByOpponent);
    return v;
}

EntityView of_slot(const Game& game, Slot slot) {
    Ask q = game.ask();
    const GameState& s = q.s;
    const Entity& e = s.entities[slot];
    const CardDef& def = q.def(slot);
    EntityView v = of_record(game, e);
    if (has_place(s, e, slot)) v.position = e.position;
    v.cost = cost_of(q, slot);
    if (def.type == CardType::Hero) {
        v.attack = attack_of(s, slot);
        if (e.zone == Zone::Hand) v.armor = def.armor;
    }
    if (e.zone != Zone::Play) return v;
    if (def.is_minion() || def.type == CardType::Hero) {
        v.attacks_left = std::max(0, attacks_left(q, slot));
        const bool fresh = e.is(Entity::kExhausted) && def.is_minion();
        v.asleep = fresh && !e.has(kw::charge | kw::rush);
        v.exhausted = (fresh && !e.has(kw::charge)) || v.attacks_left == 0;
    } else if (def.type == CardType::HeroPower) {
        const int uses = side_has(Look(s, game.db()), e.controller, rule::hero_power_unlimited) ? 255
                         : side_has(Look(s, game.db()), e.controller, rule::hero_power_twice)   ? 2
                                                                                                : 1;
        v.exhausted = s.players[e.controller].hero_power_uses_this_turn >= uses;
    }
    return v;
}

void add_grave_flags(const Game& game, u16 handle, EntityView& v) {
    const GraveCard* record = grave_record(game.state(), handle);
    if (!record) return;
    v.discarded = record->flags & GraveCard::kDiscarded;
    v.played = v.played || (record->flags & GraveCard::kPlayed);
}

std::vector<u16> handles(const GameState& s, SlotSet set) {
    std::vector<u16> out;
    // In the order in which a player sees them: own side first is the caller's business; here heroes, then
    // rows from the left.
    for (const Player& p : s.players) {
        if (p.hero != kNoSlot && (set & bit(p.hero))) out.push_back(s.entities[p.hero].serial);
        for (int i = 0; i < p.board_count; ++i)
            if (set & bit(p.board[i])) out.push_back(s.entities[p.board[i]].serial);
    }
    return out;
}

Uses uses_of_card(Ask& q, const Game& game, Slot slot, u8 option) {
    const GameState& s = q.s;
    const Entity& e = s.entities[slot];
    Uses uses;
    SlotSet targets = 0;
    bool any = false, all = true, possible = false;
    const u8 values = option ? static_cast<u8>(1 << option) : choose_values(q, slot);
    for (u8 choose = 0; choose < kOptionCount; ++choose) {
        if (!(values >> choose & 1)) continue;
        const PlayOption way = play_option(q, slot, choose);
        possible |= way.playable;
        if (!way.playable) continue;
        any = true;
        all &= way.needs_target;
        if (way.needs_target) targets |= way.targets;
    }
    uses.requires_target = any && all;
    uses.targets = handles(s, targets);
    const bool in_hand = e.zone == Zone::Hand;
    const bool ready = in_hand ? affordable(q, slot) : power_ready(q, e.controller);
    uses.playable = possible && ready && waits_for_play(game) && e.controller == s.current;
    uses.powered = in_hand && powered(q, slot);
    return uses;
}

void add_aura_view(std::vector<EnchantmentView>& out, Ask& q, Slot slot, Slot source) {
    const GameState& s = q.s;
    const Entity& e = s.entities[source];
    Scope scope = scope_of(s, source);
    each_text(q, e, [&](const Text& text) {
        scope.enchantment = text.enchantment;
        for (u32 i = 0; i < text.def.aura_count; ++i) {
            const Aura& aura = q.db.aura(text.def.first_aura + i);
            if (!(evaluate_set(q, aura.selector, scope) & bit(slot))) continue;
            const CardDef& gives = q.db.card(aura.enchantment);
            EnchantmentView v{};
            v.card = aura.enchantment;
            v.owner = e.controller;
            v.source = e.serial;
            v.order = text.order;
            v.attack = gives.ench_attack;
            v.health = gives.ench_health;
            v.cost = gives.ench_cost;
            if (gives.captures(ValueBit::CapturesCost) && scope.enchantment != kNoEnchantment)
                v.cost = gives.signed_by(ValueBit::SubtractsCost, s.enchantments[scope.enchantment].attack);
            v.attack_mode = gives.attack_mode;
            v.health_mode = gives.health_mode;
            v.cost_mode = gives.cost_mode;
            v.spell_damage = gives.spell_damage;
            v.keywords = gives.keyword_set();
            out.push_back(v);
        }
    });
}

EnchantmentView attached_view(const CardDatabase& db, const Enchantment& en) {
    const bool anonymous = en.flags & Enchantment::kAnonymous;
    const CardDef& what = db.card(en.card);
    EnchantmentView v{};
    v.card = en.card;
    v.owner = en.caster;
    v.order = en.order;
    v.attack = en.attack;
    v.health = en.health;
    v.cost = what.captures(ValueBit::CapturesCost) ? en.attack : what.ench_cost;
    v.attack_mode = anonymous ? ModifierMode::Add : what.attack_mode;
    v.health_mode = anonymous ? ModifierMode::Add : what.health_mode;
    v.cost_mode = what.cost_mode;
    v.spell_damage = what.spell_damage;
    v.keywords = what.keyword_set();
    if (en.keyword) v.keywords.add(static_cast<KeywordIndex>(en.keyword - 1));
    return v;
}

}  // namespace

Found find_handle(const Game& game, u16 handle) {
    const GameState& s = game.state();
    Found found;
    if (handle == 0) return found;
    for (SlotSet set = s.used_slots; set;) {
        const Slot slot = pop_lowest(set);
        if (s.entities[slot].serial != handle) continue;
        found.place = Place::Live;
        found.slot = slot;
        found.seat = s.entities[slot].controller;
        return found;
    }
    for (Seat seat = 0; seat < 2; ++seat) {
        for (int i = 0; i < s.players[seat].deck_count; ++i)
            if (s.deck[seat][i].serial == handle) return {Place::Deck, kNoSlot, seat, static_cast<u16>(i)};
    }
    if (s.choice.kind == ChoiceKind::Card)
        for (u16 i = 0; i < s.choice.count; ++i)
            if (s.choice.serials[i] == handle) return {Place::Option, kNoSlot, s.choice.seat, i};
    if (const Entity* e = departed(game, handle)) return {Place::Departed, kNoSlot, e->controller, 0};
    if (const GraveCard* record = grave_record(s, handle))
        return {Place::Graveyard, kNoSlot, record->controller(), static_cast<u16>(record - s.graveyard)};
    return found;
}

std::optional<EntityView> view_entity(const Game& game, u16 handle) {
    const GameState& s = game.state();
    const Found found = find_handle(game, handle);
    EntityView v{};
    switch (found.place) {
        case Place::None:
            return std::nullopt;
        case Place::Live:
            v = of_slot(game, found.slot);
            break;
        case Place::Deck: {
            const DeckCard& card = s.deck[found.seat][found.index];
            v = printed(game, handle, card.card, Zone::Deck, found.seat);
            Ask q = game.ask();
            const DeckStats stats = deck_stats(q, card);
            v.attack = stats.attack;
            v.health = v.max_health = stats.health;
            v.cost = stats.cost;
            v.position = found.index;
            v.started_in_deck = card.flags & DeckCard::kStartedInDeck;
            v.seen_by_opponent = card.flags & DeckCard::kSeenByOpponent;
            break;
        }
        case Place::Option:
            v = printed(game, handle, s.choice.options[found.index], Zone::SetAside, found.seat);
            break;
        case Place::Departed:
            v = of_record(game, *departed(game, handle));
            break;
        case Place::Graveyard:
            v = printed(game, handle, s.graveyard[found.index].card, Zone::Graveyard, found.seat);
            v.dead = true;
            break;
    }
    add_grave_flags(game, handle, v);
    return v;
}

std::optional<EntityView> view_option(const Game& game, u16 handle, u8 option) {
    const std::optional<EntityView> bearer = view_entity(game, handle);
    if (!bearer || option < 1 || option > 2) return std::nullopt;
    const CardDef& def = game.db().card(bearer->card);
    const CardIndex card = option == 1 ? def.choose_a : def.choose_b;
    if (card == kNoCard) return std::nullopt;
    EntityView v = printed(game, 0, card, Zone::SetAside, bearer->controller);
    v.owner = bearer->owner;
    v.creator = handle;
    return v;
}

std::vector<CardIndex> former_cards(const Game& game, u16 handle) {
    std::vector<CardIndex> cards;
    if (game.history())
        for (const History::Former& former : game.history()->former)
            if (former.serial == handle) cards.push_back(former.card);
    return cards;
}

Uses uses_of(const Game& game, u16 handle, u8 option) {
    const Found found = find_handle(game, handle);
    if (found.place != Place::Live) return {};
    Ask q = game.ask();
    const Entity& e = q.at(found.slot);
    const CardType type = q.def(found.slot).type;
    if (e.zone == Zone::Hand || (e.zone == Zone::Play && type == CardType::HeroPower))
        return uses_of_card(q, game, found.slot, option);
    Uses uses;
    if (e.zone == Zone::Play && waits_for_play(game) && (type == CardType::Minion || type == CardType::Hero))
        uses.targets = handles(q.s, attack_targets(q, found.slot));
    return uses;
}

bool options_open(const Game& game, Slot slot) {
    Ask q = game.ask();
    return choose_values(q, slot) == (1 << kFirstOption | 1 << kSecondOption);
}

std::vector<u16> neighbours(const Game& game, u16 handle) {
    const GameState& s = game.state();
    const Found found = find_handle(game, handle);
    std::vector<u16> out;
    if (found.place != Place::Live) return out;
    const Entity& e = s.entities[found.slot];
    const Player& p = s.players[e.controller];
    if (e.zone != Zone::Play || e.position >= p.board_count || p.board[e.position] != found.slot) return out;
    if (e.position > 0) out.push_back(s.entities[p.board[e.position - 1]].serial);
    if (e.position + 1 < p.board_count) out.push_back(s.entities[p.board[e.position + 1]].serial);
    return out;
}

std::vector<EnchantmentView> enchantments_of(const Game& game, u16 handle) {
    const GameState& s = game.state();
    const Found found = find_handle(game, handle);
    std::vector<EnchantmentView> out;
    if (found.place != Place::Live && found.place != Place::Deck) return out;
    const EnchantmentIndex head = found.place == Place::Live ? s.entities[found.slot].enchantments
                                                             : s.deck[found.seat][found.index].enchantments;
    for (const Enchantment& en : enchantments(s, head)) out.push_back(attached_view(game.db(), en));
    if (found.place != Place::Live) return out;
    Ask q = game.ask();
    for (Slot source : in_order_of_play(s, s.aura_sources | s.cost_sources))
        add_aura_view(out, q, found.slot, source);
    return out;
}

std::vector<u16> handles_in(const Game& game, Seat seat, Zone zone) {
    const GameState& s = game.state();
    const Player& p = s.players[seat];
    std::vector<u16> out;
    const auto row = [&](const Slot* slots, int count) {
        for (int i = 0; i < count; ++i) out.push_back(s.entities[slots[i]].serial);
    };
    switch (zone) {
        case Zone::Play:
            row(p.board, p.board_count);
            break;
        case Zone::Hand:
            row(p.hand, p.hand_count);
            break;
        case Zone::Secret:
            row(p.secrets, p.secret_count);
            break;
        case Zone::Deck:
            for (int i = 0; i < p.deck_count; ++i) out.push_back(s.deck[seat][i].serial);
            break;
        case Zone::Graveyard:
            for (int i = 0; i < s.graveyard_count; ++i)
                if (s.graveyard[i].controller() == seat && !(s.graveyard[i].flags & GraveCard::kRemoved))
                    out.push_back(s.graveyard[i].serial);
            break;
        default:
            break;
    }
    return out;
}

int player_attribute_of(const Game& game, Seat seat, PlayerAttribute attribute) {
    Ask q = game.ask();
    return static_cast<int>(player_attribute(q, seat, attribute));
}

u16 handle_of(const Game& game, Slot slot) {
    return slot == kNoSlot ? u16{0} : game.state().entities[slot].serial;
}

int count_keyword(const Game& game, Seat seat, KeywordIndex keyword) {
    const GameState& s = game.state();
    const Player& p = s.players[seat];
    int count = 0;
    SlotSet set = s.minions[seat] | bit(p.self) | bit(p.hero) | bit(p.power) | bit(p.weapon);
    while (set) count += keywords_of(Look(s, game.db()), s.entities[pop_lowest(set)]).has(keyword);
    return count;
}

}  // namespace hs
