"""Every implemented card is played in ten positions, and each must do something in one of them.

A card with behaviour is compared with a twin of the same body that does nothing: the same position, the same seed, the
same things that happen afterwards. If no difference shows in any of the positions, the card's words do nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import hsenv
from hsenv import Entity, Game, Player, _engine
from hsenv.cards import records
from kit import restore_cards

ROOT = Path(__file__).parents[2]

POSITIONS = 10
#: What a card does; without them it is its body, and its keywords.
BEHAVIOUR = frozenset(
    {
        *(
            "play",
            "battlecry",
            "combo",
            "choose_one",
            "deathrattle",
            "before",
            "when",
            "after",
            "last",
            "secret",
        ),
        *("inspire", "aura", "hand_when", "hand_after", "costs_less", "more_attack", "start_of_game"),
        *("quest", "sidequest"),
    }
)
#: What only says how to play that.
ABOUT_IT = ("target", "target_if", "requires", "powered", "choose_both")

#: Keywords that act in play; the others, such as `trigger`, are marks of having the behaviour.
ON_THE_TABLE = frozenset(_engine.PLAY_KEYWORDS)

#: Cards that need more than these positions, and what.
NEEDS_MORE: dict[str, str] = dict.fromkeys(
    ("EX1_178a", "EX1_178b", "VAN_EX1_178a", "VAN_EX1_178b"),
    "an option of Ancient of War, which it changes; played by itself there is nobody to change",
) | dict.fromkeys(("GIL_692", "GIL_826"), "acts when a game starts; these have started")

FRIENDS = [
    *(
        "Murloc Raider",
        "Bloodfen Raptor",
        "Kobold Geomancer",
        "Flametongue Totem",
        "Flame Imp",
        "Azure Drake",
    ),
    "Southsea Deckhand",
]
FOES = [
    *("Chillwind Yeti", "Loot Hoarder", "Murloc Tidehunter", "Bloodfen Raptor", "War Golem", "Argent Squire"),
    "Goldshire Footman",
]
HANDS = ["Fireball", "Wisp", "Fiery War Axe", "Twilight Drake", "Mirror Image", "Voidwalker", "Murloc Raider"]
ODD = ["Murloc Raider", "Voidwalker", "Mirror Image", "Alarm-o-Bot", "Flame Imp", "Azure Drake"]
EVEN = [
    "Chillwind Yeti",
    "Fireball",
    "Bloodfen Raptor",
    "Ragnaros the Firelord",
    "Twilight Drake",
    "Snake Trap",
]
DECKS = [*FRIENDS, *HANDS, *EVEN, "Alarm-o-Bot", "Mirror Entity", "Backstab", "Abusive Sergeant"]
CLASSES = ["MAGE", "WARRIOR", "HUNTER", "PRIEST", "ROGUE", "SHAMAN", "DRUID", "PALADIN", "WARLOCK"]


def implemented() -> dict[str, records.Record]:
    """Every card that can be played, with what `like` copies."""
    book = records.RecordBook()
    book.read_folder(ROOT / "cards_data")
    return {
        record.id: record
        for record in book.resolve()
        if (kind := record.get("type")) is not None and kind.text != "enchantment"
    }


def acts(record: records.Record) -> bool:
    """Whether the card does anything."""
    programs = [field.value for key, field in record.fields.items() if key in BEHAVIOUR]
    return any(value.shape != "text" or value.text.strip() != "pass" for value in programs)


def twin(record: records.Record) -> str:
    """The record of the same body, which does nothing."""
    nothing = [f"{key}: null" for key in record.fields if key in BEHAVIOUR or key in ABOUT_IT]
    kind = record.fields["type"].value.text
    if kind in ("spell", "hero_power"):
        nothing = [text for text in nothing if not text.startswith("play:")] + ["play: pass"]
    words = record.get("keywords")
    if words is not None and "enrage" in words.texts():
        nothing.append("keywords: null")
    return f"{record.id}_TWIN: {{like: {record.id}, {', '.join(nothing)}}}"


def positions() -> list[Game]:
    """Ten positions with something of everything."""
    found = []
    for seed in range(POSITIONS):
        dice = random.Random(seed)
        heroes = dice.sample(CLASSES, 2)
        decks = [{1: ODD, 2: EVEN}.get(seed) or dice.choices(DECKS, k=12), dice.choices(DECKS, k=12)]
        game = Game.sandbox(tuple(heroes), seed=seed, decks=tuple(decks))
        me, foe = game.players
        for player, dead in (
            (me, "Murloc Raider"),
            (foe, "Chillwind Yeti"),
            (me, "Stalagg"),
            (foe, "Feugen"),
        ):
            player.summon(dead).destroy()
        for player, cards in ((me, FRIENDS), (foe, FOES)):
            for card in dice.sample(cards, dice.randint(1, 4)):
                minion = player.summon(card)
                minion.set(exhausted=False)
                if minion.health > 1 and dice.random() < 0.5:
                    minion.deal(1)
            for card in dice.sample(HANDS, dice.randint(1, 4)):
                player.give(card)
            if dice.random() < 0.7:
                player.equip("Fiery War Axe")
            player.hero.deal(dice.randint(1, 20))
        if seed % 2:
            foe.put_secret("Mirror Entity")
        me.put_secret("Ice Barrier")
        foe.set_mana(5)
        me.set_mana(10 - seed % 4, 10 - seed % 2)
        if seed % 3 == 0:
            me.give("The Coin").play()
            if me.weapon:
                me.hero.attack_target(me.hero.targets[-1])
        game.check()
        found.append(game)
    return found


# -- what is compared


def body(entity: Entity | None) -> Any:
    """All that shows of an entity."""
    if entity is None:
        return None
    return (
        entity.id.removesuffix("_TWIN"), entity.attack, entity.health, entity.max_health, entity.cost, entity.armor,
        set(entity.keywords) & ON_THE_TABLE, entity.frozen, entity.silenced, entity.attacks_left, entity.can_attack, entity.progress,
        tuple(each.id for each in entity.enchantments),
    )  # fmt: skip


def side(player: Player) -> Any:
    """All that shows of a player's side."""
    zones = (
        player.board,
        player.hand,
        player.secrets,
        player.quests,
        [player.hero, player.hero_power, player.weapon],
    )
    names = [[card.id.removesuffix("_TWIN") for card in zone] for zone in (player.deck, player.graveyard)]
    return (
        [[body(entity) for entity in zone] for zone in zones], names, player.mana, player.max_mana, player.fatigue,
        player.overload_owed, player.overload_locked, player.spell_damage, player.extra_battlecries,
        player.extra_deathrattles, player.jade_golem_size, player.cthun, player.hero_power_uses_this_turn,
        player.healing_doublings, player.spells_cost_health, [each.id for each in player.enchantments],
    )  # fmt: skip


def shown(game: Game) -> Any:
    return (
        game.winner and game.winner.seat,
        game.turn,
        game.current.seat,
        [side(player) for player in game.players],
    )


# -- what happens


def settle(game: Game) -> None:
    """Take the first of whatever is offered."""
    for _ in range(40):
        if not game.choosing or game.over:
            return
        game.choose(0)


def bring(game: Game, card: str, kind: str, dice: random.Random) -> Entity:
    """The card is played, if it can be: with a legal target and option."""
    me = game.players[0]
    if kind == "hero_power":
        power = me.set_hero_power(card)
        use(power, power.use, dice)
        return power
    while len(me.hand) > 8:
        me.hand[-1].discard()
    entity = me.give(card)
    if entity.playable:
        use(entity, entity.play, dice)
    elif kind == "minion" and len(me.board) < 7:
        entity.discard()
        entity = me.summon(card)
    return entity


def use(entity: Entity, act: Callable[..., Any], dice: random.Random) -> None:
    options = [option for option in entity.options if option.playable]
    one = dice.choice(options) if options else None
    targets = (one or entity).targets
    chosen: dict[str, Any] = {"choose": one.id} if one else {}
    if targets:
        chosen["target"] = dice.choice(targets)
    if entity.playable:
        act(**chosen)


def events(game: Game, card: Entity) -> Iterator[None]:
    """What happens after the card was played; each step is the same with its twin."""
    me, foe = game.players

    def attack(player: Player) -> None:
        ready = [one for one in [*player.board, player.hero] if one.can_attack and one.targets]
        if ready:
            ready[0].attack_target(ready[0].targets[-1])

    def cast(player: Player, name: str, at: Entity | None = None) -> None:
        spell = player.give(name)
        if spell is not None and spell.playable and (at is None or at in spell.targets):
            spell.play(target=at) if at is not None else spell.play()

    steps: list[Callable[[], Any]] = [
        lambda: cast(me, "Moonfire", foe.hero),
        lambda: cast(me, "Wisp"),
        lambda: cast(me, "Murloc Raider"),
        lambda: me.hero.heal(3),
        lambda: cast(me, "Lightning Bolt", foe.hero),
        lambda: cast(me, "Bloodfen Raptor"),
        lambda: cast(me, "Loot Hoarder"),
        lambda: cast(me, "Mirror Entity"),
        lambda: me.set_mana(10),
        lambda: (
            me.hero.attack_target(me.hero.targets[-1]) if me.hero.can_attack and me.hero.targets else None
        ),
        lambda: cast(me, "Power Word: Shield", card) if card in me.board else None,
        lambda: cast(me, "Shield Block"),
        lambda: card.deal(1) if card in me.board else None,
        lambda: card.heal(1) if card in me.board and not game.over else None,
        lambda: attack(me),
        lambda: me.draw(),
        lambda: cast(me, "Frost Nova"),
        lambda: (
            me.hero_power.use()
            if me.hero_power and me.hero_power.playable and not me.hero_power.targets
            else None
        ),
        lambda: me.board[0].destroy() if me.board and me.board[0] != card else None,
        lambda: game.end_turn(),
        lambda: foe.set_mana(10),
        lambda: cast(foe, "Wisp"),
        lambda: cast(foe, "Moonfire", me.hero),
        lambda: cast(foe, "Moonfire", card) if card in me.board else None,
        lambda: attack(foe),
        lambda: attack(foe),
        lambda: foe.board[0].destroy() if foe.board else None,
        lambda: game.end_turn(),
        lambda: me.set_mana(10),
        lambda: (
            card.attack_target(card.targets[0])
            if card in me.board and card.can_attack and card.targets
            else None
        ),
        lambda: attack(me),
        lambda: card.destroy() if card in me.board or card == me.weapon else None,
    ]
    for step in steps:
        if game.over:
            return
        step()
        settle(game)
        yield


def run(base: Game, card: str, kind: str, seed: int, compare: bool) -> Iterator[Any]:
    """The card and then all that happens; what shows after each step if that is to be compared."""
    game = base.clone()
    entity = bring(game, card, kind, random.Random(seed))
    settle(game)
    game.check()
    yield compare and shown(game)
    if not compare:
        return
    for _ in events(game, entity):
        game.check()
        yield shown(game)


def differs(base: Game, card: str, kind: str, seed: int) -> bool:
    """Whether the card and its twin go different ways."""
    pair = (run(base, one, kind, seed, compare=True) for one in (card, f"{card}_TWIN"))
    return any(one != other for one, other in zip(*pair, strict=False))


@pytest.fixture
def cards() -> Iterator[dict[str, records.Record]]:
    found = implemented()
    hsenv.cards.load("\n".join(twin(record) for record in found.values() if acts(record)))
    yield found
    restore_cards()


def test_every_card_does_something(cards: dict[str, records.Record]) -> None:
    bases = positions()
    idle = []
    for card, record in cards.items():
        kind = record.fields["type"].value.text
        seen = not acts(record)
        for seed, base in enumerate(bases):
            for _ in run(base, card, kind, seed, compare=False):
                pass
            seen = seen or differs(base, card, kind, seed)
        if not seen:
            idle.append(card)
    assert sorted(idle) == sorted(NEEDS_MORE)


def test_a_card_that_does_nothing_is_found(cards: dict[str, records.Record]) -> None:
    body = "type: minion, cost: 1, attack: 1, health: 1, collectible: false"
    hsenv.cards.load(
        f"""
        IDLE: {{name: Idle, {body}, when: {{turn_end(friendly): unfreeze(enemy.weapon)}}}}
        IDLE_TWIN: {{name: Idle, {body}}}
        BUSY: {{name: Busy, {body}, when: {{turn_end(friendly): draw()}}}}
        BUSY_TWIN: {{name: Busy, {body}}}
        """
    )
    bases = positions()
    assert not any(differs(base, "IDLE", "minion", seed) for seed, base in enumerate(bases))
    assert any(differs(base, "BUSY", "minion", seed) for seed, base in enumerate(bases))
