"""Who is sure of something or lets it be known: "is convinced that", "made it clear that"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.cues import CueRow, load_cues
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.speakers import cannot_speak, make_speakers, subject_of
from dateline.claims.voice import is_negated
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

BEING: Final = frozenset(
    {"be", "become", "feel", "grow", "look", "remain", "seem", "sound", "stand", "stay"}
)
LETTING: Final = frozenset({"let", "make"})
KNOWN: Final = frozenset({"clear", "known", "plain", "public", "slip", "understood"})
"""What is made or let so, where somebody says something."""
OF_NOBODY: Final = KNOWN | {"certain", "explicit"}
"""What "it" may be, that stands for the clause."""
CLAUSES: Final = frozenset({"ccomp", "advcl", "acl", "relcl", "xcomp"})
DOUBT: Final = "doubt"
HAVING: Final = frozenset({"have", "harbour", "harbor", "leave"})
OF: Final = frozenset({"of"})


def read_states(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions of one sentence whose cue is a state, or is let be so."""
    for token in parsed.doc:
        row = _row_of(token)
        clause = _that_clause(token) if row is not None else None
        verb = _verb_of(token) if clause is not None else None
        if row is None or clause is None or verb is None or is_negated(verb):
            continue
        speaker = _subject(verb, token)
        if speaker is not None and not cannot_speak(speaker):
            yield _make(token, row, speaker, clause, parsed)


def _row_of(token: Token) -> CueRow | None:
    return load_cues().find(token.lower_, "state")


def _that_clause(token: Token) -> Token | None:
    """The clause with "that", or without, that goes with the cue."""
    beside = token.head.children if token.dep_ in {"acomp", "oprd"} else ()
    for child in (*token.children, *beside):
        is_marked = any(one.lower_ == "that" for one in child.children)
        if child.dep_ in CLAUSES and child.i > token.i and is_marked:
            return child
        if child.dep_ == "ccomp" and child.i > token.i and not _is_infinitive(child):
            return child
    return None


def _is_infinitive(clause: Token) -> bool:
    return any(one.tag_ == "TO" for one in clause.children)


def _verb_of(cue: Token) -> Token | None:
    """The verb by which somebody is, or lets, what the cue says."""
    if cue.lower_ in KNOWN:
        return _letting(cue)
    if cue.dep_ == "pobj" and cue.head.lower_ in OF:
        verb = cue.head.head  # "is of the opinion that"
        return verb if verb.lemma_.lower() in BEING else None
    if cue.lower_ == DOUBT:
        return _doubting(cue)
    if any(one.dep_ in {"auxpass", "cop"} for one in cue.children):
        return cue  # "is convinced that"
    return cue.head if cue.head.lemma_.lower() in BEING else None


def _doubting(cue: Token) -> Token | None:
    """Who is "in no doubt", or has none."""
    if not any(one.lower_ in {"no", "little"} for one in cue.children):
        return None
    if cue.dep_ == "pobj" and cue.head.lower_ == "in":
        return cue.head.head
    is_held = cue.dep_ == "dobj" and cue.head.lemma_.lower() in HAVING
    return cue.head if is_held else None


def _letting(cue: Token) -> Token | None:
    for one in cue.ancestors:
        if one.lemma_.lower() in LETTING:
            return one
        if one.lemma_.lower() != "be":
            return None
    return None


def _subject(verb: Token, cue: Token) -> Token | None:
    """Who is sure, or lets it be known; "it is certain that" is nobody's."""
    own = next((one for one in verb.children if one.dep_ == "nsubjpass"), None)
    subject = own or subject_of(verb)
    is_empty = subject is not None and subject.lower_ == "it" and cue.lower_ in OF_NOBODY
    return None if subject is None or is_empty or subject.dep_ == "expl" else subject


def _make(
    cue: Token, row: CueRow, speaker: Token, clause: Token, parsed: ParsedSentence
) -> FoundAttribution:
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(cue),
        speakers=make_speakers([speaker], parsed),
        content=spans_of(clause.subtree, parsed),
        stance=row.stance,
        commitment=row.commitment,
        construction="state",
        row=row.id,
    )
