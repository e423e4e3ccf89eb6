"""What derails the parser is cut out of a sentence before the parse, with an exact offset map.

Bracketed acronyms, participial insertions between commas and a few adverbs are cut; what was
cut stays available as `Cut`. Nothing else changes, but letter case where case means nothing.
"""

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.text.repairs import Repair, is_on
from dateline.text.small_words import small_words, title_words


class CutKind(StrEnum):
    """What was cut out of a sentence."""

    BRACKET = "bracket"
    BACKER = "backer"
    COMPANION = "companion"
    LEADER = "leader"
    NAME = "name"
    ADVERB = "adverb"
    HYPHEN = "hyphen"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A stretch left out of the parse.

    Attributes:
        start, end: in the sentence as written.
        content_start, content_end: the noun phrase inside, without the words that open it.
    """

    kind: CutKind
    start: int
    end: int
    content_start: int
    content_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """A sentence as the parser sees it, and the way back.

    `starts[i]` in `text` corresponds to `origins[i]` in the sentence as written.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    cuts: tuple[Cut, ...]

    def start_of(self, offset: int) -> int:
        """The offset as written of the character at `offset`."""
        if not self.cuts:
            return offset  # most sentences stay as they are, and are asked at each token
        at = bisect_right(self.starts, offset) - 1
        return self.origins[at] + offset - self.starts[at]

    def end_of(self, offset: int) -> int:
        """The offset as written of the end of a stretch that ends before `offset`."""
        return self.start_of(offset - 1) + 1

    def offset_of(self, written: int) -> int | None:
        """The offset in `text` of an offset as written; None inside a cut."""
        if any(cut.start <= written < cut.end for cut in self.cuts):
            return None
        at = bisect_right(self.origins, written) - 1
        return self.starts[at] + written - self.origins[at]


_BRACKET: Final = re.compile(
    r"\s?[(\[](?=[^()\[\]]{1,40}[)\]])"
    r"(?P<content>[A-Z][\w.&/-]*[A-Z][\w.&/-]*|[A-Z]{2,}s?|\d{1,3}|"
    r"(?:[\w'’-]+ ){0,2}(?:backed|supported|led|allied|aligned|affiliated|linked|sponsored)|"
    r"(?:also|formerly|aka|a\.k\.a\.|or) [^()\[\]]{2,36})[)\]]",
    re.IGNORECASE,
)
_HYPHEN: Final = re.compile(
    r"(?<=\bco)-(?=(?:worker|pilot|founder|author|chair|defendant|conspirator|accused|leader|"
    r"director|owner|driver|religionist))",
    re.IGNORECASE,
)
"""The hyphen of "co-worker", at which the parser's tokens would part."""
_NO_ONE: Final = re.compile(r"(?<=\bno)-(?=one\b)", re.IGNORECASE)
"""The hyphen of "no-one": a space is as long."""
_RANK: Final = re.compile(r"(?:(?<=\bsub)|(?<=\bvice)|(?<=\bex))-(?=[a-z]{4})", re.IGNORECASE)
"""The hyphen of a rank ("sub-inspector") or of who was something ("ex-fighters")."""
_ADVERB: Final = re.compile(
    r"\bde[- ]facto (?=[a-z])|"
    r"(?<= )in (?:the (?:very )?(?:strongest|firmest|clearest|harshest|sharpest|severest)"
    r"(?: possible)?|no uncertain|unequivocal|unambiguous) terms (?=\w)"
)


MOST_WORDS: Final = 4
"""Of a voice behind a dash."""


def rewrite(sentence: str) -> Rewritten:
    """`sentence` without what derails the parser."""
    if not is_on(Repair.CUTS):
        return _whole(sentence)
    sentence = _RANK.sub(" ", _NO_ONE.sub(" ", sentence))
    cuts: list[Cut] = []
    end = 0
    for cut in sorted(_find_cuts(sentence), key=lambda one: (one.start, -one.end)):
        if cut.start >= end:
            cuts.append(cut)
            end = cut.end
    return _without(sentence, tuple(cuts)) if cuts else _whole(sentence)


def _whole(sentence: str) -> Rewritten:
    return Rewritten(text=sentence, starts=(0,), origins=(0,), cuts=())


def _find_cuts(sentence: str) -> Iterator[Cut]:
    yield from _find_headline_cuts(sentence)
    if "(" in sentence or "[" in sentence:
        for match in _BRACKET.finditer(sentence):
            if _is_acronym_or_note(match["content"]):
                yield _cut(CutKind.BRACKET, match)
    if "," in sentence:
        for match in _insertion_pattern().finditer(sentence):
            yield _cut(_insertion_kinds()[match["words"].lower()], match)
        if sentence.count(",") > 1:
            yield from _find_names(sentence)
    for match in _HYPHEN.finditer(sentence) if "-" in sentence else ():
        yield Cut(
            kind=CutKind.HYPHEN,
            start=match.start(),
            end=match.end(),
            content_start=match.start(),
            content_end=match.end(),
        )
    for match in _ADVERB.finditer(sentence):
        yield Cut(
            kind=CutKind.ADVERB,
            start=match.start(),
            end=match.end(),
            content_start=match.start(),
            content_end=match.end() - 1,
        )


def _find_names(sentence: str) -> Iterator[Cut]:
    """The name between commas of who speaks: "the mayor, Adam Karm, said on Monday"."""
    for match in _name_pattern().finditer(sentence):
        yield Cut(
            kind=CutKind.NAME,
            start=match.start("name") - 2,
            end=match.end("name") + 1,
            content_start=match.start("name"),
            content_end=match.end("name"),
        )


@cache
def _name_pattern() -> re.Pattern[str]:
    """A title behind a determiner, a name between commas, and a verb of speaking."""
    verbs = "|".join(sorted(title_words("speaks")))
    return re.compile(
        r"(?:^|[,;:\"“”] |\b(?:and|but|while) )"
        r"(?:The|the|An?|an?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+['’]s?) "
        r"[^,;:()\"“”]{2,80}?, (?P<name>[A-Z][^\W\d_][\w.'’-]*"
        r"(?: (?:[A-Z][\w.'’-]*|bin|ibn|al-\w+|de|la|van|der|von)){0,5}),"
        rf"(?= (?:(?:has|had|have|also) )?(?:{verbs})\b)"
    )


def _find_headline_cuts(sentence: str) -> Iterator[Cut]:
    """What stands around the words of a headline: labels, voices, single quotation marks."""
    label = _label_pattern().match(sentence)
    if label is not None:
        yield Cut(
            kind=CutKind.LABEL,
            start=0,
            end=label.end(),
            content_start=label.start("content"),
            content_end=label.end("content"),
        )
    for match in _CLAIMED.finditer(sentence) if sentence[-1:] != "." else ():
        if match["first"] in small_words("verb"):
            yield _mark(match.start("open"))
            yield _mark(match.end())
    voice = _VOICE.search(sentence)
    if voice is not None and len(voice["content"].split()) <= MOST_WORDS:
        yield _cut(CutKind.LABEL, voice)


@cache
def _label_pattern() -> re.Pattern[str]:
    """What stands before a headline and is none of its words: "BREAKING: ", "UPDATE 2-"."""
    words = "|".join(sorted(title_words("label"))).replace("_", " ")
    return re.compile(
        rf"\W*(?P<content>(?:{words})(?: news| alert)?)(?:(?: ?\d{{1,2}})?\s?[:|–—-]\s*"
        rf"|(?<=#breaking)\s+|(?<=#update)\s+)(?=[\w'\"“‘#$])",
        re.IGNORECASE,
    )


_VOICE: Final = re.compile(r"\s[-–—|]\s(?P<content>[^\W\d_][^,;:.\"“”‘\d]{1,38}[^\W\d_])\Z")
"""Who says it, behind a dash at the end of a headline: " - medics"."""


_CLAIMED: Final = re.compile(
    r"(?<= )(?P<open>['‘])(?P<first>[a-z]{3,})\b[^'’‘]{0,60}(?=['’](?: |\Z))"
)
"""A verb and more in single quotation marks, in a headline: "strike 'kills nine' in Karm"."""


def _mark(at: int) -> Cut:
    """The cut of one mark."""
    return Cut(kind=CutKind.LABEL, start=at, end=at + 1, content_start=at, content_end=at + 1)


def _is_acronym_or_note(content: str) -> bool:
    """Whether bracketed words are an acronym, an age, or a note such as "US-backed"."""
    return " " in content or "-" in content or content.isdigit() or not content.islower()


def _cut(kind: CutKind, match: re.Match[str]) -> Cut:
    return Cut(
        kind=kind,
        start=match.start(),
        end=match.end(),
        content_start=match.start("content"),
        content_end=match.end("content"),
    )


def _without(sentence: str, cuts: tuple[Cut, ...]) -> Rewritten:
    kept: list[str] = []
    starts, origins = [0], [0]
    length, at = 0, 0
    for cut in cuts:
        kept.append(sentence[at : cut.start])
        length += cut.start - at
        at = cut.end
        if length == 0:
            starts, origins = [], []
        starts.append(length)
        origins.append(at)
    kept.append(sentence[at:])
    return Rewritten(
        text="".join(kept), starts=tuple(starts), origins=tuple(origins), cuts=cuts
    )


@cache
def _insertion_kinds() -> dict[str, CutKind]:
    """The kind of insertion that each opening opens, from the table."""
    path = resources.files("dateline.text").joinpath("tables/insertions.csv")
    lines = [one for one in path.read_text("utf-8").splitlines() if not one.startswith("#")]
    kinds: dict[str, CutKind] = {}
    for row in csv.DictReader(lines):
        if row["words"] in kinds:
            raise InvalidRecordError(f"insertions.csv has {row['words']!r} twice")
        kinds[row["words"]] = CutKind(row["kind"])
    return kinds


@cache
def _insertion_pattern() -> re.Pattern[str]:
    """Comma, an optional adverb, the opening words, up to nine words, comma."""
    openings = "|".join(
        re.escape(words) for words in sorted(_insertion_kinds(), key=len, reverse=True)
    )
    return re.compile(
        rf", (?:\w+ly )?(?P<words>{openings}) (?P<content>[^,;:()\"“”]{{2,80}}?),(?= )",
        re.IGNORECASE,
    )
