import pytest

from dateline.errors import UnsupportedError
from dateline.text.language import check_english

FRENCH = (
    "Le maire de la petite ville a dit lundi que trois obus étaient tombés sur le marché avant "
    "midi, et que personne ne pouvait encore atteindre le quartier derrière le pont fermé."
)
ENGLISH = (
    "The mayor of the small town said on Monday that three shells had fallen on the market "
    "before noon, and that nobody could yet reach the quarter behind the closed bridge."
)


def test_english_passes() -> None:
    assert check_english(ENGLISH) is None  # type: ignore[func-returns-value]


def test_french_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedError, match=r"looks like fr") as caught:
        check_english(FRENCH)
    assert caught.value.stage == "text"


def test_another_script_is_refused_even_where_short() -> None:
    with pytest.raises(UnsupportedError, match="another script"):
        check_english("قصفت المدينة صباح اليوم")


def test_short_text_counts_as_english() -> None:
    assert check_english("Karm: trois morts") is None  # type: ignore[func-returns-value]


def test_english_with_foreign_names_passes() -> None:
    names = "Tel Afar, Ba'aj, Qayyarah, al-Shahwan, Zanjili, Hammam al-Alil, Sharqat. "
    assert check_english(names + ENGLISH) is None  # type: ignore[func-returns-value]
