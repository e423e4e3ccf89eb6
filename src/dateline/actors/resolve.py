"""Resolves the actor mentions of a document: who is meant by each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.actors.acronyms import Definition
from dateline.actors.appositions import join_appositions
from dateline.actors.bridging import join_rebels
from dateline.actors.context import (
    NOT_OWN,
    Context,
    choose_actor,
    own_country,
    read_context,
)
from dateline.actors.coreference import corefer
from dateline.actors.describe import (
    ARMY,
    country_name,
    describe,
    from_row,
    is_of_forces,
    state_forces,
)
from dateline.actors.home import is_land, lands_of, read_home
from dateline.actors.index import ActorIndex
from dateline.actors.loaded import find_loaded
from dateline.actors.membership import join_members
from dateline.actors.noun_phrases import resolve_noun
from dateline.actors.people import PersonNames, without_people
from dateline.actors.records import ResolvedActor
from dateline.mentions.names import MEDIA, find_names
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import fold
from dateline.model import Actor, ActorKind, Document, Mention, MentionKind, actor_id
from dateline.places.context import demonym_countries
from dateline.places.resolve import ResolvedPlace


def resolve_actors(
    document: Document,
    mentions: Sequence[Mention],
    dct: date | None,
    places: Sequence[ResolvedPlace] = (),
) -> ActorIndex:
    """Who is meant by the actor mentions of a document.

    Args:
        document: the document.
        mentions: its mentions; those of other kinds are passed over.
        dct: the day of publication, which chooses between aliases with dates.
        places: its places, which tell where the story is set.
    """
    ordered = sorted(
        (one for one in mentions if one.kind is MentionKind.ACTOR),
        key=lambda one: one.head.start,
    )
    text = without_people(document.text, ordered)
    home = read_home(document, ordered, places, demonym_countries(text))
    context = read_context(document, dct, home, text)
    people = PersonNames()
    lands = lands_of(places)
    resolved: list[ResolvedActor] = []
    for mention in ordered:
        if is_land(mention, lands):
            resolved.append(ResolvedActor(mention=mention, actor=None))
        else:
            resolved.append(_resolve(mention, context, resolved, people))
    joined = join_members(join_appositions(resolved), document.text)
    return ActorIndex(join_rebels(joined))


def _resolve(
    mention: Mention, context: Context, earlier: list[ResolvedActor], people: PersonNames
) -> ResolvedActor:
    if mention.label == "pronoun":
        return corefer(mention, earlier, context.document.text)
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
        return resolve_noun(mention, context, earlier)
    if mention.label == "person":
        return ResolvedActor(mention=mention, actor=people.resolve(mention, context))
    return ResolvedActor(mention=mention, actor=_by_name(mention))


def _by_alias(mention: Mention, context: Context) -> Actor | None:
    """An actor of the alias tables, where the head itself is part of its name."""
    if mention.row.split(":")[0] not in {"aliases_own", "actors_ucdp", "actors_phoenix"}:
        return None
    for name in find_names(mention.span.quote):
        if mention.span.start + name.end >= mention.head.end:
            is_agency = mention.label == MEDIA
            own = tuple(one for one in name.actors if (one.label == MEDIA) is is_agency)
            row = choose_actor(own or name.actors, context)
            loaded = tuple(word for word, _ in find_loaded(mention.span.quote))
            return from_row(row, "alias", loaded)
    return None


def _by_acronym(
    mention: Mention, context: Context, earlier: list[ResolvedActor]
) -> Actor | None:
    """An acronym that the text defines: the actor of the words that it stands for."""
    short = fold(mention.head.quote)
    definition = context.definitions.get(short)
    if definition is None:
        return None
    known = context.acronyms.get(short)
    if known is None:
        known = _read_definition(definition, context, earlier)
    if known is not None and mention.head.start >= definition.short_span.start:
        context.acronyms[short] = known
    return known


def _read_definition(
    definition: Definition, context: Context, earlier: list[ResolvedActor]
) -> Actor | None:
    """Who the words are that an acronym is defined to stand for."""
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
