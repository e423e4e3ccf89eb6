"""Party admission: a party to the conflict, or an authority, says what it did itself."""

from dateline.assess.voices import Voice
from dateline.link.actors import ARMED_GROUPS, STATE_KINDS, Relation, relate
from dateline.model import Actor, Claim, Polarity, Role, SpeakerKind, Stance

PARTY_KINDS = frozenset({SpeakerKind.PARTY, SpeakerKind.MILITARY, SpeakerKind.AUTHORITY})
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
PARTIES = STATE_KINDS | ARMED_GROUPS
MIN_NAME_LETTERS = 4


def admits(claim: Claim, voice: Voice) -> bool:
    """Whether a party says of itself that it did this."""
    if claim.polarity is not Polarity.AFFIRMED:
        return False
    agents = [one.actor for one in claim.in_role(Role.AGENT) if one.actor]
    speaker = _speaker(claim)
    if speaker is not None and voice.kind in PARTY_KINDS:
        return any(_is_one_party(speaker, one) for one in agents)
    if voice.kind is SpeakerKind.OUTLET:
        return any(_is_organ(voice.name, one) for one in agents)
    return False


def word_is_enough(claim: Claim, voice: Voice) -> bool:
    """Whether a party says so of what is done by saying so, or of its own loss or retreat."""
    return claim.event.type in DONE_BY_SAYING | OWN_LOSS and admits(claim, voice)


def _speaker(claim: Claim) -> Actor | None:
    stating = [link for link in claim.attribution[1:] if link.stance is Stance.STATES]
    return stating[-1].actor if stating else None


def _is_one_party(speaker: Actor, agent: Actor) -> bool:
    relation = relate(speaker, agent)
    if relation is Relation.SAME or (speaker.side is not None and speaker.side == agent.side):
        return True
    is_state = speaker.kind in STATE_KINDS and agent.kind in STATE_KINDS
    return relation is Relation.COMPATIBLE and is_state


def _is_organ(outlet: str, agent: Actor) -> bool:
    """Whether the outlet goes by the name of the party itself."""
    name = agent.name.casefold()
    is_named = len(name) >= MIN_NAME_LETTERS and not agent.name[:1].islower()
    return agent.kind in PARTIES and is_named and name in outlet.casefold()
