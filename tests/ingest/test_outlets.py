import pytest

from dateline.ingest.outlets import outlet_in_line


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("the river desk, Plain Gazette", "Plain Gazette"),
        ("Radio Two Hills, evening news", "Radio Two Hills"),
        ("Ann Writer | The Harbour Post", "The Harbour Post"),
        ("VALLEY DISPATCH", "VALLEY DISPATCH"),
        ("Norland News Agency - Karm", "Norland News Agency"),
    ],
)
def test_outlet_is_found_by_a_word_of_such_names(line: str, outlet: str) -> None:
    assert outlet_in_line(line) == outlet


@pytest.mark.parametrize(
    "line", ["Ann Writer", "Shells on Karm", "news", "the evening news from the river"]
)
def test_line_without_an_outlet_has_none(line: str) -> None:
    assert outlet_in_line(line) is None
