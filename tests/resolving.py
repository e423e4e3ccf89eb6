"""The places of small texts, for tests of places."""

from collections.abc import Callable

from dateline.mentions.places import find_places
from dateline.places import Gazetteer, ResolvedPlace, resolve_places
from parsed import parse_text

Resolve = Callable[..., dict[str, ResolvedPlace]]


def make_resolver(gazetteer: Gazetteer) -> Resolve:
    """A function from sentences to their resolved places, by the bare name."""

    def resolve(*sentences: str) -> dict[str, ResolvedPlace]:
        parse = parse_text(*sentences)
        mentions = find_places(parse, gazetteer.is_name, gazetteer.is_well_known)
        return {
            one.mention.head.quote: one
            for one in resolve_places(parse.document, mentions, gazetteer)
        }

    return resolve
