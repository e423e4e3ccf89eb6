import json
from pathlib import Path

import pytest

from dateline.bench import event_location
from dateline.bench.event_location import read_rows, trim

pytestmark = pytest.mark.model

TEXT = "Gunmen shot two traders in Kirkuk."


def write(tmp_path: Path, *spans: tuple[int, int, str]) -> Path:
    path = tmp_path / "dev.jsonl"
    row = {
        "text": TEXT,
        "spans": [{"start": start, "end": end, "label": label} for start, end, label in spans],
    }
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return path


def test_places_given_as_tokens_are_read(tmp_path: Path) -> None:
    row = read_rows(write(tmp_path, (7, 11, "VERB"), (5, 5, "LOCATION")))[0]
    assert [TEXT[start:end] for start, end in row.places] == ["Kirkuk"]


def test_places_given_as_characters_are_read(tmp_path: Path) -> None:
    row = read_rows(write(tmp_path, (7, 11, "VERB"), (27, 33, "LOCATION")))[0]
    assert [TEXT[start:end] for start, end in row.places] == ["Kirkuk"]


def test_trim_leaves_articles_and_stops_out() -> None:
    text = "near the Karm bridge."
    assert text[slice(*trim(text, (5, 21)))] == "Karm bridge"


def test_run_scores_the_exact_words(tmp_path: Path) -> None:
    result = event_location.run(write(tmp_path, (7, 11, "VERB"), (27, 33, "LOCATION")))
    assert result.measures["exact_or_none"].value == 1.0


def test_run_scores_a_place_where_none_is_as_wrong(tmp_path: Path) -> None:
    result = event_location.run(write(tmp_path, (7, 11, "VERB")))
    assert result.measures["exact_or_none"].value == 0.0
