"""Writes the words that running text writes small, by which Title Case Headlines are read.

    DATELINE_CORPORA=... python scripts/build_common_words.py

Counts how often each word stands small, and how often with a capital, inside the sentences of
`event_location`, `geovirus`, `gum_news`, `meantime_factuality`, `re3d` and ECB+. Only the words
are kept, and rows of the table that people wrote stay.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

TARGET = Path(__file__).parent.parent / "src/dateline/text/tables/common_words.csv"
SOURCE = "written small in four of five uses in six public corpora"
LEAST_USES = 2
LEAST_SHARE = 0.8
TITLE_SHARE = 0.5
NAMES: Final = frozenset(
    {"abu", "acre", "bin", "derby", "jazeera", "mobile", "nice", "reading"}
)
"""Words that are more often names in reports of conflict."""
TAG: Final = re.compile(r"<[^>]+>")
TOKEN: Final = re.compile(r"<token [^>]*>([^<]*)</token>")
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n")
INSIDE: Final = re.compile(r"(?<=[\w,;] )[^\W\d_]+(?=[\s,.;:'’-])")


def main(corpora: Path) -> None:
    """Count the words and write the table anew."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in read_texts(corpora):
        for sentence in SENTENCE.split(text):
            for word in INSIDE.findall("" if is_title(sentence) else sentence):
                (small if word.islower() else capital)[word.lower()] += 1
    words = [one for one in sorted(small) if is_common(one, small[one], capital[one])]
    kept = [row for row in TARGET.read_text("utf-8").splitlines() if not row.endswith(SOURCE)]
    rows = [" ".join(some) + f",{SOURCE}" for _, some in groupby(words, lambda one: one[0])]
    TARGET.write_text("\n".join((*kept, *rows)) + "\n", "utf-8")


def is_common(word: str, n_small: int, n_capital: int) -> bool:
    """Whether a word is written small, nearly always."""
    is_word = word.isascii() and len(word) > 2 and word not in NAMES
    least = max(LEAST_USES, LEAST_SHARE * (n_small + n_capital))
    return bool(is_word and n_small >= least)


def is_title(sentence: str) -> bool:
    """Whether most of the longer words of a line have a capital."""
    words: list[str] = re.findall(r"[^\W\d_]+", sentence)
    long = [one for one in words if len(one) > 3]
    return sum(one[0].isupper() for one in long) > TITLE_SHARE * len(long)


def read_texts(corpora: Path) -> Iterator[str]:
    """The texts of the corpora, without marks."""
    for name in ("event_location", "meantime_factuality"):
        for path in sorted((corpora / name).glob("*.jsonl")):
            lines = map(json.loads, path.read_text("utf-8").splitlines())
            yield from (one.get("text") or one.get("sentence") or "" for one in lines)
    for path in sorted((corpora / "re3d").glob("*/documents.json")):
        yield from (json.loads(one)["text"] for one in path.read_text("utf-8").splitlines())
    for path in (corpora / "geovirus/GeoVirus.xml", *sorted(corpora.glob("gum_news/*.rs4"))):
        yield TAG.sub(" ", path.read_text("utf-8"))
    for path in sorted(corpora.glob("ecbplus/*/*.xml")):
        yield " ".join(TOKEN.findall(path.read_text("utf-8", errors="replace")))


if __name__ == "__main__":
    main(Path(os.environ["DATELINE_CORPORA"]))
