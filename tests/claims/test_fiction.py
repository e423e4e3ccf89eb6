"""What is told in works of fiction and at shows, and what only stands near one."""

import pytest

from dateline.claims.fiction import work_of
from parsed import parse_text

pytestmark = pytest.mark.model


def work(text: str, verb: str) -> str | None:
    """The work in which the word `verb` of a sentence is told."""
    tokens = [token for one in parse_text(text).sentences for token in one.doc]
    return work_of(next(token for token in tokens if token.text == verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The troupe staged a farce in which two generals bomb a garden.", "bomb"),
        ("The film opens with a sniper shooting a diplomat.", "shooting"),
        ("In her new play a queen kidnaps her own son.", "kidnaps"),
        ("Season two ends as the colonists massacre the crew.", "massacre"),
        ("Reviewers say the comic's best pages show a fleet shelling Lisbon.", "shelling"),
        ("By chapter nine four more people have been shot.", "shot"),
        ("At the re-enactment the royalists stormed the bridge.", "stormed"),
        ("The hero of the ballad slays nine knights.", "slays"),
    ],
)
def test_what_a_work_tells_is_fiction(text: str, verb: str) -> None:
    assert work(text, verb) is not None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A novelist was shot dead outside the opera house.", "shot"),
        ("Gunmen killed the director of the film near the lake.", "killed"),
        ("Militants bombed the theatre during a play.", "bombed"),
        ("The documentary film shows soldiers executing nine men.", "executing"),
        ("In an act of revenge the militia burned the village.", "burned"),
        ("In his first act as ruler he executed nine officers.", "executed"),
        ("In the first season of fighting rebels killed forty.", "killed"),
    ],
)
def test_what_befalls_a_work_or_its_makers_is_none(text: str, verb: str) -> None:
    assert work(text, verb) is None
