"""With what it was done, according to whom, and whether a weapon was used that is forbidden.

To deny cluster munitions in an air strike is not to deny the strike. A rocket is no mortar, and
a grenade no gas cylinder that burst.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.ingest.tables_io import read_table
from dateline.model import Claim, Polarity, Role

COLUMNS = ("word", "kind", "source")
KIND_COLUMNS = ("word", "kind", "groups", "source")
WORD = re.compile(r"[^\W\d_]+")
ITSELF = "attack.chemical"
"""An act that is nothing without its weapon."""

NOBODY = re.compile(
    r"\b(?:no|none of (?:our|its|their|the)|not one) \w+ (?:(?:had|has|have) )?"
    r"(?:fired|used|shot)\b",
    re.IGNORECASE,
)
LIVE = "live"
MILD = frozenset({"rubber", "blank", "blanks", "tear", "plastic"})
"""What is fired at a crowd in the place of live rounds."""

SHOT_AT = frozenset({"protest.force", "attack.armed", "violence.kill", "violence.injure"})
SHOT = re.compile(
    r"\b(?:shot|shots|shooting|shoot|opened fire|fired|gunfire|gunned)\b", re.IGNORECASE
)
ANY, ACCIDENT, FLOWN = "any", "accident", "flown"
SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a blow was done with.

    Attributes:
        kind: equal for words of one kind; "any" for a word that means all of its groups.
        groups: where the blow came from, its own first.
    """

    kind: str
    groups: tuple[str, ...]

    def excludes(self, other: "Kind") -> bool:
        """Whether no blow was done with both."""
        if not set(self.groups) & set(other.groups):
            return True
        is_told = ANY not in (self.kind, other.kind)
        return is_told and self.kind != other.kind and self.groups[0] == other.groups[0]


def denies_weapon(claim: Claim) -> bool:
    """Whether only a weapon is denied: "the army has never used cluster munitions"."""
    is_denied = claim.polarity is Polarity.DENIED and claim.event.type != ITSELF
    if NOBODY.search(claim.sentence.quote):
        return False  # "no officer fired a live round" says who did not
    return is_denied and bool(_weapons(claim))


def tell_weapon(spoken: Sequence[Spoken]) -> list[Telling[bool]]:
    """What the voices say on a weapon that one of them denies; nothing where none does."""
    denials = [one for one in spoken if denies_weapon(one.claim)]
    denied = {kind for one in denials for kind in _weapons(one.claim)}

    def read(one: Spoken) -> Iterator[tuple[bool, str]]:
        kinds = (_weapons(one.claim) | _shots(one.claim)) & denied
        if kinds and denies_weapon(one.claim):
            yield False, f"no {_words_for(kinds)}"
        elif kinds and one.standing in SAYS:
            yield True, _words_for(kinds)

    return tell(spoken, read) if denied else []


def tell_kinds(spoken: Sequence[Spoken]) -> list[Telling[frozenset[Kind]]]:
    """With what it was done, as voices tell it; nothing where what they tell is alike."""
    told = tell(spoken, _read_kinds)
    values = {one.value for one in told}
    differs = any(_excludes(one, other) for one, other in combinations(values, 2))
    return told if differs else []


def may_be_one_weapon(left: Telling[frozenset[Kind]], right: Telling[frozenset[Kind]]) -> bool:
    """Whether something that one voice names may be what the other names."""
    return not _excludes(left.value, right.value)


def _excludes(left: frozenset[Kind], right: frozenset[Kind]) -> bool:
    return all(one.excludes(other) for one in left for other in right)


def tells_of_accident(claim: Claim) -> bool:
    """Whether the only means that a claim names are of an accident: "a gas cylinder burst"."""
    kinds = set(_kinds_of(claim))
    return bool(kinds) and all(ACCIDENT in one.groups for one in kinds)


def _read_kinds(one: Spoken) -> Iterator[tuple[frozenset[Kind], str]]:
    """The kinds; of a denial only the accident that it puts in the place of the act."""
    kinds = _kinds_of(one.claim)
    if one.standing not in SAYS:
        kinds = {kind: word for kind, word in kinds.items() if ACCIDENT in kind.groups}
    if kinds:
        yield frozenset(kinds), ", ".join(sorted(set(kinds.values())))


def _kinds_of(claim: Claim) -> dict[Kind, str]:
    """The kinds of means that a claim names, with their words.

    What flies may stand as the doer: "two jets dropped bombs". Of "missiles of jets" the jets
    tell more.
    """
    means = " ".join(one.span.quote for one in claim.in_role(Role.INSTRUMENT))
    doers = " ".join(one.span.quote for one in claim.in_role(Role.AGENT))
    words = _kind_pattern().findall(means.casefold()) if means else []
    flying = _kind_pattern().findall(doers.casefold()) if doers else []
    words += [one for one in flying if _kinds()[one].groups[0] == FLOWN]
    kinds = {_kinds()[word]: word for word in words}
    told = {kind: word for kind, word in kinds.items() if kind.kind != ANY}
    return told or kinds


def _weapons(claim: Claim) -> frozenset[str]:
    """The kinds of such weapons among the means of an act; a gas cylinder is none."""
    means = " ".join(one.span.quote for one in claim.in_role(Role.INSTRUMENT))
    harmless = _kind_pattern().sub(" ", means.casefold())
    trigger = WORD.findall(claim.trigger.quote.casefold())
    words = [*WORD.findall(harmless), *(one for one in trigger if _words().get(one) == LIVE)]
    if not MILD.isdisjoint([*words, *trigger]):
        return frozenset()
    return frozenset(_words()[one] for one in words if one in _words())


def _shots(claim: Claim) -> frozenset[str]:
    """The kind of live rounds, where somebody is shot and nothing milder is named."""
    words = {claim.event.type} & SHOT_AT and SHOT.search(claim.trigger.quote)
    is_mild = not MILD.isdisjoint(WORD.findall(claim.sentence.quote.casefold()))
    return frozenset({LIVE}) if words and not is_mild else frozenset()


def _words_for(kinds: frozenset[str]) -> str:
    return " ".join("live rounds" if one == LIVE else one for one in sorted(kinds))


@cache
def _words() -> Mapping[str, str]:
    rows = read_table("dateline.assess", "weapon_words.csv", COLUMNS)
    return {row["word"]: row["kind"] for row in rows}


@cache
def _kinds() -> Mapping[str, Kind]:
    rows = read_table("dateline.assess", "weapon_kinds.csv", KIND_COLUMNS)
    return {
        row["word"]: Kind(kind=row["kind"], groups=tuple(row["groups"].split())) for row in rows
    }


@cache
def _kind_pattern() -> re.Pattern[str]:
    longest = sorted(_kinds(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in longest)})\b")
