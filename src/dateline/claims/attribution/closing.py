"""Who speaks at the end of a sentence: "…, police and medics said", "…, the mayor told AFP".

Of a long sentence the parser often takes half for the subject of its last verb, or the speaker
for an apposition of the last noun before him.
"""

from itertools import pairwise
from typing import Final

from dateline.text.tokens import Token, TokenSpan

SUBJECTS: Final = ("nsubj", "csubj")
MAX_TRAILING: Final = 6
MAX_CLOSING: Final = 12
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
FINITE_OR_PARTICIPLE: Final = frozenset({"VBD", "VBZ", "VBP", "VBN"})
TELLING: Final = frozenset({"tell", "inform", "assure", "notify", "brief", "remind", "ask"})
"""Verbs whose object is who hears it."""
NAMING: Final = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})
"""How a noun phrase may open."""
LOOSE_CLAUSES: Final = frozenset({"relcl", "acl", "conj", "advcl"})
"""How a parser hangs a cue at the end of a sentence on a word before it."""


def trailing_subject(verb: Token) -> Token | None:
    """Who stands between the last comma and a cue at the end: "…, police and medics said".

    Of a long sentence the parser often takes half for the subject of its last verb.
    """
    apposed = _apposed_speaker(verb)
    if apposed is not None:
        return apposed
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or not _ends_sentence(verb):
        return None
    comma = next(
        (at for at in range(verb.i - 1, subject.i, -1) if verb.doc[at].text == ","), None
    )
    if comma is None or not _is_of_before(subject, comma):
        return None
    phrase = verb.doc[comma + 1 : verb.i]
    nouns = [one for one in phrase if one.pos_ in ("NOUN", "PROPN", "PRON")]
    heads = [one for one in nouns if not phrase.start <= one.head.i < phrase.end]
    return next(iter(heads or nouns), None) if verb.i - comma <= MAX_TRAILING else None


def _is_of_before(subject: Token, comma: int) -> bool:
    """Whether what the parser takes for who speaks belongs to what is told before the comma.

    "Nine died, two of them Fulani, a herder told the paper": no two of them tell it.
    """
    words = subject.doc[subject.i : comma]
    if any(one.tag_ in {"VBD", "VBN", "VBZ"} for one in words):
        return True
    phrase = subject.doc[subject.left_edge.i : comma]
    return phrase.start > 0 and any(
        one.lower_ == "of" and after.lower_ in {"them", "these", "whom"}
        for one, after in pairwise(phrase)
    )


def _apposed_speaker(verb: Token) -> Token | None:
    """Who stands with a name or an office between commas: "…, the mayor, Ivan Petrov, said"."""
    doc, last = verb.doc, verb.i - 1
    if verb.tag_ not in FINITE_OR_PARTICIPLE or last < 0 or doc[last].text != ",":
        return None
    middle = comma_before(doc[last])
    first = comma_before(doc[middle]) if middle > 0 else -1
    if first < 0 or not _ends_sentence(verb) or not _tells_something(doc[:first]):
        return None
    parts = [doc[first + 1 : middle], doc[middle + 1 : last]]
    if not all(_is_noun_phrase(part) for part in parts):
        return None
    if not any(part[len(part) - 1].pos_ == "PROPN" for part in parts):
        return None
    return next((one for one in parts[0] if _heads_phrase(one, parts[0])), None)


def _tells_something(words: TokenSpan) -> bool:
    """Whether a clause of its own stands there, and no relative clause alone."""
    return any(
        one.tag_ in FINITE and one.pos_ in ("VERB", "AUX") and one.dep_ != "relcl"
        for one in words
    )


def _is_noun_phrase(words: TokenSpan) -> bool:
    """Whether words between commas may name somebody, and tell nothing."""
    if not 0 < len(words) <= MAX_CLOSING or words[0].pos_ not in NAMING:
        return False
    return not any(one.tag_ in FINITE or one.tag_ in ("WP", "WDT") for one in words)


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
    if not 0 < len(phrase) <= MAX_CLOSING or _tells_in(phrase):
        return None
    if not any(one.tag_ in FINITE and one.pos_ in ("VERB", "AUX") for one in before):
        return None
    return next((one for one in phrase if _heads_phrase(one, phrase)), None)


def _tells_in(phrase: TokenSpan) -> bool:
    """Whether words have a verb that tells something, and is not "who had hidden there"."""
    inside = {
        one.i
        for relative in phrase
        if relative.dep_ == "relcl" and relative.head.i >= phrase.start
        for one in relative.subtree
    }
    return any(one.tag_ in FINITE and one.i not in inside for one in phrase)


def _opens_after(comma: int, subject: Token, verb: Token) -> bool:
    """Whether a subject opens what the parser takes for a relative clause without a pronoun."""
    is_noun = subject.pos_ in ("NOUN", "PROPN")
    is_loose = verb.dep_ in LOOSE_CLAUSES
    return is_loose and is_noun and subject.left_edge.i == comma + 1


def comma_before(token: Token) -> int:
    """Where the last comma before `token` stands; -1 where there is none."""
    return next((at for at in range(token.i - 1, -1, -1) if token.doc[at].text == ","), -1)


def _heads_phrase(token: Token, phrase: TokenSpan) -> bool:
    """Whether `token` is the first noun of `phrase` that hangs on something outside of it."""
    is_noun = token.pos_ in ("NOUN", "PROPN")
    return is_noun and not phrase.start <= token.head.i < phrase.end


def _ends_sentence(verb: Token) -> bool:
    """Whether nothing but a time, a place or who hears it follows `verb`, and no clause."""
    objects = [one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i]
    is_told = verb.lemma_.lower() in TELLING and len(objects) == 1
    end = objects[0].right_edge.i if is_told else verb.i
    after = verb.doc[end + 1 :]
    if not len(after) or after[0].is_punct:
        return True
    barred = ("ccomp", "xcomp") if is_told else ("dobj", "ccomp", "xcomp")
    is_loose = after[0].dep_ in ("prep", "npadvmod", "advmod")
    return is_loose and not any(
        child.i > verb.i and child.dep_ in barred for child in verb.children
    )
