"""Place mentions of one document to places: candidates, context, choice, relations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from dateline.model import Document, Mention, Place
from dateline.places.choice import Scored, Situation, choose, is_list, is_vast, prominence
from dateline.places.containment import Container, find_containers
from dateline.places.context import Context, read_context
from dateline.places.entries import Entry
from dateline.places.folding import fold_name, without_articles
from dateline.places.gazetteer import Candidate, Gazetteer
from dateline.places.precision import precision_of
from dateline.places.relations import relate

LEAST_LIKENESS = 70.0
SURE_PROMINENCE = 0.7
ROUNDS = 2
METONYM = "metonym:"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedPlace:
    """A place mention with the place that it means here; the place may have no coordinates."""

    mention: Mention
    place: Place


def resolve_places(
    document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer, home: str | None = None
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
    places = [
        _place(mention, scored, names[index])
        for index, (mention, scored) in enumerate(zip(mentions, chosen, strict=True))
    ]
    related = relate(document, mentions, places, gazetteer)
    return tuple(
        ResolvedPlace(mention=mention, place=place)
        for mention, place in zip(mentions, related, strict=True)
    )


def _expand_names(
    document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> list[tuple[Candidate, ...]]:
    """The candidates of each mention: with its own noun first, then the bare name."""
    del document
    found = []
    for mention in mentions:
        whole = gazetteer.find(fold_name(mention.span.quote))
        bare = gazetteer.find(fold_name(mention.head.quote))
        strict = {one.entry.index: one for one in (*bare, *whole)}
        found.append(tuple(strict.values()) or _by_sound(mention.head.quote, gazetteer))
    return found


def _by_sound(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Candidates whose spelling comes from the same original, where the letters are alike."""
    folded = fold_name(name)
    loose = _alike(folded, gazetteer.find_loose(folded))
    return loose or _alike(folded, gazetteer.find_skeleton(folded))


def _alike(folded: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(
        one for one in candidates if _likeness(folded, one.entry.name) >= LEAST_LIKENESS
    )


def _likeness(folded: str, name: str) -> float:
    return ratio(without_articles(folded), without_articles(fold_name(name)))


def _choose_all(
    document: Document,
    mentions: Sequence[Mention],
    names: Sequence[tuple[Candidate, ...]],
    gazetteer: Gazetteer,
    home: str | None,
) -> list[Scored | None]:
    """Choose in rounds: what is sure first, then all again beside what was chosen."""
    held = find_containers(document, mentions)
    countries = list(_sure_countries(names))
    chosen: list[Scored | None] = [None] * len(mentions)
    for _ in range(ROUNDS):
        context = read_context(document, countries, home)
        entries = [one.candidate.entry for one in chosen if one is not None]
        chosen = [
            choose(candidates, _situation(mention, candidates, held[index], names, context, entries))
            for index, (mention, candidates) in enumerate(zip(mentions, names, strict=True))
        ]
        countries = [
            one.candidate.entry.country for one in chosen if one and one.candidate.entry.country
        ]
    del gazetteer
    return chosen


def _sure_countries(names: Sequence[tuple[Candidate, ...]]) -> Iterator[str]:
    """The countries of names that can hardly mean anything else."""
    for candidates in names:
        countries = Counter(
            one.entry.country for one in candidates if prominence(one.entry) >= SURE_PROMINENCE
        )
        countries.pop("", None)
        if len(countries) == 1:
            yield from countries


def _situation(
    mention: Mention,
    mention_names: Sequence[Candidate],
    containers: Sequence[Container],
    names: Sequence[tuple[Candidate, ...]],
    context: Context,
    entries: Sequence[Entry],
) -> Situation:
    noun = mention.row.partition("noun:")[2]
    return Situation(
        label=mention.label,
        noun=noun,
        containers=[
            (names[index], is_sure)
            for index, is_sure in containers
            if not is_list(mention_names, names[index])
        ],
        context=context,
        chosen=[one for one in entries if not is_vast(one)],
    )


def _place(mention: Mention, scored: Scored | None, candidates: Sequence[Candidate]) -> Place:
    if scored is None:
        why = "no candidate fits well enough" if candidates else "in no gazetteer"
        return Place(
            name=mention.span.quote,
            spans=(mention.span,),
            reason=f"{mention.head.quote}: {why}",
        )
    entry = scored.candidate.entry
    return Place(
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        radius_km=round(entry.radius_km, 1),
        precision=precision_of(entry),
        gazetteer_id=entry.gazetteer_id,
        feature_code=entry.kind,
        admin1=entry.admin1 or None,
        admin2=entry.admin2 or None,
        country=entry.country or None,
        spans=(mention.span,),
        reason=f"of {len(candidates)} candidates: {scored.reason}",
    )
