// Resampling what a seat cannot see: a fair basis for planning.
//
// The copy is a function of what the seat knows and of the seed, and of nothing else: hidden cards are sorted
// before they are dealt, so that no seed can bring the real arrangement back, and get handles anew.
//
// The opponent's list is taken as known (open lists, closed hands): hidden cards of hand, deck, Secrets and
// graveyard that came out of the deck are dealt anew among those places. Cards that were created in the
// opponent's hand unseen become random ones of its class, and so do cards of either side that nobody knows.
// Enchantments in hand stay with their place: whoever watched knows which card costs less, not which card it
// is. In a deck they go with their card.
#include <algorithm>

#include "effects/choices.hpp"
#include "entities/decks.hpp"
#include "expressions/evaluate.hpp"
#include "game/game.hpp"
#include "game/hidden.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

namespace {

/// Cards in any order that does not depend on where they lie.
class Canonical {
  public:
    explicit Canonical(const GameState& s) : s_(s) {}
    bool operator()(const DeckCard& a, const DeckCard& b) const {
        if (a.card != b.card) return a.card < b.card;
        if (a.flags != b.flags) return a.flags < b.flags;
        if (a.enchantments != b.enchantments) {
            const int order = compare(a.enchantments, b.enchantments);
            if (order != 0) return order < 0;
        }
        return a.serial < b.serial;
    }

  private:
    int compare(EnchantmentIndex a, EnchantmentIndex b) const {
        for (; a != kNoEnchantment && b != kNoEnchantment;
             a = s_.enchantments[a].next, b = s_.enchantments[b].next) {
            const Enchantment &x = s_.enchantments[a], &y = s_.enchantments[b];
            for (const int difference : {x.card - y.card, x.attack - y.attack, x.health - y.health,
                                         x.caster - y.caster, x.flags - y.flags, x.keyword - y.keyword})
                if (difference != 0) return difference;
        }
        return (a != kNoEnchantment) - (b != kNoEnchantment);
    }

    const GameState& s_;
};

/// A card on its way to a place that is not known yet. Its handle is 0, to be given; but for what a choice
/// shows.
struct Pile {
    DeckCard cards[kMaxDeck + kMaxHand + kMaxSecrets + kMaxGraveyard];
    int count = 0;

    void add(DeckCard card) { cards[count++] = card; }
    DeckCard pop() { return cards[--count]; }
    void shuffle(Ctx& g, Seat side) {
        std::sort(cards, cards + count, Canonical(g.s));
        for (int i = 0; i < count && cards[i].card == kNoCard; ++i) cards[i].card = random_card_of(g, side);
        mix(g);
    }
    void mix(Ctx& g) {
        for (int i = count - 1; i > 0; --i) std::swap(cards[i], cards[g.roll(static_cast<u32>(i + 1))]);
    }
};

class Dealer {
  public:
    Dealer(Ctx& context, Seat viewer) : g_(context), s_(g_.s), seat_(viewer), foe_(other_seat(viewer)) {
        const Choice& choice = s_.choice;
        for (int i = 0; i < choice.count; ++i) {
            if (choice.kind == ChoiceKind::Deck)
                shown_[choice.options[i] >> 8] |= u64{1} << (choice.options[i] & 0xFF);
            if (choice.kind == ChoiceKind::Entity && choice.seat == seat_)
                shown_entities_ |= bit(static_cast<Slot>(choice.options[i]));
        }
        placed_ = choice.kind == ChoiceKind::Deck;
        for (int i = 0; placed_ && i < choice.count; ++i) {
            const u16 at = choice.options[i];
            placed_ = s_.deck[at >> 8][at & 0xFF].flags & DeckCard::seen_by(choice.seat, at >> 8);
        }
    }

    void run() {
        make_up_own();
        Pile own, pool;
        lift(seat_, own, own);
        own.shuffle(g_, seat_);
        lay(seat_, own);
        Pile staying;  // in the opponent's deck for certain
        lift(foe_, pool, staying);
        gather(pool);
        pool.shuffle(g_, foe_);
        deal_secrets(pool);
        deal_hand(pool);
        deal_graveyard(pool);
        std::sort(staying.cards, staying.cards + staying.count, Canonical(s_));
        while (staying.count) pool.add(staying.pop());
        pool.mix(g_);
        lay(foe_, pool);
        number_enchantments();
        Player& p = s_.players[foe_];
        if (s_.setup && !(p.mulligan & Player::kMulliganOpen))
            p.mulligan = static_cast<u8>(g_.roll(1U << p.hand_count));
        deal_choice();
        deal_handles();
    }

  private:
    // -- what is known

    bool hidden(Slot slot) const {
        const Entity& e = s_.entities[slot];
        if (e.is(Entity::kSeenByOpponent) || (shown_entities_ & bit(slot))) return false;
        return e.zone == Zone::Hand || e.unknown() || g_.def(slot).has(kw::secret);
    }

    static bool from_deck(const Entity& e) { return e.is(Entity::kDrawn) || e.is(Entity::kStartedInDeck); }

    bool known_place(Seat deck, const DeckCard& card) const {
        return (card.flags & DeckCard::seen_by(seat_, deck)) && card.card != kNoCard;
    }

    /// Own cards that nobody knows become such as might be there.
    void make_up_own() {
        const Player& p = s_.players[seat_];
        for (int i = 0; i < p.hand_count; ++i)
            if (s_.entities[p.hand[i]].unknown()) replace_card(g_, p.hand[i], random_card_of(g_, seat_));
        Settled settled;
        for (int i = 0; i < p.secret_count; ++i)
            if (!s_.entities[p.secrets[i]].unknown()) settled.add(s_.entities[p.secrets[i]].card);
        for (int i = 0; i < p.secret_count; ++i) {
            if (!s_.entities[p.secrets[i]].unknown()) continue;
            const CardIndex made = random_secret_of(g_, g_.def(p.hero).classes, settled);
            settled.add(made);
            replace_card(g_, p.secrets[i], made);
        }
    }

    // -- decks

    /// Takes the cards that lie in unknown places into `loose`, those that are in this deck for certain into
    /// `certain`; what is left of the deck is the plan of its places, holes being cards without a handle.
    void lift(Seat deck, Pile& loose, Pile& certain) {
        DeckCard* const cards = s_.deck[deck];
        u8& count = s_.players[deck].deck_count;
        strays_ = 0;
        int kept = 0;
        for (int i = 0; i < count; ++i) {
            const DeckCard card = cards[i];
            const bool stray = card.flags & DeckCard::kStray;
            if (!stray && known_place(deck, card)) {
                cards[kept++] = card;
                continue;
            }
            // What a choice of this seat shows lies somewhere in the deck.
            const bool shown = s_.choice.seat == seat_ && (shown_[deck] >> i & 1);
            const u8 started = card.flags & DeckCard::kStartedInDeck;
            const DeckCard moved{card.card, shown ? card.serial : u16{0}, card.enchantments, started};
            if (stray && deck == seat_)
                stray_cards_[strays_++] = moved;
            else
                (shown || card.enchantments != kNoEnchantment ? certain : loose).add(moved);
            if (!stray)
                cards[kept++] = {kNoCard, 0, kNoEnchantment, static_cast<u8>(card.flags & DeckCard::kSeen)};
            else if (deck != seat_)
                ++strays_;
        }
        count = static_cast<u8>(kept);
    }

    /// Fills the holes, from the bottom, and puts the strays anywhere.
    void lay(Seat deck, Pile& cards) {
        u8& count = s_.players[deck].deck_count;
        for (int i = 0; i < count; ++i) {
            DeckCard& place = s_.deck[deck][i];
            if (known_place(deck, place)) continue;
            const DeckCard card = cards.pop();
            place = {card.card, card.serial, card.enchantments, static_cast<u8>(card.flags | place.flags)};
        }
        if (deck == seat_) {
            std::sort(stray_cards_, stray_cards_ + strays_, Canonical(s_));
            for (int i = 0; i < strays_; ++i)
                if (stray_cards_[i].card == kNoCard) stray_cards_[i].card = random_card_of(g_, deck);
        }
        for (int i = 0; i < strays_; ++i) {
            DeckCard stray = deck == seat_ ? stray_cards_[i] : cards.pop();
            stray.flags |= DeckCard::kStray;
            insert_in_deck(g_, deck, static_cast<int>(g_.roll(static_cast<u32>(count + 1))), stray);
        }
    }

    // -- the opponent's cards

    /// All others that are among the cards of its deck, as far as one can see.
    void gather(Pile& pool) {
        const Player& p = s_.players[foe_];
        const auto take = [&](Slot slot) {
            const Entity& e = s_.entities[slot];
            if (!hidden(slot) || !from_deck(e)) return;
            pool.add(
                {e.card, 0, kNoEnchantment, e.is(Entity::kStartedInDeck) ? DeckCard::kStartedInDeck : u8{0}});
        };
        for (int i = 0; i < p.hand_count; ++i) take(p.hand[i]);
        for (int i = 0; i < p.secret_count; ++i)
            if (!s_.entities[p.secrets[i]].unknown()) take(p.secrets[i]);
        for (int i = 0; i < s_.graveyard_count; ++i) {
            const GraveCard& grave = s_.graveyard[i];
            if (!(grave.flags & GraveCard::kUnseen) || grave.controller() != foe_) continue;
            const bool started = grave.flags & GraveCard::kStartedInDeck;
            pool.add({grave.card, 0, kNoEnchantment, started ? DeckCard::kStartedInDeck : u8{0}});
        }
    }

    void put(Slot slot, CardIndex card, u8 flags) {
        replace_card(g_, slot, card);
        Entity& e = g_.at(slot);
        e.set(Entity::kStartedInDeck, flags & DeckCard::kStartedInDeck);
        e.set(Entity::kDrawn, from_deck_now_);
        e.serial = 0;
    }

    /// Those from the deck first: they need a card of the pool that fits. What class a Secret is of shows.
    void deal_secrets(Pile& pool) {
        const Player& p = s_.players[foe_];
        Settled settled;
        for (int i = 0; i < p.secret_count; ++i)
            if (!hidden(p.secrets[i])) settled.add(s_.entities[p.secrets[i]].card);
        for (bool drawn : {true, false}) {
            for (int i = 0; i < p.secret_count; ++i) {
                const Slot slot = p.secrets[i];
                const Entity& e = s_.entities[slot];
                if (!hidden(slot) || e.serial == 0 || (from_deck(e) && !e.unknown()) != drawn) continue;
                const u16 classes = e.unknown() ? g_.def(p.hero).classes : g_.def(slot).classes;
                from_deck_now_ = drawn;
                DeckCard card{};
                if (drawn) card = take_secret(pool, classes, settled);
                if (card.card == kNoCard) card.card = random_secret_of(g_, classes, settled);
                settled.add(card.card);
                put(slot, card.card, card.flags);
            }
        }
    }

    DeckCard take_secret(Pile& pool, u16 classes, const Settled& settled) {
        for (int i = 0; i < pool.count; ++i) {
            const DeckCard card = pool.cards[i];
            const CardDef& def = g_.db.card(card.card);
            if (!def.has(kw::secret) || def.classes != classes || settled.has(card.card)) continue;
            std::copy(pool.cards + i + 1, pool.cards + pool.count, pool.cards + i);
            --pool.count;
            return card;
        }
        return {};
    }

    void deal_hand(Pile& pool) {
        const Player& p = s_.players[foe_];
        for (int i = 0; i < p.hand_count; ++i) {
            const Slot slot = p.hand[i];
            if (!hidden(slot)) continue;
            from_deck_now_ = from_deck(s_.entities[slot]);
            DeckCard card{};
            if (from_deck_now_)
                card = pool.pop();
            else
                card.card = random_card_of(g_, foe_);
            put(slot, card.card, card.flags);
        }
    }

    void deal_graveyard(Pile& pool) {
        for (int i = 0; i < s_.graveyard_count; ++i) {
            GraveCard& grave = s_.graveyard[i];
            if (!(grave.flags & GraveCard::kUnseen) || grave.controller() != foe_) continue;
            const DeckCard card = pool.pop();
            grave.card = card.card;
            grave.serial = 0;
            grave.flags &= static_cast<u8>(~GraveCard::kStartedInDeck);
            if (card.flags & DeckCard::kStartedInDeck) grave.flags |= GraveCard::kStartedInDeck;
        }
    }

    // -- what still shows where cards were

    /// The enchantments of deck cards lie in their pool, and are stamped, in the order in which those cards
    /// lie.
    void number_enchantments() {
        EnchantmentIndex nodes[kMaxEnchantments], sorted[kMaxEnchantments];
        Enchantment content[kMaxEnchantments];
        u16 orders[kMaxEnchantments];
        int count = 0;
        const auto each_head = [&](auto visit) {
            for (Seat deck = 0; deck < 2; ++deck)
                for (int i = 0; i < s_.players[deck].deck_count; ++i)
                    if (s_.deck[deck][i].enchantments != kNoEnchantment) visit(s_.deck[deck][i].enchantments);
        };
        each_head([&](EnchantmentIndex head) {
            for (const Enchantment& en : enchantments(s_, head)) {
                content[count] = en;
                orders[count] = en.order;
                nodes[count++] = index_of(s_, en);
            }
        });
        if (count == 0) return;
        std::copy(nodes, nodes + count, sorted);
        std::sort(sorted, sorted + count);
        std::sort(orders, orders + count);
        int at = 0;
        each_head([&](EnchantmentIndex& head) {
            head = sorted[at];
            for (bool last = false; !last; ++at) {
                last = content[at].next == kNoEnchantment;
                Enchantment& en = s_.enchantments[sorted[at]];
                en = content[at];
                en.order = orders[at];
                if (!last) en.next = sorted[at + 1];
            }
        });
    }

    /// What the opponent is offered. Of cards everybody sees how many there are, and where they come from.
    void deal_choice() {
        Choice& choice = s_.choice;
        if (choice.kind == ChoiceKind::Deck && !placed_) find_options();
        if (choice.kind != ChoiceKind::Card || choice.seat != foe_) return;
        const int count = choice.count;
        const u16 next_serial = s_.next_serial;
        const Slot source = choice.source;
        Frame& frame = s_.frames[s_.frame_count - 1];
        const Instruction* const code = g_.db.code();
        for (u32 at = frame.pc; at-- > 0 && frame.pc - at <= 0x100;) {
            const Instruction& in = code[at];
            if (in.op != Op::DISCOVER && in.op != Op::CHOOSE_CARD) continue;
            if (at + 1 + in.a != frame.pc) break;
            Machine m;
            m.scope = &frame.scope;
            m.locals = s_.locals + frame.first;
            m.result = frame.result;
            choice.count = 0;
            Act act(g_, m, frame);
            act.at = code + at;
            offer_cards(act, count, in.op == Op::DISCOVER);
            break;
        }
        int offered = choice.kind == ChoiceKind::Card ? choice.count : 0;
        choice.kind = ChoiceKind::Card;
        choice.seat = foe_;
        choice.source = source;
        while (offered < count) choice.options[offered++] = random_card_of(g_, foe_);
        choice.count = static_cast<u8>(count);
        s_.next_serial = next_serial;
        std::fill_n(choice.serials, count, u16{0});
    }

    /// Where the cards of an open choice lie now: those that are shown to this seat by their handle, of the
    /// opponent's any, with different names if there are.
    void find_options() {
        Choice& choice = s_.choice;
        const Seat deck = choice.options[0] >> 8;
        const DeckCard* const cards = s_.deck[deck];
        const int size = s_.players[deck].deck_count;
        u64 left = (u64{1} << size) - 1, other = 0;
        for (int i = 0; i < choice.count; ++i) {
            int place = 0;
            if (choice.seat == seat_) {
                while (place + 1 < size && cards[place].serial != choice.serials[i]) ++place;
            } else {
                if (left == 0) std::swap(left, other);
                if (left == 0) break;
                place = nth_bit(left, static_cast<int>(g_.roll(static_cast<u32>(count_bits(left)))));
                left &= ~(u64{1} << place);
                for (int k = 0; k < size; ++k) {
                    if (cards[k].card != cards[place].card || !(left >> k & 1)) continue;
                    left &= ~(u64{1} << k);
                    other |= u64{1} << k;
                }
            }
            choice.options[i] = static_cast<u16>(place | deck << 8);
        }
    }

    /// Handles for all that is hidden: the lowest that nothing known has, in the order of the places.
    void deal_handles() {
        u64 taken[1 << 10];
        const int words = s_.next_serial / 64 + 1;
        std::fill_n(taken, words, u64{0});
        taken[0] = 1;
        const auto mark = [&](u16 serial) {
            if (serial < s_.next_serial) taken[serial / 64] |= u64{1} << (serial % 64);
        };
        Choice& choice = s_.choice;
        for (SlotSet set = s_.used_slots; set;) mark(s_.entities[pop_lowest(set)].serial);
        for (int i = 0; i < s_.graveyard_count; ++i) mark(s_.graveyard[i].serial);
        for (Seat deck = 0; deck < 2; ++deck)
            for (int i = 0; i < s_.players[deck].deck_count; ++i) mark(s_.deck[deck][i].serial);
        if (choice.kind == ChoiceKind::Card)
            for (int i = 0; i < choice.count; ++i) mark(choice.serials[i]);

        int word = 0;
        const auto give = [&](u16& serial) {
            if (serial != 0) return;
            while (word < words && ~taken[word] == 0) ++word;
            const int number = word < words ? word * 64 + std::countr_one(taken[word]) : 1 << 16;
            if (number >= s_.next_serial) {
                serial = s_.next_serial++;
                return;
            }
            serial = static_cast<u16>(number);
            taken[word] |= u64{1} << (number % 64);
        };
        const Player& p = s_.players[foe_];
        for (int i = 0; i < p.hand_count; ++i) give(s_.entities[p.hand[i]].serial);
        for (int i = 0; i < p.secret_count; ++i) give(s_.entities[p.secrets[i]].serial);
        for (int i = 0; i < s_.graveyard_count; ++i)
            if (s_.graveyard[i].flags & GraveCard::kUnseen) give(s_.graveyard[i].serial);
        for (Seat deck : {seat_, foe_})
            for (int i = 0; i < s_.players[deck].deck_count; ++i) give(s_.deck[deck][i].serial);
        for (int i = 0; i < choice.count; ++i) {
            const u16 option = choice.options[i];
            if (choice.kind == ChoiceKind::Card)
                give(choice.serials[i]);
            else if (choice.kind == ChoiceKind::Deck)
                choice.serials[i] = s_.deck[option >> 8][option & 0xFF].serial;
            else
                choice.serials[i] = s_.entities[option].serial;
        }
    }

    Ctx& g_;
    GameState& s_;
    Seat seat_, foe_;
    u64 shown_[2] = {0, 0};       // places of decks that the open choice is about
    SlotSet shown_entities_ = 0;  // that a choice of this seat shows
    bool placed_;                 // who chooses knows where those lie
    bool from_deck_now_ = false;
    int strays_ = 0;
    DeckCard stray_cards_[kMaxDeck];
};

}  // namespace

void Game::determinize(Seat seat, u64 seed) {
    // What happened, what there was before, and rolls to come may tell what the seat could not see.
    script_.reset();
    if (trace_) trace_.emplace();
    if (history_) history_.emplace();
    Ctx g = context();
    // Two steps of the generator keep neighbouring seeds apart.
    g.s.random.state = seed ^ 0xD1B54A32D192ED03ULL;
    g.s.random.next();
    Dealer(g, seat).run();
}

}  // namespace hs
