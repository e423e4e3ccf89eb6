"""One voice is read once: from a verb that looks like a noun, and at a headline's end."""

import pytest

from read_war import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Since last night, posts in social media claim that rebels have taken all of Karm.",
            ["posts in social media"],
        ),
        ("Air strike on Karm killed 80 civilians, residents tell monitor", ["residents"]),
    ],
)
def test_who_speaks(text: str, speakers: list[str]) -> None:
    claims = read(text)
    assert claims
    for one in claims:
        assert [voice.speaker for voice in one.attribution[1:]] == speakers


def test_what_is_blown_up_is_bombed() -> None:
    (one,) = read("Militants blew up the old mosque in Karm on Monday.")
    assert one.event.type == "attack.bombing"
