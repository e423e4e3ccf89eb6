"""What words do to the state of their complement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.claims.factuality.state import (
    CERTAIN,
    Effect,
    State,
    apply,
    apply_to_self,
    weaken,
)
from dateline.model import HAPPENED_MODALITIES, Modality, Polarity

EFFECTS = st.builds(
    Effect,
    sign=st.sampled_from([-1, 0, 1]),
    modality=st.none() | st.sampled_from(list(Modality)),
)
STATES = st.builds(
    State,
    polarity=st.sampled_from(list(Polarity)),
    modality=st.sampled_from(list(Modality)),
    strength=st.floats(0, 3),
)


@given(EFFECTS, STATES)
def test_apply_never_makes_firmer(effect: Effect, state: State) -> None:
    assert apply(effect, state, None, None).strength <= state.strength


@given(EFFECTS, STATES)
def test_apply_keeps_values_within_three(effect: Effect, state: State) -> None:
    assert -3 <= apply(effect, state, None, None).value <= 3


@given(st.sampled_from(list(Modality)), st.sampled_from(list(Modality)))
def test_weaken_never_turns_what_has_not_happened_into_what_has(
    outer: Modality, inner: Modality
) -> None:
    if outer not in HAPPENED_MODALITIES:
        assert weaken(outer, inner) not in HAPPENED_MODALITIES


def test_effect_parses_a_negated_modality() -> None:
    assert Effect.parse("not-ordered") == Effect(sign=-1, modality=Modality.ORDERED)


def test_effect_refuses_an_unknown_code() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        Effect.parse("sometimes")


def test_apply_fails_denies_the_complement() -> None:
    assert apply(Effect.parse("fails"), CERTAIN, None, None).value == -3


def test_apply_to_self_keeps_a_denial_denied() -> None:
    denied = State(polarity=Polarity.DENIED)
    after = apply_to_self(Effect.parse("predicted"), denied, None, None)
    assert after.polarity is Polarity.DENIED
