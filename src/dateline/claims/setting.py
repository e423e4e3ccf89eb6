"""The place and the time of each claim of a document, read in the order of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.carried_place import CarriedPlace, is_of_country, is_wide
from dateline.claims.event_frame import STATED, frame_of, is_trial
from dateline.claims.event_place import Around, EventPlace, choose_place
from dateline.claims.event_time import (
    RunningTime,
    TimeChoice,
    choose_time,
    only_publication,
)
from dateline.claims.general_talk import is_general
from dateline.claims.headings import PASSING_DAYS
from dateline.claims.passing_scene import read_passing_scene
from dateline.claims.place_of_people import is_judged
from dateline.claims.place_within import within
from dateline.claims.scene import Scene, SentenceScene
from dateline.claims.seats import is_where_voice_is, speaks_from_abroad
from dateline.claims.side_scenes import (
    COURT,
    SideScene,
    goes_on_of_them,
    is_of_before,
    is_venue,
    venue_of,
)
from dateline.claims.statement_times import times_beside_deeds, times_of_statement
from dateline.claims.story_place import StoryPlace, area_of, in_country, read_story_place
from dateline.claims.story_time import StoryTime, counted_from_story
from dateline.claims.taken_place import with_part
from dateline.claims.time_costs import is_background
from dateline.claims.told_in_general import is_of_other_times
from dateline.claims.word_classes import words_of
from dateline.mentions.place_words import words_of as place_words_of
from dateline.model import (
    Interval,
    Place,
    PlaceBasis,
    TimeStatus,
)
from dateline.places import ResolvedPlace
from dateline.places.entries import COUNTRY_KINDS
from dateline.places.lent import noun_of
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_AROUND_IT: Final = frozenset({"after", "before", "since", "following"})
_ASIDES: Final = frozenset({"relcl", "acl", "appos", "amod"})
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
_STATE: Final = "state."
_EMERGENCY: Final = "state.emergency"
_DEEDS: Final = ("attack.", "violence.", "fighting.", "territory.", "displacement.")
_GROUND: Final = ("attack.", "violence.", "fighting.", "protest.")


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
        told: the heads of the acts of this sentence.
        side: what had been before the story, if it was told last.
        venues: where people last met, or were judged: see `venue_of`.
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
    told: set[int] = field(default_factory=set)
    side: SideScene | None = None
    venues: dict[str, Place] = field(default_factory=dict)
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
        self.told.clear()
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
        scene = read_passing_scene(sentence, self.told, self.scene.dct)
        if scene is not None:
            self.story.go_to(scene.time, sentence.parsed)
            if scene.place is not None:
                self.here, self.carried.when = scene.place, scene.time

    def place_of(
        self,
        sentence: SentenceScene,
        candidate: Candidate,
        triggers: frozenset[int],
        time: Interval,
    ) -> tuple[Place | None, PlaceBasis]:
        """The place of a claim of an act at some time, with from where it was taken."""
        chosen = choose_place(
            candidate.found.head,
            sentence.parsed,
            sentence.event_places(),
            frame_of(candidate, triggers),
            self._around(candidate, sentence, time),
        )
        head, parsed = candidate.found.head, sentence.parsed
        chosen = within(chosen, head, parsed, self.placed, self.here)
        if is_general(candidate, sentence):
            is_lent = chosen.resolved is None and chosen.area is None
            told = EventPlace(place=None, basis=PlaceBasis.NONE) if is_lent else chosen
            return told.place, told.basis
        said = chosen.resolved
        is_of_voice = said is not None and is_where_voice_is(candidate, said, sentence.parsed)
        is_there = said is not None and not is_of_voice and not self._is_far(candidate, said)
        self.told.add(candidate.found.head.i)
        if is_there and self._goes_on_there(candidate):
            self._move(candidate, self._held(chosen), time)
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

    def _move(self, candidate: Candidate, place: Place | None, time: Interval) -> None:
        """Go on from where an act was, unless it was beside the story."""
        if is_venue(candidate) and place is not None:
            self.venues[venue_of(candidate)] = place
        event = candidate.match.row.event_type
        is_state = event.startswith(_STATE) and event != _EMERGENCY
        if is_trial(candidate) or ((is_venue(candidate) or is_state) and self._is_set):
            return
        if self._is_beside(candidate, time):
            if place is not None:
                self.side = SideScene(place=place, time=time, at=self.n_sentences)
            return
        self._arrive(place, candidate.found.head)
        self.carried.when = time

    @property
    def _is_set(self) -> bool:
        """Whether an act has set the place of the story."""
        return self.here is not None or self.last_place is not None

    def _is_beside(self, candidate: Candidate, time: Interval) -> bool:
        """Whether an act only recalls what had been before the story, or long before."""
        if not self._is_set:
            return False
        dct, last = self.scene.dct, self.carried.when
        is_long_ago = is_background(time, dct)
        is_long_ago = is_long_ago and not (last is not None and is_background(last, dct))
        return is_long_ago or is_of_before(candidate.found.head)

    def _side_of(self, candidate: Candidate, time: Interval) -> Place | None:
        """The place of what was told beside the story, where an act goes on with it."""
        side = self.side
        if side is None or not side.takes_in(candidate, time, at=self.n_sentences):
            return None
        self.side = replace(side, at=self.n_sentences)
        return side.place

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
        is_aside = is_aside or (self.here is not None and any(map(_is_counted_from, way)))
        return not is_aside or not self._is_set

    def _around(self, candidate: Candidate, sentence: SentenceScene, time: Interval) -> Around:
        """What the text around offers: of a statement, only where the report was written.

        Where the last event was, and where the story is, is what a statement is about.
        """
        gazetteer = self.scene.resources.gazetteer
        if _is_statement(candidate):
            is_abroad = speaks_from_abroad(candidate, sentence, self.whole.filed, gazetteer)
            return Around(dateline=None if is_abroad else self.whole.filed, gazetteer=gazetteer)
        if is_venue(candidate) and speaks_from_abroad(
            candidate, sentence, self.here or self.last_place, gazetteer
        ):
            return Around(gazetteer=gazetteer)
        known = self.carried.place_of(candidate, is_recent=self._is_recent())
        known = known or self._side_of(candidate, time)
        area = self._area_of(candidate, time) if known is None else None
        self.apart = area = area or self.apart
        earlier = self._told_here(candidate) or self.last_place
        if is_venue(candidate):
            earlier = self.venues.get(venue_of(candidate), earlier)
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
        if not self._is_set and not is_wide(candidate):
            is_deed = candidate.match.row.event_type.startswith(_DEEDS)
            return self._beyond_venues() if is_deed and COURT in self.venues else None
        if is_judged(candidate.found.head) or is_of_other_times(candidate.found.head):
            return self.whole.country
        span = self.last_sentence.span if self.last_sentence is not None else None
        is_dated = span is not None and any(span.covers(one) for one in time.spans)
        if is_of_country(candidate, time, is_dated=is_dated):
            return self.whole.country
        is_apart = self.carried.is_apart(candidate, time, is_dated=is_dated)
        return self.whole.area if is_apart else None

    def _beyond_venues(self) -> Place | None:
        """Where deeds lie of which is only known where people met, or judged them."""
        area, names = self.whole.area, {one.name for one in self.venues.values()}
        return area if area is not None and area.name not in names else self.whole.country

    def _told_here(self, candidate: Candidate) -> Place | None:
        """The town of the act before in its sentence: "raided Karm, and two men were killed".

        What only says when something was lends nothing: "since the raid on Karm".
        """
        if self.here is None or self.here.feature_code in COUNTRY_KINDS:
            return None
        is_left = words_of("fleeing") | words_of("carrying")
        if self.placed is not None and self.placed.lemma_ in is_left:
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
            own = times_of_statement(candidate, anchors)
            anchors = times_beside_deeds(candidate, own, triggers)
            if len(anchors) < len(own):
                running = RunningTime()
        if is_general(candidate, sentence):
            running = RunningTime()
        if self.side is None or self.n_sentences - self.side.at > 1:
            anchors = counted_from_story(anchors, running.at(status))
        side = self._side_time(candidate, sentence.parsed)
        running = running if side is None else side
        chosen = choose_time(head, anchors, triggers, running, self.scene.dct, status)
        if _is_statement(candidate):
            self.stated.append((chosen, status))
        elif self.story.running.interval is not None and is_of_before(head):
            self.story.has_told = True
        else:
            self.story.tell(sentence.parsed, chosen, status, head)
        return chosen.interval

    def _side_time(self, candidate: Candidate, parsed: ParsedSentence) -> RunningTime | None:
        """The time of what was told beside the story, where those of whom it told go on."""
        side = self.side
        if side is None or self.n_sentences != side.at + 1 or not goes_on_of_them(candidate):
            return None
        if (side.time.n_days or PASSING_DAYS + 1) > PASSING_DAYS:
            return None
        return RunningTime(interval=side.time, set_at=parsed)


def named_sites(places: Sequence[ResolvedPlace]) -> Mapping[str, Place]:
    """The named sites among places by their noun: "bridge" of "Karm bridge"."""
    found = {}
    for one in places:
        noun = noun_of(one.mention) or one.mention.span.quote.rpartition(" ")[2].lower()
        if noun in place_words_of("site"):
            found[noun] = one.place
    return found


def _is_counted_from(word: Token) -> bool:
    """Whether words only say what an act came after, or before: "two days after the raid"."""
    if word.dep_ == "prep":
        return word.lower_ in _AROUND_IT and word.i > word.head.i
    marks = (one.lower_ for one in word.children if one.dep_ == "mark")
    return word.dep_ == "advcl" and not _AROUND_IT.isdisjoint(marks)


def _is_statement(candidate: Candidate) -> bool:
    return candidate.match.row.event_type.startswith(STATED)


def from_publication(scene: Scene, status: TimeStatus) -> Interval:
    """All that publication says of when an undated event lies."""
    return only_publication(scene.dct, status)
