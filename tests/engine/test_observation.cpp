// The encoder: as many names as numbers, everything within its bounds, old values overwritten, masks.
#include "learn/observation.hpp"

#include <algorithm>
#include <set>

#include "support.hpp"

namespace hs::test {

namespace {

struct Entities {
    std::vector<float> tokens = std::vector<float>(layout::kTokens * layout::kToken, -9.0F);
    std::vector<i32> cards = std::vector<i32>(layout::kTokens, -9);
    std::vector<i32> deck = std::vector<i32>(kMaxDeck, -9);
    std::vector<float> globals = std::vector<float>(layout::kEntityGlobals, -9.0F);
    std::vector<i32> used = std::vector<i32>(2 * kRemembered, -9);
    std::vector<i32> dead = std::vector<i32>(2 * kRemembered, -9);
    std::vector<i32> secrets = std::vector<i32>(kPossibleSecrets, -9);
    bool operator==(const Entities&) const = default;
};

Entities entities(const ObservationEncoder& encoder, const Game& game, Seat seat) {
    Entities e;
    ActionList legal;
    game.legal_actions(legal);
    encoder.entities(game, seat, legal,
                     EntityArrays{e.tokens.data(), e.cards.data(), e.deck.data(), e.globals.data(),
                                  e.used.data(), e.dead.data(), e.secrets.data()});
    return e;
}

std::vector<float> flat(const ObservationEncoder& encoder, const Game& game, Seat seat) {
    std::vector<float> numbers(layout::kFlat, -9.0F);
    ActionList legal;
    game.legal_actions(legal);
    encoder.flat(game, seat, legal, numbers.data());
    return numbers;
}

void require_within(const std::vector<float>& numbers, std::size_t from,
                    const std::vector<Feature>& features) {
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (numbers[from + i] >= features[i].low && numbers[from + i] <= features[i].high) continue;
        FAIL(features[i].name << " is " << numbers[from + i]);
    }
}

}  // namespace

TEST_CASE("there is a name for every number") {
    CHECK(flat_features().size() == layout::kFlat);
    CHECK(token_features().size() == layout::kToken);
    CHECK(global_features().size() == layout::kEntityGlobals);
    CHECK(token_names().size() == layout::kTokens);
    std::set<std::string> names;
    for (const Feature& feature : flat_features()) names.insert(feature.name);
    CHECK(names.size() == layout::kFlat);
}

TEST_CASE("every number is written and within its bounds, and hidden facts do not show") {
    const ObservationEncoder encoder(cards());
    Random choices{3};
    const std::vector<Feature> names = flat_features(), columns = token_features(),
                               globals = global_features();
    for (u64 seed = 0; seed < 10; ++seed) {
        Game game = new_game(seed, true);
        while (!game.over()) {
            for (Seat seat = 0; seat < 2; ++seat) {
                const std::vector<float> seen = flat(encoder, game, seat);
                require_within(seen, 0, names);
                const Entities table = entities(encoder, game, seat);
                for (std::size_t row = 0; row < layout::kTokens; ++row)
                    require_within(table.tokens, row * layout::kToken, columns);
                require_within(table.globals, 0, globals);
                for (i32 card : table.cards) REQUIRE((card >= 0 && card < cards()->card_count()));
                Game world = game;
                world.determinize(seat, choices.next());
                REQUIRE(flat(encoder, world, seat) == seen);
                REQUIRE(entities(encoder, world, seat) == table);
            }
            play_random(game, choices, 5);
        }
    }
}

TEST_CASE("a mask has a 1 for each legal action and nothing else") {
    Game game = new_game(4);
    Random choices{1};
    ActionList legal, old;
    std::vector<i8> mask(kActionCount, 7), followed(kActionCount);
    write_mask(old, followed.data());
    for (int i = 0; i < 60 && !game.over(); ++i) {
        game.legal_actions(legal);
        write_mask(legal, mask.data());
        update_mask(old, legal, followed.data());
        REQUIRE(mask == followed);
        int ones = 0;
        for (i8 value : mask) ones += value;
        REQUIRE(ones == legal.count);
        for (ActionId id : legal) REQUIRE(mask[id] == 1);
        old = legal;
        play_random(game, choices, 1);
    }
    write_mask(ActionList{}, mask.data());
    CHECK(mask[kEndTurnAction] == 1);
    CHECK(std::count(mask.begin(), mask.end(), 1) == 1);
}

TEST_CASE("facts are read off the card's text") {
    const std::vector<CardFacts> facts = card_facts(*cards());
    CHECK(facts[card("CS2_029")][CardFact::damage] == doctest::Approx(0.6));  // Fireball
    CHECK(facts[card("CS2_029")][CardFact::area] == 0);
    CHECK(facts[card("CS2_032")][CardFact::area] == 1);  // Flamestrike
    CHECK(facts[card("CS2_022")][CardFact::removal] == 1);
    CHECK(facts[card("CS2_182")][CardFact::battlecry] == 0);
    CHECK(facts[card("EX1_015")][CardFact::draw] > 0);
    CHECK(facts[kNoCard][CardFact::minion] == 0);
}

}  // namespace hs::test
