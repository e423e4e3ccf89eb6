"""Words, names and ids as numbers that are the same on every machine and every run."""

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
STEP = np.uint64(0x9E3779B97F4A7C15)
FIRST_FACTOR = np.uint64(0xBF58476D1CE4E5B9)
SECOND_FACTOR = np.uint64(0x94D049BB133111EB)
_KNOWN: dict[str, int] = {}
MAX_KNOWN = 2_000_000


def code_of(text: str) -> int:
    """The number of `text`: 63 bits of its BLAKE2b hash, never 0."""
    code = _KNOWN.get(text)
    if code is None:
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        code = (int.from_bytes(digest, "little") >> 1) or 1
        if len(_KNOWN) < MAX_KNOWN:
            _KNOWN[text] = code
    return code


def mix(parts: Iterable[NDArray[np.integer] | int]) -> Numbers:
    """One number for each row of `parts`: equal rows give equal numbers.

    Source: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    """
    mixed: Numbers = np.zeros(1, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for part in parts:
            column = np.atleast_1d(np.asarray(part)).astype(np.uint64)
            mixed = _finalise((mixed ^ column) + STEP)
    return mixed


def _finalise(values: Numbers) -> Numbers:
    values = (values ^ (values >> np.uint64(30))) * FIRST_FACTOR
    values = (values ^ (values >> np.uint64(27))) * SECOND_FACTOR
    return values ^ (values >> np.uint64(31))
