"""Matrix products by numpy, on one thread."""

from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from thinc.api import Linear, Model
from threadpoolctl import threadpool_info

from dateline.text.language_model import load, load_as_published
from dateline.text.matrix_products import multiply_with_numpy, one_thread

TEXT = "On Monday the militia shelled the market of Tal Hamis, killing two traders."


def _layers(nlp: Language) -> list[Model[Any, Any]]:
    models = [getattr(one, "model", None) for _, one in nlp.pipeline]
    return [layer for one in models if isinstance(one, Model) for layer in one.walk()]


def test_loaded_pipeline_multiplies_with_numpy() -> None:
    layers = _layers(load())
    assert layers
    assert not any(one.ops.use_blis for one in layers)  # type: ignore[attr-defined]


def test_multiplying_with_numpy_leaves_other_models_alone() -> None:
    other = Linear(2, 2)
    multiply_with_numpy(load_as_published())
    assert other.ops.use_blis  # type: ignore[attr-defined]


def test_multiplying_with_numpy_gives_the_published_parse() -> None:
    published, ours = load_as_published(), load_as_published()
    multiply_with_numpy(ours)
    told = [
        [(token.head.i, token.dep_, token.tag_, token.ent_type_) for token in nlp(TEXT)]
        for nlp in (published, ours)
    ]
    assert told[0] == told[1]


def test_one_thread_holds_numpy_to_one_thread_and_lets_go() -> None:
    before = _blas_threads()
    if not before:
        pytest.skip("numpy's library tells nothing of its threads")
    with one_thread():
        assert set(_blas_threads()) == {1}
    assert _blas_threads() == before


def _blas_threads() -> list[int]:
    np.ones((2, 2)) @ np.ones((2, 2))
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]
