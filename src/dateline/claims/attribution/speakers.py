"""Who speaks: the subject of a cue verb, the words that name them, and what sort of voice."""

from collections.abc import Iterable
from typing import Final

from dateline.claims.attribution.callers import side_of_caller
from dateline.claims.attribution.closing import (
    SUBJECTS,
    closing_speaker,
    comma_before,
    trailing_subject,
)
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.phrases import kind_of, kind_of_owner, owner_of
from dateline.claims.attribution.pronouns import BODY
from dateline.claims.attribution.records import Speaker
from dateline.claims.second_statements import first_statement
from dateline.claims.senders import sender_of
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import SpeakerKind
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

CLAUSAL_PARTS: Final = frozenset(
    {"relcl", "acl", "appos", "advcl", "ccomp", "punct", "parataxis"}
)
ASKED: Final = ("asked", "interviewed", "questioned", "reached", "contacted")
BESIDE: Final = frozenset({"after", "before", "by", "in", "on", "since", "when", "while"})
"""What joins a participle to the verb whose subject does both."""
PRONOUNS: Final = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "that"})


def speakers_of(verb: Token, parsed: ParsedSentence) -> tuple[Speaker, ...]:
    """The speakers of a cue verb: its subject, its agent, or the noun beside it."""
    head = speaking_head(verb)
    return make_speakers([head], parsed) if head is not None else ()


def cannot_speak(head: Token) -> bool:
    """Whether a noun is an event, a document of nobody, or a day: "the blasts confirmed"."""
    if head.ent_type_ in ("DATE", "TIME") and not _is_of_a_name(head):
        return True
    if head.lower_ == "one" and (of := _of_whom(head)) is not None:
        return cannot_speak(of)
    return head.pos_ == "NOUN" and head.lemma_.lower() in words_of("no_voice")


def _is_of_a_name(head: Token) -> bool:
    """Whether a noun ends a name that was joined to a day: "on Friday, the 43rd Zone"."""
    return any(one.dep_ == "compound" and one.pos_ == "PROPN" for one in head.children)


def _of_whom(number: Token) -> Token | None:
    """The "helicopters" of "one of its helicopters"."""
    targets = (
        target
        for prep in number.children
        if prep.lower_ == "of"
        for target in prep.children
        if target.dep_ == "pobj" and target.pos_ == "NOUN"
    )
    return next(targets, None)


def speaking_head(verb: Token) -> Token | None:
    """The noun that heads the speaker of a cue verb; None where nobody stands there."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return agent_of(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and _is_charge(verb):
        return agent_of(verb)  # "three men accused of theft" accuse nobody
    own = verb.head if verb.dep_ == "amod" else subject_of(verb)
    has_own = any(child.dep_ in SUBJECTS for child in verb.children)
    closing = None if has_own else closing_speaker(verb)
    subject = trailing_subject(verb) or closing or own or closing_speaker(verb)
    if subject is not None and subject.dep_ == "expl":
        return None
    if verb.dep_ == "conj" and subject is not None and cannot_speak(subject):
        return _last_who_can_speak(verb)
    return subject or _after_comma(verb) or beside(verb)


def _last_who_can_speak(verb: Token) -> Token | None:
    """The last subject before a verb that can speak, where its own by the parse can't.

    "Days in which the rebels captured the fort and claimed to have shot down a jet".
    """
    before = (
        one
        for one in reversed(verb.doc[: verb.i])
        if one.dep_ in ("nsubj", "nsubjpass") and one.pos_ in ("NOUN", "PROPN")
    )
    return next(
        (
            one
            for one in before
            if not cannot_speak(one) and kind_of(one) is not SpeakerKind.UNKNOWN
        ),
        None,
    )


def _after_comma(verb: Token) -> Token | None:
    """Who fills all that stands between the last comma and the verb, however it was parsed.

    "Reached by telephone, a surgeon who asked not to be named said that nine had died."
    """
    start, end = comma_before(verb) + 1, verb.i - 1
    if not 0 < start < end:
        return None
    between = verb.doc[start : verb.i]
    return next(
        (
            one
            for one in between
            if one.pos_ in ("NOUN", "PROPN")
            and (one.left_edge.i, one.right_edge.i) == (start, end)
        ),
        None,
    )


def _is_charge(verb: Token) -> bool:
    is_of = any(child.lower_ in {"of", "with", "for"} for child in verb.children)
    return is_of and verb.lemma_.lower() in words_of("gerund_object")


def beside(verb: Token) -> Token | None:
    """The noun right after the verb ("said Harb") or before it ("Harb, an aide, said")."""
    doc = verb.doc
    if verb.i + 1 < len(doc) and doc[verb.i + 1].pos_ in ("PROPN", "DET", "PRON"):
        for chunk in doc.noun_chunks:
            if chunk.start == verb.i + 1:
                return chunk.root
    before = [chunk for chunk in doc.noun_chunks if chunk.end <= verb.i]
    if not before or verb.i - before[-1].end > 1 or verb.tag_ == "VBG":
        return None
    named = before[-1].root
    while named.dep_ in ("appos", "pobj", "conj") and named.head.i < named.i:
        held = named.head.head if named.dep_ == "pobj" else named.head
        if held.dep_ == "dobj" and held.head.i < held.i:
            break
        named = held
    return named if named.pos_ in ("NOUN", "PROPN", "PRON") else before[-1].root


def subject_of(verb: Token) -> Token | None:
    """The token that heads the speaker of `verb`: its subject, or one up the parse."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if subjects:  # of "the raid, which the army said killed six" the army
        named = (one for one in subjects if one.tag_ not in ("WP", "WDT"))
        return _antecedent(next(named, subjects[0]), verb)
    asked = _who_was_asked(verb)
    if asked is not None:
        return asked
    if verb.dep_ == "conj":
        return subject_of(first_statement(verb) or verb.head)
    if verb.dep_ in ("xcomp", "advcl") and verb.head.pos_ in ("VERB", "AUX"):
        return subject_of(verb.head)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return sender_of(verb.head) or verb.head
    return _quoted_as(verb)


def _who_was_asked(verb: Token) -> Token | None:
    """Who speaks before a participle between commas: "residents, asked one by one, say"."""
    doc = verb.doc
    if verb.i < len(ASKED) or doc[verb.i - 1].text != ",":
        return None
    for child in verb.children:
        if child.dep_ == "ccomp" and child.lower_ in ASKED and doc[child.i - 1].text == ",":
            return next((one for one in child.children if one.dep_ in SUBJECTS), None)
    return None


def _quoted_as(verb: Token) -> Token | None:
    """Who is quoted: "quoted the mayor as saying that", "was cited as saying that".

    Of "the ministry declined comment after saying that", the ministry.
    """
    if verb.dep_ != "pcomp":
        return None
    governor = verb.head.head
    if verb.head.lower_ in BESIDE and governor.pos_ == "VERB":
        return subject_of(governor)
    if verb.head.lower_ != "as":
        return None
    wanted = [one for one in governor.children if one.dep_ in ("dobj", "nsubjpass")]
    return wanted[0] if governor.pos_ == "VERB" and wanted else None


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun for which a relative pronoun stands, or the subject itself."""
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    return subject


def agent_of(verb: Token) -> Token | None:
    """The noun of the "by" phrase of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def conjuncts(head: Token) -> tuple[Token, ...]:
    """`head` and the nouns behind it joined to it; no object ("killing two, medics said")."""
    nouns = (one for one in head.conjuncts if one.pos_ in ("NOUN", "PROPN", "PRON"))
    behind = (one for one in nouns if one.i > head.i)
    return (head, *(one for one in behind if one.dep_ != "dobj" or head.dep_ == "dobj"))


def make_speakers(heads: Iterable[Token], parsed: ParsedSentence) -> tuple[Speaker, ...]:
    """The speakers that `heads` and what is coordinated with them name, without repeats."""
    seen: dict[int, Speaker] = {}
    for head in heads:
        for noun in conjuncts(head):
            one = voice_behind(noun)
            seen.setdefault(one.i, make_speaker(one, parsed))
    return tuple(seen[i] for i in sorted(seen))


def voice_behind(noun: Token) -> Token:
    """Who speaks through "a statement from the command" or "the ministry's report".

    Through "footage verified by the monitor", the monitor does.
    """
    examiner = _examiner_of(noun)
    if examiner is not None:
        return examiner
    row = load_cues().find_noun_form(noun.lower_)
    if row is None or row.kind == "deny":
        return noun
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
            for target in child.children:
                if target.dep_ == "pobj" and target.ent_type_ not in ("DATE", "TIME", "GPE"):
                    return target
    return noun


def _examiner_of(noun: Token) -> Token | None:
    """Who looked into a piece of evidence: "fragments examined by the monitor"."""
    if noun.lemma_.lower() not in words_of("evidence"):
        return None
    examined = [one for one in noun.children if one.dep_ == "acl" and one.tag_ == "VBN"]
    agents = (agent_of(one) for one in examined if one.lemma_.lower() in words_of("examining"))
    return next((one for one in agents if one is not None), None)


def make_speaker(head: Token, parsed: ParsedSentence) -> Speaker:
    """The speaker that `head` names."""
    span = parsed.span_of(name_tokens(head))
    side = side_of_caller(head)
    if side is not None:
        known = kind_of(side)
        kind = SpeakerKind.PARTY if known is SpeakerKind.UNKNOWN else known
        return Speaker(span=span, name=parsed.span_of(name_tokens(side)).quote, kind=kind)
    named = _named_before(head) or head
    name = _with_owner(parsed.span_of(name_tokens(named)).quote, named, parsed)
    owner = kind_of_owner(named)
    return Speaker(span=span, name=name, kind=owner or kind_of(named))


def _with_owner(name: str, head: Token, parsed: ParsedSentence) -> str:
    """The name; of "its spokesman" with the name of the side that its sentence names before.

    "Fighters of the Tarn Front took it, their spokesman said": the Tarn Front's spokesman.
    """
    owner = owner_of(head)
    first, _, rest = name.partition(" ")
    if owner is None or first.lower() not in ("its", "their") or not rest:
        return name
    inner = [one for one in owner.subtree if one.dep_ == "pobj" and one.pos_ == "PROPN"]
    body = inner[0] if inner else owner
    if body.pos_ != "PROPN":
        return name
    return f"{parsed.span_of(name_tokens(body)).quote}’s {rest}"


def _named_before(pronoun: Token) -> Token | None:
    """The last subject before "he", "they" or "it" in its sentence that can speak."""
    is_plural = pronoun.lower_ == "they" or _is_of_them(pronoun)
    if pronoun.lower_ not in ("he", "she", "it") and not is_plural:
        return None
    is_he = pronoun.lower_ in ("he", "she")
    subjects = [
        one
        for one in pronoun.doc[: pronoun.i]
        if one.dep_ in ("nsubj", "nsubjpass")
        and one.pos_ in ("NOUN", "PROPN")
        and (is_plural or one.tag_ not in ("NNS", "NNPS"))
        and not _is_dead(one)
        and not _is_new_in(one, pronoun.head)
        and not (is_he and _is_no_person(one))
    ]
    speaking = [
        one
        for one in subjects
        if kind_of(one) is not SpeakerKind.UNKNOWN
        or (is_he and one.dep_ == "nsubj" and look_up_people(one) is not None)
    ]
    many = [one for one in speaking if one.tag_ in ("NNS", "NNPS")] if is_plural else []
    return next(reversed(many or speaking), None)


def _is_no_person(subject: Token) -> bool:
    """Whether a subject is a body or several people, who are no "he": "militiamen"."""
    return subject.lower_.endswith("men") or BODY.match(subject.lower_) is not None


def _is_dead(subject: Token) -> bool:
    """Whether a subject dies or is killed, and says nothing: "eleven died, they say"."""
    lemma = subject.head.lemma_.lower()
    is_killed = subject.dep_ == "nsubjpass" and lemma in words_of("put_to_death")
    return is_killed or lemma in words_of("dying")


def _is_new_in(subject: Token, teller: Token) -> bool:
    """Whether a subject comes up in what is told, and tells nothing: "a boy fell, he said"."""
    opening = subject.left_edge.lower_
    is_new = opening in ("a", "an", "another", "one") and teller.is_ancestor(subject)
    if not is_new or any(one.dep_ == "ccomp" for one in teller.rights):
        return False
    return load_cues().find(subject.head.lemma_.lower(), "verb") is None


def _is_of_them(noun: Token) -> bool:
    """Whether it is "one of them", "two of these"."""
    return any(
        target.lower_ in ("them", "these")
        for prep in noun.children
        if prep.lower_ == "of"
        for target in prep.children
    )


def name_tokens(head: Token) -> list[Token]:
    """The noun phrase of `head` without appositions, relative clauses and other conjuncts.

    Nor does it tell to whom somebody speaks: "said Bolden to the crowd".
    """
    dropped: set[int] = set()
    for child in head.children:
        if (
            child.dep_ == "case"
            or (child.dep_ in CLAUSAL_PARTS and not _is_hyphen(child))
            or child.dep_ in ("conj", "cc", "preconj")
            or _is_figure(child)
            or (child.dep_ == "prep" and child.lower_ == "to" and head.pos_ == "PROPN")
        ):
            dropped.update(one.i for one in child.subtree)
    for one in head.subtree:
        if one.i != head.i and one.dep_ in ("relcl", "appos") and _is_set_off(one):
            dropped.update(inner.i for inner in one.subtree)
            dropped.add(one.left_edge.i - 1)
    kept = [one for one in head.subtree if one.i not in dropped]
    at = kept.index(head)
    start = at
    while start and kept[start - 1].i == kept[start].i - 1:
        start -= 1
    end = at
    while end + 1 < len(kept) and kept[end + 1].i == kept[end].i + 1:
        end += 1
    return [*kept[start : end + 1], *_behind_hyphen(kept[end])]


def _behind_hyphen(last: Token) -> list[Token]:
    """The rest of a word that was cut at its hyphens: "vice-president" are three to a parser.

    And "Lashkar-e-Sarhad" are five.
    """
    found: list[Token] = []
    doc, at = last.doc, last.i
    while at + 1 < len(doc) and not doc[at].whitespace_:
        one = doc[at + 1]
        if "-" not in (doc[at].text, one.text) or not (
            one.text == "-" or one.text[:1].isalpha()
        ):
            break
        found.append(one)
        at += 1
    return found


def _is_figure(child: Token) -> bool:
    """Whether it is the figure of somebody without a verb: "and the rebels at eleven"."""
    return child.dep_ == "prep" and any(
        one.dep_ == "pobj" and one.pos_ == "NUM" for one in child.children
    )


def _is_hyphen(token: Token) -> bool:
    """Whether it joins the parts of a name: "the SPLM-IO"."""
    return token.text in ("-", "–")


def _is_set_off(clause: Token) -> bool:
    """Whether a comma stands before it: "a spokesman for the Front, which has left"."""
    start = clause.left_edge.i
    return start > 0 and clause.doc[start - 1].text == ","
