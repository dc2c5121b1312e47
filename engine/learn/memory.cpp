#include "learn/memory.hpp"

namespace hs {

namespace {

constexpr u8 kRarityLegendary = 5;

u64 lanes(std::initializer_list<bool> flags) {
    u64 tally = 0;
    int place = 0;
    for (bool flag : flags) tally |= static_cast<u64>(flag) << (8 * place++);
    return tally;
}

CardTally tally_of(const CardDef& card, const CardFacts& facts) {
    const auto is = [&](CardFact fact) { return facts[fact] > 0; };
    CardTally tally{};
    tally.costs = u64{1} << (8 * facts.cost_bucket);
    tally.kinds = lanes({is(CardFact::minion), is(CardFact::spell), is(CardFact::weapon),
                         is(CardFact::removal), is(CardFact::draw)});
    if (card.is_spell())
        tally.used = lanes({true, card.has(kw::secret), is(CardFact::damage), is(CardFact::area),
                            is(CardFact::removal), is(CardFact::draw), is(CardFact::heal), false});
    if (is(CardFact::weapon)) tally.used = u64{1} << (8 * 7);
    if (card.is_minion())
        tally.dead = lanes({is(CardFact::deathrattle), is(CardFact::taunt), card.cost >= 5,
                            is(CardFact::race_beast), is(CardFact::race_demon), is(CardFact::race_dragon),
                            is(CardFact::race_mech), is(CardFact::race_murloc)});
    return tally;
}

SecretTrigger trigger_of(const CardDatabase& db, const CardDef& card) {
    if (card.trigger_count == 0) return SecretTrigger::Other;
    return word_of(db.trigger(card.first_trigger).event).secret;
}

}  // namespace

std::vector<CardTally> card_tallies(const CardDatabase& db, std::span<const CardFacts> facts) {
    std::vector<CardTally> all(facts.size());
    for (std::size_t i = 1; i < facts.size(); ++i)
        all[i] = tally_of(db.card(static_cast<CardIndex>(i)), facts[i]);
    return all;
}

UsedBySide count_used(const GameState& s, std::span<const CardTally> tallies) {
    UsedBySide all;
    for (int i = 0; i < s.graveyard_count; ++i) {
        const GraveCard& grave = s.graveyard[i];
        if (grave.flags & GraveCard::kRemoved) continue;
        Used& side = all.side[grave.controller()];
        if (grave.flags & (GraveCard::kDiscarded | GraveCard::kBurned)) {
            ++side.lost;
            continue;
        }
        side.used += tallies[grave.card].used;
        side.dead += tallies[grave.card].dead;
    }
    return all;
}

void list_used(const GameState& s, const CardDatabase& db, Seat viewer, Seat seat, i32* used, i32* dead) {
    int used_left = kRemembered, dead_left = kRemembered;
    for (int i = s.graveyard_count; i-- > 0;) {
        const GraveCard& grave = s.graveyard[i];
        if (grave.controller() != seat || (grave.flags & GraveCard::kRemoved)) continue;
        if ((grave.flags & GraveCard::kUnseen) && seat != viewer) continue;
        const bool died = (grave.flags & GraveCard::kDied) && db.card(grave.card).is_minion();
        if (died && dead_left > 0) dead[--dead_left] = grave.card;
        if (!died && used_left > 0) used[--used_left] = grave.card;
    }
}

std::vector<SecretCard> secret_cards(const CardDatabase& db) {
    std::vector<SecretCard> all;
    for (CardIndex card : db.collectible()) {
        const CardDef& def = db.card(card);
        if (!def.has(kw::secret)) continue;
        const u8 copies = def.rarity == kRarityLegendary ? 1 : 2;
        all.push_back({card, trigger_of(db, def), copies});
    }
    return all;
}

}  // namespace hs
