"""Is a document about conflict, where neither an armed actor nor a sure word says so?

Many words tell of violence only in a document about conflict ("blast", "killed"). A document
is about conflict where a row of violence holds without that condition; or where, read as though
it were, an event befalls a number of people, or two different words tell of violence; or where
a weapon of war is named beside a word that may tell of violence.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.claims.candidates import Candidate, find_candidates
from dateline.claims.judging import EventJudge
from dateline.claims.losses import read_losses
from dateline.claims.mishaps import tells_of_mishap
from dateline.claims.resources import Resources
from dateline.claims.scene import Scene, SentenceScene

VIOLENT_BRANCHES: Final = ("attack.", "fighting.", "violence.")
MIN_WORDS: Final = 2
WEAPONS_OF_WAR: Final = frozenset(
    {"air_defence", "artillery", "drone", "manpads", "missile", "mortar", "tank", "technical"}
)
"""Equipment that is hardly named where there is no war."""
ROCKET: Final = "rocket"
"""Rockets fly into space, too."""


def settle_conflict(scene: Scene, judge: EventJudge) -> Scene:
    """The scene, read as one of conflict where its events tell of violence."""
    if scene.is_conflict:
        return scene
    is_armed = names_weapon_of_war(scene) and may_be_told(scene, judge)
    supposed = replace(
        scene,
        is_conflict=True,
        sentences=tuple(
            replace(one, classes=one.classes.in_conflict()) for one in scene.sentences
        ),
    )
    return supposed if is_armed or tells_of_violence(scene, supposed, judge) else scene


def tells_of_violence(scene: Scene, supposed: Scene, judge: EventJudge) -> bool:
    """Whether events of a document make it one about conflict."""
    if any(True for _ in violent_candidates(scene, judge)) or is_surely_told(scene, judge):
        return True
    words: set[str] = set()
    for sentence, one in violent_candidates(supposed, judge):
        words.add(one.found.head.lemma_.lower())
        if len(words) >= MIN_WORDS or read_losses(one, sentence):
            return True
    return False


def names_weapon_of_war(scene: Scene) -> bool:
    """Whether a document names a weapon that hardly anyone names where there is no war."""
    return any(
        one.mention.label in WEAPONS_OF_WAR and ROCKET not in one.mention.span.quote.lower()
        for sentence in scene.sentences
        for one in sentence.materiel
    )


def may_be_told(scene: Scene, judge: EventJudge) -> bool:
    """Whether the learned reader finds violence possible in a word that the tables know."""
    return any(
        judge.may_be_violent(found, sentence)
        for sentence in scene.sentences
        for found in sentence.found
    )


def is_surely_told(scene: Scene, judge: EventJudge) -> bool:
    """Whether the learned reader is sure of violence in a word that the tables know."""
    return any(
        judge.is_surely_violent(found, sentence)
        for sentence in scene.sentences
        if sentence.found and not tells_of_mishap(sentence)
        for found in sentence.found
    )


def violent_candidates(
    scene: Scene, judge: EventJudge
) -> Iterator[tuple[SentenceScene, Candidate]]:
    """The events of violence in a document, without figures of speech and mishaps."""
    for sentence in scene.sentences:
        if sentence.found and not tells_of_mishap(sentence):
            for one in _candidates(sentence, scene.resources):
                if not judge.objection(one, sentence):
                    yield sentence, one


def _candidates(sentence: SentenceScene, resources: Resources) -> Iterator[Candidate]:
    found = find_candidates(sentence, resources).candidates
    return (one for one in found if one.match.row.event_type.startswith(VIOLENT_BRANCHES))
