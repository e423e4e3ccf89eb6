import pytest

from dateline.mentions.places import DATELINE, METONYM, MODIFIER, find_places
from dateline.model import Document, Mention, Zone, ZonedSpan
from dateline.text import read_document
from dateline.text.parse import Parse
from factory import make_report
from finding_places import among, finder
from parsed import parse_text

pytestmark = pytest.mark.model

NAMES = frozenset(
    "karm zahr homs hama washington paris march syria iraq mosul qasr halim,qasr halim".replace(
        ",", " "
    ).split()
) | {"qasr halim", "old mosul", "tigris"}
is_name = among(NAMES)
find = finder(is_name)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Troops entered the village of Tell Oyun on Monday.", "Tell Oyun", "gpe"),
        ("Troops entered al-Zubeira district on Monday.", "al-Zubeira", "region"),
        ("Fighting went on in Mosul.", "Mosul", "gpe"),
        ("Rebels recaptured Homs and Hama.", "Hama", "gpe"),
    ],
)
def test_names_of_places_are_found(text: str, name: str, label: str) -> None:
    assert find(text)[name].label == label


def test_organisation_that_contains_a_place_is_none() -> None:
    assert "Homs" not in find("The Homs Military Council welcomed the plan.")


@pytest.mark.parametrize("text", ["Colonel Karm spoke to reporters.", "They met in March."])
def test_persons_and_months_are_no_places(text: str) -> None:
    assert find(text) == {}


def test_capital_that_speaks_is_marked_as_a_government() -> None:
    found = find("Washington said that its jets had bombed Mosul.")
    assert found["Washington"].row.startswith(METONYM)
    assert not found["Mosul"].row.startswith(METONYM)


def test_who_is_cited_is_marked_as_no_place() -> None:
    cited = find("More than fifty civilians died, according to the Zubeira Observatory.")
    assert all(one.row.startswith(METONYM) for one in cited.values())


def test_word_before_a_colon_at_the_head_of_a_letter_is_no_place() -> None:
    letter = "Re: the convoy of Monday"
    found = find_places(parse_text(letter), lambda name: name == "Re")
    assert found == ()


def test_name_that_only_describes_someone_is_marked() -> None:
    found = find("The Britain-based group counted the dead.")
    assert found["Britain"].row.startswith(MODIFIER)


def test_both_ends_of_a_road_are_found() -> None:
    assert {"Homs", "Hama"} <= set(find("Rebels cut the Homs-Hama road."))


def test_span_takes_in_capitalised_words_of_its_own() -> None:
    mention = find("Clashes were reported in Homs Province on Monday.")
    spans = {one.span.quote for one in mention.values()}
    assert "Homs Province" in spans


def test_names_in_brackets_are_found() -> None:
    assert "Hama" in find("Shells fell on a farm (in Hama province) at dawn.")


def test_place_of_the_dateline_is_found() -> None:
    text = "MOSUL, Iraq: Shells fell at dawn."
    parse = parse_text("Shells fell at dawn.")
    document = Document(
        id="doc1-x",
        report_id="rpt1-x",
        text=text,
        zones=(
            ZonedSpan(zone=Zone.DATELINE, start=0, end=12),
            ZonedSpan(zone=Zone.BODY, start=13, end=len(text)),
        ),
        sentences=parse.document.sentences,
    )
    found = find_places(Parse(document=document, sentences=()), is_name, is_name)
    assert [one.head.quote for one in found] == ["MOSUL", "Iraq"]
    assert {one.row for one in found} == {DATELINE}


def test_names_in_a_sentence_of_capitals_are_found() -> None:
    found = find("GUERRILLAS ATTACKED AN ARMY POST NEAR QASR HALIM, EAST OF MOSUL, ON TUESDAY.")
    names = {one.casefold() for one in found}
    assert {"qasr halim", "mosul"} <= names
    assert "army" not in names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were shot 30 km north of Zahr.", "Zahr"),
        ("Shells fell on the southern outskirts of Karm.", "Karm"),
        ("Families sleep on Zahr's northern outskirts.", "Zahr"),
        ("A bus on the road from Karm to Zahr burned.", "Zahr"),
        ("They were stopped while driving from Karm to Zahr.", "Karm"),
    ],
)
def test_names_in_frames_of_places_are_found(text: str, name: str) -> None:
    assert name in find(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An elder was shot in Mohammad Agha District.", "Mohammad Agha"),
        ("Seven people died in the village of Sousan.", "Sousan"),
        ("The attack occurred in a place called Teiba.", "Teiba"),
    ],
)
def test_words_beside_a_noun_of_place_name_one(text: str, name: str) -> None:
    assert name in find(text)


def test_quarter_of_a_town_is_no_time() -> None:
    assert "Zahr" in find("Police stormed the Zahr quarter of west Mosul on Friday.")
    assert "al-Vornal" in find("Police stormed the al-Vornal quarter of Mosul on Friday.")
    assert "Vornal" in find("Police stormed the Vornal quarter on Friday.")


@pytest.mark.parametrize("name", ["Third", "March", "Q3"])
def test_quarter_of_a_year_is_no_place(name: str) -> None:
    assert name not in find(f"Profits of the firm fell in the {name} quarter, it said.")


def test_body_behind_an_article_is_no_river() -> None:
    found = find_places(
        parse_text("The minister spoke of the talks on the UN."), lambda name: name == "UN"
    )
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "The column retreated to Karm at dusk.",
        "The northern third of Karm burned down.",
        "The shelling of Karm went on at dusk.",
        "They slept in Karm's lakeside districts.",
        "They crossed over the Syrian border from Karm.",
        "They lost Karm, a short walk from the Syrian border.",
    ],
)
def test_construction_tells_a_place(text: str) -> None:
    assert "Karm" in find(text)


def test_name_in_no_gazetteer_is_found_behind_a_direction() -> None:
    assert "Vellashti" in find("Mortars fell six kilometres south of Vellashti on Monday.")


@pytest.mark.parametrize("text", ["Vellashti was tired.", "A letter from Vellashti was read."])
def test_name_in_no_gazetteer_is_no_place_elsewhere(text: str) -> None:
    assert "Vellashti" not in find(text)


def test_people_of_a_border_are_found_where_no_place_is_named() -> None:
    assert find("Guns came over the Iraqi border.")["Iraqi"].row == "demonym:border"
    assert "Iraqi" not in find("Guns came over the Iraqi border near Homs.")


def test_part_of_a_city_leaves_the_name_of_the_city() -> None:
    assert "Homs" in find("Shells hit the Old City of Homs.")


def test_two_countries_joined_by_a_dash_only_describe() -> None:
    found = find("Ministers praised the Syria-Iraq summit.")
    assert all(one.row.startswith(MODIFIER) for one in found.values())


@pytest.mark.parametrize("text", ["Dr Halim spoke.", "It was dated 19 Nov by the clerk."])
def test_titles_and_short_months_are_no_places(text: str) -> None:
    assert not {"Dr", "Nov"} & set(find(text))


def test_surname_of_a_person_of_the_text_is_no_place() -> None:
    found = find("The mayor, Ahmed Karm, spoke.", "Soldiers targeted Karm at dawn.")
    assert "Karm" not in found


def test_first_of_two_surnames_is_no_place() -> None:
    found = find("The minister, Antonio Karm Porth, died.", "The murder of Karm was condemned.")
    assert "Karm" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Troops overran a camp in Sitio Malabago on Sunday.", "Sitio Malabago"),
        ("Gunmen killed two farmers in Barangay Kalunasan.", "Barangay Kalunasan"),
        ("Shells fell near Kfar Zubeira at dusk.", "Kfar Zubeira"),
    ],
)
def test_word_for_a_village_begins_its_name(text: str, name: str) -> None:
    assert name in find(text)


def test_surname_like_a_word_for_a_village_is_no_place() -> None:
    assert find("Faisal Wadi said that the army would come.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bandits attacked Karm, a market town in the hills, at dawn.", "Karm"),
        ("They hid in the old town of Qasr Halim, near Karm.", "Karm"),
        ("A mine lay on a track leading to Karm.", "Karm"),
        ("South-western Karm was without water.", "Karm"),
        ("Two farmers were shot in the village of Qatna, Zahr.", "Zahr"),
        ("The Karm-to-Zahr road was shut.", "Karm"),
        ("A mine killed two in al-Sabira, on the coast of Iraq.", "al-Sabira"),
        ("Guards fired into fields to Karm's north, witnesses said.", "Karm"),
    ],
)
def test_way_or_apposition_tells_a_place(text: str, name: str) -> None:
    assert name in find(text)


def test_noun_with_a_name_of_its_own_says_nothing_of_the_next() -> None:
    assert "noun:district" not in find("Shells hit the Qatna district of Homs.")["Homs"].row


@pytest.mark.parametrize(
    "text",
    [
        "The killing came days after the death of Ravo Tiandrazana.",
        "The widow of Ravo Tiandrazana asked for the truth.",
    ],
)
def test_unknown_name_of_who_died_or_is_kin_is_no_place(text: str) -> None:
    assert find(text) == {}


@pytest.mark.parametrize(
    "text",
    ["Most state schools were shut on Wednesday.", "The Mission saw four craters in a yard."],
)
def test_capital_of_a_common_word_makes_no_place(text: str) -> None:
    assert find(text) == {}


def test_plural_at_the_start_of_a_sentence_is_no_place() -> None:
    assert "Houses" not in find("Houses by the Tigris were hit by gunfire.")


def test_known_river_behind_the_is_a_place_whatever_stands_before() -> None:
    assert "Tigris" in find("Gunfire was heard from a strip of houses by the Tigris.")


def test_office_that_only_places_have_makes_its_name_a_place() -> None:
    assert "Karm" in find("The prefect of Karm was not abducted.")


def test_people_before_a_thing_are_no_place_of_their_name() -> None:
    found = find_places(
        parse_text("The firm, in Canadian hands, spoke of damage."),
        lambda name: name == "Canadian",
    )
    assert not found


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("Two guards were shot dead in Kiruwe-Nord on Monday.", "Kiruwe", "Nord"),
        ("Fighting went on in Oru-Kessi.", "Oru-Kessi", "Kessi"),
        ("Shells fell on Homs-Sharq.", "Homs", "Sharq"),
    ],
)
def test_name_with_a_hyphen_is_no_place_called_like_its_part(
    text: str, name: str, part: str
) -> None:
    found = find(text)
    assert name in found
    assert part not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen kidnapped a doctor in Homs-des-Hama on Saturday.", "Homs-des-Hama"),
        ("Rebels attacked Tse-Homs village in the north.", "Tse-Homs"),
        ("Gunmen raided Karm-Oyun community on Monday.", "Karm-Oyun"),
    ],
)
def test_name_that_a_small_word_or_a_village_makes_one_is_read_whole(
    text: str, name: str
) -> None:
    assert set(find(text)) == {name}


def test_both_ends_of_a_road_are_places() -> None:
    assert {"Homs", "Hama"} <= set(find("The Homs-Hama road was cut."))
    assert {"Homs", "Hama"} <= set(find("Fighting went on along the Homs-Hama axis."))


def test_local_government_area_is_called_by_its_name() -> None:
    found = find("Gunmen killed a farmer in Oyun Local Government Area of Homs.")
    assert found["Oyun"].label == "region"
    assert set(found) == {"Oyun", "Homs"}


def test_name_that_goes_on_with_city_is_the_known_one() -> None:
    assert "Karm" in find("A soldier was wounded in a clash in Karm City on Monday.")


def test_town_of_a_dateline_with_a_day_need_be_in_no_gazetteer() -> None:
    found = in_dateline("OUVANDI, June 9 (Plain News) - ", "Shells fell on the market.")
    assert [one.head.quote for one in found] == ["OUVANDI"]
    assert in_dateline("OUVANDI - ", "Shells fell on the market.") == []


def in_dateline(line: str, told: str) -> list[Mention]:
    document = read_document(make_report(line + told))
    found = find_places(Parse(document=document, sentences=()), is_name)
    return [one for one in found if one.row == DATELINE]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The toll of the Mosul attack rose on Friday.", "Mosul"),
        ("Relatives of the Homs bombing victims met.", "Homs"),
        ("Three men were charged over the Hama blast.", "Hama"),
    ],
)
def test_what_happened_is_called_by_its_place(text: str, name: str) -> None:
    assert any(one.endswith(name) for one in find(text))


@pytest.mark.parametrize("text", ["The Hamas attack was long.", "The Kurdish attack was long."])
def test_attack_that_is_called_by_who_made_it_names_no_place(text: str) -> None:
    assert find(text) == {}


def test_community_of_people_is_no_village() -> None:
    assert "Mosul" not in find("Gunmen shot four members of the Mosul community.")
    assert "Mosul" in find("Gunmen shot four men in the Mosul community.")


@pytest.mark.parametrize("word", ["flagged", "registered", "backed", "bound"])
def test_name_that_a_hyphen_joins_to_a_word_only_describes(word: str) -> None:
    found = find(f"A Homs-{word} lorry was hit near Hama.")
    assert found["Homs"].row.startswith(MODIFIER)
    assert not found["Hama"].row.startswith(MODIFIER)
