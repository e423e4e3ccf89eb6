"""The noun phrase of an actor: its span, its number, and how it hangs in its sentence."""

from typing import Final

from dateline.mentions.countries import country_names, demonyms
from dateline.mentions.names import load_names
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import word_set
from dateline.text.charges import CHARGING, is_of
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

BEFORE_HEAD: Final = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "case"}
)
# Heads that only name their class, so that the phrase goes on: "members of the army".
OPEN_HEADS: Final = word_set(
    "member group unit ministry department government army family man woman people fighter"
    " militant force leader head president minister secretary spokesman spokeswoman"
    " spokesperson commander chief party front movement brigade battalion division governor"
    " mayor resident element branch wing faction community ambassador king office commission"
    " council organization organisation coalition alliance director committee house republic"
)
# Those who are named by the body for which they speak: "a spokesman for the union".
SPEAKING_FOR: Final = word_set("spokesman spokeswoman spokesperson")
RELATIONS: Final = {
    "nsubj": "subject",
    "nsubjpass": "passive_subject",
    "csubj": "subject",
    "dobj": "object",
    "dative": "object",
    "attr": "attribute",
    "appos": "apposition",
    "poss": "possessive",
    "compound": "compound",
    "amod": "modifier",
    "nmod": "modifier",
    "ROOT": "root",
}


def joined_modifiers(head: Token) -> tuple[Token, ...]:
    """The names joined before one noun, each of another body: "Armenian and Azeri forces".

    Empty where the noun is of one body: "the political and military wing"; where they are
    counted, they are one group: "23 Somali and Yemeni pirates".
    """
    if head.pos_ not in {"NOUN", "PROPN"} or not is_on(Repair.SIDES):
        return ()
    if any(child.dep_ == "nummod" for child in head.children):
        return ()
    for child in head.children:
        if child.dep_ not in {"amod", "compound", "nmod"}:
            continue
        joined = [one for one in child.children if one.dep_ == "conj"]
        joined = [one for one in joined if child.i < one.i < head.i]
        others = [one for one in joined if _is_side(one)] if joined else []
        if others and _is_side(child):
            return (child, *others)
    return ()


def _is_side(token: Token) -> bool:
    """Whether a word before a noun names a people, a state or a body: "army and rebel men"."""
    noun = look_up_actor_noun(token.lemma_) if token.pos_ == "NOUN" else None
    if noun is not None and noun.label in {"force", "police"}:
        return True
    if token.text[:1].isupper() and demonyms().look_up(token.text):
        return True
    return token.text[:1].isupper() and bool(
        country_names().look_up(token.text) or load_names().look_up(token.text)
    )


def is_charge(preposition: Token, head: Token) -> bool:
    """Whether "of" tells what someone is suspected of, not whose they are.

    Where the verb has a charge of its own, "accused members of the army of theft", it does not.
    """
    is_object = preposition.lower_ == "of" and head.dep_ in {"dobj", "nsubjpass"}
    if not is_object or head.head.lemma_.lower() not in CHARGING:
        return False
    return not any(is_of(one) and one.i > preposition.i for one in head.head.children)


def phrase_of(head: Token) -> list[Token]:
    """The tokens from the first modifier of `head` to it, or to the end of its "of" phrase."""
    first = head
    joined = joined_modifiers(head)
    if joined:
        first = joined[-1]
    for child in head.lefts if not joined else ():
        if child.dep_ in BEFORE_HEAD and child.ent_type_ not in {"DATE", "TIME"}:
            first = child.left_edge if child.left_edge.i < first.i else first
    last = head
    for child in head.rights:
        if _continues(head, child):
            last = _last_of(child)
            break
    return head.doc.tokens[first.i : last.i + 1]


def _continues(head: Token, child: Token) -> bool:
    heads = OPEN_HEADS if child.lower_ == "of" else SPEAKING_FOR
    return (
        child.dep_ == "prep"
        and child.lower_ in {"of", "for"}
        and child.i == head.i + 1
        and head.lemma_.casefold() in heads
        and not is_charge(child, head)
    )


def _last_of(preposition: Token) -> Token:
    for child in preposition.rights:
        if child.dep_ == "pobj":
            return phrase_of(child)[-1]
    return preposition.head


def is_plural(head: Token) -> bool:
    """Whether the phrase is grammatically plural; "the displaced" are."""
    if head.tag_ in {"JJ", "VBN"}:
        return any(one.lower_ in {"the", "all"} for one in head.children)
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in {"they", "them", "their", "we", "us"}


def relation_of(head: Token) -> str:
    """How `head` hangs in its sentence: ``subject``, ``object``, ``by``, ``in``."""
    token = head
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    if token.dep_ == "pobj":
        return token.head.lower_
    return RELATIONS.get(token.dep_, token.dep_)
