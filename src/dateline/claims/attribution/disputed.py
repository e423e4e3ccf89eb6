"""Who disputes what others say: "the rebels denied involvement", "we had no part in it".

Such a sentence tells nothing itself; it is a denial of what was said before it, or of the event
that it names, and stands in the chain of those claims as one more voice.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.records import (
    NOBODY,
    FoundAttribution,
    NonConfirmation,
    Speaker,
)
from dateline.claims.attribution.speakers import make_speakers, subject_of
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.attribution.verdicts import clause_before, told_until
from dateline.claims.attribution.withholding import stance_of
from dateline.claims.called_false import falsity_of
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.model import Span, SpeakerKind, Stance
from dateline.text.inflection import verb_forms
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

MAX_BACK: Final = 3
"""Sentences to go back for what "it" is."""
BACK: Final = frozenset({"it", "this", "that", "these", "them"})
SMALL: Final = frozenset({"oprd", "ccomp"})
"""How a parser hangs "that an invention" under "calls that an invention"."""

ALL: Final = frozenset({"everything", "all"})
Read = tuple[Token, list[Token]]
"""The last word of what is said of it, and the event that is named."""
PAST_PARTS: Final = frozenset({"had", "played", "took", "taken"})
FIRST: Final = "we"
INVOLVED: Final = frozenset({"involved", "implicated"})
OWNING: Final = frozenset({"behind", "responsible"})
OURS: Final = frozenset({"our", "ours", "us", "we", "my", "i"})


def find_disputes(
    parse: Parse, found: Sequence[FoundAttribution]
) -> tuple[NonConfirmation, ...]:
    """The denials of what others say, each with the words that it denies."""
    read = [one for parsed in parse.sentences for one in read_disputes(parsed)]
    denying = {one.sentence for one in read}
    return tuple(_with_antecedent(one, parse, found, denying) for one in read)


def read_disputes(parsed: ParsedSentence) -> Iterator[NonConfirmation]:
    """The denials of one sentence, with the event that they name themselves."""
    for token in parsed.doc.tokens:
        if (
            token.lower_ not in _telling_words()
            and token.lemma_.lower() not in _telling_words()
        ):
            continue
        read = next((one for reader in READERS if (one := reader(token)) is not None), None)
        if read is not None:
            last, content = read
            yield NonConfirmation(
                sentence=parsed.sentence.index,
                cue=_from_to(token, last, parsed),
                speaker=_speaker(token, parsed),
                antecedent=spans_of(content, parsed),
                antecedent_sentence=parsed.sentence.index,
                stance=Stance.DISPUTES,
            )


def _from_to(verb: Token, last: Token, parsed: ParsedSentence) -> Span:
    first, end = min(verb.i, last.i), max(verb.i, last.i) + 1
    return parsed.span_of(parsed.doc[first:end])


@cache
def _telling_words() -> frozenset[str]:
    """The words at which one of the readers may find a denial: few words of a text."""
    rows = [one for one in load_cues().of_part("verb") if one.stance is Stance.DENIES]
    denying = {form for one in rows for form in verb_forms(one.phrase.split()[0])}
    telling = words_of("doing") | words_of("calling") | words_of("ever_happening")
    return telling | PAST_PARTS | INVOLVED | {"be", "did"} | denying


def _read_denial(verb: Token) -> Read | None:
    """The object of a denial: "it", "involvement in …", "the charge", "being behind …"."""
    if not _denies(verb) or verb.dep_ == "amod":
        return None
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "dobj" and _is_known(child):
            return child, _events_in(child)
        if child.dep_ == "ccomp" and (part := _anything_to_do(child)) is not None:
            return part, _events_in(part)
        if child.dep_ == "ccomp" and (part := _own_doing(child)) is not None:
            return part, _events_in(part)
        is_doing = child.tag_ == "VBG" and child.lemma_.lower() in words_of("doing")
        if child.dep_ == "xcomp" and is_doing:
            return _end_of_part(child), _events_in(child)
    return None


def _read_verdict(verb: Token) -> Read | None:
    """The construction "soldiers burned it, a charge the army denied", ", which it denied"."""
    first = clause_before(verb) if _denies(verb) else None
    return None if first is None else (verb, told_until(first))


def _denies(verb: Token) -> bool:
    """Whether a verb denies, and is not itself denied."""
    row = find_verb_row(verb, load_cues())
    if row is None or row.stance is not Stance.DENIES or row.pos != "verb":
        return False
    return stance_of(verb, row) is Stance.DENIES


def _is_known(noun: Token) -> bool:
    """Whether an object is one's part in something, or only points back."""
    is_all = noun.lower_ in ALL and not any(one.dep_ == "prep" for one in noun.children)
    return is_all or noun.lemma_.lower() in words_of("own_part") or _points_back(noun)


def _end_of_part(participle: Token) -> Token:
    """The word that says of what sort a part was: "being behind", "carrying out"."""
    for child in participle.children:
        if child.dep_ in ("prep", "prt", "acomp"):
            return child
    return participle


def _own_doing(clause: Token) -> Token | None:
    """The "involved" of "denied that it was involved", the "behind" of "was behind it"."""
    if clause.lower_ in INVOLVED:
        return clause
    words = (one for one in clause.children if one.lower_ in OWNING)
    return next(words, None) if clause.lemma_.lower() == "be" else None


def _anything_to_do(verb: Token) -> Token | None:
    """The "with" of "denied that it had had anything to do with the breakout"."""
    for child in verb.children:
        if child.dep_ == "dobj" and child.lower_ in ("anything", "nothing"):
            return next((one for one in child.subtree if one.lower_ == "with"), None)
    return None


def _read_no_part(verb: Token) -> Read | None:
    """The construction "had no part in it", "played no role in", "had nothing to do with"."""
    if verb.lower_ not in PAST_PARTS:
        return None  # "it has no part in the war" tells how things are
    for child in verb.children:
        if child.dep_ != "dobj":
            continue
        is_no = any(one.lower_ == "no" for one in child.children) or is_negated(verb)
        if is_no and child.lemma_.lower() in words_of("own_part"):
            return child, _events_in(child)
        if child.lower_ == "nothing" and any(one.lower_ == "do" for one in child.children):
            last = max((one for one in child.subtree if one.lower_ == "with"), default=child)
            return last, _events_in(child)
    return None


def _read_not_ours(verb: Token) -> Read | None:
    """The construction "was not behind the blast", "was not us", "is not our work"."""
    if verb.lemma_.lower() != "be" or not is_negated(verb):
        return None
    for child in verb.children:
        if child.lower_ in ("behind", "responsible", "involved", "blame"):
            return child, _events_in(child)
        words = {child.lower_, *(one.lower_ for one in child.children)}
        if child.dep_ == "attr" and words & OURS:
            return child, [one for subject in _subjects(verb) for one in subject.subtree]
    return None


def _read_not_involved(verb: Token) -> Read | None:
    """The construction "said it was not involved (in the raid)", "was not implicated"."""
    if verb.lower_ not in INVOLVED or verb.pos_ != "VERB" or not is_negated(verb):
        return None
    is_past = any(one.lower_ in ("was", "were") for one in verb.children)
    return (verb, _events_in(verb)) if is_past and verb.dep_ == "ccomp" else None


def _read_not_done(verb: Token) -> Read | None:
    """The construction "did not carry out the attack", "did not do this"."""
    if verb.lemma_.lower() not in words_of("doing") or not is_negated(verb):
        return None
    for child in verb.children:
        if child.dep_ == "dobj" and (child.lower_ in BACK or _is_definite(child)):
            return child, list(child.subtree)
    return None


def _read_not_by_us(verb: Token) -> Read | None:
    """The construction "the attack was not carried out by our men"."""
    if verb.lemma_.lower() not in words_of("doing") or not is_negated(verb):
        return None
    for child in verb.children:
        if child.dep_ == "agent" and any(one.lower_ in OURS for one in child.subtree):
            return child, [one for subject in _subjects(verb) for one in subject.subtree]
    return None


def _read_never_was(verb: Token) -> Read | None:
    """The construction "that never happened", "nothing of the kind took place"."""
    lemma = verb.lemma_.lower()
    if lemma not in words_of("ever_happening"):
        return None
    if lemma == "take" and not any(
        one.dep_ == "dobj" and one.lower_ == "place" for one in verb.children
    ):
        return None
    for subject in _subjects(verb):
        if _is_such(subject) or (subject.lower_ in BACK and is_negated(verb)):
            return verb, []
    return None


def _is_such(noun: Token) -> bool:
    """Whether it is "no such attack", "nothing of the kind"."""
    inner = {one.lower_ for one in noun.subtree}
    is_nothing = noun.lower_ == "nothing" and not inner.isdisjoint({"kind", "sort", "like"})
    return is_nothing or {"no", "such"} <= inner


def _read_did_not(verb: Token) -> Read | None:
    """The construction "they did not", behind what others say that they did."""
    is_bare = verb.lower_ == "did" and verb.dep_ not in ("aux", "auxpass", "advcl", "relcl")
    if not is_bare or not is_negated(verb):
        return None
    inner = [
        one for one in verb.children if one.dep_ not in ("nsubj", "neg", "punct", "advmod")
    ]
    subjects = [one.lower_ for one in _subjects(verb)]
    is_they = len(subjects) == 1 and subjects[0] in ("they", "we", "it", "he", "she", "i")
    return (verb, []) if is_they and all(one.pos_ != "NOUN" for one in inner) else None


def _read_false(verb: Token) -> Read | None:
    """The construction "this is a lie", "the report is false", "called it a fabrication"."""
    inner = [one for child in verb.children if child.dep_ in SMALL for one in child.children]
    for child in (*verb.children, *inner):
        if child.dep_ not in ("nsubj", "nsubjpass", "dobj", "oprd") or not _points_back(child):
            continue
        word = falsity_of(child)
        if word is not None:
            return word, []
    return None


def _points_back(noun: Token) -> bool:
    """Whether a word stands for something said before: "it", "the report"."""
    if noun.lower_ in BACK:
        return True
    specified = any(
        one.dep_ in ("acl", "relcl", "prep", "ccomp") and one.lower_ != "as"
        for one in noun.children
    )
    return load_cues().find_noun_form(noun.lower_) is not None and not specified


def _is_definite(noun: Token) -> bool:
    return any(one.lower_ in ("the", "this", "that", "these") for one in noun.children)


READERS: Final[tuple[Callable[[Token], Read | None], ...]] = (
    _read_verdict,
    _read_denial,
    _read_no_part,
    _read_not_ours,
    _read_not_involved,
    _read_not_done,
    _read_not_by_us,
    _read_never_was,
    _read_did_not,
    _read_false,
)


def _events_in(head: Token) -> list[Token]:
    """What a part was played in: what hangs on `head` by a preposition or as its object."""
    inner = [
        child
        for child in head.children
        if child.dep_ in ("prep", "relcl", "dobj", "acomp", "pobj")
    ]
    return [one for child in inner for one in child.subtree if one.pos_ != "PRON"]


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]


def _speaker(verb: Token, parsed: ParsedSentence) -> Speaker:
    """Who denies: the subject; where it says "we" or "our", the first person."""
    subject = subject_of(verb)
    is_told = subject is None or _points_back(subject) or _is_such(subject)
    if is_told and verb.dep_ == "ccomp":
        subject = subject_of(verb.head)
    own = [
        one
        for one in parsed.doc[verb.left_edge.i : verb.right_edge.i + 1]
        if one.lower_ in OURS
    ]
    if own:
        return Speaker(span=parsed.span_of([own[0]]), name=FIRST, kind=SpeakerKind.UNKNOWN)
    if subject is None or subject.lower_ in ("this", "that"):
        return NOBODY  # "that was wrong" is the word of the text itself
    return make_speakers([subject], parsed)[0]


def _with_antecedent(
    one: NonConfirmation,
    parse: Parse,
    found: Sequence[FoundAttribution],
    denying: set[int],
) -> NonConfirmation:
    """`one` with what was said before it: in its own sentence by others, or in those before."""
    spans = (*one.antecedent, *_said_before(one, parse, found, denying))
    return replace(one, antecedent=tuple(sorted(set(spans))), speaker=_whose_words(one, found))


def _whose_words(one: NonConfirmation, found: Sequence[FoundAttribution]) -> Speaker:
    """Who disputes it; of "we had no part in it" whoever says so."""
    if one.speaker.name != FIRST:
        return one.speaker
    saying = [it for it in found if it.covers(one.cue) and it.speakers]
    inner = min(saying, key=lambda it: it.n_characters, default=None)
    named = inner.speakers[0] if inner is not None else None
    if named is None or named.name is None or named.name.casefold() in OURS:
        return one.speaker
    return Speaker(span=one.speaker.span, name=named.name, kind=named.kind)


def _said_before(
    one: NonConfirmation,
    parse: Parse,
    found: Sequence[FoundAttribution],
    denying: set[int],
) -> list[Span]:
    near = [
        parsed
        for parsed in parse.sentences
        if one.sentence - MAX_BACK <= parsed.sentence.index <= one.sentence
    ]
    for parsed in reversed(near):
        index = parsed.sentence.index
        contents = [
            span
            for other in found
            if other.sentence == index and other.stance is Stance.STATES
            for span in other.content
            if span.end <= one.cue.start and _is_another(other, one.speaker)
        ]
        if contents:
            return contents
        if index < one.sentence and index not in denying:
            return [parsed.span]
    return []


def _is_another(other: FoundAttribution, speaker: Speaker) -> bool:
    """Whether somebody else says it: nobody disputes their own words."""
    return all(one.name is None or one.name != speaker.name for one in other.speakers)
