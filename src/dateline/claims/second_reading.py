"""The second reading: what the learned reader finds where the tables' conditions find nothing.

A word whose rows all ask for more than the sentence says is read by what the learned reader
makes of it. The participants still come from the frame of a row: one of the same word, or else
the usual one of the type. So are words that the tables do not know at all, in documents about
conflict. Another type for a row that holds is ``surer_types``'s to give.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import numpy as np

from dateline.claims.arguments import read_fillers
from dateline.claims.candidates import Candidate, Found, read_candidate
from dateline.claims.conditions import ClassReader
from dateline.claims.fillers import Filler
from dateline.claims.inherit import names_doer
from dateline.claims.judging import LEAST_APART, LEAST_KNOWN, LEAST_SHARE, LEAST_WORDS
from dateline.claims.learned.reader import Floats, OpenDocument, is_judged_type
from dateline.claims.matching import Match
from dateline.claims.no_captives import takes_no_captive
from dateline.claims.own_means import types_ruled_out
from dateline.claims.resources import Resources
from dateline.claims.rows import DONE_TO_SOMEONE, usual_frame
from dateline.claims.scene import SentenceScene
from dateline.claims.trailing_deeds import is_beside_blast
from dateline.claims.triggers import TriggerRow
from dateline.claims.turning_words import only_turns
from dateline.claims.unknown_words import find_unknown, is_of_body
from dateline.claims.voice import SUBJECTS, is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.place_words import words_of as place_words
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role, Span

LONG: Final = 12
"""A document of more sentences has much besides its events: in it words mean what rows say."""
MOVES: Final = frozenset({"territory.withdraw", "territory.advance", "displacement.flee"})
"""What nobody undergoes: those who "were left in the streets" did not leave."""
TOLD_BY_ROWS: Final = ("statement.", "state.", "condition.", "deployment.", "talks.")
"""What only the rows of a word can say that it tells: the reader alone is seldom right."""
TOLD_PLAINLY: Final = ("attack.", "territory.", "detention.", "materiel.", "displacement.")
"""What verbs that may mean anything do tell: "they took him", "shells came down"."""
HARD_ON_PEOPLE: Final = (
    "violence.kill",
    "violence.injure",
    "violence.assault",
    "fighting.",
)
OF_PEOPLE: Final = frozenset({"violence.kill", "violence.injure", "violence.execute"})
SOMEONE: Final = frozenset({"people", "person", "armed", "civilian", "actor", "official"})
HARMS: Final = ("attack.", "fighting.", "violence.")
KNOWN_TYPE: Final = 4.0
"""A type that the word has in the tables is so many times likelier than the reader finds."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Reads the sentences of one document again."""

    document: OpenDocument
    resources: Resources

    def reread(self, scene: SentenceScene, found: Found) -> Found:
        """What was found, and new candidates where the learned reader is sure of an event."""
        kept = list(found.candidates)
        taken = {token.i for one in kept for token in one.found.tokens}
        for readings in found.missed:
            if not taken.isdisjoint(token.i for token in unbroken(readings[0]).tokens):
                continue
            one = self._read_missed(readings, scene)
            if one is not None:
                kept.append(one)
                taken.update(token.i for token in one.found.tokens)
        if scene.classes.is_conflict() and self.document.n_sentences <= LONG:
            told = {one.found.head.i for one in kept}
            unknown = find_unknown(self.document, scene, words_known(scene, taken), told)
            kept.extend(
                self._read(word, event_type, scene, self._fillers(word, scene))
                for word, event_type in unknown
                if not is_no_deed(word, event_type)
                and not is_general(word)
                and not is_discharge(word, event_type)
                and not is_mere_coming(word, event_type)
            )
        kept.sort(key=lambda one: one.found.head.i)
        return replace(found, candidates=tuple(kept))

    def _read_missed(
        self, readings: Sequence[FoundTrigger], scene: SentenceScene
    ) -> Candidate | None:
        """A trigger of the tables of which no row holds, where it surely tells an event."""
        found = unbroken(readings[0])
        if stands_for_people(found) or names_doer(found) or is_where(found):
            return None
        if is_about_part(found) or is_verdict(found) or only_turns(found, scene.found):
            return None
        if is_done_to_itself(found) or is_of_body(found.head) or is_of_time(found):
            return None
        span = self._telling(found, scene)
        rows = self.resources.rows
        chance = self.document.chance_of_event(scene.parsed, span)
        if chance < least_of_all():
            return None
        phrases = [part for one in readings for part in with_shorter(one)]
        known = frozenset(row.event_type for one in phrases for row in rows.rows_for(one))
        fillers = self._fillers(found, scene)
        barred = types_ruled_out(found, fillers)
        weights = weigh(known, barred, self.document.heads.types)
        likeliest, _ = self.document.likeliest(scene.parsed, span, weights)
        is_other = is_mere_coming(found, likeliest) or takes_no_captive(found, likeliest)
        is_other = is_other or is_mere_claim(found, likeliest)
        is_told = found.phrase.pos == "adj" and found.head.dep_ != "amod"  # "many are dead"
        is_of_people = likeliest in OF_PEOPLE and not is_told
        is_of_things = is_of_people and befalls_things(fillers, scene.classes)
        if is_other or is_of_things or cannot_befall(likeliest, found):
            return None
        if is_no_deed(found, likeliest) or is_discharge(found, likeliest):
            return None
        if self.document.chance_of(likeliest, scene.parsed, span) < LEAST_SHARE:
            return None
        if chance < least(likeliest, scene):
            return None
        is_far = self.document.n_sentences > LONG or is_far_fetched(likeliest, found)
        if likeliest not in known and is_far:
            return None
        return self._read(found, likeliest, scene, fillers)

    def _telling(self, found: FoundTrigger, scene: SentenceScene) -> Span:
        """The trigger, or its head alone where that tells more: "fell" of "fell on"."""
        whole, head = scene.parsed.span_of(found.tokens), scene.parsed.span_of(found.head)
        return max(
            whole, head, key=lambda one: self.document.chance_of_event(scene.parsed, one)
        )

    def _fillers(self, found: FoundTrigger, scene: SentenceScene) -> tuple[Filler, ...]:
        return read_fillers(found, self.resources.light_verbs, scene.classes)

    def _read(
        self,
        found: FoundTrigger,
        event_type: str,
        scene: SentenceScene,
        fillers: tuple[Filler, ...],
    ) -> Candidate:
        """A trigger read as an event of a type, with the participants of its frame."""
        rows = self.resources.rows.rows_for(found)
        own = [one for one in rows if one.event_type == event_type]
        words = found.phrase.pos
        if words == "verb" and is_done_to_someone(fillers, scene.classes):
            words = DONE_TO_SOMEONE
        usual = usual_frame(event_type, words)
        frame = dict(pair for one in reversed(own) for pair in one.frame)
        frame |= {slot: role for slot, role in usual if slot not in frame}
        if found.phrase.pos == "verb" and is_passive(found.head):
            frame.setdefault("obj", Role.PATIENT)
        match = Match(
            row=min(own, key=lambda one: len(one.needs)) if own else new_row(found, event_type),
            frame=tuple(frame.items()),
            found=found,
            fillers=fillers,
        )
        return read_candidate(match, scene.classes, is_learned=True)


def with_shorter(found: FoundTrigger) -> Iterator[FoundTrigger]:
    """A phrase and the shorter ones at its head: "barred from" and "barred"."""
    part: FoundTrigger | None = found
    while part is not None:
        yield part
        part = part.shorter


def is_done_to_someone(fillers: Iterable[Filler], classes: ClassReader) -> bool:
    """Whether a verb has people for its object: no captors, whom captives may get rid of."""
    objects = [one.token for one in fillers if one.slot == "obj"]
    return any("people" in classes.acting_classes_of(one) for one in objects) and not any(
        one.lemma_.lower() in words_of("doer") for one in objects
    )


def befalls_things(fillers: Iterable[Filler], classes: ClassReader) -> bool:
    """Whether what a verb is done to is no people: "lost their nerve", "executed a search"."""
    objects = [one.token for one in fillers if one.slot == "obj"]
    return bool(objects) and all(
        one.pos_ == "NOUN" and not classes.acting_classes_of(one) & SOMEONE for one in objects
    )


def is_about_part(found: FoundTrigger) -> bool:
    """Whether a verb only says who had a part in an act: "was not involved in the killing"."""
    return found.phrase.pos == "verb" and found.head.lemma_.lower() in words_of("involving")


def is_discharge(found: FoundTrigger, event_type: str) -> bool:
    """Whether patients leave a hospital: "was treated and released", no captives."""
    words = {one.lemma_.lower() for one in found.head.doc}
    is_of_care = not words.isdisjoint(words_of("care")) and words.isdisjoint(
        words_of("captive")
    )
    is_freed = event_type == "detention.release" or found.head.lemma_.lower() == "release"
    return is_freed and is_of_care


def is_verdict(found: FoundTrigger) -> bool:
    """Whether a verb only says who is thought to be guilty: "hold the army responsible"."""
    is_holding = found.head.lemma_.lower() in words_of("holding")
    return is_holding and any(
        one.lemma_.lower() in words_of("answerable") and one.i > found.head.i
        for one in found.head.doc
    )


def is_of_time(found: FoundTrigger) -> bool:
    """Whether a verb only says how long something lasts: "entered its third week"."""
    objects = (one for one in found.head.children if one.dep_ == "dobj")
    return any(one.lemma_.lower() in words_of("time_unit") for one in objects)


def cannot_befall(event_type: str, found: FoundTrigger) -> bool:
    """Whether a verb can't tell events of a type: nobody undergoes them, or it only finds."""
    is_found = found.phrase.pos == "verb" and found.head.lemma_.lower() in words_of("finding")
    if is_found and len(found.tokens) == 1 and event_type.startswith(HARMS):
        return not is_passive(found.head)  # "were found dead" tells of a death
    if event_type.startswith("attack.") and is_coming_down(found):
        return True
    is_undergone = found.phrase.pos == "verb" and is_passive(found.head)
    return event_type in MOVES and is_undergone


def is_coming_down(found: FoundTrigger) -> bool:
    """Whether an aircraft, or what is left of it, falls, lands or lies somewhere."""
    verb = found.head
    if verb.lemma_.lower() not in words_of("coming_down"):
        return False
    subjects = [one for one in verb.children if one.dep_ in SUBJECTS]
    inner = [one for noun in subjects for one in noun.subtree]
    return any(one.lemma_.lower() in words_of("flying_thing") for one in inner)


def is_mere_claim(found: FoundTrigger, event_type: str) -> bool:
    """Whether somebody only says that something is so: "claims that it has the evidence"."""
    is_claim = event_type == "statement.claim_responsibility"
    is_claim = is_claim and found.head.lemma_.lower() == "claim"
    return is_claim and any(one.dep_ == "ccomp" for one in found.head.children)


def is_no_deed(found: FoundTrigger, event_type: str) -> bool:
    """Whether a verb only tells what made others do it: "sparked an attack by youths"."""
    name = "-".join(found.phrase.words)
    if name in words_of("never_deed"):
        return event_type.startswith((*HARMS, "detention."))
    is_no_deed = found.phrase.pos == "verb" and name in words_of("no_deed")
    return is_no_deed and event_type.startswith((*HARMS, "territory."))


def is_general(found: FoundTrigger) -> bool:
    """Whether a verb means too much by itself to tell any one thing: "made", "gone"."""
    is_verb = found.phrase.pos == "verb" and len(found.tokens) == 1
    return is_verb and found.head.lemma_.lower() in words_of("general_verb")


def is_far_fetched(event_type: str, found: FoundTrigger) -> bool:
    """Whether a type that no row gives a word is not to be believed of it.

    Of "he referred to the talks" and "the dead had gone to church" the reader makes
    statements and deaths; of what was done to things and places it is right more often.
    """
    is_harm = event_type.startswith(HARD_ON_PEOPLE)
    if found.phrase.pos == "verb" and found.head.lemma_.lower() in words_of("empty_verb"):
        return True
    is_vague = is_general(found) and (is_harm or not event_type.startswith(TOLD_PLAINLY))
    return event_type.startswith(TOLD_BY_ROWS) or is_vague


def words_known(scene: SentenceScene, taken: set[int]) -> set[int]:
    """The words of a sentence that stand in some row, and those that are read already."""
    return taken | {token.i for one in scene.found for token in one.tokens}


def unbroken(found: FoundTrigger) -> FoundTrigger:
    """The longest phrase whose words stand together: "charged" in "charged the men at noon"."""
    while found.shorter and found.tokens[-1].i - found.tokens[0].i >= len(found.tokens):
        found = found.shorter
    return found


def stands_for_people(found: FoundTrigger) -> bool:
    """Whether an adjective stands for those whom it describes: "counted among the dead"."""
    is_plain = found.phrase.pos == "adj" and found.head.dep_ not in {"amod", "acomp"}
    return is_plain and any(child.dep_ in {"det", "poss"} for child in found.head.children)


def is_where(found: FoundTrigger) -> bool:
    """Whether a noun is a site where something happens: "shot dead at the Karm mine"."""
    head = found.head
    is_site = found.phrase.pos == "noun" and head.lemma_.lower() in place_words("site")
    return is_site and head.dep_ == "pobj" and head.head.lower_ in place_words("locative")


def is_done_to_itself(found: FoundTrigger) -> bool:
    """Whether a thing does something to itself: "the carton discharged itself"."""
    return any(one.dep_ == "dobj" and one.lower_ == "itself" for one in found.head.children)


def is_mere_coming(found: FoundTrigger, event_type: str) -> bool:
    """Whether those who came near while something happened are taken for attackers."""
    verb = found.head
    is_beside = verb.dep_ == "advcl" and verb.head.lemma_ != "be" and len(found.tokens) == 1
    is_coming = is_beside and verb.lemma_.lower() in words_of("nearing")
    return (is_coming or is_beside_blast(verb)) and event_type.startswith(HARMS)


def least_of_all() -> float:
    """How likely an event of any type must be, before more is looked at."""
    return min(LEAST_KNOWN, LEAST_APART, LEAST_WORDS)


def least(event_type: str, scene: SentenceScene) -> float:
    """How likely an event of a type must be, in a document about conflict or not."""
    if not is_judged_type(event_type):
        return LEAST_WORDS
    return LEAST_KNOWN if scene.classes.is_conflict() else LEAST_APART


def new_row(found: FoundTrigger, event_type: str) -> TriggerRow:
    """The row that a word would have, were it in the tables in this type."""
    name = " ".join(found.phrase.words)
    return TriggerRow(
        row_id=f"learned:{event_type}:{name}:{found.phrase.pos}",
        phrase=name,
        pos=found.phrase.pos,
        event_type=event_type,
        frame=(),
        needs=(),
        unless=(),
        example="",
        trap="",
    )


@cache
def weigh(known: frozenset[str], barred: frozenset[str], types: tuple[str, ...]) -> Floats:
    """How much each type's chance counts for a word that the tables know in some types.

    Those that its own clause rules out do not count at all.
    """
    counts = [0.0 if name in barred else KNOWN_TYPE if name in known else 1.0 for name in types]
    return np.array(counts, dtype=np.float32)
