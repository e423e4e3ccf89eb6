"""Who did it to whom: roles, counts and speakers of invented sentences, by construction.

The sentences are our own (``benchmarks/roles``). A row asks about one trigger; of the claims of
its text, the one whose trigger shares most with it is taken. Words are right where they overlap
words of the same role. All figures but ``found`` are over the rows whose trigger is found:

- ``agent_precision``, ``agent_recall``, and so for the patient: over the words of that role;
- ``roles``: the share of rows with every agent and patient right and none too many;
- ``counts``: of the rows that have counts, the share with just these;
- ``speaker``: the share whose innermost speaker is the one named, or nobody is named in either;
- ``who``: of the rows that say who the agent's words stand for, the share with that actor.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from dateline.bench.intervals import measure, ratio
from dateline.bench.own_texts import n_shared, read_rows
from dateline.bench.result import Result
from dateline.model import (
    Claim,
    PublishedBasis,
    Report,
    Role,
    SpeakerKind,
    report_id,
    sha256_hex,
)
from dateline.pipeline import read_batch
from dateline.store import Reading

PUBLISHED_DAY: Final = datetime(2024, 5, 15, tzinfo=UTC)
N_SHOWN: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A text with the right answer about one of its triggers.

    Attributes:
        counts: as ``kind low best high``, a dash where a bound is open.
        speaker: empty where nobody but the outlet speaks.
        who: a part of the name of the actor for whom the agent's words stand; may be empty.
    """

    id: str
    construction: str
    text: str
    trigger: str
    roles: tuple[tuple[Role, tuple[str, ...]], ...]
    counts: frozenset[str]
    speaker: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTally:
    """How many words of a role are right, of how many found and how many wanted."""

    n_right: int
    n_found: int
    n_wanted: int

    @property
    def is_right(self) -> bool:
        """Whether none is missing and none too many."""
        return self.n_right == self.n_wanted and self.n_found <= self.n_wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question with the claim that answers it, if any."""

    question: Question
    claim: Claim | None
    agent: RoleTally
    patient: RoleTally

    @property
    def roles_right(self) -> bool:
        """Whether agents and patients are just those of the question."""
        return self.agent.is_right and self.patient.is_right


def run(path: Path) -> Result:
    """The scores on the CSV file `path`; `n` is the number of rows.

    Raises:
        MissingResourceError: there is no such file.
    """
    questions = read_questions(path)
    answers = answer(questions)
    found = [one for one in answers if one.claim is not None]
    with_counts = [one for one in found if one.question.counts]
    with_who = [one for one in found if one.question.who]
    shares: dict[str, tuple[Sequence[Answer], Callable[[Answer], bool]]] = {
        "found": (answers, lambda one: one.claim is not None),
        "roles": (found, lambda one: one.roles_right),
        "counts": (with_counts, _counts_right),
        "speaker": (found, _speaker_right),
        "who": (with_who, _who_right),
    }
    measures = {
        name: measure(some, partial(_share, right=right))
        for name, (some, right) in shares.items()
    }
    for role in ("agent", "patient"):
        measures[f"{role}_precision"] = measure(found, partial(_precision, role=role))
        measures[f"{role}_recall"] = measure(found, partial(_recall, role=role))
    return Result(
        corpus="roles",
        part=path.stem,
        n=len(answers),
        measures=measures,
        notes=tuple(_shown(one) for one in found if not one.roles_right)[:N_SHOWN],
    )


def read_questions(path: Path) -> list[Question]:
    """The rows of a CSV file.

    Raises:
        MissingResourceError: there is no such file.
    """
    return [_question(row) for row in read_rows(path)]


def answer(questions: Sequence[Question]) -> list[Answer]:
    """Each question with the claim of its text that is nearest to its trigger."""
    reports = [_report(one.id, one.text) for one in questions]
    claims = {
        one.report.source: one.claims for one in read_batch(reports) if isinstance(one, Reading)
    }
    return [judge(one, align(one, claims.get(one.id, ()))) for one in questions]


def align(question: Question, claims: Sequence[Claim]) -> Claim | None:
    """The claim whose trigger shares most characters with the question's."""
    start = question.text.index(question.trigger)

    def shared(claim: Claim) -> int:
        return n_shared(claim, start, question.trigger)

    best = max(claims, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def judge(question: Question, claim: Claim | None) -> Answer:
    """How the claim's agents and patients compare with those wanted."""
    tallies = {role: _tally(words, role, claim) for role, words in question.roles}
    return Answer(
        question=question,
        claim=claim,
        agent=tallies[Role.AGENT],
        patient=tallies[Role.PATIENT],
    )


def _tally(wanted: Sequence[str], role: Role, claim: Claim | None) -> RoleTally:
    given = [one.span.quote for one in claim.arguments if one.role is role] if claim else []
    right = sum(any(_share_words(words, one) for one in given) for words in wanted)
    extra = sum(not any(_share_words(words, one) for words in wanted) for one in given)
    return RoleTally(n_right=right, n_found=right + extra, n_wanted=len(wanted))


def _share_words(left: str, right: str) -> bool:
    return left in right or right in left or left.split()[-1] == right.split()[-1]


def _counts_right(one: Answer) -> bool:
    assert one.claim is not None
    found = {
        " ".join((count.kind.value, *(_bound(n) for n in (count.low, count.best, count.high))))
        for count in one.claim.counts
    }
    return found == one.question.counts


def _bound(number: int | None) -> str:
    return "-" if number is None else str(number)


def _speaker_right(one: Answer) -> bool:
    assert one.claim is not None
    voices = [voice for voice in one.claim.attribution if voice.kind is not SpeakerKind.OUTLET]
    span = voices[-1].span if voices else None
    if span is None:
        return not one.question.speaker
    return bool(one.question.speaker) and _share_words(one.question.speaker, span.quote)


def _who_right(one: Answer) -> bool:
    assert one.claim is not None
    agents = [each.actor for each in one.claim.arguments if each.role is Role.AGENT]
    return any(actor and one.question.who in actor.name for actor in agents)


def _share(answers: Sequence[Answer], right: Callable[[Answer], bool]) -> float:
    return ratio(sum(map(right, answers)), len(answers))


def _precision(answers: Sequence[Answer], role: str) -> float:
    tallies: list[RoleTally] = [getattr(one, role) for one in answers]
    return ratio(sum(one.n_right for one in tallies), sum(one.n_found for one in tallies))


def _recall(answers: Sequence[Answer], role: str) -> float:
    tallies: list[RoleTally] = [getattr(one, role) for one in answers]
    return ratio(sum(one.n_right for one in tallies), sum(one.n_wanted for one in tallies))


def _shown(one: Answer) -> str:
    assert one.claim is not None
    given = [f"{each.role.value} “{each.span.quote}”" for each in one.claim.arguments]
    question = one.question
    return f"{question.id} {question.construction}, {question.trigger}: {'; '.join(given)}"


def _question(row: dict[str, str]) -> Question:
    return Question(
        id=row["id"],
        construction=row["construction"],
        text=row["text"],
        trigger=row["trigger"],
        roles=tuple((role, _listed(row[role.value])) for role in (Role.AGENT, Role.PATIENT)),
        counts=frozenset(_listed(row["counts"])),
        speaker=row["speaker"],
        who=row["who"],
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(";") if one.strip())


def _report(identity: str, text: str) -> Report:
    sha256 = sha256_hex(f"{identity}|{text}".encode())
    return Report(
        id=report_id(sha256, None),
        source=identity,
        published_at=PUBLISHED_DAY,
        published_basis=PublishedBasis.GIVEN,
        language="en",
        sha256=sha256,
        text=text,
        extractor="roles/1",
    )
