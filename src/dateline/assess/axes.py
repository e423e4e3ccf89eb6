"""The stored axes, from which nothing but the grade is derived (design, section 4.8)."""

from collections.abc import Sequence

from dateline.assess.admission import admits
from dateline.assess.human import HumanStatus
from dateline.assess.official import official_axis
from dateline.assess.standing import Spoken
from dateline.model import Axis, FieldAssessment, FieldState


def make_axes(
    spoken: Sequence[Spoken],
    fields: Sequence[FieldAssessment],
    independent: tuple[int | None, str],
    human: HumanStatus,
) -> tuple[Axis, ...]:
    """The axes of an incident, in a fixed order."""
    claims = [one.claim for one in spoken]
    modalities = sorted({f"{one.polarity}/{one.modality}" for one in claims})
    kinds = sorted({one.voice.kind.value for one in spoken})
    disputed = [one.field for one in fields if one.state is FieldState.CONFLICT]
    number = "cannot be measured" if independent[0] is None else str(independent[0])
    confidence = max(claim.confidence for claim in claims)
    return (
        Axis(name="modality", value=", ".join(modalities), reason="as the voices put it"),
        Axis(name="source standing", value=", ".join(kinds), reason="kinds of ultimate voice"),
        Axis(name="independent origins", value=number, reason=independent[1]),
        Axis(
            name="contradiction",
            value=", ".join(disputed) or "none",
            reason="fields on which voices conflict",
        ),
        _precision(spoken),
        Axis(
            name="extraction confidence", value=f"{confidence:.2f}", reason="best of its claims"
        ),
        Axis(name="human status", value=human.value, reason=human.reason),
        _admission(spoken),
        official_axis(spoken),
    )


def _precision(spoken: Sequence[Spoken]) -> Axis:
    places = [one.claim.place.precision for one in spoken if one.claim.place]
    days = [one.claim.time.precision for one in spoken if one.claim.time.precision is not None]
    place, day = min(places, default=None), min(days, default=None)
    return Axis(
        name="precision",
        value=f"place {place or 'unknown'}, time {day or 'unknown'}",
        reason="best where_prec and date_prec",
    )


def _admission(spoken: Sequence[Spoken]) -> Axis:
    admitting = sorted({one.voice.name for one in spoken if admits(one)})
    return Axis(
        name="party admission",
        value="admitted" if admitting else "none",
        reason=f"by {', '.join(admitting)}" if admitting else "no party says that it did it",
    )
