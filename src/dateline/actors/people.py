"""People: one actor per document for the full name and the surname; titles say the office."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.actors.context import Context, country_after
from dateline.mentions.countries import find_countries
from dateline.mentions.names import find_names
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import fold, word_set
from dateline.model import Actor, ActorKind, Mention, actor_id

STATE_SECTORS: Final = word_set("GOV MIL LEG JUD COP PTY OPP SPY")
ADDRESSES: Final = word_set("mr mrs ms miss dr sir lord lady dame prof professor st rev the")
# Titles that are not nouns of the table, with the sector that they tell.
RANKS: Final = {
    **dict.fromkeys(word_set("gen lt maj col brig capt sgt cpl adm cmdr pvt spc"), "MIL"),
    **dict.fromkeys(word_set("sen rep mp"), "LEG"),
    **dict.fromkeys(word_set("gov pm"), "GOV"),
}


def without_people(text: str, mentions: Sequence[Mention]) -> str:
    """The text with blanks for people's names, of which many are those of lands and peoples.

    Titles stay: "Chilean President Juan Perez" is Chilean, and Volker Turk is no Turk.
    """
    parts, at = [], 0
    for one in sorted(mentions, key=lambda one: one.span.start):
        name = split_title(one.span.quote)[1] if one.label == "person" else ""
        end = one.span.end
        start = end - len(name)
        if name and start >= at and text[start:end] == name:
            parts += [text[at:start], " " * len(name)]
            at = end
    return "".join((*parts, text[at:]))


class PersonNames:
    """The people named so far in a document."""

    def __init__(self) -> None:
        self._by_surname: dict[str, Actor] = {}
        self._by_name: dict[str, Actor] = {}

    def resolve(self, mention: Mention, context: Context) -> Actor:
        """The person of a mention; a lone surname is that of the last one who bears it."""
        title, name = split_title(mention.span.quote)
        key = " ".join(fold(word) for word in name.split())
        known = self._by_name.get(key)
        if known is None and " " not in key:
            known = self._by_surname.get(key)
        if known is None:
            known = Actor(
                id=actor_id(name, None), name=name, kind=ActorKind.PERSON, resolved_by="name"
            )
        known = with_title(known, title)
        if known.country is None:
            known = replace(known, country=_country_of_office(known, mention, context))
        self.remember(name, known)
        return known

    def remember(self, name: str, person: Actor) -> None:
        """Let the name and its last word stand for `person` from here on."""
        words = [fold(word) for word in name.split()]
        if words:
            self._by_name[" ".join(words)] = person
            self._by_surname[words[-1]] = person


def _country_of_office(person: Actor, mention: Mention, context: Context) -> str | None:
    """The country of one who holds an office: said right after, or the document's."""
    said = country_after(context.document.text, mention.span.end)
    if said is None and person.sector in STATE_SECTORS:
        return context.country_at(mention.span.start)
    return said


def split_title(phrase: str) -> tuple[str, str]:
    """What stands before a name ("Foreign Minister"), and the name."""
    words = phrase.split()
    first = 0
    for at, word in enumerate(words[:-1]):
        before = " ".join(words[: at + 1])
        is_title = fold(word) in ADDRESSES or fold(word) in RANKS or not word[:1].isupper()
        is_title = is_title or word.endswith(("'s", "’s"))  # "the mission's Ana Quispe"
        if is_title or look_up_actor_noun(before) is not None:
            first = at + 1
    return " ".join(words[:first]), " ".join(words[first:])


def with_title(person: Actor, title: str) -> Actor:
    """The person with the sector and country that a title tells, where they had none."""
    noun = look_up_actor_noun(title)
    ranks = [RANKS[fold(word)] for word in title.split() if fold(word) in RANKS]
    sector = noun.sector if noun is not None else next(iter(ranks), None)
    country = next((country.iso for country, _, _ in find_countries(title)), None)
    body = next((name.actors[0] for name in find_names(title)), None)
    if body is not None:
        country = country or body.country
        person = replace(
            person,
            parent=person.parent or actor_id(body.name, body.country),
            side=person.side or body.side,
        )
    return replace(
        person, sector=person.sector or sector or None, country=person.country or country
    )
