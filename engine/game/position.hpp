// A game between two actions as a description, without slots, handles and absolute stamps: what
// hsenv/positions/ writes as JSON and reads (position_schema.json there).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "game/game.hpp"

namespace hs {

/// Keywords that act in play: of these an entity has what its description lists. The others are marks of its
/// text, which stays what it is.
inline constexpr u64 kPlayKeywords = keywords_where(KeywordWhere::play) | keywords_where(KeywordWhere::text);
/// Those of them that are a sentence of the card's text and no word on the table: only silence takes them.
inline constexpr u64 kTextKeywords = keywords_where(KeywordWhere::text);

/// Of Entity::flags, what a description says; the others follow from it or serve one action only.
inline constexpr u16 kDescribedFlags = Entity::kFrozen | Entity::kSilenced | Entity::kDoomed |
                                       Entity::kPlayed | Entity::kStartedInDeck | Entity::kSeenByOpponent |
                                       Entity::kDamagedThisTurn | Entity::kDead | Entity::kAttacking |
                                       Entity::kBorrowed | Entity::kDrawn | Entity::kOutermost;

struct PositionEnchantment {
    CardIndex card = kNoCard;  // kNoCard: a bare difference, see Enchantment::flags
    Seat owner = 0;
    std::optional<int> order;
    std::optional<int> attack, health;  // as in Enchantment; without them what is printed
    u8 flags = 0;
    u8 keyword = 0;
};

struct PositionEntity {
    CardIndex card = kNoCard;
    std::optional<int> order;                     // of play
    std::optional<int> attack, max_health, cost;  // totals; without them what all else makes them
    std::optional<u64> keywords;                  // of kPlayKeywords; complete but for kTextKeywords
    std::optional<bool> exhausted;                // of a minion, as Entity::exhausted in Python
    std::optional<bool> fresh;                    // Entity::kExhausted itself, where it does not follow
    std::optional<int> attacks_made, turns_in_play;
    std::optional<Seat> owner;
    int damage = 0, armor = 0, memory = 0;
    u16 flags = 0;
    u8 lost = 0;
    std::vector<PositionEnchantment> enchantments;
};

struct PositionDeckCard {
    CardIndex card = kNoCard;
    bool started_in_deck = true;
    std::vector<PositionEnchantment> enchantments;
    u8 seen = 0;  // of DeckCard::kSeen, and kStray
};

struct PositionGraveCard {
    CardIndex card = kNoCard;
    u8 flags = 0, turn = 0;    // as in GraveCard, the seat aside
    std::optional<int> order;  // among both graveyards
};

struct PositionPlayer {
    Player numbers{};     // its slots and zones mean nothing
    PositionEntity self;  // the player as a bearer of enchantments
    PositionEntity hero;
    std::optional<PositionEntity> power, weapon;
    std::vector<PositionEntity> board, hand, secrets, quests;
    std::vector<PositionDeckCard> deck;  // the first is drawn first
    std::vector<PositionGraveCard> graveyard;
    std::vector<CardIndex> starting_deck;
};

struct Position {
    u64 random = 0;  // the generator's state
    Format format = Format::Wild;
    u8 turn = 1;
    Seat current = 0;
    Outcome outcome = Outcome::None;
    std::array<PositionPlayer, 2> players;
};

/// Throws SetupError in the mulligan, and while a choice is open.
Position describe_game(const Game& game);

/// The game that a description tells of, whose lists must fit their zones. A total that card, enchantments
/// and auras do not make gets a bare difference. Throws SetupError, which begins with the place in the JSON,
/// if it cannot be.
Game game_of_position(Cards cards, const Position& position);

}  // namespace hs
