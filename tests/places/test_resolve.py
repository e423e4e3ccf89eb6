import pytest

from resolving import Resolve

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen killed five people near Tripoli in Lebanon.", "LB"),
        ("Gunmen killed five people near Tripoli in Libya.", "LY"),
        ("Gunmen killed five people in Tripoli, and Libyan officials blamed militias.", "LY"),
        ("Gunmen killed five people in Tripoli, and Lebanese officials blamed militias.", "LB"),
    ],
)
def test_namesake_follows_the_country_of_the_text(
    resolve: Resolve, text: str, country: str
) -> None:
    assert resolve(text)["Tripoli"].named.country == country


def test_place_moves_when_the_other_places_move(resolve: Resolve) -> None:
    syria = resolve("Jets bombed Palmyra. Troops in Homs and Hama were put on alert.")
    america = resolve("A fire broke out in Palmyra. Harrisburg and Lancaster sent help.")
    assert syria["Palmyra"].named.country == "SY"
    assert america["Palmyra"].named.country == "US"


def test_without_context_a_namesake_has_no_pin(resolve: Resolve) -> None:
    place = resolve("Explosions were heard in Springfield.")["Springfield"].place
    assert not place.is_located
    assert "no candidate stands out" in place.reason


def test_removing_the_named_province_never_makes_a_place_more_exact(resolve: Resolve) -> None:
    told = resolve("Rebels raided Springfield in Illinois.")["Springfield"].place
    bare = resolve("Rebels raided Springfield.")["Springfield"].place
    assert told.is_located
    assert bare.precision > told.precision


def test_unknown_village_takes_the_province_but_no_pin(resolve: Resolve) -> None:
    place = resolve(
        "Clashes broke out in the village of Tell Abyanza, in Homs province, Syria."
    )["Tell Abyanza"].place
    assert not place.is_located
    assert (place.admin1, place.country, place.precision) == ("Homs", "SY", 4)


def test_unknown_village_takes_the_relation_that_follows(resolve: Resolve) -> None:
    place = resolve("Police seized a camp at al-Zubeira village, south of Mosul in Iraq.")[
        "al-Zubeira"
    ].place
    assert place.lat is not None
    assert 35.9 < place.lat < 36.3
    assert place.precision == 2


def test_bare_name_is_the_town_and_province_is_the_province(resolve: Resolve) -> None:
    town = resolve("Syrian shells fell in Homs.")["Homs"].place
    province = resolve("Syrian shells fell in Homs province.")["Homs"].place
    assert (town.feature_code, town.precision) == ("PPL", 1)
    assert (province.feature_code, province.precision) == ("ADM1", 4)


def test_spellings_of_one_town_give_one_entry(resolve: Resolve) -> None:
    found = {
        resolve(f"Iraqi troops reached the town of {name}, near Mosul.")[
            name
        ].named.gazetteer_id
        for name in ("Qayara", "Qayyarah", "Qaiyara")
    }
    assert len(found) == 1


def test_name_known_by_its_sound_alone_is_no_exact_place(resolve: Resolve) -> None:
    text = "Iraqi troops captured the village of {} after a bomb in Baghdad."
    by_sound = resolve(text.format("Karm"))["Karm"].place
    spelled = resolve(text.format("Karmah"))["Karmah"].place
    assert (by_sound.gazetteer_id, by_sound.precision) == (spelled.gazetteer_id, 2)
    assert (by_sound.radius_km or 0.0) > (spelled.radius_km or 0.0)


def test_list_of_provinces_is_no_chain_of_holders(resolve: Resolve) -> None:
    found = resolve("Cases were reported in California, Texas, Georgia, and Florida.")
    assert {one.named.feature_code for one in found.values()} == {"ADM1"}


def test_choice_tells_its_reasons(resolve: Resolve) -> None:
    reason = resolve("Iraqi troops reached Mosul.")["Mosul"].named.reason
    assert "candidates" in reason
    assert "population" in reason


def test_name_that_is_only_alike_is_not_sought_in_another_country(resolve: Resolve) -> None:
    place = resolve("Gunmen in Niger attacked the village of Darayye-Tonda.")
    assert all(one.named.country in (None, "NE") for one in place.values())


def test_bare_namesake_is_the_one_in_a_country_of_war(resolve: Resolve) -> None:
    assert resolve("Shells fell in Derna.")["Derna"].place.country == "LY"


def test_rare_spelling_of_a_city_yields_to_a_place_of_that_name(resolve: Resolve) -> None:
    assert resolve("Rebels burned huts near Mambasa.")["Mambasa"].place.country == "CD"


def test_quarter_with_an_article_is_found_without(resolve: Resolve) -> None:
    assert resolve("Jets hit the al-Rimal neighbourhood.")["al-Rimal"].place.country == "PS"


def test_camp_is_no_city_that_only_sounds_alike(resolve: Resolve) -> None:
    found = resolve("Soldiers searched al-Amarri camp.")
    assert all(one.place.name != "Al Amarah" for one in found.values())


def test_small_namesake_in_a_country_that_the_text_never_names_is_not_meant(
    resolve: Resolve,
) -> None:
    text = "Salvadoran troops shelled La Esperanza on Monday, a Salvadoran officer said."
    place = resolve(text)["La Esperanza"].place
    assert place.country == "SV"
    assert not place.is_located


def test_only_town_of_its_name_is_meant_in_any_text(resolve: Resolve) -> None:
    text = "American jets bombed Zinjibar on Monday, American officials said."
    assert resolve(text)["Zinjibar"].place.country == "YE"


def test_article_is_not_taken_for_the_initials_of_a_city(resolve: Resolve) -> None:
    text = "Colombian police said that two La Rebaja shops near La burned in Bogota."
    places = [one.place.name for one in resolve(text).values()]
    assert "Los Angeles" not in places


def test_name_in_no_gazetteer_lies_in_the_country_of_the_text(resolve: Resolve) -> None:
    text = "Salvadoran troops and Salvadoran police searched the Vellashti neighbourhood."
    place = resolve(text)["Vellashti"].place
    assert not place.is_located
    assert place.country == "SV"


def test_small_namesake_abroad_is_not_meant_in_a_text_about_one_country(
    resolve: Resolve,
) -> None:
    text = (
        "Salvadoran troops searched Apopa, Usulután and Chalatenango in El Salvador. "
        "Salvadoran rebels fired at troops in La Noria."
    )
    assert resolve(text)["La Noria"].place.country == "SV"
