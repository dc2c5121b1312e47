// The lists of enchantments: one per bearer, in order of attachment, all in one pool of the state.
#pragma once

#include <cstddef>

#include "state/game_state.hpp"

namespace hs {

/// One list, for `for`: `State` is GameState or const GameState, and so are its enchantments.
template <class State>
class EnchantmentList {
  public:
    class Iterator {
      public:
        Iterator(State& s, EnchantmentIndex at) : s_(s), at_(at) {}
        auto& operator*() const { return s_.enchantments[at_]; }
        Iterator& operator++() {
            at_ = s_.enchantments[at_].next;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

      private:
        State& s_;
        EnchantmentIndex at_;
    };

    EnchantmentList(State& s, EnchantmentIndex head) : s_(s), head_(head) {}
    Iterator begin() const { return {s_, head_}; }
    Iterator end() const { return {s_, kNoEnchantment}; }

  private:
    State& s_;
    EnchantmentIndex head_;
};

inline EnchantmentList<GameState> enchantments(GameState& s, EnchantmentIndex head) { return {s, head}; }
inline EnchantmentList<const GameState> enchantments(const GameState& s, EnchantmentIndex head) {
    return {s, head};
}

/// The index that names one of the pool.
inline EnchantmentIndex index_of(const GameState& s, const Enchantment& en) {
    return static_cast<EnchantmentIndex>(&en - s.enchantments);
}

/// Whether `which` is on a list, and still is of that card.
inline bool is_attached(const GameState& s, EnchantmentIndex head, EnchantmentIndex which, CardIndex card) {
    for (const Enchantment& en : enchantments(s, head))
        if (index_of(s, en) == which) return en.card == card;
    return false;
}

/// At the end of a list. kNoEnchantment when the pool is full.
EnchantmentIndex append(GameState& s, EnchantmentIndex& head, const Enchantment& enchantment);

/// Takes one out of the list that `link` is a link of: `link` names the next then.
void unlink(GameState& s, EnchantmentIndex& link);

/// Frees a whole list.
void free_enchantments(GameState& s, EnchantmentIndex& head);

}  // namespace hs
