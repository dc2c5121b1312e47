// What must hold of every position of every game, whatever the cards: the properties that a card added later
// is tested for without a line of test of its own (docs/trust.md).
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "learn/observation.hpp"

namespace hs::trust {

/// A property that does not hold; says which, and how.
struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws Broken. For messages that cost nothing to name.
inline void require(bool holds, const char* what) {
    if (!holds) throw Broken(what);
}

/// Full: every property on every position. Sampled: the invariants on every position, each of the dearer
/// properties on a random share of them, which makes checked games several times faster.
enum class Effort : u8 { Sampled, Full };

class Properties {
  public:
    Properties(const Cards& cards, Effort effort);

    /// A new game: all that is drawn by chance follows from its seed.
    void begin(u64 seed) { random_.state = seed ^ 0x5851F42D4C957F2DULL; }

    /// Tests a position before the action that comes next; `legal` lists its actions with any placement.
    /// Throws Broken.
    void test(const Game& game, const ActionList& legal, ActionId next);

    u64 positions() const { return positions_; }

  private:
    bool due(u32 one_in) { return effort_ == Effort::Full || random_.below(one_in) == 0; }
    void mask(const Game& game, const ActionList& legal);
    void agree(const Game& game, ActionId id) const;
    void clone(const Game& game, ActionId next);
    void bytes(const Game& game, ActionId next);
    void description(const Game& game, ActionId next);
    void hidden_facts(const Game& game, const ActionList& legal, Seat seat);
    void sample(const Game& game, Seat seat);
    void observe(const Game& game, Seat seat, const ActionList& legal, int which);
    void compare() const;

    Effort effort_;
    std::vector<Feature> names_ = flat_features();
    ObservationEncoder encoder_;
    Game copy_, twin_;
    ActionList own_, other_;
    Random random_{0};
    u64 positions_ = 0;
    u64 hash_ = 0;
    std::vector<float> tokens_;
    bool legal_[kActionCount] = {};
    float flat_[2][layout::kFlat] = {};
    float globals_[2][layout::kEntityGlobals] = {};
    i32 token_cards_[2][layout::kTokens] = {}, deck_[2][kMaxDeck] = {};
    i32 used_[2][2 * kRemembered] = {}, dead_[2][2 * kRemembered] = {}, secrets_[2][kPossibleSecrets] = {};
};

/// Changes whatever `seat` cannot see, and nothing else: the opponent's hidden cards in hand, deck and
/// Secrets become any others, its open choice and mulligan too; both decks are shuffled; the generator and
/// the counters of handles and of the order of play go elsewhere. Unlike Game::determinize it keeps no list
/// and no class.
void edit_hidden_facts(Game& game, Seat seat, Random& random);

/// Makes another game of which `seat` knows the same: hidden cards lie elsewhere, cards that nobody saw
/// coming are others of their kind, handles of all that is hidden change hands, the generator goes elsewhere.
void rearrange_hidden_facts(Game& game, Seat seat, Random& random);

}  // namespace hs::trust
