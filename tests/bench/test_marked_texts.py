"""Marked texts: what the marks mean, and which are refused."""

from pathlib import Path

import pytest

from dateline.bench.marked import as_gold
from dateline.bench.marked_texts import MarkedText, is_held, read_folder, read_marked
from dateline.errors import MissingResourceError

HEADER = "# w0-007 | agency wire | 2019-05-14\n"
ROOT = Path(__file__).parents[2]


def read_one(tmp_path: Path, body: str) -> MarkedText:
    path = tmp_path / "w0.txt"
    path.write_text(HEADER + body, encoding="utf-8")
    (text,) = read_marked(path)
    return text


def test_a_text_loses_its_marks(tmp_path: Path) -> None:
    text = read_one(tmp_path, "[A1|Gunmen] {1 fighting.raid|stormed} [P1|a post].")
    assert text.text == "Gunmen stormed a post."
    assert (text.id, text.genre, text.day) == ("w0-007", "agency wire", "2019-05-14")


def test_an_event_has_its_words_and_those_who_take_part(tmp_path: Path) -> None:
    text = read_one(tmp_path, "[A1|Gunmen] {1 fighting.raid|stormed} [P1|a post].")
    (event,) = text.events
    assert text.text[event.start : event.end] == "stormed"
    assert [(role, text.text[a:b]) for role, a, b in event.parts] == [
        ("A", "Gunmen"),
        ("P", "a post"),
    ]


def test_flags_say_denied_unreal_and_repeated(tmp_path: Path) -> None:
    text = read_one(tmp_path, "{1 violence.kill -|killed} {2 fighting.raid ~=|the raid}")
    first, second = text.events
    assert (first.is_denied, first.is_unreal, first.is_repeat) == (True, False, False)
    assert (second.is_denied, second.is_unreal, second.is_repeat) == (False, True, True)


def test_marks_may_stand_in_each_other(tmp_path: Path) -> None:
    text = read_one(tmp_path, "{1 statement.condemn|condemned} [P1|the {2 attack.armed|raid}].")
    assert [text.text[one.start : one.end] for one in text.events] == ["condemned", "raid"]
    assert text.events[0].parts == (("P", 10, 18),)


@pytest.mark.parametrize(
    "body",
    [
        "{1 fighting.raid|stormed",
        "stormed}",
        "{1 fighting.party|stormed}",
        "[A2|Gunmen] {1 fighting.raid|stormed}",
        "[X1|Gunmen] {1 fighting.raid|stormed}",
        "{1 fighting.raid|stormed} {1 fighting.raid|entered}",
    ],
)
def test_a_wrong_mark_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(MissingResourceError, match="w0-007"):
        read_one(tmp_path, body)


def test_gold_leaves_out_what_only_points_back(tmp_path: Path) -> None:
    text = read_one(tmp_path, "{1 fighting.raid|stormed} {2 fighting.raid =|the raid}")
    assert [one.trigger for one in as_gold(text).claims] == [(0, 7)]


def test_every_seventh_text_is_held(tmp_path: Path) -> None:
    assert is_held(read_one(tmp_path, "Nothing."))


def test_the_texts_of_our_own_are_well_marked() -> None:
    texts = read_folder(ROOT / "training" / "texts")
    assert len({one.id for one in texts}) == len(texts)
    assert sum(len(one.events) for one in texts) > 8000
    assert any(not one.events for one in texts)
