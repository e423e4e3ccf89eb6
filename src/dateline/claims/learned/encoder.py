"""The tagger: figures for each piece of a word, by a small transformer in int8 on one thread.

Each window is read alone: the quantised layers scale by what is in the batch, so that a
window's figures would depend on its neighbours.
"""

from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

MODEL: Final = "encoder.onnx"
TOKENIZER: Final = "tokenizer.json"
MAX_TOKENS: Final = 254
OUTPUTS: Final = ["types", "asks", "answers"]

Floats = npt.NDArray[np.float32]


class Tagger:
    """The model whose files lie in a folder.

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
        self._tokenizer.no_truncation()
        self._start, self._end = map(self._tokenizer.token_to_id, ("[CLS]", "[SEP]"))

    def split(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """The pieces of words in a text: their numbers, and their characters."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        return encoding.ids, encoding.offsets

    def tag(self, ids: list[int]) -> tuple[Floats, Floats, Floats]:
        """Scores of types, what triggers ask for and what words answer, one row a piece.

        Pieces after the model's limit are left out.
        """
        framed = np.array([[self._start, *ids[:MAX_TOKENS], self._end]], dtype=np.int64)
        found = self._session.run(OUTPUTS, {"ids": framed, "mask": np.ones_like(framed)})
        types, asks, answers = (one[0, 1:-1] for one in found)
        return types, asks, answers
