"""Is a document about conflict, where neither an armed actor nor a sure word says so?

Many words tell of violence only in a document about conflict ("blast", "killed"). A document
is about conflict where a row of violence holds without that condition; or where, read as though
it were, an event befalls a number of people, or two different words tell of violence; or where
a weapon of war is named beside a word that may tell of violence. A long document must say so
in more than a sentence or two: one veteran among fifty sentences makes no war.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from dateline.claims.candidates import Candidate, find_candidates
from dateline.claims.judging import EventJudge
from dateline.claims.losses import read_losses
from dateline.claims.mishaps import tells_of_mishap
from dateline.claims.plain_deaths import is_bare_death, tells_bare_death
from dateline.claims.resources import Resources
from dateline.claims.scene import Scene, SentenceScene, is_armed_actor

VIOLENT_BRANCHES: Final = ("attack.", "fighting.", "violence.")
MIN_WORDS: Final = 2
WEAPONS_OF_WAR: Final = frozenset(
    {"air_defence", "artillery", "drone", "manpads", "missile", "mortar", "tank", "technical"}
)
"""Equipment that is hardly named where there is no war."""
ROCKET: Final = "rocket"
"""Rockets fly into space, too."""
STRETCH: Final = 7
"""Of so many sentences of a long document at least one names who bears arms, or violence."""


def settle_conflict(scene: Scene, judge: EventJudge) -> Scene:
    """The scene, read as one of conflict where its events tell of violence."""
    if is_thin(scene, judge):
        return read_as(scene, is_conflict=False)
    if scene.is_conflict:
        return scene
    is_armed = names_weapon_of_war(scene) and may_be_told(scene, judge)
    supposed = read_as(scene, is_conflict=True)
    return supposed if is_armed or tells_of_violence(scene, supposed, judge) else scene


def read_as(scene: Scene, *, is_conflict: bool) -> Scene:
    """The scene as that of a document that is, or is not, about conflict."""
    return replace(
        scene,
        is_conflict=is_conflict,
        sentences=tuple(
            replace(one, classes=one.classes.supposing(is_conflict=is_conflict))
            for one in scene.sentences
        ),
    )


def is_thin(scene: Scene, judge: EventJudge) -> bool:
    """Whether too few sentences of a long document are about conflict for all to be read so."""
    wanted = len(scene.sentences) // STRETCH
    if wanted < MIN_WORDS:
        return False
    about = (one for one in scene.sentences if is_about_conflict(one, scene, judge))
    return sum(1 for _ in islice(about, wanted)) < wanted


def is_about_conflict(sentence: SentenceScene, scene: Scene, judge: EventJudge) -> bool:
    """Whether a sentence names who bears arms, or by a sure word violence."""
    text, rows = scene.parse.document.text, scene.resources.rows
    if any(is_armed_actor(one, text) for one in sentence.mentions):
        return True
    if any(rows.is_surely_violent(one) for one in sentence.found):
        return True
    return not tells_of_mishap(sentence) and any(
        judge.is_surely_violent(one, sentence)
        for one in sentence.found
        if not tells_bare_death(one, sentence)
    )


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
        if not tells_bare_death(found, sentence)
    )


def violent_candidates(
    scene: Scene, judge: EventJudge
) -> Iterator[tuple[SentenceScene, Candidate]]:
    """The events of violence in a document, without figures of speech and mishaps."""
    for sentence in scene.sentences:
        if sentence.found and not tells_of_mishap(sentence):
            for one in _candidates(sentence, scene.resources):
                if not is_bare_death(one, sentence) and not judge.objection(one, sentence):
                    yield sentence, one


def _candidates(sentence: SentenceScene, resources: Resources) -> Iterator[Candidate]:
    found = find_candidates(sentence, resources).candidates
    return (one for one in found if one.match.row.event_type.startswith(VIOLENT_BRANCHES))
