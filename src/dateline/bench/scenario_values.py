"""The values in dispute that a true mention carries: who, whom, how many, by which voice.

A contradiction is between voices. Where one report gives two values of a field, they are of two
of its voices: each value goes to the voice whose reports it fits best, each voice to one value.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.assess.speakers import RANK, STATE, speaker_words
from dateline.bench.scenario_truth import Mention, TrueIncident, Truth, Values
from dateline.mentions.numbers import find_numbers
from dateline.model import (
    Actor,
    ActorKind,
    Argument,
    Count,
    CountKind,
    Polarity,
    Role,
    Span,
    actor_id,
)

COUNT_FIELDS = {**{one.value: one for one in CountKind}, "participants": CountKind.STRENGTH}
NOT = ("no ", "not ")
"""How a value begins that says that something was not so."""

Voice = str | None


def told_actors(
    truth: Truth,
    incident: TrueIncident,
    mention: Mention,
    voice: Voice,
    span: Span,
    publisher: str,
) -> Iterator[Argument]:
    """The agents, victims and weapons that the truth says are disputed.

    Each agent is a side of its own. Who denies an act of which the agent is disputed, and not
    that it happened, denies that it was they.
    """
    rows = truth.values.get(incident.id, ())
    is_denied = mention.polarity is Polarity.DENIED
    fields = {row[0] for row in rows}
    if is_denied and "agent" in fields and "happened" not in fields:
        yield _agent(publisher, "who denies it", span)
        return
    for row in rows:
        value = _value_of(row, incident, mention.report, voice)
        if value is None:
            continue
        if row[0] == "agent":
            yield _agent(publisher if is_denied else value.title(), value, span)
        elif row[0] == "patient":
            yield _victim(value, span)
        elif row[0] == "weapon":
            yield _weapon(value, span)


def told_counts(
    truth: Truth, incident: TrueIncident, mention: Mention, voice: Voice, span: Span
) -> Iterator[Count]:
    """The numbers in dispute that this voice gives in this report."""
    for row in truth.values.get(incident.id, ()):
        kind = COUNT_FIELDS.get(row[0])
        value = _value_of(row, incident, mention.report, voice)
        numbers = find_numbers(value or "")
        if kind is not None and numbers:
            one = numbers[0]
            yield Count(kind=kind, low=one.low, best=one.best, high=one.high, span=span)


def _agent(name: str, side: str, span: Span) -> Argument:
    is_state = any(speaker_words().get(one) in (STATE, RANK) for one in side.casefold().split())
    kind = ActorKind.STATE_FORCES if is_state else ActorKind.REBEL
    actor = Actor(id=actor_id(name, None), name=name, kind=kind, side=side)
    return Argument(role=Role.AGENT, span=span, actor=actor)


def _weapon(value: str, span: Span) -> Argument:
    """The weapon that a value names, or says was not used."""
    name = next((value[len(one) :] for one in NOT if value.startswith(one)), value)
    start = span.quote.find(name)
    if start >= 0:
        at = span.start + start
        span = replace(span, start=at, end=at + len(name), quote=name)
    return Argument(role=Role.INSTRUMENT, span=span)


def _victim(name: str, span: Span) -> Argument:
    actor = Actor(id=actor_id(name, None), name=name, kind=ActorKind.OTHER)
    start = span.quote.find(name)
    if start >= 0:
        at = span.start + start
        span = replace(span, start=at, end=at + len(name), quote=name)
    return Argument(role=Role.PATIENT, span=span, actor=actor)


def _value_of(row: Values, incident: TrueIncident, report: str, voice: Voice) -> str | None:
    """What the voice says in the report; of a report's only value every voice has it."""
    _, values, tellers = row
    told = [value for value, ids in zip(values, tellers, strict=True) if report in ids]
    own = values_of_voices(row, incident)
    if voice in own:
        return own[voice] if own[voice] in told else None
    return told[0] if told else None


def values_of_voices(row: Values, incident: TrueIncident) -> dict[Voice, str]:
    """One value for each voice that can be told to give it; the best fits first."""
    _, values, tellers = row
    fits = sorted(
        (-_fit(reports, ids), at, n, name, value)
        for at, (value, ids) in enumerate(zip(values, tellers, strict=True))
        for n, (name, reports) in enumerate(incident.voices)
        if set(reports) & set(ids)
    )
    found: dict[Voice, str] = {}
    for _, _, _, name, value in fits:
        if name not in found and value not in found.values():
            found[name] = value
    return found


def _fit(reports: Sequence[str], ids: Sequence[str]) -> int:
    """How many reports both have, less those that only one has."""
    return len(set(reports) & set(ids)) - len(set(reports) ^ set(ids))
