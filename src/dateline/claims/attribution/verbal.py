"""Verbs that introduce what somebody says: "X said that …", "… , said X", "is said to have"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.around import (
    has_subject,
    is_apart,
    is_behind_semicolon,
    opening_words,
    said_around,
)
from dateline.claims.attribution.clauses import spans_of, without, without_background
from dateline.claims.attribution.closing import (
    TELLING,
    closing_speaker,
    comma_before,
    trailing_subject,
)
from dateline.claims.attribution.cues import CueRow, CueTable, load_cues
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.speakers import (
    agent_of,
    cannot_speak,
    make_speakers,
    speaking_head,
)
from dateline.claims.second_statements import second_statements
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.model import Stance
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

SPEAKING: Final = frozenset(
    {"say", "confirm", "verify", "comment", "warn", "explain", "claim", "deny"}
)
"""Kinds of cues that introduce quotations, also without a clause."""
PERCEIVING: Final = frozenset({"see", "hear", "notice", "feel", "detect", "find", "remember"})
WITHHOLDING: Final = frozenset(
    {"refuse", "decline", "fail", "unable", "neglect", "have", "yet", "stop", "able"}
)
REPORTING: Final = frozenset({"report", "announce", "tell"})
"""Verbs of other kinds that speak for a whole sentence at its end."""
NO_ONE: Final = frozenset({"no", "neither", "nobody", "none"})
PASSING_ON: Final = frozenset({"quote", "cite"})
BARE: Final = "bare"
"""The construction of a speech verb whose content has not been found in its sentence."""


def read_verbs(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions that the verbs of one sentence make; bare ones have no content yet."""
    cues = load_cues()
    for token in parsed.doc:
        row = find_verb_row(token, cues)
        if row is not None:
            found = _read_passing_on(token, parsed) or _read_verb(token, row, parsed)
            if found is not None:
                yield found


def find_verb_row(verb: Token, cues: CueTable) -> CueRow | None:
    """The row of `verb`, with its particle where it has one.

    A noun or adjective with a subject is a verb that the tagger has missed ("the ministry
    notes, …").
    """
    if verb.pos_ not in ("VERB", "AUX"):
        row = cues.find_form(verb.lower_)
        has_subject = row is not None and any(one.dep_ == "nsubj" for one in verb.children)
        return row if has_subject else None
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "prt":
            return cues.find(f"{lemma} {child.lower_}", "verb")
    return cues.find(lemma, "verb") or cues.find_form(verb.lower_)


def _read_verb(verb: Token, row: CueRow, parsed: ParsedSentence) -> FoundAttribution | None:
    stance = stance_of(verb, row)
    if stance is None:
        return None
    content, construction = find_content(verb, row)
    spans = spans_of(without_background(content), parsed)
    if not spans and not _may_stand_bare(verb, row):
        return None
    head = None if is_impossible(verb) else speaking_head(verb)
    if head is not None and cannot_speak(head):
        return None
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb),
        speakers=make_speakers([head], parsed) if head is not None else (),
        content=spans,
        stance=stance,
        commitment=row.commitment,
        construction=construction if spans else BARE,
        row=row.id,
    )


def _read_passing_on(verb: Token, parsed: ParsedSentence) -> FoundAttribution | None:
    """Who passes on what another says: "the ministry, quoted by RIA, said two were hit"."""
    row = load_cues().find(verb.lemma_.lower(), "verb")
    if row is None or verb.lemma_.lower() not in PASSING_ON or verb.dep_ != "acl":
        return None
    outlet, told = agent_of(verb), verb.head.head
    if outlet is None or verb.head.dep_ != "nsubj" or find_verb_row(told, load_cues()) is None:
        return None
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb),
        speakers=make_speakers([outlet], parsed),
        content=spans_of(without(told, verb), parsed),
        stance=row.stance,
        commitment=row.commitment,
        construction="passed-on",
        row=row.id,
    )


def _may_stand_bare(verb: Token, row: CueRow) -> bool:
    """Whether a quotation elsewhere may be what `verb` introduces."""
    if row.kind not in SPEAKING and row.phrase not in ("report", "read", "note", "observe"):
        return False
    does_else = any(
        child.dep_ == "dobj" and child.i > verb.i and not _is_said(child)
        for child in verb.children
        if row.phrase not in TELLING
    )
    return not does_else and not (verb.dep_ == "acl" and verb.tag_ == "VBN")


def is_passive(verb: Token) -> bool:
    """Whether `verb` has a passive auxiliary or subject."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def find_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """The tokens of what `verb` introduces, and the construction; empty where there is none."""
    if row.phrase == "speak":
        return _spoken_of(verb), "object"
    clause = _content_clause(verb, row)
    if clause is not None:
        infinitive = _own_infinitive(verb, row, clause)
        if infinitive is not None:
            return list(infinitive.subtree), "infinitive"
        told = without(clause, *second_statements(clause))
        return [*opening_words(verb, clause), *told, *_going_on(verb, clause)], "clause"
    trailing = None
    if row.kind in SPEAKING or row.phrase in REPORTING:
        trailing = trailing_subject(verb) or closing_speaker(verb)
    if trailing is not None:
        return list(verb.doc[: comma_before(trailing)]), "clause"
    following = _that_follows(verb) if "that" in row.frame else []
    if following:
        return following, "clause"
    if is_passive(verb) and "of" not in row.frame:
        return _passive_content(verb, row)
    if row.kind in SPEAKING and _is_parenthetical(verb):
        return without(said_around(verb), verb), "parenthesis"
    if row.kind in SPEAKING and _is_as_clause(verb):
        return without(verb.head, verb), "parenthesis"
    return _nominal_content(verb, row)


def _is_as_clause(verb: Token) -> bool:
    """Whether the cue stands in "as the mayor told reporters, …"."""
    return verb.dep_ == "advcl" and any(
        child.lower_ == "as" and child.dep_ == "mark" for child in verb.children
    )


def _that_follows(verb: Token) -> list[Token]:
    """All that `verb` governs behind a "that" right after it, however it was parsed."""
    following = verb.doc[verb.i + 1 : verb.i + 3]
    if len(following) < 2 or following[0].lower_ != "that" or following[1].is_punct:
        return []
    return [one for one in verb.subtree if one.i > verb.i]


def _content_clause(verb: Token, row: CueRow) -> Token | None:
    """The clausal complement of `verb`; of two, the one that follows it."""
    found = [
        child
        for child in verb.children
        if child.dep_ == "ccomp" and _is_content_clause(child, verb, row)
    ]
    return max(found, key=lambda child: (has_subject(child), child.i > verb.i), default=None)


def _is_content_clause(clause: Token, verb: Token, row: CueRow) -> bool:
    """Whether a clausal complement is said or thought, not seen, wanted or merely adjacent."""
    if is_apart(clause, verb):
        return False
    marked = any(
        one.dep_ == "mark" or one.tag_ in ("WDT", "WP", "WRB") for one in clause.children
    )
    if any(one.tag_ == "TO" for one in clause.children) and not marked:
        return "inf" in row.frame
    if row.phrase in PERCEIVING:
        return clause.i > verb.i and marked
    if row.kind == "find":
        return clause.i > verb.i and (marked or _is_finite(clause) or _is_shown(clause, verb))
    return marked or _is_finite(clause) or row.kind in SPEAKING


def _going_on(verb: Token, clause: Token) -> list[Token]:
    """What goes on behind a semicolon, and has no cue of its own: "…, he said; they ran"."""
    cues = load_cues()
    return [
        each
        for one in verb.children
        if one.dep_ == "ccomp" and one.i != clause.i and is_behind_semicolon(one, verb)
        if find_verb_row(one, cues) is None
        for each in one.subtree
    ]


def _is_shown(clause: Token, verb: Token) -> bool:
    """Whether evidence shows somebody doing something: "footage shows soldiers firing"."""
    shown = any(one.dep_ == "nsubj" for one in clause.children) and clause.tag_ == "VBG"
    subjects = (one for one in verb.children if one.dep_ == "nsubj")
    return shown and any(one.lemma_.lower() in words_of("evidence") for one in subjects)


def _is_finite(clause: Token) -> bool:
    if clause.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(one.dep_ in ("aux", "auxpass") for one in clause.children)


def _passive_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """The content of "is said to have fled" and of "was reported"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    for child in verb.children:
        if child.dep_ in ("xcomp", "oprd") and subjects:
            return [*subjects[0].subtree, *child.subtree], "raising"
    takes = "obj" in row.frame or ("said" in row.frame and any(map(_is_said, subjects)))
    if subjects and takes and subjects[0].pos_ in ("NOUN", "PROPN"):
        return list(subjects[0].subtree), "object"
    return [], ""


def _is_parenthetical(verb: Token) -> bool:
    """Whether a cue clause is set off by commas inside what it introduces."""
    if verb.dep_ not in ("parataxis", "ccomp", "dep", "advcl"):
        return False
    if verb.i > verb.head.i and _introduces(verb.head, verb):
        return False
    has_subject = any(child.dep_ == "nsubj" for child in verb.children)
    after = verb.right_edge.i + 1
    closed = after >= len(verb.doc) or verb.doc[after].is_punct or verb.right_edge.is_punct
    return has_subject and closed and not any(one.dep_ == "mark" for one in verb.children)


def _introduces(verb: Token, other: Token) -> bool:
    """Whether `verb` introduces something itself, and not by its letters alone: "slammed"."""
    if load_cues().find(verb.lemma_.lower(), "verb") is None:
        return False
    return any(one.dep_ == "ccomp" and one.i != other.i for one in verb.children)


def _nominal_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """An infinitive ("claims to hold") or an object ("reported an explosion")."""
    if "of" in row.frame:
        return _charge(verb), "charge"
    for child in verb.children:
        if "inf" in row.frame and _is_infinitive(child, verb):
            return list(child.subtree), "infinitive"
        if child.tag_ in ("WDT", "WP"):
            continue
        if child.dep_ == "dobj" and "said" in row.frame and _is_said(child):
            return list(child.subtree), "object"
        if (
            child.dep_ in ("dobj", "xcomp")
            and "obj" in row.frame
            and row.stance is Stance.DENIES
        ):
            return list(child.subtree), "object"
        if child.dep_ == "dobj" and "obj" in row.frame and child.pos_ in ("NOUN", "PROPN"):
            return list(child.subtree), "object"
    return [], ""


def _own_infinitive(verb: Token, row: CueRow, clause: Token) -> Token | None:
    """What `verb` itself introduces, where a clause before it was taken for that.

    "The army lost two, the rebels claim to have killed nine."
    """
    if clause.i > verb.i or "inf" not in row.frame:
        return None
    return next((one for one in verb.children if _is_infinitive(one, verb)), None)


def _is_infinitive(child: Token, verb: Token) -> bool:
    """Whether `child` is the infinitive behind `verb`: "claims to hold"."""
    return child.dep_ == "xcomp" and child.i > verb.i


def _is_said(noun: Token) -> bool:
    """Whether `noun` is itself something said: an allegation, a report."""
    return load_cues().find_noun_form(noun.lower_) is not None


def _spoken_of(verb: Token) -> list[Token]:
    """What somebody speaks "of": "residents spoke of fourteen dead"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return [one for one in child.subtree if one.i != child.i]
    return []


def _charge(verb: Token) -> list[Token]:
    """What somebody is accused "of", charged "with" or blamed "for"."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    for child in (*verb.children, *(one for noun in objects for one in noun.children)):
        if child.dep_ == "prep" and child.lower_ in ("of", "with", "for"):
            return [one for one in child.subtree if one.i != child.i]
    return []


def stance_of(verb: Token, row: CueRow) -> Stance | None:
    """What the speaker does with the content; None where they do not speak of it at all.

    "Did not confirm" and "did not deny" leave it open; "did not say that" and "nobody said
    that" are no attribution.
    """
    is_firm = row.kind in ("confirm", "verify", "deny")
    if is_negated(verb) or is_withheld(verb):
        return Stance.DOES_NOT_CONFIRM if is_firm else None
    return None if is_by_nobody(verb) and not is_firm else row.stance


def is_impossible(verb: Token) -> bool:
    """Whether nobody could do it: "it was not possible to verify the claim"."""
    governor = verb.head
    for child in governor.children if verb.dep_ == "xcomp" else ():
        if child.dep_ == "acomp" and child.lower_ in ("impossible", "possible"):
            return child.lower_ == "impossible" or is_negated(governor)
    return False


def is_by_nobody(verb: Token) -> bool:
    """Whether no one does it: "no group claimed", "neither the army nor the rebels said"."""
    return any(
        {child.lower_, *(one.lower_ for one in child.children)} & NO_ONE
        for child in verb.children
        if child.dep_ in ("nsubj", "nsubjpass")
    )


def is_withheld(verb: Token) -> bool:
    """Whether `verb` is what somebody refused, failed, or has yet to do."""
    if verb.dep_ == "conj" and verb.head.dep_ == "xcomp":
        return is_withheld(verb.head)  # "refused to confirm or deny it"
    if verb.dep_ != "xcomp":
        return False
    if is_impossible(verb):
        return True
    lemma = verb.head.lemma_.lower()
    if lemma == "have":
        return any(child.lower_ == "yet" for child in verb.head.children)
    if lemma == "able":
        return is_negated(verb.head.head)
    return lemma in WITHHOLDING
