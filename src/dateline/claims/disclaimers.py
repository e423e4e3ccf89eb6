"""Who says that it was not they: "it had nothing to do with the raid", "we had no men there".

Such a sentence names no deed of its own. What it disclaims is the last deed that was told
before it, and makes a claim of that one with its own voice: denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from dateline.claims.answers import is_act, last_deed_before
from dateline.claims.attribution.chain import link_of, read_chain, read_voices
from dateline.claims.attribution.disputed import INVOLVED, OURS, OWNING
from dateline.claims.attribution.records import NonConfirmation
from dateline.claims.fitting_act import is_war
from dateline.claims.scene import Scene, SentenceScene
from dateline.claims.told_before import MAX_BACK, denied_by, told_again, with_looking_back
from dateline.claims.voice import SUBJECTS, is_negated
from dateline.claims.word_classes import words_of
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Polarity,
    Role,
    Span,
    SpeakerKind,
    Stance,
)
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

WORD: Final = re.compile(r"[a-z]+")
ORIGIN: Final = "claims.disclaimers/1"
ALIBI: Final = "claims.alibis/1"
"""What makes the claims of those who say that they were not there."""
NONE: Final = frozenset({"no", "none", "nobody", "not", "never", "n't", "neither", "nor"})
NOT_NEAR: Final = frozenset({"nowhere", "anywhere"})
WHERE: Final = frozenset(
    {"in", "at", "near", "around", "outside", "inside", "within", "on", "along", "by"}
)
WHEN: Final = frozenset({"DATE", "TIME"})
THERE: Final = frozenset({"there", "here", "this", "that"})


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """The words that disclaim a deed, and who speaks where no cue says so; None of an alibi."""

    span: Span
    speaker: Attribution | None = None


def tell_disclaimers(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with those that disclaim a deed told before, in the text's order."""
    sentence_of = {one.parsed.span.start: one for one in scene.sentences}
    deeds_in: dict[int, list[Claim]] = {}
    for one in claims:
        if is_act(one):
            deeds_in.setdefault(one.sentence.start, []).append(one)

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        """One disclaimer a sentence: "we had no part in it; we had no men there"."""
        at = parsed.span.start
        told = _of_sentence(sentence_of[at], deeds_in.get(at, []), claims, scene)
        return islice(told, 1)

    return with_looking_back(claims, scene, read)


def _of_sentence(
    sentence: SentenceScene, deeds: Sequence[Claim], claims: Sequence[Claim], scene: Scene
) -> Iterator[Claim]:
    """What a sentence disclaims, unless it denies a deed that it names, or has been read so.

    What others did (`deeds`) may stand beside an alibi: "we had no men there; they shot at it".
    """
    if not deeds:
        yield from _of_disputes(sentence.parsed, claims, scene)
    if all(one.polarity is Polarity.AFFIRMED for one in deeds):
        yield from _of_alibis(sentence, claims, scene)


def _of_disputes(
    parsed: ParsedSentence, claims: Sequence[Claim], scene: Scene
) -> Iterator[Claim]:
    """What a sentence says of a deed by "this is a lie", "was not behind it"."""
    for one in read_voices(scene.parse).non_confirmations:
        if one.sentence != parsed.sentence.index or one.stance is not Stance.DISPUTES:
            continue
        verb = parsed.token_at(one.cue.start)
        if verb is None:
            continue
        speaker = replace(link_of(one, scene.actors), stance=Stance.STATES)
        named = _names_in(one, parsed)
        fitting = [it for it in claims if not named or named & _words_of(it)]
        yield from _disclaim(verb, Disclaimer(one.cue, speaker), fitting, parsed, scene)


def _names_in(dispute: NonConfirmation, parsed: ParsedSentence) -> set[str]:
    """The names in what is disputed, where its own sentence says it: "the raid on Karm"."""
    inner = [span for span in dispute.antecedent if parsed.span.covers(span)]
    return {
        token.lower_
        for token in parsed.doc
        if token.pos_ == "PROPN" and any(one.covers(parsed.span_of(token)) for one in inner)
    }


def _words_of(claim: Claim) -> set[str]:
    """The words of a claim's sentence, and of its place."""
    place = claim.place.name if claim.place is not None else ""
    return set(re.findall(r"\w+", f"{claim.sentence.quote} {place}".lower()))


def _disclaim(
    verb: Token,
    disclaimer: Disclaimer,
    claims: Sequence[Claim],
    parsed: ParsedSentence,
    scene: Scene,
) -> Iterator[Claim]:
    trigger, deeds = disclaimer.span, [one for one in claims if not is_war(one)]
    found = (
        last_deed_before(trigger, looking, deeds, scene)
        for looking in _standpoints(parsed, scene)
    )
    before = next(filter(None, found), None)
    if before is None:
        return
    chain = read_chain(verb, parsed, scene.parse, scene.actors, scene.report)
    if disclaimer.speaker is not None and is_of_outlets(chain):
        chain = (*chain, disclaimer.speaker)
    origin = ALIBI if disclaimer.speaker is None else ORIGIN
    again = "who says that it was not they"
    denied = denied_by(told_again(before, trigger, parsed, origin, again), chain)
    yield replace(denied, arguments=_denying_doers(disclaimer))


def _denying_doers(disclaimer: Disclaimer) -> tuple[Argument, ...]:
    """Who is said not to have done it: whoever denies a part of his own in it."""
    speaker, words = disclaimer.speaker, WORD.findall(disclaimer.span.quote.casefold())
    is_part = not (words_of("own_part") | INVOLVED | OWNING).isdisjoint(words)
    if speaker is None or speaker.span is None or speaker.actor is None or not is_part:
        return ()
    if speaker.span.quote.casefold() in OURS:
        return ()
    return (Argument(role=Role.AGENT, span=speaker.span, actor=speaker.actor),)


def _standpoints(parsed: ParsedSentence, scene: Scene) -> Iterator[ParsedSentence]:
    """The sentences from which to look back: its own, or one further up."""
    yield parsed
    for one in scene.sentences:
        if one.parsed.sentence.index == parsed.sentence.index - MAX_BACK - 1:
            yield one.parsed


def _of_alibis(
    sentence: SentenceScene, claims: Sequence[Claim], scene: Scene
) -> Iterator[Claim]:
    """What a sentence says of a deed by telling that those accused were not there."""
    parsed = sentence.parsed
    for verb in parsed.doc:
        if verb.pos_ not in {"VERB", "AUX"} or not is_alibi(verb, sentence):
            continue
        chain = read_chain(verb, parsed, scene.parse, scene.actors, scene.report)
        if not is_of_outlets(chain) or any(
            one.lower_ in OURS or one.lower_ in THERE for one in verb.subtree
        ):
            disclaimer = Disclaimer(parsed.span_of(verb))
            yield from _disclaim(verb, disclaimer, claims, parsed, scene)
            return


def is_of_outlets(chain: Sequence[Attribution]) -> bool:
    """Whether nobody speaks but the outlets."""
    return all(one.kind is SpeakerKind.OUTLET for one in chain)


def is_alibi(verb: Token, sentence: SentenceScene) -> bool:
    """Whether a verb says that armed people were not at a place, or had none there."""
    lemma = verb.lemma_.lower()
    if lemma == "have":
        objects = [one for one in verb.children if one.dep_ == "dobj"]
        return any(
            (_is_none(one) or is_negated(verb))
            and _is_of_arms(one, sentence)
            and _is_at_place(verb, one)
            for one in objects
        )
    if lemma not in words_of("being_present"):
        return False
    subjects = [one for one in verb.children if one.dep_ in SUBJECTS]
    is_none = is_negated(verb) or any(map(_is_none, subjects)) or _is_not_near(verb)
    is_theirs = any(_is_of_arms(one, sentence) for one in subjects)
    return is_none and is_theirs and (_is_not_near(verb) or _is_at_place(verb, verb))


def _is_none(noun: Token) -> bool:
    return any(one.lower_ in NONE for one in (noun, *noun.children))


def _is_not_near(verb: Token) -> bool:
    """Whether it stands in "were nowhere near", or denied as "were anywhere near"."""
    return any(one.lower_ in NOT_NEAR for one in verb.subtree)


def _is_of_arms(noun: Token, sentence: SentenceScene) -> bool:
    """Whether a noun is of people who may fight: "no men", "no Yolpa man", "our units"."""
    classes = sentence.classes.classes_of(noun)
    return "armed" in classes or noun.lemma_.lower() in words_of("men_of_side")


def _is_at_place(*heads: Token) -> bool:
    """Whether a place, or "there", hangs on one of the words."""
    children = [child for head in heads for child in head.children]
    if any(one.lower_ in THERE for one in children if one.dep_ == "advmod"):
        return True
    return any(
        one.dep_ == "prep"
        and one.lower_ in WHERE
        and any(inner.dep_ == "pobj" and inner.ent_type_ not in WHEN for inner in one.children)
        for one in children
    )
