"""The trigger table: which words stand for which event type, in which frame, and when.

The tables lie in ``tables/triggers/<branch>.csv`` and ``tables/light_verbs.csv``. Here they are
read and checked; finding phrases in a parse and testing conditions is done elsewhere.

Conditions (columns ``needs`` and ``unless``, separated by spaces):
    ``slot:class|class``  something in the slot is of one of the semantic classes.
    ``slot=lemma|lemma``  the head of something in the slot is one of the lemmas; ``*``: any.
    ``sent:conflict``     the document is about conflict; ``sent:public``: or about states and
                          their officials; ``sent=lemma``: the sentence has it.
    ``gov=lemma``         the trigger hangs from this word: "in support of" has ``gov=in``.
    ``text=lemma``        the document has the word, anywhere: the planes that a raid was of.
    ``told=type|branch``  an event of the type, or of the branch, was told a little before.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Final, TypeVar

from dateline.claims.codebook import load_codebook
from dateline.errors import InvalidRecordError
from dateline.model import Role

COLUMNS: Final = (
    "phrase", "pos", "type", "frame", "needs", "unless", "example", "trap", "source",
)  # fmt: skip
LIGHT_COLUMNS: Final = ("verb", "noun_slot", "subject_role", "example", "source")
PARTS_OF_SPEECH: Final = frozenset({"verb", "noun", "adj", "modal"})
CORE_SLOTS: Final = frozenset({"subj", "obj", "iobj", "poss", "comp", "amod", "xcomp"})
PREPOSITIONS: Final = frozenset(
    {
        "about", "across", "after", "against", "ahead", "along", "alongside", "among",
        "amongst", "around", "as", "at", "before", "behind", "between", "beyond", "by",
        "despite", "during", "for", "from", "in", "inside", "into", "near", "of", "off", "on",
        "onto", "out", "outside", "over", "through", "to", "toward", "towards", "under",
        "until", "up", "upon", "via", "with",
    }
)  # fmt: skip
SLOTS: Final = CORE_SLOTS | PREPOSITIONS
LEAST_NAMED: Final = 2
"""In so many slots a row must name its words to speak for itself."""
_NO_SLOTS: Final = frozenset({"sent", "gov", "text", "told"})
"""What a condition may ask about beside the slots."""
CLASSES: Final = frozenset(
    {
        "actor", "aid", "aircraft", "armed", "artillery", "civilian", "conflict", "document",
        "drone", "ethnic", "event", "force", "government", "gpe", "group", "international",
        "materiel", "media", "medical", "missile", "money", "monitor", "nationality",
        "natural", "official", "organisation", "party", "people", "person", "place", "police",
        "pronoun", "protester", "public", "region", "route", "site", "talks", "vehicle",
        "vessel", "weapon",
    }
)  # fmt: skip
"""Semantic classes that a condition may ask for (`dateline.claims.classes`)."""


class TriggerTableError(InvalidRecordError):
    """A row of a trigger table breaks the rules; the message names table and line."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TriggerRow:
    """One reading of one phrase; no two are equal, so that looking one up is quick.

    Attributes:
        row_id: ``type:phrase:pos``, with ``#2`` and so on where several rows share it.
        phrase: lemmas joined by spaces.
        pos: ``verb`` (the first word inflects), ``noun`` or ``adj`` (the last word does), or
            ``modal`` (what must be done is demanded).
        event_type: ``branch.leaf`` of the codebook.
        frame: which slot fills which role; subj and obj are deep.
        needs: conditions that all must hold.
        unless: conditions of which none may hold.
        example: a sentence in which the row fires.
        trap: a sentence in which the phrase must not fire as this type; may be empty.
    """

    row_id: str
    phrase: str
    pos: str
    event_type: str
    frame: tuple[tuple[str, Role], ...]
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    example: str
    trap: str

    @property
    def words(self) -> tuple[str, ...]:
        """The lemmas of the phrase."""
        return tuple(self.phrase.split())

    @property
    def head(self) -> str:
        """The lemma that inflects: the first of a verb, the last of a noun or adjective."""
        return head_of(self.phrase, self.pos)

    @property
    def asks_document(self) -> bool:
        """Whether it asks what the document tells elsewhere: a word of many meanings."""
        return any(one.startswith(("told=", "text=")) for one in self.needs)

    @property
    def names_its_words(self) -> bool:
        """Whether its conditions name the words of two slots, as "post" with "anthrax" does.

        Such words stand beside it in nothing else: no more need be asked of the text.
        """
        return sum("=" in one and not one.endswith("=*") for one in self.needs) >= LEAST_NAMED

    def role_of(self, slot: str) -> Role | None:
        """The role that the frame gives to a slot."""
        return next((role for name, role in self.frame if name == slot), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A verb that only lends a subject to an event noun: "carry out an attack".

    Attributes:
        words: lemmas, the verb first, then particles.
        noun_slot: where the event noun stands: ``obj`` or a preposition (``under``).
        subject_role: the part of the verb's subject in the noun's event.
        example: a sentence with it.
    """

    words: tuple[str, ...]
    noun_slot: str
    subject_role: Role
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerTable:
    """All rows, with their indexes."""

    rows: tuple[TriggerRow, ...]
    _by_phrase: Mapping[tuple[str, str], tuple[TriggerRow, ...]] = field(repr=False)
    _by_head: Mapping[str, tuple[TriggerRow, ...]] = field(repr=False)

    @property
    def phrases(self) -> tuple[tuple[str, str], ...]:
        """The phrases with their part of speech, each once."""
        return tuple(self._by_phrase)

    def readings(self, phrase: str, pos: str) -> tuple[TriggerRow, ...]:
        """The rows of a phrase, in the order of the table."""
        return self._by_phrase.get((phrase, pos), ())

    def with_head(self, lemma: str) -> tuple[TriggerRow, ...]:
        """The rows whose head is `lemma`, in the order of the table."""
        return self._by_head.get(lemma, ())


def head_of(phrase: str, pos: str) -> str:
    """The lemma of a phrase that inflects."""
    words = phrase.split()
    return words[0] if pos == "verb" else words[-1]


@cache
def load_triggers() -> TriggerTable:
    """The trigger table of this package, checked.

    Raises:
        TriggerTableError: a row breaks the rules.
    """
    folder = files("dateline.claims") / "tables" / "triggers"
    tables = sorted((one for one in folder.iterdir() if one.name.endswith(".csv")), key=str)
    return read_triggers((one.name, one.read_text(encoding="utf-8")) for one in tables)


@cache
def load_light_verbs() -> tuple[LightVerb, ...]:
    """The table of light verbs, checked.

    Raises:
        TriggerTableError: a row breaks the rules.
    """
    path = files("dateline.claims") / "tables" / "light_verbs.csv"
    return read_light_verbs(path.read_text(encoding="utf-8"))


def read_triggers(tables: Iterable[tuple[str, str]]) -> TriggerTable:
    """The trigger table of (name, CSV text) pairs.

    Raises:
        TriggerTableError: a row breaks the rules.
    """
    numbered = _number(
        row
        for name, text in tables
        for line, cells in _read_cells(name, text, COLUMNS)
        for row in _located(f"{name}, line {line}", _read_rows, cells)
    )
    rows = tuple(sorted(numbered, key=_n_wordings, reverse=True))
    return TriggerTable(
        rows=rows,
        _by_phrase=_group([((one.phrase, one.pos), one) for one in rows]),
        _by_head=_group([(one.head, one) for one in rows]),
    )


def read_light_verbs(text: str) -> tuple[LightVerb, ...]:
    """The light verbs of a CSV text.

    Raises:
        TriggerTableError: a row breaks the rules.
    """
    return tuple(
        _located(f"light verbs, line {line}", _read_light_verb, cells)
        for line, cells in _read_cells("light verbs", text, LIGHT_COLUMNS)
    )


Key = TypeVar("Key")
Read = TypeVar("Read")


def _located(where: str, read: Callable[[Sequence[str]], Read], cells: Sequence[str]) -> Read:
    try:
        return read(cells)
    except TriggerTableError as error:
        raise TriggerTableError(f"{where}: {error}") from None


def _group(pairs: Sequence[tuple[Key, TriggerRow]]) -> dict[Key, tuple[TriggerRow, ...]]:
    found: dict[Key, list[TriggerRow]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _read_cells(
    name: str, text: str, columns: tuple[str, ...]
) -> Iterator[tuple[int, Sequence[str]]]:
    reader = csv.reader(text.splitlines(), strict=True)
    if tuple(next(reader, ())) != columns:
        raise TriggerTableError(f"{name}: the columns are not {', '.join(columns)}")
    for line, cells in enumerate(reader, start=2):
        if len(cells) != len(columns):
            raise TriggerTableError(f"{name}, line {line}: {len(cells)} cells")
        yield line, cells


def _read_light_verb(cells: Sequence[str]) -> LightVerb:
    return LightVerb(
        words=tuple(_read_phrase(cells[0]).split()),
        noun_slot=_read_slot(cells[1]),
        subject_role=_read_role(cells[2]),
        example=_read_sentence(cells[3]),
    )


def _read_rows(cells: Sequence[str]) -> tuple[TriggerRow, ...]:
    phrase, pos, event_type, frame, needs, unless, example, trap, source = cells
    if pos not in PARTS_OF_SPEECH:
        raise TriggerTableError(f"unknown part of speech {pos!r}")
    if event_type not in load_codebook():
        raise TriggerTableError(f"unknown event type {event_type!r}")
    if not source:
        raise TriggerTableError("no source")
    return tuple(
        TriggerRow(
            row_id=f"{event_type}:{one}:{pos}",
            phrase=one,
            pos=pos,
            event_type=event_type,
            frame=read_frame(frame),
            needs=_read_conditions(needs),
            unless=_read_conditions(unless),
            example=_read_sentence(example),
            trap=_read_sentence(trap) if trap else "",
        )
        for one in _expand(_read_phrase(phrase))
    )


def _number(rows: Iterable[TriggerRow]) -> Iterator[TriggerRow]:
    """The rows with ``#2`` and so on where several have the same id."""
    used: dict[str, int] = {}
    for row in rows:
        count = used[row.row_id] = used.get(row.row_id, 0) + 1
        yield row if count == 1 else replace(row, row_id=f"{row.row_id}#{count}")


def _n_wordings(row: TriggerRow) -> int:
    """How many conditions ask for words: such rows stand before those that ask for classes."""
    return sum("=" in one for one in row.needs)


def _read_phrase(text: str) -> str:
    if not text or text != " ".join(text.lower().split()):
        raise TriggerTableError(f"{text!r} is not lower-case lemmas")
    return text


def _expand(phrase: str) -> tuple[str, ...]:
    """``car|truck bomb`` stands for two phrases."""
    if "|" not in phrase:
        return (phrase,)
    return tuple(
        " ".join(one) for one in product(*(word.split("|") for word in phrase.split()))
    )


def _read_sentence(text: str) -> str:
    if not text.endswith((".", "?", "!", '"')):
        raise TriggerTableError(f"{text!r} is not a sentence")
    return text


@cache
def read_frame(text: str) -> tuple[tuple[str, Role], ...]:
    """The slots of a frame with their roles: "subj=agent obj=patient".

    Raises:
        TriggerTableError: a slot or a role is unknown, or a slot stands twice.
    """
    pairs = [one.partition("=") for one in text.split()]
    slots = [slot for slot, _, _ in pairs]
    if len(set(slots)) < len(slots):
        raise TriggerTableError(f"a slot stands twice in {text!r}")
    return tuple((_read_slot(slot), _read_role(role)) for slot, _, role in pairs)


def _read_slot(text: str) -> str:
    if text not in SLOTS:
        raise TriggerTableError(f"unknown slot {text!r}")
    return text


def _read_role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        raise TriggerTableError(f"unknown role {text!r}") from None


@cache
def _read_conditions(text: str) -> tuple[str, ...]:
    return tuple(_check_condition(one) for one in text.split())


@cache
def _types_and_branches() -> frozenset[str]:
    types = {one.type for one in load_codebook().types}
    return frozenset(types | {one.partition(".")[0] for one in types})


def _check_condition(text: str) -> str:
    mark = ":" if ":" in text else "="
    slot, _, values = text.partition(mark)
    allowed = set(values.split("|"))
    if not all(allowed):
        raise TriggerTableError(f"{text!r} is not a condition")
    if slot not in _NO_SLOTS:
        _read_slot(slot)
    if slot == "told" and (unknown := sorted(allowed - _types_and_branches())):
        raise TriggerTableError(f"unknown event type {unknown[0]!r}")
    if mark == ":" and (unknown := sorted(allowed - CLASSES)):
        raise TriggerTableError(f"unknown class {unknown[0]!r}")
    return text
