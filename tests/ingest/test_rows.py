import json
from pathlib import Path

import pytest

from dateline.ingest import IngestOptions, Item, read_path, read_stream
from dateline.model import Failure, PublishedBasis, sha256_hex

BODY = "Three shells fell on the market of Karm on Monday."


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def items_of(path: Path) -> list[Item]:
    return [one for one in read_path(path) if isinstance(one, Item)]


def failures_of(path: Path) -> list[Failure]:
    return [one for one in read_path(path) if isinstance(one, Failure)]


def test_csv_row_is_an_item_with_its_own_bytes(tmp_path: Path) -> None:
    row = f'Shells,"{BODY}",https://plain.example/1,Plain Gazette,2018-05-03'
    path = write(tmp_path, "a.csv", f"title,text,url,publisher,published\n{row}\n")
    (item,) = items_of(path)
    assert item.raw == row.encode()
    assert item.report.sha256 == sha256_hex(row.encode())
    assert item.report.source == f"{path}#1"
    assert (item.report.title, item.report.text) == ("Shells", BODY)
    assert item.report.publisher == "Plain Gazette"
    assert item.report.published_basis is PublishedBasis.METADATA


@pytest.mark.parametrize(
    "header",
    ["Headline;Body;Link;Source;Date", "title\tcontent\turl\toutlet\tpublished_at"],
)
def test_csv_columns_go_by_other_names(tmp_path: Path, header: str) -> None:
    mark = ";" if ";" in header else "\t"
    row = mark.join(["Shells", BODY, "https://plain.example/1", "Plain Gazette", "2018-05-03"])
    (item,) = items_of(write(tmp_path, "a.csv", f"{header}\n{row}\n"))
    assert (item.report.title, item.report.publisher) == ("Shells", "Plain Gazette")
    assert item.report.published_at is not None


def test_csv_row_of_the_wrong_length_fails_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'title,text\nA,"{BODY}\nMore."\nB\nC,{BODY}\n')
    (failure,) = failures_of(path)
    assert failure.reason == "line 4: 1 cells, 2 columns"
    assert [item.report.title for item in items_of(path)] == ["A", "C"]


def test_csv_without_text_or_title_fails_whole(tmp_path: Path) -> None:
    (failure,) = failures_of(write(tmp_path, "a.csv", "id,name\n1,Karm\n"))
    assert failure.reason == "no column named text or title; the columns are: id, name"


def test_csv_with_a_quote_left_open_fails_with_its_line(tmp_path: Path) -> None:
    (failure,) = failures_of(write(tmp_path, "a.csv", f'title,text\nA,"{BODY}\nB,more\n'))
    assert failure.reason.startswith("line 2: broken row")


def test_json_line_is_an_item_with_its_own_bytes(tmp_path: Path) -> None:
    line = json.dumps({"title": "Shells", "body": BODY, "date": "2018-05-03", "lang": "en-GB"})
    (item,) = items_of(write(tmp_path, "a.jsonl", line + "\n"))
    assert item.raw == line.encode()
    assert (item.report.text, item.report.language) == (BODY, "en")


def test_broken_json_line_fails_with_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = json.dumps({"text": BODY})
    path = write(tmp_path, "a.jsonl", f'{good}\n\n{{"text": "cut\n[1]\n{good}\n')
    assert [one.reason.split(":")[0] for one in failures_of(path)] == ["line 3", "line 4"]
    assert len(items_of(path)) == 2


def test_json_line_nested_too_deeply_fails(tmp_path: Path) -> None:
    (failure,) = failures_of(write(tmp_path, "a.jsonl", "[" * 200_000 + "\n"))
    assert failure.reason.startswith("line 1: not")


def test_json_array_gives_its_elements(tmp_path: Path) -> None:
    rows = [{"title": "A", "text": BODY}, 7, {"text": BODY}]
    path = write(tmp_path, "a.json", json.dumps(rows, indent=2))
    assert [item.report.source for item in items_of(path)] == [f"{path}#1", f"{path}#3"]
    assert [one.reason for one in failures_of(path)] == ["element 2: not a JSON object"]


def test_json_object_may_hold_the_array(tmp_path: Path) -> None:
    assert (
        len(items_of(write(tmp_path, "a.json", json.dumps({"articles": [{"text": BODY}]}))))
        == 1
    )


def test_json_without_reports_fails(tmp_path: Path) -> None:
    (failure,) = failures_of(write(tmp_path, "a.json", "7"))
    assert "without reports" in failure.reason


def test_lone_surrogates_in_json_are_replaced_with_a_warning(tmp_path: Path) -> None:
    (item,) = items_of(write(tmp_path, "a.jsonl", '{"text": "Shells \\ud800 fell on Karm."}\n'))
    assert "\ufffd" in item.report.text
    assert any("surrogates" in one for one in item.report.warnings)


def test_date_that_is_not_understood_is_warned_of(tmp_path: Path) -> None:
    row = json.dumps({"text": BODY, "date": "last week"})
    (item,) = items_of(write(tmp_path, "a.jsonl", row))
    assert item.report.published_at is None
    assert "date not understood: 'last week'" in item.report.warnings


def test_row_larger_than_the_limit_fails() -> None:
    row = json.dumps({"text": "x" * 2000}).encode()
    good = b'{"text": "Shells fell on Karm."}'
    found = list(read_stream(row + b"\n" + good, "-", IngestOptions(max_bytes=1000)))
    assert [type(one) for one in found] == [Failure, Item]


def make_re3d(folder: Path) -> Path:
    home = folder / "Hill Office"
    home.mkdir()
    row = {"_id": "1", "sourceName": "Hill Office", "sourceUrl": "http://hill.example/1",
           "title": "Shells on Karm", "text": BODY}  # fmt: skip
    write(home, "documents.json", json.dumps(row) + "\n" + json.dumps(row) + "\n")
    write(home, "entities.json", "{}\n")
    write(home, "relations.json", "{}\n")
    write(home, "LICENSE", "Free to use.\n\nMore words.")
    write(home, "ATTRIBUTION", "By the hill.")
    write(folder, "README.md", "About this data.")
    return home


def test_re3d_folder_gives_its_documents_under_its_licence(tmp_path: Path) -> None:
    home = make_re3d(tmp_path)
    found = list(read_path(tmp_path))
    assert [type(one) for one in found] == [Item, Item]
    report = items_of(home)[0].report
    assert (report.publisher, report.url) == ("Hill Office", "http://hill.example/1")
    assert report.terms == "Free to use."
    assert report.published_at is None


def test_re3d_document_file_by_itself_is_read_the_same(tmp_path: Path) -> None:
    home = make_re3d(tmp_path)
    alone = [one.report.id for one in items_of(home / "documents.json")]
    assert alone == [one.report.id for one in items_of(tmp_path)]
