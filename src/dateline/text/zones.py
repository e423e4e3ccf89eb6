"""Zones: which stretches of a text are the report, and which stand around it."""

import re
from collections.abc import Iterator, Sequence

from dateline.ingest.dates import date_of_line, find_date
from dateline.ingest.outlets import has_outlet_word
from dateline.model import Zone, ZonedSpan
from dateline.text.boilerplate import zone_of_label, zone_of_sentence
from dateline.text.datelines import find_dateline
from dateline.text.paragraphs import Paragraph, is_caption, is_quotation, leaves_open

MAX_HEAD = 10
TITLE_LINES = 4
MAX_SIGNATURE = 9
MAX_DATELINE_AT = 4
LEAST_TOLD = 5
"""So few words make no sentence: "By Friday Okoro."."""
LEAST_BEHIND = 4
OF_BYLINES = frozenset(
    {"a", "an", "and", "at", "for", "from", "in", "of", "on", "our", "own", "the", "with"}
    | {"correspondent", "correspondents", "editor", "editors", "reporter", "reporters", "staff"}
    | {"writer", "writers", "contributor", "contributors", "desk", "agencies", "agency"}
    | {
        "foreign",
        "political",
        "diplomatic",
        "military",
        "defence",
        "special",
        "chief",
        "senior",
    }
    | {"al", "bin", "da", "de", "del", "der", "di", "el", "ibn", "van", "von"}
)
"""Words of a byline that are no name: "by our own correspondent in"."""
MIN_SHARE = 0.5
BYLINE = re.compile(
    r"^(?:by|from|text|words|story|report(?:ed)? by|written by|authors?|posted by|"
    r"editor)\b\s*:?\s+\S[^.!?]{1,90}\.?$",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"^(?:date|published|posted|updated|last updated|source|publisher|outlet|author|by|url|"
    r"link|location|section|category|tags?|filed under|issued|reading time)\s*:",
    re.IGNORECASE,
)
TOLD_TIME = re.compile(
    r"^(?:by|from|on)\s+(?:early|late|mid|about|around|last|the\s+(?:end|middle|start|beginning|"
    r"early|late|next|following|night|morning|afternoon|evening|time|moment)|dawn|dusk|noon|"
    r"midday|midnight|nightfall|sunrise|sunset|\d{1,2}\b|mon|tues|wednes|thurs|fri|satur|sun|"
    r"yester|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|then|now|that|this)[^:]*\s\S.*\.$",
    re.IGNORECASE,
)
"""A sentence that begins with a time: "From May to July, ten people were killed."."""
CLOCK_LINE = re.compile(
    r"^\W*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?\W*$", re.IGNORECASE
)


def find_zones(paragraphs: Sequence[Paragraph], title: str | None) -> tuple[ZonedSpan, ...]:
    """The zones of a text, in order; every paragraph lies in one or more of them."""
    zones = headline_zones(paragraphs, title)
    below = paragraphs[len(zones) :]
    labels = head_zones(below)
    zones += labels
    body = below[len(labels) :]
    signature = signature_at(body)
    open_quote = False
    for at, paragraph in enumerate(body[:signature]):
        early = at < MAX_DATELINE_AT
        zones += body_zones(paragraph, may_have_dateline=early, open_quote=open_quote)
        open_quote = leaves_open(paragraph.text) and (open_quote or paragraph.text[0] in '"“')
    return (*zones, *(zoned(Zone.NOTICE, one) for one in body[signature:]))


def signature_at(paragraphs: Sequence[Paragraph]) -> int:
    """Where the signature of an e-mail begins, by its mark; the end where there is none."""
    for at in range(max(0, len(paragraphs) - MAX_SIGNATURE), len(paragraphs)):
        if paragraphs[at].text == "--":
            return at
    return len(paragraphs)


def zoned(zone: Zone, paragraph: Paragraph) -> ZonedSpan:
    """The whole of `paragraph` in `zone`."""
    return ZonedSpan(zone=zone, start=paragraph.start, end=paragraph.end)


def headline_zones(paragraphs: Sequence[Paragraph], title: str | None) -> list[ZonedSpan]:
    """The zones down to the headline, which is the title, or a line that is set like one.

    Lines above the title, such as a section's name, count as byline.
    """
    if not paragraphs:
        return []
    first = paragraphs[0]
    if title is not None:
        tops = [fold(one.text) for one in paragraphs[:TITLE_LINES]]
        at = tops.index(fold(title)) if fold(title) in tops else -1
        above = [zoned(Zone.BYLINE, one) for one in paragraphs[: max(at, 0)]]
        return [*above, zoned(Zone.HEADLINE, paragraphs[at])] if at >= 0 else []
    looks = first.is_short and first.n_words > 2 and not is_head_label(first)
    looks = looks and find_dateline(first.text) is None
    if looks and any(one.n_words > 14 for one in paragraphs[1:MAX_HEAD]):
        return [zoned(Zone.HEADLINE, first)]
    return []


def fold(text: str) -> str:
    """`text` without case, blanks and marks, to compare."""
    return "".join(filter(str.isalnum, text.casefold()))


def head_zones(paragraphs: Sequence[Paragraph]) -> list[ZonedSpan]:
    """The zones of the lines between headline and body: bylines, dates, outlets, notices."""
    found: list[ZonedSpan] = []
    for at, paragraph in enumerate(paragraphs[:MAX_HEAD]):
        zone = head_zone(paragraph, paragraphs, at)
        if zone is None:
            break
        found.append(zoned(zone, paragraph))
    return found


def head_zone(paragraph: Paragraph, around: Sequence[Paragraph], at: int) -> Zone | None:
    """The zone of one line under the headline; None where the body begins."""
    whole = whole_zone(paragraph)
    if whole is not Zone.BODY:
        return whole
    if is_head_label(paragraph) or (paragraph.is_short and in_label_block(around, at)):
        return Zone.BYLINE
    return None


def is_head_label(paragraph: Paragraph) -> bool:
    """Whether a line says who wrote or published, or when, and nothing else."""
    text = paragraph.text
    if LABELLED.match(text) or CLOCK_LINE.match(text):
        return paragraph.n_words <= 16
    is_told = tells_when(paragraph) or tells_how(text)
    if BYLINE.match(text) and paragraph.n_words <= 14 and not is_told:
        return (
            text[:5].casefold() != "from "
            or paragraph.is_short
            or len(paragraph.sentences) == 1
        )
    if date_of_line(text) and find_dateline(text) is None:
        return True
    return paragraph.is_short and paragraph.n_words <= 9 and has_outlet_word(text)


def tells_when(paragraph: Paragraph) -> bool:
    """Whether a line is a sentence that begins with a time: "By May, ten people had died."."""
    return paragraph.n_words >= LEAST_TOLD and TOLD_TIME.match(paragraph.text) is not None


def tells_how(text: str) -> bool:
    """Whether a line is a sentence that opens without a name: "By their count, six died."."""
    opening, comma, rest = text.partition(",")
    words = opening.split()[1:]
    common = [word for word in words if word.islower() and word not in OF_BYLINES]
    if not comma:
        return text.endswith(".") and len(common) >= LEAST_BEHIND
    return text.endswith(".") and bool(common) and len(rest.split()) >= LEAST_BEHIND


def in_label_block(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the line at `at` stands in one block with a line that dates or signs the text."""
    first = at
    while first > 0 and not paragraphs[first].is_block_start:
        first -= 1
    last = at + 1
    while last < len(paragraphs) and not paragraphs[last].is_block_start:
        last += 1
    block = paragraphs[first:last]
    return all(one.is_short for one in block) and any(
        is_head_label(one) or find_date(one.text) for one in block
    )


def whole_zone(paragraph: Paragraph) -> Zone:
    """The zone that a paragraph's label, or all its sentences, speak for; else BODY."""
    label = zone_of_label(paragraph.text)
    if label is not Zone.BODY:
        return label
    if not any(map(str.isalnum, paragraph.text)):
        return Zone.NOTICE
    zones = {zone_of_sentence(one) for one in sentence_texts(paragraph)}
    return zones.pop() if len(zones) == 1 else Zone.BODY


def sentence_texts(paragraph: Paragraph) -> list[str]:
    """The texts of the sentences of `paragraph`."""
    base = paragraph.start
    return [paragraph.text[start - base : end - base] for start, end in paragraph.sentences]


def body_zones(
    paragraph: Paragraph, *, may_have_dateline: bool, open_quote: bool
) -> Iterator[ZonedSpan]:
    """The zones of one paragraph of the body."""
    label = zone_of_label(paragraph.text)
    if label is Zone.BODY and not any(map(str.isalnum, paragraph.text)):
        label = Zone.NOTICE
    if label is not Zone.BODY:
        yield zoned(label, paragraph)
        return
    if is_caption(paragraph.text):
        yield zoned(Zone.CAPTION, paragraph)
        return
    start = paragraph.start
    dateline = find_dateline(paragraph.text) if may_have_dateline else None
    if dateline:
        start += dateline.end
        yield ZonedSpan(zone=Zone.DATELINE, start=paragraph.start, end=start)
    quoted = is_quotation(paragraph.text, in_quotation=open_quote)
    plain = Zone.QUOTE if quoted else Zone.BODY
    yield from sentence_zones(paragraph, start, plain)


def sentence_zones(paragraph: Paragraph, start: int, plain: Zone) -> Iterator[ZonedSpan]:
    """The zones of a paragraph from `start` on, by runs of sentences of one zone.

    A sentence between two of one zone around the report takes that zone as well: a notice has
    sentences that only their neighbours give away.
    """
    sentences = [(max(a, start), b) for a, b in paragraph.sentences if b > start]
    if not sentences:
        return
    zones = [zone_of_sentence(text) for text in sentence_texts(paragraph)][-len(sentences) :]
    if plain is Zone.QUOTE:
        zones = [Zone.BODY] * len(zones)
    zones = fill(zones)
    run = 0
    for at in range(1, len(zones) + 1):
        if at == len(zones) or zones[at] is not zones[run]:
            end = paragraph.end if at == len(zones) else sentences[at][0]
            begin = start if run == 0 else sentences[run][0]
            yield ZonedSpan(
                zone=plain if zones[run] is Zone.BODY else zones[run], start=begin, end=end
            )
            run = at


def fill(zones: list[Zone]) -> list[Zone]:
    """`zones` of a paragraph's sentences with the gaps closed that their neighbours explain."""
    marked = [at for at, zone in enumerate(zones) if zone is not Zone.BODY]
    if not marked:
        return zones
    first, last = marked[0], marked[-1]
    if len(marked) < MIN_SHARE * (last - first + 1):
        return zones
    filled = list(zones)
    for at in range(first, last + 1):
        if filled[at] is Zone.BODY:
            filled[at] = filled[at - 1]
    if first == 0 and len(zones) - 1 - last <= 1 and len(marked) >= 2:
        filled[last + 1 :] = [filled[last]] * (len(zones) - 1 - last)
    return filled
