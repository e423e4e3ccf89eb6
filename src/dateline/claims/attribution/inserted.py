"""Cues set between commas amid what is said: "Soldiers, a judge in Lima found, killed nine".

The parser often takes the noun before the first comma for whoever speaks, or for nobody, and
joins the verb behind the second to the cue. Where the words between the commas are a speaker
and a cue, and all around them is one statement, they are read by their place.
"""

from dataclasses import dataclass
from typing import Final

from dateline.claims.attribution.closing import TELLING, trailing_subject
from dateline.claims.attribution.cues import CueRow
from dateline.claims.attribution.phrases import kind_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import SpeakerKind
from dateline.text.tokens import Doc, Token, TokenSpan

KINDS: Final = frozenset(
    {
        "say",
        "confirm",
        "verify",
        "comment",
        "warn",
        "explain",
        "claim",
        "report",
        "find",
        "think",
    }
)
"""Kinds of cues that may stand between commas."""
MAX_SPEAKER: Final = 12
MAX_TAIL: Final = 9
"""The most tokens of a speaker, and of what follows the cue up to the second comma."""
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING: Final = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})
RELATIVE: Final = frozenset({"WP", "WDT", "WRB", "WP$"})
BARRED: Final = FINITE | RELATIVE | {":"}
"""What no cue clause has behind its cue."""
LEADING: Final = frozenset({"as", "so"})
CLAUSES: Final = frozenset({"ccomp", "xcomp"})
JOINTS: Final = frozenset({"and", "but", "while", "though", "although"})
ADVERBS: Final = frozenset({"ADV", "PART"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """A cue clause between commas.

    Attributes:
        speaker: the noun that heads who speaks.
        told: the words of the sentence around it.
    """

    speaker: Token
    told: tuple[Token, ...]


def read_inserted(verb: Token, row: CueRow) -> Insertion | None:
    """The clause between commas that `verb` makes with its speaker; None of other verbs."""
    if row.kind not in KINDS or "," not in verb.doc.words or not _is_told(verb):
        return None
    start, end = _comma_before(verb), _comma_after(verb)
    if end < 0 and start == verb.i - 1:
        return _read_closing(verb, start)
    if start < 1 or end < 0 or end + 1 >= len(verb.doc):
        return None
    before = _speaker_before(verb, start)
    speaker = before or _speaker_behind(verb, start, end)
    if speaker is None or not _is_amid(verb.doc, start, end, may_complete=before is not None):
        return None
    return Insertion(speaker=speaker, told=_told_around(verb.doc, start, end))


def _read_closing(verb: Token, comma: int) -> Insertion | None:
    """Who stands behind a cue at the end that has no subject: ", recounted a surgeon there"."""
    doc = verb.doc
    if verb.tag_ not in {"VBD", "VBZ"} or any(one.dep_ == "nsubj" for one in verb.children):
        return None
    if verb.lemma_.lower() in TELLING or trailing_subject(verb) is not None:
        return None  # "…, the mayor, Ivan Petrov, told the paper"
    end = len(doc) - 1 if doc[len(doc) - 1].is_punct else len(doc)
    before, phrase = doc[_statement_start(doc, comma) : comma], doc[verb.i + 1 : end]
    speaker = _head_of(phrase) if verb.i + 1 < end else None
    is_told = any(one.tag_ in FINITE and one.pos_ in {"VERB", "AUX"} for one in before)
    if speaker is None or not is_told or not _can_tell(speaker):
        return None
    return Insertion(speaker=speaker, told=tuple(before))


def _can_tell(noun: Token) -> bool:
    """Whether a noun names people, somebody with a name, or a voice of a known sort."""
    is_person = noun.ent_type_ == "PERSON" or look_up_people(noun) is not None
    return is_person or kind_of(noun) is not SpeakerKind.UNKNOWN


def _is_told(verb: Token) -> bool:
    """Whether a verb tells, and is not "a deal announced by the envoy"."""
    if verb.dep_ == "acl" and not any(one.dep_ == "nsubj" for one in verb.children):
        following = verb.doc[verb.i + 1 : verb.i + 2]
        return verb.tag_ == "VBD" and any(one.text == "," for one in following)
    has_aux = any(one.dep_ == "aux" for one in verb.children)
    return verb.tag_ in FINITE or (verb.tag_ == "VBN" and has_aux)


def _comma_before(verb: Token) -> int:
    """Where the comma before the cue stands; a clause of its own lies in between at most."""
    doc = verb.doc
    last = max(verb.i - MAX_SPEAKER - 1, -1)
    return next((at for at in range(verb.i - 1, last, -1) if doc[at].text == ","), -1)


def _comma_after(verb: Token) -> int:
    doc = verb.doc
    last = min(verb.i + MAX_TAIL + 1, len(doc))
    comma = next((at for at in range(verb.i + 1, last) if doc[at].text == ","), -1)
    return comma if comma > 0 and _is_loose(doc[verb.i + 1 : comma], verb) else -1


def _is_loose(tail: TokenSpan, verb: Token) -> bool:
    """Whether only a hearer, a time or a place stands between the cue and the comma."""
    if any(one.lower_ in {"to", "by"} and one.i == verb.i + 1 for one in tail):
        return False
    if any(one.tag_ in BARRED or one.lower_ == "that" for one in tail):
        return False
    return not any(one.dep_ in CLAUSES and one.head is verb for one in tail)


def _speaker_before(verb: Token, comma: int) -> Token | None:
    """Who stands between the comma and the cue, and fills all of that."""
    doc, last = verb.doc, verb.i - 1
    while last > comma and doc[last].pos_ in ADVERBS:
        last -= 1  # "he further claimed"
    while last > comma and doc[last].pos_ == "AUX":
        last -= 1  # "the court has ruled"
    first = comma + 1
    if first <= last and doc[first].lower_ in LEADING:
        first += 1
    return _head_of(doc[first : last + 1])


def _speaker_behind(verb: Token, start: int, end: int) -> Token | None:
    """Who stands between the cue and the second comma: ", writes the historian,"."""
    if verb.i != start + 1 or verb.tag_ not in {"VBZ", "VBD"}:
        return None
    return _head_of(verb.doc[verb.i + 1 : end])


def _head_of(words: TokenSpan) -> Token | None:
    """The noun that heads words which name somebody, and tell nothing; None of others."""
    if not 0 < len(words) <= MAX_SPEAKER or words[0].pos_ not in NAMING:
        return None
    if any(one.tag_ in FINITE or one.tag_ in RELATIVE or one.text in ";:" for one in words):
        return None
    inside = (
        one
        for one in words
        if one.pos_ in {"NOUN", "PROPN", "PRON"} and not words.start <= one.head.i < words.end
    )
    return next(inside, None)


def _is_amid(doc: Doc, start: int, end: int, *, may_complete: bool) -> bool:
    """Whether a statement goes on behind the second comma that the words before it began.

    Args:
        doc: the sentence.
        start: where the first comma stands.
        end: where the second stands.
        may_complete: whether an object alone may follow.
    """
    before, behind = doc[_statement_start(doc, start) : start], doc[end + 1 :]
    if not len(before) or not any(one.pos_ in {"NOUN", "PROPN", "PRON"} for one in before):
        return False
    is_told = any(one.tag_ in FINITE and one.pos_ in {"VERB", "AUX"} for one in before)
    return _goes_on(behind) if not is_told else may_complete and _completes(behind)


def _statement_start(doc: Doc, comma: int) -> int:
    """Where the statement begins: behind a semicolon, or behind ", and"."""
    for at in range(comma - 1, 0, -1):
        is_joint = doc[at].lower_ in JOINTS and doc[at - 1].text == ","
        if doc[at].text == ";" or is_joint:
            return at + 1
    return 0


def _goes_on(behind: TokenSpan) -> bool:
    """Whether a verb without a subject of its own follows: it tells of the noun before."""
    for one in behind:
        if one.pos_ not in ADVERBS:
            return one.tag_ in FINITE or (one.tag_ == "VBN" and one.pos_ == "VERB")
    return False


def _completes(behind: TokenSpan) -> bool:
    """Whether an object follows: "Militants had abducted, the bishop said, six girls"."""
    stop = next((one.i for one in behind if one.text in ",;."), behind.end)
    words = behind.doc[behind.start : stop]
    is_noun = bool(len(words)) and words[0].pos_ in {
        "DET",
        "NUM",
        "NOUN",
        "PROPN",
        "ADJ",
        "ADV",
    }
    return is_noun and not any(one.tag_ in FINITE for one in words)


def _told_around(doc: Doc, start: int, end: int) -> tuple[Token, ...]:
    """The statement before and behind the insertion, without what is joined to it."""
    first = _statement_start(doc, start)
    stop = next((at for at in range(end + 1, len(doc)) if _is_joint(doc, at)), len(doc))
    return (*doc[first:start], *doc[end + 1 : stop])


def _is_joint(doc: Doc, at: int) -> bool:
    """Whether a statement of its own begins: "; …", ", and the mayor said …"."""
    if doc[at].text == ";":
        return True
    if doc[at].lower_ not in JOINTS or at < 1 or doc[at - 1].text != ",":
        return False
    return any(
        one.dep_ in {"nsubj", "nsubjpass"} and one.head.i > one.i for one in doc[at + 1 :]
    )
