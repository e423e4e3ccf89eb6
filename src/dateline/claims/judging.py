"""Is a trigger of violence meant as such? The tables speak first, then the learned reader.

The table of domains may throw a trigger away, unless the learned reader is sure. About what it
lets pass, the reader is asked how likely the words tell of violence where they stand. All
thresholds of the reader stand here, those of the second reading too; what others cost is told
by ``scripts/try_thresholds.py``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.domains import DomainJudge, DomainObjection, is_done_by_weapon, uses_weapon
from dateline.claims.falling import fallen_thing
from dateline.claims.fiction import work_of
from dateline.claims.figures import made_a_figure, set_phrase_of
from dateline.claims.learned.reader import OpenDocument, is_judged_type
from dateline.claims.losses import read_losses
from dateline.claims.mishaps import (
    blows_itself_up,
    is_accident,
    is_collision,
    names_cause_of_war,
    tells_of_mishap,
)
from dateline.claims.plain_deaths import is_plain_death
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role

LEAST: Final = 0.7
"""A trigger less likely than this to tell of violence is thrown away."""
LEAST_LITERAL: Final = 0.2
"""The same where people are counted as dead or hurt and no accident or illness is named: a
figure of speech would be odd there."""
LEAST_IN_CONFLICT: Final = 0.08
"""The same in a document that is about conflict by the tables."""
LEAST_IN_SHORT: Final = 0.3
"""The same in one of so few sentences that one word may mislead about all, where nobody who
surely bears arms does it."""
LEAST_COUNTED: Final = 0.005
"""The same where people are counted as killed, by a word that nobody uses of an accident or an
illness ("massacred seven"), and no mishap is named: the reader is hardly heard."""
LEAST_ARMED: Final = 0.4
"""The same where whoever does it, or suffers it, bears arms by the tables."""
LEAST_AT_WAR: Final = 0.001
"""The same in a document about conflict of so many sentences that it surely is."""
LONG: Final = 4
SHORT: Final = 2
SURE: Final = 0.98
"""What the learned reader finds so likely is no figure of speech, whatever the domains say."""
SURE_LITERAL: Final = 0.6
"""The same where people are counted as killed: seven can be shot dead at a match."""
FAR_AHEAD: Final = 4.0
"""The domains are right, whatever the reader says, where they outweigh the conflict so far."""
NEVER: Final = 2.0

SURE_ALONE: Final = 0.9
"""What the learned reader finds so likely makes a document one about conflict."""
LEAST_KNOWN: Final = 0.8
"""So likely violence must be, where the tables know the word, but not in this sentence."""
LEAST_APART: Final = 0.97
"""The same for any word in a document that the tables do not find to be about conflict."""
LEAST_WORDS: Final = 0.95
"""So likely events that are no violence must be, which are told in words of every day."""
LEAST_SHARE: Final = 0.25
"""So likely its type must be, where the tables know the word, but not in this sentence: who
"walked out" with others was not held before."""
LEAST_UNKNOWN: Final = 0.9
"""So likely an event must be that a word tells which the tables do not know."""
LEAST_TYPE: Final = 0.6
"""So likely its type must be."""
LEAST_UNKNOWN_NOUN: Final = 0.95
"""So likely an event must be that a noun or an adjective tells which the tables do not know."""
LEAST_TYPE_OF_NOUN: Final = 0.8
"""So likely its type must be."""
LEAST_ROLE: Final = 0.8
"""So likely someone must take part in it."""
SURE_TYPE: Final = 0.9
"""So likely another type must be than the row's to be taken instead: of 307 such cases in
marked texts new to the reader it was right in 251, the row in 39; below .8 as often."""
RULED_OUT: Final = 0.005
"""Less likely than this, a row's own type is taken for none."""
SURE_WHERE_RULED_OUT: Final = 0.4
"""So likely another type must be then: of 165 such cases in marked texts new to the reader it
was right in 74, the row in 17."""
SURE_FROM_AIR: Final = 0.6
"""So likely an air strike must be where the row says shells, a bomb or no weapon, and its own
type is less likely than `DOUBTFUL`: of 16 such cases in marked texts the reader was right in
13, the row in 3."""
DOUBTFUL: Final = 0.2
LEAST_EVENT: Final = 0.03
"""Less likely than this to tell any event, words of `DOUBTED` are thrown away."""
DOUBTED: Final = frozenset({"displacement", "aid", "protest", "deployment"})
"""Branches of words that mostly mean something else where the reader finds nothing: of 110 such
in marked texts 4 were marked. Not those of statements, talks and states."""
DOUBTED_APART: Final = DOUBTED | {"condition", "state", "statement", "talks"}
"""The same in documents that are not about conflict: there a meeting is any meeting."""
LEAST_AS_SUCH: Final = 0.5
"""So likely an event must be that a noun of war as such tells ("hostages", "the situation")
with nobody who does or suffers it: of 57 such in texts new to the reader 7 were marked."""

TAKING_PART: Final = frozenset({Role.AGENT, Role.PATIENT, Role.BACKER})
SURE_PLAIN: Final = 0.9
"""The same of a word that is hardly used of anything else ("the killings in Karm")."""
HARM: Final = ("violence.kill", "violence.execute")


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Why a trigger is thrown away: the stage and the reason."""

    stage: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """What the learned reader makes of a trigger, from 0 to 1.

    Attributes:
        event: that it tells some event of the codebook.
        own: that it tells one of its row's type.
    """

    event: float
    own: float


class EventJudge:
    """Judges the triggers of one document."""

    def __init__(
        self, sentences: Sequence[SentenceScene], learned: OpenDocument | None
    ) -> None:
        self._domains = DomainJudge(sentences)
        self._sentences = sentences
        self._learned = learned
        self._is_long = len(sentences) >= LONG
        self._is_short = len(sentences) <= SHORT

    def objection(
        self, candidate: Candidate, sentence: SentenceScene, *, is_term: bool = False
    ) -> Objection | None:
        """Why a trigger tells of no violence; None where it may.

        A term of war of several words (`is_term`) is no figure by the table of domains, nor is
        what the learned reader is sure of.
        """
        if is_judged_type(candidate.match.row.event_type):
            unreal = self._unreal(candidate, sentence)
            if unreal is not None:
                return unreal
        elif self._tells_nothing(candidate, sentence):
            return Objection(stage="judge", reason="that anything happens is unlikely here")
        if candidate.match.row.names_its_words:
            return None
        chance = self.chance(candidate, sentence)
        found = None if is_term else self._domains.objection(candidate, sentence)
        if found is not None and (chance is None or chance < _sure(candidate, sentence, found)):
            return Objection(stage="domain", reason=found.reason)
        if chance is None or chance >= self._least(candidate, sentence):
            return None
        return Objection(stage="judge", reason=f"violence is unlikely here ({chance:.2f})")

    def _tells_nothing(self, candidate: Candidate, sentence: SentenceScene) -> bool:
        """Whether the reader is sure that words which are often harmless tell no event."""
        branch = candidate.match.row.event_type.partition(".")[0]
        doubted = DOUBTED if sentence.classes.is_conflict() else DOUBTED_APART
        if self._learned is None or branch not in doubted:
            return False
        if branch not in DOUBTED and speaks_for_itself(candidate, sentence):
            return False
        trigger = sentence.parsed.span_of(candidate.found.tokens)
        return self._learned.chance_of_event(sentence.parsed, trigger) < LEAST_EVENT

    def is_as_such(self, candidate: Candidate, sentence: SentenceScene) -> bool:
        """Whether a noun speaks of war, or of what comes of it, and of no event in particular.

        "The law of war", "the release of all hostages": not where people are counted.
        """
        word = candidate.found.head.lemma_.lower()
        if self._learned is None or word not in words_of("war_as_such"):
            return False
        is_of_somebody = any(one.role in TAKING_PART for one in candidate.parts)
        if is_of_somebody or read_losses(candidate, sentence):
            return False
        trigger = sentence.parsed.span_of(candidate.found.tokens)
        return self._learned.chance_of_event(sentence.parsed, trigger) < LEAST_AS_SUCH

    def _unreal(self, candidate: Candidate, sentence: SentenceScene) -> Objection | None:
        """Why the words tell nothing that anybody did, whatever the learned reader finds."""
        work = work_of(candidate.found.head)
        if work is not None:
            return Objection(stage="fiction", reason=f"it is told in a work: {work!r}")
        is_armed = is_done_in_arms(candidate, sentence)
        phrase = None if is_armed else set_phrase_of(candidate.found)
        figure = phrase or made_a_figure(candidate.found, candidate.parts)
        if figure is not None:
            return Objection(stage="figure", reason=f"it is a figure of speech: {figure!r}")
        if is_collision(candidate.found.head):
            return Objection(stage="accident", reason="it is a collision on the road")
        thing = fallen_thing(candidate, sentence, self._sentences)
        if thing is not None:
            return Objection(stage="falling", reason=f"what falls is no place: {thing!r}")
        if not is_armed and is_plain_death(candidate, sentence):
            return Objection(stage="accident", reason="nobody is said to have caused the death")
        is_at_war = sentence.classes.is_conflict() and self._is_long
        if not is_at_war and not is_armed and is_accident(candidate, sentence):
            return Objection(stage="accident", reason="it is an accident or a disaster")
        return None

    def chance(self, candidate: Candidate, sentence: SentenceScene) -> float | None:
        """How likely a trigger tells of violence; None where the reader is not asked."""
        is_judged = is_judged_type(candidate.match.row.event_type)
        return self._violence(candidate.found, sentence) if is_judged else None

    def is_surely_violent(self, found: FoundTrigger, sentence: SentenceScene) -> bool:
        """Whether a word tells of violence for sure, whatever the tables make of it."""
        if work_of(found.head) is not None:
            return False
        chance = self._violence(found, sentence)
        return chance is not None and chance >= SURE_ALONE

    def may_be_violent(self, found: FoundTrigger, sentence: SentenceScene) -> bool:
        """Whether a word may tell of violence, were the document one about conflict."""
        chance = self._violence(found, sentence)
        return chance is not None and chance >= LEAST_IN_CONFLICT

    def _violence(self, found: FoundTrigger, sentence: SentenceScene) -> float | None:
        """How likely a trigger tells of violence: the whole phrase or, if likelier, its head.

        "Fell" tells it of "fell to"; in a text of very few sentences the whole phrase must.
        """
        if self._learned is None:
            return None
        whole, head = sentence.parsed.span_of(found.tokens), sentence.parsed.span_of(found.head)
        return max(
            self._learned.chance_of_violence(sentence.parsed, span)
            for span in ({whole} if self._is_short else {whole, head})
        )

    def chances(self, candidate: Candidate, sentence: SentenceScene) -> Chances | None:
        """What the learned reader makes of a trigger; None where there is no reader."""
        if self._learned is None:
            return None
        trigger = sentence.parsed.span_of(candidate.found.tokens)
        return Chances(
            event=self._learned.chance_of_event(sentence.parsed, trigger),
            own=self._learned.chance_of(
                candidate.match.row.event_type, sentence.parsed, trigger
            ),
        )

    def _least(self, candidate: Candidate, sentence: SentenceScene) -> float:
        """How likely violence must be for a trigger to be kept."""
        if tells_of_mishap(sentence) and not is_done_in_arms(candidate, sentence):
            return LEAST
        is_at_war = sentence.classes.is_conflict()
        if is_at_war and self._is_long and has_armed(candidate, sentence):
            return LEAST_AT_WAR
        least = _least_by_tables(candidate, sentence)
        is_doubtful = self._is_short and not is_done_in_arms(candidate, sentence)
        if is_at_war:
            least = min(least, LEAST_IN_SHORT if is_doubtful else LEAST_IN_CONFLICT)
        is_bare = is_doubtful and may_be_harmless(candidate, sentence)
        return max(least, LEAST_IN_SHORT) if is_bare else least


def speaks_for_itself(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether the text itself says something: "we regret it", "China must open its markets".

    Sanctions are nothing else, whatever they describe.
    """
    if candidate.match.row.event_type == "state.sanction":
        return True
    if candidate.found.phrase.pos == "modal":
        return sentence.classes.is_public()
    return any(one.role is Role.AGENT and one.token.lower_ == "we" for one in candidate.parts)


def _sure(candidate: Candidate, sentence: SentenceScene, found: DomainObjection) -> float:
    """How likely violence must be for a trigger to be kept, whatever the domains say.

    Where no row holds, and the words beside it are of another domain, the reader is not enough.
    """
    if found.lead >= FAR_AHEAD:
        return NEVER
    if counts_dead(candidate, sentence):
        return SURE_LITERAL
    if candidate.is_learned and not sentence.classes.is_conflict():
        return NEVER
    is_plain = candidate.found.head.lower_ in words_of("plain_violence")
    return SURE_PLAIN if is_plain else SURE


def counts_dead(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether people are counted as killed, or abducted, by a word used of nothing else."""
    lemma = candidate.found.head.lemma_.lower()
    is_harm = candidate.match.row.event_type in HARM and lemma not in words_of("unlucky")
    is_harm = is_harm or lemma in words_of("abducting")
    return is_harm and bool(read_losses(candidate, sentence))


def may_be_harmless(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether a word of harm, such as "killed" or "executed", stands by no word of war."""
    lemma = candidate.found.head.lemma_.lower()
    is_ambiguous = lemma in words_of("harm_of_any_cause") or lemma in words_of("harm_in_play")
    if befell_captive(candidate):
        return False
    return is_ambiguous and not names_cause_of_war(sentence)


def befell_captive(candidate: Candidate) -> bool:
    """Whether it befell who was taken before: "a trader abducted in May has been killed"."""
    patients = (one.token for one in candidate.parts if one.role is Role.PATIENT)
    return any(
        child.dep_ in {"acl", "relcl"} and child.lemma_.lower() in words_of("abducting")
        for noun in patients
        for child in noun.children
    )


def _least_by_tables(candidate: Candidate, sentence: SentenceScene) -> float:
    """How likely violence must be, by who takes part and how many are said to be hurt."""
    if counts_dead(candidate, sentence) or blows_itself_up(candidate.found.head):
        return LEAST_COUNTED
    if read_losses(candidate, sentence):
        return LEAST_LITERAL
    is_armed = has_armed(candidate, sentence) or is_done_by_weapon(candidate, sentence)
    return LEAST_ARMED if is_armed else LEAST


def has_armed(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether whoever does it, or suffers it, bears arms by the tables."""
    taking_part = (one.token for one in candidate.parts if one.role in TAKING_PART)
    return any("armed" in sentence.classes.classes_of(one) for one in taking_part)


def is_done_in_arms(candidate: Candidate, sentence: SentenceScene) -> bool:
    """Whether whoever does it surely bears arms, or does it with a weapon."""
    agents = (one.token for one in candidate.parts if one.role is Role.AGENT)
    named = [one for one in agents if one.pos_ != "PRON"]
    is_armed = any("armed" in sentence.classes.classes_of(one) for one in named)
    return is_armed or uses_weapon(candidate, sentence)
