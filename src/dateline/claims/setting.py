"""The place and the time of each claim of a document, read in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from spacy.tokens import Token

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.candidates import Candidate
from dateline.claims.circumstances import (
    MAX_SENTENCES_BACK,
    Anchor,
    choose_anchor,
    most_telling,
    same_paragraph,
)
from dateline.claims.scene import Scene, SentenceScene
from dateline.claims.word_classes import words_of
from dateline.model import (
    UNKNOWN_TIME,
    Granularity,
    Interval,
    Place,
    PlaceBasis,
    Role,
    TimeBasis,
    TimeStatus,
    Zone,
)
from dateline.text.parse import ParsedSentence
from dateline.times import ResolvedTime, redirect

_PEOPLE_ROLES: Final = frozenset({Role.AGENT, Role.PATIENT, Role.BACKER, Role.INSTRUMENT})
_PLACE_ROLES: Final = frozenset({Role.PLACE, Role.DESTINATION, Role.PATIENT, Role.ORIGIN_PLACE})


@dataclass(slots=True)
class Narrative:
    """What the sentences so far have set: where and when the story is."""

    scene: Scene
    last_place: Place | None = None
    last_time: Interval | None = None
    last_sentence: ParsedSentence | None = None
    dateline: Place | None = field(init=False)
    main_place: Place | None = field(init=False)

    def __post_init__(self) -> None:
        places = self.scene.places
        lines = [zone for zone in self.scene.parse.document.zones if zone.zone is Zone.DATELINE]
        self.dateline = next(
            (
                one.place
                for one in places
                if any(zone.start <= one.mention.span.start < zone.end for zone in lines)
            ),
            None,
        )
        self.main_place = most_telling([one.place for one in places])

    def enter(self, parsed: ParsedSentence) -> None:
        """Go on to a sentence; a new paragraph forgets the time, a new zone the place too."""
        last = self.last_sentence
        if last is not None and not _goes_on(last, parsed) and not _is_meanwhile(parsed):
            self.last_time = None
        if last is not None and last.sentence.zone is not parsed.sentence.zone:
            self.last_place = None
        self.last_sentence = parsed

    def place_of(
        self, sentence: SentenceScene, candidate: Candidate, triggers: frozenset[int]
    ) -> tuple[Place | None, PlaceBasis]:
        """The place of a claim, with from where it was taken."""
        chosen = choose_anchor(
            candidate.found.head,
            sentence.place_anchors(),
            triggers,
            _own_places(candidate),
            [part.token for part in candidate.parts if part.role in _PEOPLE_ROLES],
        )
        if chosen is not None:
            self.last_place = chosen.anchor.value
            return chosen.anchor.value, chosen.basis
        for place, basis in (
            (self.last_place, PlaceBasis.CONTEXT),
            (self.dateline, PlaceBasis.DATELINE),
            (self.main_place, PlaceBasis.DOCUMENT),
        ):
            if place is not None:
                return place, basis
        return None, PlaceBasis.NONE

    def time_of(
        self,
        sentence: SentenceScene,
        candidate: Candidate,
        triggers: frozenset[int],
        status: TimeStatus,
    ) -> Interval:
        """The time of a claim; its basis and reason say from where."""
        head, anchors = candidate.found.head, sentence.time_anchors()
        own = [one for one in anchors if not is_distance_from(one, head)]
        chosen = choose_anchor(head, own, triggers)
        if chosen is not None:
            is_future = status is TimeStatus.FUTURE
            interval = redirect(chosen.anchor.value, future=is_future).interval
            is_limit = is_day_of_statement(chosen.anchor, head) or len(own) < len(anchors)
            if is_limit and status is not TimeStatus.PAST:
                return interval
            if is_limit:
                return until(interval)
            if interval.basis is not TimeBasis.NONE:
                self.last_time = None if is_future else interval
                return interval
        is_told = status is TimeStatus.PAST and head.dep_ != "amod"
        if self.last_time is not None and is_told:
            return replace(self.last_time, reason="as in the sentence before")
        return from_publication(self.scene, status)


def is_distance_from(anchor: Anchor[ResolvedTime], trigger: Token) -> bool:
    """Whether a time says how long after or before a trigger something else happened.

    "Eight days after rebels blew it up": the eight days are not the time of the blast.
    """
    words = anchor.span.quote.casefold().split()
    token = anchor.token
    ends_so = words[-1] in {"after", "before"}
    is_before = token is not None and token.i < trigger.i
    return is_before and (ends_so or _is_followed_by_link(token)) and trigger.dep_ == "advcl"


def _is_followed_by_link(token: Token | None) -> bool:
    if token is None or token.i + 1 >= len(token.doc):
        return False
    return token.doc[token.i + 1].lower_ in {"after", "before"}


def is_day_of_statement(anchor: Anchor[ResolvedTime], trigger: Token) -> bool:
    """Whether a time says when something was said, not when it happened.

    "Said on Sunday that two men were killed": the killing is not later than Sunday.
    """
    verb = anchor.token
    while verb is not None and verb.pos_ != "VERB" and verb.head.i != verb.i:
        verb = verb.head
    if verb is None or verb.i == trigger.i or not verb.is_ancestor(trigger):
        return False
    return find_verb_row(verb, load_cues()) is not None or is_in_complement(trigger, verb)


def is_in_complement(trigger: Token, verb: Token) -> bool:
    """Whether a trigger stands in a that-clause under `verb`: "reports came that …"."""
    at = trigger
    while at.i not in {verb.i, at.head.i}:
        if at.dep_ in {"ccomp", "acl"} and any(child.dep_ == "mark" for child in at.children):
            return True
        at = at.head
    return False


def until(day: Interval) -> Interval:
    """Not later than a time that is known."""
    if day.end is None:
        return day
    return replace(
        day,
        start=None,
        granularity=Granularity.OPEN,
        precision=5,
        reason=f"not later than what was said then ({day.reason})",
    )


def from_publication(scene: Scene, status: TimeStatus) -> Interval:
    """What publication alone says of an undated event: not later, or if future not before."""
    if scene.dct is None:
        return UNKNOWN_TIME
    is_future = status is TimeStatus.FUTURE
    return Interval(
        start=scene.dct if is_future else None,
        end=None if is_future else scene.dct,
        granularity=Granularity.OPEN,
        precision=5,
        basis=TimeBasis.PUBLICATION,
        reason=f"no time said: not {'before' if is_future else 'later than'} publication",
    )


def _is_meanwhile(parsed: ParsedSentence) -> bool:
    """Whether a sentence says that it tells of the same time as the one before."""
    return len(parsed.doc) > 0 and parsed.doc[0].lower_ in words_of("meanwhile")


def _goes_on(last: ParsedSentence, parsed: ParsedSentence) -> bool:
    near = parsed.sentence.index - last.sentence.index <= MAX_SENTENCES_BACK
    return near and last.sentence.zone is parsed.sentence.zone and same_paragraph(last, parsed)


def _own_places(candidate: Candidate) -> Sequence[Token]:
    ranked = sorted(
        (part for part in candidate.parts if part.role in _PLACE_ROLES),
        key=lambda part: (part.role is Role.ORIGIN_PLACE, part.role is Role.PATIENT),
    )
    return [part.token for part in ranked]
