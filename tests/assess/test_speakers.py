import pytest

from dateline.assess.speakers import (
    Speaker,
    is_short_for,
    make_speaker,
    may_join,
    same_speaker,
    words_of,
)
from dateline.model import Actor, ActorKind, SpeakerKind, actor_id

AUTHORITY, MILITARY = SpeakerKind.AUTHORITY, SpeakerKind.MILITARY


def speaker(name: str, kind: SpeakerKind = SpeakerKind.AUTHORITY) -> Speaker:
    return make_speaker(name, kind)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Ministry of Defence", "Defence Ministry"),
        ("the power company", "the company"),
        ("the governor of the province", "the provincial governor"),
        ("Kestria's general staff", "the Kestrian army"),
        ("the Coast Battalions", "Voice of the Coast Battalions"),
        ("a spokesman for the Valley Relief Society", "the Valley Relief Society"),
    ],
)
def test_two_forms_of_a_name_are_one_speaker(left: str, right: str) -> None:
    assert same_speaker(speaker(left), speaker(right))
    assert same_speaker(speaker(right), speaker(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Kestrian army", "Ardenia's ministry of defence"),
        ("the mayor's office", "the ministry of defence"),
        ("the mayor of Dorn", "the mayor of Karm"),
        ("the power company", "the railway company"),
        ("the Upland Front", "the River Council"),
    ],
)
def test_two_names_are_two_speakers(left: str, right: str) -> None:
    assert not same_speaker(speaker(left), speaker(right))


def test_ministry_without_a_name_may_be_the_one_that_has_a_name() -> None:
    assert may_join(speaker("the ministry"), speaker("the Kestrian army"))
    assert not may_join(speaker("the ministry"), speaker("the Coast Battalions"))


def test_rebels_without_a_name_may_be_the_front() -> None:
    assert may_join(speaker("the rebels"), speaker("the Upland Front"))
    assert not may_join(speaker("the rebels"), speaker("the Kestrian army"))


def test_both_sides_are_told_from_one() -> None:
    assert speaker("both sides", SpeakerKind.UNKNOWN).office == "sides"


def test_country_that_speaks_is_its_state() -> None:
    name = "Government of Kestria"
    actor = Actor(id=actor_id(name, "KE"), name=name, kind=ActorKind.GOVERNMENT, country="KE")
    assert make_speaker("Kestria", AUTHORITY, actor).office == "state"


def test_mediator_is_no_office_of_a_state() -> None:
    actor = Actor(id=actor_id("mediator", None), name="mediator", kind=ActorKind.GOVERNMENT)
    assert make_speaker("a mediator", AUTHORITY, actor).office == ""


def test_military_source_is_of_the_state() -> None:
    assert make_speaker("a military source", MILITARY).office == "state"


def test_group_that_is_called_a_state_is_no_office_of_one() -> None:
    assert speaker("an outlet close to Islamic State").office == ""
    assert speaker("the Kestrian State Agency").office == "state"


def test_outlets_close_to_one_group_are_one_speaker() -> None:
    left = speaker("An outlet close to Islamic State", SpeakerKind.MEDIA)
    right = speaker("A news outlet tied to Islamic State", SpeakerKind.MEDIA)
    assert same_speaker(left, right)


@pytest.mark.parametrize(
    ("name", "kind", "office"),
    [
        ("the Western Command", MILITARY, "state"),
        ("Joint Sea Command", MILITARY, "command"),
        ("local officials", AUTHORITY, "local"),
        ("the town's police chief", AUTHORITY, "local"),
        ("a local resistance group", AUTHORITY, "group"),
        ("Ridge Voice", SpeakerKind.OUTLET, "news"),
        ("two conscripts", MILITARY, "state"),
    ],
)
def test_office_follows_words_and_kind(name: str, kind: SpeakerKind, office: str) -> None:
    assert speaker(name, kind).office == office


def test_group_that_only_says_from_where_may_be_any_group_but_no_newspaper() -> None:
    militia = speaker("A Yemeni militia", SpeakerKind.PARTY)
    assert may_join(militia, speaker("the Coast Battalions", MILITARY))
    assert not may_join(militia, speaker("Ridge Voice", SpeakerKind.OUTLET))
    assert not may_join(militia, speaker("Joint Sea Command", MILITARY))


def test_local_officials_may_be_the_mayor_and_no_hospital_director() -> None:
    officials = speaker("local officials")
    assert may_join(officials, speaker("the mayor of Kolna"))
    assert not may_join(speaker("the hospital"), speaker("the mayor of Kolna"))


def test_accents_and_leading_numbers_do_not_tell_speakers_apart() -> None:
    assert same_speaker(speaker("the Collectif Soley"), speaker("Collectif Solèy"))
    assert speaker("Eleven witnesses").words == {"witnesses"}
    assert speaker("Radio 7").words == {"radio", "7"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Northern Army", "the southern forces"),
        ("Libya's Eastern Army", "Libya's western commanders"),
        ("the north", "the Southern Command"),
    ],
)
def test_sides_called_by_opposite_directions_are_two(left: str, right: str) -> None:
    one, other = speaker(left, MILITARY), speaker(right, MILITARY)
    assert not same_speaker(one, other)
    assert not may_join(one, other)


def test_two_commands_of_one_army_are_not_opposed() -> None:
    assert may_join(speaker("the Northern Command"), speaker("the Southern Command"))


def test_side_called_by_its_direction_is_its_army() -> None:
    assert may_join(speaker("the south", SpeakerKind.UNKNOWN), speaker("the Southern Command"))


def test_name_that_only_begins_with_a_direction_is_no_side() -> None:
    assert speaker("Northern Relief Watch").office != "state"


def test_full_name_of_a_person_is_one_speaker_by_whatever_office() -> None:
    one = speaker("army spokesman Colonel Musa Adan", MILITARY)
    other = speaker("the spokesman of the Armed Forces, Colonel Musa Adan", MILITARY)
    assert same_speaker(one, other)


def test_one_shared_name_is_no_full_name() -> None:
    assert not same_speaker(speaker("the mayor of Karm"), speaker("Karm Hospital"))


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Front for the Defence of Karm", "group"),
        ("the Ministry of Defence", "state"),
        ("government militia", "state"),
    ],
)
def test_office_is_that_of_the_first_word(name: str, office: str) -> None:
    assert make_speaker(name, SpeakerKind.PARTY).office == office


def test_name_before_a_role_is_of_a_person() -> None:
    told = speaker("Musa Adan, a spokesman for the army", MILITARY)
    assert told.person == {"musa", "adan"}


def test_name_before_what_is_no_role_is_none_of_a_states_people() -> None:
    assert not speaker("Delta Peace Watch, a group", AUTHORITY).person


@pytest.mark.parametrize("land", ["Kestria", "Ardenia"])
def test_land_that_speaks_has_its_name(land: str) -> None:
    actor = Actor(
        id=actor_id(land, "XX"),
        name=f"Government of {land}",
        kind=ActorKind.GOVERNMENT,
        country="XX",
        resolved_by="metonymy",
    )
    assert make_speaker(land, AUTHORITY, actor).side == {land.casefold()}


def test_body_without_a_name_is_short_for_one_whose_name_has_all_its_words() -> None:
    assert is_short_for(speaker("the command"), speaker("the Left Bank Command"))
    assert not is_short_for(speaker("the ministry"), speaker("the Left Bank Command"))


@pytest.mark.parametrize(
    ("name", "kind", "office"),
    [
        ("The president of the Chamber of Commerce", AUTHORITY, ""),
        ("The president of Peru", AUTHORITY, "state"),
        ("the fire brigade", MILITARY, "local"),
        ("the secretary of the drivers' union", AUTHORITY, ""),
    ],
)
def test_not_every_president_or_brigade_is_of_a_state(
    name: str, kind: SpeakerKind, office: str
) -> None:
    assert speaker(name, kind).office == office


def test_post_is_left_out_where_names_are_compared() -> None:
    leader = speaker("the secretary of the drivers' union", SpeakerKind.UNKNOWN)
    assert same_speaker(leader, speaker("the drivers' union", SpeakerKind.UNKNOWN))


def test_creed_is_no_name() -> None:
    assert not speaker("An Islamist armed group", SpeakerKind.PARTY).side


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("the mayor, Ana Lobo", "the mayor of Corvo", True),
        ("the mayor of Corvo, Ana Lobo", "the mayor, Ana Lobo", True),
        ("the mayor, Ana Lobo", "the mayor, Juan Cruz", False),
        ("the city police chief, Moses Kapi", "the city police chief", True),
    ],
)
def test_name_of_a_mayor_is_no_name_of_his_town(left: str, right: str, *, same: bool) -> None:
    assert same_speaker(speaker(left), speaker(right)) is same


def test_data_are_what_an_outlet_shows() -> None:
    assert speaker("Ship-tracking data", SpeakerKind.UNKNOWN).words <= words_of("evidence")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("the corps' unit commander in Karm", "the Federal Road Safety Corps", True),
        ("the town's police chief", "the town council", False),
    ],
)
def test_commander_of_a_body_is_called_by_it(left: str, right: str, *, same: bool) -> None:
    assert same_speaker(speaker(left, MILITARY), speaker(right, MILITARY)) is same


def test_emergency_service_is_no_hospital() -> None:
    service = speaker("the emergency service", SpeakerKind.UNKNOWN)
    hospital = speaker("surgeons at the emergency hospital in Karm", SpeakerKind.MEDICAL)
    assert not same_speaker(service, hospital)


def test_press_service_is_whose_it_is() -> None:
    service = speaker("the Left Bank Command's press service")
    assert same_speaker(service, speaker("the Left Bank Command"))


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("the provincial police", "state"),
        ("the district police officer", "state"),
        ("Karm Police Prefecture", "state"),
        ("the provincial government", "state"),
        ("the public prosecutor", "state"),
        ("the town's police", "local"),
        ("the provincial governor", "local"),
        ("the district", "local"),
        ("State Emergency Management Agency", "local"),
        ("the health ministry", "local"),
        ("the territorial administrator", "local"),
    ],
)
def test_police_of_a_region_are_a_states_and_its_governor_knows_of_his_own(
    name: str, office: str
) -> None:
    assert make_speaker(name, SpeakerKind.AUTHORITY).office == office


def test_wing_of_the_military_is_the_military_without_a_name() -> None:
    assert not make_speaker("Military Press Wing", SpeakerKind.OUTLET).side


def test_health_ministry_and_its_minister_are_one_office() -> None:
    ministry, minister = (
        make_speaker(one, SpeakerKind.AUTHORITY)
        for one in ("the health ministry", "the minister of health")
    )
    assert same_speaker(ministry, minister)


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Joint Command of the Armed Forces", "state"),
        ("Ministerio de la Defensa", "state"),
        ("Ministère de la Défense", "state"),
        ("Policía Nacional", "state"),
        ("Alcaldía de Karm", "local"),
    ],
)
def test_office_is_known_by_its_longer_and_foreign_names(name: str, office: str) -> None:
    assert make_speaker(name, SpeakerKind.OUTLET).office == office
