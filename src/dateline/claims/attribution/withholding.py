"""What a speaker does with the content: states or denies it, or does not speak of it at all."""

from typing import Final

from dateline.claims.attribution.cues import CueRow
from dateline.claims.voice import is_negated
from dateline.model import Stance
from dateline.text.tokens import Token

WITHHOLDING: Final = frozenset(
    {"refuse", "decline", "fail", "unable", "neglect", "have", "yet", "stop", "able"}
)
NO_ONE: Final = frozenset({"no", "neither", "nobody", "none"})


def stance_of(verb: Token, row: CueRow) -> Stance | None:
    """What the speaker does with the content; None where they do not speak of it at all.

    "Did not confirm" and "did not deny" leave it open; "did not say that" and "nobody said
    that" are no attribution.
    """
    is_firm = row.kind in ("confirm", "verify", "deny")
    if is_negated(verb) or is_withheld(verb) or is_neither(verb):
        return Stance.DOES_NOT_CONFIRM if is_firm else None
    return None if is_by_nobody(verb) and not is_firm else row.stance


def is_neither(verb: Token) -> bool:
    """Whether a verb is one of two that nobody does: "neither confirmed nor denied it"."""
    if any(one.lower_ == "neither" and one.dep_ != "det" for one in verb.lefts):
        return all(one.dep_ != "nsubj" or one.lower_ != "neither" for one in verb.lefts)
    is_second = verb.dep_ == "conj" and is_neither(verb.head)
    return is_second and any(one.lower_ == "nor" for one in verb.head.children)


def is_impossible(verb: Token) -> bool:
    """Whether nobody could do it: "it was not possible to verify the claim"."""
    governor = verb.head
    for child in governor.children if verb.dep_ == "xcomp" else ():
        if child.dep_ == "acomp" and child.lower_ in ("impossible", "possible"):
            return child.lower_ == "impossible" or is_negated(governor)
    return False


def is_by_nobody(verb: Token) -> bool:
    """Whether no one does it: "no group claimed", "neither the army nor the rebels said"."""
    return any(
        {child.lower_, *(one.lower_ for one in child.children)} & NO_ONE
        for child in verb.children
        if child.dep_ in ("nsubj", "nsubjpass")
    )


def is_withheld(verb: Token) -> bool:
    """Whether `verb` is what somebody refused, failed, or has yet to do."""
    if verb.dep_ == "conj" and verb.head.dep_ == "xcomp":
        return is_withheld(verb.head)  # "refused to confirm or deny it"
    if verb.dep_ != "xcomp":
        return False
    if is_impossible(verb):
        return True
    lemma = verb.head.lemma_.lower()
    if lemma == "have":
        return any(child.lower_ == "yet" for child in verb.head.children)
    if lemma == "able":
        return is_negated(verb.head.head)
    return lemma in WITHHOLDING
