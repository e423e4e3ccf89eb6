"""Records for tests: every field has a default, and a test says only what it is about."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from dateline.model import (
    Actor,
    Argument,
    Attribution,
    Claim,
    Count,
    CountKind,
    Document,
    EventCode,
    Interval,
    Modality,
    Place,
    Polarity,
    PublishedBasis,
    Report,
    Role,
    Sentence,
    Span,
    SpeakerKind,
    TimeBasis,
    Zone,
    ZonedSpan,
    actor_id,
    claim_id,
    document_id,
    report_id,
    sha256_hex,
)
from dateline.model.vocabulary import Granularity

READER = "tests/1"
MOSUL = Place(
    name="Mosul", lat=36.335, lon=43.119, precision=1, radius_km=8.0,
    gazetteer_id="gn:99072", admin1="Nineveh", country="IQ",
)  # fmt: skip


def make_report(
    text: str = "Troops seized the village of Karm on Thursday.",
    *,
    source: str = "report.txt",
    url: str | None = None,
    publisher: str | None = "The Plain Gazette",
    author_outlet: str | None = None,
    title: str | None = None,
    published: datetime | None = datetime(2017, 6, 30, 9, 0, tzinfo=UTC),
) -> Report:
    """A report with this text; its bytes are the text and the publisher."""
    sha256 = sha256_hex(f"{publisher}|{title}|{text}".encode())
    basis = PublishedBasis.METADATA if published else PublishedBasis.NONE
    return Report(
        id=report_id(sha256, url),
        source=source,
        url=url,
        publisher=publisher,
        author_outlet=author_outlet,
        title=title,
        published_at=published,
        published_basis=basis,
        language="en",
        sha256=sha256,
        text=text,
        extractor="tests/1",
    )


def make_document(report: Report) -> Document:
    """The document of `report`: one body zone, one sentence a line."""
    text = report.text
    sentences: list[Sentence] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip("\n"))
        if end > start:
            sentences.append(
                Sentence(index=len(sentences), zone=Zone.BODY, start=start, end=end)
            )
        start += len(line)
    return Document(
        id=document_id(report.id, text),
        report_id=report.id,
        text=text,
        zones=(ZonedSpan(zone=Zone.BODY, start=0, end=len(text)),),
        sentences=tuple(sentences),
    )


def make_actor(name: str = "Islamic State", country: str | None = "IQ") -> Actor:
    """An actor of this name."""
    return Actor(id=actor_id(name, country), name=name, country=country)


def make_day(day: date) -> Interval:
    """The interval of one stated day."""
    return Interval(
        start=day, end=day, granularity=Granularity.DAY, precision=1, basis=TimeBasis.STATED
    )


def make_claim(
    report: Report | None = None,
    *,
    trigger: str = "seized",
    event: str = "territory.seize",
    agent: str | None = "Troops",
    patient: str | None = None,
    place: Place | None = MOSUL,
    day: date | None = date(2017, 6, 29),
    killed: int | None = None,
    speaker: str | None = None,
    speaker_kind: SpeakerKind = SpeakerKind.AUTHORITY,
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.CERTAIN,
) -> Claim:
    """A claim of the first sentence of `report` that has the trigger's words."""
    report = report or make_report()
    document = make_document(report)
    at = document.text.index(trigger)
    sentence = document.sentence_at(at)
    if sentence is None:
        raise AssertionError("the trigger lies in no sentence")
    span = document.span(at, at + len(trigger))
    voices = [Attribution(speaker=report.publisher, kind=SpeakerKind.OUTLET)]
    if speaker:
        voices.append(Attribution(speaker=speaker, kind=speaker_kind))
    return Claim(
        id=claim_id(document.id, span, event, READER),
        report_id=report.id,
        document_id=document.id,
        zone=sentence.zone,
        sentence=document.span(sentence.start, sentence.end),
        trigger=span,
        event=EventCode(type=event),
        arguments=tuple(_arguments(span, {Role.AGENT: agent, Role.PATIENT: patient})),
        place=place,
        time=make_day(day) if day else Interval(reason="not said"),
        counts=_counts(span, killed),
        attribution=tuple(voices),
        polarity=polarity,
        modality=modality,
        factuality=-3.0 if polarity is Polarity.DENIED else 3.0,
        origin=READER,
    )


def _arguments(span: Span, names: dict[Role, str | None]) -> Sequence[Argument]:
    return [
        Argument(role=role, span=span, actor=make_actor(name))
        for role, name in names.items()
        if name
    ]


def _counts(span: Span, killed: int | None) -> tuple[Count, ...]:
    if killed is None:
        return ()
    return (Count(kind=CountKind.KILLED, low=killed, best=killed, high=killed, span=span),)
