"""Who a speaker is said to be beside the name: "Musa Adan, spokesman for the Front, said".

"The provincial commander, Ali Haddad, said" gives the office its name, and another report may
have the name alone.
"""

import re
from collections.abc import Iterator

from dateline.assess.speakers import POST, RANK, ROLE, WORD, speaker_words
from dateline.model import Attribution, Span

NAME = re.compile(
    r", (?P<said>[A-Z][\w.’'-]*(?: (?:al-|el-|de |of |the )?[A-Z][\w.’'-]*){1,4})"
    r"(?=,|\.|;| said)"
)
OFFICE = re.compile(
    r",(?P<opens> who (?:is|leads|heads|commands|speaks for)(?: the)?| an?| the| its| their)? "
    r"(?P<said>[^,.;:“”\"]{3,60})(?=,|\.|;)"
)
LIST = re.compile(r"\b(?:and|or|but|according)\b")
PRIVATE = re.compile(
    r",(?: an?(?P<what>(?: [a-z][\w-]*){1,3})\b|"
    r" who (?:escaped|fled|hid|lives?|lived|lost|ran|saw|sells|sold|survived|watched|was|were|"
    r"witnessed|works|worked)\b)"
)
"""What is said of somebody behind a name who speaks for nobody: ", a baker", ", who saw it"."""


def apposed_words(link: Attribution, sentence: Span) -> str:
    """What stands behind the speaker and says who it is; empty where nothing does."""
    if link.span is None or not sentence.covers(link.span):
        return ""
    after = sentence.quote[link.span.end - sentence.start :]
    return next(_read(after), "")


def is_private(link: Attribution, sentence: Span) -> bool:
    """Whether the words behind a name tell a private person, whom no office makes speak."""
    if link.span is None or not sentence.covers(link.span):
        return False
    found = PRIVATE.match(sentence.quote[link.span.end - sentence.start :])
    if found is None:
        return False
    words = WORD.findall((found["what"] or "").casefold())
    return not any(one in speaker_words() for one in words)


def _read(after: str) -> Iterator[str]:
    """The name, or the office, that the words behind a speaker begin with."""
    named = NAME.match(after)
    if named:
        yield named["said"]
    office = OFFICE.match(after)
    if office and not LIST.search(office["said"]) and _is_office(office):
        yield office["said"]


def _is_office(office: re.Match[str]) -> bool:
    """Whether a word says for whom somebody speaks; without an article the first one."""
    words = WORD.findall(office["said"])
    classes = [speaker_words().get(word.casefold()) for word in words]
    return any(classes) if office["opens"] else classes[0] in (ROLE, POST, RANK)
