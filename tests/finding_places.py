"""The places that a text names, where some names are known."""

from collections.abc import Callable, Container

from dateline.mentions.places import find_places
from dateline.model import Mention
from parsed import parse_text

Find = Callable[..., dict[str, Mention]]


def finder(is_name: Callable[[str], bool]) -> Find:
    """Reads sentences: the places in them, by their heads."""

    def find(*sentences: str) -> dict[str, Mention]:
        found = find_places(parse_text(*sentences), is_name, is_name)
        return {one.head.quote: one for one in found}

    return find


def among(names: Container[str]) -> Callable[[str], bool]:
    """Whether a name is one of some that are written small."""

    def is_name(name: str) -> bool:
        return name.casefold() in names

    return is_name
