"""Bytes to characters, and characters that no text should hold."""

import codecs
import re
from dataclasses import dataclass

from dateline.errors import UnreadableError

SAMPLE_BYTES = 65_536
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
)
CONTROL_BYTES = bytes({*range(32), 127} - {9, 10, 12, 13, 27})
MAX_CONTROL_SHARE = 0.05
MAX_HIGH_SHARE = 0.25
LATIN_1_NAMES = frozenset({"iso8859-1", "ascii", "latin-1"})
OTHER_CHARSETS = [
    "cp1256", "cp1251", "cp1250", "cp1254", "cp1255", "cp1253", "koi8-r", "gb18030", "big5",
    "shift_jis", "euc_jp", "euc_kr", "iso8859-6", "iso8859-5",
]  # fmt: skip

NULS = re.compile("\x00")
SURROGATES = re.compile("[\ud800-\udfff]")
BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text decoded from bytes, the charset by which it was, and what to warn of."""

    text: str
    charset: str
    warnings: tuple[str, ...] = ()


def decode_bytes(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of `raw`: by its byte order mark, as declared, as UTF-8, or as best guessed.

    Valid UTF-8 with characters beyond ASCII wins over another declaration, which is then wrong
    more often than the bytes are.

    Raises:
        UnreadableError: the bytes are not text.
    """
    for bom, charset in BOMS:
        if raw.startswith(bom):
            return decode_by(raw, charset)
    wide = wide_charset(raw[:SAMPLE_BYTES])
    if wide:
        return guessed(raw, wide)
    check_text(raw)
    try:
        return Decoded(text=raw.decode("utf-8"), charset="utf-8")
    except UnicodeDecodeError:
        return decode_other(raw, known_charset(declared))


def decode_by(raw: bytes, charset: str) -> Decoded:
    """`raw` decoded by a charset that is known; what does not fit is replaced, and said."""
    text = raw.decode(charset, "replace")
    replaced = "\ufffd" in text and "\ufffd".encode(charset, "ignore") not in raw
    warnings = (f"bytes that are not {charset} replaced",) if replaced else ()
    return Decoded(text=text, charset=charset, warnings=warnings)


def decode_other(raw: bytes, declared: str | None) -> Decoded:
    """`raw`, which is not UTF-8, as declared or as best guessed."""
    if declared and not declared.startswith("utf"):
        charset = "cp1252" if declared in LATIN_1_NAMES else declared
        return decode_by(raw, charset)
    if damaged_utf8(raw):
        return decode_by(raw, "utf-8")
    return guessed(raw, guess_charset(raw))


def guessed(raw: bytes, charset: str) -> Decoded:
    """`raw` decoded by a charset that nothing declares."""
    found = decode_by(raw, charset)
    return Decoded(
        text=found.text,
        charset=charset,
        warnings=(f"charset guessed: {charset}", *found.warnings),
    )


def known_charset(name: str | None) -> str | None:
    """The name by which Python knows the charset `name`; None where it doesn't."""
    try:
        return codecs.lookup((name or "").strip()).name
    except (LookupError, ValueError):
        return None


def wide_charset(sample: bytes) -> str | None:
    """UTF-16 without a mark, seen from the zeros in every second byte; else None."""
    half = len(sample) // 2
    if half < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.4 * half and is_printable(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * half and is_printable(odd):
        return "utf-16-be"
    return None


def is_printable(sample: bytes) -> bool:
    """Whether hardly any byte of `sample` is a control or a zero."""
    return len(sample.translate(None, CONTROL_BYTES)) > 0.85 * len(sample)


def check_text(raw: bytes) -> None:
    """Raise UnreadableError where `raw` is no text."""
    for signature, what in SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableError(f"not text: it is {what}")
    sample = raw[:SAMPLE_BYTES]
    n_controls = len(sample) - len(sample.translate(None, CONTROL_BYTES))
    if n_controls > MAX_CONTROL_SHARE * len(sample):
        raise UnreadableError("not text: binary data")


def damaged_utf8(raw: bytes) -> bool:
    """Whether `raw` is UTF-8 with few broken places, such as a cut last character."""
    text = raw.decode("utf-8", "replace")
    n_broken = text.count("\ufffd")
    n_wide = sum(1 for char in text if ord(char) > 127) - n_broken
    return n_wide >= 5 * n_broken


def guess_charset(raw: bytes) -> str:
    """The charset of undeclared bytes that are not UTF-8.

    Mostly Latin letters: windows-1252, as browsers do. Otherwise the best guess of
    charset-normalizer among the charsets of other scripts.
    """
    n_letters = sum(raw.count(bytes([code])) for code in range(65, 123))
    n_high = sum(1 for code in raw if code > 127)
    if n_high <= MAX_HIGH_SHARE * (n_letters + n_high):
        return "cp1252"
    import charset_normalizer

    best = charset_normalizer.from_bytes(raw, cp_isolation=OTHER_CHARSETS).best()
    return best.encoding if best else "cp1252"


def clean_controls(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without NULs and lone surrogates, and one warning for each kind that was there.

    Bidirectional controls stay, since the text is kept as it came, but are warned of.
    """
    warnings = []
    if "\x00" in text:
        text, n_nuls = NULS.subn("", text)
        warnings.append(f"NUL characters removed: {n_nuls}")
    if SURROGATES.search(text):
        text, n_lone = SURROGATES.subn("\ufffd", text)
        warnings.append(f"lone surrogates replaced: {n_lone}")
    n_bidi = len(BIDI_CONTROLS.findall(text))
    if n_bidi:
        warnings.append(f"bidirectional controls, which can hide or reorder words: {n_bidi}")
    return text, tuple(warnings)
