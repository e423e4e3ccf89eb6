"""The grammar of relations: what stands before and after the name of a place.

Patterns for words before a name end where the name begins, those for words after it start where
it ends. Groups: ``number`` and ``unit``, ``way`` (a direction), ``just``, ``noun``.
"""

import re
from typing import Final

_POINT = r"(?:north|south|east|west)(?:[- ]?(?:north|south|east|west)){0,2}"
WAY: Final = rf"(?P<way>{_POINT})(?:ern)?(?:most)?"
_NUMBER = (
    r"(?P<number>\d+(?:[.,]\d+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|several|a few|a dozen|a couple of)"
)
_UNIT = (
    r"(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|nautical miles?|yards?)\b"
)
_DISTANCE = rf"{_NUMBER}[\s-]?{_UNIT}(?:\s*\([^)]*\))?"
_KINDS = (
    r"city|cities|towns?|villages?|districts?|provinces?|capital|ports?|camps?|quarters?|"
    r"neighbou?rhoods?|areas?|regions?|stronghold|suburbs?|hamlets?|settlements?|bastion|"
    r"governorates?|states?|enclave|airport"
)
_TAIL = (
    rf"\s+(?:the\s+)?(?:(?:[\w-]+\s+){{0,3}}(?:{_KINDS}),?\s+(?:of\s+)?|(?:[a-z]+-held\s+)|"
    r"central\s+|nearby\s+)?$"
)
_EDGES = r"outskirts|suburbs?|edges?|fringes?|periphery|entrances?|environs|approaches"
_PARTS = (
    r"parts?|half|side|districts?|quarters?|neighbou?rhoods?|areas?|sectors?|end|flank|streets|"
    r"section"
)
_ROADS = (
    r"road|highway|route|line|railway|motorway|track|corridor|expressway|artery|supply line|way"
)


def _before(pattern: str) -> "re.Pattern[str]":
    return re.compile(rf"(?:^|(?<=[\s(,;—–-]))(?:{pattern}){_TAIL}", re.IGNORECASE)


def _after(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.IGNORECASE)


OFFSET = _before(rf"{_DISTANCE}\s+(?:to\s+the\s+)?{WAY}\s+(?:of|from)")
OFF_COAST = _before(
    rf"(?:{_DISTANCE}\s+)?(?:off|offshore\s+from)(?:\s+the)?(?:\s+(?:{_POINT}(?:ern)?\s+)?"
    r"(?:coast|coastline|shore|port|waters)(?:\s+(?:of|at|near))?)?"
)
DISTANCE = _before(rf"{_DISTANCE}\s+(?:away\s+)?(?:from|of|outside)")
EDGE = _before(rf"(?:{WAY}\s+)?(?P<noun>{_EDGES})\s+(?:of|to)")
COUNTRYSIDE = _before(rf"(?:{WAY}\s+)?(?:countryside|hinterland|rif)\s+of")
PART = _before(
    rf"(?:(?:in|into|from|of|across|throughout)\s+the\s+{WAY}\s+of|"
    rf"{WAY.replace('?P<way>', '?P<way2>')}\s+(?:{_PARTS})\s+of|"
    rf"(?:{_PARTS})\s+of)"
)
DIRECTION = _before(rf"(?:(?P<just>just|immediately|directly)\s+)?(?:to\s+the\s+)?{WAY}\s+of")
WAY_BEFORE = re.compile(rf"(?:^|(?<=\s)){WAY}\s+$", re.IGNORECASE)
HALFWAY = _before(r"(?:half-?way|mid-?way|half\s+way|in\s+the\s+middle)\s+between")
BETWEEN = _before(r"between")
ROAD_FROM = _before(
    rf"(?P<noun>{_ROADS})\s+(?:(?:that\s+)?(?:link|connect|join|run)(?:s|ing|ning)?\s+)?"
    r"(?:from|between|linking|connecting|joining|links|connects)"
)
ROAD_LINKING = _before(
    rf"(?P<noun>{_ROADS})\s+(?:that\s+|which\s+)?(?:link|connect|join)(?:s|ing)"
)
NEAR = _before(
    r"near|close\s+to|around|outside|in\s+the\s+(?:vicinity|surroundings)\s+of|not\s+far\s+from|"
    r"surrounding|next\s+to|on\s+the\s+road\s+to|(?:a\s+)?(?:village|villages|town|towns|hills|"
    r"areas?)\s+(?:near|outside|around)|opposite|adjacent\s+to|beside|overlooking|"
    r"at\s+the\s+gates\s+of|on\s+the\s+approach(?:es)?\s+to|bordering|ringing"
)
BESIDE_RIVER = re.compile(
    r"\s*,?\s*(?:river\s+)?(?:near|opposite|at|close\s+to|outside|upstream\s+of|downstream\s+of|"
    rf"(?:just\s+)?(?:to\s+the\s+)?{WAY}\s+of)\s+(?:the\s+(?:city|town|village)\s+of\s+)?",
    re.IGNORECASE,
)
AND = re.compile(
    r"\s+(?:and|to|with|towards?)\s+(?:the\s+(?:city|town)\s+of\s+)?", re.IGNORECASE
)
RURAL = re.compile(r"(?:^|(?<=\s))rural\s+$", re.IGNORECASE)
HYPHEN = re.compile(r"\s?[-–—/]\s?|\s+to\s+")
ROAD_AFTER = _after(rf"\s+(?:main\s+|supply\s+|international\s+|coastal\s+)?(?:{_ROADS})\b")
EDGE_AFTER = _after(rf"(?:['’]s?)?\s+(?:{WAY}\s+)?(?P<noun>{_EDGES})\b")
COUNTRYSIDE_AFTER = _after(
    rf"(?:\s+(?:province|governorate))?(?:['’]s?)?\s+(?:{WAY}\s+)?(?:countryside|hinterland)\b"
)
PART_AFTER = _after(rf"['’]s?\s+{WAY}\s+(?:{_PARTS})\b")

_WORDS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "several": 5, "a few": 4, "a dozen": 12,
    "a couple of": 2,
}  # fmt: skip
_KM: Final = {"k": 1.0, "mi": 1.609, "n": 1.852, "y": 0.000914, "m": 0.001}
_BEARINGS: Final = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}
_POINT_WORD = re.compile(r"north|south|east|west", re.IGNORECASE)


def read_km(match: re.Match[str]) -> float | None:
    """The distance that a match states, in kilometres; None where it states none."""
    number, unit = match["number"], match["unit"]
    if number is None or unit is None:
        return None
    lower = number.lower()
    if lower not in _WORDS:
        try:
            value = float(number.replace(",", ""))
        except ValueError:
            return None
    else:
        value = float(_WORDS[lower])
    return value * next(km for start, km in _KM.items() if unit.lower().startswith(start))


def read_bearing(way: str) -> float:
    """The bearing of direction words in degrees; "north-northeast" is 22.5.

    Of several points the last two give the quarter, and a first one leans to itself.
    """
    points = [_BEARINGS[one.lower()] for one in _POINT_WORD.findall(way)]
    bearing = points[-1]
    for point in reversed(points[:-1]):
        bearing = _middle(bearing, point)
    return bearing


def _middle(left: float, right: float) -> float:
    turn = (right - left + 180.0) % 360.0 - 180.0
    return (left + turn / 2) % 360.0
