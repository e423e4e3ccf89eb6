"""Who does what a participle behind a comma tells, where its clause is beside the deed.

"A bomb went off as a truck passed, killing two": not the truck. "The minister accused Chad of
arming the men who threw grenades, wounding nine": not the minister.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.fillers import STRUCK, Filler
from dateline.claims.voice import SUBJECTS, has_object
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

_BESIDE: Final = frozenset({"as", "when", "while", "whilst"})
_BELOW: Final = frozenset({"relcl", "acl", "pcomp"})


def deed_beside(participle: Token) -> Token | None:
    """The verb of the deed by which a participle came about; None where it is its own clause.

    Only of what befalls people and things: who is killed, held or freed.
    """
    harm = words_of("striking") | words_of("costing_lives") | words_of("befalling_people")
    harm |= words_of("freeing")
    if participle.lemma_.lower() not in harm:
        return None
    return _deed_as_others_passed(participle.head) or _deed_told_of(participle)


def _deed_as_others_passed(passing: Token) -> Token | None:
    """What went off, or who fired, while others only came by."""
    if not is_passing_by(passing):
        return None
    return passing.head


def is_passing_by(verb: Token) -> bool:
    """Whether a clause only tells who came by at a blast or shots: "as a convoy passed"."""
    above = verb.head
    is_clause = verb.dep_ == "advcl" and any(one.lower_ in _BESIDE for one in verb.lefts)
    if not is_clause or above.i == verb.i:
        return False
    is_moving = verb.lemma_.lower() in words_of("passing_by")
    return is_moving and (bursts(above) or _fires(above))


def bursts(verb: Token) -> bool:
    """Whether a verb tells that a charge went off: "the mine exploded"."""
    subjects = [one for one in verb.children if one.dep_ in SUBJECTS]
    is_device = any(one.lemma_.lower() in words_of("device") for one in subjects)
    return is_device and verb.lemma_.lower() in words_of("bursting")


def is_beside_blast(verb: Token) -> bool:
    """Whether a verb only tells how others came to a blast or shots told above it.

    "A charge went off as a bus travelled by", "a mine exploded when a truck hit it".
    """
    if is_passing_by(verb):
        return True
    above = next((one for one in verb.ancestors if one.pos_ == "VERB"), verb)
    if above.i >= verb.i or not bursts(above):
        return False
    links = {one.lower_ for one in verb.doc.tokens[above.i + 1 : verb.i]}
    objects = [one for one in verb.children if one.dep_ == "dobj"]
    is_onto_it = bool(objects) and all(one.lower_ == "it" for one in objects)
    is_moving = verb.lemma_.lower() in words_of("passing_by")
    return not _BESIDE.isdisjoint(links) and (is_moving or is_onto_it)


def read_passers_by(charge: Token) -> Iterator[Filler]:
    """The vehicles that came to a blast: "the bomb went off as a convoy passed"."""
    verb = charge if charge.pos_ == "VERB" else charge.head
    if not bursts(verb):
        return
    for clause in verb.rights:
        if clause.dep_ == "advcl" and is_beside_blast(clause):
            yield from (
                Filler(slot="on", token=one, construction=STRUCK)
                for one in clause.children
                if one.dep_ in SUBJECTS and one.lemma_.lower() in words_of("on_the_road")
            )


def _fires(verb: Token) -> bool:
    """Whether somebody shoots or strikes: "opened fire", "ambushed"."""
    objects = {one.lemma_.lower() for one in verb.children if one.dep_ == "dobj"}
    lemma = verb.lemma_.lower()
    return lemma in words_of("opening_fire") or (lemma == "open" and "fire" in objects)


def _deed_told_of(participle: Token) -> Token | None:
    """The last deed in what somebody only speaks of: "blamed men who fired, killing two"."""
    teller = participle.head
    if find_verb_row(teller, load_cues()) is None:
        return None
    told = [
        one
        for one in teller.subtree
        if one.dep_ in _BELOW and one.pos_ == "VERB" and teller.i < one.i < participle.i
    ]
    return told[-1] if told else None


def is_after_comma(verb: Token) -> bool:
    """Whether an -ing form follows a comma: "…, killing five"."""
    return verb.tag_ == "VBG" and verb.i > 0 and verb.doc[verb.i - 1].text == ","


def out_of_noun(verb: Token) -> Token:
    """The verb of the clause around a participle that describes a noun, or the verb itself."""
    while verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VBG", "VBN"}:
        verb = clause_above(verb)
    return verb


def clause_above(verb: Token) -> Token:
    """The verb of the clause in which the noun stands that a participle describes."""
    at = verb.head
    while at.pos_ not in {"VERB", "AUX"} and at.head.i != at.i:
        at = at.head
    return at


def verb_that_goes_on(told: Token, noun: Token) -> Token | None:
    """The verb whose subject goes on with a past that has an object and describes no noun.

    "Took the town, burned houses"; "men opposed to a reform set cars on fire".
    """
    if told.tag_ not in {"VBN", "VBD"} or not has_object(told):
        return None
    if noun.dep_ == "dobj":
        return noun.head
    is_past = told.tag_ == "VBD" and told.dep_ == "acl" and noun.dep_ == "pobj"
    return clause_above(told) if is_past else None
