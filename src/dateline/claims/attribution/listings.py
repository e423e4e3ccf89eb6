"""Records that list what befell people: "the register lists nine men killed at the ford".

So do "nine are listed as killed in a register kept by the diocese".
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.speakers import (
    agent_of,
    cannot_speak,
    make_speakers,
    subject_of,
)
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import Modality, Stance
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

PLACED: Final = frozenset({"in", "on", "by"})
HOLDING: Final = frozenset({"of", "from", "at"})
OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
BEFALLING: Final = frozenset({"acl", "relcl", "advcl", "oprd", "prep", "amod"})


def read_listings(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions of one sentence whose verb lists people."""
    for verb in parsed.doc:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in words_of("listing"):
            yield from _read_list(verb, parsed)


def _read_list(verb: Token, parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    listed = next((one for one in verb.children if one.dep_ in OBJECTS), None)
    if listed is None or is_negated(verb) or not _befell_people(listed, verb):
        return
    told = list(listed.subtree)
    if listed.dep_ == "nsubjpass":
        record = _record_within(verb)
        speaker = None if record is None else _keeper_of(record)
        gone = set() if record is None else {one.i for one in record.head.subtree}
        behind = [one for one in verb.subtree if one.i > verb.i and one.i not in gone]
        told += behind
    else:
        speaker = subject_of(verb)
        told = [verb, *(one for one in verb.subtree if one.i >= listed.left_edge.i)]
    if speaker is not None and not cannot_speak(speaker):
        yield FoundAttribution(
            sentence=parsed.sentence.index,
            cue=parsed.span_of(verb),
            speakers=make_speakers([speaker], parsed),
            content=spans_of(told, parsed),
            stance=Stance.STATES,
            commitment=Modality.CERTAIN,
            construction="listing",
        )


def _befell_people(listed: Token, verb: Token) -> bool:
    """Whether people are listed with what befell them: "nine men killed", "as missing"."""
    if look_up_people(listed) is None and not any(one.pos_ == "NUM" for one in listed.subtree):
        return False
    if any(one.dep_ in BEFALLING and one.tag_ in {"VBN", "VBD"} for one in listed.children):
        return True
    return any(one.lower_ == "as" for child in verb.children for one in child.subtree)


def _record_within(verb: Token) -> Token | None:
    """The record in which people are listed: "in a tally kept by the parish"."""
    return next(
        (
            one
            for one in verb.subtree
            if one.dep_ == "pobj"
            and one.head.lower_ in PLACED
            and one.lemma_.lower() in words_of("record_of_people")
        ),
        None,
    )


def _keeper_of(record: Token) -> Token:
    """Who keeps a record: "kept by the parish", "the parish's", or the record itself."""
    for child in record.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            keeper = agent_of(child)
            if keeper is not None:
                return keeper
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in HOLDING:
            return next((one for one in child.children if one.dep_ == "pobj"), record)
    return record
