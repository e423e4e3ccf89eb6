"""Names of places that only what happens to them tells: "shelled Karm", "the raid on Karm".

No gazetteer has them, and the model takes them for persons or bodies, or for nothing. One
name that stands where only a place can is a place; where a person could stand as well
("attacked Karm"), it must be one word, or no person's or body's by the model, and the surname
of no person of the document.
"""

from collections.abc import Container, Iterator
from typing import Final

from dateline.mentions.nouns import noun_classes
from dateline.mentions.place_evidence import local_office_at
from dateline.mentions.place_mislabelled import actor_names, is_people
from dateline.mentions.place_names import IsPlaceName, Name, has_capital, hyphened
from dateline.mentions.place_words import is_common, place_nouns, words_of
from dateline.text.tokens import Doc, Token

LONGEST: Final = 3
SHORTEST: Final = 3
_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
_NAME_PARTS: Final = frozenset({"compound", "nmod", "amod", "flat"})
_CALLED: Final = _NAME_PARTS | {"nsubj", "nsubjpass", "appos"}
_NEVER: Final = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "LAW", "EVENT"})
_AROUND: Final = frozenset({"near", "outside", "around", "off"})
_UPON: Final = frozenset({"on", "upon"})
_FALLING: Final = frozenset({"fall", "descend", "swoop", "advance", "march"})
_WHERE: Final = frozenset({"in", "at"})
_LYING: Final = ("site", "settlement", "siege_noun", "attack_noun")
_OUT_OF: Final = frozenset({"from", "to", "into", "towards", "toward"})
_FORCES: Final = frozenset({"police", "troop", "soldier", "gunman", "resident", "villager"})
"""Those who are said to be somewhere, and never in a person: "police in Karm Zahr"."""
_STRIKING: Final = frozenset({"attack", "hit", "strike", "bomb", "rocket", "target"})
_LANDS: Final = frozenset({"GPE", "LOC"})
_HANDS: Final = frozenset({"hand", "control", "grip", "siege", "attack", "fire", "bombardment"})


def find_targets(doc: Doc, taken: Container[int], is_place_name: IsPlaceName) -> Iterator[Name]:
    """The names that stand where places do, and that nothing else tells to be places'.

    Args:
        doc: the sentence.
        taken: the tokens of the names found already.
        is_place_name: whether the gazetteer has a name.
    """
    for token in doc:
        if token.i in taken or not _is_name(token):
            continue
        start, end = _bounds(token, taken)
        if end - start > LONGEST or _is_other(doc, start, end):
            continue
        is_open = end - start == 1 or token.ent_type_ in ("", "FAC", "LOC")
        is_open = is_open or doc[start].lower_ in words_of("known_prefix")
        at = _first_of_list(token)
        is_told = (is_open and _may_be_place(at)) or is_called_after(token)
        if is_told or _is_place_only(at) or _is_laid_in(at):
            name = Name(
                doc=doc, start=start, end=end, label=token.ent_type_,
                is_known=is_place_name(doc.text_of(start, end)), is_whole=True,
            )  # fmt: skip
            yield hyphened(name, is_place_name)


def _is_name(token: Token) -> bool:
    """Whether a token is the last word of a capitalised name, with letters only."""
    text = token.text
    is_capital = has_capital(text) and not text.isupper() and len(text) >= SHORTEST
    is_part = token.dep_ in _NAME_PARTS and token.head.i == token.i + 1
    is_noun = token.pos_ in {"PROPN", "NOUN"} and token.tag_ != "NNPS"
    if token.i == 0 and token.tag_ == "NNS" and text.endswith("s"):
        return False  # "Members of the police"
    return is_capital and is_noun and not (is_part and token.head.text[0].isupper())


def _first_of_list(token: Token) -> Token:
    """The first name of a list: Karm, of Zahr in "the attacks on Karm and Zahr"."""
    while token.dep_ == "conj" and token.head.i < token.i and token.head.text[0].isupper():
        token = token.head
    return token


def _bounds(token: Token, taken: Container[int]) -> tuple[int, int]:
    """The capitalised words that end in a token."""
    doc, start = token.doc, token.i
    while start > 0 and has_capital(doc[start - 1].text) and start - 1 not in taken:
        if doc[start - 1].pos_ != "PROPN":
            break
        start -= 1
    return start, token.i + 1


def _is_other(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are a known actor's, a people's, a title with a name, or common."""
    text = doc.text_of(start, end)
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    return (
        any(one.ent_type_ in _NEVER for one in doc[start:end])
        or is_common(text)
        or is_people(text)
        or text.casefold() in actor_names()
        or doc[start].lower_ in words_of("title")
        or doc[end - 1].lower_ in words_of("organisation")
        or (before is not None and before.lower_ in {"a", "an", *words_of("title")})
        or (before is not None and before.lower_ == "the" and not is_called_after(doc[end - 1]))
        or (before is not None and _is_called(before))
        or (after is not None and after.text in {"'s", "’s", "-", "–"})
    )


def _is_called(noun: Token) -> bool:
    """Whether a noun says that the name behind it is a thing's: "the tanker Karm"."""
    is_noun = noun.pos_ == "NOUN" and noun.text.islower() and noun.dep_ in _CALLED
    is_place = noun.lower_ in place_nouns() or noun.lower_ in words_of("direction")
    return is_noun and not is_place


def _is_place_only(token: Token) -> bool:
    """Whether nothing but a place can stand here."""
    head = token.head
    if token.dep_ in _OBJECTS:
        lemma = head.lemma_.lower()
        is_struck = lemma in words_of("motion") or lemma in _STRIKING
        is_struck = is_struck and token.ent_type_ != "PERSON"
        return lemma in words_of("siege") or (is_struck and _is_laid_within(token))
    if token.dep_ == "nsubj":
        return _is_held(head) or _falls(head)
    if token.dep_ == "appos":
        return head.pos_ == "NOUN" and head.lemma_.lower() in words_of("settlement")
    is_around = token.dep_ == "pobj" and head.lower_ in _AROUND
    is_of = token.dep_ == "pobj" and head.lower_ == "of" and head.dep_ == "prep"
    if is_of and (local_office_at(head.head) or head.head.lower_ in words_of("civil_site")):
        return True
    return is_around or _is_behind(token, "siege_noun")


def _is_laid_within(token: Token) -> bool:
    """Whether it is said in what a name lies: "attacked Dan Karm, in Mali's Mopti region"."""
    after = token.doc.tokens[token.i + 1 : token.i + 4]
    words = [one.lower_ for one in after]
    return words[:1] == [","] and words[1:2] == ["in"] and after[-1].ent_type_ in _LANDS


def _may_be_place(token: Token) -> bool:
    """Whether a place can stand here, and a person seldom does by one name alone."""
    head = token.head
    if token.dep_ in _OBJECTS:
        return head.lemma_.lower() in words_of("motion")
    if token.dep_ == "pobj" and head.lower_ in _WHERE:
        return head.lower_ != "at" or not _is_aimed(head)
    if token.dep_ == "pobj" and head.lower_ in _OUT_OF:
        verb = head.head.lemma_.lower()
        return verb in words_of("travel") or (
            head.lower_ == "from" and verb in words_of("taking")
        )
    if token.dep_ == "pobj" and head.lower_ in _UPON and head.head.pos_ == "VERB":
        return head.head.lemma_.lower() in _FALLING
    return _is_behind(token, "attack_noun")


def _is_laid_in(token: Token) -> bool:
    """Whether something or a happening lies "at" or "in" the name: "the school at Dan Karm".

    A person of two names may stand behind a feeling ("trust in Salim Karm"), and behind what
    is aimed at him.
    """
    where = token.head
    if token.dep_ != "pobj" or where.dep_ != "prep" or where.lower_ not in _WHERE:
        return False
    laid = where.head
    if laid.pos_ in {"VERB", "AUX"} or where.lower_ == "at":
        return not _is_aimed(where)
    lemma = laid.lemma_.lower()
    is_site = bool(noun_classes(lemma) & {"site", "route"}) or lemma in _FORCES
    return is_site or any(lemma in words_of(one) for one in _LYING)


def _is_aimed(at: Token) -> bool:
    """Whether something is aimed at what follows: "threw stones at", "anger at"."""
    laid = at.head
    if laid.pos_ in {"VERB", "AUX"}:
        return laid.lemma_.lower() in words_of("aiming")
    is_thrown = laid.lemma_.lower() in words_of("aimed")
    return is_thrown or laid.head.lemma_.lower() in words_of("aiming")


def is_called_after(token: Token) -> bool:
    """Whether a place of a kind that no firm has is called so: "the Kurin Sar post"."""
    noun = token.head
    if token.dep_ not in _NAME_PARTS or noun.i <= token.i or noun.text[0].isupper():
        return False
    between = token.doc.tokens[token.i + 1 : noun.i]
    is_near = len(between) <= 1 and all(one.text.islower() for one in between)
    return is_near and token.ent_type_ != "NORP" and noun.lower_ in words_of("called_site")


def _is_behind(token: Token, kind: str) -> bool:
    """Whether a name stands behind a noun of a class and its preposition."""
    prep = token.head
    if token.dep_ != "pobj" or prep.dep_ != "prep":
        return False
    return prep.lower_ in {"on", "of", "for", "at", "against"} and (
        prep.head.lemma_.lower() in words_of(kind)
    )


def _is_held(verb: Token) -> bool:
    """Whether a subject "is in rebel hands", "remains under army control"."""
    if verb.lemma_.lower() not in {"be", "remain", "stay", "come"}:
        return False
    return any(
        noun.lemma_.lower() in _HANDS
        for prep in verb.children
        if prep.dep_ == "prep" and prep.lower_ in {"in", "under"}
        for noun in prep.children
    )


def _falls(verb: Token) -> bool:
    """Whether a subject "fell to the rebels", "has fallen", "changed hands"."""
    lemma = verb.lemma_.lower()
    children = {one.lower_ for one in verb.children if one.i > verb.i}
    if lemma == "fall":
        return bool({"to", "into"} & children)
    return lemma == "change" and "hands" in children
