"""Resolves the actor mentions of a document: who is meant by each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from dateline.actors.appositions import join_appositions
from dateline.actors.context import (
    NOT_OWN,
    Context,
    choose_actor,
    country_after,
    name_after,
    own_country,
    own_names,
    read_context,
)
from dateline.actors.coreference import find_antecedent
from dateline.actors.describe import (
    ARMY,
    STATE_LABELS,
    country_name,
    describe,
    from_row,
    is_of_forces,
    make_actor,
    state_forces,
)
from dateline.actors.index import ActorIndex, ResolvedActor
from dateline.actors.loaded import find_loaded
from dateline.actors.people import PersonNames
from dateline.mentions.countries import find_countries
from dateline.mentions.names import FoundName, find_names
from dateline.mentions.nouns import ActorNoun, look_up_actor_noun
from dateline.mentions.phrases import fold, word_set
from dateline.model import Actor, ActorKind, Document, Mention, MentionKind, actor_id

DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|its|their)\s", re.IGNORECASE)
# A capitalised word after the first, of a name that no table has: "the Karm Liberation Army".
PROPER: Final = re.compile(r"(?:^[Tt]he |^)[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ ?)+$")
# Labels whose noun may belong to a named group, which then is the actor ("PMU fighters").
BELONGING: Final = word_set("armed force police official group government party media")
# Labels of nouns that the document's main country completes ("the army").
# What one has is not oneself: "its allies".
RELATIVES: Final = word_set("ally rival enemy partner backer sponsor victim opponent supporter")
STATES: Final = frozenset({ActorKind.GOVERNMENT, ActorKind.STATE_FORCES})
REACH_OF_STATES: Final = 8
LOCAL: Final = word_set("armed civilian protester party medical")
COUNTRY_BOUND: Final = frozenset({"force", "police", "government", "official"})


def resolve_actors(
    document: Document, mentions: Sequence[Mention], dct: date | None
) -> ActorIndex:
    """Who is meant by the actor mentions of a document.

    Args:
        document: the document.
        mentions: its mentions; those of other kinds are passed over.
        dct: the day of publication, which chooses between aliases with dates.
    """
    context = read_context(document, dct)
    people = PersonNames()
    resolved: list[ResolvedActor] = []
    ordered = sorted(
        (one for one in mentions if one.kind is MentionKind.ACTOR),
        key=lambda one: one.head.start,
    )
    for mention in ordered:
        resolved.append(_resolve(mention, context, resolved, people))
    return ActorIndex(join_appositions(resolved))


def _resolve(
    mention: Mention, context: Context, earlier: list[ResolvedActor], people: PersonNames
) -> ResolvedActor:
    if mention.label == "pronoun":
        return _corefer(mention, earlier)
    actor = (
        _by_acronym(mention, context, earlier)
        or _by_alias(mention, context)
        or _by_country(mention)
        or _by_demonym(mention, context)
    )
    if actor is not None:
        if mention.label == "person":
            people.remember(actor.name, actor)
        return ResolvedActor(mention=mention, actor=actor)
    if mention.row.startswith("actor_nouns:"):
        return _by_noun(mention, context, earlier)
    if mention.label == "person":
        return ResolvedActor(mention=mention, actor=people.resolve(mention, context))
    return ResolvedActor(mention=mention, actor=_by_name(mention))


def _by_alias(mention: Mention, context: Context) -> Actor | None:
    """An actor of the alias tables, where the head itself is part of its name."""
    if mention.row.split(":")[0] not in {"aliases_own", "actors_ucdp", "actors_phoenix"}:
        return None
    for name in find_names(mention.span.quote):
        if mention.span.start + name.end >= mention.head.end:
            row = choose_actor(name.actors, context)
            loaded = tuple(word for word, _ in find_loaded(mention.span.quote))
            return from_row(row, "alias", loaded)
    return None


def _by_acronym(
    mention: Mention, context: Context, earlier: list[ResolvedActor]
) -> Actor | None:
    """An acronym that the text defines: the actor of the words that it stands for."""
    definition = context.definitions.get(fold(mention.head.quote))
    if definition is None:
        return None
    for one in reversed(earlier):
        if one.actor is not None and one.mention.head.overlaps(definition.long_span):
            return replace(one.actor, resolved_by="acronym", loaded_words=())
    for name in find_names(definition.long_span.quote):
        return from_row(choose_actor(name.actors, context), "acronym")
    noun = look_up_actor_noun(definition.long_span.quote)
    if noun is not None:
        actor = describe(
            definition.long_span.quote, noun, own_country(definition.long_span.quote)
        )
        return replace(actor, name=definition.long_span.quote, resolved_by="acronym")
    return None


def _by_country(mention: Mention) -> Actor | None:
    """A country or a capital that acts: its government."""
    table, _, iso = mention.row.partition(":")
    return _government(iso, "metonymy") if table in {"countries", "seats"} else None


def _by_demonym(mention: Mention, context: Context) -> Actor | None:
    """A demonym: the state where it is a modifier, people of the country where it is a noun."""
    table, _, iso = mention.row.partition(":")
    if table != "demonyms":
        return None
    text, end = context.document.text, mention.head.end
    if mention.relation in {"modifier", "compound"} and is_of_forces(text, end):
        return state_forces(ARMY, iso, ())
    if mention.relation in {"modifier", "compound"} or NOT_OWN.match(text, end):
        return _government(iso, "metonymy")
    name = f"civilians of {country_name(iso)}"
    return Actor(
        id=actor_id(name, iso),
        name=name,
        kind=ActorKind.CIVILIANS,
        sector="CVL",
        country=iso,
        resolved_by="description",
    )


def _government(iso: str, resolved_by: str) -> Actor:
    name = f"Government of {country_name(iso)}"
    return Actor(
        id=actor_id(name, iso),
        name=name,
        kind=ActorKind.GOVERNMENT,
        sector="GOV",
        country=iso,
        resolved_by=resolved_by,
    )


def _by_noun(mention: Mention, context: Context, earlier: list[ResolvedActor]) -> ResolvedActor:
    """A noun phrase: the group it belongs to, an earlier actor, or a description."""
    phrase = mention.span.quote
    noun = look_up_actor_noun(mention.row.partition(":")[2])
    assert noun is not None, mention.row
    loaded = tuple(word for word, _ in find_loaded(phrase))
    if mention.label in BELONGING:
        names = [one for one in own_names(phrase) if _may_own(one, mention, phrase)]
        after = name_after(context.document.text, mention.span.end)
        names += [after] if after is not None and mention.label in {"official", "armed"} else []
        if names:
            row = choose_actor(names[-1].actors, context)
            actor = _forces_of(from_row(row, "alias", loaded), noun)
            return ResolvedActor(mention=mention, actor=actor)
        owner = _owner(mention, earlier)
        if owner is not None and noun.noun not in RELATIVES:
            actor = replace(owner, resolved_by="coreference", loaded_words=loaded)
            return ResolvedActor(mention=mention, actor=_forces_of(actor, noun))
    country = own_country(phrase) or country_after(context.document.text, mention.span.end)
    if country is None and PROPER.search(phrase):
        return ResolvedActor(mention=mention, actor=_by_proper_noun(phrase, noun, loaded))
    if country is None and DEFINITE.match(phrase) and noun.noun not in RELATIVES:
        found = _corefer(mention, earlier)
        if found.actor is not None:
            actor = replace(found.actor, loaded_words=loaded)
            return replace(found, actor=actor)
    if country is None and not _is_told_apart(phrase):
        country = _country_of_document(mention, context, earlier)
    return ResolvedActor(mention=mention, actor=describe(phrase, noun, country))


def _may_own(name: FoundName, mention: Mention, phrase: str) -> bool:
    """Whether a group in the phrase is the actor; a state's body is only described by it."""
    if mention.label not in {"government", "official"} or own_country(phrase) is None:
        return True
    return name.actors[0].label in {"government", "force", "police", "international"}


def _by_proper_noun(phrase: str, noun: ActorNoun, loaded: tuple[str, ...]) -> Actor:
    """A body whose own name ends in an actor noun, and which no table knows."""
    name = re.sub(r"^the\s+", "", phrase, flags=re.IGNORECASE)
    return make_actor(name, noun, None, loaded, "name")


def _forces_of(actor: Actor, noun: ActorNoun) -> Actor:
    """The army or police of a government, where the noun says that they are meant."""
    is_state = actor.kind is ActorKind.GOVERNMENT and actor.country is not None
    if not is_state or noun.label not in STATE_LABELS or actor.country is None:
        return actor
    return replace(
        state_forces(noun, actor.country, actor.loaded_words), resolved_by=actor.resolved_by
    )


def _owner(mention: Mention, earlier: Sequence[ResolvedActor]) -> Actor | None:
    """Who is meant by "its" or "their" at the head of the phrase."""
    for one in reversed(earlier):
        if one.mention.label == "pronoun" and one.mention.span.start == mention.span.start:
            return one.actor
    return None


def _country_of_document(
    mention: Mention, context: Context, earlier: Sequence[ResolvedActor]
) -> str | None:
    """The country of someone of whom the text says none, by what it says of others."""
    if mention.label in COUNTRY_BOUND:
        states = [
            one.actor.country
            for one in earlier[-REACH_OF_STATES:]
            if one.actor is not None and one.actor.kind in STATES and one.actor.country
        ]
        near = states[-1] if states else None
        return context.main_country or near or context.country_at(mention.span.start)
    return context.main_country if mention.label in LOCAL else None


def _is_told_apart(phrase: str) -> bool:
    """Whether the phrase names a people, or a country or group not its own ("anti-X")."""
    if any(find_names(phrase)) or any(find_countries(phrase)):
        return True
    if any(row.class_ == "any" and word[0].isupper() for word, row in find_loaded(phrase)):
        return True
    words = [word for word in phrase.split() if word[0].isupper()]
    nouns = [look_up_actor_noun(word) for word in words]
    return any(noun is not None and noun.label == "ethnic" for noun in nouns)


def _corefer(mention: Mention, earlier: list[ResolvedActor]) -> ResolvedActor:
    found = find_antecedent(mention, earlier)
    if found is None or found.actor is None:
        return ResolvedActor(mention=mention, actor=None)
    actor = replace(found.actor, resolved_by="coreference", loaded_words=())
    return ResolvedActor(mention=mention, actor=actor, antecedent=found.mention)


def _by_name(mention: Mention) -> Actor:
    """An organisation or a people that no table knows, under its own name."""
    name = re.sub(r"^(?:the|a|an)\s+", "", mention.span.quote, flags=re.IGNORECASE)
    is_people = mention.label in {"nationality", "ethnic"}
    return Actor(
        id=actor_id(name, None),
        name=name,
        kind=ActorKind.CIVILIANS if is_people else ActorKind.ORGANISATION,
        sector="CVL" if is_people else None,
    )
