"""How firmly a candidate is said to have happened: by its words, and by what its type adds."""

from dataclasses import replace
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.factuality import Factuality, read_factuality, turn_round
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.model import Attribution, Modality, Polarity, TimeStatus
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

OPPOSITES: Final = {
    "violence.kill": "living_on",
    "detention.disappear": "accounting_for",
    "attack.shelling": "keeping_silent",
    "aid.obstruct": "letting_in",
}
"""The class of words that tell an event of each type by its opposite."""
ARRANGED: Final = frozenset(
    {
        "territory.withdraw",
        "territory.transfer",
        "territory.open_route",
        "detention.release",
        "displacement.return",
        "displacement.evacuate",
        "deployment.disarm",
        "deployment.deploy",
        "aid.deliver",
    }
)
"""Types of what is agreed on before it is done."""
TAKING_PLACE: Final = ("attack.", "fighting.", "protest.", "talks.meet", "talks.negotiate")
"""Types of what takes place, whether or not it succeeds."""
BY_ORDER: Final = frozenset({"state.emergency", "state.restrict"})
"""Types of what is done by ordering it."""


def how_firmly(
    candidate: Candidate, parsed: ParsedSentence, chain: tuple[Attribution, ...]
) -> Factuality:
    """How firmly it is said; a demand is made by its words, whether or not it is met."""
    if candidate.found.phrase.pos == "modal":
        return Factuality(steps=("the modal makes the demand",))
    if refuses(candidate.found.head):
        return Factuality(steps=("who would not let it refused",))
    is_arranged = is_arrangement(candidate)
    read = read_factuality(candidate.found.head, parsed, chain, is_arranged=is_arranged)
    if is_attempt_on_life(candidate, read):
        tried = "an attempt is an event of this type"
        return replace(
            read, modality=Modality.CERTAIN, value=3.0, time_status=TimeStatus.PAST,
            steps=(*read.steps, tried),
        )  # fmt: skip
    if is_done_by_order(candidate, read):
        return read_factuality(candidate.found.head.head, parsed, chain)
    if is_tried_in_vain(candidate):
        return turn_round(read)
    if not tells_by_opposite(candidate) and not tells_by_absence(candidate, read):
        return read
    turned = turn_round(read)
    is_missing = candidate.match.row.event_type == "detention.disappear"
    return replace(turned, time_status=TimeStatus.ONGOING) if is_missing else turned


def is_attempt_on_life(candidate: Candidate, read: Factuality) -> bool:
    """Whether somebody tried to kill a chosen person: by the codebook that is the event."""
    if candidate.match.row.event_type != "violence.assassinate":
        return False
    tried = any(
        step.removeprefix("factuality/").partition(".")[0] in words_of("trying")
        for step in read.steps
    )
    is_intended = read.modality is Modality.INTENDED and read.polarity is Polarity.AFFIRMED
    return tried and is_intended


def is_done_by_order(candidate: Candidate, read: Factuality) -> bool:
    """Whether something is in force because it was ordered: "the prefect ordered a curfew"."""
    noun = candidate.found.head
    return (
        candidate.match.row.event_type in BY_ORDER
        and read.modality is Modality.ORDERED
        and noun.dep_ in {"dobj", "nsubjpass"}
        and noun.head.lemma_.lower() in words_of("ordering")
    )


def is_arrangement(candidate: Candidate) -> bool:
    """Whether a noun, or a gerund, names what people agree on beforehand: "the handover"."""
    head = candidate.found.head
    is_noun = head.pos_ == "NOUN" or (head.tag_ == "VBG" and head.dep_ in {"dobj", "pcomp"})
    return is_noun and candidate.match.row.event_type in ARRANGED


def is_tried_in_vain(candidate: Candidate) -> bool:
    """Whether what took place did not succeed: "the attack failed"; a failed truce is none."""
    noun = candidate.found.head
    is_held = candidate.match.row.event_type.startswith(TAKING_PLACE)
    is_subject = noun.dep_ == "nsubj" and noun.head.lemma_.lower() == "fail"
    return is_held and is_subject and not is_negated(noun.head)


def refuses(verb: Token) -> bool:
    """Whether somebody is told to have refused: "soldiers would not let the trucks pass"."""
    words = {one.lower_ for one in verb.children if one.dep_ in {"aux", "neg"}}
    is_let = verb.lemma_.lower() in words_of("letting") and verb.dep_ == "ROOT"
    return is_let and "would" in words and not words.isdisjoint({"not", "n't"})


def tells_by_opposite(candidate: Candidate) -> bool:
    """Whether an event is told by a word for its opposite.

    The dead by one for living on: "five did not survive"; the missing by one for knowing where
    they are: "two can't be accounted for".
    """
    words = OPPOSITES.get(candidate.match.row.event_type)
    return words is not None and candidate.found.head.lemma_.lower() in words_of(words)


def tells_by_absence(candidate: Candidate, read: Factuality) -> bool:
    """Whether the missing are told by a sign of life that there was not: "not seen since"."""
    is_missing = candidate.match.row.event_type == "detention.disappear"
    is_sign = candidate.found.head.lemma_.lower() in words_of("sign_of_life")
    return is_missing and is_sign and read.polarity is Polarity.DENIED
