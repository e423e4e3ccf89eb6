"""Figures of speech: a warlike word in a set phrase, or beside a word that says it is none.

The table holds whole phrases ("stab * in the back"; ``*`` stands for up to four words) by their
lemmas; the classes ``figurative`` and ``toy`` the words that make a figure of the noun behind
them ("a verbal grenade", "plastic soldiers").
"""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.word_classes import words_of
from dateline.errors import InvalidRecordError
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role
from dateline.text.tokens import Doc, Token

_COLUMNS: Final = ["figure", "meaning", "source"]
_GAP: Final = r"(?:\S+ ){0,4}"
MODIFIERS: Final = frozenset({"amod", "compound", "nmod"})
BEARERS: Final = frozenset({Role.AGENT, Role.PATIENT, Role.INSTRUMENT})


def set_phrase_of(found: FoundTrigger) -> str | None:
    """The words of the set phrase in which a trigger stands; None where there is none."""
    own = [token.i for token in found.tokens]
    for span, words in set_phrases(found.head.doc):
        if any(number in span for number in own):
            return words
    return None


def made_a_figure(found: FoundTrigger, parts: Sequence[Part]) -> str | None:
    """The words that make a figure of a trigger, or of who takes part in it."""
    trigger = modifier_of(found.head, "figurative") if found.phrase.pos == "noun" else None
    bearers = [one.token for one in parts if one.role in BEARERS]
    made = (modifier_of(noun, name) for noun in bearers for name in ("figurative", "toy"))
    return trigger or next((one for one in made if one), None)


def modifier_of(noun: Token, name: str) -> str | None:
    """A word of a class with the noun that it modifies; "Tin Adan" is no toy."""
    for child in noun.children:
        is_name = child.pos_ == "PROPN" and name == "toy"
        is_so = child.dep_ in MODIFIERS and child.lemma_.lower() in words_of(name)
        if is_so and not is_name:
            return f"{child.text} {noun.text}"
    return None


@lru_cache(maxsize=32)
def set_phrases(doc: Doc) -> tuple[tuple[range, str], ...]:
    """The set phrases of a sentence: the numbers of their tokens, and their words."""
    return tuple(_find(doc, load_figures()))


def _find(doc: Doc, figures: re.Pattern[str]) -> Iterator[tuple[range, str]]:
    forms = [token.lemma_.lower() for token in doc]
    starts: dict[int, int] = {}
    at = 0
    for number, form in enumerate(forms):
        starts[at] = number
        at += len(form) + 1
    text = "".join(f"{form} " for form in forms)
    for one in figures.finditer(text):
        first = starts.get(one.start())
        if first is not None:
            last = first + one.group().count(" ")
            yield range(first, last), one.group().strip()


@cache
def load_figures() -> re.Pattern[str]:
    """All set phrases as one pattern over lemmas, from ``tables/figures.csv``.

    Raises:
        InvalidRecordError: the table has other columns.
    """
    path = files("dateline.claims") / "tables" / "figures.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    if rows.fieldnames != _COLUMNS:
        raise InvalidRecordError(f"figures.csv has the columns {rows.fieldnames}")
    return re.compile("|".join(rf"\b{_pattern(row['figure'])}" for row in rows))


def _pattern(figure: str) -> str:
    words = [_GAP if word == "*" else f"{re.escape(word)} " for word in figure.split()]
    return "".join(words)
