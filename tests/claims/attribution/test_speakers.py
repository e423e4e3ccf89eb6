"""What sort of voice a speaker is, and the words that name them."""

import pytest

from attribution_readings import find, find_one, names
from dateline.model import SpeakerKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("A military spokesman", SpeakerKind.MILITARY),
        ("A spokesman for the rebels", SpeakerKind.PARTY),
        ("The interior ministry", SpeakerKind.AUTHORITY),
        ("Police", SpeakerKind.AUTHORITY),
        ("Iraqi officials", SpeakerKind.AUTHORITY),
        ("Officials", SpeakerKind.UNNAMED),
        ("Hospital officials", SpeakerKind.MEDICAL),
        ("Residents of the village", SpeakerKind.WITNESS),
        ("The aid group", SpeakerKind.AID_BODY),
        ("A rights group", SpeakerKind.MONITOR),
        ("The Associated Press", SpeakerKind.WIRE),
        ("Local media", SpeakerKind.LOCAL_MEDIA),
        ("The newspaper", SpeakerKind.MEDIA),
        ("Two sources", SpeakerKind.UNNAMED),
    ],
)
def test_kind_follows_head_and_modifiers(speaker: str, kind: SpeakerKind) -> None:
    (found,) = find(f"{speaker} said that the bridge was destroyed.")
    assert found.speakers[0].kind is kind


def test_kind_of_a_person_follows_the_apposition() -> None:
    (found,) = find("Adel Harb, an army spokesman, said that the bridge was destroyed.")
    assert (found.speakers[0].name, found.speakers[0].kind) == (
        "Adel Harb",
        SpeakerKind.MILITARY,
    )


def test_statement_from_somebody_has_them_as_speaker() -> None:
    (found,) = find("A statement from the joint command said that the town was open.")
    assert found.speakers[0].name == "the joint command"


def test_pronoun_has_the_name_of_a_subject_that_can_speak() -> None:
    (found,) = find("A news outlet had another version: it said that a jet had crashed.")
    assert found.speakers[0].name == "A news outlet"


@pytest.mark.parametrize(
    "text",
    ["Eleven people died at the mill, they say.", "Nine farmers were murdered, they say."],
)
def test_dead_say_nothing(text: str) -> None:
    (found,) = find(text)
    assert found.speakers[0].name == "they"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Shells struck a school and killed two teachers, the mayor of the town said.",
            ["the mayor of the town"],
        ),
        (
            "Shells hit a school, killing two teachers, officials and witnesses said.",
            ["officials", "witnesses"],
        ),
    ],
)
def test_those_who_were_killed_do_not_speak(text: str, names: list[str]) -> None:
    found = [one for one in find(text) if one.speakers]
    assert [speaker.name for one in found for speaker in one.speakers] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Men fired on boys who wanted the mayor, a doctor at the Lagoon Hospital said.",
            ["a doctor at the Lagoon Hospital"],
        ),
        (
            "Troops closed a ring around 20,000 people, residents and an army official said.",
            ["residents", "an army official"],
        ),
        (
            "Eleven people were killed at a bakery, an opposition channel reported on Tuesday.",
            ["an opposition channel"],
        ),
        (
            "Our men killed nine soldiers at Karm, the movement's radio announced.",
            ["the movement's radio"],
        ),
        (
            "In Karm, a priest said, militiamen killed seven worshippers on Sunday.",
            ["a priest"],
        ),
    ],
)
def test_phrase_alone_before_a_closing_cue_is_who_speaks(text: str, names: list[str]) -> None:
    (found,) = find(text)
    assert [one.name for one in found.speakers] == names


def test_he_is_no_subject_in_the_plural() -> None:
    (found,) = find("His soldiers attacked the mill, he said.")
    assert found.speakers[0].name == "he"


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("The International Committee of the Red Cross", SpeakerKind.AID_BODY),
        ("Spokesman Colonel Jean Barbry", SpeakerKind.MILITARY),
        ("The local government chairman", SpeakerKind.AUTHORITY),
        ("A mortuary attendant", SpeakerKind.MEDICAL),
        ("A Muslim lawyers' group", SpeakerKind.MONITOR),
        ("Some accounts", SpeakerKind.UNNAMED),
        ("Human rights lawyers", SpeakerKind.MONITOR),
        ("The prefect", SpeakerKind.AUTHORITY),
        ("The state police command", SpeakerKind.AUTHORITY),
    ],
)
def test_kind_follows_names_and_offices(speaker: str, kind: SpeakerKind) -> None:
    (found,) = find(f"{speaker} said that the bridge was destroyed.")
    assert found.speakers[0].kind is kind


def test_their_spokesman_is_a_voice_of_who_was_named_before() -> None:
    (found,) = find("Rebels killed nine soldiers near Ard, their spokesman said on Tuesday.")
    assert found.speakers[0].kind is SpeakerKind.PARTY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for the Front, which holds the hill, said it was calm.", None),
        ("The town was shelled, the opposition SPLM-IO said.", "the opposition SPLM-IO"),
        (
            "Karm was bombed again, said rescue workers of the White Helmets, who saw it.",
            "rescue workers of the White Helmets",
        ),
    ],
)
def test_name_is_whole_and_ends_before_a_clause(text: str, name: str | None) -> None:
    found = find(text)[0]
    assert found.speakers[0].name == (name or "A spokesman for the Front")


def test_spokesman_of_the_side_named_before_is_called_by_its_name() -> None:
    found = find_one(
        "Fighters of the Tarn Resistance overran a post, its spokesman Idris Tarek said.",
        cue="said",
    )
    assert names(found) == ["the Tarn Resistance’s spokesman"]


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Two officials", SpeakerKind.UNNAMED),
        ("Several officials", SpeakerKind.UNNAMED),
        ("Two security officials", SpeakerKind.AUTHORITY),
    ],
)
def test_officials_of_nobody_are_unnamed_however_many(who: str, kind: SpeakerKind) -> None:
    found = find_one(f"{who} said that a raid killed a commander.", cue="said")
    assert found.speakers[0].kind is kind


def test_speaker_with_a_clause_behind_an_opening_is_heard() -> None:
    found = find_one(
        "At the hospital in Ribnita, reached by telephone, a surgeon who asked not to be named"
        " said nine people had died.",
        cue="said",
    )
    assert names(found) == ["a surgeon"]


def test_post_with_a_hyphen_is_read_whole() -> None:
    (found,) = find("The Front's vice-president, Sabina Quispe, said that the bridge was gone.")
    assert names(found) == ["The Front's vice-president"]


def test_one_of_them_is_of_the_people_and_not_of_the_army() -> None:
    found = find(
        "Farmers heard long bursts of fire before the army helicopter fell, "
        "one of them told the radio."
    )[-1]
    assert names(found) == ["Farmers"]


def test_employer_is_nobody_whom_a_paper_asked() -> None:
    (found,) = find("Two nurses were taken in the delta, their employer said.")
    assert found.speakers[0].kind is SpeakerKind.AID_BODY


def test_name_with_hyphens_is_read_whole() -> None:
    (found,) = find("The Lashkar-e-Sarhad said in a leaflet that the hostages had been freed.")
    assert names(found) == ["Lashkar-e-Sarhad"]


def test_helicopter_rejects_nothing() -> None:
    found = find_one(
        "Kestria's military said that one of its helicopters had come down, and rejected a "
        "rebel statement that the aircraft had been shot down.",
        cue="rejected",
    )
    assert names(found) == ["Kestria's military"]


def test_who_claims_it_is_the_last_who_can_speak() -> None:
    found = find_one(
        "The ceasefire followed ten days in which the rebels captured Karm, blocked the road "
        "and claimed to have shot down a helicopter.",
        cue="claimed",
    )
    assert names(found) == ["the rebels"]


def test_body_whose_number_follows_a_day_speaks() -> None:
    (found,) = find("The mayor was taken on Friday, the 27th Military Zone said.")
    assert found.speakers[0].name == "the 27th Military Zone"
