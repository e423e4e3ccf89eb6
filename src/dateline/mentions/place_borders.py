"""Borders told by the people on their other side: "the Syrian border"."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from dateline.mentions.countries import demonyms
from dateline.mentions.phrases import read_words
from dateline.model import Mention, MentionKind
from dateline.text.parse import Parse, ParsedSentence

BORDER: Final = "demonym:border"
_BORDER: Final = re.compile(
    r"(?P<first>[A-Z][\w’'-]*?)(?:[-–](?P<second>[A-Z]\w+))?\s+"
    r"(?:border|frontier|borderlands)\b(?!\s+(?:guard|police|force|patrol|post|town|city|village))"
)


def find_borders(parse: Parse, taken: Collection[int]) -> Iterator[Mention]:
    """The peoples named before a border, in sentences that name no place but countries.

    Args:
        parse: the parsed document.
        taken: the sentences in which a place is named that is no country.
    """
    for parsed in parse.sentences:
        quote = parsed.span.quote
        if parsed.sentence.index not in taken and ("border" in quote or "frontier" in quote):
            for match in _BORDER.finditer(quote):
                yield from _peoples(parse, parsed, match)


def _peoples(parse: Parse, parsed: ParsedSentence, match: re.Match[str]) -> Iterator[Mention]:
    for group in ("first", "second"):
        if match[group] and any(demonyms().find(read_words(match[group]))):
            start = parsed.span.start + match.start(group)
            span = parse.document.span(start, start + len(match[group]))
            yield Mention(
                kind=MentionKind.PLACE, span=span, head=span,
                sentence=parsed.sentence.index, label="gpe", row=BORDER,
            )  # fmt: skip
