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
from dateline.claims.mishaps import is_gunfire
from dateline.claims.scene import SentenceScene
from dateline.claims.team_names import is_team_name
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
MEANS_WEIGHT: Final = 6.0
"""Nobody is shelled with complaints, whoever does it."""
DOCUMENT_WEIGHT: Final = 0.5
MAX_FROM_DOCUMENT: Final = 3.0
MIN_FOREIGN: Final = 2.0
SCORE_WEIGHT: Final = 4.0
UNFIT: Final = {
    Role.AGENT: "agent_unfit",
    Role.PATIENT: "patient_unfit",
    Role.PLACE: "patient_unfit",
    Role.INSTRUMENT: "instrument_unfit",
}
"""The class of words that can't play a role in violence."""
WEAPONS: Final = frozenset({"weapon", "aircraft"})
_SCORE: Final = re.compile(
    r"(?<![\w-])(\d{1,3})[-\N{EN DASH}](\d{1,3})\b"
    r"(?=\s+(?:to|in|at|against|on|after|win|and)\b|\s*[.,;:)!?]|\s*$)"
)
_CHESS: Final = re.compile(r"\b[KQRBN]?x?[a-h][1-8]\b")
CHESS_WEIGHT: Final = 4.0
"""A square or a move of chess: "h7", "Rxf2"."""
_COLUMNS: Final = ["domain", "weight", "words", "source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainObjection:
    """Why a trigger is no violence, and by how much another domain outweighs the conflict."""

    reason: str
    lead: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """A participant that can take no part in violence, and how much that weighs."""

    word: str
    weight: float


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
        unfit = unfit_participant(candidate, sentence)
        domain, foreign = max(
            score.items(), key=lambda one: (one[1], one[0]), default=("", 0.0)
        )
        foreign += unfit.weight if unfit else 0.0
        if foreign < MIN_FOREIGN or foreign <= conflict:
            return None
        lead = foreign - conflict - self.document_weight(sentence)
        if lead <= 0.0:
            return None
        reason = f"{unfit.word} takes no part in violence" if unfit else f"it is about {domain}"
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
    if _CHESS.search(doc.text):
        score["games"] = score.get("games", 0.0) + CHESS_WEIGHT
    return score


def weigh(tokens: Iterable[Token]) -> dict[str, float]:
    """The weight of each domain over the distinct words, and pairs of words, of `tokens`."""
    table, firsts = load_domains(), _first_words()
    score: dict[str, float] = defaultdict(float)
    lemmas = [token.lemma_.lower() for token in tokens]
    pairs = {f"{first}_{second}" for first, second in pairwise(lemmas) if first in firsts}
    for lemma in pairs.union(lemmas):
        for domain, weight in table.get(lemma, ()):
            score[domain] += weight
    return score


@cache
def _first_words() -> frozenset[str]:
    """The words with which a pair of the table may begin: most words begin none."""
    pairs = (one.split("_") for one in load_domains())
    return frozenset("_".join(one[:at]) for one in pairs for at in range(1, len(one)))


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
    if armed & agents or uses_weapon(candidate, sentence):
        return ARMED_AGENT_WEIGHT
    return ARMED_WEIGHT if armed else 0.0


def uses_weapon(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether a weapon or an aircraft does it, or it is done with one."""
    return _has_weapon(candidate, sentence, frozenset({Role.AGENT, Role.INSTRUMENT}))


def is_done_by_weapon(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether a weapon or an aircraft does it."""
    by_it = _has_weapon(candidate, sentence, frozenset({Role.AGENT}))
    subjects = [one.token for one in candidate.parts if one.role is Role.INSTRUMENT]
    is_subject = any(
        one.dep_ == "nsubj" and one.head.i == candidate.found.head.i for one in subjects
    )
    return by_it or (
        is_subject and _has_weapon(candidate, sentence, frozenset({Role.INSTRUMENT}))
    )


def _has_weapon(candidate: Candidate, sentence: SentenceScene, roles: frozenset[Role]) -> bool:
    means = (one.token for one in candidate.parts if one.role in roles)
    return any(
        token.pos_ == "NOUN"
        and sentence.classes.classes_of(token) & WEAPONS
        and not _is_of_other_domain(token)
        for token in means
    )


def _is_of_other_domain(noun: Token) -> bool:
    """Whether a noun, or what modifies it, is of another domain: "volcanic bombs"."""
    modifiers = (child for child in noun.children if child.dep_ in {"amod", "compound"})
    return any(_domains_of(one) - {CONFLICT} for one in (noun, *modifiers))


def _armed_tokens(sentence: SentenceScene) -> Iterator[Token]:
    """The heads of armed actors whose own words belong to no other domain than conflict."""
    for one in sentence.mentions:
        if one.label not in ARMED_LABELS or is_team_name(one, sentence.parsed.document.text):
            continue
        token = sentence.parsed.token_at(one.head.start)
        if token and not (_is_of_other_domain(token) or _sits_elsewhere(token)):
            yield token


def _sits_elsewhere(armed: Token) -> bool:
    """Whether armed people are none: "rebels on the back benches"."""
    places = (one for child in armed.children if child.dep_ == "prep" for one in child.children)
    return any(one.dep_ == "pobj" and "politics" in _domains_of(one) for one in places)


def unfit_participant(candidate: Candidate, sentence: SentenceScene) -> Unfit | None:
    """One that can't fight, be fought, or be fought with, if there is one.

    An armed group may be called by such a word: "the Upland Front", "the Front".
    """
    for part in candidate.parts:
        if part.token.pos_ == "PROPN" and _names_group(part.token, sentence):
            continue
        limits = UNFIT.get(part.role)
        if limits is None or limits not in _domains_of(part.token) or is_gunfire(part.token):
            continue
        is_means = part.role is Role.INSTRUMENT
        return Unfit(word=part.token.text, weight=MEANS_WEIGHT if is_means else UNFIT_WEIGHT)
    return None


def _domains_of(noun: Token) -> set[str]:
    """The domains of a noun, or of it with the word joined before it: "press release"."""
    table = load_domains()
    lemma = noun.lemma_.lower()
    before = noun.doc[noun.i - 1].lemma_.lower() if noun.i else ""
    found = (*table.get(lemma, ()), *table.get(f"{before}_{lemma}", ()))
    return {name for name, _ in found}


def _names_group(name: Token, sentence: SentenceScene) -> bool:
    """Whether a word heads the name of an armed group or a party."""
    if name.text in {"Front", "Current", "Wave"} and name.i:
        before = name.nbor(-1)
        if before.pos_ == "PROPN" or before.lower_ == "the":
            return True
    return "armed" in sentence.classes.classes_of(name)


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
