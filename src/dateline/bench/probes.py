"""Probes: one question a row, by construction, with twins that have the other answer.

The texts are our own (``benchmarks/probes``), written blind to the rules. A row asks about one
trigger; a column that is empty is not asked, a dash asks for nothing. Of the claims of its text
those are looked at whose trigger shares characters with the row's. Shares of the rows that ask:

- ``type``: one of them has an accepted type;
- ``silent``: of the rows without an event, none of them is said to have happened;
- ``reading``: one of an accepted type (any, where none is) says it as firmly as the row does;
- ``not_happened``: of the rows whose event is denied or not real, or that tell none, those
  where no claim of the trigger is said to have happened;
- ``happened``: of those whose event happened, surely or not, those with such a claim;
- ``agent``, ``patient``, ``speaker``, ``counts``, ``place``, ``time``: of the rows with a
  claim, those where it has just these; of several claims the one of an accepted type.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Final

from dateline.bench.intervals import measure, ratio
from dateline.bench.own_texts import n_shared, read_rows
from dateline.bench.result import Result
from dateline.model import (
    Argument,
    Claim,
    Count,
    CountKind,
    CountScope,
    Modality,
    Polarity,
    PublishedBasis,
    Report,
    Role,
    SpeakerKind,
    Stance,
    report_id,
    sha256_hex,
)
from dateline.pipeline import read_batch
from dateline.store import Reading

PUBLISHED_DAY: Final = date(2024, 5, 15)
NOTHING: Final = "-"
DETAILS: Final = ("agent", "patient", "speaker", "counts", "place", "time")
READINGS: Final = frozenset({"happened", "uncertain", "denied", "unreal", "none"})
REAL: Final = frozenset({"happened", "uncertain"})
OBJECTS: Final = {Role.PATIENT: frozenset({Role.MATERIEL, Role.BENEFICIARY, Role.TOPIC})}
PRONOUNS: Final = frozenset({"it", "they", "them", "he", "him", "she", "her", "its", "their"})
NO_LOSS: Final = frozenset({CountKind.STRENGTH, CountKind.MATERIEL})
ALIKE: Final = {"captured": "detained"}
SILENT: Final = frozenset({Stance.DOES_NOT_CONFIRM, Stance.DECLINES_COMMENT})
ARTICLES: Final = frozenset({"the", "a", "an"})


Bounds = tuple[int, int, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A text with the right answers about one of its triggers, by column."""

    id: str
    construct: str
    text: str
    published: date
    trigger: str
    answers: dict[str, str]

    @property
    def types(self) -> frozenset[str]:
        """The accepted types; empty where no event is told."""
        return frozenset(self.answers["type"].split("|")) - {NOTHING}

    @property
    def reading(self) -> str:
        """How firmly it is said; empty where that is not asked."""
        return self.answers["reading"]

    def is_asked(self, column: str) -> bool:
        """Whether the row asks for this."""
        return bool(self.answers.get(column))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A probe with the claims of its trigger, those of an accepted type first.

    Attributes:
        others: the claims of other triggers of the text, which may hold the losses.
    """

    probe: Probe
    claims: tuple[Claim, ...]
    others: tuple[Claim, ...] = ()

    @property
    def is_typed(self) -> bool:
        """Whether a claim has an accepted type."""
        return any(one.event.type in self.probe.types for one in self.claims)

    @property
    def is_said_to_happen(self) -> bool:
        """Whether a claim of the trigger says that its event happened."""
        return any(one.counts_as_happened for one in self.claims)

    def is_right(self, column: str) -> bool:
        """Whether what the row asks for in this column is answered rightly."""
        if column == "type":
            return self.is_typed if self.probe.types else not self.is_said_to_happen
        if column == "reading":
            return self._is_read_rightly()
        if column == "counts":
            return bool(self.claims) and _counts_right(self)
        return bool(self.claims) and CHECKS[column](self.claims[0], self.probe.answers[column])

    def _is_read_rightly(self) -> bool:
        if self.probe.reading == "none":
            return not self.is_said_to_happen
        types = self.probe.types
        fitting = [one for one in self.claims if not types or one.event.type in types]
        readings = self.probe.reading.split("|")
        return any(reading_of(one) in readings for one in fitting)


def run(path: Path) -> Result:
    """The scores on the CSV file `path`, or on all of a folder; `n` is the number of rows.

    Raises:
        MissingResourceError: there is no such file.
    """
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    answers = answer([one for file in files for one in read_probes(file)])
    told = [one for one in answers if one.probe.types]
    silent = [one for one in answers if not one.probe.types]
    firm = [one for one in answers if one.probe.reading]
    real = [one for one in firm if one.probe.reading in REAL]
    unreal = [one for one in firm if one.probe.reading not in REAL]
    shares: dict[str, tuple[Sequence[Answer], Callable[[Answer], bool]]] = {
        "type": (told, lambda one: one.is_typed),
        "silent": (silent, lambda one: not one.is_said_to_happen),
        "reading": (firm, lambda one: one.is_right("reading")),
        "not_happened": (unreal, lambda one: not one.is_said_to_happen),
        "happened": (real, lambda one: one.is_said_to_happen),
    }
    for column in DETAILS:
        asked = [one for one in answers if one.claims and one.probe.is_asked(column)]
        shares[column] = (asked, partial(Answer.is_right, column=column))
    measures = {
        name: measure(some, partial(_share, right=right))
        for name, (some, right) in shares.items()
        if some
    }
    return Result(
        corpus="probes",
        part=path.name if path.is_dir() else f"{path.parent.name}/{path.stem}",
        n=len(answers),
        measures=measures,
        notes=tuple(_by_construct(answers)),
    )


def read_probes(path: Path) -> list[Probe]:
    """The rows of a CSV file.

    Raises:
        MissingResourceError: there is no such file.
    """
    return [_probe(row) for row in read_rows(path)]


def _probe(row: dict[str, str]) -> Probe:
    published = row["published"]
    return Probe(
        id=row["id"],
        construct=row["construct"],
        text=row["text"],
        published=date.fromisoformat(published) if published else PUBLISHED_DAY,
        trigger=row["trigger"],
        answers={name: row[name].strip() for name in ("type", "reading", *DETAILS)},
    )


def answer(probes: Sequence[Probe]) -> list[Answer]:
    """Each probe with the claims of its trigger; a text is read once."""
    reports = {(one.text, one.published): _report(one) for one in probes}
    claims = {
        one.report.id: one.claims
        for one in read_batch(list(reports.values()))
        if isinstance(one, Reading)
    }
    return [align(one, claims.get(reports[one.text, one.published].id, ())) for one in probes]


def align(probe: Probe, claims: Sequence[Claim]) -> Answer:
    """The claims whose trigger shares characters with the probe's, the best fitting first."""
    start = probe.text.index(probe.trigger)

    def shared(claim: Claim) -> int:
        return n_shared(claim, start, probe.trigger)

    some = [one for one in claims if shared(one) > 0]
    some.sort(key=lambda one: (one.event.type not in probe.types, -shared(one)))
    others = [one for one in claims if shared(one) <= 0]
    own = [one for one in others if one.sentence.start <= start < one.sentence.end]
    others = own if _losses(*own) else others
    return Answer(probe=probe, claims=tuple(some), others=tuple(others))


def reading_of(claim: Claim) -> str:
    """How firmly a claim is said, in the words of the probes."""
    if claim.polarity is Polarity.DENIED:
        return "denied"
    if not claim.counts_as_happened:
        return "unreal"
    return "happened" if claim.modality is Modality.CERTAIN else "uncertain"


def _roles_right(claim: Claim, wanted: str, role: Role) -> bool:
    """Whether a role has just the wanted words, or a pronoun for them.

    What is supplied and whom it reaches are patients of the rows, as are people who flee.
    """
    moves = claim.event.branch == "displacement" and role is Role.AGENT
    others = frozenset({Role.PATIENT}) if moves else OBJECTS.get(role, frozenset[Role]())
    given = [one for one in claim.arguments if one.role is role]
    if wanted == NOTHING:
        return not given
    given = given or [one for one in claim.arguments if one.role in others]
    return any(_names(wanted, one) for one in given) and all(
        _names(wanted, one) or one.role is not role for one in given
    )


def _names(wanted: str, given: Argument) -> bool:
    if _share_words(wanted, given.span.quote):
        return True
    is_pronoun = given.span.quote.lower() in PRONOUNS
    return is_pronoun and given.actor is not None and _share_words(wanted, given.actor.name)


def _speaker_right(claim: Claim, wanted: str) -> bool:
    """Whether the innermost voice is the wanted one, by its words or by whom these stand for.

    Who does not confirm it or does not comment on it does not say it, nor does nobody.
    """
    voices = [
        one
        for one in claim.attribution
        if one.kind is not SpeakerKind.OUTLET and one.stance not in SILENT and one.speaker
    ]
    if wanted == NOTHING or not voices:
        return (wanted == NOTHING) == (not voices)
    span, name = voices[-1].span, voices[-1].speaker or ""
    return _share_words(wanted, name) or (span is not None and _share_words(wanted, span.quote))


def _share_words(left: str, right: str) -> bool:
    return bool((_words_of(left) & _words_of(right)) - ARTICLES)


def _words_of(name: str) -> set[str]:
    """The words of a name in lower case; of "the army's bulletin" the army too."""
    words = name.lower().replace("’", "'").replace(",", " ").split()
    return {each for one in words for each in (one, one.removesuffix("'s").removesuffix("'"))}


def _counts_right(answer: Answer) -> bool:
    """Whether all losses of people are counted, and no others, lists of victims added up."""
    found = _losses(answer.claims[0]) or _losses(*answer.others)
    wanted = answer.probe.answers["counts"]
    if wanted == NOTHING:
        return not any(one.best for claim in answer.claims for one in _new_losses(claim))
    parts = [one.strip().split() for one in wanted.split(";")]
    return len(parts) == len(found) and all(
        _fits(found.get(ALIKE.get(kind, kind)), number) for kind, number in parts
    )


def _new_losses(claim: Claim) -> list[Count]:
    """Its counts of people that are no part and no running total."""
    return [
        one for one in claim.counts if one.scope is CountScope.NEW and one.kind not in NO_LOSS
    ]


def _losses(*claims: Claim) -> dict[str, Bounds]:
    """Low, best and high of each kind of loss, over all new numbers."""
    numbers = {
        (one.kind.value, one.span.start): one for claim in claims for one in _new_losses(claim)
    }
    found: dict[str, Bounds] = {}
    for (kind, _), one in numbers.items():
        low = one.best if one.low is None else one.low
        best = low if one.best is None else one.best
        known = found.get(ALIKE.get(kind, kind), (0, 0, 0))
        high = None if one.high is None or known[2] is None else known[2] + one.high
        found[ALIKE.get(kind, kind)] = (known[0] + (low or 0), known[1] + (best or 0), high)
    return found


def _fits(found: Bounds | None, wanted: str) -> bool:
    """Whether bounds are "3", "3-5", "40-" (at least) or "-15" (at most)."""
    if found is None:
        return False
    low, dash, high = wanted.partition("-")
    if not dash:
        return int(low) in found
    return (not low or found[0] - int(low) in (0, 1)) and (not high or found[2] == int(high))


def _place_right(claim: Claim, wanted: str) -> bool:
    if wanted == NOTHING or claim.place is None:
        return (wanted == NOTHING) == (claim.place is None)
    return any(_share_words(wanted, one.quote) for one in claim.place.spans)


def _time_right(claim: Claim, wanted: str) -> bool:
    if wanted == NOTHING:
        return claim.time.start is None and claim.time.end is None
    start, _, end = wanted.partition("/")
    days = (date.fromisoformat(start), date.fromisoformat(end or start))
    return (claim.time.start, claim.time.end) == days


CHECKS: Final[dict[str, Callable[[Claim, str], bool]]] = {
    "agent": partial(_roles_right, role=Role.AGENT),
    "patient": partial(_roles_right, role=Role.PATIENT),
    "speaker": _speaker_right,
    "place": _place_right,
    "time": _time_right,
}


def _share(answers: Sequence[Answer], right: Callable[[Answer], bool]) -> float:
    return ratio(sum(map(right, answers)), len(answers))


def _by_construct(answers: Sequence[Answer]) -> Iterator[str]:
    for construct in dict.fromkeys(one.probe.construct for one in answers):
        wrong = [
            f"{one.probe.id} {column}"
            for one in answers
            if one.probe.construct == construct
            for column in ("type", "reading", *DETAILS)
            if one.probe.is_asked(column) and not one.is_right(column)
        ]
        if wrong:
            yield f"{construct}: {', '.join(wrong)}"


def _report(probe: Probe) -> Report:
    sha256 = sha256_hex(f"{probe.published}|{probe.text}".encode())
    return Report(
        id=report_id(sha256, None),
        source=probe.id,
        published_at=datetime.combine(probe.published, time(), UTC),
        published_basis=PublishedBasis.GIVEN,
        language="en",
        sha256=sha256,
        text=probe.text,
        extractor="probes/1",
    )
