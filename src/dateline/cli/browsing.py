"""``reports``, ``claims``, ``incidents``, ``why``, ``failures``: looking at what was read."""

from collections.abc import Iterator
from typing import Annotated

import typer

from dateline.cli.console import err, out, print_json, print_json_line, remark_on_none
from dateline.cli.options import (
    DEFAULT_DB,
    ActorName,
    AsJson,
    AtLeast,
    Db,
    Event,
    Limit,
    Place,
    Since,
    Threshold,
    Until,
    Without,
    as_day,
    as_event,
    opened,
    supposed,
)
from dateline.errors import RunError
from dateline.model import Grade


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    for command in (reports, claims, incidents, why, failures):
        app.command()(command)


def reports(db: Db = DEFAULT_DB, as_json: AsJson = False, limit: Limit = None) -> None:
    """List the reports, with what is known of where they come from."""
    from itertools import islice

    from dateline.cli.tables import report_table

    store = opened(db)
    found = islice(store.reports(), limit)
    if as_json:
        print_json(found)
    else:
        origins = {one: origin for origin in store.origins() for one in origin.members}
        out().print(report_table(list(found), origins))


def claims(
    db: Db = DEFAULT_DB,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    event: Event = None,
    actor: ActorName = None,
    happened: Annotated[
        bool, typer.Option("--happened", help="Only events that are said to have happened.")
    ] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """List the claims."""
    from dateline.cli.tables import claim_table
    from dateline.store import ClaimQuery

    query = ClaimQuery(
        place=place, since=as_day(since), until=as_day(until), event=as_event(event),
        actor=actor, happened=happened, limit=limit,
    )  # fmt: skip
    found = opened(db).claims(query)
    if as_json:
        print_json(found)
    else:
        told = list(found)
        out().print(claim_table(told))
        remark_on_none(told, "claim")


def incidents(
    db: Db = DEFAULT_DB,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    event: Event = None,
    actor: ActorName = None,
    grade: Annotated[Grade | None, typer.Option("--grade", help="Only of this grade.")] = None,
    without: Without = None,
    threshold: Threshold = None,
    at_least: AtLeast = 0,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="With the evidence of each.")
    ] = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """List the incidents, with how well each is supported."""
    from dateline.cli.evidence import evidence_tree
    from dateline.cli.tables import incident_table
    from dateline.digest.evidence import gather
    from dateline.export import incident_rows
    from dateline.store import IncidentQuery

    query = IncidentQuery(
        place=place, since=as_day(since), until=as_day(until), event=as_event(event),
        actor=actor, grade=grade, limit=limit,
    )  # fmt: skip
    store = supposed(db, without, threshold, at_least)
    found = list(store.incidents(query))
    if as_json:
        rows = incident_rows(((v.incident, v.assessment, ()) for v in found), masked=False)
        for row in rows:
            print_json_line(row.body)
        return
    out().print(incident_table(found))
    remark_on_none(found, "incident")
    if evidence:
        shown = [view for view in found if view.incident.event_type]
        for view in shown:
            out().print(evidence_tree(gather(store, view), brief=True))


def why(
    incident: Annotated[str, typer.Argument(help="An incident's id, or its beginning.")],
    db: Db = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Show the evidence: claims, quotes, voices, copies, contradictions, and the rule."""
    from dateline.cli.evidence import evidence_tree
    from dateline.digest.evidence import find_view, gather

    store = opened(db)
    view = find_view(store, incident)
    if view is None:
        raise RunError(f"there is no incident {incident}: 'dateline incidents' lists them")
    evidence = gather(store, view)
    if as_json:
        print_json(_flat(evidence.view.incident, evidence.view.assessment))
        print_json(evidence.claims)
    else:
        out().print(evidence_tree(evidence))


def failures(db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """List what could not be read, and why."""
    from dateline.cli.tables import failure_table

    found = opened(db).failures()
    if as_json:
        print_json(found)
        return
    listed = list(found)
    out().print(failure_table(listed))
    if not listed:
        err().print("dateline: everything could be read")


def _flat(*records: object) -> Iterator[object]:
    yield from records
