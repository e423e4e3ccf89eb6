"""The sentence encoder: words to vectors, by a small transformer in int8 on one thread.

Each sentence is encoded alone: the quantised layers scale by what is in the batch, so that a
sentence's vectors would depend on its neighbours.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import numpy.typing as npt

MODEL: Final = "encoder.onnx"
TOKENIZER: Final = "tokenizer.json"
MAX_TOKENS: Final = 128

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A sentence as the encoder sees it.

    Attributes:
        states: one row a token.
        offsets: the characters of each token; an empty range for the marks at both ends.
    """

    states: Vector
    offsets: tuple[tuple[int, int], ...]

    def features(self, start: int, end: int) -> Vector:
        """The mean over the sentence and the mean over the characters from start to end."""
        inside = [
            at for at, (a, b) in enumerate(self.offsets) if b > a and a < end and b > start
        ]
        marked = self.states[inside] if inside else self.states
        return cast("Vector", np.concatenate([self.states.mean(axis=0), marked.mean(axis=0)]))


class SentenceEncoder:
    """The encoder whose files lie in a folder.

    Raises:
        ImportError: onnxruntime or tokenizers is not installed.
    """

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_file(str(folder / TOKENIZER))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)

    def encode(self, text: str) -> Encoded:
        """The states of the tokens of a sentence; words after the limit are left out."""
        encoding = self._tokenizer.encode(text)
        ids = np.array([encoding.ids], dtype=np.int64)
        (states,) = self._session.run(None, {"ids": ids, "mask": np.ones_like(ids)})
        return Encoded(states=states[0], offsets=tuple(encoding.offsets))
