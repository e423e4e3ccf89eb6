"""Title Case: which words are no names in a headline that gives all of them a capital.

The parser takes "Strike" and "Kills" of "Israeli Strike Kills Nine" for a part of a name.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from dateline.text.small_words import is_common, title_words
from dateline.text.title_names import bare, in_names, is_country

_CAPITALS: Final = re.compile(r"(?:[A-Z]\.)+[A-Z]?\Z|[A-Z0-9]{2,}(?:['’]s|s)?\Z")
_LABEL: Final = re.compile(r"(?:\A|\s)#?[A-Z]{3,}:\s\Z")
"""What stands before a sentence as its label: "BREAKING: "."""


def is_titled(words: Iterable[str]) -> bool:
    """Whether every word has a capital that Title Case gives one."""
    untitled = title_words("untitled")
    return all(not one[0].islower() or one in untitled for one in words)


def common_in_title(words: Sequence[re.Match[str]], title: str) -> frozenset[int]:
    """The numbers of the words of a title that are no names.

    A word of the language is part of one where the tables know the name ("Free Syrian Army"),
    as a point of the compass, a title or a given name before it ("South Kordofan", "General
    Dagalo"), and as a month ("in May").
    """
    forms = [bare(one.group()) for one in words]
    common = {
        at
        for at, one in enumerate(words)
        if is_common(forms[at]) and not _CAPITALS.match(one.group())
    }
    common -= in_names(words, title)
    months = title_words("month")
    common -= {at for at in common if forms[at] in months and _is_month(words, at, title)}
    for at, behind in reversed(list(pairwise(range(len(words))))):
        is_beside = title[words[at].end() : words[behind].start()] == " "
        is_name = behind not in common and not _CAPITALS.match(words[behind].group())
        if is_beside and is_name and _opens_name(forms[at], forms[behind]):
            common.discard(at)
    return frozenset(at for at in common if not _LABEL.search(title[: words[at].start()]))


def _opens_name(word: str, name: str) -> bool:
    """Whether a word belongs to the name behind it; "north" to no country's."""
    if word in title_words("towards"):
        return not is_country(name)
    return word in title_words("title") or word in title_words("given_name")


def _is_month(words: Sequence[re.Match[str]], at: int, title: str) -> bool:
    """Whether "May" or "March" is the month: a day stands beside it, or "in" before it."""
    before, behind = title[: words[at].start()], title[words[at].end() :]
    is_dated = re.match(r" \d", behind) or re.search(r"\d \Z", before)
    is_behind = at > 0 and words[at - 1].group().lower() in title_words("before_month")
    return bool(is_dated) or is_behind
