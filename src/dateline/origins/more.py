"""Origins of one more report: only what it touches is compared anew.

A report can make words a commonplace that were none, or the other way round, so every report
that holds words of which that changes is compared anew, too. The result is the same as if the
origins of all had been found together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Origin, OriginLink
from dateline.origins.candidate_rules import candidates_of, stirred_by
from dateline.origins.clusters import make_origins
from dateline.origins.compare import compare_reports
from dateline.origins.copy_index import CopyIndex
from dateline.origins.holding import MAX_TOUCHED, Holding, TooManyTouchedError
from dateline.origins.lookup import Lookup

__all__ = ["Changed", "TooManyTouchedError", "find_more"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Origins that are new, and those in whose place they stand."""

    fresh: Sequence[Origin]
    gone: Sequence[Origin]


def find_more(number: int, index: CopyIndex) -> Changed:
    """The origins that one more report makes or changes.

    Args:
        number: of the report, whose card `index` has already; its shingles it has not.
        index: all other reports; it has those shingles, too, afterwards.

    Raises:
        TooManyTouchedError: all must be found anew.
    """
    look = Lookup(index=index)
    holding = Holding.begun(number, look)
    if index.has_namesake(look.cards[number]):
        raise TooManyTouchedError
    touched = holding.mend_commonplaces() | stirred_by(look, holding) | {number}
    if len(touched) > MAX_TOUCHED:
        raise TooManyTouchedError
    return _changed(look, touched)


def _changed(look: Lookup, touched: set[int]) -> Changed:
    """The origins that change, when these reports are compared with all anew."""
    look.see(touched)
    links = {(one.left, one.right): one for one in _links(look, touched)}
    names = {look.cards[one].report_id for one in touched}
    ends = {end for pair in links for end in pair}
    old = look.index.origins(names | ends)
    kept = [
        link
        for one in old
        for link in one.links
        if link.left not in names and link.right not in names
    ]
    members = {member for one in old for member in one.members} | names
    numbers = look.index.numbers(members)
    look.see(numbers.values())
    card_of = {name: look.cards[number] for name, number in numbers.items()}
    ordered = sorted(card_of.values(), key=lambda one: one.age)
    all_links = sorted(
        [*kept, *links.values()],
        key=lambda one: (card_of[one.left].age, card_of[one.right].age),
    )
    now = make_origins(ordered, all_links)
    known = {one.id: one for one in old}
    return Changed(
        fresh=[one for one in now if known.get(one.id) != one],
        gone=[one for one in old if one not in now],
    )


def _links(look: Lookup, touched: set[int]) -> Iterator[OriginLink]:
    """The links of these reports with all others."""
    look.read(touched)
    others = {number: sorted(candidates_of(look, number)) for number in sorted(touched)}
    beside = {one for some in others.values() for one in some}
    look.see(beside)
    look.read(beside)
    for number, some in others.items():
        for other in some:
            left, right = sorted((number, other), key=lambda one: look.cards[one].age)
            link = compare_reports(look.stripped(left), look.stripped(right))
            if link is not None:
                yield link
