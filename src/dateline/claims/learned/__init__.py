"""The learned part: which words tell an event, of which type, and who takes part.

Beside the tables, never instead of them: it speaks against a row's event, for one that no row's
conditions allow, or for another type. Without its weights, or without onnxruntime, everything
works by the tables alone. What it was trained on and how well it does: ``weights/CARD.md``.
"""

from dateline.claims.learned.reader import (
    LearnedReader,
    OpenDocument,
    is_judged_type,
    load_learned_reader,
)

__all__ = ["LearnedReader", "OpenDocument", "is_judged_type", "load_learned_reader"]
