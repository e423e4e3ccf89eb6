"""Charts as static SVG: what an actor did and suffered, and who held a place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from dateline.link.wording import day_words
from dateline.model import PlaceControl, Spell
from dateline.web.queries.series import ActorSeries, SeriesBin

WIDTH, MARGIN = 960, 4
HALF = 74
BAND, GAP = 30, 28
WIDEST_BAR = 28.0
MOST_COLOURS = 5
OPEN_END_DAYS = 14
TICKS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days along the width of a chart."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """The pixel at which `day` begins."""
        share = (day - self.first).days / ((self.last - self.first).days + 1)
        return MARGIN + share * (WIDTH - 2 * MARGIN)


def draw_series(series: ActorSeries) -> str:
    """Bars up for what was done, down for what was suffered; empty where nothing is dated."""
    if not series.bins:
        return ""
    days = Days(first=series.bins[0].from_, last=series.bins[-1].to)
    most = max(max(one.n_did, one.n_suffered) for one in series.bins)
    height = 2 * HALF + 26
    bars = "".join("".join(_bars(one, days, most)) for one in series.bins)
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="Incidents over time, {day_words(days.first)} to {day_words(days.last)}">'
        f'{bars}<line class="axis" x1="0" x2="{WIDTH}" y1="{HALF}" y2="{HALF}"/>'
        f"{''.join(_ticks(days, height - 6))}</svg>"
    )


def _bars(one: SeriesBin, days: Days, most: int) -> Iterator[str]:
    x = days.x(one.from_)
    room = days.x(one.to + timedelta(days=1)) - x - 1
    width = min(max(room, 1.5), WIDEST_BAR)
    x += max(room - width, 0) / 2
    when = day_words(one.from_)
    if one.to != one.from_:
        when = f"{when} to {day_words(one.to)}"
    up, down = (HALF - 6) * one.n_did / most, (HALF - 6) * one.n_suffered / most
    title = f"<title>{when}: did {one.n_did}, suffered {one.n_suffered}</title>"
    if up:
        yield (
            f'<rect class="done" x="{x:.1f}" y="{HALF - up:.1f}" width="{width:.1f}" '
            f'height="{up:.1f}">{title}</rect>'
        )
    if down:
        yield (
            f'<rect class="suffered" x="{x:.1f}" y="{HALF}" width="{width:.1f}" '
            f'height="{down:.1f}">{title}</rect>'
        )


def draw_control(controls: Sequence[PlaceControl]) -> str:
    """A band for each place: who is said to hold it; striped where that is contested."""
    told = [one for one in controls if one.spells]
    if not told:
        return ""
    days = _days_of(told)
    colours = party_colours(told)
    rows = "".join("".join(_row(one, at, days, colours)) for at, one in enumerate(told))
    height = len(told) * (BAND + GAP) + 28
    stripes = (
        '<defs><pattern id="contested-stripes" width="8" height="8" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect class="stripe-ground" width="8" height="8"/>'
        '<rect class="stripe" width="4" height="8"/></pattern></defs>'
    )
    return (
        f'<svg class="chart control" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="Who is said to hold {escape(told[0].place)}, over time">'
        f"{stripes}{rows}{''.join(_ticks(days, height - 6))}</svg>"
    )


def party_colours(controls: Sequence[PlaceControl]) -> Mapping[str, int]:
    """A colour's number for each side, those named first having the first colours."""
    names = dict.fromkeys(
        holder.party
        for control in controls
        for spell in control.spells
        for holder in spell.holders
    )
    return {name: min(at + 1, MOST_COLOURS) for at, name in enumerate(names)}


def _days_of(controls: Sequence[PlaceControl]) -> Days:
    starts = [spell.start for one in controls for spell in one.spells]
    ends = [spell.end or spell.start for one in controls for spell in one.spells]
    return Days(first=min(starts), last=max(ends) + timedelta(days=OPEN_END_DAYS))


def _row(
    control: PlaceControl, at: int, days: Days, colours: Mapping[str, int]
) -> Iterator[str]:
    top = at * (BAND + GAP) + GAP - 2
    yield f'<text class="name" x="{MARGIN}" y="{top - 7}">{escape(control.place)}</text>'
    for spell in control.spells:
        end = spell.end or days.last
        x, width = days.x(spell.start), days.x(end + timedelta(days=1)) - days.x(spell.start)
        title = f"<title>{escape(spell_words(spell))}</title>"
        colour = colours[spell.holders[0].party] if spell.holders else 0
        fill = f"hold-{colour}" if colour else "hold-none"
        yield (
            f'<rect class="band {fill}" x="{x:.1f}" y="{top}" width="{max(width, 2):.1f}" '
            f'height="{BAND}">{title}</rect>'
        )
        if spell.is_contested:
            yield (
                f'<rect class="band hold-contested" x="{x:.1f}" y="{top}" '
                f'width="{max(width, 2):.1f}" height="{BAND}">{title}</rect>'
            )


def spell_words(spell: Spell) -> str:
    """A spell in words: since when, who holds the place, who contests it."""
    until = f" to {day_words(spell.end)}" if spell.end else ", nothing later is known"
    who = " and ".join(one.party for one in spell.holders) or "nobody is said to hold it"
    rivals = f"; challenged by {', '.join(one.party for one in spell.challengers)}"
    return (
        f"{day_words(spell.start)}{until}: {who}"
        f"{rivals if spell.challengers else ''}{'; contested' if spell.is_contested else ''}"
    )


def _ticks(days: Days, y: float) -> Iterator[str]:
    n_days = (days.last - days.first).days + 1
    step = max(1, n_days // TICKS)
    for offset in range(0, n_days - step // 2, step):
        day = days.first + timedelta(days=offset)
        words = f"{day:%b %Y}" if n_days > 400 else f"{day.day} {day:%b %Y}"
        yield f'<text class="tick" x="{days.x(day):.1f}" y="{y}">{words}</text>'
