"""Deaths that nobody caused: "the actress died at 91", "his father's death in 1984".

The words are those of a war, and most people who die do so without one. Who dies in their
sleep, of old age or after an illness was killed by nobody, wherever it is told; and one who
dies, without a word of how, was not where the document tells of no conflict. Where people are
counted, it is another matter.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.mishaps import names_cause_of_war
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.mentions.triggers import FoundTrigger
from dateline.text.tokens import Doc, Token

DYING_OF: Final = frozenset({"of", "from", "in"})
OLD: Final = 70
"""Who dies at this age or above is told to have died of it."""
OLDEST: Final = 115


def is_word_of_death(found: FoundTrigger) -> bool:
    """Whether a trigger says that someone died, and not that anybody was killed."""
    return found.head.lemma_.lower() in words_of("death")


def is_bare_death(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether someone dies, and nothing beside it says that anybody made them."""
    return tells_bare_death(candidate.found, sentence) and not names_cause_of_war(sentence)


def tells_bare_death(found: FoundTrigger, sentence: SentenceScene) -> bool:
    """Whether a trigger says that someone died, where nobody is counted."""
    return is_word_of_death(found) and not (sentence.counts or is_counted(sentence.parsed.doc))


def is_counted(doc: Doc) -> bool:
    """Whether a sentence counts anything: "Eleven reported dead"."""
    return any(one.ent_type_ == "CARDINAL" for one in doc)


def is_plain_death(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether a death is told that nobody caused."""
    if not is_word_of_death(candidate.found):
        return False
    if dies_of_illness(candidate.found.head):
        return True
    if names_cause_of_war(sentence):
        return False
    if is_natural(sentence.parsed.doc):
        return True
    return not sentence.classes.is_conflict() and is_bare_death(candidate, sentence)


def dies_of_illness(verb: Token) -> bool:
    """Whether someone dies of an illness, and of no wound: "died of a heart attack"."""
    causes = nouns_behind(verb, DYING_OF)
    is_hurt = not verb.doc.words.isdisjoint(words_of("wounding"))
    return not is_hurt and any(one in words_of("own_illness") for one in causes)


def nouns_behind(verb: Token, prepositions: AbstractSet[str]) -> Iterator[str]:
    """The lemmas of nouns behind prepositions, with the words joined before them."""
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in prepositions:
            for noun in preposition.children:
                if noun.dep_ == "pobj":
                    yield noun.lemma_.lower()
                    yield from (f"{one.lower_}_{noun.lemma_.lower()}" for one in noun.children)


def is_natural(doc: Doc) -> bool:
    """Whether a sentence names age or illness: "in her sleep", "aged 91"."""
    return not words_of("natural_death").isdisjoint(doc.words) or any(_ages(doc))


def _ages(doc: Doc) -> Iterator[bool]:
    for before, number in pairwise(doc):
        if before.lower_ in {"at", "aged", "age"} and number.text.isdecimal():
            yield OLD <= int(number.text) <= OLDEST
