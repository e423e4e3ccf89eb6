"""Incidents, copies, contradictions and grades on invented battles (``benchmarks/scenarios``).

A true mention is found where a claim's trigger lies in its quote; where several do, the one
whose type is nearest to the true type stands for it. The incident found for a true incident is
the one that holds most of its mentions, each taken once.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from dateline.adding import publication_times
from dateline.assess import assess
from dateline.bench import scenario_scores as scores
from dateline.bench.intervals import measure
from dateline.bench.result import Result
from dateline.bench.scenario_gold import gold_readings, in_true_incidents
from dateline.bench.scenario_scores import Scored, Tally
from dateline.bench.scenario_truth import (
    REPORTS,
    Mention,
    TrueIncident,
    Truth,
    read_truth,
    scenario_folders,
)
from dateline.claims.codebook import load_codebook
from dateline.errors import RunError
from dateline.ingest import read_path
from dateline.link import link_claims
from dateline.model import Assessment, Claim, Failure, FieldState, Incident, Origin
from dateline.origins import find_origins
from dateline.pipeline import read_batch
from dateline.store import Reading

N_SHOWN: Final = 40
ASSESSED: Final[Mapping[str, Callable[[Sequence[Scored]], float]]] = {
    "independent_origins_right": scores.origins_right,
    "contradictions_f1": scores.contradictions_f1,
    "grades_right": scores.grades_right,
}
MEASURES: Final[Mapping[str, Callable[[Sequence[Scored]], float]]] = {
    "incidents_b3": scores.incidents_b3,
    "incidents_b3_of_read": scores.linking_b3,
    "mentions_read": scores.mentions_read,
    **ASSESSED,
    "origin_pairs_f1": scores.copies_f1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What Dateline makes of a scenario's reports; `readings` by the reports' own ids."""

    readings: Mapping[str, Reading]
    origins: tuple[Origin, ...]
    incidents: Mapping[str, Incident]
    assessments: Mapping[str, Assessment]


def run(path: Path) -> Result:
    """The scores on the scenarios in the folder `path`; `n` is the number of scenarios."""
    folders = scenario_folders(path)
    told = [(read_truth(one), read_scenario(one)) for one in folders]
    return score_parts(path.name, told)


def score_parts(part: str, told: Sequence[tuple[Truth, Mapping[str, Reading]]]) -> Result:
    """The scores of the whole flow, and of its parts by themselves.

    ``assessed_…``: assessing alone, true incidents of the claims as read. ``gold_…``: linking
    and assessing, with claims made from the truth.
    """
    scored = [score(truth, derive(readings)) for truth, readings in told]
    assessed = [score_assessing(truth, readings) for truth, readings in told]
    gold = [score(truth, derive(gold_readings(truth, readings))) for truth, readings in told]
    figures = {name: measure(scored, score_of) for name, score_of in MEASURES.items()}
    for name, score_of in ASSESSED.items():
        figures[f"assessed_{name}"] = measure(assessed, score_of)
    for name, score_of in {"incidents_b3": scores.incidents_b3, **ASSESSED}.items():
        figures[f"gold_{name}"] = measure(gold, score_of)
    return Result(
        corpus="scenarios",
        part=part,
        n=len(scored),
        measures=figures,
        notes=tuple(note for one in scored for note in one.notes)[:N_SHOWN],
    )


def read_scenario(folder: Path) -> dict[str, Reading]:
    """The reports of a scenario, read, by their own ids.

    Raises:
        RunError: a report can't be read.
    """
    items = list(read_path(folder / REPORTS))
    reports = [one.report for one in items if not isinstance(one, Failure)]
    outcomes = read_batch(reports)
    failures = [one for one in (*items, *outcomes) if isinstance(one, Failure)]
    if failures:
        raise RunError(f"{folder.name}: {failures[0].source}: {failures[0].reason}")
    readings = [one for one in outcomes if isinstance(one, Reading)]
    return {_own_id(one): one for one in readings}


def derive(readings: Mapping[str, Reading]) -> Derived:
    """Origins, incidents and assessments of the readings of one scenario."""
    origins = find_origins([(one.report, one.document) for one in readings.values()])
    claims = {claim.id: claim for one in readings.values() for claim in one.claims}
    incidents = link_claims(tuple(claims.values()), ())
    by_report = {report: one for one in origins for report in one.members}
    published = publication_times(one.report for one in readings.values())
    return Derived(
        readings=readings,
        origins=origins,
        incidents={one.id: one for one in incidents},
        assessments={
            one.id: assess(one, claims, by_report, published=published) for one in incidents
        },
    )


def score_assessing(truth: Truth, readings: Mapping[str, Reading]) -> Scored:
    """Assessing alone: the true incidents, of the claims as they were read."""
    origins = find_origins([(one.report, one.document) for one in readings.values()])
    by_report = {report: one for one in origins for report in one.members}
    published = publication_times(one.report for one in readings.values())
    incidents: dict[str, Incident] = {}
    assessments: dict[str, Assessment] = {}
    for key, (incident, claims) in in_true_incidents(truth, readings).items():
        by_id = {claim.id: claim for claim in claims}
        incidents[key] = incident
        assessments[key] = assess(incident, by_id, by_report, published=published)
    derived = Derived(
        readings=readings, origins=origins, incidents=incidents, assessments=assessments
    )
    links = tuple(
        (mention, one.id if one.id in incidents else None)
        for one in truth.incidents
        for mention in one.mentions
    )
    return _scored(truth, derived, links, {key: key for key in incidents})


def score(truth: Truth, derived: Derived) -> Scored:
    """`derived` beside `truth`."""
    incident_of = {one: key for key, i in derived.incidents.items() for one in i.claim_ids}
    links = tuple(
        (mention, _found(mention, one.type, derived.readings[mention.report], incident_of))
        for one in truth.incidents
        for mention in one.mentions
    )
    return _scored(truth, derived, links, _match(links))


def _scored(
    truth: Truth,
    derived: Derived,
    links: Sequence[tuple[Mention, str | None]],
    match: Mapping[str, str],
) -> Scored:
    pairs = [(one, derived.assessments.get(match.get(one.id, ""))) for one in truth.incidents]
    return Scored(
        name=truth.name,
        links=tuple(links),
        n_incidents=len(pairs),
        n_origins_right=sum(
            a is not None and a.n_independent == t.n_independent for t, a in pairs
        ),
        n_grades_right=sum(a is not None and a.grade == t.grade for t, a in pairs),
        contradictions=_contradictions(truth, derived, links, match),
        copies=_copies(truth, derived),
        notes=tuple(_notes(truth, derived, links, pairs)),
    )


def _own_id(reading: Reading) -> str:
    url = reading.report.url or ""
    return url.rpartition("-")[2]


def _found(
    mention: Mention, true_type: str, reading: Reading, incident_of: Mapping[str, str]
) -> str | None:
    start = reading.document.text.find(mention.quote)
    end = start + len(mention.quote)
    inside = [
        one
        for one in reading.claims
        if start <= one.trigger.start and one.trigger.end <= end and one.id in incident_of
    ]
    if start < 0 or not inside:
        return None
    return incident_of[min(inside, key=lambda one: _distance(one, true_type)).id]


def _distance(claim: Claim, true_type: str) -> tuple[int, int]:
    family = load_codebook().family
    steps = (
        claim.event.type != true_type,
        claim.event.branch != true_type.partition(".")[0],
        family(claim.event.type) != family(true_type),
    )
    return sum(steps), claim.trigger.start


def _match(links: Sequence[tuple[Mention, str | None]]) -> dict[str, str]:
    shared = Counter((mention.incident, found) for mention, found in links if found)
    match: dict[str, str] = {}
    for (true, found), _ in sorted(shared.items(), key=lambda item: (-item[1], str(item[0]))):
        if true not in match and found not in match.values():
            match[true] = found
    return match


def _contradictions(
    truth: Truth,
    derived: Derived,
    links: Sequence[tuple[Mention, str | None]],
    match: Mapping[str, str],
) -> Tally:
    true_of = {found: true for true, found in match.items()}
    found = {
        (true_of.get(key, key), field)
        for key in {found for _, found in links if found}
        for field in conflicts(derived.assessments[key])
    }
    return Tally(
        n_right=len(found & truth.contradictions),
        n_found=len(found),
        n_true=len(truth.contradictions),
    )


def conflicts(assessment: Assessment) -> list[str]:
    """The fields on which voices conflict."""
    return [one.field for one in assessment.fields if one.state is FieldState.CONFLICT]


def _copies(truth: Truth, derived: Derived) -> Tally:
    own = {one.report.id: key for key, one in derived.readings.items()}
    found = {
        frozenset((own[left], own[right]))
        for origin in derived.origins
        for left, right in combinations(origin.members, 2)
    }
    found -= truth.retold
    return Tally(
        n_right=len(found & truth.copies), n_found=len(found), n_true=len(truth.copies)
    )


def _notes(
    truth: Truth,
    derived: Derived,
    links: Sequence[tuple[Mention, str | None]],
    pairs: Sequence[tuple[TrueIncident, Assessment | None]],
) -> Iterator[str]:
    for incident, one in pairs:
        spread = Counter(found for mention, found in links if mention.incident == incident.id)
        n_unread = spread.pop(None, 0)
        where = f"{truth.name}/{incident.id}"
        if len(spread) > 1:
            yield f"{where} {incident.type}: split in {len(spread)}, {n_unread} mentions unread"
        if one is None:
            yield f"{where} {incident.type}: not found, {n_unread} mentions unread"
        elif one.grade != incident.grade or one.n_independent != incident.n_independent:
            yield (
                f"{where}: {one.grade} with {one.n_independent} voices ({one.rule}; "
                f"{one.independent_reason}), "
                f"true {incident.grade} with {incident.n_independent}"
            )
    by_found: dict[str, set[str]] = {}
    for mention, found in links:
        if found:
            by_found.setdefault(found, set()).add(mention.incident)
    for found, true in by_found.items():
        if len(true) > 1:
            summary = derived.incidents[found].summary
            yield f"{truth.name}: {', '.join(sorted(true))} melted into one: {summary}"
