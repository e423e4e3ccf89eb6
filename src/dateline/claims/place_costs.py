"""What it costs to take a place for an event's: the steps of the parse between the two."""

from functools import cache
from typing import Final

from dateline.claims.attribution.phrases import kind_of
from dateline.claims.distance import way_up
from dateline.claims.place_clauses import (
    OTHER_EVENT,
    cost_of_other,
    did_it,
    is_against,
    is_antecedent,
    is_beside_doers,
    is_means,
    is_misjoined,
    is_of_day,
    is_of_edge,
    is_own_doing,
    tells_where,
)
from dateline.claims.place_frame import Frame, Whence
from dateline.claims.place_of_flight import (
    is_ahead,
    is_left_for,
    is_refuge_from,
    is_where_come_from,
    is_where_taken,
)
from dateline.claims.place_of_losses import WITH_LOSSES, losses_told_with
from dateline.claims.place_of_people import is_home, is_scene_of_talk, is_where_present
from dateline.claims.word_classes import words_of as class_words
from dateline.mentions.place_evidence import local_office_at
from dateline.mentions.place_words import place_nouns, words_of
from dateline.mentions.tables import read_table
from dateline.model import SpeakerKind
from dateline.text.tokens import Token

OF_A_BODY: Final = 3.0
OF_SOMEONE: Final = 3.0
HOLDER: Final = 2.0
WITH_SOMEONE: Final = 1.0
OWN_DOING: Final = 0.5
SPEAKING: Final = 3.0
ABOUT: Final = 3.5
ANTECEDENT: Final = 0.5
REFUGE: Final = 2.5
OF_ANOTHER: Final = 1.5
"""More than what is told of the event itself, and less than what the text around tells."""
OF_WITNESSES: Final = 2.5
"""More than any place that their words name for the event itself."""
HOME: Final = 3.5
"""More than what the text around tells: a place that says nothing of where the act was."""
HOME_OR_SCENE: Final = 2.5
"""Of those who were led away "from Karm", which may say whence: more than any other place."""
ON_THE_WAY: Final = 0.5
"""Of the ends of a road that was cut: more than where it was."""
PRESENT: Final = 0.5
"""Of those who speak, whose words may say more; a court is where it judges."""
SCENE_OF_TALK: Final = 3.0
_OF_TRAVEL: Final = frozenset({"for", "to", "from", "towards", "toward"})
_SEEING: Final = frozenset({SpeakerKind.WITNESS, SpeakerKind.MEDICAL})
_WITNESSED: Final = frozenset({"in", "at", "near", "off", "outside", "around", "of", "from"})
_JOINTS: Final = frozenset(
    {"prep", "pobj", "compound", "nmod", "appos", "conj", "npadvmod", "pcomp"}
)
_CLOSE: Final = frozenset({"close", "next", "adjacent", "near", "nearer", "closer"})
_BESIDE: Final = frozenset({"compound", "nmod", "poss", "amod"})


def cost_of(trigger: Token, token: Token, frame: Frame) -> float:
    """The cost of taking the place named at `token` for that of the event at `trigger`."""
    trigger = _own_word(trigger, token, frame)
    then = losses_told_with(trigger, token)
    if then is not None:
        return WITH_LOSSES + cost_of(then, token, frame)
    settled = _settled_cost(trigger, token, frame)
    if settled is not None:
        return settled
    total = REFUGE * (is_refuge_from(token, trigger) or is_where_taken(token, trigger))
    total += SCENE_OF_TALK * (not frame.is_said and is_scene_of_talk(token, trigger))
    total += SPEAKING if trigger.lemma_.lower() in words_of("speech") else 0.0
    if frame.is_said and not total:
        total += ABOUT * (not _is_joined(token, trigger))
    people = [one for one in frame.people if _may_be_told_of(one, token, trigger, frame)]
    total += OF_SOMEONE * any(_describes(token, one) for one in people)
    total += WITH_SOMEONE * any(_stands_by(token, one) for one in people)
    total += OF_SOMEONE * any(_is_in_office(token, one) for one in people)
    common = _common(trigger, token)
    for step in way_up(token, common):
        if did_it(step, trigger, frame.triggers):
            total += OWN_DOING
            continue
        is_own = is_own_doing(step, frame.triggers) or tells_where(step, trigger)
        total += OWN_DOING if is_own else _step_up(step, trigger)
        if is_own_doing(step.head, frame.triggers):
            continue
        if step.i != token.i and step.i in frame.triggers and step.i != trigger.i:
            total += cost_of_other(step, trigger)
    down = list(way_up(trigger, common))
    total += sum(_step_cost("down", step.dep_) for step in down)
    is_aside = any(one.dep_ == "relcl" for one in down)
    total += OTHER_EVENT * (is_aside and common.i in frame.triggers)
    return total


def _settled_cost(trigger: Token, token: Token, frame: Frame) -> float | None:
    """The cost of a place of which one thing tells what it is to the event; None of others."""
    if frame.whence is not Whence.SCENE and is_home(token):
        return HOME if says_only_home(token, frame) else HOME_OR_SCENE
    if is_ahead(token):
        return HOME
    if is_where_come_from(token) and not is_antecedent(token, trigger):
        return HOME
    own = _own_of(token, frame)
    if own is not None:
        n_steps = len(list(way_up(token, frame.own[0])))
        is_of_another = _is_of_another(token, own, trigger, frame)
        holds = OWN_DOING * _is_whole_of(token)
        holds += ON_THE_WAY * (own.i != token.i and own.lemma_.lower() in words_of("route"))
        return OF_ANOTHER if is_of_another else 0.1 * n_steps + holds
    if is_left_for(token, trigger):
        return OF_ANOTHER
    if is_antecedent(token, trigger) or is_beside_doers(token, trigger):
        return ANTECEDENT
    if _is_of_witnesses(token, trigger) or _is_of_local_office(token, frame):
        return OF_WITNESSES
    is_there = frame.present and is_where_present(token, trigger, frame.present)
    return PRESENT * frame.is_said if is_there else None


def says_only_home(token: Token, frame: Frame) -> bool:
    """Whether a place is where someone is from, and nobody was led away from there."""
    if frame.whence is Whence.SCENE or not is_home(token):
        return False
    is_led = frame.whence is Whence.EITHER and any(one.is_ancestor(token) for one in frame.own)
    return not is_led or any(one.dep_ == "appos" for one in token.ancestors)


def _may_be_told_of(person: Token, token: Token, trigger: Token, frame: Frame) -> bool:
    """Whether a place may say who someone is: not what hangs on what the person is told to do.

    "Accused the guerrillas of kidnapping farmers in Karm": the farmers were taken there.
    """
    is_of_deed = person.is_ancestor(trigger) and trigger.is_ancestor(token)
    return person.i not in frame.triggers and not is_of_deed


def _own_word(trigger: Token, token: Token, frame: Frame) -> Token:
    """The word of the trigger on which a place hangs: "signed an agreement at Karm"."""
    above = (one for one in token.ancestors if one.i in frame.phrase)
    return next(above, trigger)


def _own_of(token: Token, frame: Frame) -> Token | None:
    """The argument that says where, in which a place stands that is no one's office."""
    own = next((one for one in frame.own if token.i == one.i or one.is_ancestor(token)), None)
    if own is None or _is_of_travel(token, own):
        return None
    is_of_office = any(
        _is_of_office(token, one) or _is_in_office(token, one) for one in frame.people
    )
    return None if is_of_office else own


def _is_of_another(token: Token, own: Token, trigger: Token, frame: Frame) -> bool:
    """Whether a place is that of an event that only tells who is meant, or what.

    "Arrested four planners of the attack in Karm", "two men held at Karm came home".
    """
    others = set(frame.triggers) - {token.i}
    way = {one.i for one in way_up(token, own)}
    return trigger.i not in way and not way.isdisjoint(others)


def _is_of_travel(token: Token, thing: Token) -> bool:
    """Whether a place is where a thing comes from or goes: "in a bus bound for Karm".

    A road lies where it leads.
    """
    if thing.lemma_.lower() in words_of("route"):
        return False
    way = list(way_up(token, thing))
    is_clause = any(one.dep_ in {"acl", "relcl", "amod"} for one in way)
    return is_clause and any(_is_of_way(one) for one in way)


def _is_of_way(preposition: Token) -> bool:
    """Whether a preposition leads to where something goes: "bound for", and not "wait for"."""
    if preposition.dep_ != "prep" or preposition.lower_ not in _OF_TRAVEL:
        return False
    verb = preposition.head
    is_stay = preposition.lower_ == "for" and verb.pos_ == "VERB"
    return not is_stay or verb.lemma_.lower() in class_words("setting_out")


def _is_of_witnesses(token: Token, trigger: Token) -> bool:
    """Whether a place is where those are who saw it: "in Karm a neighbour said that …".

    What witnesses, the wounded and their doctors tell of happened where they are, if they name
    no other place; of officials that is not so.
    """
    said = next((one for one in trigger.ancestors if _is_told_by_witnesses(one)), None)
    if said is None or not said.is_ancestor(token):
        return False
    way = list(way_up(token, said))
    if any(one.dep_ not in _JOINTS for one in way[:-1]):
        return False
    is_fronted = way[-1].dep_ == "prep" and way[-1].i < said.i
    is_theirs = way[-1].dep_ == "nsubj" and len(way) > 1
    preposition = way[-1] if is_fronted else way[-2] if is_theirs else None
    return preposition is not None and preposition.lower_ in _WITNESSED


def _is_told_by_witnesses(verb: Token) -> bool:
    """Whether witnesses or medical people are those who say what stands below a verb."""
    if verb.pos_ != "VERB" or not any(one.dep_ == "ccomp" for one in verb.children):
        return False
    subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() in class_words("far_from_home"):
        return False
    return kind_of(subject) in _SEEING


def _describes(token: Token, person: Token) -> bool:
    """Whether a place hangs on a person by "of", "from" or as a modifier."""
    if not person.is_ancestor(token):
        return False
    first = list(way_up(token, person))[-1]
    is_before = first.dep_ in _BESIDE and first.i < person.i
    is_before = is_before and not is_misjoined(first, person)
    return is_before or first.lower_ in {"of", "from"}


def _is_of_office(token: Token, person: Token) -> bool:
    """Whether a place only says whose leader someone is: "a commander in Karm was killed"."""
    is_office = person.lemma_.lower() in words_of("title") | words_of("office")
    return is_office and (_describes(token, person) or _stands_by(token, person))


def _is_in_office(token: Token, person: Token) -> bool:
    """Whether a place is in what is added of someone: "Franco, chief of police in Karm"."""
    return any(
        one.dep_ == "appos"
        and one.is_ancestor(token)
        and one.lemma_.lower() in words_of("title") | words_of("office")
        for one in person.children
    )


def _is_of_local_office(token: Token, frame: Frame) -> bool:
    """Whether it befell somebody whose office is in a place: "abducted the mayor of Karm"."""
    return any(
        local_office_at(office) is not None and _describes(token, office)
        for one in frame.own
        if one.i != token.i
        for office in (one, *(child for child in one.children if child.dep_ == "appos"))
    )


def _stands_by(token: Token, person: Token) -> bool:
    """Whether a place hangs on a person by "in" or "at": "a leader in Karm"."""
    if not person.is_ancestor(token):
        return False
    first = list(way_up(token, person))[-1]
    return first.dep_ == "prep" and first.lower_ not in {"of", "from"}


@cache
def _place_nouns() -> frozenset[str]:
    """The nouns that say what sort of place is meant."""
    return words_of("settlement") | words_of("admin") | words_of("site")


def names_people(token: Token, frame: Frame) -> bool:
    """Whether a name stands before a noun that is no place: "a Tuareg rebel group".

    Before an event it says where: "the Karm ambush".
    """
    head = token.head
    if head.i in frame.triggers or is_misjoined(token, head):
        return False
    if head.lemma_.lower() in words_of("called_site"):
        return False  # "the Karm post"
    return token.dep_ in _BESIDE and head.pos_ == "NOUN" and head.lemma_ not in place_nouns()


def _is_joined(token: Token, trigger: Token) -> bool:
    """Whether a place hangs on the trigger itself by a preposition: "met in Karm"."""
    way = list(way_up(token, trigger))
    return trigger.is_ancestor(token) and all(
        one.dep_ in _JOINTS and one.pos_ in {"PROPN", "ADP", "NOUN"} for one in way
    )


def _step_up(token: Token, trigger: Token) -> float:
    """The cost of going from a token to its head."""
    nouns = _place_nouns()
    if is_means(token, trigger):
        return 0.0
    if token.dep_ == "prep":
        if is_against(token):
            return OWN_DOING
        is_called = is_of_edge(token) or (token.lower_ == "of" and token.head.lower_ in nouns)
        is_called = is_called or _is_close_to(token) or _is_measured_from(token)
        return 0.0 if is_called else _step_cost("preposition", token.lower_)
    if token.dep_ in {"compound", "nmod"} and token.head.lower_ in words_of("organisation"):
        return OF_A_BODY
    if token.dep_ in _BESIDE and token.head.lower_ in nouns and _names_another(token.head):
        return HOLDER
    if token.dep_ in _BESIDE and is_misjoined(token, token.head):
        return 0.0
    if is_of_day(token):
        return _step_cost("up", "advcl")
    if token.lower_ in _CLOSE and any(_is_close_to(one) for one in token.children):
        return 0.0
    return _step_cost("up", token.dep_)


def _is_measured_from(preposition: Token) -> bool:
    """Whether a distance stands before it: "12 km from Karm", "2 km away from Karm"."""
    at = preposition.i - 1
    at -= at > 0 and preposition.doc[at].lower_ == "away"
    return (
        preposition.lower_ == "from"
        and at >= 0
        and (preposition.doc[at].lower_ in words_of("distance"))
    )


def _is_close_to(preposition: Token) -> bool:
    """Whether it leads to what something is beside: "a mine close to Karm"."""
    return preposition.lower_ == "to" and preposition.head.lower_ in _CLOSE


def _is_whole_of(token: Token) -> bool:
    """Whether a place is told as that in which another lies: "Karm's suburb of Zahr"."""
    is_holder = token.dep_ == "poss" or token.head.lower_ == "suburb"
    return is_holder and token.dep_ in _BESIDE and _names_another(token.head)


def _names_another(noun: Token) -> bool:
    """Whether the noun goes on to name a place itself: "the Karm district of Zahr"."""
    return any(
        one.lower_ == "of" and any(deep.pos_ == "PROPN" for deep in one.children)
        for one in noun.children
    )


def _common(left: Token, right: Token) -> Token:
    """The lowest token above both."""
    above = {left.i, *(one.i for one in left.ancestors)}
    for token in (right, *right.ancestors):
        if token.i in above:
            return token
    return left.sent.root


def _step_cost(step: str, word: str) -> float:
    table = _steps()
    return table.get((step, word), table.get((step, "other"), 0.5))


@cache
def _steps() -> dict[tuple[str, str], float]:
    columns = ("step", "word", "cost", "source")
    return {
        (row["step"], row["word"]): float(row["cost"])
        for row in read_table("claims", "place_steps.csv", columns)
    }
