"""Losses: which numbers belong to a claim, and what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.classes import counted
from dateline.claims.counted import ONES, SINGLE, Befalling
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.count_tables import kind_for
from dateline.mentions.counts import HOUSEHOLDS, THING, FoundCount
from dateline.mentions.equipment import groups
from dateline.mentions.nouns import noun_classes
from dateline.mentions.numbers import number_value
from dateline.model import Count, CountKind, CountScope, Role
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

KINDS: Final = {
    "violence.kill": CountKind.KILLED,
    "violence.execute": CountKind.KILLED,
    "violence.assassinate": CountKind.KILLED,
    "violence.injure": CountKind.INJURED,
    "violence.assault": CountKind.HARMED,
    "violence.sexual": CountKind.HARMED,
    "detention.abduct": CountKind.DETAINED,
    "detention.arrest": CountKind.DETAINED,
    "detention.release": CountKind.DETAINED,
    "detention.disappear": CountKind.MISSING,
    "displacement.flee": CountKind.DISPLACED,
    "displacement.evacuate": CountKind.DISPLACED,
    "displacement.return": CountKind.DISPLACED,
    "displacement.expel": CountKind.DISPLACED,
    "condition.strength": CountKind.STRENGTH,
    "deployment.deploy": CountKind.STRENGTH,
    "deployment.mobilise": CountKind.STRENGTH,
    "deployment.disarm": CountKind.CAPTURED,
    "protest.demonstrate": CountKind.STRENGTH,
    "protest.riot": CountKind.STRENGTH,
    "materiel.capture": CountKind.MATERIEL,
    "materiel.destroy": CountKind.MATERIEL,
    "materiel.supply": CountKind.MATERIEL,
    "materiel.lose": CountKind.MATERIEL,
    "attack.disrupt": CountKind.MATERIEL,
}
"""What a number counts in a claim of each type; types not here have no counts."""

KILLING: Final = "violence.kill"
RESCUE: Final = "aid.rescue"
DISRUPTION: Final = "attack.disrupt"
PROPERTY: Final = "violence.property"
THINGS: Final = frozenset({"materiel", "vehicle", "vessel", "aircraft"})
"""Classes of what is burned and counted; people who are burned are hurt."""
MAX_BESIDE: Final = 3
"""Tokens up to the people whom families are: ", or", ", some", "(about"."""
_COUNTED: Final = frozenset({Role.PATIENT, Role.MATERIEL})
_MET: Final = _COUNTED | {Role.INSTRUMENT}
"""The roles of what is intercepted or made safe."""
_COUNTED_AGENTS: Final = frozenset(
    {CountKind.STRENGTH, CountKind.DISPLACED, CountKind.CAPTURED}
)


def read_losses(candidate: Candidate, scene: SentenceScene) -> tuple[Count, ...]:
    """The counts of a claim: the numbers of who or what its event befell."""
    if candidate.match.row.event_type == RESCUE:
        return tuple(_read_rescue(candidate, scene))
    kind = KINDS.get(candidate.match.row.event_type) or _kind_of_word(candidate)
    if kind is None or _is_attempt(candidate):
        return ()
    counts = tuple(_read(candidate, scene, kind, list(_befallen(candidate, kind))))
    cases = tuple(_read_cases(candidate.found.head, scene.parsed, kind))
    if not cases:
        return counts
    return (*cases, *(one for one in counts if one.scope is CountScope.PART))


def _read_cases(deed: Token, parsed: ParsedSentence, kind: CountKind) -> Iterator[Count]:
    """How often it befell somebody: "212 cases of arbitrary arrest" are so many at least."""
    cases = deed.head.head
    is_of = deed.dep_ == "pobj" and deed.head.lower_ == "of"
    if not is_of or cases.lemma_.lower() not in words_of("case_of"):
        return
    for number in cases.children:
        value = number_value(number.text) if number.dep_ == "nummod" else None
        if value is not None:
            span = parsed.span_of([number, cases])
            yield Count(kind=kind, low=value, best=value, high=None, span=span)


def is_of_none(event_type: str, counts: Sequence[Count]) -> bool:
    """Whether a number says that a loss did not happen: "panic but no casualties"."""
    kind = KINDS.get(event_type)
    own = [one for one in counts if one.kind is kind]
    return kind in SINGLE and bool(own) and all(one.high == 0 for one in own)


def _is_attempt(candidate: Candidate) -> bool:
    """Whether a noun tells of an attempt, in which nobody need be hurt: "a murder plot"."""
    head = candidate.found.head
    nouns = (*candidate.found.tokens, *((head.head,) if head.dep_ == "compound" else ()))
    return head.pos_ == "NOUN" and any(one.lemma_.lower() in words_of("plot") for one in nouns)


def _kind_of_word(candidate: Candidate) -> CountKind | None:
    """What a word of harm counts, whatever its claim is: police who kill break up a protest.

    Who was shot was at least hurt; who was shot at, or only shot up, need not be.
    """
    trigger, tokens = candidate.found.head, candidate.found.tokens
    if candidate.match.row.event_type == PROPERTY and (burned := _things(candidate)):
        is_counted = all(noun_classes(one.lemma_.lower()) & THINGS for one in burned)
        return CountKind.MATERIEL if is_counted else None
    if trigger.lemma_.casefold() in words_of("hurting") and len(tokens) == 1:
        return CountKind.INJURED if trigger.pos_ == "VERB" else None
    if any(one.lower_ in words_of("deadly_end") for one in tokens[1:]):
        return CountKind.KILLED
    phrase = " ".join(one.lemma_.casefold() for one in tokens)
    kind = kind_for(phrase) or kind_for(trigger.lemma_.casefold())
    return kind if kind in (CountKind.KILLED, CountKind.INJURED) else None


def _things(candidate: Candidate) -> list[Token]:
    """What is burned or broken, and is nobody."""
    befallen = (counted(one.token) for one in candidate.parts if one.role in _COUNTED)
    return [one for one in befallen if look_up_people(one) is None]


def _read(
    candidate: Candidate, scene: SentenceScene, kind: CountKind, befallen: Sequence[Token]
) -> Iterator[Count]:
    numbers = [one for one in scene.counts if not _counts_strokes(one, scene.parsed)]
    if candidate.match.row.event_type == DISRUPTION:
        numbers = [one for one in numbers if one.label in groups()]
    event = Befalling(
        trigger=candidate.found.head,
        befallen=befallen,
        kind=kind,
        numbers=numbers,
        parsed=scene.parsed,
    )
    told = [
        one for one in numbers if event.has(one) or _is_in_trigger(one, candidate, scene.parsed)
    ]
    told = _as_people(told, numbers, scene.parsed)
    is_told = any(one.count.scope is CountScope.NEW for one in told)
    for number in numbers:
        if number in told or event.has_by_word(number, is_told=is_told):
            count = _of_dead_and_hurt(number, scene.parsed)
            if count is not None:
                yield replace(count, kind=event.kind_of(number), scope=event.scope_of(number))


def _of_dead_and_hurt(number: FoundCount, parsed: ParsedSentence) -> Count | None:
    """The count, of casualties only how many died at most: some of them are hurt.

    None where not even that is said.
    """
    head, count = parsed.token_at(number.head), number.count
    if head is None or head.lower_ not in words_of("dead_and_hurt") or count.high == 0:
        return count
    if any(one.lower_ in words_of("fatal") for one in head.lefts):
        return count
    return None if count.high is None else replace(count, low=None, best=None)


def _as_people(
    told: Sequence[FoundCount], numbers: Sequence[FoundCount], parsed: ParsedSentence
) -> list[FoundCount]:
    """The numbers told, with people in place of families: "900 families, or 5,400 people"."""
    beside = {one.number: _people_beside(one, numbers, parsed) for one in told}
    people = [one for one in beside.values() if one is not None]
    kept = [one for one in told if beside[one.number] is None and one not in people]
    return sorted((*kept, *people), key=lambda one: one.number)


def _people_beside(
    number: FoundCount, numbers: Sequence[FoundCount], parsed: ParsedSentence
) -> FoundCount | None:
    """The number of people that stands right behind a number of families."""
    head = parsed.token_at(number.head)
    if head is None or head.lemma_ not in HOUSEHOLDS:
        return None
    for other in numbers:
        noun = parsed.token_at(other.head)
        is_other = noun is not None and noun.i > head.i and other.label != THING
        is_other = is_other and other.row not in ONES  # "500 families fled Tibu"
        if is_other and noun is not None and noun.left_edge.i - head.i <= MAX_BESIDE:
            return other
    return None


def _counts_strokes(number: FoundCount, parsed: ParsedSentence) -> bool:
    """Whether a number counts what hit people, and not them: "twelve bullets", "two wounds"."""
    head = parsed.token_at(number.head)
    return head is not None and head.lower_ in words_of("stroke")


def _befallen(candidate: Candidate, kind: CountKind) -> Iterator[Token]:
    """Whom or what an event befell."""
    roles = _COUNTED | {Role.AGENT} if kind in _COUNTED_AGENTS else _COUNTED
    if candidate.match.row.event_type == DISRUPTION:
        roles = _MET
    own = [one.token for one in candidate.parts if one.role in roles]
    if candidate.match.row.event_type != KILLING:
        return iter(own)
    listed = (each for one in own for each in _listed_with(one, candidate.found.head))
    return iter({one.i: one for one in (*own, *listed)}.values())


def _listed_with(noun: Token, verb: Token) -> Iterator[Token]:
    """Who stands in one list with somebody killed: "a priest and eleven parishioners".

    The priest may be told as murdered besides; the dead are as many as the list has.
    """
    first = noun
    while first.dep_ in {"conj", "appos"} and first.head is not verb:
        first = first.head
    if first.head is not verb or first.dep_ not in {"dobj", "nsubjpass"}:
        return
    members = [first]
    for one in members:
        members.extend(below for below in one.rights if _is_next_in_list(below, one))
    yield from members


def _is_next_in_list(noun: Token, before: Token) -> bool:
    """Whether somebody is joined, and not who the one before is: "a priest, a cook and two"."""
    if noun.dep_ != "appos":
        return noun.dep_ == "conj"
    is_joined = any(one.dep_ == "conj" for one in noun.rights)
    return is_joined and _has_article(noun) and _has_article(before)


def _has_article(noun: Token) -> bool:
    return any(one.lower_ in {"a", "an"} for one in noun.lefts)


def _read_rescue(candidate: Candidate, scene: SentenceScene) -> Iterator[Count]:
    """The dead and the hurt among those who are found: "received 34 wounded and 12 bodies"."""
    is_dead = any(one.lower_ == "dead" for one in candidate.found.tokens)
    for kind in (CountKind.KILLED, CountKind.INJURED):
        found = [
            one
            for one in _befallen(candidate, kind)
            if _kind_of_found(one, is_dead=is_dead) is kind
        ]
        yield from _read(candidate, scene, kind, found) if found else ()


def _kind_of_found(noun: Token, *, is_dead: bool) -> CountKind | None:
    """What people were who are found: the tagger takes corpses for a corps."""
    forms = (noun.lower_, noun.lemma_.casefold())
    is_of_dead = noun.lemma_ == "wound" and not words_of("dead_body").isdisjoint(noun.doc.words)
    if is_dead or is_of_dead or not words_of("dead_body").isdisjoint(forms):
        return CountKind.KILLED  # "bodies of five with wounds were found", misread
    return kind_for(forms[0]) or kind_for(forms[1])


def _is_in_trigger(number: FoundCount, candidate: Candidate, parsed: ParsedSentence) -> bool:
    """Whether people are counted between the words of a trigger: "leaving 13 people dead"."""
    tokens = candidate.found.tokens
    is_inside = len(tokens) > 1 and parsed.span_of(tokens).covers(number.number)
    return is_inside and number.label != THING and number.row != "singular"
