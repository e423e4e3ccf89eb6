"""Is a trigger of violence meant as such? The tables speak first, then the learned judge.

The table of domains may throw a trigger away. About what it lets pass, the learned judge is
asked: how likely the trigger tells of violence, by its sentence; and, since a sports page and a
war report differ in all their sentences, how likely the triggers of other sentences do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.domains import DomainJudge
from dateline.claims.learned import TriggerJudge, is_judged_type
from dateline.claims.learned.judge import probability
from dateline.claims.losses import read_losses
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.model import Role

LEAST: Final = 0.5
"""A trigger less likely than this to tell of violence is thrown away."""
LEAST_LITERAL: Final = 0.2
"""The same in a document that is surely about conflict, and where people are counted as dead or
hurt and no accident or illness is named: a figure of speech would be odd there."""
LEAST_IN_CONFLICT: Final = 0.1
"""The same in a document that is about conflict by the tables."""
LEAST_COUNTED: Final = 0.01
"""The same where people are counted as killed, by a word that nobody uses of an accident or an
illness ("massacred seven"), and no mishap is named."""
LEAST_ARMED: Final = 0.15
"""The same where whoever does it, or suffers it, bears arms by the tables."""
TAKING_PART: Final = frozenset({Role.AGENT, Role.PATIENT, Role.BACKER})
HARM: Final = ("violence.kill", "violence.execute")
N_CONTEXT: Final = 6
"""So many sentences of a document, the first with a trigger, say what it is about."""
N_PLAIN: Final = 3
PLAIN: Final = 2.5
"""So many sentences are enough where the mean of their log odds is this or more."""
USUAL: Final = 1.5
"""Log odds of the document's other triggers that speak neither for nor against."""
LARGEST: Final = 3.0
"""The document's log odds count within plus and minus this."""
SURE_DOCUMENT: Final = 2.0
"""A document whose triggers have such log odds is surely about conflict: there, sentences with
words of conflict need no judge."""
MIN_SURE: Final = 2
"""So many triggers make a document sure."""
SURE_SENTENCE: Final = 1.0
"""So much weight of conflict makes a sentence of such a document sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Why a trigger is thrown away: the stage and the reason."""

    stage: str
    reason: str


class EventJudge:
    """Judges the triggers of one document."""

    def __init__(
        self, sentences: Sequence[SentenceScene], learned: TriggerJudge | None
    ) -> None:
        self._domains = DomainJudge(sentences)
        self._learned = learned
        self._context: dict[int, list[float]] = {}

    def read_context(self, told: Iterable[tuple[SentenceScene, Sequence[Candidate]]]) -> None:
        """Take up what the first sentences with triggers say about the document."""
        if self._learned is None:
            return
        for sentence, candidates in told:
            judged = [one for one in candidates if is_judged_type(one.match.row.event_type)]
            if judged:
                index = sentence.parsed.sentence.index
                self._context[index] = [self._logit(one, sentence) for one in judged]
            if len(self._context) == N_CONTEXT or self._is_settled():
                return

    def _is_settled(self) -> bool:
        """Whether few sentences say plainly enough that the document is about conflict."""
        some = [one for logits in self._context.values() for one in logits]
        return len(self._context) >= N_PLAIN and sum(some) >= PLAIN * len(some)

    def objection(
        self, candidate: Candidate, sentence: SentenceScene, *, is_term: bool = False
    ) -> Objection | None:
        """Why a trigger tells of no violence; None where it may.

        A term of war of several words (`is_term`) is no figure by the table of domains.
        """
        reason = None if is_term else self._domains.objection(candidate, sentence)
        if reason is not None:
            return Objection(stage="domain", reason=reason)
        chance = self.chance(candidate, sentence)
        if chance is None or chance >= self._least(candidate, sentence):
            return None
        return Objection(stage="judge", reason=f"violence is unlikely here ({chance:.2f})")

    def chance(self, candidate: Candidate, sentence: SentenceScene) -> float | None:
        """How likely a trigger tells of violence; None where the judge is not asked."""
        if self._learned is None or not is_judged_type(candidate.match.row.event_type):
            return None
        mean, n = self._rest_of_document(sentence)
        if (
            sentence.parsed.sentence.index not in self._context
            and mean >= SURE_DOCUMENT
            and self._domains.conflict_weight(candidate, sentence) >= SURE_SENTENCE
        ):
            return None
        logit = self._logit(candidate, sentence)
        return probability(logit + from_document(mean, n))

    def _rest_of_document(self, sentence: SentenceScene) -> tuple[float, int]:
        """The mean of the log odds of triggers in other sentences, and how many they are."""
        index = sentence.parsed.sentence.index
        rest = [one for at, some in self._context.items() if at != index for one in some]
        return (sum(rest) / len(rest), len(rest)) if rest else (0.0, 0)

    def _least(self, candidate: Candidate, sentence: SentenceScene) -> float:
        """How likely violence must be for a trigger to be kept."""
        mean, n = self._rest_of_document(sentence)
        is_sure = n >= MIN_SURE and mean >= SURE_DOCUMENT
        least = LEAST_LITERAL if is_sure else LEAST
        if tells_of_mishap(sentence):
            return least
        if sentence.classes.is_conflict():
            least = LEAST_IN_CONFLICT
        return min(least, _least_by_tables(candidate, sentence))

    def _logit(self, candidate: Candidate, sentence: SentenceScene) -> float:
        """The learned judge's log odds by the sentence alone."""
        assert self._learned is not None
        whole = sentence.parsed.span
        trigger = sentence.parsed.span_of(candidate.found.tokens)
        start, end = trigger.start - whole.start, trigger.end - whole.start
        return self._learned.logit(whole.quote, start, end)


def _least_by_tables(candidate: Candidate, sentence: SentenceScene) -> float:
    """How likely violence must be, by who takes part and how many are said to be hurt."""
    if read_losses(candidate, sentence):
        lemma = candidate.found.head.lemma_.lower()
        is_harm = candidate.match.row.event_type in HARM and lemma not in words_of("unlucky")
        return LEAST_COUNTED if is_harm else LEAST_LITERAL
    taking_part = (one.token for one in candidate.parts if one.role in TAKING_PART)
    read = sentence.classes.classes_of
    return LEAST_ARMED if any("armed" in read(one) for one in taking_part) else LEAST


def tells_of_mishap(sentence: SentenceScene) -> bool:
    """Whether a sentence names an accident, a disaster or a disease."""
    mishaps = words_of("mishap")
    return any(token.lemma_.lower() in mishaps for token in sentence.parsed.doc)


def from_document(mean: float, n: int) -> float:
    """What `n` triggers elsewhere with a mean of log odds add to those of a trigger."""
    return (max(min(mean, LARGEST), -LARGEST) - USUAL) * n / (n + 1)
