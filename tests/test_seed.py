"""The example that decides, row by row (design, section 2). Skipped where it is not at hand."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from dateline.ingest import IngestOptions, Item, read_path
from dateline.model import (
    Claim,
    CountKind,
    Document,
    HeadlineStatus,
    Modality,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
    Zone,
)
from dateline.pipeline import CloseReading, read_closely

pytestmark = pytest.mark.model

THURSDAY = date(2017, 6, 29)


@cache
def read_seed(path: Path) -> CloseReading:
    options = IngestOptions(published=datetime(2017, 6, 30, tzinfo=UTC).date())
    item = next(read_path(path, options))
    assert isinstance(item, Item)
    return read_closely(item.report)


@pytest.fixture
def claims(seed: Path) -> tuple[Claim, ...]:
    return read_seed(seed).claims


@pytest.fixture
def document(seed: Path) -> Document:
    return read_seed(seed).document


def the(claims: tuple[Claim, ...], event: str, *words: str) -> Claim:
    """The first claim of this type whose sentence has all these words."""
    fitting = [
        one
        for one in claims
        if one.event.type == event and all(word in one.sentence.quote for word in words)
    ]
    assert fitting, f"no {event} with {words}"
    return fitting[0]


def quotes(claim: Claim, role: Role) -> str:
    return " | ".join(one.span.quote for one in claim.in_role(role))


def test_headline_support_is_marked_as_what_the_body_contradicts(
    claims: tuple[Claim, ...],
) -> None:
    headline = [one for one in claims if one.zone is Zone.HEADLINE]
    supported = next(one for one in headline if "Supported" in one.trigger.quote)
    assert supported.headline_status is HeadlineStatus.CONTRADICTED


def test_loaded_words_are_kept_aside_and_never_names(claims: tuple[Claim, ...]) -> None:
    actors = [a.actor for one in claims for a in one.arguments if a.actor]
    loaded = [word.casefold() for actor in actors for word in actor.loaded_words]
    assert any("terrorist" in word for word in loaded)
    assert not any("terrorist" in actor.name.casefold() for actor in actors)


def test_advance_has_its_backer_place_and_day(claims: tuple[Claim, ...]) -> None:
    advance = the(claims, "territory.advance", "al-Shahwan")
    assert "Iraqi security forces" in quotes(advance, Role.AGENT)
    assert "coalition" in quotes(advance, Role.BACKER)
    assert advance.place is not None
    assert "Shahwan" in advance.place.name
    assert (advance.time.start, advance.time.end) == (THURSDAY, THURSDAY)


def test_reaching_the_river_has_the_same_agent(claims: tuple[Claim, ...]) -> None:
    reach = the(claims, "territory.reach", "Tigris")
    assert "Iraqi security forces" in quotes(reach, Role.AGENT)
    assert reach.place is None or reach.place.country in (None, "IQ")


def test_goal_is_never_an_event_that_happened(claims: tuple[Claim, ...]) -> None:
    goals = [one for one in claims if "The goal was" in one.sentence.quote]
    assert all(not one.counts_as_happened for one in goals)


def test_seized_camp_is_a_village_and_no_bare_pin_on_mosul(claims: tuple[Claim, ...]) -> None:
    seizure = the(claims, "territory.seize", "Abu Massoud camp")
    assert "Federal Police" in quotes(seizure, Role.AGENT)
    place = seizure.place
    assert place is not None
    assert place.name != "Mosul"
    assert place.lat is not None
    assert place.lat < 36.32


def test_measures_of_the_camp_are_no_casualties(claims: tuple[Claim, ...]) -> None:
    counted = [count for one in claims for count in one.counts]
    assert {count.best for count in counted}.isdisjoint({10, 1500})


def test_cut_road_is_a_line_between_two_towns(claims: tuple[Claim, ...]) -> None:
    cut = the(claims, "territory.cut_route", "Sharqat-Qayara")
    assert cut.place is not None
    assert len(cut.place.line) >= 2
    assert {one.type for one in (cut.event,)} == {"territory.cut_route"}
    attack = the(claims, "attack.armed", "positions")
    assert "Popular Mobilization" in quotes(attack, Role.PATIENT)


def test_five_were_allegedly_killed_by_a_voice_unknown(claims: tuple[Claim, ...]) -> None:
    killed = the(claims, "violence.kill", "Five PMU fighters")
    count = next(one for one in killed.counts if one.kind is CountKind.KILLED)
    assert (count.low, count.best, count.high) == (5, 5, 5)
    assert count.of is not None
    assert "PMU" in count.of
    assert killed.modality is Modality.POSSIBLE
    assert (killed.attribution[-1].speaker, killed.attribution[-1].kind) == (
        None,
        SpeakerKind.UNKNOWN,
    )


def test_captured_materiel_is_one_vehicle_and_one_tank(claims: tuple[Claim, ...]) -> None:
    capture = the(claims, "materiel.capture", "Humvee")
    found = [one.materiel for one in capture.in_role(Role.MATERIEL) if one.materiel]
    assert [one.count for one in found] == [1, 1]
    assert found[1].class_ == "tank"
    assert found[1].model == "T-72"
    agent = capture.in_role(Role.AGENT)[0].actor
    assert agent is not None
    assert agent.name == "Islamic State"


def test_liberation_has_its_speakers_and_is_unconfirmed(claims: tuple[Claim, ...]) -> None:
    claim = the(claims, "territory.seize", "fully liberated the city")
    kinds = {one.kind for one in claim.attribution}
    assert SpeakerKind.SOCIAL_MEDIA in kinds
    assert claim.modality is Modality.UNCONFIRMED
    assert claim.polarity is Polarity.AFFIRMED
    assert any(one.stance is Stance.DOES_NOT_CONFIRM for one in claim.attribution)


def test_suicide_bombers_are_strength_with_a_lower_bound(claims: tuple[Claim, ...]) -> None:
    strength = the(claims, "condition.strength", "100 ISIS suicide bombers")
    count = strength.counts[0]
    assert (count.kind, count.low, count.high) == (CountKind.STRENGTH, 100, None)
    assert sum("military" in (one.speaker or "") for one in strength.attribution) == 2
    assert strength.place is not None
    assert strength.place.name.startswith("Mosul")


def test_earlier_this_week_is_an_interval(seed: Path, claims: tuple[Claim, ...]) -> None:
    said = the(claims, "condition.strength", "Earlier this week")
    assert said.time.start in (date(2017, 6, 26), None)
    assert said.time.end is not None
    assert said.time.end <= date(2017, 6, 30)


def test_what_is_hypothetical_or_forecast_has_not_happened(claims: tuple[Claim, ...]) -> None:
    announced = the(claims, "statement.announce", "even if")
    assert announced.modality is Modality.CONDITIONAL
    forecast = [one for one in claims if "major blow" in one.trigger.quote]
    assert all(not one.counts_as_happened for one in forecast)


def test_appeal_and_notices_are_read_for_provenance_only(
    document: Document, claims: tuple[Claim, ...]
) -> None:
    zones = {zone.zone: document.text[zone.start : zone.end] for zone in document.zones}
    assert "PayPal" in zones[Zone.APPEAL]
    assert any(
        "Disclaimer" in document.text[one.start : one.end]
        for one in document.zones
        if one.zone is Zone.NOTICE
    )
    assert {one.zone for one in claims} <= {Zone.HEADLINE, Zone.BODY}


def test_author_outlet_differs_from_the_publisher(
    document: Document, claims: tuple[Claim, ...]
) -> None:
    provenance = document.provenance
    assert provenance.author_outlet == "South Front"
    assert "Globali" in (provenance.publisher or "")
    assert provenance.reuse_terms
    assert [one.speaker for one in claims[2].attribution[:2]] == [
        provenance.publisher,
        "South Front",
    ]
