"""The pipeline's matrix products, by numpy's library on one thread.

spaCy multiplies with BLIS, whose kernels use the newer instructions of few processors; numpy's
OpenBLAS is a third faster on the same thread and gives the same parses. Its threads are held to
one: the matrices of a sentence are too small to share, and waiting threads cost a whole core.
"""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any, Final

from spacy.language import Language
from thinc.backends import NumpyOps
from threadpoolctl import ThreadpoolController

_BLAS: Final = "blas"


def multiply_with_numpy(nlp: Language) -> None:
    """Let every layer of the pipeline multiply with numpy instead of BLIS."""
    products = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model: Any = getattr(component, "model", None)
        for layer in model.walk() if hasattr(model, "walk") else ():
            layer.ops = products


def one_thread() -> AbstractContextManager[object]:
    """While it is open, numpy multiplies on one thread; afterwards as before."""
    limited: AbstractContextManager[object] = _controller().limit(limits=1, user_api=_BLAS)
    return limited


@cache
def _controller() -> Any:
    """What knows the thread pools of the process; numpy is loaded before the first parse."""
    return ThreadpoolController()
