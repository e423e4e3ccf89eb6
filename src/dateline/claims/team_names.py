"""Teams and products called by a warlike word: "the Raiders", "the Guerrilla phone case"."""

from typing import Final

from dateline.claims.word_classes import words_of
from dateline.model import Mention

_NOUNS: Final = "actor_nouns:"
_STOPS: Final = ".!?:;\"'“”‘’()-–—\n"


def is_team_name(mention: Mention, text: str) -> bool:
    """Whether an armed actor may be no more than a name that teams and products bear.

    It is written large where no sentence begins; `text` is that of the document.
    """
    word = mention.row.removeprefix(_NOUNS)
    if word == mention.row or word not in words_of("team_name"):
        return False
    before = text[: mention.head.start].rstrip(" ")
    begins = not before or before[-1] in _STOPS
    return mention.head.quote[:1].isupper() and not begins
