// Positions to and from dictionaries: the names of the JSON, but nothing left out or abbreviated.
// hsenv/positions/ turns them into what people write.
#include "game/position.hpp"

#include <pybind11/stl.h>

#include "bindings.hpp"
#include "rules/heroes.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

// -- words

struct FlagWord {
    const char* word;
    u16 flag;
};
constexpr FlagWord kFlags[] = {
    {"frozen", Entity::kFrozen},
    {"silenced", Entity::kSilenced},
    {"doomed", Entity::kDoomed},
    {"played", Entity::kPlayed},
    {"started_in_deck", Entity::kStartedInDeck},
    {"seen", Entity::kSeenByOpponent},
    {"drawn", Entity::kDrawn},
    {"damaged_this_turn", Entity::kDamagedThisTurn},
    {"dead", Entity::kDead},
    {"attacking", Entity::kAttacking},
    {"borrowed", Entity::kBorrowed},
};

struct GraveWord {
    const char* word;
    u8 flag;
};
constexpr GraveWord kGraves[] = {{"died", GraveCard::kDied},       {"discarded", GraveCard::kDiscarded},
                                 {"burned", GraveCard::kBurned},   {"played", GraveCard::kPlayed},
                                 {"removed", GraveCard::kRemoved}, {"left", 0}};

/// Who knows what lies in a place of a deck.
struct KnowerWord {
    const char* word;
    u8 flag;
};
constexpr KnowerWord kKnowers[] = {{"owner", DeckCard::kSeenByOwner},
                                   {"opponent", DeckCard::kSeenByOpponent}};

struct Counter {
    const char* word;
    u8 Player::* member;
};
constexpr Counter kCounters[] = {
    {"cards_played_this_turn", &Player::cards_played_this_turn},
    {"minions_played_this_turn", &Player::minions_played_this_turn},
    {"spells_cast_this_turn", &Player::spells_cast_this_turn},
    {"cards_drawn_this_turn", &Player::cards_drawn_this_turn},
    {"minions_died_this_turn", &Player::minions_died_this_turn},
    {"minions_died_this_game", &Player::minions_died_this_game},
    {"hero_power_uses_this_turn", &Player::power_uses_this_turn},
    {"hero_power_uses_this_game", &Player::power_uses_this_game},
    {"hero_damage_this_turn", &Player::hero_damage_this_turn},
    {"extra_turns", &Player::extra_turns},
};

struct Mana {
    const char* word;
    i8 Player::* member;
};
constexpr Mana kMana[] = {{"crystals", &Player::crystals},
                          {"used", &Player::used},
                          {"temporary", &Player::temporary},
                          {"overload_owed", &Player::overload_owed},
                          {"overload_locked", &Player::overload_locked}};

py::list keyword_words(u64 keywords) {
    py::list words;
    for (int i = 0; i < kKeywordCount; ++i)
        if (keywords >> i & 1) words.append(keyword_name(i));
    return words;
}

u64 keyword_bits(const py::object& words) {
    u64 bits = 0;
    for (const auto& word : words) {
        const auto name = word.cast<std::string>();
        for (int i = 0; i < kKeywordCount; ++i)
            if (name == keyword_name(i)) bits |= u64{1} << i;
    }
    return bits;
}

// -- to Python

class Writer {
  public:
    explicit Writer(const CardDatabase& db) : db_(db) {}

    py::dict game(const Position& p) const {
        py::list players;
        for (const PositionPlayer& each : p.players) players.append(player(each));
        return py::dict("seed"_a = p.random, "format"_a = format_name(p.format), "turn"_a = p.turn,
                        "current"_a = p.current, "outcome"_a = static_cast<int>(p.outcome),
                        "players"_a = players);
    }

  private:
    py::object id(CardIndex card) const {
        if (card == kNoCard) return py::none();
        return py::str(std::string(db_.id(card)));
    }

    template <class T>
    static void put(py::dict& to, const char* key, const std::optional<T>& value) {
        if (value) to[key] = *value;
    }

    py::dict enchantment(const PositionEnchantment& from) const {
        py::dict to("id"_a = id(from.card), "owner"_a = from.owner, "lost"_a = lost(from.flags >> 1));
        put(to, "order", from.order);
        if (from.flags & Enchantment::kAnonymous) {
            if (from.keyword) {
                to[from.flags & Enchantment::kTakes ? "takes" : "keyword"] = keyword_name(from.keyword - 1);
            } else if (from.flags & Enchantment::kCost) {
                to["cost"] = from.attack;
                return to;
            }
            to["attack"] = from.attack;
            to["health"] = from.health;
            return to;
        }
        const CardDef& what = db_.card(from.card);
        if (from.attack != what.ench_attack || from.health != what.ench_health)
            to["values"] = py::make_tuple(*from.attack, *from.health);
        if (from.keyword) to["keyword"] = keyword_name(from.keyword - 1);
        return to;
    }

    /// Bit 0 Divine Shield, bit 1 Stealth, as in Entity::lost.
    static py::list lost(int bits) {
        py::list words;
        if (bits & Entity::kLostShield) words.append("divine_shield");
        if (bits & Entity::kLostStealth) words.append("stealth");
        return words;
    }

    py::list enchantments(const std::vector<PositionEnchantment>& list) const {
        py::list out;
        for (const PositionEnchantment& each : list) out.append(enchantment(each));
        return out;
    }

    static py::list known_to(u8 seen) {
        py::list words;
        for (const KnowerWord& each : kKnowers)
            if (seen & each.flag) words.append(each.word);
        return words;
    }

    py::dict entity(const PositionEntity& from) const {
        py::dict to("id"_a = id(from.card), "damage"_a = from.damage, "armor"_a = from.armor,
                    "progress"_a = from.memory, "lost"_a = lost(from.lost),
                    "enchantments"_a = enchantments(from.enchantments));
        put(to, "order", from.order);
        put(to, "attack", from.attack);
        put(to, "max_health", from.max_health);
        put(to, "cost", from.cost);
        put(to, "exhausted", from.exhausted);
        put(to, "fresh", from.fresh);
        put(to, "attacks_made", from.attacks_made);
        put(to, "turns_in_play", from.turns_in_play);
        put(to, "owner", from.owner);
        if (from.keywords) to["keywords"] = keyword_words(*from.keywords);
        for (const FlagWord& flag : kFlags) to[flag.word] = (from.flags & flag.flag) != 0;
        return to;
    }

    py::list entities(const std::vector<PositionEntity>& list) const {
        py::list out;
        for (const PositionEntity& each : list) out.append(entity(each));
        return out;
    }

    py::dict player(const PositionPlayer& from) const {
        py::dict to("self"_a = entity(from.self), "hero"_a = entity(from.hero),
                    "board"_a = entities(from.board), "hand"_a = entities(from.hand),
                    "secrets"_a = entities(from.secrets), "quests"_a = entities(from.quests));
        to["hero_power"] = from.power ? py::object(entity(*from.power)) : py::none();
        to["weapon"] = from.weapon ? py::object(entity(*from.weapon)) : py::none();
        py::list deck, graveyard, starting_deck;
        for (const PositionDeckCard& card : from.deck)
            deck.append(py::dict("id"_a = id(card.card), "started_in_deck"_a = card.started_in_deck,
                                 "enchantments"_a = enchantments(card.enchantments),
                                 "known_to"_a = known_to(card.seen),
                                 "stray"_a = (card.seen & DeckCard::kStray) != 0));
        for (const PositionGraveCard& card : from.graveyard) graveyard.append(grave(card));
        for (CardIndex card : from.starting_deck) starting_deck.append(id(card));
        to["deck"] = deck;
        to["graveyard"] = graveyard;
        to["starting_deck"] = starting_deck;
        for (const Mana& mana : kMana) to[mana.word] = from.numbers.*mana.member;
        py::dict counters;
        for (const Counter& counter : kCounters) counters[counter.word] = from.numbers.*counter.member;
        counters["jade_golem_size"] = from.numbers.jade_golems + 1;
        counters["cthun"] =
            py::dict("attack"_a = from.numbers.cthun_attack, "health"_a = from.numbers.cthun_health);
        to["counters"] = counters;
        to["fatigue"] = from.numbers.fatigue;
        to["turns"] = from.numbers.turns;
        to["can_fatigue"] = !(from.numbers.sandbox & Player::kNoFatigue);
        to["can_draw"] = !(from.numbers.sandbox & Player::kNoDraw);
        return to;
    }

    py::dict grave(const PositionGraveCard& from) const {
        py::dict to("id"_a = id(from.card), "turn"_a = from.turn, "how"_a = "left");
        put(to, "order", from.order);
        for (const GraveWord& each : kGraves)
            if (each.flag & from.flags) to["how"] = each.word;
        to["unseen"] = (from.flags & GraveCard::kUnseen) != 0;
        to["started_in_deck"] = (from.flags & GraveCard::kStartedInDeck) != 0;
        return to;
    }

    const CardDatabase& db_;
};

// -- from Python

/// Everything was checked by position_read.py; what is missing has the default of the struct.
class Reader {
  public:
    explicit Reader(const CardDatabase& db) : db_(db) {}

    Position game(const py::dict& from) {
        Position to;
        take(from, "seed", to.random);
        to.format = format_ = format_of(from["format"].cast<int>());
        take(from, "turn", to.turn);
        take(from, "current", to.current);
        int outcome = 0;
        take(from, "outcome", outcome);
        to.outcome = static_cast<Outcome>(outcome);
        Seat seat = 0;
        for (const auto& each : from["players"]) {
            if (seat > 1) break;
            to.players[seat] = player(each.cast<py::dict>(), seat);
            ++seat;
        }
        return to;
    }

  private:
    template <class T>
    static void take(const py::dict& from, const char* key, T& to) {
        if (from.contains(key) && !from[key].is_none()) to = from[key].cast<T>();
    }

    template <class T>
    static void take(const py::dict& from, const char* key, std::optional<T>& to) {
        if (from.contains(key) && !from[key].is_none()) to = from[key].cast<T>();
    }

    CardIndex card(const py::dict& from) const {
        if (!from.contains("id") || from["id"].is_none()) return kNoCard;
        return card_of(from["id"].cast<std::string>());
    }

    CardIndex card_of(const std::string& id) const {
        const CardIndex card = db_.find(id);
        if (card == kNoCard) throw UnknownCard(id);
        return card;
    }

    static u8 lost(const py::dict& from) {
        u8 bits = 0;
        if (!from.contains("lost")) return bits;
        for (const auto& word : from["lost"])
            bits |= word.cast<std::string>() == "stealth" ? Entity::kLostStealth : Entity::kLostShield;
        return bits;
    }

    PositionEnchantment enchantment(const py::dict& from, Seat seat) const {
        PositionEnchantment to;
        to.card = card(from);
        to.owner = seat;
        take(from, "owner", to.owner);
        take(from, "order", to.order);
        to.flags = static_cast<u8>(lost(from) << 1);
        for (const char* key : {"keyword", "takes"}) {
            if (!from.contains(key)) continue;
            const u64 bit = keyword_bits(py::make_tuple(from[key]));
            to.keyword = static_cast<u8>(1 + std::countr_zero(bit));
            if (*key == 't') to.flags |= Enchantment::kTakes;
        }
        if (from.contains("values")) {
            const auto [attack, health] = from["values"].cast<std::pair<int, int>>();
            to.attack = attack;
            to.health = health;
        }
        if (to.card != kNoCard) return to;
        to.flags |= Enchantment::kAnonymous;
        to.attack = to.health = 0;
        take(from, "attack", to.attack);
        take(from, "health", to.health);
        if (from.contains("cost")) {
            to.flags |= Enchantment::kCost;
            take(from, "cost", to.attack);
        }
        return to;
    }

    std::vector<PositionEnchantment> enchantments(const py::dict& from, Seat seat) const {
        std::vector<PositionEnchantment> list;
        if (from.contains("enchantments"))
            for (const auto& each : from["enchantments"])
                list.push_back(enchantment(each.cast<py::dict>(), seat));
        return list;
    }

    PositionEntity entity(const py::dict& from, Seat seat) const {
        PositionEntity to;
        to.card = card(from);
        take(from, "order", to.order);
        take(from, "attack", to.attack);
        take(from, "max_health", to.max_health);
        take(from, "cost", to.cost);
        take(from, "exhausted", to.exhausted);
        take(from, "fresh", to.fresh);
        take(from, "attacks_made", to.attacks_made);
        take(from, "turns_in_play", to.turns_in_play);
        take(from, "owner", to.owner);
        take(from, "damage", to.damage);
        take(from, "armor", to.armor);
        take(from, "progress", to.memory);
        if (from.contains("keywords")) to.keywords = keyword_bits(from["keywords"]);
        for (const FlagWord& flag : kFlags) {
            bool on = false;
            take(from, flag.word, on);
            if (on) to.flags |= flag.flag;
        }
        to.lost = lost(from);
        to.enchantments = enchantments(from, seat);
        return to;
    }

    std::vector<PositionEntity> entities(const py::dict& from, const char* key, Seat seat) const {
        std::vector<PositionEntity> list;
        if (from.contains(key))
            for (const auto& each : from[key]) list.push_back(entity(each.cast<py::dict>(), seat));
        return list;
    }

    PositionPlayer player(const py::dict& from, Seat seat) const {
        PositionPlayer to;
        to.self = entity(from["self"].cast<py::dict>(), seat);
        to.hero = entity(from["hero"].cast<py::dict>(), seat);
        to.power = power(from, to.hero.card, seat);
        if (from.contains("weapon") && !from["weapon"].is_none())
            to.weapon = entity(from["weapon"].cast<py::dict>(), seat);
        to.board = entities(from, "board", seat);
        to.hand = entities(from, "hand", seat);
        to.secrets = entities(from, "secrets", seat);
        to.quests = entities(from, "quests", seat);
        for (const auto& each : from["deck"]) {
            const auto one = each.cast<py::dict>();
            PositionDeckCard deck_card{card(one), true, enchantments(one, seat)};
            take(one, "started_in_deck", deck_card.started_in_deck);
            if (one.contains("known_to"))
                for (const auto& word : one["known_to"])
                    for (const KnowerWord& knower : kKnowers)
                        if (word.cast<std::string>() == knower.word) deck_card.seen |= knower.flag;
            bool stray = false;
            take(one, "stray", stray);
            if (stray) deck_card.seen |= DeckCard::kStray;
            to.deck.push_back(std::move(deck_card));
        }
        for (const auto& each : from["graveyard"]) to.graveyard.push_back(grave(each.cast<py::dict>()));
        for (const auto& each : from["starting_deck"])
            to.starting_deck.push_back(card_of(each.cast<std::string>()));
        for (const Mana& mana : kMana) take(from, mana.word, to.numbers.*mana.member);
        const auto counters = from["counters"].cast<py::dict>();
        for (const Counter& counter : kCounters) take(counters, counter.word, to.numbers.*counter.member);
        if (counters.contains("jade_golem_size"))
            to.numbers.jade_golems = static_cast<u8>(counters["jade_golem_size"].cast<int>() - 1);
        if (counters.contains("cthun")) {
            const auto cthun = counters["cthun"].cast<py::dict>();
            take(cthun, "attack", to.numbers.cthun_attack);
            take(cthun, "health", to.numbers.cthun_health);
        }
        take(from, "fatigue", to.numbers.fatigue);
        take(from, "turns", to.numbers.turns);
        if (!from["can_fatigue"].cast<bool>()) to.numbers.sandbox |= Player::kNoFatigue;
        if (!from["can_draw"].cast<bool>()) to.numbers.sandbox |= Player::kNoDraw;
        return to;
    }

    /// None: there is none; left out, or without an id: the hero's.
    std::optional<PositionEntity> power(const py::dict& from, CardIndex hero, Seat seat) const {
        py::dict given;
        if (from.contains("hero_power")) {
            if (from["hero_power"].is_none()) return std::nullopt;
            given = from["hero_power"].cast<py::dict>();
        }
        PositionEntity to = entity(given, seat);
        if (to.card == kNoCard) to.card = hero_power_in(db_, hero, format_);
        return to.card == kNoCard ? std::nullopt : std::optional(to);
    }

    PositionGraveCard grave(const py::dict& from) const {
        PositionGraveCard to;
        to.card = card(from);
        take(from, "turn", to.turn);
        take(from, "order", to.order);
        const auto how = from["how"].cast<std::string>();
        for (const GraveWord& each : kGraves)
            if (how == each.word) to.flags = each.flag;
        bool unseen = false, started = true;
        take(from, "unseen", unseen);
        take(from, "started_in_deck", started);
        if (unseen) to.flags |= GraveCard::kUnseen;
        if (unseen && started) to.flags |= GraveCard::kStartedInDeck;
        return to;
    }

    const CardDatabase& db_;
    Format format_ = Format::Wild;
};

}  // namespace

void bind_position(py::class_<Game>& game) {
    game.def(
            "position", [](const Game& g) { return Writer(g.db()).game(describe_game(g)); },
            "The game as a dictionary, nothing left out. Raises PositionError in the mulligan and while a "
            "choice is "
            "open.")
        .def_static(
            "of_position",
            [](const py::dict& position, bool trace) {
                const Cards& cards = current_cards();
                Game g = game_of_position(cards, Reader(*cards).game(position));
                g.set_history(History{});
                if (trace) g.set_tracing(true);
                return g;
            },
            "position"_a, "trace"_a = true, "From such a dictionary. Raises PositionError.");
}

void bind_position_words(py::module_& m) {
    py::list counters, graves;
    for (const Counter& counter : kCounters) counters.append(counter.word);
    for (const GraveWord& each : kGraves) graves.append(each.word);
    m.attr("PLAY_KEYWORDS") = py::tuple(keyword_words(kPlayKeywords));
    m.attr("COUNTERS") = py::tuple(counters);
    m.attr("WAYS_TO_THE_GRAVEYARD") = py::tuple(graves);
}

}  // namespace hs
