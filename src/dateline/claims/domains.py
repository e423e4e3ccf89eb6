"""Figurative war: is a sentence about conflict at all, or about sport, business, the weather?

The words beside a trigger decide: each domain of the table adds its weight for every word of
it in the sentence, and armed actors add to the conflict. Who can't fight (a storm, a virus, a
price) and what can't be fought (a deal, an idea, an audience) speak against violence too.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.scene import SentenceScene
from dateline.errors import InvalidRecordError
from dateline.model import Role
from dateline.text.tokens import Token

CONFLICT: Final = "conflict"
VIOLENT_BRANCHES: Final = frozenset(
    {"fighting", "attack", "violence", "detention", "territory", "materiel"}
)
NO_FIGURE_OF: Final = {"detention": frozenset({"politics", "business"})}
"""Domains that have real events of a branch: in politics and business, people are arrested."""
ARMED_LABELS: Final = frozenset({"armed", "force", "police"})
ARMED_WEIGHT: Final = 2.0
ARMED_AGENT_WEIGHT: Final = 4.0
UNFIT_WEIGHT: Final = 2.0
DOCUMENT_WEIGHT: Final = 0.5
MAX_FROM_DOCUMENT: Final = 3.0
MIN_FOREIGN: Final = 2.0
SCORE_WEIGHT: Final = 2.0
UNFIT: Final = {
    Role.AGENT: "agent_unfit",
    Role.PATIENT: "patient_unfit",
    Role.PLACE: "patient_unfit",
    Role.INSTRUMENT: "instrument_unfit",
}
"""The class of words that can't play a role in violence."""
_SCORE: Final = re.compile(
    r"(?<![\w-])(\d{1,3})[-\N{EN DASH}](\d{1,3})\b"
    r"(?=\s+(?:to|in|at|against|on|after|win|and)\b|\s*[.,;:)!?]|\s*$)"
)
_COLUMNS: Final = ["domain", "weight", "words", "source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainObjection:
    """Why a trigger is no violence, and by how much another domain outweighs the conflict."""

    reason: str
    lead: float


class DomainJudge:
    """Judges the triggers of one document by the words around them."""

    def __init__(self, sentences: Sequence[SentenceScene]) -> None:
        self._sentences = sentences

    @cached_property
    def _words(self) -> dict[int, set[str]]:
        """The words of the conflict's own domain, by sentence."""
        return {one.parsed.sentence.index: conflict_words(one) for one in self._sentences}

    def objection(
        self, candidate: Candidate, sentence: SentenceScene
    ) -> DomainObjection | None:
        """Why a trigger of violence is figurative, or of another domain; None where not."""
        if candidate.match.row.event_type.partition(".")[0] not in VIOLENT_BRANCHES:
            return None
        score = weigh_beside(candidate, sentence)
        conflict = score.pop(CONFLICT, 0.0) + armed_weight(candidate, sentence)
        unfit = unfit_participant(candidate)
        domain, foreign = max(
            score.items(), key=lambda one: (one[1], one[0]), default=("", 0.0)
        )
        foreign += UNFIT_WEIGHT if unfit else 0.0
        if foreign < MIN_FOREIGN or foreign <= conflict:
            return None
        lead = foreign - conflict - self.document_weight(sentence)
        if lead <= 0.0:
            return None
        reason = f"{unfit} takes no part in violence" if unfit else f"it is about {domain}"
        return DomainObjection(reason=reason, lead=lead)

    def document_weight(self, sentence: SentenceScene) -> float:
        """What the document's other sentences add to the conflict."""
        own = sentence.parsed.sentence.index
        others = (words for index, words in self._words.items() if index != own)
        found = {word for words in others for word in words}
        return min(MAX_FROM_DOCUMENT, DOCUMENT_WEIGHT * len(found))


def weigh_beside(candidate: Candidate, sentence: SentenceScene) -> dict[str, float]:
    """The weight of each domain over the words beside a trigger."""
    trigger = {token.i for token in candidate.found.tokens}
    doc = sentence.parsed.doc
    score = weigh(token for token in doc if token.i not in trigger)
    if tells_score(doc.text):
        score["sport"] = score.get("sport", 0.0) + SCORE_WEIGHT
    return score


def weigh(tokens: Iterable[Token]) -> dict[str, float]:
    """The weight of each domain over the distinct words, and pairs of words, of `tokens`."""
    table = load_domains()
    score: dict[str, float] = defaultdict(float)
    lemmas = [token.lemma_.lower() for token in tokens]
    pairs = {f"{first}_{second}" for first, second in pairwise(lemmas)}
    for lemma in pairs.union(lemmas):
        for domain, weight in table.get(lemma, ()):
            score[domain] += weight
    return score


def tells_score(text: str) -> bool:
    """Whether a sentence tells the score of a game: "beat them 34-6"."""
    return any(int(one[1]) >= int(one[2]) for one in _SCORE.finditer(text))


def conflict_words(sentence: SentenceScene) -> set[str]:
    """The words of the conflict's own domain in a sentence."""
    table = load_domains()
    lemmas = {token.lemma_.lower() for token in sentence.parsed.doc}
    return {one for one in lemmas if any(name == CONFLICT for name, _ in table.get(one, ()))}


def armed_weight(candidate: Candidate, sentence: SentenceScene) -> float:
    """What armed actors add, most where they are the agent of the event itself."""
    agents = {part.token.i for part in candidate.parts if part.role is Role.AGENT}
    armed = {token.i for token in _armed_tokens(sentence)}
    return ARMED_AGENT_WEIGHT if armed & agents else ARMED_WEIGHT if armed else 0.0


def _armed_tokens(sentence: SentenceScene) -> Iterator[Token]:
    """The heads of armed actors whose own words belong to no other domain than conflict."""
    table = load_domains()
    for one in sentence.mentions:
        token = sentence.parsed.token_at(one.head.start) if one.label in ARMED_LABELS else None
        if token is not None:
            names = {name for name, _ in table.get(token.lemma_.lower(), ())}
            if names <= {CONFLICT}:
                yield token


def unfit_participant(candidate: Candidate) -> str | None:
    """The words of one that can't fight, be fought, or be fought with, if there is one."""
    for part in candidate.parts:
        limits = UNFIT.get(part.role)
        if (
            limits is not None
            and limits in _domains_of(part.token)
            and not _is_fire(part.token)
        ):
            return part.token.text
    return None


def _domains_of(noun: Token) -> set[str]:
    """The domains of a noun, or of it with the word joined before it: "press release"."""
    table = load_domains()
    lemma = noun.lemma_.lower()
    before = noun.doc[noun.i - 1].lemma_.lower() if noun.i else ""
    found = (*table.get(lemma, ()), *table.get(f"{before}_{lemma}", ()))
    return {name for name, _ in found}


def _is_fire(noun: Token) -> bool:
    """Whether a fire is that of weapons: "mortar fire"."""
    table = load_domains()
    return noun.lemma_.lower() == "fire" and any(
        name == CONFLICT
        for child in noun.children
        for name, _ in table.get(child.lemma_.lower(), ())
    )


@cache
def load_domains() -> dict[str, tuple[tuple[str, float], ...]]:
    """Lemma to its domains with their weights, from ``tables/domains.csv``.

    Raises:
        InvalidRecordError: the table has other columns, or a weight that is no number.
    """
    path = files("dateline.claims").joinpath("tables/domains.csv")
    with path.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines)
        if rows.fieldnames != _COLUMNS:
            raise InvalidRecordError(f"domains.csv has the columns {rows.fieldnames}")
        entries = [(row["domain"], float(row["weight"]), row["words"].split()) for row in rows]
    table: dict[str, tuple[tuple[str, float], ...]] = {}
    for domain, weight, words in entries:
        for word in words:
            table[word] = (*table.get(word, ()), (domain, weight))
    return table
