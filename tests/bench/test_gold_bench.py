import json
from pathlib import Path

import pytest

from dateline.bench import gold_agreement
from dateline.bench.gold import Compared, score_half, worst_errors
from dateline.bench.gold_matching import Tally, pair_claims, score_claims
from dateline.bench.gold_reader import (
    Coded,
    GoldDocument,
    code_claim,
    read_annotator,
    read_half,
    read_split,
)
from dateline.errors import InvalidRecordError, MissingResourceError
from dateline.model import SpeakerKind, sha256_hex
from factory import make_claim, make_document, make_report

TEXT = "Rebels attacked the old fort near Karm. A minister condemned the raid."
ATTACK = Coded(trigger=(7, 15), type="attack.armed", arguments=(("agent", (0, 6)),))
CONDEMN = Coded(trigger=(49, 58), type="statement.condemn")


def write_gold(
    folder: Path, annotator: str, document: str, *, sha256: str | None = None
) -> None:
    claim = {
        "trigger": [7, 15],
        "type": "attack.armed",
        "arguments": [{"role": "agent", "span": [0, 6]}, {"role": "origin", "span": [34, 38]}],
        "place": [34, 38],
        "time": None,
        "counts": [{"kind": "killed", "low": 2, "best": 2, "high": 2, "span": [0, 6]}],
        "attribution": [{"kind": "military", "span": [0, 6], "cue": None}],
        "polarity": "affirmed",
        "modality": "certain" if annotator == "a" else "probable",
        "time_status": "past",
    }
    record = {
        "corpus": "re3d",
        "source": "S",
        "document": document,
        "sha256": sha256 or sha256_hex(TEXT.encode()),
        "annotator": annotator,
        "claims": [claim],
    }
    (folder / annotator).mkdir(parents=True, exist_ok=True)
    (folder / annotator / f"{document}.json").write_text(json.dumps(record))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "re3d" / "S"
    folder.mkdir(parents=True)
    lines = [json.dumps({"_id": one, "title": "T", "text": TEXT}) for one in ("D1", "D2", "D3")]
    (folder / "documents.json").write_text("\n".join(lines), encoding="utf-8-sig")
    return tmp_path / "re3d"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    write_gold(folder, "a", "D1")
    write_gold(folder, "b", "D1")
    write_gold(folder, "b", "D2")
    write_gold(folder, "b", "D3")
    (folder / "split.csv").write_text("document,half\nD1,dev\nD2,dev\nD3,unseen\n")
    return folder


def test_half_takes_the_first_annotator_of_two(corpus: Path, gold: Path) -> None:
    documents = read_half(corpus, "dev", gold)
    found = [(one.id, one.claims[0].modality) for one in documents]
    assert found == [("D1", "certain"), ("D2", "probable")]


def test_claim_of_a_file_is_read(corpus: Path, gold: Path) -> None:
    claim = read_annotator(corpus, "a", gold)["D1"].claims[0]
    assert claim == Coded(
        trigger=(7, 15),
        type="attack.armed",
        arguments=(("agent", (0, 6)), ("origin_place", (34, 38))),
        place=((34, 38),),
        counts=frozenset({("killed", 2, 2, 2)}),
        speaker=(0, 6),
        speaker_kind="military",
    )


def test_text_that_changed_is_refused(corpus: Path, gold: Path) -> None:
    write_gold(gold, "a", "D1", sha256="0" * 64)
    with pytest.raises(InvalidRecordError, match=r"D1\.json"):
        read_annotator(corpus, "a", gold)


def test_missing_corpus_is_said(tmp_path: Path, gold: Path) -> None:
    with pytest.raises(MissingResourceError, match=r"documents\.json"):
        read_half(tmp_path / "none", "dev", gold)


def test_half_without_documents_is_said() -> None:
    with pytest.raises(MissingResourceError, match="unseen"):
        score_half([], "unseen")


def test_claims_are_paired_one_to_one_by_overlap() -> None:
    wide = Coded(trigger=(7, 24), type="attack.bombing")
    assert pair_claims([ATTACK], [wide, ATTACK]) == [(ATTACK, ATTACK)]
    assert pair_claims([ATTACK, CONDEMN], [wide]) == [(ATTACK, wide)]


def test_type_and_family_are_scored_apart() -> None:
    found = Coded(trigger=(7, 15), type="attack.bombing", arguments=ATTACK.arguments)
    score = score_claims([ATTACK, CONDEMN], [found])
    assert score["trigger"] == Tally(n_right=1, n_found=1, n_gold=2)
    assert (score["precision"].n_gold, score["recall"].n_gold) == (1, 2)
    assert score["trigger_type"].n_right == 0
    assert score["trigger_family"].n_right == 1


def test_wrong_agent_spoils_the_roles() -> None:
    found = Coded(trigger=(7, 15), type="attack.armed", arguments=(("agent", (20, 28)),))
    assert score_claims([ATTACK], [found])["trigger_type_roles"].n_right == 0
    assert score_claims([ATTACK], [ATTACK])["trigger_type_roles"].n_right == 1


def test_added_patient_spoils_the_roles() -> None:
    both = (("agent", (0, 6)), ("patient", (16, 28)))
    found = Coded(trigger=(7, 15), type="attack.armed", arguments=both)
    assert score_claims([ATTACK], [found])["trigger_type_roles"].n_right == 0


def test_place_taken_over_is_not_held_against_silence() -> None:
    far = Coded(trigger=(7, 15), type="attack.armed", place=((60, 66),), sentence=(0, 39))
    near = Coded(trigger=(7, 15), type="attack.armed", place=((34, 38),), sentence=(0, 39))
    assert score_claims([ATTACK], [far])["place"].n_right == 1
    assert score_claims([ATTACK], [near])["place"].n_right == 0


def test_counts_of_unpaired_claims_are_missed() -> None:
    counted = Coded(
        trigger=(49, 58), type="attack.armed", counts=frozenset({("killed", 2, 2, 2)})
    )
    score = score_claims([ATTACK, counted], [ATTACK])
    assert score["counts"] == Tally(n_right=0, n_found=0, n_gold=1)


def test_speaker_must_overlap_or_be_absent_in_both() -> None:
    voiced = Coded(
        trigger=(7, 15), type="attack.armed", speaker=(40, 50), speaker_kind="authority"
    )
    assert score_claims([voiced], [ATTACK])["attribution"].n_right == 0
    assert score_claims([voiced], [voiced])["attribution"].n_right == 1
    assert score_claims([ATTACK], [ATTACK])["attribution"].n_right == 1


def test_claim_of_ours_keeps_the_innermost_voice() -> None:
    report = make_report("Troops seized the village of Karm on Thursday.")
    claim = make_claim(report, speaker="the governor", speaker_kind=SpeakerKind.AUTHORITY)
    coded = code_claim(claim, make_document(report))
    assert coded.trigger == (7, 13)
    assert coded.speaker_kind == "authority"
    silent = code_claim(make_claim(report), make_document(report))
    assert silent.speaker_kind is None


def test_worst_errors_name_missed_and_false_and_wrong() -> None:
    wrong = Coded(trigger=(7, 15), type="attack.bombing")
    false = Coded(trigger=(66, 70), type="attack.raid")
    document = GoldDocument(id="D1", text=TEXT, claims=(ATTACK, CONDEMN))
    notes = worst_errors([Compared(gold=document, found=(wrong, false))])
    assert [note.partition(":")[0] for note in notes] == [
        "1 attack.bombing for attack.armed",
        "1 false attack.raid",
        "1 missed statement.condemn",
    ]
    assert "<attacked>" in notes[0]


def test_agreement_is_over_documents_of_both(corpus: Path, gold: Path) -> None:
    result = gold_agreement.run(corpus, gold)
    assert result.n == 1
    assert result.measures["trigger_type_roles"].value == 1.0
    assert result.measures["modality"].value == 0.0


def test_agreement_needs_two_annotators(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="annotated twice"):
        gold_agreement.run(corpus, tmp_path / "empty")


@pytest.mark.model
def test_unseen_half_shows_no_examples(corpus: Path, gold: Path) -> None:
    documents = read_half(corpus, "unseen", gold)
    assert len(score_half(documents, "unseen").notes) == 1
    assert len(score_half(documents, "dev").notes) > 1


@pytest.mark.model
def test_text_is_scored_end_to_end(corpus: Path, gold: Path) -> None:
    result = score_half(read_half(corpus, "dev", gold), "dev")
    assert result.n == 2
    assert result.measures["trigger"].value > 0.5


def test_split_is_half_and_half() -> None:
    halves = list(read_split(Path(__file__).parents[2] / "benchmarks/gold/split.csv").values())
    assert halves.count("dev") == halves.count("unseen") == 21
