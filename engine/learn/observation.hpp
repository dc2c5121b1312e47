// What a player of one seat could know, as numbers. One encoder, two forms (features.def names every number):
//   flat      one vector: globals, both sides, both boards, own hand, own choice, own deck
//   entities  a table of tokens x features, the card index of each token for an embedding, globals, the own
//   deck as a multiset
// The own side always comes first, so that both seats see a mirrored position alike. Nothing hidden goes in:
// no generator, no order of a deck, of the opponent's hand only what was seen, of its Secrets their number
// and class.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "game/game.hpp"
#include "learn/layout.hpp"
#include "learn/memory.hpp"

namespace hs {

struct Feature {
    std::string name;
    float low, high;
};

/// Names and bounds in order.
std::vector<Feature> flat_features();
std::vector<Feature> token_features();
std::vector<Feature> global_features();
/// What each row of tokens stands for: own.hero, own.board0, ...
std::vector<std::string> token_names();

/// Where one entities observation is written. Cards are indices, 0 for none or unknown.
struct EntityArrays {
    float* tokens;     // [kTokens][kToken]
    i32* token_cards;  // [kTokens]
    i32* deck_cards;   // [kMaxDeck]: the own deck, ascending, padded in front
    float* globals;    // [kEntityGlobals]
    i32* used;         // [2][kRemembered]: own, enemy; see list_used
    i32* dead;         // [2][kRemembered]
    i32* secrets;      // [kPossibleSecrets]: each_possible_secret, padded behind
};

class ObservationEncoder {
  public:
    explicit ObservationEncoder(Cards cards);

    /// Writes layout::kFlat numbers. `legal` holds the legal actions of the seat to move; it is looked at
    /// only if that is `seat`. The game must be of this encoder's cards.
    void flat(const Game& game, Seat seat, const ActionList& legal, float* out) const;

    void entities(const Game& game, Seat seat, const ActionList& legal, const EntityArrays& out) const;

    const Cards& cards() const { return cards_; }
    std::span<const CardFacts> facts() const { return facts_; }

  private:
    Cards cards_;
    std::vector<CardFacts> facts_;
    std::vector<CardTally> tallies_;
    std::vector<SecretCard> secrets_;
};

/// Writes kActionCount bytes: 1 where legal. An empty list (the game is over) leaves END_TURN, so that a
/// masked softmax stays finite.
void write_mask(const ActionList& legal, i8* mask);
/// The same on a mask that holds exactly `old`: touches only what differs.
void update_mask(const ActionList& old, const ActionList& legal, i8* mask);

}  // namespace hs
