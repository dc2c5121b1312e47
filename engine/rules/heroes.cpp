#include "rules/heroes.hpp"

#include <string>

#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "rules/damage.hpp"
#include "state/doubts.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

void equip(Ctx& g, Slot weapon, Seat seat) {
    Player& p = g.s.players[seat];
    if (p.weapon != kNoSlot) {
        // The old weapon leaves at once; its Deathrattle waits for the next death processing.
        const Slot old = p.weapon;
        destroy(g, bit(old));
        p.weapon = kNoSlot;
    }
    put_in_play(g, weapon, seat);
    raise(g, Event::Equip, weapon, kNoSlot, 0, seat);
}

void replace_hero(Ctx& g, Slot hero, Seat seat, bool fresh) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    const Slot old = p.hero;
    Entity& to = g.at(hero);
    if (old != kNoSlot) {
        Entity& from = g.at(old);
        if (!fresh) {
            to.max_health = from.max_health;
            to.damage = from.damage;
        }
        if (!fresh || doubt::kFreshHeroKeepsArmor) to.armor = from.armor;
        to.set(Entity::kDead, from.is(Entity::kDead));  // rules.md 8.8: no new hero saves who is marked
        to.attacks_made = from.attacks_made;
        if (!fresh) to.attack = from.attack;
        const EnchantmentIndex enchantments = fresh ? kNoEnchantment : from.enchantments;
        if (!fresh) from.enchantments = kNoEnchantment;
        // Those of a card in hand end when it is played (rules.md 5.9).
        free_enchantments(s, to.enchantments);
        remove_from_game(g, old);
        to.enchantments = enchantments;
    }
    put_in_play(g, hero, seat);
    const CardDef& def = g.def(hero);
    if (!fresh) {
        // The hero card's Health is not its own: keep the maximum carried over.
        const i16 kept = to.max_health;
        const i16 damage = to.damage;
        refresh(g, hero);
        add_difference(g, hero, 0, kept - to.max_health);
        to.damage = damage;
    }
    tell(g, Told::SetHero, hero, old, 0, seat);
    if (to.health() <= 0) s.wounded |= bit(hero);
    if (def.armor > 0) gain_armor(g, seat, def.armor);
    if (const CardIndex power = hero_power_in(g.db, to.card, s.format); power != kNoCard)
        replace_power(g, power, seat);
}

CardIndex hero_power_in(const CardDatabase& db, CardIndex hero, Format format) {
    const CardIndex power = db.card(hero).hero_power;
    if (format != Format::Classic || power == kNoCard) return power;
    const CardIndex classic = db.find("VAN_" + std::string(db.id(power)));
    return classic != kNoCard ? classic : power;
}

void replace_power(Ctx& g, CardIndex power, Seat seat) {
    if (g.db.card(power).type != CardType::HeroPower) return;
    Player& p = g.s.players[seat];
    if (p.power != kNoSlot) remove_from_game(g, p.power);
    p.hero_power_uses_this_turn = 0;
    const Slot slot = create(g, power, seat);
    if (slot == kNoSlot) return;
    put_in_play(g, slot, seat);
    tell_of(g, Told::SetHeroPower, slot);
}

}  // namespace hs
