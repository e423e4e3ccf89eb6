"""Where governments are that speak: in no town from which a story is told."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.scene import SentenceScene
from dateline.model import Place, Role
from dateline.places import Gazetteer
from dateline.places.folding import fold_name
from dateline.text.tokens import Token

CAPITAL: Final = "PPLC"


def speaks_from_abroad(
    candidate: Candidate, sentence: SentenceScene, place: Place | None, gazetteer: Gazetteer
) -> bool:
    """Whether a government speaks that is not of the country where a place is.

    "Karm rejected the charge": that the story is told from Zahr makes it no word from there.

    Args:
        candidate: the statement, or the talk.
        sentence: where it stands.
        place: where the report was written, or where the story is.
        gazetteer: where capitals are looked up.
    """
    if place is None or place.country is None:
        return False
    agents = [part.token for part in candidate.parts if part.role is Role.AGENT]
    countries = {
        country for one in agents for country in _countries_of(one, sentence, gazetteer)
    }
    return bool(countries) and place.country not in countries


def _countries_of(token: Token, sentence: SentenceScene, gazetteer: Gazetteer) -> Iterator[str]:
    """The countries for which a name stands: its own, or those of which it is the capital."""
    if token.pos_ != "PROPN":
        return
    for one in sentence.places:
        named = sentence.parsed.token_at(one.mention.head.end - 1)
        if named is not None and named.i == token.i and one.named.country is not None:
            yield one.named.country
    for found in gazetteer.find(fold_name(token.text)):
        if found.entry.kind == CAPITAL and found.entry.country:
            yield found.entry.country
