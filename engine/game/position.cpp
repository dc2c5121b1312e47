#include "game/position.hpp"

#include <algorithm>

#include "entities/decks.hpp"
#include "entities/enchantments.hpp"
#include "entities/listeners.hpp"
#include "entities/stats.hpp"
#include "entities/zones.hpp"
#include "expressions/cost.hpp"
#include "rules/auras.hpp"
#include "rules/legality.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

namespace {

constexpr int kStamps = kMaxSlots + kMaxEnchantments;

/// Visits every stamp of order of play, in the order that a description has without numbers: entities from
/// the left, then what is attached to them. visit(stamp, number): a slot, or kMaxSlots + an enchantment.
template <class State, class Visit>
void each_stamp(const CardDatabase& db, State& s, Visit visit) {
    Slot entities[kMaxSlots];
    int count = 0;
    const auto add = [&](Slot slot) {
        if (slot != kNoSlot) entities[count++] = slot;
    };
    for (const Player& p : s.players) add(p.self);
    for (const Player& p : s.players)
        for (Slot slot : {p.hero, p.power, p.weapon}) add(slot);
    for (const Player& p : s.players)
        for (int i = 0; i < p.board_count; ++i) add(p.board[i]);
    for (const Player& p : s.players)
        for (bool quest : {true, false})
            for (int i = 0; i < p.secret_count; ++i)
                if (db.card(s.entities[p.secrets[i]].card).has(kw::quest) == quest) add(p.secrets[i]);
    for (int i = 0; i < count; ++i) visit(s.entities[entities[i]].order, int{entities[i]});

    const auto attached = [&](EnchantmentIndex head) {
        for (auto& en : enchantments(s, head)) visit(en.order, kMaxSlots + index_of(s, en));
    };
    for (int i = 0; i < count; ++i) attached(s.entities[entities[i]].enchantments);
    for (Seat seat = 0; seat < 2; ++seat) {
        const Player& p = s.players[seat];
        for (int i = 0; i < p.hand_count; ++i) attached(s.entities[p.hand[i]].enchantments);
        for (int i = 0; i < p.deck_count; ++i) attached(s.deck[seat][i].enchantments);
    }
}

int attacks_allowed(const Look& look, Slot slot) {
    return attacks_left(look, slot) + look.at(slot).attacks_made;
}

/// Whether a minion counts as just come (Entity::kExhausted), by what its description says.
bool came_now(const PositionEntity& from, bool charge, int allowed) {
    if (from.fresh) return *from.fresh;
    const bool no_turn_yet = from.turns_in_play && *from.turns_in_play == 0;
    if (!from.exhausted) return no_turn_yet;
    if (!*from.exhausted) return no_turn_yet && charge;
    return from.attacks_made.value_or(0) < allowed || no_turn_yet;
}

// -- describing

class Describer {
  public:
    explicit Describer(const Game& game) : q_(game.ask()), s_(game.state()) {}

    Position run() {
        number();
        Position p;
        p.random = s_.random.state;
        p.format = s_.format;
        p.turn = s_.turn;
        p.current = s_.current;
        p.outcome = s_.outcome;
        for (Seat seat = 0; seat < 2; ++seat) describe_player(p.players[seat], seat);
        return p;
    }

  private:
    /// Ranks for all stamps, unless they are as a description without numbers has them.
    void number() {
        std::vector<u16> stamps;
        each_stamp(q_.db, s_, [&](u16 order, int) { stamps.push_back(order); });
        numbered_ = !std::is_sorted(stamps.begin(), stamps.end());
        if (!numbered_) return;
        std::sort(stamps.begin(), stamps.end());
        each_stamp(q_.db, s_, [&](u16 order, int number) {
            const auto at = std::lower_bound(stamps.begin(), stamps.end(), order);
            ranks_[number] = static_cast<int>(at - stamps.begin()) + 1;
        });
    }

    std::vector<PositionEnchantment> enchantments(EnchantmentIndex head) const {
        std::vector<PositionEnchantment> out;
        for (const Enchantment& en : hs::enchantments(s_, head)) {
            PositionEnchantment to;
            to.card = en.card;
            to.owner = en.caster;
            if (numbered_) to.order = ranks_[kMaxSlots + index_of(s_, en)];
            to.attack = en.attack;
            to.health = en.health;
            to.flags = en.flags;
            to.keyword = en.keyword;
            out.push_back(to);
        }
        return out;
    }

    PositionEntity entity(Slot slot) {
        const Entity& e = s_.entities[slot];
        const CardDef& def = q_.def(slot);
        PositionEntity to;
        to.card = e.card;
        if (numbered_ && e.zone != Zone::Hand) to.order = ranks_[slot];
        if (e.owner != e.controller) to.owner = e.owner;
        to.damage = e.damage;
        to.armor = e.armor;
        to.memory = e.memory;
        to.flags = e.flags & kDescribedFlags;
        const bool closed = e.zone == Zone::Hand || e.zone == Zone::Secret;
        if (!closed) to.flags &= static_cast<u16>(~Entity::kSeenByOpponent);  // everybody sees it
        // What started in a deck has come out of it.
        if (!closed || e.is(Entity::kStartedInDeck)) to.flags &= static_cast<u16>(~Entity::kDrawn);
        to.lost = e.lost;
        to.attacks_made = e.attacks_made;
        to.turns_in_play = e.turns_in_play;
        to.enchantments = enchantments(e.enchantments);
        if (e.card == kNoCard) return to;
        to.attack = e.attack;
        to.max_health = e.max_health;
        to.keywords = e.keywords & kPlayKeywords;
        if (e.zone == Zone::Hand || def.type == CardType::HeroPower) to.cost = cost_of(q_, slot);
        if (e.zone == Zone::Play && def.is_minion()) {
            const bool charge = e.has(kw::charge), came = e.is(Entity::kExhausted);
            to.exhausted = (came && !charge) || attacks_left(q_, slot) <= 0;
            if (came_now(to, charge, attacks_allowed(q_, slot)) != came) to.fresh = came;
        }
        return to;
    }

    void describe_player(PositionPlayer& to, Seat seat) {
        const Player& p = s_.players[seat];
        to.numbers = p;
        to.self = entity(p.self);
        to.self.order.reset();  // the players are always the oldest
        to.hero = entity(p.hero);
        if (p.power != kNoSlot) to.power = entity(p.power);
        if (p.weapon != kNoSlot) to.weapon = entity(p.weapon);
        for (int i = 0; i < p.board_count; ++i) to.board.push_back(entity(p.board[i]));
        for (int i = 0; i < p.hand_count; ++i) to.hand.push_back(entity(p.hand[i]));
        for (int i = 0; i < p.secret_count; ++i)
            (q_.def(p.secrets[i]).has(kw::quest) ? to.quests : to.secrets).push_back(entity(p.secrets[i]));
        for (int i = p.deck_count; i-- > 0;) {
            const DeckCard& card = s_.deck[seat][i];
            to.deck.push_back({card.card, (card.flags & DeckCard::kStartedInDeck) != 0,
                               enchantments(card.enchantments),
                               static_cast<u8>(card.flags & (DeckCard::kSeen | DeckCard::kStray))});
        }
        for (int i = 0; i < s_.graveyard_count; ++i) {
            const GraveCard& grave = s_.graveyard[i];
            if (grave.controller() != seat) continue;
            to.graveyard.push_back(
                {grave.card, static_cast<u8>(grave.flags & ~GraveCard::kSeat), grave.turn, i + 1});
        }
        to.starting_deck.assign(s_.starting_deck[seat], s_.starting_deck[seat] + p.starting_count);
    }

    Ask q_;
    const GameState& s_;
    bool numbered_ = false;
    int ranks_[kStamps] = {};
};

// -- building

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
    throw SetupError(where + ": " + what);
}

class Builder {
  public:
    Builder(Cards cards, const Position& position)
        : game_(std::move(cards)), p_(position), g_(game_.context()), s_(g_.s) {}

    Game run() {
        s_.random.state = p_.random;
        s_.format = p_.format;
        s_.turn = p_.turn;
        s_.current = p_.current;
        for (Player& p : s_.players) p.self = p.hero = p.power = p.weapon = kNoSlot;
        for (Seat seat = 0; seat < 2; ++seat) place_players(seat);
        for (Seat seat = 0; seat < 2; ++seat) place_cards(seat);
        graveyard();
        order();
        numbers();
        for (const Placed& placed : placed_)
            if (placed.from->cost) sandbox::set_cost(g_, placed.slot, *placed.from->cost);
        for (const Placed& placed : placed_) ready(placed);
        s_.outcome = p_.outcome;
        s_.entered = s_.wounded = 0;
        if (!game_.over()) living();
        if (const std::string wrong = game_.check(); !wrong.empty())
            throw SetupError("the position cannot be: " + wrong);
        return game_;
    }

  private:
    struct Placed {
        Slot slot;
        const PositionEntity* from;
        std::string where;
    };

    // -- placing

    void place_players(Seat seat) {
        const PositionPlayer& from = p_.players[seat];
        put_in_play(from.self, seat, "");
        Player& p = s_.players[seat];
        const Player numbers = from.numbers;
        p.crystals = numbers.crystals;
        p.used = numbers.used;
        p.temporary = numbers.temporary;
        p.overload_owed = numbers.overload_owed;
        p.overload_locked = numbers.overload_locked;
        p.fatigue = numbers.fatigue;
#define COUNTER(name, ...) p.name = numbers.name;
#include "vocabulary/counters.def"
#undef COUNTER
        p.sandbox = numbers.sandbox;
        note_many_crystals(p);
        p.turns = numbers.turns;
        p.starting_count = static_cast<u8>(from.starting_deck.size());
        std::copy(from.starting_deck.begin(), from.starting_deck.end(), s_.starting_deck[seat]);
    }

    void place_cards(Seat seat) {
        const PositionPlayer& from = p_.players[seat];
        put_in_play(from.hero, seat, ".hero");
        if (from.power) put_in_play(*from.power, seat, ".hero_power");
        if (from.weapon) put_in_play(*from.weapon, seat, ".weapon");
        each(from.board, seat, ".board", [&](Slot slot) { return put_on_board(g_, slot, seat, -1); });
        each(from.hand, seat, ".hand", [&](Slot slot) { return put_in_hand(g_, slot, seat); });
        each(from.quests, seat, ".quests", [&](Slot slot) { return put_in_secrets(g_, slot, seat); });
        each(from.secrets, seat, ".secrets", [&](Slot slot) { return put_in_secrets(g_, slot, seat); });
        for (std::size_t i = from.deck.size(); i-- > 0;) {
            const PositionDeckCard& card = from.deck[i];
            EnchantmentIndex head = kNoEnchantment;
            attach(head, card.enchantments, path(seat, ".deck"));
            const u8 started = card.started_in_deck ? DeckCard::kStartedInDeck : u8{0};
            insert_in_deck(g_, seat, kMaxDeck,
                           {card.card, s_.next_serial++, head, static_cast<u8>(started | card.seen)});
        }
    }

    static std::string path(Seat seat, const std::string& rest) {
        return "players[" + std::to_string(seat) + "]" + rest;
    }

    void put_in_play(const PositionEntity& from, Seat seat, const std::string& where) {
        const Slot slot = create(g_, from.card, seat);
        hs::put_in_play(g_, slot, seat);
        take_down(slot, from, path(seat, where));
    }

    template <class Put>
    void each(const std::vector<PositionEntity>& list, Seat seat, const std::string& zone, Put put) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string where = path(seat, zone + "[" + std::to_string(i) + "]");
            const Slot slot = create(g_, list[i].card, seat);
            if (!put(slot)) refuse(where, "there is no room for it, or it is there already");
            take_down(slot, list[i], where);
        }
    }

    void take_down(Slot slot, const PositionEntity& from, const std::string& where) {
        Entity& e = g_.at(slot);
        e.flags = static_cast<u16>((e.flags & Entity::kListens) | from.flags);
        e.lost = from.lost;
        e.armor = static_cast<i16>(from.armor);
        e.memory = static_cast<i8>(from.memory);
        e.attacks_made = static_cast<u8>(from.attacks_made.value_or(0));
        const bool was_here =
            e.zone == Zone::Play && g_.def(slot).is_minion() && !from.exhausted.value_or(false);
        e.turns_in_play = static_cast<u8>(from.turns_in_play.value_or(was_here));
        if (from.owner) e.owner = *from.owner;
        attach(e.enchantments, from.enchantments, where);
        orders_[slot] = from.order;
        placed_.push_back({slot, &from, where});
    }

    void attach(EnchantmentIndex& head, const std::vector<PositionEnchantment>& list,
                const std::string& where) {
        for (const PositionEnchantment& from : list) {
            const CardDef& what = g_.db.card(from.card);
            Enchantment en{};
            en.card = from.card;
            en.caster = from.owner;
            en.attack = static_cast<i16>(from.attack.value_or(what.ench_attack));
            en.health = static_cast<i16>(from.health.value_or(what.ench_health));
            en.flags = from.flags;
            en.keyword = from.keyword;
            const EnchantmentIndex index = append_enchantment(g_, head, en);
            if (index == kNoEnchantment)
                refuse(where + ".enchantments",
                       "more than " + std::to_string(kMaxEnchantments) + " enchantments in all");
            orders_[kMaxSlots + index] = from.order;
        }
    }

    void graveyard() {
        struct Record {
            GraveCard card;
            int order;
        };
        std::vector<Record> records;
        for (Seat seat = 0; seat < 2; ++seat)
            for (const PositionGraveCard& from : p_.players[seat].graveyard)
                records.push_back({{from.card, s_.next_serial++,
                                    static_cast<u8>(from.flags | (seat ? GraveCard::kSeat : 0)), from.turn},
                                   from.order.value_or(0)});
        if (records.size() > kMaxGraveyard)
            refuse("players[*].graveyard",
                   "more than " + std::to_string(kMaxGraveyard) + " cards in both together");
        std::stable_sort(records.begin(), records.end(),
                         [](const Record& a, const Record& b) { return a.order < b.order; });
        for (const Record& record : records) s_.graveyard[s_.graveyard_count++] = record.card;
    }

    /// What has no number comes first, left to right; enchantments without one come last.
    void order() {
        struct Stamp {
            u16* at;
            int group, number;
        };
        std::vector<Stamp> stamps;
        each_stamp(g_.db, s_, [&](u16& at, int number) {
            const std::optional<int>& wanted = orders_[number];
            stamps.push_back({&at, wanted ? 1 : number < kMaxSlots ? 0 : 2, wanted.value_or(0)});
        });
        std::stable_sort(stamps.begin(), stamps.end(), [](const Stamp& a, const Stamp& b) {
            return a.group != b.group ? a.group < b.group : a.number < b.number;
        });
        s_.next_order = kFirstOrder;
        for (const Stamp& stamp : stamps) *stamp.at = s_.next_order++;
        for (Player& p : s_.players) {
            std::sort(p.secrets, p.secrets + p.secret_count,
                      [&](Slot a, Slot b) { return s_.entities[a].order < s_.entities[b].order; });
            for (u8 i = 0; i < p.secret_count; ++i) s_.entities[p.secrets[i]].position = i;
        }
    }

    // -- numbers

    /// Computes all numbers and adds what is missing to the given totals. An addition may change what auras
    /// give, so it is looked at again.
    void numbers() {
        constexpr int kRounds = 4;
        for (int round = 0; round < kRounds; ++round) {
            compute();
            bool changed = false;
            for (const Placed& placed : placed_) changed |= adjust_keywords(placed);
            if (changed) compute();
            for (const Placed& placed : placed_) changed |= adjust_numbers(placed);
            if (!changed) break;
        }
        compute();
        for (const Placed& placed : placed_) {
            const Entity& e = g_.at(placed.slot);
            if (placed.from->attack && *placed.from->attack != e.attack)
                refuse(placed.where + ".attack",
                       "its text makes it " + std::to_string(e.attack) + ", whatever is added");
        }
    }

    void compute() {
        for (const Placed& placed : placed_) {
            refresh(g_, placed.slot);
            listen(g_, placed.slot);
        }
        for (Player& p : s_.players) {
            SlotSet& minions = s_.minions[&p - s_.players];
            minions = 0;
            for (int i = 0; i < p.board_count; ++i)
                if (!g_.at(p.board[i]).has(kw::dormant)) minions |= bit(p.board[i]);
        }
        wound();  // auras may ask who is damaged
        update_auras(g_);
        wound();
        update_auras(g_);
    }

    void wound() {
        for (const Placed& placed : placed_) {
            g_.at(placed.slot).damage = static_cast<i16>(placed.from->damage);
            if (g_.at(placed.slot).own_keywords & kw::attack_equals_health) refresh(g_, placed.slot);
        }
    }

    bool adjust_keywords(const Placed& placed) {
        if (!placed.from->keywords) return false;
        Entity& e = g_.at(placed.slot);
        const u64 wanted = *placed.from->keywords;
        const u64 missing = wanted & ~e.keywords,
                  surplus = e.keywords & ~wanted & kPlayKeywords & ~kTextKeywords;
        if (const u64 given = surplus & ~e.own_keywords; given != 0)
            refuse(
                placed.where + ".keywords",
                std::string("lacks ") + keyword_name(keyword_at(lowest(given))) + ", which an aura gives it");
        for (u64 rest = missing; rest;)
            gain_keyword(g_, placed.slot, keyword_at(pop_lowest(rest)), e.controller);
        if (surplus) lose_keyword(g_, placed.slot, surplus);
        return (missing | surplus) != 0;
    }

    bool adjust_numbers(const Placed& placed) {
        const Entity& e = g_.at(placed.slot);
        const PositionEntity& from = *placed.from;
        const bool fixed = e.own_keywords & kw::attack_equals_health;
        const int attack = from.attack && !fixed ? *from.attack - e.attack : 0;
        const int health = from.max_health ? *from.max_health - e.max_health : 0;
        add_difference(g_, placed.slot, attack, health);
        return attack != 0 || health != 0;
    }

    void ready(const Placed& placed) {
        Entity& e = g_.at(placed.slot);
        if (e.zone != Zone::Play || !g_.def(placed.slot).is_minion()) return;
        const bool charge = e.has(kw::charge);
        const int allowed = attacks_allowed(g_, placed.slot);
        e.set(Entity::kExhausted, came_now(*placed.from, charge, allowed));
        // Exhausted in spite of Charge: it has made its attacks.
        if (placed.from->exhausted && *placed.from->exhausted && charge && !placed.from->attacks_made)
            e.attacks_made = static_cast<u8>(allowed);
    }

    /// While a game goes on nobody is dead on the board.
    void living() {
        for (const Placed& placed : placed_) {
            const Entity& e = g_.at(placed.slot);
            const CardType type = g_.def(placed.slot).type;
            if (e.zone != Zone::Play || type == CardType::HeroPower || e.card == kNoCard) continue;
            if (e.health() <= 0)
                refuse(placed.where + ".damage",
                       "leaves " + std::to_string(e.health()) + " Health: accepted is 0 to " +
                           std::to_string(e.max_health - 1) +
                           (type == CardType::Hero ? ", or a winner of the game" : ""));
            if (e.is(Entity::kDoomed) || e.is(Entity::kDead))
                refuse(placed.where, "is dead: only in a game with a winner");
        }
    }

    Game game_;
    const Position& p_;
    Ctx g_;
    GameState& s_;
    std::vector<Placed> placed_;
    std::optional<int> orders_[kStamps];  // as given
};

}  // namespace

Position describe_game(const Game& game) {
    if (game.state().setup)
        throw SetupError("in the mulligan there is no position yet: both must choose first");
    if (game.state().choice.kind != ChoiceKind::None || game.state().frame_count != 0)
        throw SetupError(
            "there is no position in the middle of an action: the open choice must be made first");
    return Describer(game).run();
}

Game game_of_position(Cards cards, const Position& position) {
    return Builder(std::move(cards), position).run();
}

}  // namespace hs
