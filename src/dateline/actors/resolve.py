"""Resolves the actor mentions of a document: who is meant by each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from dateline.actors.context import (
    Context,
    choose_actor,
    own_country,
    own_names,
    read_context,
)
from dateline.actors.coreference import find_antecedent
from dateline.actors.describe import country_name, describe, from_row
from dateline.actors.index import ActorIndex, ResolvedActor
from dateline.actors.loaded import find_loaded
from dateline.actors.people import PersonNames
from dateline.mentions.names import find_names
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import fold, word_set
from dateline.model import Actor, ActorKind, Document, Mention, MentionKind, actor_id

DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|its|their)\s", re.IGNORECASE)
POSSESSED: Final = re.compile(r"(?P<owner>its|their)\s", re.IGNORECASE)
# Labels whose noun may belong to a named group, which then is the actor ("PMU fighters").
BELONGING: Final = word_set("armed force police official group government party media")
# Labels of nouns that the document's main country completes ("the army").
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
    return ActorIndex(tuple(resolved))


def _resolve(
    mention: Mention, context: Context, earlier: list[ResolvedActor], people: PersonNames
) -> ResolvedActor:
    if mention.label == "pronoun":
        return _corefer(mention, earlier)
    actor = (
        _by_acronym(mention, context, earlier)
        or _by_alias(mention, context)
        or _by_country(mention)
        or _by_demonym(mention)
    )
    if actor is not None:
        if mention.label == "person":
            people.remember(actor.name, actor)
        return ResolvedActor(mention=mention, actor=actor)
    if mention.row.startswith("actor_nouns:"):
        return _by_noun(mention, context, earlier)
    if mention.label == "person":
        return ResolvedActor(mention=mention, actor=people.resolve(mention))
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


def _by_demonym(mention: Mention) -> Actor | None:
    """A demonym: the state where it is a modifier, people of the country where it is a noun."""
    table, _, iso = mention.row.partition(":")
    if table != "demonyms":
        return None
    if mention.relation in {"modifier", "compound"}:
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
        names = list(own_names(phrase))
        if names:
            row = choose_actor(names[-1].actors, context)
            return ResolvedActor(mention=mention, actor=from_row(row, "alias", loaded))
    country = own_country(phrase)
    if country is None and DEFINITE.match(phrase):
        found = _corefer(mention, earlier)
        if found.actor is not None:
            actor = replace(found.actor, loaded_words=loaded)
            return replace(found, actor=actor)
    if country is None and mention.label in COUNTRY_BOUND:
        country = context.main_country
    return ResolvedActor(mention=mention, actor=describe(phrase, noun, country))


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
