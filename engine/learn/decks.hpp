// Decks made by chance: any legal list of a format.
#pragma once

#include "game/game.hpp"

namespace hs {

/// Draws 30-card decks: a class with a basic hero, then its and neutral collectible cards, two of each at
/// most, one of a legendary.
class DeckGenerator {
  public:
    /// Throws SetupError if the format has no class with a hero and at least fifteen different cards.
    DeckGenerator(const CardDatabase& db, Format format);

    void generate(Random& random, DeckList& deck) const;

  private:
    struct Class {
        CardIndex hero;
        std::vector<CardIndex> cards;  // each as often as a deck may hold it
    };
    std::vector<Class> classes_;
    mutable std::vector<CardIndex> scratch_;
};

}  // namespace hs
