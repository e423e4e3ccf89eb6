"""spaCy's attribute ruler with a memory: the same marks at a fraction of its time.

The ruler of the English pipeline matches some 180 patterns at every token, though nearly all
of them look at one token alone, at its tag, its lower-case form and its dependency. What they
make of such a token never changes, so it is worked out once. Where a pattern of several tokens
matches, or a tag or a dependency is rewritten, the ruler itself reads the whole sentence.
"""

from collections.abc import Iterator
from typing import Any, Final, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, MORPH, POS, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

RULER: Final = "attribute_ruler"
MEMO: Final = "attribute_memo"
READ: Final = [TAG, LOWER, DEP]
WRITTEN: Final = [POS, MORPH, LEMMA]
OTHER: Final = "zyx"
"""Stands for all words that no pattern names."""
LOOKED_AT: Final = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})

Key = tuple[int, int, int]
Marks = tuple[int, int, int]


class AttributeMemo:
    """A pipeline component that stands for the attribute ruler of a pipeline."""

    def __init__(self, ruler: Any) -> None:
        self._ruler = ruler
        self._vocab = ruler.vocab
        self._named = words_named(ruler)
        self._other = ruler.vocab.strings.add(OTHER)
        self._marks: dict[Key, Marks | None] = {}
        self._several = Matcher(ruler.vocab)
        anchors: set[str | None] = set()
        for number, one in enumerate(ruler.patterns):
            several = [pattern for pattern in one["patterns"] if len(pattern) > 1]
            if several:
                self._several.add(str(number), several)
            anchors.update(map(anchor_of, several))
        self._is_anchored = None not in anchors
        self._anchors = {ruler.vocab.strings.add(one) for one in anchors if one is not None}

    def __call__(self, doc: Doc) -> Doc:
        """Mark parts of speech, forms and exceptional lemmas."""
        rows = doc.to_array(READ).tolist() if len(doc) else []
        marks = [self._of(tag, lower, dep) for tag, lower, dep in rows]
        known = [one for one in marks if one is not None]
        if len(known) < len(marks) or self._has_several(doc, rows):
            return self._ruler(doc)  # type: ignore[no-any-return]
        if known:
            doc.from_array(WRITTEN, cast(Any, np.array(known, dtype=np.uint64)))
        return doc

    def _has_several(self, doc: Doc, rows: list[list[int]]) -> bool:
        """Whether a pattern of several tokens matches; few sentences have the word for one."""
        if self._is_anchored and self._anchors.isdisjoint(
            mark for _, lower, dep in rows for mark in (lower, dep)
        ):
            return False
        return bool(self._several(doc, allow_missing=True))

    def _of(self, tag: int, lower: int, dep: int) -> Marks | None:
        named = self._named.get(lower)
        if named is None:
            named = self._named[lower] = self._is_apart(lower)
        key = (tag, lower if named else self._other, dep)
        if key not in self._marks:
            self._marks[key] = self._work_out(key)
        return self._marks[key]

    def _is_apart(self, lower: int) -> bool:
        """Whether a word that no pattern names may yet suit a pattern: by its letters alone."""
        word = self._vocab.strings[lower]
        return word.isspace() or not word.isalnum()

    def _work_out(self, key: Key) -> Marks | None:
        """What the ruler makes of one token; None where it rewrites what it looks at."""
        tag, lower, dep = key
        doc = Doc(self._vocab, words=[self._vocab.strings[lower]])
        doc[0].tag, doc[0].dep = tag, dep
        self._ruler(doc)
        token = doc[0]
        if token.is_space or (token.tag, token.lower, token.dep) != key:
            return None
        return token.pos, self._vocab.strings.add(str(token.morph)), token.lemma


def remember_attributes(nlp: Language) -> None:
    """Put the memo in the place of a pipeline's attribute ruler, where that suits."""
    if RULER in nlp.pipe_names and looked_at(nlp.get_pipe(RULER)) <= LOOKED_AT:
        nlp.add_pipe(MEMO, after=RULER)
        nlp.disable_pipe(RULER)


@Language.factory(MEMO)
def make_memo(nlp: Language, name: str) -> AttributeMemo:  # noqa: ARG001  spaCy names them
    """The memo of the attribute ruler that a pipeline has."""
    return AttributeMemo(nlp.get_pipe(RULER))


def anchor_of(pattern: list[dict[str, Any]]) -> str | None:
    """A word or a dependency without which a pattern can't match; None where it names none."""
    named = (token.get(name) for token in pattern for name in ("LOWER", "DEP"))
    return next((one for one in named if isinstance(one, str)), None)


def words_named(ruler: Any) -> dict[int, bool]:
    """The words that a ruler's patterns name; regular expressions there have an apostrophe."""
    values = [token["LOWER"] for token in tokens_of(ruler) if "LOWER" in token]
    words = [one for one in values if isinstance(one, str)]
    words += [word for one in values if isinstance(one, dict) for word in one.get("IN", ())]
    return {ruler.vocab.strings.add(word): True for word in words}


def looked_at(ruler: Any) -> set[str]:
    """What the patterns of a ruler look at."""
    return {name for token in tokens_of(ruler) for name in token}


def tokens_of(ruler: Any) -> Iterator[dict[str, Any]]:
    """What the patterns of a ruler ask of each token."""
    for one in ruler.patterns:
        for pattern in one["patterns"]:
            yield from pattern
