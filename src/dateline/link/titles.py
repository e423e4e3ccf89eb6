"""An incident's title: what, to whom, where, by whom, when, with what losses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from dateline.link.summary_words import SummaryWords, load_summary_words
from dateline.link.title_names import title_names
from dateline.link.title_places import lies_beside, object_words, title_place, where_words
from dateline.link.wording import (
    count_words,
    interval_words,
    join_all,
    join_names,
    place_words,
    sort_counts,
)
from dateline.model import Count, CountKind, Incident

AS_NAMED: Mapping[str, str] = MappingProxyType({})
OF_PEOPLE = frozenset({"condition", "deployment", "protest"})
"""Branches whose title tells how many took part."""
OF = "of"
OF_THINGS = "materiel"
ACTS = frozenset(
    {"attack", "fighting", "violence", "detention", "territory", "materiel", "aid"}
)
"""Branches of which it is told who did it and who denies it; not of what is only said."""
FREEING = frozenset({"detention.release", "aid.rescue"})
MAX_DISPUTED = 3
DEFAULTS = {"displacement.flee": ("of", "people"), "displacement.return": ("of", "people")}
"""Whom an act befell where no report says: a flight alone is one through the air."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Voices conflict on who did it: these are named; of one alone, it is denied."""

    names: tuple[str, ...]


def describe(
    incident: Incident,
    spoken: Mapping[str, str] = AS_NAMED,
    dispute: Dispute | None = None,
) -> Incident:
    """`incident` with its summary.

    Args:
        incident: with names as the records have them.
        spoken: how the reports say names that are none, by name.
        dispute: who is named as its doer, where voices conflict on that.
    """
    words = load_summary_words()[incident.event_type]
    branch = incident.event_type.partition(".")[0]
    on = title_names(incident.patients, incident.place, branch, spoken)
    taken = _place_first(words, incident)
    told = (words.patient, join_names(on)) if on else DEFAULTS.get(incident.event_type, ())
    where = () if taken else (where_words(incident.place, on),)
    head = _head(words, taken, told, where)
    parts = [head, _doers(incident, spoken, dispute), interval_words(incident.time)]
    summary = ", ".join(part for part in parts if part)
    losses = "; ".join(_losses(incident))
    return replace(incident, summary=f"{summary}: {losses}" if losses else summary)


def _head(
    words: SummaryWords,
    taken: tuple[str, ...],
    told: tuple[str, ...],
    where: tuple[str, ...],
) -> str:
    """What, whom and where: "Return of families to Karm", "Capture of Karm, from raiders"."""
    if taken and told and words.patient != OF:
        return f"{' '.join((words.noun, *taken))}, {' '.join(told)}"
    return " ".join(part for part in (words.noun, *told, *taken, *where) if part)


def _place_first(words: SummaryWords, incident: Incident) -> tuple[str, ...]:
    """The place of what was taken, held or left, as the object of the noun."""
    place = title_place(incident.place)
    if not words.place_is_object or place is None:
        return ()
    if lies_beside(place):
        return (place_words(place),)
    return (words.place, object_words(place))


def _doers(incident: Incident, spoken: Mapping[str, str], dispute: Dispute | None) -> str:
    branch = incident.event_type.partition(".")[0]
    if dispute is None or branch not in ACTS:
        by = title_names(incident.agents, incident.place, branch, spoken)
        return f"by {join_names(by)}" if by else ""
    by = title_names(dispute.names or incident.agents, incident.place, branch, spoken)
    if len(by) > 1:
        return f"by {_either(by)} (voices differ)"
    return f"by {by[0]} (denied)" if by else ""


def _either(names: Sequence[str]) -> str:
    told = names if len(names) <= MAX_DISPUTED else [*names[: MAX_DISPUTED - 1], "others"]
    return join_all(told, "or")


def _losses(incident: Incident) -> Iterable[str]:
    """The figures that belong to what happened: no fighter's number in an attack's title."""
    branch = incident.event_type.partition(".")[0]
    for count in sort_counts(incident.counts):
        if count.kind is CountKind.STRENGTH and branch not in OF_PEOPLE:
            continue
        if count.kind is CountKind.MATERIEL and branch != OF_THINGS:
            continue
        yield _count(count, incident.event_type)


def _count(count: Count, event_type: str) -> str:
    told = count_words(count)
    if event_type in FREEING and count.kind in (CountKind.DETAINED, CountKind.CAPTURED):
        return told.replace(count.kind.value, "freed")
    is_crowd = count.kind is CountKind.STRENGTH and event_type.startswith("protest")
    return told.replace("strong", "people") if is_crowd else told
