#include "entities/trace.hpp"

#include "entities/numbers.hpp"

namespace hs {

namespace {

constexpr u8 kBoth = 3;

u8 seen_by(const Look& look, const Entity& e) {
    const u8 own = static_cast<u8>(1 << e.controller);
    const CardDef& def = look.db.card(e.card);
    const bool hides = def.has(kw::secret) && !def.has(kw::quest);
    switch (e.zone) {
        case Zone::Hand:
            return e.is(Entity::kSeenByOpponent) ? kBoth : own;
        case Zone::Secret:
        case Zone::SetAside:  // being played
            return hides ? own : kBoth;
        case Zone::None:
        case Zone::Play:
        case Zone::Deck:
        case Zone::Graveyard:
        case Zone::Removed:
            break;
    }
    return kBoth;
}

/// Its place on the board if the name alone would not tell it from another of its side.
u8 place_among_its_like(const GameState& s, Slot slot) {
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    if (e.zone != Zone::Play || e.position >= p.board_count || p.board[e.position] != slot) return 0;
    for (int i = 0; i < p.board_count; ++i)
        if (p.board[i] != slot && s.entities[p.board[i]].card == e.card)
            return static_cast<u8>(e.position + 1);
    return 0;
}

void number(TraceEntry& entry, const Entity& e) {
    entry.attack = e.attack;
    entry.health = static_cast<i16>(e.health());
    entry.max_health = e.max_health;
    entry.armor = e.armor;
}

}  // namespace

TraceEntry::Party party(const Look& look, Slot slot) {
    if (slot == kNoSlot) return {};
    const Entity& e = look.at(slot);
    return {e.serial, e.card, e.controller, place_among_its_like(look.s, slot), seen_by(look, e)};
}

Slot cause(const Ctx& g) {
    if (g.text_run_now != kNoSlot) return g.text_run_now;
    for (int i = g.s.frame_count; i-- > 0;) {
        const Frame& frame = g.s.frames[i];
        switch (frame.kind) {
            case FrameKind::CardText:
            case FrameKind::SummonMany:
                return frame.scope.source;
            case FrameKind::DrawMany:  // on behalf of the text below
                break;
            case FrameKind::EventRaised:
                if (frame.step != 0) return kNoSlot;
                break;  // raised by the same text, and not begun
            default:
                return kNoSlot;
        }
    }
    return kNoSlot;
}

void write_down(Ctx& g, Told what, Slot subject, Slot other, int amount, Seat seat, CardIndex card) {
    TraceEntry entry{};
    entry.what = what;
    entry.seat = seat;
    entry.subject = party(g, subject);
    entry.other = party(g, other);
    entry.card = card;
    entry.amount = narrow(g, amount);
    if (subject != kNoSlot) number(entry, g.s.entities[subject]);
    g.trace->push_back(entry);
}

void write_down_keywords(Ctx& g, Slot slot, u64 had) {
    const u64 has = g.at(slot).keywords;
    for (u64 set = has & ~had; set;)
        tell_of_change(g, Told::GainKeyword, slot, static_cast<int>(keyword_at(pop_lowest(set))));
    for (u64 set = had & ~has; set;)
        tell_of_change(g, Told::LoseKeyword, slot, static_cast<int>(keyword_at(pop_lowest(set))));
}

void tell_of_deck_card(Ctx& g, Told what, CardIndex card, u16 serial, Seat seat, u8 seen_by) {
    if (!g.trace) return;
    tell(g, what, kNoSlot, cause(g), 0, seat);
    g.trace->back().subject = {serial, card, seat, 0, seen_by};
}

void renumber(Ctx& g, Slot slot, Told what) {
    const Entity& e = g.at(slot);
    for (std::size_t i = g.trace->size(); i-- > 0;) {
        TraceEntry& entry = (*g.trace)[i];
        if (entry.what != what || entry.subject.handle != e.serial) return;
        number(entry, e);
    }
}

}  // namespace hs
