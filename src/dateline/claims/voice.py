"""Voice: whether what stands before a verb did it or suffered it."""

from itertools import pairwise
from typing import Final

from dateline.claims.word_classes import words_of
from dateline.mentions.quantities import is_counted_object
from dateline.text.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
"""How a noun hangs on the verb of which it is the subject."""
STRANDED: Final = {"on": "on", "upon": "on", "at": "at"}
"""Prepositions that a passive leaves behind, and the slot that its subject then fills."""

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "attr"})


def is_passive(verb: Token) -> bool:
    """Whether the surface subject of `verb` is its deep object."""
    if any(child.dep_ in {"auxpass", "nsubjpass", "agent"} for child in verb.children):
        return True
    if has_object(verb) or verb.lemma_.lower() in words_of("undergoing_nothing"):
        return False
    if _is_struck_down(verb) or _is_taken_captive(verb) or _is_fired_upon(verb):
        return True
    if verb.tag_ not in {"VBN", "VBD", "JJ"}:
        return False
    if is_reduced_passive(verb) or _is_seen_done(verb):
        return True
    has_own_subject = any(
        child.dep_ in _SUBJECTS or child.dep_ == "aux" for child in verb.children
    )
    is_past = verb.tag_ == "VBD" and verb.dep_ not in {"acl", "amod"}
    if has_own_subject or (is_past and not _goes_on_passive(verb)):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return is_passive(_first_joined(verb.head))
    return verb.dep_ in {"acl", "advcl", "oprd", "amod", "xcomp", "pcomp", "ccomp", "relcl"}


def _first_joined(verb: Token) -> Token:
    """The verb to whose subject joined verbs go back: "were rammed, fished out and held"."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and verb.tag_ != "VBN":
        if any(child.dep_ in _SUBJECTS | _OBJECTS for child in verb.children):
            break
        verb = verb.head
    return verb


def _goes_on_passive(verb: Token) -> bool:
    """Whether a verb that needs an object goes on behind a passive: "detained and released"."""
    is_joined = verb.dep_ == "conj" and verb.head.pos_ == "VERB"
    return is_joined and verb.lemma_.lower() in words_of("needing_object")


def _is_struck_down(verb: Token) -> bool:
    """Whether what befell its subject follows: "mayor shot dead", "guard stabbed to death"."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    following = [token.lower_ for token in verb.doc.tokens[verb.i + 1 : verb.i + 3]]
    return following[:1] == ["dead"] or following == ["to", "death"]


def _is_fired_upon(verb: Token) -> bool:
    """Whether a note leaves out the auxiliary: "bulk carrier fired upon by a skiff"."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    after = [child for child in verb.rights if child.dep_ == "prep"]
    return any(
        one.lower_ in STRANDED and not one.children and other.lower_ == "by"
        for one, other in pairwise(after)
    )


def _is_taken_captive(verb: Token) -> bool:
    """Whether its subject is held: "six guards taken hostage by inmates were freed"."""
    is_held = any(child.lower_ in words_of("held_as") for child in verb.children)
    has_aux = any(child.dep_ == "aux" for child in verb.children)
    return verb.tag_ == "VBN" and is_held and not has_aux


def _is_seen_done(verb: Token) -> bool:
    """Whether someone saw, showed or found it done: "saw the bridge blown up"."""
    is_bare = verb.tag_ == "VBN" and verb.dep_ == "ccomp"
    return is_bare and not any(child.dep_ in {"aux", "mark"} for child in verb.children)


def is_reduced_passive(verb: Token) -> bool:
    """A passive without its auxiliary: "two were killed and five wounded", "ten killed".

    Only for verbs that always have an object; without one they must be passive.
    """
    if any(child.dep_ == "aux" for child in verb.children) or _is_contact_clause(verb):
        return False
    if verb.lemma_.lower() in words_of("transitive") or verb.lower_ in words_of("transitive"):
        return not any(child.dep_ in _OBJECTS for child in verb.children)
    own = any(
        child.dep_ in _SUBJECTS and child.tag_ not in {"WP", "WDT"} for child in verb.children
    )
    return own and verb.dep_ == "conj" and verb.head.tag_ == "VBN" and is_passive(verb.head)


def _is_contact_clause(verb: Token) -> bool:
    """Whether a clause without "whom" says what its subject did: "the men they killed"."""
    return verb.dep_ == "relcl" and any(
        child.dep_ == "nsubj" and child.tag_ == "PRP" and child.i < verb.i
        for child in verb.children
    )


def has_object(verb: Token) -> bool:
    """Whether a verb has an object, its own or the next verb's: -ed is then no passive.

    "Men in trucks killed or wounded dozens": the parser may take "killed" for a participle.
    """
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if any(child.lower_ not in words_of("held_as") for child in objects):
        return True
    if any(is_counted_object(child) for child in verb.children):
        return True
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    return following.dep_ == "cc" and any(
        child.dep_ == "conj" and child.pos_ == "VERB" and has_object(child)
        for child in verb.children
    )


def child_of(token: Token, relation: str) -> Token | None:
    """The first word that hangs on another by a relation."""
    return next((one for one in token.children if one.dep_ == relation), None)


def is_negated(verb: Token) -> bool:
    """Whether a "not" or "never" hangs on a verb, and denies it."""
    return any(child.dep_ == "neg" and not is_not_quite(child) for child in verb.children)


def is_not_quite(negation: Token) -> bool:
    """Whether a "not" denies no act: "not long after", "was not freed until noon"."""
    after = negation.doc.tokens[negation.i + 1 : negation.i + 2]
    if any(one.lower_ in words_of("not_quite") for one in after):
        return True
    verb = negation.head
    if not any(one.lower_ in {"did", "was", "were"} for one in (verb, *verb.children)):
        return False
    return any(
        one.dep_ in {"prep", "mark"} and one.lower_ in {"until", "till"} and one.i > verb.i
        for one in verb.children
    )


def is_left_open(verb: Token) -> bool:
    """Whether a clause leaves open whether it was so: "unclear whether rebels did it".

    So does what there is "no evidence that" somebody did.
    """
    if any(one.dep_ == "mark" and one.lower_ == "whether" for one in verb.children):
        return True
    noun = verb.head
    if verb.dep_ not in {"acl", "relcl", "ccomp"} or noun.lemma_.lower() not in words_of(
        "proof"
    ):
        return False
    is_none = any(one.lower_ == "no" or one.dep_ == "neg" for one in noun.children)
    return is_none or (noun.dep_ == "dobj" and is_negated(noun.head))


def raised_to(verb: Token) -> Token | None:
    """The passive whose subject stands by a verb of what is to come.

    In "the raid was going to be carried out" and "was to be carried out" it is "carried out".
    """
    if verb.lemma_ not in {"go", "be"}:
        return None
    return next((one for one in verb.rights if one.dep_ == "xcomp" and is_passive(one)), None)


def is_ruled_out(noun: Token) -> bool:
    """Whether it is said that there was none of it: "no ransom was paid", "without one"."""
    verb = noun.head
    is_none = any(one.lower_ == "no" for one in noun.children)
    is_without = verb.lower_ == "without" or verb.head.lower_ == "without"
    return is_none or is_without or is_negated(verb) or _is_denied(verb)


def _is_denied(verb: Token) -> bool:
    """Whether a clause is what somebody denies: "denied that a ransom had been paid"."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() == "deny"
