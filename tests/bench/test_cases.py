"""Cases of two or three reports are read, linked and counted by themselves."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.bench.cases import judge, read_cases, run
from dateline.errors import MissingResourceError

BENCHMARKS = Path(__file__).parents[2] / "benchmarks" / "cases"
HALVES = {"dev": 120, "unseen": 90}


def case(second: str, kind: str, n_voices: int) -> dict[str, Any]:
    reports = [
        {"id": "a", "outlet": "Karm Herald", "title": "Shelling", "published": "2024-05-15"},
        {"id": "b", "outlet": "Zahr Post", "title": "Market", "published": "2024-05-15"},
    ]
    texts = ["Rebels shelled the market in Mosul on Monday, killing nine people.", second]
    for report, text in zip(reports, texts, strict=True):
        report["text"] = text
    return {
        "id": "one",
        "construct": "plain",
        "reports": reports,
        "ask": [["a", "shelled", "b", "shelled", kind]],
        "voices": {"for": [["a", "shelled"]], "n": n_voices},
        "conflicts": [],
    }


@pytest.mark.model
def test_one_happening_and_two(tmp_path: Path) -> None:
    same = "On Monday rebels shelled the market in Mosul and nine people were killed."
    other = "On Friday the army shelled a bridge in Basra, and a farmer was wounded."
    rows = [case(same, "same", 2), case(other, "different", 1)]
    file = tmp_path / "some.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    judged = [judge(row) for row in read_cases(file)]
    assert [one.found for it in judged for one in it.asked] == ["same", "different"]
    assert [one.n_voices for one in judged] == [2, 1]
    result = run(file)
    assert result.measures["read"].value == 1.0
    assert result.measures["voices_right"].value == 1.0
    assert result.notes == ()


@pytest.mark.parametrize("half", HALVES)
def test_set_names_words_of_its_texts(half: str) -> None:
    rows = read_cases(BENCHMARKS / f"{half}.jsonl")
    assert len({row["id"] for row in rows}) == len(rows) == HALVES[half]
    for row in rows:
        texts = {one["id"]: one["text"] for one in row["reports"]}
        wanted = row["voices"]["for"]
        assert isinstance(wanted, list)
        asked = [pair for one in row["ask"] for pair in ((one[0], one[1]), (one[2], one[3]))]
        for report, words in (*asked, *wanted):
            assert texts[report].count(words) == 1, row["id"]


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        run(tmp_path / "none.jsonl")
