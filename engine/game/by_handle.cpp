#include "game/by_handle.hpp"

#include "entities/zones.hpp"

namespace hs {

namespace {

[[noreturn]] void refuse(const std::string& why) { throw IllegalAction(why); }

std::string describe(const Game& game, u16 handle) {
    const auto view = view_entity(game, handle);
    return view && view->card != kNoCard ? std::string(game.db().name(view->card)) : "that card";
}

/// The rest of what makes a move impossible before it can be written down.
void require_turn(const Game& game, const Found& found, u16 handle) {
    if (game.over()) refuse("the game is over");
    if (game.state().setup) refuse("the mulligan must be chosen first");
    if (game.state().choice.kind != ChoiceKind::None) refuse("a choice must be made first");
    if (found.place != Place::Live) refuse(describe(game, handle) + " is neither in hand nor in play");
    if (game.state().entities[found.slot].controller != game.state().current)
        refuse("it is the opponent's turn: " + describe(game, handle) + " cannot act now");
}

u8 target_of(const Game& game, u16 target) {
    if (target == 0) return 0;
    const Found found = find_handle(game, target);
    const u8 number =
        found.place == Place::Live ? target_number(game.state(), game.state().current, found.slot) : u8{0};
    if (number == 0)
        refuse(describe(game, target) + " is not a character in play, so it is not a legal target");
    return number;
}

}  // namespace

Action play_action(const Game& game, u16 card, u16 target, int position, u8 choose) {
    const GameState& s = game.state();
    const Found found = find_handle(game, card);
    require_turn(game, found, card);
    const Entity& e = s.entities[found.slot];
    if (e.zone != Zone::Hand) refuse(describe(game, card) + " is not in hand");
    const CardDef& def = game.db().card(e.card);
    if (choose != 0 && !def.has_choice()) refuse(describe(game, card) + " has no options to choose from");
    Action action;
    action.type = ActionType::Play;
    action.source = e.position;
    action.target = target_of(game, target);
    action.choose = choose;
    if (!def.is_minion()) return action;
    const int count = s.players[e.controller].board_count;
    if (position < -1 || position > count)
        refuse("there is no place " + std::to_string(position) + " on the board; places are 0 to " +
               std::to_string(count));
    action.position = static_cast<u8>(position < 0 ? count : position);
    return action;
}

Action power_action(const Game& game, u16 power, u16 target, u8 choose) {
    const GameState& s = game.state();
    const Found found = find_handle(game, power);
    require_turn(game, found, power);
    if (s.players[s.current].power != found.slot)
        refuse(describe(game, power) + " is not a Hero Power in use");
    Action action;
    action.type = ActionType::HeroPower;
    action.target = target_of(game, target);
    action.choose = choose;
    return action;
}

Action attack_action(const Game& game, u16 attacker, u16 defender) {
    const GameState& s = game.state();
    const Found from = find_handle(game, attacker);
    require_turn(game, from, attacker);
    const u8 source = target_number(s, s.current, from.slot);
    if (source == 0) refuse(describe(game, attacker) + " is not a character in play");
    const u8 target = target_of(game, defender);
    if (target < 9) refuse(target == 0 ? "an attack needs a target" : "only enemies can be attacked");
    Action action;
    action.type = ActionType::Attack;
    action.source = static_cast<u8>(source - 1);
    action.target = static_cast<u8>(target - 9);
    return action;
}

Action trade_action(const Game& game, u16 card) {
    const Found found = find_handle(game, card);
    require_turn(game, found, card);
    const Entity& e = game.state().entities[found.slot];
    if (e.zone != Zone::Hand) refuse(describe(game, card) + " is not in hand");
    Action action;
    action.type = ActionType::Trade;
    action.source = e.position;
    return action;
}

Named named_by(const Game& game, const Action& action) {
    const GameState& s = game.state();
    const Seat me = game.to_move();
    const Player& p = s.players[me];
    Named named;
    const auto in_hand = [&](int place) {
        return place < p.hand_count ? s.entities[p.hand[place]].serial : u16{0};
    };
    switch (action.type) {
        case ActionType::EndTurn:
        case ActionType::Mulligan:
            break;
        case ActionType::Choose:
            named.source = handle_of(game, s.choice.kind == ChoiceKind::None ? kNoSlot : s.choice.source);
            if (s.choice.kind != ChoiceKind::None && action.source < s.choice.count)
                named.target = s.choice.serials[action.source];
            break;
        case ActionType::Trade:
            named.source = in_hand(action.source);
            break;
        case ActionType::Attack:
            named.source = handle_of(game, target_slot(s, me, static_cast<u8>(action.source + 1)));
            named.target = handle_of(game, target_slot(s, me, static_cast<u8>(action.target + 9)));
            break;
        case ActionType::HeroPower:
            named.source = handle_of(game, p.power);
            named.target = handle_of(game, target_slot(s, me, action.target));
            break;
        case ActionType::Play:
            named.source = in_hand(action.source);
            named.target = handle_of(game, target_slot(s, me, action.target));
            break;
    }
    return named;
}

Slot slot_for_edit(const Game& game, u16 handle) {
    const Found found = find_handle(game, handle);
    if (found.place == Place::Live) {
        const Zone zone = game.state().entities[found.slot].zone;
        if (zone == Zone::Play || zone == Zone::Hand || zone == Zone::Secret) return found.slot;
    }
    refuse(describe(game, handle) + " is neither in play nor in hand");
}

bool move_handle(Game& game, u16 handle, Zone zone) {
    const Found found = find_handle(game, handle);
    if (found.place != Place::Deck) return sandbox::move(game, slot_for_edit(game, handle), zone);
    if (game.state().choice.kind != ChoiceKind::None) refuse("a choice must be made first");
    if (zone == Zone::Deck) return true;
    const Player& p = game.state().players[found.seat];
    const bool minion = game.db().card(game.state().deck[found.seat][found.index].card).is_minion();
    if (zone == Zone::Hand && p.hand_count == kMaxHand) return false;
    if (zone == Zone::Play && (p.board_count == kMaxBoard || !minion)) return false;
    if (zone == Zone::Secret && p.secret_count == kMaxSecrets) return false;
    Ctx g = game.context();
    const Slot slot = take_from_deck(g, found.seat, found.index);
    return slot != kNoSlot && sandbox::move(game, slot, zone);
}

}  // namespace hs
