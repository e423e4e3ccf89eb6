"""Where and when a sentence plays whose main clause tells no event: "he was buried in Karm".

The story goes on from there, whatever its asides tell of: "the sergeant, killed in Zahr on
Saturday, was laid to rest in Karm on Monday. Mourners then …".
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.distance import way_up
from dateline.claims.headings import PASSING_DAYS, dated
from dateline.claims.place_frame import Frame
from dateline.claims.place_ranking import Standing, rank_places
from dateline.claims.scene import SentenceScene
from dateline.claims.time_costs import is_background
from dateline.claims.undated_time import is_pluperfect
from dateline.claims.word_classes import words_of
from dateline.model import Interval, Place
from dateline.places.entries import COUNTRY_KINDS
from dateline.text.tokens import Token

COST: Final = 2.0
_TIME_JOINTS: Final = frozenset({"pobj", "prep", "npadvmod", "compound", "nmod", "advmod"})
_PLACE_JOINTS: Final = _TIME_JOINTS | {"dobj", "conj", "appos", "xcomp"}
_WHERE: Final = frozenset({"in", "at", "near", "outside", "inside", "around", "off", "through"})
_UNDONE: Final = frozenset({"MD", "TO"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PassingScene:
    """The town, if any, and the day of what is no event."""

    time: Interval
    place: Place | None


def read_passing_scene(
    sentence: SentenceScene, told: Collection[int], dct: date | None
) -> PassingScene | None:
    """The scene of a sentence; None where its main clause tells an event, or has no day.

    Args:
        sentence: the sentence.
        told: the indexes of the heads of its claims.
        dct: the day of publication.
    """
    verb = _main_verb(sentence)
    if verb is None or not _goes_on(verb, told):
        return None
    days = [
        one.value.interval
        for one in sentence.time_anchors()
        if one.token is not None and one.value in dated(sentence) and _is_of(one.token, verb)
    ]
    if len(days) != 1 or is_background(days[0], dct):
        return None
    if (days[0].n_days or PASSING_DAYS + 1) > PASSING_DAYS:
        return None
    return PassingScene(time=days[0], place=_place_of(verb, sentence))


def _main_verb(sentence: SentenceScene) -> Token | None:
    return next(
        (one for one in sentence.parsed.doc if one.dep_ == "ROOT" and one.pos_ == "VERB"), None
    )


def _goes_on(verb: Token, told: Collection[int]) -> bool:
    """Whether a main clause tells of something done that is no event, and no speech."""
    row = [verb, *(one for one in verb.children if one.dep_ == "conj" and one.pos_ == "VERB")]
    if any(one.i in told for one in row):
        return False
    if any(
        child.dep_ in {"dobj", "nsubj", "nsubjpass"} and child.i in told
        for child in verb.children
    ):
        return False
    is_undone = any(
        one.tag_ in _UNDONE or one.dep_ == "neg" or one.lower_ in {"have", "has", "will"}
        for one in verb.children
        if one.dep_ in {"aux", "auxpass", "neg"}
    )
    is_past = verb.tag_ == "VBD" or any(one.tag_ == "VBD" for one in verb.children)
    is_said = find_verb_row(verb, load_cues()) is not None or verb.lemma_ in words_of(
        "speaking"
    )
    is_said = is_said or verb.lemma_ in words_of("lying")
    return is_past and not (is_undone or is_said or is_pluperfect(verb))


def _is_of(token: Token, verb: Token) -> bool:
    """Whether a day stands beside a verb itself."""
    return verb.is_ancestor(token) and all(
        one.dep_ in _TIME_JOINTS for one in way_up(token, verb)
    )


def _place_of(verb: Token, sentence: SentenceScene) -> Place | None:
    """The town that stands beside a verb, or beside its object."""
    standings = rank_places(verb, sentence.parsed, sentence.event_places(), Frame())
    return next(
        (one.resolved.place for one in standings if _is_beside(one, verb, sentence)), None
    )


def _is_beside(standing: Standing, verb: Token, sentence: SentenceScene) -> bool:
    resolved = standing.resolved
    token = sentence.parsed.token_at(resolved.mention.head.end - 1)
    if token is None or standing.cost > COST or standing.is_of_people:
        return False
    if resolved.named.feature_code in COUNTRY_KINDS or not resolved.place.is_located:
        return False
    way = list(way_up(token, verb))
    is_where = any(one.dep_ == "prep" and one.lower_ in _WHERE for one in way)
    return (
        verb.is_ancestor(token) and is_where and all(one.dep_ in _PLACE_JOINTS for one in way)
    )
