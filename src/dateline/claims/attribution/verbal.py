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
from dateline.claims.attribution.inserted import read_inserted
from dateline.claims.attribution.objects import (
    is_passive,
    is_said,
    nominal_content,
    own_infinitive,
    passive_content,
    spoken_of,
    told_by_agent,
)
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.speakers import (
    agent_of,
    cannot_speak,
    make_speakers,
    speaking_head,
)
from dateline.claims.attribution.withholding import is_impossible, stance_of
from dateline.claims.second_statements import second_statements, told_after
from dateline.claims.word_classes import words_of
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

SPEAKING: Final = frozenset(
    {"say", "confirm", "verify", "comment", "warn", "explain", "claim", "deny"}
)
"""Kinds of cues that introduce quotations, also without a clause."""
PERCEIVING: Final = frozenset(
    {"see", "hear", "notice", "feel", "detect", "find", "remember", "allow", "own"}
)
"""Verbs that tell only with a "that", or its like."""
REPORTING: Final = frozenset({"report", "announce", "tell", "disclose", "reveal", "confirm"})
"""Verbs of other kinds that speak for a whole sentence at its end."""
PASSING_ON: Final = frozenset({"quote", "cite"})
TOPICS: Final = frozenset({"about", "of", "concerning", "regarding"})
"""What leads to that which somebody speaks about."""
COLON_OR_QUOTE: Final = frozenset({":", '"', "“", "”", "‘", "’"})
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
    if stance is None or _is_name_said(verb):
        return None
    content, construction = find_content(verb, row)
    spans = spans_of(without_background(content, verb), parsed)
    if not spans and not _may_stand_bare(verb, row):
        return None
    inserted = read_inserted(verb, row)
    head = inserted.speaker if inserted is not None else speaking_head(verb)
    head = None if is_impossible(verb) else head
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


def _is_name_said(verb: Token) -> bool:
    """Whether "Said" opens a sentence as a name: "Said Hassan, a baker, was shot"."""
    following = verb.doc[1:2]
    is_name = (
        verb.i == 0 and verb.text == "Said" and any(one.pos_ == "PROPN" for one in following)
    )
    return is_name and not any(one.text in COLON_OR_QUOTE for one in verb.doc)


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
        child.dep_ == "dobj" and child.i > verb.i and not is_said(child)
        for child in verb.children
        if row.phrase not in TELLING
    )
    return not does_else and not (verb.dep_ == "acl" and verb.tag_ == "VBN")


def find_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """The tokens of what `verb` introduces, and the construction; empty where there is none."""
    if row.phrase == "speak":
        return spoken_of(verb), "object"
    inserted = read_inserted(verb, row)
    if inserted is not None:
        return list(inserted.told), "parenthesis"
    clause = _content_clause(verb, row)
    if clause is not None:
        infinitive = own_infinitive(verb, row, clause)
        if infinitive is not None:
            return list(infinitive.subtree), "infinitive"
        told = without(clause, *second_statements(clause))
        after = [*_going_on(verb, clause), *told_after(verb)]
        return [*opening_words(verb, clause), *told, *after], "clause"
    trailing = None
    if row.kind in SPEAKING or row.phrase in REPORTING:
        trailing = trailing_subject(verb) or closing_speaker(verb)
    if trailing is not None:
        return list(verb.doc[: comma_before(trailing)]), "clause"
    following = _that_follows(verb) if "that" in row.frame else []
    if following:
        return following, "clause"
    if is_passive(verb) and "of" not in row.frame:
        told = told_by_agent(verb) if "that" in row.frame else []
        return (told, "clause") if told else passive_content(verb, row)
    behind = _behind_colon(verb) if "that" in row.frame else []
    if behind:
        return behind, "clause"
    around = _told_beside(verb) if row.kind in SPEAKING else []
    return (around, "parenthesis") if around else nominal_content(verb, row)


def _behind_colon(verb: Token) -> list[Token]:
    """What stands behind a colon right after the cue: "the commission found: guards fired"."""
    following = verb.doc[verb.i + 1 : verb.i + 2]
    is_led = any(one.text == ":" for one in following)
    is_cue = is_led and any(one.dep_ == "nsubj" and one.i < verb.i for one in verb.children)
    return list(verb.doc[verb.i + 2 :]) if is_cue else []


def _told_beside(verb: Token) -> list[Token]:
    """What is said around a cue in parentheses, or beside "as the mayor said"."""
    if _is_parenthetical(verb):
        told = said_around(verb)
        return [*without(told, verb, *second_statements(told)), *told_after(verb)]
    return without(verb.head, verb) if _is_as_clause(verb) else []


def _is_as_clause(verb: Token) -> bool:
    """Whether the cue stands in "as the mayor told reporters, …".

    Not so "as the mayor told the crowd about the tram", "as he was reading a letter": these
    tell of something else, or when it was.
    """
    is_as = verb.dep_ == "advcl" and any(
        child.lower_ == "as" and child.dep_ == "mark" for child in verb.children
    )
    return is_as and not any(_is_of_its_own(child, verb) for child in verb.children)


def _is_of_its_own(child: Token, verb: Token) -> bool:
    """Whether an "as" clause has a content of its own, or says what was going on."""
    if child.dep_ == "aux":
        return verb.tag_ == "VBG"
    if child.dep_ == "dobj":
        is_told = verb.lemma_.lower() in TELLING and child.lower_ != "it"
        topics = [one for one in child.children if one.lower_ in TOPICS]
        return bool(topics) or not (is_told or child.lower_ in ("it", "this", "that", "so"))
    return child.dep_ == "prep" and child.lower_ in TOPICS and child.i > verb.i


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
    found = found or _told_behind_hearer(verb) or _told_of_antecedent(verb)
    return max(found, key=lambda child: (has_subject(child), child.i > verb.i), default=None)


def _told_of_antecedent(verb: Token) -> list[Token]:
    """What is told of what a clause describes: "the raid, which the army said killed six"."""
    subjects = [one for one in verb.lefts if one.dep_ == "nsubj"]
    if verb.lemma_.lower() not in words_of("saying") or len(subjects) < 2:
        return []
    if verb.dep_ != "relcl" or subjects[0].lower_ not in ("which", "who", "that"):
        return []
    told = (one for one in verb.rights if one.dep_ == "xcomp" and not _is_infinite(one))
    return [one for one in told if one.tag_ in ("VBD", "VBN", "VBZ")]


def _told_behind_hearer(verb: Token) -> list[Token]:
    """The clause that the parser hangs on who hears it: "told the inquest that he had fled"."""
    if verb.lemma_.lower() not in TELLING:
        return []
    return [
        clause
        for hearer in verb.children
        if hearer.dep_ in ("dobj", "dative") and hearer.i > verb.i
        for clause in hearer.children
        if clause.dep_ in ("acl", "relcl") and has_subject(clause)
        if clause.left_edge.lower_ == "that" and clause.left_edge.dep_ != "nsubj"
        if clause.left_edge.i == hearer.i + 1
    ]


def _is_content_clause(clause: Token, verb: Token, row: CueRow) -> bool:
    """Whether a clausal complement is said or thought, not seen, wanted or merely adjacent."""
    if is_apart(clause, verb):
        return False
    marked = any(
        one.dep_ == "mark" or one.tag_ in ("WDT", "WP", "WRB") for one in clause.children
    )
    if _is_infinite(clause) and not marked:
        return "inf" in row.frame
    if row.phrase in PERCEIVING:
        return clause.i > verb.i and marked
    if row.kind == "find":
        return clause.i > verb.i and (marked or _is_finite(clause) or _is_shown(clause, verb))
    is_said = marked or _is_finite(clause) or row.kind in SPEAKING
    return is_said or ("obj" in row.frame and _is_reduced(clause, verb))


def _is_reduced(clause: Token, verb: Token) -> bool:
    """Whether a clause has its subject and no finite verb: "reported two men killed"."""
    subjects = [one for one in clause.lefts if one.dep_ in ("nsubj", "nsubjpass")]
    return clause.tag_ in ("VBN", "VBG", "JJ") and any(one.i > verb.i for one in subjects)


def _going_on(verb: Token, clause: Token) -> list[Token]:
    """What goes on behind a semicolon, and has no cue of its own: "…, he said; they ran".

    So does what "that" joins to the verb: "said he had not seen it, but that men had fired".
    """
    cues = load_cues()
    joined = [one for one in verb.children if one.dep_ == "conj" and _opens_with_that(one)]
    others = (one for one in verb.children if one.dep_ == "ccomp" and one.i != clause.i)
    joined += [
        one
        for one in others
        if find_verb_row(one, cues) is None
        and (is_behind_semicolon(one, verb) or _is_joined_before(clause, one, verb))
    ]
    before = _joined_before(verb, clause)
    return [*before, *(each for one in joined for each in one.subtree)]


def _joined_before(verb: Token, clause: Token) -> list[Token]:
    """What is told first, where the parser joins the cue at the end to it.

    "The bridge was hit, but no one was hurt, the mayor said": he told of the bridge too.
    """
    first = verb.head
    if verb.dep_ != "conj" or not first.i < clause.i < verb.i or first.pos_ != "VERB":
        return []
    joint = clause.left_edge.i - 1
    is_joint = joint > 0 and verb.doc[joint].lower_ in {"and", "but"}
    is_end = verb.i + 1 == len(verb.doc) or verb.doc[verb.i + 1].is_punct
    if not (is_joint and is_end) or find_verb_row(first, load_cues()) is not None:
        return []
    return [one for one in without(first, verb) if one.i < joint and one.text != ";"]


def _is_joined_before(clause: Token, other: Token, verb: Token) -> bool:
    """Whether a second clause before the cue is told too: "six died and two fell, he said"."""
    if not clause.i < other.i < verb.i or is_apart(other, verb):
        return False
    start = other.left_edge
    return start.i > 0 and start.doc[start.i - 1].lower_ in {"and", "but"}


def _opens_with_that(clause: Token) -> bool:
    first = clause.left_edge
    is_joined = first.i > 0 and first.doc[first.i - 1].dep_ == "cc"
    return first.lower_ == "that" and is_joined


def _is_shown(clause: Token, verb: Token) -> bool:
    """Whether evidence shows somebody doing something: "footage shows soldiers firing"."""
    shown = any(one.dep_ == "nsubj" for one in clause.children) and clause.tag_ == "VBG"
    subjects = (one for one in verb.children if one.dep_ == "nsubj")
    return shown and any(one.lemma_.lower() in words_of("evidence") for one in subjects)


def _is_finite(clause: Token) -> bool:
    if clause.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(one.dep_ in ("aux", "auxpass") for one in clause.children)


def _is_parenthetical(verb: Token) -> bool:
    """Whether a cue clause is set off by commas inside what it introduces."""
    if verb.dep_ not in ("parataxis", "ccomp", "dep", "advcl") or verb.tag_ == "VBG":
        return False  # "they fought, each side blaming the other"
    if verb.i > verb.head.i and (_introduces(verb.head, verb) or not _is_set_off(verb)):
        return False
    has_subject = any(child.dep_ == "nsubj" for child in verb.children)
    after = verb.right_edge.i + 1
    closed = after >= len(verb.doc) or verb.doc[after].is_punct or verb.right_edge.is_punct
    return has_subject and closed and not any(one.dep_ == "mark" for one in verb.children)


def _is_set_off(verb: Token) -> bool:
    """Whether a mark stands before a clause: it is no "said the mayor had announced it"."""
    start = verb.left_edge.i
    return start == 0 or verb.doc[start - 1].is_punct or verb.doc[start].is_punct


def _introduces(verb: Token, other: Token) -> bool:
    """Whether `verb` introduces something itself, and not by its letters alone: "slammed"."""
    if load_cues().find(verb.lemma_.lower(), "verb") is None:
        return False
    return any(
        one.dep_ == "ccomp" and one.i != other.i and not _is_infinite(one)
        for one in verb.children
    )


def _is_infinite(clause: Token) -> bool:
    return any(one.tag_ == "TO" for one in clause.children)
