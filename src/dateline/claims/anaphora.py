"""Anaphora: an event noun that only points back to an event told before: "the attack"."""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.codebook import Codebook
from dateline.claims.word_classes import words_of as claim_words
from dateline.mentions.place_words import words_of
from dateline.model import Role
from dateline.text.tokens import Token

_POINTING: Final = frozenset({"the", "this", "that", "these", "those", "such"})
_TELLING: Final = frozenset({Role.AGENT, Role.PATIENT, Role.MATERIEL, Role.PLACE})
_COMPLEMENTS: Final = frozenset({"of", "by", "against", "to"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_TOLD_ONCE: Final = frozenset({"attack", "violence", "detention", "protest"})
"""Branches of single happenings: "the Mosul offensive" is no new event wherever it stands."""
_WHERE: Final = frozenset({"in", "at", "near", "outside", "inside", "around"})
_WHEN: Final = frozenset({"since", "after", "before", "following", "during"})
_NAMED: Final = frozenset({"GPE", "LOC", "FAC", "DATE"})
_DATING: Final = frozenset({"on", "of", "in", "from"})
_HAPPENING: Final = frozenset({"fighting.clash", "fighting.raid"})
"""Types of fighting that a day of its own makes one happening, as an offensive is not."""
_PROPERTY: Final = "violence.property"
_LOSSES: Final = frozenset({"violence.kill", "violence.injure"})
_ATTACK: Final = "attack.armed"
_VAGUE: Final = frozenset({"attack", "assault"})
_MEANS: Final = frozenset(
    {
        "attack.airstrike",
        "attack.bombing",
        "attack.suicide",
        "attack.chemical",
        "attack.shelling",
    }
)
MAX_BACK: Final = 40


def antecedent_of(
    one: Candidate, earlier: Sequence[Candidate], codebook: Codebook
) -> Candidate | None:
    """The earlier event to which a definite event noun without participants points back.

    In its own sentence only an event of its own branch: what kills is not the killing. A
    sentence whose subject the noun is says something new of the event: "the raid lasted an
    hour" is a claim of its own.
    """
    if one.found.phrase.pos != "noun" or not is_pointing(one) or is_subject(one):
        return None
    if any(part.role in _TELLING for part in one.parts):
        return None
    family = codebook.family(one.match.row.event_type)
    for other in reversed(earlier[-MAX_BACK:]):
        is_kin = codebook.family(other.match.row.event_type) == family and may_mean(one, other)
        is_here = other.found.head.doc is one.found.head.doc
        if is_kin and (not is_here or _branch(other) == _branch(one)):
            return other
    return None


def may_mean(one: Candidate, other: Candidate) -> bool:
    """Whether a noun may mean an act: no raid is a whole war, no fire is a death.

    Nor is what was at a site of its own, "the shooting at the ford", an act whose sentence
    does not speak of the site.
    """
    if is_war(other) and not is_war(one):
        return False
    if one.match.row.event_type == _PROPERTY and other.match.row.event_type in _LOSSES:
        return False
    told = {token.lemma_.lower() for token in other.found.head.doc}
    return all(not told.isdisjoint(site) for site in _sites(one.found.head))


def is_war(one: Candidate) -> bool:
    """Whether an event is a war or a rising, which lasts and has many others within it."""
    return one.found.head.lemma_.lower() in claim_words("lasting_war")


def _sites(noun: Token) -> Iterator[set[str]]:
    """The sites where what a noun tells was: "the fire in the governor's building"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _WHERE:
            yield {
                inner.lemma_.lower()
                for inner in child.subtree
                if inner.pos_ in {"NOUN", "PROPN"}
            }


def specify(one: Candidate, earlier: Sequence[Candidate]) -> Candidate:
    """The candidate with the means of the attack told before to which it points back.

    "This attack" after "a suicide bombing" is one; so are "the attacks" after "air strikes".
    """
    is_attack = one.match.row.event_type == _ATTACK and one.found.phrase.pos == "noun"
    if not is_attack or one.found.head.lemma_.lower() not in _VAGUE or not is_pointing(one):
        return one
    for other in reversed(earlier[-MAX_BACK:]):
        told = other.match.row.event_type
        if told.startswith("attack.") and other.found.head not in one.found.head.conjuncts:
            return one if told not in _MEANS else one.retyped(told, "as told before")
    return one


def _branch(one: Candidate) -> str:
    return one.match.row.event_type.partition(".")[0]


def _is_particular(child: Token) -> bool:
    """Whether a word beside a noun says where or when: "Karm", "at the mill", "Monday's".

    So does a site before it, where it dates something else: "since the market massacre".
    """
    if child.dep_ == "prep" and child.lower_ in _WHERE:
        return any(one.pos_ == "PROPN" for one in child.subtree)
    if child.dep_ == "compound" and child.lemma_.lower() in words_of("site"):
        return child.head.dep_ == "pobj" and child.head.head.lower_ in _WHEN
    if child.dep_ in {"compound", "nmod", "amod", "poss"}:
        return child.pos_ == "PROPN" or child.ent_type_ in _NAMED
    return False


def _is_day(child: Token) -> bool:
    """Whether a word behind a noun says on which day: "last Friday", "on 9 August"."""
    if child.dep_ == "prep" and child.lower_ in _DATING:
        return any(one.dep_ == "pobj" and one.ent_type_ == "DATE" for one in child.children)
    return child.dep_ in {"npadvmod", "tmod"} and child.ent_type_ == "DATE"


def is_subject(one: Candidate) -> bool:
    """Whether its clause is about the event."""
    return one.found.head.dep_ in _SUBJECTS


def is_pointing(one: Candidate) -> bool:
    """Whether the noun is definite and bare: "the attack", not "the rebel-led attack".

    What has a place or a day of its own is told once more: "the Karm bombing", "the killings
    at the mill on Friday".
    """
    children = list(one.found.head.children)
    if _branch(one) in _TOLD_ONCE and any(_is_particular(child) for child in children):
        return False
    is_happening = _branch(one) in _TOLD_ONCE or one.match.row.event_type in _HAPPENING
    if is_happening and any(_is_day(child) for child in children):
        return False
    return points_back(one.found.head)


def points_back(noun: Token) -> bool:
    """Whether a noun is definite, and no complement or compound word makes it another."""
    children = list(noun.children)
    if any(child.lower_ in _COMPLEMENTS for child in children):
        return False
    if any(child.dep_ == "amod" and "-" in child.text for child in children):
        return False
    return any(child.lower_ in _POINTING for child in children)
