#include "effects/players.hpp"

#include <algorithm>

#include "entities/context.hpp"
#include "entities/numbers.hpp"
#include "rules/mana.hpp"

namespace hs {

template <>
void perform<Op::GAIN_MANA>(Act& a) {
    const int n = a.number();
    for (Seat seat : a.seats()) gain_mana(a.g, seat, static_cast<ManaGain>(a.a()), n);
}

template <>
void perform<Op::OVERLOAD>(Act& a) {
    const int n = a.number();
    for (Seat seat : a.seats()) overload(a.g, seat, n, a.source());
}

template <>
void perform<Op::UNLOCK_OVERLOAD>(Act& a) {
    for (Seat seat : a.seats()) unlock_overload(a.g, seat);
}

template <>
void perform<Op::EXTRA_TURN>(Act& a) {
    for (Seat seat : a.seats()) bump(a.g, a.s.players[seat].extra_turns);
}

template <>
void perform<Op::WIN>(Act& a) {
    for (Seat seat : a.seats()) {
        a.s.at(a.s.players[other_seat(seat)].hero).set(Entity::kDead);
        a.s.check_outcome = 1;
    }
}

template <>
void perform<Op::GROW_JADE_GOLEM>(Act& a) {
    const int n = a.number();
    for (Seat seat : a.seats()) {
        u8& size = a.s.players[seat].jade_golem_size;
        size = static_cast<u8>(std::clamp(size + n, 1, kMaxJadeGolem));
    }
}

template <>
void perform<Op::GROW_CTHUN>(Act& a) {
    const int health = a.number(), attack = a.number();
    for (Seat seat : a.seats()) {
        Player& p = a.s.players[seat];
        p.cthun_attack = narrow(a.g, p.cthun_attack + attack);
        p.cthun_health = narrow(a.g, p.cthun_health + health);
    }
}

}  // namespace hs
