"""The rows of `test_every_word.py`: for each word of the card language programs that show what it does."""

HIT = "damage(enemy.hero, {}, exact=True)"
#: What has something of everything that an attribute or keyword asks about.
ALL = "(all.board + all.hand + all.hero + all.weapon + all.secrets + all.hero_power)"

#: Actions and functions: a program with the word, and the same one without.
PROGRAMS: dict[str, tuple[str, str]] = {
    "damage": ("damage(enemy.hero, 3)", ""),
    "split_damage": ("split_damage(3, enemy.characters)", ""),
    "split_heal": ("split_heal(3, friendly.hero)", ""),
    "heal": ("heal(friendly.hero, 3)", ""),
    "destroy": ("destroy(target)", ""),
    "silence": ("silence(friendly.minions(taunt))", ""),
    "freeze": ("freeze(enemy.hero)", ""),
    "unfreeze": ("unfreeze(friendly.minions(frozen))", ""),
    "gain": ("gain(target, taunt)", ""),
    "lose": ("lose(friendly.minions(divine_shield), divine_shield)", ""),
    "return_to_hand": ("return_to_hand(target)", ""),
    "shuffle_into_deck": ("shuffle_into_deck(target, me)", ""),
    "put_on_top": ("put_on_top(target, me)", ""),
    "discard": ("discard(friendly.hand(minion))", ""),
    "remove_from_game": ("remove_from_game(target)", ""),
    "draw": ("draw(2)", ""),
    "mill": ("mill(2, me)", ""),
    "summon": ("summon(CS2_182)", ""),
    "summon_copy": ("summon_copy(target)", ""),
    "add_to_hand": ("add_to_hand(CS2_182)", ""),
    "copy_to_hand": ("copy_to_hand(target)", ""),
    "shuffle": ("shuffle(CS2_182, 2)", ""),
    "put_card_on_top": ("put_card_on_top(CS2_182)", ""),
    "equip": ("equip(CS2_112)", ""),
    "lose_durability": ("lose_durability(friendly.weapon)", ""),
    "enchant": ("enchant(target, CS2_092e)", ""),
    "remove_enchantments": ("remove_enchantments(friendly.minions, CS2_092e)", ""),
    "remove": ("enchant(target, PROBE_ENDS); damage(target, 1); damage(target, 1)",
               "enchant(target, PROBE_STAYS); damage(target, 1); damage(target, 1)"),
    "transform": ("transform(target, CS2_168)", ""),
    "transform_copy": ("transform_copy(target, friendly.minions(taunt))", ""),
    "transform_random": ("transform_random(target, minions(cost == old_cost + 1))", ""),
    "take_control": ("take_control(target)", ""),
    "give_control": ("give_control(friendly.minions(taunt))", ""),
    "swap_stats": ("swap_stats(target, EX1_360e)", ""),
    "swap_hero_health": ("swap_hero_health()", ""),
    "swap_with_hand": ("swap_with_hand(friendly.minions(taunt), friendly.hand(minion))", ""),
    "gain_armor": ("gain_armor(3)", ""),
    "lose_armor": ("gain_armor(4); lose_armor(2, me)", "gain_armor(4)"),
    "set_health": ("set_health(enemy.hero, 7)", ""),
    "set_attacks_left": ("set_attacks_left(friendly.hero, 1)", ""),
    "gain_mana": ("gain_mana(1)", ""),
    "gain_empty_mana": ("gain_empty_mana(1)", ""),
    "gain_temporary_mana": ("gain_temporary_mana(1)", ""),
    "refresh_mana": ("refresh_mana(1, me)", ""),
    "destroy_mana": ("destroy_mana(1, me)", ""),
    "set_mana": ("set_mana(3, me)", ""),
    "overload": ("overload(2)", ""),
    "unlock_overload": ("unlock_overload()", ""),
    "set_hero": ("set_hero(EX1_323h)", ""),
    "set_hero_power": ("set_hero_power(HERO_05bp, opponent)", ""),
    "upgrade_hero_power": ("upgrade_hero_power()", ""),
    "refresh_hero_power": ("refresh_hero_power()", ""),
    "force_attack": ("force_attack(friendly.minions(taunt), target)", ""),
    "cast": ("cast(CS2_029)", ""),
    "discover": ("add_to_hand(discover(spells()))", ""),
    "choose_card": ("add_to_hand(choose_card(one_of(CS2_182, CS2_168)))", ""),
    "choose": ("destroy(choose(enemy.minions))", ""),
    "reveal": ("reveal(enemy.secrets)", ""),
    "take_secret": ("take_secret(enemy.secrets)", ""),
    "put_secret": ("put_secret(friendly.deck(secret))", ""),
    "set_memory": ("set_memory(target, 4)", ""),
    "grow_jade_golem": ("grow_jade_golem()", ""),
    "grow_cthun": ("grow_cthun(2, 1)", ""),
    "run_deathrattle": ("run_deathrattle(friendly.minions(deathrattle))", ""),
    "run_battlecry": ("run_battlecry(friendly.minions(battlecry))", ""),
    "deaths": ("damage(target, 9)\ndeaths()\nsummon(CS2_182, 7, opponent)", "damage(target, 9)\nsummon(CS2_182, 7, opponent)"),
    "extra_turn": ("extra_turn()", ""),
    "win": ("win()", ""),
    "joust": ("if joust(): damage(enemy.hero, 2)", ""),
    # functions
    "adjacent": ("damage(adjacent(target), 1)", "damage(target, 1)"),
    "left_of": ("damage(left_of(target), 1)", "damage(target, 1)"),
    "right_of": ("damage(right_of(target), 1)", "damage(target, 1)"),
    "leftmost": ("damage(leftmost(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "rightmost": ("damage(rightmost(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "oldest": ("damage(oldest(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "highest": ("damage(highest(attack, enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "lowest": ("damage(lowest(attack, enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "count": ("damage(enemy.hero, count(enemy.minions))", "damage(enemy.hero, 1)"),
    "total": ("damage(enemy.hero, total(attack, enemy.minions))", "damage(enemy.hero, 1)"),
    "each": ("damage(enemy.minions, each(attack))", "damage(enemy.minions, 1)"),
    "random": ("damage(random(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "random_int": ("damage(enemy.hero, random_int(2, 3))", "damage(enemy.hero, 1)"),
    "coin_flip": ("for _ in range(9):\n    if coin_flip(): damage(enemy.hero, 1)", ""),
    "min": ("damage(enemy.hero, min(1, 3))", "damage(enemy.hero, 3)"),
    "max": ("damage(enemy.hero, max(1, 3))", "damage(enemy.hero, 1)"),
    "controller": ("damage(controller(target).hero, 1)", "damage(friendly.hero, 1)"),
    "has": ("damage(enemy.hero, 2 if has(friendly, taunt) else 1)", "damage(enemy.hero, 1)"),
    "holding": ("damage(enemy.hero, 2 if holding(minion) else 1)", "damage(enemy.hero, 1)"),
    "top": ("draw(top(friendly.deck))", "draw(bottom(friendly.deck))"),
    "bottom": ("draw(bottom(friendly.deck))", "draw(top(friendly.deck))"),
    "card": ("summon(card(target))", "summon(CS2_168)"),
    "minions": ("summon(random(minions(dragon)))", "summon(CS2_168)"),
    "spells": ("add_to_hand(random(spells()))", "add_to_hand(CS2_168)"),
    "weapons": ("equip(random(weapons(attack >= 4)))", "equip(CS2_106)"),
    "cards": ("add_to_hand(random(cards(minion)))", "add_to_hand(CS2_168)"),
    "one_of": ("summon(random(one_of(CS2_182)))", "summon(CS2_168)"),
}  # fmt: skip

#: Actions that change an event: a minion with it, and what happens then.
ON_EVENT = {
    "set_defender": "before: {attack(enemy.minions): set_defender(enemy.hero)}",
    "set_spell_target": "before: {spell_target(enemy.spells): set_spell_target(self)}",
    "set_amount": "before: {damage(friendly.hero): set_amount(0)}",
    "counter": "before: {cast(enemy.spells): counter()}",
}

#: What an event of which somebody takes part is asked of; all others are asked of a player.
PLAYERS_EVENTS = {"turn_start", "turn_end", "hero_power", "overload", "gain_armor", "trade"}
TAKES_PART = {"secret_revealed": "all.secrets", "death": "all.minions", "discard": "all.cards", "draw": "all.cards",
              "play": "all.cards", "cast": "all.spells", "equip": "all.weapon", "add_to_hand": "all.cards",
              "gain_attack": "all.hero", "spell_target": "all.spells"}  # fmt: skip

#: Numbers of a player that the position has for both or for none: a program with the word and one without.
OF_PLAYERS: dict[str, tuple[str, str]] = {
    "cthun_attack": ("grow_cthun(2, 1)\ndamage(enemy.hero, friendly.cthun_attack)", "grow_cthun(2, 1)"),
    "cthun_health": ("grow_cthun(2, 1)\ndamage(enemy.hero, friendly.cthun_health)", "grow_cthun(2, 1)"),
    "duplicates_in_deck": (
        "shuffle(CS2_182, 2)\nif friendly.duplicates_in_deck: damage(enemy.hero, 1)",
        "shuffle(CS2_182, 2)",
    ),
    "extra_turns": ("extra_turn()\ndamage(enemy.hero, friendly.extra_turns)", "extra_turn()"),
    "overload_owed": ("overload(2)\ndamage(enemy.hero, friendly.overload_owed)", "overload(2)"),
}

#: Attributes of those who are in none of the places that are asked.
OF_OTHERS: dict[str, tuple[str, str]] = {
    "memory": ("set_memory(target, 4)\ndamage(enemy.hero, target.memory)", "set_memory(target, 4)"),
    "removed": (
        "remove_from_game(target)\nif target.removed: damage(enemy.hero, 1)",
        "remove_from_game(target)",
    ),
    "dying": ("destroy(target)\nif target.dying: damage(enemy.hero, 1)", "destroy(target)"),
    "has_died": (HIT.format("count(friendly.graveyard(has_died))"), HIT.format("count(friendly.graveyard)")),
    "died_this_turn": (
        "destroy(target); deaths()\n" + HIT.format("count(enemy.graveyard(died_this_turn))"),
        "destroy(target); deaths()\n" + HIT.format("count(enemy.graveyard(has_died))"),
    ),
}

BODY = "type: minion, cost: 1, attack: 3, health: 5, collectible: false"


#: Keywords that only other cards ask for, and a card that has each.
MARKS = {
    "battlecry": "Novice Engineer", "deathrattle": "Loot Hoarder", "combo": "SI:7 Agent", "choose_one": "Wrath",
    "secret": "Ice Barrier", "quest": "PROBE_QUEST", "inspire": "PROBE_INSPIRE", "overload": "Lightning Bolt",
    "discover": "PROBE_DISCOVER", "outcast": "PROBE_OUTCAST", "start_of_game": "Genn Greymane",
    "aura": "Stormwind Champion", "trigger": "Knife Juggler",
}  # fmt: skip
#: Keywords that act on something else than a minion or in what does not happen here.
ELSEWHERE = {"ignores_spell_damage": "of a spell"}


#: Arguments that change nothing in the programs above, and where they do.
ARGUMENTS: dict[str, tuple[str, str]] = {
    "set_hero_power.who": ("set_hero_power(HERO_05bp, opponent)", "set_hero_power(HERO_05bp)"),
    "take_control.who": ("take_control(friendly.minions, who=opponent)", "take_control(friendly.minions)"),
    "give_control.who": ("give_control(friendly.minions, who=me)", "give_control(friendly.minions)"),
    "enchant.attack": ("enchant(target, PROBE_VALUE, attack=2, health=1)", "enchant(target, PROBE_VALUE, attack=1, health=1)"),
    "enchant.health": ("enchant(target, PROBE_VALUE, attack=1, health=2)", "enchant(target, PROBE_VALUE, attack=1, health=1)"),
    "random.even_dying": ("destroy(enemy.minions)\nreturn_to_hand(random(enemy.minions, even_dying=True))",
                          "destroy(enemy.minions)\nreturn_to_hand(random(enemy.minions))"),
    "summon_copy.exact": ("summon_copy(friendly.minions(taunt), exact=True)", "summon_copy(friendly.minions(taunt))"),
    "copy_to_hand.exact": ("copy_to_hand(friendly.minions(taunt), exact=True)", "copy_to_hand(friendly.minions(taunt))"),
    "transform.keep": ("transform(friendly.minions, CS2_168, keep=True)", "transform(friendly.minions, CS2_168)"),
    "lose_durability.n": ("lose_durability(friendly.weapon, -2)", "lose_durability(friendly.weapon, -1)"),
    "cast.who": ("cast(CS2_023, opponent)", "cast(CS2_023)"),
    "choose_card.n": ("add_to_hand(choose_card(one_of(CS2_182, CS2_168), 1))", "add_to_hand(choose_card(one_of(CS2_182, CS2_168)))"),
    "unlock_overload.who": ("overload(1, opponent); unlock_overload(opponent)", "overload(1, opponent); unlock_overload()"),
}  # fmt: skip
#: Arguments whose effect is no part of what shows here.
HIDDEN = {
    "mill.unseen": "what the opponent knows of the cards",
    **dict.fromkeys(("summon.at", "summon_copy.at"), "of a minion: test_a_place_beside_the_minion"),
}
#: Another value than the default, by the type of the parameter.
OTHER = {"number": "2", "players": "opponent", "flag": "True", "set": "enemy.hero"}
