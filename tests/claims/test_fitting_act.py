"""Which act told before a charge, a denial or a count means, and when it was."""

from datetime import date

import pytest

from dateline.claims.blame import ORIGIN as BLAMED
from dateline.claims.coder import code_document
from dateline.claims.fitting_act import types_named
from dateline.claims.later_losses import STEP
from dateline.claims.other_numbers import ORIGIN as COUNTED
from dateline.claims.resources import load_resources
from dateline.model import Claim, CountKind, Modality, Polarity
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

MASSACRE = "Gunmen massacred 30 villagers in Oumra on 18 June, survivors said."
AMBUSH = "On 20 June a convoy carrying aid was ambushed on the Karm road."


def claims_of(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def made(origin: str, *sentences: str) -> list[Claim]:
    return [one for one in claims_of(*sentences) if one.origin == origin]


def at(trigger: str, claims: tuple[Claim, ...]) -> Claim:
    return next(one for one in claims if one.trigger.quote == trigger)


@pytest.mark.parametrize(
    ("charge", "event_type", "day"),
    [
        ("The governor blamed the Upland Front for the massacre.", "violence.kill", 18),
        ("The governor blamed the Upland Front for the killings.", "violence.kill", 18),
        ("The governor blamed the ambush on the Upland Front.", "attack.armed", 20),
    ],
)
def test_blame_goes_to_the_act_that_the_charge_names(
    charge: str, event_type: str, day: int
) -> None:
    (one,) = made(BLAMED, MASSACRE, AMBUSH, charge)
    assert one.event.type == event_type
    assert one.time.start == date(2017, 6, day)


def test_blame_goes_further_back_than_two_sentences_where_the_act_is_named() -> None:
    between = ("Schools stayed shut.", "Rain fell all week.", "The road is bad.")
    charge = "The governor blamed the Upland Front for the massacre."
    (one,) = made(BLAMED, MASSACRE, *between, charge)
    assert one.event.type == "violence.kill"


def test_act_that_a_statement_names_again_is_not_of_its_day() -> None:
    told = "Attackers stormed a hotel in Karm on 12 June."
    between = "A patrol that went to help struck a mine on 14 June."
    blamed = "Speaking on Monday, the governor blamed the Front for the assault on the hotel."
    claims = claims_of(told, between, blamed)
    assert at("blamed", claims).time.start == date(2017, 6, 26)
    again = at("assault", claims)
    assert again.time.start == date(2017, 6, 12)
    assert again.event.type == "fighting.raid"


@pytest.mark.parametrize(
    "denial",
    [
        "In a statement posted on Monday, the Front denied that it had attacked the market.",
        "In a leaflet dated 22 June, the Front said it had not attacked the market.",
    ],
)
def test_denied_act_on_somebody_known_is_the_one_told(denial: str) -> None:
    told = "Gunmen attacked a market in Karm on 18 June."
    claims = claims_of(told, "A convoy hit a mine near Dorsa on 20 June.", denial)
    denied = next(
        one
        for one in claims
        if one.event.branch == "attack" and one.polarity is Polarity.DENIED
    )
    assert denied.time.start == date(2017, 6, 18)
    assert denied.place is not None
    assert denied.place.name == "Karm"


def test_what_is_accused_of_is_not_later_than_the_accusation() -> None:
    text = "On Monday the governor accused the Front of killing 30 villagers in Oumra."
    killing = at("killing", claims_of(text))
    assert (killing.time.start, killing.time.end) == (None, date(2017, 6, 26))


FAR = (
    "Roads into the valley were closed.",
    "A truce between the clans had held since April.",
    "The governor was on his way to the capital.",
)


@pytest.mark.parametrize(
    ("count", "number", "speaker"),
    [
        ("The hospital in Karm received 14 bodies.", 14, "The hospital in Karm"),
        ("A head nurse had seen the bodies of eleven men.", 11, "A head nurse"),
        ("The Red Crescent collected 15 bodies.", 15, "The Red Crescent"),
    ],
)
def test_bodies_are_counted_for_the_act_paragraphs_before(
    count: str, number: int, speaker: str
) -> None:
    told = "Gunmen attacked a wedding party in the village of Tal Hamra on 18 June."
    (one,) = made(COUNTED, told, *FAR, count)
    assert [(each.kind, each.best) for each in one.counts] == [(CountKind.KILLED, number)]
    assert one.attribution[-1].speaker == speaker
    assert one.time.start == date(2017, 6, 18)


def test_bodies_are_no_less_sure_than_their_own_voice() -> None:
    told = "Aircraft reportedly bombed a school in Karm on 18 June."
    (one,) = made(COUNTED, told, *FAR, "The morgue took in nine bodies.")
    assert one.modality is Modality.CERTAIN


def test_bodies_are_of_the_act_in_whose_place_they_are_counted() -> None:
    bomb = "A car bomb exploded outside a police station in Karm on 18 June."
    shots = "On 19 June gunmen shot at a convoy of aid workers near Dorsa."
    (one,) = made(COUNTED, bomb, shots, "The hospital in Karm received 14 bodies.")
    assert one.time.start == date(2017, 6, 18)


def test_those_who_take_bodies_in_are_no_rescuers() -> None:
    told = "Gunmen attacked a wedding party in Karm on 18 June."
    claims = claims_of(told, "The hospital received 14 bodies.")
    assert "aid.rescue" not in [one.event.type for one in claims]


@pytest.mark.parametrize(
    "count",
    ["A doctor in Wadi Sur said nine soldiers had died.", "Medics counted nine dead."],
)
def test_losses_told_later_are_of_the_day_of_the_act(count: str) -> None:
    told = "Rebels overran an army post at Wadi Sur on 18 June."
    claims = claims_of(told, "Villagers had fled earlier in the month.", count)
    (loss,) = [one for one in claims if one.event.type == "violence.kill"]
    assert loss.time.start == date(2017, 6, 18)


def test_losses_in_another_named_place_are_not_of_the_act() -> None:
    told = "Rebels overran an army post at Wadi Sur on 18 June."
    claims = claims_of(told, "In Dorsa, nine people died, a doctor said.")
    (loss,) = [one for one in claims if one.event.type == "violence.kill"]
    assert loss.place is not None
    assert loss.place.name == "Dorsa"


def test_one_who_died_elsewhere_is_not_of_the_act() -> None:
    told = "Rioters set fire to the tax office of Karm on 18 June."
    claims = claims_of(told, "A prisoner died in the cells of Dorsa, police said.")
    (loss,) = [one for one in claims if one.event.type == "violence.kill"]
    assert STEP not in loss.steps


def test_fighters_who_storm_a_hotel_are_no_weather() -> None:
    claims = claims_of("Attackers stormed a hotel in Karm on 12 June, leaving 16 dead.")
    assert "violence.kill" in [one.event.type for one in claims]


def test_dead_of_a_storm_are_no_violence() -> None:
    claims = claims_of("A storm left 16 people dead in Karm on 12 June.")
    assert "violence.kill" not in [one.event.type for one in claims]


def test_noun_names_types_by_the_tables_and_their_kin() -> None:
    assert "attack.suicide" in types_named("blast")
    assert types_named("harvest") == frozenset()
