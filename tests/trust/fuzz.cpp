#include "fuzz.hpp"

#include <algorithm>
#include <cstring>

#include "checked_game.hpp"
#include "core/hash.hpp"
#include "game/position.hpp"

namespace hs::trust {

namespace {

constexpr std::size_t kPackHeader = 16;   // magic, version, checksum
constexpr std::size_t kStateHeader = 24;  // magic, size, fingerprint, checksum

u32 below(Random& random, std::size_t n) { return random.below(static_cast<u32>(n)); }

template <class T>
void put(std::vector<u8>& bytes, std::size_t at, T value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

void overwrite(std::vector<u8>& bytes, std::size_t at, Random& random) {
    constexpr u64 kInteresting[] = {0, 1, 7, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, ~u64{0}};
    const u64 value = random.below(2) ? kInteresting[below(random, std::size(kInteresting))] : random.next();
    const std::size_t size = std::min<std::size_t>(std::size_t{1} << random.below(4), bytes.size() - at);
    std::memcpy(bytes.data() + at, &value, size);
}

/// A game some way into a random one.
Game random_game(const Cards& cards, Random& random) {
    thread_local const CardDatabase* known = nullptr;
    thread_local std::unique_ptr<DeckGenerator> generator;
    if (known != cards.get()) generator = std::make_unique<DeckGenerator>(*cards, Format::Wild);
    known = cards.get();
    std::array<DeckList, 2> lists;
    for (DeckList& list : lists) generator->generate(random, list);
    GameOptions options;
    options.seed = random.next();
    Game game = Game::start(cards, lists, options);
    ActionList legal;
    for (u32 steps = random.below(80); steps > 0 && !game.over(); --steps) {
        game.legal_actions(legal);
        game.apply(legal.ids[below(random, static_cast<std::size_t>(legal.count))]);
    }
    return game;
}

/// Goes on with a game of doubtful origin and looks at it in every way. Who forged a checksum may have made
/// an odd game, so no more is asked than that nothing crashes.
void use(Game& game, Random& random, int steps) {
    ActionList legal;
    const ObservationEncoder encoder(game.cards());
    std::vector<float> flat(layout::kFlat);
    while (steps-- > 0 && !game.over()) {
        game.legal_actions(legal);
        if (legal.count == 0) break;
        for (Seat seat = 0; seat < 2; ++seat) {
            encoder.flat(game, seat, legal, flat.data());
            Game world(game);
            world.determinize(seat, random.next());
        }
        game.hash();
        if (!game.choosing()) describe_game(game);
        try {
            game.apply(legal.ids[below(random, static_cast<std::size_t>(legal.count))]);
        } catch (const IllegalAction&) {
            continue;  // the condition of a forged card may be a matter of luck
        }
    }
}

void refused_and_unchanged(const Game& game, const std::vector<u8>& before) {
    require(game.to_bytes() == before, "what was refused has changed the game");
}

Action any_action(Random& random) {
    const auto small = [&] {
        return static_cast<u8>(random.below(4) ? random.below(18) : random.below(256));
    };
    return {static_cast<ActionType>(random.below(7)), small(), small(), small(), small()};
}

/// One attempt; true if it was refused.
bool attempt(Game& game, Random& random) {
    ActionList legal;
    switch (random.below(12)) {
        case 0:
            game.mulligan(static_cast<Seat>(random.below(2)), static_cast<u8>(random.below(256)));
            return false;
        case 1:
            if (random.below(8) == 0) game.concede(static_cast<Seat>(random.below(2)));
            return false;
        case 2:
        case 3:
            game.apply(static_cast<ActionId>(random.below(1 << 16)));
            return false;
        case 4:
        case 5:
        case 6:
            game.apply(any_action(random));
            return false;
        default:
            game.legal_actions(legal);
            game.apply(legal.count ? legal.ids[below(random, static_cast<std::size_t>(legal.count))]
                                   : ActionId{kEndTurnAction});
            return false;
    }
}

void fix_checksum(std::vector<u8>& bytes, std::size_t header, std::size_t at) {
    if (bytes.size() >= header) put(bytes, at, fnv1a(std::span<const u8>(bytes).subspan(header)));
}

bool same_program(const CardDatabase& a, const CardDatabase& b, Program program) {
    for (u32 i = program; i < std::min(a.totals().code, b.totals().code); ++i) {
        if (std::memcmp(&a.code()[i], &b.code()[i], sizeof(Instruction)) != 0) return false;
        if (a.code()[i].op == Op::END) break;
    }
    return true;
}

/// The cards of `odd` that are not what they were; a few at random if none is.
std::vector<CardIndex> changed_cards(const CardDatabase& odd, const CardDatabase& was, Random& random) {
    std::vector<CardIndex> changed;
    const auto both = static_cast<CardIndex>(std::min(odd.card_count(), was.card_count()));
    for (CardIndex card = 1; card < both; ++card) {
        const CardDef& def = odd.card(card);
        bool same = std::memcmp(&def, &was.card(card), sizeof def) == 0;
        for (Program program : {def.play, def.combo, def.deathrattle, def.target_filter, def.target_if,
                                def.requires_, def.powered, def.costs_less, def.more_attack})
            same = same && same_program(odd, was, program);
        for (u32 i = 0; i < def.trigger_count && same; ++i)
            same = same_program(odd, was, odd.trigger(def.first_trigger + i).program) &&
                   same_program(odd, was, odd.trigger(def.first_trigger + i).filter);
        for (u32 i = 0; i < def.aura_count && same; ++i)
            same = same_program(odd, was, odd.aura(def.first_aura + i).selector);
        if (!same) changed.push_back(card);
    }
    for (auto card = both; card < odd.card_count(); ++card) changed.push_back(card);
    while (changed.size() < 4)
        changed.push_back(static_cast<CardIndex>(below(random, static_cast<std::size_t>(odd.card_count()))));
    return changed;
}

/// Plays with a database of doubtful cards.
void play_with(const Cards& odd, const CardDatabase& was, Random& random) {
    const std::vector<CardIndex> changed = changed_cards(*odd, was, random);
    const auto any = [&] {
        if (random.below(2)) return changed[below(random, changed.size())];
        return static_cast<CardIndex>(below(random, static_cast<std::size_t>(odd->card_count())));
    };
    // What the sandbox does not take is not what is looked for.
    const auto attempt = [&](auto edit) {
        try {
            edit();
        } catch (const SetupError&) {
            return;
        }
    };
    Game game = Game::sandbox(odd, {odd->find("HERO_08"), odd->find("HERO_01")}, {});
    for (Seat seat = 0; seat < 2; ++seat) {
        for (int i = 0; i < 6; ++i) attempt([&] { sandbox::put_in_deck(game, seat, any(), true); });
        for (int i = 0; i < 6; ++i) attempt([&] { sandbox::give(game, seat, any()); });
        for (int i = 0; i < 6; ++i) attempt([&] { sandbox::summon(game, seat, any()); });
    }
    use(game, random, 30);
}

}  // namespace

void damage(std::vector<u8>& bytes, std::size_t from, Random& random) {
    for (u32 ways = 1 + random.below(4) / 3 * random.below(4); ways > 0 && bytes.size() > from + 8; --ways) {
        const std::size_t at = from + below(random, bytes.size() - from);
        switch (random.below(64)) {
            case 0:
                bytes.resize(at);
                break;
            case 1:  // splice: a stretch of it elsewhere
            case 2: {
                const std::size_t to = from + below(random, bytes.size() - from);
                const std::size_t most = bytes.size() - std::max(at, to);
                std::memmove(bytes.data() + to, bytes.data() + at,
                             1 + below(random, std::min<std::size_t>(most, 64)));
                break;
            }
            case 3:
                bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), 1 + random.below(8), u8{0});
                break;
            case 4:
            case 5:
            case 6:
            case 7:
                overwrite(bytes, at, random);
                break;
            default:
                bytes[at] ^= static_cast<u8>(1 << random.below(8));
        }
    }
}

Verdict fuzz_actions(const Cards& cards, u64 seed) {
    Random random{seed};
    Game game = random_game(cards, random);
    if (random.below(2)) game.set_tracing(true);
    Verdict verdict = Verdict::Taken;
    for (int i = 0; i < 60; ++i) {
        const std::vector<u8> before = game.to_bytes();
        try {
            attempt(game, random);
        } catch (const IllegalAction&) {
            verdict = Verdict::Refused;
            refused_and_unchanged(game, before);
        }
        if (const std::string problem = game.check(); !problem.empty()) throw Broken(problem);
    }
    return verdict;
}

Verdict fuzz_state(const Cards& cards, u64 seed) {
    Random random{seed};
    std::vector<u8> bytes = random_game(cards, random).to_bytes();
    // The fields of the state itself, mostly: what is in front of it is a few tests.
    damage(bytes, random.below(8) ? kStateHeader : 0, random);
    if (random.below(16) && bytes.size() >= kStateHeader) {
        put(bytes, 4, static_cast<u32>(bytes.size() - kStateHeader));
        fix_checksum(bytes, kStateHeader, 16);
    }
    try {
        Game game = Game::from_bytes(cards, bytes);
        use(game, random, 30);
        return Verdict::Taken;
    } catch (const SetupError&) {
        return Verdict::Refused;
    }
}

Verdict fuzz_pack(const Cards& cards, std::span<const u8> pack, u64 seed) {
    Random random{seed};
    std::vector<u8> bytes(pack.begin(), pack.end());
    damage(bytes, random.below(8) ? kPackHeader : 0, random);
    if (random.below(16)) fix_checksum(bytes, kPackHeader, 8);
    try {
        play_with(load_cards(bytes), *cards, random);
        return Verdict::Taken;
    } catch (const PackError&) {
        return Verdict::Refused;
    } catch (const SetupError&) {
        return Verdict::Refused;
    }
}

Verdict fuzz_patch(const Cards& cards, std::span<const u8> pack, u64 seed) {
    Random random{seed};
    PackTotals count{};
    count.cards = 1 + random.below(4);
    std::vector<u8> bytes(pack.begin(), pack.begin() + kPackHeader);
    const auto append = [&](const auto& value) {
        const auto* from = reinterpret_cast<const u8*>(&value);
        bytes.insert(bytes.end(), from, from + sizeof value);
    };
    append(cards->totals());
    append(count);
    for (u32 i = 0; i < count.cards; ++i) {
        CardDef card =
            cards->card(static_cast<CardIndex>(below(random, static_cast<std::size_t>(cards->card_count()))));
        if (random.below(2)) card.replaces = 1 + below(random, static_cast<std::size_t>(cards->card_count()));
        append(card);
    }
    damage(bytes, kPackHeader + 2 * sizeof(PackTotals), random);
    if (random.below(16)) fix_checksum(bytes, kPackHeader, 8);
    try {
        play_with(extend_cards(*cards, bytes), *cards, random);
        return Verdict::Taken;
    } catch (const PackError&) {
        return Verdict::Refused;
    } catch (const SetupError&) {
        return Verdict::Refused;
    }
}

}  // namespace hs::trust
