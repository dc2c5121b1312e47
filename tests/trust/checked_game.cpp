#include "checked_game.hpp"

namespace hs::trust {

namespace {

constexpr std::size_t kMostActions = 20000;  // of a game; the turn limit makes it a few hundred

}  // namespace

CheckedGames::CheckedGames(Cards cards, Effort effort, Restriction restriction)
    : cards_(std::move(cards)), restriction_(restriction), properties_(cards_, effort), census_(cards_) {
    for (CardIndex card = 1; card < cards_->card_count(); ++card) {
        const CardType type = cards_->card(card).type;
        if (type != CardType::Enchantment && type != CardType::HeroPower) any_.push_back(card);
    }
    for (int i = 0; i < kFormatCount; ++i) {
        const auto format = static_cast<Format>(i);
        if (restriction_.format && format != *restriction_.format) continue;
        try {
            formats_.push_back({format, DeckGenerator(*cards_, format)});
        } catch (const SetupError&) {
            continue;  // no deck of this format can be made of the implemented cards
        }
    }
    if (formats_.empty()) throw SetupError("no format has the cards for a deck");
}

PlayoutCounts CheckedGames::play(u64 seed) {
    Random random{seed};
    properties_.begin(seed);
    GameOptions options;
    options.seed = random.next();
    const PlayedFormat& format = formats_[random.below(static_cast<u32>(formats_.size()))];
    options.format = format.format;
    const std::array<DeckList, 2> lists =
        restriction_.benchmark_decks ? benchmark_decks(*cards_) : decks(format.generator, random);
    Game game = Game::start(cards_, lists, options);
    census_.follow(game);
    try {
        run(game, random);
        replay(lists, options);
    } catch (const std::exception& error) {
        throw Broken("turn " + std::to_string(game.state().turn) + ", after " +
                     std::to_string(actions_.size()) + " actions: " + error.what());
    }
    const GameState& s = game.state();
    PlayoutCounts counts;
    counts.games = 1;
    counts.actions = actions_.size();
    counts.turns = s.turn;
    counts.wins[0] = s.outcome == Outcome::Seat0;
    counts.wins[1] = s.outcome == Outcome::Seat1;
    counts.draws = s.outcome == Outcome::Draw;
    counts.limits_hit = static_cast<u64>(s.all_limits_hit());
    counts.signature = game.hash();
    return counts;
}

std::array<DeckList, 2> CheckedGames::decks(const DeckGenerator& generator, Random& random) const {
    std::array<DeckList, 2> lists;
    for (DeckList& list : lists) generator.generate(random, list);
    // One game in three is played with whatever there is, tokens and other classes' cards too.
    if (random.below(3) == 0)
        for (DeckList& list : lists) any_cards(list, random);
    return lists;
}

void CheckedGames::any_cards(DeckList& deck, Random& random) const {
    for (CardIndex& card : deck.cards) card = any_[random.below(static_cast<u32>(any_.size()))];
}

/// Late: the turn ends when nothing else can be done, or rarely. Boards get fuller and mana is used up.
ActionId CheckedGames::choose(Random& random, bool late) const {
    const ActionId id = legal_.ids[random.below(static_cast<u32>(legal_.count))];
    if (!late || id != kEndTurnAction || legal_.count == 1 || random.below(16) == 0) return id;
    return legal_.ids[1 + random.below(static_cast<u32>(legal_.count - 1))];
}

void CheckedGames::run(Game& game, Random& random) {
    actions_.clear();
    hashes_.clear();
    const bool late = random.below(2) != 0;
    while (!game.over()) {
        if (actions_.size() == kMostActions) throw Broken("the game does not end");
        game.legal_actions(legal_);
        const ActionId action = choose(random, late);
        hashes_.push_back(game.hash());
        properties_.test(game, legal_, action);
        census_.look(game, decode(action));
        actions_.push_back(action);
        game.apply_unchecked(decode(action));
    }
    hashes_.push_back(game.hash());
    if (const std::string problem = game.check(); !problem.empty()) throw Broken("at the end: " + problem);
    game.legal_actions(legal_);
    require(legal_.count == 0, "the game is over, but actions are legal");
    require(game.state().turn <= kMaxTurns + 1, "the game went beyond the turn limit");
}

/// Seed, decks and actions alone lead to the same states, and watching changes nothing.
void CheckedGames::replay(const std::array<DeckList, 2>& lists, const GameOptions& options) const {
    Game game = Game::start(cards_, lists, options);
    game.set_tracing(true);
    game.set_history(History{});
    for (std::size_t i = 0; i < actions_.size(); ++i) {
        if (game.hash() != hashes_[i]) throw Broken("the replay parts before action " + std::to_string(i));
        game.apply(actions_[i]);
    }
    require(game.hash() == hashes_.back(), "the replay ends in another state");
    require(!game.trace()->empty(), "the trace of a whole game is empty");
}

}  // namespace hs::trust
