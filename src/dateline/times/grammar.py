"""The grammar: which expression begins at a place of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.times.meaning import Meaning
from dateline.times.names import find_names
from dateline.times.operators import (
    AND,
    BEFORE,
    BOUNDS,
    FROM,
    PORTIONS,
    TO,
    Operator,
)
from dateline.times.pieces import compile_pattern
from dateline.times.ranges import between
from dateline.times.rules import Rule, Verdict
from dateline.times.rules_anchored import ANCHORED_RULES
from dateline.times.rules_counted import COUNTED_RULES
from dateline.times.rules_dates import DATE_RULES
from dateline.times.rules_days import DAY_RULES
from dateline.times.rules_feasts import FEAST_RULES
from dateline.times.rules_names import NAME_RULES
from dateline.times.rules_nights import NIGHT_RULES
from dateline.times.rules_units import UNIT_RULES
from dateline.times.starts import starts_with, words_in
from dateline.times.vocabulary import words_around

RULES: Final[tuple[Rule, ...]] = (
    *FEAST_RULES, *DATE_RULES, *DAY_RULES, *NIGHT_RULES, *UNIT_RULES, *ANCHORED_RULES,
    *COUNTED_RULES, *NAME_RULES,
)  # fmt: skip
DAY_NAMES: Final = frozenset(
    {"weekday", "near day", "date", "ISO date", "numeric date", "days of a month", "feast"}
)
FLOATING: Final = frozenset({"weekday", "date", "month without a year"})
ENDS: Final = DAY_NAMES | {
    "month", "month without a year", "year", "season", "part of", "edge of", "part of day",
    "unit from publication", "ago",
}  # fmt: skip
SIGHT: Final = 70
"""How many characters may lie between the first word of an expression and its telling one."""
WORD: Final = re.compile(r"(?<![\w/.,-])(?:[A-Za-z]+|['’]?\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time expression of the text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        rule: the rule that read it.
        meaning: its days, from what is known around it.
        looks_ahead: whether it hangs on a time that may follow.
        inner: the days of the time inside "since", "until" and "by".
    """

    start: int
    end: int
    rule: str
    meaning: Meaning
    looks_ahead: bool = False
    inner: Meaning | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """The rules and operators that can begin with a word."""

    rules: tuple[Rule, ...]
    portions: tuple[Operator, ...]
    bounds: tuple[Operator, ...]
    before: bool
    from_to: bool

    def __bool__(self) -> bool:
        return bool(self.rules or self.portions or self.bounds or self.before or self.from_to)


@cache
def openings(word: str) -> Openings:
    """What can begin with `word`, a folded word or a digit."""
    return Openings(
        rules=tuple(one for one in RULES if starts_with(one.pattern, word)),
        portions=tuple(one for one in PORTIONS if starts_with(one.pattern, word)),
        bounds=tuple(one for one in BOUNDS if starts_with(one.pattern, word)),
        before=starts_with(BEFORE.pattern, word),
        from_to=starts_with(FROM, word),
    )


NOTHING: Final = Openings(rules=(), portions=(), bounds=(), before=False, from_to=False)


def openings_at(text: str, at: int) -> Openings:
    """What can begin at an offset."""
    match = WORD_HERE.match(text, at)
    if match is None:
        return NOTHING
    word = match[0].casefold()
    if not word.isalpha():
        return openings("0")
    return openings(word) if word in opening_words() else NOTHING


WORD_HERE: Final = re.compile(r"[A-Za-z]+|['’]?\d")


@cache
def opening_words() -> frozenset[str]:
    """The words with which an expression can begin."""
    rules = [one.pattern for one in RULES]
    operators = [one.pattern for one in (*PORTIONS, *BOUNDS, BEFORE)]
    return words_in([*rules, *operators, FROM])


@cache
def telling_words() -> frozenset[str]:
    """The words of which every expression without digits has one: all but the light ones."""
    telling = opening_words() - words_around("light")
    return telling | {f"{word}s" for word in telling}


def find_openings(text: str, start: int, end: int) -> list[int]:
    """Where expressions may begin: at words that open one, with a telling word in sight."""
    words, telling = opening_words(), telling_words()
    found: list[int] = []
    nearest = end + SIGHT
    for match in reversed(list(WORD.finditer(text, start, end))):
        word = match[0].casefold()
        if not word.isalpha() or word in telling:
            nearest = match.start()
        elif word not in words:
            continue
        if nearest - match.start() <= SIGHT:
            found.append(match.start())
    return found[::-1]


def find_expressions(text: str, start: int, end: int) -> Iterator[Expression]:
    """The expressions of a sentence, from left to right, without overlap."""
    names: list[tuple[int, int]] | None = None
    at = start
    for opening in find_openings(text, start, end):
        if opening < at:
            continue
        found = parse_at(text, opening, end)
        last = found.end if isinstance(found, Expression) else found
        if last is None:
            continue
        if names is None:
            names = find_names(text, start, end)
        name = next((one for one in names if one[0] < last and opening < one[1]), None)
        at = last if name is None else name[1]
        if name is None and isinstance(found, Expression):
            yield found


def parse_at(text: str, at: int, end: int) -> Expression | int | None:
    """The expression that begins at `at`; an offset where a habit or a name ends there."""
    opens = openings_at(text, at)
    if not opens:
        return None
    for operator in opens.bounds:
        found = _parse_operator(operator, text, at, end)
        if found is not None:
            return found
    found = _parse_before(text, at, end) if opens.before else None
    found = found or (_parse_from(text, at, end) if opens.from_to else None)
    return found or _parse_ends(text, at, end)


def _parse_ends(text: str, at: int, end: int) -> Expression | int | None:
    """A time, and another that it reaches to: "Monday to Wednesday"."""
    left = _parse_part(text, at, end)
    if not isinstance(left, Expression) or left.rule not in ENDS:
        return left
    joint = TO.match(text, left.end, end)
    right = _parse_part(text, joint.end(), end) if joint else None
    if joint is None or not isinstance(right, Expression) or right.rule not in ENDS:
        return left
    return _joined(at, left, right)


def _joined(at: int, left: Expression, right: Expression) -> Expression:
    meaning = between(
        left.meaning,
        right.meaning,
        left_floats=left.rule in FLOATING,
        right_floats=right.rule in FLOATING,
    )
    return Expression(start=at, end=right.end, rule="range", meaning=meaning)


def _parse_before(text: str, at: int, end: int) -> Expression | None:
    """Read "before 2014," is a bound; "before the 3 March raid" only dates the raid."""
    found = _parse_operator(BEFORE, text, at, end)
    if found is None:
        return None
    after = text[found.end : min(end, found.end + 2)].strip()
    return None if after and after[0] not in ",.;:)–—" else found


def _parse_operator(operator: Operator, text: str, at: int, end: int) -> Expression | None:
    match = operator.pattern.match(text, at, end)
    if match is None:
        return None
    inner = _parse_after(text, match.end(), end)
    if inner is None or (operator.days_only and inner.rule not in DAY_NAMES):
        return None
    if operator in BOUNDS and _is_owner(text, inner, operator):
        return None
    return Expression(
        start=at,
        end=inner.end,
        rule=operator.name,
        meaning=operator.wrap(match, inner.meaning),
        looks_ahead=inner.looks_ahead,
        inner=inner.meaning if operator in BOUNDS else None,
    )


def _is_owner(text: str, inner: Expression, operator: Operator) -> bool:
    """Read "since last year's raid": from the raid, not from last year; a day is the raid's."""
    is_its_day = operator.name == "since" and inner.rule in DAY_NAMES
    return not is_its_day and text.startswith(("'s ", "’s "), inner.end)


def _parse_after(text: str, at: int, end: int) -> Expression | None:
    inner = _parse_part(text, at, end)
    if not isinstance(inner, Expression):
        article = _THE.match(text, at, end)
        inner = _parse_part(text, article.end(), end) if article else None
    return inner if isinstance(inner, Expression) else None


_THE: Final = compile_pattern("the ")


def _parse_from(text: str, at: int, end: int) -> Expression | None:
    match = FROM.match(text, at, end)
    left = _parse_after(text, match.end(), end) if match else None
    if match is None or left is None:
        return None
    joint = (AND if match[0].casefold().startswith("between") else TO).match(
        text, left.end, end
    )
    right = _parse_part(text, joint.end(), end) if joint else None
    return _joined(at, left, right) if isinstance(right, Expression) else None


def _parse_part(text: str, at: int, end: int) -> Expression | int | None:
    opens = openings_at(text, at)
    point = _parse_point(opens.rules, text, at, end)
    for operator in opens.portions:
        found = _parse_operator(operator, text, at, end)
        if found is not None and (not isinstance(point, Expression) or point.end < found.end):
            return found
    return point


def _parse_point(
    rules: tuple[Rule, ...], text: str, at: int, end: int
) -> Expression | int | None:
    best: Expression | None = None
    for rule in rules:
        match = rule.pattern.match(text, at, end)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        built = rule.build(match)
        if built is Verdict.NOT_A_TIME:
            return match.end()
        if not isinstance(built, Verdict):
            best = Expression(
                start=at, end=match.end(), rule=rule.name, meaning=built,
                looks_ahead=rule.looks_ahead,
            )  # fmt: skip
    return best
