"""How firmly something is said, and how a word changes that for what depends on it."""

from dataclasses import dataclass, replace
from typing import Final

from dateline.model import HAPPENED_MODALITIES, Modality, Polarity, TimeStatus

STRENGTHS: Final = {
    Modality.CERTAIN: 3.0,
    Modality.PROBABLE: 2.0,
    Modality.POSSIBLE: 1.0,
    Modality.UNCONFIRMED: 1.0,
    Modality.INTENDED: 2.0,
    Modality.ORDERED: 1.5,
    Modality.CONDITIONAL: 0.0,
    Modality.PREDICTED: 1.5,
    Modality.HABITUAL: 2.0,
}
"""The usual absolute factuality of a modality, 0 to 3, where a row does not say."""

_DOUBT: Final = {
    Modality.CERTAIN: 0,
    Modality.PROBABLE: 1,
    Modality.UNCONFIRMED: 2,
    Modality.POSSIBLE: 3,
}


_WILLED: Final = frozenset({Modality.ORDERED, Modality.PREDICTED})
"""Not to do something, as ordered or foreseen, is firmer than to do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Polarity, modality and strength at one node of the parse.

    Attributes:
        strength: absolute factuality, 0 to 3.
        time: a time that a word has forced on it ("will", "plan to"); None: read the tense.
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.CERTAIN
    strength: float = 3.0
    time: TimeStatus | None = None

    @property
    def is_affirmed(self) -> bool:
        """Whether the node is affirmed."""
        return self.polarity is Polarity.AFFIRMED

    @property
    def value(self) -> float:
        """Factuality in [-3, 3]."""
        return self.strength if self.is_affirmed else 0.0 - self.strength


CERTAIN: Final = State()
ASKED: Final = State(modality=Modality.POSSIBLE, strength=0.0)
"""What a question leaves open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a word does to its complement.

    Attributes:
        sign: 1 the complement holds, -1 it fails, 0 it is as the word itself.
        modality: the modality that the complement gets; None: that of the word.
    """

    sign: int
    modality: Modality | None = None

    @classmethod
    def parse(cls, code: str) -> "Effect":
        """The effect of a code of the table: holds, fails, same, MODALITY or not-MODALITY.

        Raises:
            ValueError: there is no such code.
        """
        plain = {"holds": 1, "fails": -1, "same": 0}.get(code)
        if plain is not None:
            return cls(sign=plain)
        name = code.removeprefix("not-")
        return cls(sign=1 if name == code else -1, modality=Modality(name))


def apply(
    effect: Effect, state: State, strength: float | None, time: TimeStatus | None
) -> State:
    """The state of the complement of a word that is itself in `state`."""
    if effect.sign == 0:
        return replace(state, time=time or state.time)
    polarity = Polarity.AFFIRMED if effect.sign > 0 else Polarity.DENIED
    if effect.modality is None:
        return replace(state, polarity=polarity, time=time or state.time)
    own = STRENGTHS[effect.modality] if strength is None else strength
    if effect.sign < 0 and effect.modality in _WILLED:
        own = max(own, 2.0)
    return State(
        polarity=polarity,
        modality=weaken(state.modality, effect.modality),
        strength=min(state.strength, own),
        time=time or state.time,
    )


def apply_to_self(
    effect: Effect, state: State, strength: float | None, time: TimeStatus | None
) -> State:
    """The state of a word in `state` with a marker of this effect on the word itself."""
    after = apply(effect, state, strength, time)
    return after if state.is_affirmed or effect.sign == 0 else flip(after)


def flip(state: State) -> State:
    """`state` with the other polarity; an order not to do something is the firmer one."""
    if not state.is_affirmed:
        return replace(state, polarity=Polarity.AFFIRMED)
    firmer = state.modality is Modality.ORDERED and state.strength > 0
    strength = max(state.strength, 2.0) if firmer else state.strength
    return replace(state, polarity=Polarity.DENIED, strength=strength)


def weaken(outer: Modality, inner: Modality) -> Modality:
    """The modality of something that is `inner` inside something that is `outer`.

    Of two that may have happened the more doubtful stays; one that has not happened wins over
    one that may have; a condition covers all that depends on it; otherwise the inner one stays.
    """
    if outer is Modality.CONDITIONAL:
        return outer
    if outer in HAPPENED_MODALITIES and inner in HAPPENED_MODALITIES:
        return max(outer, inner, key=lambda modality: _DOUBT[modality])
    if outer not in HAPPENED_MODALITIES and inner in HAPPENED_MODALITIES:
        return outer
    return inner
