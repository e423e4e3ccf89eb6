"""Countries whose name only says whose someone or something is: "U.S. citizens", "a UK envoy".

A name in letters has no adjective beside it, so it stands for one: "the U.S. decision" was made
by a government and fell nowhere. And what a country has abroad lies abroad: an embassy, a base.
"""

from dateline.mentions.place_mislabelled import is_country
from dateline.mentions.place_names import Name
from dateline.mentions.place_words import place_nouns, words_of
from dateline.text.tokens import Token

_BEFORE_NOUNS = frozenset({"compound", "nmod", "amod", "poss"})


def is_country_of_someone(name: Name) -> bool:
    """Whether a country's name stands before a noun and says only whose that is."""
    if not is_country(name.text):
        return False
    root = name.doc[name.start : name.end].root
    noun = root.head
    if root.dep_ not in _BEFORE_NOUNS or noun.i < name.end or noun.pos_ != "NOUN":
        return False
    if noun.lemma_.lower() in words_of("abroad"):
        return True
    return is_in_letters(name.text) and not _is_part(noun)


def is_in_letters(name: str) -> bool:
    """Whether a name is made of capitals and dots: "U.S.", "UK"."""
    return name.replace(".", "").isupper()


def _is_part(noun: Token) -> bool:
    """Whether a noun is for a place or a stretch of land: "U.S. soil", "the UK coast"."""
    return noun.lower_ in place_nouns() or noun.lemma_.lower() in words_of("soil")
