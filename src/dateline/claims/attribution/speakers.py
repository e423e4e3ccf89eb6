"""Who speaks: the subject of a cue verb, the words that name them, and what sort of voice."""

from collections.abc import Iterable
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.kinds import load_speakers
from dateline.claims.attribution.records import Speaker
from dateline.claims.second_statements import denying_verb
from dateline.claims.senders import sender_of
from dateline.claims.word_classes import words_of
from dateline.model import SpeakerKind
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token, TokenSpan

SUBJECTS: Final = ("nsubj", "csubj")
CLAUSAL_PARTS: Final = frozenset(
    {"relcl", "acl", "appos", "advcl", "ccomp", "punct", "parataxis"}
)
SPOKEN_FOR: Final = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "source", "sources"}
    | {"spokesmen", "officer", "officers", "chief", "head", "director", "leader", "commander"}
    | {"leaders", "commanders", "worker", "workers", "member", "members", "representative"}
    | {"statement", "report", "reports", "coordinator", "group", "adviser", "advisor", "aide"}
    | {"secretary", "minister", "department", "authorities", "staff", "group", "agency", "body"}
)
MAX_TRAILING: Final = 6
MAX_CLOSING: Final = 12
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
FINITE_OR_PARTICIPLE: Final = frozenset({"VBD", "VBZ", "VBP", "VBN"})
ASKED: Final = ("asked", "interviewed", "questioned", "reached", "contacted")
PRONOUNS: Final = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "that"})


def speakers_of(verb: Token, parsed: ParsedSentence) -> tuple[Speaker, ...]:
    """The speakers of a cue verb: its subject, its agent, or the noun beside it."""
    head = speaking_head(verb)
    return make_speakers([head], parsed) if head is not None else ()


def cannot_speak(head: Token) -> bool:
    """Whether a noun is an event, a document of nobody, or a day: "the blasts confirmed"."""
    if head.ent_type_ in ("DATE", "TIME"):
        return True
    return head.pos_ == "NOUN" and head.lemma_.lower() in words_of("no_voice")


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
    return subject or beside(verb)


def _is_charge(verb: Token) -> bool:
    is_of = any(child.lower_ in {"of", "with", "for"} for child in verb.children)
    return is_of and verb.lemma_.lower() in words_of("gerund_object")


def trailing_subject(verb: Token) -> Token | None:
    """Who stands between the last comma and a cue at the end: "…, police and medics said".

    Of a long sentence the parser often takes half for the subject of its last verb.
    """
    after = verb.doc[verb.i + 1 : verb.i + 2]
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or (len(after) and not after[0].is_punct):
        return None
    comma = next(
        (at for at in range(verb.i - 1, subject.i, -1) if verb.doc[at].text == ","), None
    )
    if comma is None or not any(
        token.tag_ in {"VBD", "VBN", "VBZ"} for token in verb.doc[subject.i : comma]
    ):
        return None
    nouns = [t for t in verb.doc[comma + 1 : verb.i] if t.pos_ in ("NOUN", "PROPN", "PRON")]
    return nouns[0] if nouns and verb.i - comma <= MAX_TRAILING else None


def closing_speaker(verb: Token) -> Token | None:
    """Who stands alone between the last comma and a cue without a subject that ends a sentence.

    "… the ousted president, a doctor at the hospital said" has one; to the parser, the doctor
    is the president.
    """
    if verb.tag_ not in FINITE_OR_PARTICIPLE or not _ends_sentence(verb):
        return None
    comma = comma_before(verb)
    subjects = [one for one in verb.children if one.dep_ in (*SUBJECTS, "auxpass")]
    if comma < 0:
        return None  # "a soldier accused of theft was freed": nothing is said before
    if subjects and not _opens_after(comma, subjects[0], verb):
        return None
    before, phrase = verb.doc[:comma], verb.doc[comma + 1 : verb.i]
    if not 0 < len(phrase) <= MAX_CLOSING or any(one.tag_ in FINITE for one in phrase):
        return None
    if not any(one.tag_ in FINITE and one.pos_ in ("VERB", "AUX") for one in before):
        return None
    return next((one for one in phrase if _heads_phrase(one, phrase)), None)


def _opens_after(comma: int, subject: Token, verb: Token) -> bool:
    """Whether a subject opens what the parser takes for a relative clause without a pronoun."""
    is_noun = subject.pos_ in ("NOUN", "PROPN")
    return verb.dep_ == "relcl" and is_noun and subject.left_edge.i == comma + 1


def comma_before(token: Token) -> int:
    """Where the last comma before `token` stands; -1 where there is none."""
    return next((at for at in range(token.i - 1, -1, -1) if token.doc[at].text == ","), -1)


def _heads_phrase(token: Token, phrase: TokenSpan) -> bool:
    """Whether `token` is the first noun of `phrase` that hangs on something outside of it."""
    is_noun = token.pos_ in ("NOUN", "PROPN")
    return is_noun and not phrase.start <= token.head.i < phrase.end


def _ends_sentence(verb: Token) -> bool:
    """Whether nothing but a time or a place follows `verb`: no object and no clause."""
    after = verb.doc[verb.i + 1 :]
    if not len(after) or after[0].is_punct:
        return True
    is_loose = after[0].dep_ in ("prep", "npadvmod", "advmod")
    return is_loose and not any(
        child.i > verb.i and child.dep_ in ("dobj", "ccomp", "xcomp") for child in verb.children
    )


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
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _antecedent(child, verb)
    asked = _who_was_asked(verb)
    if asked is not None:
        return asked
    if verb.dep_ == "conj":
        return subject_of(denying_verb(verb) or verb.head)
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
    """Who is quoted: "quoted the mayor as saying that", "was cited as saying that"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    governor = verb.head.head
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
    named = _named_before(head) or head
    name = parsed.span_of(name_tokens(named)).quote
    return Speaker(span=span, name=name, kind=kind_of(named))


def _named_before(pronoun: Token) -> Token | None:
    """The last subject before "he", "they" or "it" in its sentence that can speak."""
    is_plural = pronoun.lower_ == "they" or _is_of_them(pronoun)
    if pronoun.lower_ not in ("he", "she", "it") and not is_plural:
        return None
    subjects = [
        one
        for one in pronoun.doc[: pronoun.i]
        if one.dep_ in ("nsubj", "nsubjpass")
        and one.pos_ in ("NOUN", "PROPN")
        and (is_plural or one.tag_ not in ("NNS", "NNPS"))
        and not _is_dead(one)
    ]
    speaking = [one for one in subjects if kind_of(one) is not SpeakerKind.UNKNOWN]
    return speaking[-1] if speaking else None


def _is_dead(subject: Token) -> bool:
    """Whether a subject dies or is killed, and says nothing: "eleven died, they say"."""
    lemma = subject.head.lemma_.lower()
    is_killed = subject.dep_ == "nsubjpass" and lemma in words_of("put_to_death")
    return is_killed or lemma in words_of("dying")


def _is_of_them(noun: Token) -> bool:
    """Whether it is "one of them", "two of these"."""
    return any(
        target.lower_ in ("them", "these")
        for prep in noun.children
        if prep.lower_ == "of"
        for target in prep.children
    )


def name_tokens(head: Token) -> list[Token]:
    """The noun phrase of `head` without appositions, relative clauses and other conjuncts."""
    dropped: set[int] = set()
    for child in head.children:
        if (
            child.dep_ == "case"
            or child.dep_ in CLAUSAL_PARTS
            or child.dep_ in ("conj", "cc", "preconj")
            or _is_figure(child)
        ):
            dropped.update(one.i for one in child.subtree)
    kept = [one for one in head.subtree if one.i not in dropped]
    at = kept.index(head)
    start = at
    while start and kept[start - 1].i == kept[start].i - 1:
        start -= 1
    end = at
    while end + 1 < len(kept) and kept[end + 1].i == kept[end].i + 1:
        end += 1
    return kept[start : end + 1]


def _is_figure(child: Token) -> bool:
    """Whether it is the figure of somebody without a verb: "and the rebels at eleven"."""
    return child.dep_ == "prep" and any(
        one.dep_ == "pobj" and one.pos_ == "NUM" for one in child.children
    )


def kind_of(head: Token) -> SpeakerKind:
    """What sort of voice `head` is, from its phrase and its appositions."""
    if head.pos_ == "PRON":
        return SpeakerKind.UNKNOWN
    kind = _kind_of_phrase(head)
    if kind is not None:
        return kind
    for child in head.children:
        if child.dep_ == "appos":
            kind = _kind_of_phrase(child)
            if kind is not None:
                return kind
    return SpeakerKind.UNKNOWN


def _kind_of_phrase(head: Token) -> SpeakerKind | None:
    table = load_speakers()
    words = _words_to(head)
    modifiers = words[:-1] + _words_after(head)
    if {head.lower_, head.lemma_.lower()} & SPOKEN_FOR and modifiers:
        kind = table.find_within(modifiers, "modifier") or table.find_within(modifiers, "head")
        if kind is not None:
            return kind
    name = table.find(head.lower_, "name") if head.pos_ == "PROPN" else None
    if name is not None:
        return name
    kind = table.find_ending(words, "head") or table.find(head.lemma_.lower(), "head")
    if kind is SpeakerKind.AUTHORITY and head.lower_ in ("official", "officials"):
        return kind if modifiers else SpeakerKind.UNNAMED
    if kind is SpeakerKind.MEDIA and "local" in words:
        return SpeakerKind.LOCAL_MEDIA
    return kind or table.find_within(words[:-1], "head")


def _words_to(head: Token) -> tuple[str, ...]:
    start = head.left_edge.i
    skipped = ("the", "a", "an", "'s", ",")
    return tuple(
        one.lower_ for one in head.doc[start : head.i + 1] if one.lower_ not in skipped
    )


def _words_after(head: Token) -> tuple[str, ...]:
    """The words of the "of", "for" or "from" phrase after `head`."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "at", "in", "with"):
            return tuple(one.lower_ for one in child.subtree if one.lower_ not in ("the", "a"))
    return ()
