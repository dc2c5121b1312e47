#include "properties.hpp"

#include <algorithm>
#include <cstring>

#include "game/position.hpp"

namespace hs::trust {

namespace {

constexpr std::size_t kTokenNumbers = layout::kTokens * layout::kToken;

// Of a position in how many the dearer properties are tested, if not in each.
constexpr u32 kEveryListed = 16, kEveryAction = 512, kClone = 2, kBytes = 8, kDescription = 16, kHidden = 8;
constexpr int kSomeActions = 6;

/// Where two states differ first.
std::string difference(const GameState& a, const GameState& b) {
    const auto same = [](const auto& x, const auto& y) { return std::memcmp(&x, &y, sizeof x) == 0; };
    for (int slot = 0; slot < kMaxSlots; ++slot)
        if ((a.used_slots >> slot & 1) && !same(a.entities[slot], b.entities[slot]))
            return "the entity in slot " + std::to_string(slot);
    for (Seat seat = 0; seat < 2; ++seat)
        for (int i = 0; i < a.players[seat].deck_count; ++i)
            if (!same(a.deck[seat][i], b.deck[seat][i]))
                return "place " + std::to_string(i) + " of the deck of seat " + std::to_string(seat);
    for (int i = 0; i < a.graveyard_count; ++i)
        if (!same(a.graveyard[i], b.graveyard[i])) return "record " + std::to_string(i) + " of the graveyard";
    for (int i = 0; i < a.enchantment_count; ++i)
        if (!same(a.enchantments[i], b.enchantments[i])) return "enchantment " + std::to_string(i);
    if (!same(a.choice, b.choice)) return "the choice";
    if (!same(a.players, b.players)) return "a player";
    if (a.random.state != b.random.state) return "the generator";
    return "what is left";
}

}  // namespace

Properties::Properties(const Cards& cards, Effort effort)
    : effort_(effort), encoder_(cards), copy_(cards), twin_(cards), tokens_(kTokenNumbers * 2) {}

void Properties::test(const Game& game, const ActionList& legal, ActionId next) {
    ++positions_;
    if (const std::string problem = game.check(); !problem.empty()) throw Broken(problem);
    mask(game, legal);
    hash_ = game.hash();
    if (due(kClone)) clone(game, next);
    if (due(kBytes)) bytes(game, next);
    if (due(kDescription)) description(game, next);
    for (Seat seat = 0; seat < 2; ++seat)
        if (due(kHidden)) hidden_facts(game, legal, seat);
    for (Seat seat = 0; seat < 2; ++seat)
        if (due(kHidden)) sample(game, seat);
    require(game.hash() == hash_, "something done to a copy changed the original");
}

/// What is listed is accepted, and nothing else is.
void Properties::mask(const Game& game, const ActionList& legal) {
    require(legal.count > 0, "no legal action, but the game is not over");
    for (ActionId id : legal) {
        if (legal_[id]) throw Broken("action " + std::to_string(id) + " is listed twice");
        legal_[id] = true;
        if (encode(decode(id)) != id)
            throw Broken("action " + std::to_string(id) + " does not survive decoding");
    }
    if (due(kEveryAction)) {
        for (int id = 0; id < kActionCount; ++id) agree(game, static_cast<ActionId>(id));
    } else {
        for (int i = 0; i < kSomeActions; ++i)
            agree(game, static_cast<ActionId>(random_.below(kActionCount)));
        if (due(kEveryListed))
            for (ActionId id : legal) agree(game, id);
        else
            for (int i = 0; i < kSomeActions; ++i)
                agree(game, legal.ids[random_.below(static_cast<u32>(legal.count))]);
    }
    for (ActionId id : legal) legal_[id] = false;
}

void Properties::agree(const Game& game, ActionId id) const {
    const std::string why = game.why_illegal(decode(id));
    if (why.empty() == legal_[id]) return;
    throw Broken("action " + std::to_string(id) +
                 (legal_[id] ? " is listed, but refused: " + why : " is accepted, but not listed"));
}

/// A clone is equal, now and after the next action.
void Properties::clone(const Game& game, ActionId next) {
    copy_.copy_from(game);
    require(copy_.hash() == hash_, "the clone has another hash");
    copy_.apply(next);
    const u64 after = copy_.hash();
    copy_.copy_from(game);
    copy_.apply(next);
    require(copy_.hash() == after, "two clones part after the next action");
}

/// So is a game restored from bytes.
void Properties::bytes(const Game& game, ActionId next) {
    Game restored = Game::from_bytes(game.cards(), game.to_bytes());
    require(restored.hash() == hash_, "the restored game has another hash");
    restored.apply(next);
    copy_.copy_from(game);
    copy_.apply(next);
    if (copy_.hash() != restored.hash())
        throw Broken("clone and restored game part after action " + std::to_string(next));
}

/// And one built from its description, which lists the same actions too.
void Properties::description(const Game& game, ActionId next) {
    if (game.choosing()) return;
    Game built = game_of_position(game.cards(), describe_game(game));
    require(built.hash() == hash_, "the game built from its description has another hash");
    if (const std::string problem = built.check(); !problem.empty())
        throw Broken("built from its description: " + problem);
    built.legal_actions(other_);
    game.legal_actions(own_);
    require(std::equal(own_.begin(), own_.end(), other_.begin(), other_.end()),
            "the game built from its description has other legal actions");
    built.apply(next);
    copy_.copy_from(game);
    copy_.apply(next);
    if (built.hash() != copy_.hash())
        throw Broken("the game built from its description parts after action " + std::to_string(next));
}

/// What a seat cannot see changes neither what it observes nor what it may do.
void Properties::hidden_facts(const Game& game, const ActionList& legal, Seat seat) {
    observe(game, seat, legal, 0);
    for (bool edit : {false, true}) {
        copy_.copy_from(game);
        const char* what = edit ? "hidden facts edited: " : "determinized: ";
        if (edit)
            edit_hidden_facts(copy_, seat, random_);
        else
            copy_.determinize(seat, random_.next());
        if (const std::string problem = copy_.check(); !problem.empty()) throw Broken(what + problem);
        if (copy_.to_move() == seat) {
            copy_.legal_actions(other_);
            if (!std::equal(legal.begin(), legal.end(), other_.begin(), other_.end()))
                throw Broken(what + std::string("the seat to move has other legal actions"));
        }
        observe(copy_, seat, legal, 1);
        try {
            compare();
        } catch (const Broken& leak) {
            throw Broken(what + std::string(leak.what()));
        }
    }
}

/// A planning copy is made of what its seat knows and of the seed: two games that differ in nothing that the
/// seat could know have the same copy, to the last byte.
void Properties::sample(const Game& game, Seat seat) {
    const u64 seed = random_.next();
    copy_.copy_from(game);
    copy_.determinize(seat, seed);
    twin_.copy_from(game);
    rearrange_hidden_facts(twin_, seat, random_);
    twin_.determinize(seat, seed);
    if (copy_.to_bytes() == twin_.to_bytes()) return;
    throw Broken("the determinized copy tells what is hidden: " + difference(copy_.state(), twin_.state()));
}

void Properties::observe(const Game& game, Seat seat, const ActionList& legal, int which) {
    encoder_.flat(game, seat, legal, flat_[which]);
    encoder_.entities(game, seat, legal,
                      {tokens_.data() + static_cast<std::size_t>(which) * kTokenNumbers, token_cards_[which],
                       deck_[which], globals_[which], used_[which], dead_[which], secrets_[which]});
}

void Properties::compare() const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Feature& feature = names_[i];
        const float now = flat_[0][i];
        if (now != flat_[1][i]) throw Broken(feature.name + " tells what is hidden");
        if (now < feature.low || now > feature.high)
            throw Broken(feature.name + " is out of its bounds: " + std::to_string(now));
    }
    for (std::size_t i = 0; i < kTokenNumbers; ++i)
        if (tokens_[i] != tokens_[kTokenNumbers + i])
            throw Broken("the token " + token_names()[i / layout::kToken] + " tells what is hidden by its " +
                         token_features()[i % layout::kToken].name);
    require(std::memcmp(token_cards_[0], token_cards_[1], sizeof token_cards_[0]) == 0,
            "card indices of tokens tell what is hidden");
    require(std::memcmp(deck_[0], deck_[1], sizeof deck_[0]) == 0, "the own deck tells what is hidden");
    require(std::memcmp(globals_[0], globals_[1], sizeof globals_[0]) == 0, "globals tell what is hidden");
    require(std::memcmp(used_[0], used_[1], sizeof used_[0]) == 0, "cards used up tell what is hidden");
    require(std::memcmp(dead_[0], dead_[1], sizeof dead_[0]) == 0, "dead minions tell what is hidden");
    require(std::memcmp(secrets_[0], secrets_[1], sizeof secrets_[0]) == 0,
            "possible Secrets tell what is hidden");
}

}  // namespace hs::trust
