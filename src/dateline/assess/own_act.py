"""Whether a voice speaks of what its own side did."""

import re

from dateline.assess.speakers import OFFICIAL, STATE, Speaker, make_speaker
from dateline.assess.voices import Voice
from dateline.link.actors import ARMED_GROUPS, STATE_KINDS, Relation, relate
from dateline.model import Actor, Argument, Claim, Polarity, Role, SpeakerKind, Stance

OUR = frozenset({"our", "we", "us", "my", "i"})
OWN_PART = re.compile(
    r"\W+(?:that )?(?:any of )?(?:it|its|they|their|he|his|she|her|we|our|having|involvement|"
    r"responsibility|being|any (?:part|role|involvement|responsibility))\b",
    re.IGNORECASE,
)
ACTS = frozenset({"attack", "fighting", "territory", "materiel", "detention", "violence"})
PARTIES = STATE_KINDS | ARMED_GROUPS
ALL_SIDES = frozenset({"parties", "sides", "delegations", "governments"})
THEY = frozenset({"they", "it", "he", "she"})
"""Of whom a speaker who denies something mostly speaks: its own side."""
MIN_NAME_LETTERS = 4


def is_own_act(claim: Claim, voice: Voice) -> bool:
    """Whether the voice is of the side that the claim names as agent, or denies its part."""
    agents = claim.in_role(Role.AGENT)
    return denies_its_part(claim) or any(_is_own(one, claim, voice) for one in agents)


def denies_its_part(claim: Claim) -> bool:
    """Whether the denier speaks of itself: "denies that its guns fired", "denied any part"."""
    for link in claim.attribution:
        if link.stance is Stance.DENIES and link.cue is not None:
            after = claim.sentence.quote[link.cue.end - claim.sentence.start :]
            return OWN_PART.match(after) is not None
    return False


def _is_own(argument: Argument, claim: Claim, voice: Voice) -> bool:
    first = argument.span.quote.casefold().partition(" ")[0]
    if first in OUR and claim.event.branch in ACTS:
        return True
    if claim.polarity is Polarity.DENIED and first in THEY and not voice.is_own:
        return True
    if claim.event.branch == "talks" and _is_of_all_sides(argument, voice):
        return True
    agent = argument.actor
    if agent is None or voice.speaker is None:
        return False
    if voice.kind is SpeakerKind.OUTLET:
        return _is_organ(voice, agent, argument)
    if make_speaker(agent.name, voice.kind, agent).words & voice.speaker.words:
        return True
    spoken = _speaking_actor(claim)
    if spoken is not None and _is_one_party(spoken, agent):
        return True
    return _are_of_one_state(voice.speaker, argument)


def _is_of_all_sides(argument: Argument, voice: Voice) -> bool:
    """Whether "the parties" did it, of whom an official voice is one."""
    last = argument.span.quote.casefold().rpartition(" ")[2]
    return last in ALL_SIDES and voice.kind in OFFICIAL


def _speaking_actor(claim: Claim) -> Actor | None:
    links = [
        one for one in claim.attribution[1:] if one.stance in (Stance.STATES, Stance.DENIES)
    ]
    return links[-1].actor if links else None


def _is_one_party(speaker: Actor, agent: Actor) -> bool:
    if agent.kind not in PARTIES and speaker.id != agent.id:
        return False
    relation = relate(speaker, agent)
    if relation is Relation.SAME or (speaker.side is not None and speaker.side == agent.side):
        return True
    is_state = speaker.kind in STATE_KINDS and agent.kind in STATE_KINDS
    return relation is Relation.COMPATIBLE and is_state


def _is_organ(voice: Voice, agent: Actor, argument: Argument) -> bool:
    """Whether the outlet goes by the party's name, or is an organ of the state that acts."""
    name = agent.name.casefold()
    is_named = len(name) >= MIN_NAME_LETTERS and not agent.name[:1].islower()
    if agent.kind in PARTIES and is_named and name in voice.name.casefold():
        return True
    return voice.speaker is not None and _are_of_one_state(voice.speaker, argument)


def _are_of_one_state(speaker: Speaker, argument: Argument) -> bool:
    """Whether the speaker and the agent are offices of one state, as far as names tell."""
    if argument.actor is None or argument.actor.kind not in STATE_KINDS:
        return False
    agent = make_speaker(argument.span.quote, SpeakerKind.MILITARY, argument.actor)
    if speaker.office != STATE or agent.office != STATE:
        return False
    return not agent.proper or not speaker.proper or bool(_stems(agent) & _stems(speaker))


def _stems(speaker: Speaker) -> set[str]:
    return {word[:5] for word in speaker.proper}
