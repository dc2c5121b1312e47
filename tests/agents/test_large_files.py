"""Files that are small and ask for much are refused before anything is unpacked or made."""

import base64
import io
import json
import time
import zipfile

import pytest
import torch as th

import hsenv
from hsagents import model_file
from hsagents.model_file import ModelError, digest, feature_names, load_network
from hsagents.network import LegalMoveNetwork, NetworkSize
from hsagents.weights import check_shapes, load_tensors, room_for
from hsenv import decks
from hsenv.replays import file as replay_file

SMALL = NetworkSize(16, 32, 16)


def saved(value):
    stream = io.BytesIO()
    th.save(value, stream)
    return stream.getvalue()


def model(path, *, size=SMALL, page=b"", weights=None):
    """A model file as training writes it, with another page or other weights if they are given."""
    names = feature_names()
    if weights is None:
        network = LegalMoveNetwork(names, SMALL)
        weights = saved({f"network.{name}": value for name, value in network.state_dict().items()})
    written = {
        "format": model_file.FORMAT,
        "observation": {"form": "flat", "size": len(names), "digest": digest(names)},
        "network": size.as_dict(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(model_file.PAGE, page or json.dumps(written))
        file.writestr("policy.pth", weights)
    return path


@pytest.fixture
def made(monkeypatch):
    """The devices that networks are made on while a file is read."""
    devices = []

    def make(*arguments):
        devices.append(th.get_default_device().type)
        return LegalMoveNetwork(*arguments)

    monkeypatch.setattr(model_file, "LegalMoveNetwork", make)
    return devices


def test_a_model_is_read(tmp_path, made):
    network = load_network(model(tmp_path / "m.zip"))
    assert network.size == SMALL
    assert made == ["meta", "cpu"]


def test_a_page_that_asks_for_the_widest_network_takes_no_memory(tmp_path, made):
    path = model(tmp_path / "m.zip", size=NetworkSize(8192, 8192, 8192))
    with pytest.raises(ModelError, match=r"the weights \S+ are of shape .*, not of shape .*8192"):
        load_network(path)
    assert made == ["meta"]


def test_a_page_that_unpacks_to_much(tmp_path):
    path = model(tmp_path / "m.zip", page=b" " * (1 << 24) + b"{}")
    assert path.stat().st_size < 1 << 17
    with pytest.raises(ModelError, match=r"hsenv\.json would take 16,777,218 bytes"):
        load_network(path)


def test_weights_that_unpack_to_much(tmp_path, made):
    with pytest.raises(ModelError, match=r"policy\.pth would take"):
        load_network(model(tmp_path / "m.zip", weights=bytes(1 << 24)))
    # a bomb inside: the member is small, what it holds is not
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("archive/data/0", bytes(1 << 24))
    with pytest.raises(ModelError, match="the weights would take"):
        load_network(model(tmp_path / "n.zip", weights=inner.getvalue()))
    assert made == ["meta", "meta"]


def test_weights_of_other_shapes(tmp_path, made):
    network = LegalMoveNetwork(feature_names(), SMALL)
    weights = {f"network.{name}": value for name, value in network.state_dict().items()}
    first = next(iter(weights))
    for changed in (
        {**weights, first: th.zeros(1)},
        {**weights, first: th.zeros(1).expand(1 << 40)},
        {**weights, first: "text"},
        {**weights, "network.more": th.zeros(1)},
        {name: value for name, value in weights.items() if name != first},
    ):
        with pytest.raises(ModelError, match=r"cannot be read: the weights \S+ are"):
            load_network(model(tmp_path / "m.zip", weights=saved(changed)))
    assert set(made) == {"meta"}


def test_there_is_room_for_what_training_writes():
    """The whole policy with its value network and the optimiser's state, of the smallest and the usual size."""
    for size in (SMALL, NetworkSize()):
        network = LegalMoveNetwork(feature_names(), size)
        optimizer = th.optim.Adam(network.parameters())
        sum(weight.sum() for weight in network.parameters()).backward()
        optimizer.step()
        most = room_for(network)
        load_tensors(saved(optimizer.state_dict()), most)
        twice = {f"{net}.{name}": w for net in "ab" for name, w in network.state_dict().items()}
        load_tensors(saved(twice), most)
        check_shapes(network.state_dict(), network)


@pytest.mark.parametrize("size", [800, 10**6, 10**7])
def test_an_endless_number_in_a_deckstring(size):
    text = base64.b64encode(b"\0\1" + b"\xff" * size).decode()
    begun = time.perf_counter()
    with pytest.raises(hsenv.DeckError, match="not a deckstring") as caught:
        decks.resolve(text)
    assert time.perf_counter() - begun < 5
    assert len(str(caught.value)) < 500


def test_the_longest_decks_are_read():
    """Thirty different cards in a copied block of text, as the game's clipboard has it."""
    deck = decks.random_deck(1, "MAGE")
    cards = list(dict.fromkeys(deck.cards))
    code = decks.Deck(deck.hero, tuple(cards), format="wild").deckstring()
    block = "### A deck\n" + "".join(
        f"# 2x ({n}) {card} of a long name\n" for n, card in enumerate(cards * 2)
    )
    assert set(decks.from_deckstring(block + code).cards) == set(cards)


def test_an_endless_replay(tmp_path, monkeypatch):
    monkeypatch.setattr(replay_file, "MAX_BYTES", 1_000)
    file = tmp_path / "long.jsonl"
    file.write_bytes(b" " * 5_000)
    for read in (lambda: hsenv.Replay.load(file), lambda: hsenv.Replay.loads(file.read_bytes())):
        with pytest.raises(hsenv.ReplayError, match="at most 1,000 bytes"):
            read()
