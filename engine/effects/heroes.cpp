#include "effects/heroes.hpp"

#include "entities/context.hpp"
#include "entities/zones.hpp"
#include "expressions/values.hpp"
#include "rules/heroes.hpp"

namespace hs {

template <>
void perform<Op::EQUIP>(Act& a) {
    const SeatList seats = a.seats();
    const CardIndex card = a.card();
    if (card == kNoCard || a.g.db.card(card).type != CardType::Weapon) return;
    for (Seat seat : seats) {
        const Slot weapon = create(a.g, card, seat);
        if (weapon == kNoSlot) continue;
        equip(a.g, weapon, seat);
        a.frame.result |= bit(weapon);
    }
}

template <>
void perform<Op::SET_HERO>(Act& a) {
    const SeatList seats = a.seats();
    const CardIndex card = a.card();
    if (a.g.db.card(card).type != CardType::Hero) return;
    for (Seat seat : seats)
        if (const Slot hero = create(a.g, card, seat); hero != kNoSlot)
            replace_hero(a.g, hero, seat, a.a_is(HeroHealth::Fresh));
}

template <>
void perform<Op::SET_HERO_POWER>(Act& a) {
    const SeatList seats = a.seats();
    const CardIndex card = a.card();
    for (Seat seat : seats) replace_power(a.g, card, seat);
}

template <>
void perform<Op::UPGRADE_HERO_POWER>(Act& a) {
    for (Seat seat : a.seats()) {
        const Slot power = a.s.players[seat].power;
        if (power == kNoSlot) continue;
        if (const CardIndex better = a.g.def(power).hero_power; better != kNoCard)
            replace_power(a.g, better, seat);
    }
}

template <>
void perform<Op::REFRESH_HERO_POWER>(Act& a) {
    for (Seat seat : a.seats()) a.s.players[seat].hero_power_uses_this_turn = 0;
}

}  // namespace hs
