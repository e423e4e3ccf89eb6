from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ahmed Karim inspected the bridge.",
        "The convoy met Staff Sgt. Omar Hill near the gate.",
        "J. R. Halim signed for the council.",
        "The U.S. Army closed the road.",
        "Ships of the U.S. 5th Fleet left the port.",
        "It cost 3.5 million dinars in all.",
        "Brigade No. 5 took the hill.",
        "They met at 5 p.m. Monday in the hall.",
        "They met at 5 p.m. GMT in the hall.",
        "The raid on Jan. 5 failed.",
        "“Are we safe?” he asked the guard.",
        "“Are we safe?” Hassan asked the guard.",
        "They spoke of... 300 men at the gate.",
        "The list … went on and on.",
        "They took food, water, etc. to the camp.",
        "See www.Karm.example for a map.",
    ],
)
def test_split_keeps_one_sentence_whole(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The army left.", "The mayor stayed."),
        ("They fled to the U.S.", "The others stayed."),
        ("He arrived at 5 p.m.", "Troops shut the gate."),
        ("It lies 12 km.", "Troops took it."),
        ("They sent food, water, etc.", "Troops took it."),
        ("“We go.”", "He left the room."),
        ("Who fired first?", "Nobody could tell."),
        ("Shells fell on the mill!", "Two men ran."),
        ("(Nobody was hurt.)", "The road is open."),
        ("He works for Hill Mills Inc.", "Mr Ryan left."),
        ("It happened on 5 Jan.", "The mayor was away."),
        ("The count rose to 12.", "Nine were children."),
        ("The guard fled…", "The gate fell."),
        ("That is plan B.", "It failed as well."),
    ],
)
def test_split_finds_the_end_of_a_sentence(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_split_finds_an_end_without_a_blank() -> None:
    assert split("Shells hit the market.The mayor fled.") == [
        "Shells hit the market.",
        "The mayor fled.",
    ]


@pytest.mark.parametrize("mark", ["-", "•", "*", "##", ">"])
def test_split_leaves_the_mark_of_a_list_item_out(mark: str) -> None:
    assert split(f"{mark} Shells hit the mill.") == ["Shells hit the mill."]


def test_split_keeps_a_number_at_the_head_of_a_list_item() -> None:
    assert split("1. Close the bridge at night.") == ["1. Close the bridge at night."]


@given(st.text(alphabet='aB .!?…"”5\n', max_size=60))
def test_split_covers_everything_but_blanks(text: str) -> None:
    found = list(split_sentences(text, 0, len(text)))
    covered = {at for start, end in found for at in range(start, end)}
    left = "".join(text[at] for at in range(len(text)) if at not in covered)
    assert not left.strip()
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
