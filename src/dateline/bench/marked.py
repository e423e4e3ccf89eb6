"""Claims end to end in marked texts of our own that the learned reader was not trained on.

Every seventh text of ``training/texts`` is kept from training. They are hard on purpose: as
many ways to tell a deed as their writers could think of. Thresholds were set on them, so that
their figures are of development.
"""

from pathlib import Path
from typing import Final

from dateline.bench.gold import compare
from dateline.bench.gold_matching import measures_of, score_claims
from dateline.bench.gold_reader import Coded, GoldDocument
from dateline.bench.marked_texts import MarkedEvent, MarkedText, is_held, read_folder
from dateline.bench.result import Result

ROLES: Final = {"A": "agent", "P": "patient"}
MEASURES: Final = (
    "trigger",
    "precision",
    "recall",
    "trigger_type",
    "trigger_family",
    "trigger_type_roles",
    "roles_of_matched",
    "agent_f1",
    "patient_f1",
    "polarity",
)


def run(path: Path) -> Result:
    """The scores on what is held out in the folder `path`; `n` is the number of texts.

    Raises:
        MissingResourceError: a mark is wrong.
    """
    texts = [one for one in read_folder(path) if is_held(one)]
    compared = compare([as_gold(one) for one in texts])
    scores = [
        score_claims(one.gold.claims, _told(one.found, text))
        for one, text in zip(compared, texts, strict=True)
    ]
    n_events = sum(len(one.gold.claims) for one in compared)
    return Result(
        corpus="marked",
        part="held",
        n=len(texts),
        measures=measures_of(scores, MEASURES),
        notes=(f"{n_events} events; those that only point back are left out",),
    )


def as_gold(text: MarkedText) -> GoldDocument:
    """A marked text as the gold of claims, without events that only point back."""
    events = [one for one in text.events if not one.is_repeat]
    return GoldDocument(id=text.id, text=text.text, claims=tuple(map(_coded, events)))


def _coded(event: MarkedEvent) -> Coded:
    return Coded(
        trigger=(event.start, event.end),
        type=event.type,
        arguments=tuple(
            (ROLES[role], (start, end)) for role, start, end in event.parts if role in ROLES
        ),
        polarity="denied" if event.is_denied else "affirmed",
    )


def _told(found: tuple[Coded, ...], text: MarkedText) -> tuple[Coded, ...]:
    """What was found, without events that only point back: those count for nothing."""
    repeats = [(one.start, one.end) for one in text.events if one.is_repeat]
    return tuple(
        one
        for one in found
        if not any(one.trigger[0] < end and start < one.trigger[1] for start, end in repeats)
    )
