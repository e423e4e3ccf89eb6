"""Silence where there is nothing: claims of violence from texts that hold none.

The texts are our own (``benchmarks/traps``): sport, business, politics, figurative speech. A
false claim is one of a violent branch that counts as having happened.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dateline.bench.intervals import measure, ratio
from dateline.bench.own_texts import read_rows
from dateline.bench.result import Result
from dateline.model import Claim, PublishedBasis, Report, report_id, sha256_hex
from dateline.pipeline import read_batch
from dateline.store import Reading

VIOLENT_BRANCHES: Final = frozenset(
    {"fighting", "attack", "violence", "detention", "territory", "materiel"}
)
VIOLENT_TYPES: Final = frozenset({"protest.riot", "protest.mob", "protest.force"})
PUBLISHED_DAY: Final = datetime(2024, 5, 15, tzinfo=UTC)
N_SHOWN: Final = 20


def run(path: Path) -> Result:
    """The false claims on the CSV file `path`; `n` is the number of texts.

    Raises:
        MissingResourceError: there is no such file.
    """
    reports = [text_report(row["id"], row["text"]) for row in read_rows(path)]
    false = {report.id: tuple[Claim, ...]() for report in reports}
    for one in read_batch(reports):
        if isinstance(one, Reading):
            false[one.report.id] = tuple(filter(is_violent, one.claims))
    per_text = list(false.values())
    return Result(
        corpus="traps",
        part=path.stem,
        n=len(per_text),
        measures={
            "false_claims": measure(per_text, _n_claims),
            "texts_with_false_claims": measure(per_text, _share_of_texts),
        },
        notes=tuple(_shown(claim) for claims in per_text for claim in claims)[:N_SHOWN],
    )


def is_violent(claim: Claim) -> bool:
    """Whether it claims violence that has happened."""
    violent = claim.event.branch in VIOLENT_BRANCHES or claim.event.type in VIOLENT_TYPES
    return violent and claim.counts_as_happened


def text_report(identity: str, text: str) -> Report:
    """A text of our own as the report of a day like any other."""
    sha256 = sha256_hex(f"{identity}|{text}".encode())
    return Report(
        id=report_id(sha256, None),
        source=identity,
        published_at=PUBLISHED_DAY,
        published_basis=PublishedBasis.GIVEN,
        sha256=sha256,
        text=text,
        extractor="traps/1",
    )


def _n_claims(per_text: Sequence[tuple[Claim, ...]]) -> float:
    return float(sum(len(claims) for claims in per_text))


def _share_of_texts(per_text: Sequence[tuple[Claim, ...]]) -> float:
    return ratio(sum(1 for claims in per_text if claims), len(per_text))


def _shown(claim: Claim) -> str:
    return f"{claim.event.type} “{claim.trigger.quote}”: {claim.sentence.quote}"
