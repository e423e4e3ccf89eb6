"""Numbers that are to be multiplied: "two blasts killed five each", "twice as many"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.mentions.numbers import FoundNumber, number_value
from dateline.text.tokens import Token

MANY: Final = {"twice": 2, "thrice": 3}
SEVERAL: Final = {"twin": 2, "both": 2, "double": 2, "paired": 2, "triple": 3}
MOST: Final = 12
"""The most happenings of which "each" is told one by one."""


def times(number: FoundNumber, last: Token, before: int | None) -> FoundNumber:
    """The number, many times over where it is "twice as many" as `before`, or that of each."""
    doc = last.doc
    words = [one.lower_ for one in doc[max(last.i - 2, 0) : last.i]]
    if (
        last.lower_ == "many"
        and words[1:] == ["as"]
        and words[0] in MANY
        and before is not None
    ):
        total = MANY[words[0]] * before
        return replace(number, low=total, best=total, high=total)
    factor = _each_of(last) if number.best is not None else None
    return number if factor is None else _multiplied(number, factor)


def _multiplied(number: FoundNumber, factor: int) -> FoundNumber:
    low, best, high = (
        None if one is None else one * factor for one in (number.low, number.best, number.high)
    )
    return replace(number, low=low, best=best, high=high)


def _each_of(last: Token) -> int | None:
    """How many subjects there are, where a number is that of each."""
    behind = last.doc[last.i + 1 : last.i + 4]
    each = next((one for one in behind if one.lower_ in {"each", "apiece"}), None)
    if each is None or any(one.is_punct for one in last.doc[last.i : each.i]):
        return None
    verb = next((one for one in last.ancestors if one.pos_ == "VERB"), None)
    if verb is None:
        return None
    found = next(_numbers_of_subject(verb), None)
    return found if found is not None and 1 < found <= MOST else None


def _numbers_of_subject(verb: Token) -> Iterator[int]:
    for subject in verb.children:
        for one in subject.children if subject.dep_ in {"nsubj", "nsubjpass"} else ():
            value = SEVERAL.get(one.lower_) or number_value(one.text)
            if value is not None:
                yield value
