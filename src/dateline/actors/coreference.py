"""Who "they", "it", "the group" or "the army" are: the nearest compatible earlier actor."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.records import ResolvedActor
from dateline.mentions.nouns import noun_classes
from dateline.mentions.phrases import word_set
from dateline.model import ActorKind, Mention

BODIES: Final = word_set(
    "armed force police government organisation party international aid monitor media group"
    " medical"
)
PEOPLE: Final = word_set("person official")
# Bodies that are "it" rather than "they".
OFFICES: Final = word_set("government organisation party international aid monitor media")
# What a pronoun may stand for, and how many sentences back.
PRONOUNS: Final = {
    "they": (None, 2),
    "them": (None, 2),
    "their": (None, 2),
    "themselves": (None, 1),
    "it": (BODIES, 2),
    "its": (BODIES, 1),
    "itself": (BODIES, 1),
    "he": (PEOPLE, 3),
    "him": (PEOPLE, 2),
    "his": (PEOPLE, 2),
    "she": (PEOPLE, 3),
    "her": (PEOPLE, 2),
    "who": (None, 0),
}
OWNING: Final = frozenset({"their", "his", "her"})
# What befalls people, by whom a possessive before it is meant.
BEFALLING: Final = re.compile(
    r"\s(?:(?:immediate|unconditional|safe|swift|speedy|continued|arbitrary|unlawful|brutal|and|,"
    r"|prompt|early|eventual)\s)*(?:release|freedom|liberation|rescue|abduction|kidnapping|killing"
    r"|murder|arrest|detention|capture|disappearance|whereabouts|plight|ordeal|captivity)s?\b"
)
FREED: Final = re.compile(
    r"\s(?:was|were|has been|have been|had been)\s(?:(?:later|since|then|\w+ly)\s)?"
    r"(?:freed|released|rescued|ransomed|let go|recovered|found)\b"
)
BEFALLEN: Final = frozenset({"object", "passive_subject", "of", "apposition"})
# Bodies that are freed by nobody.
ABOVE: Final = word_set("government organisation party international monitor")
REACH_OF_VICTIMS: Final = 2
# How an agency hangs that was only told, or saw something: "in a note seen by AFP, it said".
TOLD: Final = frozenset({"by", "object", "to", "dative", "with"})
OBJECTS: Final = frozenset({"them", "him", "her"})
# What a definite noun of a label may stand for.
COMPATIBLE: Final = {
    "armed": frozenset({"armed"}),
    "force": frozenset({"force", "international"}),
    "police": frozenset({"police"}),
    "government": frozenset({"government"}),
    "group": frozenset({"armed", "organisation", "party", "aid", "monitor"}),
    "organisation": frozenset({"organisation", "aid", "monitor", "international"}),
    "official": frozenset({"official"}),
    "party": frozenset({"party", "armed"}),
    "international": frozenset({"international"}),
    "aid": frozenset({"aid", "organisation", "international"}),
    "monitor": frozenset({"monitor", "organisation"}),
}
WHOLE_GOVERNMENTS: Final = word_set(
    "government administration authorities authority regime leadership state country cabinet"
)
# Bodies of which a government has several: "the government" is none of them.
BODIES_OF_STATES: Final = word_set(
    "commission committee court tribunal ministry department agency municipality embassy"
    " mission parliament province"
)
SAME_HEAD: Final = 2
SALIENCE: Final = {"subject": 3, "passive_subject": 2, "by": 2, "object": 1, "apposition": 1}
# Definite nouns that stand for themselves, not for a body named before.
UNBOUND: Final = word_set("community world public population")
COUNTED: Final = re.compile(
    r"^(?:the|these|those|its|their) (?:\d|two|three|four|five|six)\b", re.IGNORECASE
)
# Heads that say what sort of body is meant, so that its name must say it too.
TELLING_HEADS: Final = word_set(
    "coalition union council committee court commission mission congress parliament ministry"
    " bank university school hospital newspaper embassy church foundation"
)
NEUTRAL_ARMED: Final = word_set("fighter fighters militia militiamen combatants")
NAMED: Final = frozenset({"alias", "acronym"})
MAX_EARLIER: Final = 150  # mentions looked back over, so that long documents stay linear
REACH_OF_NOUNS: Final = 12
GAP_OF_RELATIVE: Final = 2


def corefer(
    mention: Mention, earlier: Sequence[ResolvedActor], text: str = ""
) -> ResolvedActor:
    """The mention with the actor of its antecedent; without one where there is none.

    Args:
        mention: a pronoun or a noun phrase.
        earlier: the mentions before it.
        text: the document's, which tells what befalls a pronoun: "their release".
    """
    near = earlier[-MAX_EARLIER:]
    is_victim = _befalls(mention, text)
    found = _of_victims(mention, near) if is_victim else None
    found = found or find_antecedent(mention, near)
    if is_victim and found is not None and found.mention.relation not in BEFALLEN:
        return ResolvedActor(mention=mention, actor=None)
    if found is None or found.actor is None:
        return ResolvedActor(mention=mention, actor=None)
    actor = replace(found.actor, resolved_by="coreference", loaded_words=())
    return ResolvedActor(mention=mention, actor=actor, antecedent=found.mention)


def _befalls(mention: Mention, text: str) -> bool:
    """Whether a pronoun stands for those whom something befell: "their release"."""
    if mention.label != "pronoun":
        return False
    word, end = mention.span.quote.casefold(), mention.span.end
    if word in OWNING:
        return BEFALLING.match(text, end) is not None
    return word == "them" and FREED.match(text, end) is not None


def _of_victims(mention: Mention, earlier: Sequence[ResolvedActor]) -> ResolvedActor | None:
    """The last of those who did nothing, whom a deed befell: "police arrested six students"."""
    is_plural = mention.span.quote.casefold() in {"their", "them"}
    for one in reversed(earlier):
        if mention.sentence - one.mention.sentence > REACH_OF_VICTIMS:
            return None
        is_victim = one.mention.relation in BEFALLEN and one.mention.label not in ABOVE
        if one.actor is None or not is_victim or one.mention.label == "pronoun":
            continue
        if one.mention.is_plural == is_plural:
            return _whole(one, earlier)
    return None


def _whole(part: ResolvedActor, earlier: Sequence[ResolvedActor]) -> ResolvedActor:
    """Those of whom a mention only says whose they are: "six clerks of two banks"."""
    for one in earlier:
        is_more = one.mention.span.covers(part.mention.span) and one.mention != part.mention
        if is_more and one.actor is not None and one.mention.is_plural:
            return one
    return part


def find_antecedent(mention: Mention, earlier: Sequence[ResolvedActor]) -> ResolvedActor | None:
    """The earlier actor that `mention` stands for, where it is a pronoun or a definite noun."""
    if mention.label == "pronoun":
        return _of_pronoun(mention, earlier)
    labels = COMPATIBLE.get(mention.label)
    head = mention.head.quote.casefold()
    if labels is None or head in UNBOUND or COUNTED.match(mention.span.quote):
        return None
    fitting = [
        one
        for one in earlier
        if one.mention.label in labels
        and one.actor is not None
        and _kinds_agree(mention, one)
        and _same_body(mention, one)
        and _says_its_sort(head, one)
        and mention.sentence - one.mention.sentence <= REACH_OF_NOUNS
        and not one.mention.span.overlaps(mention.span)
    ]
    distinct = [one for one in fitting if _is_distinct(one)]
    if mention.label == "group":
        distinct = [one for one in distinct if one.mention.label == "armed"] or distinct
    if not distinct and mention.label in {"armed", "official"}:
        distinct = [one for one in fitting if one.mention.is_plural == mention.is_plural]
    return _most_salient(mention, distinct)


def _says_its_sort(head: str, one: ResolvedActor) -> bool:
    """Whether the antecedent is called what the noun calls it: "the council" is a council."""
    assert one.actor is not None
    if head not in TELLING_HEADS:
        return True
    return head in f"{one.actor.name} {one.mention.span.quote}".casefold()


def _of_pronoun(mention: Mention, earlier: Sequence[ResolvedActor]) -> ResolvedActor | None:
    word = mention.span.quote.casefold()
    if word == "it" and mention.relation == "object":
        return None  # it is what was said or done, far more often than an actor
    if word == "who":
        return _before_relative(mention, earlier)
    labels, reach = PRONOUNS.get(word, (frozenset(), 0))
    subject = _own_subject(mention, earlier)
    fitting = [
        one
        for one in earlier
        if one.actor is not None
        and one.mention.label != "pronoun"
        and (labels is None or one.mention.label in labels)
        and mention.sentence - one.mention.sentence <= reach
        and not one.mention.span.overlaps(mention.span)
        and not (one.mention.label == "media" and one.mention.relation in TOLD)
        and _numbers_agree(mention, one.mention)
        and not (subject and subject.actor and subject.actor.id == one.actor.id)
    ]
    return _most_salient(mention, fitting)


def _before_relative(
    mention: Mention, earlier: Sequence[ResolvedActor]
) -> ResolvedActor | None:
    """The actor whose phrase ends just before a relative pronoun."""
    for one in reversed(earlier):
        ends = max(one.mention.span.end, one.mention.head.end)
        if (
            one.mention.label != "government"
            and one.actor is not None
            and 0 <= mention.span.start - ends <= GAP_OF_RELATIVE
        ):
            return one
    return None


def _is_distinct(one: ResolvedActor) -> bool:
    """Whether the antecedent is somebody in particular, not itself a bare description."""
    assert one.actor is not None
    return one.actor.resolved_by in {"alias", "acronym", "coreference", "name"} or (
        one.actor.resolved_by == "description" and one.actor.country is not None
    )


def _kinds_agree(mention: Mention, one: ResolvedActor) -> bool:
    """Whether the noun may name such an actor: "the militants" are never a state's forces."""
    assert one.actor is not None
    if (
        mention.label not in {"armed", "group"}
        or mention.head.quote.casefold() in NEUTRAL_ARMED
    ):
        return True
    return one.actor.kind not in {ActorKind.STATE_FORCES, ActorKind.GOVERNMENT}


def _same_body(mention: Mention, one: ResolvedActor) -> bool:
    """Whether a ministry, court or council is told of a body of the same sort."""
    head = mention.head.quote.casefold()
    if mention.label == "government" and head in WHOLE_GOVERNMENTS:
        return one.mention.head.quote.casefold() not in BODIES_OF_STATES
    if mention.label not in {"government", "official"} or head in WHOLE_GOVERNMENTS:
        return True
    return one.mention.head.quote.casefold() == head


def _numbers_agree(pronoun: Mention, other: Mention) -> bool:
    if pronoun.span.quote.casefold() in {"they", "them", "their", "themselves"}:
        is_collective = "collective" in noun_classes(other.head.quote.casefold())
        return other.is_plural or other.label in BODIES or is_collective
    return not other.is_plural


def _own_subject(pronoun: Mention, earlier: Sequence[ResolvedActor]) -> ResolvedActor | None:
    """The last subject before an object, who would be "themselves" there.

    "Rebels burned the houses and accused them": not the rebels. "Who" is somebody told of by
    the way, and after another pronoun there may be a subject that is no actor: "he was not
    there, and nobody shot him".
    """
    if pronoun.relation != "object" or pronoun.span.quote.casefold() not in OBJECTS:
        return None
    for one in reversed(earlier):
        is_who = one.mention.span.quote.casefold() == "who"
        if one.mention.sentence != pronoun.sentence:
            return None
        if one.mention.relation == "subject" and not is_who:
            return None if one.mention.label == "pronoun" else one
    return None


def _most_salient(mention: Mention, fitting: Sequence[ResolvedActor]) -> ResolvedActor | None:
    def salience(one: ResolvedActor) -> tuple[int, int]:
        back = mention.sentence - one.mention.sentence
        assert one.actor is not None
        named = 1 if one.actor.resolved_by in NAMED else 0
        rank = SALIENCE.get(one.mention.relation, 0) + named - 2 * back
        if mention.is_plural and not one.mention.is_plural and one.mention.label in OFFICES:
            rank -= 1
        is_same = one.mention.head.quote.casefold() == mention.head.quote.casefold()
        if is_same and mention.label == "force" and mention.is_plural:
            rank += SAME_HEAD  # "the soldiers" after "Karmian soldiers" and "the military"
        if back == 0 and one.mention.relation == "by" and mention.label == "pronoun":
            rank -= 1  # "villagers were shot by rebels as they fled"
        return (rank, one.mention.head.start)

    return max(fitting, key=salience, default=None)
