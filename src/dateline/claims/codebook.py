"""The codebook: the event types, what they mean and how other schemes call them.

Two tables hold it: ``tables/codebook.toml`` (the words) and ``tables/crosswalk.csv`` (the codes
of other schemes, with the family and the harm flag). Everything is checked on load.
"""

import csv
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from dateline.claims.schemes import (
    ACLED_SUB_EVENTS,
    GTD_ATTACK_TYPES,
    PLOVER_MODES,
    UCDP_VIOLENCE,
)
from dateline.errors import InvalidRecordError
from dateline.model import EventCode

FAMILIES: Final = frozenset(
    {
        "violence", "territory", "materiel", "detention", "deployment", "displacement", "aid",
        "protest", "state", "statement", "talks", "condition",
    }
)  # fmt: skip
"""Types of one family may describe the same happening in an incident."""

TYPE_NAME: Final = re.compile(r"[a-z]+\.[a-z]+(?:_[a-z]+)*")
WORD_KEYS: Final = frozenset({"title", "definition", "borderline", "counts", "not_counts"})
CODE_COLUMNS: Final = ("type", "family", "harm", "plover", "cameo", "acled", "ucdp", "gtd")


class CodebookError(InvalidRecordError):
    """A table of the codebook breaks its own rules; the message names the type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverCode:
    """A PLOVER 2.0 event with its mode; None where the event has no modes."""

    event: str
    mode: str | None = None

    def __post_init__(self) -> None:
        modes = PLOVER_MODES.get(self.event)
        if modes is None:
            raise CodebookError(f"unknown PLOVER event {self.event!r}")
        if self.mode is not None and self.mode not in modes:
            raise CodebookError(f"unknown PLOVER mode {self.event}/{self.mode}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One leaf of the codebook.

    Attributes:
        type: ``branch.leaf``.
        title: what a reader calls it.
        definition: what is coded.
        borderline: what to do in doubtful cases.
        counts: two sentences that are coded so.
        not_counts: a sentence that looks like it and is not.
        family: types of one family may describe the same happening.
        harm: whether the type by itself claims violence.
        plover: PLOVER 2.0 codes, the main one first.
        cameo: CAMEO code, where there is one.
        acled: pairs of ACLED-style event type and sub-event type, the main one first.
        ucdp: the UCDP type of violence it suggests; the actors decide.
        gtd: GTD attack types, the main one first.
    """

    type: str
    title: str
    definition: str
    borderline: str
    counts: tuple[str, str]
    not_counts: str
    family: str
    harm: bool
    plover: tuple[PloverCode, ...] = ()
    cameo: str | None = None
    acled: tuple[tuple[str, str], ...] = ()
    ucdp: int | None = None
    gtd: tuple[int, ...] = ()

    @property
    def branch(self) -> str:
        """The branch of the type, such as ``territory``."""
        return self.type.partition(".")[0]

    @property
    def code(self) -> EventCode:
        """The type with its main crosswalks, as a claim carries it."""
        main = self.plover[0] if self.plover else None
        return EventCode(
            type=self.type,
            plover=() if main is None else (main.event, *filter(None, [main.mode])),
            cameo=self.cameo,
            acled=self.acled[0] if self.acled else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    title: str
    definition: str
    borderline: str
    counts: tuple[str, str]
    not_counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """The event types in the order of the codebook."""

    types: tuple[EventType, ...]
    _by_type: Mapping[str, EventType] = field(repr=False)
    _codes: Mapping[str, EventCode] = field(repr=False)

    def __contains__(self, event_type: object) -> bool:
        return event_type in self._by_type

    def __getitem__(self, event_type: str) -> EventType:
        """The entry of `event_type`.

        Raises:
            CodebookError: there is no such type.
        """
        try:
            return self._by_type[event_type]
        except KeyError:
            raise CodebookError(f"no event type {event_type!r} in the codebook") from None

    def code(self, event_type: str) -> EventCode:
        """The type with its main crosswalks, as a claim carries it."""
        return self._codes.get(event_type) or self[event_type].code

    def family(self, event_type: str) -> str:
        """The family of `event_type`, whose types may describe the same happening."""
        return self[event_type].family


@cache
def load_codebook() -> Codebook:
    """The codebook of this package, checked.

    Raises:
        CodebookError: a table breaks its rules.
    """
    tables = files("dateline.claims") / "tables"
    words = (tables / "codebook.toml").read_text(encoding="utf-8")
    codes = (tables / "crosswalk.csv").read_text(encoding="utf-8")
    return read_codebook(words, codes)


def read_codebook(words: str, codes: str) -> Codebook:
    """The codebook of a TOML text of words and a CSV text of codes.

    Raises:
        CodebookError: one of them breaks its rules; the message names the type.
    """
    by_type = _read_words(words)
    types = tuple(_read_type(row, by_type) for row in _read_rows(codes))
    names = [one.type for one in types]
    if len(set(names)) < len(names):
        raise CodebookError("a type stands twice in the crosswalk")
    if missing := sorted(by_type.keys() - set(names)):
        raise CodebookError(f"no codes for {', '.join(missing)}")
    return Codebook(
        types=types,
        _by_type={one.type: one for one in types},
        _codes={one.type: one.code for one in types},
    )


def _read_words(text: str) -> dict[str, _Words]:
    return {
        f"{branch}.{leaf}": _check_words(f"{branch}.{leaf}", entry)
        for branch, leaves in tomllib.loads(text).items()
        for leaf, entry in leaves.items()
    }


def _check_words(name: str, entry: object) -> _Words:
    if not TYPE_NAME.fullmatch(name) or not isinstance(entry, dict):
        raise CodebookError(f"{name} is not branch.leaf in lower case")
    if wrong := sorted(entry.keys() ^ WORD_KEYS):
        state = "unknown" if wrong[0] in entry else "missing"
        raise CodebookError(f"{name}: {state} key {wrong[0]!r}")
    counts = entry.pop("counts")
    if not isinstance(counts, list) or len(counts) != 2:
        raise CodebookError(f"{name}: needs two examples that count")
    if not all(isinstance(one, str) and one.strip() for one in (*counts, *entry.values())):
        raise CodebookError(f"{name}: an empty text")
    return _Words(counts=(counts[0], counts[1]), **entry)


def _read_rows(text: str) -> list[dict[str, str]]:
    reader = csv.DictReader(text.splitlines(), strict=True)
    if tuple(reader.fieldnames or ()) != CODE_COLUMNS:
        raise CodebookError(f"the crosswalk's columns are not {', '.join(CODE_COLUMNS)}")
    return list(reader)


def _read_type(row: Mapping[str, str], words: Mapping[str, _Words]) -> EventType:
    name = row["type"]
    if name not in words:
        raise CodebookError(f"no words for {name}")
    try:
        return _build_type(row, words[name])
    except (CodebookError, ValueError) as error:
        raise CodebookError(f"{name}: {error}") from error


def _build_type(row: Mapping[str, str], words: _Words) -> EventType:
    return EventType(
        type=row["type"],
        title=words.title,
        definition=words.definition,
        borderline=words.borderline,
        counts=words.counts,
        not_counts=words.not_counts,
        family=_one_of(row["family"], FAMILIES, "family"),
        harm=_one_of(row["harm"], frozenset({"yes", "no"}), "harm") == "yes",
        plover=tuple(_read_plover(one) for one in row["plover"].split()),
        cameo=_read_cameo(row["cameo"]),
        acled=tuple(_read_acled(one) for one in row["acled"].split("; ") if one),
        ucdp=_read_number(row["ucdp"], UCDP_VIOLENCE) if row["ucdp"] else None,
        gtd=tuple(_read_number(one, GTD_ATTACK_TYPES) for one in row["gtd"].split()),
    )


def _one_of(value: str, allowed: frozenset[str], what: str) -> str:
    if value not in allowed:
        raise CodebookError(f"unknown {what} {value!r}")
    return value


def _read_plover(text: str) -> PloverCode:
    event, _, mode = text.partition("/")
    return PloverCode(event=event, mode=mode or None)


def _read_cameo(text: str) -> str | None:
    if text and not re.fullmatch(r"(0[1-9]|1\d|20)\d{1,2}", text):
        raise CodebookError(f"{text!r} is not a CAMEO code")
    return text or None


def _read_acled(text: str) -> tuple[str, str]:
    event, _, sub_event = text.partition(": ")
    if sub_event not in ACLED_SUB_EVENTS.get(event, frozenset()):
        raise CodebookError(f"unknown ACLED pair {text!r}")
    return event, sub_event


def _read_number(text: str, allowed: Mapping[int, str]) -> int:
    if not text.isdigit() or int(text) not in allowed:
        raise CodebookError(f"unknown code {text!r}")
    return int(text)
