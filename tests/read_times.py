"""When an event of a sentence is, as its own times and the story say."""

from datetime import date

from dateline.claims.circumstances import Anchor
from dateline.claims.event_time import RunningTime, choose_time
from dateline.claims.scene import head_of
from dateline.model import Interval, TimeStatus
from dateline.times import resolve_times
from parsed import parse_text

DCT = date(2017, 6, 30)


def interval_of(
    text: str, trigger: str, *others: str, running: RunningTime | None = None
) -> Interval:
    """The time of the event at `trigger`; `others` are the other events of the sentence."""
    parsed = parse_text(text).sentences[0]
    anchors = [
        Anchor(span=one.span, token=head_of(parsed, one.span), value=one)
        for one in resolve_times(parsed.document, DCT, None)
    ]
    heads = {one.text: one for one in parsed.doc if one.text in {trigger, *others}}
    triggers = frozenset(one.i for one in heads.values())
    story = running or RunningTime()
    head = heads[trigger]
    return choose_time(head, anchors, triggers, story, DCT, TimeStatus.PAST).interval
