"""HSReplay files: what the package `hsreplay` reads back is the game."""

import io
from pathlib import Path

import pytest
from hearthstone.enums import BlockType, CardType, GameTag, PlayState, State, Zone
from hslog.export import EntityTreeExporter
from hslog.packets import Block
from hsreplay.document import HSReplayDocument

import hsenv
from hsenv import _engine, hsreplay
from hsenv.replays.hsreplay_tags import KEYWORD_TAGS, Ids

FIRST, SECOND = 2, 3  # the entities of the players


def bot_game(decks, seed, bots=("greedy", "random"), format="wild", actions=2000):
    game = hsenv.Game(decks=decks, seed=seed, format=format)
    replay = hsenv.Replay.record(game, info={"players": list(bots)})
    players = [_engine.Bot(name) for name in bots]
    while not game.over and len(replay) < actions:
        game.apply(players[game.to_move.seat].choose(game._engine, seed + len(replay)))
    return replay


def packets(text):
    document = HSReplayDocument.from_xml_file(io.BytesIO(text.encode()))
    assert document.version == "1.7"
    (tree,) = document.to_packet_tree()
    return tree


def tree_of(text):
    return EntityTreeExporter(packets(text)).export().game


def blocks(packet_list):
    for packet in packet_list:
        if isinstance(packet, Block):
            yield packet
            yield from blocks(packet.packets)


def of_card(tree, card):
    """The one entity of a card. (A game that is made from a position numbers its cards anew.)"""
    (found,) = [entity for entity in tree.entities if getattr(entity, "card_id", None) == card]
    return found


def check_entity(found, card, game):
    """The tags of a card in the file's last state are those of the game."""
    assert found.card_id == card.id
    tags = found.tags

    def tag(name):
        return tags.get(GameTag[name], 0)

    assert tag("ZONE") == card.zone, card
    assert tag("CONTROLLER") == card.controller.seat + 1, card
    assert tag("CARDTYPE") == card.type, card
    assert tag("COST") == card.cost, card
    if card.type in (CardType.MINION, CardType.HERO, CardType.WEAPON):
        assert tag("ATK") == card.attack, card
        assert tag("HEALTH") == card.max_health, card
        assert tag("DAMAGE") == card.damage, card
        assert tag("HEALTH") - tag("DAMAGE") == card.health, card
        assert tag("ARMOR") == card.armor, card
    assert tag("FROZEN") == card.frozen
    assert tag("EXHAUSTED") == card.exhausted
    for word, number in KEYWORD_TAGS.items():
        assert tags.get(number, 0) == (word in card.keywords), (card, word)


def check_end(replay, text):
    """Everything in the file's last state, against the game."""
    game = replay.game()
    tree = tree_of(text)
    ids = Ids(game)
    for player in game.players:
        zones = (player.board, player.hand, player.secrets, player.quests, player.graveyard)
        cards = [player.hero, player.hero_power, player.weapon, *(card for zone in zones for card in zone)]
        for card in filter(None, cards):
            check_entity(tree.find_entity_by_id(ids(card.handle)), card, game)
        for place, card in enumerate(player.hand, 1):
            assert tree.find_entity_by_id(ids(card.handle)).tags[GameTag.ZONE_POSITION] == place
        for place, card in enumerate(player.board, 1):
            assert tree.find_entity_by_id(ids(card.handle)).tags[GameTag.ZONE_POSITION] == place
        for zone, expected in ((Zone.DECK, player.deck), (Zone.HAND, player.hand)):
            in_zone = [e for e in tree.in_zone(zone) if e.tags[GameTag.CONTROLLER] == player.seat + 1]
            assert {e.id for e in in_zone} == {ids(card.handle) for card in expected}
        minions = [
            e.id
            for e in tree.in_zone(Zone.PLAY)
            if e.type == CardType.MINION and e.tags[GameTag.CONTROLLER] == player.seat + 1
        ]
        assert sorted(minions) == sorted(ids(card.handle) for card in player.board)
        own = tree.players[player.seat].tags
        assert own[GameTag.HERO_ENTITY] == ids(player.hero.handle)
        assert own.get(GameTag.FATIGUE, 0) == player.fatigue
        assert own.get(GameTag.RESOURCES, 0) == player.max_mana
    assert tree.tags.get(GameTag.TURN, 0) == game.turn
    return tree


@pytest.mark.parametrize("seed", range(12))
def test_the_last_state_is_the_game(seed):
    decks = (hsenv.decks.random_deck(seed), hsenv.decks.random_deck(seed + 100))
    replay = bot_game(decks, seed)
    tree = check_end(replay, hsreplay.dumps(replay))
    assert tree.tags[GameTag.STATE] == State.COMPLETE
    states = [player.tags[GameTag.PLAYSTATE] for player in tree.players]
    if replay.winner is None:
        assert states == [PlayState.TIED, PlayState.TIED]
    else:
        assert states[replay.winner] == PlayState.WON
        assert states[1 - replay.winner] == PlayState.LOST


@pytest.mark.parametrize("actions", range(0, 40, 3))
def test_every_moment_is_the_game(actions):
    """A recording that stops anywhere has the tags of that moment, choices and mulligans included."""
    decks = (hsenv.decks.random_deck(5), hsenv.decks.random_deck(6))
    replay = bot_game(decks, 5, bots=("random", "random"), actions=actions)
    tree = check_end(replay, hsreplay.dumps(replay))
    assert tree.tags[GameTag.STATE] == State.RUNNING
    assert [player.tags[GameTag.PLAYSTATE] for player in tree.players] == [PlayState.PLAYING] * 2


@pytest.mark.parametrize("name", ["classic_priest_control", "random_hunter_4", "random_shaman_3"])
def test_golden_games_with_transformations(name):
    file = Path(__file__).resolve().parents[1] / "golden" / f"{name}.jsonl"
    replay = hsenv.Replay.load(file)
    text = hsreplay.dumps(replay)
    assert "<ChangeEntity" in text
    check_end(replay, text)


def test_turns_follow_one_another():
    replay = bot_game(("basic_mage_tempo", "basic_hunter_face"), 3)
    turns, current = [], []

    class Turns(EntityTreeExporter):
        def handle_tag_change(self, packet):
            super().handle_tag_change(packet)
            if packet.entity == 1 and packet.tag == GameTag.TURN:
                turns.append(packet.value)
                current.append(self.game.current_player.id)

    Turns(packets(hsreplay.dumps(replay))).export()
    assert turns == list(range(1, replay.turn + 1))
    first = replay.game(0).current.seat
    assert current == [(FIRST, SECOND)[(first + turn) % 2] for turn in range(replay.turn)]


def test_a_spell_is_a_play_block_with_a_power_block_and_deaths_in_it():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), hands=(["Flamestrike", "Fireball"], []))
    me, foe = game.players
    foe.summon("Bloodfen Raptor")
    ogre = foe.summon("Boulderfist Ogre")
    replay = hsenv.Replay.record(game)
    me.hand[0].play()
    tree = packets(hsreplay.dumps(replay))
    (play,) = [block for block in blocks(tree.packets) if block.type == BlockType.PLAY]
    kinds = [(block.type, block.entity) for block in blocks(play.packets)]
    assert kinds == [(BlockType.POWER, play.entity), (BlockType.DEATHS, 1)]
    end = EntityTreeExporter(tree).export().game
    assert of_card(end, ogre.id).tags[GameTag.DAMAGE] == ogre.damage > 0
    check_end(replay, hsreplay.dumps(replay))


def test_attacks_triggers_and_secrets_have_their_blocks():
    game = hsenv.Game.sandbox(("MAGE", "HUNTER"))
    me, foe = game.players
    foe.put_secret("Explosive Trap")
    attacker = me.summon("Chillwind Yeti")
    attacker.set(exhausted=False, turns_in_play=1)
    me.summon("Wisp")
    replay = hsenv.Replay.record(game)
    secret = foe.secrets[0]
    attacker.attack_target(foe.hero)
    tree = packets(hsreplay.dumps(replay))
    found = [(b.type, b.entity, b.target) for b in blocks(tree.packets)]
    end = EntityTreeExporter(tree).export().game
    assert found[0] == (BlockType.ATTACK, of_card(end, attacker.id).id, of_card(end, foe.hero.id).id)
    assert (BlockType.TRIGGER, of_card(end, secret.id).id, 0) in found
    assert (BlockType.DEATHS, 1, 0) in found
    check_end(replay, hsreplay.dumps(replay))


def test_mulligans_and_choices():
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=1)
    replay = hsenv.Replay.record(game)
    hands = {player.seat: [card.handle for card in player.hand] for player in game.players}
    first, second = game.current.seat, game.opponent.seat
    game.mulligan(first, [0])
    game.mulligan(second, [])
    ids = Ids(game)
    tree = packets(hsreplay.dumps(replay))
    offered = [p for p in tree.packets if type(p).__name__ == "Choices"]
    kept = [p for p in tree.packets if type(p).__name__ == "ChosenEntities"]
    by_player = {p.entity: p for p in offered}
    assert {entity: p.choices for entity, p in by_player.items()} == {
        seat + 2: [ids(handle) for handle in hands[seat]] for seat in (0, 1)
    }
    assert [(p.entity, p.choices) for p in kept] == [
        (first + 2, [ids(handle) for handle in hands[first][1:]]),
        (second + 2, [ids(handle) for handle in hands[second]]),
    ]
    assert [p.id for p in kept] == [by_player[first + 2].id, by_player[second + 2].id]


def test_a_discover_is_a_choice():
    game = hsenv.Game.sandbox(
        ("MAGE", "WARRIOR"),
        hands=(["Tracking"], []),
        decks=(["Wisp", "Fireball", "Frostbolt", "Polymorph"], []),
    )
    replay = hsenv.Replay.record(game)
    game.current.hand[0].play()
    options = [card.id for card in game.choices]
    assert options
    game.choose(1)
    tree = packets(hsreplay.dumps(replay))
    every = [*tree.packets, *(p for block in blocks(tree.packets) for p in block.packets)]
    (offered,) = [p for p in every if type(p).__name__ == "Choices"]
    (chosen,) = [p for p in every if type(p).__name__ == "ChosenEntities"]
    end = EntityTreeExporter(tree).export().game
    assert [end.find_entity_by_id(number).card_id for number in offered.choices] == options
    assert chosen.choices == [offered.choices[1]]
    check_end(replay, hsreplay.dumps(replay))


def test_cards_in_a_deck_are_hidden_until_they_leave_it():
    replay = bot_game(("basic_mage_tempo", "basic_hunter_face"), 8)
    tree = tree_of(hsreplay.dumps(hsenv.Replay.from_actions(replay.game(0), [])))
    in_decks = list(tree.in_zone(Zone.DECK))
    assert len(in_decks) == 60 - 7
    assert {entity.card_id for entity in in_decks} == {None}
    assert all(entity.card_id for entity in tree.in_zone(Zone.HAND))
    tree = tree_of(hsreplay.dumps(replay))
    # Those that were thrown away in the mulligan have been seen.
    assert None in {entity.card_id for entity in tree.in_zone(Zone.DECK)}
    for zone in (Zone.HAND, Zone.PLAY, Zone.GRAVEYARD):
        assert all(entity.card_id for entity in tree.in_zone(zone) if entity.id > SECOND)


def test_names_and_formats(tmp_path):
    replay = bot_game(("basic_mage_tempo", "basic_mage_tempo"), 2, bots=("greedy", "threat"), actions=5)
    file = tmp_path / "game.xml"
    hsreplay.save(replay, file)
    assert [player.name for player in tree_of(file.read_text()).players] == ["greedy", "threat"]
    assert [player.name for player in tree_of(hsreplay.dumps(replay, names=("<&>", 'a"b'))).players] == [
        "<&>",
        'a"b',
    ]
    replay.info.clear()
    assert [player.name for player in tree_of(hsreplay.dumps(replay)).players] == [
        "Jaina Proudmoore 1",
        "Jaina Proudmoore 2",
    ]
    assert 'format="1"' in hsreplay.dumps(replay)


def test_a_concession_and_a_transformation():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), hands=(["Polymorph"], []))
    me, foe = game.players
    yeti = foe.summon("Chillwind Yeti")
    replay = hsenv.Replay.record(game)
    me.hand[0].play(target=yeti)
    game.concede(foe)
    tree = check_end(replay, hsreplay.dumps(replay))
    (sheep,) = [e for e in tree.in_zone(Zone.PLAY) if e.type == CardType.MINION]
    assert sheep.card_id == yeti.id != "CS2_182"
    assert [player.tags[GameTag.PLAYSTATE] for player in tree.players] == [PlayState.WON, PlayState.LOST]
