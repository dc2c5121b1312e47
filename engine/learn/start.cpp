#include "learn/start.hpp"

#include <algorithm>
#include <string>

#include "entities/enchantments.hpp"
#include "entities/zones.hpp"

namespace hs {

namespace {

void require(int value, int low, int high, const char* what) {
    if (value >= low && value <= high) return;
    throw SetupError(std::string(what) + " of a handicap must be " + std::to_string(low) + " to " +
                     std::to_string(high) + ", not " + std::to_string(value));
}

}  // namespace

void Handicap::check() const {
    require(health, 0, 1000, "health");
    require(armor, 0, 1000, "armor");
    require(crystals, 0, kMaxMana, "mana");
    require(cards + static_cast<int>(given.size()), 0, kMaxExtraCards, "the number of cards");
    require(cards, 0, kMaxExtraCards, "cards");
}

void Handicap::apply(Game& game, Seat seat) const {
    Ctx g = game.context();
    Player& p = g.s.players[seat];
    Entity& hero = g.at(p.hero);
    if (health > 0) add_difference(g, p.hero, 0, health - hero.max_health);
    hero.armor = static_cast<i16>(hero.armor + armor);
    p.crystals = static_cast<i8>(std::min(p.crystals + crystals, int{kMaxMana}));
    for (int i = 0; i < cards && p.deck_count > 0 && p.hand_count < kMaxHand; ++i)
        put_in_hand(g, take_from_deck(g, seat, p.deck_count - 1), seat);
    for (CardIndex card : given) sandbox::give(game, seat, card);
}

void Start::check(const Cards& cards) const {
    for (const Handicap& handicap : handicaps) handicap.check();
    for (const std::optional<DeckList>& deck : decks)
        if (deck && deck->hero != kNoCard) Game::start(cards, {*deck, *deck}, {});
    if (!position) return;
    if (position->cards() != cards)
        throw SetupError("the position was made with other cards than this batch: make the batch anew");
    if (position->over()) throw SetupError("the game of the position is over already");
}

}  // namespace hs
