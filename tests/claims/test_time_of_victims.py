"""What had befallen people, and what is told of them now, have days of their own."""

from datetime import UTC, datetime

import pytest

import dateline

pytestmark = pytest.mark.model
DAY = datetime(2024, 5, 15, tzinfo=UTC).date()


def days(text: str) -> dict[str, str]:
    """The days of the claims of a text, by their triggers."""
    claims = dateline.read(text, published=DAY)
    return {one.trigger.quote: _shown(one.time.start, one.time.end) for one in claims}


def _shown(start: object, end: object) -> str:
    return str(start) if start == end else f"{start or ''}..{end or ''}"


@pytest.mark.parametrize(
    ("text", "then", "now"),
    [
        ("The two nurses abducted last Friday were killed.", "abducted", "killed"),
        ("Two women wounded on Friday died in hospital.", "wounded", "died"),
        ("Three farmers kidnapped on May 10 were released.", "kidnapped", "released"),
        ("Three pupils who were abducted on Friday were freed.", "abducted", "freed"),
        ("Four of the nine traders kidnapped on Friday were killed.", "kidnapped", "killed"),
    ],
)
def test_day_of_what_had_befallen_people_is_not_that_of_what_is_told(
    text: str, then: str, now: str
) -> None:
    found = days(text)
    assert found[then] == "2024-05-10"
    assert found[now] == "..2024-05-15"


@pytest.mark.parametrize(
    ("text", "then", "now"),
    [
        (
            "Seven drivers kidnapped by gunmen in Mali were freed on Tuesday.",
            "kidnapped",
            "freed",
        ),
        ("A mayor wounded in Guerrero died on Tuesday.", "wounded", "died"),
    ],
)
def test_day_of_what_is_told_is_not_that_of_what_had_befallen_people(
    text: str, then: str, now: str
) -> None:
    found = days(text)
    assert found[now] == "2024-05-14"
    assert found[then] == "..2024-05-15"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("An attack carried out on Friday killed two men.", "killed", "2024-05-10"),
        ("Rockets fired from the hills on Friday killed two men.", "killed", "2024-05-10"),
        ("A guard, attacked by youths, opened fire on Friday.", "attacked", "2024-05-10"),
    ],
)
def test_clause_on_what_did_it_or_set_off_by_a_comma_is_of_one_time(
    text: str, trigger: str, day: str
) -> None:
    assert days(text)[trigger] == day


def test_story_stays_on_the_day_of_a_march_and_not_of_its_cause() -> None:
    text = (
        "Hundreds marched in Goma on Monday against the killing of a teacher last week. "
        "Police fired tear gas at the crowd."
    )
    assert days(text)["fired tear gas"] == "2024-05-13"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (
            "Rebels abducted six women in Mutwanga, North Kivu, on Tuesday, an official said.",
            "abducted",
            "2024-05-14",
        ),
        (
            "Two traders were killed near Anka, Zamfara, last week, the police said.",
            "killed",
            "2024-05-06..2024-05-12",
        ),
        (
            "Two traders were killed near Anka, Zamfara, the police said on Tuesday.",
            "killed",
            "..2024-05-14",
        ),
        (
            "Rebels killed six people near Gao, a doctor at the hospital said on Friday.",
            "killed",
            "..2024-05-10",
        ),
        (
            "Militants killed ten men near Gao, the UK-based monitoring group said on Friday.",
            "killed",
            "..2024-05-10",
        ),
    ],
)
def test_day_before_the_comma_is_of_the_act_and_behind_the_cue_of_the_telling(
    text: str, trigger: str, day: str
) -> None:
    assert days(text)[trigger] == day


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two people were killed and three kidnapped on Monday in Kutum.", "killed"),
        ("Six villagers were killed and dozens of homes burned on Monday.", "killed"),
        ("Nine farmers were killed and six others abducted on Monday.", "killed"),
    ],
)
def test_day_behind_several_losses_is_that_of_all(text: str, trigger: str) -> None:
    assert days(text)[trigger] == "2024-05-13"


@pytest.mark.parametrize(
    "text",
    [
        "Two men were burned alive when bandits set fire to a house in Karm on Sunday night.",
        "The two sides agreed to a ceasefire starting on Friday.",
        "The truce, which will take effect on Sunday, was brokered by Qatar.",
        "Ten people were arrested following Sunday's attack in Gao.",
        "The unions have called for a rally tomorrow.",
    ],
)
def test_what_happened_never_begins_after_publication(text: str) -> None:
    for one in dateline.read(text, published=DAY):
        assert one.time.start is None or one.time.start <= DAY
