"""Sketches as columns, so that many pairs are compared at once."""

from __future__ import annotations

from array import array
from collections import ChainMap
from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from dateline.link.hashing import code_of
from dateline.link.levels import Flags
from dateline.link.places import quarter_in, side_of, unlisted_in
from dateline.link.ragged import Index, Ragged, RaggedBuilder
from dateline.link.sketch import Sketch
from dateline.model import Actor, CountKind

UNKNOWN_DAY = -1
UNKNOWN_COUNT = -1
COUNTED: tuple[CountKind, ...] = tuple(one for one in CountKind if one is not CountKind.HARMED)
NUMBERS = (
    "report", "document", "sentence_start", "type", "branch", "family", "first", "last",
    "gazetteer_id", "place_name", "place_core", "quarter", "side", "unlisted",
    "country", "text", "taken_extent",
)  # fmt: skip
FLAGS = (
    "headline",
    "exact_day",
    "open_start",
    "lent_day",
    "by_night",
    "firm",
    "several",
    "mended",
    "denied",
    "has_place",
    "located",
)
MEASURES = ("lat", "lon", "radius")
SETS = ("agents", "patients", "objects", "materiel", "names", "words", "place_words", "taken")
ACTORS = ("agent_actors", "patient_actors")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Sketches in rows, by column.

    Attributes:
        ids: claim ids.
        numbers: codes of words (`code_of`), days as ordinals, `UNKNOWN_DAY` where not known.
        flags: yes or no.
        measures: degrees and kilometres; 0 where not located.
        sets: codes of words.
        actors: positions in `known_actors`.
        counts: low and high of each kind of loss, `UNKNOWN_COUNT` where not said.
        texts: what the codes of objects and materiel stand for.
    """

    ids: tuple[str, ...]
    numbers: dict[str, NDArray[np.int64]]
    flags: dict[str, Flags]
    measures: dict[str, NDArray[np.float64]]
    sets: dict[str, Ragged]
    actors: dict[str, Ragged]
    counts: NDArray[np.int32]
    known_actors: tuple[Actor, ...]
    texts: MutableMapping[int, str]

    def __len__(self) -> int:
        return len(self.ids)

    def some(self, rows: Index) -> Columns:
        """These rows, in this order."""
        return replace(
            self,
            ids=tuple(self.ids[row] for row in rows.tolist()),
            numbers={name: one[rows] for name, one in self.numbers.items()},
            flags={name: one[rows] for name, one in self.flags.items()},
            measures={name: one[rows] for name, one in self.measures.items()},
            sets={name: one.some(rows) for name, one in self.sets.items()},
            actors={name: one.some(rows) for name, one in self.actors.items()},
            counts=self.counts[rows],
        )

    def then(self, other: Columns) -> Columns:
        """These rows, then those of another."""
        known_actors, places = _actors_of_both(self.known_actors, other.known_actors)
        is_alike = other.known_actors is self.known_actors
        texts = self.texts if is_alike else ChainMap(other.texts, self.texts)
        return Columns(
            ids=self.ids + other.ids,
            numbers=_joined(self.numbers, other.numbers),
            flags=_joined(self.flags, other.flags),
            measures=_joined(self.measures, other.measures),
            sets={name: one.then(other.sets[name]) for name, one in self.sets.items()},
            actors={
                name: one.then(Ragged(places[theirs.values.astype(np.int64)], theirs.offsets))
                for name, one in self.actors.items()
                for theirs in [other.actors[name]]
            },
            counts=np.concatenate([self.counts, other.counts]),
            known_actors=known_actors,
            texts=texts,
        )


def _actors_of_both(
    ours: tuple[Actor, ...], theirs: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], NDArray[np.uint64]]:
    """All actors, each once, and where each of theirs stands among them."""
    if theirs is ours:
        return ours, np.arange(len(ours), dtype=np.uint64)
    places = {one: n for n, one in enumerate(ours)}
    found = [places.setdefault(one, len(places)) for one in theirs]
    return tuple(places), np.array(found, dtype=np.uint64)


def columns_of(sketches: Iterable[Sketch]) -> Columns:
    """The columns of `sketches`, in their order."""
    builder = _Builder()
    for sketch in sketches:
        builder.add(sketch)
    return builder.build()


@dataclass(slots=True)
class _Builder:
    """Takes sketches one after another; keeps of each only its numbers."""

    ids: list[str] = field(default_factory=list)
    numbers: dict[str, array[int]] = field(default_factory=lambda: _arrays("q", NUMBERS))
    flags: dict[str, array[int]] = field(default_factory=lambda: _arrays("b", FLAGS))
    measures: dict[str, array[float]] = field(default_factory=lambda: _floats(MEASURES))
    sets: dict[str, RaggedBuilder] = field(
        default_factory=lambda: {name: RaggedBuilder() for name in SETS}
    )
    actors: dict[str, RaggedBuilder] = field(
        default_factory=lambda: {name: RaggedBuilder() for name in ACTORS}
    )
    counts: array[int] = field(default_factory=lambda: array("i"))
    known_actors: dict[Actor, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)

    def add(self, one: Sketch) -> None:
        """Add a row."""
        self.ids.append(one.id)
        for name, number in zip(NUMBERS, _numbers(one), strict=True):
            self.numbers[name].append(number)
        for name, flag in zip(FLAGS, _flags(one), strict=True):
            self.flags[name].append(flag)
        for name, measure in zip(MEASURES, _measures(one), strict=True):
            self.measures[name].append(measure)
        for name in SETS:
            self._add_set(name, one.taken.words if name == "taken" else getattr(one, name))
        for name in ACTORS:
            known = self.known_actors
            self.actors[name].add(known.setdefault(a, len(known)) for a in getattr(one, name))
        self.counts.extend(_counts(one))

    def _add_set(self, name: str, texts: frozenset[str]) -> None:
        codes = [code_of(text) for text in texts]
        self.sets[name].add(codes)
        if name in ("objects", "materiel"):
            self.texts.update(zip(codes, texts, strict=True))

    def build(self) -> Columns:
        """All rows."""
        return Columns(
            ids=tuple(self.ids),
            numbers={name: np.array(one, dtype=np.int64) for name, one in self.numbers.items()},
            flags={name: np.array(one, dtype=bool) for name, one in self.flags.items()},
            measures={name: np.array(one, dtype=float) for name, one in self.measures.items()},
            sets={name: one.build() for name, one in self.sets.items()},
            actors={name: one.build() for name, one in self.actors.items()},
            counts=np.array(self.counts, dtype=np.int32).reshape(-1, len(COUNTED), 2),
            known_actors=tuple(self.known_actors),
            texts=self.texts,
        )


Column = TypeVar("Column", NDArray[np.int64], NDArray[np.bool_], NDArray[np.float64])


def _joined(ours: dict[str, Column], theirs: dict[str, Column]) -> dict[str, Column]:
    return {name: np.concatenate([one, theirs[name]]) for name, one in ours.items()}


def _arrays(kind: str, names: Sequence[str]) -> dict[str, array[int]]:
    return {name: array(kind) for name in names}


def _floats(names: Sequence[str]) -> dict[str, array[float]]:
    return {name: array("d") for name in names}


def _numbers(one: Sketch) -> tuple[int, ...]:
    place = one.place
    return (
        code_of(one.report),
        code_of(one.document),
        one.sentence_start,
        code_of(one.type),
        code_of(one.type.partition(".")[0]),
        code_of(one.family),
        one.first.toordinal() if one.first else UNKNOWN_DAY,
        one.last.toordinal() if one.last else UNKNOWN_DAY,
        code_of(place.gazetteer_id) if place and place.gazetteer_id else 0,
        code_of(place.name) if place else 0,
        code_of(" ".join(sorted(one.place_words))) if one.place_words else 0,
        code_of(quarter) if place and (quarter := quarter_in(place.name)) else 0,
        code_of(side) if place and (side := side_of(place.name)) else 0,
        code_of(key) if place and (key := unlisted_in(place.name, place.gazetteer_id)) else 0,
        code_of(place.country) if place and place.country else 0,
        code_of(" ".join(one.text.casefold().split())) if one.text else 0,
        int(one.taken.extent),
    )


def _flags(one: Sketch) -> tuple[bool, ...]:
    located = one.place is not None and one.place.is_located
    return (
        one.is_headline,
        one.is_exact_day,
        one.is_open,
        one.day_is_lent,
        one.is_by_night,
        one.place_is_firm,
        one.is_several,
        one.is_mended,
        one.is_denied,
        one.place is not None,
        located,
    )


def _measures(one: Sketch) -> tuple[float, float, float]:
    place = one.place
    if place is None or place.lat is None or place.lon is None:
        return 0.0, 0.0, 0.0
    return place.lat, place.lon, place.radius_km or 0.0


def _counts(one: Sketch) -> list[int]:
    found = dict.fromkeys(COUNTED, (UNKNOWN_COUNT, UNKNOWN_COUNT))
    found.update({kind: (low, high) for kind, low, high in reversed(one.counts)})
    return [min(bound, 2**31 - 1) for kind in COUNTED for bound in found[kind]]
