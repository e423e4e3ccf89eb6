"""Where those are who speak: governments in no town of a story, officials not in the deed's."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.candidates import Candidate
from dateline.claims.scene import SentenceScene
from dateline.mentions.place_words import words_of as place_words_of
from dateline.model import Place, Role
from dateline.places import Gazetteer, ResolvedPlace
from dateline.places.folding import fold_name
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

CAPITAL: Final = "PPLC"
_NAMING: Final = frozenset({"compound", "nmod"})


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


@cache
def _offices() -> frozenset[str]:
    return place_words_of("title") | place_words_of("office") | place_words_of("local_office")


def is_where_voice_is(
    candidate: Candidate, place: ResolvedPlace, parsed: ParsedSentence
) -> bool:
    """Whether a place only says whose voice it is: "said a doctor of Karm hospital"."""
    token = parsed.token_at(place.mention.span.end - 1)
    head = candidate.found.head
    if token is None:
        return False
    office = token.head.head.lemma_.lower()
    is_of = token.dep_ == "pobj" and token.head.lower_ == "of" and office in _offices()
    if not is_of and (token.dep_ not in _NAMING or token.head.pos_ != "NOUN"):
        return False
    return any(
        subject.dep_ == "nsubj" and subject.is_ancestor(token) and not subject.is_ancestor(head)
        for verb in head.ancestors
        if load_cues().find(verb.lemma_.lower(), "verb") is not None
        for subject in verb.children
    )
