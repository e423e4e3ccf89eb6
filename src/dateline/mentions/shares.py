"""Shares of a group: "six of the 14 passengers", "half of the 30 hostages".

What is told befell the share; the number of the group is a loss only of what is told of all of
them: "eleven of the 23 people wounded in the raid have died".
"""

from enum import StrEnum
from typing import Final

from dateline.mentions.numbers import number_value
from dateline.mentions.phrases import word_set
from dateline.text.tokens import Token

SHARE_WORDS: Final = word_set(
    "half third quarter most majority fifth two-thirds cent percent proportion some many few"
    " several none all any each one rest remainder minority dozen"
)

PER_CENT: Final = frozenset({"percent", "cent"})
FRACTIONS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
"""Words for parts of a group, and by how many it is divided."""


class Share(StrEnum):
    """What a number is where a share is taken out of a group."""

    NONE = "none"
    SHARE = "share"
    GROUP = "group"


def share_of(noun: Token, number: Token) -> Share:
    """What a number is that counts `noun`."""
    taken = _taken_from(noun)
    if taken is None:
        return Share.NONE
    return Share.GROUP if number.i > noun.head.i else Share.SHARE


def _taken_from(noun: Token) -> Token | None:
    """The words for the share that is taken out of a counted group of `noun`."""
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ != "of" or of.i > noun.i:
        return None
    is_counted = any(one.dep_ == "nummod" and one.i > of.i for one in noun.children)
    share = of.head
    is_share = share.pos_ == "NUM" or share.lemma_.lower() in SHARE_WORDS
    return share if is_counted and is_share and share.i < of.i else None


def part_of(share: Token) -> tuple[int, int, Token | None] | None:
    """Which part of a group a word is, as a fraction, with its own number where it has one."""
    own = next((one for one in share.children if one.pos_ == "NUM" and one.i < share.i), None)
    times = number_value(own.text) if own is not None else 1
    lemma = share.lemma_.lower()
    if lemma in PER_CENT and own is not None and times is not None:
        return times, 100, own
    return (times or 1, FRACTIONS[lemma], own) if lemma in FRACTIONS else None
