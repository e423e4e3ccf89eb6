"""Another type than the row's, where the learned reader is sure of it.

"Attacked" is an air strike where jets did it, "agreed" a truce where the guns fall silent. The
rows say which word may tell what; of one word, the sentence often says more than a row asks.
"""

from dataclasses import dataclass, replace

from dateline.claims.candidates import Candidate, Found
from dateline.claims.judging import SURE_TYPE
from dateline.claims.learned.reader import OpenDocument
from dateline.claims.scene import SentenceScene
from dateline.claims.second_reading import cannot_befall


@dataclass(frozen=True, slots=True)
class TypeReading:
    """Settles the types of the events of one document."""

    document: OpenDocument

    def settle(self, found: Found, scene: SentenceScene) -> Found:
        """The candidates of a sentence, each of the type that is surest."""
        return replace(
            found, candidates=tuple(self._settle(one, scene) for one in found.candidates)
        )

    def _settle(self, one: Candidate, scene: SentenceScene) -> Candidate:
        if one.is_learned or one.found.phrase.pos == "modal":
            return one
        trigger = scene.parsed.span_of(one.found.tokens)
        likeliest, chance = self.document.likeliest(scene.parsed, trigger)
        told = one.match.row.event_type
        if likeliest == told or chance < SURE_TYPE or cannot_befall(likeliest, one.found):
            return one
        return one.retyped(likeliest, f"{told}, but {likeliest} by the learned reader")
