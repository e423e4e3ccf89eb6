"""Why two reports are one voice: one small function for each kind of dependence.

`compare_reports` explains every link: it gives the kind, the measure and the words, from the
first comparison that holds.
"""

from collections.abc import Callable
from datetime import timedelta

from dateline.model import OriginKind, OriginLink
from dateline.origins.citing import cited_words
from dateline.origins.content import SHORT_TEXT_WORDS, on_other_days, shared_content
from dateline.origins.families import same_house
from dateline.origins.runs import (
    longest,
    share_in_order,
    share_in_runs,
    shared_runs,
    words_of,
)
from dateline.origins.shingles import Fingerprint, containment, n_shared
from dateline.origins.voices import same_outlet

NEAR_COPY = 0.6
NEAR_COPY_OF_THE_HOUSE = 0.7
EDITED_COPY = 0.2
REPOST = 0.15
WIRE = 0.1
WIRE_ITSELF = 0.3
MIN_WORDS = 15
MIN_SHARED = 9
LONG_RUN_WORDS = 14
CLOSE_SHARE = 0.45
CLOSE_RUN_WORDS = 9
MANY_RUNS = 3
IN_RUNS = 0.2
IN_ORDER = 0.5
QUOTED_SHARE = 0.12
CITED_SHARE = 0.05
MIN_SHARED_CITED = 3
CITED_CONTENT = 0.5
MIN_STEMS_CITED = 6
REWORDED = 0.75
REWORDED_WIRE = 0.6
MIN_STEMS = 12
CLOSE_WINDOW = timedelta(days=3)
COPY_WINDOW = timedelta(days=10)


def compare_reports(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """The first kind of dependence that holds between two reports, `left` the earlier."""
    for compare in COMPARISONS:
        link = compare(left, right)
        if link is not None:
            return link
    return None


def compare_address(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """The same address read again is a version; where another outlet names it, a repost.

    Which version came later must be known from its dates; else it is an edited copy.
    """
    if left.url is None or left.url != right.url or left.digest == right.digest:
        return None
    kind = OriginKind.VERSION if left.version_at != right.version_at else OriginKind.EDITED_COPY
    if left.publisher and right.publisher and not _same_publisher(left, right):
        kind = OriginKind.REPOST
    return _link(kind, left, right, containment(left, right), left.url)


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
    credited = left.provenance.wire_credits
    wire = credited[0] if credited else None
    share = containment(left, right)
    if wire is None or not _credits(right, wire) or share < WIRE or not _in_window(left, right):
        return None
    by_wire = [same_outlet(wire, one.publisher) for one in (left, right)]
    if all(by_wire) or (any(by_wire) and share < WIRE_ITSELF):
        return None
    return _link(OriginKind.WIRE, left, right, share, wire)


def compare_cited(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """One says that the other's outlet reports it, and shares words with that report."""
    if not _in_window(left, right, CLOSE_WINDOW) or _same_publisher(left, right):
        return None
    share = containment(left, right)
    shares_runs = share >= CITED_SHARE and n_shared(left, right) >= MIN_SHARED_CITED
    n_stems, content = shared_content(left, right)
    if not shares_runs and (content < CITED_CONTENT or n_stems < MIN_STEMS_CITED):
        return None
    words = cited_words(right, left.publisher)
    measure = share if shares_runs else content
    return _link(OriginKind.WIRE, left, right, measure, words) if words else None


def compare_reworded(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """A short text that was put in other words: most of what it says is there, in any order."""
    if _same_publisher(left, right) or on_other_days(left, right):
        return None
    if not _in_window(left, right, CLOSE_WINDOW) or n_shared(left, right) < MIN_SHARED_CITED:
        return None
    n_stems, share = shared_content(left, right)
    is_wire = any(one.provenance.wire_credits for one in (left, right))
    if n_stems < MIN_STEMS or share < (REWORDED_WIRE if is_wire else REWORDED):
        return None
    words = words_of(shared_runs(left, right), left)
    return _link(OriginKind.EDITED_COPY, left, right, share, words)


def compare_family(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """Titles of one owner that share text within some days."""
    family = same_house(left.publisher, right.publisher)
    share = containment(left, right)
    if family is None or share < EDITED_COPY or not _in_window(left, right):
        return None
    return _link(OriginKind.FAMILY, left, right, share, family)


def compare_near(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """Most of the shorter text stands in the longer; an outlet's own series must share more."""
    share = containment(left, right)
    enough = NEAR_COPY_OF_THE_HOUSE if _same_publisher(left, right) else NEAR_COPY
    if share < enough or _is_short(left, right) or _is_another_day(left, right):
        return None
    return _link(
        OriginKind.NEAR_COPY, left, right, share, words_of(shared_runs(left, right), left)
    )


def compare_edited(left: Fingerprint, right: Fingerprint) -> OriginLink | None:
    """Long runs of one text stand in the other within some days, or the same quotations do."""
    share = containment(left, right)
    if share < QUOTED_SHARE or _is_short(left, right) or _same_publisher(left, right):
        return None
    if not _in_window(left, right):
        return None
    runs = shared_runs(left, right)
    is_copy = (
        (share >= EDITED_COPY and longest(runs) >= LONG_RUN_WORDS)
        or (
            share >= EDITED_COPY
            and len(runs) >= MANY_RUNS
            and share_in_runs(runs, left, right) >= IN_RUNS
            and share_in_order(runs) >= IN_ORDER
        )
        or len(left.quotations & right.quotations) > 1
        or _is_close(left, right, longest(runs))
    )
    if not is_copy:
        return None
    return _link(OriginKind.EDITED_COPY, left, right, share, words_of(runs, left))


def _is_close(left: Fingerprint, right: Fingerprint, n_run: int) -> bool:
    """Whether two short texts of the same days share too much for two tellings.

    Less is enough where one is the story of an agency, for agencies are there to be copied.
    """
    is_wire = any(one.provenance.wire_credits for one in (left, right))
    return (
        containment(left, right) >= (WIRE_ITSELF if is_wire else CLOSE_SHARE)
        and n_run >= CLOSE_RUN_WORDS
        and n_shared(left, right) >= MIN_SHARED
        and _in_window(left, right, CLOSE_WINDOW)
        and not on_other_days(left, right)
    )


def _is_another_day(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether two short texts of one pattern tell of other days: "struck a mine on Friday"."""
    longer = max(len(left.words), len(right.words))
    return longer <= SHORT_TEXT_WORDS and on_other_days(left, right)


COMPARISONS: tuple[Callable[[Fingerprint, Fingerprint], OriginLink | None], ...] = (
    compare_address,
    compare_digest,
    compare_repost,
    compare_wire,
    compare_cited,
    compare_family,
    compare_near,
    compare_edited,
    compare_reworded,
)


def _is_short(left: Fingerprint, right: Fingerprint) -> bool:
    return (
        min(len(left.words), len(right.words)) < MIN_WORDS or n_shared(left, right) < MIN_SHARED
    )


def _same_publisher(left: Fingerprint, right: Fingerprint) -> bool:
    return same_outlet(left.publisher, right.publisher)


def _reposts(copy: Fingerprint, first: Fingerprint) -> bool:
    if same_outlet(copy.author, copy.publisher):
        return False
    return same_outlet(copy.author, first.publisher) or same_outlet(copy.author, first.author)


def _credits(one: Fingerprint, wire: str) -> bool:
    named = (*one.provenance.wire_credits, one.publisher)
    return any(same_outlet(wire, name) for name in named)


def _in_window(left: Fingerprint, right: Fingerprint, window: timedelta = COPY_WINDOW) -> bool:
    first, second = left.published_at, right.published_at
    return first is None or second is None or abs(second - first) <= window


def _provenance_words(one: Fingerprint) -> str:
    return " … ".join(span.quote for span in one.provenance.spans)


def _link(
    kind: OriginKind, left: Fingerprint, right: Fingerprint, measure: float, words: str
) -> OriginLink:
    return OriginLink(
        left=left.report_id,
        right=right.report_id,
        kind=kind,
        measure=round(measure, 3),
        words=words,
    )
