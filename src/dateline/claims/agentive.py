"""Nouns that no table of people has, and that name people by their form: "troublemakers"."""

from typing import Final

from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

ENDINGS: Final = ("er", "or", "ist", "ian", "man", "woman", "ee", "ster", "mate", "folk")
OTHERS: Final = frozenset({"criminal", "stranger", "saboteur", "provocateur", "hooligan"})


def names_people(noun: Token) -> bool:
    """Whether a common noun names people by its ending, and no thing that ends so."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma in words_of("thing_in_er"):
        return False
    return lemma in OTHERS or lemma.endswith(ENDINGS)
