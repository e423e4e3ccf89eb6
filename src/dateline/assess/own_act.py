"""Whether a voice speaks of what its own side did."""

import re
from collections.abc import Iterator

from dateline.assess.speakers import COMMAND, GROUP, OFFICIAL, STATE, Speaker, make_speaker
from dateline.assess.voices import Voice
from dateline.claims.averted import was_averted
from dateline.claims.disclaimers import ALIBI as ALIBI_CLAIM
from dateline.link.actors import ARMED_GROUPS, STATE_KINDS, Relation, is_vague, relate
from dateline.model import (
    Actor,
    Argument,
    Attribution,
    Claim,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
)

OUR = frozenset({"our", "ours", "we", "us", "my", "i"})
DENYING_ITSELF = frozenset({"statement.deny", "statement.claim_responsibility"})
OURS = frozenset({"our", "ours"})
OUR_DEED = re.compile(
    r"\bour (?:own )?(?:answer|brothers|combatants|comrades|commandos|deed|engineers|fighters|"
    r"guerrillas|gunners|heroes|lions|militants|mujahideen|operation|reply|response|retaliation|"
    r"revenge|units?|warriors|work)\b",
    re.IGNORECASE,
)
"""How the channel of a group tells of what the group did: "this was our answer"."""
NONE_OF = re.compile(r"(?:none|not one|no one|nobody|any|some|all|most) of ")
OWN_PART = re.compile(
    r"\W+(?:that )?(?:any of )?(?:it|its|they|their|he|his|she|her|we|our|having|involvement|"
    r"responsibility|being|any (?:part|role|involvement|responsibility))\b",
    re.IGNORECASE,
)
ALIBI = re.compile(
    r"\W+(?:any|all|its|their|his|her|our|having (?:any|a))?\s*(?:part|role|involvement|hand|"
    r"responsibility|complicity|participation|being (?:involved|behind|responsible))\b",
    re.IGNORECASE,
)
"""What follows a denial that does not say that nothing happened."""
NOT_US = re.compile(
    r"\b(?:no (?:part|role|hand|share|involvement)|nothing to do with|not (?:involved|behind|"
    r"responsible|our|ours|us|theirs|the work))\b",
    re.IGNORECASE,
)
NOT_OURS = re.compile(
    r"[^.;:!?]{0,60}?\b(?:was|were|is|are)(?: not|n[’']t) (?:ours\b|us\b|our (?:work|doing)\b)",
    re.IGNORECASE,
)
"""Behind an act that only is not one's own: "the bomb in the market was not ours"."""

ACTS = frozenset({"attack", "fighting", "territory", "materiel", "detention", "violence"})
PARTIES = STATE_KINDS | ARMED_GROUPS
ALL_SIDES = frozenset({"parties", "sides", "delegations", "governments"})
THEY = frozenset({"they", "it", "he", "she"})
THEIRS = frozenset({"their", "its", "his", "her"})
"""Of whom a speaker who denies something mostly speaks: its own side."""
MIN_NAME_LETTERS = 4
N_STATES = 2


def is_own_act(claim: Claim, voice: Voice) -> bool:
    """Whether the voice is of the side that the claim names as agent, or denies its part."""
    agents = claim.in_role(Role.AGENT)
    if not agents and claim.event.branch in ACTS and _disputes_as_a_side(claim, voice):
        return True
    if denies_its_part(claim) or _denies_its_means(claim, voice):
        return True
    return any(_is_own(one, claim, voice) for one in agents)


def tells_own_act(claim: Claim, voice: Voice) -> bool:
    """Whether the voice tells of the act as one that its own side did: "it was ours"."""
    if claim.polarity is not Polarity.AFFIRMED or claim.event.branch not in ACTS:
        return False
    if voice.kind is SpeakerKind.OUTLET and OUR_DEED.search(claim.sentence.quote):
        return True
    words = claim.trigger.quote.casefold().split()
    return not OUR.isdisjoint(words) or is_own_act(claim, voice)


def _disputes_as_a_side(claim: Claim, voice: Voice) -> bool:
    """Whether a side denies what nobody is named for: somebody has blamed it."""
    is_side = voice.speaks_for_a_side
    is_party = voice.kind in (SpeakerKind.PARTY, SpeakerKind.MILITARY)
    return (is_side or is_party) and claim.attribution[-1].stance is Stance.DISPUTES


def denies_its_part(claim: Claim) -> bool:
    """Whether the denier speaks of itself: "denies that its guns fired", "denied any part"."""
    return any(OWN_PART.match(_object(link, claim)) for link in _denials(claim))


def denies_only_its_part(claim: Claim) -> bool:
    """Whether the denier leaves it open that it happened: "denied involvement", "not us"."""
    return (
        _denies_own_means(claim)
        or _is_alibi(claim)
        or any(
            ALIBI.match(_object(link, claim))
            or NOT_US.search(link.cue.quote if link.cue else "")
            for link in _denials(claim)
        )
    )


def _denies_its_means(claim: Claim, voice: Voice) -> bool:
    """Whether a speaker denies what only its own guns have done: "that its mortars hit it"."""
    if claim.polarity is not Polarity.DENIED or voice.is_own or claim.event.branch not in ACTS:
        return False
    means = (one.span.quote for one in claim.in_role(Role.INSTRUMENT))
    return any(one.casefold().partition(" ")[0] in THEIRS for one in means)


def _denies_own_means(claim: Claim) -> bool:
    """Whether only one's own guns were silent: "no shell of ours landed there"."""
    is_denied = claim.polarity is Polarity.DENIED and claim.event.branch in ACTS
    means = (one.span.quote for one in claim.in_role(Role.INSTRUMENT))
    return is_denied and any(OURS & set(one.casefold().split()) for one in means)


def _is_alibi(claim: Claim) -> bool:
    """Whether the denial is itself what is told: "the Front had no hand in the blast"."""
    if claim.polarity is not Polarity.DENIED:
        return False
    if claim.origin == ALIBI_CLAIM or NOT_US.search(claim.trigger.quote):
        return True
    if claim.event.type in DENYING_ITSELF:
        return False
    after = claim.sentence.quote[claim.trigger.end - claim.sentence.start :]
    return NOT_OURS.match(after) is not None


def _denials(claim: Claim) -> Iterator[Attribution]:
    wanted = (Stance.DENIES, Stance.DISPUTES)
    return (one for one in claim.attribution if one.stance in wanted and one.cue is not None)


def _object(link: Attribution, claim: Claim) -> str:
    """What is denied: the words behind the verb, in a longer cue and after it."""
    assert link.cue is not None
    quote, sentence = link.cue.quote, claim.sentence
    after = sentence.quote[link.cue.end - sentence.start :] if sentence.covers(link.cue) else ""
    return quote[len(quote.partition(" ")[0]) :] + after


def _is_own(argument: Argument, claim: Claim, voice: Voice) -> bool:
    first = NONE_OF.sub("", argument.span.quote.casefold()).partition(" ")[0]
    if first in OUR and claim.event.branch in ACTS:
        return True
    is_disputed = claim.attribution[-1].stance is Stance.DISPUTES  # "its men", of another
    is_they = first in (THEY if is_disputed else THEY | THEIRS) and not was_averted(claim)
    if claim.polarity is Polarity.DENIED and is_they and not voice.is_own:
        return True
    if claim.event.branch == "talks" and _is_of_all_sides(argument, voice):
        return True
    agent = argument.actor
    if voice.speaker is None:
        return False
    if agent is None:
        return _are_of_one_name(argument, voice.speaker)
    if voice.kind is SpeakerKind.OUTLET:
        return _is_organ(voice, agent, argument)
    if make_speaker(agent.name, voice.kind, agent).words & voice.speaker.words:
        return True
    if is_disputed and _is_nameless_group(voice.speaker) and _is_group(agent):
        return True
    spoken = _speaking_actor(claim)
    if spoken is not None and _is_one_party(spoken, agent):
        return True
    return _are_of_one_state(voice.speaker, argument)


def _is_group(agent: Actor) -> bool:
    is_called_so = make_speaker(agent.name, SpeakerKind.PARTY, agent).office == GROUP
    return agent.kind in ARMED_GROUPS or is_called_so


def _is_nameless_group(speaker: Speaker) -> bool:
    """Whether only its sort is told: "a charge that the militia rejects"."""
    return speaker.office == GROUP and not speaker.side


def _are_of_one_name(argument: Argument, speaker: Speaker) -> bool:
    """Whether an agent that nobody knows has the name of the speaker: Kestria, Kestrian."""
    agent = make_speaker(argument.span.quote, SpeakerKind.PARTY)
    name = argument.span.quote
    proper = agent.proper or (agent.words if name[:1].isupper() else frozenset())
    return bool(
        {word[:5] for word in proper if len(word) >= MIN_NAME_LETTERS} & _stems(speaker)
    )


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
    if speaker.office in (STATE, COMMAND) and is_vague(argument.actor):
        known = {speaker.country, argument.actor.country} - {None}
        return len(known) < N_STATES
    agent = make_speaker(argument.span.quote, SpeakerKind.MILITARY, argument.actor)
    if speaker.office != STATE or agent.office != STATE:
        return False
    return not agent.side or not speaker.side or bool(_stems(agent) & _stems(speaker))


def _stems(speaker: Speaker) -> set[str]:
    return {word[:5] for word in speaker.side}
