"""A learned reader that finds what it is told to find."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from dateline.claims.coder import Coding, code_document
from dateline.claims.learned.reader import (
    Floats,
    Heads,
    LearnedReader,
    OpenDocument,
    load_learned_reader,
)
from dateline.claims.resources import load_resources
from dateline.model import Claim, Role, Span
from dateline.text.parse import ParsedSentence
from parsed import make_report, parse_text

WAR = "Rebels shelled the barracks at dawn and killed nine soldiers."


class ToldDocument(OpenDocument):
    """A document in which some words tell an event of a type, so likely."""

    def __init__(self, heads: Heads, told: Mapping[str, tuple[str, float]]) -> None:
        self.heads = heads
        self._told = told
        self._sentences = {}

    def chances(self, sentence: ParsedSentence, span: Span) -> Floats:
        found = np.zeros(len(self.heads.types), dtype=np.float32)
        event_type, chance = self._told.get(span.quote, ("violence.kill", 0.6))
        found[0] = 1.0 - chance
        found[self.heads.types.index(event_type)] = chance
        return found

    def role_scores(self, role: Role, sentence: ParsedSentence, trigger: Span) -> list[float]:
        return [float(one.dep_ in {"nsubj", "dobj"}) for one in sentence.doc]


class ToldReader(LearnedReader):
    """Opens every document as one in which the same words tell events."""

    def __init__(self, told: Mapping[str, tuple[str, float]]) -> None:
        reader = load_learned_reader()
        assert reader is not None
        self.heads = reader.heads
        self._told = told

    def open(self, sentences: Sequence[ParsedSentence]) -> OpenDocument:
        return ToldDocument(self.heads, self._told)


def code(text: str, told: Mapping[str, tuple[str, float]]) -> Coding:
    parse = parse_text(text)
    resources = replace(load_resources(), reader=ToldReader(told))
    return code_document(parse, make_report(parse.document.text), resources)


def claim_at(coding: Coding, trigger: str) -> Claim | None:
    return next((one for one in coding.claims if one.trigger.quote == trigger), None)
