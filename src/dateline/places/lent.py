"""What a text tells of a name in one place, for every mention of the name.

"The Karm quarter of Zahr", "Karm, TX": what holds Karm holds it in the headline, too.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from dateline.mentions.place_words import words_of
from dateline.model import Mention
from dateline.places.containment import Container

Value = TypeVar("Value")

Quarter = tuple[str, tuple[Container, ...]]
"""The noun beside a part of a town, and what holds it."""


def noun_of(mention: Mention) -> str:
    """The noun beside the name that says what it is; "" where none."""
    return mention.row.partition("noun:")[2]


def find_quarters(
    mentions: Sequence[Mention], held: Mapping[int, tuple[Container, ...]]
) -> Mapping[str, Quarter]:
    """The names that the text somewhere makes parts of a town: "the Karm quarter of Zahr".

    It tells where the blast in Karm was, too, which the headline has.
    """
    told: dict[str, Quarter] = {}
    for index, mention in enumerate(mentions):
        is_sure = any(sure for _, sure in held[index])
        if is_sure and noun_of(mention) in words_of("part_of_town"):
            name = mention.head.quote.casefold()
            told.setdefault(name, (noun_of(mention), held[index]))
    return told


def with_lent(
    mentions: Sequence[Mention],
    held: Mapping[int, tuple[Container, ...]],
    quarters: Mapping[str, Quarter],
) -> Mapping[int, Sequence[Container]]:
    """The holders of each mention; a name has them wherever the text names it.

    A quarter has those of the town first of which the text makes it a part.
    """
    first = {name: holders for name, (_, holders) in quarters.items()}
    told = [held[index] for index in range(len(mentions))]
    return dict(enumerate(lent_by_name(mentions, told, first)))


def lent_by_name(
    mentions: Sequence[Mention],
    told: Sequence[Sequence[Value]],
    first: Mapping[str, Sequence[Value]],
) -> list[Sequence[Value]]:
    """What is told beside each name, or else beside the same name elsewhere ("Karm, Zahr")."""
    known = dict(first)
    names = [one.head.quote.casefold() for one in mentions]
    for name, one in zip(names, told, strict=True):
        if one:
            known.setdefault(name, one)
    return [one or known.get(name, ()) for name, one in zip(names, told, strict=True)]
