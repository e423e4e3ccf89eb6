"""Where times stand that are said without a day, between those that have one."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from dateline.times.grammar import WORD, Expression
from dateline.times.names import find_names
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Rule, Verdict
from dateline.times.rules_undated import HOUR, UNDATED_RULES
from dateline.times.starts import starts_with

TELLING: Final = compile_pattern(
    "\\b(?:<part>|<unit>|nights?|minutes?|seconds?|day|dark|light|recent(?:ly)?|lately|while"
    "|then|ago|date|far|half|quarter|o['’]clock|at [\\w ]{2,16}(?=[.,;:]|\\Z)|0\\d{3})\\b"
    f"|(?:at|by) (?:\\w+ )?{HOUR} (?:the|our|their|his|her|its|they|we|he|it|all)\\b"
    "|\\d[:.]\\d\\d|\\d\\s?[ap]\\.?m\\b|\\d{4}\\s?h"
)


def find_undated(
    text: str, start: int, end: int, dated: Sequence[Expression]
) -> Iterator[Expression]:
    """The times of a sentence that have no day, where none of `dated` stands."""
    edges = [start, *(edge for one in dated for edge in (one.start, one.end)), end]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        if TELLING.search(text, left, right):
            yield from _find_between(text, left, right)


def _find_between(text: str, start: int, end: int) -> Iterator[Expression]:
    at = start
    names: list[tuple[int, int]] | None = None
    for match in WORD.finditer(text, start, end):
        if match.start() < at:
            continue
        found = _parse_at(text, match.start(), end, match[0].casefold())
        if found is None:
            continue
        names = find_names(text, start, end) if names is None else names
        if not any(left < found.end and found.start < right for left, right in names):
            yield found
        at = found.end


def _parse_at(text: str, at: int, end: int, word: str) -> Expression | None:
    best: Expression | None = None
    for rule in _rules_from(word if word.isalpha() else "0"):
        match = rule.pattern.match(text, at, end)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        meaning = rule.build(match)
        if not isinstance(meaning, Verdict):
            best = Expression(start=at, end=match.end(), rule=rule.name, meaning=meaning)
    return best


@cache
def _rules_from(word: str) -> tuple[Rule, ...]:
    """The rules that may begin with a word."""
    return tuple(one for one in UNDATED_RULES if starts_with(one.pattern, word))
