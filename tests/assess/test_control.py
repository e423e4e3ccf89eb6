from dataclasses import replace
from datetime import date

from dateline.assess import assess_control
from dateline.model import (
    Argument,
    Claim,
    ControlScope,
    Modality,
    Place,
    PlaceBasis,
    PlaceControl,
    PlaceRelation,
    Polarity,
    Role,
)
from factory import make_claim, make_report

TOWN = Place(
    name="Al Karm", lat=36.0, lon=43.0, precision=1, radius_km=5.0, gazetteer_id="gn:1",
    feature_code="PPL", admin1="Upper Valley", country="IQ",
)  # fmt: skip
QUARTER = Place(
    name="Mills quarter", lat=36.01, lon=43.0, precision=1, radius_km=1.0, gazetteer_id="own:2",
    feature_code="quarter", admin1="Upper Valley", country="IQ",
)  # fmt: skip


def told(
    day: int | None,
    event: str = "seize",
    agent: str | None = "Blue Front",
    *,
    outlet: str = "The Plain Gazette",
    place: Place = TOWN,
    patient: str | None = None,
    **fields: object,
) -> Claim:
    claim = make_claim(
        make_report(publisher=outlet),
        event=f"territory.{event}",
        agent=agent,
        patient=patient,
        place=place,
        day=date(2017, 6, day) if day else None,
        **fields,  # type: ignore[arg-type]
    )
    named = Argument(role=Role.PLACE, span=claim.trigger, place=place)
    return replace(claim, arguments=(*claim.arguments, named), place_basis=PlaceBasis.CLAUSE)


def control(*claims: Claim, place: str = "Karm") -> PlaceControl:
    found = assess_control(place, claims, {})
    assert found is not None
    return found


def held(found: PlaceControl) -> list[tuple[int, list[str], bool]]:
    return [
        (one.start.day, [holder.party for holder in one.holders], one.is_contested)
        for one in found.spells
    ]


def test_place_is_held_from_the_day_it_was_taken() -> None:
    found = control(told(3))
    assert held(found) == [(3, ["Blue Front"], False)]
    assert found.spells[0].end is None
    assert found.spells[0].holders[0].voices == ("The Plain Gazette",)


def test_later_taking_ends_the_earlier_one_on_the_day_before() -> None:
    found = control(told(3), told(9, agent="Red Guard", outlet="B"))
    assert held(found) == [(3, ["Blue Front"], False), (9, ["Red Guard"], False)]
    assert found.spells[0].end == date(2017, 6, 8)


def test_two_holders_of_one_day_are_contested() -> None:
    found = control(told(3), told(3, agent="Red Guard", outlet="B"))
    assert held(found) == [(3, ["Blue Front", "Red Guard"], True)] or held(found) == [
        (3, ["Red Guard", "Blue Front"], True)
    ]


def test_later_word_that_another_side_holds_it_is_contested() -> None:
    found = control(told(3), told(6, "hold", "Red Guard", outlet="B"))
    assert [one[2] for one in held(found)] == [False, True]


def test_voice_that_says_otherwise_later_corrects_itself() -> None:
    found = control(told(3, "hold"), told(6, "hold", "Red Guard"))
    assert held(found) == [(3, ["Blue Front"], False), (6, ["Red Guard"], False)]


def test_denial_makes_it_contested_and_names_who_denies() -> None:
    found = control(told(3), told(4, outlet="B", polarity=Polarity.DENIED))
    assert (found.spells[-1].is_contested, found.spells[-1].deniers) == (True, ("B",))


def test_side_that_left_holds_no_more() -> None:
    found = control(told(3), told(8, "withdraw", outlet="B"))
    assert held(found)[-1] == (8, [], False)
    assert "Blue Front said to have left" in found.spells[-1].reason


def test_taking_from_a_side_ends_its_hold_though_the_taker_is_not_said() -> None:
    found = control(told(3), told(8, agent=None, patient="Blue Front"))
    assert held(found)[-1][1] == []


def test_side_that_entered_what_another_holds_contests_it() -> None:
    found = control(told(3), told(5, "advance", "Red Guard", outlet="B"))
    last = found.spells[-1]
    assert (last.is_contested, [one.party for one in last.challengers]) == (True, ["Red Guard"])


def test_siege_is_told_and_contests_nothing() -> None:
    last = control(told(3), told(5, "encircle", "Red Guard", outlet="B")).spells[-1]
    assert (last.is_contested, [one.party for one in last.challengers]) == (
        False,
        ["Red Guard"],
    )


def test_intended_taking_says_nothing() -> None:
    assert assess_control("Karm", [told(3, modality=Modality.INTENDED)], {}) is None


def test_undated_claim_is_listed_and_stands_in_no_spell() -> None:
    found = control(told(None))
    assert (found.spells, len(found.statements)) == ((), 1)


def test_quarter_is_a_part_and_the_town_holds_for_it() -> None:
    found = control(told(3), told(5, agent="Red Guard", place=QUARTER, outlet="B"))
    assert held(found) == [(3, ["Blue Front"], False)]
    part = found.parts[0]
    assert part.place == "Mills quarter"
    assert held(part) == [(3, ["Blue Front"], False), (5, ["Red Guard"], False)]
    assert part.statements[0].scope is ControlScope.WIDER


def test_side_of_a_town_is_a_part() -> None:
    west = replace(
        TOWN, name="west Al Karm", relation=PlaceRelation.PART_OF, radius_km=3.0, lat=35.99
    )
    assert [one.place for one in control(told(3), told(4, place=west)).parts] == [
        "west Al Karm"
    ]


def test_province_shows_its_towns() -> None:
    found = control(told(3), place="Upper Valley")
    assert [one.place for one in found.parts] == ["Al Karm"]


def test_unknown_place_has_no_control() -> None:
    assert assess_control("Nowhere", [told(3)], {}) is None


def test_order_of_claims_does_not_matter() -> None:
    claims = [
        told(3),
        told(6, "hold", "Red Guard", outlet="B"),
        told(8, "withdraw", outlet="C"),
    ]
    assert control(*claims) == control(*reversed(claims))


def site(words: str, holder: Place = TOWN) -> Place:
    return replace(holder, name=f"{words}, {holder.name}")


def test_site_is_a_part_and_says_nothing_of_the_whole() -> None:
    found = control(told(3), told(5, agent="Red Guard", place=site("the mill"), outlet="B"))
    assert held(found) == [(3, ["Blue Front"], False)]
    assert [(one.place, held(one)) for one in found.parts] == [
        ("the mill", [(5, ["Red Guard"], False)])
    ]


def test_site_is_known_by_its_words() -> None:
    found = control(told(5, place=site("the mill")), place="mill")
    assert held(found) == [(5, ["Blue Front"], False)]


def test_quarter_of_which_only_a_site_is_told_shows_the_site() -> None:
    mill = told(5, place=site("the mill", QUARTER))
    found = control(mill, place="Mills quarter")
    assert (found.spells, [one.place for one in found.parts]) == ((), ["the mill"])


def test_site_elsewhere_is_no_part_of_a_quarter() -> None:
    found = control(told(3, place=QUARTER), told(5, place=site("the mill")), place="Mills")
    assert found.parts == ()


def test_quarter_that_only_the_texts_lay_in_a_town_is_known_by_its_name() -> None:
    zahr = replace(
        TOWN, name="Zahr, Al Karm", relation=PlaceRelation.PART_OF, gazetteer_id=None
    )
    found = control(told(3), told(5, agent="Red Guard", place=zahr), place="the Zahr quarter")
    assert held(found) == [(3, ["Blue Front"], False), (5, ["Red Guard"], False)]
    assert found.spells[0].holders[0].within == "Al Karm"


def test_part_of_a_place_is_a_part_where_nobody_tells_of_the_whole() -> None:
    part = replace(TOWN, name="part of Zahr", relation=PlaceRelation.PART_OF)
    found = control(told(3, place=part), place="Zahr")
    assert (found.spells, [one.place for one in found.parts]) == ((), ["part of Zahr"])


def test_rumour_makes_no_holder() -> None:
    found = control(told(3), told(5, agent="Red Guard", modality=Modality.UNCONFIRMED))
    assert held(found) == [(3, ["Blue Front"], False)]
    assert [one.is_unconfirmed for one in found.statements] == [False, True]


MOSQUE = Place(
    name="Grand Dorn mosque, Al Karm", lat=36.0, lon=43.0, precision=2, radius_km=5.0,
    feature_code="PPL", relation=PlaceRelation.PART_OF, admin1="Upper Valley", country="IQ",
)  # fmt: skip


def test_building_under_a_shorter_name_is_no_part_of_its_own() -> None:
    short = replace(MOSQUE, name="Dorn mosque, Al Karm")
    found = control(told(2), told(3, place=MOSQUE), told(4, agent="Red Front", place=short))
    assert [one.place for one in found.parts] == ["Grand Dorn mosque"]
    assert [one[1] for one in held(found.parts[0])][-1] == ["Red Front"]


def test_river_and_a_statelet_are_held_by_nobody() -> None:
    river = replace(MOSQUE, name="the river, Al Karm")
    statelet = replace(MOSQUE, name="the raiders' statelet, Al Karm")
    found = control(told(2), told(3, place=river), told(4, place=statelet))
    assert found.parts == ()
