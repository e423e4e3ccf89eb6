"""Verbs of saying that the tagger takes for nouns: "Logs from 1916 record that she fired"."""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.phrases import kind_of
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
MISTAGGED: Final = "mistagged"
NOUNS: Final = frozenset({"NOUN", "PROPN"})


def read_mistagged(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attribution of a sentence whose only verb before "that" is tagged a noun."""
    doc = parsed.doc
    that = next((one for one in doc if one.lower_ == "that"), None)
    if that is None or that.i < 2:
        return
    verb, row = doc[that.i - 1], load_cues().find_form(doc[that.i - 1].lower_)
    if row is None or verb.pos_ not in NOUNS or "that" not in row.frame:
        return
    if verb.lower_ not in (row.phrase, f"{row.phrase}s"):
        return
    before = doc[: verb.i]
    head = next((one for one in before if one.pos_ in NOUNS and one.dep_ == "ROOT"), None)
    if (
        head is None
        or any(one.tag_ in FINITE for one in before)
        or _has_verb_behind(head, that)
    ):
        return
    comma = next((one.i for one in reversed(before) if one.text == "," and one.i < head.i), -1)
    span = parsed.span_of(list(before[comma + 1 :]))
    yield FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb),
        speakers=(Speaker(span=span, name=span.quote, kind=kind_of(head)),),
        content=spans_of(doc[that.i + 1 :], parsed),
        stance=row.stance,
        commitment=row.commitment,
        construction=MISTAGGED,
        row=row.id,
    )


def without_nouns_of(found: Sequence[FoundAttribution]) -> Iterator[FoundAttribution]:
    """What was found without what the same words would tell as nouns: "social media claim"."""
    verbs = [one for one in found if one.construction == MISTAGGED]
    for one in found:
        is_noun = one.construction == "noun-clause" and any(
            verb.sentence == one.sentence
            and (verb.cue.overlaps(one.cue) or _speaks_in(verb, one))
            for verb in verbs
        )
        if not is_noun:
            yield one


def _speaks_in(verb: FoundAttribution, noun: FoundAttribution) -> bool:
    return any(
        speaker.span is not None and speaker.span.covers(noun.cue) for speaker in verb.speakers
    )


def _has_verb_behind(head: Token, that: Token) -> bool:
    """Whether the noun has a verb of its own: "reports that he fled are false"."""
    clause = that.head
    return any(
        one.tag_ in FINITE and one.i > that.i and one.i != clause.i and one.head is head
        for one in head.doc
    )
