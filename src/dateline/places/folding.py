"""Names folded to keys, so that spellings of one name meet.

Three keys, each wider than the one before: `fold_name` (case, diacritics, hyphens),
`loose_key` (articles, doubled letters, the transliteration of vowels: Qayara, Al Qayyarah),
`skeleton_key` (consonants only: Shirqat, Ash Sharqat).
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that no Unicode decomposition splits.
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_DROPPED: Final = re.compile(r"[.'‘’ʻʼʾʿ`´ʹ′\"“”]")
_SIGNS: Final = re.compile(r"[‘’ʻʼʾʿ`´ʹ′]")
# fmt: off
SCRIPTS: Final = frozenset({
    "AE", "AF", "AM", "BD", "BG", "BH", "BY", "DJ", "DZ", "EG", "EH", "ER", "ET", "GE", "IL",
    "IN", "IQ", "IR", "JO", "KG", "KM", "KW", "KZ", "LB", "LK", "LY", "MA", "MK", "MM", "MN",
    "MR", "MV", "NP", "OM", "PK", "PS", "QA", "RU", "SA", "SD", "SO", "SS", "SY", "TD", "TJ",
    "TN", "UA", "YE",
})
# fmt: on
_BREAKS: Final = re.compile(r"[\s\-‐‑‒–—/_,()]+")
_ARTICLES: Final = frozenset(
    [
        "al",
        "el",
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "ath",
        "az",
        "ed",
        "er",
        "es",
        "ech",
        "esh",
        "et",
        "ez",
        "ul",
        "ud",
        "ur",
        "us",
        "il",
        "the",
    ]
)
_EXPANDED: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_CONSONANTS: Final = (
    ("tch", "c"), ("sch", "x"), ("sh", "x"), ("ch", "x"), ("kh", "k"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("zh", "j"), ("dj", "j"), ("ph", "f"), ("q", "k"), ("c", "k"),
)  # fmt: skip
_VOWELS: Final = re.compile(r"[aeiouy][aeiouyw]*")
_DOUBLED: Final = re.compile(r"(.)\1+")
SKELETON_LETTERS: Final = 3


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """`name` without case, diacritics, apostrophes, hyphens and a leading "the"."""
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_LETTERS)
        text = "".join(one for one in text if not unicodedata.combining(one))
    text = _DROPPED.sub("", text).replace("&", " and ")
    words = [_EXPANDED.get(word, word) for word in _BREAKS.split(text) if word]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


def plain_name(name: str, country: str) -> str:
    """A name as English writes it: without the marks of scholarly transliteration.

    Only in countries that write another script: there "Ḩamāh" is a notation, and no spelling.
    """
    if country not in SCRIPTS or name.isascii():
        return name
    marked = unicodedata.normalize("NFKD", _SIGNS.sub("", name))
    return "".join(one for one in marked if not unicodedata.combining(one))


def loose_key(folded: str) -> str:
    """A folded Latin name as transliterations of one original share it, or ""."""
    if not folded.isascii():
        return ""
    return " ".join(_loosen(word) for word in without_articles(folded).split())


def without_articles(folded: str) -> str:
    """A folded name without its Arabic articles."""
    words = folded.split()
    return " ".join([word for word in words if word not in _ARTICLES] or words)


def skeleton_key(loose: str) -> str:
    """The consonants of a loose key; "" where too few are left to say anything."""
    letters = _VOWELS.sub("", loose)
    return letters if len(letters.replace(" ", "")) >= SKELETON_LETTERS else ""


def _loosen(word: str) -> str:
    for written, meant in _CONSONANTS:
        word = word.replace(written, meant)
    if len(word) > 3:
        word = word.removesuffix("h")
    word = _DOUBLED.sub(r"\1", word)
    return _VOWELS.sub(_one_vowel, word)


def _one_vowel(found: re.Match[str]) -> str:
    vowels = found.group()
    if "u" in vowels or "o" in vowels or "w" in vowels:
        return "u"
    return "i" if set(vowels) & set("iey") else "a"
