"""What opponents' policies are told: the same keys in every form, with a game that hides what their seat cannot see."""

import pickle

import numpy as np
import pytest

import hsenv
from hsenv.envs import HearthstoneEnv, HearthstoneVecEnv, HearthstoneVectorEnv, SelfPlayBatch, one_by_one
from hsenv.envs.policy_info import POLICY_INFO


def first_legal(mask):
    return np.argmax(mask, axis=-1)


@pytest.mark.parametrize("form", ["flat", "entities"])
def test_the_keys_are_the_same_everywhere(form):
    seen = {}

    def policy(observation, action_mask, info):
        assert tuple(info) == POLICY_INFO
        assert set(info) == set(POLICY_INFO) == set(info.keys()) == set(dict(info))
        batched = action_mask.ndim == 2
        seen[batched] = {key: (np.shape(info[key]), type(info[key])) for key in POLICY_INFO[:4]}
        games = info["game"] if batched else [info["game"]]
        assert len(games) == (len(action_mask) if batched else 1)
        for place, game in enumerate(games):
            one = {key: info[key][place] if batched else info[key] for key in POLICY_INFO[:5]}
            assert isinstance(game, hsenv.Game)
            assert game.to_move.seat == one["seat"]
            assert game.turn == one["turn"]
            assert one["opponent"] == 0
            assert np.array_equal(game.action_mask(), one["action_mask"])
            observed = game.observation(form=form)
            shown = (
                {key: part[place] if batched else part for key, part in observation.items()}
                if form == "entities"
                else (observation[place] if batched else observation)
            )
            if form == "entities":
                assert all(np.array_equal(observed[key], shown[key]) for key in shown)
            else:
                assert np.array_equal(observed, shown)
        return first_legal(action_mask)

    env = HearthstoneEnv(opponent=policy, observation=form)
    _, info = env.reset(seed=3)
    for _ in range(25):
        _, _, over, _, info = env.step(int(np.flatnonzero(info["action_mask"])[-1]))
        if over:
            break
    envs = HearthstoneVectorEnv(3, threads=1, opponent=policy, observation=form)
    envs.reset(seed=3)
    for _ in range(15):
        envs.step(envs.sample())
    venv = HearthstoneVecEnv(2, seed=3, threads=1, opponent=policy, observation=form)
    venv.reset()
    for _ in range(15):
        venv.step(venv.sample())
    assert set(seen) == {False, True}
    assert all(shape == () for shape, _ in seen[False].values())
    assert all(len(shape) == 1 for shape, _ in seen[True].values())


def test_the_game_is_never_the_real_one():
    """Hidden cards and the order of the decks are dealt anew; what the seat sees is as it is; the same each time it is asked."""
    hands, real = [], []

    def policy(observation, action_mask, info):
        game = info["game"]
        assert game is info["game"]
        mine = [card.id for card in game.players[info["seat"]].hand]
        truth = env._batch.game(0)
        truth = hsenv.Game._wrap(truth)
        assert mine == [card.id for card in truth.players[info["seat"]].hand]
        assert not game.trace()
        hands.append([card.id for card in game.players[1 - info["seat"]].hand])
        real.append([card.id for card in truth.players[1 - info["seat"]].hand])
        return first_legal(action_mask)

    env = HearthstoneEnv(opponent=policy, deck="basic_mage_tempo", opponent_deck="basic_hunter_face")
    for seed in range(8):
        env.reset(seed=seed)
        for _ in range(6):
            if env._over:
                break
            env.step(0)
    assert len(hands) > 20
    assert sum(hand == truth for hand, truth in zip(hands, real, strict=True)) < len(hands) / 2
    first, truth = list(hands), list(real)
    hands.clear(), real.clear()
    for seed in range(8):
        env.reset(seed=seed)
        for _ in range(6):
            if env._over:
                break
            env.step(0)
    assert (hands, real) == (first, truth)


def test_it_is_made_only_when_asked_for(monkeypatch):
    made = []
    original = hsenv.Game._wrap
    monkeypatch.setattr(hsenv.Game, "_wrap", lambda engine: made.append(1) or original(engine))
    infos = []

    def policy(observation, action_mask, info):
        infos.append(info)
        return first_legal(action_mask)

    envs = HearthstoneVectorEnv(4, threads=1, opponent=policy)
    envs.reset(seed=1)
    for _ in range(10):
        envs.step(envs.sample())
    assert "game" in infos[0]
    assert not made
    _ = infos[-1]["game"][0]
    assert len(made) == 1
    _ = infos[-1]["game"][0], infos[-1].get("game")[-len(infos[-1]["game"])]
    assert len(made) == 1
    assert infos[-1].get("nothing", 5) == 5


def test_an_info_can_be_kept_and_sent():
    infos = []

    def policy(observation, action_mask, info):
        infos.append(info)
        return first_legal(action_mask)

    for env in (
        HearthstoneEnv(opponent=policy, seat=1),
        HearthstoneVectorEnv(2, threads=1, opponent=policy, seat=1),
    ):
        env.reset(seed=1)
        there = pickle.loads(pickle.dumps(infos[-1]))
        games = [there["game"]] if isinstance(env, HearthstoneEnv) else there["game"]
        assert all(isinstance(game, hsenv.Game) for game in games)
        assert type(infos[-1].copy()) is dict
        assert dict(infos[-1].items())["game"] is infos[-1]["game"]


def search(observation, action_mask, info):
    """A bot of Python: it looks one action ahead on the fair copy."""
    game, best = info["game"], {}
    for action in game.legal_actions()[:6]:
        world = game.clone()
        world.apply(action)
        best[action] = sum(minion.attack for minion in world.players[info["seat"]].board)
    return max(best, key=best.__getitem__)


def test_one_policy_for_one_game_and_for_batches():
    policy = one_by_one(search)
    assert policy.__name__ == "search"
    env = HearthstoneEnv(opponent=policy, seat=0)
    envs = HearthstoneVectorEnv(2, threads=1, opponent=policy, seat=0)
    env.reset(seed=5)
    envs.reset(seed=[5, 6])
    for _ in range(25):
        if env._over:
            break
        action = int(np.flatnonzero(env._flat_mask())[0])
        observation, *_ = env.step(action)
        observations, *_ = envs.step(np.array([action, 0]))
        assert np.array_equal(observations[0], observation)
    assert env.unwrapped.game.turn > 4


def test_self_play_says_how_policies_play():
    with pytest.raises(ValueError, match=r"the caller asks policies itself.*make_vec\(N, opponent=policy\)"):
        SelfPlayBatch(2, opponents=[search])
    with pytest.raises(ValueError, match="external:mine"):
        SelfPlayBatch(2).set_opponents([search])


def test_the_same_info_for_policies_that_the_caller_asks():
    batch = SelfPlayBatch(4, seed=1, threads=1, opponents=["external:mine", "greedy"])
    turn = batch.reset()
    rows = np.array([1, 3])
    info = batch.policy_info(turn, rows, turn.observation[rows], turn.action_mask[rows])
    assert tuple(info) == POLICY_INFO
    assert info["game"][1].to_move.seat == turn.seat[3]
