"""An incident's assessment: independent voices, fields, axes, grade."""

from collections.abc import Mapping, Sequence

from dateline.assess.admission import admits, word_is_enough
from dateline.assess.fields import assess_fields, by_name
from dateline.assess.grades import Support, grade
from dateline.assess.human import NO_REVIEWS, Reviews, human_status
from dateline.assess.voices import Voice, count_independent, voice_of
from dateline.model import (
    Assessment,
    Axis,
    Claim,
    FieldAssessment,
    FieldState,
    HeadlineStatus,
    Incident,
    Origin,
    Polarity,
    SpeakerKind,
)


def assess(
    incident: Incident,
    claims: Mapping[str, Claim],
    origins: Mapping[str, Origin],
    reviews: Reviews = NO_REVIEWS,
) -> Assessment:
    """How well `incident` is supported.

    Args:
        incident: what to assess.
        claims: by claim id; must hold those of the incident.
        origins: by report id.
        reviews: what people said of claims and incidents.
    """
    spoken = [(claims[one], voice_of(claims[one], origins)) for one in incident.claim_ids]
    withdrawn = _withdrawn(spoken)
    affirming = [
        voice
        for claim, voice in spoken
        if claim.polarity is Polarity.AFFIRMED
        and _is_carried(claim)
        and claim.id not in withdrawn
    ]
    n_independent, reason = count_independent(affirming)
    fields = assess_fields(spoken)
    states = {name: one.state for name, one in by_name(fields).items()}
    admission = [claim for claim, voice in spoken if admits(claim, voice)]
    human = human_status(incident.claim_ids, reviews)
    label, rule = grade(
        Support(
            n_independent=n_independent,
            is_affirmed=bool(affirming),
            is_denied=states["happened"] is FieldState.CONFLICT,
            agents_conflict=states["agent"] is FieldState.CONFLICT,
            party_admits=bool(admission),
            word_is_enough=any(word_is_enough(claim, voice) for claim, voice in spoken),
            is_refuted=human.is_refuted,
        )
    )
    return Assessment(
        incident_id=incident.id,
        n_independent=n_independent,
        independent_reason=reason,
        fields=fields,
        axes=(
            *_axes(spoken, fields, (n_independent, reason)),
            Axis(
                name="human status",
                value=human.value + (", party admits" if admission else ""),
                reason=human.reason,
            ),
        ),
        grade=label,
        rule=rule,
    )


def _withdrawn(spoken: Sequence[tuple[Claim, Voice]]) -> frozenset[str]:
    """Outlets that say it and deny it in their own name: they have taken it back."""
    denying = {
        (voice.kind, voice.name)
        for claim, voice in spoken
        if claim.polarity is Polarity.DENIED and voice.kind is SpeakerKind.OUTLET
    }
    return frozenset(
        claim.id
        for claim, voice in spoken
        if claim.polarity is Polarity.AFFIRMED and (voice.kind, voice.name) in denying
    )


def _is_carried(claim: Claim) -> bool:
    return claim.headline_status in (None, HeadlineStatus.CARRIED)


def _axes(
    spoken: Sequence[tuple[Claim, Voice]],
    fields: Sequence[FieldAssessment],
    independent: tuple[int | None, str],
) -> tuple[Axis, ...]:
    claims = [claim for claim, _ in spoken]
    modalities = sorted({f"{claim.polarity}/{claim.modality}" for claim in claims})
    kinds = sorted({voice.kind.value for _, voice in spoken})
    disputed = [one.field for one in fields if one.state is FieldState.CONFLICT]
    number = "cannot be measured" if independent[0] is None else str(independent[0])
    place = min((claim.place.precision for claim in claims if claim.place), default=None)
    day = min((c.time.precision for c in claims if c.time.precision is not None), default=None)
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
        Axis(
            name="precision",
            value=f"place {place or 'unknown'}, time {day or 'unknown'}",
            reason="best where_prec and date_prec",
        ),
        Axis(
            name="extraction confidence", value=f"{confidence:.2f}", reason="best of its claims"
        ),
    )
