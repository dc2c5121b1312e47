#include "game/action.hpp"

namespace hs {

ActionId encode(const Action& a) {
    switch (a.type) {
        case ActionType::EndTurn:
            return kEndTurnAction;
        case ActionType::Choose:
            return static_cast<ActionId>(kChooseAction + a.source);
        case ActionType::Mulligan:
            return static_cast<ActionId>(kMulliganAction + a.source);
        case ActionType::Trade:
            return static_cast<ActionId>(kTradeAction + a.source);
        case ActionType::Attack:
            return static_cast<ActionId>(kAttackAction + a.source * kDefenders + a.target);
        case ActionType::HeroPower:
            return static_cast<ActionId>(kPowerAction + a.choose * kTargets + a.target);
        case ActionType::Play:
            break;
    }
    return static_cast<ActionId>(
        kPlayAction + ((a.source * kChooseValues + a.choose) * kPositions + a.position) * kTargets +
        a.target);
}

Action decode(ActionId id) {
    const auto u = [](int v) { return static_cast<u8>(v); };
    if (id < kChooseAction) return {};
    if (id < kMulliganAction) return {ActionType::Choose, u(id - kChooseAction), 0, 0, 0};
    if (id < kTradeAction) return {ActionType::Mulligan, u(id - kMulliganAction), 0, 0, 0};
    if (id < kAttackAction) return {ActionType::Trade, u(id - kTradeAction), 0, 0, 0};
    if (id < kPowerAction)
        return {ActionType::Attack, u((id - kAttackAction) / kDefenders),
                u((id - kAttackAction) % kDefenders), 0, 0};
    if (id < kPlayAction)
        return {ActionType::HeroPower, 0, u((id - kPowerAction) % kTargets), 0,
                u((id - kPowerAction) / kTargets)};
    int rest = id - kPlayAction;
    const u8 target = u(rest % kTargets);
    rest /= kTargets;
    const u8 position = u(rest % kPositions);
    rest /= kPositions;
    return {ActionType::Play, u(rest / kChooseValues), target, position, u(rest % kChooseValues)};
}

u8 target_number(const GameState& s, Seat me, Slot slot) {
    if (slot == kNoSlot) return 0;
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    const u8 base = e.controller == me ? 1 : 9;
    if (p.hero == slot) return base;
    if (e.zone != Zone::Play || e.position >= p.board_count || p.board[e.position] != slot) return 0;
    return static_cast<u8>(base + 1 + e.position);
}

Slot target_slot(const GameState& s, Seat me, u8 number) {
    if (number == 0 || number >= kTargets) return kNoSlot;
    const Player& p = s.players[number < 9 ? me : me ^ 1];
    const int place = number < 9 ? number - 1 : number - 9;
    if (place == 0) return p.hero;
    return place - 1 < p.board_count ? p.board[place - 1] : kNoSlot;
}

}  // namespace hs
