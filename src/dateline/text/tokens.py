"""The parse as plain objects: what spaCy marked, worked out once and quick to ask.

Reading claims asks millions of small questions of the parse. spaCy answers each by a look into
its tables of strings and makes a new object for every token that is named; here an answer is an
attribute. The names are spaCy's, and so is what they mean: a function that reads these tokens
reads spaCy's as well. `dateline.text.mirror` makes them.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Final, overload

from spacy.tokens import Doc as SpacyDoc

BEGINS: Final = 3
INSIDE: Final = 1
"""spaCy's marks of the first and of a further token of an entity."""
NUMBER: Final = attrgetter("i")


@dataclass(slots=True, eq=False, repr=False, kw_only=True)
class Token:
    """A token of a sentence; the names are spaCy's.

    Attributes:
        doc: the sentence.
        i: its number in the sentence.
        idx: its first character in the sentence.
        head: what it hangs on; the root hangs on itself.
        children: what hangs on it, in the order of the sentence.
        whitespace_: a space where one follows.
    """

    doc: "Doc"
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob: int
    is_alpha: bool
    is_punct: bool
    whitespace_: str
    head: "Token" = field(init=False)
    children: "tuple[Token, ...]" = field(init=False, default=())
    _subtree: "tuple[Token, ...]" = field(init=False, default=())

    def __len__(self) -> int:
        """Its length in characters."""
        return len(self.text)

    def __str__(self) -> str:
        """Its words."""
        return self.text

    __repr__ = __str__

    def __lt__(self, other: "Token") -> bool:
        """Whether it stands before another."""
        return self.i < other.i

    @property
    def lefts(self) -> "tuple[Token, ...]":
        """What hangs on it and stands before it."""
        at = self.i
        return tuple([one for one in self.children if one.i < at]) if self.children else ()

    @property
    def rights(self) -> "tuple[Token, ...]":
        """What hangs on it and stands behind it."""
        at = self.i
        return tuple([one for one in self.children if one.i > at]) if self.children else ()

    @property
    def subtree(self) -> "tuple[Token, ...]":
        """It and all that hangs on it, branch by branch from the left."""
        if not self._subtree:
            before = (below for one in self.lefts for below in one.subtree)
            behind = (below for one in self.rights for below in one.subtree)
            self._subtree = (*before, self, *behind)
        return self._subtree

    @property
    def left_edge(self) -> "Token":
        """The first token of its subtree."""
        return min(self.subtree, key=NUMBER)

    @property
    def right_edge(self) -> "Token":
        """The last token of its subtree."""
        return max(self.subtree, key=NUMBER)

    @property
    def ancestors(self) -> "Iterator[Token]":
        """What it hangs on, and what that hangs on, up to the root."""
        one = self
        while one.head is not one:
            one = one.head
            yield one

    def is_ancestor(self, other: "Token") -> bool:
        """Whether `other` hangs on it, directly or by others."""
        one = other
        while one.head is not one:
            one = one.head
            if one is self:
                return True
        return False

    @property
    def conjuncts(self) -> "tuple[Token, ...]":
        """What it is joined with, by the parse, without itself."""
        first = self
        while first.dep_ == "conj":
            first = first.head
        joined = [first]
        for one in joined:
            joined.extend(below for below in one.rights if below.dep_ == "conj")
        return tuple(one for one in joined if one is not self)

    def nbor(self, steps: int = 1) -> "Token":
        """The token so many steps further on.

        Raises:
            IndexError: the sentence has none there.
        """
        if self.i + steps < 0:
            raise IndexError(f"there is no token {self.i + steps}")
        return self.doc[self.i + steps]

    @property
    def sent(self) -> "TokenSpan":
        """The tree that it stands in, which spaCy takes for a sentence."""
        *_, top = (self, *self.ancestors)
        return TokenSpan(doc=self.doc, start=top.left_edge.i, end=top.right_edge.i + 1)


def hangs_from(token: Token, other: Token) -> bool:
    """Whether a token stands below another."""
    while token.head is not token:
        token = token.head
        if token is other:
            return True
    return False


def hang(token: Token, head: Token) -> None:
    """Hang a token elsewhere, before anything has asked for the tree.

    Where the new head hangs from the token itself, it takes the token's place first: there are
    no circles in a tree.
    """
    old = token.head
    if head is not token and hangs_from(head, token):
        hang(head, head if old is token else old)
        old = token.head
    old.children = tuple(one for one in old.children if one is not token)
    token.head = head
    if head is not token:
        head.children = tuple(sorted((*head.children, token)))


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class TokenSpan:
    """Some tokens in a row; the names are spaCy's.

    Nothing in it changes; it is not frozen, since so many are made, and a frozen one takes
    three times as long.

    Attributes:
        start: the number of the first token.
        end: the number behind the last.
        label_: the kind of entity, where it is one.
    """

    doc: "Doc"
    start: int
    end: int
    label_: str = ""

    @property
    def tokens(self) -> list[Token]:
        """The tokens themselves."""
        return self.doc.tokens[self.start : self.end]

    def __len__(self) -> int:
        """The number of tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """The tokens in turn."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> "TokenSpan": ...

    def __getitem__(self, at: int | slice) -> "Token | TokenSpan":
        """A token by its number within the span, or some in a row."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return self.doc[self.start + start : self.start + end]
        return self.doc.tokens[range(self.start, self.end)[at]]

    @property
    def text(self) -> str:
        """The words with what stands between them."""
        return self.doc.text_of(self.start, self.end)

    @property
    def root(self) -> Token:
        """The token on which the others hang: nearest to the root of its tree."""
        return min(self.tokens, key=_depth)


def _depth(token: Token) -> int:
    """How many tokens it hangs on; punctuation comes last."""
    is_bare = token.is_punct and not token.children and token.head is not token
    return len(token.doc) if is_bare else sum(1 for _ in token.ancestors)


@dataclass(slots=False, eq=False, repr=False)
class Doc:
    """The tokens of a sentence; the names are spaCy's.

    Attributes:
        parsed: what it was copied from.
        text: the sentence.
    """

    parsed: SpacyDoc
    text: str
    tokens: list[Token]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """The tokens in turn."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> TokenSpan: ...

    def __getitem__(self, at: int | slice) -> Token | TokenSpan:
        """A token by its number, or some in a row."""
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return TokenSpan(doc=self, start=start, end=max(start, end))

    def text_of(self, start: int, end: int) -> str:
        """The words of the tokens from one to before another, with what stands between them."""
        tokens = self.tokens[start:end]
        if not tokens:
            return ""
        return self.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1].text)]

    @cached_property
    def ents(self) -> tuple[TokenSpan, ...]:
        """The named entities."""
        starts = [one.i for one in self.tokens if one.ent_iob == BEGINS]
        return tuple(self._entity(start) for start in starts)

    def _entity(self, start: int) -> TokenSpan:
        end = start + 1
        while end < len(self.tokens) and self.tokens[end].ent_iob == INSIDE:
            end += 1
        return TokenSpan(doc=self, start=start, end=end, label_=self.tokens[start].ent_type_)

    @cached_property
    def noun_chunks(self) -> tuple[TokenSpan, ...]:
        """The base noun phrases."""
        chunks = self.parsed.noun_chunks
        return tuple(TokenSpan(doc=self, start=one.start, end=one.end) for one in chunks)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words in lower case, and their lemmas."""
        forms = {one.lower_ for one in self.tokens}
        return frozenset(forms | {one.lemma_.lower() for one in self.tokens})

    @cached_property
    def _starts(self) -> list[int]:
        return [one.idx for one in self.tokens]

    def token_over(self, offset: int) -> Token | None:
        """The token that covers a character of the sentence; None in a gap."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        token = self.tokens[at]
        return token if offset < token.idx + len(token) else None
