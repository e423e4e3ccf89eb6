"""Place mentions of one document to places: candidates, context, choice, relations."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dateline.mentions.place_borders import BORDER
from dateline.mentions.place_evidence import METONYM, MODIFIER
from dateline.mentions.place_words import words_of
from dateline.model import Document, Mention, Place, PlaceRelation
from dateline.places.choice import Scored, Situation, is_list, is_vast, prominence
from dateline.places.choice_best import choose, likeness
from dateline.places.containment import (
    Container,
    abbreviated_province,
    find_containers,
    find_lists,
    find_stretches,
    is_owner,
    is_seat,
    province_of,
)
from dateline.places.context import Context, demonym_countries, demonyms, read_context
from dateline.places.entries import COUNTRY_KINDS, DIVISION_KINDS, Entry
from dateline.places.folding import SCRIPTS, fold_name, without_articles
from dateline.places.gazetteer import Candidate, Gazetteer
from dateline.places.index_build import Level
from dateline.places.lent import find_quarters, lent_by_name, noun_of, with_lent
from dateline.places.precision import DISTRICT, EXACT, NEAR, PROVINCE, precision_of
from dateline.places.relations import relate
from dateline.places.town_parts import lay_in_towns

LEAST_LIKENESS = {Level.LOOSE: 60.0, Level.SKELETON: 72.0}
SOUND_KM = 12.0
"""A name that is known by its consonants alone is no exact place, whatever it is taken for."""
SURE_PROMINENCE = 0.7
ROUNDS = 2
TELLING_LETTERS = 3
SHORT = 2
LONGEST_ACRONYM = 4
_LETTERS = re.compile(r"[^\W\d_]+")
MAIN_SHARE = 0.5

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedPlace:
    """A place mention with the place that it means here; the place may have no coordinates.

    Attributes:
        place: what the words around the name mean: "south of Karm".
        named: what the name alone means: Karm.
    """

    mention: Mention
    place: Place
    named: Place


def resolve_places(
    document: Document,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    home: str | None = None,
) -> tuple[ResolvedPlace, ...]:
    """The places that the mentions of a document mean, in the order of the mentions.

    A name that no candidate fits gives a Place without coordinates, with the reason.

    Args:
        document: the text around the mentions.
        mentions: of kind place, in the order of the text.
        gazetteer: where names are looked up.
        home: ISO code of the outlet's country, where known; it decides only between equals.
    """
    names = _expand_names(document, mentions, gazetteer)
    chosen = _choose_all(document, mentions, names, gazetteer, home)
    stated = find_containers(document, mentions)
    held = with_lent(mentions, stated, find_quarters(mentions, stated))
    places = [
        _place(mention, scored, names[index], [chosen[at] for at, _ in held[index]])
        for index, (mention, scored) in enumerate(zip(mentions, chosen, strict=True))
    ]
    countries = [
        place.country
        for mention, place in zip(mentions, places, strict=True)
        if place.country and not is_seat(document, mention) and not is_owner(document, mention)
    ]
    context = read_context(demonym_countries(document.text), countries, home)
    alone = _only_country(document, mentions, places)
    places = [_in_main_country(place, context, alone) for place in places]
    related = [
        _unbordered(mention) if mention.row == BORDER and _is_bare(place) else place
        for mention, place in zip(
            mentions, relate(document, mentions, places, gazetteer, context), strict=True
        )
    ]
    laid = lay_in_towns(document.text, mentions, related)
    return tuple(
        ResolvedPlace(mention=mention, place=place, named=named)
        for mention, place, named in zip(mentions, laid, places, strict=True)
    )


def _only_country(
    document: Document, mentions: Sequence[Mention], places: Sequence[Place]
) -> str | None:
    """The one country that a text names as a place, whosever forces it tells of besides.

    "Attacks went on in Lebanon: an Israeli strike hit a clinic in Karm" is of Lebanon.
    """
    lying = [
        place
        for mention, place in zip(mentions, places, strict=True)
        if place.country is not None
        and not mention.row.startswith((METONYM, MODIFIER))
        and not is_owner(document, mention)
    ]
    named = {one.country for one in lying if one.feature_code in COUNTRY_KINDS}
    is_only = len(named) == 1 and named == {one.country for one in lying}
    return next(iter(named)) if is_only else None


def _in_main_country(place: Place, context: Context, alone: str | None) -> Place:
    """A place that no gazetteer has, in the country of which the text mostly speaks."""
    main = alone or context.main_beside(None)
    if place.is_located or place.country or main is None:
        return place
    if alone is None and context.share(main) < MAIN_SHARE:
        return place
    return replace(place, country=main, reason=f"{place.reason}; the text is about {main}")


def _is_bare(place: Place) -> bool:
    return place.relation is PlaceRelation.AT


def _unbordered(mention: Mention) -> Place:
    """No place: a border of which the text names only the one side."""
    return Place(
        name=mention.span.quote,
        spans=(mention.span,),
        reason=f"{mention.head.quote}: the border of a country that the text doesn't name",
    )


def _expand_names(
    document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> list[tuple[Candidate, ...]]:
    """The candidates of each mention: with its own noun first, then the bare name."""
    found: list[tuple[Candidate, ...]] = []
    for mention in mentions:
        if mention.row == BORDER:
            found.append(_people(mention.head.quote, gazetteer))
            continue
        short = province_of(mention.head.quote) if _is_after_comma(document, mention) else None
        if short is not None:
            found.append(_provinces(short, gazetteer))
            continue
        whole = gazetteer.find(fold_name(mention.span.quote))
        bare = gazetteer.find(fold_name(mention.head.quote))
        plain = (
            *_without_article(mention.head.quote, gazetteer),
            *_natural(mention, gazetteer),
            *_without_noun(mention.head.quote, gazetteer),
        )
        strict = {
            one.entry.index: one
            for one in (*plain, *bare, *whole)
            if not _is_initials(one, mention.head.quote)
        }
        known = tuple(strict.values()) or _by_abbreviation(mention, gazetteer)
        found.append(known or _by_sound(mention.head.quote, gazetteer))
    return found


def _is_initials(candidate: Candidate, quote: str) -> bool:
    """Whether a short word is taken for a name's initials: "La" for LA, Los Angeles."""
    if len(quote) > SHORT or quote.isupper():
        return False
    return fold_name(candidate.entry.name) != fold_name(quote)


def _natural(mention: Mention, gazetteer: Gazetteer) -> Sequence[Candidate]:
    """What is called after the name: "the Karm" for the Karm River, "the Karm reservoir"."""
    noun = noun_of(mention)
    if mention.label != "natural" or (noun and noun not in words_of("natural")):
        return ()
    return gazetteer.find(fold_name(f"{mention.head.quote} {noun or 'River'}"))


def _without_article(name: str, gazetteer: Gazetteer) -> Sequence[Candidate]:
    """The candidates of the name without its Arabic article: Karm for "al-Karm"."""
    folded = fold_name(name)
    plain = without_articles(folded)
    if plain == folded:
        return ()
    found = (one for one in gazetteer.find(plain) if one.entry.country in SCRIPTS)
    return [Candidate(entry=one.entry, level=Level.ALTERNATE) for one in found]


def _without_noun(name: str, gazetteer: Gazetteer) -> Sequence[Candidate]:
    """The provinces of the name without its noun: Karm for "Karm Department"."""
    plain, _, noun = fold_name(name).rpartition(" ")
    if not plain or noun not in words_of("admin"):
        return ()
    return [one for one in gazetteer.find(plain) if one.entry.kind in DIVISION_KINDS]


def _people(demonym: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The country of a people."""
    iso = demonyms().get(fold_name(demonym))
    country = gazetteer.country(iso) if iso else None
    return (Candidate(entry=country, level=Level.MAIN),) if country else ()


def _by_sound(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Candidates whose spelling comes from the same original, where the letters are alike."""
    folded = fold_name(name)
    loose = _alike(folded, gazetteer.find_loose(folded))
    return loose or _alike(folded, gazetteer.find_skeleton(folded))


def _alike(folded: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(
        one
        for one in candidates
        if likeness(folded, one.entry.name) >= LEAST_LIKENESS[one.level]
    )


def _choose_all(
    document: Document,
    mentions: Sequence[Mention],
    names: Sequence[tuple[Candidate, ...]],
    gazetteer: Gazetteer,
    home: str | None,
) -> list[Scored | None]:
    """Choose in rounds: what is sure first, then all again beside what was chosen."""
    stated = find_containers(document, mentions)
    quarters = find_quarters(mentions, stated)
    held = with_lent(mentions, stated, quarters)
    abbreviated = [_abbreviated(document, mention, gazetteer) for mention in mentions]
    short = lent_by_name(mentions, abbreviated, {})
    lists = find_lists(document, mentions)
    stretches = find_stretches(document, mentions)
    inner: defaultdict[int, list[int]] = defaultdict(list)
    for at, holders in held.items():
        for holder, _ in holders[:1]:
            inner[holder].append(at)
    named = demonym_countries(document.text)
    votes = [_sure_country(candidates) for candidates in names]
    chosen: list[Scored | None] = [None] * len(mentions)
    for _ in range(ROUNDS):
        chosen = [
            choose(
                names[index],
                Situation(
                    label=mention.label,
                    noun=noun_of(mention)
                    or quarters.get(mention.head.quote.casefold(), ("", ()))[0],
                    name=fold_name(mention.head.quote),
                    containers=[*_holders(names, index, held[index]), *short[index]],
                    context=read_context(named, _others(mentions, votes, index), home),
                    chosen=_others(mentions, _entries(chosen), index),
                    listed=[names[at] for at in lists[index]],
                    inner=[names[at] for at in inner[index]],
                    partner=[one for at in stretches[index] for one in names[at]],
                ),
            )
            for index, mention in enumerate(mentions)
        ]
        votes = [one.candidate.entry.country if one else None for one in chosen]
    return chosen


def _others(
    mentions: Sequence[Mention], values: Sequence[Value | None], index: int
) -> list[Value]:
    """The values of the mentions that have another name than this one."""
    name = mentions[index].head.quote
    return [
        value
        for mention, value in zip(mentions, values, strict=True)
        if value and mention.head.quote != name
    ]


def _entries(chosen: Sequence[Scored | None]) -> list[Entry | None]:
    """The entries small enough to say where another place lies."""
    entries = [None if one is None else one.candidate.entry for one in chosen]
    return [None if one is None or is_vast(one) else one for one in entries]


def _holders(
    names: Sequence[tuple[Candidate, ...]], index: int, held: Sequence[Container]
) -> list[tuple[Sequence[Candidate], bool]]:
    """The candidates of the places that hold this one, lists left out."""
    return [
        (names[at], is_sure) for at, is_sure in held if not is_list(names[index], names[at])
    ]


def _abbreviated(
    document: Document, mention: Mention, gazetteer: Gazetteer
) -> list[tuple[Sequence[Candidate], bool]]:
    """The province in "Karm, TX", as a place that holds the mention."""
    found = abbreviated_province(document, mention)
    provinces = _provinces(found, gazetteer) if found else ()
    return [(provinces, True)] if provinces else []


def _by_abbreviation(mention: Mention, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The province in "NSW", of letters enough to be no other word."""
    quote = mention.head.quote
    named = province_of(quote) if len(quote) >= TELLING_LETTERS else None
    return _provinces(named, gazetteer) if named else ()


def _provinces(named: tuple[str, str], gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The province of a country, by its name."""
    country, name = named
    return tuple(
        one
        for one in gazetteer.find(fold_name(name))
        if one.entry.country == country and one.entry.kind == "ADM1"
    )


def _is_after_comma(document: Document, mention: Mention) -> bool:
    return (
        document.text[max(0, mention.span.start - 3) : mention.span.start]
        .rstrip()
        .endswith(",")
    )


def _sure_country(candidates: Sequence[Candidate]) -> str | None:
    """The country of a name that can hardly mean anything else."""
    countries = {
        one.entry.country for one in candidates if prominence(one.entry) >= SURE_PROMINENCE
    }
    countries.discard("")
    return countries.pop() if len(countries) == 1 else None


def _place(
    mention: Mention,
    scored: Scored | None,
    candidates: Sequence[Candidate],
    holders: Sequence[Scored | None],
) -> Place:
    if scored is None:
        return _unplaced(mention, candidates, holders)
    entry = scored.candidate.entry
    by_sound = scored.candidate.level is Level.SKELETON
    return Place(
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        radius_km=round(max(entry.radius_km, SOUND_KM if by_sound else 0.0), 1),
        precision=max(precision_of(entry), NEAR if by_sound else EXACT),
        gazetteer_id=entry.gazetteer_id,
        feature_code=entry.kind,
        admin1=entry.admin1 or None,
        admin2=entry.admin2 or None,
        country=entry.country or None,
        spans=(mention.span,),
        reason=f"of {len(candidates)} candidates: {scored.reason}",
    )


def _without_capitals(name: str) -> str:
    """A name as it is written in running text: KARM of a dateline is Karm, UNDOF stays so."""
    is_shouted = name.isupper() and len(name) > LONGEST_ACRONYM
    return _LETTERS.sub(lambda word: word[0].capitalize(), name) if is_shouted else name


def _unplaced(
    mention: Mention, candidates: Sequence[Candidate], holders: Sequence[Scored | None]
) -> Place:
    """A place without coordinates, in the smallest division that the text says holds it."""
    why = "no candidate stands out" if candidates else "in no gazetteer"
    holder = next((one.candidate.entry for one in holders if one is not None), None)
    bare = Place(
        name=_without_capitals(mention.span.quote),
        spans=(mention.span,),
        reason=f"{mention.head.quote}: {why}",
    )
    if holder is None:
        return bare
    return replace(
        bare,
        precision=max(precision_of(holder), PROVINCE if holder.kind == "ADM1" else DISTRICT),
        admin1=holder.admin1 or None,
        admin2=holder.admin2 or None,
        country=holder.country or None,
        reason=f"{bare.reason}; held by {holder.name}",
    )
