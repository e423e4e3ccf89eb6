"""Which types of attack a word can't tell, by what its own clause says of the means.

The learned reader hears the sentences around: beside a suicide bombing it takes any other hit
for one. Whom gunfire hits was shot at, whatever else happened there; and nobody is hit by a
suicide attack unless the clause names who carried the bomb, or the bomb. Rebels fly no
warplanes: what they bomb was bombed on the ground.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.fillers import Filler
from dateline.claims.fitting_act import HARMS
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.word_classes import words_of
from dateline.mentions.triggers import FoundTrigger
from dateline.text.tokens import Token

SUICIDE: Final = "attack.suicide"
AIRSTRIKE: Final = "attack.airstrike"
BY_GUNS: Final = frozenset({"attack.armed"})
BY_SHELLS: Final = frozenset(
    {"attack.armed", "attack.shelling", "attack.airstrike", "attack.drone"}
)
ATTACKS: Final = frozenset(
    {
        "attack.armed",
        "attack.shelling",
        "attack.airstrike",
        "attack.drone",
        "attack.bombing",
        SUICIDE,
        "attack.chemical",
        "attack.sabotage",
    }
)
_MEANS_SLOTS: Final = frozenset({"subj", "with", "by", "means"})
_WITHIN: Final = frozenset({"compound", "amod", "nmod", "poss"})


def types_ruled_out(found: FoundTrigger, fillers: Sequence[Filler]) -> frozenset[str]:
    """The types of attack that the means in a word's own clause exclude."""
    means = {token.lemma_.lower() for token in _means(fillers)}
    is_plain = found.head.lemma_.lower() in words_of("plain_hit")
    if means & words_of("gunshots"):
        return (ATTACKS | HARMS if is_plain else ATTACKS) - BY_GUNS
    if means & words_of("shells"):
        return ATTACKS - BY_SHELLS
    ruled_out = frozenset({AIRSTRIKE}) if means & words_of("without_aircraft") else frozenset()
    is_carried = not is_plain or _carries_bomb(found, fillers)
    return ruled_out if is_carried else ruled_out | {SUICIDE}


def _means(fillers: Sequence[Filler]) -> Iterator[Token]:
    for one in fillers:
        if one.slot in _MEANS_SLOTS:
            yield from (one.token,) if one.is_conjunct else conjuncts(one.token)


def _carries_bomb(found: FoundTrigger, fillers: Sequence[Filler]) -> bool:
    """Whether a clause names a bomb or who carried it: "he hit the gate with a truck"."""
    tokens = [*found.tokens, *_means(fillers)]
    words = {token.lemma_.lower() for token in tokens}
    words |= {child.lemma_.lower() for token in tokens for child in _described(token)}
    return not words.isdisjoint(words_of("bomb_carrier"))


def _described(token: Token) -> Iterator[Token]:
    return (one for one in token.children if one.dep_ in _WITHIN)
