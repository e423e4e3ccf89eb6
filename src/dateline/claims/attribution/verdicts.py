"""What a sentence says at its end of all that it told: ", a claim that the army denied"."""

from dateline.claims.attribution.cues import load_cues
from dateline.text.tokens import Token


def verdict_on(noun: Token) -> Token | None:
    """The verb of a relative clause that tells what became of a claim; None of other nouns.

    The noun stands for the words before it, set off by a comma: it is nobody who took part.
    """
    if load_cues().find_noun_form(noun.lower_) is None or not _is_set_off(noun):
        return None
    if any(one.dep_ in {"det", "poss"} and one.lower_ not in {"a", "an"} for one in noun.lefts):
        return None
    return next((one for one in noun.rights if _takes_up(one)), None)


def clause_before(verb: Token) -> Token | None:
    """The first word of ", a claim it denied", ", which it denied"; None of other verbs.

    What is told stands before it.
    """
    if not _takes_up(verb):
        return None
    if verdict_on(verb.head) is verb:
        return verb.head.left_edge
    which = next((one for one in verb.lefts if one.lower_ == "which"), None)
    is_object = which is not None and which.dep_ in {"dobj", "nsubjpass"}
    return which if which is not None and is_object and _is_set_off(which) else None


def _takes_up(verb: Token) -> bool:
    """Whether a clause lacks the noun before it: parsers take some for what was claimed."""
    if verb.dep_ == "acl" and verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return not any(one.dep_ in {"dobj", "ccomp", "xcomp"} for one in verb.children)
    return verb.dep_ == "relcl"


def told_until(first: Token) -> list[Token]:
    """The words of a sentence before one of its words."""
    return [one for one in first.doc.tokens[: first.i] if not one.is_punct]


def _is_set_off(token: Token) -> bool:
    at = token.left_edge.i
    return at > 0 and token.doc[at - 1].text == ","
