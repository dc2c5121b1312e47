"""Replays as HSReplay XML (version 1.7 of the format), for the viewers of the community.

The file tells everything that both players see and both hands: cards are hidden only while they are in a deck. It is made
by comparing the game before and after each action, and of the game's trace: what the trace tells (damage, healing,
deaths, draws, Secrets) stands in blocks of its own (POWER, TRIGGER, DEATHS), in order; all else that an action changed
follows at the end of the action's block, so that the tags after each action are exactly those of the game.

Enchantments have no entities of their own: what they do to Attack, Health, cost and keywords is in their bearer's tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from hearthstone.enums import BlockType, ChoiceType, FormatType, GameTag, MetaDataType, Zone

from .. import _engine
from . import hsreplay_tags
from .hsreplay_tags import GAME_ID, Ids, Shown, player_id
from .hsreplay_xml import Writer

if TYPE_CHECKING:
    from ..game import Action, Game
    from .file import Step
    from .replay import Replay

VERSION = "1.7"
_TYPE = _engine.ActionType
_DAMAGE, _ARMOR, _ZONE, _ZONE_POSITION, _CONTROLLER = (
    int(tag)
    for tag in (GameTag.DAMAGE, GameTag.ARMOR, GameTag.ZONE, GameTag.ZONE_POSITION, GameTag.CONTROLLER)
)
#: Events in which `other` is not what caused them, but a target or an opponent in a fight.
_AIMED = frozenset(
    {
        "BeforeCast",
        "Play",
        "Retarget",
        "AfterPlay",
        "UseHeroPower",
        "HeroPower",
        "Cast",
        "NewTarget",
        "SetHero",
    }
    | {"ProposedAttack", "Attack", "AfterAttack"}
)
#: Events that begin nothing: without a cause of their own they belong to what the event before belongs to.
_FOLLOWING = frozenset(
    {
        "Draw",
        "AddToHand",
        "Discard",
        "Equip",
        "GainArmor",
        "Stats",
        "Enchant",
        "LoseEnchantment",
        "Fatigue",
        "Burn",
    }
    | {"GainKeyword", "LoseKeyword", "Destroy", "LoseDurability", "IntoDeck", "GainMana", "GainCrystals"}
)


def save(replay: Replay, path: str | Path, *, names: tuple[str, str] | None = None) -> None:
    """Write a replay as an HSReplay file. Raises `ReplayError` if the game goes otherwise now, and `OSError`."""
    Path(path).write_text(dumps(replay, names=names), encoding="utf-8")


def dumps(replay: Replay, *, names: tuple[str, str] | None = None) -> str:
    """A replay as the text of an HSReplay file; `names` are those of the players by seat. Raises `ReplayError`."""
    root = ElementTree.Element("HSReplay", {"version": VERSION})
    export: _Export | None = None
    for step, game in replay.play():
        if export is None:
            export = _Export(root, game, names or _names_in(replay) or _hero_names(game))
        elif step is not None:
            export.after(game)
        if export.number < len(replay):
            export.before(game, replay.steps[export.number])
    ElementTree.indent(root, "\t")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _names_in(replay: Replay) -> tuple[str, str] | None:
    players = replay.info.get("players")
    if isinstance(players, list) and len(players) == 2:
        return str(players[0]), str(players[1])
    return None


def _hero_names(game: Game) -> tuple[str, str]:
    first, second = (player.hero.name for player in game.players)
    return (first, second) if first != second else (f"{first} 1", f"{second} 2")


def _format(game: Game) -> int:
    name = game.format.partition(":")[0]
    return int(
        {"standard": FormatType.FT_STANDARD, "classic": FormatType.FT_CLASSIC}.get(name, FormatType.FT_WILD)
    )


class _Export:
    """One game on its way into a file."""

    def __init__(self, root: ElementTree.Element, game: Game, names: tuple[str, str]) -> None:
        self.number = 0  #: actions written
        self.ids = Ids(game)
        self.first = game.current.seat if game.turn == 0 or game.turn % 2 else game.opponent.seat
        self.write = Writer(ElementTree.SubElement(root, "Game", {"format": str(_format(game))}))
        self.write.game(hsreplay_tags.of_game(game))
        for player in game.players:
            shown = hsreplay_tags.of_player(game, self.ids, player, self.first)
            self.write.player(player.seat, names[player.seat], shown)
        self.handles: set[int] = set()
        self.choice = 0  #: the number of the choice that was offered last
        self.offered: dict[int, int] = {}  #: by seat, the number of the open choice
        self._cards(game)
        self._offer(game)

    # -- one action

    def before(self, game: Game, step: Step) -> None:
        """Remember what must be known of the game before it does the action."""
        self.step = step
        self.past = len(game._engine.trace())
        self.mover = step.seat
        self.action: Action | None = None
        self.hand = [self.ids(card.handle) for card in game.players[step.seat].hand]
        self.options = [self.ids(card.handle) for card in game.choices]
        self.choice_source = game._engine.choice_source
        if step.action is not None:
            self.action = game.decode(step.action)
            self.choose = game._engine.decode(step.action).choose

    def after(self, game: Game) -> None:
        """Write the action that the game has just done."""
        self.number += 1
        with ExitStack() as blocks:
            if self.action is not None:
                self._begin(self.action, blocks)
            self._events(game)
            self._cards(game)
        self._players(game)
        self._offer(game)

    def _begin(self, action: Action, blocks: ExitStack) -> None:
        """The block of an action, and what it does first."""
        source = self.ids(action.source.handle) if action.source else player_id(self.mover)
        target = self.ids(action.target.handle) if action.target else None
        match action.type:
            case _TYPE.MULLIGAN:
                places = int(action.id) - _first_mulligan()
                kept = [card for place, card in enumerate(self.hand) if not places >> place & 1]
                self._chosen(kept, ChoiceType.MULLIGAN)
                blocks.enter_context(self.write.block(BlockType.TRIGGER, player_id(self.mover)))
            case _TYPE.CHOOSE:
                index = int(action.id) - 1
                self._chosen(self.options[index : index + 1], ChoiceType.GENERAL)
                chooser = self.ids(self.choice_source) if self.choice_source else player_id(self.mover)
                blocks.enter_context(self.write.block(BlockType.POWER, chooser))
            case _TYPE.END_TURN:
                blocks.enter_context(self.write.block(BlockType.TRIGGER, GAME_ID))
            case _TYPE.ATTACK:
                blocks.enter_context(self.write.block(BlockType.ATTACK, source, target))
                self.write.tag(GAME_ID, GameTag.PROPOSED_ATTACKER, source)
                self.write.tag(GAME_ID, GameTag.PROPOSED_DEFENDER, target or 0)
            case _TYPE.TRADE:
                blocks.enter_context(self.write.block(BlockType.DECK_ACTION, source))
            case _:
                option = self.choose - 1 if self.choose else None
                blocks.enter_context(self.write.block(BlockType.PLAY, source, target, option))
                if action.type == _TYPE.PLAY:
                    self.write.tag(source, _ZONE, Zone.PLAY)
                    self.write.tag(source, _ZONE_POSITION, (action.position or 0) + 1)

    # -- what the trace tells

    def _events(self, game: Game) -> None:
        """The events of the action, those of one cause in a block of their own."""
        cause = -1
        with ExitStack() as run:
            for view in game._engine.trace(self.past):
                found = self._cause(view)
                if found is not None and found != cause:
                    run.close()
                    cause = found
                    run.enter_context(self._cause_block(game, cause))
                self._event(game, view)

    def _cause(self, view: _engine.TraceView) -> int | None:
        """The handle behind an event; -1 for the action itself, 0 for deaths, None: as the event before."""
        if view.event in ("Death", "WeaponDestroyed"):
            return 0
        if view.event == "SecretRevealed":
            return view.subject
        if view.event not in _AIMED and view.other:
            action = self.action
            in_combat = action is not None and action.type == _TYPE.ATTACK
            fighters = {card.handle for card in (action.source, action.target) if card} if action else set()
            return -1 if in_combat and view.other in fighters else view.other
        return None if view.event in _FOLLOWING else -1

    @contextmanager
    def _cause_block(self, game: Game, cause: int) -> Iterator[None]:
        if cause < 0:
            yield
            return
        source = self.action.source if self.action else None
        kind = BlockType.DEATHS if cause == 0 else BlockType.TRIGGER
        if source is not None and source.handle == cause:
            kind = BlockType.POWER
        if cause:
            self._known(game, cause)
        with self.write.block(kind, self.ids(cause) if cause else GAME_ID):
            yield

    def _event(self, game: Game, view: _engine.TraceView) -> None:
        if view.event == "TurnStart":
            self._players(game)
        if not view.subject or self.ids.is_player(view.subject):
            return
        number = self.ids(view.subject)
        self._known(game, view.subject, view)
        tags = self.write.shown[number].tags
        match view.event:
            case "Damage":
                self.write.meta(MetaDataType.DAMAGE, view.amount, number)
                armor = tags.get(_ARMOR, 0)
                self.write.tag(number, _ARMOR, max(0, armor - view.amount))
                self.write.tag(number, _DAMAGE, tags.get(_DAMAGE, 0) + max(0, view.amount - armor))
            case "Heal":
                self.write.meta(MetaDataType.HEALING, view.amount, number)
                self.write.tag(number, _DAMAGE, max(0, tags.get(_DAMAGE, 0) - view.amount))
            case "TakeControl":
                self.write.tag(number, _CONTROLLER, view.seat + 1)
            case "Death" | "WeaponDestroyed":
                self.write.tag(number, _ZONE, Zone.GRAVEYARD)
                self.write.tag(number, _ZONE_POSITION, 0)
            case "Draw":
                self._draw(game, view.subject)
            case "Summon" | "AfterSummon":
                self.write.tag(number, _ZONE, Zone.PLAY)

    def _draw(self, game: Game, handle: int) -> None:
        """A card comes into the hand and is shown there, wherever it goes later in the action."""
        now = hsreplay_tags.entity(game, self.ids, handle)
        if now is not None:
            self.write.update(self.ids(handle), Shown(now.card, {**now.tags, _ZONE: int(Zone.HAND)}))

    def _known(self, game: Game, handle: int, view: _engine.TraceView | None = None) -> None:
        """See that the file has the entity before it is named."""
        number = self.ids(handle)
        if number in self.write.shown:
            return
        self.handles.add(handle)
        shown = hsreplay_tags.entity(game, self.ids, handle)
        if shown is None:
            # It came and went within this action, and the game kept no record of it.
            tags = {int(GameTag.ENTITY_ID): number, _ZONE: int(Zone.SETASIDE)}
            tags[int(GameTag.CONTROLLER)] = (view.seat if view else self.mover) + 1
            shown = Shown("", tags)
            if view is not None:
                facts = game._engine.facts(view.subject_card)
                tags[int(GameTag.CARDTYPE)] = facts["type"]
                shown.card = facts["id"]
        self.write.full(number, shown)

    # -- what there is now

    def _cards(self, game: Game) -> None:
        """Every card as it is now: new ones, and what has changed about the others."""
        self.handles.update(hsreplay_tags.present(game))
        for handle in sorted(self.handles):
            number = self.ids(handle)
            shown = hsreplay_tags.entity(game, self.ids, handle)
            if number not in self.write.shown and shown is not None:
                self.write.full(number, shown)
            elif shown is not None:
                self.write.update(number, shown)
            elif number in self.write.shown:  # the game has forgotten it: an option that was not chosen, ...
                self.write.tag(number, _ZONE, Zone.REMOVEDFROMGAME)
                self.write.tag(number, _ZONE_POSITION, 0)

    def _players(self, game: Game) -> None:
        if self.action is not None and self.action.type == _TYPE.ATTACK:
            self.write.tag(GAME_ID, GameTag.PROPOSED_ATTACKER, 0)
            self.write.tag(GAME_ID, GameTag.PROPOSED_DEFENDER, 0)
        for player in game.players:
            now = hsreplay_tags.of_player(game, self.ids, player, self.first)
            self.write.update(player_id(player.seat), now)
        self.write.update(GAME_ID, hsreplay_tags.of_game(game))

    # -- choices

    def _offer(self, game: Game) -> None:
        """The choices that have just been opened: mulligans, or the options of a card."""
        for seat in game.choosing:
            if seat in self.offered:
                continue
            mulligan = game.turn == 0
            cards = game.players[seat].hand if mulligan else game.choices
            for card in cards:  # options may be cards of the deck
                shown = hsreplay_tags.entity(game, self.ids, card.handle)
                if shown is not None:
                    self.write.show(self.ids(card.handle), shown)
            self.choice += 1
            self.offered[seat] = self.choice
            source = game._engine.choice_source
            self.write.choices(
                "Choices",
                [self.ids(card.handle) for card in cards],
                entity=player_id(seat),
                id=self.choice,
                type=int(ChoiceType.MULLIGAN if mulligan else ChoiceType.GENERAL),
                min=0 if mulligan else 1,
                max=len(cards) if mulligan else 1,
                source=GAME_ID if mulligan or not source else self.ids(source),
            )

    def _chosen(self, chosen: list[int], kind: ChoiceType) -> None:
        """What the mover has chosen; of a mulligan, the cards that it keeps."""
        number = self.offered.pop(self.mover, self.choice)
        self.write.choices("SendChoices", chosen, id=number, type=int(kind))
        self.write.choices("ChosenEntities", chosen, entity=player_id(self.mover), id=number)


def _first_mulligan() -> int:
    return int((_engine.action_table()[:, 0] == int(_TYPE.MULLIGAN)).argmax())
