"""An incident's title and figures after its assessment: what its voices say now.

Rule ``most-voices/8``: the figures of losses are the bounds that the assessment gives them
(`assess.numbers`), so that a title never tells what its own outlet took back, a part beside the
whole, or a toll that has risen since. Other figures span all claims. Where voices conflict on
who did it, the title names all who are named, or says that it is denied.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from dateline.assess.assess import NO_TIMES, assess
from dateline.assess.counting import COUNT_KINDS
from dateline.assess.fields import by_name
from dateline.assess.human import NO_REVIEWS, Reviews
from dateline.link.title_names import spoken_names
from dateline.link.titles import Dispute, describe
from dateline.model import (
    Assessment,
    Claim,
    Count,
    CountKind,
    FieldState,
    Incident,
    Origin,
)

TITLE_RULE = "most-voices/8"
AGENT = "agent"
THEMSELVES = "themselves"
"""What stands for the doer where the captives got away."""


def assess_and_title(
    incident: Incident,
    claims: Mapping[str, Claim],
    origins: Mapping[str, Origin],
    reviews: Reviews = NO_REVIEWS,
    published: Mapping[str, datetime] = NO_TIMES,
) -> tuple[Incident, Assessment]:
    """The incident with its figures and title, and its assessment; arguments of `assess`."""
    assessment = assess(incident, claims, origins, reviews, published)
    told = [claims[one] for one in incident.claim_ids]
    return with_figures(incident, assessment, told), assessment


def with_figures(
    incident: Incident, assessment: Assessment, claims: Sequence[Claim]
) -> Incident:
    """The incident with the figures of its assessment in its counts and its title."""
    losses = dict(_losses(assessment, claims))
    others = [one for one in incident.counts if one.kind not in COUNT_KINDS]
    kinds = {**losses, **{one.kind: one for one in others}}
    counts = tuple(kinds[kind] for kind in CountKind if kind in kinds)
    titled = replace(incident, counts=counts, summary_rule=TITLE_RULE)
    return describe(titled, spoken_names(claims), _dispute(assessment))


def _dispute(assessment: Assessment) -> Dispute | None:
    """Who is named as the doer, most often first, where voices conflict on that."""
    field = by_name(assessment.fields)[AGENT]
    if field.state is not FieldState.CONFLICT:
        return None
    said = (one.value for one in field.values)
    named = Counter(one for one in said if not one.startswith("not ") and one != THEMSELVES)
    return Dispute(names=tuple(name for name, _ in named.most_common()))


def _losses(
    assessment: Assessment, claims: Sequence[Claim]
) -> Iterator[tuple[CountKind, Count]]:
    """What the voices give now as the number of each kind."""
    fields = by_name(assessment.fields)
    for kind in COUNT_KINDS:
        field = fields[kind.value]
        first = next((one for c in claims for one in c.counts if one.kind is kind), None)
        if first is not None and {field.low, field.best, field.high} != {None}:
            yield kind, replace(first, low=field.low, best=field.best, high=field.high)
