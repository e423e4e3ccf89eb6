"""What a verb of saying introduces, where it is no clause that stands beside it."""

from dateline.claims.attribution.cues import CueRow, load_cues
from dateline.claims.attribution.other_senses import is_other_sense
from dateline.claims.attribution.speakers import agent_of
from dateline.model import Stance
from dateline.text.tokens import Token


def is_passive(verb: Token) -> bool:
    """Whether `verb` has a passive auxiliary or subject."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def told_by_agent(verb: Token) -> list[Token]:
    """What stands behind "that" in "it was reported by the mayor that nine had died".

    The parser hangs it on who reports.
    """
    is_it = any(
        one.dep_ in ("nsubjpass", "expl") and one.lower_ == "it" for one in verb.children
    )
    if not is_it or agent_of(verb) is None:
        return []
    behind = [one for one in verb.subtree if one.i > verb.i]
    that = next((one for one in behind if _joins(one)), None)
    return [] if that is None else [one for one in behind if one.i >= that.i]


def _joins(word: Token) -> bool:
    """Whether a "that" joins a clause, and is not its subject."""
    is_subject = word.dep_ in ("nsubj", "nsubjpass")
    return word.lower_ == "that" and word.head.i > word.i and not is_subject


def passive_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """The content of "is said to have fled" and of "was reported"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    for child in verb.children:
        if child.dep_ in ("xcomp", "oprd") and subjects:
            return [*subjects[0].subtree, *child.subtree], "raising"
    takes = "obj" in row.frame or ("said" in row.frame and any(map(is_said, subjects)))
    if subjects and takes and subjects[0].pos_ in ("NOUN", "PROPN"):
        return list(subjects[0].subtree), "object"
    return [], ""


def nominal_content(verb: Token, row: CueRow) -> tuple[list[Token], str]:
    """An infinitive ("claims to hold") or an object ("reported an explosion")."""
    if "of" in row.frame:
        return _charge(verb), "charge"
    if is_other_sense(verb):
        return [], ""
    for child in verb.children:
        if "inf" in row.frame and _is_infinitive(child, verb):
            return list(child.subtree), "infinitive"
        if child.tag_ in ("WDT", "WP"):
            continue
        if child.dep_ == "dobj" and "said" in row.frame and is_said(child):
            return list(child.subtree), "object"
        if (
            child.dep_ in ("dobj", "xcomp")
            and "obj" in row.frame
            and row.stance is Stance.DENIES
        ):
            return list(child.subtree), "object"
        is_thing = child.pos_ in ("NOUN", "PROPN") or child.tag_ == "VBG"
        if child.dep_ == "dobj" and "obj" in row.frame and is_thing:
            so = (each for one in verb.rights if _is_said_so(one) for each in one.subtree)
            return [*child.subtree, *so], "object"
    return [], ""


def _is_said_so(word: Token) -> bool:
    """Whether a word says of an object how it is: "reported one dead and two wounded"."""
    is_bare = not any(one.dep_ in ("aux", "auxpass") for one in word.children)
    return word.dep_ == "oprd" or (word.dep_ == "conj" and word.tag_ == "VBN" and is_bare)


def own_infinitive(verb: Token, row: CueRow, clause: Token) -> Token | None:
    """What `verb` itself introduces, where a clause before it was taken for that.

    "The army lost two, the rebels claim to have killed nine."
    """
    if clause.i > verb.i or "inf" not in row.frame:
        return None
    return next((one for one in verb.children if _is_infinitive(one, verb)), None)


def _is_infinitive(child: Token, verb: Token) -> bool:
    """Whether `child` is the infinitive behind `verb`: "claims to hold"."""
    return child.dep_ == "xcomp" and child.i > verb.i


def is_said(noun: Token) -> bool:
    """Whether `noun` is itself something said: an allegation, a report."""
    return load_cues().find_noun_form(noun.lower_) is not None


def spoken_of(verb: Token) -> list[Token]:
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
