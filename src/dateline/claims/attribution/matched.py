"""Attributions found by a pattern of the words of a line, without its parse."""

import re
from typing import Final

from dateline.claims.attribution.kinds import kind_of_words
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import Modality, Span, Stance
from dateline.text.parse import ParsedSentence

NAME_END: Final = re.compile(r",|\s[-–—(]|\.$")


def make_matched(
    parsed: ParsedSentence, match: re.Match[str], content: tuple[Span, ...], construction: str
) -> FoundAttribution:
    """The attribution whose cue and speaker are the groups "cue" and "name" of `match`."""
    start = parsed.sentence.start
    span = _name_span(parsed, start + match.start("name"), match["name"])
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.document.span(start + match.start("cue"), start + match.end("cue")),
        speakers=(Speaker(span=span, name=span.quote, kind=kind_of_words(span.quote)),),
        content=content,
        stance=Stance.STATES,
        commitment=Modality.CERTAIN,
        construction=construction,
    )


def _name_span(parsed: ParsedSentence, start: int, words: str) -> Span:
    """The name without the role, the date or the full stop behind it."""
    end = NAME_END.search(words, 1)
    name = (words[: end.start()] if end else words).rstrip()
    return parsed.document.span(start, start + len(name))
