#include "learn/playout.hpp"

#include <ctime>
#include <string_view>

namespace hs {

void PlayoutCounts::add(const PlayoutCounts& other) {
    games += other.games;
    actions += other.actions;
    turns += other.turns;
    wins[0] += other.wins[0];
    wins[1] += other.wins[1];
    draws += other.draws;
    limits_hit += other.limits_hit;
    signature = (signature ^ other.signature) * 0x100000001B3ULL;
    signature ^= signature >> 32;
}

Playout::Playout(Cards cards, Format format) : cards_(std::move(cards)), format_(format), game_(cards_) {}

PlayoutCounts Playout::play(const std::array<DeckList, 2>& decks, u64 seed, const PlayoutWatcher* watcher) {
    Random random{seed};
    GameOptions options;
    options.seed = random.next();
    options.format = format_;
    options.mulligan = false;
    if (decks[0].hero == kNoCard || decks[1].hero == kNoCard) {
        if (!generator_) generator_ = std::make_unique<DeckGenerator>(*cards_, format_);
        std::array<DeckList, 2> lists = decks;
        for (DeckList& list : lists)
            if (list.hero == kNoCard) generator_->generate(random, list);
        game_.copy_from(Game::start(cards_, lists, options));
    } else {
        game_.copy_from(Game::start(cards_, decks, options));
    }
    PlayoutCounts counts;
    while (!game_.over()) {
        game_.legal_actions(legal_, PlacementRule::Rightmost);
        const ActionId action = legal_.ids[random.below(static_cast<u32>(legal_.count))];
        if (watcher) (*watcher)(game_, legal_, action);
        game_.apply_unchecked(decode(action));
        ++counts.actions;
    }
    const GameState& s = game_.state();
    counts.games = 1;
    counts.turns = s.turn;
    counts.wins[0] = s.outcome == Outcome::Seat0;
    counts.wins[1] = s.outcome == Outcome::Seat1;
    counts.draws = s.outcome == Outcome::Draw;
    counts.limits_hit = static_cast<u64>(s.all_limits_hit());
    counts.signature = game_.hash();
    return counts;
}

PlayoutCounts Playout::play(const std::array<DeckList, 2>& decks, u64 first_seed, u64 games,
                            const PlayoutWatcher* watcher) {
    PlayoutCounts total;
    for (u64 i = 0; i < games; ++i) total.add(play(decks, first_seed + i, watcher));
    return total;
}

std::array<DeckList, 2> benchmark_decks(const CardDatabase& db) {
    constexpr std::array<std::string_view, 15> kMage = {
        "EX1_277", "CS2_025", "CS2_024", "CS2_023", "CS2_029", "CS2_022", "CS2_032", "CS2_033",
        "CS2_168", "CS2_172", "EX1_066", "CS2_122", "CS2_182", "CS2_179", "CS2_200"};
    constexpr std::array<std::string_view, 15> kWarrior = {
        "EX1_400", "CS2_108", "CS2_105", "CS2_106", "EX1_606", "CS2_112", "NEW1_011", "CS2_171",
        "CS2_173", "EX1_015", "CS2_124", "CS2_182", "CS2_187", "CS2_200", "CS2_222"};
    const auto find = [&](std::string_view id) {
        const CardIndex card = db.find(id);
        if (card == kNoCard) throw SetupError("the benchmark needs the card " + std::string(id));
        return card;
    };
    const auto list = [&](std::string_view hero, std::span<const std::string_view> ids) {
        DeckList deck{find(hero), {}};
        for (std::string_view id : ids) deck.cards.insert(deck.cards.end(), 2, find(id));
        return deck;
    };
    return {list("HERO_08", kMage), list("HERO_01", kWarrior)};
}

CloneCost measure_clone(const Cards& cards, u64 seed) {
    // Positions from the tenth action on, three actions apart: early and late ones alike.
    std::vector<Game> positions;
    Playout playout(cards, Format::Wild);
    int count = 0;
    const PlayoutWatcher watcher = [&](const Game& game, const ActionList&, ActionId) {
        if (++count >= 10 && count % 3 == 0 && positions.size() < 64 && game.state().turn >= 6)
            positions.push_back(game);
    };
    const std::array<DeckList, 2> decks = benchmark_decks(*cards);
    for (u64 i = 0; positions.size() < 64; ++i) {
        count = 0;
        playout.play(decks, seed + i, &watcher);
    }
    double bytes = 0;
    for (const Game& game : positions) bytes += static_cast<double>(used_bytes(game.state()));
    Game copy(cards);
    constexpr int kRounds = 20000;
    u64 sum = 0;
    const std::clock_t start = std::clock();
    for (int round = 0; round < kRounds; ++round)
        for (const Game& game : positions) {
            copy.copy_from(game);
            sum += copy.state().turn;  // so that no copy can be left out
        }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const double copies = static_cast<double>(kRounds) * static_cast<double>(positions.size());
    return {sum == 0 ? 0 : seconds * 1e9 / copies, bytes / static_cast<double>(positions.size())};
}

}  // namespace hs
