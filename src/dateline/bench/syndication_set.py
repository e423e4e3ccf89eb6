"""The syndication set: stories, their edited copies, and what looks like a copy and is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import combinations
from random import Random
from typing import Final

from dateline.bench.syndication_edits import HOW_OFTEN, STRENGTHS, Strength, dress, edit
from dateline.bench.syndication_sources import Story
from dateline.ingest.tables_io import read_table
from dateline.model import Document, PublishedBasis, Report, report_id, sha256_hex
from dateline.text import read_document

OUTLETS: Final = (
    "The Plain Gazette", "Harbour Courier", "Coast Telegraph", "Radio Lac", "El Mirador",
    "Savanna Sun", "The Lagoon Herald", "Northern Eye", "Vesna Post", "Valley Record",
    "Hill Town Monitor", "Eastern Mail",
)  # fmt: skip
TITLES: Final = (
    "News of the day", "What we know so far", "The day in brief", "From our desk",
    "Reported today", "Late news",
)  # fmt: skip
QUARTERS: Final = (
    "Mills", "Tannery", "Old Bridge", "Orchard", "Weavers", "Lantern", "Salt Gate",
)  # fmt: skip
VICTIMS: Final = ("policemen", "soldiers", "civilians", "children", "guards")
NUMBERS: Final = ("two", "three", "four", "five", "six", "seven")
CITIES: Final = ("Karmel", "Tibna", "Vesna", "Ilm")
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
FIRST_DAY: Final = datetime(2016, 3, 7, 6, 0, tzinfo=UTC)
MAX_COPIES: Final = 3
N_BULLETINS: Final = 60
FOLLOW_UP_SHARE: Final = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One report of the set.

    Attributes:
        base: the story that it is, or a copy of; items of one base are one origin.
        group: items of one group and different bases are hard negatives of each other.
        strength: how much it was edited; None for the story itself.
    """

    base: str
    group: str
    strength: Strength | None
    report: Report
    document: Document


def make_set(stories: Sequence[Story], seed: int) -> tuple[Item, ...]:
    """Every story with none to three copies, follow-ups with old background, and bulletins."""
    rng = Random(seed)  # noqa: S311  (a seeded set, not secrets)
    items = [item for story in stories for item in _with_copies(story, rng)]
    items.extend(_bulletins(rng))
    return tuple(items)


def copy_pairs(items: Sequence[Item]) -> set[frozenset[str]]:
    """Pairs of reports that are one text."""
    pairs = combinations(items, 2)
    return {_pair(one, other) for one, other in pairs if one.base == other.base}


def hard_negatives(items: Sequence[Item]) -> set[frozenset[str]]:
    """Pairs of reports that look alike and are none: of one group, in one week."""
    return {
        _pair(one, other)
        for one, other in combinations(items, 2)
        if one.group == other.group and one.base != other.base
    }


def _pair(one: Item, other: Item) -> frozenset[str]:
    return frozenset((one.report.id, other.report.id))


def _with_copies(story: Story, rng: Random) -> Iterator[Item]:
    day = FIRST_DAY + timedelta(days=rng.randrange(6), hours=rng.randrange(12))
    outlets = rng.sample(OUTLETS, MAX_COPIES + 1)
    outlets[0] = story.publisher or outlets[0]
    yield _item(story, story.sentences, None, (outlets[0], day), rng)
    for at in range(rng.randint(0, MAX_COPIES)):
        strength = rng.choices(STRENGTHS, HOW_OFTEN)[0]
        sentences = edit(story.sentences, strength, rng)
        later = day + timedelta(hours=rng.randint(1, 60))
        yield _item(story, sentences, strength, (outlets[at + 1], later), rng)
    if rng.random() < FOLLOW_UP_SHARE and len(story.sentences) > 5:
        yield _follow_up(story, outlets[0], day, rng)


def _follow_up(story: Story, outlet: str, day: datetime, rng: Random) -> Item:
    """The same outlet's next story: a bulletin of the same days with its old background."""
    lines = [*_bulletin_lines(rng), *story.sentences[-1:]]
    other = Story(
        id=f"{story.id} next", topic=story.topic, group=story.group, sentences=tuple(lines)
    )
    return _item(other, lines, None, (outlet, day + timedelta(days=1)), rng)


def _bulletins(rng: Random) -> Iterator[Item]:
    for number in range(N_BULLETINS):
        lines = _bulletin_lines(rng)
        name = f"bulletin {number}"
        story = Story(id=name, topic=name, group="bulletins", sentences=tuple(lines))
        when = FIRST_DAY + timedelta(hours=rng.randrange(120))
        yield _item(story, lines, None, (rng.choice(OUTLETS), when), rng)


def _bulletin_lines(rng: Random) -> list[str]:
    filled = {
        "quarter": rng.choice(QUARTERS),
        "city": rng.choice(CITIES),
        "day": rng.choice(DAYS),
        "n": rng.choice(NUMBERS),
        "who": rng.choice(VICTIMS),
    }
    news, rest = _formulas()
    chosen = [rng.choice(news), *rng.sample(rest, 3)]
    return [line.format(**filled) for line in chosen]


@cache
def _formulas() -> tuple[tuple[str, ...], tuple[str, ...]]:
    rows = read_table("dateline.bench", "bulletins.csv", ("line", "source"))
    lines = [row["line"] for row in rows]
    news = tuple(one for one in lines if "{n}" in one)
    return news, tuple(one for one in lines if "{n}" not in one)


def _item(
    story: Story,
    sentences: Sequence[str],
    strength: Strength | None,
    printed: tuple[str, datetime],
    rng: Random,
) -> Item:
    published = printed[1]
    report = _report(dress(sentences, f"{published:%B} {published.day}", rng), printed, rng)
    return Item(
        base=story.id,
        group=story.group,
        strength=strength,
        report=report,
        document=read_document(report),
    )


def _report(text: str, printed: tuple[str, datetime], rng: Random) -> Report:
    publisher, published = printed
    digest = sha256_hex(f"{publisher} {published} {text}".encode())
    return Report(
        id=report_id(digest, None),
        source=f"{publisher}, {published}",
        publisher=publisher,
        title=rng.choice(TITLES),
        published_at=published,
        published_basis=PublishedBasis.GIVEN,
        language="en",
        sha256=digest,
        text=text,
        extractor="bench/1",
    )
