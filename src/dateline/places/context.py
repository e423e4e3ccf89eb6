"""What a document says about where it plays: countries by name, by demonym and by town."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.mentions.tables import read_table
from dateline.places.folding import fold_name

WEIGHT_OF_DEMONYM = 1.5
WEIGHT_OF_HOME = 0.3
DOUBT = 1.0
"""Weighs against every country: one name alone says less than many that agree."""
_BORDER = re.compile(r"\s+(?:border|frontier)\b")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """How much of the document speaks of each country.

    Attributes:
        shares: by ISO code; the more names speak, the nearer they add up to 1.
    """

    shares: Mapping[str, float]

    def share(self, country: str) -> float:
        """The share of `country`, 0 to 1."""
        return self.shares.get(country, 0.0)

    def main_beside(self, country: str | None) -> str | None:
        """The country with the largest share, another than this one."""
        others = [iso for iso in self.shares if iso != country]
        return max(others, key=lambda iso: (self.shares[iso], iso), default=None)


def read_context(named: Sequence[str], countries: Iterable[str], home: str | None) -> Context:
    """The context of a document.

    Args:
        named: the countries of its `demonym_countries`.
        countries: ISO codes of the countries that place mentions name or lie in, with repeats.
        home: ISO code of the outlet's country; it weighs little.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    for country in countries:
        scores[country] += 1.0
    for country in named:
        scores[country] += WEIGHT_OF_DEMONYM
    if home:
        scores[home] += WEIGHT_OF_HOME
    total = sum(scores.values()) + DOUBT
    return Context(shares={country: score / total for country, score in scores.items()})


@lru_cache(maxsize=8)
def demonym_countries(text: str) -> tuple[str, ...]:
    """The countries whose people or forces the text names, with repeats.

    A border is told by the country on its other side: "on the Ruritanian border" is elsewhere.
    """
    table = demonyms()
    found = []
    matches = [one for one in _CAPITAL.finditer(text) if not _BORDER.match(text, one.end())]
    words = [match.group() for match in matches]
    for word, following in zip(words, [*words[1:], ""], strict=False):
        iso = table.get(fold_name(f"{word} {following}")) or table.get(fold_name(word))
        if iso:
            found.append(iso)
    return tuple(found)


@cache
def demonyms() -> Mapping[str, str]:
    """ISO codes by folded demonym."""
    rows = read_table("places", "demonyms.csv", ("demonym", "iso", "source"))
    return {fold_name(row["demonym"]): row["iso"] for row in rows}
