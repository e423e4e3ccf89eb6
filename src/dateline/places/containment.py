"""What the words beside a name say of the larger place that holds it."""

import re
from collections.abc import Mapping, Sequence

from dateline.model import Document, Mention

_COMMA = re.compile(
    r"\s?,\s*(?:(?:in|near)\s+)?(?:the\s+)?(?:\w+(?:ern|-east|-west|east|west)?\s+)?"
)
_WITHIN = re.compile(
    r"(?:\s+(?:[a-z-]+\s+){0,3}(?:in|of)\s+(?:the\s+)?(?:[a-z-]+\s+of\s+(?:the\s+)?)?"
    r"|\s?\((?:in\s+)?)(?:(?:north|south|east|west)[\w-]*\s+|central\s+|war-torn\s+)*"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,4}(?:of\s+)?")
LONGEST_GAP = 45

Container = tuple[int, bool]
"""Index of the holding mention, and whether the words leave no doubt ("in", not a comma)."""


def find_containers(
    document: Document, mentions: Sequence[Mention]
) -> Mapping[int, tuple[Container, ...]]:
    """For mentions by index: the mentions that are said to hold them.

    Read are "Karm, Homs province", "Karm in Homs province", "Homs' town of Karm", also in chains.
    """
    held: dict[int, tuple[Container, ...]] = {}
    for index in range(len(mentions)):
        chain: list[Container] = []
        at = index
        while (then := _next_container(document, mentions, at)) is not None:
            chain.append(then)
            at = then[0]
        before = _possessor(document, mentions, index)
        held[index] = (*chain, *((before,) if before is not None else ()))
    return held


def _next_container(
    document: Document, mentions: Sequence[Mention], index: int
) -> Container | None:
    if index + 1 >= len(mentions):
        return None
    gap = _gap(document, mentions[index], mentions[index + 1])
    if gap is None:
        return None
    if _COMMA.fullmatch(gap):
        return index + 1, False
    return (index + 1, True) if _WITHIN.fullmatch(gap) else None


def _possessor(document: Document, mentions: Sequence[Mention], index: int) -> Container | None:
    if index == 0:
        return None
    gap = _gap(document, mentions[index - 1], mentions[index])
    return (index - 1, False) if gap is not None and _POSSESSIVE.fullmatch(gap) else None


def _gap(document: Document, left: Mention, right: Mention) -> str | None:
    """The words between two mentions, without the nouns that belong to the left name."""
    if right.span.start - left.head.end > LONGEST_GAP or left.sentence != right.sentence:
        return None
    if right.span.start <= left.head.end:
        return None
    gap = document.text[left.head.end : right.span.start]
    return re.sub(
        r"^\s(?:city|town|village|district|province|governorate|county|state|region|area)\b",
        "", gap, flags=re.IGNORECASE,
    )  # fmt: skip
