"""``bench``: scores on the corpora, beside the published figures."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import err, out, print_json_line
from dateline.errors import MissingResourceError, RunError

if TYPE_CHECKING:
    from dateline.bench.result import Result

CORPORA_VARIABLE = "DATELINE_CORPORA"
UNSEEN = ("unseen", "fresh_second")
"""How the names of parts begin from whose errors nobody is to make rules."""
SHOW_ERRORS = frozenset(
    {"traps", "lone_violence", "time_phrases", "scenarios", "copies", "probes", "cases"}
)
"""Benches whose notes are examples of errors."""
OWN = "own:"
"""Stands before what lies in ``benchmarks/`` of a source checkout."""

BENCHES: Mapping[str, tuple[str, str]] = {
    "speed": ("dateline.bench.speed", "re3d"),
    "re3d": ("dateline.bench.re3d", "re3d"),
    "plover_gsr": ("dateline.bench.plover", "plover_gsr"),
    "meantime_factuality": ("dateline.bench.meantime", "meantime_factuality"),
    "gum_news": ("dateline.bench.gum", "gum_news"),
    "muc4": ("dateline.bench.muc4", "muc4/tst1"),
    "geovirus": ("dateline.bench.geovirus", "geovirus"),
    "event_location": ("dateline.bench.event_location", "event_location"),
    "roles": ("dateline.bench.roles", f"{OWN}roles/dev.csv"),
    "probes": ("dateline.bench.probes", f"{OWN}probes/dev"),
    "cases": ("dateline.bench.cases", f"{OWN}cases/dev.jsonl"),
    "traps": ("dateline.bench.traps", f"{OWN}traps/dev.csv"),
    "lone_violence": ("dateline.bench.lone_violence", f"{OWN}traps/true_lone.csv"),
    "time_phrases": ("dateline.bench.time_phrases", f"{OWN}time_phrases/dev.csv"),
    "place_relations": ("dateline.bench.place_relations", f"{OWN}place_relations/dev.csv"),
    "scenarios": ("dateline.bench.scenarios", f"{OWN}scenarios/dev"),
    "copies": ("dateline.bench.copies", f"{OWN}copies/dev.jsonl"),
    "syndication": ("dateline.bench.syndication", ""),
    "syndication_tune": ("dateline.bench.syndication_tune", ""),
    "ecbplus": ("dateline.bench.ecbplus", "ecbplus"),
    "link": ("dateline.bench.link_scale", f"{OWN}scenarios"),
    "writers": ("dateline.bench.writers", f"{OWN}scenarios"),
    "web": ("dateline.bench.web", f"{OWN}scenarios"),
    "link_million": ("dateline.bench.link_scale:run_million", f"{OWN}scenarios"),
    "link_add": ("dateline.bench.link_add", f"{OWN}scenarios"),
    "link_add_dense": ("dateline.bench.link_add:run_dense", f"{OWN}scenarios"),
    "link_add_million": ("dateline.bench.link_add:run_million", f"{OWN}scenarios"),
    "gold": ("dateline.bench.gold", "re3d"),
    "triggers": ("dateline.bench.trigger_sentences", f"{OWN}triggers/dev.csv"),
    "gold_more": ("dateline.bench.gold:run_more", "re3d"),
    "gold_unseen": ("dateline.bench.gold_unseen", "re3d"),
    "own_reports": ("dateline.bench.own_reports", f"{OWN}reports/unseen.jsonl"),
    "confidence": ("dateline.bench.confidence", "re3d"),
    "confidence_unseen": ("dateline.bench.confidence:run_unseen", "re3d"),
    "confidence_own": ("dateline.bench.confidence:run_own", f"{OWN}reports/unseen.jsonl"),
    "marked": ("dateline.bench.marked", f"{OWN}../training/texts"),
    "ablation": ("dateline.bench.ablation", "re3d"),
    "gold_agreement": ("dateline.bench.gold_agreement", "re3d"),
    "gold_agreement_more": ("dateline.bench.gold_agreement:run_more", "re3d"),
}
"""Each bench: its module with ``run(path) -> Result`` (or the function after a colon), and its
part among the corpora, or among our own sets."""

SLOW = frozenset({"link_million", "link_add", "link_add_dense", "link_add_million"})
"""Benches that ``all`` leaves out: they take many minutes."""


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    app.command()(bench)


def bench(
    name: Annotated[str, typer.Argument(help=f"all, or one of {', '.join(BENCHES)}.")] = "all",
    path: Annotated[
        Path | None, typer.Option("--path", help="Another part, in the same format.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a corpus.")] = False,
) -> None:
    """Score the reading on corpora, beside the published figures."""
    from dateline.cli.bench_view import result_table

    if name != "all" and name not in BENCHES:
        raise RunError(f"there is no bench {name!r}: {', '.join(BENCHES)}")
    if name == "all" and path:
        raise RunError("--path needs the name of a bench")
    for one in [key for key in BENCHES if key not in SLOW] if name == "all" else (name,):
        try:
            folder = path or corpus_folder(BENCHES[one][1])
            result = hide_errors(_run(one)(folder))
        except MissingResourceError as error:
            if name != "all":
                raise
            err().print(f"[yellow]{one}: skipped, {error}[/]")
            continue
        if as_json:
            print_json_line(result.to_json())
        else:
            out().print(result_table(result))


def hide_errors(result: "Result") -> "Result":
    """The result without its examples of errors, where nobody is to make rules from them."""
    if not result.part.startswith(UNSEEN) or result.corpus not in SHOW_ERRORS:
        return result
    return replace(result, notes=("the errors of an unseen part are not shown",))


def corpus_folder(name: str) -> Path:
    """The folder of a corpus below DATELINE_CORPORA.

    Raises:
        MissingResourceError: it is not there.
    """
    if name.startswith(OWN):
        own = Path("benchmarks") / name.removeprefix(OWN)
        if not own.exists():
            raise MissingResourceError(f"there is no {own}: run this in a source checkout")
        return own
    root = os.environ.get(CORPORA_VARIABLE)
    if not root:
        raise MissingResourceError(
            f"set {CORPORA_VARIABLE} to the folder of the corpora, or give --path"
        )
    folder = Path(root) / name
    if not folder.exists():
        raise MissingResourceError(f"there is no {folder}")
    return folder


def _run(name: str) -> "Callable[[Path], Result]":
    module, _, function = BENCHES[name][0].partition(":")
    run: Callable[[Path], Result] = getattr(import_module(module), function or "run")
    return run
