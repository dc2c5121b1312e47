// How an episode begins where it is not drawn as usual: with given decks, with handicaps, or in the middle of
// a game. What a curriculum or an exercise needs.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "game/game.hpp"

namespace hs {

/// The cards that a handicap may add to an opening hand: with four, and the Coin, the hand is full.
inline constexpr int kMaxExtraCards = 5;

/// What one side begins with.
struct Handicap {
    int health = 0;                // of the hero, as its maximum too; 0: what is printed
    int armor = 0;                 // of the hero
    int crystals = 0;              // more than usual
    int cards = 0;                 // more than usual, drawn from the deck
    std::vector<CardIndex> given;  // further cards in hand

    /// Throws SetupError if a number is out of range.
    void check() const;
    /// Before the first mulligan, or, without mulligans, in turn 1. Nothing is triggered.
    void apply(Game& game, Seat seat) const;
};

struct Start {
    std::array<std::optional<DeckList>, 2> decks;  // learner's, opponent's; hero kNoCard: generated
    std::array<Handicap, 2> handicaps;             // learner's, opponent's
    std::shared_ptr<const Game> position;          // instead of a new game; its rolls are drawn anew

    bool has_decks() const { return decks[0] || decks[1]; }
    /// Throws SetupError if no game with these cards can begin so.
    void check(const Cards& cards) const;
};

}  // namespace hs
