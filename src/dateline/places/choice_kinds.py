"""How well the kind of a place fits the words beside its name: "Karm river"."""

from dateline.places.entries import NATURAL_KINDS, SITE_KINDS, TOWN_KINDS, Entry

KIND_FIT = 1.5
NATURAL_FIT = 2.5
KIND_MISFIT = -1.5
NATURAL_MISFIT = -4.0
WIDE_LAND = frozenset({"region", "RGN"})
VAGUE_NOUNS = frozenset({"region"})


def fit_of_kind(entry: Entry, noun: str, label: str) -> float:
    """How well the entry's kind fits the noun beside the name, or the mention's label."""
    if noun:
        wanted = kinds_of_noun(noun)
        if noun in VAGUE_NOUNS:
            return KIND_FIT if entry.kind in wanted else 0.0
        if wanted:
            misfit = NATURAL_MISFIT if wanted <= NATURAL_KINDS else KIND_MISFIT
            return KIND_FIT if entry.kind in wanted else misfit
    if label == "natural":
        if entry.kind in WIDE_LAND:
            return 0.0
        misfit = KIND_MISFIT / 2 if noun else KIND_MISFIT
        return NATURAL_FIT if entry.kind in NATURAL_KINDS else misfit
    if label == "site" and entry.kind in SITE_KINDS:
        return KIND_FIT
    return 0.0


def kinds_of_noun(noun: str) -> frozenset[str]:
    """The kinds of entry that a noun beside a name allows; empty where it says nothing."""
    for words, kinds in _NOUN_KINDS:
        if noun in words:
            return kinds
    return frozenset()


_NOUN_KINDS = (
    (
        {"province", "governorate", "state", "oblast", "republic", "department", "prefecture"},
        frozenset({"ADM1", "ADM2", "region", "RGN"}),
    ),
    (
        {"district", "county", "municipality"},
        frozenset({"ADM1", "ADM2", "quarter", "town", "PPL"}),
    ),
    ({"region"}, frozenset({"ADM1", "region", "RGN"})),
    ({"city", "town", "village", "hamlet", "settlement"}, TOWN_KINDS),
    ({"neighbourhood", "neighborhood", "quarter"}, frozenset({"quarter", "PPL", "town"})),
    ({"river"}, frozenset({"river"})),
    ({"lake", "reservoir"}, frozenset({"lake"})),
    (
        {"mountain", "mountains", "mount", "hills", "heights"},
        frozenset({"mountain", "region", "RGN"}),
    ),
    ({"valley"}, frozenset({"valley", "region", "RGN"})),
)
