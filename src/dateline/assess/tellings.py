"""What each independent voice says on a field of an incident.

A voice that speaks several times has several values, in the order of publication; the last is
what it says now. Copies, superseded versions and quoted errors are no voices of their own.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.assess.standing import Spoken, Standing
from dateline.assess.voices import Voice

Value = TypeVar("Value")

SILENT = frozenset(
    {
        Standing.REPEATS_ERROR,
        Standing.SUPERSEDED,
        Standing.HEADLINE_ONLY,
        Standing.HEADLINE_ECHO,
        Standing.LEFT_OPEN,
    }
)
"""What has no say on a field any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Generic[Value]):
    """A value that one claim gives for a field, with its words for a reader."""

    spoken: Spoken
    value: Value
    words: str

    @property
    def voice(self) -> Voice:
        """The voice that gives it."""
        return self.spoken.voice


def tell(
    spoken: Sequence[Spoken], read: Callable[[Spoken], Iterator[tuple[Value, str]]]
) -> list[Telling[Value]]:
    """All values that the claims with a say give for a field."""
    return [
        Telling(spoken=one, value=value, words=words)
        for one in spoken
        if one.standing not in SILENT
        for value, words in read(one)
    ]


def by_voice(tellings: Sequence[Telling[Value]]) -> list[list[Telling[Value]]]:
    """The values of each voice, voices in the order in which they first speak."""
    voices: dict[int, list[Telling[Value]]] = {}
    for one in tellings:
        voices.setdefault(one.spoken.group, []).append(one)
    return list(voices.values())


def says_now(telling: Sequence[Telling[Value]]) -> list[Telling[Value]]:
    """Of one voice's values those of its latest report."""
    latest = telling[-1].spoken.claim.report_id
    return [one for one in telling if one.spoken.claim.report_id == latest]
