"""From spaCy's parse to tokens of our own: the same marks, with their strings read once."""

from typing import Final

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found]
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    IS_ALPHA,
    IS_PUNCT,
    LEMMA,
    LOWER,
    ORTH,
    POS,
    SPACY,
    TAG,
)
from spacy.tokens import Doc as SpacyDoc

from dateline.text.bare_verbs import read_bare_verbs
from dateline.text.charges import hang_charges
from dateline.text.finite_conjuncts import part_conjuncts
from dateline.text.headline_parse import read_headline
from dateline.text.inflection import mend_lemma
from dateline.text.second_halves import read_second_halves
from dateline.text.share_parse import take_shares
from dateline.text.tokens import Doc, Token
from dateline.text.trailing_participles import read_trailing_participles

NAMED: Final = [ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE]
"""What spaCy keeps as numbers of strings."""
COUNTED: Final = [ENT_IOB, IS_ALPHA, IS_PUNCT, SPACY, HEAD]


class Mirror:
    """Copies parsed sentences; remembers the strings that spaCy's numbers stand for."""

    def __init__(self) -> None:
        self._strings: dict[int, str] = {0: ""}

    def copy(self, parsed: SpacyDoc) -> Doc:
        """A parsed sentence as plain objects."""
        doc = Doc(parsed, parsed.text, [])
        if not len(parsed):
            return doc
        names = parsed.to_array(NAMED).tolist()
        marks = parsed.to_array(COUNTED).astype(np.int64).tolist()
        idx = 0
        for at, (named, (iob, alpha, punct, space, _)) in enumerate(
            zip(names, marks, strict=True)
        ):
            text, lower, lemma, pos, tag, dep, entity = self._read(named, parsed)
            if pos == "VERB":
                lemma = mend_lemma(lower, lemma)
            token = Token(
                doc=doc, i=at, idx=idx, text=text, lower_=lower, lemma_=lemma, pos_=pos,
                tag_=tag, dep_=dep, ent_type_=entity, ent_iob=iob, is_alpha=bool(alpha),
                is_punct=bool(punct), whitespace_=" " if space else "",
            )  # fmt: skip
            doc.tokens.append(token)
            idx += len(text) + space
        _hang(doc.tokens, [at + row[-1] for at, row in enumerate(marks)])
        hang_charges(doc)
        part_conjuncts(doc)
        read_second_halves(doc)
        read_trailing_participles(doc)
        read_bare_verbs(doc)
        take_shares(doc)
        read_headline(doc)
        _name_roots(doc)
        return doc

    def _read(self, numbers: list[int], parsed: SpacyDoc) -> list[str]:
        try:
            return [self._strings[one] for one in numbers]
        except KeyError:
            strings = parsed.vocab.strings
            for one in numbers:
                self._strings.setdefault(one, strings[one])
            return [self._strings[one] for one in numbers]


def _name_roots(doc: Doc) -> None:
    """Call every token that hangs from nothing a root, whatever rewriting made of it."""
    for token in doc.tokens:
        if token.head is token:
            token.dep_ = "ROOT"


def _hang(tokens: list[Token], heads: list[int]) -> None:
    below: list[list[Token]] = [[] for _ in tokens]
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            below[head].append(token)
    for token, children in zip(tokens, below, strict=True):
        token.children = tuple(children)


_MIRROR: Final = Mirror()


def mirror(parsed: SpacyDoc) -> Doc:
    """A parsed sentence of spaCy as plain objects."""
    return _MIRROR.copy(parsed)
