"""Another death than the one told before: "police beat him to death"; "he fell from a window".

Who says that somebody fell, drowned or died of an illness, right after others told of an act
that killed them, denies the act. The sentence makes a denial of it with its own voice.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.attribution.chain import read_chain
from dateline.claims.plain_deaths import dies_of_illness, nouns_behind
from dateline.claims.scene import Scene
from dateline.claims.told_before import (
    denied_by,
    last_told_before,
    told_again,
    with_looking_back,
    without_replaced,
)
from dateline.claims.voice import SUBJECTS, is_negated
from dateline.claims.word_classes import words_of
from dateline.model import Claim
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.other_deaths/1"
KNOWN: Final = frozenset({"he", "she", "they"})


def tell_other_deaths(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with the denials of sentences that tell another death, in the text's order."""

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        for verb in find_other_deaths(parsed):
            yield from _claim_of(verb, claims, parsed, scene)

    told = with_looking_back(claims, scene, read)
    return without_replaced(told, ORIGIN, lambda one: one.origin != ORIGIN)


def find_other_deaths(parsed: ParsedSentence) -> Iterator[Token]:
    """The verbs that tell a death by no other hand of somebody who was named before."""
    for verb in parsed.doc:
        if verb.lemma_.lower() not in words_of("dying_alone") or is_negated(verb):
            continue
        if _is_of_somebody_known(verb) and _is_by_no_other(verb):
            yield verb


def _is_of_somebody_known(verb: Token) -> bool:
    """Whether its subject was named before: "he", "the prisoner", "both men"."""
    for subject in verb.children:
        if subject.dep_ in SUBJECTS:
            words = {one.lower_ for one in subject.children}
            return subject.lower_ in KNOWN or not words.isdisjoint(
                {"the", "both", "his", "her"}
            )
    return False


def _is_of_others(before: Claim, verb: Token) -> bool:
    """Whether the act told before befell more people than the one who is named here."""
    is_one = any(
        one.lower_ in {"he", "she"} or one.tag_ in {"NN", "NNP"}
        for one in verb.children
        if one.dep_ in SUBJECTS
    )
    return is_one and any((count.low or 0) > 1 for count in before.counts)


def _is_by_no_other(verb: Token) -> bool:
    """Whether the words tell a fall, a drowning, a suicide or an illness."""
    lemma = verb.lemma_.lower()
    if lemma == "drown":
        return not any(one.dep_ == "auxpass" for one in verb.children)
    if lemma == "fall":
        return any(one in words_of("high_place") for one in nouns_behind(verb, {"from", "off"}))
    if lemma == "die":
        return dies_of_illness(verb)
    return any(_is_done_to_oneself(lemma, one) for one in verb.children if one.dep_ == "dobj")


def _is_done_to_oneself(lemma: str, thing: Token) -> bool:
    """Whether an object makes a suicide or an illness: "himself", "his own life"."""
    if lemma == "take":
        return thing.lower_ == "life" and any(one.lower_ == "own" for one in thing.children)
    if lemma in {"suffer", "commit"}:
        return thing.lemma_.lower() in words_of("own_illness") or thing.lower_ == "suicide"
    return thing.lower_ in words_of("reflexive")


def _claim_of(
    verb: Token, claims: Sequence[Claim], parsed: ParsedSentence, scene: Scene
) -> Iterator[Claim]:
    chain = read_chain(verb, parsed, scene.parse, scene.actors, scene.report)
    if not any(link.cue is not None for link in chain):
        return
    trigger = parsed.span_of(verb)
    before = last_told_before(
        trigger, parsed, claims, scene, lambda claim: claim.event.branch == "violence"
    )
    if before is None or before.sentence == parsed.span or _is_of_others(before, verb):
        return
    again = "another death than the one told before"
    yield denied_by(told_again(before, trigger, parsed, ORIGIN, again), chain)
