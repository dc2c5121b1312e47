// A hash of the position: what decides how the game goes on, and nothing that is only bookkeeping (slots,
// handles, absolute stamps) or knowledge (what a player has seen).
#include <algorithm>

#include "game/game.hpp"

namespace hs {

namespace {

class Hasher {
  public:
    template <class T>
    void add(T value) {
        state_ ^= static_cast<u64>(value) + 0x9E3779B97F4A7C15ULL + (state_ << 12) + (state_ >> 4);
        state_ *= 0xFF51AFD7ED558CCDULL;
        state_ ^= state_ >> 32;
    }
    u64 value() const { return state_; }

  private:
    u64 state_ = 0x6A09E667F3BCC908ULL;
};

/// Orders of play, of entities and enchantments alike, as ranks: only who was before whom matters.
class Ranks {
  public:
    explicit Ranks(const GameState& s) {
        for (SlotSet set = s.used_slots; set;) {
            const Entity& e = s.entities[pop_lowest(set)];
            if (e.zone == Zone::Play || e.zone == Zone::Secret) add(e.order);
            add(s, e.enchantments);
        }
        for (Seat seat = 0; seat < 2; ++seat)
            for (int i = 0; i < s.players[seat].deck_count; ++i) add(s, s.deck[seat][i].enchantments);
        std::sort(orders_, orders_ + count_);
    }
    u64 of(u16 order) const {
        return static_cast<u64>(std::lower_bound(orders_, orders_ + count_, order) - orders_);
    }

  private:
    static constexpr int kMost = kMaxSlots + kMaxEnchantments;

    void add(u16 order) {
        if (count_ < kMost) orders_[count_++] = order;
    }
    void add(const GameState& s, EnchantmentIndex head) {
        for (EnchantmentIndex i = head; i != kNoEnchantment; i = s.enchantments[i].next)
            add(s.enchantments[i].order);
    }

    u16 orders_[kMost];
    int count_ = 0;
};

/// A card's number that does not change when other cards are added: Blizzard's, or the index of a card that
/// has none.
u32 stable(const CardDatabase& db, CardIndex card) {
    const u32 dbf = db.card(card).dbf;
    return dbf ? dbf : 0x80000000U | card;
}

void add_enchantments(Hasher& h, const CardDatabase& db, const GameState& s, const Ranks& ranks,
                      EnchantmentIndex head) {
    for (EnchantmentIndex i = head; i != kNoEnchantment; i = s.enchantments[i].next) {
        const Enchantment& en = s.enchantments[i];
        h.add(stable(db, en.card));
        h.add(static_cast<u16>(en.attack));
        h.add(static_cast<u16>(en.health));
        h.add(en.caster | en.flags << 8 | en.keyword << 16 | ranks.of(en.order) << 32);
    }
    h.add(0xE0);
}

void add_entity(Hasher& h, const CardDatabase& db, const GameState& s, const Ranks& ranks, Slot slot) {
    if (slot == kNoSlot) return h.add(0xEE);
    const Entity& e = s.entities[slot];
    h.add(stable(db, e.card));
    h.add(e.keywords);
    h.add(static_cast<u16>(e.attack));
    h.add(static_cast<u16>(e.max_health));
    h.add(static_cast<u16>(e.damage));
    h.add(static_cast<u16>(e.armor));
    constexpr u16 kMatters = Entity::kFrozen | Entity::kSilenced | Entity::kExhausted | Entity::kDoomed |
                             Entity::kBorrowed | Entity::kStartedInDeck | Entity::kDead | Entity::kAttacking |
                             Entity::kPlayed | Entity::kDamagedThisTurn;
    h.add((e.flags & kMatters) | (s.rule_turned >> slot & 1) << 16);
    h.add(static_cast<u8>(e.memory) | e.attacks_made << 8 | e.lost << 16 | u64{e.turns_in_play} << 24);
    if (e.zone == Zone::Play || e.zone == Zone::Secret) h.add(ranks.of(e.order));
    add_enchantments(h, db, s, ranks, e.enchantments);
}

void add_player(Hasher& h, const CardDatabase& db, const GameState& s, const Ranks& ranks, Seat seat) {
    const Player& p = s.players[seat];
    for (Slot slot : {p.self, p.hero, p.power, p.weapon}) add_entity(h, db, s, ranks, slot);
    for (int i = 0; i < p.board_count; ++i) add_entity(h, db, s, ranks, p.board[i]);
    h.add(0xB0);
    for (int i = 0; i < p.hand_count; ++i) add_entity(h, db, s, ranks, p.hand[i]);
    h.add(0xA0);
    for (int i = 0; i < p.secret_count; ++i) add_entity(h, db, s, ranks, p.secrets[i]);
    h.add(0x50);
    for (int i = 0; i < p.deck_count; ++i) {
        const DeckCard& card = s.deck[seat][i];
        h.add(stable(db, card.card) | static_cast<u64>(card.flags & DeckCard::kStartedInDeck) << 32);
        if (card.enchantments != kNoEnchantment) add_enchantments(h, db, s, ranks, card.enchantments);
    }
    for (int v : {p.crystals, p.used, p.temporary, p.overload_owed, p.overload_locked})
        h.add(static_cast<u8>(v));
    for (int v :
         {p.fatigue, p.cards_played_this_turn, p.minions_played_this_turn, p.spells_cast_this_turn,
          p.cards_drawn_this_turn, p.minions_died_this_turn, p.minions_died_this_game, p.power_uses_this_turn,
          p.power_uses_this_game, p.hero_damage_this_turn, p.extra_turns, p.sandbox})
        h.add(v);
    if (p.jade_golems | p.cthun_attack | p.cthun_health)
        for (int v : {int{p.jade_golems}, int{p.cthun_attack}, int{p.cthun_health}})
            h.add(static_cast<u64>(v));
    if (s.setup) h.add(p.mulligan);
}

}  // namespace

u64 Game::hash() const {
    const GameState& s = state_;
    Hasher h;
    const Ranks ranks(s);
    h.add(s.random.state);
    h.add(s.turn | s.current << 8 | static_cast<int>(s.outcome) << 9 | s.setup << 11 |
          static_cast<int>(s.format) << 16);
    for (Seat seat = 0; seat < 2; ++seat) add_player(h, *cards_, s, ranks, seat);
    for (int i = 0; i < s.graveyard_count; ++i)
        h.add(stable(*cards_, s.graveyard[i].card) | u64{s.graveyard[i].flags} << 32 |
              u64{s.graveyard[i].turn} << 40);
    if (s.choice.kind != ChoiceKind::None) {
        h.add(static_cast<int>(s.choice.kind) | s.choice.seat << 4 | s.choice.count << 8);
        for (int i = 0; i < s.choice.count; ++i)
            h.add(s.choice.kind == ChoiceKind::Card ? stable(*cards_, s.choice.options[i])
                                                    : s.choice.options[i]);
    }
    h.add(s.frame_count);
    for (int i = 0; i < s.frame_count; ++i) {
        const Frame& f = s.frames[i];
        h.add(static_cast<int>(f.kind) | f.step << 8 | f.flags << 16);
        h.add(static_cast<u16>(f.scope.amount) | f.scope.choose << 16 | static_cast<u64>(f.event) << 24);
        h.add(f.count | f.next << 16);
    }
    return h.value();
}

}  // namespace hs
