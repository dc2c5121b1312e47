// Cards that say anything the language can: programs of random instructions with hostile numbers.
#include <algorithm>
#include <cstring>
#include <optional>

#include "checked_game.hpp"
#include "core/hash.hpp"
#include "fuzz.hpp"

namespace hs::trust {

namespace {

constexpr i16 kHostile[] = {0, 1, -1, 2, 3, 7, 255, 256, 30000, -30000, 32767, -32768};

template <class Index>
Index any(Random& random, std::size_t count) {
    return static_cast<Index>(random.below(static_cast<u32>(count)));
}

i16 any_number(Random& random) { return kHostile[any<std::size_t>(random, std::size(kHostile))]; }

/// An operand that a pack may hold; nothing for what leads somewhere else, or announces what follows: that is
/// left to the damaged packs.
std::optional<i16> any_operand(const CardDatabase& db, Random& random, Operand operand, int locals) {
    constexpr i16 kMostFamilies = 30;
    const auto below = [&](std::size_t count) { return any<i16>(random, count); };
    switch (operand) {
        case Operand::_:
        case Operand::Predicate:
            return i16{0};
        case Operand::Jump:
        case Operand::Ahead:
        case Operand::Locals:
        case Operand::TwoLocals:
            return std::nullopt;
        case Operand::Number:
            return any_number(random);
        case Operand::Local:
            if (locals == 0) return std::nullopt;
            return below(static_cast<std::size_t>(locals));
        case Operand::Captures:
            return below(3);
        case Operand::Card:
            return below(static_cast<std::size_t>(db.card_count()));
        case Operand::Pool:
            return below(db.totals().pools);
        case Operand::Attribute:
            return below(static_cast<std::size_t>(Attribute::Count_));
        case Operand::PlayerAttribute:
            return below(static_cast<std::size_t>(PlayerAttribute::Count_));
        case Operand::Keyword:
            return below(kKeywordCount);
        case Operand::Selector:
            return below(static_cast<std::size_t>(Selector::Count_));
        case Operand::CardClass:
            return below(16);
        case Operand::Race:
        case Operand::Type:
        case Operand::School:
        case Operand::Rarity:
        case Operand::Set:
        case Operand::Zone:
            return below(kMostFamilies);
#define WORDS(Type, ...) \
    case Operand::Type:  \
        return below(Type##s::Count);
#include "vocabulary/operands.def"
#define BITS(Type, ...) \
    case Operand::Type: \
        return below(std::size_t{1} << Type##s::Count);
#include "vocabulary/operands.def"
    }
    return std::nullopt;
}

Instruction any_instruction(const CardDatabase& db, Random& random, int locals) {
    for (;;) {
        const auto op = any<Op>(random, std::size_t(Op::Count_));
        const auto a = any_operand(db, random, word_of(op).a, locals);
        const auto b = any_operand(db, random, word_of(op).b, locals);
        if (op != Op::END && a && b) return {op, static_cast<u8>(*a), *b};
    }
}

/// Appends a program: operands of every kind in front of each action, so that most find something to work
/// on.
Program any_program(const CardDatabase& db, std::vector<Instruction>& code, u32 base, Random& random) {
    const Program start = base + static_cast<u32>(code.size());
    const u8 locals = any<u8>(random, kMaxLocals + 1);
    code.push_back({Op::LOCALS, locals, 0});
    for (u32 actions = 1 + random.below(4); actions > 0; --actions) {
        const auto set = [&] {
            code.push_back({Op::ZONE, any<u8>(random, 3), any<i16>(random, std::size_t(Selector::Count_))});
        };
        const auto number = [&] {
            code.push_back({Op::INT, 0, any_number(random)});
            for (u32 factors = random.below(5); factors > 0; --factors) {
                constexpr Op kOps[] = {Op::MUL, Op::ADD, Op::SUB, Op::DIV, Op::MOD, Op::RANDOM_INT};
                code.push_back({Op::INT, 0, any_number(random)});
                code.push_back({kOps[any<std::size_t>(random, std::size(kOps))], 0, 0});
            }
            if (random.below(4) == 0) code.push_back({Op::SPELL_AMOUNT, 0, 0});
        };
        for (u32 i = random.below(4); i > 0; --i) code.push_back(any_instruction(db, random, locals));
        set();
        random.below(2) ? set() : number();
        if (random.below(2)) number();
        if (random.below(2)) code.push_back({Op::PLAYERS, any<u8>(random, 3), 0});
        code.push_back(any_instruction(db, random, locals));
    }
    code.push_back({Op::END, 0, 0});
    return start;
}

struct Patch {
    std::vector<u8> bytes;
    template <class T>
    void append(const T& value) {
        const auto* from = reinterpret_cast<const u8*>(&value);
        bytes.insert(bytes.end(), from, from + sizeof value);
    }
};

/// Minions with a trigger, a Battlecry, a Deathrattle or an Attack of their own, and spells.
Cards odd_cards(const Cards& cards, std::span<const u8> pack, Random& random) {
    const CardDatabase& db = *cards;
    PackTotals count{};
    std::vector<CardDef> records;
    std::vector<Trigger> triggers;
    std::vector<Instruction> code;
    const auto program = [&] { return any_program(db, code, db.totals().code, random); };
    for (int i = 0; i < 6; ++i) {
        const bool spell = i % 3 == 2;
        CardDef card = db.card(db.find(spell ? "CS2_023" : "CS2_182"));
        card.cost = 0;
        card.play = spell || random.below(2) ? program() : 0;
        if (!spell) {
            card.deathrattle = random.below(2) ? program() : 0;
            card.more_attack = random.below(4) ? 0 : program();
            card.costs_less = random.below(4) ? 0 : program();
            Trigger trigger{};
            trigger.program = program();
            trigger.event = random.below(3) ? any<Event>(random, kEventCount) : Event::BeforeDamage;
            card.first_trigger = db.totals().triggers + static_cast<u32>(triggers.size());
            card.trigger_count = 1;
            triggers.push_back(trigger);
        }
        records.push_back(card);
    }
    count.cards = static_cast<u32>(records.size());
    count.triggers = static_cast<u32>(triggers.size());
    count.code = static_cast<u32>(code.size());
    constexpr std::size_t kHeader = 16;
    Patch patch{{pack.begin(), pack.begin() + kHeader}};
    patch.append(db.totals());
    patch.append(count);
    for (const CardDef& card : records) patch.append(card);
    for (const Trigger& trigger : triggers) patch.append(trigger);
    for (const Instruction& in : code) patch.append(in);
    const u64 sum = fnv1a(std::span<const u8>(patch.bytes).subspan(kHeader));
    std::memcpy(patch.bytes.data() + 8, &sum, sizeof sum);
    return extend_cards(db, patch.bytes);
}

/// An edit of the sandbox with what stands there listening.
void any_edit(Game& game, Random& random) {
    const GameState& s = game.state();
    const Seat seat = any<Seat>(random, 2);
    const Player& p = s.players[seat];
    const Slot slot = random.below(2) || p.board_count == 0 ? p.hero : p.board[random.below(p.board_count)];
    const int number = random.below(3) ? any_number(random) : random.below(2) ? INT32_MAX : INT32_MIN;
    switch (random.below(10)) {
        case 0:
            return sandbox::heal(game, slot, number);
        case 1:
            return sandbox::take_fatigue(game, seat);
        case 2:
            return sandbox::draw(game, seat, 1);
        case 3:
            return sandbox::silence(game, slot);
        case 4:
            return sandbox::set_mana(game, seat, number, number, number);
        case 5: {
            sandbox::Edit edit;
            edit.attack = edit.health = edit.armor = number;
            edit.cost = edit.memory = edit.attacks_made = number;
            return sandbox::set(game, slot, edit);
        }
        case 6:
            return sandbox::destroy(game, slot);
        default:
            return sandbox::deal(game, slot, number);
    }
}

}  // namespace

Verdict fuzz_programs(const Cards& cards, std::span<const u8> pack, u64 seed) {
    Random random{seed};
    Verdict verdict = Verdict::Taken;
    const Cards odd = odd_cards(cards, pack, random);
    Game game = Game::sandbox(odd, {odd->find("HERO_08"), odd->find("HERO_01")}, {});
    const auto attempt = [&](auto edit) {
        try {
            edit();
        } catch (const IllegalAction&) {
            verdict = Verdict::Refused;
        } catch (const SetupError&) {
            verdict = Verdict::Refused;
        }
    };
    const auto made = [&] {
        return static_cast<CardIndex>(cards->card_count() + static_cast<int>(random.below(6)));
    };
    for (Seat seat = 0; seat < 2; ++seat) {
        attempt([&] { sandbox::put_secret(game, seat, odd->find("EX1_295")); });
        for (int i = 0; i < 5; ++i) attempt([&] { sandbox::put_in_deck(game, seat, made(), true); });
        for (int i = 0; i < 4; ++i) attempt([&] { sandbox::give(game, seat, made()); });
        attempt([&] { sandbox::summon(game, seat, odd->find("CS2_142")); });  // Spell Damage
        for (int i = 0; i < 4; ++i) attempt([&] { sandbox::summon(game, seat, made()); });
    }
    ActionList legal;
    for (int i = 0; i < 40 && !game.over(); ++i) {
        game.hash();
        if (random.below(2) && !game.choosing()) {
            attempt([&] { any_edit(game, random); });
            continue;
        }
        game.legal_actions(legal);
        if (legal.count == 0) break;
        const ActionId next = legal.ids[random.below(static_cast<u32>(legal.count))];
        attempt([&] { game.apply(next); });
    }
    return verdict;
}

}  // namespace hs::trust
