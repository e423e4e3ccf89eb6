"""The matrix of an incident: voices by fields, with what each says and in which words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.model import FieldAssessment, FieldState, FieldValue
from dateline.web.pages.wording import FIELD_NAMES, KIND_NOTES
from dateline.web.queries.evidence import ClaimView, IncidentDetail

STATE_WORDS: Final[Mapping[FieldState, str]] = {
    FieldState.AGREE: "agree",
    FieldState.COMPATIBLE: "compatible",
    FieldState.CONFLICT: "conflict",
    FieldState.SILENT: "silent",
}
ALONE: Final = "one voice"
ALWAYS_SHOWN: Final = frozenset({"happened", "agent", "patient", "place", "time"})
VALUE_WORDS: Final[Mapping[str, str]] = {"affirmed": "yes", "denied": "no"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A field with how the voices relate on it."""

    field: str
    title: str
    state: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a voice says on one field, with the claim and the number of its quote."""

    claim_id: str
    value: str
    quote: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One voice of one origin, with what it says on each column.

    Attributes:
        copies: outlets that only repeat it.
        quotes: its words; the sayings of the cells name them by number, from 1.
    """

    voice: str
    kind: str
    outlet: str
    copies: tuple[str, ...]
    cells: tuple[tuple[Saying, ...], ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Voices by fields."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def build_matrix(detail: IncidentDetail) -> Matrix:
    """The matrix of an incident, without voices that say nothing on any of its fields.

    Of fields on which all are silent only the main ones show.
    """
    fields = [one for one in detail.assessment.fields if _is_shown(one)]
    lines = [_line(views, fields) for views in _by_voice(detail.claims).values()]
    return Matrix(
        columns=tuple(_column(one) for one in fields),
        lines=tuple(one for one in lines if any(one.cells)),
    )


def _is_shown(field: FieldAssessment) -> bool:
    return field.field in ALWAYS_SHOWN or field.state is not FieldState.SILENT


def _column(field: FieldAssessment) -> Column:
    voices = {value.voice for value in field.values}
    is_alone = field.state is FieldState.AGREE and len(voices) == 1
    return Column(
        field=field.field,
        title=FIELD_NAMES.get(field.field, field.field.replace("_", " ").capitalize()),
        state=field.state.value,
        words=ALONE if is_alone else STATE_WORDS[field.state],
        reason=field.reason,
    )


def _by_voice(claims: Iterable[ClaimView]) -> dict[tuple[str, str], list[ClaimView]]:
    """The claims of each voice; reports of one origin are one."""
    found: dict[tuple[str, str], list[ClaimView]] = {}
    for view in claims:
        origin = view.origin.id if view.origin else view.report.id
        found.setdefault((view.voice.name, origin), []).append(view)
    return found


def _line(views: Sequence[ClaimView], fields: Sequence[FieldAssessment]) -> Line:
    first = views[0]
    outlets = list(dict.fromkeys(_outlet(view) for view in views))
    voice = first.voice.name.replace("_", " ")
    ids = {view.claim.id for view in views}
    quotes = list(
        dict.fromkeys(
            _flat(value.quote)
            for field in fields
            for value in field.values
            if value.claim_id in ids
        )
    )
    return Line(
        voice=voice,
        kind=KIND_NOTES[first.voice.kind],
        outlet=outlets[0] if outlets[0] != voice else "",
        copies=tuple(outlets[1:]),
        cells=tuple(_cell(field.values, ids, quotes) for field in fields),
        quotes=tuple(quotes),
    )


def _outlet(view: ClaimView) -> str:
    return view.report.publisher or view.report.author_outlet or "an unnamed outlet"


def _cell(
    values: Iterable[FieldValue], ids: set[str], quotes: Sequence[str]
) -> tuple[Saying, ...]:
    """What these claims say on a field; what is said twice is shown once."""
    found: dict[str, Saying] = {}
    for value in values:
        if value.claim_id in ids:
            words = VALUE_WORDS.get(value.value, value.value)
            number = quotes.index(_flat(value.quote)) + 1
            found.setdefault(words, Saying(claim_id=value.claim_id, value=words, quote=number))
    return tuple(found.values())


def _flat(quote: str) -> str:
    return " ".join(quote.split())
