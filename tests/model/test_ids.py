from hypothesis import given
from hypothesis import strategies as st

from dateline.model import make_id, sha256_hex


def test_id_names_kind_and_recipe() -> None:
    assert make_id("clm", 1, ("a",)).startswith("clm1-")


def test_id_is_the_same_on_every_machine() -> None:
    assert make_id("rpt", 1, ("a", "b")) == "rpt1-facdde7abf1eac5b3012"


def test_parts_are_kept_apart() -> None:
    assert make_id("clm", 1, ("ab", "c")) != make_id("clm", 1, ("a", "bc"))


@given(st.lists(st.text()))
def test_id_of_any_text_has_one_shape(parts: list[str]) -> None:
    identity = make_id("clm", 1, parts)
    assert len(identity) == len("clm1-") + 20


def test_sha256_is_hexadecimal() -> None:
    assert sha256_hex(b"").startswith("e3b0c442")
