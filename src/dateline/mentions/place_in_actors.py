"""Names of places inside the names of known actors: "Human" in "Human Rights Watch".

"Islamic State in the Greater Sahara" and "Islamic State West Africa Province" are groups, and
"the Fano militia" is none of the town of Fano. A country inside a name still tells of which
country the text speaks: "the Islamic Resistance in Iraq".
"""

from functools import lru_cache
from typing import Final

from dateline.mentions.names import FoundName, find_names
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.place_evidence import MODIFIER
from dateline.mentions.place_mislabelled import actor_names, is_country
from dateline.mentions.place_names import Name
from dateline.mentions.place_words import words_of
from dateline.text.parse import ParsedSentence

NO_LANDS: Final = frozenset(
    {"armed", "force", "monitor", "aid", "media", "party", "international", "organisation"}
)
"""Labels of actors that never are lands of the same name, as a government can be."""
JOINING: Final = frozenset({"the", "of", "in", "for", "and", "-", "'s", "’s"})
WORDS_AROUND: Final = 8
LONGEST: Final = 120


def settle_actors_name(parsed: ParsedSentence, name: Name, row: str) -> str | None:
    """The row of a place's name that may be a part of an actor's; None where it is no place.

    Args:
        parsed: the sentence.
        name: the name of the place.
        row: why it was taken for a place's.
    """
    if _is_of_people(name) and name.text.casefold() in actor_names():
        return None
    if not (_is_beside_name(name) or name.end - name.start > 1):
        return row
    found = _actor_around(parsed, name)
    if found is None:
        return row
    is_land = is_country(name.text) or row.startswith("modifier:")
    return f"{MODIFIER}body" if is_land else None


def _is_of_people(name: Name) -> bool:
    """Whether armed people follow the name: "the Fano militia"; not "in Fano, fighters"."""
    after, before = name.after(), name.before()
    if after is None or not after.text.islower() or name.doc[name.end - 1].whitespace_ == "":
        return False
    noun = look_up_actor_noun(after.lower_)
    is_placed = before is not None and before.lower_ in words_of("locative")
    return noun is not None and noun.label == "armed" and not is_placed


def _is_beside_name(name: Name) -> bool:
    """Whether a capitalised word stands beside the name, or "in the" and one before."""
    after = name.after()
    if after is not None and after.text[:1].isupper():
        return True
    steps = 1
    while (before := name.before(steps)) is not None and before.lower_ in JOINING:
        steps += 1
    return before is not None and before.text[:1].isupper()


def _actor_around(parsed: ParsedSentence, name: Name) -> FoundName | None:
    """The known actor of whose name the place's is a part, or the whole of several words."""
    tokens = name.doc.tokens
    first = tokens[max(0, name.start - WORDS_AROUND)]
    base = parsed.start_of(first)
    start = parsed.start_of(tokens[name.start]) - base
    last = tokens[name.end - 1]
    end = parsed.start_of(last) + len(last.text) - base
    for found in _names_in(parsed.document.text[base : base + end + LONGEST]):
        if found.start <= start and end <= found.end:
            is_more = (found.start, found.end) != (start, end)
            is_more = is_more and found.alias.split()[0].casefold() != "the"
            return found if is_more or found.actors[0].label in NO_LANDS else None
    return None


@lru_cache(maxsize=256)
def _names_in(text: str) -> tuple[FoundName, ...]:
    return tuple(find_names(text))
