"""Where a document plays as a whole: its dateline, its main place, and the area around all."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.claims.circumstances import most_telling
from dateline.claims.common_places import held_by, holder_of
from dateline.claims.place_of_doers import is_acting
from dateline.claims.place_of_flight import is_goal, is_stood_for, is_where_from
from dateline.claims.place_of_people import is_home
from dateline.claims.place_of_voices import is_of_state_voice, seat_of_voice
from dateline.claims.scene import Scene
from dateline.mentions.place_borders import BORDER
from dateline.mentions.places import LABEL, METONYM, MODIFIER
from dateline.model import Place, Zone
from dateline.places import Gazetteer, ResolvedPlace
from dateline.places.context import demonym_countries
from dateline.places.entries import COUNTRY_KINDS
from dateline.places.geodesy import distance_km
from dateline.places.town_parts import is_town
from dateline.text.tokens import Token

ABROAD: Final = 2
"""So many times as many places of other countries make a report one from abroad."""
PEOPLE_ABROAD: Final = 3
"""So many times as many names of one other country and its people do so too."""
OF_PEOPLE: Final = 0.75
OF_FILING: Final = 0.5
OF_FILING_THERE: Final = 2.0
"""What a people's name and a dateline say of where a story plays, beside a place told.

From a capital all the news of a region is filed; to another town a reporter has gone.
"""
CAPITAL: Final = "PPLC"
_HERE: Final = re.compile(r"\b(?:this (?:city|capital)|the capital(?! of\b)|here)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPlace:
    """Where a document plays.

    Attributes:
        filed: where it was written; None where that is a country of which it tells little.
        dateline: the same, where it lies in the country of which it tells most, and is no
            capital from which is told what happened elsewhere in it.
        main: of which it tells most, in the country of which it tells most.
        town: of which it tells most.
        country: of which it tells most.
        area: the least that holds all places of that country: a town, a province, the country.
    """

    filed: Place | None = None
    dateline: Place | None = None
    main: Place | None = None
    town: Place | None = None
    country: Place | None = None
    area: Place | None = None


def read_story_place(scene: Scene) -> StoryPlace:
    """Where a document plays, as far as it says so."""
    document = scene.parse.document
    lines = [zone for zone in document.zones if zone.zone is Zone.DATELINE]
    filed = [
        one
        for one in scene.places
        if any(zone.start <= one.mention.span.start < zone.end for zone in lines)
    ]
    told_of = [one for one in scene.places if one not in filed and _lies(one, scene)]
    lying = [one for one in told_of if not _is_home(one, scene)]
    if not any(one.place.is_located for one in lying):
        lying = told_of
    told = [one.place for one in lying]
    peoples = demonym_countries(document.text)
    written = filed[0].place if filed else None
    if is_filed_abroad(written, told, peoples):
        written = None
    inside = in_country(told, peoples, written)
    gazetteer = scene.resources.gazetteer
    is_afar = written is not None and _is_only_filed(written, told, document.text, gazetteer)
    if is_afar:
        inside = [one for one in inside if one is not written]
    main = most_telling(inside)
    country = _held(main, "country", gazetteer)
    area = area_of(main, inside, gazetteer)
    if is_afar and main is not None and [one.name for one in inside].count(main.name) == 1:
        main = area = country
    return StoryPlace(
        filed=written,
        dateline=written if written in inside else None,
        main=main,
        town=most_telling([one.named for one in lying or filed if is_town(one.named)]),
        country=country,
        area=area,
    )


def _is_only_filed(
    dateline: Place, told: Sequence[Place], text: str, gazetteer: Gazetteer
) -> bool:
    """Whether a report from a capital tells of other places of the country, and not of it."""
    country = dateline.country
    capital = gazetteer.capital(country) if country is not None else None
    if capital is None or capital.name != dateline.name or _HERE.search(text):
        return False
    inside = [one for one in told if one.country == country and one.is_located]
    finer = [one for one in inside if one.feature_code not in COUNTRY_KINDS]
    return bool(finer) and not any(is_within(one, dateline) for one in finer)


def _lies(resolved: ResolvedPlace, scene: Scene) -> bool:
    """Whether a place is told of as one: no government, and not where someone is from."""
    mention = resolved.mention
    if mention.row == BORDER or mention.row.startswith((METONYM, MODIFIER)):
        return False
    token = _token_of(resolved, scene)
    if token is None:
        return True
    is_label = mention.row == LABEL
    return not (
        (is_acting(resolved, token) and not is_label)
        or _is_of_voice(resolved, token)
        or is_where_from(token)
        or is_stood_for(token)
    )


def _is_of_voice(resolved: ResolvedPlace, token: Token) -> bool:
    """Whether a country is only named for its army that speaks, or a capital as its seat."""
    kind = resolved.named.feature_code
    if kind in COUNTRY_KINDS:
        return is_of_state_voice(token)
    return kind == CAPITAL and seat_of_voice(token, is_capital=True) is not None


def _is_home(resolved: ResolvedPlace, scene: Scene) -> bool:
    """Whether a place only says from where someone is, or to where people went."""
    token = _token_of(resolved, scene)
    return token is not None and (is_home(token) or is_goal(token))


def _token_of(resolved: ResolvedPlace, scene: Scene) -> Token | None:
    head = resolved.mention.head
    parsed = scene.parse.at(head.start)
    return parsed.token_at(head.end - 1) if parsed else None


def in_country(
    told: Sequence[Place], peoples: Sequence[str] = (), dateline: Place | None = None
) -> Sequence[Place]:
    """The places of the country of which a text tells most, by its places and its people.

    Of equals it is that of the first place told. People alone make no country that of the
    story; the dateline is one of its places, and says less than one that is told.
    """
    weights = {
        one: n + OF_PEOPLE * peoples.count(one)
        for one, n in Counter(place.country for place in told if place.country).items()
    }
    places = list(told)
    if dateline is not None:
        places.insert(0, dateline)
    if dateline is not None and dateline.country is not None:
        home = dateline.country
        filing = OF_FILING if dateline.feature_code == "PPLC" else OF_FILING_THERE
        weights[home] = weights.get(home, OF_PEOPLE * peoples.count(home)) + filing
    if not weights:
        return places
    country = max(weights, key=lambda one: weights[one])
    return [one for one in places if one.country == country]


def area_of(main: Place | None, inside: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """The least area that holds the places of a story: the town, its province, the country.

    Args:
        main: of which it tells most.
        inside: those of its country.
        gazetteer: where provinces and countries are looked up.
    """
    finer = [one for one in inside if one.is_located and one.feature_code not in COUNTRY_KINDS]
    if main is None or not finer or main.country is None:
        return main
    town = min(finer, key=lambda one: len(one.name))
    if all(is_within(one, town) for one in finer):
        return town
    provinces = {one.admin1 for one in finer}
    if len(provinces) == 1 and None not in provinces:
        return _held(finer[0], "province", gazetteer)
    return _held(main, "country", gazetteer)


def is_within(place: Place, town: Place) -> bool:
    """Whether a place with coordinates lies in a town, or is it."""
    if place.lat is None or place.lon is None or town.lat is None or town.lon is None:
        return False
    apart = distance_km((place.lat, place.lon), (town.lat, town.lon))
    return apart <= (town.radius_km or 0.0)


def _held(place: Place | None, noun: str, gazetteer: Gazetteer) -> Place | None:
    """The province or the country in which a place lies; itself where none is known."""
    holder = holder_of(noun, place, gazetteer) if place is not None else None
    return held_by(place, holder) if place is not None and holder is not None else place


def is_filed_abroad(
    dateline: Place | None, told: Sequence[Place], peoples: Sequence[str] = ()
) -> bool:
    """Whether a report was written in a country of which it tells little.

    "BANGKOK - Rebels in Myanmar …" is about Myanmar: nothing that it tells lies in Bangkok
    unless it says so. One that names one place there, and its people all the time, is too.

    Args:
        dateline: the place where it was written.
        told: the places of which it tells.
        peoples: the countries whose people or forces it names, with repeats.
    """
    if dateline is None or dateline.country is None:
        return False
    countries = [one.country for one in told if one.country is not None]
    named = Counter((*countries, *peoples))
    n_here = named[dateline.country]
    n_told = countries.count(dateline.country)
    weight = n_told + OF_PEOPLE * (n_here - n_told)
    if len(countries) - n_told > ABROAD * max(weight, 1):
        return True
    n_most = max((named[one] for one in countries if one != dateline.country), default=0)
    return n_most > (PEOPLE_ABROAD * n_here or ABROAD)
