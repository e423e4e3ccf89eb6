"""What makes a token an actor: one function per kind of evidence."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dateline.mentions.actor_phrases import joined_modifiers
from dateline.mentions.countries import (
    country_names,
    demonyms,
    is_spelt_as_name,
    regions,
    seats,
)
from dateline.mentions.equipment import SHIP, load_equipment
from dateline.mentions.names import load_names
from dateline.mentions.nouns import (
    ActorNoun,
    load_actor_nouns,
    load_of_nouns,
    look_up_actor_noun,
    noun_classes,
)
from dateline.mentions.phrases import fold, read_words, word_set
from dateline.text.tokens import Token

PRONOUNS: Final = word_set(
    "they them their it its he him his she her we us our i my who whom themselves itself"
)
ENTITY_LABELS: Final = {"PERSON": "person", "ORG": "organisation", "NORP": "nationality"}
OFFICES: Final = frozenset({"official", "police"})
NOMINAL: Final = frozenset({"NOUN", "PROPN"})
# Adjectives that stand for people when they head a phrase: "the wounded", "three dead".
SUBSTANTIVES: Final = word_set(
    "wounded injured dead displaced missing deceased accused elderly captured fallen"
)
# Nouns that are actors or places, by what stands before them.
LOADED: Final = frozenset({"terrorist", "extremist", "fanatic", "criminal"})
"""What a voice calls people: "a terrorist attack" does not say who it was."""
LANDS: Final = word_set("state country nation community neighbourhood power department")
# Armed bodies that also stand for many of anything.
HOSTS: Final = word_set("army armies legion battalion regiment brigade platoon troop horde")
PLACE_PREPOSITIONS: Final = word_set(
    "in at near inside outside around within towards toward into across throughout through over"
    " along above off beyond"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundActor:
    """A token that heads an actor mention, with the label and the row that say so."""

    head: Token
    label: str
    row: str


# What only somebody can be: "it is willing to talk".
PERSONAL: Final = word_set(
    "willing unwilling ready prepared determined reluctant committed opposed able unable eager"
    " keen confident convinced aware unaware responsible concerned"
)


def read_token(token: Token) -> FoundActor | None:
    """The actor that `token` heads, by the first evidence that holds."""
    return (
        read_pronoun(token)
        or read_noun(token)
        or read_country(token)
        or read_seat(token)
        or read_demonym(token)
        or read_entity(token)
        or read_named_apposition(token)
    )


def read_pronoun(token: Token) -> FoundActor | None:
    """A pronoun that may stand for an actor; possessives too ("its fighters")."""
    if token.pos_ not in {"PRON", "DET"} or token.lower_ not in PRONOUNS:
        return None
    if token.dep_ == "expl" or _is_predicated(token):
        return None
    return FoundActor(head=token, label="pronoun", row=f"pronoun:{token.lower_}")


def _is_predicated(token: Token) -> bool:
    """Whether "it" only carries a judgement: "it is vital that", "made it clear that"."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if verb.lemma_ == "be":
        told = [one for one in verb.children if one.dep_ in {"attr", "acomp"}]
        return not any(_is_of_somebody(one) for one in told)
    return token.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.pos_ == "ADJ"


def _is_of_somebody(told: Token) -> bool:
    """Whether only an actor can be so: "it is a rebel group", "it is ready to talk"."""
    if told.pos_ == "NOUN":
        return noun_at(told) is not None
    return told.lemma_.lower() in PERSONAL


def read_noun(token: Token) -> FoundActor | None:
    """A noun of the table of actor nouns as head: "Kurdish fighters", "aid workers"."""
    is_side = token.pos_ == "ADJ" and token.dep_ == "amod" and not _heads_actor(token.head)
    if token.pos_ not in NOMINAL and not is_side and not _is_substantive(token):
        return None
    is_title = token.dep_ == "compound" and token.head.ent_type_ == "PERSON"
    if is_title or (token.dep_ == "compound" and _heads_actor(token.head)):
        return None
    row = noun_at(token)
    if row is None or is_host_of_others(token):
        return None
    if is_side and (row.label != "armed" or row.noun in LOADED):
        return None
    if row.noun in LANDS and (_is_placed(token) or token.ent_type_ == "GPE"):
        return None
    if row.noun == "power" and token.dep_ == "compound":
        return None  # "a power station"
    if token.ent_type_ == "GPE" and token.text[:1].isupper() and _is_part_of_name(token):
        return None  # "Port-au-Prince"
    return FoundActor(head=token, label=row.label, row=f"actor_nouns:{row.noun}")


def _is_part_of_name(token: Token) -> bool:
    """Whether a hyphen joins a word to what stands before it."""
    return token.i > 0 and token.nbor(-1).text == "-"


def is_host_of_others(noun: Token) -> bool:
    """Whether an armed body only says how many others there are: "an army of volunteers"."""
    if noun.lower_ not in HOSTS or noun.i + 1 >= len(noun.doc) or noun.nbor().lower_ != "of":
        return False
    members = [one for one in noun.nbor().children if one.dep_ == "pobj"]
    return any(_is_plain_crowd(one) for one in members)


def _is_plain_crowd(members: Token) -> bool:
    """Whether plural people or things are uncounted, and bear no arms by the tables."""
    if members.tag_ != "NNS" or members.lemma_.lower() in {"man", "woman"}:
        return False
    if any(one.dep_ in {"nummod", "det", "poss"} for one in members.children):
        return False
    row = noun_at(members)
    return row is None or row.label not in {"armed", "force", "police"}


def read_country(token: Token) -> FoundActor | None:
    """A country that acts, is acted upon or is named beside its like: "Russia said"."""
    if token.pos_ not in NOMINAL or not token.text[:1].isupper():
        return None
    match = country_names().look_up(_name_up_to(token))
    if not match or not _acts(token) or not is_spelt_as_name(token.text):
        return None
    return FoundActor(head=token, label="government", row=f"countries:{match[0].iso}")


def read_seat(token: Token) -> FoundActor | None:
    """A capital that stands for its government, as a subject: "Moscow denied"."""
    first = token.head if token.dep_ == "conj" else token
    match = seats().look_up(_name_up_to(token)) if token.text[:1].isupper() else None
    if not match or not (_is_subject_of_deed(first) or _is_agent(first)):
        return None
    return FoundActor(head=token, label="government", row=f"seats:{match[0].iso}")


def read_demonym(token: Token) -> FoundActor | None:
    """A people: as a noun ("two Syrians"), or modifying a thing ("Turkish air strikes")."""
    if not token.text[:1].isupper():
        return None
    match = demonyms().look_up(_name_up_to(token))
    if match and token in joined_modifiers(token.head)[:1]:
        return read_side(token)
    if token.dep_ == "conj" and token in joined_modifiers(token.head.head)[1:]:
        return None
    if not match or (token.dep_ in {"amod", "compound"} and _heads_actor(token.head)):
        return None
    return FoundActor(head=token, label="nationality", row=f"demonyms:{match[0].iso}")


def read_side(token: Token) -> FoundActor | None:
    """The first of two peoples before one noun: "Chadian and Libyan troops" are two bodies."""
    noun = noun_at(token.head)
    label = noun.label if noun else "nationality"
    row = (
        f"actor_nouns:{noun.noun}"
        if noun
        else f"demonyms:{demonyms().look_up(token.text)[0].iso}"
    )
    return FoundActor(head=token, label=label, row=row)


def read_entity(token: Token) -> FoundActor | None:
    """What the entity recogniser found and no table knows: people and organisations."""
    label = ENTITY_LABELS.get(token.ent_type_)
    if label is None or token.pos_ not in NOMINAL or not token.text[:1].isupper():
        return None
    entity = next(one for one in token.doc.ents if one.start <= token.i < one.end)
    if entity.root.i != token.i or (label != "organisation" and _is_placed(token)):
        return None
    if label == "person" and (seats().look_up(entity.text) or regions().look_up(entity.text)):
        return None
    if entity[0].lower_ in PLACE_PREPOSITIONS or SHIP.match(entity.text):
        return None
    if load_equipment().look_up(token.text):
        return None
    if token.dep_ == "compound" and _is_site(token.head):
        return None
    if label != "person" and token.dep_ in {"compound", "amod"} and _heads_actor(token.head):
        return None
    if label == "organisation" and _is_titled(token):
        label = "person"
    return FoundActor(head=token, label=label, row=f"ner:{token.ent_type_}")


def _is_titled(name: Token) -> bool:
    """Whether an office stands before a name: "M23 spokesman Willy Karm"."""
    offices = (one for one in name.children if one.dep_ in {"compound", "nmod"})
    rows = (noun_at(one) for one in offices if one.text.islower() and one.i < name.i)
    return any(
        row is not None and row.label == "official" and not row.is_plural for row in rows
    )


def read_named_apposition(token: Token) -> FoundActor | None:
    """A name beside an office, missed by the recogniser: "the minister, Ana Quispe, said"."""
    if token.pos_ != "PROPN" or token.dep_ != "appos" or token.ent_type_ not in {"", "PERSON"}:
        return None
    noun = noun_at(token.head)
    if noun is None or "collective" in noun_classes(noun.noun.split()[-1]) or noun.is_plural:
        return None
    return FoundActor(head=token, label="person", row="apposition:name")


def look_up_people(token: Token) -> str | None:
    """The label of a noun for people: an actor noun, a demonym or the name of a group."""
    if token.pos_ not in NOMINAL and not _is_substantive(token):
        return None
    noun = noun_at(token)
    if noun is not None:
        return noun.label
    if token.text[:1].isupper() and demonyms().look_up(token.text):
        return "nationality"
    return "armed" if token.text[:1].isupper() and load_names().look_up(token.text) else None


def _is_subject_of_deed(token: Token) -> bool:
    verb = token.head
    return token.dep_ == "nsubj" and verb.pos_ in {"VERB", "AUX"} and verb.lemma_ != "be"


def _is_agent(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in {"by", "with", "against"}


def _heads_actor(head: Token) -> bool:
    return head.pos_ in NOMINAL and noun_at(head) is not None


def _is_substantive(token: Token) -> bool:
    return token.lower_ in SUBSTANTIVES and token.dep_ in {
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
        "conj",
        "attr",
    }


def noun_at(head: Token) -> ActorNoun | None:
    """The row of the table of actor nouns for the phrase that `head` heads."""
    if not _may_be_noun(head):
        return None
    doc = head.doc
    after = doc.text_of(head.i, head.i + 5)
    return _look_up_noun(doc.text_of(max(0, head.i - 4), head.i + 1), after)


def _may_be_noun(head: Token) -> bool:
    """Whether a word may end, or begin, a phrase of the table: most nouns do neither.

    Only a word between blanks can tell, and only where no "of" stands shortly before it.
    """
    tokens, at = head.doc.tokens, head.i
    is_alone = head.is_alpha and head.whitespace_ and (not at or tokens[at - 1].whitespace_)
    if not is_alone or any(one.lower_ == "of" for one in tokens[max(0, at - 4) : at]):
        return True
    folded = fold(head.text)
    return load_actor_nouns().begins_with(folded) or load_of_nouns().begins_with(folded)


@lru_cache(maxsize=8192)
def _look_up_noun(before: str, after: str) -> ActorNoun | None:
    """The row for the words up to a head, or those from it on: "head of the army"."""
    match = load_of_nouns().longest_at(read_words(after), 0)
    return match.values[0] if match else look_up_actor_noun(before)


@lru_cache(maxsize=4)
def _name_up_to(token: Token) -> str:
    """The name that ends with a token; several readers ask for that of the same one."""
    entity = next((one for one in token.doc.ents if one.end == token.i + 1), None)
    if entity is not None and entity.label_ == "GPE":
        return str(entity.text).removeprefix("the ").removeprefix("The ")
    first = token.i
    while first > 0 and token.doc[first - 1].dep_ == "compound" and token.i - first < 4:
        first -= 1
    return token.doc.text_of(first, token.i + 1)


def _acts(token: Token) -> bool:
    if token.dep_ in {"nsubj", "nsubjpass", "dobj", "poss", "dative", "agent"}:
        return True
    if token.dep_ == "pobj":
        return token.head.lower_ not in PLACE_PREPOSITIONS
    if token.dep_ == "conj":
        return _acts(token.head)
    return token.dep_ in {"compound", "nmod"} and token.head.pos_ == "NOUN"


def _is_placed(token: Token) -> bool:
    if token.dep_ != "pobj":
        return False
    governor = token.head.head
    return token.head.lower_ in PLACE_PREPOSITIONS or (
        token.head.lower_ == "of" and _is_site(governor)
    )


def _is_site(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and bool(noun_classes(noun.lemma_) & {"site", "route"})
