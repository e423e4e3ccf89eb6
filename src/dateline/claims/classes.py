"""Semantic classes of the noun phrases of a sentence, for the conditions of trigger rows."""

from collections.abc import Iterable, Mapping
from copy import copy
from functools import cache
from typing import Final, Self

from dateline.claims.word_classes import words_of
from dateline.mentions.equipment import semantic_classes
from dateline.mentions.nouns import noun_classes
from dateline.model import Mention, MentionKind
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_PEOPLE: Final = frozenset({"people", "actor"})
_ARMED: Final = _PEOPLE | {"armed"}

ACTOR_CLASSES: Final[Mapping[str, frozenset[str]]] = {
    "armed": _ARMED,
    "force": _ARMED | {"force"},
    "police": _ARMED | {"police"},
    "government": _PEOPLE | {"government"},
    "official": _PEOPLE | {"government", "official"},
    "international": _ARMED | {"international"},
    "nationality": _ARMED | {"nationality", "government"},
    "group": _PEOPLE | {"group"},
    "pronoun": _ARMED | {"pronoun", "government", "civilian"},
    "civilian": _PEOPLE | {"civilian"},
    "protester": _PEOPLE | {"civilian", "protester"},
    "medical": _PEOPLE | {"civilian", "medical"},
    "media": _PEOPLE | {"civilian", "media"},
    "aid": _PEOPLE | {"aid"},
    "person": _PEOPLE | {"person", "civilian"},
    "ethnic": _PEOPLE | {"civilian", "ethnic"},
}
"""Classes of an actor mention by its label; a label not here is itself a class of people."""

PLACE_CLASSES: Final[Mapping[str, frozenset[str]]] = {
    "gpe": frozenset({"place", "gpe"}),
    "site": frozenset({"place", "site"}),
    "route": frozenset({"place", "route"}),
    "natural": frozenset({"place", "natural"}),
    "region": frozenset({"place", "region"}),
}

ENTITY_CLASSES: Final[Mapping[str, frozenset[str]]] = {
    "PERSON": _PEOPLE | {"person"},
    "ORG": _PEOPLE | {"organisation"},
    "NORP": _ARMED | {"nationality"},
    "GPE": frozenset({"place", "gpe"}),
    "LOC": frozenset({"place", "region"}),
    "FAC": frozenset({"place", "site"}),
    "MONEY": frozenset({"money"}),
    "LAW": frozenset({"document"}),
    "EVENT": frozenset({"event"}),
}

_RECOGNISER: Final = "ner:"
_ACTING_PLACE: Final = frozenset({"actor", "government", "armed"})
_PRONOUNS: Final[Mapping[str, frozenset[str]]] = {
    "i": ACTOR_CLASSES["pronoun"] | {"person"},
    "us": ACTOR_CLASSES["pronoun"],
    "our": ACTOR_CLASSES["pronoun"],
    "their": ACTOR_CLASSES["pronoun"],
    "his": ACTOR_CLASSES["pronoun"] | {"person"},
    "its": ACTOR_CLASSES["pronoun"],
    "those": ACTOR_CLASSES["pronoun"],
    "others": ACTOR_CLASSES["pronoun"],
    "they": ACTOR_CLASSES["pronoun"],
    "them": ACTOR_CLASSES["pronoun"],
    "we": ACTOR_CLASSES["pronoun"],
    "he": ACTOR_CLASSES["pronoun"] | {"person"},
    "she": ACTOR_CLASSES["pronoun"] | {"person"},
    "him": ACTOR_CLASSES["pronoun"] | {"person"},
    "her": ACTOR_CLASSES["pronoun"] | {"person"},
    "who": ACTOR_CLASSES["pronoun"],
    "it": ACTOR_CLASSES["pronoun"] | {"place", "site", "materiel", "weapon"},
}


_QUANTIFIERS: Final = frozenset(
    {
        "all", "another", "anyone", "both", "each", "everybody", "everyone", "few", "many",
        "most", "nobody", "none", "several", "some", "somebody", "someone",
    }
)  # fmt: skip
"""What stands for people where it counts nothing: "all are back", "none survived"."""


class SentenceClasses:
    """The classes of each token of one sentence, from mentions, nouns and named entities.

    Args:
        mentions: all mentions of the sentence, actors, places and materiel.
        is_conflict: whether the document is about conflict.
        is_public: whether it is about public affairs otherwise.
        event_nouns: the single words that are noun triggers.
        document_words: the words of the whole document, and their lemmas.
    """

    def __init__(
        self,
        parsed: ParsedSentence,
        mentions: Iterable[Mention],
        *,
        is_conflict: bool,
        event_nouns: frozenset[str],
        is_public: bool = False,
        document_words: frozenset[str] = frozenset(),
    ) -> None:
        self._by_token: dict[int, frozenset[str]] = {}
        self._known: dict[Token, frozenset[str]] = {}
        self._is_conflict = is_conflict
        self._is_public = is_public
        self._event_nouns = event_nouns
        self._document_words = document_words
        self._told: frozenset[str] = frozenset()
        for mention in without_false_people(without_false_names(mentions)):
            token = parsed.token_at(mention.head.end - 1)
            if token is not None:
                known = self._by_token.get(token.i, frozenset())
                self._by_token[token.i] = known | _mention_classes(mention)

    def classes_of(self, token: Token) -> frozenset[str]:
        """The classes of the noun phrase headed by `token`."""
        found = self._known.get(token)
        if found is None:
            found = self._known[token] = self._work_out(token)
        return found

    def _work_out(self, token: Token) -> frozenset[str]:
        token = counted(token)
        lemma = token.lemma_.lower()
        found = self._by_token.get(token.i, frozenset()) | _noun_classes(lemma)
        compound = _compound(token)
        if compound is not None:
            found |= _noun_classes(compound)
        if not found and (token.pos_ == "NUM" or token.lower_ in _QUANTIFIERS):
            found = _PEOPLE
        if not found and token.pos_ == "NOUN" and lemma not in self._event_nouns:
            found = self._classes_of_whole(token)
        if not found:
            found = _PRONOUNS.get(token.lower_, frozenset()) or ENTITY_CLASSES.get(
                token.ent_type_, frozenset()
            )
        if lemma in self._event_nouns and token.pos_ != "PROPN":
            found |= {"event"}
        return found

    def _classes_of_whole(self, part: Token) -> frozenset[str]:
        """The classes of that of which a word names a part: "the ruins of the mosque"."""
        for child in part.children:
            if child.lower_ == "of":
                for whole in child.children:
                    if whole.dep_ == "pobj":
                        return self.classes_of(whole)
        return frozenset()

    def acting_classes_of(self, token: Token) -> frozenset[str]:
        """The classes of one who acts: a country is then its government and forces."""
        found = self.classes_of(token)
        return found | _ACTING_PLACE if "gpe" in found else found

    def is_conflict(self) -> bool:
        """Whether the document is about conflict."""
        return self._is_conflict

    def is_public(self) -> bool:
        """Whether the document is about public affairs: conflict, states, their officials."""
        return self._is_conflict or self._is_public

    def words_of_document(self) -> frozenset[str]:
        """The words of the whole document, and their lemmas."""
        return self._document_words

    def told_before(self) -> frozenset[str]:
        """The types and branches of the events told a little before the sentence."""
        return self._told

    def after(self, types: Iterable[str]) -> Self:
        """The same sentence behind the telling of events of some types."""
        later = copy(self)
        told = frozenset(types)
        later._told = told | {one.partition(".")[0] for one in told}  # noqa: SLF001 - as below
        return later

    def supposing(self, *, is_conflict: bool) -> Self:
        """The same sentence in a document that is, or is not, about conflict."""
        supposed = copy(self)
        supposed._is_conflict = is_conflict  # noqa: SLF001 - a copy of this very class
        return supposed


def counted(token: Token) -> Token:
    """What a word of quantity counts: "dozens of civilians" are civilians."""
    if token.pos_ == "NUM" or token.lower_ in words_of("quantity"):
        for child in token.children:
            if child.lower_ == "of":
                return next((one for one in child.children if one.dep_ == "pobj"), token)
    return token


def without_false_names(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions without the names that are equipment: a Humvee is no organisation."""
    listed = tuple(mentions)
    equipment = {one.head.start for one in listed if one.kind is MentionKind.MATERIEL}
    return tuple(
        one
        for one in listed
        if one.kind is MentionKind.MATERIEL
        or one.head.start not in equipment
        or not one.row.startswith(_RECOGNISER)
    )


def without_false_people(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions without people who are a place's name, or its end: "Tal Afar"."""
    listed = tuple(mentions)
    places = [one for one in listed if one.kind is MentionKind.PLACE]
    return tuple(
        one
        for one in listed
        if one.kind is not MentionKind.ACTOR
        or not any(_is_name_of(place, one) for place in places)
    )


def _is_name_of(place: Mention, actor: Mention) -> bool:
    if place.span.end != actor.span.end or place.span.start > actor.span.start:
        return False
    is_guess = actor.row.startswith(_RECOGNISER) and not place.row.startswith(_RECOGNISER)
    return is_guess or place.span.start < actor.span.start


def _mention_classes(mention: Mention) -> frozenset[str]:
    if mention.kind is MentionKind.ACTOR:
        return ACTOR_CLASSES.get(mention.label, _PEOPLE | {mention.label})
    if mention.kind is MentionKind.PLACE:
        return PLACE_CLASSES.get(mention.label, frozenset({"place", mention.label}))
    if mention.kind is MentionKind.MATERIEL:
        return semantic_classes(mention.label) | {"materiel", mention.label}
    return frozenset()


@cache
def _noun_classes(lemma: str) -> frozenset[str]:
    """Classes of a common noun from the table of mentions, with those above them."""
    found = noun_classes(lemma)
    return found.union(*(_PARENTS.get(one, frozenset()) for one in found))


def _compound(token: Token) -> str | None:
    """A noun with the word joined before it: "aid convoy"."""
    if token.i == 0 or token.pos_ not in {"NOUN", "PROPN"}:
        return None
    before = token.doc[token.i - 1]
    if before.dep_ not in {"compound", "amod"} or before.head.i != token.i:
        return None
    return f"{before.lower_} {token.lemma_.lower()}"


_PARENTS: Final[Mapping[str, frozenset[str]]] = {
    **PLACE_CLASSES,
    **ACTOR_CLASSES,
    "weapon": frozenset({"materiel"}),
    "vehicle": frozenset({"materiel"}),
    "aircraft": frozenset({"materiel"}),
    "vessel": frozenset({"materiel"}),
}
