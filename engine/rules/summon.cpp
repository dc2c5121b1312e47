#include "rules/summon.hpp"

#include <algorithm>

#include "entities/events.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "rules/auras.hpp"
#include "rules/copies.hpp"

namespace hs {

int placement_position(const GameState& s, Placement placement, Slot source, Seat seat, int nth) {
    const Player& p = s.players[seat];
    if (source == kNoSlot) return p.board_count;
    const Entity& e = s.entities[source];
    const bool on_this_board = e.zone == Zone::Play && e.controller == seat && e.position < p.board_count &&
                               p.board[e.position] == source;
    switch (placement) {
        case Placement::Right:
            return on_this_board ? e.position + 1 + nth : p.board_count;
        case Placement::Sides:
            if (!on_this_board) return p.board_count;
            return nth % 2 == 0 ? e.position + 1 + nth / 2 : e.position - nth / 2;
        case Placement::Death:
            if (on_this_board) return e.position + 1 + nth;
            return e.controller == seat ? std::min<int>(e.position, p.board_count) : p.board_count;
        case Placement::Left:
            return on_this_board ? e.position : p.board_count;
        case Placement::End:
            break;
    }
    return p.board_count;
}

bool summon_entity(Ctx& g, Slot slot, Seat seat, int position, Slot source, bool announce) {
    if (!put_on_board(g, slot, seat, position)) return false;
    if (source != kNoSlot) {
        // Further minions of a dead one come to the right of the first (rules.md 8.4).
        Entity& from = g.at(source);
        if (from.zone == Zone::Graveyard && from.controller == seat && from.position == g.at(slot).position)
            ++from.position;
    }
    tell(g, Told::Summon, slot, source, 0, seat);
    auras_of_newcomer(g, slot);
    if (announce) raise(g, Event::AfterSummon, slot, source, 0, seat);
    return true;
}

Slot summon_card(Ctx& g, CardIndex card, Seat seat, int position, Slot source, bool announce) {
    if (g.s.players[seat].board_count == kMaxBoard || card == kNoCard || !g.db.card(card).is_minion())
        return kNoSlot;
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot || !summon_entity(g, slot, seat, position, source, announce)) return kNoSlot;
    return slot;
}

Slot summon_from(Ctx& g, Slot slot, Seat seat, int position, Slot source, SummonFrom from) {
    if (g.s.players[seat].board_count == kMaxBoard || !g.def(slot).is_minion()) {
        if (from == SummonFrom::Deck) put_back_in_deck(g, slot, seat);
        return kNoSlot;
    }
    if (from == SummonFrom::Copy || from == SummonFrom::ExactCopy) {
        const Slot original = slot;
        slot = create_copy(g, original, seat, from == SummonFrom::ExactCopy);
        if (slot == kNoSlot) return kNoSlot;
        if (from == SummonFrom::ExactCopy) borrow_like(g, slot, g.at(original));
    } else if (from == SummonFrom::Hand) {
        if (g.at(slot).zone != Zone::Hand) return kNoSlot;  // a reaction to the one before took it away
        take_out(g, slot);
    }
    return summon_entity(g, slot, seat, position, source) ? slot : kNoSlot;
}

}  // namespace hs
