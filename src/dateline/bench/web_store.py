"""An invented war of any size, written straight into a store: what the web is measured on.

Seeded: the same size gives the same store. Places lie in clouds around a few towns, a tenth of
the incidents are told vaguely, a twentieth have no place.
"""

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final, cast

from sqlalchemy import Connection, Table, insert

from dateline.model import (
    Actor,
    ActorKind,
    Assessment,
    Claim,
    Count,
    CountKind,
    EventCode,
    Grade,
    Granularity,
    Incident,
    Interval,
    Json,
    Place,
    PublishedBasis,
    Report,
    Role,
    Span,
    SpeakerKind,
    TimeBasis,
    Zone,
    actor_id,
    encode,
    make_id,
)
from dateline.model.claims import Argument, Attribution
from dateline.store import SqlStore, open_store, rows, tables, versions
from dateline.store.browse import ActorRole, BrowseEntry, ColumnBuilder
from dateline.store.browse.keep import write_columns

SEED: Final = 20170630
FIRST_DAY: Final = date(2014, 1, 1)
N_DAYS: Final = 2000
N_PLACES: Final = 6000
N_TOWNS: Final = 40
N_ACTORS: Final = 500
CLAIMS_A_REPORT: Final = 50
SHARE_WITHOUT_PLACE: Final = 0.05
SHARE_UNDATED: Final = 0.03
SHARE_VAGUE: Final = 0.13
SHARE_DEADLY: Final = 0.3
READER: Final = "bench"
AT_ONCE: Final = 5000
COUNTRIES: Final = ("IQ", "SY", "YE", "LY", "AF", "UA", "SD", "ML")
TYPES: Final = (
    "attack.shelling", "attack.airstrike", "attack.bombing", "attack.armed", "fighting.clash",
    "violence.kill", "violence.injure", "territory.seize", "territory.advance",
    "detention.arrest", "detention.abduct", "displacement.flee", "materiel.destroy",
    "protest.demonstrate", "talks.truce", "statement.accuse", "aid.deliver",
)  # fmt: skip
GRADES: Final = (Grade.WEAK,) * 12 + (Grade.FAIR,) * 5 + (
    Grade.CONFIRMED, Grade.CONTESTED, Grade.DISCOUNTED,
)  # fmt: skip
KINDS: Final = (
    SpeakerKind.OUTLET, SpeakerKind.MILITARY, SpeakerKind.AUTHORITY, SpeakerKind.MONITOR,
    SpeakerKind.WITNESS, SpeakerKind.PARTY, SpeakerKind.SOCIAL_MEDIA,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """What the incidents of the war are made of."""

    places: tuple[Place, ...]
    actors: tuple[Actor, ...]


def write_war(path: Path, n_incidents: int) -> None:
    """Write a war of so many incidents, each with one claim, into a new store at `path`."""
    chance = random.Random(SEED)  # noqa: S311 - sampling, not secrets
    store = open_store(path)
    war = _war(chance)
    try:
        with store.writing() as connection:
            _write_reports(connection, -(-n_incidents // CLAIMS_A_REPORT))
        _write_incidents(store, war, n_incidents, chance)
    finally:
        store.close()


def _write_incidents(
    store: SqlStore, war: War, n_incidents: int, chance: random.Random
) -> None:
    builder = ColumnBuilder()
    digests: list[str] = []
    ids = sorted((make_id("inc", 1, (str(number),)), number) for number in range(n_incidents))
    made = (_happening(identity, number, war, chance) for identity, number in ids)
    while some := list(islice(made, AT_ONCE)):
        for one in some:
            builder.add(one.entry)
            digests.append(str(one.incident["digest"]))
        members = [{"claim_id": o.claim["id"], "incident_id": o.incident["id"]} for o in some]
        with store.writing() as connection:
            _insert(connection, tables.incidents, [one.incident for one in some])
            _insert(connection, tables.claims, [one.claim for one in some])
            _insert(connection, tables.incident_claims, members)
    with store.writing() as connection:
        write_columns(connection, builder)
        versions.write_version(connection, digests)


def _insert(connection: Connection, table: Table, values: list[rows.Row]) -> None:
    connection.execute(insert(table), values)


def _write_reports(connection: Connection, n_reports: int) -> None:
    numbers = iter(range(n_reports))
    while some := list(islice(numbers, AT_ONCE)):
        reports = [_report(number) for number in some]
        _insert(connection, tables.reports, [_report_row(one) for one in reports])


def _template(record: object) -> Mapping[str, Json]:
    return cast(Mapping[str, Json], encode(record))


_SPAN = Span(start=0, end=6, quote="struck")
_COUNT = _template(Count(kind=CountKind.KILLED, span=_SPAN))
_ARGUMENT = _template(Argument(role=Role.AGENT, span=_SPAN))
_INCIDENT = _template(Incident(id="", claim_ids=("",), event_type="", summary_rule="bench"))
_ASSESSMENT = _template(
    Assessment(
        incident_id="", n_independent=1, independent_reason="as the bench made them", fields=(),
        axes=(), grade=Grade.WEAK, rule="bench",
    )
)  # fmt: skip
_CLAIM = _template(
    Claim(
        id="", report_id="", document_id="", zone=Zone.BODY, sentence=_SPAN, trigger=_SPAN,
        event=EventCode(type=""), origin=READER,
        attribution=(Attribution(speaker="The Plain Gazette", kind=SpeakerKind.OUTLET),),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An incident as it is stored, browsed, and claimed."""

    incident: rows.Row
    entry: BrowseEntry
    claim: rows.Row


def _war(chance: random.Random) -> War:
    towns = [
        (chance.uniform(-10, 48), chance.uniform(5, 70), chance.choice(COUNTRIES))
        for _ in range(N_TOWNS)
    ]
    return War(
        places=tuple(
            _place(number, *chance.choice(towns), chance) for number in range(N_PLACES)
        ),
        actors=tuple(_actor(number) for number in range(N_ACTORS)),
    )


def _place(number: int, lat: float, lon: float, country: str, chance: random.Random) -> Place:
    precision = chance.choice((1, 1, 1, 1, 2, 2, 3, 4))
    return Place(
        name=f"Village{number}",
        lat=round(lat + chance.gauss(0, 0.7), 4),
        lon=round(lon + chance.gauss(0, 0.7), 4),
        precision=precision,
        radius_km=3.0 * precision**2,
        gazetteer_id=f"own:{number}",
        admin1=f"Province{number % 90}",
        country=country,
    )


def _actor(number: int) -> Actor:
    name = f"Brigade {number}"
    return Actor(id=actor_id(name, None), name=name, kind=ActorKind.REBEL)


def _happening(identity: str, number: int, war: War, chance: random.Random) -> Happening:
    place = None if chance.random() < SHARE_WITHOUT_PLACE else chance.choice(war.places)
    left, right = chance.choice(war.actors), chance.choice(war.actors)
    kind, grade, time = chance.choice(TYPES), chance.choice(GRADES), _time(chance)
    toll = chance.randrange(40) if chance.random() < SHARE_DEADLY else None
    kinds = (KINDS[0], chance.choice(KINDS[1:])) if number % 3 else (chance.choice(KINDS),)
    where = place.name if place else "the war"
    entry = BrowseEntry(
        id=identity,
        event_type=kind,
        grade=grade,
        first_day=time.start,
        last_day=time.end,
        day_precision=time.precision or 0,
        place=place,
        n_independent=len(kinds),
        harm=10 * (toll or 0),
        kinds=kinds,
        actors=((ActorRole.AGENT, left), (ActorRole.PATIENT, right)),
        text=f"{kind} on {right.name} in {where} by {left.name}",
    )
    claim = make_id("clm", 1, (str(number),))
    return Happening(
        incident=_incident_row(entry, claim, toll),
        entry=entry,
        claim=_claim_row(entry, claim, number),
    )


def _incident_row(entry: BrowseEntry, claim: str, toll: int | None) -> rows.Row:
    kinds = ", ".join(entry.kinds)
    body = _json(
        _INCIDENT,
        id=entry.id,
        claim_ids=[claim],
        event_type=entry.event_type,
        place=_place_json(entry.place),
        time=_time_json(entry.first_day, entry.last_day),
        agents=[entry.actors[0][1].name],
        patients=[entry.actors[1][1].name],
        counts=[] if toll is None else [{**_COUNT, "low": toll, "best": toll, "high": toll}],
        summary=entry.text,
    )
    assessment = _json(
        _ASSESSMENT,
        incident_id=entry.id,
        n_independent=entry.n_independent,
        axes=[
            {"name": "source standing", "value": kinds, "reason": "kinds of ultimate voice"},
            {"name": "human status", "value": "machine-read", "reason": "nobody looked"},
        ],
        grade=entry.grade.value,
    )
    return {
        "id": entry.id,
        "event_type": entry.event_type,
        "grade": entry.grade.value,
        "first_day": entry.first_day,
        "last_day": entry.last_day,
        "lat": entry.place.lat if entry.place else None,
        "lon": entry.place.lon if entry.place else None,
        "where_text": rows.fold(entry.place.name) if entry.place else "",
        "who_text": rows.fold("|".join(actor.name for _, actor in entry.actors)),
        "n_claims": 1,
        "n_independent": entry.n_independent,
        "body": body,
        "assessment": assessment,
        "digest": versions.digest_of(body, assessment),
        "private": "[]",
    }


def _claim_row(entry: BrowseEntry, claim: str, number: int) -> rows.Row:
    agent = entry.actors[0][1]
    text = f"Yesterday {agent.name} struck {entry.place.name if entry.place else 'there'}."
    start = text.index(" struck") + 1
    report = number // CLAIMS_A_REPORT
    span: Json = {"start": 10, "end": start - 1, "quote": agent.name}
    body = _json(
        _CLAIM,
        id=claim,
        report_id=_report_id(report),
        document_id=f"doc1-{report}",
        sentence={"start": 0, "end": len(text), "quote": text},
        trigger={"start": start, "end": start + 6, "quote": "struck"},
        event={"type": entry.event_type, "plover": [], "cameo": None, "acled": []},
        arguments=[{**_ARGUMENT, "span": span, "actor": _actor_json(agent)}],
        place=_place_json(entry.place),
        time=_time_json(entry.first_day, entry.last_day),
    )
    return {
        "id": claim,
        "report_id": _report_id(report),
        "reader": READER,
        "position": number % CLAIMS_A_REPORT,
        "event_type": entry.event_type,
        "happened": True,
        "first_day": entry.first_day,
        "last_day": entry.last_day,
        "where_text": rows.fold(entry.place.name) if entry.place else "",
        "who_text": rows.fold(agent.name),
        "body": body,
    }


def _json(template: Mapping[str, Json], **values: Json) -> str:
    """The text of a record like `template`, with these values in it."""
    return json.dumps({**template, **values}, ensure_ascii=False, separators=(",", ":"))


@cache
def _place_json(place: Place | None) -> Json:
    return encode(place)


@cache
def _actor_json(actor: Actor) -> Json:
    return encode(actor)


@cache
def _report_id(number: int) -> str:
    return make_id("rpt", 1, (str(number),))


@cache
def _time_json(start: date | None, end: date | None) -> Json:
    return encode(_interval(start, end))


def _time(chance: random.Random) -> Interval:
    drawn = chance.random()
    if drawn < SHARE_UNDATED:
        return _interval(None, None)
    start = FIRST_DAY + timedelta(days=chance.randrange(N_DAYS))
    length = 0 if drawn > SHARE_VAGUE else chance.choice((1, 6, 30, 90))
    return _interval(start, start + timedelta(days=length))


@cache
def _interval(start: date | None, end: date | None) -> Interval:
    if start is None or end is None:
        return Interval(reason="not said")
    return Interval(
        start=start,
        end=end,
        granularity=Granularity.DAY if start == end else Granularity.RANGE,
        precision=1 if start == end else 3,
        basis=TimeBasis.STATED,
    )


def _report(number: int) -> Report:
    day = datetime(2014, 1, 1, tzinfo=UTC) + timedelta(days=number % N_DAYS)
    return Report(
        id=_report_id(number),
        source=f"bench/{number}.txt",
        publisher="The Plain Gazette",
        title=f"Report {number}",
        published_at=day,
        published_basis=PublishedBasis.METADATA,
        sha256="0" * 64,
        text="",
        extractor="bench",
    )


def _report_row(report: Report) -> rows.Row:
    published = report.published_at
    return {
        "id": report.id,
        "source": report.source,
        "published_at": published.replace(tzinfo=None) if published else None,
        "sha256": report.sha256,
        "reader": READER,
        "body": rows.to_body(report),
        "sorted_at": rows.sorted_at(report),
        "named": rows.named(report),
    }
