// The cards of the process: one database, which new games take as it is at that moment.
#include <pybind11/stl.h>

#include <cstring>
#include <fstream>
#include <iterator>

#include "bindings.hpp"
#include "expressions/pools.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

/// Guarded by the interpreter's lock; never destroyed, so that games may outlive the module.
Cards& database() {
    static Cards* cards = new Cards;
    return *cards;
}

std::span<const u8> as_span(const std::string& bytes) {
    return {reinterpret_cast<const u8*>(bytes.data()), bytes.size()};
}

/// The pack to load when cards are first needed.
std::string& pending_pack() {
    static std::string* path = new std::string;
    return *path;
}

void load_pack(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw PackError("cannot read the card pack " + path);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    database() = load_cards(as_span(bytes));
}

std::vector<std::string> extend_pack(const py::bytes& patch) {
    const Cards base = current_cards();
    const Cards extended = extend_cards(*base, as_span(patch));
    std::vector<std::string> ids;
    for (int i = 1; i < extended->card_count(); ++i) {
        const auto card = static_cast<CardIndex>(i);
        // A replaced record has strings of its own, so it differs even if it says the same.
        if (i < base->card_count() &&
            std::memcmp(&base->card(card), &extended->card(card), sizeof(CardDef)) == 0)
            continue;
        ids.emplace_back(extended->id(card));
    }
    database() = extended;
    return ids;
}

std::vector<std::string> card_ids() {
    const CardDatabase& db = *current_cards();
    std::vector<std::string> ids;
    ids.reserve(static_cast<std::size_t>(db.card_count()));
    for (int i = 1; i < db.card_count(); ++i) ids.emplace_back(db.id(static_cast<CardIndex>(i)));
    return ids;
}

std::optional<std::string> id_or_none(const CardDatabase& db, CardIndex card) {
    if (card == kNoCard) return std::nullopt;
    return std::string(db.id(card));
}

py::list keyword_names(KeywordSet set) {
    py::list names;
    for (int i = 0; i < kKeywordCount; ++i)
        if (set.has(static_cast<KeywordIndex>(i))) names.append(kKeywords[i].name);
    return names;
}

py::dict facts(const CardDatabase& db, CardIndex card) {
    const CardDef& def = db.card(card);
    py::list classes, races, options;
    for (int i = 0; i < 16; ++i)
        if (def.is_class(static_cast<u8>(i))) classes.append(i);
    for (u8 race : {def.race_a, def.race_b})
        if (race) races.append(race);
    for (CardIndex option : {def.choose_a, def.choose_b})
        if (option != kNoCard) options.append(std::string(db.id(option)));
    const bool weapon = def.type == CardType::Weapon;
    py::dict out;
    out["id"] = std::string(db.id(card));
    out["name"] = std::string(db.name(card));
    out["type"] = static_cast<int>(def.type);
    out["card_class"] = classes.empty() ? py::int_(0) : py::int_(classes[0]);
    out["classes"] = classes;
    out["cost"] = def.cost;
    out["attack"] = def.attack;
    out["health"] = weapon ? 0 : def.health;
    out["durability"] = weapon ? def.health : 0;
    out["armor"] = def.armor;
    out["races"] = races;
    out["school"] = def.school;
    out["rarity"] = def.rarity;
    out["set"] = def.set;
    out["keywords"] = keyword_names(def.keyword_set());
    out["collectible"] = def.collectible();
    out["dbf"] = def.dbf;
    out["overload"] = def.overload;
    out["spell_damage"] = def.spell_damage;
    out["hero_power"] = id_or_none(db, def.hero_power);
    out["options"] = options;
    out["quest_total"] = def.quest_total;
    out["formats"] = def.formats;
    return out;
}

std::tuple<u32, u32, u32, u32, u32, u32, u32> pack_totals() {
    const PackTotals t = current_cards()->totals();
    return {t.cards, t.triggers, t.auras, t.pools, t.pool_items, t.code, t.strings};
}

/// Ids of collectible cards that decks of a format may hold.
std::vector<std::string> cards_in_format(int format) {
    const Format wanted = format_of(format);
    const CardDatabase& db = *current_cards();
    std::vector<std::string> ids;
    for (CardIndex card : db.collectible())
        if (db.card(card).is_in(wanted) && !is_starting_hero(db.card(card))) ids.emplace_back(db.id(card));
    return ids;
}

std::vector<std::string> formats() {
    std::vector<std::string> names;
    for (int i = 0; i < kFormatCount; ++i) names.emplace_back(format_name(static_cast<Format>(i)));
    return names;
}

std::optional<int> format_number(const std::string& name) {
    const std::optional<Format> format = find_format(name);
    return format ? std::optional(static_cast<int>(*format)) : std::nullopt;
}

}  // namespace

Format format_of(int format) {
    if (format < 0 || format >= kFormatCount)
        throw SetupError("there is no format " + std::to_string(format));
    return static_cast<Format>(format);
}

const Cards& current_cards() {
    const Cards& cards = database();
    if (!cards && !pending_pack().empty()) load_pack(pending_pack());
    if (!cards) throw PackError("no card pack is loaded");
    return cards;
}

CardIndex find_card(const CardDatabase& db, const std::string& id_or_name) {
    if (const CardIndex card = db.find(id_or_name); card != kNoCard) return card;
    return db.find_name(id_or_name);
}

py::dict card_facts_of(const CardDatabase& db, int card) {
    if (card < 0 || card >= db.card_count()) throw UnknownCard("number " + std::to_string(card));
    return facts(db, static_cast<CardIndex>(card));
}

CardIndex card_by_id(const std::string& id) {
    const CardIndex card = current_cards()->find(id);
    if (card == kNoCard) throw UnknownCard(id);
    return card;
}

void bind_cards(py::module_& m) {
    py::list keywords;
    for (const KeywordRow& row : kKeywords) keywords.append(row.name);
    m.attr("KEYWORDS") = py::tuple(keywords);

    m.def(
        "use_pack", [](const std::string& path) { pending_pack() = path; }, "path"_a,
        "Name the pack file that is loaded when cards are first needed.");
    m.def("load_pack", &load_pack, "path"_a,
          "Replace the cards of the process by those of a pack file. Raises CardError.");
    m.def("extend_pack", &extend_pack, "patch"_a,
          "Add the cards of a compiled patch, or replace cards by it; returns their ids. Games that are "
          "running keep their cards. Raises CardError.");
    m.def("pack_totals", &pack_totals,
          "Numbers of cards, triggers, auras, pools, pool items, instructions and string bytes: what a patch "
          "is compiled against.");
    m.def("card_ids", &card_ids, "The ids of all cards, in the order of their numbers.");
    m.def("card_index", &card_by_id, "id"_a, "The number of a card. Raises UnknownCard.");
    m.def(
        "card_id",
        [](int index) {
            return index > 0 && index < current_cards()->card_count()
                       ? std::string(current_cards()->id(static_cast<CardIndex>(index)))
                       : "";
        },
        "index"_a, "The id of a card by its number; empty for 0 and for numbers that no card has.");
    m.def(
        "find_card",
        [](const std::string& card) {
            return id_or_none(*current_cards(), find_card(*current_cards(), card));
        },
        "id_or_name"_a, "The id of a card given by id or exact name; None if there is none.");
    m.def(
        "card_facts", [](const std::string& id) { return facts(*current_cards(), card_by_id(id)); }, "id"_a,
        "What a card is, enumerations as the numbers of hearthstone.enums. Raises UnknownCard.");
    m.def("cards_in_format", &cards_in_format, "format"_a,
          "The ids of the cards that decks of a format, by its number, may hold.");
    m.def("formats", &formats, "The names of the formats, in the order of their numbers.");
    m.def("format_number", &format_number, "name"_a,
          "The number of a format by its name; a Standard also by its Zodiac year. None if there is none.");
}

}  // namespace hs
