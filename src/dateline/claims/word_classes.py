"""Closed classes of words that constructions depend on, from ``tables/word_classes.csv``."""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from dateline.errors import InvalidRecordError


@cache
def words_of(name: str) -> frozenset[str]:
    """The lemmas of a class.

    Raises:
        InvalidRecordError: the table has no such class.
    """
    found = _classes().get(name)
    if found is None:
        raise InvalidRecordError(f"word_classes.csv has no class {name!r}")
    return found


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    path = files("dateline.claims") / "tables" / "word_classes.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return read_classes((row["class"], row["words"]) for row in rows)


def read_classes(rows: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The words of each class.

    Raises:
        InvalidRecordError: a class stands there twice.
    """
    classes: dict[str, frozenset[str]] = {}
    for name, words in rows:
        if name in classes:
            raise InvalidRecordError(f"word_classes.csv has the class {name!r} twice")
        classes[name] = frozenset(words.split())
    return classes
