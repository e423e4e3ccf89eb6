"""Noun phrases without a name: the group they belong to, an earlier actor, or a description."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.bodies import find_named_body, is_anybodys
from dateline.actors.context import (
    Context,
    choose_actor,
    country_after,
    name_after,
    own_country,
    own_names,
)
from dateline.actors.coreference import corefer
from dateline.actors.describe import (
    STATE_LABELS,
    describe,
    from_row,
    make_actor,
    state_forces,
)
from dateline.actors.loaded import find_loaded
from dateline.actors.records import ResolvedActor
from dateline.actors.whose import OF_ANY_SIDE, country_of, may_be
from dateline.mentions.countries import find_countries
from dateline.mentions.names import FoundName, find_names
from dateline.mentions.nouns import ActorNoun, look_up_actor_noun
from dateline.mentions.phrases import word_set
from dateline.model import Actor, ActorKind, Mention

DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|its|their)\s", re.IGNORECASE)
POSSESSED: Final = re.compile(r"(?:its|their|his|her)\s", re.IGNORECASE)
# A capitalised word after the first, of a name that no table has: "the Karm Liberation Army".
PROPER: Final = re.compile(r"(?:^[Tt]he |^)[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ ?)+$")
REACH_OF_OWNERS: Final = 8
ARMED_LABELS: Final = frozenset({"armed", "force"})
OF_STATES: Final = frozenset({"GOV", "MIL"})
# Labels whose noun may belong to a named group, which then is the actor ("PMU fighters").
BELONGING: Final = word_set("armed force police official group government party media")
# Of these, the labels whose group may follow: "a group of rebels belonging to X".
JOINED_AFTER: Final = word_set("official armed group")
# What one has is not oneself: "its allies".
RELATIVES: Final = word_set("ally rival enemy partner backer sponsor victim opponent supporter")
# Nouns that tell no side, so that a conjunct before them may: "X cells and raid units".
SHARED: Final = word_set("unit cell fighter militant commander leader member element squad")
# Nouns for a number of people, who are what the words after "of" say.
NUMBERS_OF_PEOPLE: Final = word_set("group band gang squad column party")


def resolve_noun(
    mention: Mention, context: Context, earlier: list[ResolvedActor]
) -> ResolvedActor:
    """A noun phrase: the group it belongs to, an earlier actor, or a description."""
    phrase = mention.span.quote
    noun = look_up_actor_noun(mention.row.partition(":")[2])
    assert noun is not None, mention.row
    loaded = tuple(word for word, _ in find_loaded(phrase))
    told_of = mention
    inner = _members_of(phrase, noun)
    if inner is not None:
        phrase, noun = inner
        told_of = replace(mention, label=noun.label)
    noun = _people_of(phrase, noun) or noun
    if mention.label in BELONGING:
        names = [one for one in own_names(phrase) if _may_own(one, mention, phrase)]
        after = name_after(context.document.text, mention.span.end)
        names += [after] if after is not None and mention.label in JOINED_AFTER else []
        if names:
            row = choose_actor(names[-1].actors, context)
            actor = _forces_of(from_row(row, "alias", loaded), noun)
            return ResolvedActor(mention=mention, actor=actor)
        owner = _owner(mention, earlier) or _conjunct(mention, noun, context, earlier)
        if owner is not None and noun.noun not in RELATIVES:
            owner = _led_by(owner, noun, earlier) or owner
            actor = replace(owner, resolved_by="coreference", loaded_words=loaded)
            return ResolvedActor(mention=mention, actor=_forces_of(actor, noun))
    country = own_country(phrase)
    if country is None and noun.noun not in OF_ANY_SIDE:
        country = country_after(context.document.text, mention.span.end)
    if country is None and PROPER.search(phrase):
        return ResolvedActor(mention=mention, actor=_by_proper_noun(phrase, noun, loaded))
    is_open = is_anybodys(phrase, noun)
    if country is None and DEFINITE.match(phrase) and noun.noun not in RELATIVES:
        named = find_named_body(told_of, noun, earlier) if is_open else None
        able = [one for one in earlier if may_be(told_of, one, context.home)]
        found = named or corefer(told_of, able)
        found = replace(found, mention=mention)
        if found.actor is not None:
            actor = replace(found.actor, loaded_words=loaded)
            return replace(found, actor=actor)
    if country is None and not is_open and not _is_told_apart(phrase):
        country = country_of(mention, noun, context, earlier)
    return ResolvedActor(mention=mention, actor=describe(phrase, noun, country))


def _members_of(phrase: str, noun: ActorNoun) -> tuple[str, ActorNoun] | None:
    """What "members of" something are members of, where that is an actor itself."""
    _, of, body = phrase.partition(" of ")
    body_noun = look_up_actor_noun(body) if of and noun.noun in SHARED else None
    return (body, body_noun) if body_noun is not None else None


def _people_of(phrase: str, noun: ActorNoun) -> ActorNoun | None:
    """What sort of people a number of them are: "a group of rebels" are rebels."""
    _, of, people = phrase.partition(" of ")
    found = look_up_actor_noun(people) if of and noun.noun in NUMBERS_OF_PEOPLE else None
    return found if found is not None and found.label == "armed" else None


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
    if not POSSESSED.match(mention.span.quote):
        return None
    for one in reversed(earlier[-REACH_OF_OWNERS:]):
        if one.mention.label == "pronoun" and one.mention.span.start == mention.span.start:
            return one.actor
    return None


def _led_by(owner: Actor, noun: ActorNoun, earlier: Sequence[ResolvedActor]) -> Actor | None:
    """The body of somebody whose armed people are told of: "his fighters" are his group's."""
    if owner.kind is not ActorKind.PERSON or noun.label not in ARMED_LABELS:
        return None
    told = (one.actor for one in earlier if one.actor is not None)
    body = next((one for one in told if one.id == owner.parent), None)
    if body is not None or noun.label != "force" or owner.sector not in OF_STATES:
        return body
    return state_forces(noun, owner.country, ()) if owner.country is not None else None


def _conjunct(
    mention: Mention, noun: ActorNoun, context: Context, earlier: Sequence[ResolvedActor]
) -> Actor | None:
    """The group that a bare noun shares with the phrase before: "X cells and raid units"."""
    if noun.noun not in SHARED or DEFINITE.match(mention.span.quote):
        return None
    before = next((one for one in reversed(earlier) if _stands_before(one, mention)), None)
    if before is None or before.actor is None or before.actor.resolved_by != "alias":
        return None
    between = context.document.text[before.mention.span.end : mention.span.start]
    return before.actor if between.strip(" ,") in {"and", "or"} else None


def _stands_before(one: ResolvedActor, mention: Mention) -> bool:
    return one.mention.label in BELONGING and one.mention.span.end < mention.span.start


def _is_told_apart(phrase: str) -> bool:
    """Whether the phrase names a people, or a country or group not its own ("anti-X")."""
    if any(find_names(phrase)) or any(find_countries(phrase)):
        return True
    if any(row.class_ == "any" and word[0].isupper() for word, row in find_loaded(phrase)):
        return True
    words = [word for word in phrase.split() if word[0].isupper()]
    nouns = [look_up_actor_noun(word) for word in words]
    return any(noun is not None and noun.label == "ethnic" for noun in nouns)
