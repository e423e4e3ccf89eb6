import pytest

from dateline.errors import UnreadableError
from dateline.ingest.characters import clean_controls, decode_bytes

TEXT = "The “market” of Karm – façade and all – burned."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_decode_reads_unicode_charsets(charset: str) -> None:
    assert decode_bytes(TEXT.encode(charset)).text == TEXT


def test_decode_takes_undeclared_latin_bytes_as_windows_1252_and_says_so() -> None:
    decoded = decode_bytes(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert decoded.warnings == ("charset guessed: cp1252",)


def test_decode_guesses_windows_1256_for_arabic() -> None:
    arabic = "قال رئيس البلدية يوم الاثنين إن ثلاث قذائف سقطت على السوق قبل الظهر. " * 4
    decoded = decode_bytes(arabic.encode("cp1256"))
    assert decoded.text == arabic
    assert decoded.warnings


def test_decode_trusts_a_declaration() -> None:
    decoded = decode_bytes("Карм взят".encode("cp1251"), "windows-1251")
    assert (decoded.text, decoded.warnings) == ("Карм взят", ())


def test_decode_trusts_valid_utf8_more_than_a_declaration() -> None:
    assert decode_bytes(TEXT.encode(), "iso-8859-1").text == TEXT


def test_decode_survives_a_declaration_of_no_charset() -> None:
    assert decode_bytes(TEXT.encode("cp1252"), "x-nothing").text == TEXT


def test_decode_keeps_utf8_that_was_cut_and_says_so() -> None:
    decoded = decode_bytes(("é" * 40).encode()[:-1])
    assert decoded.text.startswith("é" * 39)
    assert decoded.warnings == ("bytes that are not utf-8 replaced",)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG"),
        (b"PK\x03\x04" + bytes(200), "ZIP"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
    ],
)
def test_decode_refuses_binary_data(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what):
        decode_bytes(raw)


def test_clean_removes_nuls_and_lone_surrogates_with_a_warning_each() -> None:
    text, warnings = clean_controls("a\x00b\ud800c")
    assert text == "ab\ufffdc"
    assert len(warnings) == 2


def test_clean_warns_of_bidirectional_controls_and_keeps_them() -> None:
    text, warnings = clean_controls("a\u202eb")
    assert text == "a\u202eb"
    assert "bidirectional" in warnings[0]
