"""Pairs that have nothing in common are not compared; all that may be one are."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.assess.independence import same_voice
from dateline.assess.speakers import make_speaker
from dateline.assess.voice_pairs import pairs_to_compare
from dateline.assess.voices import Voice
from dateline.model import Actor, ActorKind, SpeakerKind, actor_id

NAMES = (
    "Kestria's defence ministry",
    "the Kestrian army",
    "the ministry",
    "the Ardenian general staff",
    "the Eastern Army",
    "western forces",
    "Northern Command",
    "the town's police",
    "police in Orro",
    "Orro provincial police",
    "the power company",
    "the company",
    "Colonel Musa Adan",
    "Musa Adan of the Upland Front",
    "the Upland Front",
    "a spokesman",
    "residents",
    "the Anchor News Agency",
    "Anchor",
    "Hill Valley Press",
    "HVP",
    "https://www.anchor.example.org/news",
    "",
)
OUTLETS = ("Anchor News Agency", "Anchor", "Hill Valley Press", "HVP", "Evening Post", None)


@st.composite
def voices(draw: st.DrawFn) -> Voice:
    name = draw(st.sampled_from(NAMES))
    kind = draw(st.sampled_from(SpeakerKind))
    country = draw(st.sampled_from(("KE", "AR", None)))
    actor = Actor(
        id=actor_id(draw(st.sampled_from(("Front", "Army"))), country),
        name=name or "fighters",
        kind=draw(st.sampled_from((ActorKind.STATE_FORCES, ActorKind.REBEL))),
        country=country,
        resolved_by=draw(st.sampled_from(("alias", "description"))),
    )
    speaker = make_speaker(name, kind, draw(st.sampled_from((actor, None))))
    return Voice(
        name=name,
        kind=kind,
        origin=draw(st.sampled_from(("o1", "o2", "o3"))),
        report=draw(st.sampled_from(("r1", "r2", "r3"))),
        speaker=draw(st.sampled_from((speaker, speaker, speaker, None))),
        is_own=draw(st.booleans()),
        outlet=draw(st.sampled_from(OUTLETS)),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(voices(), max_size=12))
def test_pairs_to_compare_hold_all_that_are_one_voice(told: list[Voice]) -> None:
    both = combinations(range(len(told)), 2)
    same = [(one, other) for one, other in both if same_voice(told[one], told[other])]
    assert set(same) <= set(pairs_to_compare(told))


def test_pairs_to_compare_stand_in_their_order_each_once() -> None:
    speaker = make_speaker("the Upland Front", SpeakerKind.PARTY)
    one = Voice(name="the Upland Front", kind=SpeakerKind.PARTY, origin="o", speaker=speaker)
    assert pairs_to_compare([one, replace(one, origin="p"), one]) == [(0, 1), (0, 2), (1, 2)]


def test_outlets_of_other_names_are_not_compared() -> None:
    told = [
        Voice(
            name=f"Outlet {n}",
            kind=SpeakerKind.OUTLET,
            origin=f"o{n}",
            speaker=make_speaker(f"Outlet {n}", SpeakerKind.OUTLET),
            is_own=True,
            outlet=f"Outlet {n}",
        )
        for n in range(100)
    ]
    assert pairs_to_compare(told) == []
