"""What is admitted: an act of one's own, or only that something is so.

"The army admitted that its soldiers killed two" takes responsibility; "the general admitted
that talks are needed" tells of nothing done and is a statement like any other.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.scene import Scene
from dateline.claims.word_classes import words_of
from dateline.model import Claim, Role, Span
from dateline.text.tokens import Token

ADMISSION: Final = "statement.claim_responsibility"
STATEMENT: Final = "statement.announce"
DEEDS: Final = frozenset(
    {"attack", "violence", "fighting", "materiel", "detention", "territory", "state", "protest"}
)
"""Branches of the codebook for what can be admitted."""
OWNED: Final = frozenset({"attack", "violence", "detention"})
"""Branches of what somebody owns up to who only says it; of the others one makes reports."""
RAID: Final = "fighting.raid"
BEFALLING: Final = frozenset({"territory.withdraw", "materiel.lose"})
"""Types of what is admitted of oneself, and is nothing that one did to others."""
SAID: Final = frozenset({"claim", "claims"})
POINTING: Final = frozenset({"it", "this", "that"})
WORD: Final = re.compile(r"[a-z]+")
CONSTRUCTION: Final = "construction: admits no deed"


def settle_admissions(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, where who admits no deed only states something.

    Who only "said" something made no statement that is worth a claim of its own.
    """
    code = scene.resources.codebook.code(STATEMENT)
    settled = []
    for one in claims:
        if _is_only_said(one):
            continue
        if not _is_admission(one) or _admits_deed(one, claims, scene):
            settled.append(one)
        elif one.trigger.quote.casefold() not in words_of("merely_saying"):
            settled.append(replace(one, event=code, steps=(*one.steps, CONSTRUCTION)))
    return settled


def _is_only_said(claim: Claim) -> bool:
    """Whether a "claim" is what somebody said, and owns up to nothing: "neither claim"."""
    if claim.event.type != ADMISSION or claim.trigger.quote.casefold() not in SAID:
        return False
    return all(not claim.in_role(role) for role in (Role.AGENT, Role.TOPIC))


def _is_admission(claim: Claim) -> bool:
    """Whether a claim of responsibility rests on one word that may tell of anything else."""
    words = claim.trigger.quote.casefold()
    is_telling = " " not in words and words not in words_of("claiming")
    return claim.event.type == ADMISSION and is_telling


def _admits_deed(claim: Claim, claims: Sequence[Claim], scene: Scene) -> bool:
    """Whether what is admitted is a deed, a part in one, or left open ("he admitted it")."""
    parsed = scene.parsed_by_span().get(claim.sentence)
    if parsed is not None and _is_of_others(parsed.token_at(claim.trigger.start)):
        return False
    start = claim.sentence.start
    after = claim.sentence.quote[claim.trigger.end - start :].casefold()
    if not words_of("own_part").isdisjoint(WORD.findall(after)) or _is_open(claim):
        return True
    topics = [one.span for one in claim.in_role(Role.TOPIC)]
    return any(
        one.sentence == claim.sentence
        and not (parsed is not None and _is_judged(parsed.token_at(one.trigger.end - 1)))
        and (one.trigger.start > claim.trigger.start or _is_within(one, topics))
        and _may_be_admitted(one, claim)
        for one in claims
    )


def _may_be_admitted(deed: Claim, claim: Claim) -> bool:
    """Whether a deed is one that somebody owns up to, who admits it or only says so.

    "Admitted that two of its men were killed" is of no deed, nor is "said it had left".
    """
    if deed.event.branch not in DEEDS or deed.event.type in BEFALLING:
        return False
    is_plain = claim.trigger.quote.casefold() in words_of("merely_saying")
    if (is_plain or deed.event.branch == "violence") and not deed.in_role(Role.AGENT):
        return False
    return not is_plain or deed.event.branch in OWNED or deed.event.type == RAID


def _is_of_others(verb: Token | None) -> bool:
    """Whether somebody only says what others did: "said that gangs could be responsible"."""
    if verb is None or verb.lower_ in words_of("admitting"):
        return False
    subjects = [
        one
        for clause in verb.children
        if clause.dep_ == "ccomp"
        for one in clause.children
        if one.dep_ == "nsubj"
    ]
    return all(one.pos_ != "PRON" for one in subjects) and any(
        one.pos_ in {"NOUN", "PROPN"} and all(it.dep_ != "poss" for it in one.children)
        for one in subjects
    )


def _is_judged(deed: Token | None) -> bool:
    """Whether a deed is only spoken of: "admitted that the attack was the bloodiest"."""
    if deed is None or deed.dep_ != "nsubj" or deed.head.lemma_ != "be":
        return False
    said = (one for one in deed.head.children if one.dep_ in {"attr", "acomp"})
    return all(one.lemma_.lower() not in words_of("own_fault") for one in said)


def _is_open(claim: Claim) -> bool:
    """Whether a verb of admitting leaves open what: others tell then of something else."""
    if claim.trigger.quote.casefold() not in words_of("admitting"):
        return False
    topics = [one.span.quote.casefold() for one in claim.in_role(Role.TOPIC)]
    return not topics or any(one in POINTING for one in topics)


def _is_within(deed: Claim, topics: Sequence[Span]) -> bool:
    return any(one.covers(deed.trigger) for one in topics)
