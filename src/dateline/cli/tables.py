"""Records as tables in the terminal."""

from collections.abc import Mapping, Sequence

from rich.markup import escape
from rich.table import Table
from rich.text import Text

from dateline.cli.checks import Check
from dateline.digest.wording import field_words, modality_words, voice_words
from dateline.link.wording import count_words, interval_words, join_names, place_words
from dateline.model import (
    Change,
    Claim,
    Failure,
    FieldState,
    Grade,
    Judgement,
    Origin,
    Report,
    Role,
    Verdict,
    standing,
)
from dateline.places import GazetteerInfo
from dateline.store import IncidentView

GRADE_STYLES = {
    Grade.CONFIRMED: "bold green",
    Grade.FAIR: "green",
    Grade.WEAK: "yellow",
    Grade.CONTESTED: "magenta",
    Grade.DISCOUNTED: "dim",
}


def report_table(reports: Sequence[Report], origins: Mapping[str, Origin]) -> Table:
    """Reports: published, outlet, title, and with how many others they are one voice."""
    table = _table("Published", "Outlet", "Title", "Origin", "Source")
    for report in reports:
        origin = origins.get(report.id)
        shared = len(origin.members) - 1 if origin else 0
        table.add_row(
            f"{report.published_at:%Y-%m-%d}" if report.published_at else "–",
            escape(report.publisher or report.author_outlet or report.byline or "–"),
            _title(report),
            f"one voice with {shared} more" if shared else "its own",
            escape(report.source),
        )
    return table


def _title(report: Report) -> str:
    """The title, or how the text begins, with what was odd in the file."""
    title = escape(report.title or report.text.strip().partition("\n")[0][:70])
    return "\n".join([title, *(f"[dim]{escape(one)}[/]" for one in report.warnings)])


def claim_table(claims: Sequence[Claim]) -> Table:
    """Claims: when, where, what, who to whom, losses, on whose word, how firmly."""
    table = _table(
        "When", "Where", "What", "Who", "To whom", "Losses", "Says who", "How firmly"
    )
    for claim in claims:
        table.add_row(
            interval_words(claim.time) or "–",
            escape(place_words(claim.place) or "–"),
            f"{claim.event.type} [dim]“{escape(claim.trigger.quote)}”[/]",
            escape(_names(claim, Role.AGENT)),
            escape(_names(claim, Role.PATIENT)),
            ", ".join(count_words(count) for count in claim.counts) or "–",
            escape(voice_words(claim)),
            modality_words(claim),
        )
    return table


def incident_table(views: Sequence[IncidentView]) -> Table:
    """Incidents: id, day, grade, what happened, independent voices, where voices conflict."""
    table = _table("Incident", "When", "Grade", "What", "Voices", "Conflict on")
    for view in views:
        incident, assessment = view.incident, view.assessment
        voices = "?" if assessment.n_independent is None else str(assessment.n_independent)
        conflicts = [
            field_words(one.field)
            for one in assessment.fields
            if one.state is FieldState.CONFLICT
        ]
        table.add_row(
            short_id(incident.id),
            interval_words(incident.time) or "–",
            grade_text(assessment.grade),
            escape(incident.summary),
            f"{voices} of {len(incident.claim_ids)}",
            ", ".join(conflicts) or "–",
        )
    return table


def failure_table(failures: Sequence[Failure]) -> Table:
    """Failures: stage, source, reason."""
    table = _table("Stage", "Source", "Reason")
    for failure in failures:
        table.add_row(failure.stage, escape(failure.source), escape(failure.reason))
    return table


def judgement_table(judgements: Sequence[Judgement]) -> Table:
    """Judgements: id, when, who, what, of what, why; what was undone is struck through."""
    left = {one.id for one in standing(judgements)}
    table = _table("Judgement", "When", "Who", "Verdict", "Of", "Why")
    for one in judgements:
        is_undone = one.verdict is not Verdict.UNDO and one.id not in left
        table.add_row(
            short_id(one.id),
            f"{one.at:%Y-%m-%d %H:%M}",
            escape(one.who),
            one.verdict.value.replace("_", " ")
            + (f" {escape(one.value)}" if one.value else ""),
            ", ".join(short_id(subject) for subject in one.subjects),
            escape(one.why) or "–",
            style="strike" if is_undone else None,
        )
    return table


def change_table(changes: Sequence[Change]) -> Table:
    """Changes of incidents: position, when, incident, what became of it, others, claims."""
    table = _table("", "When", "Incident", "Change", "Others", "Claims")
    for one in changes:
        table.add_row(
            str(one.position),
            f"{one.at:%Y-%m-%d %H:%M}" if one.at else "–",
            short_id(one.incident_id),
            one.kind.value,
            ", ".join(short_id(other) for other in one.others) or "–",
            str(one.n_claims),
        )
    return table


def check_table(checks: Sequence[Check]) -> Table:
    """Checks with a sign and what was found."""
    table = _table("", "Check", "Found")
    for check in checks:
        sign = "[green]✓[/]" if check.is_ok else "[red]✗[/]"
        table.add_row(sign, check.name, escape(check.says))
    return table


def gazetteer_table(info: GazetteerInfo) -> Table:
    """What the gazetteer holds, by source."""
    table = _table("Places", "From")
    for source, n_entries in sorted(info.sources.items(), key=lambda one: -one[1]):
        table.add_row(f"{n_entries:,}", escape(source))
    size = f"{info.size_bytes / 2**20:.0f} MiB"
    table.add_row(f"{info.n_entries:,}", f"in all, under {info.n_names:,} names; {size}")
    return table


def grade_text(grade: Grade) -> Text:
    """A grade in its colour."""
    return Text(grade.value, style=GRADE_STYLES[grade])


def short_id(identity: str) -> str:
    """An id as far as a person needs it: kind, recipe and eight digits."""
    return identity[:13]


def _names(claim: Claim, role: Role) -> str:
    names = [one.name for one in claim.in_role(role)]
    return join_names(names) if names else "–"


def _table(*columns: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False, show_edge=False)
    for column in columns:
        is_narrow = column in {
            "Incident",
            "Judgement",
            "Grade",
            "Voices",
            "Stage",
            "Published",
            "",
        }
        table.add_column(column, no_wrap=is_narrow, overflow="fold")
    return table
