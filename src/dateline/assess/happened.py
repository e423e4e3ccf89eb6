"""Whether it happened, according to whom: who tells of it, and whose denial denies it.

A denial that leaves the act is none: "no ransom was paid", "it was not us", "it was bandits".
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.assess.independence import independent_voices
from dateline.assess.instead import is_instead
from dateline.assess.own_act import is_own_act
from dateline.assess.ransom import denies_ransom
from dateline.assess.standing import Spoken, Standing, takes_back
from dateline.assess.tellings import Telling, tell
from dateline.assess.weapon import denies_weapon, tells_of_accident
from dateline.model import Polarity, Role, Stance

ESTABLISHED = 2
LASTING = frozenset({"territory.encircle", "territory.hold"})
"""What goes on for days, of which voices may name different ones, and other doers."""

TERRITORY, REPELLING = "territory", "fighting.repel"
TAKING = frozenset({"territory.seize", "territory.regain", "territory.withdraw"})
STRIKES = frozenset({"attack", "fighting"})
CAPTIVITY = "detention"
FORCE = STRIKES | {"protest", "violence"}
"""Branches of which one act may be told: shots at a march, an attack, a killing."""


def tell_happened(spoken: Sequence[Spoken]) -> list[Telling[bool]]:
    """What the voices say on whether it happened."""
    return tell(_without_alibis(spoken), _read_happened)


def is_disputed(tellings: Sequence[Telling[bool]]) -> bool:
    """Whether one voice says that it happened, now or before, and another denies it."""
    told = [one for one in tellings if one.value]
    denials = [one for one in tellings if not one.value]
    return not all(_agree_that_it_happened(one, other) for one in told for other in denials)


def _agree_that_it_happened(left: Telling[bool], right: Telling[bool]) -> bool:
    """Whether neither denies what the other, another voice, says; a retraction does not."""
    if left.value == right.value or left.spoken.group == right.spoken.group:
        return True
    told, denial = (left, right) if left.value else (right, left)
    return takes_back(denial.spoken, told.spoken)


def _read_happened(one: Spoken) -> Iterator[tuple[bool, str]]:
    if one.standing in (Standing.STANDS, Standing.TAKEN_BACK):
        yield True, "affirmed"
    elif one.standing is Standing.DENIES and not _denies_a_part(one):
        yield False, "denied"


def _denies_a_part(one: Spoken) -> bool:
    """Whether a denial leaves the act: that a ransom was paid, or a weapon used."""
    return denies_ransom(one.claim) or denies_weapon(one.claim)


def _without_alibis(spoken: Sequence[Spoken]) -> list[Spoken]:
    """What says whether it happened; where two voices tell of it, "it was not us" does not.

    Nor does a side that only denies what others have said of it, or names who did it instead.
    """
    if not any(one.standing is Standing.DENIES for one in spoken):
        return list(spoken)
    spoken = [
        one
        for one in spoken
        if not (_names_other_doer(one, spoken) or _tells_of_it_too(one, spoken))
    ]
    telling = [v for one in spoken if one.standing is Standing.STANDS for v in one.voices]
    is_established = len(independent_voices(telling)) >= ESTABLISHED
    return [
        one
        for one in spoken
        if not (
            one.standing is Standing.DENIES
            and one.claim.polarity is Polarity.DENIED
            and (is_established or one.claim.attribution[-1].stance is Stance.DISPUTES)
            and is_own_act(one.claim, one.voice)
            and is_blamed(one, spoken)
            and not _tells_of_accident_too(one, spoken)
        )
    ]


def is_blamed(denial: Spoken, spoken: Sequence[Spoken]) -> bool:
    """Whether a voice says who did it, so that "it was not us" says who did not.

    Where nobody is named, who says that his side fired no shot says that none was fired.
    """
    return any(
        one.standing is Standing.STANDS
        and any(agent.actor is not None for agent in one.claim.in_role(Role.AGENT))
        for one in spoken
        if one.claim.event.branch in FORCE | {CAPTIVITY}
    ) or _tells_of_it_too(denial, spoken)


def _tells_of_accident_too(denial: Spoken, spoken: Sequence[Spoken]) -> bool:
    """Whether who says that it was not they puts an accident in the place of the act."""
    return any(
        one.group == denial.group
        and one.claim.report_id == denial.claim.report_id
        and tells_of_accident(one.claim)
        for one in spoken
    )


def _names_other_doer(denial: Spoken, spoken: Sequence[Spoken]) -> bool:
    """Whether a voice denies the act, and in the same report says who it was: "no, bandits"."""
    if denial.standing is not Standing.DENIES:
        return False
    beside = [one for one in spoken if _is_said_beside(one, denial)]
    is_of_doer = any(
        one.standing is Standing.DENIES and one.claim.in_role(Role.AGENT) for one in beside
    )
    return is_of_doer and any(_tells_of_others(one, denial) for one in beside)


def _tells_of_it_too(denial: Spoken, spoken: Sequence[Spoken]) -> bool:
    """Whether who denies something of it tells in the same report that it happened.

    "No aircraft struck the ward: it was hit by mortars", "there was no fight, they let us go".
    """
    if denial.standing is not Standing.DENIES:
        return False
    branch = denial.claim.event.branch
    acts = {branch, _act_of_others(denial, spoken)} | (FORCE if branch in FORCE else set())
    return any(
        one.group == denial.group
        and one.claim.report_id == denial.claim.report_id
        and one.standing is Standing.STANDS
        and one.claim.event.branch in acts
        and _may_be_what_was_denied(one, denial)
        and not is_instead(one, denial)
        for one in spoken
    )


def _act_of_others(denial: Spoken, spoken: Sequence[Spoken]) -> str | None:
    """The branch of which most of what other voices tell is."""
    told = Counter(
        one.claim.event.branch
        for one in spoken
        if one.group != denial.group and one.standing is Standing.STANDS
    )
    return max(told, key=lambda branch: (told[branch], branch), default=None)


def _may_be_what_was_denied(told: Spoken, denial: Spoken) -> bool:
    """Whether an act may be the one that is denied; who was beaten off took no town."""
    event = told.claim.event
    if denial.claim.event.branch != TERRITORY:
        return True
    is_attack = event.branch in STRIKES and event.type != REPELLING
    return event.type in TAKING or (is_attack and told.voice.is_doer)


def _is_said_beside(one: Spoken, other: Spoken) -> bool:
    """Whether both are of one voice, in one report, on acts of one sort."""
    is_one_report = one.claim.report_id == other.claim.report_id
    is_one_sort = one.claim.event.branch == other.claim.event.branch
    return one.group == other.group and is_one_report and is_one_sort


def _tells_of_others(one: Spoken, denial: Spoken) -> bool:
    """Whether it tells of a doer who is not of the side that denies."""
    if one.standing is not Standing.STANDS or one.claim.event.type in LASTING:
        return False
    doers = [agent for agent in one.claim.in_role(Role.AGENT) if agent.actor is not None]
    names = {word for one in doers for word in one.name.casefold().split()}
    denied = (agent.name for agent in denial.claim.in_role(Role.AGENT))
    own = denial.voice.speaker.words if denial.voice.speaker else frozenset[str]()
    same = names & {*own, *(word for name in denied for word in name.casefold().split())}
    return bool(doers) and not same and not is_own_act(one.claim, one.voice)
