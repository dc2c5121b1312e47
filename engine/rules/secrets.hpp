// When Secrets and Dormant minions answer (rules.md 3.3, 4.4, 5.8). Quests stand among them but never sleep
// and are never revealed.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// A Secret is inert in its owner's turn, except one that waits for that turn to start.
inline bool asleep(const GameState& s, const Entity& e, Event event) {
    return e.zone == Zone::Secret && e.controller == s.current && event != Event::TurnStart &&
           !e.has(kw::quest);
}

/// What is written on a Dormant minion or attached to it waits for nothing but the waking (rules.md 5.8).
inline bool dormant(const Entity& e, const Trigger& trigger) {
    return e.zone == Zone::Play && e.has(kw::dormant) && !trigger.acts_while_dormant();
}

/// Into the graveyard, for all to see.
void reveal_secret(Ctx& g, Slot slot);

/// A Secret whose trigger is about to run reveals itself first.
void reveal_if_secret(Ctx& g, Slot slot, const Trigger& trigger);

}  // namespace hs
