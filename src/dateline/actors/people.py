"""People: one actor per document for the full name and the surname."""

import re
from typing import Final

from dateline.mentions.phrases import fold
from dateline.model import Actor, ActorKind, Mention, actor_id

TITLES: Final = re.compile(
    r"^(?:the\s+|(?:[A-Z][a-z]+\s)?(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Prime Minister"
    r"|Minister|Secretary|General|Gen|Lt|Lieutenant|Maj|Major|Col|Colonel|Captain|Capt|Sgt"
    r"|Sergeant|Brigadier|Brig|Admiral|Commander|Ambassador|Senator|Sen|King|Queen|Prince"
    r"|Sheikh|Imam|Ayatollah|Pope|Judge|Professor|Prof|Spokesman|Spokeswoman|Spokesperson"
    r"|Governor|Mayor|Chancellor|Premier|Envoy|Chief)\.?\s+)+"
)


class PersonNames:
    """The people named so far in a document."""

    def __init__(self) -> None:
        self._by_surname: dict[str, Actor] = {}
        self._by_name: dict[str, Actor] = {}

    def resolve(self, mention: Mention) -> Actor:
        """The person of a mention; a lone surname is that of the last one who bears it."""
        name = TITLES.sub("", mention.span.quote).strip()
        words = [fold(word) for word in name.split()]
        key = " ".join(words)
        known = self._by_name.get(key)
        if known is None and len(words) == 1:
            known = self._by_surname.get(key)
        if known is None:
            known = Actor(
                id=actor_id(name, None), name=name, kind=ActorKind.PERSON, resolved_by="name"
            )
        self._by_name[key] = known
        if words:
            self._by_surname[words[-1]] = known
        return known
