"""What is told in a report that somebody denies: "denied reports that the base had fallen".

The report exists, so the denying verb says nothing of it; what it tells is denied. So is what
stands in a report that is called false, or that its outlet withdraws.
"""

from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.called_false import is_called_false, is_withdrawn
from dateline.claims.factuality.descent import Descent, Edge
from dateline.claims.factuality.nodes import find_row, is_definite
from dateline.claims.factuality.rows import FactualityTable
from dateline.claims.factuality.state import CERTAIN, State, flip
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.model import Stance
from dateline.text.tokens import Token

REPORTS: Final = frozenset({"doubting-report", "reporting-noun"})
"""Groups of nouns that tell something: report, claim, rumour, allegation."""
CONTENT_SLOTS: Final = ("comp", "that", "of", "about")


def into_denied(edge: Edge, outer: State, table: FactualityTable) -> Descent | None:
    """The state of what a denied report tells; None where `edge` leads into no such report."""
    noun = edge.governor
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    row = find_row(table, noun, *CONTENT_SLOTS)
    if row is None or row.group not in REPORTS or _is_version_of(edge):
        return None
    is_lie = noun.lemma_.lower() in words_of("falsity")
    if is_lie or is_called_false(noun) or is_withdrawn(noun):
        return Descent(state=flip(CERTAIN), step=f"construction/false-{noun.lemma_.lower()}")
    if noun.dep_ not in ("dobj", "nsubjpass", "pobj") or not _denies(_verb_over(noun)):
        return None
    return Descent(state=flip(outer), step=f"construction/denied-{noun.lemma_}")


def is_only_told(noun: Token) -> bool:
    """Whether a thing is there only by what is told, or not at all: a participle on it too.

    "No reports of civilians killed", "denied reports of a downed aircraft".
    """
    if is_definite(noun):
        return False
    if any(one.lower_ == "no" for one in noun.children):
        return True
    preposition = noun.head
    is_of = noun.dep_ == "pobj" and preposition.lower_ == "of"
    return is_of and preposition.head.lemma_.lower() in words_of("told_of")


def _is_version_of(edge: Edge) -> bool:
    """Whether only how it is told is denied: "rejected the rebels' account of the raid"."""
    is_version = edge.governor.lemma_.lower() in words_of("version")
    return is_version and edge.preposition == "of" and is_definite(edge.child)


def _verb_over(noun: Token) -> Token:
    """The verb of which a noun is the object, or stands behind "as": "dismissed as reports"."""
    head = noun.head
    return head.head if noun.dep_ == "pobj" and head.lower_ == "as" else head


def _denies(verb: Token) -> bool:
    if verb.lemma_.lower() in words_of("setting_right"):
        return not is_negated(verb)
    row = load_cues().find(verb.lemma_.lower(), "verb")
    return row is not None and row.stance is Stance.DENIES and not is_negated(verb)
