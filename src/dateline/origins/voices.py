"""Whose words a report carries: its author outlet, and the wire it credits."""

import re
from collections.abc import Iterable
from functools import lru_cache

from dateline.model import Document, Report

_NOT_NAME = re.compile(r"\W+|^the\s+|^www\.", re.IGNORECASE)

_HOST = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*?(?P<name>[\w-]+)\.(?:(?:com?|org|net|gov|ac)\.)?[a-z]{2,}(?:/.*)?"
)


def author_of(report: Report, document: Document) -> str | None:
    """The outlet that wrote it: where first published, else the author outlet or publisher."""
    provenance = document.provenance
    named = provenance.reposted_from or provenance.author_outlet or report.author_outlet
    return named or report.publisher or provenance.publisher


def wire_of(document: Document) -> str | None:
    """The first wire agency that the text credits."""
    credited = document.provenance.wire_credits
    return credited[0] if credited else None


@lru_cache(maxsize=65536)
def same_outlet(left: str | None, right: str | None) -> bool:
    """Whether two outlet names are the same, but for case, articles, and short forms."""
    if not left or not right:
        return False
    if fold_outlet(left) == fold_outlet(right):
        return True
    return left in short_names(right) or right in short_names(left)


@lru_cache(maxsize=65536)
def short_names(name: str) -> tuple[str, ...]:
    """What an outlet is called for short: its initials, and an agency by its first word."""
    return tuple(one for one in (_initials(name), _first_word(name)) if one)


@lru_cache(maxsize=65536)
def outlet_keys(name: str) -> frozenset[tuple[str, str]]:
    """What two outlet names have in common if they are the same; one of these at least."""
    said = {("said", one) for one in (name, *short_names(name))}
    return frozenset({("folded", fold_outlet(name)), *said})


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def _first_word(agency: str) -> str:
    """What an agency is called for short: "Anchor" for "Anchor News Agency"."""
    first, _, rest = agency.partition(" ")
    return first if rest.endswith("Agency") else ""


@lru_cache(maxsize=65536)
def fold_outlet(name: str) -> str:
    """An outlet's name for comparison; of an address, the name that stands in it."""
    folded = name.casefold().strip()
    host = _HOST.fullmatch(folded)
    return _NOT_NAME.sub("", host["name"] if host else folded.removeprefix("the "))


class OutletNames:
    """Names of outlets, found by what else the same outlets are called."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(dict.fromkeys(names))
        self._places: dict[tuple[str, str], list[int]] = {}
        for at, name in enumerate(self._names):
            for key in outlet_keys(name) if name else ():
                self._places.setdefault(key, []).append(at)

    def same(self, name: str | None) -> list[str]:
        """Those that are the same outlet's as `name`, in their order."""
        if not name:
            return []
        places = {at for key in outlet_keys(name) for at in self._places.get(key, ())}
        found = (self._names[at] for at in sorted(places))
        return [one for one in found if same_outlet(name, one)]
