"""A light guess at the tense of the clause in which a time stands, from its words alone.

The nearest telling word on the left decides, then the nearest on the right: an auxiliary, a verb
of the future, a past form. The claim coder, which has the parse, may overrule it (`redirect`).
"""

import re
from functools import cache
from typing import Final

from dateline.mentions.tables import read_table
from dateline.times.meaning import Direction

COLUMNS: Final = ("word", "class", "source")
WORD: Final = re.compile(r"[\w]+(?:[-’'][\w]+)*|['’]ll\b|[;:]")
PRESENT_BE: Final = frozenset({"is", "are", "'s", "’s"})
PAST_AUXILIARIES: Final = frozenset({"was", "were", "had", "did", "has", "have", "been"})
NOT_PAST: Final = frozenset(
    [
        "need",
        "indeed",
        "feed",
        "seed",
        "speed",
        "exceed",
        "proceed",
        "breed",
        "bleed",
        "weed",
        "hundred",
        "united",
        "allied",
        "armed",
        "unarmed",
        "wounded",
        "injured",
        "displaced",
        "masked",
        "besieged",
        "embed",
        "so-called",
        "led",
        "red",
        "left",
        "hired",
        "aid-funded",
        "kindred",
        "sacred",
        "naked",
        "wicked",
        "shed",
        "bed",
    ]
)
FORCE_WORDS: Final = frozenset({"effect", "force", "place"})


@cache
def _classes() -> dict[str, frozenset[str]]:
    rows = list(read_table("times", "tense.csv", COLUMNS))
    names = {row["class"] for row in rows}
    return {
        name: frozenset(row["word"] for row in rows if row["class"] == name) for name in names
    }


def guess_direction(
    text: str, sentence: tuple[int, int], expression: tuple[int, int], *, is_headline: bool
) -> Direction:
    """The direction of the clause around `expression`, inside `sentence`; both are offsets."""
    left = _words(text, sentence[0], expression[0])
    right = _words(text, expression[1], sentence[1])
    found = _from_left(left, is_headline=is_headline)
    if found is Direction.UNSAID:
        found = _from_right(right, is_headline=is_headline)
    return found


def _words(text: str, start: int, end: int) -> list[str]:
    return [match[0].casefold() for match in WORD.finditer(text, start, end)]


def _from_left(words: list[str], *, is_headline: bool) -> Direction:
    if _is_said_of(words):
        return Direction.FUTURE
    for at in range(len(words) - 1, -1, -1):
        if words[at] in ";:":
            break
        found = _at(words, at, is_headline=is_headline)
        if found is not None:
            return found
    return Direction.UNSAID


def _is_said_of(words: list[str]) -> bool:
    """Read "The deadline is (on) Friday", "a truce starting Monday", "protests due on Sunday"."""
    near = [
        word for word in words[-2:] if word not in {"on", "at", "for", "from", "in", "early"}
    ]
    if not near:
        return False
    if near[-1] in PRESENT_BE and words[-1] in {*PRESENT_BE, "on"}:
        return True
    earlier = words[: len(words) - words[::-1].index(near[-1]) - 1]
    return near[-1] in _classes()["starting"] and not {"had", "originally"} & set(earlier[-3:])


def _from_right(words: list[str], *, is_headline: bool) -> Direction:
    for at, word in enumerate(words):
        if word in ";:":
            break
        found = _at(words, at, is_headline=is_headline)
        if found is not None and not (word == "to" and found is Direction.FUTURE):
            return found
    return Direction.UNSAID


def _at(words: list[str], at: int, *, is_headline: bool) -> Direction | None:
    word, classes = words[at], _classes()
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word == "to" and after:
        return _infinitive(words, at, is_headline=is_headline)
    if word in classes["schedules"] and before in PRESENT_BE | {"was", "were", "be"}:
        return Direction.FUTURE
    if word in classes["future"]:
        return Direction.PAST if after == "have" and word != "will" else Direction.FUTURE
    if word in PAST_AUXILIARIES:
        return (
            None if word in {"have", "been"} and before in classes["future"] else Direction.PAST
        )
    if word in classes["begins"]:
        return _scheduled(word, words, at, is_headline=is_headline)
    if _is_past_form(word, before):
        return Direction.PAST
    return None


def _infinitive(words: list[str], at: int, *, is_headline: bool) -> Direction | None:
    """Read "vowed to leave", "is to resume"; in a headline also "rebels to leave"."""
    classes = _classes()
    before = words[max(0, at - 5) : at]
    if not before or _has_past_shape(words[at + 1]):
        return None
    if before[-1] in PRESENT_BE | {"was", "were"}:
        return Direction.FUTURE
    for word in reversed(before):
        if word in classes["implied_past"]:
            return Direction.PAST
        if word in classes["takes_infinitive"]:
            return Direction.FUTURE
    is_bare = is_headline and not any(_is_past_form(word, "") for word in words[:at])
    return Direction.FUTURE if is_bare and words[at + 1] not in _ARTICLES else None


_ARTICLES: Final = frozenset({"the", "a", "an", "his", "their", "its"})


def _scheduled(word: str, words: list[str], at: int, *, is_headline: bool) -> Direction | None:
    """Read "The ceasefire takes effect on 2 January": a present that means the future."""
    if is_headline or not word.endswith("s") or (at and words[at - 1] in _ARTICLES):
        return None
    if word in {"takes", "comes", "goes"}:
        return Direction.FUTURE if FORCE_WORDS & set(words[at : at + 4]) else None
    return Direction.FUTURE


def _is_past_form(word: str, before: str) -> bool:
    if before in {"be", "to", "being", "get"} or word in NOT_PAST:
        return False
    return _has_past_shape(word)


def _has_past_shape(word: str) -> bool:
    return word in _classes()["past"] or (len(word) > 3 and word.endswith("ed"))
