"""The gold annotation keeps its format, and points into the texts that it was made from."""

import json
import os
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from scripts import convert_gold as gold

PATHS = sorted(gold.GOLD.glob("*/*.json"))
NAMES = [f"{path.parent.name}/{path.stem}" for path in PATHS]
CORPORA = os.environ.get("DATELINE_CORPORA", "")
TEXT = "Gunmen raided the mill. Gunmen, he said, killed two guards."
WORK = "raid | raided | agent=Gunmen | killed=2,2,2@^two guards | by=unnamed=^he<^said"


@cache
def texts_of(source: str) -> dict[str, str]:
    return dict(gold.read_texts(Path(CORPORA), source))


def cursor(start: int = 0) -> gold.Cursor:
    return gold.Cursor(source="s", document="d", text=TEXT, start=start, end=len(TEXT))


def write_gold(folder: Path, *, text: str, **changes: gold.Json) -> Path:
    claim = {**gold.read_claim(cursor(), WORK), "type": "fighting.raid", **changes}
    record: gold.Record = {
        "corpus": "re3d",
        "source": "s",
        "document": "d",
        "sha256": gold.digest(text),
        "annotator": folder.name,
        "claims": [cast(gold.Json, claim)],
    }
    path = folder / "d.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_gold_has_documents() -> None:
    assert len(list(gold.GOLD.glob("a/*.json"))) == 27


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_gold_file_keeps_format(path: Path) -> None:
    assert list(gold.format_faults(path, gold.event_types())) == []


@pytest.mark.corpora
@pytest.mark.skipif(not CORPORA, reason="DATELINE_CORPORA is not set")
@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_gold_file_fits_its_text(path: Path) -> None:
    source = cast(str, gold.read_gold(path)["source"])
    assert list(gold.span_faults(path, texts_of(source))) == []


def test_quote_is_found_in_its_sentence() -> None:
    assert gold.find_quote(cursor(start=20), "Gunmen") == [24, 30]


def test_quote_with_number_is_the_nth() -> None:
    assert gold.find_quote(cursor(), "Gunmen#2") == [24, 30]


def test_quote_that_is_missing_is_refused() -> None:
    with pytest.raises(ValueError, match="not found"):
        gold.find_quote(cursor(start=30), "Gunmen")


def test_claim_is_read_with_count_and_voice() -> None:
    claim = gold.read_claim(cursor(), WORK)
    assert claim["counts"] == [
        {"kind": "killed", "low": 2, "best": 2, "high": 2, "span": [48, 58]}
    ]
    assert claim["attribution"] == [{"kind": "unnamed", "span": [32, 34], "cue": [35, 39]}]


def test_claim_with_odd_key_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        gold.read_claim(cursor(), "raid | raided | colour=red")


def test_check_names_unknown_type(tmp_path: Path) -> None:
    path = write_gold(tmp_path, text=TEXT, type="fighting.brawl")
    faults = list(gold.format_faults(path, gold.event_types()))
    assert faults == ["claim 0: type fighting.brawl"]


def test_check_names_span_out_of_range(tmp_path: Path) -> None:
    path = write_gold(tmp_path, text=TEXT, time=[50, 500])
    assert list(gold.span_faults(path, {"d": TEXT})) == ["claim 0: span 50-500"]


def test_check_names_changed_text(tmp_path: Path) -> None:
    path = write_gold(tmp_path, text="another")
    assert len(list(gold.span_faults(path, {"d": TEXT}))) == 1
