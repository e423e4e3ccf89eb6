"""Is an event told in a work of fiction, a game or a show, and not in the world?

A novel, a film, an opera or a re-enactment tells what nobody did. It shows in the syntax: the
event hangs from the work ("a farce in which two generals bomb"), from what a work does ("the
film opens with a sniper shooting"), or stands in it ("in the second act rebels execute the
tenor"). Where people play at war ("a re-enactment"), nothing in the sentence is war. A work
that is only harmed, or named elsewhere, makes nothing fiction.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "dep"})
"""A subject that the parser cannot place is left as "dep"."""
N_STEPS: Final = 12
"""A trigger deeper in its sentence than this is not followed further."""


def work_of(trigger: Token) -> str | None:
    """The word for the work of fiction in which a trigger is told; None where it is not."""
    words = trigger.doc.words
    if not words_of("documentary").isdisjoint(words):
        return None
    played = sorted(words_of("pageant") & words)
    if played or {"re", "enactment"} <= words:
        return next(iter(played), "re-enactment")
    below = trigger
    for place in climb(trigger):
        found = holder(place, below) or setting(place)
        if found is not None:
            return found
        below = place
    return None


def climb(token: Token) -> Iterator[Token]:
    """A word and those from which it hangs."""
    for _ in range(N_STEPS):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def holder(place: Token, below: Token) -> str | None:
    """The work above a trigger: the word itself, or the subject of the verb above it."""
    is_above = place.i != below.i and below.dep_ not in {"compound", "amod"}
    if is_above and (is_work(place) or tells_scene(place, below)):
        return place.text
    return next(
        (one.text for one in place.children if one.dep_ in SUBJECTS and is_work(one)), None
    )


def tells_scene(part: Token, below: Token) -> bool:
    """Whether a part of a work is told by what happens in it: "the chapter in which"."""
    is_part = part.pos_ == "NOUN" and part.lemma_.lower() in words_of("story_part")
    if not is_part or below.dep_ != "relcl":
        return False
    return part.doc[part.i + 1].lower_ in {"in", "where"}


def setting(place: Token) -> str | None:
    """The work in which a verb tells something: "in the novel", "by chapter two"."""
    for child in place.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "throughout", "by"}:
            for inner in child.children:
                if inner.dep_ == "pobj" and is_work(inner):
                    return inner.text
    return None


def is_work(noun: Token) -> bool:
    """Whether a noun is a work of fiction, or a part or a character of one.

    Only what can be nothing else is one alone; a part ("act", "season", "page") is numbered, or
    belongs to a work.
    """
    lemma = noun.lemma_.lower()
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if lemma in words_of("work"):
        return not any(child.lower_ in words_of("no_work") for child in noun.children)
    if lemma not in words_of("work_part"):
        return False
    return is_numbered(noun) or any(
        one.lemma_.lower() in words_of("work") for one in owners(noun)
    )


def is_numbered(noun: Token) -> bool:
    """Whether a part of a work is told by its number: "act two", "the third volume"."""
    around = [child for child in noun.children if child.dep_ in {"nummod", "amod"}]
    around.extend(noun.doc[noun.i + 1 : noun.i + 2])
    if any(one.pos_ == "NUM" or one.lower_ in words_of("ordinal") for one in around):
        return not any(
            child.dep_ == "poss" or child.lower_ in {"of", "as"} for child in noun.children
        )
    return False


def owners(noun: Token) -> Iterator[Token]:
    """To whom or what a noun belongs: "the comic's pages", "the hero of the ballad"."""
    for child in noun.children:
        if child.dep_ in {"poss", "compound"}:
            yield child
        elif child.lower_ in {"of", "in", "from"}:
            yield from (one for one in child.children if one.dep_ == "pobj")
