"""Incidents by day as static SVG: a mark a day, a bar where only a span is known."""

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from html import escape

from dateline.digest.evidence import Evidence
from dateline.link.wording import day_words

WIDTH = 960
MARGIN = 40
MAX_STEP = 60.0
OUTLIER_FACTOR = 6.0
MIN_REACH_DAYS = 14
MAX_FAR_SHARE = 0.15


def draw_timeline(evidence: Sequence[Evidence]) -> str:
    """Incidents by day as SVG: a mark a day, a bar where only a span is known."""
    dated = in_focus(evidence)
    if not dated:
        return ""
    first, last = min(map(_start, dated)), max(map(_end, dated))
    step = min(MAX_STEP, (WIDTH - 2 * MARGIN) / ((last - first).days + 1))
    rows, marks = _lay_out(dated, first, step)
    height = 44 + 14 * max(rows, 1)
    return (
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {height}" role="group" '
        f'aria-label="Timeline of {len(dated)} incidents">'
        f"{''.join(_axis(first, last, step, height))}{''.join(marks)}</svg>"
    )


def in_focus(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The dated incidents without the few far from when most are; they are only on the list.

    Where many are, as where reports tell of two wars, all are drawn.
    """
    dated = [one for one in evidence if one.view.incident.time.start]
    if not dated:
        return []
    days = sorted(_start(one) for one in dated)
    middle = days[len(days) // 2]
    away = sorted(abs((day - middle).days) for day in days)
    reach = max(OUTLIER_FACTOR * away[len(away) // 2], MIN_REACH_DAYS)
    near = [one for one in dated if abs((_start(one) - middle).days) <= reach]
    return near if len(dated) - len(near) <= MAX_FAR_SHARE * len(dated) else dated


def n_out_of_focus(evidence: Sequence[Evidence]) -> int:
    """How many dated incidents the timeline leaves out."""
    dated = sum(1 for one in evidence if one.view.incident.time.start)
    return dated - len(in_focus(evidence))


def _start(one: Evidence) -> date:
    return one.view.incident.time.start or date.max


def _end(one: Evidence) -> date:
    return one.view.incident.time.end or _start(one)


def _lay_out(dated: Sequence[Evidence], first: date, step: float) -> tuple[int, list[str]]:
    """Each incident on the lowest free row of its days; the rows used, and the marks."""
    free_from: list[int] = []
    marks: list[str] = []
    for one in sorted(dated, key=lambda e: (_start(e), _end(e), e.view.incident.id)):
        begin = max((_start(one) - first).days, 0)
        end = (_end(one) - first).days
        if end < 0:
            continue
        row = next((n for n, free in enumerate(free_from) if free <= begin), len(free_from))
        if row == len(free_from):
            free_from.append(0)
        free_from[row] = end + 1
        marks.append(_bar(one, MARGIN + begin * step, (end - begin + 1) * step, 8 + 14 * row))
    return len(free_from), marks


def _bar(one: Evidence, x: float, width: float, y: float) -> str:
    grade = one.view.assessment.grade
    title = escape(one.view.incident.summary)
    shape = max(width - 2, 2.0)
    return (
        f'<a href="#{one.view.incident.id}"><rect class="bar {grade}" x="{x:.1f}" y="{y}" '
        f'width="{shape:.1f}" height="11" rx="2"><title>{title}</title></rect></a>'
    )


def _axis(first: date, last: date, step: float, height: float) -> Iterator[str]:
    n_days = (last - first).days + 1
    every = max(1, math.ceil(90 / step))
    base = height - 22
    end = MARGIN + n_days * step
    yield f'<line class="axis" x1="{MARGIN}" x2="{end:.1f}" y1="{base}" y2="{base}"/>'
    for offset in range(0, n_days, every):
        day = first + timedelta(days=offset)
        x = MARGIN + (offset + 0.5) * step
        words = escape(day_words(day).removesuffix(f" {day.year}"))
        yield f'<text class="tick" x="{x:.1f}" y="{base + 15}">{words}</text>'
