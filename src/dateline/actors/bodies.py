"""Bodies that anybody may have: "the agency", "the commission", "the ministry".

Alone such a noun names no body of a state. It stands for one that the text named before, and
else for itself.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.records import ResolvedActor
from dateline.mentions.nouns import ActorNoun
from dateline.mentions.phrases import word_set
from dateline.model import Mention

# Of towns, courts, churches and the United Nations as well as of states.
ANYBODYS: Final = word_set(
    "agency authority commission committee consulate council delegation embassy mission"
    " municipality tribunal union"
)
# Of states, but each has several: the noun alone says not which.
ONE_OF_SEVERAL: Final = word_set("assembly court department ministry")
LOCAL: Final = ("city ", "local ", "municipal ", "provincial ", "regional ")
# What is called an agency without the word in its name: "UNHCR said … The agency added …".
AGENCIES: Final = frozenset({"aid", "international", "media"})
NAMED: Final = frozenset({"alias", "acronym", "name"})
REACH: Final = 12


def is_anybodys(phrase: str, noun: ActorNoun) -> bool:
    """Whether the phrase leaves open whose body it is; "the authorities" are a government's."""
    return noun.noun in ANYBODYS and not phrase.casefold().endswith("authorities")


def says_not_which(phrase: str, noun: ActorNoun) -> bool:
    """Whether a country beside the noun does not yet name the body: "the Malian court"."""
    is_local = noun.noun.startswith(LOCAL)
    return is_local or is_anybodys(phrase, noun) or noun.noun in ONE_OF_SEVERAL


def find_named_body(
    mention: Mention, noun: ActorNoun, earlier: Sequence[ResolvedActor]
) -> ResolvedActor | None:
    """The body named before that "the agency" or "the commission" stands for."""
    for one in reversed(earlier):
        if mention.sentence - one.mention.sentence > REACH:
            return None
        actor = one.actor
        if actor is None or actor.resolved_by not in NAMED:
            continue
        words = f"{actor.name} {one.mention.span.quote}".casefold().split()
        is_agency = noun.noun == "agency" and one.mention.label in AGENCIES
        if is_agency or noun.noun in words:
            actor = replace(actor, resolved_by="coreference", loaded_words=())
            return ResolvedActor(mention=mention, actor=actor, antecedent=one.mention)
    return None
