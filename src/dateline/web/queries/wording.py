"""The few words that views need beside the records: signs, titles, citations."""

from collections.abc import Mapping
from functools import cache

from dateline import __version__
from dateline.claims.codebook import load_codebook
from dateline.model import Grade, SpeakerKind

GRADE_SIGNS: Mapping[Grade, str] = {
    Grade.CONFIRMED: "●",
    Grade.FAIR: "◕",
    Grade.WEAK: "◔",
    Grade.CONTESTED: "◐",
    Grade.DISCOUNTED: "○",
}
"""A sign for each grade, so that colour is never needed to tell them apart."""


def kind_title(kind: str) -> str:
    """A kind of voice, as a reader calls it."""
    return SpeakerKind(kind).value.replace("_", " ").capitalize()


@cache
def event_titles() -> Mapping[str, str]:
    """The titles of event types and of branches."""
    types = load_codebook().types
    branches = {one.type.partition(".")[0] for one in types}
    return {one.type: one.title for one in types} | {
        one: one.replace("_", " ").capitalize() for one in branches
    }


def event_title(name: str) -> str:
    """The title of an event type or branch; its name where the codebook lacks it."""
    return event_titles().get(name, name)


def citation(version: str, n_incidents: int) -> str:
    """How this version of the data is cited."""
    incidents = "1 incident" if n_incidents == 1 else f"{n_incidents:,} incidents"
    return (
        f"Dateline dataset, version {version} ({incidents}), read with Dateline {__version__}. "
        "Names of private persons are masked."
    )
