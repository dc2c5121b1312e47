"""Pictures of games: shape, determinism, what they show and what they hide, videos."""

import subprocess
import sys
from itertools import pairwise

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.wrappers import RecordVideo, RenderCollection

import hsenv
from hsenv.rendering import HEIGHT, WIDTH, picture, png
from hsenv.rendering.canvas import fitted, text_width
from hsenv.rendering.looks import look_at


def table():
    """Something of everything on both sides."""
    game = hsenv.Game.sandbox(("MAGE", "PALADIN"), seed=3, decks=(["Wisp"] * 9, ["Murloc Raider"] * 7))
    me, foe = game.players
    for name in ("Faceless Manipulator", "Sunwalker", "Al'Akir the Windlord"):
        me.summon(name)
    for name in ("Stranglethorn Tiger", "Argent Commander", "Kobold Geomancer"):
        foe.summon(name)
    for name in ("Fireball", "Archmage Antonidas", "Fiery War Axe"):
        me.give(name)
    for name in ("Consecration", "Truesilver Champion", "Boulderfist Ogre"):
        foe.give(name)
    me.put_secret("Counterspell")
    foe.put_secret("Noble Sacrifice")
    foe.put_secret("Repentance")
    me.equip("Fiery War Axe")
    return game


def same(first, second):
    return np.array_equal(first, second)


def test_a_picture_is_an_array_of_fixed_size():
    image = hsenv.render(table(), seat=0)
    assert image.shape == (HEIGHT, WIDTH, 3) == (720, 1280, 3)
    assert image.dtype == np.uint8
    assert image.flags.writeable
    assert len(np.unique(image.reshape(-1, 3), axis=0)) > 50


def test_the_same_state_gives_the_same_picture():
    game = table()
    first = hsenv.render(game, seat=0)
    assert same(first, hsenv.render(game, seat=0))
    assert same(first, hsenv.render(table(), seat=0))
    assert same(first, hsenv.render(game.clone(), seat=0))
    hsenv.rendering.sprites.minion.cache_clear()
    assert same(first, hsenv.render(game, seat=0))


def test_looking_changes_nothing():
    game = table()
    before = game.hash()
    hsenv.render(game, seat=1)
    assert game.hash() == before


CHANGES = {
    "damage": lambda me, foe: foe.board[0].set(damage=1),
    "attack": lambda me, foe: foe.board[0].set(attack=9),
    "taunt": lambda me, foe: foe.board[0].set(taunt=True),
    "divine shield": lambda me, foe: foe.board[0].set(divine_shield=True),
    "stealth": lambda me, foe: foe.board[2].set(stealth=True),
    "frozen": lambda me, foe: foe.board[0].set(frozen=True),
    "silence": lambda me, foe: foe.board[1].silence(),
    "death": lambda me, foe: foe.board[0].destroy(),
    "a new minion": lambda me, foe: me.summon("Wisp"),
    "a minion that returns": lambda me, foe: me.board[0].return_to_hand(),
    "armor": lambda me, foe: foe.hero.set(armor=3),
    "health": lambda me, foe: foe.hero.set(damage=3),
    "weapon": lambda me, foe: foe.equip("Truesilver Champion"),
    "hero power": lambda me, foe: me.hero_power.use(target=foe.hero),
    "mana": lambda me, foe: me.set_mana(5),
    "crystals": lambda me, foe: me.set_mana(5, 5),
    "own card": lambda me, foe: me.give("Wisp"),
    "own secret": lambda me, foe: me.put_secret("Vaporize"),
    "their card": lambda me, foe: foe.give("Wisp"),
    "their secret": lambda me, foe: foe.put_secret("Redemption"),
    "own deck": lambda me, foe: me.put_in_deck("Wisp"),
    "their deck": lambda me, foe: foe.put_in_deck("Wisp"),
    "a choice": lambda me, foe: me.give("Tracking").play(),
    "turn": lambda me, foe: me.game.end_turn(),
    "the end": lambda me, foe: me.game.concede(0),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_on_the_table_changes_the_picture(change):
    game = table()
    before = hsenv.render(game, seat=0)
    CHANGES[change](*game.players)
    assert not same(before, hsenv.render(game, seat=0))


@pytest.mark.parametrize("seat", [0, 1])
def test_hidden_cards_are_not_drawn(seat):
    game = table()
    shown = hsenv.render(game, seat=seat)
    dealt = [game.determinize(seat, seed) for seed in range(6)]
    assert all(same(shown, hsenv.render(other, seat=seat)) for other in dealt)
    everything = hsenv.render(game, seat=seat, show_all=True)
    assert not same(shown, everything)
    assert not all(same(everything, hsenv.render(other, seat=seat, show_all=True)) for other in dealt)


def test_hidden_cards_are_not_drawn_in_whole_games():
    rng = np.random.default_rng(4)
    game = hsenv.Game(_decks(), seed=2, format="classic")
    looks = 0
    while not game.over:
        if rng.random() < 0.15:
            for seat in (0, 1):
                other = game.determinize(seat, int(rng.integers(1000)))
                assert look_at(game, seat, False, "") == look_at(other, seat, False, "")
                looks += 1
        game.apply(int(rng.choice(game.legal_actions())))
    assert looks > 10


def _decks():
    names = hsenv.decks.names("classic")
    return names[0], names[-1]


def test_only_who_chooses_sees_the_options():
    game = hsenv.Game.sandbox(("HUNTER", "MAGE"), decks=(["Wisp", "Leeroy Jenkins", "King Krush"], []))
    game.players[0].give("Tracking").play()
    assert {card.name for card in look_at(game, 0, False, "").choices} == {
        "Wisp",
        "Leeroy Jenkins",
        "King Krush",
    }
    assert look_at(game, 1, False, "").choices == ()
    assert look_at(game, 1, False, "").state == "choosing"
    assert len(look_at(game, 1, True, "").choices) == 3


def test_the_seat_below_is_the_one_that_looks():
    game = table()
    assert same(hsenv.render(game), hsenv.render(game, seat=0))
    assert not same(hsenv.render(game, seat=0), hsenv.render(game, seat=1))
    game.end_turn()
    assert same(hsenv.render(game), hsenv.render(game, seat=1))


def test_the_last_action_is_written():
    game = table()
    assert not same(hsenv.render(game), hsenv.render(game, last_action="Play Wisp"))
    assert "Play Wisp" in hsenv.render(game, mode="ansi", last_action="Play Wisp")


def test_full_boards_and_hands_fit():
    game = hsenv.Game.sandbox(("MAGE", "PRIEST"))
    for player in game.players:
        for _ in range(7):
            player.summon("High Inquisitor Whitemane")
        for _ in range(10):
            player.give("High Inquisitor Whitemane")
    for name in ("Counterspell", "Vaporize", "Ice Block", "Mirror Entity", "Ice Barrier"):
        game.players[0].put_secret(name)
    image = hsenv.render(game, seat=0, show_all=True)
    ground = image[0, 0]
    for edge in (image[0], image[-1], image[:, 0], image[:, -1]):
        assert (edge == ground).all()


@pytest.mark.parametrize("lines", [1, 2, 3])
@pytest.mark.parametrize(
    "text", ["Wisp", "Teachings of the Kirin Tor", "W" * 60, "a " * 60, "One verylongwordindeedsirs"]
)
def test_text_fits_or_is_cut(text, lines):
    size, rows = fitted(text.strip(), 90, 16, lines)
    assert len(rows) <= lines
    assert all(text_width(row, size) <= 90 for row in rows)
    if not rows[-1].endswith("…"):
        assert " ".join(rows) == text.strip()


def test_names_with_other_letters_are_drawn():
    names = "".join({hsenv.cards.get(card).name for card in hsenv.cards.ids()})
    face = hsenv.rendering.canvas.font(16)
    missing = face.getmask("\U000f0000").getbbox(), bytes(face.getmask("\U000f0000"))
    for letter in sorted(set(names) - {" "}):
        assert (face.getmask(letter).getbbox(), bytes(face.getmask(letter))) != missing, letter


def test_modes(capsys):
    game = table()
    assert "Sunwalker" in hsenv.render(game, mode="ansi")
    assert "Consecration" not in hsenv.render(game, seat=0, mode="ansi")
    assert "Consecration" in hsenv.render(game, seat=0, mode="ansi", show_all=True)
    assert hsenv.render(game, mode="human") is None
    assert "Sunwalker" in capsys.readouterr().out
    assert same(np.asarray(picture(game)), hsenv.render(game))
    assert png(game).startswith(b"\x89PNG")
    assert game._repr_png_().startswith(b"\x89PNG")


def test_bad_input_is_named():
    game = table()
    with pytest.raises(ValueError, match="rgb_array, ansi, human"):
        hsenv.render(game, mode="film")
    for seat in (2, -1, True, "0"):
        with pytest.raises(ValueError, match="seat is 0, 1 or None"):
            hsenv.render(game, seat=seat)


def test_without_pillow_the_error_says_what_to_install():
    code = """
import sys
sys.modules["PIL"] = None
import hsenv
game = hsenv.Game.sandbox()
assert game._repr_png_() is None
assert hsenv.render(game, mode="ansi")
try:
    hsenv.render(game)
except ImportError as error:
    print(error)
"""
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert 'pip install "hsenv[render]"' in run.stdout


def test_importing_the_package_loads_no_pillow():
    subprocess.run([sys.executable, "-c", "import hsenv, sys; assert 'PIL' not in sys.modules"], check=True)


# -- environments


def make(**options):
    return gym.make("Hearthstone-v0", **{"render_mode": "rgb_array", "seat": 0, **options})


def play(env, seed, most=1000):
    _, info = env.reset(seed=seed)
    rng = np.random.default_rng(seed)
    steps, ended = 0, False
    while steps < most and not ended:
        *_, terminated, truncated, info = env.step(int(rng.choice(np.flatnonzero(info["action_mask"]))))
        steps, ended = steps + 1, terminated or truncated
    return steps


def test_a_frame_comes_after_reset_and_every_step():
    env = RenderCollection(make(opponent="greedy"))
    steps = play(env, 1, most=40)
    frames = env.render()
    assert len(frames) == steps + 1
    assert all(frame.shape == (720, 1280, 3) and frame.dtype == np.uint8 for frame in frames)
    assert all(not same(one, other) for one, other in pairwise(frames))


def test_the_environment_shows_the_learners_side():
    env = make(seat=1, opponent="greedy")
    _, info = env.reset(seed=3)
    env.step(int(np.flatnonzero(info["action_mask"])[0]))
    game = env.unwrapped.game
    words = env.unwrapped._last_action
    assert words
    assert same(env.render(), hsenv.render(game, seat=1, last_action=words))
    everything = make(seat=1, opponent="greedy", render_all=True)
    everything.reset(seed=3)
    everything.step(int(np.flatnonzero(info["action_mask"])[0]))
    assert same(everything.render(), hsenv.render(game, seat=1, last_action=words, show_all=True))


def test_an_action_that_is_not_legal_is_called_so():
    env = make(render_mode="ansi")
    env.reset(seed=1)
    env.step(3721)
    assert "not legal" in env.render()


def test_record_video(tmp_path):
    env = make(opponent="greedy")
    assert env.metadata["render_fps"] > 0
    env = RecordVideo(env, str(tmp_path / "videos"), episode_trigger=lambda episode: episode == 0)
    play(env, 2, most=12)
    assert len(env.recorded_frames) == 13
    env.close()
    (video,) = tmp_path.glob("videos/*.mp4")
    assert video.stat().st_size > 10_000


def test_the_vector_environment_gives_one_frame_per_game():
    envs = gym.make_vec("Hearthstone-v0", num_envs=3, render_mode="rgb_array")
    _, infos = envs.reset(seed=5)
    envs.step(envs.unwrapped.sample())
    frames = envs.render()
    assert isinstance(frames, tuple)
    assert len(frames) == 3
    inner = envs.unwrapped
    for row, frame in enumerate(frames):
        assert same(frame, hsenv.render(inner.game(row), seat=int(infos["seat"][row])))


def test_a_video_of_the_vector_environment(tmp_path):
    envs = gym.make_vec("Hearthstone-v0", num_envs=2, render_mode="rgb_array")
    envs = gym.wrappers.vector.RecordVideo(
        envs, str(tmp_path / "videos"), episode_trigger=lambda episode: episode == 0
    )
    envs.reset(seed=5)
    for _ in range(4):
        envs.step(envs.unwrapped.sample())
    envs.close()
    assert list(tmp_path.glob("videos/*.mp4"))
