"""What officials say, or do not say: denial, and silence."""

from collections.abc import Iterator, Sequence

from dateline.assess.speakers import LOCAL, STATE
from dateline.assess.standing import Spoken, Standing
from dateline.model import Attribution, Axis, SpeakerKind, Stance

OFFICIALS = frozenset({SpeakerKind.AUTHORITY, SpeakerKind.MILITARY})
SILENCE = {
    Stance.DOES_NOT_CONFIRM: "does not confirm it",
    Stance.DECLINES_COMMENT: "gives no comment",
}


def official_axis(spoken: Sequence[Spoken]) -> Axis:
    """Whether officials confirm, deny, or keep silent."""
    denying = sorted({one.voice.name for one in spoken if _denies(one)})
    silent = sorted(set(_silences(spoken)))
    affirming = sorted({one.voice.name for one in spoken if _affirms(one)})
    value = (
        ("denied" if denying else "")
        or ("affirmed" if affirming else "")
        or ("silent" if silent else "not heard")
    )
    words = [f"denied by {', '.join(denying)}"] if denying else []
    words += [f"said by {', '.join(affirming)}"] if affirming else []
    words += silent
    return Axis(
        name="official word",
        value=value,
        reason="; ".join(words) or "no official is quoted, and none is said to be silent",
    )


def _denies(one: Spoken) -> bool:
    return one.standing is Standing.DENIES and _is_official(one)


def _affirms(one: Spoken) -> bool:
    return one.standing is Standing.STANDS and _is_official(one)


def _is_official(one: Spoken) -> bool:
    speaker = one.voice.speaker
    is_office = speaker is not None and speaker.office in (STATE, LOCAL)
    return one.voice.kind in OFFICIALS or (is_office and one.voice.kind is SpeakerKind.OUTLET)


def _silences(spoken: Sequence[Spoken]) -> Iterator[str]:
    for one in spoken:
        for link in one.claim.attribution:
            if link.stance in SILENCE:
                yield f"{_name(link)} {SILENCE[link.stance]}"


def _name(link: Attribution) -> str:
    return link.speaker or "someone unnamed"
