"""The gold claims of our own: stand-off files, the split in halves, and the texts they are of.

``benchmarks/gold/ANNOTATOR/DOCUMENT.json`` holds ids, offsets, labels and the hash of the text;
the text lies in the corpus re3d. ``benchmarks/gold/split.csv`` says which half a document is
of. It was written once: documents annotated twice, and then the others, are ordered by their
number of words and taken two by two; of two neighbours, the first is of the half ``dev`` where
the SHA-256 of its id is even, and of ``unseen`` where it is odd, and the second of the other.
"""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias, TypedDict, cast

from dateline.errors import InvalidRecordError, MissingResourceError
from dateline.model import Attribution, Claim, Document, SpeakerKind, sha256_hex

GOLD: Final = Path("benchmarks") / "gold"
SPLIT: Final = "split.csv"
ANNOTATORS: Final = ("a", "b", "c", "d", "e")
"""Where several annotated a document, the first is the gold; ``c`` and ``d`` took others."""
RENAMED_ROLES: Final = {"origin": "origin_place"}

Mark: TypeAlias = tuple[int, int]
"""A half-open range of code points of a text."""
CountKey: TypeAlias = tuple[str, int | None, int | None, int | None]
"""Kind, low, best, high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What an annotator, or Dateline, makes of one event.

    Attributes:
        arguments: pairs of role and words.
        place: the words that say where; empty where there are none.
        time: the words that say when.
        sentence: outside of it, places and times are taken over; None: nothing is taken over.
        speaker: the words of the innermost speaker, the outlet apart.
        speaker_kind: of the innermost speaker; None where only the outlet speaks.
    """

    trigger: Mark
    type: str
    arguments: tuple[tuple[str, Mark], ...] = ()
    place: tuple[Mark, ...] = ()
    time: tuple[Mark, ...] = ()
    sentence: Mark | None = None
    counts: frozenset[CountKey] = frozenset()
    speaker: Mark | None = None
    speaker_kind: str | None = None
    polarity: str = "affirmed"
    modality: str = "certain"
    time_status: str = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """A text with the claims that one annotator found in it."""

    id: str
    text: str
    claims: tuple[Coded, ...]


class _Link(TypedDict):
    kind: str
    span: Sequence[int] | None


class _Argument(TypedDict):
    role: str
    span: Sequence[int]


class _Count(TypedDict):
    kind: str
    low: int | None
    best: int | None
    high: int | None


class _Claim(TypedDict):
    trigger: Sequence[int]
    type: str
    arguments: Sequence[_Argument]
    place: Sequence[int] | None
    time: Sequence[int] | None
    counts: Sequence[_Count]
    attribution: Sequence[_Link]
    polarity: str
    modality: str
    time_status: str


class _File(TypedDict):
    document: str
    sha256: str
    claims: Sequence[_Claim]


def read_half(corpus: Path, half: str, gold: Path = GOLD) -> list[GoldDocument]:
    """The annotated documents of `half` (``dev``, ``unseen``, ``more``), each once.

    Raises:
        MissingResourceError: the corpus, the annotations or the split are not there.
        InvalidRecordError: a text is not the one that was annotated.
    """
    halves = read_split(gold / SPLIT)
    chosen: dict[str, GoldDocument] = {}
    for annotator in reversed(ANNOTATORS):
        chosen.update(read_annotator(corpus, annotator, gold))
    return [one for key, one in sorted(chosen.items()) if halves.get(key) == half]


def read_own(path: Path) -> list[GoldDocument]:
    """The reports of our own with their claims: a JSON object a line, its text inside.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}: run this in a source checkout")
    records = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [
        GoldDocument(
            id=one["document"],
            text=one["text"],
            claims=tuple(_read_claim(claim) for claim in one["claims"]),
        )
        for one in records
    ]


def read_split(path: Path) -> dict[str, str]:
    """The half of each document."""
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}: run this in a source checkout")
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["document"]: row["half"] for row in csv.DictReader(lines)}


def read_annotator(corpus: Path, annotator: str, gold: Path = GOLD) -> dict[str, GoldDocument]:
    """The documents of one annotator by id, with their texts from the folder `corpus`."""
    files = sorted((gold / annotator).glob("*.json"))
    texts = dict(_texts(corpus)) if files else {}
    return {one.id: one for one in (_read_file(file, texts) for file in files)}


def code_claim(claim: Claim, document: Document) -> Coded:
    """A claim of Dateline, its offsets led back to the raw text."""

    def mark(start: int, end: int) -> Mark:
        to_raw = document.offsets.to_raw
        return to_raw(start), to_raw(end - 1) + 1

    speaker = _innermost(claim)
    span = speaker.span if speaker else None
    place = claim.place.spans if claim.place else ()
    return Coded(
        trigger=mark(claim.trigger.start, claim.trigger.end),
        type=claim.event.type,
        arguments=tuple(
            (one.role.value, mark(one.span.start, one.span.end)) for one in claim.arguments
        ),
        place=tuple(mark(one.start, one.end) for one in place),
        time=tuple(mark(one.start, one.end) for one in claim.time.spans),
        sentence=mark(claim.sentence.start, claim.sentence.end),
        counts=frozenset((one.kind.value, one.low, one.best, one.high) for one in claim.counts),
        speaker=mark(span.start, span.end) if span else None,
        speaker_kind=speaker.kind.value if speaker else None,
        polarity=claim.polarity.value,
        modality=claim.modality.value,
        time_status=claim.time_status.value,
    )


def _innermost(claim: Claim) -> Attribution | None:
    voices = [one for one in claim.attribution if one.kind is not SpeakerKind.OUTLET]
    return voices[-1] if voices else None


def _texts(corpus: Path) -> Iterator[tuple[str, str]]:
    files = sorted(corpus.rglob("documents.json"))
    if not files:
        raise MissingResourceError(f"no documents.json in {corpus}")
    for file in files:
        for line in file.read_text(encoding="utf-8-sig").splitlines():
            if line.strip():
                record = json.loads(line)
                yield record["_id"], record["text"]


def _read_file(path: Path, texts: Mapping[str, str]) -> GoldDocument:
    record = cast(_File, json.loads(path.read_text("utf-8")))
    text = texts.get(record["document"])
    if text is None:
        raise MissingResourceError(f"the corpus has no document {record['document']}")
    if sha256_hex(text.encode("utf-8")) != record["sha256"]:
        raise InvalidRecordError(f"{path.name}: the text is not the one that was annotated")
    claims = tuple(_read_claim(one) for one in record["claims"])
    return GoldDocument(id=record["document"], text=text, claims=claims)


def _read_claim(claim: _Claim) -> Coded:
    speaker = claim["attribution"][-1] if claim["attribution"] else None
    return Coded(
        trigger=_mark(claim["trigger"]),
        type=claim["type"],
        arguments=tuple(
            (RENAMED_ROLES.get(one["role"], one["role"]), _mark(one["span"]))
            for one in claim["arguments"]
        ),
        place=(_mark(claim["place"]),) if claim["place"] else (),
        time=(_mark(claim["time"]),) if claim["time"] else (),
        counts=frozenset(
            (one["kind"], one["low"], one["best"], one["high"]) for one in claim["counts"]
        ),
        speaker=_mark(speaker["span"]) if speaker and speaker["span"] else None,
        speaker_kind=speaker["kind"] if speaker else None,
        polarity=claim["polarity"],
        modality=claim["modality"],
        time_status=claim["time_status"],
    )


def _mark(pair: Sequence[int]) -> Mark:
    start, end = pair
    return start, end
