"""What people type at a prompt, read without surprises: `str.isdigit` is true of "²", which `int` refuses, and `int`
refuses numbers of some thousand digits, such as a paste gives."""

from __future__ import annotations

_MOST_DIGITS = 6


def whole_number(text: str, low: int, high: int) -> int | None:
    """The number from `low` to `high` that a text is in plain digits; None if it is none."""
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        return None
    number = int(text)
    return number if low <= number <= high else None


def whole_numbers(text: str, low: int, high: int) -> list[int] | None:
    """Such numbers, parted by spaces or commas; None if there is none or anything else among them."""
    found = [whole_number(word, low, high) for word in text.replace(",", " ").split()]
    numbers = [number for number in found if number is not None]
    return numbers if numbers and len(numbers) == len(found) else None
