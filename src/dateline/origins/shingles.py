"""Texts as word shingles: how much of one stands in another.

A fingerprint keeps what comparing needs and not the document, so that a hundred thousand
reports fit into some hundred megabytes.
"""

import hashlib
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dateline.model import READ_ZONES, Document, Provenance, Report, Zone
from dateline.origins.voices import author_of

SHINGLE_WORDS = 3
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[\"“]([^\"“”]{20,400})[\"”]")
MIN_QUOTED_WORDS = 5
FACTORS = np.array([1, 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F], dtype=np.uint64)

Hashes = NDArray[np.uint64]
NONE: Hashes = np.array([], dtype=np.uint64)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fingerprint:
    """A report's text, ready for comparison.

    Attributes:
        report_id: id of the report.
        url: its address without what only tracks readers, if known.
        author: the outlet that wrote it, as far as text and metadata say.
        version_at: when this version of it was first seen, as far as is known.
        provenance: what the text itself says of where it comes from.
        words: folded words of what is read (no headline, appeal or notice).
        sequence: hash of the run of `SHINGLE_WORDS` words that begins at each word.
        shingles: the same hashes, each once, ascending, without commonplaces.
        quotations: the folded words of what stands in quotation marks.
        digest: SHA-256 of the words: equal for texts that differ only in case and spacing.
    """

    report_id: str
    publisher: str | None
    author: str | None
    url: str | None
    published_at: datetime | None
    version_at: datetime | None
    provenance: Provenance
    words: tuple[str, ...]
    sequence: Hashes
    shingles: Hashes
    quotations: frozenset[str]
    digest: str


def take_fingerprint(report: Report, document: Document) -> Fingerprint:
    """The fingerprint of what is read of `document`, without its headline."""
    text = _text_read(document)
    words = tuple(sys.intern(word) for word in _words_of(text))
    sequence = _hash_runs(words)
    return Fingerprint(
        report_id=report.id,
        publisher=report.publisher,
        author=author_of(report, document),
        url=fold_url(report.url),
        published_at=report.published_at,
        version_at=report.fetched_at or report.modified_at or report.published_at,
        provenance=document.provenance,
        words=words,
        sequence=sequence,
        shingles=np.unique(sequence),
        quotations=frozenset(_quotations(text)),
        digest=hashlib.sha256(" ".join(words).encode()).hexdigest(),
    )


def without(one: Fingerprint, commonplaces: Hashes) -> Fingerprint:
    """The fingerprint without these shingles."""
    if not len(commonplaces):
        return one
    kept = one.shingles[~np.isin(one.shingles, commonplaces, assume_unique=True)]
    return one if len(kept) == len(one.shingles) else replace(one, shingles=kept)


def fold_url(url: str | None) -> str | None:
    """An address without scheme, ``www.``, query and fragment, folded."""
    if not url:
        return None
    bare = re.sub(r"^\w+://(?:www\.)?|[#?].*$", "", url.strip().casefold()).rstrip("/")
    return bare or None


def n_shared(left: Fingerprint, right: Fingerprint) -> int:
    """How many shingles stand in both texts."""
    return n_common(left.shingles, right.shingles)


def n_common(left: Hashes, right: Hashes) -> int:
    """How many shingles, each of them once, stand in both."""
    return len(np.intersect1d(left, right, assume_unique=True))


def containment(left: Fingerprint, right: Fingerprint) -> float:
    """The share of the shorter text's shingles that stand in the longer, 0 to 1.

    Commonplaces count for neither, but never take away more than half of what is measured
    against: what little else stands in a text of formulas is no measure of it.
    """
    shorter = min(_size(left), _size(right))
    return n_shared(left, right) / shorter if shorter else 0.0


def _size(one: Fingerprint) -> float:
    return max(float(len(one.shingles)), len(one.sequence) / 2)


def _text_read(document: Document) -> str:
    return "\n".join(
        document.text[zone.start : zone.end]
        for zone in document.zones
        if zone.zone in READ_ZONES and zone.zone is not Zone.HEADLINE
    )


def _words_of(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _quotations(text: str) -> list[str]:
    found = (" ".join(_words_of(match[1])) for match in QUOTED.finditer(text))
    return [one for one in found if one.count(" ") + 1 >= MIN_QUOTED_WORDS]


def _hash_runs(words: Sequence[str]) -> Hashes:
    if len(words) < SHINGLE_WORDS:
        return NONE
    hashes = np.array([_hash(word) for word in words], dtype=np.uint64)
    n_runs = len(words) - SHINGLE_WORDS + 1
    with np.errstate(over="ignore"):
        parts = [hashes[at : at + n_runs] * FACTORS[at] for at in range(SHINGLE_WORDS)]
        runs: Hashes = parts[0] + parts[1] + parts[2]
        return runs ^ (runs >> np.uint64(29))


@cache
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest())
