"""How near a time stands to an event: whether it is its own, another's, or nobody's here."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from dateline.claims.circumstances import Anchor
from dateline.claims.distance import FAR, first_conjunct, owner_of, tree_distance
from dateline.claims.time_of_others import is_of_another
from dateline.claims.time_of_parts import (
    clause_before_mark,
    has_come_about,
    is_of_one_act,
    is_of_place_apart,
    is_within,
)
from dateline.claims.time_of_telling import (
    clause_before_speaker,
    is_day_of_closing,
    is_day_of_statement,
    is_recorded,
)
from dateline.claims.time_of_victims import happened_before, is_day_of_victims
from dateline.claims.word_classes import words_of
from dateline.model import Granularity, Interval
from dateline.text.tokens import Token
from dateline.times import ResolvedTime
from dateline.times.rules_undated import LENGTH

FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
BACKGROUND_DAYS: Final = 180
OTHERS_COST: Final = FAR // 2
NEXT_TO: Final = 2
NOT_ITS_OWN: Final = FAR * 2
DAY_OF_STATEMENT: Final = FAR * 3
EXTRA_COST: Final = 4
NEAR: Final = 5
COUNTED_DAYS: Final = ("counted from", "next to")
CLAUSES: Final = frozenset({"relcl", "advcl", "ccomp", "acl", "ROOT"})
ASIDES: Final = frozenset({"relcl"})
PREDICATES: Final = frozenset({"acomp", "attr", "oprd"})
AUXILIARIES: Final = frozenset({"aux", "auxpass"})
MODIFYING: Final = frozenset({"acl", "relcl"})
OBJECTS: Final = frozenset({"dobj", "pobj", "conj", "attr"})
ENDS_OPEN: Final = ("after", "before", "following", "prior to")
TimeAnchor = Anchor[ResolvedTime]
"""A time where it stands in the parse."""


def is_background(interval: Interval, dct: date | None) -> bool:
    """Whether an interval ended long before publication."""
    return bool(dct and interval.end and (dct - interval.end).days > BACKGROUND_DAYS)


def is_lasting(interval: Interval) -> bool:
    """Whether an interval reaches from some day until now: "since March"."""
    return interval.granularity is Granularity.OPEN and interval.start is not None


def cost_of(
    trigger: Token, anchor: TimeAnchor, triggers: frozenset[int], dct: date | None
) -> int:
    """How far a time is from a trigger; from NOT_ITS_OWN on it is not the event's."""
    interval = anchor.value.interval
    if anchor.token is None:
        return NOT_ITS_OWN if is_background(interval, dct) else FAR
    token = _attachment(anchor.token, anchor.value)
    settled = _settled_cost(trigger, anchor, token)
    if settled is not None:
        return settled
    owner = owner_of(token, triggers)
    if _is_aside(trigger, token, owner):
        return NOT_ITS_OWN
    distance = _distance(trigger, token) + (EXTRA_COST if token is not anchor.token else 0)
    is_shared = owner == first_conjunct(trigger).i and token.i < trigger.i
    if owner == trigger.i or (is_shared and not _is_now_beside_past(trigger)):
        return distance + (OTHERS_COST if _is_in_aside(token, trigger) else 0)
    if _is_label(token, trigger):
        return distance + OTHERS_COST
    if owner is not None and not is_of_one_act(trigger, trigger.doc[owner]):
        is_row = _is_in_row(trigger, owner)
        if is_background(interval, dct) or (is_lasting(interval) and not is_row):
            return NOT_ITS_OWN
    return distance + OTHERS_COST + (EXTRA_COST if _is_in_aside(token, trigger) else 0)


def _settled_cost(trigger: Token, anchor: TimeAnchor, token: Token) -> int | None:
    """The cost of a time that is surely the event's, or surely something else's."""
    if is_day_of_closing(trigger, token):
        return DAY_OF_STATEMENT
    if _is_put_aside(trigger, anchor, token):
        return NOT_ITS_OWN
    is_next = 0 < token.left_edge.i - trigger.i <= NEXT_TO
    if _is_measured(trigger, anchor) or is_next or has_come_about(trigger, token):
        return 1
    if not is_day_of_statement(trigger, token):
        return None
    is_own = _is_period(anchor.value.interval) and is_recorded(trigger)
    return 1 if is_own else DAY_OF_STATEMENT


def _is_period(interval: Interval) -> bool:
    """Whether a time is longer than a day, and begins with one."""
    return interval.start is not None and interval.n_days != 1


def _is_aside(trigger: Token, token: Token, owner: int | None) -> bool:
    """Whether a time is told of what had been before, or of an event elsewhere."""
    if _is_earlier_aside(token, trigger) or _is_outside(trigger, token):
        return True
    if is_day_of_victims(trigger, token):
        return True
    return owner is not None and is_of_place_apart(trigger, token)


def _is_now_beside_past(trigger: Token) -> bool:
    """Whether a clause tells of now beside one of then: "was beaten, its men still fight"."""
    has_own = any(one.dep_ == "nsubj" for one in trigger.children)
    is_now = has_own and is_of_tense(trigger, "Pres")
    return is_now and is_of_tense(first_conjunct(trigger), "Past")


def _is_label(token: Token, trigger: Token) -> bool:
    """Whether a time stands in a label before the clause: "3 August, near Raqqa: shells …"."""
    doc = token.doc
    colon = next((one.i for one in doc if one.text == ":"), len(doc))
    is_before = token.i < colon < trigger.i
    return is_before and not any(one.tag_ in FINITE for one in doc[:colon])


def _distance(trigger: Token, token: Token) -> int:
    first = first_conjunct(trigger)
    return min(tree_distance(trigger, token), tree_distance(first, token) + 1)


def _is_put_aside(trigger: Token, anchor: TimeAnchor, token: Token) -> bool:
    """Whether a time is denied, that of a thing, or the event is what it is counted from."""
    if token.dep_ == "poss" and not _has_its_time(trigger, token.head):
        return True
    if is_of_another(trigger, token):
        return True
    if _is_denied(anchor) or counts_from(trigger, anchor):
        return True
    return _is_length_of_another(trigger, anchor) or _is_talked_of(trigger, token)


def _is_outside(trigger: Token, token: Token) -> bool:
    """Whether a time stands outside a clause that tells of what was before."""
    clause = clause_from_before(trigger)
    return clause is not None and not clause.head.is_ancestor(token)


def _is_in_aside(token: Token, trigger: Token) -> bool:
    """Whether a time stands in a relative clause on something else than the event."""
    return any(
        one.dep_ in ASIDES
        and trigger.i not in {one.i, one.head.i}
        and not one.is_ancestor(trigger)
        for one in (token, *token.ancestors)
    )


def _is_denied(anchor: TimeAnchor) -> bool:
    """Whether a time is put aside: "on Friday, not Saturday"; "not until Monday" is Monday."""
    if anchor.token is None or anchor.value.rule == "until":
        return False
    before = anchor.token.doc[max(0, anchor.token.left_edge.i - 2) : anchor.token.left_edge.i]
    words = [one.lower_ for one in before]
    return words[-1:] == ["not"] or (words[:1] == ["not"] and words[-1] in {"on", "in", "at"})


def _is_length_of_another(trigger: Token, anchor: TimeAnchor) -> bool:
    """Whether a length of time is that of a thing: "thanked them for two years of help"."""
    if anchor.token is None or anchor.value.rule != LENGTH:
        return False
    first, words = anchor.token.i, anchor.span.quote.split()
    near = anchor.token.doc[first : first + len(words) + 1]
    units = [one for one in near if one.text == words[-1]]
    is_of = any(child.lower_ == "of" for unit in units for child in unit.children)
    return is_of and not _is_measured(trigger, anchor)


def topic_of(trigger: Token) -> Token | None:
    """The verb of talk whose object an event is, or stands below: "discussed the campaign"."""
    for one in (trigger, *trigger.ancestors):
        if one.dep_ == "dobj" and one.head.lemma_ in words_of("about"):
            return one.head
        if one.pos_ in {"VERB", "AUX"} and one is not trigger and one.dep_ not in MODIFYING:
            return None
    return None


def _is_talked_of(trigger: Token, token: Token) -> bool:
    """Whether a time is that of talk about the event: "discussed the campaign on Monday"."""
    verb = topic_of(trigger)
    if verb is None or trigger is token or trigger.is_ancestor(token):
        return False
    is_of_talk = first_conjunct(verb) in {token, *token.ancestors}
    return is_of_talk and not _is_below_object(verb, token)


def _is_below_object(verb: Token, token: Token) -> bool:
    """Whether a time stands in the object of a verb: "discussed the attack of Monday"."""
    return any(one.dep_ == "dobj" and one.head is verb for one in (token, *token.ancestors))


def _is_measured(trigger: Token, anchor: TimeAnchor) -> bool:
    """Whether a length of time is that of the event: "after 48 days of siege"."""
    if trigger.dep_ != "pobj" or trigger.head.lower_ != "of" or anchor.token is None:
        return False
    unit = trigger.head.head
    is_near = anchor.token.i <= unit.i <= anchor.token.i + len(anchor.span.quote.split())
    return is_near and anchor.span.quote.endswith(unit.text)


def counts_from(trigger: Token, anchor: TimeAnchor) -> bool:
    """Whether an event is the one from which days are counted: "two days after they fled"."""
    counted = counted_clause(anchor)
    if counted is None or anchor.token is None:
        return False
    edge = anchor.token.left_edge.i + len(anchor.span.quote.split()) - 1
    return trigger.i > edge and (counted.i == trigger.i or is_in_counted(counted, trigger))


def counted_clause(anchor: TimeAnchor) -> Token | None:
    """What stands behind "two days after": the verb of a clause, or the preposition."""
    is_counted = anchor.value.rule.startswith(COUNTED_DAYS)
    if anchor.token is None or not is_counted:
        return None
    if not anchor.span.quote.casefold().endswith(ENDS_OPEN):
        return None
    return _clause_of(anchor.token) or _marked_clause(anchor) or anchor.token


def is_in_counted(clause: Token, token: Token) -> bool:
    """Whether a word stands in the clause from which is counted, and in none beside it.

    The parser may take it for the main clause: "two days after he fled, troops came".
    """
    if not clause.is_ancestor(token):
        return False
    return clause.dep_ == "advcl" or not any(
        one.dep_ == "conj"
        and one.head.i == clause.i
        and any(deep.dep_ in {"nsubj", "nsubjpass"} for deep in one.children)
        for one in (token, *token.ancestors)
    )


def _marked_clause(anchor: TimeAnchor) -> Token | None:
    """The clause behind a counted time that hangs from the verb above: "came a day after …"."""
    token = anchor.token
    if token is None:
        return None
    ahead = token.doc[token.i : token.i + len(anchor.span.quote.split()) + 1]
    mark = next((one for one in ahead if one.lower_ in ENDS_OPEN and one.dep_ == "mark"), None)
    is_clause = mark is not None and mark.head.dep_ in {"advcl", "ROOT", "ccomp"}
    return mark.head if mark is not None and is_clause else None


def is_in_clause_of(anchor: TimeAnchor, counted: TimeAnchor) -> bool:
    """Whether a time stands in what `counted` counts from."""
    clause = counted_clause(counted)
    if clause is None or anchor.token is None or anchor is counted:
        return False
    return is_in_counted(clause, anchor.token)


def told_when(trigger: Token, anchors: Sequence[TimeAnchor]) -> Interval | None:
    """The time that a clause with "when" explains: "since 2014, when the garrison fled"."""
    for clause in (trigger, *trigger.ancestors):
        when = next((one for one in clause.children if one.lower_ == "when"), None)
        if when is not None:
            return next((_bare(one) for one in anchors if _ends_before(one, when)), None)
        if clause.dep_ in CLAUSES:
            return None
    return None


def _bare(anchor: TimeAnchor) -> Interval:
    time = anchor.value
    return time.interval if time.bare is None else time.bare


def _ends_before(anchor: TimeAnchor, when: Token) -> bool:
    """Whether a time stands directly before "when"."""
    if when.i == 0 or anchor.token is None or is_empty(anchor.value.interval):
        return False
    last = when.nbor(-1)
    if last.is_punct and last.i > 0:
        last = last.nbor(-1)
    is_near = abs(last.i - anchor.token.i) <= NEAR
    return is_near and anchor.span.quote.endswith(last.text)


def is_empty(interval: Interval) -> bool:
    """Whether an interval says nothing."""
    return interval.start is None and interval.end is None


def _is_earlier_aside(token: Token, trigger: Token) -> bool:
    """Whether a time stands in an aside on what had been before: "who had fled in May".

    So does what was of those who now are: "two men who were taken in May are free".
    """
    for one in (token, *token.ancestors):
        if one.dep_ in ASIDES and one.i != trigger.i and not one.is_ancestor(trigger):
            is_now = is_of_tense(trigger, "Pres") or has_have(trigger)
            return has_have(one) or (is_of_tense(one, "Past") and is_now)
    return False


def has_have(verb: Token) -> bool:
    """Whether a verb is told in the perfect: "who had fled", "who have fled"."""
    return any(child.lemma_ == "have" for child in verb.children if child.dep_ == "aux")


def is_of_tense(token: Token, tense: str) -> bool:
    """Whether the clause at a verb, or at a word that is said of a thing, has this tense."""
    verb = token.head if token.dep_ in PREDICATES else token
    finite = (verb, *(one for one in verb.children if one.dep_ in AUXILIARIES))
    tags = {"Past": {"VBD"}, "Pres": {"VBP", "VBZ"}}[tense]
    return any(one.tag_ in tags for one in finite)


def _has_its_time(trigger: Token, noun: Token) -> bool:
    """Whether an event is as old as a noun of its time: "yesterday's raid killed two".

    The noun is the event, or what did it, or is told by it; of "today's news that two had
    died" neither the death nor its telling is today's.
    """
    if noun.lemma_.lower() in words_of("news_noun"):
        return False
    did_it = noun.head.i == trigger.i and noun.dep_ in {"nsubj", "nsubjpass"}
    did_it = did_it or is_within(noun, trigger)
    return noun.i == trigger.i or did_it or _is_told_by(trigger, noun)


def _is_told_by(trigger: Token, noun: Token) -> bool:
    """Whether a verb or noun stands below a noun, and does not go on beside it."""
    below = [one for one in (trigger, *trigger.ancestors) if noun.is_ancestor(one)]
    return bool(below) and below[-1].dep_ != "conj"


def clause_from_before(trigger: Token) -> Token | None:
    """The clause of an event that made a thing what it was before: "tanks captured in Karm".

    A participle behind an object, a relative clause in the perfect, and a clause with "once"
    or "previously", tell of earlier than the sentence does.
    """
    above = (trigger, *trigger.ancestors)
    clause = next((one for one in above if one.dep_ in MODIFYING or _is_since(one)), None)
    if clause is None or _is_since(clause):
        return clause
    is_made = clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.head.dep_ in OBJECTS
    is_made = is_made or (clause.dep_ in ASIDES and has_have(clause))
    is_made = is_made or clause is happened_before(trigger)
    is_earlier = any(one.lower_ in words_of("earlier") for one in clause.children)
    return clause if is_made or is_earlier else None


def _is_since(token: Token) -> bool:
    """Whether a clause only says from when something counts: "since he was appointed"."""
    return token.dep_ == "advcl" and any(
        one.dep_ == "mark" and one.lower_ == "since" for one in token.children
    )


def _is_in_row(trigger: Token, owner: int) -> bool:
    """Whether two triggers are one, or verbs in a row: "kidnapped and burned since 2009"."""
    return first_conjunct(trigger.doc[owner]).i == first_conjunct(trigger).i


def _clause_of(token: Token) -> Token | None:
    return next((one for one in (token, *token.ancestors) if one.dep_ == "advcl"), None)


def _attachment(token: Token, time: ResolvedTime) -> Token:
    """The token that a time belongs to: "two days after the raid" to what happened then."""
    if not time.span.quote.casefold().endswith(ENDS_OPEN):
        return clause_before_mark(token) or clause_before_speaker(token) or token
    if token.dep_ == "advmod" and token.lower_ in ENDS_OPEN:
        return token  # "was shot the day before"
    clause = _clause_of(token)
    return clause.head if clause is not None else token
