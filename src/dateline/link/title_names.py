"""The participants of an incident, as its title has them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from dateline.link.title_words import is_everyday, title_words
from dateline.mentions.countries import demonyms
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.numbers import number_value
from dateline.model import Argument, Claim, Place, Role, Zone

ARTICLES = ("a", "an", "the")
BODY_NAMES = frozenset({"Military", "Government", "Police", "Ministry", "Armed", "US-led"})
BODY_ENDS = frozenset(
    ("army", "police", "forces", "coalition", "government", "ministry", "guard", "service",
     "division", "brigade", "battalion", "corps", "regiment", "command", "navy")
)  # fmt: skip
OTHERS = re.compile(r"\bothers?$", re.IGNORECASE)
OWNERS = frozenset({"our", "my", "your", "its", "their", "his", "her"})
QUANTITIES = frozenset(
    {"few", "several", "hundred", "hundreds", "dozen", "dozens", "estimated"}
)
VAGUE_OF = frozenset({"attack", "fighting"})
"""Branches whose title needs no target that says nothing: "people", "positions"."""


def spoken_names(claims: Iterable[Claim]) -> dict[str, str]:
    """How the reports say the names that are none ("coalition": "the coalition"), by name."""
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for one in claim.arguments:
            if one.role in (Role.AGENT, Role.PATIENT) and _is_described(one):
                said[one.name][_as_said(one, claim)] += 1
    return {name: _best(forms) for name, forms in said.items()}


def title_names(
    names: Sequence[str], place: Place | None, branch: str, spoken: Mapping[str, str]
) -> list[str]:
    """Names as a sentence has them: who points nowhere left out, with articles."""
    is_place = place.name.casefold() if place else ""
    told = [_without_owner(spoken.get(one, one)) for one in names if not points_nowhere(one)]
    told = [one for one in told if one and not (branch in VAGUE_OF and says_nothing(one))]
    distinct = [one for one in told if not _is_told_by_another(one, told)]
    return [_with_article(one) for one in distinct if one.casefold() != is_place]


def points_nowhere(name: str) -> bool:
    """Whether a name only points at somebody: "they", "any of them", "nine others"."""
    words = name.casefold().split()
    is_own = words[0] in title_words("possessive") and words[1:2] == ["own"]
    is_pointer = words[-1] in title_words("pronoun") | title_words("describing")
    return is_own or is_pointer or OTHERS.search(name) is not None


def says_nothing(name: str) -> bool:
    """Whether a name of what was hit says nothing of it: "the building", "people"."""
    words = [one for one in name.casefold().split() if one not in title_words("opener")]
    return not words or (len(words) == 1 and words[0] in title_words("vague_target"))


def _is_described(one: Argument) -> bool:
    return one.actor is None or one.actor.resolved_by == "description"


def _as_said(one: Argument, claim: Claim) -> str:
    """The name with the article or number of its words, small where it begins a sentence."""
    name, words = one.name, one.span.quote.split()
    first = words[0].casefold()
    if one.actor is not None and _ends_alike(name, words):
        if number_value(name.split()[0].casefold()) or name.split()[0] in QUANTITIES:
            return _lower(one.span.quote)
        if first in ARTICLES and not _is_many(name):
            return f"{first} {_lower(name)}"
    begins = one.span.start == claim.sentence.start or claim.zone is Zone.HEADLINE
    return _lower(name) if begins else name


def _is_many(name: str) -> bool:
    noun = look_up_actor_noun(name)
    return noun is not None and noun.is_plural


def _ends_alike(name: str, words: Sequence[str]) -> bool:
    return name.split()[-1].casefold() == words[-1].casefold()


def _lower(name: str) -> str:
    """The name without the capital that only begins a sentence: "Heavy guns", "Villages"."""
    first, _, rest = name.partition(" ")
    is_plain = rest == rest.casefold() and first[1:] == first[1:].casefold()
    if not is_plain or demonyms().look_up(first):
        return name
    return f"{first.casefold()} {rest}".strip() if is_everyday(first) else name


def _best(forms: Mapping[str, int]) -> str:
    """The form most often said; "a driver" before "the driver", and that before "driver"."""
    return min(forms, key=lambda one: (_rank(one), -forms[one], one))


def _rank(form: str) -> int:
    first = form.split()[0]
    if first in ("a", "an"):
        return 0
    return 1 if first == "the" else 2


def _without_owner(name: str) -> str:
    """The name without an owner whom the title does not name: "our column", "its relay"."""
    first, _, rest = name.partition(" ")
    return f"the {rest}" if first.casefold() in OWNERS and rest else name


def _is_told_by_another(name: str, names: Sequence[str]) -> bool:
    """Whether a fuller name says it too: "the mosque" beside "the Grand al-Nuri mosque"."""
    words = _content(name)
    fuller = (one for one in names if one != name and words <= _content(one))
    return any(words < _content(one) or one < name for one in fuller)


def _content(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split()) - title_words("opener")


def _with_article(name: str) -> str:
    words = (name.title() if name.isupper() and " " in name else name).split()
    if len(words) == 1 and not name.isupper() and look_up_actor_noun(name):
        words = [name.casefold()]  # "the Commander"
    name = " ".join(words)
    first = words[0].casefold()
    if len(words) > 1 and (first in title_words("opener") or number_value(first) is not None):
        return f"{first} {' '.join(words[1:])}"
    if _is_body(words) or (words[-1].casefold() in BODY_ENDS and name[:1].isupper()):
        return f"the {name}"
    return f"{_article(words)}{name}"


def _is_body(words: Sequence[str]) -> bool:
    """Whether a name is of one body: "Military of Karm", but not "Armed men"."""
    return words[0] in BODY_NAMES and (len(words) == 1 or not _is_word(words[1]))


def _is_word(word: str) -> bool:
    return word != "of" and word == word.casefold()


def _article(words: Sequence[str]) -> str:
    """The article of a noun that has none: there is one coalition, and many a bomber."""
    head = list(takewhile(lambda one: one not in ("of", "for"), words))
    last = head[-1] if head else ""
    noun = look_up_actor_noun(" ".join(head))
    is_proper = last != last.casefold() or any("'s" in one or "’s" in one for one in words)
    ends = {last, " ".join(head[-2:])}
    if is_proper or noun is None or noun.is_plural or ends & title_words("collective"):
        return ""
    if ends & title_words("body"):
        return "the "
    return "an " if words[0][:1].casefold() in "aeiou" else "a "
