"""Acts that a text tells twice, and once without a day: both are of the day that is told.

A report names the day in its lead and goes on from there: "Shells hit the clinic on Monday. …
The army denied that it had fired." Which dated act an undated one is, is weighed by what both
are, by where and whom they name, and by how near they stand; the act of the lead is what a
report mostly comes back to. The day is one that is lent: it rules nothing out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dateline.claims.averted import was_averted
from dateline.claims.codebook import Codebook
from dateline.claims.fitting_act import STRIKES
from dateline.claims.lent import LENT_PLACE
from dateline.claims.object_words import object_words
from dateline.claims.word_classes import words_of
from dateline.model import (
    AS_OF_ACT,
    HAPPENED_MODALITIES,
    Claim,
    Polarity,
    Role,
    TimeStatus,
)

SAID: Final = frozenset({"statement", "talks", "condition"})
OPPOSITES: Final = (
    ("aid.deliver", "aid.obstruct"),
    ("detention.abduct", "detention.release"),
    ("detention.arrest", "detention.release"),
    ("displacement.flee", "displacement.return"),
    ("territory.cut_route", "territory.open_route"),
)
"""Types of one branch that are told beside each other, often of the same people and things, and
are two happenings."""
LEAD_CHARACTERS: Final = 350
NEAR_CHARACTERS: Final = 400
LEAST: Final = 6.0
"""So many points make two tellings one act: of such days six in seven are right."""
CLEARLY: Final = 1.0
"""So many more than for an act of any other day."""
VAGUE: Final = frozenset({"people", "person", "others", "them", "they", "some", "those"})
ONE_MORE: Final = re.compile(
    r"\b(?:another|(?:an?|one)\s+(?:second|third|fourth|further|new|separate|similar|later))\b",
    re.IGNORECASE,
)
OTHER_PERSON: Final = 5.0
"""What speaks against one act where each befell somebody else."""
MANY_ACTS: Final = 5.0
"""What speaks against one act where many are told of in general."""
NAME: Final = re.compile(r"\b(?!(?:The|An?|His|Her|Its|Their|Our|My)\b)[A-Z][^\W\d_]{2,}")
FULL_NAME: Final = re.compile(r"[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){1,3}")
POINTED: Final = re.compile(
    r"(?:\b(?:the|these|those|both|all|such|its|their|his|her|our|my|any|no)|['’]s)"
    r"(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
LONG_AGO: Final = re.compile(
    r"\b(?:(?:weeks|months|years|decades|generations|centuries)\s+"
    r"(?:ago|earlier|before|previously)|long\s+ago)\b",
    re.IGNORECASE,
)
AT_OTHER_TIMES: Final = re.compile(
    r"\bin the past\b|\b(?:in|over|during)\s+(?:the\s+)?(?:past|recent|last)\s+(?:\w+\s+)?"
    r"(?:weeks|months|years|decades)\b|\bover the years\b|\bfor (?:years|decades|months)\b"
    r"|\b\w+-(?:year|decade|month)(?:-long|-old)?\b|\bsimilar\b|\bfrequent(?:ly)?\b|\boften\b",
    re.IGNORECASE,
)
"""What tells of many acts at other times, where none is pointed at."""
MANY_TIMES: Final = 10
OF_A_WAR: Final = 500
"""So many, and so many times as many as an act is told to have cost, are the sum of a war."""
OF: Final = re.compile(r"\s+of\s")
STEP: Final = "construction: the day of the act told before"


def settle_told_twice(claims: Sequence[Claim], codebook: Codebook) -> list[Claim]:
    """The claims, where an act without a day has that of the act which it is once more."""
    dated = [one for one in claims if _is_act(one) and one.time.n_days == 1]
    dated = [one for one in dated if one.polarity is Polarity.AFFIRMED]
    return [_with_day(one, dated, codebook) for one in claims]


def _is_act(claim: Claim) -> bool:
    """Whether a claim tells, or denies, what happened; what was prevented is another act."""
    if was_averted(claim):
        return False
    is_told = claim.modality in HAPPENED_MODALITIES
    is_told = is_told and claim.time_status is not TimeStatus.FUTURE
    return is_told and claim.event.branch not in SAID


def _with_day(claim: Claim, dated: Sequence[Claim], codebook: Codebook) -> Claim:
    bound = claim.time.end
    is_open = claim.time.start is None and not _is_long_ago(claim)
    if not is_open or bound is None or not _is_act(claim):
        return claim
    ranked = [
        (_Pair(claim, one).points(), _day(one), one)
        for one in dated
        if _day(one) <= bound and _may_be_one(claim, one, codebook)
    ]
    if not ranked:
        return claim
    most, day, act = max(ranked, key=lambda each: (each[0], each[2].trigger.start))
    others = (points for points, other, _ in ranked if other != day)
    if most < LEAST or most - max(others, default=0.0) < CLEARLY:
        return claim
    reason = f"{AS_OF_ACT} ({act.time.reason})"
    time = act.time if act.time.is_lent else replace(act.time, reason=reason)
    return replace(claim, time=time, steps=(*claim.steps, STEP))


def _is_long_ago(claim: Claim) -> bool:
    """Whether an act is said to have been long before, without a day: "some years ago"."""
    return any(LONG_AGO.search(one.quote) for one in claim.time.spans)


def _may_be_one(claim: Claim, act: Claim, codebook: Codebook) -> bool:
    """Whether two sentences may tell one act: of one family, and neither undoes the other."""
    one, other = claim.event.type, act.event.type
    is_kin = codebook.family(one) == codebook.family(other)
    is_undone = (one, other) in OPPOSITES or (other, one) in OPPOSITES
    is_apart = is_undone or claim.sentence == act.sentence or _is_one_more(claim, act)
    return is_kin and not is_apart and not _is_in_general(claim) and not _is_sum(claim, act)


def _is_in_general(claim: Claim) -> bool:
    """Whether acts of other times are told: "have attacked villages in recent months"."""
    is_pointing = POINTED.search(_text_before(claim)) is not None
    return not is_pointing and AT_OTHER_TIMES.search(claim.sentence.quote) is not None


def _is_sum(claim: Claim, act: Claim) -> bool:
    """Whether the losses told are many times those of an act: 35,000, and nine."""
    known = {one.kind: one.best or one.low or 0 for one in act.counts}
    return any(
        (one.low or 0) > max(OF_A_WAR, MANY_TIMES * known.get(one.kind, one.low or 0))
        for one in claim.counts
    )


def _is_one_more(claim: Claim, act: Claim) -> bool:
    """Whether an act is told, later, as one more of its kind: "a second rocket fell"."""
    quotes = (act.trigger.quote, *(one.span.quote for one in act.arguments))
    is_later = act.sentence.start > claim.sentence.start
    return is_later and any(ONE_MORE.search(quote) for quote in quotes)


def _day(claim: Claim) -> date:
    assert claim.time.start is not None  # of one that is dated
    return claim.time.start


@dataclass(frozen=True, slots=True)
class _Pair:
    """An undated claim and an act with a day."""

    claim: Claim
    act: Claim

    def points(self) -> float:
        """How much speaks for one act; fitted on invented wars (benchmarks/scenarios)."""
        told = self._kind() + self._place() + self._participants() + self._standing()
        return told - OTHER_PERSON * self._befell_others() - MANY_ACTS * self._is_of_many()

    def _kind(self) -> float:
        one, other = self.claim.event, self.act.event
        are_strikes = {one.branch, other.branch} <= STRIKES
        return 1.0 * (one.type == other.type) + 2.0 * (one.branch == other.branch) + are_strikes

    def _place(self) -> float:
        here, there = self.claim.place, self.act.place
        is_own = here is not None and self.claim.place_basis not in LENT_PLACE
        if not is_own or here is None or there is None:
            return 0.0
        if here.name == there.name:
            return 1.5
        return -2.0 if self.act.place_basis in LENT_PLACE else -1.0

    def _participants(self) -> float:
        shares_agent = not _agents(self.claim).isdisjoint(_agents(self.act))
        shared = object_words(self.claim) & object_words(self.act) - VAGUE
        numbers = {count.kind: count.low for count in self.act.counts}
        differs = any(
            numbers.get(count.kind, count.low) != count.low for count in self.claim.counts
        )
        return 2.0 * shares_agent + 1.0 * bool(shared) - 1.0 * differs

    def _befell_others(self) -> bool:
        """Whether each befell one person who is named, and they have no name in common."""
        here, there = _person(self.claim), _person(self.act)
        return bool(here and there) and here.isdisjoint(there)

    def _is_of_many(self) -> bool:
        """Whether the claim tells of many acts, and points at none told: "murders of girls"."""
        is_pointing = POINTED.search(_text_before(self.claim)) and not _says_whom(self.claim)
        return _is_many(self.claim) and not _is_many(self.act) and not is_pointing

    def _standing(self) -> float:
        apart = abs(self.claim.sentence.start - self.act.sentence.start)
        return (
            3.0 * (self.act.sentence.start < LEAD_CHARACTERS)
            + 2.0 * (apart < NEAR_CHARACTERS)
            + 1.0 * (self.act.trigger.start < self.claim.trigger.start)
            - 1.0 * self.act.time.is_lent
        )


def _person(claim: Claim) -> frozenset[str]:
    """The names of the one person whom an act befell; none of others."""
    told = [one.span.quote for one in claim.in_role(Role.PATIENT)]
    is_one = any(one.low == one.high == 1 for one in claim.counts)
    if not is_one and (claim.counts or not all(map(FULL_NAME.fullmatch, told))):
        return frozenset()
    return frozenset(word.casefold() for text in told for word in NAME.findall(text))


def _is_many(claim: Claim) -> bool:
    """Whether a claim's trigger is a noun of many acts: "bombings"."""
    word = claim.trigger.quote.casefold()
    return word.endswith("s") and word.removesuffix("s") in words_of("act_in_general")


def _text_before(claim: Claim) -> str:
    """What stands before the trigger in its sentence."""
    return claim.sentence.quote[: claim.trigger.start - claim.sentence.start]


def _says_whom(claim: Claim) -> bool:
    """Whether words behind a trigger say which acts are meant: "the murders of girls"."""
    return bool(OF.match(claim.sentence.quote[claim.trigger.end - claim.sentence.start :]))


def _agents(claim: Claim) -> frozenset[str]:
    return frozenset(
        one.actor.name if one.actor else one.span.quote.casefold()
        for one in claim.in_role(Role.AGENT)
    )
