"""Scenarios by parts: what assessing makes of true incidents, and of claims read perfectly.

Losses of reading, of linking and of assessing add up in the whole. Here the incidents are true
and the claims as read (`in_true_incidents`), or the claims are made from the truth itself and
linked (`gold_readings`): mention, type, day, place, voice, and the values that the truth names.
Where a report gives several values of one field, each voice has one of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.bench.scenario_truth import Mention, TrueIncident, Truth
from dateline.bench.scenario_values import denies_a_value, told_actors, told_counts
from dateline.link.incidents import may_be_incident
from dateline.model import (
    UNKNOWN_TIME,
    Attribution,
    Claim,
    Count,
    Document,
    EventCode,
    Incident,
    Interval,
    Place,
    Polarity,
    Span,
    SpeakerKind,
    TimeBasis,
    Zone,
    claim_id,
    incident_id,
)
from dateline.model.vocabulary import Granularity
from dateline.store import Reading

GOLD = "bench.gold/1"
LOSS = "violence.kill"
ACT_BRANCHES = frozenset(
    {"attack", "violence", "fighting", "materiel", "detention", "displacement", "protest"}
)


def in_true_incidents(
    truth: Truth, readings: Mapping[str, Reading]
) -> dict[str, tuple[Incident, tuple[Claim, ...]]]:
    """For each true incident that was read at all, the claims that were read of it."""
    tells = {
        report: {
            m.incident for one in truth.incidents for m in one.mentions if m.report == report
        }
        for report in readings
    }
    found = {}
    for one in truth.incidents:
        claims = {
            c.id: c for m in one.mentions for c in _claims_of(m, readings[m.report], tells)
        }
        if claims:
            found[one.id] = (_incident(one, claims), tuple(claims.values()))
    return found


def gold_readings(truth: Truth, readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """The readings with the claims of the truth in the place of those that were read."""
    made: dict[str, list[Claim]] = {}
    for incident in truth.incidents:
        for mention in incident.mentions:
            made.setdefault(mention.report, []).extend(
                _gold_claims(truth, incident, mention, readings)
            )
    return {
        key: replace(one, claims=tuple(made.get(key, ())), reader=GOLD)
        for key, one in readings.items()
    }


def _claims_of(
    mention: Mention, reading: Reading, tells: Mapping[str, set[str]]
) -> Iterator[Claim]:
    """The claims in the quote; where the report tells of nothing else, its other acts too."""
    start = reading.document.text.find(mention.quote)
    end = start + len(mention.quote)
    is_alone = len(tells[mention.report]) == 1
    for claim in reading.claims:
        if not may_be_incident(claim):
            continue
        is_inside = start <= claim.trigger.start and claim.trigger.end <= end
        if is_inside or (is_alone and claim.event.branch in ACT_BRANCHES):
            yield claim


def _incident(one: TrueIncident, claims: Mapping[str, Claim]) -> Incident:
    ids = tuple(sorted(claims))
    return Incident(id=incident_id(ids[0]), claim_ids=ids, event_type=one.type)


def _gold_claims(
    truth: Truth, incident: TrueIncident, mention: Mention, readings: Mapping[str, Reading]
) -> Iterator[Claim]:
    """One claim for each voice that the truth hears in this mention."""
    reading = readings[mention.report]
    document = reading.document
    if denies_a_value(truth, incident, mention):
        mention = replace(mention, polarity=Polarity.AFFIRMED)
    start = document.text.find(mention.quote)
    if start < 0:
        return
    trigger = document.span(start, start + len(mention.quote))
    sentence = _sentence(document, trigger)
    voices: list[str | None] = [
        name for name, reports in incident.voices if mention.report in reports
    ]
    if mention.polarity is Polarity.DENIED:
        voices = [None]
    outlets = sorted({one.report.publisher or "" for one in readings.values()} - {""})
    publisher = reading.report.publisher or ""
    for voice in voices or [None]:
        counts = tuple(told_counts(truth, incident, mention, voice, trigger))
        claim = Claim(
            id=claim_id(document.id, trigger, incident.type, f"{GOLD} {incident.id} {voice}"),
            report_id=reading.report.id,
            document_id=document.id,
            zone=Zone.BODY,
            sentence=sentence,
            trigger=trigger,
            event=EventCode(type=incident.type),
            arguments=tuple(told_actors(truth, incident, mention, voice, trigger, publisher)),
            place=_place(incident),
            time=_time(incident),
            counts=() if mention.polarity is Polarity.DENIED else counts,
            attribution=tuple(_chain(reading, voice, outlets)),
            polarity=mention.polarity,
            factuality=-3.0 if mention.polarity is Polarity.DENIED else 3.0,
            origin=GOLD,
        )
        yield claim
        if counts and mention.polarity is Polarity.DENIED:
            yield _loss(claim, counts)


def _loss(denial: Claim, counts: tuple[Count, ...]) -> Claim:
    """The losses that a voice tells though it denies the act: "but two children died"."""
    return replace(
        denial,
        id=claim_id(denial.document_id, denial.trigger, LOSS, f"{GOLD} {denial.id}"),
        event=EventCode(type=LOSS),
        arguments=(),
        counts=counts,
        polarity=Polarity.AFFIRMED,
        factuality=3.0,
    )


def _place(incident: TrueIncident) -> Place | None:
    """The narrowest of the places that the truth names: "market, Ngazi, Ituri"."""
    name = incident.place.partition(",")[0]
    return Place(name=name) if name else None


def _time(incident: TrueIncident) -> Interval:
    if incident.day is None:
        return UNKNOWN_TIME
    return Interval(
        start=incident.day,
        end=incident.day,
        granularity=Granularity.DAY,
        precision=1,
        basis=TimeBasis.STATED,
    )


def _sentence(document: Document, trigger: Span) -> Span:
    last = document.sentence_at(trigger.end - 1)
    first = document.sentence_at(trigger.start)
    if first is None or last is None:
        return trigger
    return document.span(first.start, last.end)


def _chain(
    reading: Reading, voice: str | None, outlets: Sequence[str]
) -> Iterator[Attribution]:
    """The outlet, and the voice: an outlet of the scenario, those it asked, or a speaker."""
    yield Attribution(speaker=reading.report.publisher, kind=SpeakerKind.OUTLET)
    if voice is None:
        return
    named = [one for one in outlets if one.casefold() in voice.casefold()]
    first = min(named, key=lambda one: voice.casefold().find(one.casefold()), default=None)
    if first is not None and first == reading.report.publisher:
        yield Attribution(speaker="its reporters", kind=SpeakerKind.WITNESS)
    else:
        yield Attribution(speaker=first or voice, kind=SpeakerKind.MONITOR)
