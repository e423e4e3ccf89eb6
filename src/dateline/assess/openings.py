"""An outlet that tells of the act in its own words before it quotes anybody.

"Six shells fell on the bus station this morning. A doctor says that four died." are two voices.
What an outlet tells after its speaker is the speaker's: "Police bombed a camp, the army said.
Nineteen died."
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.assess.speakers import NEWS
from dateline.assess.voices import Voice
from dateline.model import Claim, Origin, SpeakerKind, Zone

LOSS_TYPES: Final = frozenset({"violence.kill", "violence.injure", "violence.property"})
"""Types that tell what an act did: to deny them is not to deny the act."""

WORDS: Final = frozenset({"statement", "state"})
"""Branches of what is done by saying so, which an outlet has from who says it."""

Heard = tuple[Claim, tuple[Voice, ...]]


def with_openings(heard: Sequence[Heard], origins: Mapping[str, Origin]) -> list[Heard]:
    """The claims with their voices; an outlet that opens its report with the act says so.

    Where a speaker whom its report names tells of the same act, the outlet may have it from
    him: "Gunmen raided Karm. The army said that gunmen had raided the town" is one voice.
    """
    quoted: dict[str, int] = {}
    told: set[tuple[str, str]] = set()
    for claim, voices in heard:
        if any(not one.is_own and not one.is_faceless for one in voices):
            start = claim.sentence.start
            told.add((claim.report_id, claim.event.type))
            quoted[claim.report_id] = min(start, quoted.get(claim.report_id, start))
    return [
        (claim, tuple(replace(one, opens=True) for one in voices))
        if (claim.report_id, claim.event.type) not in told
        and _opens(claim, voices[-1], quoted)
        and _is_first(claim, origins)
        else (claim, voices)
        for claim, voices in heard
    ]


def _opens(claim: Claim, voice: Voice, quoted: Mapping[str, int]) -> bool:
    """Whether an outlet tells an act, and no loss, ahead of the first sentence of a speaker."""
    if voice.kind is not SpeakerKind.OUTLET or claim.zone is Zone.HEADLINE:
        return False
    if claim.event.type in LOSS_TYPES or claim.event.branch in WORDS:
        return False
    is_press = voice.speaker is not None and voice.speaker.office in ("", NEWS)
    return is_press and claim.sentence.start < quoted.get(claim.report_id, 0)


def _is_first(claim: Claim, origins: Mapping[str, Origin]) -> bool:
    """Whether its report is no copy, as far as is known."""
    origin = origins.get(claim.report_id)
    return origin is None or origin.first_report in (None, claim.report_id)
