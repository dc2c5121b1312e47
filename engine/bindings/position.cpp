// Positions to and from dictionaries: the names of the JSON, but nothing left out or abbreviated.
// hsenv/positions/ turns them into what people write.
#include "game/position.hpp"

#include <pybind11/stl.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "bindings.hpp"
#include "rules/heroes.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

// -- words

/// A bit that is a word in the JSON.
struct Word {
    const char* word;
    u16 flag;
};
constexpr Word kFlags[] = {
    {"frozen", Entity::kFrozen},
    {"silenced", Entity::kSilenced},
    {"doomed", Entity::kDoomed},
    {"played", Entity::kPlayed},
    {"outermost", Entity::kOutermost},
    {"started_in_deck", Entity::kStartedInDeck},
    {"seen", Entity::kSeenByOpponent},
    {"drawn", Entity::kDrawn},
    {"damaged_this_turn", Entity::kDamagedThisTurn},
    {"dead", Entity::kDead},
    {"attacking", Entity::kAttacking},
    {"borrowed", Entity::kBorrowed},
};
constexpr Word kLost[] = {{"divine_shield", Entity::kLostShield}, {"stealth", Entity::kLostStealth}};
/// How a card came into the graveyard; the last one is what none of the others is.
constexpr Word kGraves[] = {{"died", GraveCard::kDied},       {"discarded", GraveCard::kDiscarded},
                            {"burned", GraveCard::kBurned},   {"played", GraveCard::kPlayed},
                            {"removed", GraveCard::kRemoved}, {"left", 0}};
constexpr Word kGraveFlags[] = {{"unseen", GraveCard::kUnseen},
                                {"started_in_deck", GraveCard::kStartedInDeck}};
/// Who knows what lies in a place of a deck.
constexpr Word kKnowers[] = {{"owner", DeckCard::kSeenByOwner}, {"opponent", DeckCard::kSeenByOpponent}};
constexpr Word kDeckFlags[] = {{"stray", DeckCard::kStray}};
/// What is off in a sandbox.
constexpr Word kSwitches[] = {{"can_fatigue", Player::kNoFatigue}, {"can_draw", Player::kNoDraw}};

struct Mana {
    const char* word;
    i8 Player::* member;
};
constexpr Mana kMana[] = {{"crystals", &Player::crystals},
                          {"used", &Player::used},
                          {"temporary", &Player::temporary},
                          {"overload_owed", &Player::overload_owed},
                          {"overload_locked", &Player::overload_locked}};

/// Of keywords that act in play.
py::list keyword_words(u64 keywords) {
    py::list words;
    for (const KeywordRow& row : kKeywords)
        if (row.bit & keywords & kPlayKeywords && row.where != KeywordWhere::rule) words.append(row.name);
    return words;
}

u64 keyword_bits(const py::object& words) {
    u64 bits = 0;
    for (const auto& word : words) bits |= row_of(find_keyword(word.cast<std::string>())).bit;
    return bits;
}

// -- dictionaries

/// A dictionary that is written or read field by field, so that each part of a position names its fields
/// once. Everything was checked by positions/read.py: what is missing keeps the value that it has.
class Fields {
  public:
    static Fields to_write(const CardDatabase& db) { return {db, false, {}, 0}; }
    static Fields to_read(const CardDatabase& db, py::dict from, Seat seat) {
        return {db, true, std::move(from), seat};
    }

    bool reading() const { return reading_; }
    const CardDatabase& db() const { return db_; }
    const py::dict& dict() const { return dict_; }
    Seat seat() const { return seat_; }
    bool has(const char* key) const { return dict_.contains(key) && !dict_[key].is_none(); }

    template <class T>
    void operator()(const char* key, T& value) {
        if (!reading_)
            dict_[key] = value;
        else if (has(key))
            value = dict_[key].template cast<T>();
    }
    /// What is not known is not there.
    template <class T>
    void operator()(const char* key, std::optional<T>& value) {
        if (reading_ ? has(key) : value.has_value()) (*this)(key, value ? *value : value.emplace());
    }
    void card(const char* key, CardIndex& card) {
        if (!reading_)
            dict_[key] = card == kNoCard ? py::object(py::none()) : py::object(py::str(id(card)));
        else if (has(key))
            card = card_of(dict_[key].cast<std::string>());
    }
    void cards(const char* key, std::vector<CardIndex>& cards) {
        std::vector<std::string> ids;
        for (CardIndex each : cards) ids.push_back(id(each));
        (*this)(key, ids);
        cards.clear();
        for (const std::string& each : ids) cards.push_back(card_of(each));
    }

    void keywords(const char* key, std::optional<u64>& bits) {
        if (reading_ ? dict_.contains(key) : bits.has_value()) {
            if (reading_)
                bits = keyword_bits(dict_[key]);
            else
                dict_[key] = keyword_words(*bits);
        }
    }
    /// The words whose bits are set.
    template <class T>
    void words(const char* key, T& bits, std::span<const Word> known) {
        std::vector<std::string> words;
        for (const Word& each : known)
            if (bits & each.flag) words.emplace_back(each.word);
        (*this)(key, words);
        for (const Word& each : known)
            put(bits, each.flag, std::find(words.begin(), words.end(), each.word) != words.end());
    }
    /// The word of the one bit that is set; the last word if none is.
    template <class T>
    void one_word(const char* key, T& bits, std::span<const Word> known) {
        std::string word = known.back().word;
        for (const Word& each : known)
            if (bits & each.flag) word = each.word;
        (*this)(key, word);
        for (const Word& each : known) put(bits, each.flag, word == each.word);
    }
    /// A field for each bit: true if it is `on`.
    template <class T>
    void switches(T& bits, std::span<const Word> known, bool on = true) {
        for (const Word& each : known) {
            bool value = ((bits & each.flag) != 0) == on;
            (*this)(each.word, value);
            put(bits, each.flag, value == on);
        }
    }

    template <class Part>
    void part(const char* key, Part&& part) {
        if (!reading_)
            dict_[key] = written(part);
        else if (has(key))
            fill(part, dict_[key]);
    }
    void part(const char* key, std::optional<PositionEntity>& part) {
        if (!reading_)
            dict_[key] = part ? py::object(written(*part)) : py::none();
        else if (has(key))
            fill(part.emplace(), dict_[key]);
    }
    template <class Part>
    void list(const char* key, std::vector<Part>& parts) {
        if (!reading_) {
            py::list list;
            for (Part& each : parts) list.append(written(each));
            dict_[key] = list;
        } else if (has(key)) {
            for (const auto& each : dict_[key]) fill(parts.emplace_back(), each);
        }
    }

    template <class T>
    static void put(T& bits, u16 flag, bool on) {
        bits = static_cast<T>(on ? bits | flag : bits & ~flag);
    }

  private:
    Fields(const CardDatabase& db, bool reading, py::dict dict, Seat seat)
        : db_(db), reading_(reading), dict_(std::move(dict)), seat_(seat) {}

    template <class Part>
    py::dict written(Part&& part) const {
        Fields inside = to_write(db_);
        fields(part, inside);
        return inside.dict_;
    }
    template <class Part, class From>
    void fill(Part&& part, const From& from) const {
        Fields inside = to_read(db_, from.template cast<py::dict>(), seat_);
        fields(part, inside);
    }

    std::string id(CardIndex card) const { return std::string(db_.id(card)); }
    CardIndex card_of(const std::string& id) const {
        const CardIndex card = db_.find(id);
        if (card == kNoCard) throw UnknownCard(id);
        return card;
    }

    const CardDatabase& db_;
    bool reading_;
    py::dict dict_;
    Seat seat_;  // whose the part is that is read
};

// -- the fields of each part

void write_gifts(PositionEnchantment& from, Fields& to) {
    if (from.keyword) {
        const bool takes = (from.flags & Enchantment::kAnonymous) && (from.flags & Enchantment::kTakes);
        std::string word = keyword_name(static_cast<KeywordIndex>(from.keyword - 1));
        to(takes ? "takes" : "keyword", word);
    }
    if (!(from.flags & Enchantment::kAnonymous)) {
        const CardDef& what = to.db().card(from.card);
        std::pair values(*from.attack, *from.health);
        if (values != std::pair<int, int>(what.ench_attack, what.ench_health)) to("values", values);
    } else if (!from.keyword && (from.flags & Enchantment::kCost)) {
        to("cost", from.attack);
    } else {
        to("attack", from.attack);
        to("health", from.health);
    }
}

void read_gifts(PositionEnchantment& to, Fields& from) {
    for (const char* key : {"keyword", "takes"}) {
        if (!from.has(key)) continue;
        to.keyword = static_cast<u8>(1 + static_cast<u8>(find_keyword(from.dict()[key].cast<std::string>())));
        if (*key == 't') to.flags |= Enchantment::kTakes;
    }
    if (from.has("values")) {
        std::pair<int, int> values;
        from("values", values);
        std::tie(to.attack, to.health) = values;
    }
    if (to.card != kNoCard) return;
    to.flags |= Enchantment::kAnonymous;
    to.attack = to.health = 0;
    from("attack", to.attack);
    from("health", to.health);
    if (from.has("cost")) {
        to.flags |= Enchantment::kCost;
        from("cost", to.attack);
    }
}

void fields(PositionEnchantment& e, Fields& f) {
    if (f.reading()) e.owner = f.seat();
    f.card("id", e.card);
    f("owner", e.owner);
    f("order", e.order);
    int lost = e.flags >> 1;
    f.words("lost", lost, kLost);
    if (f.reading()) {
        e.flags = static_cast<u8>(lost << 1);
        read_gifts(e, f);
    } else {
        write_gifts(e, f);
    }
}

void fields(PositionEntity& e, Fields& f) {
    f.card("id", e.card);
    f("order", e.order);
    f("attack", e.attack);
    f("max_health", e.max_health);
    f("cost", e.cost);
    f("exhausted", e.exhausted);
    f("fresh", e.fresh);
    f("attacks_made", e.attacks_made);
    f("turns_in_play", e.turns_in_play);
    f("owner", e.owner);
    f("damage", e.damage);
    f("armor", e.armor);
    f("progress", e.memory);
    f.keywords("keywords", e.keywords);
    f.words("lost", e.lost, kLost);
    f.switches(e.flags, kFlags);
    f.list("enchantments", e.enchantments);
}

void fields(PositionDeckCard& card, Fields& f) {
    f.card("id", card.card);
    f("started_in_deck", card.started_in_deck);
    f.words("known_to", card.seen, kKnowers);
    f.switches(card.seen, kDeckFlags);
    f.list("enchantments", card.enchantments);
}

void fields(PositionGraveCard& card, Fields& f) {
    if (f.reading()) card.flags = GraveCard::kStartedInDeck;
    f.card("id", card.card);
    f("turn", card.turn);
    f("order", card.order);
    f.one_word("how", card.flags, kGraves);
    f.switches(card.flags, kGraveFlags);
    // Kept of those alone that nobody saw.
    if (!(card.flags & GraveCard::kUnseen)) Fields::put(card.flags, GraveCard::kStartedInDeck, false);
}

/// The part of a player's numbers that is an object of its own in the JSON.
struct Counters {
    Player& of;
};

void fields(Counters counters, Fields& f) {
    each_counter(counters.of, [&](auto& counter, const CounterRow& row) { f(row.name, counter); });
}

void fields(PositionPlayer& player, Fields& f) {
    f.part("self", player.self);
    f.part("hero", player.hero);
    f.part("hero_power", player.power);
    f.part("weapon", player.weapon);
    f.list("board", player.board);
    f.list("hand", player.hand);
    f.list("secrets", player.secrets);
    f.list("quests", player.quests);
    f.list("deck", player.deck);
    f.list("graveyard", player.graveyard);
    f.cards("starting_deck", player.starting_deck);
    for (const Mana& mana : kMana) f(mana.word, player.numbers.*mana.member);
    f("fatigue", player.numbers.fatigue);
    f("turns", player.numbers.turns);
    f.switches(player.numbers.sandbox, kSwitches, false);
    f.part("counters", Counters{player.numbers});
}

void fields(Position& position, Fields& f) {
    f("seed", position.random);
    f("turn", position.turn);
    f("current", position.current);
    int outcome = static_cast<int>(position.outcome);
    f("outcome", outcome);
    position.outcome = static_cast<Outcome>(outcome);
}

// -- whole positions

py::dict position_dict(const Game& game) {
    Position position = describe_game(game);
    Fields to = Fields::to_write(game.db());
    fields(position, to);
    py::list players;
    for (PositionPlayer& each : position.players) {
        Fields player = Fields::to_write(game.db());
        fields(each, player);
        players.append(player.dict());
    }
    to.dict()["format"] = format_name(position.format);
    to.dict()["players"] = players;
    return to.dict();
}

Position position_of(const CardDatabase& db, const py::dict& from) {
    Position to;
    Fields whole = Fields::to_read(db, from, 0);
    fields(to, whole);
    to.format = format_of(from["format"].cast<int>());
    Seat seat = 0;
    for (const auto& each : from["players"]) {
        if (seat > 1) break;
        PositionPlayer& player = to.players[seat];
        Fields given = Fields::to_read(db, each.cast<py::dict>(), seat++);
        fields(player, given);
        // Left out, or without an id: the hero's. None: there is none.
        if (!given.dict().contains("hero_power")) player.power.emplace();
        if (player.power && player.power->card == kNoCard) {
            player.power->card = hero_power_in(db, player.hero.card, to.format);
            if (player.power->card == kNoCard) player.power.reset();
        }
    }
    return to;
}

}  // namespace

void bind_position(py::class_<Game>& game) {
    game.def(
            "position", [](const Game& g) { return position_dict(g); },
            "The game as a dictionary, nothing left out. Raises PositionError in the mulligan and while a "
            "choice is "
            "open.")
        .def_static(
            "of_position",
            [](const py::dict& position, bool trace) {
                const Cards& cards = current_cards();
                Game g = game_of_position(cards, position_of(*cards, position));
                g.set_history(History{});
                if (trace) g.set_tracing(true);
                return g;
            },
            "position"_a, "trace"_a = true, "From such a dictionary. Raises PositionError.");
}

void bind_position_words(py::module_& m) {
    py::class_<CounterRow>(m, "Counter", "What is counted for each player: a row of counters.def.")
        .def_readonly("name", &CounterRow::name)
        .def_readonly("first", &CounterRow::first, "Before anything is counted.")
        .def_readonly("least", &CounterRow::least)
        .def_readonly("most", &CounterRow::most)
        .def_readonly("says", &CounterRow::says, "Its documentation.");
    py::list graves;
    for (const Word& each : kGraves) graves.append(each.word);
    m.attr("PLAY_KEYWORDS") = py::tuple(keyword_words(kPlayKeywords));
    m.def(
        "counters", [] { return std::vector<CounterRow>(std::begin(kCounters), std::end(kCounters)); },
        "All that is counted for a player.");
    m.attr("WAYS_TO_THE_GRAVEYARD") = py::tuple(graves);
}

}  // namespace hs
