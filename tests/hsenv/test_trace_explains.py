"""The trace of any action explains all that the action changed: whoever knows the state before and reads the records
knows where every card is afterwards, whose it is, which card it is and what its numbers are."""

import random

import pytest

import hsenv

COLLECTIBLE = [card for card in hsenv.cards.ids() if hsenv.cards.get(card).collectible]
HEROES = [f"HERO_{number:02d}" for number in range(1, 11)]


class Account:
    """What somebody knows of a game who saw it once and reads the records since then."""

    def __init__(self, game):
        self.game = game
        self.past = len(game.trace())
        self.where = dict(places(game))
        self.card = {handle: game.entity(handle).id for handle in self.where}
        self.numbers = {handle: numbers(game, handle) for handle in self.where}
        self.frozen = {handle for handle in self.where if game.entity(handle).frozen}
        self.silenced = {handle for handle in self.where if game.entity(handle).silenced}
        self.keywords = {handle: game.entity(handle).keywords for handle in self.where}
        self.came = set()  #: newcomers: which keywords and marks they have, the table shows
        self.changed = set()  #: whose text or enchantments have changed

    def read(self):
        """Reads what is new."""
        for record in self.game.trace()[self.past :]:
            self._read(record)
        self.past = len(self.game.trace())

    def _read(self, record):
        subject, seat = record.view.subject, record.player.seat
        if not subject:
            return
        self._move(record.event, subject, seat, record.subject_id)
        self.card[subject] = record.card_id if record.event == "Transform" else record.subject_id
        self.numbers[subject] = (record.attack, record.health, record.max_health, record.armor)
        if record.event in ("Summon", "ReturnToHand", "AddToHand", "Transform", "Draw", "Equip", "SetHero"):
            self.came.add(subject)
        if record.event == "Freeze":
            self.frozen.add(subject)
        elif record.event in ("Thaw", "Silence"):
            self.frozen.discard(subject)
        if record.event == "Silence":
            self.silenced.add(subject)
        if record.event in ("GainKeyword", "LoseKeyword", "Enchant", "LoseEnchantment", "Silence"):
            self.changed.add(subject)

    def _move(self, event, subject, seat, card):
        match event:
            case "Summon":
                self.where[subject] = ("board", seat)
            case "Draw" | "AddToHand" | "ReturnToHand":
                self.where[subject] = ("hand", seat)
            case "IntoDeck" | "Trade":
                self.where[subject] = ("deck", seat)
            case "PutSecret":
                self.where[subject] = ("secret", seat)
            case "Equip" | "SetHero" | "SetHeroPower":
                place = {"Equip": "weapon", "SetHero": "hero", "SetHeroPower": "power"}[event]
                for handle in [old for old, at in self.where.items() if at == (place, seat)]:
                    del self.where[handle]
                self.where[subject] = (place, seat)
            case "TakeControl":
                self.where[subject] = (self.where[subject][0], seat)
            case (
                "Play"
                | "Death"
                | "WeaponDestroyed"
                | "Discard"
                | "Burn"
                | "SecretRevealed"
                | "RemoveFromGame"
            ):
                if self.where.get(subject, ("hero",))[0] != "hero":  # dead heroes stay where they are
                    del self.where[subject]
            case "Destroy" if self.where.get(subject, ("",))[0] == "secret":
                del self.where[subject]

    def check(self):
        """Compares with the game."""
        now = dict(places(self.game))
        assert self.where == now
        for handle, (place, _) in now.items():
            entity = self.game.entity(handle)
            if place == "deck":
                continue
            assert self.card[handle] == entity.id
            if place in ("board", "hero", "weapon"):
                assert self.numbers[handle] == numbers(self.game, handle), entity
            if place in ("board", "hero") and handle not in self.came:
                assert (handle in self.frozen, handle in self.silenced) == (entity.frozen, entity.silenced), (
                    entity
                )
            if place in ("board", "hero", "weapon") and handle not in self.came | self.changed:
                assert self.keywords[handle] == entity.keywords, entity


def places(game):
    """Where everything is that is somewhere: (handle, (place, seat))."""
    for player in game.players:
        named = {
            "board": player.board,
            "hand": player.hand,
            "deck": player.deck,
            "secret": [*player.secrets, *player.quests],
            "hero": [player.hero],
            "power": [player.hero_power] if player.hero_power else [],
            "weapon": [player.weapon] if player.weapon else [],
        }
        for place, entities in named.items():
            for entity in entities:
                yield entity.handle, (place, player.seat)


def numbers(game, handle):
    entity = game.entity(handle)
    attack = entity.attack
    if entity.type.name == "HERO" and entity.controller == game.current and entity.controller.weapon:
        attack -= entity.controller.weapon.attack
    return attack, entity.health, entity.max_health, entity.armor


@pytest.mark.parametrize("seed", range(20))
def test_the_trace_explains_whole_games_of_random_cards(seed):
    rng = random.Random(seed)
    decks = [{"hero": rng.choice(HEROES), "cards": rng.choices(COLLECTIBLE, k=30)} for _ in range(2)]
    game = hsenv.Game(decks=decks, seed=seed, check=False)
    account = Account(game)
    while actions := game.legal_actions():
        # Cards rather than the end of the turn, so that more happens.
        game.apply(rng.choice(actions[1:] if len(actions) > 1 and rng.random() < 0.8 else actions))
        account.read()
        account.check()
