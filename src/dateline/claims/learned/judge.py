"""The judge of triggers: how likely a trigger tells of violence, from 0 to 1."""

import json
import math
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np

from dateline.claims.learned.encoder import Encoded, SentenceEncoder, Vector
from dateline.errors import InvalidRecordError

HEAD: Final = "head.json"
JUDGED_BRANCHES: Final = frozenset(
    {"fighting", "attack", "violence", "detention", "territory", "materiel"}
)
JUDGED_TYPES: Final = frozenset({"protest.riot", "protest.mob", "protest.force"})
N_REMEMBERED: Final = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A logistic regression over the encoder's features."""

    weights: Vector
    bias: float

    def logit(self, features: Vector) -> float:
        """The log odds that a trigger tells of violence."""
        return float(features @ self.weights) + self.bias


class TriggerJudge:
    """Judges triggers by the sentence around them; remembers the latest sentences."""

    def __init__(self, encoder: SentenceEncoder, head: Head) -> None:
        self._head = head
        self._encode = lru_cache(maxsize=N_REMEMBERED)(encoder.encode)

    def logit(self, sentence: str, start: int, end: int) -> float:
        """The log odds of violence for the trigger from `start` to `end` of a sentence."""
        encoded: Encoded = self._encode(sentence)
        return self._head.logit(encoded.features(start, end))


def is_judged_type(event_type: str) -> bool:
    """Whether events of a type are violence, which the judge knows about."""
    return event_type.partition(".")[0] in JUDGED_BRANCHES or event_type in JUDGED_TYPES


def probability(logit: float) -> float:
    """Log odds as a probability."""
    return 1.0 / (1.0 + math.exp(-max(min(logit, 30.0), -30.0)))


@cache
def load_trigger_judge() -> TriggerJudge | None:
    """The judge that comes with Dateline; None where its weights or onnxruntime are missing."""
    with as_file(files("dateline.claims.learned") / "weights") as folder:
        if not (folder / HEAD).is_file():
            return None
        try:
            return TriggerJudge(SentenceEncoder(folder), read_head(folder / HEAD))
        except ImportError:
            return None


def read_head(path: Path) -> Head:
    """The head of a JSON file.

    Raises:
        InvalidRecordError: the file is not a head.
    """
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        weights = np.asarray(fields["weights"], dtype=np.float32)
        return Head(weights=weights, bias=float(fields["bias"]))
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidRecordError(f"{path.name} is no head: {error}") from error
