// Plays random games; with --check, looks at every invariant after every action.
//
//   random_games [--games N] [--seed S] [--decks bench|random] [--format wild|standard|classic|basic]
//   [--check]
//
// Prints counts, the signature and games per CPU second. Fails with the seed of the game in which something
// went wrong.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "game/position.hpp"
#include "learn/observation.hpp"
#include "learn/playout.hpp"

namespace {

using namespace hs;

struct Settings {
    u64 games = 1000, seed = 1;
    bool check = false, bench_decks = false;
    Format format = Format::Wild;
};

[[noreturn]] void usage() {
    std::fprintf(stderr,
                 "usage: random_games [--games N] [--seed S] [--decks bench|random] [--format "
                 "wild|standard|classic|basic] [--check]\n");
    std::exit(2);
}

Settings parse(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--check") {
            settings.check = true;
            continue;
        }
        if (i + 1 == argc) usage();
        const std::string value = argv[++i];
        if (word == "--games")
            settings.games = std::strtoull(value.c_str(), nullptr, 10);
        else if (word == "--seed")
            settings.seed = std::strtoull(value.c_str(), nullptr, 10);
        else if (word == "--decks" && value == "bench")
            settings.bench_decks = true;
        else if (word == "--decks" && value == "random")
            settings.bench_decks = false;
        else if (word == "--format" && value == "wild")
            settings.format = Format::Wild;
        else if (word == "--format" && value == "standard")
            settings.format = Format::Standard;
        else if (word == "--format" && value == "classic")
            settings.format = Format::Classic;
        else if (word == "--format" && value == "basic")
            settings.format = Format::Basic;
        else
            usage();
    }
    return settings;
}

Cards load(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) throw SetupError(std::string("cannot read ") + path);
    return load_cards({reinterpret_cast<const u8*>(bytes.data()), bytes.size()});
}

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what); }

/// For messages that cost nothing to name; others are made only when they are needed.
void require(bool holds, const char* what) {
    if (!holds) fail(what);
}

/// The trust checks of one position (docs/architecture.md): called before each action with the action that
/// comes next.
class Checker {
  public:
    explicit Checker(const Cards& cards)
        : encoder_(cards),
          copy_(cards),
          bytes_per_entities_(layout::kTokens * layout::kToken),
          tokens_(bytes_per_entities_ * 2) {}

    void operator()(const Game& game, const ActionList& legal, ActionId next) {
        ++positions_;
        invariants(game);
        mask(game, legal);
        copies(game, next);
        if (positions_ % 8 == 0) description(game, next);
        observations(game, legal);
    }

    u64 positions() const { return positions_; }

  private:
    static void invariants(const Game& game) {
        const std::string problem = game.check();
        if (!problem.empty()) fail(problem);
    }

    /// What is listed is accepted and nothing else is: some ids each time, all of them now and then.
    void mask(const Game& game, const ActionList& legal) {
        require(legal.count > 0, "no legal action, but the game is not over");
        std::memset(legal_, 0, sizeof legal_);
        for (ActionId id : legal) {
            if (legal_[id]) fail("action " + std::to_string(id) + " is listed twice");
            legal_[id] = true;
            if (encode(decode(id)) != id) fail("action " + std::to_string(id) + " does not survive decoding");
        }
        const bool all = positions_ % 97 == 0;
        const int tries = all ? kActionCount : 24;
        for (int i = 0; i < tries; ++i)
            agree(game, static_cast<ActionId>(all ? i : static_cast<int>(random_.below(kActionCount))));
        for (ActionId id : legal) agree(game, id);
    }

    void agree(const Game& game, ActionId id) const {
        const std::string why = game.why_illegal(decode(id));
        if (why.empty() == legal_[id]) return;
        fail("action " + std::to_string(id) +
             (legal_[id] ? " is listed, but refused: " + why : " is accepted, but not listed"));
    }

    /// A clone and a restored game are equal to the original, now and after the next action.
    void copies(const Game& game, ActionId next) {
        const u64 hash = game.hash();
        copy_game_state(copy_, game);
        require(copy_.hash() == hash, "the clone has another hash");
        Game restored = Game::from_bytes(game.cards(), game.to_bytes());
        require(restored.hash() == hash, "the restored game has another hash");
        copy_.apply(next);
        restored.apply(next);
        if (copy_.hash() != restored.hash())
            fail("clone and restored game part after action " + std::to_string(next));
        require(game.hash() == hash, "an action on a copy changed the original");
    }

    /// A game built from its description is equal, lists the same actions, and goes on in the same way.
    void description(const Game& game, ActionId next) {
        if (game.choosing()) return;
        Game built = game_of_position(game.cards(), describe_game(game));
        require(built.hash() == game.hash(), "the game built from its description has another hash");
        built.legal_actions(other_, PlacementRule::Any);
        game.legal_actions(own_, PlacementRule::Any);
        require(std::equal(own_.begin(), own_.end(), other_.begin(), other_.end()),
                "the game built from its description has other legal actions");
        built.apply(next);
        copy_game_state(copy_, game);
        copy_.apply(next);
        if (built.hash() != copy_.hash())
            fail("the game built from its description parts after action " + std::to_string(next));
    }

    /// What a seat cannot see does not change what it observes, nor what it may do.
    void observations(const Game& game, const ActionList& legal) {
        for (Seat seat = 0; seat < 2; ++seat) {
            observe(game, seat, legal, 0);
            copy_game_state(copy_, game);
            copy_.determinize(seat, random_.next());
            const std::string problem = copy_.check();
            if (!problem.empty()) fail("determinized: " + problem);
            if (copy_.to_move() == seat) {
                copy_.legal_actions(other_, PlacementRule::Any);
                require(other_.count == legal.count &&
                            std::memcmp(other_.ids, legal.ids,
                                        sizeof(ActionId) * static_cast<std::size_t>(legal.count)) == 0,
                        "determinizing for the seat to move changed its legal actions");
            }
            observe(copy_, seat, legal, 1);
            compare(flat_[0], flat_[1]);
            require(std::memcmp(tokens_.data(), tokens_.data() + bytes_per_entities_,
                                bytes_per_entities_ * sizeof(float)) == 0,
                    "tokens tell what is hidden");
            require(std::memcmp(token_cards_[0], token_cards_[1], sizeof token_cards_[0]) == 0,
                    "card indices of tokens tell what is hidden");
            require(std::memcmp(deck_[0], deck_[1], sizeof deck_[0]) == 0,
                    "the own deck tells what is hidden");
            require(std::memcmp(globals_[0], globals_[1], sizeof globals_[0]) == 0,
                    "globals tell what is hidden");
        }
    }

    void observe(const Game& game, Seat seat, const ActionList& legal, int which) {
        encoder_.flat(game, seat, legal, flat_[which]);
        encoder_.entities(game, seat, legal,
                          tokens_.data() + static_cast<std::size_t>(which) * bytes_per_entities_,
                          token_cards_[which], deck_[which], globals_[which]);
    }

    void compare(const float* a, const float* b) const {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const Feature& feature = names_[i];
            if (a[i] != b[i]) fail(feature.name + " tells what is hidden");
            if (a[i] < feature.low || a[i] > feature.high)
                fail(feature.name + " is out of its bounds: " + std::to_string(a[i]));
        }
    }

    std::vector<Feature> names_ = flat_features();
    ObservationEncoder encoder_;
    Game copy_;
    ActionList own_, other_;
    Random random_{42};
    u64 positions_ = 0;
    std::size_t bytes_per_entities_;
    std::vector<float> tokens_;
    bool legal_[kActionCount] = {};
    float flat_[2][layout::kFlat] = {};
    float globals_[2][layout::kEntityGlobals] = {};
    i32 token_cards_[2][layout::kTokens] = {}, deck_[2][kMaxDeck] = {};
};

int run(const Settings& settings) {
    const Cards cards = load(HSENV_PACK_PATH);
    std::array<DeckList, 2> decks;
    if (settings.bench_decks) decks = benchmark_decks(*cards);
    Playout playout(cards, settings.format);
    playout.set_free_rules(settings.check);
    Checker checker(cards);
    const PlayoutWatcher watcher = [&](const Game& game, const ActionList& legal, ActionId next) {
        checker(game, legal, next);
    };
    PlayoutCounts total;
    const std::clock_t start = std::clock();
    for (u64 i = 0; i < settings.games; ++i) {
        try {
            total.add(playout.play(decks, settings.seed + i, settings.check ? &watcher : nullptr));
        } catch (const std::exception& error) {
            std::fprintf(stderr, "game %llu, turn %d: %s\n",
                         static_cast<unsigned long long>(settings.seed + i), playout.game().state().turn,
                         error.what());
            return 1;
        }
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const auto n = [](u64 v) { return static_cast<unsigned long long>(v); };
    std::printf("games %llu  actions %llu  turns %llu  wins %llu / %llu  draws %llu  limits hit %llu\n",
                n(total.games), n(total.actions), n(total.turns), n(total.wins[0]), n(total.wins[1]),
                n(total.draws), n(total.limits_hit));
    std::printf("signature %016llx\n", n(total.signature));
    if (settings.check) std::printf("checked %llu positions, no failure\n", n(checker.positions()));
    std::printf("%.2f s of CPU time: %.0f games/s, %.0f actions/s, %.0f ns per action\n", seconds,
                static_cast<double>(total.games) / seconds, static_cast<double>(total.actions) / seconds,
                seconds * 1e9 / static_cast<double>(total.actions));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(parse(argc, argv));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
