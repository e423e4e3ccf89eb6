"""The score on time phrases."""

from pathlib import Path

import pytest

from dateline.bench.time_phrases import run
from dateline.errors import MissingResourceError

HEAD = "id,text,phrase,published,outlet_country,start,end,granularity,note\n"


def write(path: Path, *rows: str) -> Path:
    """A small set of phrases."""
    file = path / "dev.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return file


def test_score_counts_exact_intervals_and_false_times(tmp_path: Path) -> None:
    result = run(
        write(
            tmp_path,
            "a,A hut burned on Tuesday.,Tuesday,2017-06-30,GB,2017-06-27,2017-06-27,day,",
            "b,A hut burned on Tuesday.,Tuesday,2017-06-30,GB,2017-06-20,2017-06-20,day,",
            "c,A hut burned.,,2017-06-30,GB,,,,",
            "d,A hut burned on Tuesday.,,2017-06-30,GB,,,,",
        )
    )
    assert (result.n, result.part) == (4, "dev")
    assert result.measures["interval_right"].value == 0.5
    assert result.measures["none_right"].value == 0.5
    assert [note.split()[0] for note in result.notes] == ["b", "d"]


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        run(tmp_path)


def test_development_half_stays_right() -> None:
    half = Path(__file__).parents[2] / "benchmarks" / "time_phrases"
    result = run(half)
    assert result.measures["interval_right"].value >= 0.97
    assert result.measures["none_right"].value >= 0.97
