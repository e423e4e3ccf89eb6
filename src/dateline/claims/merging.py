"""Merging: several triggers of one sentence that tell one event give one claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_noun import LightVerbs
from dateline.claims.candidates import Candidate
from dateline.claims.classes import counted
from dateline.claims.fitting_act import HARMS
from dateline.claims.word_classes import words_of
from dateline.model import Role

_GENERIC: Final = frozenset({"attack.armed", "fighting.offensive"})
_BREACH: Final = "talks.break_truce"
_MEETING: Final = "talks.meet"
_OCCASION: Final = "for"
"""Where the noun is only what one meets for, the verb tells the meeting."""
_FLIGHT: Final = "displacement.flee"
_STRONGER: Final = {
    "violence.property": "materiel.destroy",
    "materiel.destroy": "attack.disrupt",
}
_BEATING: Final = frozenset({"fighting.repel", "attack.disrupt"})
_BEATEN: Final = ("attack.", "fighting.")
_STRUCK: Final = frozenset({"talks", "protest", "displacement", "deployment"})
"""Branches of what people hold or do together, and others may attack."""
_CLAUSES: Final = frozenset({"advcl", "xcomp", "acl"})
_QUALITIES: Final = frozenset({"JJ", "JJR"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_LENT: Final = frozenset({Role.PATIENT, Role.PLACE, Role.DESTINATION, Role.BENEFICIARY})


def merge_candidates(
    candidates: Sequence[Candidate], light_verbs: LightVerbs
) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, str], ...]]:
    """The candidates without doubles, and the doubles with the reason."""
    nouns = [one for one in candidates if one.found.phrase.pos == "noun"]
    light = dict(
        pair
        for noun in nouns
        for pair in _light(noun, light_verbs)
        if not any(_tells_more(one, noun) for one in candidates if one.found.head.i == pair[0])
    )
    full = [one for one in candidates if one.found.head.i not in light]
    dropped = dict(light)
    for noun in nouns:
        dropped.update(_doubles(noun, full))
        dropped.update(_modifiers(noun, nouns))
        dropped.update(_inner(noun, nouns))
        dropped.update(_meetings(noun, full))
        dropped.update(_repelled(noun, full))
        dropped.update(_called(noun, nouns))
        dropped.update(_held(noun, candidates))
    dropped.update(_destroyed(candidates))
    dropped.update(_announced(candidates))
    dropped.update(_forced(candidates))
    dropped.update(_sent(candidates))
    dropped.update(_aims(candidates))
    kept = tuple(
        _with_all(one, candidates, dropped)
        for one in candidates
        if id(one) not in dropped and one.found.head.i not in dropped
    )
    lost = tuple(
        (one, dropped.get(id(one)) or dropped[one.found.head.i])
        for one in candidates
        if id(one) in dropped or one.found.head.i in dropped
    )
    return kept, lost


def _with_all(
    one: Candidate, candidates: Sequence[Candidate], dropped: dict[int, str]
) -> Candidate:
    """A candidate that is kept, with what those beside it tell of its participants."""
    lent = _with_aim(_with_lent(one, candidates, dropped), candidates, dropped)
    sent = [other for other in candidates if id(other) in dropped and _is_sending(other)]
    return _with_sender(_with_speaker(lent, candidates), sent)


def _light(noun: Candidate, light_verbs: LightVerbs) -> Iterator[tuple[int, str]]:
    """The light verb of an event noun: "carried out a raid" is a raid."""
    governing = light_verbs.governing(noun.found.head)
    if governing is not None and governing[1].noun_slot != _OCCASION:
        yield governing[0].i, f"it only lends its subject to {noun.found.head.text!r}"


def _tells_more(verb: Candidate, noun: Candidate) -> bool:
    """Whether a light verb tells an event of its own: whom it befell, or that people died.

    "Exchanged prisoners, their first deal"; "three soldiers who fell in the encounter". So
    does one that ends a truce, "called off its truce", or strikes those at it: "struck a
    meeting of commanders".
    """
    at = noun.found.head
    befallen = (one.token for one in verb.match.fillers if one.slot == "obj")
    has_other = at.dep_ != "conj" and any(
        one.i < at.i and any(between.text == "," for between in at.doc[one.i : at.i])
        for one in befallen
    )
    has_died = verb.match.row.event_type in HARMS and noun.match.row.event_type not in HARMS
    is_broken = verb.match.row.event_type == _BREACH
    is_struck = _branch(verb) == "attack" and _branch(noun) in _STRUCK
    return has_other or has_died or is_broken or is_struck or _has_words_of_its_own(verb, noun)


def _has_words_of_its_own(verb: Candidate, noun: Candidate) -> bool:
    """Whether the phrase of a light verb has more than it: "fell silent under a deal"."""
    of_noun = {token.i for token in noun.found.tokens}
    return not verb.is_learned and any(
        token.tag_ in _QUALITIES and token.i not in of_noun for token in verb.found.tokens[1:]
    )


def _doubles(noun: Candidate, candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """A verb and its own event noun: "threw a petrol bomb", "air strikes hit the market"."""
    for verb in candidates:
        if verb.found.phrase.pos == "noun" or not _tells(verb, noun):
            continue
        if verb.found.phrase.pos == "adj":
            yield id(verb), f"it describes {noun.found.head.text!r}"
            continue
        if noun.is_learned and not verb.is_learned:
            yield id(noun), f"{verb.found.head.text!r} tells it by a row of the tables"
        elif _is_subject(verb, noun) and noun.match.row.event_type not in _GENERIC:
            yield id(verb), f"it tells what {noun.found.head.text!r} did"
        elif _yields_to(verb, noun):
            yield id(verb), f"{noun.found.head.text!r} tells it by a row of the tables"
        else:
            yield id(noun), f"{verb.found.head.text!r} tells it"


def _modifiers(noun: Candidate, nouns: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """A noun and the noun before it: "car bomb explosion" is one bombing."""
    if noun.found.head.dep_ not in {"compound", "nmod"}:
        return
    for whole in nouns:
        is_whole = whole.found.head.i == noun.found.head.head.i
        if is_whole and _branch(whole) == _branch(noun):
            lesser = whole if whole.match.row.event_type in _GENERIC else noun
            yield id(lesser), "its compound tells it"


def _inner(noun: Candidate, nouns: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """A noun of a noun of the same type: "airdrops of food aid" is one delivery."""
    head = noun.found.head
    if head.dep_ != "pobj" or head.head.lower_ != "of":
        return
    for whole in nouns:
        is_same = whole.match.row.event_type == noun.match.row.event_type
        if is_same and whole.found.head.i == head.head.head.i:
            yield id(noun), f"{whole.found.head.text!r} tells it"


def _meetings(noun: Candidate, candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """The occasion on which people met: "the ministers met at the summit"."""
    if noun.match.row.event_type != _MEETING:
        return
    for verb in candidates:
        if verb.match.row.event_type == _MEETING and verb.found.head.lemma_ == "meet":
            yield id(noun), f"{verb.found.head.text!r} tells it"


def _destroyed(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """One verb of two types for the items of one list: the likelier holds for all.

    Buildings destroyed among weapons are military losses, and drones shot down among missiles
    were attacking.
    """
    types = {(one.found.head.i, one.match.row.event_type) for one in candidates}
    for one in candidates:
        stronger = _STRONGER.get(one.match.row.event_type)
        if stronger is not None and (one.found.head.i, stronger) in types:
            yield id(one), f"the list that it stands in is {stronger}"


def _repelled(noun: Candidate, candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """The attack that a verb says was beaten off: "repelled three attacks"."""
    if not noun.match.row.event_type.startswith(_BEATEN):
        return
    for verb in candidates:
        is_beaten = verb.match.row.event_type in _BEATING and any(
            one.slot == "obj" and counted(one.token).i == noun.found.head.i
            for one in verb.match.fillers
        )
        if is_beaten and verb.found.phrase.pos == "verb" and not _yields_to(verb, noun):
            yield id(noun), f"{verb.found.head.text!r} tells it"


def _called(noun: Candidate, nouns: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """What an event is called: "the attack was an act of terror", "it is a fight"."""
    head = noun.found.head
    top = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    if top.dep_ != "attr":
        return
    for child in top.head.children:
        if child.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        is_told = any(
            child.i == one.found.head.i and _branch(one) == _branch(noun) for one in nouns
        )
        is_vague = child.pos_ == "PRON" and _branch(noun) != "attack"
        if is_told or is_vague:
            yield id(noun), f"it only calls {child.text!r} so"


def _held(noun: Candidate, candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """Captives who only take part in something else: "three hostages were killed"."""
    head = noun.found.head
    if head.lemma_.lower() not in words_of("held_people"):
        return
    for one in candidates:
        if one is not noun and any(counted(part.token).i == head.i for part in one.parts):
            yield id(noun), f"{one.found.head.text!r} tells of them"


def _forced(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """The verb that only makes people flee: "forced thousands to flee"."""
    flights = [one for one in candidates if one.match.row.event_type == _FLIGHT]
    for one in flights:
        for other in candidates:
            is_cause = other.found.head.i == one.found.head.head.i
            if is_cause and one.found.head.dep_ in {"xcomp", "ccomp"} and other in flights:
                yield id(other), f"{one.found.head.text!r} tells it"


def _aims(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """What a protest, or an act against one, was for: "blocked the road to protest"."""
    for aim in candidates:
        for act in candidates:
            if _is_aim(aim, act):
                yield id(aim), f"{act.found.head.text!r} tells it"


def _is_aim(aim: Candidate, act: Candidate) -> bool:
    head = aim.found.head
    is_clause = head.dep_ in _CLAUSES and any(one.tag_ == "TO" for one in head.children)
    is_same = act is not aim and act.match.row.event_type == aim.match.row.event_type
    is_clause = is_clause and _branch(act) == "protest"
    return is_clause and is_same and act.found.head.i == head.head.i


def _with_aim(
    act: Candidate, candidates: Sequence[Candidate], dropped: dict[int, str]
) -> Candidate:
    """An act with whom it was to befall: "fired tear gas to disperse the crowd"."""
    if any(part.role is Role.PATIENT for part in act.parts):
        return act
    aims = (one for one in candidates if id(one) in dropped and _is_aim(one, act))
    lent = [part for one in aims for part in one.parts if part.role is Role.PATIENT]
    return replace(act, parts=(*act.parts, *lent)) if lent else act


def _sent(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """What was fired and came down is one shelling: "a shell fired by the army hit a house"."""
    for one in filter(_is_sending, candidates):
        for other in candidates:
            if _came_down(one, other):
                yield id(one), f"{other.found.head.text!r} tells where it came down"


def _is_sending(one: Candidate) -> bool:
    """Whether a participle only says whose missile it is; with a day, it is told of itself."""
    verb = one.found.head
    is_described = verb.dep_ == "acl" and verb.tag_ == "VBN" and _branch(one) == "attack"
    is_sent = is_described and verb.lemma_.lower() in words_of("sending_fire")
    return is_sent and not any(token.ent_type_ in _TIMES for token in verb.subtree)


def _came_down(sent: Candidate, other: Candidate) -> bool:
    missile, verb = sent.found.head.head, other.found.head
    is_subject = missile.dep_ == "nsubj" and missile.head.i == verb.i
    return is_subject and _branch(other) == "attack"


def _with_sender(one: Candidate, sent: Sequence[Candidate]) -> Candidate:
    """The coming down of a missile with whoever sent it."""
    for other in sent:
        if _came_down(other, one) and not any(it.role is Role.AGENT for it in one.parts):
            lent = [it for it in other.parts if it.role is Role.AGENT]
            lent = lent or [
                Part(role=Role.AGENT, token=it.token, construction=it.construction)
                for it in other.match.fillers
                if it.construction == "passive" and it.slot == "subj"
            ]
            taken = {it.token.i for it in lent}
            kept = [it for it in one.parts if it.token.i not in taken]
            return one.with_parts((*kept, *lent))
    return one


def _announced(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """The verb that only says what must be done: "the envoy said that they must leave"."""
    for modal in _modals(candidates):
        for verb in candidates:
            if _speaks_of(verb, modal):
                yield id(verb), f"{modal.found.head.text!r} tells it"


def _modals(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    return (one for one in candidates if one.found.phrase.pos == "modal")


def _speaks_of(verb: Candidate, modal: Candidate) -> bool:
    """Whether a verb of the modal's own type has it in its complement."""
    demanded = modal.found.head.head
    return verb.match.row.event_type == modal.match.row.event_type and (
        verb.found.head.i in {demanded.head.i, *(one.i for one in demanded.conjuncts)}
        and verb.found.phrase.pos == "verb"
    )


def _with_speaker(modal: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """A demand with the speaker whose verb introduced it."""
    if modal.found.phrase.pos != "modal":
        return modal
    for verb in candidates:
        if _speaks_of(verb, modal):
            lent = tuple(part for part in verb.parts if part.role is Role.AGENT)
            return replace(modal, parts=(*lent, *modal.parts))
    return modal


def _branch(one: Candidate) -> str:
    return one.match.row.event_type.partition(".")[0]


def _tells(verb: Candidate, noun: Candidate) -> bool:
    """Whether a verb has an event noun of its own branch, or type, as a participant."""
    left, right = verb.match.row.event_type, noun.match.row.event_type
    if left != right and not (left.startswith("attack.") and right.startswith("attack.")):
        return False
    at = noun.found.head.i
    return any(
        counted(one.token).i == at and one.slot in {"subj", "obj", "with", "by", "means"}
        for one in verb.match.fillers
    )


def _yields_to(verb: Candidate, noun: Candidate) -> bool:
    """Whether only the learned reader gave the verb its type, and a row the noun."""
    return verb.is_learned and not noun.is_learned


def _is_subject(verb: Candidate, noun: Candidate) -> bool:
    at = noun.found.head.i
    return any(one.slot == "subj" and counted(one.token).i == at for one in verb.match.fillers)


def _with_lent(
    noun: Candidate, candidates: Sequence[Candidate], dropped: dict[int, str]
) -> Candidate:
    """An event noun with what befell the object of the verb that told what it did."""
    if noun.found.phrase.pos != "noun" or any(part.role in _LENT for part in noun.parts):
        return noun
    for verb in candidates:
        if id(verb) in dropped and _tells(verb, noun) and _is_subject(verb, noun):
            lent = tuple(part for part in verb.parts if part.role in _LENT)
            return replace(noun, parts=(*noun.parts, *lent))
    return noun
