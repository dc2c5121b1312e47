#include "learn/facts.hpp"

#include <algorithm>

#include "core/hash.hpp"

namespace hs {

namespace {

/// Reads a card's programs from end to end, without running them, and notes what they may do.
class TextReader {
  public:
    TextReader(const CardDatabase& db, float* row) : db_(db), end_(db.code() + db.totals().code), row_(row) {}

    void read(Program program) {
        if (program == 0) return;
        int number = 1;
        bool group = false, single = false;
        for (const Instruction* at = db_.code() + program; at != end_ && at->op != Op::END; ++at) {
            switch (word_of(at->op).says) {
                case Says::_:
                    continue;
                case Says::Amount:
                    number = at->b;
                    continue;
                case Says::Group:
                    group = true;
                    continue;
                case Says::Single:
                    single = true;
                    continue;
                case Says::Damage:
                    raise_to(CardFact::damage, number / 10.0F);
                    if (group && !single) raise_to(CardFact::area, 1);
                    break;
                case Says::Heal:
                    raise_to(CardFact::heal, number / 10.0F);
                    break;
                case Says::Draws:
                    raise_to(CardFact::draw, number / 2.0F);
                    break;
                case Says::Draw:
                    raise_to(CardFact::draw, 0.5F);
                    break;
                case Says::Summons:
                    raise_to(CardFact::summon, number / 2.0F);
                    break;
                case Says::Summon:
                    raise_to(CardFact::summon, 0.5F);
                    break;
                case Says::Removal:
                    raise_to(CardFact::removal, 1);
                    break;
                case Says::Buff:
                    raise_to(CardFact::buff, 1);
                    break;
                case Says::Hinder:
                    raise_to(CardFact::hinder, 1);
                    break;
            }
            group = single = false;
            number = 1;
        }
    }

    void read_card(const CardDef& card) {
        read(card.play);
        read(card.combo);
        read(card.deathrattle);
        for (u32 i = 0; i < card.trigger_count; ++i) read(db_.trigger(card.first_trigger + i).program);
        if (card.aura_count) raise_to(CardFact::buff, 1);
    }

  private:
    void raise_to(CardFact fact, float value) {
        float& cell = row_[static_cast<int>(fact)];
        cell = std::max(cell, std::clamp(value, 0.0F, 2.0F));
    }

    const CardDatabase& db_;
    const Instruction* end_;
    float* row_;
};

void note_targets(float* row, TargetKind kind) {
    bool enemies = false, friends = false;
    switch (kind) {
        case TargetKind::all_characters:
        case TargetKind::all_minions:
        case TargetKind::all_hero:
            enemies = friends = true;
            break;
        case TargetKind::enemy_characters:
        case TargetKind::enemy_minions:
        case TargetKind::enemy_hero:
            enemies = true;
            break;
        case TargetKind::friendly_characters:
        case TargetKind::friendly_minions:
        case TargetKind::friendly_hero:
            friends = true;
            break;
        case TargetKind::none:
        case TargetKind::Count_:
            break;
    }
    if (enemies) row[static_cast<int>(CardFact::hits_enemies)] = 1;
    if (friends) row[static_cast<int>(CardFact::hits_friends)] = 1;
}

/// The n-th number in [-1, 1] that belongs to a card id, the same in every pack.
float code_number(std::string_view id, u64 n) {
    u64 hash = kFnvBasis + n;
    for (char c : id) hash = fnv1a_step(hash, static_cast<u8>(c));
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<float>(static_cast<int>(hash >> 48) - 32768) / 32768.0F;
}

constexpr u8 kRarityLegendary = 5;

/// A race or a school by Blizzard's number, and the feature that says it.
struct Named {
    u8 number;
    CardFact fact;
};
constexpr Named kRaces[] = {
    {20, CardFact::race_beast},     {15, CardFact::race_demon}, {24, CardFact::race_dragon},
    {18, CardFact::race_elemental}, {17, CardFact::race_mech},  {14, CardFact::race_murloc},
    {23, CardFact::race_pirate},    {21, CardFact::race_totem},
};
constexpr Named kSchools[] = {
    {1, CardFact::school_arcane}, {2, CardFact::school_fire}, {3, CardFact::school_frost},
    {4, CardFact::school_nature}, {5, CardFact::school_holy}, {6, CardFact::school_shadow},
    {7, CardFact::school_fel},
};

/// What stands in the card's record.
void note_printed(float* row, const CardDef& card) {
    const auto put = [&](CardFact fact, float value) { row[static_cast<int>(fact)] = value; };
    const auto number = [&](CardFact fact, int value, float by, float high) {
        put(fact, std::clamp(static_cast<float>(value) / by, 0.0F, high));
    };
    const auto keyword = [&](CardFact fact, u64 bits) { put(fact, card.has(bits) ? 1.0F : 0.0F); };
    bool named = false;
    for (const Named& race : kRaces) {
        if (!card.is_race(race.number)) continue;
        put(race.fact, 1);
        named = true;
    }
    put(CardFact::race_other, !named && card.race_a != 0 ? 1.0F : 0.0F);
    for (const Named& school : kSchools)
        if (card.school == school.number) put(school.fact, 1);
    put(CardFact::class_neutral, card.is_class(kClassNeutral) ? 1.0F : 0.0F);
    put(CardFact::hero, card.type == CardType::Hero ? 1.0F : 0.0F);
    number(CardFact::printed_cost, card.cost, 10, 2);
    number(CardFact::printed_attack, card.attack, 10, 3);
    number(CardFact::printed_health, card.health, 10, 4);
    keyword(CardFact::charge, kw::charge);
    keyword(CardFact::rush, kw::rush);
    keyword(CardFact::divine_shield, kw::divine_shield);
    keyword(CardFact::stealth, kw::stealth);
    keyword(CardFact::windfury, kw::windfury | kw::mega_windfury);
    keyword(CardFact::lifesteal, kw::lifesteal);
    keyword(CardFact::poisonous, kw::poisonous);
    keyword(CardFact::reborn, kw::reborn);
    keyword(CardFact::elusive, kw::elusive);
    keyword(CardFact::freezes, kw::freezes);
    keyword(CardFact::cant_attack, kw::cant_attack | kw::cant_attack_heroes);
    number(CardFact::spell_damage, card.spell_damage, 5, 2);
    number(CardFact::overload, card.overload, 5, 2);
    put(CardFact::combo, card.combo != 0 || card.has(kw::combo) ? 1.0F : 0.0F);
    put(CardFact::choose_one, card.has_choice() ? 1.0F : 0.0F);
    keyword(CardFact::secret, kw::secret);
    keyword(CardFact::quest, kw::quest);
    put(CardFact::trigger, card.trigger_count != 0 ? 1.0F : 0.0F);
    put(CardFact::aura, card.aura_count != 0 ? 1.0F : 0.0F);
    put(CardFact::legendary, card.rarity == kRarityLegendary ? 1.0F : 0.0F);
}

CardFacts facts_of(const CardDatabase& db, CardIndex index) {
    const CardDef& card = db.card(index);
    CardFacts facts{};
    float* row = facts.row;
    const auto set = [&](CardFact fact, bool on) { row[static_cast<int>(fact)] = on ? 1.0F : 0.0F; };
    TextReader reader(db, row);
    reader.read_card(card);
    for (CardIndex option : {card.choose_a, card.choose_b})
        if (option != kNoCard) {
            reader.read_card(db.card(option));
            note_targets(row, db.card(option).target_kind);
        }
    note_targets(row, card.target_kind);

    constexpr u64 kSpecial = kw::divine_shield | kw::stealth | kw::windfury | kw::mega_windfury |
                             kw::lifesteal | kw::poisonous | kw::reborn | kw::elusive | kw::immune;
    facts.has_deathrattle = card.deathrattle != 0 || card.has(kw::reborn | kw::deathrattle);
    facts.has_lasting = card.trigger_count != 0 || card.aura_count != 0;
    set(CardFact::minion, card.is_minion());
    set(CardFact::spell, card.is_spell());
    set(CardFact::weapon, card.type == CardType::Weapon);
    set(CardFact::taunt, card.has(kw::taunt));
    set(CardFact::fast, card.has(kw::charge | kw::rush));
    set(CardFact::special, card.has(kSpecial));
    set(CardFact::battlecry, !card.is_spell() && (card.play | card.combo | card.choose_a) != 0);
    set(CardFact::lasting, facts.has_lasting || card.spell_damage != 0);
    set(CardFact::deathrattle, facts.has_deathrattle);
    note_printed(row, card);
    for (int n = 0; n < 3; ++n)
        row[static_cast<int>(CardFact::code_0) + n] = code_number(db.id(index), static_cast<u64>(n));
    facts.cost_bucket = static_cast<u8>(std::clamp<int>(card.cost, 1, 7) - 1);
    return facts;
}

}  // namespace

std::vector<CardFacts> card_facts(const CardDatabase& db) {
    std::vector<CardFacts> all(static_cast<std::size_t>(db.card_count()));
    for (int i = 1; i < db.card_count(); ++i)
        all[static_cast<std::size_t>(i)] = facts_of(db, static_cast<CardIndex>(i));
    return all;
}

}  // namespace hs
