import json
from pathlib import Path

import pytest

from dateline.bench.re3d import (
    Annotated,
    count_pairs,
    f1_of,
    one_to_one_f1,
    precision_of,
    read_documents,
    recall_of,
    run,
    score_document,
)
from dateline.bench.re3d_entities import TYPES, Entity
from dateline.errors import MissingResourceError

TEXT = "Rebels shelled Karmabad on Monday with two mortars, said General Ono Tarik."


def entity(type_: str, words: str) -> Entity:
    start = TEXT.index(words)
    return Entity(type=type_, start=start, end=start + len(words))


GOLD = (
    entity("Organisation", "Rebels"),
    entity("Location", "Karmabad"),
    entity("Temporal", "Monday"),
    entity("Weapon", "two mortars"),
    entity("Person", "General Ono Tarik"),
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """An invented document in the corpus's format, in a subfolder as the corpus has it."""
    folder = tmp_path / "Invented Source"
    folder.mkdir()
    document = {"_id": "D1", "title": "Shelling", "text": TEXT}
    (folder / "documents.json").write_text("\ufeff" + json.dumps(document) + "\n", "utf-8")
    records = [
        {"documentId": "D1", "type": one.type, "begin": one.start, "end": one.end}
        for one in GOLD
    ]
    lines = "\n".join(json.dumps(record) for record in records)
    (folder / "entities.json").write_text(lines, "utf-8")
    return tmp_path


def test_reader_joins_entities_to_their_document(corpus: Path) -> None:
    assert list(read_documents(corpus)) == [Annotated(id="D1", text=TEXT, entities=GOLD)]


def test_reader_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match=r"documents\.json"):
        list(read_documents(tmp_path))


def test_score_of_the_gold_itself_is_one() -> None:
    assert f1_of([score_document(GOLD, GOLD)], TYPES) == 1.0


def test_score_wants_the_type_to_be_right() -> None:
    ours = (entity("Person", "Rebels"), entity("Location", "Karmabad"))
    score = score_document(GOLD, ours)
    assert precision_of([score], TYPES) == 0.5
    assert recall_of([score], TYPES) == pytest.approx(0.2)


def test_score_takes_overlapping_spans() -> None:
    ours = (entity("Person", "Tarik"),)
    assert recall_of([score_document(GOLD, ours)], ("Person",)) == 1.0


def test_pairs_use_each_entity_once() -> None:
    nested = (entity("Person", "General Ono Tarik"), entity("Person", "Ono Tarik"))
    ours = (entity("Person", "Tarik"),)
    assert count_pairs(nested, ours) == 1
    assert one_to_one_f1([score_document(nested, ours)]) == pytest.approx(2 / 3)


@pytest.mark.model
def test_run_gives_a_measure_for_every_type(corpus: Path) -> None:
    result = run(corpus)
    assert result.n == 1
    assert {f"f1_{type_}" for type_ in TYPES} <= set(result.measures)
    assert result.measures["f1_Organisation"].value == 1.0
    assert result.measures["f1_Weapon"].value == 1.0
