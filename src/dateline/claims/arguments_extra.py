"""Participants beside the frame: instruments, backers, beneficiaries."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.arguments_verb import read_passive
from dateline.claims.conditions import ClassReader
from dateline.claims.fillers import Filler
from dateline.claims.voice import is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import Role, Span
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_BACKED: Final = re.compile(
    r"(?P<backer>\w[\w.]*)[-‐‑](?:backed|supported|sponsored|funded|armed|trained|aided)\b",
    re.IGNORECASE,
)
_INSTRUMENT_CLASSES: Final = frozenset({"weapon", "materiel", "vehicle", "aircraft"})
_NAMES: Final = frozenset({"GPE", "NORP", "ORG"})
_WEAPON: Final = frozenset({"weapon"})


def read_instrument(fillers: Sequence[Filler], classes: ClassReader) -> Iterator[Filler]:
    """A weapon that did it: "a shell killed five", "attacked the base with mortars"."""
    for one in fillers:
        if one.slot in {"subj", "by", "with"}:
            found = classes.classes_of(one.token)
            wanted = _INSTRUMENT_CLASSES if one.slot == "with" else _WEAPON
            if found & wanted and not found & {"actor", "people", "place"}:
                yield _means(one.token)


def _means(token: Token) -> Filler:
    return Filler(slot="means", token=token, construction="instrument", role=Role.INSTRUMENT)


def read_using(trigger: Token) -> Iterator[Filler]:
    """The object of "using": "attacked the base using drones"."""
    for child in trigger.children:
        if child.dep_ in {"advcl", "xcomp", "acl"} and child.lemma_.lower() in words_of(
            "using"
        ):
            yield from _tools(child)
    governor = trigger.head
    if trigger.dep_ in {"xcomp", "advcl"} and governor.lemma_.lower() in words_of("using"):
        yield from _tools(governor)


def _tools(verb: Token) -> Iterator[Filler]:
    """The objects of "using"; people who are used act themselves."""
    for noun in verb.children:
        if noun.dep_ == "dobj" and look_up_people(noun) is None:
            yield _means(noun)


def read_supporter(trigger: Token) -> Iterator[Filler]:
    """The backer in "with air support from the coalition", "with the help of allies"."""
    yield from read_backed(trigger)
    for noun in _objects(trigger, {"with", "under"}):
        if noun.lemma_.lower() in words_of("support"):
            yield from _backers_of(noun)


def read_backed(trigger: Token) -> Iterator[Filler]:
    """The backer in a participle: "troops moved in, backed by aircraft"."""
    subjects = [child for child in trigger.children if child.dep_ == "nsubj"]
    for head in (trigger, *subjects):
        for child in head.children:
            is_participle = child.dep_ in {"advcl", "acl"} and child.tag_ in {"VBN", "VBD"}
            if is_participle and child.lower_ in words_of("backing"):
                for agent in read_passive(child):
                    yield Filler(
                        slot="backing",
                        token=agent.token,
                        construction="backer",
                        role=Role.BACKER,
                    )


def _backers_of(noun: Token) -> Iterator[Filler]:
    named = [
        child
        for child in noun.children
        if child.dep_ in {"poss", "amod", "compound"} and child.ent_type_ in _NAMES
    ]
    for one in [*_objects(noun, {"of", "from", "by"}), *named]:
        yield Filler(slot="backing", token=one, construction="backer", role=Role.BACKER)


def read_beneficiary(trigger: Token) -> Iterator[Filler]:
    """The one for whom it is done: "in support of the army", "on behalf of the government"."""
    for noun in _objects(trigger, {"in", "on"}):
        if noun.lemma_.lower() in words_of("behalf"):
            for one in _objects(noun, {"of"}):
                yield Filler(
                    slot="behalf", token=one, construction="beneficiary", role=Role.BENEFICIARY
                )


def _objects(head: Token, prepositions: set[str]) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from (one for one in child.children if one.dep_ == "pobj")


def read_backer(agent: Span, parsed: ParsedSentence) -> Iterator[Span]:
    """Who backs an agent: "US-backed forces", "forces, backed by the coalition, …"."""
    for match in _BACKED.finditer(agent.quote):
        yield parsed.document.span(agent.start + match.start(1), agent.start + match.end(1))
    for cut in parsed.cuts:
        if cut.kind == "backer" and 0 <= cut.span.start - agent.end <= 8:
            yield cut.content
        elif cut.kind == "bracket" and agent.start <= cut.span.start <= agent.end + 1:
            for match in re.finditer(_BACKED_NOTE, cut.content.quote):
                start = cut.content.start + match.start(1)
                yield parsed.document.span(start, start + len(match[1]))


_BACKED_NOTE: Final = re.compile(
    r"(?P<backer>\w[\w. ]*?)[- ](?:backed|supported|sponsored|funded|armed|trained)\b",
    re.IGNORECASE,
)


def read_holder(noun: Token) -> Iterator[Filler]:
    """Who says that a place is theirs: "the army claims full control of it"."""
    if noun.lemma_.lower() not in words_of("holding_noun"):
        return
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun.head
    is_object = noun.dep_ == "pobj" or (noun.dep_ == "dobj" and not is_passive(verb))
    if is_object and verb.lemma_.lower() in words_of("holding_verb"):
        for token, _ in surface_subjects(verb):
            yield Filler(slot="by", token=token, construction="holder")
