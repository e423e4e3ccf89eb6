"""A denial of what others told before: "nothing of the kind had happened, the governor said".

It names no event; the event is the last that was told before it, and the denial makes a claim
of that one with its own voice. So does who gives it another cause: "it was a gas leak".
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.claims.attribution.chain import read_chain
from dateline.claims.mishap_causes import MishapCause, find_mishap_causes, find_mishaps
from dateline.claims.scene import Scene
from dateline.claims.told_before import (
    denied_by,
    last_told_before,
    told_again,
    with_looking_back,
)
from dateline.claims.voice import is_ruled_out
from dateline.claims.word_classes import words_of
from dateline.model import Claim, Polarity, Span
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.denied_before/1"
ACTS: Final = frozenset(
    {"attack", "violence", "fighting", "territory", "materiel", "detention"}
)
DETENTION: Final = "detention"
KINDS: Final = frozenset({"kind", "sort"})
NOTHING: Final = frozenset({"nothing", "such"})
"""Of these words every such denial has one."""


def tell_denied_before(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with those that a sentence denies by pointing back, in the text's order."""
    causes = {
        one.parsed.span: list(find_mishap_causes(one.parsed.doc)) for one in scene.sentences
    }
    acts = [one for one in claims if not _is_of_mishap(one, causes, scene)]

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        verbs = [one.verb for one in causes.get(parsed.span, ())]
        for verb in (*find_denials(parsed), *verbs):
            yield from _claim_of(verb, acts, parsed, scene, ACTS)
        for verb in find_mishaps(parsed.doc):
            yield from _claim_of(verb, acts, parsed, scene, ACTS, polarity=Polarity.DENIED)
        for noun in find_denied_ransoms(parsed):
            yield from _claim_of(noun, acts, parsed, scene, frozenset({DETENTION}))

    return with_looking_back(acts, scene, read)


def _is_of_mishap(
    claim: Claim, causes: Mapping[Span, Sequence[MishapCause]], scene: Scene
) -> bool:
    """Whether a claim's own sentence says that a mishap caused it: it tells no act."""
    found = causes.get(claim.sentence, ())
    if not found or claim.event.branch not in ACTS:
        return False
    parsed = scene.parsed_by_span()[claim.sentence]
    return any(claim.trigger.covers(parsed.span_of(one.effect)) for one in found)


def find_denials(parsed: ParsedSentence) -> Iterator[Token]:
    """The verbs that say that nothing of what was told happened."""
    if parsed.doc.words.isdisjoint(NOTHING):
        return
    for verb in parsed.doc:
        if not _tells_of_coming_about(verb):
            if (noun := _no_such_deed(verb)) is not None:
                yield noun
            continue
        subject = next((one for one in verb.children if one.dep_.startswith("nsubj")), None)
        if subject is not None and _is_nothing_such(subject):
            yield verb


def find_denied_ransoms(parsed: ParsedSentence) -> Iterator[Token]:
    """The word "ransom" where it is said that none was paid: "freed without a ransom"."""
    for noun in parsed.doc:
        if noun.lemma_.lower() == "ransom" and noun.pos_ == "NOUN" and is_ruled_out(noun):
            yield noun


def _tells_of_coming_about(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "take":
        return any(one.lower_ == "place" for one in verb.children)
    return lemma in words_of("coming_about")


def _no_such_deed(verb: Token) -> Token | None:
    """The "raid" of "there was no such raid"."""
    if verb.lemma_.lower() != "be":
        return None
    for noun in verb.children:
        is_deed = noun.dep_ == "attr" and noun.lemma_.lower() in words_of("such_a_deed")
        if is_deed and {"no", "such"} <= {one.lower_ for one in noun.children}:
            return noun
    return None


def _is_nothing_such(subject: Token) -> bool:
    """Whether a subject is "nothing of the kind", "nothing like that", "no such thing"."""
    words = [one.lower_ for one in subject.subtree]
    if subject.lower_ == "nothing":
        return bool(KINDS & set(words[2:])) or words[1:3] in (
            ["like", "that"],
            ["like", "this"],
        )
    return words[:2] == ["no", "such"] and subject.lemma_.lower() in words_of("such_a_deed")


def _claim_of(
    verb: Token,
    claims: Sequence[Claim],
    parsed: ParsedSentence,
    scene: Scene,
    branches: frozenset[str],
    *,
    polarity: Polarity = Polarity.AFFIRMED,
) -> Iterator[Claim]:
    """The denial of the last act told before, or again of one that was denied (`polarity`)."""
    trigger = parsed.span_of(verb)

    def fits(claim: Claim) -> bool:
        return claim.event.branch in branches

    before = last_told_before(trigger, parsed, claims, scene, fits, polarity=polarity)
    if before is None or any(one.trigger.overlaps(trigger) for one in claims):
        return
    yield denied_by(
        told_again(before, trigger, parsed, ORIGIN, "nothing of the kind happened"),
        read_chain(verb, parsed, scene.parse, scene.actors, scene.report),
    )
