from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO

from rich.console import Console

from dateline.cli.evidence import evidence_tree
from dateline.digest.evidence import Archive, gather_from
from dateline.link import link_claims
from dateline.model import Assessment, Grade, Verdict, judge
from dateline.store import IncidentView
from factory import make_claim, make_report


def test_evidence_names_the_whole_and_the_parts() -> None:
    reports = [make_report(publisher=outlet) for outlet in "AB"]
    claims = [make_claim(one) for one in reports]
    said = judge(
        Verdict.PART_OF,
        (claims[0].id, claims[1].id),
        who="ann",
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    incidents = {one.id: one for one in link_claims(claims, (said,))}
    archive = Archive(
        claims={one.id: one for one in claims},
        reports={one.id: one for one in reports},
        origins={},
        related=incidents,
    )
    shown = [_shown(one, archive) for one in incidents.values()]
    assert sorted("part of" in text for text in shown) == [False, True]
    assert sorted("has 1 part" in text for text in shown) == [False, True]


def _shown(incident, archive: Archive) -> str:  # type: ignore[no-untyped-def]
    assessment = Assessment(
        incident_id=incident.id, n_independent=1, independent_reason="", fields=(), axes=(),
        grade=Grade.WEAK, rule="tests",
    )  # fmt: skip
    view = IncidentView(incident=replace(incident), assessment=assessment)
    console = Console(file=StringIO(), width=200)
    console.print(evidence_tree(gather_from(archive, view)))
    text = console.file
    assert isinstance(text, StringIO)
    return text.getvalue()
