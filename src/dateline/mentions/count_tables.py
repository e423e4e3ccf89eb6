"""The tables of counts: what a word says of the kind, which words make a part or a total."""

import re
from functools import cache

from dateline.mentions.tables import read_table, reject_duplicates
from dateline.model import CountKind, CountScope

GAP = r"(?:\s+[\w'’-]+){0,5}?\s+"
FAR = 160
"""Characters before a number in which its scope is told; the longest words take half."""
# What the leaf of an event type says where no lemma does.
KINDS_OF_BRANCHES = {
    "violence": CountKind.KILLED,
    "fighting": CountKind.KILLED,
    "attack": CountKind.KILLED,
    "abduction": CountKind.DETAINED,
    "detention": CountKind.DETAINED,
    "displacement": CountKind.DISPLACED,
    "materiel": CountKind.MATERIEL,
    "deployment": CountKind.STRENGTH,
    "protest": CountKind.STRENGTH,
    "condition": CountKind.STRENGTH,
}


def kind_for(lemma: str, event_type: str | None = None) -> CountKind | None:
    """What a number counts, by a trigger or counted noun, or by the branch of the event."""
    found = kinds_of_words().get(lemma.casefold())
    if found is not None or event_type is None:
        return found
    return KINDS_OF_BRANCHES.get(event_type.partition(".")[0])


@cache
def kinds_of_words() -> dict[str, CountKind]:
    """The kind of count by the lemma of a trigger or noun."""
    rows = list(read_table("mentions", "count_kinds.csv", ("lemma", "kind", "source")))
    reject_duplicates("count_kinds.csv", [row["lemma"] for row in rows])
    return {row["lemma"]: CountKind(row["kind"]) for row in rows}


def scope_of(before: str, after: str) -> CountScope:
    """The scope of a number by the words before its phrase and after it, in its sentence."""
    near = before[-FAR:]
    for scope, pattern in _scope_patterns("before"):
        if pattern.search(near):
            return scope
    for scope, pattern in _scope_patterns("after"):
        if pattern.match(after):
            return scope
    return CountScope.NEW


def _pattern_of(words: str) -> str:
    """Words of the table as a pattern; "…" stands for up to five words."""
    return re.escape(words).replace(r"\ …\ ", GAP).replace(r"\ ", r"\s+")


@cache
def _scope_patterns(side: str) -> tuple[tuple[CountScope, re.Pattern[str]], ...]:
    rows = [
        row
        for row in read_table(
            "mentions", "count_scopes.csv", ("scope", "side", "words", "source")
        )
        if row["side"] == side
    ]
    patterns = []
    for scope in (CountScope.PART, CountScope.RUNNING_TOTAL):
        words = "|".join(_pattern_of(row["words"]) for row in rows if row["scope"] == scope)
        text = (
            rf"\b(?:{words})[\s,]*$" if side == "before" else rf"[\s\w]{{0,24}}?\b(?:{words})\b"
        )
        patterns.append((scope, re.compile(text, re.IGNORECASE)))
    return tuple(patterns)
