"""The learned part: is a trigger's sentence about violence, or a figure of speech?

Beside the tables, never instead of them: a row of the trigger table makes each claim, and the
judge may only speak against it. Without its weights, or without onnxruntime, everything works
by the tables alone. What it was trained on and how well it does: ``weights/CARD.md``.
"""

from dateline.claims.learned.encoder import Encoded, SentenceEncoder
from dateline.claims.learned.judge import TriggerJudge, is_judged_type, load_trigger_judge

__all__ = ["Encoded", "SentenceEncoder", "TriggerJudge", "is_judged_type", "load_trigger_judge"]
