"""Where a story is set: whose "the army" is that no word beside it says.

"DAMASCUS (Reuters) -- Chilean jets bombed Karm, killing two soldiers, the ministry said": the
nearest country named is the attacker's. The soldiers and the ministry are of the country where
the story was filed or, from a city whose reporters cover others, where its places lie.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.mentions.countries import find_countries, find_seats
from dateline.mentions.phrases import word_set
from dateline.model import Document, Zone
from dateline.places.resolve import ResolvedPlace

MAIN_SHARE: Final = 0.6
HUBS: Final = re.compile(
    r"\b(?:Abidjan|Amman|Bangkok|Beirut|Bogot[aá]|Brussels|Cairo|Dakar|Dubai|Geneva|Istanbul"
    r"|Johannesburg|London|Mexico City|Nairobi|New Delhi|New York|Paris|Singapore|Tunis"
    r"|United Nations|Vienna|Washington|The Hague)\b",
    re.IGNORECASE,
)
"""Cities from which reporters tell of other countries too."""
BORDER: Final = re.compile(
    r"\b(?:borders?|frontiers?)\s(?:with|of)\s(?:the\s)?$", re.IGNORECASE
)
BORDERED: Final = re.compile(
    r"\b(?:borders?|frontiers?)\s(?:with|of)\s(?:the\s)?[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+)*"
)
NO_ARMY: Final = frozenset({"PS"})
"""Where soldiers are somebody else's."""
OFFICES: Final = word_set(
    "army military navy ministry police command staff authorities government gendarmerie"
)
"""Bodies of a state, of which it has one: unlike its troops, they can be meant unnamed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The countries of a story, as ISO codes; None where the text does not tell.

    Attributes:
        filed: that of the date line, where reporters there cover their own country.
        hub: that of a date line from where they cover others, too.
        scene: where most of the places lie that the body names.
    """

    filed: str | None = None
    hub: str | None = None
    scene: str | None = None

    @property
    def home(self) -> str | None:
        """The country whose bodies go unnamed; None where the story may be of another."""
        if self.filed is not None and self.scene in {self.filed, None}:
            return self.filed
        return self.hub if self.hub is not None and self.hub == self.scene else None

    def own_state(self, found: str | None, near: str | None) -> str | None:
        """Whose state is meant, where `found` was made out from the countries named.

        Args:
            found: the country so far.
            near: that of the last body of a state before.
        """
        home = self.home
        if home is not None and found in {near, None}:
            return home
        return found or (self.scene if self.filed or self.hub else None)


def read_setting(document: Document, places: Sequence[ResolvedPlace]) -> Setting:
    """The setting of a document by its date line and its places."""
    lines = [
        document.text[one.start : one.end]
        for one in document.zones
        if one.zone is Zone.DATELINE
    ]
    country = _country_of_line(" ".join(lines))
    is_hub = any(HUBS.search(line) for line in lines)
    return Setting(
        filed=None if is_hub else country,
        hub=country if is_hub else None,
        scene=_country_of_places(document, places),
    )


def _country_of_line(line: str) -> str | None:
    """The one country that a date line names, or whose capital it does."""
    found = {one.iso for one, _, _ in find_countries(line)}
    found = found or {one.iso for one, _, _ in find_seats(line.title())}
    return next(iter(found)) if len(found) == 1 else None


def _country_of_places(document: Document, places: Sequence[ResolvedPlace]) -> str | None:
    """The country in which most of the places of the body lie."""
    lines = [one for one in document.zones if one.zone is Zone.DATELINE]
    counted = Counter(
        one.place.country
        for one in places
        if one.place.country
        and one.place.lat is not None  # else its country is only supposed
        and not any(line.start <= one.mention.span.start < line.end for line in lines)
        and not stands_at_border(document.text, one.mention.span.start)
    )
    country, most = max(counted.items(), key=lambda one: one[1], default=(None, 0))
    return country if most >= MAIN_SHARE * sum(counted.values()) else None


def without_borders(text: str) -> str:
    """The text without the countries that are named only for their border."""
    return BORDERED.sub("border", text) if "order" in text or "rontier" in text else text


def stands_at_border(text: str, start: int) -> bool:
    """Whether a country is named only for its border: "near the border with Chad"."""
    return BORDER.search(text[max(0, start - 24) : start]) is not None
