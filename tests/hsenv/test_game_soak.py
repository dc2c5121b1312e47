"""Random games through the API: after every move handles, actions and copies must agree."""

import random

import pytest

import hsenv


def look(game):
    """Everything that can be read of a game agrees with everything else."""
    game.check()
    for player in game.players:
        zones = {
            "PLAY": player.board,
            "HAND": player.hand,
            "DECK": player.deck,
            "GRAVEYARD": player.graveyard,
        }
        for zone, cards in zones.items():
            for place, card in enumerate(cards):
                assert card.zone.name == zone
                assert game.entity(card.handle) is card
                if zone != "GRAVEYARD":
                    assert (card.position, card.controller) == (place, player)
        for minion in player.board:
            assert minion.health == minion.max_health - minion.damage > 0
            assert minion.can_attack == bool(minion.targets)
            assert all(enchantment.name for enchantment in minion.enchantments)
        assert player.hero.can_attack == bool(player.hero.targets)
        assert all(card.dead for card in player.graveyard)


def check_actions(game):
    """The handles' view of what is possible is that of the action ids."""
    actions = [game.decode(action) for action in game.legal_actions()]
    playable = {card for card in game.current.hand if card.playable}
    attackers = {card for card in (game.current.hero, *game.current.board) if card.can_attack}
    kinds = hsenv.ActionType
    assert {a.source for a in actions if a.type is kinds.PLAY} == playable
    assert {a.source for a in actions if a.type is kinds.ATTACK} == attackers
    assert any(a.type is kinds.HERO_POWER for a in actions) == game.current.hero_power.playable
    for card in playable:
        targets = {a.target for a in actions if a.source is card and a.type is kinds.PLAY}
        assert targets - {None} == set(card.targets)
        assert card.requires_target == (None not in targets)
    for card in attackers:
        assert {a.target for a in actions if a.source is card} == set(card.targets)


@pytest.mark.parametrize("format", ["basic", "wild"])
@pytest.mark.parametrize("seed", range(8))
def test_random_games(seed, format):
    rng = random.Random(seed)
    decks = tuple(hsenv.decks.random_deck(100 * seed + seat, format=format) for seat in (0, 1))
    game = hsenv.Game(decks=decks, seed=seed, format=format)
    known = {}
    while actions := game.legal_actions():
        look(game)
        if not game.choosing:
            check_actions(game)
        for player in game.players:
            known.update((card.handle, card) for card in (*player.board, *player.hand, player.hero))
        game.apply(rng.choice(actions))
    for handle, card in known.items():  # the whole cast can still be read
        assert game.entity(handle) is card
        assert card.name
        assert card.zone
        assert isinstance(card.attack + card.health + card.cost, int)
