#include "learn/potential.hpp"

#include <algorithm>

namespace hs {

namespace {

struct Side {
    double health = 0, board = 0, hand = 0;
};

Side side_of(const GameState& s, Seat seat) {
    Side side;
    const Player& p = s.players[seat];
    const Entity& hero = s.entities[p.hero];
    side.health = std::max(hero.health(), 0) + hero.armor;
    for (int i = 0; i < p.board_count; ++i) {
        const Entity& minion = s.entities[p.board[i]];
        side.board += std::max<int>(minion.attack, 0) + std::max(minion.health(), 0);
    }
    side.hand = p.hand_count;
    return side;
}

/// The difference as a share of the sum, which `calm` makes small where there is little.
double share(double a, double b, double calm) {
    const double sum = a + b + calm;
    return sum > 0 ? (a - b) / sum : 0;
}

}  // namespace

double potential(const Game& game, Seat seat) {
    const Side own = side_of(game.state(), seat), foe = side_of(game.state(), other_seat(seat));
    return 0.5 * share(own.health, foe.health, 0) + 0.4 * share(own.board, foe.board, 10) +
           0.1 * (own.hand - foe.hand) / kMaxHand;
}

}  // namespace hs
