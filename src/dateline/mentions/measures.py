"""Distances and directions in words: "two and a half kilometres", "80-90 km", "NE"."""

import re
from typing import Final

_POINT: Final = r"(?:north|south|east|west)(?:[- ]?(?:north|south|east|west)){0,2}"
_INITIALS: Final = r"(?-i:[NS]?[NS][EW]|[EW]?[NS][EW]|[NSEW])"
WAY: Final = rf"(?P<way>{_POINT}(?:ern)?(?:most)?|{_INITIALS}\b\.?)"
PLAIN_POINT: Final = _POINT

_ONES: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "several": 5, "few": 4, "couple": 2,
}  # fmt: skip
_TIMES: Final = {"dozen": 12, "dozens": 24, "hundred": 100, "hundreds": 300, "tens": 30}
_HALVES: Final = {"half": 0.5, "quarter": 0.25}
_WORD: Final = "|".join([*_ONES, *_TIMES, *_HALVES])
NUMBER: Final = (
    r"(?P<number>\d+(?:[.,]\d+)*(?:\s?(?:[-–]|to|or)\s?\d+(?:[.,]\d+)*)?|"
    rf"(?:{_WORD})\b(?:(?:\s+|-)(?:{_WORD}|and|of|or\s+so)\b){{0,4}})"
)
_UNITS: Final = (
    r"km|kms|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|nautical miles?|nm|yards?|leagues?"
)
UNIT: Final = rf"(?P<unit>{_UNITS})\b"
DISTANCE: Final = (
    rf"{NUMBER}[\s-]?{UNIT}\.?(?P<more>\s+and\s+a\s+(?:half|quarter))?"
    r"(?:\s+or\s+(?:so|more|two|three))?"
    r"(?:\s*\([^)]*\))?(?:\s+(?:or|/)\s+\d+\s+\w+)?(?:\s+inland)?"
)
DRIVE: Final = (
    rf"{NUMBER.replace('?P<number>', '?P<hours>')}[\s-](?P<clock>hours?|minutes?|days?)"
    r"(?:['’]s?)?(?:[\s-](?:drive|ride|journey|walk|march|trip|trek|sail)(?:\s+by\s+(?:car|road|"
    r"boat|bus|motorbike|motorcycle|truck|canoe|river))?|\s+(?:by\s+(?:car|road|boat|bus|"
    r"motorbike|motorcycle|truck|canoe|river)|on\s+foot))"
)
DRIVE_KMH: Final = 50.0
WALK_KMH: Final = 4.0
BOAT_KMH: Final = 12.0
WALKED_HOURS: Final = 7.0
"""The hours of a day's march."""

_KM: Final = {
    "k": 1.0, "mi": 1.609, "n": 1.852, "y": 0.000914, "l": 4.8, "m": 0.001,
}  # fmt: skip
_HOURS: Final = {"hour": 1.0, "minute": 1 / 60.0, "day": WALKED_HOURS}
_SPEEDS: Final = (
    (re.compile(r"walk|march|trek|foot", re.IGNORECASE), WALK_KMH),
    (re.compile(r"boat|canoe|river|sail", re.IGNORECASE), BOAT_KMH),
    (re.compile(""), DRIVE_KMH),
)
_BEARINGS: Final = {
    "north": 0.0,
    "east": 90.0,
    "south": 180.0,
    "west": 270.0,
    "n": 0.0,
    "e": 90.0,
    "s": 180.0,
    "w": 270.0,
}
_POINT_WORD: Final = re.compile(r"north|south|east|west", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s*(?:[-–]|\bto\b|\bor\b)\s*")


def read_km(match: re.Match[str]) -> float | None:
    """The distance that a match states, in kilometres; None where it states none."""
    groups = {name.split("_")[-1]: one for name, one in match.groupdict().items() if one}
    if "hours" in groups:
        return _read_drive(match)
    number, unit = groups.get("number"), groups.get("unit")
    value = read_number(number) if number else None
    if value is None or unit is None:
        return None
    value += _HALVES[groups["more"].split()[-1].lower()] if "more" in groups else 0.0
    return value * next(km for start, km in _KM.items() if unit.lower().startswith(start))


def _read_drive(match: re.Match[str]) -> float | None:
    value = read_number(match["hours"])
    if value is None:
        return None
    hours = value * _HOURS[match["clock"].lower().rstrip("s")]
    return hours * next(kmh for words, kmh in _SPEEDS if words.search(match.group()))


def read_number(text: str) -> float | None:
    """The number of some words or digits; the middle of a range; None where there is none."""
    if text[0].isdigit():
        ends = [_read_digits(one) for one in _RANGE.split(text)]
        known = [one for one in ends if one is not None]
        return sum(known) / len(known) if known and len(known) == len(ends) else None
    value = 0.0
    for word in re.split(r"[\s-]+", text.lower()):
        if word in _TIMES:
            value = max(1.0, value) * _TIMES[word]
        elif word in _HALVES:
            value = _HALVES[word] if value in {0.0, 1.0} else value + _HALVES[word]
        elif word in _ONES and not (word in {"a", "an"} and value):
            value = _ONES[word] if value == 1.0 else value + _ONES[word]
    return value or None


def _read_digits(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def read_bearing(way: str) -> float:
    """The bearing of direction words in degrees; "north-northeast" is 22.5.

    Of several points the last two give the quarter, and a first one leans to itself.
    """
    names = _POINT_WORD.findall(way) or re.findall("[NSEW]", way)
    points = [_BEARINGS[one.lower()] for one in names]
    bearing = points[-1]
    for point in reversed(points[:-1]):
        bearing = _middle(bearing, point)
    return bearing


def _middle(left: float, right: float) -> float:
    turn = (right - left + 180.0) % 360.0 - 180.0
    return (left + turn / 2) % 360.0
