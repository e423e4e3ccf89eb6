"""Figurative war: is a sentence about conflict at all, or about sport, business, the weather?

The words beside a trigger decide: each domain of the table adds its weight for every word of
it in the sentence, and armed actors add to the conflict. Who can't fight (a storm, a virus, a
price) and what can't be fought (a deal, an idea, an audience) speak against violence too.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from importlib.resources import files
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
_COLUMNS: Final = ["domain", "weight", "words", "source"]


class DomainJudge:
    """Judges the triggers of one document by the words around them."""

    def __init__(self, sentences: Sequence[SentenceScene]) -> None:
        self._sentences = sentences

    @cached_property
    def _words(self) -> dict[int, set[str]]:
        """The words of the conflict's own domain, by sentence."""
        return {one.parsed.sentence.index: conflict_words(one) for one in self._sentences}

    def objection(self, candidate: Candidate, sentence: SentenceScene) -> str | None:
        """Why a trigger of violence is figurative, or of another domain; None where not."""
        if candidate.match.row.event_type.partition(".")[0] not in VIOLENT_BRANCHES:
            return None
        trigger = {token.i for token in candidate.found.tokens}
        doc = sentence.parsed.doc
        score = weigh(token for token in doc if token.i not in trigger)
        conflict = score.pop(CONFLICT, 0.0) + armed_weight(candidate, sentence)
        unfit = unfit_participant(candidate)
        domain, foreign = max(
            score.items(), key=lambda one: (one[1], one[0]), default=("", 0.0)
        )
        foreign += UNFIT_WEIGHT if unfit else 0.0
        if foreign < MIN_FOREIGN or foreign <= conflict:
            return None
        if foreign <= conflict + self.document_weight(sentence):
            return None
        return f"{unfit} takes no part in violence" if unfit else f"it is about {domain}"

    def document_weight(self, sentence: SentenceScene) -> float:
        """What the document's other sentences add to the conflict."""
        own = sentence.parsed.sentence.index
        others = (words for index, words in self._words.items() if index != own)
        found = {word for words in others for word in words}
        return min(MAX_FROM_DOCUMENT, DOCUMENT_WEIGHT * len(found))


def weigh(tokens: Iterable[Token]) -> dict[str, float]:
    """The weight of each domain over the distinct words of `tokens`."""
    table = load_domains()
    score: dict[str, float] = defaultdict(float)
    for lemma in {token.lemma_.lower() for token in tokens}:
        for domain, weight in table.get(lemma, ()):
            score[domain] += weight
    return score


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
    """The words of an agent or patient that can't fight or be fought, if there is one."""
    table = load_domains()
    for part in candidate.parts:
        if part.role not in {Role.AGENT, Role.PATIENT}:
            continue
        if _is_fire(part.token):
            continue
        lemma = part.token.lemma_.lower()
        names = {name for name, _ in table.get(lemma, ())}
        limits = f"{part.role.value}_unfit"
        if limits in names:
            return part.token.text
    return None


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
