"""Acts that are spoken of in general: "wars kill children", "rape is a weapon of war".

They were at no place and on no day of the story, unless their own words say one.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.model import Role, Zone
from dateline.text.tokens import Token

_DEEDS: Final = ("attack.", "violence.", "fighting.", "detention.", "protest.")
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_TOLD: Final = frozenset({"det", "nummod", "poss", "predet"})
_WHOEVER: Final = frozenset({"whoever", "anyone", "everyone", "nobody", "whichever"})
_PEOPLE: Final = frozenset({Role.AGENT, Role.PATIENT, Role.INSTRUMENT, Role.MATERIEL})


def is_general(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether an act is told of any such people and deeds, in the present.

    Headlines are in the present too, and tell what happened.
    """
    if sentence.parsed.sentence.zone is Zone.HEADLINE or sentence.times:
        return False
    if not candidate.match.row.event_type.startswith(_DEEDS):
        return False
    trigger = candidate.found.head
    verb = _tensed(trigger)
    if verb is None or not _is_in_simple_present(verb):
        return False
    return all(_is_any(one) for one in _told(candidate, verb))


def _tensed(trigger: Token) -> Token | None:
    """The verb of an act, or that of which the act as such is the subject."""
    if trigger.pos_ == "VERB" and trigger.dep_ not in _SUBJECTS:
        return trigger
    is_subject = trigger.dep_ in _SUBJECTS and trigger.head.pos_ in {"VERB", "AUX"}
    return trigger.head if is_subject and _is_any(trigger) else None


def _is_in_simple_present(verb: Token) -> bool:
    """Whether a verb is in the present, and tells of nothing that goes on or has been done."""
    helpers = [one for one in verb.children if one.dep_ in {"aux", "auxpass"}]
    is_ruled = verb.tag_ == "VBN" and verb.lemma_.lower() in words_of("ruling")
    is_done = verb.tag_ in {"VBG", "VBN"} and not is_ruled
    if is_done or any(one.lemma_ == "have" for one in helpers):
        return False
    finite = [verb] if verb.tag_ in _PRESENT else helpers
    return any(one.tag_ in _PRESENT for one in finite)


def _told(candidate: Candidate, verb: Token) -> Iterator[Token]:
    """The nouns of an act: its participants, and the subject of its verb."""
    yield from (one.token for one in candidate.parts if one.role in _PEOPLE)
    yield from (one for one in verb.children if one.dep_ in _SUBJECTS)


def _is_any(noun: Token) -> bool:
    """Whether a noun stands for any number of its kind: no name, no "the", no number."""
    if noun.lower_ in _WHOEVER or noun.pos_ == "VERB":
        return True
    if noun.tag_ not in {"NNS", "NN"} or noun.pos_ != "NOUN":
        return False
    words = [*noun.lefts, *(noun.head.lefts if noun.dep_ == "conj" else ())]
    return not any(one.dep_ in _TOLD for one in words)
