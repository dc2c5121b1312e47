"""The actions of the language: what programs do to the game."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from .errors import Mistake, a
from .names import card_id
from .scope import Scope
from .signature import Bound, Function, Lower, Signature
from .tree import Draw, Each, Kind, Node, Op, Pool, Repeat, has_action, number, walk

ACTIONS: dict[str, Function] = {}

#: Actions that are one instruction: signature, instruction, operands as the stack wants them.
#: An operand `name:a` or `name:b` goes into the instruction instead; `a=word` is fixed.
_PLAIN = (
    ("heal(to: set, n: number)", "HEAL to n"),
    ("destroy(what: set)", "DESTROY what"),
    ("silence(what: set)", "SILENCE what"),
    ("freeze(what: set)", "FREEZE what"),
    ("unfreeze(what: set)", "UNFREEZE what"),
    ("gain(what: set, word: keyword)", "ADD_KEYWORD what word:b"),
    ("lose(what: set, word: keyword)", "REMOVE_KEYWORD what word:b"),
    ("return_to_hand(what: set)", "RETURN_TO_HAND what"),
    ("shuffle_into_deck(what: set, who: players = me)", "SHUFFLE_INTO_DECK what who"),
    ("discard(what: set)", "DISCARD what"),
    ("remove_from_game(what: set)", "REMOVE_FROM_GAME what"),
    ("add_to_hand(what: card, n: number = 1, who: players = me)", "ADD_TO_HAND what n who"),
    ("shuffle(what: card, n: number = 1, who: players = me)", "SHUFFLE_CARD what n who"),
    ("put_card_on_top(what: card, who: players = me)", "PUT_CARD_ON_TOP what who"),
    ("equip(what: weapon_card, who: players = me)", "EQUIP what who"),
    ("lose_durability(what: set, n: number = 1)", "LOSE_DURABILITY what n"),
    ("remove_enchantments(of: set, what: enchantment)", "REMOVE_ENCHANTMENTS of what:b"),
    ("transform(what: set, into: card, keep: flag = False)", "TRANSFORM what into keep:a"),
    ("transform_copy(what: set, into: set)", "TRANSFORM_COPY what into"),
    ("swap_stats(of: set, what: enchantment)", "SWAP_STATS of what:b"),
    ("gain_armor(n: number, who: players = me)", "GAIN_ARMOR who n"),
    ("lose_armor(n: number, who: players = me)", "LOSE_ARMOR who n"),
    ("set_attacks_left(of: set, n: number)", "SET_ATTACKS_LEFT of n"),
    ("gain_mana(n: number, who: players = me)", "GAIN_MANA who n a=full"),
    ("gain_empty_mana(n: number, who: players = me)", "GAIN_MANA who n a=empty"),
    ("gain_temporary_mana(n: number, who: players = me)", "GAIN_MANA who n a=this_turn"),
    ("refresh_mana(n: number, who: players = me)", "GAIN_MANA who n a=refresh"),
    ("destroy_mana(n: number, who: players = me)", "GAIN_MANA who n a=destroy"),
    ("set_mana(n: number, who: players = me)", "GAIN_MANA who n a=set"),
    ("overload(n: number, who: players = me)", "OVERLOAD who n"),
    ("unlock_overload(who: players = me)", "UNLOCK_OVERLOAD who"),
    ("set_hero(to: hero_card, who: players = me, fresh: flag = False)", "SET_HERO to who fresh:a"),
    ("set_hero_power(to: hero_power_card, who: players = me)", "SET_HERO_POWER to who"),
    ("upgrade_hero_power(who: players = me)", "UPGRADE_HERO_POWER who"),
    ("refresh_hero_power(who: players = me)", "REFRESH_HERO_POWER who"),
    ("swap_hero_health()", "SWAP_HERO_HEALTH"),
    ("force_attack(attacker: set, defender: set)", "ATTACK attacker defender"),
    ("cast(what: spell_card, who: players = me)", "CAST what who"),
    ("reveal(what: set)", "REVEAL_SECRET what"),
    ("take_secret(what: set, who: players = me)", "TAKE_SECRET what who"),
    ("put_secret(what: deck)", "PUT_SECRET what"),
    ("set_memory(of: set, n: number)", "SET_MEMORY of n"),
    ("run_deathrattle(of: set)", "RUN_DEATHRATTLE of"),
    ("run_battlecry(of: set)", "RUN_BATTLECRY of"),
    ("swap_with_hand(in_play: set, in_hand: set)", "SWAP_HAND_AND_BOARD in_play in_hand"),
    ("deaths()", "DEATHS"),
    ("extra_turn(who: players = me)", "EXTRA_TURN who"),
    ("win(who: players = me)", "WIN who"),
    ("joust()", "JOUST"),
    ("grow_jade_golem(n: number = 1, who: players = me)", "GROW_JADE_GOLEM who n"),
    ("grow_cthun(attack: number, health: number, who: players = me)",
     "GROW_CTHUN who attack health"),
    ("take_control(of: set, until_end_of_turn: flag = False, who: players = me)",
     "TAKE_CONTROL of who until_end_of_turn:a"),
    ("give_control(of: set, who: players = opponent)", "TAKE_CONTROL of who"),
)  # fmt: skip

#: Actions that change the event that is being resolved, and the event each belongs to.
_ON_EVENT = (
    ("set_defender(to: set)", "SET_DEFENDER to", "ProposedAttack", "before: attack"),
    ("set_spell_target(to: set)", "SET_SPELL_TARGET to", "Retarget", "before: spell_target"),
    ("set_amount(n: number)", "SET_AMOUNT n", "BeforeDamage", "before: damage"),
    ("counter()", "COUNTER", "BeforeCast", "before: cast"),
)


#: What an action gives, by what its instruction leaves.
_KINDS = {"": Kind.NOTHING, "set": Kind.SET, "condition": Kind.CONDITION, "number": Kind.NUMBER}


def _plain(template: str) -> Lower:
    name, *operands = template.split()

    def lower(scope: Scope, bound: Bound) -> Node:
        fixed = {"a": 0, "b": 0}
        args = []
        for operand in operands:
            if "=" in operand:
                place, word = operand.split("=")
                fixed[place] = scope.vocabulary.operand_number(name, place, word)
            elif ":" in operand:
                word, place = operand.split(":")
                fixed[place] = bound.word(word)
            else:
                args.append(bound.node(operand))
        kind = _KINDS[scope.vocabulary.op_words[scope.vocabulary.ops[name]].leaves]
        return Op(kind, name, fixed["a"], fixed["b"], tuple(args), action=True)

    return lower


def _action(text: str) -> Callable[[Lower], Lower]:
    signature = Signature.parse(text)

    def register(lower: Lower) -> Lower:
        ACTIONS[signature.name] = Function(signature, lower, acts=True)
        return lower

    return register


def _on_event(template: str, event: str, accepted: str) -> Lower:
    plain = _plain(template)

    def lower(scope: Scope, bound: Bound) -> Node:
        if scope.setting.event is None or scope.setting.event.name != event:
            name = ast.unparse(bound.call.func)
            raise Mistake(f"{name} has a meaning in another trigger", accepted, bound.call.lineno)
        return plain(scope, bound)

    return lower


for _text, _template in _PLAIN:
    _action(_text)(_plain(_template))
for _text, _template, _event, _accepted in _ON_EVENT:
    _action(_text)(_on_event(_template, _event, _accepted))


@_action("damage(to: set, n: number | each, exact: flag = False, source: set = None)")
def _damage(scope: Scope, bound: Bound) -> Node:
    to, n = bound.node("to"), bound.node("n")
    kind = scope.setting.card_type
    if bound.word("exact") and not bound.given("source") and kind in ("minion", "weapon", "hero"):
        message = f"exact=True does nothing: no Spell Damage is added for {a(kind)}"
        raise Mistake(message, "damage(x, n)", bound.call.lineno)
    how = scope.vocabulary.bits(
        "damage_bit", *["exact"] * bound.word("exact"), *["by"] * bound.given("source")
    )
    source = (bound.node("source"),) if bound.given("source") else ()
    if not isinstance(n, Each):
        return Op(Kind.NUMBER, "DAMAGE", how, args=(to, n, *source), action=True)
    each = Op(Kind.NUMBER, "DAMAGE_EACH", how, args=(to, *source), action=True)
    return replace(each, predicate=n.value)


# -- cards that move or appear


@_action("draw(what: number | deck = 1, who: players = me)")
def _draw(_: Scope, bound: Bound) -> Node:
    what = bound.node("what")
    if what.kind is Kind.DECK:
        if len(bound.call.args) + len(bound.call.keywords) > 1:
            raise Mistake("cards of a deck go to its owner", "draw(deck)", bound.call.lineno)
        return Op(Kind.SET, "DRAW_CARDS", args=(what,), action=True)
    return Op(Kind.SET, "DRAW", args=(bound.node("who"), what), action=True)


@_action("put_on_top(what: set | deck, who: players = me)")
def _put_on_top(_: Scope, bound: Bound) -> Node:
    what = bound.node("what")
    if what.kind is Kind.DECK:
        if len(bound.call.args) + len(bound.call.keywords) > 1:
            raise Mistake("cards of a deck stay in it", "put_on_top(deck)", bound.call.lineno)
        return Op(Kind.NOTHING, "DECK_TO_TOP", args=(what,), action=True)
    return Op(Kind.NOTHING, "PUT_ON_TOP", args=(what, bound.node("who")), action=True)


@_action("mill(n: number = 1, who: players = me, unseen: flag = False)")
def _mill(_: Scope, bound: Bound) -> Node:
    args = (bound.node("who"), bound.node("n"))
    return Op(Kind.NOTHING, "MILL", bound.word("unseen"), args=args, action=True)


def _place(scope: Scope, bound: Bound) -> int:
    if bound.given("at"):
        place, kind = bound.word("at"), scope.setting.card_type
        if not scope.setting.body and place != scope.vocabulary.operands["placement"]["end"]:
            message = f"at= does nothing: {a(kind)} has no place on the board"
            raise Mistake(message, "leave it out: they appear at the far right", bound.call.lineno)
        return place
    who = bound.values.get("who")
    mine = not isinstance(who, Node) or who == Op(Kind.PLAYERS, "PLAYERS")
    return scope.vocabulary.operands["placement"][scope.setting.place if mine else "end"]


@_action("summon(what: minion_card | deck | set, n: number = 1, who: players = me, at: place = None)")
def _summon(scope: Scope, bound: Bound) -> Node:
    what, place = bound.node("what"), _place(scope, bound)
    if what.kind is Kind.CARD:
        _check_minions(scope, what, bound.call)
        args = (what, bound.node("n"), bound.node("who"))
        return Op(Kind.SET, "SUMMON", place, args=args, action=True)
    if what.kind is Kind.SET:
        _check_in_hand(scope, what, bound.call)
    if bound.node("n") != number(1):
        raise Mistake("that many of one card", "summon(card, n); summon(x) moves all of x", bound.call.lineno)
    op = "SUMMON_FROM_DECK" if what.kind is Kind.DECK else "SUMMON_FROM_HAND"
    return Op(Kind.SET, op, place, args=(what,), action=True)


@_action("set_health(of: set, n: number)")
def _set_health(_: Scope, bound: Bound) -> Node:
    of, n = bound.node("of"), bound.node("n")
    one = None if has_action(n) else untold(of)
    return Op(Kind.NOTHING, "SET_HEALTH", int(one is not None), args=(one or of, n), action=True)


def untold(node: Node) -> Op | None:
    """The summon of one minion with its "after you summon" left to the SET_HEALTH that follows at once: the
    Health is set before anything reacts (rules.md 8.7). None if the node is something else."""
    if not isinstance(node, Op) or node.name != "SUMMON" or node.args[1] != number(1):
        return None
    return replace(node, b=1)


def _check_minions(scope: Scope, what: Node, call: ast.Call) -> None:
    """Refuse a random card that may be no minion: nothing would be summoned."""
    conditions: list[Node] = []
    if isinstance(what, Draw) and not what.pool.listed:
        conditions = [part for one in what.pool.conditions for part in walk(one)]
    elif isinstance(what, Op) and what.name == "GRAVE_RANDOM":
        conditions = list(walk(what.predicate)) if what.predicate else []
    else:
        return
    if Op(Kind.CONDITION, "IT_TYPE", b=scope.vocabulary.families["type"]["minion"]) not in conditions:
        hint = "random(friendly.graveyard(minion)), random(minions(...))"
        raise Mistake("what is summoned may be no minion", hint, call.lineno)


def _check_in_hand(scope: Scope, what: Node, call: ast.Call) -> None:
    """Refuse to summon what is plainly not in a hand: `summon` moves it, `summon_copy` copies it."""
    while isinstance(what, Op) and what.args and what.args[0].kind is Kind.SET:
        what = what.args[0]
    hand = scope.vocabulary.selectors["hand"]
    if isinstance(what, Op) and (what.name == "TARGET" or (what.name == "ZONE" and what.b != hand)):
        raise Mistake("summon(set) moves minions from a hand", "summon_copy(x), summon(card(x))", call.lineno)


@_action("summon_copy(of: set | deck, who: players = me, exact: flag = False, at: place = None)")
def _summon_copy(scope: Scope, bound: Bound) -> Node:
    args = (bound.node("of"), bound.node("who"))
    copying = scope.vocabulary.operands["copying"]
    how = (
        copying["of_deck"]
        if args[0].kind is Kind.DECK
        else copying["exact" if bound.word("exact") else "fresh"]
    )
    return Op(Kind.SET, "SUMMON_COPY", _place(scope, bound), how, args, action=True)


@_action("copy_to_hand(of: set | deck, who: players = me, exact: flag = False)")
def _copy_to_hand(_: Scope, bound: Bound) -> Node:
    of, who = bound.node("of"), bound.node("who")
    if of.kind is Kind.DECK:
        return Op(Kind.SET, "COPY_DECK_TO_HAND", args=(of, who), action=True)
    return Op(Kind.SET, "COPY_TO_HAND", b=bound.word("exact"), args=(of, who), action=True)


# -- enchantments


@_action("enchant(what: set, enchantment: enchantment, attack: number = None, health: number = None)")
def _enchant(scope: Scope, bound: Bound) -> Node:
    name = card_id(scope, _argument(bound.call, 1, "enchantment"))
    captured = scope.cards.captures(name)
    values = [bound.values["attack"], bound.values["health"]]
    if captured is not None:
        for word, wanted, value in zip(("attack", "health"), captured, values, strict=True):
            if wanted and value is None:
                raise Mistake(f"{name} captures a value", f"enchant(x, {name}, {word}=n)", bound.call.lineno)
            if value is not None and not wanted:
                raise Mistake(f"{name} captures no {word}", f"enchant(x, {name})", bound.call.lineno)
    count = 2 if values[1] is not None else int(values[0] is not None)
    args = [value if isinstance(value, Node) else number(0) for value in values[:count]]
    index = bound.word("enchantment")
    return Op(Kind.NOTHING, "ENCHANT", count, index, (bound.node("what"), *args), action=True)


def _argument(call: ast.Call, position: int, name: str) -> ast.expr:
    if len(call.args) > position:
        return call.args[position]
    return next(keyword.value for keyword in call.keywords if keyword.arg == name)


@_action("remove()")
def _remove(scope: Scope, bound: Bound) -> Node:
    if not scope.setting.enchantment:
        raise Mistake(
            "remove() is for an enchantment to end itself", "remove_enchantments(x, ID)", bound.call.lineno
        )
    return Op(Kind.NOTHING, "REMOVE_THIS", action=True)


# -- pools and choices


class _IntoPool(Signature):
    """The signature of `transform_random`, in whose pool `old_cost` has a meaning."""

    def bind(self, call: ast.Call, scope: Scope) -> Bound:
        scope.old_cost = True
        try:
            return super().bind(call, scope)
        finally:
            scope.old_cost = False


def _transform_random(_: Scope, bound: Bound) -> Node:
    return Draw(Kind.NOTHING, "TRANSFORM_RANDOM", _pool(bound), (bound.node("what"),), action=True)


ACTIONS["transform_random"] = Function(
    _IntoPool.parse("transform_random(what: set, pool: pool)"), _transform_random, acts=True
)


def _pool(bound: Bound) -> Pool:
    pool = bound.node("pool")
    assert isinstance(pool, Pool)
    return pool


def _can_wait(scope: Scope, bound: Bound) -> None:
    """What changes damage runs in the middle of it, where nobody can be asked."""
    event = scope.setting.event
    if event is not None and event.name == "BeforeDamage":
        name = ast.unparse(bound.call.func)
        raise Mistake(f"{name} cannot wait for a choice here", "choose in another trigger", bound.call.lineno)


@_action("discover(pool: pool, n: number = 3)")
def _discover(scope: Scope, bound: Bound) -> Node:
    _can_wait(scope, bound)
    return Draw(Kind.CARD, "DISCOVER", _pool(bound), (bound.node("n"),), action=True)


@_action("choose_card(pool: pool, n: number = 3)")
def _choose_card(scope: Scope, bound: Bound) -> Node:
    _can_wait(scope, bound)
    return Draw(Kind.CARD, "CHOOSE_CARD", _pool(bound), (bound.node("n"),), action=True)


@_action("choose(of: deck | set, n: number = 3)")
def _choose(scope: Scope, bound: Bound) -> Node:
    _can_wait(scope, bound)
    of = bound.node("of")
    op = "CHOOSE_FROM_DECK" if of.kind is Kind.DECK else "CHOOSE_ENTITY"
    return Op(of.kind, op, args=(of, bound.node("n")), action=True)


# -- one at a time


def _split(op: str, amplified: bool) -> Lower:
    def lower(_: Scope, bound: Bound) -> Node:
        n: Node = bound.node("n")
        if amplified:
            n = Op(Kind.NUMBER, "SPELL_AMOUNT", args=(n,))
        # Healing may save who is dying; damage passes over them.
        one = Op(Kind.SET, "RANDOM", int(not amplified), args=(bound.node("among"), number(1)))
        hit = Op(Kind.NOTHING, op, int(amplified), args=(one, number(1)), action=True)
        return Repeat(Kind.NOTHING, n, hit)

    return lower


_action("split_damage(n: number, among: set)")(_split("DAMAGE", amplified=True))
_action("split_heal(n: number, among: set)")(_split("HEAL", amplified=False))
