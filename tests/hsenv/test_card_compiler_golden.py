"""What the compiler makes of the records in data/golden_cards.yaml, against the listing beside it.

After a wanted change run this file as a program and review the difference.
"""

from pathlib import Path

from hsenv.cards import vocabulary
from hsenv.cards.build import build_text
from hsenv.cards.disassemble import Listing

DATA = Path(__file__).parent / "data"
CARDS, LISTING = DATA / "golden_cards.yaml", DATA / "golden_cards.txt"


def listing() -> str:
    """The programs of all golden cards."""
    pack = build_text(CARDS.read_text(encoding="utf-8"), CARDS.name)
    found = Listing(pack, vocabulary.load())
    return "\n".join(found.card(card) for card in found.names()[1:])


def test_programs_are_those_of_the_golden_listing() -> None:
    assert listing() == LISTING.read_text(encoding="utf-8")


if __name__ == "__main__":
    LISTING.write_text(listing(), encoding="utf-8")
