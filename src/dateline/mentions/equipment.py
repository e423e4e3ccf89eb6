"""The equipment table: classes and models of materiel by their names."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.mentions.phrases import PhraseTrie
from dateline.mentions.tables import read_table

COLUMNS: Final = ("model", "names", "doubtful", "class", "group", "source")
# The semantic classes that trigger rows ask for, by the group or class of the equipment.
WEAPON_GROUPS: Final = frozenset(
    {"artillery", "missile", "air_defence", "small_arms", "explosive", "munition", "drone"}
)
VEHICLE_CLASSES: Final = frozenset({"tank", "ifv", "apc", "mrap", "technical", "vehicle"})
SHIP: Final = re.compile(
    r"\b(?:HMS|USS|USNS|HMAS|HMCS|HNLMS|INS|FS|ITS|TCG|ROKS|JS|BRP|ARA|KRI|MV|MT|SS|RFS)"
    r" [A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|de|of))*(?<! de)(?<! of)"
)
AIRCRAFT_CLASSES: Final = frozenset({"aircraft", "helicopter", "drone"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """A row of the equipment table, as one of its names.

    Attributes:
        name: the name as the table has it.
        model: the model; None for a common noun such as "tank".
        class_: the fine class, such as ``tank`` or ``mlrs``.
        group: the coarse one, such as ``armour`` or ``artillery``.
        is_doubtful: the name is also something else ("Lancet"): other equipment must be near.
    """

    name: str
    model: str | None
    class_: str
    group: str
    is_doubtful: bool

    @property
    def has_capital(self) -> bool:
        """Whether the name is written with a capital."""
        return any(one.isupper() for one in self.name)


@cache
def load_equipment() -> PhraseTrie[Equipment]:
    """The names of equipment in the singular and the plural."""
    trie: PhraseTrie[Equipment] = PhraseTrie()
    for row in read_table("mentions", "equipment.csv", COLUMNS):
        doubtful = row["doubtful"].split("|")
        for name in row["names"].split("|"):
            equipment = Equipment(
                name=name,
                model=row["model"] or None,
                class_=row["class"],
                group=row["group"],
                is_doubtful=name in doubtful,
            )
            trie.add(name, equipment)
            trie.add(plural_of(name), equipment)
    return trie


@cache
def groups() -> dict[str, str]:
    """The group of each class of equipment."""
    return {
        row["class"]: row["group"] for row in read_table("mentions", "equipment.csv", COLUMNS)
    }


def semantic_classes(class_: str) -> frozenset[str]:
    """The classes that trigger rows ask of equipment: ``weapon``, ``vehicle``, ``aircraft``."""
    group = groups().get(class_, "other")
    found = {"materiel", class_, group}
    if group in WEAPON_GROUPS:
        found.add("weapon")
    if class_ in VEHICLE_CLASSES:
        found.add("vehicle")
    if class_ in AIRCRAFT_CLASSES:
        found.add("aircraft")
    return frozenset(found)


def plural_of(name: str) -> str:
    """The regular plural of a name."""
    if name.endswith(("s", "x", "ch", "sh")):
        return name + "es"
    if name.endswith("y") and name[-2] not in "aeiou":
        return name[:-1] + "ies"
    return name + "s"
