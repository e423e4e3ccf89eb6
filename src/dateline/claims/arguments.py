"""Arguments: the fillers of a trigger's slots, brought into roles by the frame of its row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.arguments_adjective import read_adjective, read_left
from dateline.claims.arguments_extra import (
    read_beneficiary,
    read_holder,
    read_instrument,
    read_supporter,
    read_using,
)
from dateline.claims.arguments_fit import (
    is_field,
    is_fight,
    is_ground,
    is_lent_in_vain,
    is_only_said,
    is_recorded,
    is_time,
    is_undergone,
    is_way,
    may_act,
    owner_slot,
    role_of,
    role_of_cause,
)
from dateline.claims.arguments_means import (
    is_equipment,
    is_sending,
    is_spent,
    is_taken_along,
    is_what_burst,
)
from dateline.claims.arguments_noun import LightVerbs, read_light_verb, read_noun
from dateline.claims.arguments_phrase import (
    WITHIN,
    read_called,
    read_held,
    read_inner,
    read_let,
    read_lives,
)
from dateline.claims.arguments_responsible import RESPONSIBLE
from dateline.claims.arguments_shallow import may_do_violence, nearest_doer, read_shallow
from dateline.claims.arguments_verb import read_verb
from dateline.claims.attribution.verdicts import verdict_on
from dateline.claims.conditions import ClassReader
from dateline.claims.fillers import STRUCK, Filler
from dateline.claims.matching import Match
from dateline.claims.misparsed import read_far_target
from dateline.claims.noun_phrases import conjuncts, is_asked_for, is_nobody, is_not_he
from dateline.claims.owned_acts import befallen_owner
from dateline.claims.trailing_deeds import read_passers_by
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role
from dateline.text.tokens import Token

_ACTORS: Final = frozenset({"actor", "people", "armed", "place"})
_PEOPLE: Final = frozenset({"people", "armed"})
_DOING_OR_DONE: Final = frozenset({Role.AGENT, Role.PATIENT})
_NAMING: Final = frozenset({"amod", "compound", "nmod", "poss"})
_VIOLENT: Final = ("attack.", "fighting.", "violence.", "territory.", "detention.")
_ATTACKS: Final = ("attack.", "fighting.raid")
_TAKING: Final = (
    "territory.seize",
    "territory.regain",
    "territory.hold",
    "territory.encircle",
    "territory.cut_route",
    "territory.open_route",
    "territory.transfer",
    "deployment.base",
)
_STRUCK: Final = frozenset({"place", "site", "people", "vehicle", "vessel", "armed"})
_LOSSES: Final = ("materiel.destroy", "materiel.capture")
_TAKEN_SLOTS: Final = frozenset({"obj", "of", "on", "poss", "subj"})
_OVER_SLOTS: Final = frozenset({"in", "over", "to", "into"})
_JOINT: Final = ("talks.", "fighting.clash")
_PARTNERS: Final = "talks.cooperate"
_GOAL_ROLES: Final = frozenset({Role.PLACE, Role.DESTINATION})
_GOALS: Final = ("into", "to", "towards", "toward", "on", "in", "through")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A token in its role, with the construction by which it was read."""

    role: Role
    token: Token
    construction: str
    is_shallow: bool = False


def read_fillers(
    found: FoundTrigger, light_verbs: LightVerbs, classes: ClassReader
) -> tuple[Filler, ...]:
    """Everything that stands by a trigger, without the trigger's own words."""
    own = {token.i for token in found.tokens}
    fillers = [
        one
        for one in dict.fromkeys(_read(found, light_verbs))
        if (one.token.i not in own or one.construction == WITHIN)
        and not is_time(one)
        and verdict_on(one.token) is None
    ]
    fillers.extend(read_shallow(found, fillers))
    fillers.extend(read_instrument(fillers, classes))
    return tuple(fillers)


def read_opponents(filler: Filler) -> Iterator[Part]:
    """Whose attack it is that was met: "repelled seven assaults by the rebels"."""
    for one in read_noun(filler.token):
        if one.slot in {"by", "poss"}:
            yield from _spread(one, Role.PATIENT)


def _read(found: FoundTrigger, light_verbs: LightVerbs) -> Iterator[Filler]:
    if found.phrase.pos == "verb":
        yield from read_verb(found.head)
        for token in found.tokens[1:]:
            if token.dep_ in {"dobj", "pobj", "prep", "prt", "acomp", "advmod", "oprd"}:
                yield from read_noun(token)
                yield from read_held(token)
            for read in (read_let, read_called, read_left):
                yield from read(token)
            yield from read_lives(token, found.head)
    elif found.phrase.pos == "noun":
        yield from read_light_verb(found.head, light_verbs)
        yield from read_noun(found.head)
        yield from read_inner(found)
        yield from read_far_target(found.head)
        yield from read_holder(found.head)
    elif found.phrase.pos == "modal":
        yield from read_verb(found.head.head)
        yield Filler(slot="xcomp", token=found.head.head, construction="complement")
    else:
        yield from read_adjective(found.head)
        for token in found.tokens:
            if token.dep_ == "pobj":
                yield from read_noun(token)
    yield from read_passers_by(found.head)
    yield from read_using(found.head)
    yield from read_supporter(found.head)
    yield from read_beneficiary(found.head)


def read_parts(match: Match, classes: ClassReader) -> tuple[Part, ...]:
    """The roles of a matched trigger: its frame applied to its fillers, joined nouns apart."""
    parts = [
        part
        for filler in match.fillers
        if filler.role is not None
        and filler.construction != RESPONSIBLE
        and not is_only_said(filler, match)
        and not (filler.role is Role.AGENT and is_way(filler.token))
        and not is_recorded(filler, match)
        and not is_taken_along(filler, match)
        and not is_lent_in_vain(filler, match, classes)
        for part in _spread(filler, filler.role)
    ]
    for slot, role in (*match.frame, *owner_slot(match)):
        for filler in _first_choice(match.fillers, slot):
            if may_act(filler, role, classes) and not is_recorded(filler, match):
                played = role_of(filler, role, match, classes)
                played = Role.PATIENT if is_undergone(filler, role, match, classes) else played
                if played in _DOING_OR_DONE and is_what_burst(filler, match):
                    played = Role.INSTRUMENT
                if played is Role.PATIENT and is_spent(filler, match, classes):
                    played = Role.INSTRUMENT
                parts.extend(read_joined(filler, role, played, classes))
                if played is Role.TOPIC and role is Role.PATIENT and is_fight(match):
                    parts.extend(read_opponents(filler))
    parts = read_suffered(match, [*moved_by_others(match, parts)], classes)
    parts.extend(read_charged(match, parts, classes))
    parts.extend(read_struck_parts(match, parts, classes))
    parts.extend(read_bare_goal(match, classes))
    parts.extend(read_reciprocal(match, parts))
    parts.extend(read_owner(_distinct(parts), classes))
    parts.extend(read_loser(match, parts, classes))
    found = repair_agents(_distinct(parts), match, classes)
    return (*found, *read_taken(found, match))


def read_joined(
    filler: Filler, role: Role, played: Role, classes: ClassReader
) -> Iterator[Part]:
    """The joined nouns of a filler: of "backed by advisers and air strikes" one is a means."""
    for part in _spread(filler, played):
        if part.token.i == filler.token.i or role is not Role.AGENT:
            yield part
        else:
            one = replace(filler, token=part.token)
            yield replace(part, role=role_of_cause(one, role, classes))


def moved_by_others(match: Match, parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, those who are moved by others no doers: "the state withdrew its troops"."""
    slots = dict(match.frame)
    doers = _tokens_in(match, {"subj"})
    is_both = slots.get("obj") is slots.get("subj") is Role.AGENT
    is_moved = is_both and any(one.token.i in doers for one in parts if one.role is Role.AGENT)
    objects = _tokens_in(match, {"obj"}) - doers if is_moved else set()
    for one in parts:
        yield replace(one, role=Role.PATIENT) if one.token.i in objects else one


def read_suffered(match: Match, parts: list[Part], classes: ClassReader) -> list[Part]:
    """The parts, the owner of an act that was done to him being no doer: "his murder"."""
    owner = befallen_owner(match, classes)
    if owner is None or any(one.role is Role.PATIENT for one in parts):
        return parts
    others = [one for one in parts if one.token.i != owner.i]
    return [*others, Part(role=Role.PATIENT, token=owner, construction="suffered")]


def read_charged(match: Match, parts: Sequence[Part], classes: ClassReader) -> Iterator[Part]:
    """Who is said to answer for it, where nobody is said to have done it: no trucks."""
    if any(part.role is Role.AGENT for part in parts):
        return
    for filler in match.fillers:
        if filler.construction == RESPONSIBLE:
            is_name = filler.token.pos_ in {"PROPN", "PRON"}
            if is_name or classes.acting_classes_of(filler.token) & _ACTORS:
                yield from _spread(filler, Role.AGENT)


def read_struck_parts(
    match: Match, parts: Sequence[Part], classes: ClassReader
) -> Iterator[Part]:
    """What an attack struck, where its row has no slot for it."""
    if match.row.event_type.startswith(_ATTACKS) and not any(
        part.role is Role.PATIENT for part in parts
    ):
        slots = {slot for slot, _ in match.frame}
        is_verb = match.found.phrase.pos == "verb"
        for filler in match.fillers:
            is_object = filler.slot == "obj" and "obj" not in slots and is_verb
            is_object = is_object and filler.token.pos_ != "PRON"
            is_aimed = filler.slot == "at" and is_sending(match)
            is_object = is_object or is_aimed
            is_struck = is_object and bool(classes.classes_of(filler.token) & _STRUCK)
            is_struck = is_struck or filler.construction == STRUCK
            if is_struck and not is_nobody(filler.token):
                yield from _spread(filler, Role.PATIENT)


def read_owner(parts: Sequence[Part], classes: ClassReader) -> Iterator[Part]:
    """Whose weapon did it, where nobody is said to: "Chadian artillery hit the post"."""
    if any(part.role is Role.AGENT for part in parts):
        return
    for part in parts:
        if part.role is Role.INSTRUMENT and part.construction == "instrument":
            for child in part.token.lefts:
                is_name = child.dep_ in _NAMING and child.text[:1].isupper()
                is_owner = is_name or (child.dep_ == "poss" and child.pos_ != "PRON")
                found = classes.acting_classes_of(child)
                if is_owner and found & _PEOPLE and not is_field(child, found):
                    yield Part(role=Role.AGENT, token=child, construction="owner")


def read_loser(match: Match, parts: Sequence[Part], classes: ClassReader) -> Iterator[Part]:
    """Whose equipment is lost, where nobody else is named: "destroyed three rebel trucks"."""
    is_loss = match.row.event_type in _LOSSES
    if not is_loss or any(part.role is Role.PATIENT for part in parts):
        return
    for part in parts:
        if part.role is Role.MATERIEL:
            for child in part.token.lefts:
                is_name = child.dep_ in _NAMING and child.lower_ not in {"their", "its"}
                is_kind = child.dep_ == "compound" and is_equipment(child, part.token)
                if is_name and not is_kind and "armed" in classes.acting_classes_of(child):
                    yield Part(role=Role.PATIENT, token=child, construction="owner")


def read_taken(parts: Sequence[Part], match: Match) -> Iterator[Part]:
    """The place that is taken or held, which is where it happened and what it befell."""
    if match.row.event_type not in _TAKING or any(one.role is Role.PATIENT for one in parts):
        return
    slots = {slot for slot, role in match.frame if role is Role.PLACE}
    taken = _tokens_in(match, slots & _TAKEN_SLOTS)
    if not taken and match.row.event_type.startswith("territory."):
        taken = _tokens_in(match, slots & _OVER_SLOTS)
    for part in parts:
        if part.role is Role.PLACE and part.token.i in taken:
            yield replace(part, role=Role.PATIENT)


def _tokens_in(match: Match, slots: frozenset[str] | set[str]) -> set[int]:
    """The heads in these slots, with the nouns joined to them."""
    return {
        token.i
        for one in match.fillers
        if one.slot in slots
        for token in ((one.token,) if one.is_conjunct else conjuncts(one.token))
    }


def repair_agents(
    parts: tuple[Part, ...], match: Match, classes: ClassReader
) -> tuple[Part, ...]:
    """The parts with an agent that cannot have done it replaced by the nearest who can."""
    if not match.row.event_type.startswith(_VIOLENT):
        return parts
    unfit = [
        part
        for part in parts
        if part.role is Role.AGENT and not may_do_violence(part.token, classes)
    ]
    if not unfit:
        return parts
    kept = tuple(part for part in parts if part not in unfit)
    head = match.found.head
    doer = nearest_doer(head, classes) if match.found.phrase.pos == "verb" else None
    if doer is None or any(part.token.i == doer.i for part in kept):
        return kept
    is_event = "armed" not in classes.acting_classes_of(doer)
    role = Role.INSTRUMENT if is_event else Role.AGENT
    found = Part(role=role, token=doer, construction="shallow", is_shallow=True)
    return tuple(sorted((*kept, found), key=lambda part: part.token.i))


def read_bare_goal(match: Match, classes: ClassReader) -> Iterator[Part]:
    """A goal without its preposition: "forces advanced the district".

    Who is fought without one is no goal: "to counter the group".
    """
    slots = dict(match.frame)
    if "obj" in slots or match.found.phrase.pos != "verb":
        return
    roles = [slots[slot] for slot in _GOALS if slots.get(slot) in _GOAL_ROLES]
    if roles:
        for filler in _first_choice(match.fillers, "obj"):
            is_met = is_fight(match) and not is_ground(filler.token, classes)
            yield from _spread(filler, Role.PATIENT if is_met else roles[0])


def _first_choice(fillers: Sequence[Filler], slot: str) -> tuple[Filler, ...]:
    """The fillers of a slot that the nearest construction gave."""
    found = [one for one in fillers if one.slot == slot]
    if not found:
        return ()
    return tuple(one for one in found if one.construction == found[0].construction)


def _spread(filler: Filler, role: Role) -> Iterator[Part]:
    for token in (filler.token,) if filler.is_conjunct else conjuncts(filler.token):
        yield Part(
            role=role,
            token=token,
            construction=filler.construction,
            is_shallow=filler.is_shallow,
        )


def read_reciprocal(match: Match, parts: Sequence[Part]) -> Iterator[Part]:
    """The second of two who do it to each other: "the friend and the rival traded barbs".

    Who talk, agree or work together do so as one, and both sides of a clash fight: all of them
    are agents. Cooperation "between" two has one who works with the other.
    """
    slots = dict(match.frame)
    mutual = "between" if any(one.slot == "between" for one in match.fillers) else "subj"
    if mutual not in slots:
        return  # "an explosion took place between the hotel and the bank"
    is_joint = match.row.event_type.startswith(_JOINT) and (
        mutual == "subj" or match.row.event_type != _PARTNERS
    )
    if is_joint or any(part.role is Role.PATIENT for part in parts):
        return
    if slots.get("with") is not Role.PATIENT and mutual == "subj":
        return
    for filler in match.fillers:
        if filler.slot == mutual:
            for token in conjuncts(filler.token)[1:]:
                yield Part(role=Role.PATIENT, token=token, construction="reciprocal")
            return


def _stands_for_nobody(part: Part) -> bool:
    """Whether a part is the "it" of "it is vital that", who it was not, or who is asked for."""
    is_empty_it = part.construction == "predicative" and part.token.lower_ == "it"
    is_none = is_empty_it or is_not_he(part.token)
    return is_none or (part.role is Role.AGENT and is_asked_for(part.token))


def _distinct(parts: Sequence[Part]) -> tuple[Part, ...]:
    """One role a token: the first read, but a reciprocal patient is no longer an agent."""
    mutual = {part.token.i for part in parts if part.construction == "reciprocal"}
    kept: dict[int, Part] = {}
    for part in parts:
        if part.token.i in mutual and part.construction != "reciprocal":
            continue
        if not part.token.lower_.endswith(("self", "selves")) and not _stands_for_nobody(part):
            kept.setdefault(part.token.i, part)
    return tuple(sorted(kept.values(), key=lambda part: part.token.i))
