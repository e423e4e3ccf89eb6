"""Entities of re3d: who, where, when, with which weapons, how many.

A gold entity counts as found where an entity of ours with its type shares a character with it,
and one of ours as right where a gold entity of its type does; F1 of the two, over eight types.
Spans are not scored, since those of the corpus nest and vary; ``f1_one_to_one`` lets each of
ours stand for one of the gold. A document is one item of the bootstrap.

Source: dstl/re3d (the corpus, its schema).
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from dateline.bench.documents import make_document
from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.re3d_entities import TYPES, Entity, read_entities
from dateline.bench.result import Result
from dateline.errors import MissingResourceError
from dateline.places import load_gazetteer
from dateline.text.language_model import load
from dateline.text.parse import parse_documents

REACH: Final = {"f1": 0.70}


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One document of the corpus with its gold entities."""

    id: str
    text: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many entities of a type were found and right in a document.

    Attributes:
        n_pairs: how many could be paired, each with one other.
    """

    n_gold: int
    n_gold_found: int
    n_ours: int
    n_ours_right: int
    n_pairs: int


Score = dict[str, Tally]


def run(path: Path) -> Result:
    """The scores on the folder `path`, or on each of its subfolders; `n` is documents.

    Raises:
        MissingResourceError: the corpus is not in `path`.
    """
    documents = list(read_documents(path))
    gazetteer = load_gazetteer()
    plain = [make_document(document.text) for document in documents]
    scores = [
        score_document(document.entities, read_entities(parse, gazetteer))
        for document, parse in zip(documents, parse_documents(plain, load()), strict=True)
    ]
    measures = {
        "f1": measure(scores, partial(f1_of, types=TYPES)),
        "f1_one_to_one": measure(scores, one_to_one_f1),
        "precision": measure(scores, partial(precision_of, types=TYPES)),
        "recall": measure(scores, partial(recall_of, types=TYPES)),
    }
    for type_ in TYPES:
        measures[f"f1_{type_}"] = measure(scores, partial(f1_of, types=(type_,)))
    return Result(
        corpus="re3d",
        part=path.name,
        n=len(documents),
        measures=measures,
        published=REACH,
        notes=("published: the reach of the plan; overlapping spans of the right type",),
    )


def read_documents(path: Path) -> Iterator[Annotated]:
    """The documents of a folder of the corpus, or of its subfolders.

    Raises:
        MissingResourceError: there are none.
    """
    files = sorted(path.rglob("documents.json"))
    if not files:
        raise MissingResourceError(f"no documents.json in {path}")
    for file in files:
        entities = _read_gold(file.with_name("entities.json"))
        for record in _read_lines(file):
            identity = str(record["_id"])
            yield Annotated(
                id=identity, text=str(record["text"]), entities=tuple(entities[identity])
            )


def _read_gold(file: Path) -> defaultdict[str, list[Entity]]:
    found: defaultdict[str, list[Entity]] = defaultdict(list)
    for record in _read_lines(file):
        entity = Entity(
            type=str(record["type"]),
            start=int(str(record["begin"])),
            end=int(str(record["end"])),
        )
        found[str(record["documentId"])].append(entity)
    return found


def _read_lines(file: Path) -> Iterator[dict[str, object]]:
    """The records of a file of one JSON object a line, as mongoexport writes them."""
    if not file.is_file():
        raise MissingResourceError(f"no {file.name} in {file.parent}")
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def score_document(gold: Sequence[Entity], ours: Sequence[Entity]) -> Score:
    """The tallies of one document by type."""
    tallies = {}
    for type_ in TYPES:
        wanted = [one for one in gold if one.type == type_]
        found = [one for one in ours if one.type == type_]
        tallies[type_] = Tally(
            n_gold=len(wanted),
            n_gold_found=sum(any(one.overlaps(other) for other in found) for one in wanted),
            n_ours=len(found),
            n_ours_right=sum(any(one.overlaps(other) for other in wanted) for one in found),
            n_pairs=count_pairs(wanted, found),
        )
    return tallies


def count_pairs(gold: Sequence[Entity], ours: Sequence[Entity]) -> int:
    """How many pairs of overlapping entities there are, taken from left to right."""
    free = sorted(ours, key=lambda one: (one.start, one.end))
    pairs = 0
    for wanted in sorted(gold, key=lambda one: (one.end, one.start)):
        paired = next((one for one in free if one.overlaps(wanted)), None)
        if paired is not None:
            free.remove(paired)
            pairs += 1
    return pairs


def one_to_one_f1(scores: Sequence[Score]) -> float:
    """F1 where each entity is paired with one other at most."""
    tallies = [tally for score in scores for tally in score.values()]
    return f1(
        sum(one.n_pairs for one in tallies),
        sum(one.n_ours for one in tallies),
        sum(one.n_gold for one in tallies),
    )


def precision_of(scores: Sequence[Score], types: Sequence[str]) -> float:
    """The share of our entities that overlap a gold one of their type."""
    tallies = [score[type_] for score in scores for type_ in types]
    return ratio(sum(one.n_ours_right for one in tallies), sum(one.n_ours for one in tallies))


def recall_of(scores: Sequence[Score], types: Sequence[str]) -> float:
    """The share of gold entities that overlap one of ours of their type."""
    tallies = [score[type_] for score in scores for type_ in types]
    return ratio(sum(one.n_gold_found for one in tallies), sum(one.n_gold for one in tallies))


def f1_of(scores: Sequence[Score], types: Sequence[str]) -> float:
    """The harmonic mean of the two."""
    precision, recall = precision_of(scores, types), recall_of(scores, types)
    return ratio(2 * precision * recall, precision + recall)
