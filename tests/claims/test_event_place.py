import pytest

from dateline.claims.event_place import Around, EventPlace, choose_place
from dateline.claims.place_frame import Frame
from dateline.mentions.places import find_places
from dateline.model import Place, PlaceBasis
from dateline.places import load_gazetteer, resolve_places
from parsed import parse_text

pytestmark = pytest.mark.model

DATELINE = Place(name="Erbil", country="IQ", reason="dateline")


def choose(
    text: str,
    verb: str,
    around: Around | None = None,
    frame: Frame | None = None,
    own: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
) -> EventPlace:
    gazetteer = load_gazetteer()
    parse = parse_text(text)
    mentions = find_places(parse, gazetteer.is_name, gazetteer.is_well_known)
    resolved = resolve_places(parse.document, mentions, gazetteer)
    parsed = parse.sentences[0]
    trigger = next(token for token in parsed.doc if token.text == verb)
    verbs = frozenset(
        token.i for token in parsed.doc if token.pos_ == "VERB" or token.text in own
    )
    known = [token for token in parsed.doc if token.text in people]
    frame = frame or Frame(triggers=verbs, people=known)
    return choose_place(trigger, parsed, resolved, frame, around)


def name_of(chosen: EventPlace) -> str | None:
    return chosen.resolved.mention.head.quote if chosen.resolved else None


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("Gunmen killed two guards in Kirkuk on Monday.", "killed", "Kirkuk"),
        ("In Aleppo, three nurses were wounded when a shell landed.", "wounded", "Aleppo"),
        ("Jets bombed a depot in Homs and troops shelled Hama.", "bombed", "Homs"),
        ("Jets bombed a depot in Homs and troops shelled Hama.", "shelled", "Hama"),
        ("A bomb in the Basra district of Zubayr killed a driver.", "killed", "Zubayr"),
        ("Rebels attacked a post in Qamishli, in Hasakah province.", "attacked", "Qamishli"),
    ],
)
def test_event_is_where_its_clause_says(text: str, verb: str, name: str) -> None:
    chosen = choose(text, verb)
    assert name_of(chosen) == name
    assert chosen.basis is PlaceBasis.CLAUSE


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("France shelled two boats.", "shelled"),
        ("The rebels supported Libya.", "supported"),
    ],
)
def test_country_that_acts_or_is_helped_is_no_place(text: str, verb: str) -> None:
    assert choose(text, verb).place is None


def test_country_that_is_invaded_is_the_place() -> None:
    assert name_of(choose("The rebels invaded Chad.", "invaded")) == "Chad"


def test_what_a_statement_is_about_lies_elsewhere() -> None:
    said = Frame(is_said=True)
    assert (
        choose("Two ministers discussed attacks in Homs.", "discussed", frame=said).place
        is None
    )
    met = choose("Two ministers met in Homs.", "met", frame=said)
    assert name_of(met) == "Homs"


def test_place_of_what_was_done_goes_before_where_someone_is_known() -> None:
    text = "A leader in Raqqa was killed by a raid near Tabqa."
    chosen = choose(text, "killed", own=("raid",), people=("leader",))
    assert name_of(chosen) == "Tabqa"


def test_settlement_that_was_hit_goes_before_its_province() -> None:
    text = "In the province of Hama, gunmen shelled the settlement of Maharda."
    assert name_of(choose(text, "shelled")) == "Maharda"


def test_government_that_speaks_is_no_place_of_the_event() -> None:
    chosen = choose("Moscow said that three soldiers were wounded.", "wounded")
    assert chosen.place is None
    assert chosen.basis is PlaceBasis.NONE


@pytest.mark.parametrize(
    ("around", "basis"),
    [
        (Around(earlier=DATELINE, dateline=DATELINE), PlaceBasis.CONTEXT),
        (Around(dateline=DATELINE, main=DATELINE), PlaceBasis.DATELINE),
        (Around(main=DATELINE), PlaceBasis.DOCUMENT),
    ],
)
def test_without_a_place_the_text_around_gives_one(around: Around, basis: PlaceBasis) -> None:
    chosen = choose("Three soldiers were wounded at dawn.", "wounded", around)
    assert (chosen.place, chosen.basis) == (DATELINE, basis)


def test_steps_tell_from_where_the_place_came() -> None:
    assert (
        choose("Gunmen killed two guards in Kirkuk.", "killed").steps[0].startswith("place: ")
    )


def test_place_in_no_gazetteer_takes_the_area_that_is_as_near() -> None:
    chosen = choose("Police raided the Zorbulak camp in Kirkuk, Iraq.", "raided")
    assert name_of(chosen) == "Zorbulak"
    assert chosen.place is not None
    assert chosen.place.is_located
    assert chosen.place.precision >= 2


def test_place_where_an_event_is_told_to_go_on_is_its_own() -> None:
    chosen = choose("In Homs he spoke about Mosul, where troops shelled a market.", "shelled")
    assert chosen.place is not None
    assert chosen.place.name == "Mosul"


def test_office_of_the_victim_is_not_where_it_happened() -> None:
    text = "A commander in Homs was killed by a strike near Mosul."
    chosen = choose(text, "killed", own=("commander", "strike"), people=("commander",))
    assert chosen.place is not None
    assert "Mosul" in chosen.place.name


def test_place_behind_those_who_did_it_is_the_event_s() -> None:
    chosen = choose("They were killed by unknown men near Mosul.", "killed", people=("men",))
    assert chosen.place is not None
    assert "Mosul" in chosen.place.name


def test_town_inside_the_country_is_taken_for_it() -> None:
    chosen = choose("Two were killed in Iraq during a raid on a shop in Mosul.", "killed")
    assert chosen.place is not None
    assert chosen.place.name == "Mosul"


def test_place_of_what_killed_is_where_they_were_killed() -> None:
    text = "The shelling of Mosul killed two people."
    around = Around(main=DATELINE)
    chosen = choose(text, "killed", around, own=("shelling",), people=("shelling",))
    assert chosen.place is not None
    assert chosen.place.name == "Mosul"


def test_place_before_the_colon_is_where_it_happened() -> None:
    text = "Kirkuk: gunmen robbed a driver; staff were moved to Baghdad."
    chosen = choose(text, "robbed")
    assert name_of(chosen) == "Kirkuk"
    assert chosen.basis is PlaceBasis.CLAUSE
    assert name_of(choose(text, "moved")) == "Baghdad"


def test_speaker_before_a_quotation_is_no_label() -> None:
    assert (
        name_of(choose('Kirkuk: "Gunmen robbed a driver in Baghdad."', "robbed")) == "Baghdad"
    )


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        (
            "Two men were killed and ten were wounded today in an attack in Kirkuk.",
            "killed",
            "Kirkuk",
        ),
    ],
)
def test_town_far_off_in_the_sentence_comes_before_the_dateline(
    text: str, verb: str, name: str
) -> None:
    chosen = choose(text, verb, Around(dateline=DATELINE))
    assert chosen.place is not None
    assert chosen.place.name == name
    assert chosen.basis in {PlaceBasis.CLAUSE, PlaceBasis.SENTENCE}


def test_country_far_off_in_the_sentence_does_not() -> None:
    text = "Two men were killed, the minister said after he came back from a trip to France."
    chosen = choose(text, "killed", Around(dateline=DATELINE))
    assert chosen.place == DATELINE


@pytest.mark.parametrize(
    ("filed_from", "basis"), [("Baghdad", PlaceBasis.SENTENCE), ("Erbil", PlaceBasis.DATELINE)]
)
def test_report_filed_from_a_capital_is_of_the_town_that_it_names(
    filed_from: str, basis: PlaceBasis
) -> None:
    text = (
        "Troops launched an assault on the airport of Mosul at dawn on Sunday, the army "
        "command said, opening what officers described as the last stage of a long campaign."
    )
    filed = Place(name=filed_from, country="IQ", reason="dateline")
    around = Around(dateline=filed, gazetteer=load_gazetteer())
    assert choose(text, "campaign", around, own=("assault", "campaign")).basis is basis


@pytest.mark.parametrize(
    "text",
    [
        "In Aleppo a neighbour told reporters that soldiers had shot two boys.",
        "Residents of Aleppo said that soldiers had shot two boys.",
        "A doctor in Aleppo said that soldiers had shot two boys.",
    ],
)
def test_what_witnesses_tell_happened_where_they_are(text: str) -> None:
    around = Around(dateline=DATELINE)
    assert name_of(choose(text, "shot", around, people=("boys", "soldiers"))) == "Aleppo"


def test_what_witnesses_name_comes_before_where_they_are() -> None:
    text = "A doctor in Aleppo said that soldiers had shot two boys near Homs."
    assert name_of(choose(text, "shot", people=("boys", "soldiers"))) == "Homs"


def test_where_a_thing_goes_is_not_where_it_was_hit() -> None:
    around = Around(dateline=DATELINE)
    bus = choose("The bomb was hidden in a wagon bound for Homs.", "hidden", around)
    assert name_of(bus) is None


def test_talk_is_where_the_noun_of_its_phrase_is_laid() -> None:
    text = "The parties reached an understanding in Kirkuk on prisoners."
    parse = parse_text(text)
    phrase = [
        one.i for one in parse.sentences[0].doc if one.text in {"reached", "understanding"}
    ]
    chosen = choose(text, "reached", frame=Frame(is_said=True, phrase=phrase))
    assert name_of(chosen) == "Kirkuk"
    assert name_of(choose(text, "reached", frame=Frame(is_said=True))) is None


def test_name_before_a_natural_thing_is_no_people() -> None:
    assert name_of(choose("Gunmen killed a driver in Zorbulak forest.", "killed")) == "Zorbulak"


def test_topic_before_the_words_says_where() -> None:
    text = "With respect to Kirkuk, the finding stands: the rebels planted the bomb."
    assert name_of(choose(text, "planted")) == "Kirkuk"


def test_there_points_back_to_the_town_named_before() -> None:
    text = "The army said it had shelled Kirkuk, and the mayor that six men were killed there."
    assert name_of(choose(text, "killed")) == "Kirkuk"


def test_town_of_the_dateline_is_finer_than_its_country() -> None:
    basra = Place(name="Basra", country="IQ", feature_code="PPL", reason="dateline")
    iraq = Place(name="Iraq", country="IQ", feature_code="PCLI", reason="before")
    around = Around(earlier=iraq, dateline=basra, gazetteer=load_gazetteer())
    chosen = choose("Three soldiers were wounded at dawn.", "wounded", around)
    assert (chosen.place, chosen.basis) == (basra, PlaceBasis.DATELINE)


def test_capital_where_a_report_was_filed_is_no_finer_than_the_country() -> None:
    capital = Place(name="Baghdad", country="IQ", feature_code="PPLC", reason="dateline")
    iraq = Place(name="Iraq", country="IQ", feature_code="PCLI", reason="before")
    around = Around(earlier=iraq, dateline=capital, gazetteer=load_gazetteer())
    assert choose("Three soldiers were wounded.", "wounded", around).place == iraq


def test_known_event_is_not_where_what_was_before_it_was() -> None:
    text = "The raid came a day after rebels attacked Kirkuk."
    earlier = Place(name="Mosul", country="IQ", reason="told before")
    assert choose(text, "raid", Around(earlier=earlier)).place == earlier
    assert name_of(choose(text, "attacked", Around(earlier=earlier))) == "Kirkuk"
