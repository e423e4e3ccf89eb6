from datetime import date

import pytest

from dateline.mentions.countries import count_countries, find_countries, load_countries
from dateline.mentions.names import (
    TABLES,
    find_names,
    is_plausible,
    load_named_actors,
    load_names,
)
from dateline.mentions.nouns import look_up_actor_noun, noun_classes


def names_in(text: str) -> list[str]:
    return [one.actors[0].name for one in find_names(text)]


def test_longest_name_wins() -> None:
    assert names_in("fighters of Al-Qaeda in the Islamic Maghreb") == [
        "Al-Qaeda in the Islamic Maghreb"
    ]


@pytest.mark.parametrize("spelling", ["ISIS", "ISIL", "Daesh", "Da'esh", "Islamic State"])
def test_spellings_lead_to_one_actor(spelling: str) -> None:
    assert names_in(f"units of {spelling} left") == ["Islamic State"]


@pytest.mark.parametrize("text", ["who is it", "he asked us", "a fatah of old", "so it is"])
def test_acronyms_and_names_need_their_capitals(text: str) -> None:
    assert names_in(text) == []


def test_wordlike_acronym_in_capitals_is_left_alone() -> None:
    assert names_in("ARMY IS IN THE TOWN") == []


def test_own_rows_stand_before_built_ones() -> None:
    (found,) = find_names("Hezbollah spoke")
    assert {one.table for one in found.actors} == {"aliases_own"}


def test_short_built_name_needs_its_country() -> None:
    text = "Lendu men came."
    (found,) = find_names(text)
    assert not is_plausible(found, text, frozenset())
    assert is_plausible(found, text, frozenset({"CD"}))


def test_built_name_is_not_the_end_of_a_longer_one() -> None:
    text = "the Karmabad National Salvation Front of Chad"
    found = [one for one in find_names(text) if one.actors[0].table != "aliases_own"]
    assert not any(is_plausible(one, text, frozenset({"TD"})) for one in found)


def test_dated_names_cover_their_days() -> None:
    rows = [row for _, row in load_names().look_up("Taliban")]
    assert {row.label for row in rows if row.covers(date(2015, 1, 1))} == {"armed"}
    assert {row.label for row in rows if row.covers(date(2023, 1, 1))} == {"government"}


def test_every_parent_of_our_table_stands_in_it() -> None:
    rows = load_named_actors()
    assert {row.parent for row in rows.values() if row.parent} <= set(rows)


def test_every_country_of_our_table_is_known() -> None:
    countries = {row.country for row in load_named_actors().values() if row.country}
    assert countries <= set(load_countries())


def test_our_table_has_at_least_four_hundred_actors() -> None:
    assert len(load_named_actors()) >= 400
    assert TABLES[0] == "aliases_own"


def test_countries_are_found_by_name_demonym_and_region() -> None:
    found = [country.iso for country, _, _ in find_countries("Kenyan men in Chad and Darfur")]
    assert found == ["KE", "TD", "SD"]


def test_countries_are_counted_with_their_capitals() -> None:
    assert count_countries(["Kenyans left Nairobi", "Chad waited"]) == {"KE": 2, "TD": 1}


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("five aid workers", "aid worker"),
        ("the federal police officers", "police officer"),
        ("a woman", "woman"),
        ("the blue bicycle", None),
    ],
)
def test_actor_noun_is_the_longest_ending(phrase: str, noun: str | None) -> None:
    found = look_up_actor_noun(phrase)
    assert (found.noun if found else None) == noun


def test_noun_may_have_several_classes() -> None:
    assert {"site", "measure"} <= noun_classes("hospital")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ECOMOG", "ECOMOG"),
        ("contra rebels", "Contras"),
        ("UNPROFOR", "UNPROFOR"),
        ("Northern Alliance", "Northern Alliance"),
        ("Jamaat Nusrat al-Islam", "Jama'at Nusrat al-Islam wal-Muslimin"),
        ("Karen Human Rights Group", "Karen Human Rights Group"),
    ],
)
def test_actors_of_many_wars_have_their_names(words: str, name: str) -> None:
    [found] = find_names(f"Yesterday {words} left.")
    assert found.actors[0].name == name


def test_an_acronym_in_small_letters_is_no_country() -> None:
    assert [one.iso for one, _, _ in find_countries("Car bomb in the CAR")] == ["CF"]
