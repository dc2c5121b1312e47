// What a player remembers of the game so far, counted fast: what both sides used up and lost, and which
// Secrets the opponent's unknown ones may be.
#pragma once

#include <span>
#include <vector>

#include "learn/facts.hpp"
#include "state/game_state.hpp"

namespace hs {

inline constexpr int kRemembered = 24;       // cards of each list of an entities observation; the newest ones
inline constexpr int kPossibleSecrets = 32;  // ids listed there; further ones count, but are not listed

/// What one card adds to eight counters of a byte each, so that many cards are counted by additions alone.
/// The zones and records that are summed up hold less than 256 cards.
struct CardTally {
    u64 costs;  // bytes 0-6: by CardFacts::cost_bucket
    u64 kinds;  // minion, spell, weapon, removal, draw
    u64 used;   // in the order of SIDE(used_...); 0 for minions
    u64 dead;   // in the order of SIDE(dead_...); 0 for all but minions
};
static_assert(kMaxGraveyard < 256 && kMaxDeck < 256);

inline int tally_at(u64 tally, int place) { return static_cast<int>(tally >> (8 * place) & 0xFF); }

/// One entry per card index.
std::vector<CardTally> card_tallies(const CardDatabase& db, std::span<const CardFacts> facts);

/// What a side has used up.
struct Used {
    u64 used = 0, dead = 0;
    int lost = 0;
};
struct UsedBySide {
    Used side[2];
};
UsedBySide count_used(const GameState& s, std::span<const CardTally> tallies);

/// The last kRemembered cards of a side that `viewer` saw, the newest last, padded with 0 in front: cards
/// used up (cast, revealed, broken, thrown away) and minions that died.
void list_used(const GameState& s, const CardDatabase& db, Seat viewer, Seat seat, i32* used, i32* dead);

/// A collectible Secret.
struct SecretCard {
    CardIndex card;
    SecretTrigger trigger;
    u8 copies;  // that a deck may hold
};
/// In index order.
std::vector<SecretCard> secret_cards(const CardDatabase& db);

/// Calls `found` with each Secret that one of `foe`'s unknown ones may be: of their classes and in the
/// format, less those of which as many as a deck may hold were seen to go.
template <class Found>
void each_possible_secret(const GameState& s, const CardDatabase& db, std::span<const SecretCard> secrets,
                          Seat foe, Found found) {
    const Player& p = s.players[foe];
    u16 classes = 0;
    for (int i = 0; i < p.secret_count; ++i) {
        const Entity& e = s.entities[p.secrets[i]];
        if (e.unknown())
            classes |= db.card(s.entities[p.hero].card).classes;
        else if (db.card(e.card).has(kw::secret))
            classes |= db.card(e.card).classes;
    }
    if (classes == 0) return;
    CardIndex gone[kMaxGraveyard];
    int gone_count = 0;
    for (int i = 0; i < s.graveyard_count; ++i) {
        const GraveCard& grave = s.graveyard[i];
        if (grave.controller() != foe || (grave.flags & GraveCard::kUnseen)) continue;
        if (db.card(grave.card).has(kw::secret)) gone[gone_count++] = grave.card;
    }
    for (const SecretCard& secret : secrets) {
        const CardDef& def = db.card(secret.card);
        if (!(def.classes & classes) || !def.is_in(s.format)) continue;
        int seen = 0;
        for (int i = 0; i < gone_count; ++i) seen += gone[i] == secret.card;
        if (seen < secret.copies) found(secret);
    }
}

}  // namespace hs
