"""Probes are answered by the claims of their trigger."""

from pathlib import Path

import pytest

from dateline.bench.probes import Answer, answer, read_probes, reading_of, run
from dateline.errors import MissingResourceError

HEAD = (
    "id,construct,text,published,trigger,type,reading,agent,patient,speaker,counts,place,time,"
    "note"
)
TEXT = '"Rebels shelled Karm on Monday, killing 3 men and 2 boys, the army said."'


def ask(tmp_path: Path, *rows: str) -> list[Answer]:
    file = tmp_path / "some.csv"
    file.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    return answer(read_probes(file))


def test_each_column_that_is_asked_is_judged(tmp_path: Path) -> None:
    (one,) = ask(
        tmp_path,
        f"a,plain,{TEXT},2024-05-15,shelled,attack.shelling,happened,Rebels,Karm,the army,"
        "killed 5,Karm,2024-05-13,",
    )
    assert reading_of(one.claims[0]) == "happened"
    for column in ("type", "reading", "agent", "patient", "speaker", "counts", "time"):
        assert one.is_right(column), column


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("type", "attack.drone,,,,,,,,"),
        ("reading", "attack.shelling,denied,,,,,,,"),
        ("agent", "attack.shelling,,-,,,,,,"),
        ("agent", "attack.shelling,,army,,,,,,"),
        ("speaker", "attack.shelling,,,,-,,,,"),
        ("counts", "attack.shelling,,,,,killed 3,,,"),
        ("counts", "attack.shelling,,,,,killed 5-9,,,"),
        ("time", "attack.shelling,,,,,,,2024-05-12,"),
    ],
)
def test_another_answer_is_wrong(tmp_path: Path, column: str, row: str) -> None:
    (one,) = ask(tmp_path, f"a,plain,{TEXT},2024-05-15,shelled,{row}")
    assert not one.is_right(column)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Captain Ruiz met the press. He said rebels shelled Karm.", "Captain Ruiz"),
        ("The army's bulletin said that rebels shelled Karm.", "The army"),
        ("It was reported that rebels shelled Karm.", "-"),
        ("The army did not confirm that rebels shelled Karm.", "-"),
    ],
)
def test_speaker_is_whom_the_words_stand_for(tmp_path: Path, text: str, speaker: str) -> None:
    row = f'a,plain,"{text}",2024-05-15,shelled,attack.shelling,,,,{speaker},,,,'
    (one,) = ask(tmp_path, row)
    assert one.is_right("speaker")


def test_what_did_not_happen_may_be_read_by_nobody(tmp_path: Path) -> None:
    rows = [
        '"No shell fell on Karm, where a baker won the cup.",,won,-,none,,,,,,,',
        '"The rebels never shelled Karm.",,shelled,attack.shelling,denied,,,,,,,',
        '"The rebels shelled Karm.",,shelled,attack.shelling,happened,,,,,,,',
    ]
    (tmp_path / "dev").mkdir()
    file = tmp_path / "dev" / "some.csv"
    file.write_text("\n".join((HEAD, *(f"{i},c,{row}" for i, row in enumerate(rows)))))
    result = run(file)
    assert result.part == "dev/some"
    assert result.n == len(rows)
    for name in ("type", "silent", "reading", "not_happened", "happened"):
        assert result.measures[name].value == 1.0, name
    assert run(file.parent).n == len(rows)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        run(tmp_path / "none.csv")
