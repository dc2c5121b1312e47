// A hash of the position: what decides how the game goes on, and nothing that is only bookkeeping (slots,
// handles, absolute stamps) or knowledge (what a player has seen). While a choice is open that is also what
// the stack still has to do; entities are named there by their places.
#include <algorithm>
#include <vector>

#include "cards/value_kinds.hpp"
#include "entities/texts.hpp"
#include "game/game.hpp"
#include "state/enchantment_list.hpp"
#include "state/frame_views.hpp"

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
        for (const Enchantment& en : enchantments(s, head)) add(en.order);
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

/// Both kinds of keywords in one word, a bit for each row of keywords.def, as when they shared one: hashes
/// that others have kept rest on it. Rows beyond are a second word, if there is any of them.
void add_keywords(Hasher& h, KeywordSet set) {
    const auto [word, more] = set.by_rows();
    h.add(word);
    if (more) h.add(more);
}

void add_enchantments(Hasher& h, const CardDatabase& db, const GameState& s, const Ranks& ranks,
                      EnchantmentIndex head) {
    for (const Enchantment& en : enchantments(s, head)) {
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
    add_keywords(h, keywords_of(Look(s, db), e));
    h.add(static_cast<u16>(e.attack));
    h.add(static_cast<u16>(e.max_health));
    h.add(static_cast<u16>(e.damage));
    h.add(static_cast<u16>(e.armor));
    constexpr u16 kMatters = Entity::kFrozen | Entity::kSilenced | Entity::kExhausted | Entity::kDoomed |
                             Entity::kBorrowed | Entity::kStartedInDeck | Entity::kDead | Entity::kAttacking |
                             Entity::kPlayed | Entity::kDamagedThisTurn | Entity::kOutermost;
    h.add((e.flags & kMatters) | (s.rule_turned >> slot & 1) << 16);
    h.add(static_cast<u8>(e.memory) | e.attacks_made << 8 | e.lost << 16 | u64{e.turns_in_play} << 24);
    if (e.zone == Zone::Play || e.zone == Zone::Secret) h.add(ranks.of(e.order));
    add_enchantments(h, db, s, ranks, e.enchantments);
}

// What was counted, that is, beyond what a counter begins with.

void add_counters(Hasher& h, const Player& p, HashedWhen when) {
    each_counter(p, [&](int counter, const CounterRow& row) {
        if (row.hashed == when) h.add(counter - row.first);
    });
}

bool any_changed(const Player& p, HashedWhen when) {
    bool any = false;
    each_counter(
        p, [&](int counter, const CounterRow& row) { any |= row.hashed == when && counter != row.first; });
    return any;
}

void add_changed_alone(Hasher& h, const Player& p) {
    each_counter(p, [&](int counter, const CounterRow& row) {
        if (row.hashed != HashedWhen::alone || counter == row.first) return;
        h.add(0xC0 + (&row - kCounters));
        h.add(counter - row.first);
    });
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
    h.add(p.fatigue);
    add_counters(h, p, HashedWhen::always);
    h.add(p.sandbox & (Player::kNoFatigue | Player::kNoDraw));
    if (any_changed(p, HashedWhen::together)) add_counters(h, p, HashedWhen::together);
    add_changed_alone(h, p);
    if (s.setup) h.add(p.mulligan);
}

/// What is still to happen: the frames with all that they refer to.
class Waiting {
  public:
    Waiting(const GameState& s, const CardDatabase& db, const Ranks& ranks) : s_(s), db_(db), ranks_(ranks) {
        for (int i = 0; i < s.frame_count; ++i) {
            const Frame& f = s.frames[i];
            kinds_.push_back(f.kind == FrameKind::CardText ? value_kinds_at(db, f.pc) : ValueKinds{});
            if (f.kind == FrameKind::SummonMany) kinds_.back().result = ValueKind::Entities;
        }
        number_listed();
        number_others();
    }

    void add_to(Hasher& h) const {
        add_others(h);
        if (s_.choice.kind != ChoiceKind::None) add_choice(h);
        h.add(s_.check_outcome);
        h.add(set(s_.wounded));
        h.add(set(s_.entered));
        for (int i = 0; i < s_.frame_count; ++i) add_frame(h, i);
    }

  private:
    static constexpr u8 kNobody = 0xFF;

    void number(Slot slot) {
        if (slot == kNoSlot) return;
        numbers_[slot] = static_cast<u8>(named_.size());
        named_.push_back(slot);
        listed_ |= bit(slot);
    }

    /// Whatever a zone lists is named by its place there.
    void number_listed() {
        for (u8& one : numbers_) one = kNobody;
        for (const Player& p : s_.players) {
            for (Slot slot : {p.self, p.hero, p.power, p.weapon}) number(slot);
            for (int i = 0; i < p.board_count; ++i) number(p.board[i]);
            for (int i = 0; i < p.hand_count; ++i) number(p.hand[i]);
            for (int i = 0; i < p.secret_count; ++i) number(p.secrets[i]);
        }
    }

    /// The others that anything refers to (a spell that is being cast, the dead of a death phase) follow in
    /// order of play.
    void number_others() {
        SlotSet others = mentioned() | (s_.used_slots & ~s_.limbo);
        for (others &= s_.used_slots & ~listed_; others;) others_.push_back(pop_lowest(others));
        std::sort(others_.begin(), others_.end(), [&](Slot a, Slot b) {
            const Entity &x = s_.entities[a], &y = s_.entities[b];
            return x.order != y.order ? x.order < y.order : x.serial < y.serial;
        });
        for (Slot slot : others_) number(slot);
    }

    SlotSet mentioned() const {
        SlotSet slots = s_.wounded | s_.entered;
        for (int i = 0; i < s_.frame_count; ++i) {
            const Frame& f = s_.frames[i];
            const Scope& c = f.scope;
            slots |= bit(c.source) | bit(c.target) | bit(c.subject) | bit(c.other);
            if (kinds_[i].result == ValueKind::Entities) slots |= f.result;
            if (f.kind == FrameKind::Attack) slots |= bit(third_of_attack(f));
            if (f.kind != FrameKind::CardText) continue;
            for (int k = 0; k < f.count; ++k)
                if (kinds_[i].locals[k] == ValueKind::Entities) slots |= s_.locals[f.first + k];
        }
        for (int i = 0; i < s_.pending_count; ++i) slots |= bit(s_.pending[i].slot);
        if (s_.choice.kind == ChoiceKind::None) return slots;
        slots |= bit(s_.choice.source);
        if (s_.choice.kind == ChoiceKind::Entity)
            for (int i = 0; i < s_.choice.count; ++i) slots |= bit(static_cast<Slot>(s_.choice.options[i]));
        return slots;
    }

    u8 name(Slot slot) const { return slot < kMaxSlots ? numbers_[slot] : kNobody; }

    u64 set(SlotSet slots) const {
        u64 names = 0;
        for (slots &= listed_; slots;) names |= u64{1} << numbers_[pop_lowest(slots)];
        return names;
    }

    u64 value(u64 word, ValueKind kind) const {
        switch (kind) {
            case ValueKind::Entities:
                return set(word);
            case ValueKind::Card: {
                const auto card = static_cast<CardIndex>(word & 0xFFFF);
                return card < db_.card_count() ? stable(db_, card) : word;
            }
            case ValueKind::Plain:
                break;
        }
        return word;
    }

    /// An enchantment is named by its place among those of its bearer.
    u8 enchantment(Slot bearer, EnchantmentIndex which) const {
        if (which == kNoEnchantment || bearer >= kMaxSlots) return kNobody;
        u8 place = 0;
        for (const Enchantment& en : enchantments(s_, s_.entities[bearer].enchantments)) {
            if (index_of(s_, en) == which) break;
            ++place;
        }
        return place;
    }

    /// A program by what it is to its card: where it lies changes with every other card.
    u64 program(CardIndex card, Program start) const {
        const CardDef& def = db_.card(card);
        if (start == def.play) return 1;
        if (start == def.combo) return 2;
        if (start == def.deathrattle) return 3;
        for (u32 i = 0; i < def.trigger_count; ++i)
            if (start == db_.trigger(def.first_trigger + i).program) return 4 + i;
        return u64{1} << 32 | start;
    }

    /// Entities that no zone lists, and of all what at rest follows from the others.
    void add_others(Hasher& h) const {
        for (Slot slot : named_) {
            const Entity& e = s_.entities[slot];
            add_keywords(h, {e.own_keywords, rules_of(Look(s_, db_), e)});
            h.add(static_cast<u16>(e.aura_attack) | u64{static_cast<u16>(e.aura_health)} << 16);
        }
        for (Slot slot : others_) {
            const Entity& e = s_.entities[slot];
            add_entity(h, db_, s_, ranks_, slot);
            h.add(static_cast<int>(e.zone) | e.controller << 8 | e.position << 16 |
                  (e.zone == Zone::SetAside ? 0 : ranks_.of(e.order) << 32));
        }
    }

    void add_choice(Hasher& h) const {
        const Choice& choice = s_.choice;
        h.add(name(choice.source));
        h.add(static_cast<int>(choice.kind) | choice.seat << 4 | choice.count << 8);
        for (int i = 0; i < choice.count; ++i) {
            const u16 option = choice.options[i];
            h.add(choice.kind == ChoiceKind::Card     ? stable(db_, option)
                  : choice.kind == ChoiceKind::Entity ? name(static_cast<Slot>(option))
                                                      : u32{option});
        }
    }

    void add_pending(Hasher& h, int first, int count) const {
        for (int i = first; i < first + count; ++i) {
            const Pending& p = s_.pending[i];
            h.add(stable(db_, p.card));
            h.add(name(p.slot) | p.trigger << 8 | enchantment(p.slot, p.enchantment) << 16 |
                  p.controller << 24);
        }
    }

    void add_frame(Hasher& h, int index) const {
        const Frame& f = s_.frames[index];
        const ValueKinds& kinds = kinds_[static_cast<std::size_t>(index)];
        const Scope& c = f.scope;
        h.add(static_cast<int>(f.kind) | f.step << 8 | static_cast<int>(f.event) << 16 | u64{f.flags} << 24 |
              u64{f.placement} << 32);
        h.add(name(c.source) | name(c.target) << 8 | name(c.subject) << 16 | u64{name(c.other)} << 24 |
              u64{enchantment(c.source, c.enchantment)} << 32 | u64{c.controller} << 40 | u64{c.seat} << 41 |
              u64{c.choose} << 42);
        h.add(static_cast<u16>(c.amount));
        h.add(stable(db_, c.card));
        h.add(stable(db_, f.card));
        h.add(value(f.result, kinds.result));
        h.add(f.before ? 1 + ranks_.of(f.before) : 0);
        h.add(f.kind == FrameKind::Attack ? name(third_of_attack(f)) : f.extra);
        switch (f.kind) {
            case FrameKind::CardText:
                h.add(program(c.card, kinds.start));
                h.add(f.pc - kinds.start);
                for (int i = 0; i < f.count; ++i) h.add(value(s_.locals[f.first + i], kinds.locals[i]));
                break;
            case FrameKind::EventRaised:
                if (f.step) add_pending(h, f.next, f.count);
                break;
            case FrameKind::DeathPhase:  // it goes through its dead twice
                h.add(f.next - f.first);
                add_pending(h, f.first, f.count);
                break;
            default:
                h.add(f.count | f.next << 16);
                break;
        }
    }

    const GameState& s_;
    const CardDatabase& db_;
    const Ranks& ranks_;
    std::vector<ValueKinds> kinds_;  // of each frame
    std::vector<Slot> others_;
    SlotSet listed_ = 0;       // all that have a number
    std::vector<Slot> named_;  // by their numbers
    u8 numbers_[kMaxSlots];
};

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
        h.add(stable(*cards_, s.graveyard[i].card) |
              u64{static_cast<u8>(s.graveyard[i].flags & ~GraveCard::kKnowledge)} << 32 |
              u64{s.graveyard[i].turn} << 40);
    h.add(s.frame_count);
    if (s.frame_count) Waiting(s, *cards_, ranks).add_to(h);
    return h.value();
}

}  // namespace hs
