"""A verb and the place where its event happened: the exact words, or none.

An answer is right where the sentence has no place marked and none is given, or where the words
given are exactly one of those marked, articles and punctuation at the ends left out. Only the
sentence itself is read. A sentence is one item of the bootstrap.

Some of the corpus's places are given as character offsets and some as token numbers; a span is
read as characters where both its ends are ends of words, and else as tokens.

Source: Halterman 2019, "Geolocating Political Events in Text" (the corpus).
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from dateline.bench.documents import make_document
from dateline.bench.intervals import measure, ratio
from dateline.bench.result import Result
from dateline.claims.event_place import choose_place
from dateline.claims.place_frame import Frame
from dateline.errors import MissingResourceError
from dateline.mentions.places import find_places
from dateline.places import load_gazetteer, resolve_places
from dateline.text.language_model import load
from dateline.text.parse import Parse, ParsedSentence, parse_documents
from dateline.text.tokens import Token

REACH = {"reach:exact_or_none": 0.75}
_WORD = re.compile(r"\w+(?:[-.'’]\w+)*|[^\w\s]")
_ENDS = " \t\n.,;:'\"()[]“”"

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One sentence with its verb and the places marked; none of them where there is none."""

    text: str
    verb: Bounds
    places: tuple[Bounds, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowScore:
    """The answer for one sentence; None where no place was given."""

    row: Row
    answer: Bounds | None

    @property
    def is_right(self) -> bool:
        """Whether the answer is one of the places, or both are none."""
        if self.answer is None:
            return not self.row.places
        return self.answer in self.row.places


def run(path: Path) -> Result:
    """The scores on a folder or a JSON Lines file; `n` is the number of sentences.

    Raises:
        MissingResourceError: the corpus is not in `path`.
    """
    scores = score_rows(read_rows(path))
    return Result(
        corpus="event_location",
        part=path.stem,
        n=len(scores),
        measures={
            "exact_or_none": measure(scores, _right),
            "exact_where_said": measure([one for one in scores if one.row.places], _right),
            "none_where_none": measure([one for one in scores if not one.row.places], _right),
            "precision_of_given": measure([one for one in scores if one.answer], _right),
        },
        published=REACH,
        notes=("always none: the share of sentences without a place",),
    )


def read_rows(path: Path) -> list[Row]:
    """The sentences of the corpus."""
    file = path / "dev.jsonl" if path.is_dir() else path
    if not file.is_file():
        raise MissingResourceError(f"no event_location corpus at {path}")
    return [_row(json.loads(line)) for line in file.read_text("utf-8").splitlines() if line]


def _row(data: dict[str, object]) -> Row:
    text, spans = str(data["text"]), data["spans"]
    if not isinstance(spans, list):
        raise TypeError("spans must be a list")
    verb = next((one["start"], one["end"]) for one in spans if one["label"] == "VERB")
    marked = [(one["start"], one["end"]) for one in spans if one["label"] == "LOCATION"]
    return Row(
        text=text,
        verb=verb,
        places=tuple(trim(text, _bounds(text, start, end)) for start, end in marked),
    )


def _bounds(text: str, start: int, end: int) -> Bounds:
    """The characters of a span given as characters or as tokens."""
    edges = {0, len(text)} | {at for word in _WORD.finditer(text) for at in word.span()}
    if start < end and start in edges and end in edges and text[start:end].strip():
        return start, end
    tokens = _tokenizer().make_doc(text)
    if end < len(tokens):
        return tokens[start].idx, tokens[end].idx + len(tokens[end])
    return start, min(end, len(text))


@cache
def _tokenizer() -> Language:
    """The tokenizer that the corpus was marked with: spaCy's for English, as it comes."""
    return spacy.blank("en")


def trim(text: str, bounds: Bounds) -> Bounds:
    """The bounds without articles and punctuation at the ends."""
    start, end = bounds
    while start < end and text[start] in _ENDS:
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    if text[start:end].lower().startswith("the "):
        start += 4
    return start, end


def score_rows(rows: Sequence[Row]) -> list[RowScore]:
    """The answers for the sentences."""
    gazetteer = load_gazetteer()
    parses = parse_documents([make_document(row.text) for row in rows], load())
    scores = []
    for row, parse in zip(rows, parses, strict=True):
        mentions = find_places(parse, gazetteer.is_name, gazetteer.is_well_known)
        resolved = resolve_places(parse.document, mentions, gazetteer)
        parsed, trigger = find_verb(parse, row.verb)
        answer = None
        if parsed is not None and trigger is not None:
            here = [one for one in resolved if one.mention.sentence == parsed.sentence.index]
            chosen = choose_place(
                trigger, parsed, here, Frame(triggers=other_verbs(parsed))
            ).resolved
            if chosen is not None:
                span = chosen.mention.span
                answer = trim(row.text, (span.start, span.end))
        scores.append(RowScore(row=row, answer=answer))
    return scores


def find_verb(parse: Parse, verb: Bounds) -> tuple[ParsedSentence | None, Token | None]:
    """The sentence and the token of the verb."""
    parsed = parse.at(verb[0])
    return parsed, None if parsed is None else parsed.token_at(verb[0])


def other_verbs(parsed: ParsedSentence) -> frozenset[int]:
    """The tokens that may tell other events: verbs."""
    return frozenset(token.i for token in parsed.doc if token.pos_ == "VERB")


def _right(scores: Sequence[RowScore]) -> float:
    return ratio(sum(one.is_right for one in scores), len(scores))
