"""Constructions that the parser often takes for others, read from the order of the words."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.fillers import Filler
from dateline.claims.noun_phrases import is_nominal
from dateline.claims.second_statements import first_statement
from dateline.claims.word_classes import words_of
from dateline.mentions.count_tables import kind_for
from dateline.mentions.counts import noun_of_number
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

_RELATIVISERS: Final = frozenset({"that", "which", "whom", "who"})
_PARTICIPLES: Final = frozenset({"VBN", "VBD"})
_BREAKS: Final = frozenset({";", ":", ".", "—", "–", "“", "”"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SPEAKING: Final = frozenset({"VBD", "VBZ", "VBP"})
_TOLD: Final = frozenset({"ccomp", "relcl", "acl", "advcl", "conj"})
_BARE: Final = frozenset({"VB", "VBP"})
_CLASHING: Final = frozenset({"VB", "VBG"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_FAR: Final = 30


def relative_antecedent(subject: Token) -> Token | None:
    """The noun of "whom" in "the officer whom the rebels executed had commanded".

    The parser takes the verb of a short relative clause for a participle of its subject, and
    that subject for one of the next verb.
    """
    if not is_on(Repair.RELATIVE) or subject.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    clause = next((one for one in subject.rights if one.dep_ == "acl"), None)
    if clause is None or clause.i != subject.i + 1 or clause.tag_ not in _PARTICIPLES:
        return None
    before = subject.left_edge.i - 1
    if before < 1 or subject.doc[before].lower_ not in _RELATIVISERS:
        return None
    noun = subject.doc[before - 1]
    return noun if is_nominal(noun) else None


def read_relative_clause(verb: Token) -> Iterator[Filler]:
    """Subject and object of such a clause: "the men whom the rebels executed had fled"."""
    subject = verb.head
    if verb.dep_ != "acl":
        return
    noun = relative_antecedent(subject)
    if noun is not None:
        yield Filler(slot="subj", token=subject, construction="relative")
        yield Filler(slot="obj", token=noun, construction="relative")


def read_inverted(verb: Token) -> Iterator[Filler]:
    """Who stands after the verb: "captured in the raid were a commander and six men"."""
    if not is_on(Repair.INVERSION) or verb.tag_ not in _PARTICIPLES:
        return
    for auxiliary in verb.children:
        if auxiliary.dep_ == "auxpass" and auxiliary.i > verb.i:
            for child in auxiliary.rights:
                if child.dep_ in {"attr", "nsubj", "conj"} and is_nominal(child):
                    yield Filler(slot="obj", token=child, construction="inversion")


def fronted_subject(verb: Token) -> Token | None:
    """The subject that the parse hangs on a place: "in Karm, the rebels, who …, took".

    The parser takes it for an apposition of the place.
    """
    if not is_on(Repair.FRONTED):
        return None
    for child in verb.lefts:
        if child.dep_ == "prep":
            for place in child.children:
                nouns = [one for one in place.rights if one.dep_ == "appos" and is_nominal(one)]
                if place.dep_ == "pobj" and nouns and nouns[0].i < verb.i:
                    return nouns[0]
    return None


def is_beyond(its_object: Token, verb: Token) -> bool:
    """Whether an object stands behind a joined verb: "hit two units and burnt cars, huts"."""
    return is_on(Repair.LIST) and any(
        child.dep_ == "conj" and child.pos_ == "VERB" and verb.i < child.i < its_object.i
        for child in verb.children
        if any(one.dep_ == "dobj" for one in child.children)
    )


def objects_beyond(verb: Token) -> Iterator[Token]:
    """The objects of a joined verb that the parse gives to the verb before it."""
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        for child in verb.head.children:
            is_object = child.dep_ in {"dobj", "npadvmod"} and child.ent_type_ not in _TIMES
            if is_object and child.i > verb.i and is_beyond(child, verb.head):
                yield child


def counted_before(verb: Token) -> Token | None:
    """The number that stands alone before a participle of harm: "six dead and 20 injured"."""
    before = verb.doc[verb.i - 1] if verb.i else verb
    is_bare = before.pos_ == "NUM" and before.ent_type_ in {"", "CARDINAL"}
    is_told = verb.tag_ == "VBN" and kind_for(verb.lemma_) is not None
    return before if is_bare and is_told and before.dep_ not in {"pobj", "nummod"} else None


def effort_of(verb: Token) -> Token | None:
    """The noun of effort just before an infinitive: "in the operation to free the town"."""
    if not is_on(Repair.EFFORT) or verb.tag_ != "VB" or verb.i < 2:
        return None
    marker, noun = verb.doc[verb.i - 1], verb.doc[verb.i - 2]
    if marker.lower_ != "to" or noun.pos_ != "NOUN":
        return None
    return noun if noun.lemma_.lower() in words_of("process") | words_of("effort") else None


def adjacent_subject(verb: Token) -> Token | None:
    """The noun just before a joined verb, which the parser joins to another noun.

    "Rebels fired at Goma and Rwanda responded": Rwanda responded.
    """
    if (
        not is_on(Repair.ADJACENT)
        or verb.dep_ != "conj"
        or verb.tag_ not in _FINITE
        or verb.i < 2
    ):
        return None
    noun = verb.doc[verb.i - 1]
    joined = noun.dep_ == "conj" and noun.head.i < noun.i and is_nominal(noun)
    before = verb.doc[noun.left_edge.i - 1] if joined and noun.left_edge.i else None
    return noun if before is not None and before.dep_ == "cc" else None


def finite_governor(verb: Token) -> Token:
    """The verb to which a finite or bare form is really joined.

    In "pressed Russia to act and stressed the need" the parser joins "stressed" to "act".
    """
    denying = first_statement(verb)
    if denying is not None:
        return denying
    at = verb.head
    if is_on(Repair.FINITE) and verb.tag_ in _BARE and at.tag_ in {"VBD", "VBZ"}:
        return _bare_above(verb)
    if not is_on(Repair.FINITE) or at.tag_ == verb.tag_ or at.tag_ not in _CLASHING:
        return at
    if verb.tag_ not in {"VBD", "VBZ"} or any(one.dep_ == "aux" for one in verb.children):
        return at
    while at.head.i != at.i and at.tag_ in _CLASHING:
        at = at.head
    return at if at.tag_ in _FINITE and at.i < verb.i else verb.head


def joined_to(verb: Token) -> Token:
    """The verb whose subject a joined verb shares, where the parse joins it to another.

    "Notes that thousands have fled and urges": it urges. "Condemned the raid that killed five
    and hurt ten": the raid hurt.
    """
    governor = finite_governor(verb)
    if not is_on(Repair.FINITE):
        return governor
    if verb.tag_ == "VBG" and verb.lemma_.lower() in words_of("striking"):
        governor = _gerund_above(governor)
    telling = _telling_above(verb, governor)
    if telling is not None:
        return telling
    return _relative_before(verb, governor) or _agreeing_above(verb, governor) or governor


def _telling_above(verb: Token, governor: Token) -> Token | None:
    """The verb of speech to which another is joined past what is told by it.

    "Said that rebels took the post and warned of more": who said it warned.
    """
    lemmas = words_of("official_words")
    if verb.tag_ not in _SPEAKING or verb.lemma_.lower() not in lemmas:
        return None
    if governor.lemma_.lower() in lemmas or governor.dep_ not in _TOLD:
        return None
    for above in governor.ancestors:
        if above.tag_ == verb.tag_ and above.i < governor.i:
            return above if find_verb_row(above, load_cues()) is not None else None
    return None


def _gerund_above(participle: Token) -> Token:
    """The -ing form to which another is joined: "freeing men held by rebels and killing"."""
    is_passive = participle.dep_ == "acl" and participle.tag_ == "VBN"
    above = (one for one in participle.ancestors if is_passive and one.tag_ == "VBG")
    return next(above, participle)


def _agreeing_above(verb: Token, governor: Token) -> Token | None:
    """The verb above one of a plural subject, where the joined verb is singular."""
    if verb.tag_ != "VBZ" or governor.tag_ == "VBZ" or not _has_plural_subject(governor):
        return None
    above = (one for one in governor.ancestors if one.tag_ == "VBZ" and one.i < governor.i)
    return next(above, None)


def _has_plural_subject(verb: Token) -> bool:
    subjects = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}]
    return bool(subjects) and subjects[0].tag_ in {"NNS", "NNPS"}


def _relative_before(verb: Token, governor: Token) -> Token | None:
    """The relative clause between a verb of speech and one of violence that is joined to it."""
    is_past = verb.tag_ == "VBD" and verb.lemma_.lower() in words_of("striking")
    if not is_past or governor.lemma_.lower() not in words_of("speaking_of"):
        return None
    between = verb.doc.tokens[governor.i + 1 : verb.i]
    clauses = [one for one in between if one.dep_ == "relcl" and one.tag_ == "VBD"]
    named = [one for one in clauses if _has_relative_subject(one)]
    return named[-1] if named else None


def _has_relative_subject(clause: Token) -> bool:
    return any(
        one.dep_ == "nsubj" and one.lower_ in {"that", "which", "who"}
        for one in clause.children
    )


def _bare_above(verb: Token) -> Token:
    """The infinitive to which another is joined: "to praise those who fought and thank"."""
    if any(one.dep_ in {"aux", "nsubj", "neg"} for one in verb.children):
        return verb.head
    found = (one for one in verb.ancestors if one.tag_ == "VB" and one.dep_ != "conj")
    return next(found, verb.head)


def read_far_target(noun: Token) -> Iterator[Filler]:
    """The "against" that the parse hangs elsewhere: "made raids with drones against camps"."""
    if not is_on(Repair.FAR_TARGET):
        return
    for word in noun.doc.tokens[noun.i + 1 : noun.i + _FAR]:
        if word.text in _BREAKS or word.tag_ in _FINITE:
            return
        if word.lower_ == "against" and word.head.i != noun.i:
            yield from (
                Filler(slot="against", token=child, construction="far")
                for child in word.children
                if child.dep_ == "pobj"
            )
            return


def told_last(governor: Token, gerund: Token) -> Token:
    """The clause before "after shooting": in "said that he fled after shooting two" he fled.

    The parser may hang it on the verb that tells of the clause. A deed of force told first is
    of whom the clause tells too: "after shooting two, police said, he fled".
    """
    before = gerund.i < governor.i and gerund.lemma_.lower() in words_of("deed_of_force")
    inside = (
        one for one in governor.rights if one.dep_ == "ccomp" and (before or one.i < gerund.i)
    )
    told = next(inside, None)
    return governor if told is None else told_last(told, gerund)


def parent_of(number: Token) -> Token | None:
    """Whose children a number counts: "mother of 12 killed"; None of other words."""
    kin = noun_of_number(number) if number.pos_ == "NUM" else None
    return kin if kin is not None and kin.lemma_.lower() in words_of("kin") else None
