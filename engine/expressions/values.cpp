#include "expressions/values.hpp"

namespace hs {

SeatList seats_of(const GameState& s, u64 players) {
    SeatList list{{0, 0}, 0};
    if ((players >> s.current) & 1) list.seats[list.count++] = s.current;
    if ((players >> other_seat(s.current)) & 1) list.seats[list.count++] = other_seat(s.current);
    return list;
}

}  // namespace hs
