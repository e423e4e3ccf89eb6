"""Texts as word shingles: how much of one stands in another."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import READ_ZONES, Document, Report, Zone

SHINGLE_WORDS = 3
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """A report's text, ready for comparison.

    Attributes:
        words: folded words of what is read (no headline, appeal or notice).
        shingles: hashes of all runs of `SHINGLE_WORDS` words.
        digest: SHA-256 of the words: equal for texts that differ only in case and spacing.
    """

    report: Report
    document: Document
    words: tuple[str, ...]
    shingles: frozenset[int]
    digest: str


def take_fingerprint(report: Report, document: Document) -> Fingerprint:
    """The fingerprint of what is read of `document`, without its headline."""
    words = tuple(_words_read(document))
    return Fingerprint(
        report=report,
        document=document,
        words=words,
        shingles=frozenset(_shingle_hashes(words)),
        digest=hashlib.sha256(" ".join(words).encode()).hexdigest(),
    )


def containment(left: Fingerprint, right: Fingerprint) -> float:
    """The share of the shorter text's shingles that stand in the longer, 0 to 1."""
    shorter = min(len(left.shingles), len(right.shingles))
    return len(left.shingles & right.shingles) / shorter if shorter else 0.0


def longest_run(left: Fingerprint, right: Fingerprint) -> tuple[str, ...]:
    """The longest run of words that both texts share."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(right.words) - SHINGLE_WORDS + 1):
        starts.setdefault(right.words[at : at + SHINGLE_WORDS], []).append(at)
    best: tuple[str, ...] = ()
    at = 0
    while at <= len(left.words) - SHINGLE_WORDS:
        found = _longest_from(left.words, at, right.words, starts)
        best = max(best, found, key=len)
        at += max(1, len(found) - SHINGLE_WORDS + 1)
    return best


def _longest_from(
    left: Sequence[str],
    at: int,
    right: Sequence[str],
    starts: dict[tuple[str, ...], list[int]],
) -> tuple[str, ...]:
    length = 0
    for start in starts.get(tuple(left[at : at + SHINGLE_WORDS]), ()):
        end = 0
        while _same_word(left, at + end, right, start + end):
            end += 1
        length = max(length, end)
    return tuple(left[at : at + length])


def _same_word(left: Sequence[str], at: int, right: Sequence[str], start: int) -> bool:
    return at < len(left) and start < len(right) and left[at] == right[start]


def _words_read(document: Document) -> list[str]:
    words: list[str] = []
    for zone in document.zones:
        if zone.zone in READ_ZONES and zone.zone is not Zone.HEADLINE:
            words.extend(WORD.findall(document.text[zone.start : zone.end].casefold()))
    return words


def _shingle_hashes(words: Sequence[str]) -> list[int]:
    return [
        _hash(" ".join(words[at : at + SHINGLE_WORDS]))
        for at in range(len(words) - SHINGLE_WORDS + 1)
    ]


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
