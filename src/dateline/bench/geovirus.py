"""Toponyms of GeoVirus: found in the text, and placed where they lie.

A gold toponym is found where a mention shares a character with it, and right where the
place of that mention lies within 161 km (100 miles) of the gold point. A toponym that is not
found, or is found without coordinates, counts as wrong in the figure of all. An article is one
item of the bootstrap.

Source: Gritta, Pilehvar and Collier 2018, 2020 (the corpus, accuracy at 161 km).
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from dateline.bench.documents import make_document
from dateline.bench.intervals import measure, ratio
from dateline.bench.result import Result
from dateline.errors import MissingResourceError
from dateline.mentions.places import find_places
from dateline.model import (
    Place,
)
from dateline.places import ResolvedPlace, load_gazetteer, resolve_places
from dateline.places.geodesy import Point, distance_km
from dateline.text.language_model import load
from dateline.text.parse import parse_documents

RIGHT_KM = 161.0
FILE = "GeoVirus.xml"
REACH = {"right_of_all": 0.75, "right_of_found": 0.92, "median_km": 30.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A gold toponym."""

    name: str
    start: int
    end: int
    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of the corpus."""

    text: str
    toponyms: tuple[Toponym, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleScore:
    """The distances of one article: None where a toponym was not found or not placed."""

    distances: tuple[float | None, ...]


def run(path: Path) -> Result:
    """The scores on the folder `path`; `n` is the number of gold toponyms.

    Raises:
        MissingResourceError: the corpus is not in `path`.
    """
    articles = list(read_articles(path))
    gazetteer = load_gazetteer()
    documents = [make_document(article.text) for article in articles]
    scores = []
    for article, parse in zip(articles, parse_documents(documents, load()), strict=True):
        mentions = find_places(parse, gazetteer.is_name, gazetteer.is_well_known)
        resolved = resolve_places(parse.document, mentions, gazetteer)
        scores.append(score_article(article, resolved))
    return Result(
        corpus="geovirus",
        part=path.name,
        n=sum(len(one.distances) for one in scores),
        measures={
            "right_of_all": measure(scores, _right_of_all),
            "right_of_found": measure(scores, _right_of_found),
            "found": measure(scores, _found),
            "median_km": measure(scores, _median_km),
        },
        published=REACH,
        notes=("published: the reach of the plan; right: within 161 km",),
    )


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of the corpus."""
    file = path / FILE if path.is_dir() else path
    if not file.is_file():
        raise MissingResourceError(f"no {FILE} in {path}")
    for node in ET.parse(file).getroot().iter("article"):  # noqa: S314  (the user's own corpus)
        locations = node.findall("locations/location")
        yield Article(
            text=node.findtext("text") or "",
            toponyms=tuple(_toponym(location) for location in locations),
        )


def _toponym(node: "ET.Element[str]") -> Toponym:
    return Toponym(
        name=node.findtext("name") or "",
        start=int(node.findtext("start") or 0) - 1,
        end=int(node.findtext("end") or 0) - 1,
        point=(float(node.findtext("lat") or 0), float(node.findtext("lon") or 0)),
    )


def score_article(article: Article, resolved: Sequence[ResolvedPlace]) -> ArticleScore:
    """How far each gold toponym lies from the place that was read there."""
    return ArticleScore(distances=tuple(_distance(one, resolved) for one in article.toponyms))


def _distance(toponym: Toponym, resolved: Sequence[ResolvedPlace]) -> float | None:
    for one in resolved:
        span, place = one.mention.span, one.named
        if span.start < toponym.end and toponym.start < span.end:
            found = _far(place, toponym)
            if found is not None:
                return found
    return None


def _far(place: Place, toponym: Toponym) -> float | None:
    if place.lat is None or place.lon is None:
        return None
    return distance_km((place.lat, place.lon), toponym.point)


def _distances(scores: Sequence[ArticleScore]) -> list[float]:
    return [far for score in scores for far in score.distances if far is not None]


def _right_of_all(scores: Sequence[ArticleScore]) -> float:
    right = sum(far <= RIGHT_KM for far in _distances(scores))
    return ratio(right, sum(len(score.distances) for score in scores))


def _right_of_found(scores: Sequence[ArticleScore]) -> float:
    found = _distances(scores)
    return ratio(sum(far <= RIGHT_KM for far in found), len(found))


def _found(scores: Sequence[ArticleScore]) -> float:
    return ratio(len(_distances(scores)), sum(len(score.distances) for score in scores))


def _median_km(scores: Sequence[ArticleScore]) -> float:
    return median(_distances(scores) or [0.0])
