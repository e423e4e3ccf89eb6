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

OF_THE_ACT = frozenset({"happened", "agent", "ransom", "weapon"})
"""Fields of which a denial denies the act, its doer or its means, and no number or victim."""

Voice = str | None


def denies_a_value(truth: Truth, incident: TrueIncident, mention: Mention) -> bool:
    """Whether only a number or a victim is denied: "the figure of eleven is a lie"."""
    fields = {
        field
        for field, _, tellers in truth.values.get(incident.id, ())
        if any(mention.report in reports for reports in tellers)
    }
    return mention.polarity is Polarity.DENIED and bool(fields) and not fields & OF_THE_ACT


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
    return Argument(role=Role.INSTRUMENT, span=_words_of(name, span))


def _victim(name: str, span: Span) -> Argument:
    actor = Actor(id=actor_id(name, None), name=name, kind=ActorKind.OTHER)
    return Argument(role=Role.PATIENT, span=_words_of(name, span), actor=actor)


def _words_of(name: str, span: Span) -> Span:
    """The span of a value where the mention has its words; else one of them at its start."""
    at = span.start + max(span.quote.find(name), 0)
    return replace(span, start=at, end=at + len(name), quote=name)


def _value_of(row: Values, incident: TrueIncident, report: str, voice: Voice) -> str | None:
    """What the voice says in the report; of a report's only value every voice has it."""
    _, values, tellers = row
    told = [value for value, ids in zip(values, tellers, strict=True) if report in ids]
    own = values_of_voices(row, incident)
    if voice in own:
        return own[voice] if own[voice] in told else None
    return told[0] if told else None


def values_of_voices(row: Values, incident: TrueIncident) -> dict[Voice, str]:
    """One value for each voice that can be told to give it.

    First come the values that only one voice can have given, then the best fits; no voice is
    named as the doer by itself where it may have named another.
    """
    _, values, tellers = row
    able = [sum(bool(set(r) & set(ids)) for _, r in incident.voices) for ids in tellers]
    fits = sorted(
        (able[at] > 1, -_fit(reports, ids), name == value, at, n, name, value)
        for at, (value, ids) in enumerate(zip(values, tellers, strict=True))
        for n, (name, reports) in enumerate(incident.voices)
        if set(reports) & set(ids)
    )
    found: dict[Voice, str] = {}
    for *_, name, value in fits:
        if name not in found and value not in found.values():
            found[name] = value
    return found


def _fit(reports: Sequence[str], ids: Sequence[str]) -> int:
    """How many reports both have, less those that only one has."""
    return len(set(reports) & set(ids)) - len(set(reports) ^ set(ids))
