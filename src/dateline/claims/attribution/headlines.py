"""Voices of headlines: "Army: 12 killed", "Nine hurt in blast – police", ", widow claims"."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.kinds import kind_of_words, load_speakers
from dateline.claims.attribution.matched import make_matched
from dateline.claims.attribution.records import FoundAttribution
from dateline.mentions.numbers import find_numbers
from dateline.model import Document, Modality, Sentence, SpeakerKind, Stance, Zone
from dateline.text.paragraphs import SENTENCE_END
from dateline.text.parse import ParsedSentence
from dateline.text.small_words import small_words, title_words

HEADLINE_COLON: Final = re.compile(
    r"^(?P<name>[^:\"“‘']{2,50})(?P<cue>:)\s*(?P<content>\S.{5,})$"
)
HEADLINE_END: Final = re.compile(
    r"^(?P<content>.{8,}?)\s*(?P<cue>[-–—:,])\s*(?P<name>(?:(?!\s[-–—]\s)[^,:\"”]){2,40})$"
)
HEADLINE_SAID: Final = re.compile(
    r"^(?P<content>.{8,}?)\s*[-–—,]\s*(?P<cue>\w+) (?P<name>(?!it\b|that\b)[^,:\"”]{2,40})$"
)
HEADLINE_SAYS: Final = re.compile(
    r"^(?P<name>[^,:;\"]{2,40}?) (?P<cue>says?|reports?|confirms?) (?P<content>[^,:;\"]+, "
    r"(?P<second>[^ ,]+) [^,:;\"]+)$"
)
HEADLINE_QUOTE: Final = re.compile(r"(?P<cue>[‘“'\"])(?P<content>[^‘’“”'\"]{3,})[’”'\"]")
PREPOSITIONS: Final = frozenset(
    {"with", "in", "after", "as", "amid", "at", "by", "for", "from", "near", "on", "over"}
)
OF_A_PLACE: Final = re.compile(r" (?:of|in|from|for|at) ")
SAYING: Final = frozenset({"say", "claim", "confirm", "report", "verify", "explain", "warn"})
BREAKS: Final = ("", "\n")
MAX_BEHIND: Final = 5
MIN_TOLD: Final = 3
MAX_WORDS: Final = 22
"""The most words of a line that is read as a headline, and the fewest of what is told."""


def read_headline(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The voice before a colon, behind a dash, or of words in quotation marks."""
    words = parsed.span.quote
    end, colon = HEADLINE_END.match(words), HEADLINE_COLON.match(words)
    match = _saying_before(words)
    if match is None and end is not None and _ends_in_a_voice(end):
        match = end if not _is_clause(parsed, end) else None
    match = match or _says_at_end(words) or _says_before_halves(parsed)
    if match is None and colon is not None and _names_a_voice(colon["name"]):
        match = colon
    if match is not None:
        start = parsed.sentence.start
        content = parsed.document.span(
            start + match.start("content"), start + match.end("content")
        )
        yield make_matched(parsed, match, (content,), "headline")
        return
    if parsed.sentence.zone is Zone.HEADLINE:
        yield from _read_scare_quotes(parsed)


def is_set_alone(sentence: Sentence, document: Document) -> bool:
    """Whether a sentence is a line of its own, and ends like none: a bare headline."""
    text, start, end = document.text, sentence.start, sentence.end
    words = text[start:end]
    if SENTENCE_END.search(words) or len(words.split()) > MAX_WORDS:
        return False
    return text[max(start - 1, 0) : start] in BREAKS and text[end : end + 1] in BREAKS


def _saying_before(words: str) -> re.Match[str] | None:
    """Who says it, in a headline that ends ", says governor", ", say the medics"."""
    match = HEADLINE_SAID.match(words)
    if match is None or not _is_saying_form(match["cue"]) or not _names_a_voice(match["name"]):
        return None
    return match if _is_named_or_known(match["name"]) else None


def _says_before_halves(parsed: ParsedSentence) -> re.Match[str] | None:
    """Who says all of "hospital says 23 killed, 40 hurt in raid"."""
    match = HEADLINE_SAYS.match(parsed.span.quote)
    if match is None or not _is_saying(match["cue"]) or not _names_a_voice(match["name"]):
        return None
    return match if find_numbers(match["second"]) else None


def _is_clause(parsed: ParsedSentence, end: re.Match[str]) -> bool:
    """Whether what stands behind the last comma tells on: ", killing five attackers"."""
    start = parsed.sentence.start
    first = parsed.token_at(start + end.start("name"))
    last = parsed.token_at(start + end.end("name") - 1)
    if first is None or last is None or first is last:
        return False
    if end["cue"] == "," and first.lower_ in small_words("verb"):
        return True  # "..., abduct students", whatever the tagger takes it for
    return first.pos_ == "VERB" and first.is_ancestor(last)


def _says_at_end(words: str) -> re.Match[str] | None:
    """Who says it, in a headline that ends ", widow claims", ", governor tells senate"."""
    content, comma, tail = words.rpartition(",")
    said = tail.split()
    if not comma or len(content.split()) < MIN_TOLD:
        return None
    for at, word in enumerate(said[1:], start=1):
        if _is_saying(word) and len(said) - at <= MAX_BEHIND:
            name = re.escape(" ".join(said[:at]))
            rest = rf"(?P<name>{name})\s+(?P<cue>{re.escape(word)})\b"
            return re.match(rf"(?P<content>.+),\s+{rest}", words)
    return None


def _is_saying_form(word: str) -> bool:
    """Whether it is a verb of saying, of whatever tense: "says", "said"."""
    row = load_cues().find_form(word.lower())
    return row is not None and row.kind in SAYING and not word.endswith("ing")


def _is_saying(word: str) -> bool:
    """Whether it is a verb of saying as headlines have it: "says", "claim"."""
    row = load_cues().find_form(word)
    if load_speakers().find(word, "head") is not None:
        return False  # "state radio"
    is_present = not word.endswith(("ed", "ing", "said", "told"))
    return row is not None and is_present and row.kind in SAYING


def _names_a_voice(words: str) -> bool:
    lowered = words.lower()
    if load_cues().find(lowered, "credit") or any(map(_is_inflected_cue, lowered.split()[1:])):
        return False
    return kind_of_words(words) is not SpeakerKind.UNKNOWN


def _is_inflected_cue(word: str) -> bool:
    """Whether a word tells that somebody speaks, and is not the "state" of "state TV"."""
    row = load_cues().find_form(word)
    return row is not None and word != row.phrase


def _ends_in_a_voice(headline: re.Match[str]) -> bool:
    """Whether a headline ends in whose word it is: "Nine killed in raid: residents"."""
    name = _before_place(headline["name"])
    is_long = len(name) >= len(headline["content"].split())
    if is_long or name[0] in PREPOSITIONS or not _names_a_voice(headline["name"]):
        return False
    if any(map(_is_saying, headline["name"].split()[1:])):
        return False  # "…, residents tell monitor"
    if headline["cue"] == "," and _is_next_deed(name[0]):
        return False
    return _is_named_or_known(headline["name"])


def _before_place(name: str) -> list[str]:
    return OF_A_PLACE.split(name.lower(), maxsplit=1)[0].split()


def _is_named_or_known(name: str) -> bool:
    """Whether a voice ends in a name, or in a word for those who speak."""
    is_name = name.split()[-1][:1].isupper()
    words = tuple(_before_place(name))
    return is_name or load_speakers().find_ending(words, "head") is not None


def _is_next_deed(word: str) -> bool:
    """Whether a word tells what is done next: "…, killing five", "…, free inmates"."""
    return word in title_words("bare_verb") or word.endswith("ing")


def _read_scare_quotes(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """Words of a headline in quotation marks: somebody's, but it does not say whose."""
    start = parsed.sentence.start
    for match in HEADLINE_QUOTE.finditer(parsed.span.quote):
        opened = match.start() == 0 or not parsed.span.quote[match.start() - 1].isalnum()
        if not opened:
            continue
        yield FoundAttribution(
            sentence=parsed.sentence.index,
            cue=parsed.document.span(start + match.start("cue"), start + match.end("cue")),
            speakers=(),
            content=(
                parsed.document.span(
                    start + match.start("content"), start + match.end("content")
                ),
            ),
            stance=Stance.STATES,
            commitment=Modality.UNCONFIRMED,
            construction="headline-quote",
        )
