"""The MUC-3/4 messages and their answer keys, as the task's own files have them.

A folder holds messages (``tst1-muc3``) and keys (``key-tst1.v7``), in any number of files. A
key is a template of numbered slots. In a slot's value each line is one filler; ``/`` stands
between alternatives of which one is enough, ``?`` before an alternative or a filler makes it
optional, ``-`` and ``*`` mean that there is none, and ``X: "NAME"`` says X of that name.

Source: MUC-4 template documentation, version 7.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from dateline.errors import MissingResourceError

MESSAGE_ID: Final = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$", re.MULTILINE)
SLOT: Final = re.compile(r"^(\d+)\.\s+[A-Z ]+(?::\s*[A-Z ]+?)?(?:\s{2,}|\t\s*|$)(.*)$")
QUOTED: Final = re.compile(r'(\?\s*)?"((?:\\.|[^"\\])*)"')
DAY: Final = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})\b")
DATELINE: Final = re.compile(r"\A.{0,120}?\b(\d{1,2} [A-Z]{3}[A-Z]* \d{2})\b", re.DOTALL)
MONTHS: Final = [
    "JAN",
    "FEB",
    "MAR",
    "APR",
    "MAY",
    "JUN",
    "JUL",
    "AUG",
    "SEP",
    "OCT",
    "NOV",
    "DEC",
]
(ID, TEMPLATE, DATE, LOCATION, TYPE, STAGE, INSTRUMENT) = range(7)
INDIVIDUAL, ORGANISATION, CONFIDENCE, PHYSICAL, NAME, DESCRIPTION = 9, 10, 11, 12, 18, 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """One string filler: its alternatives, and whether it may be left out.

    Attributes:
        confidences: of an organisation, alternatives of how it is tied to the incident.
    """

    words: tuple[str, ...]
    is_optional: bool = False
    confidences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The key of one incident.

    Attributes:
        types: alternatives of the incident type; likewise stages.
        days: first and last day on which it may have been, both included; None where not said.
        country: the location's first element, upper case.
        places: the names below the country, upper case, without their kind.
        people: each human target, its name and its description as alternatives of one filler.
    """

    message: str
    is_optional: bool
    types: tuple[str, ...]
    stages: tuple[str, ...]
    days: tuple[date, date] | None = None
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    instruments: tuple[Filler, ...] = ()
    individuals: tuple[Filler, ...] = ()
    organisations: tuple[Filler, ...] = ()
    physical: tuple[Filler, ...] = ()
    people: tuple[Filler, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message with its keys; `published` is the day of its date line."""

    id: str
    text: str
    published: datetime | None
    templates: tuple[Template, ...] = ()


def read_part(path: Path) -> list[Message]:
    """The messages of a folder with their keys; those without any key are left out.

    Raises:
        MissingResourceError: there are no messages or no keys in `path`.
    """
    files = sorted(one for one in path.glob("*") if one.is_file()) if path.is_dir() else []
    texts = [one for one in files if not one.name.startswith("key-")]
    keys = [one for one in files if one.name.startswith("key-")]
    if not texts or not keys:
        raise MissingResourceError(f"there are no messages with keys in {path}")
    templates: dict[str, list[Template]] = {}
    known: set[str] = set()
    for slots in (one for file in keys for one in _slots(file.read_text("latin-1"))):
        known.add(_id(slots))
        if "*" not in slots.get(TEMPLATE, ["*"])[0]:
            templates.setdefault(_id(slots), []).append(read_template(slots))
    return [
        Message(
            id=id_, text=text, published=day_of(text), templates=tuple(templates.get(id_, ()))
        )
        for file in texts
        for id_, text in read_messages(file.read_text("latin-1"))
        if id_ in known
    ]


def read_messages(text: str) -> Iterator[tuple[str, str]]:
    """Each message's id and text."""
    parts = MESSAGE_ID.split(text)
    for id_, body in zip(parts[1::2], parts[2::2], strict=True):
        yield id_, body.strip("\n ") + "\n"


def day_of(text: str) -> datetime | None:
    """Midnight, UTC, of the day in the date line."""
    found = DATELINE.match(text)
    days = read_days(found[1]) if found else None
    return datetime(days[0].year, days[0].month, days[0].day, tzinfo=UTC) if days else None


def read_template(slots: dict[int, list[str]]) -> Template:
    """The template of the numbered slots."""
    countries, places = read_location(slots.get(LOCATION, []))
    return Template(
        message=_id(slots),
        is_optional="OPTIONAL" in slots[TEMPLATE][0],
        types=_closed(slots.get(TYPE, [])),
        stages=_closed(slots.get(STAGE, [])),
        days=read_days(" ".join(slots.get(DATE, []))),
        countries=countries,
        places=places,
        instruments=_fillers(slots.get(INSTRUMENT, [])),
        individuals=_fillers(slots.get(INDIVIDUAL, [])),
        organisations=_organisations(slots.get(ORGANISATION, []), slots.get(CONFIDENCE, [])),
        physical=_fillers(slots.get(PHYSICAL, [])),
        people=_people(slots.get(NAME, []), slots.get(DESCRIPTION, [])),
    )


def read_days(value: str) -> tuple[date, date] | None:
    """First and last day named; "- 08 JAN 90" (by that day) begins at `date.min`."""
    days = []
    for day, month, year in DAY.findall(value):
        if month in MONTHS and 1 <= int(day) <= 31:
            try:
                days.append(date(1900 + int(year), MONTHS.index(month) + 1, int(day)))
            except ValueError:
                continue
    if len(days) == 1 and value.strip().startswith("-"):
        return date.min, days[0]
    return (min(days), max(days)) if days else None


def read_location(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries and the names below them, of all alternatives."""
    countries, places = [], []
    for line in re.split(r" / |\n", "\n".join(lines)):
        parts = [one.strip(" ?") for one in re.split(r":| - ", line)]
        if parts[0] in ("", "-", "*"):
            continue
        countries.append(re.sub(r"\s*\(.*", "", parts[0]))
        places += [re.sub(r"\s*\(.*", "", one) for one in parts[1:] if one]
    return tuple(countries), tuple(places)


def _slots(text: str) -> Iterator[dict[int, list[str]]]:
    slots: dict[int, list[str]] = {}
    last = -1
    for line in text.splitlines():
        match = SLOT.match(line)
        if match:
            last = int(match[1])
            if last == ID and slots:
                yield slots
                slots = {}
            slots[last] = [match[2].strip()]
        elif line.startswith(" ") and line.strip() and last in slots:
            slots[last].append(line.strip())
    if slots:
        yield slots


def _id(slots: dict[int, list[str]]) -> str:
    return slots[ID][0].split()[0]


def _closed(lines: Iterable[str]) -> tuple[str, ...]:
    found = (part.strip(" ?()") for line in lines for part in line.split("/"))
    return tuple(one for one in found if one not in ("", "-", "*"))


def _fillers(lines: Iterable[str]) -> tuple[Filler, ...]:
    read = [_alternatives(line) for line in _joined(lines)]
    return tuple(one for one in read if one.words)


def _joined(lines: Iterable[str]) -> list[str]:
    """The fillers, one a line: what follows a slash belongs to the line before."""
    joined: list[str] = []
    for line in lines:
        if joined and (line.startswith("/") or joined[-1].endswith("/")):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _alternatives(line: str) -> Filler:
    found = QUOTED.findall(line.split('": ')[0] + ('"' if '": ' in line else ""))
    words = tuple(text.replace("\\", "") for _, text in found)
    return Filler(words=words, is_optional=line.lstrip().startswith("?"))


def _organisations(names: Iterable[str], confidences: Iterable[str]) -> tuple[Filler, ...]:
    """The organisations, each with the confidences that refer to it."""
    said = []
    for line in _joined(confidences):
        fill, _, of = line.partition(": ")
        said.append((_closed([fill]), {text for _, text in QUOTED.findall(of)}))
    return tuple(
        replace(
            one,
            confidences=tuple(it for fills, of in said if of & set(one.words) for it in fills),
        )
        for one in _fillers(names)
    )


def _people(names: Iterable[str], descriptions: Iterable[str]) -> tuple[Filler, ...]:
    people = list(_fillers(names))
    for line in descriptions:
        described = _alternatives(line)
        of = set(_quoted_after(line))
        at = next((i for i, one in enumerate(people) if of & set(one.words)), None)
        if at is not None:
            words = people[at].words + described.words
            people[at] = Filler(words=words, is_optional=people[at].is_optional)
        elif described.words:
            people.append(described)
    return tuple(people)


def _quoted_after(line: str) -> list[str]:
    _, is_there, after = line.partition('": ')
    return [text for _, text in QUOTED.findall(after)] if is_there else []
