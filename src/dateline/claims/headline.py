"""Headline against body: what the body makes of each claim that the headline carries."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.codebook import Codebook
from dateline.claims.headline_fit import exaggerates, same_spot, takes_sides, tells_of_victory
from dateline.model import Argument, Claim, HeadlineStatus, Polarity, Role, Zone

_HOSTILE: Final = frozenset({"violence", "territory", "detention", "materiel"})
_APART: Final = frozenset({"violence", "detention"})
"""Branches whose types are acts apart: to kill and to wound, to take and to let go."""
_PARTIES: Final = (Role.AGENT, Role.PATIENT)
_NAMED: Final = (*_PARTIES, Role.PLACE)
MIN_PARTIES: Final = 2
_WORD: Final = re.compile(r"[^\W_]+")


def mark_headlines(claims: Sequence[Claim], codebook: Codebook) -> tuple[Claim, ...]:
    """The claims, those of the headline with what the body makes of them."""
    body = [one for one in claims if one.zone is not Zone.HEADLINE]
    return tuple(
        replace(one, headline_status=compare_headline(one, body, codebook))
        if one.zone is Zone.HEADLINE
        else one
        for one in claims
    )


def compare_headline(claim: Claim, body: Sequence[Claim], codebook: Codebook) -> HeadlineStatus:
    """Whether the body carries a headline's claim, contradicts it or is silent.

    It is carried by a claim of the same family whose parties agree and that is said as firmly,
    or by one sentence that has all its parties; contradicted by one of the other polarity, by
    one with the parties the other way round, by smaller losses, or, where the headline says
    that someone supports a party, by their backing its enemies. What the headline denies, a
    denial carries; that others deny having done it is no denial of it.
    """
    family = codebook.family(claim.event.type)
    kin = [one for one in body if codebook.family(one.event.type) == family]
    agreeing = [one for one in kin if parties_agree(claim, one)]
    is_denied = claim.polarity is Polarity.DENIED
    if is_denied and any(one.polarity is claim.polarity for one in agreeing):
        return HeadlineStatus.CARRIED
    if is_contradicted(claim, agreeing, body):
        return HeadlineStatus.CONTRADICTED
    told = [one for one in agreeing if _is_as_firm(claim, one)]
    if takes_sides(claim, told, body):
        return HeadlineStatus.NOT_CARRIED
    if told or is_said_so(claim, body):
        return HeadlineStatus.CARRIED
    if tells_of_victory(claim, body):
        return HeadlineStatus.CARRIED
    if any(are_reversed(claim, one) for one in kin) or backs_the_enemy(claim, body, codebook):
        return HeadlineStatus.CONTRADICTED
    if stands_in_one_sentence(claim, body):
        return HeadlineStatus.CARRIED
    return HeadlineStatus.NOT_CARRIED


def is_contradicted(claim: Claim, agreeing: Sequence[Claim], body: Sequence[Claim]) -> bool:
    """Whether claims that agree in all else deny a headline's claim, or its losses."""
    told = [one for one in agreeing if _is_alike(claim, one) and is_same_act(one, claim)]
    against = [one for one in agreeing if one.polarity is not claim.polarity]
    if any(denies_act(one, claim) and not is_of_others(one, claim, told) for one in against):
        return True
    return exaggerates(claim, told, body)


def denies_act(denial: Claim, claim: Claim) -> bool:
    """Whether a denial is of the act told: who killed nobody may still have shelled a town."""
    return denial.event.branch not in _APART or denial.event.type == claim.event.type


def is_same_act(one: Claim, claim: Claim) -> bool:
    """Whether two claims tell of one act: a blast is a suicide attack, the dead no wounded."""
    if one.event.type == claim.event.type:
        return True
    return one.event.branch == claim.event.branch and one.event.branch not in _APART


def is_of_others(denial: Claim, claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether a denial is by others than those who, as the body tells too, have done it."""
    if not last_words(denial, Role.AGENT) or _share_doer(denial, claim):
        return False
    is_open = not last_words(claim, Role.AGENT)
    return any(is_open or _share_doer(claim, one) for one in told)


def _share_doer(left: Claim, right: Claim) -> bool:
    return bool(
        keys_of(left, Role.AGENT) & keys_of(right, Role.AGENT)
        or last_words(left, Role.AGENT) & last_words(right, Role.AGENT)
    )


def parties_agree(left: Claim, right: Claim) -> bool:
    """Whether a claim of the headline and one of the body agree in party, type or place."""
    if are_reversed(left, right):
        return False
    shared, is_same_type = False, left.event.type == right.event.type
    for role in _PARTIES:
        is_shared = bool(
            keys_of(left, role) & keys_of(right, role)
            or last_words(left, role) & last_words(right, role)
        )
        if actors_of(left, role) and actors_of(right, role) and not is_shared:
            return is_same_type and same_spot(left, right)
        shared = shared or is_shared
    names_nobody = not any(keys_of(left, role) for role in _PARTIES)
    return shared or names_nobody or is_same_type or same_spot(left, right)


def stands_in_one_sentence(claim: Claim, body: Sequence[Claim]) -> bool:
    """Whether a sentence of the body, said as firmly, has all parties of a headline's claim."""
    wanted = frozenset(one for role in _NAMED for one in last_words(claim, role))
    if len(wanted) < MIN_PARTIES:
        return False
    doubted = {one.sentence for one in body if not _is_alike(claim, one)}
    told = {one.sentence for one in body} - doubted
    return any(wanted <= set(_WORD.findall(one.quote.casefold())) for one in told)


def is_said_so(claim: Claim, body: Sequence[Claim]) -> bool:
    """Whether the body has the accuser say of the accused what they are accused of."""
    accusers, accused = actors_of(claim, Role.AGENT), actors_of(claim, Role.PATIENT)
    return any(
        accused & actors_of(one, Role.AGENT)
        and any(
            link.actor is not None and link.actor.id in accusers for link in one.attribution
        )
        for one in body
    )


def actors_of(claim: Claim, role: Role) -> frozenset[str]:
    """The ids of the actors in a role."""
    return frozenset(one.actor.id for one in claim.in_role(role) if one.actor is not None)


def are_reversed(left: Claim, right: Claim) -> bool:
    """Whether each does to the other what the other claim says was done to it."""
    return bool(
        keys_of(left, Role.AGENT) & keys_of(right, Role.PATIENT)
        and keys_of(left, Role.PATIENT) & keys_of(right, Role.AGENT)
    )


def backs_the_enemy(claim: Claim, body: Sequence[Claim], codebook: Codebook) -> bool:
    """Whether the alleged supporter of a party backs, in the body, those who fight it."""
    if claim.event.type not in {"talks.cooperate", "statement.support", "materiel.supply"}:
        return False
    if claim.polarity is Polarity.DENIED:
        return False
    supporters, supported = _words(claim, Role.AGENT), _keys(claim, Role.PATIENT)
    backed = {
        key
        for one in body
        if supporters & _words(one, Role.BACKER)
        for key in keys_of(one, Role.AGENT)
    }
    return any(
        keys_of(one, Role.AGENT) & backed and keys_of(one, Role.PATIENT) & supported
        for one in body
        if codebook.family(one.event.type) in _HOSTILE
    )


def _keys(claim: Claim, role: Role) -> frozenset[str]:
    return keys_of(claim, role) | keys_of(claim, Role.BENEFICIARY)


def keys_of(claim: Claim, role: Role) -> frozenset[str]:
    """What tells the parties in a role apart: the actor's id, or else the last word."""
    return frozenset(_key(one) for one in claim.in_role(role))


def last_words(claim: Claim, role: Role) -> frozenset[str]:
    """The last word of each party in a role: "the US-led coalition" is a coalition."""
    found = (_WORD.findall(one.span.quote.casefold()) for one in claim.in_role(role))
    return frozenset(words[-1] for words in found if words)


def _key(argument: Argument) -> str:
    if argument.actor is not None:
        return argument.actor.id
    words = _WORD.findall(argument.span.quote.casefold())
    return words[-1] if words else argument.span.quote.casefold()


def _words(claim: Claim, role: Role) -> frozenset[str]:
    """The capitalised words of the parties in a role."""
    return frozenset(
        word
        for one in claim.in_role(role)
        for word in _WORD.findall(one.span.quote)
        if word[0].isupper()
    )


def _is_alike(headline: Claim, body: Claim) -> bool:
    return headline.polarity is body.polarity and _is_as_firm(headline, body)


def _is_as_firm(headline: Claim, body: Claim) -> bool:
    return body.counts_as_happened or not headline.counts_as_happened
