"""Cues beside the clause: "according to X", "in the words of X", "allegedly", "alleged"."""

from collections.abc import Iterator

from dateline.claims.attribution.clauses import (
    clause_head,
    own_clause,
    spans_of,
    whole_of,
    without,
)
from dateline.claims.attribution.closing import FINITE
from dateline.claims.attribution.cues import CueRow, load_cues
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.claims.attribution.speakers import make_speakers
from dateline.claims.attribution.verbal import find_content, find_verb_row
from dateline.claims.attribution.withholding import NO_ONE
from dateline.claims.second_statements import second_statements
from dateline.claims.word_classes import words_of
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
JOINING = frozenset({",", "and", "or", "but", "while", ";"})


def read_adverbials(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions that prepositional cues, adverbs and adjectives of one sentence make."""
    cues = load_cues()
    for token in parsed.doc:
        row = cues.find(token.lower_, "adv") if token.pos_ == "ADV" else None
        if row is not None:
            head = token.head if token.head.pos_ in ("VERB", "AUX") else clause_head(token)
            yield _make(parsed, [token], row, (), _own_words(head, token), "adverb")
            continue
        row = cues.find(token.lower_, "adj") if token.dep_ == "amod" else None
        if row is not None:
            yield _make(parsed, [token], row, (), without(token.head, token), "adjective")
    yield from _read_prepositions(parsed)


def _own_words(head: Token, adverb: Token) -> list[Token]:
    """The clause of `head` without the adverb, other clauses and their subjects."""
    others = [
        child
        for child in head.children
        if child.dep_ == "advcl" and any(one.dep_ == "mark" for one in child.children)
    ]
    kept = set(own_clause(head))
    return [one for one in without(head, adverb, *others) if one in kept]


def _make(
    parsed: ParsedSentence,
    cue: list[Token],
    row: CueRow,
    speakers: tuple[Speaker, ...],
    content: list[Token],
    construction: str,
) -> FoundAttribution:
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(cue),
        speakers=speakers,
        content=spans_of(content, parsed),
        stance=row.stance,
        commitment=row.commitment,
        construction=construction,
        row=row.id,
    )


def _read_prepositions(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """What stands with "according to X", "in the words of X", "citing X"."""
    words = [token.lower_ for token in parsed.doc.tokens]
    for row in load_cues().of_part("prep"):
        phrase = row.phrase.split()
        if phrase[0] not in parsed.doc.words:
            continue
        for start in range(len(words) - len(phrase)):
            if words[start : start + len(phrase)] == phrase:
                cue = list(parsed.doc[start : start + len(phrase)])
                yield from _read_preposition(cue, row, parsed)


def _read_preposition(
    cue: list[Token], row: CueRow, parsed: ParsedSentence
) -> Iterator[FoundAttribution]:
    speaker = _object_of(cue)
    if speaker is None or _is_no_source(speaker, cue):
        return
    if _is_elliptical(cue):
        number = cue[0].doc[cue[0].i - 1]
        yield _make(parsed, cue, row, make_speakers([speaker], parsed), [number], "according")
        return
    top = next(one for one in cue if one.head not in cue or one.dep_ == "ROOT")
    content = _up_to_another_number(_between_semicolons(top, speaker), cue)
    if not any(map(_is_told, content)):
        content = _told_behind(speaker) or content
    spans = spans_of(content, parsed)
    if spans:
        speakers = make_speakers([speaker], parsed)
        yield _make(parsed, cue, row, speakers, content, "according")


def _is_no_source(noun: Token, cue: list[Token]) -> bool:
    """Whether a noun says nothing: "according to the timetable", "citing the curfew"."""
    if noun.lower_ in NO_ONE or any(one.lower_ in NO_ONE for one in noun.children):
        return True
    if noun.pos_ not in ("NOUN", "NUM"):
        return False
    lemma = noun.lemma_.lower()
    is_given = cue[0].lower_ == "citing" and lemma in words_of("reason_given")
    return is_given or lemma in words_of("no_source")


def _told_behind(speaker: Token) -> list[Token]:
    """What stands behind the speaker and all that a comma sets off: "according to A, citing B".

    The parser may hang such an opening on a noun of its own.
    """
    doc = speaker.doc
    opening = doc[: speaker.i]
    if any(map(_is_told, opening)):
        return []
    commas = [at for at in range(speaker.i, len(doc)) if doc[at].text == ","]
    subjects = [
        one.left_edge.i
        for one in doc[speaker.i + 1 :]
        if one.dep_ in SUBJECTS and _is_told(one.head)
    ]
    start = next((at + 1 for at in commas if at + 1 in subjects), None)
    return [] if start is None else list(doc[start:])


def _is_told(token: Token) -> bool:
    """Whether a finite verb with a subject stands there."""
    children = list(token.children)
    is_finite = token.tag_ in FINITE or any(one.dep_ in ("aux", "auxpass") for one in children)
    return is_finite and any(one.dep_ in SUBJECTS for one in children)


def _up_to_another_number(content: list[Token], cue: list[Token]) -> list[Token]:
    """`content` up to a number that the same words give to somebody else."""
    for other in cue[0].doc[cue[-1].i + 1 :]:
        if other.lower_ == cue[0].lower_ and _is_elliptical([other]):
            return [one for one in content if one.i < other.i - 1]
    return content


def _is_elliptical(cue: list[Token]) -> bool:
    """Whether only a number stands before it: "three according to A, nine according to B"."""
    doc, start = cue[0].doc, cue[0].i
    if start < 2 or doc[start - 1].pos_ != "NUM" or doc[start - 2].lower_ not in JOINING:
        return False
    return any(one.lower_ == cue[0].lower_ for one in doc[:start])


def _between_semicolons(top: Token, speaker: Token) -> list[Token]:
    """The content that a cue has between the semicolons around it."""
    stops = [one.i for one in top.doc if one.text == ";"]
    first = max((at for at in stops if at < top.i), default=-1)
    last = min((at for at in stops if at > top.i), default=len(top.doc))
    return [one for one in _content_of(top, speaker) if first < one.i < last]


def _object_of(cue: list[Token]) -> Token | None:
    """The noun that the last word of the cue governs."""
    for child in cue[-1].children:
        if child.dep_ in ("pobj", "dobj", "pcomp") and child.i > cue[-1].i:
            return child
    return None


def _told_by(top: Token) -> Token:
    """On what a cue hangs; of "the agency, citing police, said" the verb of who cites."""
    is_of_subject = top.dep_ == "acl" and top.tag_ == "VBG" and top.head.dep_ == "nsubj"
    return top.head.head if is_of_subject else top.head


def _content_of(top: Token, speaker: Token) -> list[Token]:
    """The clause on which the cue hangs, without the cue; for a bare noun phrase, that."""
    governor = _told_by(top)
    row = find_verb_row(governor, load_cues()) if governor.pos_ == "VERB" else None
    if row is not None and top.tag_ == "VBG" and top.lower_ != "according":
        return find_content(governor, row)[0]
    if top.dep_ == "ROOT":
        return [one for one in top.doc if one.i > speaker.right_edge.i]
    head = whole_of(clause_head(top.head), top)
    told = [*_joined_before(head, top), *own_clause(head)]
    return [one for one in told if one not in set(top.subtree)]


def _joined_before(clause: Token, top: Token) -> list[Token]:
    """What is joined before the last clause, where the cue ends a sentence behind a comma.

    "Six were killed and four wounded, according to the mayor": he told of both.
    """
    if top.i < 1 or top.doc[top.i - 1].text != "," or clause.i > top.i:
        return []
    first = clause
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
        if find_verb_row(first, load_cues()) is not None:
            return []
    if first is clause:
        return []
    apart = [one for one in first.subtree if one.text == ";"]
    told = without(first, clause, *second_statements(first))
    return [] if apart else [one for one in told if one.i < clause.i]
