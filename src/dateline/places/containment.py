"""What the words beside a name say of the larger place that holds it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from dateline.mentions import relation_words
from dateline.mentions.tables import read_table
from dateline.model import Document, Mention

_COMMA = re.compile(
    r"\s?,\s*(?:(?:an?|the)\s+(?:(?!north|south|east|west)[a-z-]+\s+){1,3}(?=(?:in|of|on)\s))?"
    r"(?:(?:in|near|of|on)\s+)?(?:the\s+)?"
    r"(?:(?:(?:far|north|south|east|west|central|upper|lower|rural)[\w-]*)\s+)?"
)
_APART = r"(?:and|or|but|as|then|while|after|before|from|to|with|for|by|against)\b"
_TOLD = r"(?:was|were|is|are|has|had|have|been|an?|[a-z]+ed)\b"
"""Words of another telling: "men from Karm were killed in Zahr" does not put Karm in Zahr."""
_KINDS = (
    r"(?:cit(?:y|ies)|towns?|villages?|districts?|neighbou?rhoods?|suburbs?|quarters?|camps?|"
    r"hamlets?|settlements?|areas?|regions?|enclaves?|communit(?:y|ies)|ports?|provinces?)"
)
_HOLDER_OF = re.compile(
    rf"(?:['’]s?)?\s+(?:(?!{_APART})[\w-]+\s+){{0,3}}(?!quarter){_KINDS}\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"(?:\s+(?:(?!{_APART}|{_TOLD})[a-z-]+\s+){{0,3}}(?:in|of)\s+(?:the\s+)?"
    r"(?:(?:[a-z-]+\s+)?[a-z-]+\s+of\s+(?:the\s+)?)?"
    r"|\s?\((?:in\s+)?)(?:(?:north|south|east|west)[\w-]*\s+|central\s+|war-torn\s+)*"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,4}(?:of\s+)?")
_OWN_NOUN = re.compile(
    rf"^\s(?:{_KINDS}|governorate|county|state|municipality|department|canton|township)\b",
    re.IGNORECASE,
)
_OF_A_STATE = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:army|military|ministry|forces?|government|navy|troops|guard"
    r"|police|soldiers)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s?,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+")
LONGEST_GAP = 45
SIGHT = 60

_ABBREVIATED = re.compile(r"\s?,\s(?P<short>[A-Z](?:\.\s?[A-Z]|[A-Za-z])*\.?)(?![\w-])")

Container = tuple[int, bool]
"""Index of the holding mention, and whether the words leave no doubt ("in", not a comma)."""


def find_containers(
    document: Document, mentions: Sequence[Mention]
) -> Mapping[int, tuple[Container, ...]]:
    """For mentions by index: the mentions that are said to hold them.

    Read are "Karm, Homs province", "Karm in Homs province", "Homs' town of Karm", "the Homs
    district of Karm" and, the other way round, "the Karm quarter of Homs", also in chains.
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


def abbreviated_province(document: Document, mention: Mention) -> tuple[str, str] | None:
    """Country and name of the province in "Karm, TX" or "Karm, Tex."; None without one."""
    match = _ABBREVIATED.match(document.text, mention.span.end)
    if match is None:
        return None
    return province_of(match["short"])


def province_of(short: str) -> tuple[str, str] | None:
    """Country and name of the province that is written short: "TX", "Tex."; None of others."""
    return _abbreviations().get(short) or _abbreviations().get(short.rstrip("."))


@cache
def _abbreviations() -> Mapping[str, tuple[str, str]]:
    columns = ("abbreviation", "country", "province", "source")
    return {
        row["abbreviation"]: (row["country"], row["province"])
        for row in read_table("places", "abbreviations.csv", columns)
    }


def find_lists(
    document: Document, mentions: Sequence[Mention]
) -> Mapping[int, tuple[int, ...]]:
    """For mentions by index: those directly beside it in a list."""
    beside: dict[int, tuple[int, ...]] = dict.fromkeys(range(len(mentions)), ())
    for index in range(len(mentions) - 1):
        gap = _gap(document, mentions[index], mentions[index + 1])
        if gap is not None and _LIST.fullmatch(gap):
            beside[index] += (index + 1,)
            beside[index + 1] += (index,)
    return beside


def find_stretches(
    document: Document, mentions: Sequence[Mention]
) -> Mapping[int, tuple[int, ...]]:
    """For mentions by index: the other end of the road or the stretch that each one ends."""
    ends: dict[int, tuple[int, ...]] = dict.fromkeys(range(len(mentions)), ())
    for index in range(len(mentions) - 1):
        left, right = mentions[index], mentions[index + 1]
        gap = _gap(document, left, right)
        if gap is not None and _is_stretch(document, left, right, gap):
            ends[index] += (index + 1,)
            ends[index + 1] += (index,)
    return ends


def _is_stretch(document: Document, left: Mention, right: Mention, gap: str) -> bool:
    if relation_words.HYPHEN.fullmatch(gap):
        after = document.text[right.head.end : right.head.end + SIGHT]
        return relation_words.ROAD_AFTER.match(after) is not None
    before = document.text[max(0, left.head.start - SIGHT) : left.head.start]
    is_joined = relation_words.AND.fullmatch(gap) is not None
    return is_joined and any(one.search(before) for one in relation_words.STRETCHES)


def _next_container(
    document: Document, mentions: Sequence[Mention], index: int
) -> Container | None:
    if index + 1 >= len(mentions):
        return None
    gap = _gap(document, mentions[index], mentions[index + 1])
    if gap is None or _HOLDER_OF.fullmatch(gap):
        return None
    if is_seat(document, mentions[index + 1]) or is_owner(document, mentions[index + 1]):
        return None  # "near Karm, the Zahr-based group said", "Zahr's army said"
    gap = _OWN_NOUN.sub("", gap)
    if _COMMA.fullmatch(gap):
        return index + 1, False
    return (index + 1, True) if _WITHIN.fullmatch(gap) else None


def is_seat(document: Document, mention: Mention) -> bool:
    """Whether a name only says where somebody sits: "the Karm-based group"."""
    return document.text.startswith("-based", mention.span.end)


def is_owner(document: Document, mention: Mention) -> bool:
    """Whether a country is only named for its forces or ministries: "Ruritania's air force"."""
    return _OF_A_STATE.match(document.text, mention.span.end) is not None


def _possessor(document: Document, mentions: Sequence[Mention], index: int) -> Container | None:
    if index == 0:
        return None
    gap = _gap(document, mentions[index - 1], mentions[index])
    if gap is None:
        return None
    is_held = _POSSESSIVE.fullmatch(gap) or _HOLDER_OF.fullmatch(gap)
    return (index - 1, False) if is_held else None


def _gap(document: Document, left: Mention, right: Mention) -> str | None:
    """The words between two mentions of one sentence that are close; None for others."""
    if right.span.start - left.head.end > LONGEST_GAP or left.sentence != right.sentence:
        return None
    if right.span.start <= left.head.end:
        return None
    return document.text[left.head.end : right.span.start]
