import pytest

from dateline.model import PlaceRelation
from dateline.places.geodesy import angle_between, bearing_deg, distance_km
from resolving import Resolve

pytestmark = pytest.mark.model

MOSUL = (36.335, 43.119)


@pytest.mark.parametrize(
    ("words", "km", "bearing", "radius"),
    [
        ("30 km south of", 30, 180, 9),
        ("10 miles (16 km) east of", 16.1, 90, 4.8),
        ("west of", 20, 270, 18),
        ("just north of", 7, 0, 6.5),
    ],
)
def test_offsets_from_a_town(
    resolve: Resolve, words: str, km: float, bearing: float, radius: float
) -> None:
    place = resolve(f"Iraqi troops set up a post {words} Mosul.")["Mosul"].place
    assert place.lat is not None
    assert place.lon is not None
    there = (place.lat, place.lon)
    assert distance_km(MOSUL, there) == pytest.approx(km, rel=0.02)
    assert angle_between(bearing_deg(MOSUL, there), bearing) < 2
    assert place.radius_km == pytest.approx(radius, abs=0.1)
    assert place.relation is PlaceRelation.OFFSET


def test_direction_is_never_a_bare_pin(resolve: Resolve) -> None:
    found = resolve("Shells fell south of Mosul in Iraq.")["Mosul"]
    assert found.place.precision > found.named.precision


@pytest.mark.parametrize(
    "text",
    [
        "Militants cut the Mosul-Kirkuk road for an hour in Iraq.",
        "Militants cut the road from Mosul to Kirkuk in Iraq.",
        "A patrol was hit between Mosul and Kirkuk in Iraq.",
    ],
)
def test_road_is_a_line_between_two_towns(resolve: Resolve, text: str) -> None:
    found = resolve(text)
    place = found["Mosul"].place
    assert place.relation is PlaceRelation.BETWEEN
    assert len(place.line) == 2
    assert place == found["Kirkuk"].place


@pytest.mark.parametrize(
    "text",
    [
        "A convoy travelling from Mosul to Kirkuk was shot at in Iraq.",
        "The road that connects Mosul with Kirkuk was mined in Iraq.",
        "Halfway from Mosul to Kirkuk in Iraq a bus burned.",
    ],
)
def test_ways_are_lines_too(resolve: Resolve, text: str) -> None:
    assert resolve(text)["Mosul"].place.relation is PlaceRelation.BETWEEN


def test_owner_of_a_town_takes_no_relation_of_the_town(resolve: Resolve) -> None:
    found = resolve("A tanker burned 30 km east of Iraq's second city, Mosul.")
    assert found["Iraq"].place.relation is PlaceRelation.AT
    assert found["Mosul"].place.relation is PlaceRelation.OFFSET


def test_countries_meet_at_their_border(resolve: Resolve) -> None:
    place = resolve("Smugglers were shot near the border between Syria and Turkey.")[
        "Syria"
    ].place
    assert place.lat is not None
    assert 35.9 < place.lat < 37.3
    assert place.precision == 5


def test_border_with_a_country_is_that_of_the_country_of_the_text(resolve: Resolve) -> None:
    text = "Sudanese troops patrolled Khartoum. Others died on the border with Chad."
    place = resolve(text)["Chad"].place
    assert place.lon is not None
    assert 21.0 < place.lon < 24.5


def test_sea_off_a_town_lies_in_no_country(resolve: Resolve) -> None:
    place = resolve("Pirates seized a ship 60 km off Mogadishu in Somalia.")["Mogadishu"].place
    assert place.precision == 7
    assert place.admin1 is None


def test_offset_over_a_border_lies_in_the_other_country(resolve: Resolve) -> None:
    place = resolve("Shells fell 40 km north of Aleppo, Syria.")["Aleppo"].place
    assert place.admin1 == "Aleppo"
    place = resolve("Shells fell 70 km north of Aleppo, Syria.")["Aleppo"].place
    assert place.country == "TR"


def test_named_quarter_leaves_its_city_alone(resolve: Resolve) -> None:
    found = resolve("Police stormed the Zanjili quarter of Mosul in Iraq.")
    assert found["Zanjili"].place.precision == 1
    assert found["Mosul"].place.relation is PlaceRelation.AT


def test_country_pair_is_no_road(resolve: Resolve) -> None:
    place = resolve("Talks between Egypt and Sudan went on.")["Egypt"].place
    assert place.relation is PlaceRelation.AT


def test_western_part_lies_west(resolve: Resolve) -> None:
    place = resolve("Iraqi commandos advanced in western Mosul.")["Mosul"].place
    assert place.lon is not None
    assert place.lon < MOSUL[1]
    assert place.relation is PlaceRelation.PART_OF


def test_part_of_a_country_is_a_large_area(resolve: Resolve) -> None:
    place = resolve("Jets bombed targets in northern Syria.")["Syria"].place
    assert place.precision == 5


def test_coast_of_a_port_lies_at_sea(resolve: Resolve) -> None:
    place = resolve("A tanker was hit off the coast of Benghazi in Libya.")["Benghazi"].place
    assert place.lon is not None
    assert place.lon < 20.07


def test_countryside_of_a_province_lies_around_its_town(resolve: Resolve) -> None:
    place = resolve("Jets bombed Hama province's northern countryside in Syria.")["Hama"].place
    assert place.lat is not None
    assert place.lat > 35.2
    assert place.radius_km == 22.0


def test_river_is_told_by_a_town(resolve: Resolve) -> None:
    place = resolve("Boats were shelled on the Euphrates near Raqqa in Syria.")[
        "Euphrates"
    ].place
    assert place.relation is PlaceRelation.ALONG
    assert place.lat == pytest.approx(35.95, abs=0.2)


def test_countryside_of_a_country_is_no_ring_around_its_middle(resolve: Resolve) -> None:
    place = resolve("Jets struck the Hama countryside of Syria.")["Syria"].place
    assert place.relation is PlaceRelation.AT


def test_hills_that_overlook_a_town_are_near_it(resolve: Resolve) -> None:
    place = resolve("Rebels fired from hills overlooking Taiz in Yemen.")["Taiz"].place
    assert place.relation is PlaceRelation.NEAR


def test_capital_named_after_a_comma_anchors_a_direction(resolve: Resolve) -> None:
    place = resolve("A blast hit a post north of the capital, Sanaa, in Yemen.")["Sanaa"].place
    assert place.relation is PlaceRelation.OFFSET


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("A bus bound for Kirkuk from Mosul in Iraq was stopped.", PlaceRelation.BETWEEN),
        (
            "A stretch of rail separating Mosul from Kirkuk in Iraq blew up.",
            PlaceRelation.BETWEEN,
        ),
        ("The highway out of Mosul towards Kirkuk in Iraq is mined.", PlaceRelation.BETWEEN),
        ("The Mosul-to-Kirkuk road in Iraq is mined.", PlaceRelation.BETWEEN),
        ("They died in the Mosul–Kirkuk sector in Iraq.", PlaceRelation.BETWEEN),
        ("They halted within walking distance of Kirkuk in Iraq.", PlaceRelation.NEAR),
        ("A post on the doorstep of Kirkuk in Iraq fell.", PlaceRelation.NEAR),
        ("Troops were advancing on Kirkuk in Iraq.", PlaceRelation.NEAR),
        (
            "A third of the way from Mosul to Kirkuk in Iraq they stopped.",
            PlaceRelation.BETWEEN,
        ),
        ("They drove the 170 km from Mosul to Kirkuk in Iraq.", PlaceRelation.BETWEEN),
        ("He died outside Mosul on the way to Kirkuk in Iraq.", PlaceRelation.OFFSET),
        ("They lay at kilometre 12 of the Mosul-Kirkuk road in Iraq.", PlaceRelation.OFFSET),
        ("They dug in on the Mosul side of Kirkuk in Iraq.", PlaceRelation.PART_OF),
        ("A base 40 km to Kirkuk's west in Iraq was hit.", PlaceRelation.OFFSET),
        ("A ridge that runs east from Kirkuk in Iraq was taken.", PlaceRelation.OFFSET),
        ("The line Mosul–Kirkuk in Iraq held.", PlaceRelation.BETWEEN),
        ("They held the suburbs to the south of Kirkuk in Iraq.", PlaceRelation.PART_OF),
        ("They held the southern third of Kirkuk in Iraq.", PlaceRelation.PART_OF),
        ("They fled eastwards of Kirkuk in Iraq.", PlaceRelation.OFFSET),
        ("They camped south of the district centre of Kirkuk in Iraq.", PlaceRelation.OFFSET),
        ("They camped south of Mosul's neighbour Kirkuk in Iraq.", PlaceRelation.OFFSET),
    ],
)
def test_relation_of_a_construction(
    resolve: Resolve, text: str, relation: PlaceRelation
) -> None:
    assert resolve(text)["Kirkuk"].place.relation is relation


def test_distance_on_a_road_leads_along_it(resolve: Resolve) -> None:
    found = resolve("He was shot 40 km out of Mosul on the Kirkuk road in Iraq.")["Mosul"]
    place = found.place
    assert place.lat is not None
    assert place.lon is not None
    assert distance_km(MOSUL, (place.lat, place.lon)) == pytest.approx(36, abs=1)
    assert angle_between(bearing_deg(MOSUL, (place.lat, place.lon)), 132) < 6


def test_inland_leads_away_from_the_sea(resolve: Resolve) -> None:
    found = resolve("A drone fell 25 km inland from Hodeidah in Yemen.")["Hodeidah"]
    assert found.place.lon is not None
    assert found.place.lon > 43.1


def test_border_told_by_a_town_lies_there(resolve: Resolve) -> None:
    found = resolve("Villages along the Sudan-South Sudan border north of Aweil burned.")
    assert found["Sudan"].place.radius_km == found["Aweil"].place.radius_km


def test_border_of_a_people_lies_in_the_country_beside_it(resolve: Resolve) -> None:
    found = resolve("Troops massed near the Turkish border in northern Syria.")
    assert found["Turkish"].place.relation is PlaceRelation.NEAR


@pytest.mark.parametrize(
    "text",
    [
        "Drovers were robbed where the borders of Mali, Niger and Burkina Faso meet.",
        "The tri-border area of Mali, Niger and Burkina Faso is empty.",
    ],
)
def test_three_countries_meet_in_one_area(resolve: Resolve, text: str) -> None:
    place = resolve(text)["Niger"].place
    assert (place.lat, place.lon) == pytest.approx((15.0, 0.3), abs=0.5)
    assert place.radius_km is not None
    assert place.radius_km < 80


def test_three_towns_have_the_land_among_them(resolve: Resolve) -> None:
    place = resolve("Posts in the Mosul-Kirkuk-Erbil triangle in Iraq fell.")["Erbil"].place
    assert (place.lat, place.lon) == pytest.approx((36.0, 43.8), abs=0.3)


def test_border_told_by_two_peoples_is_an_area(resolve: Resolve) -> None:
    place = resolve("Guards fired along the Haitian-Dominican border.")["Haitian"].place
    assert (place.lat, place.lon) == pytest.approx((18.9, -71.8), abs=0.5)


def test_border_of_one_people_alone_is_no_place(resolve: Resolve) -> None:
    place = resolve("Guards fired along the Dominican border.")["Dominican"].place
    assert not place.is_located


@pytest.mark.parametrize(
    "text",
    [
        "A house burned in Taza Khurmatu, south of Kirkuk, in Iraq.",
        "A house burned in Taza Khurmatu, about 20 km south of Kirkuk, in Iraq.",
    ],
)
def test_town_told_by_its_way_is_the_place_of_the_way(resolve: Resolve, text: str) -> None:
    found = resolve(text)
    assert found["Kirkuk"].place.name == found["Taza Khurmatu"].place.name


def test_town_far_from_the_way_told_does_not_take_it(resolve: Resolve) -> None:
    found = resolve("Shells fell in Basra, south of Kirkuk, in Iraq.")
    assert found["Kirkuk"].place.relation is PlaceRelation.OFFSET


@pytest.mark.parametrize(
    "text",
    [
        "He was seized as he drove home from Mosul to Kirkuk in Iraq.",
        "He was seized as he returned to Mosul from Kirkuk in Iraq.",
        "Two boys died beside the canal that runs from Mosul down to Kirkuk in Iraq.",
    ],
)
def test_trip_is_a_line_between_its_ends(resolve: Resolve, text: str) -> None:
    assert resolve(text)["Mosul"].place.relation is PlaceRelation.BETWEEN


def test_distance_on_foot_is_a_distance(resolve: Resolve) -> None:
    place = resolve("The well, 12 km on foot from Tessalit, was poisoned.")["Tessalit"].place
    assert place.radius_km == pytest.approx(13.7, abs=0.1)


def test_little_way_north_is_near(resolve: Resolve) -> None:
    place = resolve("Shells fell a little north of Mosul in Iraq.")["Mosul"].place
    assert place.radius_km == pytest.approx(6.5)


def test_mountains_told_by_a_town_lie_there(resolve: Resolve) -> None:
    found = resolve("Soldiers combed the foothills of the Rwenzori near Bundibugyo.")
    assert found["Rwenzori"].place.lat == found["Bundibugyo"].place.lat


def test_tip_of_a_region_is_its_end(resolve: Resolve) -> None:
    place = resolve("The post at the south-western tip of the Gaza Strip was shelled.")[
        "Gaza Strip"
    ].place
    assert (place.lat, place.lon) == pytest.approx((31.3, 34.24), abs=0.06)


def test_name_behind_a_way_is_a_place_though_taken_for_a_person(resolve: Resolve) -> None:
    assert "Sheikh Zuweid" in resolve(
        "The cell had a workshop in dunes south of Sheikh Zuweid."
    )


def test_high_ground_that_looks_down_on_a_town_is_near_it(resolve: Resolve) -> None:
    place = resolve("Gunners took high ground that looks down on Stepanakert.")[
        "Stepanakert"
    ].place
    assert place.relation is PlaceRelation.NEAR


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Beirut's suburb of Haret Hreik.",
        "Shells hit the Beirut suburb of Haret Hreik.",
    ],
)
def test_suburb_with_a_name_is_no_edge(resolve: Resolve, text: str) -> None:
    place = resolve(text)["Haret Hreik"].place
    assert place.relation is PlaceRelation.AT
    assert place.name == "Haret Hreik"


def test_side_of_a_small_town_is_that_of_its_province(resolve: Resolve) -> None:
    place = resolve("Troops took two villages in southern Idlib in Syria.")["Idlib"].place
    assert place.precision == 4
    assert (place.radius_km or 0.0) > 15.0


def test_side_of_a_large_town_is_its_own(resolve: Resolve) -> None:
    place = resolve("A bomb went off in western Mosul in Iraq.")["Mosul"].place
    assert (place.radius_km or 0.0) < 10.0


def test_countryside_of_a_town_stays_near_it(resolve: Resolve) -> None:
    place = resolve("Shells fell in the Latakia countryside in Syria.")["Latakia"].place
    assert place.precision == 2
