"""Whether a weapon that the laws of war forbid was used, according to whom.

To deny cluster munitions in an air strike is not to deny the strike.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import Telling, tell
from dateline.ingest.tables_io import read_table
from dateline.model import Claim, Polarity, Role

COLUMNS = ("word", "source")
WORD = re.compile(r"[^\W\d_]+")
ITSELF = "attack.chemical"
"""An act that is nothing without its weapon."""

SAYS = frozenset({Standing.STANDS, Standing.TAKEN_BACK})


def denies_weapon(claim: Claim) -> bool:
    """Whether only a weapon is denied: "the army has never used cluster munitions"."""
    is_denied = claim.polarity is Polarity.DENIED and claim.event.type != ITSELF
    return is_denied and bool(_weapons(claim))


def tell_weapon(spoken: Sequence[Spoken]) -> list[Telling[bool]]:
    """What the voices say on a weapon that one of them denies; nothing where none does."""
    denied = {
        word for one in spoken if denies_weapon(one.claim) for word in _weapons(one.claim)
    }

    def read(one: Spoken) -> Iterator[tuple[bool, str]]:
        words = _weapons(one.claim) & denied
        if words and denies_weapon(one.claim):
            yield False, f"no {' '.join(sorted(words))}"
        elif words and one.standing in SAYS:
            yield True, " ".join(sorted(words))

    return tell(spoken, read) if denied else []


def _weapons(claim: Claim) -> frozenset[str]:
    """The words of such weapons among the means of an act."""
    means = " ".join(one.span.quote for one in claim.in_role(Role.INSTRUMENT))
    return frozenset(WORD.findall(means.casefold())) & _words()


@cache
def _words() -> frozenset[str]:
    rows = read_table("dateline.assess", "weapon_words.csv", COLUMNS)
    return frozenset(row["word"] for row in rows)
