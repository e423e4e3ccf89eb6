import pytest

from dateline.actors.context import country_after, own_country, own_names, read_context
from dateline.actors.people import split_title, without_people
from dateline.mentions import find_actors
from parsed import make_document, parse_text


@pytest.mark.parametrize(
    ("phrase", "title", "name"),
    [
        ("General Ono Tarik", "General", "Ono Tarik"),
        ("Lt. Gen. Ono Tarik", "Lt. Gen.", "Ono Tarik"),
        ("Foreign Minister Ana Quispe", "Foreign Minister", "Ana Quispe"),
        ("the mayor Ana Quispe", "the mayor", "Ana Quispe"),
        ("Ana Quispe", "", "Ana Quispe"),
        ("Quispe", "", "Quispe"),
        ("Amnesty's Ana Quispe", "Amnesty's", "Ana Quispe"),
    ],
)
def test_title_is_parted_from_the_name(phrase: str, title: str, name: str) -> None:
    assert split_title(phrase) == (title, name)


@pytest.mark.parametrize(
    ("phrase", "iso"),
    [
        ("Chilean soldiers", "CL"),
        ("Chile's army", "CL"),
        ("Darfur rebels", "SD"),
        ("Baghdad police", "IQ"),
        ("Chilean-backed rebels", None),
        ("Chile-based exiles", None),
        ("anti-Chilean protesters", None),
        ("ethnic Albanian fighters", None),
        ("masked gunmen", None),
    ],
)
def test_own_country_passes_over_backers_foes_and_peoples(phrase: str, iso: str | None) -> None:
    assert own_country(phrase) == iso


def test_own_names_pass_over_foes() -> None:
    assert [one.alias for one in own_names("ISIS units")] == ["ISIS"]
    assert list(own_names("anti-ISIS units")) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Villagers in Peru fled", "PE"),
        ("Villagers of Kinshasa fled", "CD"),
        ("Villagers", None),
    ],
)
def test_country_after_a_phrase_is_read(text: str, iso: str | None) -> None:
    assert country_after(text, len("Villagers")) == iso


def test_main_country_needs_most_of_the_names() -> None:
    clear = read_context(make_document("Peru waited.", "Peruvians and a Chilean left."), None)
    even = read_context(make_document("Peru met Chile."), None)
    assert (clear.main_country, even.main_country) == ("PE", None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hans Turk urged both to stop.", " urged both to stop."),
        ("Chilean President Juan Perez left.", "Chilean President  left."),
    ],
)
def test_names_of_people_name_no_country(text: str, kept: str) -> None:
    parse = parse_text(text)
    assert " ".join(without_people(text, find_actors(parse)).split()) == " ".join(kept.split())
