"""Every action and statement of docs/card-language.md means the instructions it should."""

import pytest

from compiled import ENCHANTMENT, MINION, SPELL, code, listing, play

# -- actions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("damage(target, 3)", "TARGET|INT 3|DAMAGE"),
        ("damage(target, 3, exact=True)", "TARGET|INT 3|DAMAGE exact"),
        ("damage(enemy.minions, 3, source=target)", "ZONE enemy minions|INT 3|TARGET|DAMAGE by"),
        ("damage(target, 3, source=self)", "TARGET|INT 3|SELF|DAMAGE by"),
        ("damage(enemy.minions, each(attack))", "ZONE enemy minions|DAMAGE_EACH|IT_ATTR attack"),
        ("damage(all.minions, each(random_int(2, 3)), source=self)", "ZONE all minions|SELF|DAMAGE_EACH by|INT 2|INT 3|RANDOM_INT"),
        (
            "damage(enemy.characters, each(4 if it in target else 1), exact=True)",
            "ZONE enemy characters|DAMAGE_EACH exact|TARGET|IT_IN|JUMP_FALSE -> 7|INT 4|JUMP -> 8|INT 1",
        ),
        ("heal(target, 3)", "TARGET|INT 3|HEAL"),
        ("destroy(target)", "TARGET|DESTROY"),
        ("silence(target)", "TARGET|SILENCE"),
        ("freeze(target)", "TARGET|FREEZE"),
        ("unfreeze(target)", "TARGET|UNFREEZE"),
        ("gain(target, divine_shield)", "TARGET|ADD_KEYWORD divine_shield"),
        ("lose(target, stealth)", "TARGET|REMOVE_KEYWORD stealth"),
        ("return_to_hand(target)", "TARGET|RETURN_TO_HAND"),
        ("shuffle_into_deck(target, opponent)", "TARGET|PLAYERS enemy|SHUFFLE_INTO_DECK"),
        ("put_on_top(target)", "TARGET|PLAYERS friendly|PUT_ON_TOP"),
        ("put_on_top(random(friendly.deck(spell)))", "DECK friendly|DECK_FILTER|IT_TYPE spell|INT 1|DECK_RANDOM|DECK_TO_TOP"),
        ("put_on_top(target, controller(target))", "TARGET|TARGET|CONTROLLER_OF|PUT_ON_TOP"),
        ("discard(friendly.hand)", "ZONE friendly hand|DISCARD"),
        ("remove_from_game(friendly.minions)", "ZONE friendly minions|REMOVE_FROM_GAME"),
        ("draw()", "PLAYERS friendly|INT 1|DRAW"),
        ("draw(2, both)", "PLAYERS all|INT 2|DRAW"),
        ("draw(friendly.deck(spell))", "DECK friendly|DECK_FILTER|IT_TYPE spell|DRAW_CARDS"),
        ("mill(2, opponent)", "PLAYERS enemy|INT 2|MILL"),
        ("summon(WISP)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON end"),
        ("summon(WISP, 2, opponent)", "CARD WISP|INT 2|PLAYERS enemy|SUMMON end"),
        ("summon(random(friendly.deck(minion)))", "DECK friendly|DECK_FILTER|IT_TYPE minion|INT 1|DECK_RANDOM|SUMMON_FROM_DECK end"),
        ("summon(random(friendly.hand(minion)))", "ZONE friendly hand|FILTER|IT_TYPE minion|INT 1|RANDOM|SUMMON_FROM_HAND end"),
        ("summon_copy(target)", "TARGET|PLAYERS friendly|SUMMON_COPY end"),
        ("summon_copy(target, exact=True)", "TARGET|PLAYERS friendly|SUMMON_COPY end exact"),
        ("add_to_hand(WISP, 2, opponent)", "CARD WISP|INT 2|PLAYERS enemy|ADD_TO_HAND"),
        ("copy_to_hand(target)", "TARGET|PLAYERS friendly|COPY_TO_HAND"),
        ("copy_to_hand(target, exact=True)", "TARGET|PLAYERS friendly|COPY_TO_HAND exact"),
        ("copy_to_hand(random(enemy.deck, 2))", "DECK enemy|INT 2|DECK_RANDOM|PLAYERS friendly|COPY_DECK_TO_HAND"),
        ("shuffle(WISP, 3)", "CARD WISP|INT 3|PLAYERS friendly|SHUFFLE_CARD"),
        ("put_card_on_top(WISP, opponent)", "CARD WISP|PLAYERS enemy|PUT_CARD_ON_TOP"),
        ("equip(AXE)", "CARD AXE|PLAYERS friendly|EQUIP"),
        ("lose_durability(friendly.weapon)", "ZONE friendly weapon|INT 1|LOSE_DURABILITY"),
        ("enchant(target, PLUS)", "TARGET|ENCHANT 0 PLUS"),
        ("enchant(target, GAIN, attack=1, health=2)", "TARGET|INT 1|INT 2|ENCHANT 2 GAIN"),
        ("enchant(target, RICH, attack=5)", "TARGET|INT 5|ENCHANT 1 RICH"),
        ("remove_enchantments(target, PLUS)", "TARGET|REMOVE_ENCHANTMENTS PLUS"),
        ("transform(target, WISP)", "TARGET|CARD WISP|TRANSFORM bare"),
        ("transform(target, WISP, keep=True)", "TARGET|CARD WISP|TRANSFORM keep"),
        ("transform_copy(self, target)", "SELF|TARGET|TRANSFORM_COPY"),
        ("transform_random(target, minions())", "TARGET|TRANSFORM_RANDOM [IT_TYPE minion]"),
        ("take_control(target)", "TARGET|PLAYERS friendly|TAKE_CONTROL"),
        ("take_control(target, until_end_of_turn=True)", "TARGET|PLAYERS friendly|TAKE_CONTROL until_end_of_turn"),
        ("give_control(target)", "TARGET|PLAYERS enemy|TAKE_CONTROL"),
        ("swap_stats(target, GAIN)", "TARGET|SWAP_STATS GAIN"),
        ("swap_hero_health()", "SWAP_HERO_HEALTH"),
        ("swap_with_hand(target, random(friendly.hand))", "TARGET|ZONE friendly hand|INT 1|RANDOM|SWAP_HAND_AND_BOARD"),
        ("gain_armor(2)", "PLAYERS friendly|INT 2|GAIN_ARMOR"),
        ("lose_armor(2, opponent)", "PLAYERS enemy|INT 2|LOSE_ARMOR"),
        ("set_health(enemy.hero, 15)", "ZONE enemy hero|INT 15|SET_HEALTH"),
        ("set_attacks_left(self, 1)", "SELF|INT 1|SET_ATTACKS_LEFT"),
        ("gain_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA full"),
        ("gain_empty_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA empty"),
        ("gain_temporary_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA this_turn"),
        ("refresh_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA refresh"),
        ("destroy_mana(1, opponent)", "PLAYERS enemy|INT 1|GAIN_MANA destroy"),
        ("set_mana(10)", "PLAYERS friendly|INT 10|GAIN_MANA set"),
        ("overload(2)", "PLAYERS friendly|INT 2|OVERLOAD"),
        ("unlock_overload()", "PLAYERS friendly|UNLOCK_OVERLOAD"),
        ("set_hero(HERO)", "CARD HERO|PLAYERS friendly|SET_HERO"),
        ("set_hero(HERO, fresh=True)", "CARD HERO|PLAYERS friendly|SET_HERO fresh"),
        ("set_hero_power(POWER, opponent)", "CARD POWER|PLAYERS enemy|SET_HERO_POWER"),
        ("upgrade_hero_power()", "PLAYERS friendly|UPGRADE_HERO_POWER"),
        ("refresh_hero_power()", "PLAYERS friendly|REFRESH_HERO_POWER"),
        ("force_attack(target, enemy.hero)", "TARGET|ZONE enemy hero|ATTACK"),
        ("cast(BOLT)", "CARD BOLT|PLAYERS friendly|CAST"),
        ("reveal(enemy.secrets)", "ZONE enemy secrets|REVEAL_SECRET"),
        ("take_secret(random(enemy.secrets))", "ZONE enemy secrets|INT 1|RANDOM|PLAYERS friendly|TAKE_SECRET"),
        ("put_secret(random(friendly.deck(secret)))", "DECK friendly|DECK_FILTER|IT_KEYWORD secret|INT 1|DECK_RANDOM|PUT_SECRET"),
        ("set_memory(self, 3)", "SELF|INT 3|SET_MEMORY"),
        ("run_deathrattle(target)", "TARGET|RUN_DEATHRATTLE"),
        ("run_battlecry(target)", "TARGET|RUN_BATTLECRY"),
        ("deaths()", "DEATHS"),
        ("extra_turn()", "PLAYERS friendly|EXTRA_TURN"),
        ("win(opponent)", "PLAYERS enemy|WIN"),
        ("joust()", "JOUST"),
        ("grow_jade_golem()", "PLAYERS friendly|INT 1|GROW_JADE_GOLEM"),
        ("grow_cthun(2, 1, opponent)", "PLAYERS enemy|INT 2|INT 1|GROW_CTHUN"),
        ("discover(spells())", "INT 3|DISCOVER [IT_TYPE spell]"),
        ("choose_card(one_of(WISP, AXE), 2)", "INT 2|CHOOSE_CARD [WISP AXE]"),
        ("choose(friendly.deck)", "DECK friendly|INT 3|CHOOSE_FROM_DECK"),
        ("choose(enemy.minions, 2)", "ZONE enemy minions|INT 2|CHOOSE_ENTITY"),
    ],
)  # fmt: skip
def test_actions(text: str, expected: str) -> None:
    assert play(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("summon(WISP, at=right)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON right"),
        ("summon(WISP, 2, at=sides)", "CARD WISP|INT 2|PLAYERS friendly|SUMMON sides"),
        ("summon(WISP, at=death)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON death"),
        ("summon(WISP, at=left)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON left"),
    ],
)
def test_places_beside_a_minion(text: str, expected: str) -> None:
    assert code(MINION.replace("PLACE", f'battlecry: "{text}"'))[:-1] == expected.split("|")


def test_missiles_hit_one_at_a_time() -> None:
    loop = play("split_damage(3, enemy.characters)")
    assert loop[1:4] == ["INT 3", "SPELL_AMOUNT", "STORE 0"]
    assert loop[-6:] == ["ZONE enemy characters", "INT 1", "RANDOM", "INT 1", "DAMAGE exact", "JUMP -> 4"]
    assert "SPELL_AMOUNT" not in play("split_heal(3, friendly.characters)")
    assert "RANDOM dying" in play("split_heal(3, friendly.characters)")  # healing may save the dying


def test_where_minions_are_summoned_by_default() -> None:
    def place(record: str) -> str:
        return next(line for line in code(record) if line.startswith("SUMMON"))

    assert place(MINION.replace("PLACE", "battlecry: summon(WISP)")) == "SUMMON right"
    assert place(MINION.replace("PLACE", "deathrattle: summon(WISP)")) == "SUMMON death"
    assert place(MINION.replace("PLACE", 'battlecry: "summon(WISP, who=opponent)"')) == "SUMMON end"
    assert place(ENCHANTMENT.replace("PLACE", "deathrattle: summon(card(self))")) == "SUMMON death"
    assert place(SPELL.replace("PLACE", '"summon(WISP); silence(target)"')) == "SUMMON end"


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        ("set_health(summon(WISP), 1)", True),
        ("x = summon(WISP)\nset_health(x, count(enemy.minions))", True),
        ("set_health(summon(WISP, 2), 1)", False),  # each of several is told of before the next comes
        ("x = summon(WISP)\ndraw()\nset_health(x, 1)", False),
        ("x = summon(WISP)\nset_health(x, damage(target, 1))", False),
        ("x = summon(WISP)\nset_health(target, 1)\ndestroy(x)", False),
    ],
)
def test_health_that_is_set_at_once_belongs_to_the_summon(text: str, at_once: bool) -> None:
    told = [line for line in play(text) if line.startswith(("SUMMON", "SET_HEALTH"))]
    assert told == (
        ["SUMMON end untold", "SET_HEALTH then_tell"] if at_once else ["SUMMON end", "SET_HEALTH"]
    )


def test_what_answers_last_is_marked() -> None:
    assert "  on Death, last\n" in listing(MINION.replace("PLACE", "last: {death(all.minions): draw()}"))
    assert "  on Death\n" in listing(MINION.replace("PLACE", "when: {death(all.minions): draw()}"))


def test_an_action_in_an_expression_finds_the_stack_empty() -> None:
    assert play("damage(random(enemy.minions), damage(target, 2) + 1)") == [
        *("LOCALS 2", "ZONE enemy minions", "INT 1", "RANDOM", "STORE 0"),
        *("TARGET", "INT 2", "DAMAGE", "RESULT", "INT 1", "ADD", "STORE 1"),
        *("LOAD 0", "LOAD 1", "DAMAGE"),
    ]
    assert play("add_to_hand(discover(spells()))") == [
        *("INT 3", "DISCOVER [IT_TYPE spell]", "RESULT", "INT 1", "PLAYERS friendly", "ADD_TO_HAND"),
    ]


def test_values_of_actions() -> None:
    play("if damage(target, 3) > 2:\n    draw()")
    play("n = damage(target, 3)\nheal(friendly.hero, n)")
    play("for x in draw(2):\n    if x.minion:\n        discard(x)")
    play("x = summon(WISP)\nenchant(x, PLUS)")
    play("x = equip(AXE)\nenchant(x, PLUS)")
    play("x = discover(minions())\nif x and x.cost > 3:\n    summon(x)")
    play("x = choose(friendly.deck)\ndraw(x)")
    play("if joust():\n    draw()")
    play("enchant(transform(target, WISP), PLUS)")


# -- statements


def test_if_and_else() -> None:
    assert play("if enemy.is_current:\n    draw()\nelse:\n    deaths()") == [
        *(
            "PLAYER_ATTR enemy is_current",
            "JUMP_FALSE -> 6",
            "PLAYERS friendly",
            "INT 1",
            "DRAW",
            "JUMP -> 7",
        ),
        "DEATHS",
    ]


def test_loops() -> None:
    assert play("for x in all.minions:\n    freeze(x)") == [
        *("LOCALS 2", "ZONE all minions", "STORE 0", "FOREACH 0 -> 7", "LOAD 1", "FREEZE", "JUMP -> 3"),
    ]
    assert "FOREACH_RANDOM 0 -> 7" in play("for x in shuffled(all.minions):\n    freeze(x)")
    assert play("for _ in range(3):\n    draw()").count("DRAW") == 1
    assert "INT 100" in play("while enemy.minions:\n    destroy(random(enemy.minions))")
    play("for i in range(3):\n    damage(target, i)\nfor i in range(2):\n    draw()")


def test_the_dead_are_gone_through_as_cards() -> None:
    loop = play("for c in friendly.graveyard(minion):\n    summon(c)")
    assert loop[:3] == ["LOCALS 3", "GRAVE_COUNT friendly", "IT_TYPE minion"]
    at = loop.index("GRAVE_CARD friendly")
    assert loop[at - 1 : at + 4] == ["LOAD 1", "GRAVE_CARD friendly", "IT_TYPE minion", "STORE 2", "LOAD 2"]


def test_the_right_side_of_and_is_left_out_if_it_acts() -> None:
    assert "JUMP_FALSE" in " ".join(play("if target.damaged and joust():\n    draw()"))
    assert "AND" in play("if target.damaged and target.frozen:\n    draw()")


def test_variables_keep_their_locals_and_loops_give_theirs_back() -> None:
    assert play("\n".join(f"for x{i} in all.minions:\n    freeze(x{i})" for i in range(20)))[0] == "LOCALS 2"
