"""Verbs of headlines that the parser takes for nouns: "thousands flee", "gangs torch church".

Behind the plural of a number or of people, a noun in its base form stands in no headline; so it
is with "RSF shells camp", where the camp is of no shells. Sentences with a full stop stay.
"""

from collections.abc import Sequence
from typing import Final

from dateline.text.headline_pairs import read_pairs
from dateline.text.headline_trees import (
    PARTS,
    put_above,
    raise_over,
    whole_of,
)
from dateline.text.repairs import Repair, is_on
from dateline.text.small_words import title_words
from dateline.text.title_names import is_country
from dateline.text.tokens import Doc, Token, hang

_ENDS: Final = frozenset({".", "!", "?", "”", '"'})
_NOUNS: Final = frozenset({"NN", "JJ", "NNP", "VB", "VBP", "VBN"})
_FINITE: Final = frozenset({"VBZ", "VBD", "MD"})
_LEAST: Final = 3


def read_bare_verbs(doc: Doc) -> None:
    """Put right what a bare verb behind its subject was taken for."""
    tokens = doc.tokens
    if len(tokens) < _LEAST or tokens[-1].text in _ENDS or not is_on(Repair.HEADLINE):
        return
    read_pairs(doc)
    bare = title_words("bare_verb")
    verb = next((one for one in tokens if one.tag_ == "VBP" and one.dep_ == "ROOT"), None)
    for one in tokens[1:]:
        if one.tag_ == "VBG" and one.dep_ == "pcomp":
            _read_gerund(one)
        elif one.lower_ in bare and one.tag_ in _NOUNS:
            if tokens[one.i - 1].text == "," and verb is not None:
                _join_verb(one, verb)
            elif _is_bare_verb(one):
                verb = _read_verb(one, "VBP")
        elif one.lower_.endswith("s"):
            verb = _read_with_s(one) or verb


def _read_with_s(verb: Token) -> Token | None:
    """Read a verb of the third person; the verb where it was taken for a plural."""
    if verb.tag_ == "NNS" and verb.lower_ in title_words("rising"):
        _read_rise(verb)
    elif verb.lower_[:-1] in title_words("bare_verb"):
        if verb.tag_ == "VBZ":
            _give_subject(verb)
        elif verb.tag_ in {"NNS", "NNPS"} and _is_of_name(verb):
            return _read_verb(verb, "VBZ")
    return None


def _read_rise(verb: Token) -> None:
    """Read "toll in Aden blast climbs to 23" as of a toll that climbs, not of climbs."""
    tokens = verb.doc.tokens
    toll = next((one for one in tokens[: verb.i] if one.lower_ in title_words("tally")), None)
    behind = tokens[verb.i + 1 : verb.i + 2]
    if toll is None or not behind or not (behind[0].lower_ == "to" or behind[0].pos_ == "NUM"):
        return
    if verb.dep_ == "pobj" and toll.is_ancestor(verb):
        noun = tokens[verb.i - 1]
        hang(noun, verb.head)
        noun.dep_ = "pobj"
        for one in verb.lefts:
            hang(one, noun)
    raise_over(verb, toll)
    hang(toll, verb)
    toll.dep_, verb.pos_, verb.tag_ = "nsubj", "VERB", "VBZ"
    verb.lemma_ = verb.lower_[:-1]
    for one in toll.rights:
        if one.i > verb.i:
            hang(one, verb)


def _give_subject(verb: Token) -> None:
    """Make the name right before a verb its subject where it has none: "RSF shells town"."""
    noun = whole_of(verb)
    if noun is not verb:
        put_above(verb, noun)
    before = verb.doc.tokens[verb.i - 1]
    if before.head is verb and before.dep_ == "compound":
        others = [one.dep_ for one in verb.lefts]
        before.dep_ = "compound" if "nsubj" in others else "nsubj"


def _is_bare_verb(verb: Token) -> bool:
    if not _may_act(verb.doc.tokens[verb.i - 1], verb):
        return False
    is_part = verb.dep_ in PARTS
    if verb.tag_ in {"VB", "VBP"} and any(one.dep_ == "nsubj" for one in verb.lefts):
        return is_part  # else it is read so already
    if verb.tag_ == "JJ" and whole_of(verb) is verb:
        return False  # "nine free after a week"
    return not _is_noun_by_what_follows(verb)


def _may_act(subject: Token, verb: Token) -> bool:
    if subject.lower_ in title_words("people"):
        return True
    if verb.lower_ in title_words("only_verb"):
        return subject.tag_ in {"NNS", "CD"}
    return subject.i == 0 and subject.lower_ in title_words("many")


def _is_noun_by_what_follows(verb: Token) -> bool:
    """Whether an act is told of: "attack on", "attack kills nine", "attack foiled"."""
    behind = _up_to_pause(verb)
    if any(one.tag_ in _FINITE for one in behind):
        return True
    if not behind:
        return False
    first = behind[0]
    is_told = first.tag_ == "VBN" and first.dep_ not in PARTS
    is_on = first.lower_ == "on" and verb.lower_ not in title_words("verb_before_on")
    return is_told or is_on or first.lower_ == "of"


def _up_to_pause(verb: Token) -> Sequence[Token]:
    """The tokens behind a verb, up to a comma or to what opens a clause."""
    tokens = verb.doc.tokens[verb.i + 1 :]
    pauses = (at for at, one in enumerate(tokens) if one.is_punct or one.dep_ == "mark")
    return tokens[: next(pauses, len(tokens))]


def _is_of_name(verb: Token) -> bool:
    """Whether a plural is a verb behind who acts alone: "RSF shells camp", "army raids"."""
    subject, noun = verb.doc.tokens[verb.i - 1], whole_of(verb)
    if verb.i > _LEAST or not _acts_alone(subject):
        return False
    if any(one.tag_ in _FINITE or one.tag_ == "VBP" for one in _up_to_pause(verb)):
        return False
    told = noun if noun is not verb else _object_of(verb)
    if verb.lower_ in title_words("of_people"):
        people = title_words("people") | title_words("person")
        return told is not None and told.lower_ in people
    return told is not None and (noun is not verb or verb.lower_ in title_words("of_object"))


def _acts_alone(subject: Token) -> bool:
    is_acronym = subject.text.isupper() and len(subject.text) > 1
    is_organ = subject.lower_ in title_words("organ") or is_country(subject.lower_)
    return is_acronym or is_organ


def _object_of(verb: Token) -> Token | None:
    """What was taken for an apposition to a verb that was taken for a noun."""
    return next((one for one in verb.rights if one.dep_ in {"dobj", "appos"}), None)


def _read_verb(verb: Token, tag: str) -> Token:
    subject = _subject_of(verb)
    noun = whole_of(verb)
    if noun is not verb:
        put_above(verb, noun)
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", tag, verb.lower_[: -1 if tag == "VBZ" else None]
    raise_over(verb, subject)
    _hang_subject(subject, verb, noun)
    if verb.lower_ in title_words("of_object"):
        _read_order(verb)
    for one in verb.rights:
        is_gerund = one.i == verb.i + 1 and one.tag_ == "VBG" and one.dep_ in {"acl", "xcomp"}
        if is_gerund or (tag == "VBZ" and one is _object_of(verb)):
            one.dep_ = "dobj"
    return verb


def _read_order(verb: Token) -> None:
    """Read "orders envoy to leave" as of an envoy who is to leave."""
    envoy, clause = _object_of(verb), verb.head
    if clause is verb or clause.tag_ != "VB":
        clause = next((one for one in verb.rights if one.tag_ == "VB"), verb)
    if envoy is None or clause is verb or clause.i < envoy.i:
        return
    if clause.is_ancestor(verb):
        raise_over(verb, clause)
    hang(clause, verb)
    clause.dep_, envoy.dep_ = "xcomp", "dobj"


def _subject_of(verb: Token) -> Token:
    """The noun before a verb, or the number of it: "hundreds of families flee"."""
    subject = verb.doc.tokens[verb.i - 1]
    while subject.dep_ == "pobj" and subject.head.lower_ == "of":
        subject = subject.head.head
    return subject


def _hang_subject(subject: Token, verb: Token, noun: Token) -> None:
    """Make a noun a verb's subject, with what stands before it; what follows is the verb's."""
    hang(subject, verb)
    subject.dep_ = "nsubj"
    if subject.text.isupper():
        subject.pos_, subject.tag_ = "PROPN", "NNP"
    elif subject.pos_ not in {"NUM", "PROPN"}:
        subject.pos_, subject.tag_ = "NOUN", "NN" if verb.tag_ == "VBZ" else "NNS"
    for one in verb.doc.tokens[: subject.i]:
        is_part = one.head in {verb, noun} and one.dep_ in PARTS
        if is_part or (one.head is subject and one.dep_ == "nsubj"):
            hang(one, subject)
            one.dep_ = "compound"
    for one in subject.rights:
        if one.i > verb.i:
            hang(one, verb)


def _join_verb(verb: Token, first: Token) -> None:
    """Read ", kidnap 20" and ", free inmates" as what the subject did next."""
    noun = verb.head
    if verb is first:
        return
    if verb.dep_ in PARTS and noun.i > verb.i:
        hang(verb, first)
        hang(noun, verb)
        noun.dep_ = "dobj"
    elif verb.head is not first:
        return
    verb.pos_, verb.tag_, verb.lemma_, verb.dep_ = "VERB", "VBP", verb.lower_, "conj"
    counted = [one for one in verb.children if one.dep_ == "nummod" and one.i > verb.i]
    for one in counted:
        one.dep_ = "dobj"


def _read_gerund(told: Token) -> None:
    """Read "as shelling hits Karm" as of a noun: the shelling hits it."""
    mark, following = told.head, told.doc.tokens[told.i + 1 : told.i + 2]
    verb = following[0] if following else told
    is_bare = verb.tag_ == "VBZ" and mark.i == told.i - 1 and verb not in mark.ancestors
    is_bare = is_bare or (mark.head is verb and mark.dep_ == "mark")
    if not is_bare or any(one.dep_ == "nsubj" for one in verb.lefts):
        return
    told.pos_, told.tag_, told.lemma_, told.dep_ = "NOUN", "NN", told.lower_, "nsubj"
    hang(told, verb)
    if mark.head is not verb and verb.head is mark.head:
        hang(mark, verb)
        mark.dep_, verb.dep_ = "mark", "advcl"
