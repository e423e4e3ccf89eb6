"""spaCy's lemmatiser with a memory: the same lemmas at a fraction of its time.

By rule, a lemma depends on a token's form, part of speech and morphology alone. spaCy remembers
only some of what it worked out, asks each token by itself, and looks for a lemma in long lists.
"""

from typing import Any, Final, cast

import numpy as np
from spacy.attrs import LEMMA, MORPH, ORTH, POS  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Token

LEMMATIZER: Final = "lemmatizer"
MEMO: Final = "lemma_memo"
INDEX: Final = "lemma_index"
READ: Final = [ORTH, POS, MORPH, LEMMA]

Form = tuple[int, int, int]


class LemmaMemo:
    """A pipeline component that stands for the lemmatiser of a pipeline."""

    def __init__(self, lemmatizer: Any) -> None:
        self._lemmatizer = lemmatizer
        self._strings = lemmatizer.vocab.strings
        self._lemmas: dict[Form, int] = {}
        _make_sets(lemmatizer)

    def __call__(self, doc: Doc) -> Doc:
        """Give a lemma to each token that has none."""
        rows = doc.to_array(READ).tolist() if len(doc) else []
        lemmas = [
            known or self._lemmas.get((form, pos, morph)) or self._work_out(doc[at])
            for at, (form, pos, morph, known) in enumerate(rows)
        ]
        if lemmas:
            doc.from_array([LEMMA], cast(Any, np.array(lemmas, dtype=np.uint64)))
        return doc

    def _work_out(self, token: Token) -> int:
        lemma = int(self._strings.add(self._lemmatizer.lemmatize(token)[0]))
        form = (token.orth, token.pos, token.morph.key)  # type: ignore[attr-defined]
        self._lemmas[form] = lemma
        return lemma


def _make_sets(lemmatizer: Any) -> None:
    """Make sets of the lists of known lemmas: spaCy searches one for each new word."""
    if lemmatizer.lookups.has_table(INDEX):
        table = lemmatizer.lookups.get_table(INDEX)
        for pos, known in list(table.items()):
            table[pos] = frozenset(known)


def remember_lemmas(nlp: Language) -> None:
    """Put the memo in the place of a pipeline's lemmatiser, where that goes by rule."""
    if LEMMATIZER not in nlp.pipe_names:
        return
    lemmatizer = cast(Any, nlp.get_pipe(LEMMATIZER))
    if lemmatizer.mode == "rule" and not lemmatizer.overwrite:
        nlp.add_pipe(MEMO, after=LEMMATIZER)
        nlp.disable_pipe(LEMMATIZER)


@Language.factory(MEMO)
def make_memo(nlp: Language, name: str) -> LemmaMemo:  # noqa: ARG001  spaCy names them
    """The memo of the lemmatiser that a pipeline has."""
    return LemmaMemo(nlp.get_pipe(LEMMATIZER))
