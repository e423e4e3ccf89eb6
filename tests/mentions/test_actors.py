import pytest

from dateline.mentions import find_actors
from dateline.model import Mention
from parsed import parse_text

pytestmark = pytest.mark.model


def actors_of(*sentences: str) -> tuple[Mention, ...]:
    return find_actors(parse_text(*sentences))


def labels_of(*sentences: str) -> list[tuple[str, str]]:
    return [(one.span.quote, one.label) for one in actors_of(*sentences)]


@pytest.mark.parametrize(
    ("text", "span", "label"),
    [
        ("The militants fled.", "The militants", "armed"),
        ("Two aid workers were hurt.", "Two aid workers", "aid"),
        ("Government forces shelled the hill.", "Government forces", "force"),
        ("Riot police closed the square.", "Riot police", "police"),
        ("The defence ministry confirmed it.", "The defence ministry", "government"),
        ("Angry residents blocked the road.", "Angry residents", "civilian"),
        ("A senior official resigned.", "A senior official", "official"),
        ("Demonstrators marched.", "Demonstrators", "protester"),
        ("Local journalists saw the smoke.", "Local journalists", "media"),
        ("Hospital staff treated them.", "Hospital staff", "medical"),
        ("Rights groups protested.", "Rights groups", "monitor"),
        ("The third battalion advanced.", "The third battalion", "force"),
    ],
)
def test_actor_noun_is_found_with_its_phrase(text: str, span: str, label: str) -> None:
    assert (span, label) in labels_of(text)


def test_conjoined_actors_are_apart() -> None:
    found = labels_of("The army and the police entered the town.")
    assert found == [("The army", "force"), ("the police", "police")]


def test_named_group_is_found_inside_a_longer_phrase() -> None:
    found = labels_of("Three Hezbollah fighters were killed.")
    assert ("Hezbollah", "armed") in found
    assert ("Three Hezbollah fighters", "armed") in found


def test_country_that_speaks_is_a_government() -> None:
    assert ("Norway", "government") in labels_of("Norway said the talks had failed.")


def test_country_that_is_only_a_place_is_no_actor() -> None:
    assert labels_of("Rain fell in Norway.") == []


def test_capital_that_denies_is_a_government() -> None:
    (found,) = actors_of("Moscow denied the report.")
    assert (found.label, found.row) == ("government", "seats:RU")


def test_demonym_before_a_thing_is_a_nationality() -> None:
    assert ("Turkish", "nationality") in labels_of("Turkish shells hit the ridge.")


def test_pronoun_is_a_mention_of_its_own() -> None:
    found = labels_of("The rebels said they had won.")
    assert ("they", "pronoun") in found


def test_acronym_cut_out_of_the_parse_is_found() -> None:
    found = labels_of("The Syrian Democratic Forces (SDF) crossed the river.")
    assert ("SDF", "armed") in found


def test_title_belongs_to_the_person() -> None:
    (found,) = actors_of("General Ono Tarik resigned.")
    assert (found.span.quote, found.label) == ("General Ono Tarik", "person")


def test_equipment_is_no_organisation() -> None:
    assert labels_of("A Humvee burned.") == []


def test_relation_and_number_are_kept() -> None:
    (found,) = actors_of("Villagers fled.")
    assert (found.relation, found.is_plural) == ("subject", True)


def test_member_phrase_goes_on_after_of() -> None:
    found = labels_of("Members of the council left.")
    assert ("Members of the council", "group") in found


def test_spans_quote_the_document() -> None:
    parse = parse_text("Iraqi troops (ISF), backed by the US-led coalition, took the camp.")
    for mention in find_actors(parse):
        quoted = parse.document.text[mention.span.start : mention.span.end]
        assert quoted == mention.span.quote
        assert mention.span.covers(mention.head)


def test_name_beside_an_office_is_a_person() -> None:
    assert ("Ana Quispe", "person") in labels_of("The Peruvian minister, Ana Quispe, left.")


def test_surname_of_a_person_named_elsewhere_is_found() -> None:
    found = labels_of("Maria Sala, the mayor, fled.", "Later Sala spoke.")
    assert ("Sala", "person") in found


def test_country_in_a_bracket_is_found() -> None:
    assert ("US", "government") in labels_of("The (US-backed) rebels left the town.")


def test_state_as_a_place_is_no_actor() -> None:
    assert labels_of("Rain fell in the state.") == []
    assert ("The state", "government") in labels_of("The state denied the charge.")


def test_ministry_of_something_is_one_mention() -> None:
    assert labels_of("The Ministry of Defence agreed.") == [
        ("The Ministry of Defence", "government")
    ]


def test_town_of_a_name_is_no_actor() -> None:
    assert labels_of("Rain fell on the town of Qasr Halim.") == []


@pytest.mark.parametrize("text", ["An army of volunteers came.", "A legion of fans sang."])
def test_crowd_that_is_called_an_army_bears_no_arms(text: str) -> None:
    assert not {label for _, label in labels_of(text)} & {"armed", "force"}


def test_army_of_those_who_fight_is_one() -> None:
    assert {label for _, label in labels_of("An army of mercenaries came.")} & {
        "armed",
        "force",
    }


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Residents told AFP that the town had fallen.", ("AFP", "media")),
        (
            "Two people died in Manila, an AFP reporter in the Philippines saw.",
            ("AFP", "media"),
        ),
        ("The AFP pulled out of Sulu in the Philippines.", ("The AFP", "force")),
    ],
)
def test_an_agency_is_told_from_others_of_its_name(text: str, labels: tuple[str, str]) -> None:
    found = [(words.removeprefix("an "), label) for words, label in labels_of(text)]
    assert any(label == labels[1] and "AFP" in words for words, label in found), found


def test_power_station_is_no_state() -> None:
    assert labels_of("The power station was hit.") == []


def test_first_name_of_somebody_is_no_group() -> None:
    found = labels_of("Army spokesman Al-Fateh Qurashi said its troops had left.")
    assert {label for words, label in found if "Qurashi" in words} == {"person"}
