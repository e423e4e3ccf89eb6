"""Party admission: a party to the conflict, or an authority, says what it did itself."""

from dateline.assess.own_act import is_own_act
from dateline.assess.standing import Spoken, Standing
from dateline.model import SpeakerKind

PARTY_KINDS = frozenset(
    {SpeakerKind.PARTY, SpeakerKind.MILITARY, SpeakerKind.AUTHORITY, SpeakerKind.OUTLET}
)
DONE_BY_SAYING = frozenset(
    {
        "state.emergency",
        "state.restrict",
        "state.sanction",
        "state.leadership",
        "statement.announce",
        "talks.agree",
        "talks.truce",
        "displacement.evacuate",
    }
)
OWN_LOSS = frozenset({"territory.withdraw", "materiel.lose", "state.concede"})


def admits(one: Spoken) -> bool:
    """Whether a party says of itself that it did this."""
    if one.standing is not Standing.STANDS:
        return False
    return any(
        voice.kind in PARTY_KINDS and is_own_act(one.claim, voice) for voice in one.voices
    )


def word_is_enough(one: Spoken) -> bool:
    """Whether a party says so of what is done by saying so, or of its own loss or retreat."""
    return one.claim.event.type in DONE_BY_SAYING | OWN_LOSS and admits(one)
