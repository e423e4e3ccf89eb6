"""What is told in a report that somebody denies: "denied reports that the base had fallen".

The report exists, so the denying verb says nothing of it; what it tells is denied.
"""

from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.factuality.descent import Descent, Edge
from dateline.claims.factuality.nodes import find_row
from dateline.claims.factuality.rows import FactualityTable
from dateline.claims.factuality.state import State, flip
from dateline.claims.voice import is_negated
from dateline.model import Stance
from dateline.text.tokens import Token

REPORTS: Final = frozenset({"doubting-report", "reporting-noun"})
"""Groups of nouns that tell something: report, claim, rumour, allegation."""
CONTENT_SLOTS: Final = ("comp", "that", "of", "about")


def into_denied(edge: Edge, outer: State, table: FactualityTable) -> Descent | None:
    """The state of what a denied report tells; None where `edge` leads into no such report."""
    noun = edge.governor
    if noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "nsubjpass", "pobj"):
        return None
    row = find_row(table, noun, *CONTENT_SLOTS)
    verb = noun.head
    if row is None or row.group not in REPORTS or not _denies(verb):
        return None
    return Descent(state=flip(outer), step=f"construction/denied-{noun.lemma_}")


def _denies(verb: Token) -> bool:
    row = load_cues().find(verb.lemma_.lower(), "verb")
    return row is not None and row.stance is Stance.DENIES and not is_negated(verb)
