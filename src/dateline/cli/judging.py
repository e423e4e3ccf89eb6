"""``judge``, ``changes``, ``control``: decisions, what became of incidents, who holds what."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import err, out, print_json, remark_on_none
from dateline.cli.options import DEFAULT_DB, AsJson, Db, Limit, opened
from dateline.errors import RunError

if TYPE_CHECKING:
    from dateline.store import Decision


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    for command in (judge, changes, control):
        app.command()(command)


def judge(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            help="ID ID same|different|part-of|unsure (the first is part of the second), or "
            "ID accept|reject, or ID correct FIELD=VALUE."
        ),
    ] = None,
    db: Db = DEFAULT_DB,
    by: Annotated[str | None, typer.Option("--by", help="Who decides.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why.")] = "",
    undo: Annotated[
        bool,
        typer.Option("--undo", help="Take back the judgement with this ID, or your latest."),
    ] = False,
    listed: Annotated[bool, typer.Option("--list", help="List all judgements.")] = False,
    as_json: AsJson = False,
) -> None:
    """Decide about incidents or claims; the incidents follow at once. Undo takes it back."""
    from dateline.cli.tables import judgement_table
    from dateline.pipeline import derive
    from dateline.store import decide

    store = opened(db)
    if listed:
        made = list(store.judgements())
        print_json(made) if as_json else out().print(judgement_table(made))
        return
    if not by:
        raise RunError("say who decides: --by NAME")
    judgement = decide(store, _decision([*(words or ())], by=by, why=reason, is_undo=undo))
    derive(store)
    if as_json:
        print_json([judgement])
    else:
        err().print(f"{judgement.id}: {judgement.verdict.value.replace('_', ' ')}")


def _decision(words: list[str], *, by: str, why: str, is_undo: bool) -> "Decision":
    """What the words say: ids, then the verdict, then for ``correct`` what is put right."""
    from dateline.model import Verdict
    from dateline.store import Decision

    if is_undo:
        words = [*words, Verdict.UNDO.value]
    verdicts = {one.value.replace("_", "-"): one for one in Verdict}
    at = next((n for n, word in enumerate(words) if word in verdicts), None)
    if at is None:
        raise RunError(f"say what you decide: {', '.join(verdicts)}")
    verdict, rest = verdicts[words[at]], words[at + 1 :]
    if len(rest) != (verdict is Verdict.CORRECT):
        raise RunError(
            "correct needs one field=value at the end, the others need nothing there"
        )
    return Decision(
        verdict=verdict,
        subjects=tuple(words[:at]),
        who=by,
        at=datetime.now(UTC),
        why=why,
        value=rest[0] if rest else None,
    )


def changes(
    db: Db = DEFAULT_DB,
    after: Annotated[
        int, typer.Option("--after", min=0, help="After this position of the feed.")
    ] = 0,
    incident: Annotated[
        str | None, typer.Option("--incident", help="Of the incident whose id begins so.")
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """List what became of incidents: created, changed, merged, split, removed."""
    from dateline.cli.tables import change_table
    from dateline.digest.evidence import find_view

    store = opened(db)
    found = list(store.changes(after=after, incident_id=incident, limit=limit))
    if incident and not found:
        view = find_view(store, incident)
        wanted = view.incident.id if view else incident
        found = list(store.changes(after=after, incident_id=wanted, limit=limit))
    if as_json:
        print_json(found)
    else:
        out().print(change_table(found))
        remark_on_none(found, "change")


def control(
    place: Annotated[str, typer.Argument(help="A place: a town, a quarter, a province.")],
    db: Db = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Show who is said to hold a place, when, according to whom, contested or not."""
    from dateline.api import Archive
    from dateline.cli.control_view import control_tree

    archive = Archive(opened(db))
    found = archive.control(place)
    if found is None:
        n_told = len(list(archive.claims(place=place)))
        told = f"; {n_told} tell of other things there" if n_told else ""
        raise RunError(f"no claim tells who holds {place}, or a part of it{told}")
    if as_json:
        print_json([found])
    else:
        out().print(control_tree(found))
