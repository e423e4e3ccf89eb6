import pytest

from dateline.claims.circumstances import most_telling
from dateline.claims.distance import first_conjunct, owner_of, tree_distance
from dateline.model import Place
from dateline.text.tokens import Token
from parsed import parse_sentence


def place(name: str, precision: int = 1, *, located: bool = True) -> Place:
    if not located:
        return Place(name=name)
    return Place(name=name, lat=1.0, lon=1.0, radius_km=1.0, precision=precision)


def test_most_telling_takes_the_place_named_most() -> None:
    places = [place("Homs"), place("Hama"), place("Hama")]
    assert most_telling(places) == place("Hama")


def test_most_telling_prefers_the_more_exact_of_equals() -> None:
    assert most_telling([place("Syria", 6), place("Hama", 1)]) == place("Hama", 1)


def test_most_telling_is_none_without_coordinates() -> None:
    assert most_telling([place("Nowhere", located=False)]) is None


def tokens_of(text: str) -> dict[str, Token]:
    return {token.text: token for token in parse_sentence(text).doc}


@pytest.mark.model
def test_tree_distance_counts_edges() -> None:
    tokens = tokens_of("Rebels shelled a base in Hama.")
    assert tree_distance(tokens["shelled"], tokens["Rebels"]) == 1
    assert tree_distance(tokens["shelled"], tokens["shelled"]) == 0


@pytest.mark.model
def test_owner_of_climbs_to_the_nearest_trigger() -> None:
    tokens = tokens_of("Rebels shelled a base in Hama.")
    assert owner_of(tokens["base"], {tokens["shelled"].i}) == tokens["shelled"].i
    assert owner_of(tokens["shelled"], {tokens["base"].i}) is None


@pytest.mark.model
def test_first_conjunct_leads_to_the_first_verb() -> None:
    tokens = tokens_of("Troops entered the port and burned a depot.")
    assert first_conjunct(tokens["burned"]) == tokens["entered"]
