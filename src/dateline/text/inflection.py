"""The forms of a word: how a table's lemma may stand in a text.

The parser's own lemmas depend on its tags, and its tags err; a table's words are looked up by
their forms instead.
"""

import csv
from functools import cache, lru_cache
from importlib import resources

from dateline.errors import InvalidRecordError

_VOWELS = "aeiou"


def verb_forms(lemma: str) -> frozenset[str]:
    """The forms of a one-word verb: base, -s, -ing, past and participle."""
    irregular = _irregular().get((lemma, "verb"))
    forms = {lemma, _with_s(lemma), _with_suffix(lemma, "ing")}
    if irregular is None:
        forms.add(_with_suffix(lemma, "ed"))
    else:
        forms |= irregular
    if irregular is None and _may_double(lemma):
        forms |= {lemma + "led", lemma + "ling"}
    return frozenset(forms)


def mend_lemma(form: str, lemma: str) -> str:
    """The lemma of a verb's form where the parser has left the form itself, or half of it.

    It knows neither "retook" nor "reoccupied"; a form that is a verb of its own ("wound",
    "saw") stays as it was read.
    """
    if lemma == form:
        return _lemmas().get(form, lemma)
    is_cut = lemma.endswith("ie") and form in (lemma + "d", lemma + "s")
    return lemma if not is_cut or lemma in _IN_IE else lemma[:-2] + "y"


@cache
def _lemmas() -> dict[str, str]:
    """The lemma of each irregular form of a verb that is not the base of another."""
    rows = {lemma: forms for (lemma, pos), forms in _irregular().items() if pos == "verb"}
    found = {form: lemma for lemma, forms in rows.items() for form in forms}
    own = _OWN_BASES | rows.keys()
    return {form: lemma for form, lemma in found.items() if form not in own}


_OWN_BASES = frozenset({"wound", "found", "ground", "bound", "felt", "left", "shed", "dove"})
_IN_IE = frozenset(
    {"die", "lie", "tie", "vie", "untie", "retie", "hogtie", "belie", "underlie"}
)


def participles(lemma: str) -> frozenset[str]:
    """The past and -ing forms of a verb: those that the tagger may call adjectives."""
    return verb_forms(lemma) - {lemma, _with_s(lemma)}


@lru_cache(maxsize=8192)
def noun_forms(lemma: str) -> frozenset[str]:
    """The singular and the plural of a one-word noun."""
    irregular = _irregular().get((lemma, "noun"))
    return frozenset({lemma}) | (irregular or {_with_s(lemma)})


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with_suffix(lemma: str, suffix: str) -> str:
    if lemma.endswith("ie") and suffix == "ing":
        return lemma[:-2] + "ying"
    if lemma.endswith(("ee", "oe", "ye")):
        return lemma + (suffix if suffix == "ing" else "d")
    if lemma.endswith("e"):
        return lemma[:-1] + suffix
    if suffix == "ed" and lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + lemma[-1] + suffix if _doubles(lemma) else lemma + suffix


def _doubles(lemma: str) -> bool:
    """Whether the last consonant is doubled: "gun", "rebel", but not "raid", "disrupt"."""
    if lemma in _doubling():
        return True
    if len(lemma) < 3 or lemma[-1] in "aeiouwxy" or lemma[-2] not in _VOWELS:
        return False
    syllables = sum(
        letter in _VOWELS and (at == 0 or lemma[at - 1] not in _VOWELS)
        for at, letter in enumerate(lemma)
    )
    return syllables == 1 and lemma[-3] not in _VOWELS


def _may_double(lemma: str) -> bool:
    """Whether British spelling doubles an l that American spelling does not: "cancelled"."""
    if lemma.endswith(("uel", "ial")):
        return True
    return lemma.endswith(("el", "al", "ol")) and lemma[-3:-2] not in _VOWELS


@cache
def _doubling() -> frozenset[str]:
    """Verbs of several syllables whose last consonant is doubled."""
    return frozenset(lemma for lemma, pos in _irregular() if pos == "doubling")


@cache
def _irregular() -> dict[tuple[str, str], frozenset[str]]:
    path = resources.files("dateline.text").joinpath("tables/irregular_forms.csv")
    lines = [one for one in path.read_text("utf-8").splitlines() if not one.startswith("#")]
    found: dict[tuple[str, str], frozenset[str]] = {}
    for row in csv.DictReader(lines):
        key = (row["lemma"], row["pos"])
        if key in found:
            raise InvalidRecordError(f"irregular_forms.csv has {key} twice")
        found[key] = frozenset(row["forms"].split())
    return found
