"""Acts of one sentence in the village of the first, and not in the area that holds it."""

import pytest

import dateline

pytestmark = pytest.mark.model


def places(text: str) -> dict[str, str | None]:
    """The places of the claims of a text, by their triggers."""
    return {one.trigger.quote: one.place.name if one.place else None
            for one in dateline.read(text)}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        (
            (
                "Bandits raided Bena village in Sakaba Local Government Area of Kebbi State, "
                "killing a farmer."
            ),
            "killing",
            "Bena",
        ),
        (
            (
                "Gunmen killed a farmer in Kwoi village in Jaba LGA of Kaduna "
                "State on Monday, and abducted two women."
            ),
            "abducted",
            "Kwoi",
        ),
        (
            "Gunmen attacked the town of Palma in Cabo Delgado, Mozambique, burning houses.",
            "burning",
            "Palma",
        ),
        (
            "In Ituri, rebels attacked Drodro, and burned a school.",
            "burned",
            "Drodro",
        ),
    ],
)
def test_what_is_part_of_an_act_is_in_its_village(text: str, trigger: str, place: str) -> None:
    assert places(text)[trigger] == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        (
            "Gunmen killed two men in Kaduna State and abducted women in Zamfara State.",
            "abducted",
            "Zamfara State",
        ),
        (
            "Rebels attacked Drodro in Ituri, and killed ten men in North Kivu.",
            "killed",
            "North Kivu",
        ),
    ],
)
def test_act_with_words_of_its_own_is_where_they_say(
    text: str, trigger: str, place: str
) -> None:
    assert places(text)[trigger] == place


@pytest.mark.parametrize(
    "text",
    [
        "Two rebels were killed and one was wounded in a clash in Cotabato, the army said.",
        "Two rebels died and three men were hurt when a mine went off in Cotabato.",
    ],
)
def test_losses_told_in_one_breath_are_of_one_place(text: str) -> None:
    assert set(places(text).values()) == {"Cotabato"}


def test_losses_with_places_of_their_own_keep_them() -> None:
    found = places("Two men were killed in Gao and one was wounded in Kidal.")
    assert (found["killed"], found["wounded"]) == ("Gao", "Kidal")
