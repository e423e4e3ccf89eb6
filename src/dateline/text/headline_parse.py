"""What the parser gets wrong in headlines: "shot" as a noun, and who is on a list.

It takes "shot" of "three shot dead at a funeral" for a noun, hangs "killed" of "three soldiers,
two civilians killed" from the civilians alone, and takes the two of "army says two killed" for
what the army says.
"""

from typing import Final

from dateline.text.repairs import Repair, is_on
from dateline.text.small_words import title_words
from dateline.text.tokens import Doc, Token, hang

_BEFALLEN: Final = frozenset({"dead", "hurt", "injured", "wounded", "missing", "feared"})
_FINITE: Final = frozenset({"VBZ", "VBP", "MD"})
_JOINED: Final = frozenset({"conj", "appos"})
_HELPING: Final = frozenset({"aux", "auxpass", "dobj", "mark"})
_SAYING: Final = frozenset(
    {"say", "report", "tell", "announce", "confirm", "claim", "warn", "state"}
)
_TOLD_WITHOUT_BE: Final = frozenset({"say", "report", "confirm", "claim", "fear"})
_LOOSE: Final = frozenset({"dobj", "punct", "appos", "dep", "npadvmod", "conj"})
_ONE: Final = frozenset({"a", "an", "one"})


def read_headline(doc: Doc) -> None:
    """Put right what a headline's parse gets wrong; other sentences stay as they are."""
    if not is_on(Repair.HEADLINE):
        return
    forms = [one.lower_ for one in doc.tokens]  # `doc.words` would remember the old lemmas
    if "shot" in forms and "dead" in forms:
        _read_shot_dead(doc)
    if "," in forms:
        _free_second_half(doc)
    root = next((one for one in doc.tokens if one.head is one), None)
    if root is not None and "," in forms and root.tag_ in {"VB", "VBP"}:
        _join_second_verb(root)
    if root is not None and root.pos_ in {"NOUN", "NUM"} and len(root.children) > 1:
        _join_listed(doc, root)
    elif root is not None and root.tag_ in {"VBN", "VBD"} and "," in forms:
        _part_halves(root)
    elif root is not None and root.lemma_ in _TOLD_WITHOUT_BE and root.pos_ == "VERB":
        _read_said_befallen(root)


def _join_second_verb(root: Token) -> None:
    """Read ", demand jobs" behind "women march in Karm" as what they do besides."""
    if any(one.dep_ in {"nsubj", "nsubjpass", "mark"} for one in root.lefts):
        return
    for first in root.lefts:
        is_told = first.dep_ == "ccomp" and any(one.dep_ == "nsubj" for one in first.lefts)
        if is_told and first.tag_ in {"VB", "VBP"} and root.doc[root.i - 1].text == ",":
            hang(root, first)
            first.dep_, root.dep_ = "ROOT", "conj"
            return


def _read_shot_dead(doc: Doc) -> None:
    for shot in doc.tokens[1:-1]:
        killed, dead = doc.tokens[shot.i - 1], doc.tokens[shot.i + 1]
        if shot.lower_ == "shot" and dead.lower_ == "dead" and shot.dep_ == "pobj":
            _read_shot_from(shot, killed, dead)
            continue
        is_noun = shot.lower_ == "shot" and dead.lower_ == "dead" and shot.pos_ == "NOUN"
        if is_noun and killed.pos_ in {"NUM", "NOUN", "PROPN"} and killed.head is shot:
            shot.pos_, shot.tag_, shot.lemma_ = "VERB", "VBD", "shoot"
            killed.dep_, dead.dep_ = "nsubj", "oprd"
            shot.dep_ = "ccomp" if shot.dep_ == "dobj" else shot.dep_
            for one in (dead, *dead.children):
                hang(one, shot)


def _read_shot_from(shot: Token, thing: Token, dead: Token) -> None:
    """Read "gunmen on a motorcycle shot dead a judge" as what the gunmen did."""
    way, doer = shot.head, shot.head.head
    if thing.head is not shot or doer is dead or doer.i > way.i:
        return
    for one in shot.lefts:
        hang(one, way if one is thing else thing)
    thing.dep_ = "pobj"
    shot.pos_, shot.tag_, shot.lemma_ = "VERB", "VBD", "shoot"
    hang(dead, shot)
    shot.dep_, dead.dep_ = ("ROOT" if shot.head is shot else "ccomp"), "oprd"
    hang(doer, shot)
    doer.dep_ = "nsubj"
    for one in dead.children:
        hang(one, shot)
        if one.i > dead.i and one.dep_ in {"npadvmod", "dobj", "nsubj", "attr", "appos"}:
            one.dep_ = "dobj"


def _join_listed(doc: Doc, first: Token) -> None:
    """Let what befell the last of a list befall all of it."""
    if any(one.tag_ in _FINITE for one in doc.tokens):
        return
    for told in doc.tokens[first.i + 2 :]:
        if not _is_told_behind(told):
            continue
        chain = _chain_to(first, told.head)
        if chain and (all(map(_is_counted, (first, *chain))) or _are_bare(told, first, *chain)):
            for one in chain:
                one.dep_ = "conj"
            hang(told, first)


def _are_bare(told: Token, *nouns: Token) -> bool:
    """Whether nobody on a list is counted, and all came to harm: "chief, wives abducted"."""
    is_harm = told.lower_ in title_words("harmed")
    are_plain = all(one.tag_ in {"NN", "NNS"} for one in nouns)
    return is_harm and are_plain and all(map(_is_behind_comma, nouns[1:]))


def _is_behind_comma(noun: Token) -> bool:
    first = min((noun, *noun.children))
    return noun.doc.tokens[first.i - 1].text == ","


def _part_halves(root: Token) -> None:
    """Part what befell some and others: "twelve arrested, 30 hurt", "ten taken, one freed".

    The parser makes the first half the subject, or what is said, of the second.
    """
    if root.lemma_ in _SAYING or any(one.dep_ in _HELPING for one in root.children):
        return
    subject = next((one for one in root.lefts if one.dep_ == "nsubj"), None)
    if subject is None:
        return
    second = next((one for one in subject.rights if one.dep_ == "appos"), None)
    if second is not None and any(one.dep_ == "acl" for one in subject.children):
        if _counts(second) and root.i == second.right_edge.i + 1:
            subject.dep_, second.dep_ = "dep", "nsubj"
            hang(second, root)
        return
    first = next((one for one in root.lefts if one.dep_ == "ccomp"), None)
    are_counted = first is not None and any(map(_counts, first.lefts)) and _counts(subject)
    if first is not None and are_counted and root.i == subject.right_edge.i + 1:
        first.dep_ = "dep"


def _free_second_half(doc: Doc) -> None:
    """Give "12 taken" of "six men killed, 12 taken" back to the twelve: the six were killed."""
    for told in doc.tokens[4:]:
        if told.tag_ != "VBN" or told.dep_ != "acl":
            continue
        subject = next((one for one in told.lefts if one.dep_ == "nsubj"), None)
        first = next((one for one in told.head.rights if one.dep_ == "acl"), told)
        if subject is None or first is told or not _counts(subject):
            continue
        if doc.tokens[subject.left_edge.i - 1].text == ",":
            subject.dep_, told.dep_ = "nsubjpass", "conj"
            hang(told, first)


def _read_said_befallen(saying: Token) -> None:
    """Read "says two soldiers killed" as "says that two soldiers were killed".

    The parser takes the soldiers for what is said, or leaves them beside it.
    """
    told: Token | None = None
    for noun in saying.rights:
        if noun.dep_ not in _LOOSE or noun.pos_ not in {"NOUN", "NUM", "PROPN"}:
            continue
        if saying.lemma_ != "say" and not _counts(noun):
            continue
        befell = next((one for one in noun.rights if one.tag_ == "VBN"), None)
        if befell is None or befell.dep_ != "acl" or befell.i != noun.i + 1:
            continue
        hang(befell, saying if told is None else told)
        befell.dep_ = "ccomp" if told is None else "conj"
        hang(noun, befell)
        noun.dep_ = "nsubjpass"
        told = told or befell


def _counts(noun: Token) -> bool:
    return noun.pos_ == "NUM" or any(one.dep_ == "nummod" for one in noun.children)


def _is_told_behind(told: Token) -> bool:
    is_participle = told.tag_ == "VBN" and told.dep_ == "acl"
    is_adjective = told.lower_ in _BEFALLEN and told.dep_ == "amod"
    return (is_participle or is_adjective) and told.i == told.head.i + 1


def _chain_to(first: Token, last: Token) -> list[Token]:
    """The nouns of a list from its last up to its first, which is left out; or nothing."""
    chain: list[Token] = []
    while last is not first:
        if last.dep_ not in _JOINED or last.pos_ not in {"NOUN", "NUM"}:
            return []
        chain.append(last)
        last = last.head
    return chain


def _is_counted(noun: Token) -> bool:
    numbers = (one for one in noun.children if one.i < noun.i)
    return any(one.dep_ == "nummod" or one.lower_ in _ONE for one in numbers)
