import pytest

from dateline.claims.event_place import Around, EventPlace, choose_place
from dateline.claims.place_frame import Frame
from dateline.mentions.places import find_places
from dateline.model import Place, PlaceBasis, Span
from dateline.places import load_gazetteer, resolve_places
from parsed import parse_text

pytestmark = pytest.mark.model

GITHURAI = Place(
    name="Githurai",
    lat=-1.2,
    lon=36.9,
    radius_km=3.0,
    precision=1,
    country="KE",
    admin1="Kiambu",
    spans=(Span(start=0, end=8, quote="Githurai"),),
    reason="the story's",
)


def choose(text: str, verb: str, earlier: Place | None = GITHURAI) -> EventPlace:
    gazetteer = load_gazetteer()
    parse = parse_text(text)
    mentions = find_places(parse, gazetteer.is_name, gazetteer.is_well_known)
    resolved = resolve_places(parse.document, mentions, gazetteer)
    parsed = parse.sentences[0]
    trigger = next(token for token in parsed.doc if token.text == verb)
    frame = Frame(triggers=[one.i for one in parsed.doc if one.pos_ == "VERB"])
    return choose_place(
        trigger, parsed, resolved, frame, Around(earlier=earlier, gazetteer=gazetteer)
    )


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("Two guards were shot at the market.", "shot", "the market"),
        ("A patrol burned two boats on the lake shore.", "burned", "the lake shore"),
        ("Gunmen killed a nurse in her house.", "killed", "her house"),
        (
            "The trucks were hit in the vicinity of the airfield.",
            "hit",
            "the vicinity of the airfield",
        ),
        ("Crowds camped in front of the courthouse.", "camped", "front of the courthouse"),
        ("The fighters had left the camp.", "left", "the camp"),
        (
            "A mortar killed three at a checkpoint that was manned by boys.",
            "killed",
            "a checkpoint",
        ),
    ],
)
def test_common_words_say_where_in_the_place_of_the_story(
    text: str, verb: str, words: str
) -> None:
    chosen = choose(text, verb)
    assert chosen.place is not None
    assert chosen.place.name == f"{words}, Githurai"
    assert chosen.place.lat == GITHURAI.lat
    assert chosen.place.spans[0].quote == words
    assert chosen.basis is PlaceBasis.CONTEXT


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("He was shot in court.", "shot"),
        ("The army fought on all fronts.", "fought"),
        ("The gunmen killed two in the spring.", "killed"),
        ("The wings merged into a front.", "merged"),
        ("Shells destroyed the market.", "destroyed"),
    ],
)
def test_words_that_say_no_place_leave_the_story_where_it_is(text: str, verb: str) -> None:
    chosen = choose(text, verb)
    assert chosen.place == GITHURAI


def test_common_words_lie_in_the_place_that_their_sentence_names() -> None:
    chosen = choose("Residents of Taiz were shot at the market in Yemen.", "shot", earlier=None)
    assert chosen.place is not None
    assert chosen.place.country == "YE"


def test_common_words_without_any_place_are_kept() -> None:
    chosen = choose("Two guards were shot at the market.", "shot", earlier=None)
    assert chosen.place is not None
    assert not chosen.place.is_located
    assert chosen.place.name == "the market"


@pytest.mark.parametrize(
    ("noun", "name"), [("capital", "Nairobi"), ("country", "Kenya"), ("province", "Kiambu")]
)
def test_wider_words_are_those_of_the_story(noun: str, name: str) -> None:
    chosen = choose(f"Police arrested nine men in the {noun}.", "arrested")
    assert chosen.place is not None
    assert chosen.place.name == f"the {noun}, {name}"
    assert chosen.place.lat != GITHURAI.lat


def test_time_behind_the_words_is_none_of_theirs() -> None:
    chosen = choose("Soldiers found rifles in the villa of a minister on Thursday.", "found")
    assert chosen.place is not None
    assert chosen.place.name == "the villa of a minister, Githurai"


def test_named_place_of_the_clause_comes_first() -> None:
    chosen = choose("Gunmen shot two guards in Kirkuk near a market.", "shot")
    assert chosen.resolved is not None
    assert chosen.resolved.mention.head.quote == "Kirkuk"
