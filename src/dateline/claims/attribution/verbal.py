"""Verbs that introduce what somebody says: "X said that …", "… , said X", "is said to have"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from dateline.claims.attribution.clauses import spans_of, without
from dateline.claims.attribution.cues import CueRow, CueTable, load_cues
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.speakers import agent_of, make_speakers, subject_of
from dateline.model import Stance
from dateline.text.parse import ParsedSentence

QUOTING: Final = frozenset({"say", "report", "confirm", "warn", "explain", "claim", "think"})
WITHHOLDING: Final = frozenset(
    {"refuse", "decline", "fail", "unable", "yet", "stop", "neglect"}
)
QUOTE_MARKS: Final = frozenset({'"', "“", "”", "''", "``", "‘", "«", "»"})


def read_verbs(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions that the verbs of one sentence make."""
    cues = load_cues()
    for token in parsed.doc:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        row = find_verb_row(token, cues)
        if row is not None and row.stance is not Stance.DECLINES_COMMENT:
            found = _read_verb(token, row, parsed)
            if found is not None:
                yield found


def find_verb_row(verb: Token, cues: CueTable) -> CueRow | None:
    """The row of `verb`, with its particle where it has one."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "prt":
            return cues.find(f"{lemma} {child.lower_}", "verb")
    return cues.find(lemma, "verb")


def _read_verb(verb: Token, row: CueRow, parsed: ParsedSentence) -> FoundAttribution | None:
    content, construction = find_content(verb, row)
    if not content:
        return None
    spans = spans_of(content, parsed)
    if not spans:
        return None
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb),
        speakers=make_speakers(_speaker_heads(verb), parsed),
        content=spans,
        stance=stance_of(verb, row),
        commitment=row.commitment,
        construction=construction,
        row=row.id,
    )


def _speaker_heads(verb: Token) -> list[Token]:
    if _is_passive(verb):
        agent = agent_of(verb)
        return [agent] if agent is not None else []
    subject = subject_of(verb)
    return [subject] if subject is not None and subject.dep_ != "expl" else []


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def find_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """The tokens of what `verb` introduces, and the construction; empty where there is none."""
    for child in verb.children:
        if child.dep_ == "ccomp" and _is_content_clause(child, verb, row):
            return without(child), "clause"
    if _is_passive(verb):
        return _passive_content(verb, row)
    if verb.dep_ in ("parathaxis", "parataxis", "ccomp", "dep") and _is_parenthetical(verb):
        return without(verb.head, verb), "parenthesis"
    return _other_content(verb, row)


def _is_content_clause(clause: Token, verb: Token, row: CueRow) -> bool:
    """Whether a clausal complement is said, not seen or merely next to the verb."""
    if row.kind != "find":
        return True
    if clause.i < verb.i:
        return False
    return clause.tag_ != "VBG" and (
        any(one.dep_ == "mark" or one.tag_ in ("WDT", "WP", "WRB") for one in clause.children)
        or clause.tag_ in ("VBD", "VBZ", "VBP")
        or any(one.dep_ in ("aux", "auxpass") for one in clause.children)
    )


def _passive_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """The content of "is said to have fled" and of "was reported"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    for child in verb.children:
        if child.dep_ in ("xcomp", "oprd") and subjects:
            return [*subjects[0].subtree, *child.subtree], "raising"
    if subjects and "obj" in row.frame and subjects[0].pos_ == "NOUN":
        return list(subjects[0].subtree), "object"
    return [], ""


def _is_parenthetical(verb: Token) -> bool:
    """Whether a cue clause is set off by commas inside what it introduces."""
    has_subject = any(child.dep_ == "nsubj" for child in verb.children)
    after = verb.right_edge.i + 1
    closed = after >= len(verb.doc) or verb.doc[after].is_punct
    return has_subject and closed and not any(one.dep_ == "mark" for one in verb.children)


def _other_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    quoted = _quoted_in_sentence(verb) if row.kind in QUOTING else []
    if quoted:
        return quoted, "quote"
    for child in verb.children:
        if child.dep_ == "xcomp" and "inf" in row.frame and child.i > verb.i:
            return list(child.subtree), "infinitive"
        if child.dep_ in ("dobj", "xcomp") and row.stance is Stance.DENIES:
            return list(child.subtree), "object"
        if child.dep_ == "dobj" and "obj" in row.frame and child.pos_ in ("NOUN", "PROPN"):
            return list(child.subtree), "object"
    return [], ""


def _quoted_in_sentence(verb: Token) -> list[Token]:
    """The tokens within quotation marks of the sentence, where `verb` stands outside them."""
    inside: list[Token] = []
    is_open = False
    for token in verb.doc:
        if token.text in QUOTE_MARKS:
            is_open = not is_open
        elif is_open:
            if token.i == verb.i:
                return []
            inside.append(token)
    return inside if len(inside) >= 3 else []


def stance_of(verb: Token, row: CueRow) -> Stance:
    """What the speaker does with the content, with the negation of the cue."""
    negated = any(child.dep_ == "neg" for child in verb.children) or _is_withheld(verb)
    if not negated:
        return row.stance
    if row.kind in ("confirm", "deny") or row.stance is Stance.DENIES:
        return Stance.DOES_NOT_CONFIRM
    return row.stance


def _is_withheld(verb: Token) -> bool:
    """Whether `verb` is what somebody refused, failed or has yet to do."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in WITHHOLDING
