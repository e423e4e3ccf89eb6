from dateline.link.history import (
    BY_HAND,
    LONE,
    Joining,
    lone_in,
    pack_history,
    unpack_history,
)

HISTORY = [
    Joining(BY_HAND, "b", "d"),
    Joining(-9.25, "a", "b"),
    Joining(LONE - 4.5, "b", "c"),
    Joining(LONE - 4.0, "c", "e"),
]


def test_history_is_the_same_when_it_was_packed() -> None:
    assert unpack_history(pack_history(HISTORY), ["a", "b", "c", "d", "e"]) == HISTORY


def test_history_of_one_claim_is_empty() -> None:
    assert pack_history([]) == b""
    assert unpack_history(b"", ["a"]) == []


def test_claims_that_joined_when_they_were_alone_are_told_with_what_joined_them() -> None:
    assert dict(lone_in(HISTORY)) == {"c": HISTORY[2], "e": HISTORY[3]}
