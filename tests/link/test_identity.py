from hypothesis import given
from hypothesis import strategies as st

from dateline.link.identity import name_groups
from dateline.model import incident_id

CLAIMS = "abcdefgh"


def names(*groups: str, **earlier: str) -> list[str]:
    return name_groups([sorted(one) for one in groups], earlier)


def test_new_incident_takes_its_id_from_its_first_claim() -> None:
    assert names("ab") == [incident_id("a")]


def test_incident_keeps_its_id_when_an_earlier_claim_joins() -> None:
    assert names("ab", b="old") == ["old"]


def test_merged_incidents_take_the_id_of_the_larger() -> None:
    assert names("abc", a="small", b="large", c="large") == ["large"]


def test_larger_part_of_a_split_keeps_the_id() -> None:
    assert names("a", "bc", a="old", b="old", c="old") == [incident_id("a"), "old"]


def test_of_equal_parts_the_one_that_the_id_was_made_from_keeps_it() -> None:
    assert names("a", "b", a=incident_id("b"), b=incident_id("b")) == [
        incident_id("a"),
        incident_id("b"),
    ]


def test_id_that_another_incident_kept_is_not_given_twice() -> None:
    old = incident_id("a")
    small, large = names("a", "bc", a=old, b=old, c=old)
    assert (small != old, large) == (True, old)


@given(
    st.lists(st.integers(0, 3), min_size=8, max_size=8),
    st.lists(st.integers(0, 3), min_size=8, max_size=8),
)
def test_ids_are_never_given_twice(now: list[int], before: list[int]) -> None:
    groups = [
        [claim for claim, group in zip(CLAIMS, now, strict=True) if group == number]
        for number in sorted(set(now))
    ]
    first = {
        group: claim for claim, group in zip(reversed(CLAIMS), reversed(before), strict=True)
    }
    earlier = {
        claim: incident_id(first[group]) for claim, group in zip(CLAIMS, before, strict=True)
    }
    given_names = name_groups(groups, earlier)
    assert len(set(given_names)) == len(groups)
