"""Acts that a statement names again: "on Monday the governor blamed the Front for the attack".

The day on which somebody speaks, and the town, are not those of the act. Where the noun only
points back, its claim takes the day, the place and the means of the act that it means, unless
its own phrase says them.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.anaphora import points_back
from dateline.claims.fitting_act import (
    ACTS,
    CAUGHT,
    SAME_BRANCH,
    SAME_WORD,
    Charge,
    charge_at,
    fitting_act,
    names_in,
    types_named,
)
from dateline.claims.lent import has_lent_place, has_lent_time, lend
from dateline.claims.scene import Scene
from dateline.claims.word_classes import words_of
from dateline.model import Claim, Interval, Place, Polarity, Role, Span, Zone
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

STATEMENTS: Final = "statement"
MEANT: Final = frozenset({"attack", "fighting"})
KNOWN: Final = ("the ", "this ", "that ", "these ", "those ")
STEP: Final = "construction: named again by a statement"


def settle_named_again(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims, where acts that statements name again lie when and where they were told."""
    spoken = [one for one in claims if one.event.branch == STATEMENTS]
    settled = list(claims)
    for at, one in enumerate(claims):
        if not _is_of_statement(one, spoken):
            continue
        parsed = scene.parse.at(one.sentence.start)
        token = parsed.token_at(one.trigger.end - 1) if parsed is not None else None
        if parsed is None or token is None:
            continue
        if token.pos_ == "NOUN":
            settled[at] = _named_by_noun(one, token, parsed, settled)
        elif _is_undated(one):
            settled[at] = _told_by_verb(one, parsed, settled)
    return settled


def _is_of_statement(claim: Claim, spoken: Sequence[Claim]) -> bool:
    """Whether a claim of the body is of an act that a statement names, or a voice denies."""
    is_act = claim.event.branch in ACTS and claim.event.type not in CAUGHT
    if not is_act or claim.zone is Zone.HEADLINE:
        return False
    if claim.polarity is Polarity.DENIED and any(link.cue for link in claim.attribution):
        return True
    return any(
        one.sentence == claim.sentence and one.trigger.start < claim.trigger.start
        for one in spoken
    )


def _named_by_noun(
    claim: Claim, noun: Token, parsed: ParsedSentence, claims: Sequence[Claim]
) -> Claim:
    """Read "blamed the Front for the attack": a definite noun that is nobody's subject."""
    if noun.dep_.startswith("nsubj") or not points_back(noun):
        return claim
    before = fitting_act(charge_at(noun), claim.sentence, claims)
    phrase = parsed.span_of(tuple(noun.subtree))
    return claim if before is None else _as_before(claim, before, phrase)


def _told_by_verb(claim: Claim, parsed: ParsedSentence, claims: Sequence[Claim]) -> Claim:
    """Read "denied that its men had attacked the market": those whom it befell are known."""
    verb = parsed.token_at(claim.trigger.start)
    known = {
        word
        for one in claim.in_role(Role.PATIENT)
        if one.span.quote.casefold().startswith(KNOWN)
        for token in parsed.doc
        if one.span.covers(parsed.span_of(token))
        for word in names_in((token,))
    }
    if verb is None or not known:
        return claim
    types = frozenset({claim.event.type}) | types_named(verb.lemma_.lower())
    charge = Charge(word=verb.lemma_.lower(), types=types, details=frozenset(known))
    before = fitting_act(
        charge, claim.sentence, claims, least_kind=SAME_BRANCH, least_shared=1
    ) or fitting_act(charge, claim.sentence, claims, least_kind=SAME_WORD)
    return claim if before is None else _as_before(claim, before, claim.trigger)


def _is_undated(claim: Claim) -> bool:
    """Whether a claim's sentence says neither when nor where it was."""
    return has_lent_place(claim) and has_lent_time(claim.time)


def _as_before(claim: Claim, before: Claim, phrase: Span) -> Claim:
    """The claim when, where and with what the act before was, but for what its phrase says."""
    is_vague = claim.trigger.quote.casefold() in words_of("vague_deed")
    takes_type = is_vague and before.event.branch in MEANT
    says_when, says_where = _says_when(claim.time, phrase), _says_where(claim.place, phrase)
    told = replace(claim, event=before.event if takes_type else claim.event)
    return lend(told, before, STEP, own_time=says_when, own_place=says_where)


def _says_when(time: Interval, phrase: Span) -> bool:
    return any(phrase.covers(one) for one in time.spans)


def _says_where(place: Place | None, phrase: Span) -> bool:
    return place is not None and any(phrase.covers(one) for one in place.spans)
