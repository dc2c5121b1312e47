// A batch as bytes: its options, its opponents, and all that decides how the episodes of its rows go on.
#include "learn/batch_bytes.hpp"

#include <algorithm>
#include <cmath>

#include "core/hash.hpp"
#include "learn/batch.hpp"

namespace hs {

namespace {

constexpr u32 kMagic = 0x42575348;  // "HSWB"
constexpr u32 kVersion = 1;
constexpr std::size_t kMostOpponents = 20000;  // set_opponents takes 10000, and keeps those that still play
constexpr int kMostRows = 1 << 20;
constexpr int kMostThreads = 1024;

struct Header {
    u32 magic, version;
    u64 checksum;  // of everything after this header
};

void put(ByteWriter& out, const DeckList& deck) {
    out.put(deck.hero);
    out.put_list(deck.cards);
}

DeckList take_deck(ByteReader& in, const CardDatabase& db) {
    DeckList deck{in.take<CardIndex>(), in.list<CardIndex>()};
    const auto known = [&](CardIndex card) { return card < db.card_count(); };
    ByteReader::require(known(deck.hero) && std::all_of(deck.cards.begin(), deck.cards.end(), known));
    return deck;
}

void put(ByteWriter& out, const Start& start) {
    for (const std::optional<DeckList>& deck : start.decks) {
        out.put(u8{deck.has_value()});
        if (deck) put(out, *deck);
    }
    for (const Handicap& handicap : start.handicaps) {
        for (int number : {handicap.health, handicap.armor, handicap.crystals, handicap.cards})
            out.put(number);
        out.put_list(handicap.given);
    }
    out.put(u8{start.position != nullptr});
    if (start.position) out.put_block(start.position->to_bytes());
}

std::shared_ptr<const Start> take_start(ByteReader& in, const Cards& cards) {
    auto start = std::make_shared<Start>();
    for (std::optional<DeckList>& deck : start->decks)
        if (in.flag()) deck = take_deck(in, *cards);
    for (Handicap& handicap : start->handicaps) {
        for (int* number : {&handicap.health, &handicap.armor, &handicap.crystals, &handicap.cards})
            *number = in.take<int>();
        handicap.given = in.list<CardIndex>();
        for (CardIndex card : handicap.given) ByteReader::require(card < cards->card_count());
    }
    if (in.flag()) start->position = std::make_shared<const Game>(Game::from_bytes(cards, in.block()));
    start->check(cards);
    return start;
}

/// Visits the options with the names that Python has for them. `compared`: a state is read only by a batch
/// in which it is the same, for the course of the games depends on it.
template <class Options, class Visit>
void each_option(Options& o, Visit visit) {
    visit("num_envs", o.rows, 1, kMostRows, true);
    visit("threads", o.threads, 0, kMostThreads, false);
    visit("seat", o.seat, 0, static_cast<int>(SeatRule::Random), true);
    visit("format", o.format, 0, kFormatCount - 1, true);
    visit("mulligan", o.mulligan, 0, 1, true);
    visit("positions", o.placement, 0, static_cast<int>(PlacementRule::Rightmost), true);
    visit("illegal_action", o.illegal, 0, static_cast<int>(IllegalRule::Raise), true);
    visit("autoreset_mode", o.autoreset, 0, static_cast<int>(Autoreset::Disabled), true);
    visit("observation", o.form, 0, static_cast<int>(ObservationForm::Entities), false);
    visit("turn_limit", o.turn_limit, 1, kMaxTurns, true);
    visit("max_decisions", o.max_decisions, 1, 0x7FFFFFFF, true);
    visit("max_episode_steps", o.max_steps, 0, 0x7FFFFFFF, true);
    visit("reward", o.shaped, 0, 1, true);
}

void put_decks(ByteWriter& out, const BatchOptions& o) {
    ByteWriter decks;
    decks.put(static_cast<u32>(o.decks.size()));
    for (const DeckList& deck : o.decks) put(decks, deck);
    decks.put_list(o.deck_pairs);
    out.put_block(decks.bytes);
}

void put_options(ByteWriter& out, const CardDatabase& db, const BatchOptions& o) {
    out.put(db.totals());
    each_option(o, [&](const char*, const auto& value, i64, i64, bool) { out.put(value); });
    out.put(o.discount);
    put_decks(out, o);
}

/// An option that is not the same in the saved state.
[[noreturn]] void differs(const std::string& name) {
    throw SetupError("the state was saved by an environment with another value of '" + name +
                     "': it is read by one that was made with the same options");
}

void check_cards(ByteReader& in, const CardDatabase& db) {
    const auto saved = in.take<PackTotals>();
    const PackTotals own = db.totals();
    if (std::memcmp(&saved, &own, sizeof own) != 0)
        throw SetupError(
            "the state was saved with other cards or by another version of the engine: load the same cards "
            "first (hsenv.cards.load, the option cards or the variable HSENV_CARDS), then make the "
            "environment");
}

void compare_options(ByteReader& in, const CardDatabase& db, const BatchOptions& own) {
    check_cards(in, db);
    each_option(own, [&](const char* name, const auto& value, i64, i64, bool compared) {
        const auto saved = in.take<std::decay_t<decltype(value)>>();
        if (compared && std::memcmp(&saved, &value, sizeof saved) != 0) differs(name);
    });
    if (in.take<double>() != own.discount) differs("discount");
    ByteWriter decks;
    put_decks(decks, own);
    const std::span<const u8> saved = in.block();
    if (!std::equal(saved.begin(), saved.end(), decks.bytes.begin() + sizeof(u32), decks.bytes.end()))
        differs("deck");
}

BatchOptions take_options(ByteReader& in, const CardDatabase& db) {
    check_cards(in, db);
    BatchOptions o;
    each_option(o, [&](const char*, auto& value, i64 low, i64 high, bool) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, bool>)
            value = in.flag();
        else
            value = in.take_in<T>(low, high);
    });
    o.discount = in.take<double>();
    ByteReader decks(in.block());
    for (u32 left = decks.count(sizeof(CardIndex)); left > 0; --left) o.decks.push_back(take_deck(decks, db));
    o.deck_pairs = decks.list<std::array<u16, 2>>();
    return o;
}

/// The content of bytes that `Batch::to_bytes` wrote.
std::span<const u8> content_of(std::span<const u8> bytes) {
    Header header;
    if (bytes.size() < sizeof header) throw SetupError("not a saved batch: too short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kMagic) throw SetupError("not a saved batch: it does not begin with HSWB");
    if (header.version != kVersion) throw SetupError("the state was saved by another version of the engine");
    const std::span<const u8> content = bytes.subspan(sizeof header);
    if (fnv1a(content) != header.checksum)
        throw SetupError("the saved state is damaged: its checksum does not match");
    return content;
}

}  // namespace

/// What to_bytes and load share; it may look into a batch.
struct Batch::Bytes {
    /// Games often begin from one and the same start: each is written once.
    struct Starts {
        std::vector<std::shared_ptr<const Start>> all;

        u32 place(const std::shared_ptr<const Start>& start) {
            if (!start) return 0;
            const auto found = std::find(all.begin(), all.end(), start);
            if (found == all.end()) {
                all.push_back(start);
                return static_cast<u32>(all.size());
            }
            return static_cast<u32>(found - all.begin()) + 1;
        }
        std::shared_ptr<const Start> at(u32 place) const { return place == 0 ? nullptr : all[place - 1]; }
        std::shared_ptr<const Start> take(ByteReader& in) const {
            return at(in.take_in<u32>(0, static_cast<i64>(all.size())));
        }
    };

    /// What a state replaces.
    struct Content {
        std::vector<std::string> opponents;
        std::vector<double> weights;
        std::vector<u64> cumulative;
        Schedule standing;
        std::vector<Row> rows;
    };

    static void put_schedule(ByteWriter& out, const Schedule& next, Starts& starts) {
        for (int number : {next.opponent, next.pair, next.seat}) out.put(number);
        out.put(next.seed);
        out.put(u8{next.swap});
        out.put(starts.place(next.start));
    }

    static Schedule take_schedule(ByteReader& in, const Content& content, const BatchOptions& options,
                                  const Starts& starts) {
        Schedule next;
        next.opponent = in.take_in<int>(-1, static_cast<i64>(content.cumulative.size()) - 1);
        next.pair = in.take_in<int>(-1, static_cast<i64>(options.deck_pairs.size()) - 1);
        next.seat = in.take_in<int>(-1, 1);
        next.seed = in.take_in<i64>(-1, INT64_MAX);
        next.swap = in.flag();
        next.start = starts.take(in);
        return next;
    }

    static void put_episode(ByteWriter& out, const Episode& episode, Starts& starts) {
        for (const DeckList& list : episode.opening.lists) put(out, list);
        out.put(episode.opening.seed);
        out.put(episode.opening.learner);
        out.put_text(episode.opening.opponent);
        out.put(starts.place(episode.opening.start));
        out.put_list(episode.decisions);
    }

    static Episode take_episode(ByteReader& in, const CardDatabase& db, const Starts& starts) {
        Episode episode;
        for (DeckList& list : episode.opening.lists) list = take_deck(in, db);
        episode.opening.seed = in.take<u64>();
        episode.opening.learner = in.take_in<Seat>(0, 1);
        episode.opening.opponent = in.text();
        episode.opening.start = starts.take(in);
        episode.decisions = in.list<i16>();
        for (i16 id : episode.decisions) ByteReader::require(id >= Episode::kConceded && id < kActionCount);
        return episode;
    }

    static void put_row(ByteWriter& out, const Row& row, Starts& starts) {
        for (bool flag : {row.started, row.over, row.ended, row.valued}) out.put(u8{flag});
        out.put(row.random.state);
        out.put(row.sampler.state);
        out.put(row.length);
        out.put(row.decisions);
        out.put(row.episode);
        out.put(row.pair);
        out.put(row.opponent);
        out.put(row.learner);
        out.put(row.potential);
        put_schedule(out, row.next, starts);
        if (row.started) {
            out.put_block(row.game.to_bytes());
            put_episode(out, row.now, starts);
        }
        if (row.ended) {
            out.put_block(row.last.to_bytes());
            put_episode(out, row.past, starts);
        }
    }

    static Row take_row(ByteReader& in, const Content& content, const BatchOptions& options,
                        const Cards& cards, const Starts& starts) {
        Row row(cards);
        for (bool* flag : {&row.started, &row.over, &row.ended, &row.valued}) *flag = in.flag();
        row.random.state = in.take<u64>();
        row.sampler.state = in.take<u64>();
        row.length = in.take_in<int>(0, INT32_MAX);
        row.decisions = in.take_in<int>(0, INT32_MAX);
        row.episode = in.take<u32>();
        row.pair = in.take_in<i32>(-1, static_cast<i64>(options.deck_pairs.size()) - 1);
        row.opponent = in.take_in<i16>(0, static_cast<i64>(content.opponents.size()) - 1);
        row.learner = in.take_in<Seat>(0, 1);
        row.potential = in.take<double>();
        ByteReader::require(std::isfinite(row.potential));
        row.next = take_schedule(in, content, options, starts);
        if (row.started) {
            row.game.copy_from(Game::from_bytes(cards, in.block()));
            row.now = take_episode(in, *cards, starts);
            if (!row.over) row.game.legal_actions(row.legal, options.placement);
        }
        if (row.ended) {
            row.last.copy_from(Game::from_bytes(cards, in.block()));
            row.past = take_episode(in, *cards, starts);
        }
        return row;
    }

    static void put_content(ByteWriter& out, const Batch& batch) {
        out.put(static_cast<u32>(batch.options_.opponents.size()));
        for (const std::string& name : batch.options_.opponents) out.put_text(name);
        out.put_list(batch.options_.opponent_weights);
        out.put_list(batch.cumulative_);
        Starts starts;
        ByteWriter rows;
        put_schedule(rows, batch.standing_, starts);
        for (const Row& row : batch.rows_) put_row(rows, row, starts);
        out.put(static_cast<u32>(starts.all.size()));
        for (const std::shared_ptr<const Start>& start : starts.all) put(out, *start);
        out.bytes.insert(out.bytes.end(), rows.bytes.begin(), rows.bytes.end());
    }

    static Content take_content(ByteReader& in, const BatchOptions& options, const Cards& cards) {
        Content content;
        const u32 names = in.count(sizeof(u32));
        ByteReader::require(names >= 1 && names <= kMostOpponents);
        for (u32 i = 0; i < names; ++i) content.opponents.push_back(in.text());
        content.weights = in.list<double>();
        content.cumulative = in.list<u64>();
        const std::vector<u64>& shares = content.cumulative;
        ByteReader::require(!shares.empty() && shares.size() <= names && shares.back() == u64{1} << 32 &&
                            std::is_sorted(shares.begin(), shares.end()) &&
                            (content.weights.empty() || content.weights.size() == shares.size()));
        Starts starts;
        for (u32 left = in.count(1); left > 0; --left) starts.all.push_back(take_start(in, cards));
        content.standing = take_schedule(in, content, options, starts);
        ByteReader::require(content.standing.seed < 0);
        content.rows.reserve(static_cast<std::size_t>(options.rows));
        for (int i = 0; i < options.rows; ++i)
            content.rows.push_back(take_row(in, content, options, cards, starts));
        ByteReader::require(in.empty());
        return content;
    }

    /// The decks that a start or its opening may still ask to be generated.
    static bool generates(const Schedule& next) {
        if (!next.start) return false;
        return std::any_of(next.start->decks.begin(), next.start->decks.end(),
                           [](const auto& deck) { return deck && deck->hero == kNoCard; });
    }

    static void adopt(Batch& batch, Content content) {
        const Cards& cards = batch.encoder_.cards();
        // Bots keep nothing from one call to the next: those of the same names may stay.
        const bool other_bots = content.opponents != batch.options_.opponents;
        std::vector<std::vector<std::unique_ptr<Bot>>> bots(other_bots ? batch.worker_.size() : 0);
        for (auto& set : bots)
            for (const std::string& name : content.opponents) set.push_back(batch.bot_for(name));
        bool generated = generates(content.standing);
        for (const Row& row : content.rows) generated |= generates(row.next);
        if (generated)
            for (Worker& worker : batch.worker_)
                if (!worker.decks)
                    worker.decks = std::make_unique<DeckGenerator>(*cards, batch.options_.format);
        // From here on nothing can fail.
        for (std::size_t w = 0; w < bots.size(); ++w) batch.worker_[w].bots = std::move(bots[w]);
        batch.options_.opponents = std::move(content.opponents);
        batch.options_.opponent_weights = std::move(content.weights);
        batch.cumulative_ = std::move(content.cumulative);
        batch.standing_ = std::move(content.standing);
        batch.rows_ = std::move(content.rows);
    }
};

std::vector<u8> Batch::to_bytes() {
    const std::unique_lock lock = one_call();
    ByteWriter out;
    out.put(Header{});
    put_options(out, *encoder_.cards(), options_);
    Bytes::put_content(out, *this);
    const Header header{kMagic, kVersion, fnv1a(std::span<const u8>(out.bytes).subspan(sizeof(Header)))};
    std::memcpy(out.bytes.data(), &header, sizeof header);
    return std::move(out.bytes);
}

void Batch::load(std::span<const u8> bytes) {
    const std::unique_lock lock = one_call();
    ByteReader in(content_of(bytes));
    compare_options(in, *encoder_.cards(), options_);
    Bytes::adopt(*this, Bytes::take_content(in, options_, encoder_.cards()));
}

BatchOptions Batch::options_in(const Cards& cards, std::span<const u8> bytes) {
    ByteReader in(content_of(bytes));
    return take_options(in, *cards);
}

}  // namespace hs
