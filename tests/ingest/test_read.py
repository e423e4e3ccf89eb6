import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest import IngestOptions, Item, read_path, read_stream
from dateline.model import Failure, PublishedBasis, sha256_hex

BODY = "Three shells fell on the market of Karm on Monday."


def only(found: Iterable[Item | Failure]) -> Item | Failure:
    (one,) = found
    return one


def failure_of(path: Path, options: IngestOptions | None = None) -> str:
    one = only(read_path(path, options or IngestOptions()))
    assert isinstance(one, Failure)
    assert "\n" not in one.reason
    assert (one.stage, one.source) == ("ingest", str(path))
    return one.reason


def item_of(raw: bytes, name: str = "-", options: IngestOptions | None = None) -> Item:
    one = only(read_stream(raw, name, options or IngestOptions()))
    assert isinstance(one, Item)
    return one


def test_file_is_an_item_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    item = only(read_path(path))
    assert isinstance(item, Item)
    assert (item.raw, item.report.sha256) == (BODY.encode(), sha256_hex(BODY.encode()))
    assert (item.report.source, item.report.text) == (str(path), BODY)


def test_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.txt", "a/y.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{BODY} {name}")
    names = [one.report.source for one in read_path(tmp_path) if isinstance(one, Item)]
    assert names == [str(tmp_path / name) for name in ("a/y.md", "a/z.txt", "b.txt", "c.txt")]


def test_hidden_files_and_files_about_the_folder_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".DS_Store", ".git/config.txt", "README.md", "LICENSE", "ATTRIBUTION.txt"):
        (tmp_path / name).write_text(BODY)
    assert list(read_path(tmp_path)) == []


def test_readme_named_by_the_user_is_read(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(BODY)
    assert isinstance(only(read_path(tmp_path / "README.md")), Item)


def test_id_does_not_depend_on_where_the_file_lies(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BODY)
    ids = {one.report.id for one in read_path(tmp_path) if isinstance(one, Item)}
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.txt", b"", "an empty file"),
        ("a.txt", b" \n\t ", "an empty file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "not text: it is a PNG image"),
        ("a.txt", bytes(range(256)) * 9, "not text: binary data"),
        (
            "a.docx",
            b"PK\x03\x04",
            "unknown kind of file: .docx; save it as text, HTML, PDF or CSV",
        ),
        ("a.pdf", b"%PDF-1.4 and nothing more", "a broken PDF: "),
        ("a.eml", b"\x00\x01", "not an e-mail: no From, Subject or Date"),
        ("a.json", b"{", "not valid JSON: "),
        ("a.csv", b"x\n1\n", "no column named text or title; the columns are: x"),
        ("a.txt", b"\x00", "not text: binary data"),
    ],
)
def test_bad_file_is_a_failure_with_one_line(
    tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    assert failure_of(tmp_path / name).startswith(reason)


def test_file_of_fifty_megabytes_fails_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert failure_of(path) == "50.0 MB, more than the limit of 20.0 MB"


def test_missing_file_fails(tmp_path: Path) -> None:
    assert failure_of(tmp_path / "no.txt") == "can't open this file: no such file or directory"


def test_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert failure_of(tmp_path / "pipe.txt") == "not a regular file"


def test_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    one = only(read_path(tmp_path))
    assert isinstance(one, Failure)
    assert one.reason == "a link to a folder: not followed"


def test_folder_that_can_not_be_opened_fails_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text(BODY)
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    failure, item = read_path(tmp_path)
    assert isinstance(failure, Failure)
    assert failure.reason == "can't open this folder: permission denied"
    assert isinstance(item, Item)


def test_file_that_can_not_be_opened_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(BODY)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert failure_of(tmp_path / "a.txt") == "can't open this file: permission denied"


def test_what_the_user_says_wins() -> None:
    options = IngestOptions(
        published=date(2018, 5, 3), publisher="Plain Gazette", url="https://plain.example/1"
    )
    report = item_of(f"Publisher: Red Hill\n\n{BODY}".encode(), options=options).report
    assert (report.publisher, report.url) == ("Plain Gazette", "https://plain.example/1")
    assert report.published_at == datetime(2018, 5, 3, tzinfo=UTC)
    assert report.published_basis is PublishedBasis.GIVEN


def test_report_without_a_date_is_warned_of() -> None:
    report = item_of(BODY.encode()).report
    assert (report.published_at, report.published_basis) == (None, PublishedBasis.NONE)
    assert "no publication date" in report.warnings


def test_date_in_the_future_is_warned_of() -> None:
    options = IngestOptions(today=date(2018, 5, 3))
    report = item_of(f"Shells\n\n4 May 2018\n\n{BODY}".encode(), options=options).report
    assert "published in the future: 2018-05-04, read on 2018-05-03" in report.warnings


def test_date_of_the_url_is_the_last_resort() -> None:
    options = IngestOptions(url="https://plain.example/2018/05/03/shells")
    assert item_of(BODY.encode(), options=options).report.published_basis is PublishedBasis.URL


def test_address_as_a_name_is_kept_as_it_is() -> None:
    name = "https://plain.example//1"
    assert item_of(BODY.encode(), name).report.source == name


def test_title_alone_is_a_report_with_a_warning() -> None:
    report = item_of(b'{"title": "Shells on Karm"}').report
    assert report.text == "Shells on Karm"
    assert any(one.startswith("title only") for one in report.warnings)


@pytest.mark.parametrize(
    ("raw", "extractor"),
    [
        (BODY.encode(), "dateline.plain/1"),
        (
            b"<!DOCTYPE html><html><body><p>Three shells fell on Karm.</p></body></html>",
            "trafilatura",
        ),
        (b"From: a@b.example\nSubject: Shells\n\nThree shells fell.", "dateline.mail/1"),
        (b'{"text": "Three shells fell."}', "dateline.json/1"),
    ],
)
def test_kind_of_a_stream_is_told_from_its_bytes(raw: bytes, extractor: str) -> None:
    assert item_of(raw).report.extractor.startswith(extractor)


@given(st.binary(max_size=300), st.sampled_from(["-", "a.txt", "a.csv", "a.jsonl", "a.eml"]))
def test_stream_of_any_bytes_never_raises(raw: bytes, name: str) -> None:
    for one in read_stream(raw, name):
        assert isinstance(one, Item) or "\n" not in one.reason


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.json", "a.jsonl", "a.eml", "a.pdf"])
@given(raw=st.binary(max_size=200))
def test_file_of_any_bytes_never_raises(
    tmp_path_factory: pytest.TempPathFactory, name: str, raw: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(raw)
    for one in read_path(path):
        assert isinstance(one, Item) or "\n" not in one.reason
