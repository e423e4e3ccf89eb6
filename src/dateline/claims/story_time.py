"""The time of which the text is telling, from sentence to sentence and under its headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dateline.claims.circumstances import MAX_SENTENCES_BACK, same_paragraph
from dateline.claims.event_time import RunningTime, TimeChoice
from dateline.claims.headings import Heading, is_item, keeps_list, label_time, passing_time
from dateline.claims.scene import SentenceScene
from dateline.claims.time_costs import TimeAnchor
from dateline.claims.undated_time import is_undated
from dateline.claims.word_classes import words_of
from dateline.model import Interval, TimeStatus
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token
from dateline.times import ResolvedTime

OF_ITS_DAY: Final = frozenset({"hours from an event", "same time as an event"})
"""Rules of times that lie on the day of which is told."""


@dataclass(slots=True)
class StoryTime:
    """What the sentences so far have set of the time.

    Attributes:
        running: the time at which the story has arrived; a new paragraph forgets it.
        heading: the day that stands over the items, or the prose, that follow.
        has_told: whether an event of this sentence gave a time of its own.
        told_at: the head of the event of this sentence that set the running time.
    """

    running: RunningTime = field(default_factory=RunningTime)
    heading: Heading | None = None
    has_told: bool = False
    told_at: Token | None = None
    last: ParsedSentence | None = None

    def enter(self, parsed: ParsedSentence) -> None:
        """Go on to a sentence."""
        last = self.last
        self.running.enter(parsed)
        if last is not None and not _goes_on(last, parsed) and not _is_meanwhile(parsed):
            self._begin_paragraph(last, parsed)
        if self.running.interval is None and self.heading is not None and is_item(parsed):
            self.running.go_to(self.heading.interval, parsed)
        self.has_told, self.told_at = False, None
        self.last = parsed

    def _begin_paragraph(self, last: ParsedSentence, parsed: ParsedSentence) -> None:
        self.running.forget()
        heading = self.heading
        if heading is None:
            return
        is_same_zone = last.sentence.zone is parsed.sentence.zone
        if heading.is_label or (is_same_zone and keeps_list(parsed)):
            self.running.go_to(heading.interval, parsed)
        else:
            self.heading = None

    def tell(
        self,
        parsed: ParsedSentence,
        choice: TimeChoice,
        status: TimeStatus,
        head: Token | None = None,
    ) -> None:
        """Remember the time of an event, with the head of its words."""
        if self._only_explains(choice, head):
            return
        self.running.arrive(parsed, choice, status)
        if choice.sets_story:
            self.told_at = head
        self.has_told = self.has_told or (
            choice.sets_story and choice.step.startswith(("clause", "sentence"))
        )

    def _only_explains(self, choice: TimeChoice, head: Token | None) -> bool:
        """Whether an event only says why, or after what, another of its sentence was.

        "Marched on Monday over the killing of a teacher last week": the story is on Monday.
        """
        told, story, start = self.told_at, self.running.interval, choice.interval.start
        if told is None or head is None or story is None or not self.has_told:
            return False
        is_before = start is not None and story.start is not None and start < story.start
        return is_before and told.is_ancestor(head)

    def go_to(self, interval: Interval, parsed: ParsedSentence) -> None:
        """Go on from the day of a main clause that told no event."""
        self.running.go_to(interval, parsed)
        if not is_item(parsed):
            self.heading = Heading(interval=interval, is_label=False)

    def leave(self, sentence: SentenceScene) -> None:
        """Remember what a sentence says of the time besides its events."""
        parsed = sentence.parsed
        label = label_time(sentence)
        if label is not None:
            self.heading = Heading(interval=label, is_label=True)
            self.running.go_to(label, parsed)
        elif self.has_told and self.running.interval is not None and not is_item(parsed):
            self.heading = Heading(interval=self.running.interval, is_label=False)
        elif not self.has_told:
            passing = passing_time(sentence)
            if passing is not None:
                self.running.go_to(passing, parsed)


def _is_meanwhile(parsed: ParsedSentence) -> bool:
    """Whether a sentence says that it tells of the same time as the one before."""
    return len(parsed.doc) > 0 and parsed.doc[0].lower_ in words_of("meanwhile")


def _goes_on(last: ParsedSentence, parsed: ParsedSentence) -> bool:
    near = parsed.sentence.index - last.sentence.index <= MAX_SENTENCES_BACK
    return near and last.sentence.zone is parsed.sentence.zone and same_paragraph(last, parsed)


def counted_from_story(
    anchors: Sequence[TimeAnchor], story: Interval | None
) -> tuple[TimeAnchor, ...]:
    """The times of a sentence, where "that evening" and "within hours" are of the story's day.

    The text alone counts them from the last day that it names, which may be that of an aside.
    A sentence that has a day of its own counts from that.
    """
    if story is None or story.n_days != 1:
        return tuple(anchors)
    days = [one for one in anchors if not is_undated(one.value)]
    if len(days) != 1 or days[0].value.rule not in OF_ITS_DAY:
        return tuple(anchors)
    moved = _on_day(days[0].value, story)
    return tuple(replace(one, value=moved) if one is days[0] else one for one in anchors)


def _on_day(time: ResolvedTime, story: Interval) -> ResolvedTime:
    if time.interval.n_days != 1:
        return time
    interval = replace(time.interval, start=story.start, end=story.end)
    return replace(time, interval=interval, as_past=interval)
