"""Whom an act told before was meant for: "the target was the judge", "the post was the target".

The sentence has no word for the event; it makes one more account of the last act told before,
with the one that was meant as whom it befell, as firmly as the sentence says it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.attribution.chain import read_chain
from dateline.claims.factuality import read_factuality
from dateline.claims.fitting_act import STRIKES
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import Scene
from dateline.claims.told_before import last_told_before, told_again, with_looking_back
from dateline.claims.voice import child_of, is_negated, is_passive
from dateline.claims.word_classes import words_of
from dateline.model import HAPPENED_MODALITIES, Argument, Claim, Polarity, Role, TimeStatus
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.targets/1"
TARGET: Final = frozenset({"target", "targets"})
AIMING: Final = {"aim": "at", "direct": "at", "mean": "for", "intend": "for"}
"""The verbs of meaning somebody, each with the preposition before whom."""
BACK: Final = frozenset({"it", "this", "that"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The word that says that somebody was meant, and who was."""

    mark: Token
    verb: Token
    meant: Token


def tell_targets(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with the accounts of sentences that only say who was meant."""

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        for one in find_targets(parsed):
            yield from _claim_of(one, claims, parsed, scene)

    return with_looking_back(claims, scene, read)


def find_targets(parsed: ParsedSentence) -> Iterator[Target]:
    """Who is said to have been the target of what the sentence only points back to."""
    for verb in parsed.doc:
        read = _aimed_at if verb.lemma_.lower() in AIMING else _being
        found = read(verb)
        if found is not None and is_negated(verb):
            continue
        if found is not None and found.meant.pos_ in {"NOUN", "PROPN"}:
            yield found


def _being(verb: Token) -> Target | None:
    """The constructions "the target was X" and "X was the target"."""
    if verb.lemma_ != "be":
        return None
    subject, other = child_of(verb, "nsubj"), child_of(verb, "attr")
    if subject is None or other is None:
        return None
    for target, meant in ((subject, other), (other, subject)):
        if target.lower_ in TARGET and _is_definite(target):
            return Target(mark=target, verb=verb, meant=meant)
    return None


def _aimed_at(verb: Token) -> Target | None:
    """The constructions "it was aimed at X", "the attack was meant for X"."""
    subject = child_of(verb, "nsubjpass")
    if subject is None or not is_passive(verb):
        return None
    if subject.lower_ not in BACK and subject.lemma_.lower() not in words_of("happening"):
        return None
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == AIMING[verb.lemma_.lower()]:
            meant = child_of(child, "pobj")
            return Target(mark=verb, verb=verb, meant=meant) if meant is not None else None
    return None


def _is_definite(noun: Token) -> bool:
    """Whether it is the target of what was told: "the target", "their target", no more."""
    of_what = any(one.dep_ in {"prep", "relcl", "acl"} for one in noun.children)
    return not of_what and any(
        one.dep_ == "poss" or one.lower_ == "the" for one in noun.children
    )


def _claim_of(
    target: Target, claims: Sequence[Claim], parsed: ParsedSentence, scene: Scene
) -> Iterator[Claim]:
    trigger = parsed.span_of(target.mark)
    if any(one.trigger.overlaps(trigger) for one in claims):
        return
    said = read_factuality(target.verb, parsed, ())
    is_open = said.polarity is Polarity.AFFIRMED and said.modality in HAPPENED_MODALITIES
    before = last_told_before(
        trigger, parsed, claims, scene, lambda one: one.event.branch in STRIKES
    )
    if before is None or not is_open or said.time_status is TimeStatus.FUTURE:
        return
    span = phrase_span(parsed, target.meant)
    yield replace(
        told_again(before, trigger, parsed, ORIGIN, "whom it was meant for"),
        arguments=(Argument(role=Role.PATIENT, span=span, actor=scene.actors.of(span)),),
        attribution=read_chain(target.verb, parsed, scene.parse, scene.actors, scene.report),
        modality=said.modality,
        factuality=said.value,
    )
