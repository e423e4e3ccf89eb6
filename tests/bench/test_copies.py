import json
from collections import Counter
from pathlib import Path

import pytest

from dateline.bench.copies import (
    Judged,
    copies_found,
    judge,
    look_alikes_linked,
    pair_f1,
    run,
)
from dateline.errors import MissingResourceError

SETS = Path(__file__).parents[2] / "benchmarks" / "copies"


def judged(*, is_copy: bool, link: str = "") -> Judged:
    return Judged(id="c01", kind="invented", is_copy=is_copy, link=link)


@pytest.mark.parametrize(("name", "n_pairs"), [("dev", 20), ("second", 8)])
def test_set_holds_as_many_look_alikes_as_copies(name: str, n_pairs: int) -> None:
    lines = (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert Counter(row["is_copy"] for row in rows) == {True: n_pairs, False: n_pairs}
    assert len({row["id"] for row in rows}) == len(rows)


def test_scores_tell_missed_copies_from_linked_look_alikes() -> None:
    pairs = [
        judged(is_copy=True, link="the same text"),
        judged(is_copy=True),
        judged(is_copy=False, link="an edited copy"),
        judged(is_copy=False),
    ]
    assert (pair_f1(pairs), copies_found(pairs), look_alikes_linked(pairs)) == (0.5, 0.5, 0.5)


def test_pair_of_one_text_is_linked() -> None:
    text = "The bridge at Mele fell before dawn on Monday. The mayor closed the road to Tarsu."
    row = {
        "publisher": "A",
        "published": "2019-02-11T07:00:00Z",
        "title": "Bridge",
        "text": text,
    }
    pair = {"id": "x", "kind": "exact", "is_copy": True, "left": row}
    one = judge({**pair, "right": {**row, "publisher": "B"}})  # type: ignore[typeddict-item]
    assert one.link == "the same text: “the whole text”"


def test_missing_set_is_told() -> None:
    with pytest.raises(MissingResourceError):
        run(Path("nowhere.jsonl"))
