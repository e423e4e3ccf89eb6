"""Texts of our own with every event, its participants, place, time and source marked in them.

The marks are described in ``training/texts/README.md``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.claims.codebook import load_codebook
from dateline.errors import MissingResourceError

HEADER: Final = re.compile(
    r"# (?P<id>[a-z][a-z0-9]*-\d+) \| (?P<genre>[^|]+) \| (?P<day>\d{4}-\d\d-\d\d)$"
)
EVENT: Final = re.compile(r"(?P<number>\d+) (?P<type>[a-z_]+\.[a-z_]+) ?(?P<flags>[-~=]*)$")
PART: Final = re.compile(r"(?P<role>[APLTS])(?P<number>\d+)$")
HELD: Final = 7
"""Texts whose number is a multiple of this are kept from training."""
TRAINED: Final = frozenset(f"w{number}" for number in range(1, 25))
"""The files that the learned reader was trained on; why not on all, their README tells."""
PAIRS: Final = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedEvent:
    """An event marked in a text: its trigger's characters, its type and what befalls it.

    Attributes:
        is_denied: the voice says that it did not happen.
        is_unreal: planned, ordered, asked for, feared, conditional.
        is_repeat: the words only point back to an event told before.
        parts: role letter (A agent, P patient, L place, T time, S source) and characters.
    """

    number: int
    type: str
    start: int
    end: int
    is_denied: bool
    is_unreal: bool
    is_repeat: bool
    parts: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A text without its marks, and what they said."""

    id: str
    genre: str
    day: str
    text: str
    events: tuple[MarkedEvent, ...]


def is_of_training(text: MarkedText) -> bool:
    """Whether a text is of the files for the learned reader, those held back from it too."""
    return text.id.partition("-")[0] in TRAINED


def is_held(text: MarkedText) -> bool:
    """Whether a text is kept from training."""
    return int(text.id.rpartition("-")[2]) % HELD == 0


def read_folder(path: Path) -> list[MarkedText]:
    """The texts of all files in a folder.

    Raises:
        MissingResourceError: a mark is wrong, or there are no texts.
    """
    texts = [one for file in sorted(path.glob("*.txt")) for one in read_marked(file)]
    if not texts:
        raise MissingResourceError(f"there are no marked texts in {path}")
    return texts


def read_marked(path: Path) -> Iterator[MarkedText]:
    """The texts of a file.

    Raises:
        MissingResourceError: a mark is not closed, not known, or belongs to no event.
    """
    for block in re.split(r"(?m)^(?=# )", path.read_text(encoding="utf-8")):
        if block.strip():
            header, _, body = block.partition("\n")
            yield _read_text(path, header.strip(), body.strip())


def _read_text(path: Path, header: str, body: str) -> MarkedText:
    found = HEADER.match(header)
    if found is None:
        raise MissingResourceError(f"{path.name}: no header: {header!r}")
    where = f"{path.name}: {found['id']}"
    text, marks = _strip(body, where)
    return MarkedText(
        id=found["id"],
        genre=found["genre"].strip(),
        day=found["day"],
        text=text,
        events=tuple(_events(marks, where)),
    )


def _strip(body: str, where: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without its marks, and each mark's label and characters."""
    out: list[str] = []
    marks: list[tuple[str, int, int]] = []
    opened: list[tuple[str, str, int]] = []
    n_out = at = 0
    while at < len(body):
        char = body[at]
        if char in PAIRS:
            bar = body.find("|", at)
            label = body[at + 1 : bar]
            if bar < 0 or len(label) > 60 or "\n" in label:
                raise MissingResourceError(f"{where}: no label at {body[at : at + 30]!r}")
            opened.append((PAIRS[char], label.strip(), n_out))
            at = bar + 1
            continue
        if char in PAIRS.values():
            if not opened or opened[-1][0] != char:
                raise MissingResourceError(f"{where}: {char!r} closes nothing")
            _, label, start = opened.pop()
            marks.append((label, start, n_out))
        else:
            out.append(char)
            n_out += 1
        at += 1
    if opened:
        raise MissingResourceError(f"{where}: {opened[-1][1]!r} is not closed")
    return "".join(out), marks


def _events(marks: list[tuple[str, int, int]], where: str) -> Iterator[MarkedEvent]:
    types = {one.type for one in load_codebook().types}
    parts: dict[int, list[tuple[str, int, int]]] = {}
    events: dict[int, tuple[re.Match[str], int, int]] = {}
    for label, start, end in marks:
        event = EVENT.match(label)
        if event is not None:
            number = int(event["number"])
            if event["type"] not in types or number in events or start == end:
                raise MissingResourceError(f"{where}: {label!r}: no such type, or given twice")
            events[number] = (event, start, end)
            continue
        for one in label.split():
            part = PART.match(one)
            if part is None:
                raise MissingResourceError(f"{where}: unknown mark {label!r}")
            parts.setdefault(int(part["number"]), []).append((part["role"], start, end))
    for number in parts.keys() - events.keys():
        raise MissingResourceError(f"{where}: a part of {number}, which is no event")
    for number, (event, start, end) in sorted(events.items()):
        yield MarkedEvent(
            number=number,
            type=event["type"],
            start=start,
            end=end,
            is_denied="-" in event["flags"],
            is_unreal="~" in event["flags"],
            is_repeat="=" in event["flags"],
            parts=tuple(sorted(parts.get(number, []), key=lambda one: one[1:])),
        )
