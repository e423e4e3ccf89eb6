"""How alike documents are by their words, and groups of documents that tell of one story."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

WORD = re.compile(r"[a-z][a-z'-]{2,}")


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return WORD.findall(text.lower())


def rarity(texts: Sequence[Iterable[str]]) -> Mapping[str, float]:
    """The rarity of each word: the logarithm of texts to texts that have it (idf)."""
    having = Counter(word for text in texts for word in set(text))
    return {word: math.log(len(texts) / n) for word, n in having.items()}


def similarities(texts: Sequence[Sequence[str]]) -> Table:
    """The cosine of each two texts, their words weighed by how often here and how rarely there.

    Source: Salton and Buckley 1988 (tf-idf).
    """
    rare = rarity(texts)
    column = {word: n for n, word in enumerate(sorted(rare))}
    table = np.zeros((len(texts), len(column)), dtype=np.float32)
    for row, text in enumerate(texts):
        for word, n in Counter(text).items():
            table[row, column[word]] = (1 + math.log(n)) * rare[word]
    table /= np.maximum(1e-9, np.linalg.norm(table, axis=1, keepdims=True))
    alike: Table = (table @ table.T).astype(float)
    return alike


def group(alike: Table, threshold: float) -> list[int]:
    """A group for each row: the two groups most alike on average are joined, then the next two.

    Args:
        alike: how alike each two rows are.
        threshold: groups less alike than this stay apart.
    """
    means = alike.copy()
    np.fill_diagonal(means, -1.0)
    sizes = np.ones(len(means))
    groups = np.arange(len(means))
    while len(means):
        one, other = divmod(int(np.argmax(means)), len(means))
        if means[one, other] < threshold:
            break
        share = sizes[one] / (sizes[one] + sizes[other])
        means[one] = means[one] * share + means[other] * (1 - share)
        means[:, one] = means[one]
        means[other], means[:, other], means[one, one] = -1.0, -1.0, -1.0
        sizes[one] += sizes[other]
        groups[groups == other] = one
    return [int(one) for one in groups]
