// What the C++ tests share: the built pack, decks, games.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string_view>
#include <vector>

#include "game/game.hpp"

namespace hs::test {

inline std::vector<u8> pack_bytes() {
    std::ifstream file(HSENV_PACK_PATH, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The pack that was built with the tests, loaded once.
inline const Cards& cards() {
    static const Cards loaded = load_cards(pack_bytes());
    return loaded;
}

inline CardIndex card(std::string_view id) {
    const CardIndex index = cards()->find(id);
    REQUIRE_MESSAGE(index != kNoCard, "no card ", id);
    return index;
}

inline DeckList deck(std::string_view hero, std::initializer_list<std::string_view> twice) {
    DeckList list{card(hero), {}};
    for (std::string_view id : twice)
        for (int i = 0; i < 2; ++i) list.cards.push_back(card(id));
    return list;
}

/// The two benchmark decks, seat 0 Mage.
inline std::array<DeckList, 2> bench_decks() {
    return {deck("HERO_08",
                 {"EX1_277", "CS2_025", "CS2_024", "CS2_023", "CS2_029", "CS2_022", "CS2_032", "CS2_033",
                  "CS2_168", "CS2_172", "EX1_066", "CS2_122", "CS2_182", "CS2_179", "CS2_200"}),
            deck("HERO_01",
                 {"EX1_400", "CS2_108", "CS2_105", "CS2_106", "EX1_606", "CS2_112", "NEW1_011", "CS2_171",
                  "CS2_173", "EX1_015", "CS2_124", "CS2_182", "CS2_187", "CS2_200", "CS2_222"})};
}

inline Game new_game(u64 seed, bool mulligan = false) {
    GameOptions options;
    options.seed = seed;
    options.mulligan = mulligan;
    return Game::start(cards(), bench_decks(), options);
}

inline Game sandbox_game(std::string_view hero_a = "HERO_08", std::string_view hero_b = "HERO_01") {
    return Game::sandbox(cards(), {card(hero_a), card(hero_b)}, {});
}

/// Plays `steps` random legal actions (or to the end); `choices` drives them.
inline void play_random(Game& game, Random& choices, int steps = 1 << 30) {
    ActionList list;
    while (steps-- > 0 && !game.over()) {
        game.legal_actions(list);
        game.apply(list.ids[choices.below(static_cast<u32>(list.count))]);
    }
}

}  // namespace hs::test
