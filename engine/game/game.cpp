#include "game/game.hpp"

#include <algorithm>

#include "effects/choices.hpp"
#include "effects/interpreter.hpp"
#include "entities/decks.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/pools.hpp"
#include "flow/flow.hpp"
#include "rules/heroes.hpp"
#include "rules/legality.hpp"

namespace hs {

Cards load_cards(std::span<const u8> pack) {
    auto db = std::make_shared<CardDatabase>(read_pack(pack));
    fill_pools(*db);
    return db;
}

Cards extend_cards(const CardDatabase& base, std::span<const u8> patch) {
    auto db = std::make_shared<CardDatabase>(read_patch(base, patch));
    fill_pools(*db);
    return db;
}

namespace {

void create_sides(Ctx& g, std::array<CardIndex, 2> heroes) {
    for (Seat seat = 0; seat < 2; ++seat) {
        g.s.players[seat].hero = g.s.players[seat].power = g.s.players[seat].weapon = g.s.players[seat].self =
            kNoSlot;
    }
    for (Seat seat = 0; seat < 2; ++seat) put_in_play(g, create(g, kNoCard, seat), seat);
    for (Seat seat = 0; seat < 2; ++seat) {
        const CardIndex hero = heroes[seat];
        if (hero == kNoCard || g.db.card(hero).type != CardType::Hero)
            throw SetupError("seat " + std::to_string(seat) + " has no hero");
        put_in_play(g, create(g, hero, seat), seat);
        if (const CardIndex power = hero_power_in(g.db, hero, g.s.format); power != kNoCard)
            put_in_play(g, create(g, power, seat), seat);
    }
}

/// Handles are dealt last: they tell the place in the deck, and not the one in the list.
void deal_handles(GameState& s, Seat seat) {
    for (int i = 0; i < s.players[seat].deck_count; ++i) s.deck[seat][i].serial = s.next_serial++;
}

void fill_deck(Ctx& g, Seat seat, const std::vector<CardIndex>& cards, bool started) {
    if (cards.size() > kMaxDeck)
        throw SetupError("a deck holds at most " + std::to_string(kMaxDeck) + " cards, not " +
                         std::to_string(cards.size()));
    Player& p = g.s.players[seat];
    p.starting_count = static_cast<u8>(cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const CardDef& def = g.db.card(cards[i]);
        if (cards[i] == kNoCard || def.type == CardType::Enchantment || def.type == CardType::HeroPower)
            throw SetupError("a deck holds minions, spells, weapons and heroes only");
        g.s.starting_deck[seat][i] = cards[i];
        insert_in_deck(
            g, seat, p.deck_count,
            {cards[i], 0, kNoEnchantment, static_cast<u8>(started ? DeckCard::kStartedInDeck : 0)});
    }
}

/// In the mulligan (rules.md 1.3).
int cards_offered(const GameState& s, Seat seat) { return seat == s.current ? 3 : 4; }

}  // namespace

Game::Game(Cards cards) : cards_(std::move(cards)), state_{} {
    state_.next_serial = 1;
    state_.next_order = kFirstOrder;
    state_.free_enchantment = kNoEnchantment;
}

Game::Game(const Game& other)
    : cards_(other.cards_), trace_(other.trace_), history_(other.history_), script_(other.script_) {
    copy_state(state_, other.state_);
}

Game& Game::operator=(const Game& other) {
    if (this == &other) return *this;
    cards_ = other.cards_;
    trace_ = other.trace_;
    history_ = other.history_;
    script_ = other.script_;
    copy_state(state_, other.state_);
    return *this;
}

Ctx Game::context() {
    Ctx g{state_, *cards_, run_program_now};
    g.script = script_ ? &*script_ : nullptr;
    g.trace = trace_ ? &*trace_ : nullptr;
    g.history = history_ ? &*history_ : nullptr;
    g.program_runs = program_runs_;
    return g;
}

void Game::set_tracing(bool on) {
    if (on)
        trace_.emplace();
    else
        trace_.reset();
}

void Game::set_script(std::optional<std::vector<u32>> rolls) {
    if (rolls)
        script_ = RollScript{std::move(*rolls), 0};
    else
        script_.reset();
}

Game Game::start(Cards cards, const std::array<DeckList, 2>& decks, const GameOptions& options) {
    Game game(std::move(cards));
    Ctx g = game.context();
    GameState& s = g.s;
    s.random.state = options.seed;
    s.format = options.format;
    create_sides(g, {decks[0].hero, decks[1].hero});
    for (Seat seat = 0; seat < 2; ++seat) {
        fill_deck(g, seat, decks[seat].cards, true);
        if (options.shuffle) shuffle_deck(g, seat);
    }
    s.current = options.first < 0 ? static_cast<Seat>(g.roll(2)) : static_cast<Seat>(options.first & 1);
    for (Seat seat : {s.current, other_seat(s.current)}) {
        // A Quest is always among the first cards offered (rules.md 1.3).
        const int count = s.players[seat].deck_count;
        for (int i = count - 1, top = count - 1; i >= 0 && top >= count - cards_offered(s, seat); --i)
            if (g.db.card(s.deck[seat][i].card).has(kw::quest))
                std::swap(s.deck[seat][i], s.deck[seat][top--]);
    }
    for (Seat seat = 0; seat < 2; ++seat) deal_handles(s, seat);
    for (Seat seat : {s.current, other_seat(s.current)}) {
        for (int i = 0; i < cards_offered(s, seat) && s.players[seat].deck_count > 0; ++i)
            put_in_hand(g, take_from_deck(g, seat, s.players[seat].deck_count - 1), seat);
        s.players[seat].mulligan = Player::kMulliganOpen;
    }
    s.setup = 1;
    if (!options.mulligan)
        for (Seat seat : {s.current, other_seat(s.current)}) game.mulligan(seat, 0);
    return game;
}

Game Game::sandbox(Cards cards, std::array<CardIndex, 2> heroes, const SandboxOptions& options) {
    Game game(std::move(cards));
    Ctx g = game.context();
    GameState& s = g.s;
    s.random.state = options.seed;
    s.format = options.format;
    create_sides(g, heroes);
    s.current = options.first & 1;
    s.turn = 1;
    for (Seat seat = 0; seat < 2; ++seat) {
        Player& p = s.players[seat];
        fill_deck(g, seat, options.decks[seat], true);
        if (options.shuffle) shuffle_deck(g, seat);
        deal_handles(s, seat);
        if (options.hands[seat].size() > kMaxHand) throw SetupError("a hand holds at most 10 cards");
        for (CardIndex card : options.hands[seat]) sandbox::give(game, seat, card);
        sandbox::set_mana(game, seat, options.mana, options.mana, 0);
        if (!options.fatigue) p.sandbox |= Player::kNoFatigue;
    }
    s.players[s.current].turns = 1;
    return game;
}

Seat Game::to_move() const {
    if (state_.setup)
        return state_.players[state_.current].mulligan & Player::kMulliganOpen ? state_.current
                                                                               : other_seat(state_.current);
    return state_.choice.kind != ChoiceKind::None ? state_.choice.seat : state_.current;
}

u8 Game::choosing() const {
    if (state_.setup) {
        u8 seats = 0;
        for (Seat seat = 0; seat < 2; ++seat)
            if (state_.players[seat].mulligan & Player::kMulliganOpen) seats |= static_cast<u8>(1 << seat);
        return seats;
    }
    return state_.choice.kind != ChoiceKind::None ? static_cast<u8>(1 << state_.choice.seat) : u8{0};
}

void Game::mulligan(Seat seat, u8 cards) {
    Player& p = state_.players[seat];
    if (!state_.setup || !(p.mulligan & Player::kMulliganOpen))
        throw IllegalAction("seat " + std::to_string(seat) + " has no mulligan to choose");
    if (cards >> p.hand_count)
        throw IllegalAction("the mulligan names a card that is not in the opening hand");
    p.mulligan = cards;
    if ((state_.players[0].mulligan | state_.players[1].mulligan) & Player::kMulliganOpen) return;
    Ctx g = context();
    begin_game(g);
    run(g);
}

void Game::concede(Seat seat) {
    if (over()) throw IllegalAction("the game is over");
    Ctx g = context();
    tell(g, Told::Concede, kNoSlot, kNoSlot, 0, seat);
    end_game(g, seat == 0 ? Outcome::Seat1 : Outcome::Seat0);
}

void Game::end_as_draw() {
    Ctx g = context();
    end_game(g, Outcome::Draw);
}

void Game::apply(ActionId id) {
    if (id >= kActionCount)
        throw IllegalAction("action " + std::to_string(id) + " does not exist; actions are 0 to " +
                            std::to_string(kActionCount - 1));
    apply(decode(id));
}

void Game::apply(const Action& action) {
    if (std::string why = why_illegal(action); !why.empty()) throw IllegalAction(why);
    apply_unchecked(action);
}

void Game::apply_unchecked(const Action& action) {
    Ctx g = context();
    const Seat seat = to_move();
    const Player& p = state_.players[seat];
    switch (action.type) {
        case ActionType::EndTurn:
            begin_end_turn(g);
            break;
        case ActionType::Choose:
            take_choice(g, action.source);
            break;
        case ActionType::Mulligan:
            return mulligan(seat, action.source);
        case ActionType::Trade:
            begin_trade(g, p.hand[action.source]);
            break;
        case ActionType::Attack: {
            const Player& foe = state_.players[other_seat(seat)];
            const Slot attacker = action.source == 0 ? p.hero : p.board[action.source - 1];
            begin_attack(g, attacker, action.target == 0 ? foe.hero : foe.board[action.target - 1]);
            break;
        }
        case ActionType::HeroPower: {
            const u8 choose = meant_option(action.choose, choose_values(g, p.power));
            begin_hero_power(g, target_slot(state_, seat, action.target), choose);
            break;
        }
        case ActionType::Play: {
            const Slot card = p.hand[action.source];
            const u8 choose = meant_option(action.choose, choose_values(g, card));
            begin_play(g, card, target_slot(state_, seat, action.target), action.position, choose);
            break;
        }
    }
    run(g);
}

}  // namespace hs
