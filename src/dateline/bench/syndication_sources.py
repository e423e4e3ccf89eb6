"""Stories for the syndication set, read at run time from corpora whose licences allow it."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final

from dateline.bench.gum_reader import read_folder
from dateline.errors import MissingResourceError
from dateline.text.sentences import split_sentences

MIN_WORDS: Final = 60
MAX_WORDS: Final = 900
TOKEN: Final = re.compile(r'<token t_id="\d+" sentence="(\d+)" number="\d+">(.*?)</token>')
GLUED: Final = re.compile(r"\s+([.,;:?!%)\]]|n['’]t|['’](?:s|re|ve|ll|d|m)\b)")
OPEN: Final = re.compile(r"([(\[$#])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story before it is edited.

    Attributes:
        topic: what decides in which half it lies: look-alikes share a topic.
        group: stories of one group are of one source or one topic.
        publisher: who published it, where the corpus says so.
    """

    id: str
    topic: str
    group: str
    sentences: tuple[str, ...]
    publisher: str | None = None


def read_stories(corpora: Path) -> tuple[Story, ...]:
    """One story of each sub-topic of ``ecbplus``, and all of ``re3d`` and ``gum_news``.

    Raises:
        MissingResourceError: one of the corpora is missing.
    """
    found = (*_ecbplus(corpora / "ecbplus"), *_re3d(corpora / "re3d"), *_gum(corpora))
    return tuple(story for story in found if _fits(story))


def _fits(story: Story) -> bool:
    n_words = sum(len(one.split()) for one in story.sentences)
    return MIN_WORDS <= n_words <= MAX_WORDS and len(story.sentences) > 2


def _ecbplus(folder: Path) -> Iterator[Story]:
    """The story nearest to 300 words of each sub-topic: two stories of one may be copies."""
    topics = [one for one in _folder(folder).iterdir() if one.is_dir()]
    for topic in sorted(topics, key=_number):
        for ending in ("ecb", "ecbplus"):
            stories = [_read_ecb(one) for one in sorted(topic.glob(f"*{ending}.xml"))]
            if stories:
                chosen = min(stories, key=lambda one: (abs(_size(one) - 300), one))
                group = f"ecbplus {topic.name}"
                yield Story(
                    id=f"{topic.name}{ending}", topic=group, group=group, sentences=chosen
                )


def _read_ecb(path: Path) -> tuple[str, ...]:
    sentences: dict[str, list[str]] = {}
    for number, word in TOKEN.findall(path.read_text("utf-8")):
        sentences.setdefault(number, []).append(unescape(word))
    return tuple(OPEN.sub(r"\1", GLUED.sub(r"\1", " ".join(one))) for one in sentences.values())


def _re3d(folder: Path) -> Iterator[Story]:
    for path in sorted(_folder(folder).glob("*/documents.json")):
        for line in path.read_text("utf-8").splitlines():
            row: dict[str, str] = json.loads(line)
            yield Story(
                id=row["_id"],
                topic=f"re3d {row['_id'][:2]}",
                group=f"re3d {path.parent.name}",
                sentences=_split(row["text"]),
                publisher=path.parent.name,
            )


def _gum(corpora: Path) -> Iterator[Story]:
    for number, one in enumerate(read_folder(_folder(corpora / "gum_news"))):
        name = f"gum {number}"
        yield Story(id=name, topic=name, group="gum", sentences=_split(one.document.text))


def _split(text: str) -> tuple[str, ...]:
    found = (" ".join(text[a:b].split()) for a, b in split_sentences(text, 0, len(text)))
    return tuple(one for one in found if one)


def _size(sentences: Sequence[str]) -> int:
    return sum(len(one.split()) for one in sentences)


def _number(path: Path) -> int:
    return int(path.name)


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise MissingResourceError(f"there is no {path}")
    return path
