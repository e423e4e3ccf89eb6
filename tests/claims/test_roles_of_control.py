"""Who acts in a clause that another verb governs, or shares its participants with."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "agent"),
    [
        ("The envoy called on the militia to withdraw from Karm.", "withdraw", "the militia"),
        ("The council appealed to the rebels to attack no convoys.", "attack", "the rebels"),
        (
            "I commend the border guards for their efforts to recapture the town of Karm.",
            "recapture",
            "the border guards",
        ),
        (
            "The coalition has supported the army in its efforts to defeat the militia.",
            "defeat",
            "the army",
        ),
    ],
)
def test_who_is_called_on_praised_or_helped_acts(text: str, trigger: str, agent: str) -> None:
    agents = {words for role, words in read_roles(text, trigger) if role == "agent"}
    assert agents == {agent}


def test_who_is_listed_stands_for_the_whole() -> None:
    text = "Allied states which have conducted air strikes in Chad include Togo and Benin."
    pairs = read_roles(text, "air strikes")
    assert pairs == {("agent", "Togo"), ("agent", "Benin")}


def test_owner_beside_a_doer_undergoes_it() -> None:
    pairs = read_roles("Karm was freed after its occupation by the militia.", "occupation")
    assert pairs >= {("agent", "the militia"), ("patient", "its")}


@pytest.mark.parametrize(
    ("text", "trigger", "patient"),
    [
        (
            "Two attacks, claimed by the Front, have killed nine villagers.",
            "attacks",
            "nine villagers",
        ),
        ("The army mourned those who were injured or who died in the attack.", "died", "those"),
        (
            "They denied the rights of prisoners who were executed in May.",
            "executed",
            "prisoners",
        ),
    ],
)
def test_patient_is_found_past_another_clause(text: str, trigger: str, patient: str) -> None:
    assert ("patient", patient) in read_roles(text, trigger)


def test_deeds_coordinated_with_an_ally_are_no_patients() -> None:
    text = "The army conducted nine air strikes coordinated with and in support of the militia."
    claim = read_claim(text, "coordinated")
    assert [one.span.quote for one in claim.in_role(Role.PATIENT)] == ["the militia"]


def test_troops_that_are_sent_are_people() -> None:
    claim = read_claim("Three hundred airmen were deployed to the coast in May.", "deployed")
    assert [one.span.quote for one in claim.in_role(Role.PATIENT)] == ["Three hundred airmen"]


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Karm fell to the rebels.", "fell", "Karm"),
        ("Rebels laid siege to Karm.", "laid siege", "Karm"),
        ("Rebels cut the coast road on Friday.", "cut", "the coast road"),
        ("The army reopened the bridge at Karm after the battle.", "reopened", "the bridge"),
    ],
)
def test_place_that_is_taken_or_shut_suffers_it(text: str, trigger: str, place: str) -> None:
    assert ("patient", place) in read_roles(text, trigger)


def test_who_receives_aid_does_not_give_it() -> None:
    pairs = read_roles(
        "The families received food from the agency after the siege.", "received"
    )
    assert pairs == {("agent", "the agency")}


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        (
            "Coalition aircraft assist the army in combating the militia.",
            "combating",
            {("agent", "the army"), ("patient", "the militia")},
        ),
        (
            "Police uncovered a plan to blow up a water tower, arresting two students.",
            "arresting",
            {("agent", "Police"), ("patient", "two students")},
        ),
        (
            "The rebels fought street by street.",
            "fought",
            {("agent", "The rebels")},
        ),
        (
            "The patrol was fired upon near Karm.",
            "fired",
            {("patient", "The patrol")},
        ),
        (
            "The wounded were evacuated by the coast road.",
            "evacuated",
            {("patient", "The wounded")},
        ),
        (
            "The Russian brigade has completed its withdrawal from Karm.",
            "withdrawal",
            {("agent", "The Russian brigade")},
        ),
        (
            "The force regrets Chad's recall of its battalion.",
            "recall",
            {("agent", "Chad"), ("patient", "its battalion")},
        ),
        (
            "The minister joined the envoy and allied partners for talks on the crisis.",
            "talks",
            {
                ("agent", "The minister"),
                ("patient", "the envoy"),
                ("patient", "allied partners"),
            },
        ),
        (
            "Armed men stormed a government school in Karm.",
            "stormed",
            {("agent", "Armed men"), ("patient", "a government school")},
        ),
        (
            "Three hundred families packed up and fled to Karm.",
            "fled",
            {("patient", "Three hundred families")},
        ),
    ],
)
def test_roles_past_another_word(text: str, trigger: str, pairs: set[tuple[str, str]]) -> None:
    assert read_roles(text, trigger) == pairs


def test_bodies_listed_with_commas_all_act() -> None:
    pairs = read_roles(
        "Congo, the United Nations and France accuse Rwanda of a massacre.", "accuse"
    )
    agents = {words for role, words in pairs if role == "agent"}
    assert agents == {"Congo", "the United Nations", "France"}


def test_clash_with_fatalities_is_no_clash_with_somebody() -> None:
    text = "Hunters and militants clashed near Karm, with several fatalities on both sides."
    assert "several fatalities" not in {words for _, words in read_roles(text, "clashed")}


def test_threatened_deed_has_no_patient_in_its_doer() -> None:
    pairs = read_roles("The general threatened that the army would attack.", "threatened")
    assert pairs == {("agent", "The general")}


def test_owner_of_the_weapon_acts() -> None:
    pairs = read_roles("The militia's artillery hit the barracks.", "hit")
    assert pairs == {("agent", "The militia"), ("patient", "the barracks")}


@pytest.mark.parametrize(
    ("text", "trigger", "pair"),
    [
        ("Clashes in Karm have cost 29 lives.", "cost", ("patient", "29")),
        (
            "The envoy holds the militia responsible for the massacre.",
            "responsible",
            ("patient", "the militia"),
        ),
        ("Observers recorded 134 deaths in the war.", "deaths", ("patient", "134")),
        (
            "The minister welcomed the commission's summary of its investigation into it.",
            "investigation",
            ("agent", "the commission"),
        ),
        (
            "The truce gave the rebels the chance to attack the port.",
            "attack",
            ("agent", "the rebels"),
        ),
    ],
)
def test_participant_is_read_in_an_odd_place(
    text: str, trigger: str, pair: tuple[str, str]
) -> None:
    assert pair in read_roles(text, trigger)


def test_whose_sanctions_they_are_is_said_within_the_phrase() -> None:
    pairs = read_roles("Chad worked to secure nine new EU sanctions listings.", "sanctions")
    assert pairs == {("agent", "EU")}
