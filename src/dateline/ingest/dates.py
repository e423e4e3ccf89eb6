"""Publication dates: in metadata, in a date line of the text, in an address.

A date is only taken where day, month and year are all said; 03/04/2017 says no day for sure.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from dateline.model import PublishedBasis

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
DATE_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?![\w/])", re.IGNORECASE)
    for form in (
        rf"{DAY}(?:\s+of)?[\s-]+{MONTH},?[\s-]+{YEAR}",
        rf"{MONTH}\s+{DAY},?\s+{YEAR}",
        rf"{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d\S*)?",
        rf"{YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",
        rf"(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./]{YEAR}",
    )
)
AMBIGUOUS_FORM = DATE_FORMS[-1]
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|issued|released|date|dated|updated|last updated|"
    r"publication date|release date|for immediate release|(?:data |situation |status )?as of|"
    r"(?:reporting )?period(?: covered)?\s*:?[\w\s.]{1,25}?(?:-|–|—|to|until))"
    r"(?:\s+on|\s+at)?\s*[:,-]?\s*)"
)
CLOCK = r"(?:[\s,|@at-]*\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?)?"
DATE_LINE = re.compile(
    rf"^\W*(?:{LABEL}|(?P<lead>[^.!?:]{{2,70}}?)\s*[,|:–—-]\s*)?{WEEKDAY}\x00{CLOCK}\W*$",
    re.IGNORECASE,
)
DATELINE_START = re.compile(r"^[^\x00.!?]{0,60}[(,\s]\x00\)?\s*(?:\([^)]{2,30}\)\s*)?[-–—:]")
URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)([/_.-]?)(?P<month>0[1-9]|1[0-2])\2(?P<day>[0-3]\d)(?!\d)"
)
HEAD_LINES = 8
TAIL_LINES = 4
MAX_DATE_LINE = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A publication moment (UTC) with how it is known. A bare day is midnight UTC."""

    moment: datetime
    basis: PublishedBasis


def read_metadata_date(value: str | None) -> Dated | None:
    """The moment that a column, a header or a meta element states; None for none."""
    value = (value or "").strip()
    if not value:
        return None
    moment = parse_iso(value)
    if moment is None:
        day = find_date(value)
        moment = datetime.combine(day[0], time(), UTC) if day else None
    return Dated(moment=moment, basis=PublishedBasis.METADATA) if moment else None


def read_text_date(value: str) -> Dated | None:
    """The moment that a labelled line of the text states; None where it states none."""
    found = read_metadata_date(value)
    return Dated(moment=found.moment, basis=PublishedBasis.TEXT) if found else None


def parse_iso(value: str) -> datetime | None:
    """The moment of an ISO 8601 value, in UTC; a value without an offset is taken as UTC."""
    try:
        moment = datetime.fromisoformat(value)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def find_date(text: str) -> tuple[date, int, int] | None:
    """The first full date in `text`, with where it starts and ends."""
    found = []
    for form in DATE_FORMS:
        match = form.search(text)
        day = match and match_day(match, ambiguous=form is AMBIGUOUS_FORM)
        if match and day:
            found.append((match.start(), match.end(), day))
    if not found:
        return None
    start, end, day = min(found, key=lambda one: (one[0], -one[1]))
    return day, start, end


def match_day(match: re.Match[str], *, ambiguous: bool = False) -> date | None:
    """The day that a match of a date form says; None where there is no such day."""
    month_word = match["month"].casefold()
    month = int(month_word) if month_word.isdigit() else MONTHS.index(month_word[:3]) + 1
    day = int(match["day"])
    if ambiguous and day <= 12 and day != month:
        return None
    if ambiguous and month > 12:
        day, month = month, day
    try:
        return date(int(match["year"]), month, day)
    except ValueError:
        return None


def find_text_date(text: str) -> Dated | None:
    """The publication date that a date line at the head or the foot of `text` states."""
    lines = [line.strip() for line in text[:4000].split("\n") if line.strip()][:HEAD_LINES]
    lines += [line.strip() for line in text[-1500:].split("\n") if line.strip()][-TAIL_LINES:]
    for line in lines:
        day = date_of_line(line)
        if day:
            return Dated(moment=datetime.combine(day, time(), UTC), basis=PublishedBasis.TEXT)
    return None


def date_of_line(line: str) -> date | None:
    """The date of a line that is there to date the text; None for every other line."""
    found = find_date(line[:MAX_DATE_LINE])
    if found is None:
        return None
    day, start, end = found
    marked = f"{line[:start]}\x00{line[end:]}"
    if len(line) <= MAX_DATE_LINE and DATE_LINE.match(marked) and is_lead(line[:start]):
        return day
    return day if DATELINE_START.match(marked) and line[:1].isupper() else None


def is_lead(lead: str) -> bool:
    """Whether the words before a date can be an outlet, a place or a label."""
    words = [word for word in re.findall(r"[\w'’-]+", lead) if word.isalpha()]
    n_lower = sum(1 for word in words if word.islower())
    return len(words) <= 3 or n_lower <= len(words) / 2


def find_url_date(url: str | None) -> Dated | None:
    """The day in the path of `url`, such as ``/2017/06/30/``; a month alone is no date."""
    match = URL_DAY.search((url or "").partition("?")[0])
    day = match_day(match) if match else None
    if day is None:
        return None
    return Dated(moment=datetime.combine(day, time(), UTC), basis=PublishedBasis.URL)
