"""The place and the time of each claim of a document, read in the order of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.candidates import Candidate
from dateline.claims.carried_place import CarriedPlace, is_of_country, is_wide
from dateline.claims.event_place import Around, EventPlace, choose_place
from dateline.claims.event_time import (
    RunningTime,
    TimeChoice,
    choose_time,
    only_publication,
)
from dateline.claims.place_costs import Frame
from dateline.claims.scene import Scene, SentenceScene
from dateline.claims.story_place import StoryPlace, area_of, in_country, read_story_place
from dateline.claims.story_time import StoryTime
from dateline.claims.taken_place import with_part
from dateline.claims.word_classes import words_of
from dateline.mentions.place_words import words_of as place_words_of
from dateline.model import (
    Interval,
    Place,
    PlaceBasis,
    Role,
    TimeStatus,
)
from dateline.places import ResolvedPlace
from dateline.places.entries import COUNTRY_KINDS
from dateline.places.lent import noun_of
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_NAMING: Final = frozenset({"compound", "nmod"})
_PEOPLE_ROLES: Final = frozenset({Role.AGENT, Role.PATIENT, Role.BACKER, Role.INSTRUMENT})
_STATED: Final = "statement."
_ASIDES: Final = frozenset({"relcl", "acl", "appos", "amod"})
_CLAUSES: Final = frozenset({"acl", "relcl", "ccomp", "advcl"})
_LEFT: Final = "territory.withdraw"
"""Where armed people leave is where it was; where others arrive is where they are."""
_SAID: Final = (_STATED, "talks.")
_ACTS: Final = (
    "attack.",
    "violence.",
    "fighting.",
    "territory.",
    "detention.",
    "displacement.",
    "materiel.",
    "protest.",
)
_GROUND: Final = ("attack.", "violence.", "fighting.", "protest.")
_PLACE_ROLES: Final = frozenset({Role.PLACE, Role.DESTINATION, Role.PATIENT, Role.ORIGIN_PLACE})


@dataclass(slots=True)
class Narrative:
    """What the sentences so far have set: where and when the story is.

    Attributes:
        last_place: of the last event that had one, in the sentences before this one.
        here: of the last event that has one in this sentence.
        placed: the trigger of that event.
        placed_at: the number of the last sentence that had one.
        n_sentences: how many were entered.
        apart: the area of an act of this sentence that was told apart from the last.
        sites: those named in the sentences before, by what they are.
        carried: where deeds and people were told to be.
        stated: when the statements of this sentence were made.
    """

    scene: Scene
    last_place: Place | None = None
    here: Place | None = None
    placed: Token | None = None
    placed_at: int | None = None
    n_sentences: int = 0
    apart: Place | None = None
    story: StoryTime = field(default_factory=StoryTime)
    stated: list[tuple[TimeChoice, TimeStatus]] = field(default_factory=list)
    last_sentence: ParsedSentence | None = None
    sites: dict[str, Place] = field(default_factory=dict)
    carried: CarriedPlace = field(default_factory=CarriedPlace)
    whole: StoryPlace = field(init=False)

    def __post_init__(self) -> None:
        self.whole = read_story_place(self.scene)

    def enter(self, parsed: ParsedSentence) -> None:
        """Go on to a sentence; a new paragraph forgets the time, a new zone the place too."""
        last = self.last_sentence
        self.story.enter(parsed)
        self.n_sentences += 1
        self.last_place, self.here = self.here or self.last_place, None
        self.apart = None
        if last is not None and last.sentence.zone is not parsed.sentence.zone:
            self.last_place = None
        self.last_sentence = parsed

    def leave(self, sentence: SentenceScene) -> None:
        """Remember what a sentence says besides its events; what is said is not of that day."""
        for chosen, status in self.stated if not self.story.has_told else ():
            self.story.tell(sentence.parsed, chosen, status)
        self.stated.clear()
        self.sites.update(named_sites(sentence.places))
        self.story.leave(sentence)

    def place_of(
        self,
        sentence: SentenceScene,
        candidate: Candidate,
        triggers: frozenset[int],
        time: Interval,
    ) -> tuple[Place | None, PlaceBasis]:
        """The place of a claim of an act at some time, with from where it was taken."""
        people = [part.token for part in candidate.parts if part.role in _PEOPLE_ROLES]
        chosen = choose_place(
            candidate.found.head,
            sentence.parsed,
            sentence.event_places(),
            Frame(
                triggers=triggers,
                own=_own_places(candidate),
                people=people,
                is_said=candidate.match.row.event_type.startswith(_SAID),
                is_attack=candidate.match.row.event_type.startswith("attack."),
                phrase=[one.i for one in candidate.found.tokens if one.pos_ == "NOUN"],
            ),
            self._around(candidate, time),
        )
        said = chosen.resolved
        is_of_voice = said is not None and is_where_voice_is(candidate, said, sentence.parsed)
        is_there = said is not None and not is_of_voice and not self._is_far(candidate, said)
        if is_there and self._goes_on_there(candidate):
            self._arrive(self._held(chosen), candidate.found.head)
            self.carried.when = time
        whole = chosen.area or chosen.place
        if whole is not None and not _is_statement(candidate):
            self.carried.remember(candidate, whole, is_said=is_there)
        told = with_part(chosen, candidate, sentence, self.whole.town)
        return told.place, told.basis

    def _held(self, chosen: EventPlace) -> Place | None:
        """Where a story goes on behind an act: of a list of places, in the area around all."""
        place = chosen.area or chosen.place
        if place is None or not chosen.listed or not place.is_located:
            return place
        listed = in_country((place, *chosen.listed))
        return area_of(place, listed, self.scene.resources.gazetteer)

    def _arrive(self, place: Place | None, trigger: Token) -> None:
        """Go on from the place of an act; a country is no news of the town in it just told."""
        self.apart = None
        here = self.here
        is_land = place is not None and place.feature_code in COUNTRY_KINDS
        self.placed_at = self.n_sentences
        if here is None or not is_land or place is None or place.country != here.country:
            self.here, self.placed = place, trigger

    def _is_far(self, candidate: Candidate, said: ResolvedPlace) -> bool:
        """Whether something that is no act is laid in another country than the story is in.

        "The witness flew to Ruritania. The priests were killed in May": not there.
        """
        home = self.whole.filed or self.whole.main
        is_act = candidate.match.row.event_type.startswith(_GROUND)
        is_land = said.named.feature_code in COUNTRY_KINDS
        is_abroad = home is None or home.country != said.named.country
        return is_land and is_abroad and not is_act

    def _goes_on_there(self, candidate: Candidate) -> bool:
        """Whether what follows is told of the place of an event: it is no aside, no speech.

        "They named the dead man as the planner of the raid that hit Karm": the story stays
        where it was. An aside sets the scene only where nothing has set it yet.
        """
        if _is_statement(candidate):
            return False
        way = (candidate.found.head, *candidate.found.head.ancestors)
        is_aside = any(one.dep_ in _ASIDES for one in way)
        return not is_aside or (self.here is None and self.last_place is None)

    def _around(self, candidate: Candidate, time: Interval) -> Around:
        """What the text around offers: of a statement, only where the report was written.

        Where the last event was, and where the story is, is what a statement is about.
        """
        gazetteer = self.scene.resources.gazetteer
        if _is_statement(candidate):
            return Around(dateline=self.whole.filed, gazetteer=gazetteer)
        known = self.carried.place_of(candidate, is_recent=self._is_recent())
        area = self._area_of(candidate, time) if known is None else None
        self.apart = area = area or self.apart
        earlier = self._told_here(candidate) or self.last_place
        return Around(
            earlier=known or (earlier if area is None else None),
            dateline=self.whole.dateline if area is None else None,
            filed=self.whole.filed,
            is_apart=area is not None,
            main=area or self.whole.main,
            town=self.whole.town,
            gazetteer=gazetteer,
            sites=self.sites,
        )

    def _is_recent(self) -> bool:
        """Whether this sentence or the one before has set the place of the story."""
        return self.placed_at is not None and self.n_sentences - self.placed_at <= 1

    def _area_of(self, candidate: Candidate, time: Interval) -> Place | None:
        """All that is known of where an act lies that is told apart from the last."""
        if self.here is None and self.last_place is None and not is_wide(candidate):
            return None
        span = self.last_sentence.span if self.last_sentence is not None else None
        is_dated = span is not None and any(span.covers(one) for one in time.spans)
        if is_of_country(candidate, time, is_dated=is_dated):
            return self.whole.country
        is_apart = self.carried.is_apart(candidate, time, is_dated=is_dated)
        return self.whole.area if is_apart else None

    def _told_here(self, candidate: Candidate) -> Place | None:
        """The town of the act before in its sentence: "raided Karm, and two men were killed".

        What only says when something was lends nothing: "since the raid on Karm".
        """
        if self.here is None or self.here.feature_code in COUNTRY_KINDS:
            return None
        if self.placed is not None and self.placed.lemma_ in words_of("fleeing"):
            return None  # "fled to Karm after the attack"
        is_act = candidate.match.row.event_type.startswith(_ACTS)
        is_below = self.placed is not None and candidate.found.head.is_ancestor(self.placed)
        return self.here if is_act and not is_below else None

    def time_of(
        self,
        sentence: SentenceScene,
        candidate: Candidate,
        triggers: frozenset[int],
        status: TimeStatus,
    ) -> Interval:
        """The time of a claim; its basis and reason say from where."""
        head, anchors = candidate.found.head, sentence.time_anchors()
        running = self.story.running
        if _is_statement(candidate):
            anchors = tuple(one for one in anchors if not _is_below(one.token, head))
            deeds = _deeds_told_of(candidate, triggers)
            if any(_is_of_any(one.token, deeds) for one in anchors):
                anchors = tuple(one for one in anchors if not _is_of_any(one.token, deeds))
                running = RunningTime()
        chosen = choose_time(head, anchors, triggers, running, self.scene.dct, status)
        if _is_statement(candidate):
            self.stated.append((chosen, status))
        else:
            self.story.tell(sentence.parsed, chosen, status)
        return chosen.interval


def is_where_voice_is(
    candidate: Candidate, place: ResolvedPlace, parsed: ParsedSentence
) -> bool:
    """Whether a place is in the name of where a voice is: "said a doctor of Karm hospital"."""
    token = parsed.token_at(place.mention.span.end - 1)
    head = candidate.found.head
    if token is None or token.dep_ not in _NAMING or token.head.pos_ != "NOUN":
        return False
    return any(
        subject.dep_ == "nsubj" and subject.is_ancestor(token) and not subject.is_ancestor(head)
        for verb in head.ancestors
        if load_cues().find(verb.lemma_.lower(), "verb") is not None
        for subject in verb.children
    )


def named_sites(places: Sequence[ResolvedPlace]) -> Mapping[str, Place]:
    """The named sites among places by their noun: "bridge" of "Karm bridge"."""
    found = {}
    for one in places:
        noun = noun_of(one.mention) or one.mention.span.quote.rpartition(" ")[2].lower()
        if noun in place_words_of("site"):
            found[noun] = one.place
    return found


def _is_statement(candidate: Candidate) -> bool:
    return candidate.match.row.event_type.startswith(_STATED)


def from_publication(scene: Scene, status: TimeStatus) -> Interval:
    """All that publication says of when an undated event lies."""
    return only_publication(scene.dct, status)


def _is_below(token: Token | None, head: Token) -> bool:
    """Whether a time stands in a clause under a statement: when what is said happened."""
    if token is None or not head.is_ancestor(token):
        return False
    between = (one for one in (token, *token.ancestors) if head.is_ancestor(one))
    return any(one.dep_ in _CLAUSES and not _says_when_said(one) for one in between)


def _deeds_told_of(candidate: Candidate, triggers: frozenset[int]) -> Sequence[Token]:
    """What a statement is about, where that is something that happened: "the attack"."""
    topics = [part.token for part in candidate.parts if part.role is Role.TOPIC]
    deeds = words_of("happening")
    return [one for one in topics if one.i in triggers or one.lemma_.lower() in deeds]


def _is_of_any(token: Token | None, nouns: Sequence[Token]) -> bool:
    """Whether a time is that of one of some nouns: "Sunday's blast was condemned"."""
    return token is not None and any(one.is_ancestor(token) for one in nouns)


def _says_when_said(clause: Token) -> bool:
    """Whether a clause tells of the statement itself: "speaking on Monday, he blamed …"."""
    is_words = clause.dep_ == "acl" and clause.head.lemma_.lower() in words_of("issued_words")
    return is_words or (clause.dep_ == "advcl" and clause.lemma_ in words_of("speaking"))


def _own_places(candidate: Candidate) -> Sequence[Token]:
    """The heads of the arguments that say where; what is talked of lies elsewhere."""
    event = candidate.match.row.event_type
    roles = _PLACE_ROLES - {Role.PATIENT} if event.startswith(_SAID) else _PLACE_ROLES
    last = Role.DESTINATION if event == _LEFT else Role.ORIGIN_PLACE
    ranked = sorted(
        (part for part in candidate.parts if part.role in roles),
        key=lambda part: (part.role is last, part.role is Role.PATIENT),
    )
    return [part.token for part in ranked]
