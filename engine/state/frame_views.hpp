// What the shared fields of a frame mean to one kind of it.
#pragma once

#include "state/frame.hpp"

namespace hs {

/// A frame of FrameKind::Attack.
class AttackFrame {
  public:
    explicit AttackFrame(Frame& f) : f_(f) {}

    Slot& attacker() { return f_.scope.source; }
    /// Whom it hits now; a trigger may change it as long as the attack is proposed.
    Slot& defender() { return f_.scope.target; }
    /// Whom it was last proposed to hit.
    Slot& proposed_defender() { return f_.extra; }
    /// The same place, from the blow on: the weapon that struck, kNoSlot if none did.
    Slot& weapon() { return f_.extra; }
    /// How often it was proposed.
    u16& proposals() { return f_.next; }
    bool forced() const { return f_.flags & Frame::kForcedAttack; }

  private:
    Frame& f_;
};

/// The entity that an attack names beside attacker and defender: the proposed defender, then the weapon.
inline Slot third_of_attack(const Frame& attack) { return attack.extra; }

/// Of an event frame: an attack that was proposed before. The event's amount is how often.
inline bool proposed_again(const Frame& event) {
    return event.event == Event::ProposedAttack && event.scope.amount > 0;
}

/// The triggers of a frame of FrameKind::EventRaised, in GameState::pending, once they are collected.
class TriggerQueue {
  public:
    explicit TriggerQueue(Frame& f) : f_(f) {}

    bool collected() const { return f_.step != 0; }
    /// They will begin at `at`.
    void open(u16 at) {
        f_.step = 1;
        f_.first = f_.next = at;
        f_.count = 0;
    }
    u16 begin() const { return f_.first; }
    void grow() { ++f_.count; }
    bool empty() const { return f_.count == 0; }
    /// The place of the next one, which no longer waits.
    u16 pop() {
        --f_.count;
        return f_.next++;
    }

  private:
    Frame& f_;
};

/// The dead of a frame of FrameKind::DeathPhase, in GameState::pending. It goes through them twice: first all
/// deaths are told, then who is Reborn comes back (rules.md 8.6).
class DeathBatch {
  public:
    explicit DeathBatch(Frame& f) : f_(f) {}

    /// They will begin at `at`.
    void open(u16 at) { f_.first = f_.next = at; }
    u16 begin() const { return f_.first; }
    void grow() { ++f_.count; }
    bool at_end() const { return f_.next == f_.first + f_.count; }
    /// The place of the next one in this round.
    u16 pop() { return f_.next++; }
    bool second_round() const { return f_.step != 0; }
    void begin_second_round() {
        f_.step = 1;
        f_.next = f_.first;
    }

  private:
    Frame& f_;
};

}  // namespace hs
