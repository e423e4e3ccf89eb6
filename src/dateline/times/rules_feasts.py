"""Feasts and named days: "during Ramadan", "on Christmas Day", "9/11"."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity, TimeBasis
from dateline.times.calendar import Days, plus
from dateline.times.feasts import feast_days, feast_names, load_feasts
from dateline.times.meaning import Context, Extent, UnresolvedTimeError, one_day, span_of_days
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, last_word, next_word, word_before
from dateline.times.vocabulary import fold, ordinal_of, words_around
from dateline.times.years import RELATIVE_YEAR, full_year, relative_year

CUES: Final = words_around("feast_cue")
NAMED_DAYS: Final = {"9/11": date(2001, 9, 11), "september 11": date(2001, 9, 11)}
NOT_AFTER: Final = frozenset({"tree", "trees", "island", "islands", "card", "cards", "carol"})
NO_EVE: Final = frozenset({"", "day"})


def read_feast(match: re.Match[str]) -> Reading:
    """A feast, the first day of it or its eve, in the year said or the nearest."""
    name, year, said = fold(match["feast"]), match["year"], match["relyear"]
    part, which = match["nth"], fold(match["which"] or "")
    if not _is_feast(match, name):
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        basis = TimeBasis.STATED if year else TimeBasis.RELATIVE
        if year or said:
            known = full_year(year) if year else relative_year(fold(said), context)
            found = feast_days(name, known)
        else:
            found = _nearest(name, which, context)
        if not found:
            raise UnresolvedTimeError("the table of feasts does not reach that year")
        return _part_of(found[0], part, eve=bool(match["eve"]), basis=basis, name=name)

    return meaning


def _is_feast(match: re.Match[str], name: str) -> bool:
    if not match["feast"][0].isupper() or next_word(match) in NOT_AFTER:
        return False
    if match["year"] or match["relyear"] or match["nth"] or match["eve"] or " " in name:
        return True
    following = next_word(match)
    if following[:1].isupper():
        return False
    cue = word_before(match)
    if cue == "the":
        cue = last_word(match.string, match.string[: match.start()].rstrip().rfind(" ") + 1)
    return cue in CUES or bool(match["which"]) or _is_attribute(match, following)


def _is_attribute(match: re.Match[str], following: str) -> bool:
    return word_before(match) in {"the", "an", "a", "holiday"} and following.islower()


def _nearest(name: str, which: str, context: Context) -> tuple[Days, ...]:
    day = context.day
    found = sorted(
        days for year in range(day.year - 2, day.year + 3) for days in feast_days(name, year)
    )
    past = [days for days in found if days[0] <= day]
    future = [days for days in found if (days[1] if context.deadline else days[0]) > day]
    if which == "last":
        past = [days for days in past if days[1] < day]
    if which == "next" or (context.is_future and which != "last"):
        return tuple(future[:1])
    return tuple(past[-1:])


def _part_of(
    days: Days,
    nth: str | None,
    *,
    eve: bool,
    basis: TimeBasis,
    name: str,
) -> Extent:
    kind = load_feasts()[name][0]
    if eve:
        return one_day(plus(days[0], -1), basis)
    if nth:
        order = ordinal_of(nth)
        day = plus(days[0], order - 1) if order > 0 else days[1]
        return Extent(
            start=day, end=day, granularity=Granularity.DAY, basis=basis, exact=kind != "lunar"
        )
    if days[0] != days[1]:
        return span_of_days(days, Granularity.RANGE, basis)
    return Extent(
        start=days[0], end=days[0], granularity=Granularity.DAY, basis=basis,
        exact=kind != "lunar",
    )  # fmt: skip


def read_named_day(match: re.Match[str]) -> Reading:
    """A day that is known by its number."""
    day = NAMED_DAYS[fold(match["named"])]
    return lambda _: one_day(day, TimeBasis.STATED)


FEASTS: Final = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in feast_names())
FEAST_RULES: Final = (
    Rule(
        name="feast",
        pattern=compile_pattern(
            "(?:(?P<which>last|this|next) )?(?:the )?"
            "(?:(?:<ordinal:nth> day of |(?P<eve>(?:on )?(?:the )?eve of ))(?:the )?)?"
            f"(?:(?:holy |fasting )*month of )?(?P<feast>{FEASTS})\\b"
            f"(?: {RELATIVE_YEAR}|,? (?:in |of )?(?P<year>(?:19|20)\\d\\d)\\b)?"
        ),
        build=read_feast,
    ),
    Rule(
        name="named day",
        pattern=compile_pattern(
            "(?P<named>9/11(?![\\d/])"
            "|September 11(?=(?:th)? (?:terror |terrorist )?attacks\\b))"
        ),
        build=read_named_day,
    ),
)  # fmt: skip
