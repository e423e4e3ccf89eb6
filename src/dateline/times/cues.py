"""What around a month's name or a number says that it is a time."""

import re
from typing import Final

from dateline.times.pieces import compile_pattern, pieces
from dateline.times.rules import last_word, next_word, word_before
from dateline.times.vocabulary import load_words, words_around

MONTH_CUES: Final = words_around("month_cue")
YEAR_CUES: Final = words_around("year_cue")
DETERMINERS: Final = words_around("determiner")
PREPOSITIONS: Final = words_around("preposition")
MANY_OF: Final = words_around("many_of")
# What a number of four digits counts, where it is no year.
COUNTED: Final = words_around("counted")
_AFTER_MONTH: Final = re.compile(
    rf"(?:{pieces()['month']})\s*(?:and|or|to|[-–,])\s*\Z", re.IGNORECASE
)
_AFTER_YEAR: Final = re.compile(
    r"\b(?:1[5-9]|20)\d\d\s*(?:and|or|to|until|[-–,])\s*\Z", re.IGNORECASE
)
_POSSESSIVE: Final = re.compile(r"['’]s?\s+\Z")
_HALF_OPEN: Final = re.compile(r"[\[(]\s*\Z")
_NAME: Final = re.compile(r"[A-Z][\w’'-]*\Z")
_NOT_NAMES: Final = compile_pattern("(?:<month>|<weekday>)\\Z")


def is_followed_by_name(match: re.Match[str]) -> bool:
    """Whether a month's name goes on like a person's or a movement's: "April Reyes"."""
    word = next_word(match)
    if not _NAME.match(word) or _NOT_NAMES.match(word):
        return False
    return last_word(match.string, match.start()) not in {"in", "since", "until", "during"}


def may_name_month(match: re.Match[str]) -> bool:
    """Whether the word before, or the noun after, makes a month's name a month."""
    if word_before(match) in MONTH_CUES:
        return True
    before = match.string[max(0, match.start() - 24) : match.start()]
    if _AFTER_MONTH.search(before):
        return True
    if match.string[match.end() : match.end() + 2] in {"'s", "’s"}:
        return match["month"].casefold() not in {"may", "april", "june", "august"}
    return stands_for_noun(match)


def stands_for_noun(match: re.Match[str]) -> bool:
    """Whether a time stands before a noun: "the 2004 massacre", "a March raid"."""
    noun = next_word(match)
    if word_before(match) == "the" and _NAME.match(noun) and match.re.groups == 1:
        return not _NOT_NAMES.match(noun)
    if not noun.islower() or noun in PREPOSITIONS or noun in COUNTED:
        return False
    before = match.string[max(0, match.start() - 24) : match.start()]
    return word_before(match) in DETERMINERS or bool(_POSSESSIVE.search(before))


def may_name_year(match: re.Match[str]) -> bool:
    """Whether the words before a number of four digits make it a year."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    word = word_before(match)
    if word in YEAR_CUES or _AFTER_YEAR.search(before):
        return True
    if word == "of":
        return last_word(match.string, before_last(match)) not in MANY_OF
    if _HALF_OPEN.search(before):
        return match.string[match.end() : match.end() + 1] in {")", "]", "-", "–", ","}
    return word in load_words()["season"] or before.rstrip().endswith("mid-")


def before_last(match: re.Match[str]) -> int:
    """Where the word before the match begins."""
    return match.string[: match.start()].rstrip().rfind(" ") + 1


def is_quantity(match: re.Match[str]) -> bool:
    """Whether a number counts the noun after it: "2000 soldiers"; not "in 1982 soldiers"."""
    is_round = int(match["year"]) % 50 == 0
    if not is_round and word_before(match) in {"in", "since", "during", "until", "by"}:
        return False
    return next_word(match).casefold() in COUNTED
