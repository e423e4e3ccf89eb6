import dataclasses
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.assess import assess
from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.model import (
    Argument,
    Assessment,
    Attribution,
    Claim,
    Count,
    CountKind,
    FieldState,
    Grade,
    Incident,
    Interval,
    Modality,
    Origin,
    Place,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
    TimeBasis,
    incident_id,
)
from dateline.model.vocabulary import Granularity
from dateline.origins import find_origins
from factory import make_claim, make_document, make_report

LONG = (
    "Troops seized the old fort above the river on Thursday after two days of fighting, and "
    "families who had hidden in the cellars of the lower town walked out along the canal road."
)


def told_by(outlet: str, text: str | None = None, **fields: object) -> Claim:
    text = text or f"{outlet} reporters saw it: troops seized the old fort."
    return make_claim(make_report(text, publisher=outlet), **fields)  # type: ignore[arg-type]


def assess_claims(
    *claims: Claim,
    origins: tuple[Origin, ...] = (),
    published: dict[str, datetime] | None = None,
) -> Assessment:
    ids = tuple(sorted(claim.id for claim in claims))
    incident = Incident(id=incident_id(ids[0]), claim_ids=ids, event_type="territory.seize")
    by_report = {report: origin for origin in origins for report in origin.members}
    return assess(
        incident, {one.id: one for one in claims}, by_report, published=published or {}
    )


def test_two_outlets_of_their_own_are_two_voices() -> None:
    result = assess_claims(told_by("A"), told_by("B"))
    assert result.n_independent == 2
    assert result.grade is Grade.FAIR


def test_one_outlet_is_weak() -> None:
    result = assess_claims(told_by("A"))
    assert (result.n_independent, result.grade) == (1, Grade.WEAK)
    assert "G7" in result.rule


def test_five_outlets_that_rest_on_one_speaker_are_one_voice() -> None:
    claims = [told_by(name, speaker="the defence ministry") for name in "ABCDE"]
    assert assess_claims(*claims).n_independent == 1


def test_unnamed_speakers_cannot_be_measured() -> None:
    unnamed = {"speaker": "officials", "speaker_kind": SpeakerKind.UNNAMED}
    claims = [told_by("A", **unnamed), told_by("B", **unnamed)]
    result = assess_claims(*claims)
    assert result.n_independent is None
    assert "cannot be measured" in result.independent_reason
    assert result.grade is Grade.WEAK


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 6))
def test_copies_never_raise_corroboration(n_copies: int) -> None:
    reports = [make_report(LONG, publisher=f"outlet {n}") for n in range(n_copies + 1)]
    origins = find_origins([(report, make_document(report)) for report in reports])
    alone = assess_claims(make_claim(reports[0]), origins=origins)
    together = assess_claims(*(make_claim(report) for report in reports), origins=origins)
    assert together.n_independent == alone.n_independent == 1


def test_denial_contests() -> None:
    result = assess_claims(told_by("A"), told_by("B"), told_by("C", polarity=Polarity.DENIED))
    assert result.grade is Grade.CONTESTED
    assert by_name(result.fields)["happened"].state is FieldState.CONFLICT


def test_denied_by_all_is_discounted() -> None:
    assert assess_claims(told_by("A", polarity=Polarity.DENIED)).grade is Grade.DISCOUNTED


@pytest.mark.parametrize(
    ("tolls", "state"),
    [
        ((5, 5), FieldState.AGREE),
        ((5, 9), FieldState.CONFLICT),
        ((5,), FieldState.AGREE),
        ((), FieldState.SILENT),
    ],
)
def test_tolls_agree_or_conflict(tolls: tuple[int, ...], state: FieldState) -> None:
    claims = [told_by(f"outlet {n}", killed=toll) for n, toll in enumerate(tolls)]
    result = assess_claims(*(claims or [told_by("A")]))
    assert by_name(result.fields)["killed"].state is state


def test_coarser_place_is_compatible() -> None:
    province = Place(name="Nineveh", lat=36.0, lon=42.5, precision=4, radius_km=130.0)
    result = assess_claims(told_by("A"), told_by("B", place=province))
    assert by_name(result.fields)["place"].state is FieldState.COMPATIBLE


def test_other_day_is_a_conflict_with_both_quotes() -> None:
    result = assess_claims(told_by("A"), told_by("B", day=date(2017, 6, 30)))
    field = by_name(result.fields)["time"]
    assert field.state is FieldState.CONFLICT
    assert len({value.quote for value in field.values}) == 2


def admitting(outlet: str, event: str = "attack.airstrike") -> Claim:
    """A claim of `outlet` in which the coalition says that it did it."""
    claim = told_by(outlet, event=event, agent="coalition", speaker="coalition")
    actor = claim.arguments[0].actor
    spoken = dataclasses.replace(claim.attribution[1], actor=actor, kind=SpeakerKind.MILITARY)
    return dataclasses.replace(claim, attribution=(claim.attribution[0], spoken))


def test_lone_boast_is_weak() -> None:
    assert assess_claims(admitting("A")).grade is Grade.WEAK


def test_admission_with_another_voice_is_confirmed() -> None:
    other = told_by("B", event="attack.airstrike", agent="coalition")
    assert assess_claims(admitting("A"), other).grade is Grade.CONFIRMED


def test_own_retreat_is_confirmed_by_its_word_alone() -> None:
    assert assess_claims(admitting("A", "territory.withdraw")).grade is Grade.CONFIRMED


def test_outlet_that_takes_it_back_is_no_voice() -> None:
    taken_back = told_by("A", "A: troops seized nothing here.", polarity=Polarity.DENIED)
    assert assess_claims(told_by("A"), taken_back).grade is Grade.DISCOUNTED


def test_witnesses_of_one_outlet_are_its_own_voice() -> None:
    asked = {"speaker": "residents", "speaker_kind": SpeakerKind.WITNESS}
    claims = [told_by("A", **asked), told_by("B", **asked)]
    assert assess_claims(*claims).n_independent == 2


def test_speakers_that_one_report_names_are_voices_apart() -> None:
    report = make_report("Troops seized the fort.\nThey seized it at dawn.")
    claims = [
        make_claim(report, speaker="the Upland Front"),
        make_claim(report, trigger="seized it", speaker="the River Council"),
    ]
    assert assess_claims(*claims).n_independent == 2


def test_units_of_one_state_are_no_conflict_on_who() -> None:
    claims = [told_by("A", agent="soldiers"), told_by("B", agent="Federal Police")]
    field = by_name(assess_claims(*claims).fields)["agent"]
    assert field.state is FieldState.COMPATIBLE


RANKS = {Grade.DISCOUNTED: 0, Grade.WEAK: 1, Grade.CONTESTED: 1, Grade.FAIR: 2}
RANKS[Grade.CONFIRMED] = 3


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 4), st.integers(1, 3), st.booleans())
def test_contradiction_never_raises_a_grade(n_for: int, n_against: int, admitted: bool) -> None:
    claims = [told_by(f"outlet {n}") for n in range(n_for)]
    if admitted:
        claims.append(admitting("organ", "territory.seize"))
    against = [told_by(f"other {n}", polarity=Polarity.DENIED) for n in range(n_against)]
    before, after = assess_claims(*claims), assess_claims(*claims, *against)
    assert RANKS[after.grade] <= RANKS[before.grade]


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 120), st.integers(4, 6))
def test_coarser_place_is_never_a_conflict(offset_km: float, precision: int) -> None:
    wide = Place(
        name="a province", lat=36.335 + offset_km / 111.2, lon=43.119,
        precision=precision, radius_km=offset_km + 10.0,
    )  # fmt: skip
    result = assess_claims(told_by("A"), told_by("B", place=wide))
    assert by_name(result.fields)["place"].state is FieldState.COMPATIBLE


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)), st.lists(st.integers(0, 9), min_size=5, max_size=5))
def test_order_of_the_claims_does_not_matter(order: list[int], tolls: list[int]) -> None:
    claims = [told_by(f"outlet {n % 3}", f"{n}: troops seized it.", killed=toll)
              for n, toll in enumerate(tolls)]  # fmt: skip
    assert assess_claims(*(claims[at] for at in order)) == assess_claims(*claims)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 3), st.integers(4, 40))
def test_coarser_time_is_never_a_conflict(before: int, length: int) -> None:
    start = date(2017, 6, 29) - timedelta(days=before)
    wide = Interval(
        start=start,
        end=start + timedelta(days=length),
        granularity=Granularity.RANGE,
        precision=3,
        basis=TimeBasis.STATED,
    )
    coarse = dataclasses.replace(told_by("B"), time=wide)
    field = by_name(assess_claims(told_by("A"), coarse).fields)["time"]
    assert field.state is FieldState.COMPATIBLE


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 30))
def test_copies_of_a_report_with_speakers_raise_nothing(n_copies: int) -> None:
    reports = [make_report(LONG, publisher=f"outlet {n}") for n in range(n_copies + 1)]
    origins = find_origins([(report, make_document(report)) for report in reports])
    claims = [make_claim(report, speaker="the mayor of Dorn") for report in reports]
    alone = assess_claims(claims[0], origins=origins)
    assert assess_claims(*claims, origins=origins).n_independent == alone.n_independent


def test_lowest_best_and_highest_come_from_independent_voices() -> None:
    claims = [told_by(f"outlet {n}", killed=toll) for n, toll in enumerate((5, 9, 9))]
    field = by_name(assess_claims(*claims).fields)["killed"]
    assert (field.low, field.best, field.high) == (5, 9, 9)


def test_no_number_is_best_where_as_many_say_another() -> None:
    claims = [told_by(f"outlet {n}", killed=toll) for n, toll in enumerate((5, 9))]
    field = by_name(assess_claims(*claims).fields)["killed"]
    assert (field.low, field.best, field.high) == (5, None, 9)


def test_voice_that_says_nothing_on_a_field_is_named_silent() -> None:
    result = assess_claims(told_by("A", killed=5), told_by("B"))
    assert by_name(result.fields)["killed"].silent == ("B",)


def test_one_voice_that_changes_its_number_is_revised_and_not_in_conflict() -> None:
    first = told_by("A", "A: troops seized the fort, twelve dead.", killed=12)
    second = told_by("A", "A: troops seized the fort, nine dead.", killed=9)
    times = {first.report_id: datetime(2017, 6, 30, tzinfo=UTC)}
    times[second.report_id] = datetime(2017, 7, 1, tzinfo=UTC)
    result = assess_claims(first, second, published=times)
    assert by_name(result.fields)["killed"].state is not FieldState.CONFLICT
    assert [(one.field, one.was, one.now) for one in result.revisions] == [
        ("killed", "12", "9")
    ]


def test_one_who_was_not_it_contests_the_agent_and_not_the_act() -> None:
    alibi = dataclasses.replace(admitting("C"), polarity=Polarity.DENIED)
    act = {"event": "attack.airstrike", "agent": None}
    blamed = told_by("A", event="attack.airstrike", agent="coalition")
    result = assess_claims(blamed, told_by("B", **act), alibi)
    states = by_name(result.fields)
    assert states["agent"].state is FieldState.CONFLICT
    assert states["happened"].state is not FieldState.CONFLICT
    assert result.grade is Grade.CONTESTED


def test_official_word_is_an_axis_of_its_own() -> None:
    result = assess_claims(told_by("A"), told_by("B", speaker="the defence ministry"))
    axis = next(one for one in result.axes if one.name == "official word")
    assert (axis.value, axis.reason) == ("affirmed", "said by the defence ministry")


def test_party_admission_is_an_axis_of_its_own() -> None:
    result = assess_claims(admitting("A"))
    axis = next(one for one in result.axes if one.name == "party admission")
    assert axis.value == "admitted"


def test_correction_is_a_revision_with_both_numbers_and_no_conflict() -> None:
    earlier = told_by("A", "A: troops seized the fort, seven dead.", killed=7)
    text = "A reported that troops seized the fort.\nThe correct number is five who seized it."
    report = make_report(text, publisher="A")
    error = make_claim(report, speaker="A", killed=7)
    mended = make_claim(report, trigger="seized it", killed=5, speaker="the clinic")
    times = {earlier.report_id: datetime(2017, 6, 30, tzinfo=UTC)}
    times[report.id] = datetime(2017, 7, 1, tzinfo=UTC)
    result = assess_claims(earlier, error, mended, published=times)
    assert by_name(result.fields)["killed"].state is not FieldState.CONFLICT
    assert by_name(result.fields)["killed"].best == 5
    found = {(one.was, one.now, one.basis) for one in result.revisions}
    assert ("7", "5", "correction") in found


def test_side_that_denies_involvement_disputes_who_did_it() -> None:
    text = "Shells hit the mill, the mayor said. The Upland Front denied involvement."
    claim = make_claim(
        make_report(text), trigger="hit", event="attack.shelling", speaker="mayor"
    )
    cue = make_claim(make_report(text), trigger="denied involvement").trigger
    link = Attribution(
        speaker="The Upland Front", kind=SpeakerKind.PARTY, cue=cue, stance=Stance.DISPUTES
    )
    one = dataclasses.replace(claim, attribution=(*claim.attribution, link))
    incident = Incident(
        id=incident_id(one.id), claim_ids=(one.id,), event_type="attack.shelling"
    )
    fields = by_name(assess(incident, {one.id: one}, {}).fields)
    assert fields["agent"].state is FieldState.CONFLICT
    assert fields["happened"].state is FieldState.AGREE


def test_rumour_that_its_outlet_takes_back_is_no_contradiction() -> None:
    rumour = told_by("A", "Troops seized the fort, it is said.")
    link = Attribution(speaker=None, kind=SpeakerKind.UNKNOWN)
    rumour = dataclasses.replace(rumour, attribution=(*rumour.attribution, link))
    denial = told_by("A", "Nobody seized the fort.", polarity=Polarity.DENIED)
    at = datetime(2020, 1, 1, tzinfo=UTC)
    when = {rumour.report_id: at, denial.report_id: at + timedelta(days=1)}
    result = assess_claims(rumour, denial, published=when)
    assert by_name(result.fields)["happened"].state is not FieldState.CONFLICT


def test_rumour_confirms_no_report() -> None:
    rumour = told_by(
        "A", "Posts claim that troops seized the fort.", modality=Modality.UNCONFIRMED
    )
    link = Attribution(speaker="social media", kind=SpeakerKind.SOCIAL_MEDIA)
    rumour = dataclasses.replace(rumour, attribution=(*rumour.attribution, link))
    assert assess_claims(rumour, told_by("B")).n_independent == 1
    assert assess_claims(told_by("A"), told_by("B")).n_independent == 2


def test_claim_that_nobody_could_verify_is_its_speakers_word() -> None:
    told = told_by("A", speaker="the governor", modality=Modality.UNCONFIRMED)
    assert assess_claims(told, told_by("B")).n_independent == 2


def test_accident_told_beside_a_denial_is_no_voice_for_the_act() -> None:
    report = make_report("No bomb went off. An old munition burst.", publisher="Home Ministry")
    denial = make_claim(
        report, trigger="No bomb", event="attack.bombing", polarity=Polarity.DENIED
    )
    burst = make_claim(report, trigger="An old munition", event="attack.bombing", agent=None)
    means = Argument(role=Role.INSTRUMENT, span=burst.trigger)
    instead = dataclasses.replace(burst, arguments=(means,))
    result = assess_claims(told_by("A", event="attack.bombing"), denial, instead)
    assert result.n_independent == 1


def test_siege_that_lasts_has_many_days() -> None:
    reports = (make_report("The town was besieged.", publisher=one) for one in ("A", "B"))
    first, second = (
        make_claim(one, trigger="besieged", event="territory.encircle", day=date(2017, 6, day))
        for one, day in zip(reports, (20, 27), strict=True)
    )
    time = by_name(assess_fields(hear([first, second], {}, {})))["time"]
    assert time.state is not FieldState.CONFLICT


def test_sum_of_many_acts_is_no_voice_beside_one_that_tells_of_the_act() -> None:
    told = told_by("A", "Shelling killed four on Friday. Troops seized it.")
    summed = make_claim(
        make_report("Since 5 May shelling has killed ten.", publisher="B"),
        trigger="killed",
        event="violence.kill",
        killed=10,
    )
    assert assess_claims(told, summed).n_independent == 1
    assert assess_claims(summed).n_independent == 1


def test_release_has_another_day_and_number_than_the_taking() -> None:
    reports = (make_report("They were taken and let go.", publisher=one) for one in ("A", "B"))
    events = (("detention.abduct", 20, 9), ("detention.release", 27, 8))
    taken, freed = (
        detained(make_claim(one, trigger="taken", event=event, day=date(2017, 6, day)), number)
        for one, (event, day, number) in zip(reports, events, strict=True)
    )
    fields = by_name(assess_fields(hear([taken, freed], {}, {})))
    assert fields["time"].state is not FieldState.CONFLICT
    assert fields["detained"].state is not FieldState.CONFLICT


def detained(claim: Claim, number: int) -> Claim:
    count = Count(
        kind=CountKind.DETAINED, low=number, best=number, high=number, span=claim.trigger
    )
    return dataclasses.replace(claim, counts=(count,))


def test_side_that_denies_the_act_adds_no_voice_by_what_it_was_instead() -> None:
    text = "The plane was not shot down over Karm. It crashed there, in fog."
    report = make_report(text, publisher="Kestrian Army Press")
    denial = make_claim(
        report, trigger="shot down", event="materiel.destroy", polarity=Polarity.DENIED
    )
    instead = make_claim(report, trigger="crashed", event="materiel.destroy", agent=None)
    found = assess_claims(told_by("Hill Post"), denial, instead)
    assert found.n_independent == 1


def test_side_that_gives_the_act_to_another_is_a_voice_for_it() -> None:
    text = "We did not shell the mill at Karm. Rebels shelled it, by night."
    report = make_report(text, publisher="Kestrian Army Press")
    denial = make_claim(
        report, trigger="shell", event="attack.shelling", polarity=Polarity.DENIED
    )
    other = make_claim(report, trigger="shelled", event="attack.shelling", agent="Rebels")
    found = assess_claims(told_by("Hill Post"), denial, other)
    assert found.n_independent == 2


def test_denier_who_names_who_burned_the_houses_is_a_voice_for_it() -> None:
    text = "No officer burned a house at Karm. Bandits set them on fire."
    report = make_report(text, publisher="Kestrian Army Press")
    event = "violence.property"
    denial = make_claim(report, trigger="burned", event=event, polarity=Polarity.DENIED)
    other = make_claim(report, trigger="set them on fire", event=event, agent="Bandits")
    found = assess_claims(told_by("Hill Post", event=event), denial, other)
    assert found.n_independent == 2


def test_denier_who_rescued_people_is_no_voice_for_the_act() -> None:
    text = "The navy did not fire at a boat. It pulled nine people out."
    report = make_report(text, publisher="Kestrian Army Press")
    denial = make_claim(report, trigger="fire", event="attack.armed", polarity=Polarity.DENIED)
    rescue = make_claim(report, trigger="pulled", event="aid.rescue", agent="It")
    found = assess_claims(told_by("Hill Post", event="attack.armed"), denial, rescue)
    assert found.n_independent == 1


def test_accusation_alone_is_no_voice_beside_an_act() -> None:
    act = told_by("A", "Troops seized the fort of Karm.")
    blame = told_by("B", "The front has seized on it.", event="statement.accuse")
    assert assess_claims(act, blame).n_independent == 1


def test_denied_threat_denies_no_act() -> None:
    act = told_by("A", "Troops seized the fort of Karm.")
    threat = told_by(
        "B", "No warning seized the fort.", event="statement.threaten", polarity=Polarity.DENIED
    )
    assert assess_claims(act, threat).grade != Grade.CONTESTED


def test_side_that_denies_tells_no_act_by_what_it_did_beside() -> None:
    act = told_by("A", "Troops seized the fort of Karm.")
    report = make_report(
        "Nobody seized the fort.\nWe seized the day.", publisher="Ministry of Defence"
    )
    denial = make_claim(report, polarity=Polarity.DENIED)
    beside = make_claim(report, trigger="seized the day", event="protest.demonstrate")
    assert assess_claims(act, denial, beside).n_independent == 1
