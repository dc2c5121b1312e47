// Records that only Python sees; the others are in game/inspect.hpp.
#pragma once

#include <string>

#include "game/inspect.hpp"

namespace hs {

struct ActionView {
    ActionType type = ActionType::EndTurn;
    u16 source = 0, target = 0;                                         // handles
    int source_place = 0, target_number = 0, position = 0, choose = 0;  // as in Action
};

struct TraceView {
    std::string event;
    Seat seat;
    u16 subject, other;
    CardIndex subject_card, other_card, card;
    Seat subject_seat, other_seat;
    int subject_place, other_place;
    int subject_seen_by, other_seen_by;
    int amount;
    int attack, health, max_health, armor;
};

}  // namespace hs
