"""Backing that a headline alleges in passing: "(US supported) rebels take the town".

In the body the backer is an argument of what the backed party did; a headline's note is an
allegation of its own, which the body may not carry.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.claims.noun_phrases import is_nominal
from dateline.model import Span, Zone
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

EVENT_TYPE: Final = "talks.cooperate"
_MODIFIERS: Final = frozenset({"compound", "amod", "nmod"})
_NOTE: Final = re.compile(
    r"\(?(?P<backer>[A-Z][\w.]*)[-‐‑ ](?P<word>backed|supported|sponsored|funded|armed|trained)"
    r"\)? (?=\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """A note that someone backs someone.

    Attributes:
        head: the head of the noun phrase of the backed party.
    """

    trigger: Span
    backer: Span
    backed: Span
    head: Token


def find_backing(parsed: ParsedSentence) -> Iterator[Backing]:
    """The notes of backing in a headline."""
    if parsed.sentence.zone is not Zone.HEADLINE:
        return
    document, base = parsed.document, parsed.sentence.start
    for match in _NOTE.finditer(parsed.span.quote):
        start = base + match.end()
        head = _head_from(parsed, start)
        if head is not None and match["backer"][0].isupper():
            yield Backing(
                trigger=document.span(base + match.start("word"), base + match.end("word")),
                backer=document.span(base + match.start("backer"), base + match.end("backer")),
                backed=document.span(start, parsed.span_of(head).end),
                head=head,
            )


def _head_from(parsed: ParsedSentence, offset: int) -> Token | None:
    """The head of the noun phrase that starts at an offset."""
    token = parsed.token_at(offset)
    while token is not None and token.head.i > token.i and token.dep_ in _MODIFIERS:
        token = token.head
    return token if token is not None and is_nominal(token) else None
