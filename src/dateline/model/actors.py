"""Actors: who is meant, apart from how a voice names them."""

from dataclasses import dataclass

from dateline.model.ids import make_id
from dateline.model.vocabulary import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who is meant by a mention.

    Attributes:
        id: ``act1-…``, from the name and the country.
        name: the neutral name; never a loaded word.
        kind: gives ACLED's inter code.
        sector: PLOVER sector code, such as MIL, REB, GOV, CVL.
        country: ISO 3166-1 alpha-2 code, where there is one.
        parent: id of the actor of which this one is a part.
        side: a label shared by allies in a conflict, where the tables know it.
        resolved_by: how: ``alias``, ``acronym``, ``coreference``, ``description``, ``name``.
        loaded_words: the words with which this voice names them ("terrorists"), not adopted.
    """

    id: str
    name: str
    kind: ActorKind = ActorKind.OTHER
    sector: str | None = None
    country: str | None = None
    parent: str | None = None
    side: str | None = None
    resolved_by: str = "name"
    loaded_words: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By the id alone, which tells nearly all apart: actors are looked up very often."""
        return hash(self.id)


def actor_id(name: str, country: str | None) -> str:
    """The id of the actor of this name in this country."""
    return make_id("act", 1, (name.casefold(), country or ""))
