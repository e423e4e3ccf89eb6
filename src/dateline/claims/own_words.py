"""Whose words they are: "the statement" is its issuer's, "our units" are the speaker's.

"The Upland Front issued a statement. Our fighters attacked the post, it reads": the statement
speaks for the Front, and the fighters are the Front's. Both are said of what stands in the text
just before, so that they are read when all of its claims are known.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments_context import governing_verb
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.attribution.speakers import agent_of
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import Scene
from dateline.claims.spokespeople import NO_BODIES, body_of, forces_of
from dateline.claims.word_classes import words_of
from dateline.model import Actor, ActorKind, Argument, Attribution, Claim, Stance
from dateline.text.tokens import Token

REACH: Final = 900
"""Characters from who spoke last to words that are still theirs."""
SAME: Final = re.compile(
    r"(?:the|this|that|its|their)\s+(?:same\s+|[\w-]+\s+)?(?P<noun>[\w-]+)$"
)
OWN_PEOPLE: Final = re.compile(r"our\s", re.IGNORECASE)
SPEAKERS: Final = re.compile(r"(?:we|us|ourselves)$", re.IGNORECASE)
ARMED: Final = frozenset({ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.POLITICAL_MILITIA})
ANSWERING: Final = frozenset(
    {Stance.DISPUTES, Stance.DECLINES_COMMENT, Stance.DOES_NOT_CONFIRM}
)
OPEN: Final = frozenset({"description", "coreference"})
"""How an actor is found that the speaker's words may correct: "our units" name nobody."""


def name_own_words(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, in the order of the text, with issuers as voices and speakers as doers."""
    issued = list(_issued(scene))
    named: list[Claim] = []
    speaker: tuple[int, Actor] | None = None
    for claim in claims:
        told = _with_issuer(claim, _last(issued, claim))
        voice = _voice(told.attribution, scene)
        speaker = speaker if voice is None else (told.sentence.end, voice)
        before = _last([speaker] if speaker else [], told)
        named.append(_with_speaker(told, voice, _forces(told.attribution) or before))
    return named


def _issued(scene: Scene) -> Iterator[tuple[int, Actor]]:
    """Who issues a statement, and where the sentence ends that says so."""
    for sentence in scene.sentences:
        parsed = sentence.parsed
        for noun in parsed.doc:
            if noun.lemma_ in words_of("issued_words") and noun.pos_ == "NOUN":
                owners = (scene.actors.of(phrase_span(parsed, one)) for one in _owners(noun))
                bodies = [one for one in owners if one and one.kind not in NO_BODIES]
                if bodies:
                    yield parsed.span.end, bodies[0]


def _owners(noun: Token) -> Iterator[Token]:
    """Whose words they may be: "the Front's statement", "a note from X", "X issued a note"."""
    for child in noun.children:
        if child.dep_ in {"poss", "compound", "nmod", "amod"}:
            yield child
        elif child.dep_ in {"prep", "agent"} and child.lower_ in {"of", "by", "from"}:
            yield from (one for one in child.children if one.dep_ == "pobj")
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            agent = agent_of(child)
            yield from () if agent is None else (agent,)
    verb = governing_verb(noun)
    if verb is not None:
        yield from (one for one, _ in surface_subjects(verb) if one.i != noun.i)


def _last(told: Sequence[tuple[int, Actor]], claim: Claim) -> Actor | None:
    """The last of those who speak up to a claim, not far before it."""
    start = claim.sentence.start
    near = [actor for end, actor in told if start - REACH <= end <= claim.sentence.end]
    return near[-1] if near else None


def _voice(links: Sequence[Attribution], scene: Scene) -> Actor | None:
    """The body that speaks last in a chain, or for which somebody speaks."""
    spoken = _spoken(links)
    return body_of(spoken[-1], scene) if spoken else None


def _forces(links: Sequence[Attribution]) -> Actor | None:
    """The forces of the country for which somebody speaks last in a chain."""
    spoken = _spoken(links)
    return forces_of(spoken[-1]) if spoken else None


def _spoken(links: Sequence[Attribution]) -> list[Attribution]:
    """Those who say it, and are known; not those who only answer what is said."""
    return [
        one
        for one in links
        if one.cue is not None and one.actor is not None and one.stance not in ANSWERING
    ]


def _with_issuer(claim: Claim, issuer: Actor | None) -> Claim:
    """The claim with the issuer of "the statement" as the actor of that voice."""
    if issuer is None or not any(map(_is_same_words, claim.attribution)):
        return claim
    links = tuple(
        replace(one, actor=replace(issuer, resolved_by="coreference", loaded_words=()))
        if _is_same_words(one)
        else one
        for one in claim.attribution
    )
    return replace(claim, attribution=links)


def _is_same_words(link: Attribution) -> bool:
    """Whether a voice is only "the statement", "its communique"."""
    words = link.span.quote if link.span else link.speaker
    if link.actor is not None or words is None:
        return False
    found = SAME.match(words.casefold())
    return found is not None and found["noun"] in words_of("issued_words")


def _with_speaker(claim: Claim, voice: Actor | None, last: Actor | None) -> Claim:
    """The claim with the speaker for "we", and for "our units" also who spoke before."""
    arguments = tuple(_spoken_of(one, voice, last) for one in claim.arguments)
    return claim if arguments == claim.arguments else replace(claim, arguments=arguments)


def _spoken_of(argument: Argument, voice: Actor | None, last: Actor | None) -> Argument:
    is_people = OWN_PEOPLE.match(argument.span.quote) and _is_armed(argument.actor)
    body = voice or (last if is_people else None)
    is_own = is_people or SPEAKERS.match(argument.span.quote)
    if body is None or not is_own:
        return argument
    return replace(argument, actor=replace(body, resolved_by="coreference", loaded_words=()))


def _is_armed(actor: Actor | None) -> bool:
    """Whether "our …" are people under arms whom no name tells apart."""
    return actor is not None and actor.resolved_by in OPEN and actor.kind in ARMED
