"""A light guess at the tense of the clause in which a time stands, from its words alone.

The nearest telling word on the left decides, then the nearest on the right: an auxiliary, a
verb of the future, a past form. The claim coder has the parse and may overrule it (`redirect`).
"""

import re
from typing import Final

from dateline.times.meaning import Direction
from dateline.times.vocabulary import words_around

REACH: Final = 240
WORD: Final = re.compile(r"[\w]+(?:[-’'][\w]+)*|['’]ll\b|[;:]")
PRESENT_BE: Final = frozenset({"is", "are", "'s", "’s"})
PAST_AUXILIARIES: Final = frozenset({"was", "were", "had", "did", "has", "have", "been"})
NOT_PAST: Final = words_around("not_past")
FORCE_WORDS: Final = frozenset({"effect", "force", "place"})


def guess_direction(
    text: str, sentence: tuple[int, int], expression: tuple[int, int], *, is_headline: bool
) -> Direction:
    """The direction of the clause around `expression`, inside `sentence`; both are offsets."""
    left = _words(text, max(sentence[0], expression[0] - REACH), expression[0])
    right = _words(text, expression[1], min(sentence[1], expression[1] + REACH))
    found = _from_left(left, is_headline=is_headline)
    if found is Direction.UNSAID:
        found = _from_right(right, is_headline=is_headline)
    return found


def _words(text: str, start: int, end: int) -> list[str]:
    found = (match[0] for match in WORD.finditer(text, start, end))
    return [word.casefold() for word in found if word not in {"May", "Will", "Must"}]


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
    """Read "the deadline is (on) Friday", "a truce starting Monday", "due on Sunday"."""
    near = [
        word for word in words[-2:] if word not in {"on", "at", "for", "from", "in", "early"}
    ]
    if not near:
        return False
    if near[-1] in PRESENT_BE and words[-1] in {*PRESENT_BE, "on"}:
        return True
    earlier = words[: len(words) - words[::-1].index(near[-1]) - 1]
    return near[-1] in words_around("starting") and not {"had", "originally"} & set(
        earlier[-3:]
    )


def _from_right(words: list[str], *, is_headline: bool) -> Direction:
    for at, word in enumerate(words):
        if word in ";:":
            break
        found = _at(words, at, is_headline=is_headline)
        if found is not None and not (word == "to" and found is Direction.FUTURE):
            return found
    return Direction.UNSAID


def _at(words: list[str], at: int, *, is_headline: bool) -> Direction | None:
    word = words[at]
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word == "to" and after:
        return _infinitive(words, at, is_headline=is_headline)
    if word in words_around("schedules") and before in PRESENT_BE | {"was", "were", "be"}:
        return Direction.FUTURE
    if word in words_around("future"):
        return Direction.PAST if after == "have" and word != "will" else Direction.FUTURE
    if word in PAST_AUXILIARIES:
        return (
            None
            if word in {"have", "been"} and before in words_around("future")
            else Direction.PAST
        )
    if word in words_around("begins"):
        return _scheduled(word, words, at, is_headline=is_headline)
    earlier = set(words[max(0, at - 2) : at])
    if _is_past_form(word, before) and not earlier & words_around("future"):
        return Direction.PAST
    return None


def _infinitive(words: list[str], at: int, *, is_headline: bool) -> Direction | None:
    """Read "vowed to leave", "is to resume"; in a headline also "rebels to leave".

    No verb follows in "set fire to a house".
    """
    before = words[max(0, at - 5) : at]
    if not before or _has_past_shape(words[at + 1]) or words[at + 1] in _ARTICLES:
        return None
    if before[-1] in PRESENT_BE | {"was", "were"}:
        return Direction.FUTURE
    for word in reversed(before):
        if word in words_around("implied_past"):
            return Direction.PAST
        if word in words_around("takes_infinitive"):
            return Direction.FUTURE
    is_bare = is_headline and not any(_is_past_form(word, "") for word in words[:at])
    return Direction.FUTURE if is_bare else None


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
    return word in words_around("past") or (len(word) > 3 and word.endswith("ed"))
