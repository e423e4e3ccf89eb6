"""Why two reports are one voice: one small function for each kind of dependence."""

from collections.abc import Callable
from datetime import timedelta

from dateline.model import OriginKind, OriginLink
from dateline.origins.shingles import Fingerprint, containment, longest_run
from dateline.origins.voices import author_of, same_outlet, wire_of

NEAR_COPY = 0.6
EDITED_COPY = 0.2
REPOST = 0.15
WIRE = 0.12
WIRE_ITSELF = 0.3
MIN_WORDS = 15
MIN_SHARED = 9
LONG_RUN_WORDS = 14
CLOSE_SHARE = 0.4
CLOSE_RUN_WORDS = 7
CLOSE_WINDOW = timedelta(days=3)
COPY_WINDOW = timedelta(days=10)


def compare_reports(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """The first kind of dependence that holds between two reports, `left` the earlier."""
    for compare in COMPARISONS:
        link = compare(left, right)
        if link is not None:
            return link
    return None


def compare_digest(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """The two texts are the same but for case, spacing and punctuation."""
    if left.digest != right.digest or not left.words:
        return None
    return _link(OriginKind.EXACT_COPY, left, right, 1.0, "the whole text")


def compare_repost(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """One says that it was first published by the other's outlet, and shares text with it."""
    share = containment(left, right)
    if share < REPOST or not (_reposts(right, left) or _reposts(left, right)):
        return None
    words = _provenance_words(right) or _provenance_words(left)
    return _link(OriginKind.REPOST, left, right, share, words)


def compare_wire(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """Both credit the same wire, and share text; two stories of the wire itself stay two."""
    wire = wire_of(left.document)
    share = containment(left, right)
    if wire is None or not _credits(right, wire) or share < WIRE or not _in_window(left, right):
        return None
    by_wire = [same_outlet(wire, one.report.publisher) for one in (left, right)]
    if all(by_wire) or (any(by_wire) and share < WIRE_ITSELF):
        return None
    return _link(OriginKind.WIRE, left, right, share, wire)


def compare_text(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """Most of the shorter text stands in the longer, or long runs of it do within some days."""
    if min(len(left.words), len(right.words)) < MIN_WORDS:
        return None
    share = containment(left, right)
    if share >= NEAR_COPY:
        return _link(OriginKind.NEAR_COPY, left, right, share, _run(left, right))
    if share < EDITED_COPY or not _in_window(left, right) or _same_publisher(left, right):
        return None
    run = longest_run(left, right)
    if len(run) < LONG_RUN_WORDS and not _is_close(left, right, len(run)):
        return None
    return _link(OriginKind.EDITED_COPY, left, right, share, " ".join(run))


def _is_close(left: Fingerprint, right: Fingerprint, n_run: int) -> bool:
    """Whether two short texts of the same days share too much for two tellings.

    Less is enough where one is the story of an agency, for agencies are there to be copied.
    """
    is_wire = any(wire_of(one.document) is not None for one in (left, right))
    enough = WIRE_ITSELF if is_wire else CLOSE_SHARE
    return (
        containment(left, right) >= enough
        and n_run >= CLOSE_RUN_WORDS
        and len(left.shingles & right.shingles) >= MIN_SHARED
        and _in_window(left, right, CLOSE_WINDOW)
    )


def _same_publisher(left: Fingerprint, right: Fingerprint) -> bool:
    return same_outlet(left.report.publisher, right.report.publisher)


COMPARISONS: tuple[Callable[[Fingerprint, Fingerprint], OriginLink | None], ...] = (
    compare_digest,
    compare_repost,
    compare_wire,
    compare_text,
)


def _reposts(copy: Fingerprint, first: Fingerprint) -> bool:
    author = author_of(copy.report, copy.document)
    if same_outlet(author, copy.report.publisher):
        return False
    return same_outlet(author, first.report.publisher) or same_outlet(
        author, author_of(first.report, first.document)
    )


def _credits(one: Fingerprint, wire: str) -> bool:
    named = (*one.document.provenance.wire_credits, one.report.publisher)
    return any(same_outlet(wire, name) for name in named)


def _in_window(left: Fingerprint, right: Fingerprint, window: timedelta = COPY_WINDOW) -> bool:
    first, second = left.report.published_at, right.report.published_at
    return first is None or second is None or abs(second - first) <= window


def _run(left: Fingerprint, right: Fingerprint) -> str:
    return " ".join(longest_run(left, right))


def _provenance_words(one: Fingerprint) -> str:
    return " … ".join(span.quote for span in one.document.provenance.spans)


def _link(
    kind: OriginKind, left: Fingerprint, right: Fingerprint, measure: float, words: str
) -> OriginLink:
    return OriginLink(
        left=left.report.id,
        right=right.report.id,
        kind=kind,
        measure=round(measure, 3),
        words=words,
    )
