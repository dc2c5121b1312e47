#include "census.hpp"

namespace hs::trust {

Census::Census(Cards cards)
    : cards_(std::move(cards)),
      ways_(static_cast<std::size_t>(cards_->card_count())),
      runs_(cards_->totals().code) {}

void Census::look(const Game& game, const Action& next) {
    const GameState& s = game.state();
    for (SlotSet set = s.used_slots; set;) {
        const Entity& e = s.entities[pop_lowest(set)];
        if (e.zone == Zone::Hand)
            mark(e.card, e.is(Entity::kStartedInDeck) ? Drawn : Made);
        else
            mark(e.card, InPlay);
        for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = s.enchantments[i].next)
            mark(s.enchantments[i].card, Attached);
    }
    if (s.choice.kind == ChoiceKind::Card)
        for (int i = 0; i < s.choice.count; ++i) mark(s.choice.options[i], Offered);
    if (s.graveyard_count) mark(s.graveyard[s.graveyard_count - 1].card, Buried);
    if (next.type != ActionType::Play) return;
    const CardIndex card = s.entities[s.players[game.to_move()].hand[next.source]].card;
    mark(card, Played);
    if (next.choose)
        mark(next.choose == 1 ? cards_->card(card).choose_a : cards_->card(card).choose_b, Played);
}

void Census::add(const Census& other) {
    for (std::size_t i = 0; i < ways_.size(); ++i) ways_[i] |= other.ways_[i];
    for (std::size_t i = 0; i < runs_.size(); ++i) runs_[i] += other.runs_[i];
}

std::vector<Share> Census::cards() const {
    std::vector<Share> shares = {{"collectible cards played", 0, 0, {}},
                                 {"collectible cards drawn or made", 0, 0, {}},
                                 {"tokens seen", 0, 0, {}},
                                 {"enchantments seen", 0, 0, {}}};
    const auto count = [&](std::size_t share, CardIndex card, int ways) {
        ++shares[share].all;
        if (ways_[card] & ways)
            ++shares[share].seen;
        else
            shares[share].missing.emplace_back(cards_->id(card));
    };
    for (CardIndex card = 1; card < cards_->card_count(); ++card) {
        const CardDef& def = cards_->card(card);
        if (def.type == CardType::Enchantment) {
            count(3, card, Attached);
        } else if (def.collectible() && def.type != CardType::HeroPower) {
            if (def.type == CardType::Hero && def.cost == 0) continue;  // stands there from the beginning
            count(0, card, Played);
            count(1, card, Drawn | Made);
        } else {
            count(2, card, 0xFF);
        }
    }
    return shares;
}

std::vector<Share> Census::texts() const {
    std::vector<Share> shares = {
        {"triggers run", 0, 0, {}}, {"Deathrattles run", 0, 0, {}}, {"texts of played cards run", 0, 0, {}}};
    const auto count = [&](std::size_t share, CardIndex card, Program program) {
        if (program == 0) return;
        ++shares[share].all;
        if (runs_[program])
            ++shares[share].seen;
        else
            shares[share].missing.emplace_back(cards_->id(card));
    };
    for (CardIndex card = 1; card < cards_->card_count(); ++card) {
        const CardDef& def = cards_->card(card);
        for (u32 i = 0; i < def.trigger_count; ++i)
            count(0, card, cards_->trigger(def.first_trigger + i).program);
        count(1, card, def.deathrattle);
        count(2, card, def.play);
        count(2, card, def.combo);
    }
    return shares;
}

}  // namespace hs::trust
