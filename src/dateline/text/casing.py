"""Letter case where it means nothing: Title Case Headlines and sentences all in capitals.

Capitals are taken away from a word where the rest of the document writes it small, or where it
is a common word of headlines; never a letter more or less, so offsets stay.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from dateline.text.small_words import is_common, title_words
from dateline.text.title_case import common_in_title, is_titled
from dateline.text.title_names import WORD, acronyms, bare, in_names

# "Near Karm, two strikes …": before a name, the tagger takes these for a part of it.
_OPENING_PREPOSITION: Final = re.compile(
    r"\A\W*(?:Near|Outside|Inside|Around|Along|Across|Off|Beyond|Behind|Between|Beside"
    r"|Opposite|Throughout|Amid)(?= [A-Z])"
)
TITLE_SHARE = 0.6
MIN_WORDS = 4
LEAST_TITLED = 3
"""Of a line all of whose words have a capital: "Thousands Flee Goma"."""


def small_opening(sentence: str) -> str:
    """`sentence` with the preposition that opens it in small letters."""
    return _OPENING_PREPOSITION.sub(lambda match: match.group().lower(), sentence)


def restore_case(
    sentence: str,
    rest: Callable[[], str],
    line: Callable[[], str] = str,
    *,
    is_headline: bool,
) -> str:
    """`sentence` with capitals only where they seem to mean something.

    `rest` gives the rest of the document, and `line` the line in which the sentence stands;
    they are asked only where letter case may be restored.
    """
    words = WORD.findall(sentence)
    if len(words) < LEAST_TITLED:
        return sentence
    is_long = len(words) >= MIN_WORDS
    if is_long and sentence.isupper():
        return _from_capitals(sentence, _written_forms(rest()))
    is_title = is_long and is_headline and _is_title_case(words)
    if is_title or (is_titled(words) and _is_titled_line(line())):
        return _from_title(sentence, rest())
    return sentence


def _is_titled_line(line: str) -> bool:
    words = WORD.findall(line)
    return bool(words) and is_titled(words)


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) / len(long) > TITLE_SHARE


def _from_title(sentence: str, rest: str) -> str:
    words = list(WORD.finditer(sentence))
    running = "\n".join(one for one in rest.split("\n") if not _is_titled_line(one))
    named = in_names(words, sentence) | _written_together(words, sentence, running)
    common, forms = common_in_title(words, sentence), _written_forms(running)
    is_first = _is_at_start(words[0], sentence)

    def cased(at: int, word: str) -> str:
        if (at == 0 and is_first) or at in named:
            return word
        known = forms.get(word.lower())
        return known or (word.lower() if at in common else word)

    return _with_words(sentence, words, cased)


def _written_together(
    words: Sequence[re.Match[str]], sentence: str, rest: str
) -> frozenset[int]:
    """The numbers of words that the rest, too, writes with capitals side by side."""
    found: set[int] = set()
    for at, (one, other) in enumerate(pairwise(words)):
        pair = sentence[one.start() : other.end()]
        if not other.group().islower() and re.search(rf"\b{re.escape(pair)}\b", rest):
            found |= {at, at + 1}
    return frozenset(found)


def _is_at_start(word: re.Match[str], sentence: str) -> bool:
    """Whether a word opens the sentence: no number stands before it."""
    return not any(map(str.isalnum, sentence[: word.start()]))


def _from_capitals(sentence: str, forms: Mapping[str, str]) -> str:
    words = list(WORD.finditer(sentence))
    named, is_first = in_names(words, sentence), _is_at_start(words[0], sentence)

    def cased(at: int, word: str) -> str:
        small = word.lower()
        opens = at == 0 and is_first
        known = None if opens else forms.get(small)
        if known is not None or word in acronyms():
            return known or word
        is_named = at in named and small not in title_words("untitled")
        is_name = is_named or not is_common(bare(word))
        return word.capitalize() if opens or is_name else small

    return _with_words(sentence, words, cased)


def _with_words(
    sentence: str, words: Iterable[re.Match[str]], cased: Callable[[int, str], str]
) -> str:
    """`sentence` with its words cased; a word whose length would change stays."""
    parts, end = [], 0
    for at, match in enumerate(words):
        word = match.group()
        other = cased(at, word)
        parts += [sentence[end : match.start()], other if len(other) == len(word) else word]
        end = match.end()
    return "".join((*parts, sentence[end:]))


def _written_forms(text: str) -> dict[str, str]:
    """How the body writes each word inside its sentences: the small form wins where seen."""
    forms: dict[str, str] = {}
    for match in re.finditer(r"(?<=[\w,;] )[^\W\d_][\w'’]*", text):
        word = match.group()
        small = word.lower()
        if len(small) != len(word) or (word.isupper() and len(word) > 5):
            continue
        if word == small or small not in forms:
            forms[small] = word
    return forms
