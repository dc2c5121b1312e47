"""
The engine of hsenv: games, cards and batches in C++. Use the package hsenv; this is what it is built on.
"""
from __future__ import annotations
import collections.abc
import enum
import numpy
import numpy.typing
import typing
__all__: list[str] = ['ACTION_COUNT', 'ActionType', 'ActionView', 'Batch', 'Bot', 'Buffers', 'Counter', 'EnchantmentView', 'EntityView', 'Game', 'KEYWORDS', 'PLAY_KEYWORDS', 'Start', 'TraceView', 'Uses', 'WAYS_TO_THE_GRAVEYARD', 'action_mask', 'action_table', 'action_types', 'bench_clone', 'bench_random_games', 'bot_action', 'bot_parameters', 'bots', 'card_facts', 'card_id', 'card_ids', 'card_index', 'cards_in_format', 'counters', 'extend_pack', 'find_card', 'flat_features', 'flat_groups', 'format_number', 'formats', 'global_features', 'load_pack', 'observe', 'pack_totals', 'play_out', 'token_features', 'token_names', 'use_pack']
class ActionType(enum.IntEnum):
    """
    What kind of move an action is.
    """
    ATTACK: typing.ClassVar[ActionType]
    CHOOSE: typing.ClassVar[ActionType]
    END_TURN: typing.ClassVar[ActionType]
    HERO_POWER: typing.ClassVar[ActionType]
    MULLIGAN: typing.ClassVar[ActionType]
    PLAY: typing.ClassVar[ActionType]
    TRADE: typing.ClassVar[ActionType]
    @classmethod
    def __new__(cls, value):
        ...
    def __format__(self, format_spec):
        ...
class EntityView:
    """
    What an entity is now, or was when it left.
    """
    @property
    def armor(self) -> int:
        ...
    @property
    def asleep(self) -> bool:
        ...
    @property
    def attack(self) -> int:
        ...
    @property
    def attacks_left(self) -> int:
        ...
    @property
    def attacks_made(self) -> int:
        ...
    @property
    def card(self) -> int:
        """
        The number of its card.
        """
    @property
    def controller(self) -> int:
        ...
    @property
    def cost(self) -> int:
        ...
    @property
    def creator(self) -> int:
        """
        A handle; 0 if there is none or it is not known.
        """
    @property
    def damage(self) -> int:
        ...
    @property
    def damaged_this_turn(self) -> bool:
        ...
    @property
    def dead(self) -> bool:
        ...
    @property
    def discarded(self) -> bool:
        ...
    @property
    def exhausted(self) -> bool:
        ...
    @property
    def frozen(self) -> bool:
        ...
    @property
    def handle(self) -> int:
        ...
    @property
    def health(self) -> int:
        """
        What is left.
        """
    @property
    def keywords(self) -> int:
        """
        A bit per word of KEYWORDS.
        """
    @property
    def max_health(self) -> int:
        ...
    @property
    def memory(self) -> int:
        ...
    @property
    def order(self) -> int:
        ...
    @property
    def owner(self) -> int:
        ...
    @property
    def played(self) -> bool:
        ...
    @property
    def position(self) -> int:
        """
        From 0 at the left; -1 where places mean nothing.
        """
    @property
    def seen_by_opponent(self) -> bool:
        ...
    @property
    def silenced(self) -> bool:
        ...
    @property
    def spell_damage(self) -> int:
        ...
    @property
    def started_in_deck(self) -> bool:
        ...
    @property
    def turns_in_play(self) -> int:
        ...
    @property
    def zone(self) -> int:
        """
        A number of hearthstone.enums.Zone.
        """
class Uses:
    """
    What can be done with a card, a Hero Power or a character now.
    """
    @property
    def playable(self) -> bool:
        ...
    @property
    def powered(self) -> bool:
        ...
    @property
    def requires_target(self) -> bool:
        ...
    @property
    def targets(self) -> list[int]:
        """
        Handles.
        """
class EnchantmentView:
    """
    What changes an entity: attached to it, or from an aura.
    """
    @property
    def attack(self) -> int:
        ...
    @property
    def attack_mode(self) -> int:
        """
        0 none, 1 add, 2 set, 3 multiply.
        """
    @property
    def card(self) -> int:
        """
        The number of its card; 0: an anonymous difference of numbers.
        """
    @property
    def cost(self) -> int:
        ...
    @property
    def cost_mode(self) -> int:
        ...
    @property
    def health(self) -> int:
        ...
    @property
    def health_mode(self) -> int:
        ...
    @property
    def keywords(self) -> int:
        ...
    @property
    def order(self) -> int:
        ...
    @property
    def owner(self) -> int:
        ...
    @property
    def source(self) -> int:
        """
        The handle of the aura's source; 0 if it is attached.
        """
    @property
    def spell_damage(self) -> int:
        ...
class ActionView:
    """
    A decoded action; entities by their handles, 0 for none.
    """
    @property
    def choose(self) -> int:
        ...
    @property
    def position(self) -> int:
        ...
    @property
    def source(self) -> int:
        ...
    @property
    def source_place(self) -> int:
        ...
    @property
    def target(self) -> int:
        ...
    @property
    def target_number(self) -> int:
        ...
    @property
    def type(self) -> ActionType:
        ...
class TraceView:
    """
    One event of a trace.
    """
    def __getstate__(self) -> tuple[str, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int]:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    @property
    def amount(self) -> int:
        ...
    @property
    def armor(self) -> int:
        ...
    @property
    def attack(self) -> int:
        """
        The subject's after the event; a hero's without its weapon.
        """
    @property
    def card(self) -> int:
        """
        A card that is neither of them: an enchantment, what something becomes.
        """
    @property
    def event(self) -> str:
        ...
    @property
    def health(self) -> int:
        ...
    @property
    def max_health(self) -> int:
        ...
    @property
    def other(self) -> int:
        ...
    @property
    def other_card(self) -> int:
        ...
    @property
    def other_place(self) -> int:
        ...
    @property
    def other_seat(self) -> int:
        ...
    @property
    def other_seen_by(self) -> int:
        ...
    @property
    def seat(self) -> int:
        ...
    @property
    def subject(self) -> int:
        """
        A handle, 0 for none.
        """
    @property
    def subject_card(self) -> int:
        """
        The number of its card.
        """
    @property
    def subject_place(self) -> int:
        """
        From 1 at the left of its row if that has another of its card, else 0.
        """
    @property
    def subject_seat(self) -> int:
        """
        Whose it is.
        """
    @property
    def subject_seen_by(self) -> int:
        """
        A bit per seat that knows which card it is.
        """
class Game:
    """
    One game. Entities are named by handles (0 for none), players by seats, cards by ids.
    """
    @staticmethod
    def from_bytes(data: bytes, trace: bool = True) -> Game:
        """
        Raises PositionError.
        """
    @staticmethod
    def of_position(position: dict, trace: bool = True) -> Game:
        """
        From such a dictionary. Raises PositionError.
        """
    @staticmethod
    def sandbox(heroes: tuple[str, str], seed: typing.SupportsInt | typing.SupportsIndex, format: typing.SupportsInt | typing.SupportsIndex = 0, first: typing.SupportsInt | typing.SupportsIndex = 0, mana: typing.SupportsInt | typing.SupportsIndex = 10, fatigue: bool = False, shuffle: bool = False, decks: tuple[collections.abc.Sequence[str], collections.abc.Sequence[str]] = ([], []), hands: tuple[collections.abc.Sequence[str], collections.abc.Sequence[str]] = ([], []), trace: bool = True) -> Game:
        """
        Raises DeckError and UnknownCard.
        """
    @staticmethod
    def start(decks: tuple[tuple[str, collections.abc.Sequence[str]], tuple[str, collections.abc.Sequence[str]]], seed: typing.SupportsInt | typing.SupportsIndex, format: typing.SupportsInt | typing.SupportsIndex = 0, first: typing.SupportsInt | typing.SupportsIndex = -1, shuffle: bool = True, mulligan: bool = True, trace: bool = True) -> Game:
        """
        A real game; decks are pairs of hero and cards. Raises DeckError and UnknownCard.
        """
    def apply(self, action: typing.SupportsInt | typing.SupportsIndex) -> None:
        """
        Raises IllegalAction.
        """
    def attack(self, attacker: typing.SupportsInt | typing.SupportsIndex, defender: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def attack_id(self, attacker: typing.SupportsInt | typing.SupportsIndex, defender: typing.SupportsInt | typing.SupportsIndex) -> int:
        ...
    def check(self) -> str:
        """
        Empty if every invariant of the state holds, else what is wrong.
        """
    def choose(self, option: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def chooses(self, handle: typing.SupportsInt | typing.SupportsIndex) -> bool:
        """
        Whether one of two options must be chosen; no, if both happen.
        """
    def clone(self) -> Game:
        """
        An exact copy, random generator and script included.
        """
    def concede(self, seat: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def count_keyword(self, seat: typing.SupportsInt | typing.SupportsIndex, keyword: str) -> int:
        """
        How many of a side's entities in play have it.
        """
    def deal(self, handle: typing.SupportsInt | typing.SupportsIndex, amount: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def decode(self, action: typing.SupportsInt | typing.SupportsIndex) -> ActionView:
        ...
    def destroy(self, handle: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def determinize(self, seat: typing.SupportsInt | typing.SupportsIndex, seed: typing.SupportsInt | typing.SupportsIndex) -> Game:
        """
        A copy in which what the seat cannot see is dealt anew.
        """
    def discard(self, handle: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def discard_hand(self, seat: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def draw(self, seat: typing.SupportsInt | typing.SupportsIndex, count: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        ...
    def enchantments(self, handle: typing.SupportsInt | typing.SupportsIndex) -> list[EnchantmentView]:
        ...
    def end_turn(self) -> None:
        ...
    def entity(self, handle: typing.SupportsInt | typing.SupportsIndex) -> EntityView | None:
        """
        None if the game does not know the handle.
        """
    def equip(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str) -> int:
        ...
    def facts(self, card: typing.SupportsInt | typing.SupportsIndex) -> dict:
        """
        What a card of this game is, by its number.
        """
    def find_card(self, id_or_name: str) -> str | None:
        """
        The id of a card of this game, given by id or exact name; None if there is none.
        """
    def former_cards(self, handle: typing.SupportsInt | typing.SupportsIndex) -> list[str]:
        """
        The ids that the entity had before its transformations.
        """
    def give(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str) -> int:
        ...
    def hash(self) -> int:
        ...
    def heal(self, handle: typing.SupportsInt | typing.SupportsIndex, amount: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def legal_actions(self, rightmost: bool = False) -> list[int]:
        """
        Ids of the legal actions of the seat to move.
        """
    def move(self, handle: typing.SupportsInt | typing.SupportsIndex, zone: typing.SupportsInt | typing.SupportsIndex) -> bool:
        """
        Without triggers. False if there is no room.
        """
    def mulligan(self, seat: typing.SupportsInt | typing.SupportsIndex, cards: typing.SupportsInt | typing.SupportsIndex) -> None:
        """
        Throws away the cards at the places whose bits are set.
        """
    def neighbours(self, handle: typing.SupportsInt | typing.SupportsIndex) -> list[int]:
        ...
    def option(self, handle: typing.SupportsInt | typing.SupportsIndex, option: typing.SupportsInt | typing.SupportsIndex) -> EntityView | None:
        """
        A Choose One option (1, 2) of a card; None if it has none.
        """
    def own(self, seat: typing.SupportsInt | typing.SupportsIndex, what: str) -> int:
        """
        The handle of a player's hero, hero_power, weapon, or of itself; 0 for none.
        """
    def play(self, card: typing.SupportsInt | typing.SupportsIndex, target: typing.SupportsInt | typing.SupportsIndex = 0, position: typing.SupportsInt | typing.SupportsIndex = -1, choose: typing.SupportsInt | typing.SupportsIndex = 0) -> None:
        ...
    def play_id(self, card: typing.SupportsInt | typing.SupportsIndex, target: typing.SupportsInt | typing.SupportsIndex = 0, position: typing.SupportsInt | typing.SupportsIndex = -1, choose: typing.SupportsInt | typing.SupportsIndex = 0) -> int:
        """
        The action id of a play.
        """
    def player_number(self, seat: typing.SupportsInt | typing.SupportsIndex, name: str) -> int:
        """
        A number of player_attributes.def or counters.def.
        """
    def position(self) -> dict:
        """
        The game as a dictionary, nothing left out. Raises PositionError in the mulligan and while a choice is open.
        """
    def power_id(self, power: typing.SupportsInt | typing.SupportsIndex, target: typing.SupportsInt | typing.SupportsIndex = 0, choose: typing.SupportsInt | typing.SupportsIndex = 0) -> int:
        ...
    def put_in_deck(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str, top: bool = False) -> int:
        ...
    def put_on_top(self, handle: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def put_secret(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str) -> int:
        ...
    def return_to_hand(self, handle: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def set(self, handle: typing.SupportsInt | typing.SupportsIndex, values: dict) -> None:
        """
        Numbers, switches and keywords by name. Raises PositionError for a name that there is not.
        """
    def set_hero(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str) -> None:
        ...
    def set_hero_power(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str) -> None:
        ...
    def set_mana(self, seat: typing.SupportsInt | typing.SupportsIndex, available: typing.SupportsInt | typing.SupportsIndex, maximum: typing.SupportsInt | typing.SupportsIndex, temporary: typing.SupportsInt | typing.SupportsIndex = 0) -> None:
        ...
    def set_script(self, rolls: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex] | None) -> None:
        """
        The random rolls to use from now on; None: the generator.
        """
    def set_switch(self, seat: typing.SupportsInt | typing.SupportsIndex, draw: bool, on: bool) -> None:
        ...
    def shuffle_into_deck(self, handle: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def silence(self, handle: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def starting_deck(self, seat: typing.SupportsInt | typing.SupportsIndex) -> list[str]:
        """
        Ids of the list as it was given.
        """
    def summon(self, seat: typing.SupportsInt | typing.SupportsIndex, card: str, position: typing.SupportsInt | typing.SupportsIndex = -1) -> int:
        ...
    def switch(self, seat: typing.SupportsInt | typing.SupportsIndex, draw: bool) -> bool:
        """
        Whether the player draws (draw) or takes fatigue.
        """
    def take_fatigue(self, seat: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def temporary_mana(self, seat: typing.SupportsInt | typing.SupportsIndex) -> int:
        ...
    def to_bytes(self) -> bytes:
        ...
    def trace(self, start: typing.SupportsInt | typing.SupportsIndex = 0) -> list[TraceView]:
        """
        What happened since tracing was turned on, from the start-th event.
        """
    def trade(self, card: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def use_power(self, power: typing.SupportsInt | typing.SupportsIndex, target: typing.SupportsInt | typing.SupportsIndex = 0, choose: typing.SupportsInt | typing.SupportsIndex = 0) -> None:
        ...
    def uses(self, handle: typing.SupportsInt | typing.SupportsIndex, option: typing.SupportsInt | typing.SupportsIndex = 0) -> Uses:
        ...
    def why_illegal(self, action: typing.SupportsInt | typing.SupportsIndex) -> str:
        """
        Empty if the action is legal.
        """
    def zone(self, seat: typing.SupportsInt | typing.SupportsIndex, zone: typing.SupportsInt | typing.SupportsIndex) -> list[int]:
        """
        Handles in a zone (hearthstone.enums.Zone; PLAY is the board), from the left, the bottom or the oldest.
        """
    @property
    def choice_source(self) -> int:
        ...
    @property
    def choices(self) -> list[int]:
        """
        Handles of the options of the open choice.
        """
    @property
    def choosing(self) -> int:
        """
        A bit per seat that must choose now.
        """
    @property
    def current(self) -> int:
        """
        The seat whose turn it is, or who goes first.
        """
    @property
    def format(self) -> int:
        ...
    @property
    def in_mulligan(self) -> bool:
        ...
    @property
    def limits_hit(self) -> dict[str, int]:
        """
        How often each capacity of the engine was reached, by its name; 255: that often or more.
        """
    @property
    def outcome(self) -> int:
        """
        0 not over, 1 seat 0 won, 2 seat 1 won, 3 draw.
        """
    @property
    def over(self) -> bool:
        ...
    @property
    def scripted(self) -> bool:
        ...
    @property
    def to_move(self) -> int:
        """
        The seat that must act.
        """
    @property
    def turn(self) -> int:
        """
        Turns of both players begun so far; 0 in the mulligan.
        """
    @property
    def unused_rolls(self) -> int:
        ...
class Counter:
    """
    What is counted for each player: a row of counters.def.
    """
    @property
    def first(self) -> int:
        """
        Before anything is counted.
        """
    @property
    def least(self) -> int:
        ...
    @property
    def most(self) -> int:
        ...
    @property
    def name(self) -> str:
        ...
    @property
    def says(self) -> str:
        """
        Its documentation.
        """
class Buffers:
    """
    What one call of a `Batch` wrote, one row per game. Arrays stay valid as long as they are referenced; no later call touches them, unless it is given this object as `out`.
    """
    def __getstate__(self) -> tuple:
        ...
    def __setstate__(self, arg0: tuple) -> None:
        ...
    @property
    def action_mask(self) -> typing.Any:
        """
        int8[N, A]: 1 where legal; END_TURN alone where the game is over
        """
    @property
    def cards(self) -> typing.Any:
        """
        int32[N, T]: the card index of each token, 0 if unknown
        """
    @property
    def dead(self) -> typing.Any:
        """
        int32[N, 2, 24]: the last minions of each side that died, like `used`
        """
    @property
    def deck(self) -> typing.Any:
        """
        int32[N, 60]: the own deck, ascending, padded with 0 in front
        """
    @property
    def final_learner(self) -> typing.Any:
        """
        int8[N]: the learner's seat in the episode that ended
        """
    @property
    def final_length(self) -> typing.Any:
        """
        int32[N]: the learner's decisions in the episode that ended
        """
    @property
    def final_opponent(self) -> typing.Any:
        """
        int16[N]
        """
    @property
    def final_pair(self) -> typing.Any:
        """
        int32[N]: the pair of decks of the episode that ended
        """
    @property
    def final_turn(self) -> typing.Any:
        """
        int16[N]
        """
    @property
    def flat(self) -> typing.Any:
        """
        float32[N, F], or None in the form 'entities'
        """
    @property
    def globals(self) -> typing.Any:
        """
        float32[N, G]
        """
    @property
    def illegal(self) -> typing.Any:
        """
        bool[N]: the action that this call was given was not legal
        """
    @property
    def learner(self) -> typing.Any:
        """
        int8[N]: the learner's seat
        """
    @property
    def length(self) -> typing.Any:
        """
        int32[N]: the learner's decisions so far in the episode that is shown
        """
    @property
    def opponent(self) -> typing.Any:
        """
        int16[N]: place in the list of opponents
        """
    @property
    def pair(self) -> typing.Any:
        """
        int32[N]: the pair of decks
        """
    @property
    def reward(self) -> typing.Any:
        """
        float32[N]: the learner's, of the episode that this call ended
        """
    @property
    def seat(self) -> typing.Any:
        """
        int8[N]: who moves now; the learner where the game is over
        """
    @property
    def secrets(self) -> typing.Any:
        """
        int32[N, 32]: what the opponent's unknown Secrets may be, ascending, padded with 0 behind
        """
    @property
    def terminated(self) -> typing.Any:
        """
        bool[N]
        """
    @property
    def tokens(self) -> typing.Any:
        """
        float32[N, T, E], or None in the form 'flat'
        """
    @property
    def truncated(self) -> typing.Any:
        """
        bool[N]
        """
    @property
    def turn(self) -> typing.Any:
        """
        int16[N]: of both players, 0 in the mulligan
        """
    @property
    def used(self) -> typing.Any:
        """
        int32[N, 2, 24]: the last cards that each side (own, enemy) cast, revealed, broke, discarded or burned; the newest last, padded with 0 in front
        """
    @property
    def winner(self) -> typing.Any:
        """
        int8[N]: of the episode that ended: +1 learner, -1 opponent, 0 nobody
        """
class Start:
    """
    How an episode begins where it is not drawn as usual (engine/learn/start.hpp). `decks` and `handicaps` are the learner's and the opponent's: a deck (hero, cards) or None; (health, armor, crystals, cards, given card ids), 0 as usual. Bad numbers raise ValueError.
    """
    def __init__(self, *, decks: typing.Annotated[collections.abc.Sequence[tuple[str, collections.abc.Sequence[str]] | None], "FixedSize(2)"], handicaps: typing.Annotated[collections.abc.Sequence[tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex, collections.abc.Sequence[str]]], "FixedSize(2)"], position: Game | None = None) -> None:
        ...
class Batch:
    """
    Many games stepped by one call (engine/learn/batch.hpp). The environments of hsenv.envs are made of it. Rows are numbered from 0; `rows=None` means all of them; without `out` a call returns new buffers. Bad arguments raise ValueError.
    """
    @staticmethod
    def from_bytes(bytes: bytes) -> Batch:
        """
        A batch that goes on as the one whose `to_bytes` this is. PositionError for other bytes.
        """
    def __copy__(self) -> Batch:
        ...
    def __deepcopy__(self, memo: dict) -> Batch:
        ...
    def __init__(self, decks: collections.abc.Sequence[tuple[str, collections.abc.Sequence[str]]], deck_pairs: collections.abc.Sequence[tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]], *, rows: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsInt | typing.SupportsIndex, opponents: collections.abc.Sequence[str], opponent_weights: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex], seat: str, format: str, mulligan: bool, positions: str, illegal_action: str, autoreset: str, observation: str, turn_limit: typing.SupportsInt | typing.SupportsIndex, max_decisions: typing.SupportsInt | typing.SupportsIndex, shaped: bool = False, discount: typing.SupportsFloat | typing.SupportsIndex = 0.99, max_steps: typing.SupportsInt | typing.SupportsIndex = 0) -> None:
        ...
    def __reduce__(self) -> tuple[..., tuple[typing.Any, bytes]]:
        ...
    def bot_actions(self, name: str, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int32] | None = None) -> numpy.typing.NDArray[numpy.int64]:
        """
        int64[k]: what that bot would do for the seat to move.
        """
    def episode(self, row: typing.SupportsInt | typing.SupportsIndex, ended: bool = False) -> tuple:
        """
        (game, seed, seat, opponent, decisions) of the row's episode, or of the one that ended last: how it began, with the seed of its deal (None if it began from a position), the learner's seat, its opponent's name, and the ids of every decision in it, bots' too; -1 is a concession.
        """
    def final_game(self, row: typing.SupportsInt | typing.SupportsIndex) -> typing.Any:
        """
        A copy of the end of the row's last finished episode.
        """
    def final_observation(self, row: typing.SupportsInt | typing.SupportsIndex, seat: typing.SupportsInt | typing.SupportsIndex) -> Buffers:
        """
        The end of the row's last finished episode as a seat saw it, without the row axis.
        """
    def game(self, row: typing.SupportsInt | typing.SupportsIndex) -> typing.Any:
        """
        A copy of the row's game.
        """
    def legal(self) -> tuple:
        """
        Legal ids of all rows, one after another (int16), and where each row's begin (int32[N + 1]).
        """
    def load(self, bytes: bytes, single: bool = False) -> Buffers:
        """
        Goes back to what `to_bytes` of a batch with the same options and cards gave; returns the rows as they stand. PositionError for other bytes, and then nothing has changed. `single`: for a batch of one game, buffers without the row axis.
        """
    def observe(self, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int32] | None = None, out: Buffers | None = None) -> Buffers:
        """
        The rows as they stand, without rewards.
        """
    def potentials(self) -> numpy.typing.NDArray[numpy.float32]:
        """
        float32[N]: the potential of the shaped reward, for the seat to move; 0 where the game is over.
        """
    def reset(self, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int32] | None = None, seeds: numpy.ndarray | None = None, out: Buffers | None = None) -> Buffers:
        """
        Starts new episodes, from seeds (uint64, one per row) or where each row's own generator is.
        """
    def reset_one(self, seed: typing.SupportsInt | typing.SupportsIndex | None = None) -> Buffers:
        """
        For a batch of one game: buffers without the row axis.
        """
    def sample(self, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int32] | None = None) -> numpy.typing.NDArray[numpy.int64]:
        """
        int64[k]: a uniformly random legal action per row.
        """
    def schedule(self, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int32], opponents: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex] = [], pairs: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex] = [], seats: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex] = [], seeds: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex] = [], swaps: collections.abc.Sequence[bool] = [], start: Start | None = None) -> None:
        """
        Fixes the next episode of the rows; an empty list or -1 leaves things to chance. `start` is for all of the rows.
        """
    def set_opponents(self, names: collections.abc.Sequence[str], weights: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex] = []) -> None:
        """
        New opponents, from each row's next episode on.
        """
    def set_standing(self, *, opponent: typing.SupportsInt | typing.SupportsIndex = -1, seat: typing.SupportsInt | typing.SupportsIndex = -1, swap: bool = False, start: Start | None = None) -> None:
        """
        Fixes every episode that begins from now on, where `schedule` does not say otherwise.
        """
    def step(self, actions: typing.Any, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int32] | None = None, out: Buffers | None = None, inside: bool = False) -> Buffers:
        """
        One decision per row (any integers, one per row); raises IllegalAction, and steps no row, if illegal_action is 'raise'. `inside`: decisions of opponents, within a step of the learner.
        """
    def step_one(self, action: typing.SupportsInt | typing.SupportsIndex, inside: bool = False) -> tuple:
        """
        For a batch of one game: (buffers without the row axis, reward, terminated, truncated, illegal).
        """
    def to_bytes(self) -> bytes:
        """
        All that decides how the episodes go on, with the options and the opponents' names.
        """
    @property
    def opponents(self) -> list[str]:
        ...
    @property
    def rows(self) -> int:
        ...
    @property
    def threads(self) -> int:
        ...
class Bot:
    """
    A built-in player by name, or by name and parameters as in 'greedy(hand=5,random=0.1)'; ValueError if there is none of that name.
    """
    def __init__(self, name: str) -> None:
        ...
    def choose(self, game: Game, seed: typing.SupportsInt | typing.SupportsIndex) -> int:
        """
        The id of a legal action for the seat to move. Looks only at what that seat may know.
        """
    @property
    def name(self) -> str:
        ...
def action_mask(game: Game) -> numpy.typing.NDArray[numpy.int8]:
    """
    int8[A]: 1 where an action of the seat to move is legal; END_TURN alone where the game is over.
    """
def action_table() -> numpy.typing.NDArray[numpy.int16]:
    """
    int16[A, 5]: type, source, target, position, choose of each action id (engine/game/action.hpp).
    """
def action_types() -> list[str]:
    ...
def bench_clone(seed: typing.SupportsInt | typing.SupportsIndex = 1) -> dict:
    """
    Nanoseconds and bytes of a clone in the middle of a game, and the size of the whole state.
    """
def bench_random_games(games: typing.SupportsInt | typing.SupportsIndex, seed: typing.SupportsInt | typing.SupportsIndex = 1, decks: str = 'bench') -> dict:
    """
    Plays uniformly random games on one thread: counts, the signature and the CPU seconds. `decks`: bench or random.
    """
def bot_action(game: Game, name: str, seed: typing.SupportsInt | typing.SupportsIndex) -> int:
    """
    The id of a legal action for the seat to move, as the built-in player of that name would act. ValueError for an unknown name.
    """
def bot_parameters(name: str) -> list[tuple[str, float, float, float]]:
    """
    (name, its own value, least, greatest) of each parameter of a bot.
    """
def bots() -> list[str]:
    """
    Names of the built-in players.
    """
def card_facts(id: str) -> dict:
    """
    What a card is, enumerations as the numbers of hearthstone.enums. Raises UnknownCard.
    """
def card_id(index: typing.SupportsInt | typing.SupportsIndex) -> str:
    """
    The id of a card by its number; empty for 0 and for numbers that no card has.
    """
def card_ids() -> list[str]:
    """
    The ids of all cards, in the order of their numbers.
    """
def card_index(id: str) -> int:
    """
    The number of a card. Raises UnknownCard.
    """
def cards_in_format(format: typing.SupportsInt | typing.SupportsIndex) -> list[str]:
    """
    The ids of the cards that decks of a format, by its number, may hold.
    """
def counters() -> list[Counter]:
    """
    All that is counted for a player.
    """
def extend_pack(patch: bytes) -> list[str]:
    """
    Add the cards of a compiled patch, or replace cards by it; returns their ids. Games that are running keep their cards. Raises CardError.
    """
def find_card(id_or_name: str) -> str | None:
    """
    The id of a card given by id or exact name; None if there is none.
    """
def flat_features() -> list[tuple[str, float, float]]:
    """
    (name, low, high) of each number of the flat observation.
    """
def flat_groups() -> list[tuple[str, int, int, int]]:
    """
    (name, start, count, width) of what comes several times in the flat observation: the sides (own first), the places of the boards, of the hand, of an open choice.
    """
def format_number(name: str) -> int | None:
    """
    The number of a format by its name; a Standard also by its Zodiac year. None if there is none.
    """
def formats() -> list[str]:
    """
    The names of the formats, in the order of their numbers.
    """
def global_features() -> list[tuple[str, float, float]]:
    ...
def load_pack(path: str) -> None:
    """
    Replace the cards of the process by those of a pack file. Raises CardError.
    """
def observe(game: Game, seat: typing.SupportsInt | typing.SupportsIndex, observation: str = 'flat', positions: str = 'any') -> Buffers:
    """
    What a seat of a game could know, without the row axis; the mask is that of a finished game if the seat is not to move.
    """
def pack_totals() -> tuple[int, int, int, int, int, int, int]:
    """
    Numbers of cards, triggers, auras, pools, pool items, instructions and string bytes: what a patch is compiled against.
    """
def play_out(game: Game, names: typing.Annotated[collections.abc.Sequence[str], "FixedSize(2)"], seed: typing.SupportsInt | typing.SupportsIndex) -> list[int]:
    """
    Plays the game to its end with the built-in players of seats 0 and 1; returns the ids of all decisions.
    """
def token_features() -> list[tuple[str, float, float]]:
    ...
def token_names() -> list[str]:
    """
    What each row of the tokens stands for.
    """
def use_pack(path: str) -> None:
    """
    Name the pack file that is loaded when cards are first needed.
    """
ACTION_COUNT: int = 3722
KEYWORDS: tuple = ('taunt', 'charge', 'divine_shield', 'windfury', 'mega_windfury', 'stealth', 'rush', 'lifesteal', 'poisonous', 'reborn', 'elusive', 'immune', 'cant_attack', 'cant_attack_heroes', 'immune_while_attacking', 'freezes', 'ignores_spell_damage', 'attack_equals_health', 'cant_be_frozen', 'min_health_1', 'dormant', 'attacks_wrong_enemy', 'battlecry', 'deathrattle', 'combo', 'choose_one', 'secret', 'quest', 'inspire', 'overload', 'enrage', 'discover', 'echo', 'twinspell', 'tradeable', 'outcast', 'spellburst', 'frenzy', 'overkill', 'magnetic', 'corrupt', 'start_of_game', 'casts_when_drawn', 'extra_deathrattles', 'extra_battlecries', 'chooses_both', 'doubles_spell_power', 'heals_become_damage', 'spells_cost_health', 'hero_power_twice', 'hero_power_unlimited', 'hero_power_any_target', 'aura', 'trigger')
PLAY_KEYWORDS: tuple = ('taunt', 'charge', 'divine_shield', 'windfury', 'mega_windfury', 'stealth', 'rush', 'lifesteal', 'poisonous', 'reborn', 'elusive', 'immune', 'cant_attack', 'cant_attack_heroes', 'immune_while_attacking', 'freezes', 'ignores_spell_damage', 'attack_equals_health', 'cant_be_frozen', 'min_health_1', 'dormant', 'attacks_wrong_enemy')
WAYS_TO_THE_GRAVEYARD: tuple = ('died', 'discarded', 'burned', 'played', 'removed', 'left')
__version__: str = '0.1.0'
