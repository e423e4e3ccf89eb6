"""Claims end to end against the gold standard of our own.

The text alone is read, without title or outlet, and with one day of publication for all, since
"today" gives no time without one (only the words of times are scored). The claims are laid
beside those of a careful reader who had only the codebook (`gold_matching` says how they are
paired and counted). Of a document that two annotated, the first one's claims are the gold.
Examples of errors are shown for the half on which rules are made, never for the other
(`gold_unseen`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dateline.bench.gold_matching import measures_of, pair_claims, score_claims
from dateline.bench.gold_reader import Coded, GoldDocument, code_claim, read_half
from dateline.bench.result import Result
from dateline.errors import MissingResourceError
from dateline.model import PublishedBasis, Report, report_id, sha256_hex
from dateline.pipeline import read_batch
from dateline.store import Reading

DEV: Final = "dev"
MORE: Final = "more"
"""Further documents, annotated later by two others; rules were made from them since."""
PUBLISHED_DAY: Final = datetime(2017, 2, 28, tzinfo=UTC)
"""After the last of the documents."""
REACH: Final = {
    "trigger_type": 0.60,
    "trigger_type_roles": 0.55,
    "modality": 0.80,
    "place": 0.70,
    "time": 0.80,
}
MEASURES: Final = (
    "trigger",
    "precision",
    "recall",
    "trigger_type",
    "trigger_family",
    "trigger_type_roles",
    "roles_of_matched",
    "agent_f1",
    "agent_precision",
    "agent_recall",
    "patient_f1",
    "patient_precision",
    "patient_recall",
    "modality",
    "polarity",
    "time_status",
    "place",
    "place_said",
    "time",
    "time_said",
    "counts",
    "attribution",
    "attribution_kind",
)
N_ERRORS: Final = 20
N_QUOTES: Final = 3
"""So many kinds of error are shown, the most frequent first, each with so many quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A gold document with what Dateline read in it."""

    gold: GoldDocument
    found: tuple[Coded, ...]


def run(path: Path) -> Result:
    """The scores on the half for development; `n` is the number of documents.

    Raises:
        MissingResourceError: the corpus in `path`, or the annotations, are not there.
    """
    return score_half(read_half(path, DEV), DEV)


def run_more(path: Path) -> Result:
    """The scores on the further documents; `n` is their number.

    Raises:
        MissingResourceError: the corpus in `path`, or the annotations, are not there.
    """
    return score_half(read_half(path, MORE), MORE)


def score_half(documents: Sequence[GoldDocument], half: str, corpus: str = "gold") -> Result:
    """The scores on `documents`, with examples of errors in those for development."""
    if not documents:
        raise MissingResourceError(f"no annotated document in the half {half}")
    compared = compare(documents)
    scores = [score_claims(one.gold.claims, one.found) for one in compared]
    n_gold = sum(len(one.gold.claims) for one in compared)
    n_found = sum(len(one.found) for one in compared)
    size = f"published: the reach of the plan; {n_gold} gold claims, {n_found} found"
    return Result(
        corpus=corpus,
        part=half,
        n=len(compared),
        measures=measures_of(scores, MEASURES),
        published=REACH,
        notes=(size, *worst_errors(compared)) if half in {DEV, MORE} else (size,),
    )


def compare(documents: Sequence[GoldDocument]) -> list[Compared]:
    """Each document with the claims that Dateline reads in its text."""
    outcomes = read_batch([make_report(one) for one in documents])
    readings = {one.report.source: one for one in outcomes if isinstance(one, Reading)}
    return [Compared(gold=one, found=_found(readings.get(one.id))) for one in documents]


def make_report(document: GoldDocument) -> Report:
    """A report that has nothing but the text and a day."""
    sha256 = sha256_hex(document.text.encode("utf-8"))
    return Report(
        id=report_id(sha256, document.id),
        source=document.id,
        published_at=PUBLISHED_DAY,
        published_basis=PublishedBasis.GIVEN,
        language="en",
        sha256=sha256,
        text=document.text,
        extractor="gold/1",
    )


def worst_errors(compared: Sequence[Compared]) -> tuple[str, ...]:
    """The most frequent kinds of error with some of their words, one line each."""
    quotes: dict[str, list[str]] = defaultdict(list)
    for one in compared:
        for kind, quote in _errors(one):
            quotes[kind].append(quote)
    ranked = sorted(quotes.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        f"{len(words)} {kind}: {'; '.join(words[:N_QUOTES])}"
        for kind, words in ranked[:N_ERRORS]
    )


def _found(reading: Reading | None) -> tuple[Coded, ...]:
    if reading is None:
        return ()
    return tuple(code_claim(one, reading.document) for one in reading.claims)


def _errors(compared: Compared) -> Iterator[tuple[str, str]]:
    text = compared.gold.text
    pairs = pair_claims(compared.gold.claims, compared.found)
    paired = {id(one) for pair in pairs for one in pair}
    for one in compared.gold.claims:
        if id(one) not in paired:
            yield f"missed {one.type}", _quote(text, one)
    for one in compared.found:
        if id(one) not in paired:
            yield f"false {one.type}", _quote(text, one)
    for gold, found in pairs:
        if gold.type != found.type:
            yield f"{found.type} for {gold.type}", _quote(text, gold)


def _quote(text: str, one: Coded) -> str:
    start, end = one.trigger
    before, after = text[max(0, start - 25) : start], text[end : end + 25]
    return " ".join(f"…{before}<{text[start:end]}>{after}…".split())
