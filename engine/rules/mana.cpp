#include "rules/mana.hpp"

#include <algorithm>

#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/trace.hpp"

namespace hs {

namespace {

i8 clamp8(int value, int high) { return static_cast<i8>(std::clamp(value, 0, high)); }

/// Never more than ten to spend (rules.md 1.4): temporary mana that no longer fits is wasted. A sandbox may
/// have had more `before`.
void keep_to_ten(Player& p, int before) {
    const int too_much = p.mana() - std::max(kMaxMana, before);
    if (too_much > 0) p.temporary = static_cast<i8>(p.temporary - std::min<int>(too_much, p.temporary));
}

void tell_of_crystals(Ctx& g, Seat seat, int before, int could_spend) {
    if (!g.trace) return;
    const Player& p = g.s.players[seat];
    const int gained = p.crystals - before;
    if (gained > 0) tell(g, Told::GainCrystals, kNoSlot, cause(g), gained, seat);
    if (gained < 0) tell(g, Told::LoseCrystals, kNoSlot, cause(g), -gained, seat);
    if (gained == 0 && p.mana() > could_spend)
        tell(g, Told::GainMana, kNoSlot, cause(g), p.mana() - could_spend, seat);
}

}  // namespace

void gain_mana(Ctx& g, Seat seat, ManaGain kind, int amount) {
    amount = std::max(amount, 0);
    if (amount == 0 && kind != ManaGain::Set) return;
    Player& p = g.s.players[seat];
    const int before = p.crystals, could_spend = p.mana();
    switch (kind) {
        case ManaGain::Full: {
            p.crystals = std::max(p.crystals, clamp8(before + amount, kMaxMana));
            const int beyond_ten = amount - (p.crystals - before);
            p.used = clamp8(p.used - beyond_ten, 127);
            break;
        }
        case ManaGain::Empty:
            p.crystals = std::max(p.crystals, clamp8(before + amount, kMaxMana));
            p.used = static_cast<i8>(p.used + p.crystals - before);
            break;
        case ManaGain::ThisTurn:
            // Never more than ten to spend (rules.md 1.4): what does not fit is wasted.
            p.temporary = static_cast<i8>(p.temporary + std::clamp(kMaxMana - p.mana(), 0, amount));
            break;
        case ManaGain::Refresh:
            p.used = clamp8(p.used - amount, 127);
            break;
        case ManaGain::Destroy:
            p.crystals = clamp8(before - amount, 127);
            p.used = clamp8(p.used - amount, p.crystals);  // a used one first
            p.overload_locked = std::min(p.overload_locked, p.crystals);
            break;
        case ManaGain::Set:
            p.crystals = clamp8(amount, kMaxMana);
            p.used = 0;
            p.overload_locked = std::min(p.overload_locked, p.crystals);
            break;
    }
    keep_to_ten(p, could_spend);
    tell_of_crystals(g, seat, before, could_spend);
}

void pay(Ctx& g, Seat seat, int cost) {
    Player& p = g.s.players[seat];
    const int from_temporary = std::min<int>(p.temporary, cost);
    p.temporary = static_cast<i8>(p.temporary - from_temporary);
    p.used = static_cast<i8>(p.used + cost - from_temporary);
    if (cost > 0) tell(g, Told::SpendMana, kNoSlot, kNoSlot, cost, seat);
}

void overload(Ctx& g, Seat seat, int amount, Slot source) {
    if (amount <= 0) return;
    Player& p = g.s.players[seat];
    p.overload_owed = cut<i8>(g, p.overload_owed + amount, 0, 100);
    raise(g, Event::Overload, source, kNoSlot, amount, seat);
}

void unlock_overload(Ctx& g, Seat seat) {
    Player& p = g.s.players[seat];
    const int available = p.mana();
    p.overload_owed = 0;
    p.overload_locked = 0;
    keep_to_ten(p, available);
}

void refill(Ctx& g, Seat seat) {
    Player& p = g.s.players[seat];
    if (p.crystals < kMaxMana) {
        ++p.crystals;
        tell(g, Told::GainCrystals, kNoSlot, kNoSlot, 1, seat);
    }
    p.used = 0;
    p.temporary = 0;
    // Locks above the crystals are lost (rules.md 1.5).
    p.overload_locked = std::min(p.overload_owed, p.crystals);
    p.overload_owed = 0;
}

}  // namespace hs
