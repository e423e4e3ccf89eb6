"""An incident's assessment: independent voices, fields, revisions, axes, grade."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from dateline.assess.admission import admits, word_is_enough
from dateline.assess.axes import make_axes
from dateline.assess.fields import assess_fields, by_name
from dateline.assess.grades import Support, grade
from dateline.assess.human import NO_REVIEWS, Reviews, human_status
from dateline.assess.independence import count_independent
from dateline.assess.instead import is_instead
from dateline.assess.revisions import find_revisions
from dateline.assess.standing import Spoken, Standing, hear, is_only_said
from dateline.assess.voices import Voice
from dateline.link.several import sums_since
from dateline.model import (
    Assessment,
    Claim,
    FieldState,
    Incident,
    Modality,
    Origin,
    SpeakerKind,
)

OF_RUMOURS = frozenset({SpeakerKind.SOCIAL_MEDIA, SpeakerKind.UNKNOWN, SpeakerKind.UNNAMED})
"""Kinds of voices whose unconfirmed word is a rumour."""

DENYING = frozenset({Standing.DENIES, Standing.NOT_US, Standing.NO_LOSS})
"""What voices say that are heard beside those who say that it happened."""

NO_TIMES: Mapping[str, datetime] = {}


def assess(
    incident: Incident,
    claims: Mapping[str, Claim],
    origins: Mapping[str, Origin],
    reviews: Reviews = NO_REVIEWS,
    published: Mapping[str, datetime] = NO_TIMES,
) -> Assessment:
    """How well `incident` is supported.

    Args:
        incident: what to assess.
        claims: by claim id; must hold those of the incident.
        origins: by report id.
        reviews: what people said of claims and incidents.
        published: when each report was published, by report id, as far as is known.
    """
    spoken = hear([claims[one] for one in incident.claim_ids], origins, published)
    standing = _voices(without_rumours(spoken), Standing.STANDS)
    n_told, reason = _count(spoken, standing)
    fields = assess_fields(spoken)
    states = {name: one.state for name, one in by_name(fields).items()}
    human = human_status(incident.claim_ids, reviews)
    label, rule = grade(
        Support(
            n_independent=n_told if standing else 0,
            is_affirmed=bool(standing),
            is_denied=states["happened"] is FieldState.CONFLICT,
            agents_conflict=states["agent"] is FieldState.CONFLICT,
            party_admits=any(admits(one) for one in spoken),
            word_is_enough=any(word_is_enough(one) for one in spoken),
            is_refuted=human.is_refuted,
        )
    )
    return Assessment(
        incident_id=incident.id,
        n_independent=n_told,
        independent_reason=reason,
        fields=fields,
        axes=make_axes(spoken, fields, (n_told, reason), human),
        grade=label,
        rule=rule,
        revisions=find_revisions(spoken, origins),
    )


def _count(spoken: Sequence[Spoken], standing: Sequence[Voice]) -> tuple[int | None, str]:
    """The independent voices; where all have taken it back, how many had said it."""
    taken_back = [] if standing else _voices(spoken, Standing.TAKEN_BACK)
    if not taken_back:
        denying = [
            v for one in spoken if one.standing in DENYING for v in one.voices if not v.is_own
        ]
        return count_independent(standing, denying)
    number, names = count_independent(taken_back)
    return number, f"taken back by all who said it: {names}"


def _voices(spoken: Sequence[Spoken], standing: Standing) -> list[Voice]:
    """The voices of the claims of a standing; who denies the act tells none by its losses.

    Nor does one that in the same report puts an accident in its place: what went off there
    has no doer. A sum of all that has happened since a day tells of one act only where nobody
    else does.
    """
    denials = [one for one in spoken if one.standing is Standing.DENIES]
    told = [
        one
        for one in spoken
        if one.standing is standing
        and not (standing is Standing.STANDS and any(is_instead(one, d) for d in denials))
    ]
    acts = [one for one in told if not is_only_said(one.claim)] or told
    single = [one for one in acts if not sums_since(one.claim)]
    return [voice for one in single or acts for voice in one.voices]


def without_rumours(spoken: Sequence[Spoken]) -> list[Spoken]:
    """What is told without what posts or nobody in particular say and nobody confirms.

    A rumour confirms no report; where there is nothing else, it is what is told.
    """
    others = [one for one in spoken if not _is_rumour(one)]
    is_told = any(one.standing is Standing.STANDS for one in others)
    return others if is_told else list(spoken)


def _is_rumour(one: Spoken) -> bool:
    is_unconfirmed = one.claim.modality is Modality.UNCONFIRMED
    return is_unconfirmed and all(voice.kind in OF_RUMOURS for voice in one.voices)
