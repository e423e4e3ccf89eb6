"""What each independent voice says on a field of an incident.

A voice that speaks several times has several values, in the order of publication; the last is
what it says now. Copies, superseded versions and quoted errors are no voices of their own.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
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


def apart_where(
    tellings: Sequence[Telling[Value]], differ: Callable[[Telling[Value], Telling[Value]], bool]
) -> list[Telling[Value]]:
    """The values; an outlet that in one report tells another than its speaker is apart."""
    return [_apart(one) if _differs(one, tellings, differ) else one for one in tellings]


def _differs(
    one: Telling[Value],
    tellings: Sequence[Telling[Value]],
    differ: Callable[[Telling[Value], Telling[Value]], bool],
) -> bool:
    spoken = one.spoken
    if spoken.own_group == spoken.group:
        return False
    said = [
        other
        for other in tellings
        if other.spoken.own_group == spoken.group
        and other.spoken.claim.report_id == spoken.claim.report_id
    ]
    return bool(said) and all(differ(one, other) for other in said)


def _apart(one: Telling[Value]) -> Telling[Value]:
    return replace(one, spoken=replace(one.spoken, group=one.spoken.own_group))


def says_now(telling: Sequence[Telling[Value]]) -> list[Telling[Value]]:
    """Of one voice's values those of its latest report."""
    latest = telling[-1].spoken.claim.report_id
    return [one for one in telling if one.spoken.claim.report_id == latest]
