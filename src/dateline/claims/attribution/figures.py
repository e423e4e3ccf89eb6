"""Who gives a figure: "the union put the number of those taken at 17", "by the mayor's count".

Such words introduce no clause; whoever gives the number tells what is counted.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.clauses import clause_head, own_clause, spans_of, whole_of
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.claims.attribution.speakers import cannot_speak, make_speakers
from dateline.claims.word_classes import words_of
from dateline.mentions.count_tables import kind_for
from dateline.model import CountKind, Modality, Stance
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

PEOPLE: Final = frozenset(
    {
        CountKind.KILLED,
        CountKind.INJURED,
        CountKind.MISSING,
        CountKind.DETAINED,
        CountKind.DISPLACED,
    }
)
WHOSE: Final = {"their": "they", "its": "it", "his": "he", "her": "she"}
GIVING: Final = frozenset({"at", "as", "to"})
RECKONED: Final = frozenset({"by", "on", "in"})
"""What may stand before a count: "by their count", "on the mayor's own figures"."""
TELLING: Final = frozenset(
    {"account", "estimation", "memory", "reading", "recollection", "retelling", "telling"}
    | {"version", "words"}
)
"""In what of somebody's a thing is told: "in the mayor's telling"."""
MAX_BETWEEN: Final = 5
SPEAKERS: Final = frozenset({"NOUN", "PROPN", "PRON"})


def read_figures(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions of one sentence whose cue gives a number."""
    for token in parsed.doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in words_of("putting_figure"):
            yield from _read_put(token, parsed)
        elif token.lower_ in RECKONED:
            yield from _read_reckoning(token, parsed)


def is_figure(noun: Token) -> bool:
    """Whether a noun is a number of people, or those counted: "the toll", "the dead"."""
    lemma = noun.lemma_.lower()
    is_named = any(lemma in words_of(one) for one in ("figure_of_loss", "losses", "crowd"))
    return is_named or kind_for(lemma) in PEOPLE


def _read_put(verb: Token, parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """Read "the union put the number of those taken at 17", "gave the toll as nine"."""
    speaker = subject_of(verb)
    if speaker is None or speaker.pos_ not in SPEAKERS or cannot_speak(speaker):
        return
    if speaker.lemma_.lower() in words_of("happening"):
        return  # "the attack brings the toll to seven"
    noun = _figure_of(verb) or _figure_behind_number(verb)
    if noun is not None:
        told = [one for one in verb.subtree if one.i >= noun.left_edge.i]
        yield _make(verb, speaker, told, "figure", parsed)


def _figure_of(verb: Token) -> Token | None:
    """The figure that is put at a number."""
    return next(
        (
            noun
            for noun in verb.children
            if noun.dep_ == "dobj" and is_figure(noun) and _has_number(verb, noun)
        ),
        None,
    )


def _figure_behind_number(verb: Token) -> Token | None:
    """The figure behind its number: "put at 14 the number killed"."""
    heads = [one for one in verb.children if one.lower_ in GIVING and one.i > verb.i]
    for noun in (one for one in verb.subtree if heads and one.i > heads[0].i):
        before = noun.doc[heads[0].i + 1 : noun.i]
        if is_figure(noun) and any(one.pos_ == "NUM" for one in before):
            return noun if len(before) <= MAX_BETWEEN else None
    return None


def _has_number(verb: Token, noun: Token) -> bool:
    """Whether "at nine" or "as nine" stands behind the figure."""
    heads = (one for one in verb.subtree if one.lower_ in GIVING and one.i > noun.i)
    return any(each.pos_ == "NUM" for one in heads for each in one.subtree)


def _read_reckoning(by: Token, parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """Read "nine were killed, by their account", "by the count of the hospital"."""
    for noun in by.children:
        is_count = noun.lemma_.lower() in words_of("reckoning")
        if by.lower_ == "in":
            is_count = noun.lower_ in TELLING
        speaker = _whose(noun, by) if is_count else None
        if speaker is None or by.head.pos_ not in ("VERB", "AUX", "NOUN", "NUM"):
            continue
        clause = whole_of(clause_head(by.head), by)
        if speaker.tag_ == "PRP$":
            speaker = _named_behind(by, clause) or speaker
        gone = set(by.subtree)
        told = [one for one in own_clause(clause) if one not in gone]
        found = _make(noun, speaker, told, "figure", parsed)
        yield replace(found, speakers=tuple(map(_as_pronoun, found.speakers)))


def _named_behind(by: Token, clause: Token) -> Token | None:
    """The subject whose own count opens a sentence: "by their account, the rebels lost two"."""
    subject = next((one for one in clause.children if one.dep_ == "nsubj"), None)
    is_behind = subject is not None and subject.i > by.i and subject.pos_ in ("NOUN", "PROPN")
    return subject if is_behind else None


def _as_pronoun(speaker: Speaker) -> Speaker:
    """The speaker; of "by their account" they, whoever it is."""
    name = WHOSE.get((speaker.name or "").lower(), speaker.name)
    return replace(speaker, name=name)


def _whose(noun: Token, by: Token) -> Token | None:
    """Whose count it is: "the mayor's count", "the count of the mayor".

    "On the count of murder" is a charge.
    """
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "of" and by.lower_ == "by":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def subject_of(verb: Token) -> Token | None:
    """Who does it; of "the navy cleared the road and counted nine", the navy.

    Of "the ministry, which puts the dead at five", the ministry.
    """
    subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "conj":
        is_passive = any(one.dep_ in ("nsubjpass", "auxpass") for one in verb.head.children)
        return None if is_passive else subject_of(verb.head)
    if subject is None and verb.dep_ == "acl" and verb.tag_ == "VBD":
        return verb.head  # "the mayor, who spoke of two, raised it to five"
    is_relative = subject is not None and subject.tag_ in ("WP", "WDT")
    return verb.head if is_relative and verb.dep_ == "relcl" else subject


def _make(
    cue: Token, speaker: Token, told: list[Token], construction: str, parsed: ParsedSentence
) -> FoundAttribution:
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(cue),
        speakers=make_speakers([speaker], parsed),
        content=spans_of(told, parsed),
        stance=Stance.STATES,
        commitment=Modality.CERTAIN,
        construction=construction,
    )
