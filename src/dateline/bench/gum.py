"""Attribution on the news part of GUM: how many attributed clauses are found.

What counts. In GUM's discourse trees a unit of clauses (the *attribution*: "the minister told
the press") is joined by ``attribution-positive`` to another unit (the *content*). A prediction
finds it where

1. its cue shares a token with the attribution,
2. its content shares a token with the content, and
3. one of its speakers shares a token with the attribution; where the attribution holds no noun
   or pronoun but a relative one ("stating that", "who says"), any speaker, or none, is right.

Each prediction finds at most one attribution and each is found at most once. Only predictions
whose content is a clause, a quotation or a caption are counted: nominal contents ("announced a
truce", "the alleged attack") have no unit of their own in these trees. A document is one item
of the bootstrap. ``f1_without_credits`` leaves out the credits of pictures ("Image: N.N."),
which the trees mark as attributions too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.bench.gum_reader import GoldAttribution, GumDocument, read_folder
from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.result import Result
from dateline.claims.attribution import FoundAttribution, find_attributions
from dateline.model import Span
from dateline.text.language_model import load
from dateline.text.parse import parse_documents

NOT_COUNTED: Final = frozenset(
    {"object", "infinitive", "adverb", "adjective", "raising", "noun", "noun-clause", "charge"}
)
"""Constructions whose content is no clause of its own."""

PUBLISHED: Final = {"token_f1_human_agreement_polnear": 0.754}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many were right, found, and in gold."""

    n_right: int
    n_found: int
    n_gold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentScore:
    """The counts of one document: of all attributions, and of those that are no credits."""

    all: Counts
    without_credits: Counts


def run(path: Path) -> Result:
    """The scores on the folder `path`; `n` is the number of gold attributions.

    Raises:
        MissingResourceError: there is no GUM in `path`.
    """
    documents = read_folder(path)
    parses = parse_documents([one.document for one in documents], load())
    pairs = [
        score_document(gold, find_attributions(parse))
        for gold, parse in zip(documents, parses, strict=True)
    ]
    scores = [one.all for one in pairs]
    return Result(
        corpus="gum_news",
        part=path.name,
        n=sum(one.n_gold for one in scores),
        measures={
            "f1": measure(scores, _f1),
            "precision": measure(scores, _precision),
            "recall": measure(scores, _recall),
            "f1_without_credits": measure([one.without_credits for one in pairs], _f1),
        },
        published=PUBLISHED,
        notes=("found: cue, speaker and content each share a token with the gold unit",),
    )


def score_document(gold: GumDocument, found: Sequence[FoundAttribution]) -> DocumentScore:
    """How many of the attributions of one document are found."""
    counted = [one for one in found if one.construction not in NOT_COUNTED]
    spoken = [one for one in counted if one.construction != "credit"]
    pairs = match(gold, counted)
    return DocumentScore(
        all=Counts(n_right=len(pairs), n_found=len(counted), n_gold=len(gold.attributions)),
        without_credits=Counts(
            n_right=sum(
                not target.is_credit and one.construction != "credit" for one, target in pairs
            ),
            n_found=len(spoken),
            n_gold=sum(not one.is_credit for one in gold.attributions),
        ),
    )


def match(
    gold: GumDocument, found: Sequence[FoundAttribution]
) -> tuple[tuple[FoundAttribution, GoldAttribution], ...]:
    """Which prediction finds which attribution; the first free one in the order of the text."""
    free = list(gold.attributions)
    pairs = []
    for one in found:
        hit = next((target for target in free if finds(one, target, gold)), None)
        if hit is not None:
            free.remove(hit)
            pairs.append((one, hit))
    return tuple(pairs)


def finds(found: FoundAttribution, target: GoldAttribution, gold: GumDocument) -> bool:
    """Whether cue, content and speaker of `found` fit `target`."""
    if not target.unit & tokens_of(gold, (found.cue,)):
        return False
    if not target.content & tokens_of(gold, found.content):
        return False
    if not target.has_speaker:
        return True
    spans = tuple(one.span for one in found.speakers if one.span is not None)
    return bool(target.unit & tokens_of(gold, spans))


def tokens_of(gold: GumDocument, spans: Sequence[Span]) -> frozenset[int]:
    """The indices of the tokens that share a character with one of `spans`."""
    return frozenset(
        index
        for index, token in enumerate(gold.tokens)
        if any(span.start < token.end and token.start < span.end for span in spans)
    )


def _f1(scores: Sequence[Counts]) -> float:
    return f1(*_sums(scores))


def _precision(scores: Sequence[Counts]) -> float:
    n_right, n_found, _ = _sums(scores)
    return ratio(n_right, n_found)


def _recall(scores: Sequence[Counts]) -> float:
    n_right, _, n_gold = _sums(scores)
    return ratio(n_right, n_gold)


def _sums(scores: Sequence[Counts]) -> tuple[int, int, int]:
    return (
        sum(one.n_right for one in scores),
        sum(one.n_found for one in scores),
        sum(one.n_gold for one in scores),
    )
