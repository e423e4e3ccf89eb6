"""How alike two claims are on one field, in bits: a table of small pure functions.

Positive bits speak for one happening, negative ones against, 0 says nothing. A comparison that
rules one happening out says so with `IMPOSSIBLE`. Each works on many pairs at once. The
docstring of each function is what a user reads under "why".
"""

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from dateline.claims.told_twice import OPPOSITES
from dateline.link.actors import Relation
from dateline.link.compare_counts import compare_counts
from dateline.link.compare_places import LOOSE, compare_place, compare_taken
from dateline.link.compare_times import BACK_BITS, compare_time
from dateline.link.hashing import code_of
from dateline.link.levels import IMPOSSIBLE, Bits, Case, Flags, Levels, choose
from dateline.link.pairs import RANKS, Pairs
from dateline.link.telling import load_common_types

Sides = tuple[NDArray[np.int64], NDArray[np.int64]]
CLOSE_CHARACTERS, BESIDE_CHARACTERS = 300, 200
OTHER_LOSSES_BITS = -0.4
"""Below this, numbers differ by more than a count that was corrected by a few."""

BRIDGED_FAMILIES = (
    ("violence", "materiel"),
    ("violence", "territory"),
    ("violence", "protest"),
    ("violence", "detention"),
    ("materiel", "detention"),
    ("aid", "detention"),
    ("violence", "displacement"),
)
"""Families whose types two voices may use of one happening: a ship seized, its crew taken."""
CLOSE_FAMILIES = (
    ("violence", "materiel"),
    ("violence", "protest"),
    ("materiel", "detention"),
)
"""Of these what is told is mostly one: a boat hit and sunk, a march and the shots into it."""
CLOSE_BITS = 0.2

PARTICULARS = ("objects", "names", "materiel")
SAME_PLACE_BITS = 2.5
"""With so many bits two places are one, or near, in both reports' own words."""
VAGUE_BITS = -2.5
"""Half of it where the place is taken from the context: it is none of the event's own."""

LOSSES = (
    "violence.kill",
    "violence.injure",
    "violence.property",
    "materiel.destroy",
    "materiel.lose",
    "aid.rescue",
)
ACTS = ("attack", "fighting", "protest", "territory", "materiel")
DESTROYED = "materiel.destroy"
LOSS_BESIDE_BITS = 3.0
CARRIED_AWAY = "aid.rescue"
"""Who digs out, carries away and buries tells of what was done."""

DENIAL_BITS = 2.0
AGAIN_BITS = 1.5
TOLD_PLACE_BITS = 2.0
"""With so many bits both name the place, and it is one or near."""
BEATEN_OFF = "fighting.repel"
LASTING = (
    "territory.encircle",
    "territory.hold",
    "territory.cut_route",
    "territory.open_route",
)
"""How things stand: what is done in a besieged town meanwhile is another happening."""

ASSAULTS = ("fighting.raid", "fighting.offensive", "fighting.clash", "attack.armed")
"""What those who beat off an attack beat off."""

SAID_FAMILIES = ("statement", "talks", "condition")


def compare_type(pairs: Pairs) -> Levels:
    """The event types: the same, of one branch or family, or of families that seldom mix."""
    return choose(
        Case(_is_telling(pairs), "same type, one seldom told of", 3.5),
        Case(pairs.same("type"), "same type", 2.0),
        Case(_is_beaten_off(pairs), "an attack, and that it was beaten off", 1.8),
        Case(_are_opposite(pairs), "the opposite", -4.0),
        Case(pairs.same("branch"), "same branch", 0.8),
        Case(pairs.same("family"), "same family", 0.2),
        Case(
            _are_bridged(pairs),
            "families that go together",
            np.where(_are_close(pairs), CLOSE_BITS, -1.5),
        ),
        Case(np.ones(len(pairs), dtype=bool), "other families", -6.0),
    )


def compare_objects(pairs: Pairs) -> Levels:
    """Things, people and places that both tell of in the same words."""
    shared = pairs.n_shared("objects")
    bits = np.minimum(2.5, 1.3 * shared)
    words = lambda n: pairs.texts_shared("objects", n)  # noqa: E731 - worked out when asked
    return choose(Case(shared > 0, "both tell of {}", bits, words))


def compare_agent(pairs: Pairs) -> Levels:
    """Who did it: the same actor or its parent, another, or not said.

    Who attacks and who beats the attack off are two, and both do what happens.
    """
    return _compare_actors(
        pairs, "agents", "agent_actors", (1.8, 0.4, np.where(_is_beaten_off(pairs), 0.0, -1.6))
    )


def compare_patient(pairs: Pairs) -> Levels:
    """To whom: the same actor or its parent, another, or not said."""
    return _compare_actors(pairs, "patients", "patient_actors", (1.5, 0.2, -0.6))


def compare_materiel(pairs: Pairs) -> Levels:
    """Equipment that both name."""
    texts = lambda n: pairs.texts_shared("materiel", n)  # noqa: E731 - worked out when asked
    return choose(Case(pairs.n_shared("materiel") > 0, "both name {}", 1.0, texts))


def compare_names(pairs: Pairs) -> Levels:
    """Names in the two sentences that are the same."""
    shared = pairs.n_shared("names")
    bits = np.minimum(1.5, 0.4 * shared)
    told = (shared > 0) & ~pairs.of_one_sentence()
    return choose(Case(told, "{} names shared", bits, lambda n: shared[n]))


def compare_words(pairs: Pairs) -> Levels:
    """The words of the two sentences: the same sentence, or much of it."""
    shared = pairs.n_shared("words")
    left, right = pairs.sizes("words")
    share = shared / np.maximum(1, left + right - shared)
    percent = lambda n: f"{share[n]:.0%}"  # noqa: E731 - worked out when asked
    is_copy = pairs.same("text") & ~pairs.same("report")
    return choose(
        Case(pairs.of_one_sentence(), "not said", 0.0),
        Case(is_copy, "the same sentence", 4.0),
        Case((share >= 0.15) & (shared >= 2), "{} of the words", 5.0 * share, percent),
    )


def compare_report(pairs: Pairs) -> Levels:
    """One report: claims of one sentence, or of headline and body, are mostly one happening."""
    left, right = pairs.numbers("sentence_start")
    apart = np.abs(left - right)
    of_one = pairs.same("report")
    return choose(
        Case(pairs.of_one_sentence() & pairs.same("type"), "twice in one sentence", 0.5),
        Case(of_one & (apart == 0), "one sentence", np.where(pairs.same("family"), 2.0, 0.0)),
        Case(of_one & pairs.either("headline"), "headline and text of one report", 1.0),
        Case(
            of_one & (apart < CLOSE_CHARACTERS) & pairs.same("type") & pairs.either("mended"),
            "put right in the next sentence",
            4.0,
        ),
        Case(
            of_one & (apart < BESIDE_CHARACTERS) & _is_act_and_loss(pairs),
            "an act, and its losses in a sentence beside it",
            LOSS_BESIDE_BITS,
        ),
        Case(of_one & (apart < CLOSE_CHARACTERS), "following sentences of one report", 1.0),
        Case(of_one, "two places of one report", -1.0),
    )


def compare_speaker(pairs: Pairs) -> Levels:
    """Statements, talks and conditions: a statement by someone else is another statement.

    Talks have many who speak of them, and are one where the day and the place are; so are a
    truce and an agreement, of which a war has few, unless their places differ.
    """
    family = pairs.numbers("family")[0]
    is_said = np.isin(family, [code_of(one) for one in SAID_FAMILIES])
    who = pairs.n_shared("agents") + pairs.n_shared("patients") + pairs.n_shared("objects")
    place = _bits(pairs, "place")
    is_one = (place >= 1.0) | (_is_telling(pairs) & (place >= 0))
    is_meeting = (family == code_of("talks")) & is_one
    apart = is_said & ~pairs.same("report") & (who == 0) & ~is_meeting
    return choose(Case(apart, "by others", -2.0))


def compare_accounts(pairs: Pairs) -> Levels:
    """Another doer and other losses at once: two voices may differ on one, seldom on both."""
    other_doer = _bits(pairs, "agent") < 0
    other_losses = _bits(pairs, "counts") < OTHER_LOSSES_BITS
    return choose(Case(other_doer & other_losses, "another doer and other losses", -2.5))


def compare_particulars(pairs: Pairs) -> Levels:
    """Two reports that share no doer, victim, number, thing or words: any such day and area.

    One very day is enough where the places are one, or where one of the reports names none;
    any day is, for what seldom happens.
    """
    shared = sum(pairs.n_shared(one) for one in PARTICULARS)
    alike = (_bits(pairs, "agent") > 0) | (_bits(pairs, "patient") > 0)
    alike |= (_bits(pairs, "counts") > 0) | (_bits(pairs, "words") > 0)
    place = _bits(pairs, "place")
    told = pairs.both("firm")
    is_one = (place >= np.where(told, SAME_PLACE_BITS, LOOSE * SAME_PLACE_BITS)) | (place == 0)
    is_enough = (pairs.both("exact_day") & is_one) | (_is_telling(pairs) & (place >= 0))
    vague = ~pairs.same("report") & (shared == 0) & ~alike & ~is_enough
    bits = np.where(told, VAGUE_BITS, VAGUE_BITS / 2)
    return choose(Case(vague, "nothing particular in common", bits))


def compare_number(pairs: Pairs) -> Levels:
    """How many happenings each tells of: one strike and a wave of strikes are not the same."""
    return choose(
        Case(pairs.both("several"), "both tell of several", 0.5),
        Case(pairs.either("several"), "one tells of several happenings", -2.0),
    )


def compare_denial(pairs: Pairs) -> Levels:
    """One denies what another tells of: denials tell little, and of what others told."""
    is_denied = pairs.either("denied") & ~pairs.both("denied") & ~pairs.same("report")
    is_named = (pairs.n_shared("names") > 0) | (_bits(pairs, "place") >= 1.0)
    told = is_denied & is_named & (_bits(pairs, "type") > 0)
    return choose(Case(told, "one denies what the other tells of", DENIAL_BITS))


def compare_again(pairs: Pairs) -> Levels:
    """What is told again later without its day, of a place that both name as their own.

    How far back such a telling may lie says little where all else agrees.
    """
    time = _bits(pairs, "time")
    is_late = pairs.either("open_start") & (time <= BACK_BITS) & (time > IMPOSSIBLE)
    is_there = (_bits(pairs, "place") >= TOLD_PLACE_BITS) & ~pairs.same("report")
    agrees = (_bits(pairs, "agent") >= 0) & (_bits(pairs, "counts") >= 0)
    agrees &= pairs.same("family") | _are_close(pairs)
    return choose(Case(is_late & is_there & agrees, "told again without its day", AGAIN_BITS))


COMPARISONS: Mapping[str, Callable[[Pairs], Levels]] = {
    "time": compare_time,
    "place": compare_place,
    "taken": compare_taken,
    "type": compare_type,
    "agent": compare_agent,
    "patient": compare_patient,
    "counts": compare_counts,
    "objects": compare_objects,
    "speaker": compare_speaker,
    "materiel": compare_materiel,
    "names": compare_names,
    "words": compare_words,
    "report": compare_report,
    "particulars": compare_particulars,
    "number": compare_number,
    "accounts": compare_accounts,
    "denial": compare_denial,
    "again": compare_again,
}


def _bits(pairs: Pairs, name: str) -> Bits:
    """The bits of another comparison, made once for each pair."""
    if name not in pairs.compared:
        pairs.compared[name] = COMPARISONS[name](pairs).bits
    return pairs.compared[name]


def _is_telling(pairs: Pairs) -> Flags:
    """Whether both are of one type of which a war seldom sees several on one day."""
    common = [code_of(one) for one in load_common_types()]
    is_telling: Flags = pairs.same("type") & ~np.isin(pairs.numbers("type")[0], common)
    return is_telling


def _are_bridged(pairs: Pairs) -> Flags:
    found = _is_carried_away(pairs) | _are_of(pairs, BRIDGED_FAMILIES)
    lasting = [code_of(one) for one in LASTING]
    for types in pairs.numbers("type"):
        found &= ~np.isin(types, lasting)
    return found


def _are_opposite(pairs: Pairs) -> Flags:
    """Whether one undoes what the other does: water is brought, and a convoy turned back."""
    return _are_two_of(pairs.numbers("type"), OPPOSITES)


def _are_close(pairs: Pairs) -> Flags:
    return _is_carried_away(pairs) | _are_of(pairs, CLOSE_FAMILIES)


def _are_of(pairs: Pairs, families: Iterable[tuple[str, str]]) -> Flags:
    """Whether the families of both are two that are named together."""
    return _are_two_of(pairs.numbers("family"), families)


def _are_two_of(codes: Sides, two: Iterable[tuple[str, str]]) -> Flags:
    """Whether the codes of both sides are two that stand together."""
    low, high = np.minimum(*codes), np.maximum(*codes)
    found = np.zeros(len(low), dtype=bool)
    for names in two:
        one, other = sorted(map(code_of, names))
        found |= (low == one) & (high == other)
    return found


def _is_carried_away(pairs: Pairs) -> Flags:
    """Whether one tells of violence, and one of those who were carried away after it."""
    types, families = pairs.numbers("type"), pairs.numbers("family")
    violence, away = code_of("violence"), code_of(CARRIED_AWAY)
    found = np.zeros(len(pairs), dtype=bool)
    for one, other in ((0, 1), (1, 0)):
        found |= (types[one] == away) & (families[other] == violence)
    return found


def _is_beaten_off(pairs: Pairs) -> Flags:
    """Whether one tells of an attack, and the other of how one was beaten off."""
    assaults = [code_of(one) for one in ASSAULTS]
    repelled = code_of(BEATEN_OFF)
    left, right = pairs.numbers("type")
    found: Flags = (left == repelled) & np.isin(right, assaults)
    found |= (right == repelled) & np.isin(left, assaults)
    return found


def _is_act_and_loss(pairs: Pairs) -> Flags:
    """Whether one tells of an act, and one of losses without a place of its own."""
    types, branches = pairs.numbers("type"), pairs.numbers("branch")
    losses, acts = ([code_of(one) for one in some] for some in (LOSSES, ACTS))
    is_bound = pairs.each(pairs.columns.flags["has_place"] & pairs.columns.flags["firm"])
    found = np.zeros(len(pairs), dtype=bool)
    for one, other in ((0, 1), (1, 0)):
        found |= np.isin(types[one], losses) & ~is_bound[one] & np.isin(branches[other], acts)
    found &= ~_is_shot_down_by_others(pairs)
    return found & ~pairs.either("headline") & ~pairs.either("several")


def _is_shot_down_by_others(pairs: Pairs) -> Flags:
    """Whether one tells of weapons that somebody destroyed who is none of the act's doers."""
    types, n_doers = pairs.numbers("type"), pairs.sizes("agents")
    found = np.zeros(len(pairs), dtype=bool)
    for one in (0, 1):
        found |= (types[one] == code_of(DESTROYED)) & (n_doers[one] > 0)
    found &= pairs.n_shared("agents") == 0
    return found


def _compare_actors(
    pairs: Pairs, named: str, resolved: str, weights: tuple[float, float, float | Bits]
) -> Levels:
    same, compatible, different = weights
    ranks = pairs.relations(resolved)
    is_same = (pairs.n_shared(named) > 0) | (ranks == RANKS.index(Relation.SAME))
    return choose(
        Case(is_same, Relation.SAME.value, same),
        Case(ranks == RANKS.index(Relation.COMPATIBLE), Relation.COMPATIBLE.value, compatible),
        Case(ranks == RANKS.index(Relation.DIFFERENT), Relation.DIFFERENT.value, different),
    )
