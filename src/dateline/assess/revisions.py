"""Revisions: what one voice said first, and what it says now.

A page read again with another number, a correction, and a toll that rises are revisions and no
contradictions; each keeps both quotes. What two speakers say is none, even where they are
counted as one voice: a spokesman without a name may be the command's, and need not be.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from dateline.assess.counting import COUNT_KINDS, counts_of
from dateline.assess.independence import same_voice
from dateline.assess.standing import Spoken, Standing
from dateline.assess.voices import Voice
from dateline.link.mending import mends, repeats_error, withdraws_report
from dateline.link.quoted_errors import outlet_of
from dateline.link.wording import bounds_words
from dateline.model import CountKind, Origin, OriginKind, Polarity, Revision, SpeakerKind
from dateline.origins.voices import same_outlet

Read = Callable[[Spoken], tuple[str, ...]]


def find_revisions(
    spoken: Sequence[Spoken], origins: Mapping[str, Origin]
) -> tuple[Revision, ...]:
    """What voices revised, by field, in the order of publication."""
    found = [
        revision
        for field, read in _fields()
        for pair in (*_successive(spoken, read), *_corrected(spoken, read))
        for revision in _revise(field, pair, read, origins)
    ]
    first = {(one.field, one.was, one.now): one for one in reversed(found)}
    return tuple(reversed(first.values()))


def _fields() -> Iterator[tuple[str, Read]]:
    yield "happened", lambda one: (one.claim.polarity.value,)
    for kind in COUNT_KINDS:
        yield kind.value, partial(_read_counts, kind=kind)


def _read_counts(one: Spoken, *, kind: CountKind) -> tuple[str, ...]:
    return tuple(bounds_words(count) for count in counts_of(one, kind))


def _successive(spoken: Sequence[Spoken], read: Read) -> Iterator[tuple[Spoken, Spoken]]:
    """Each claim that speaks to the field, with the same voice's next in a later report."""
    told = [one for one in spoken if _has_say(one) and read(one)]
    still_to_come: dict[int, deque[Spoken]] = {}
    for one in told:
        still_to_come.setdefault(one.group, deque()).append(one)
    for earlier in told:
        of_its_voice = still_to_come[earlier.group]
        of_its_voice.popleft()
        later = next((one for one in of_its_voice if _follows(earlier, one)), None)
        if later is not None:
            yield earlier, later


def _corrected(spoken: Sequence[Spoken], read: Read) -> Iterator[tuple[Spoken, Spoken]]:
    """What an outlet quotes as its error, and what it says in the same report instead."""
    for error in spoken:
        if error.standing is not Standing.REPEATS_ERROR or not read(error):
            continue
        for later in spoken:
            if _mends_error(later, error) and read(later):
                yield error, later


def _mends_error(later: Spoken, error: Spoken) -> bool:
    """Whether an outlet says it instead of its error: in its own words, or as the right number.

    What else somebody says in the report of a correction puts nothing right.
    """
    if later.claim.report_id != error.claim.report_id:
        return False
    if later.standing is Standing.REPEATS_ERROR:
        return False
    return _is_outlet(later.voice) or mends(later.claim.sentence.quote)


def _follows(earlier: Spoken, later: Spoken) -> bool:
    """Whether a claim of another report is by whoever spoke before; both are of one group."""
    is_later = earlier.claim.report_id != later.claim.report_id
    return is_later and _is_one_voice(earlier.voice, later.voice)


def _is_one_voice(left: Voice, right: Voice) -> bool:
    """Whether one speaker speaks twice, or an outlet takes back what those it asked said."""
    if not same_voice(left, right):
        return False
    is_named_alike = left.name.casefold() == right.name.casefold()
    return not (left.is_own and right.is_own) or is_named_alike or _is_outlet(right)


def _is_outlet(voice: Voice) -> bool:
    """Whether an outlet speaks for itself; one that it names is a speaker like any other."""
    return voice.kind is SpeakerKind.OUTLET and same_outlet(voice.name, voice.outlet)


def _has_say(one: Spoken) -> bool:
    return one.standing not in (
        Standing.REPEATS_ERROR,
        Standing.HEADLINE_ONLY,
        Standing.HEADLINE_ECHO,
        Standing.NO_LOSS,
    )


def _revise(
    field: str, pair: tuple[Spoken, Spoken], read: Read, origins: Mapping[str, Origin]
) -> Iterator[Revision]:
    earlier, later = pair
    was, now = read(earlier), read(later)
    if set(was) & set(now):
        return
    yield Revision(
        field=field,
        was=", ".join(was),
        now=", ".join(now),
        basis=_basis(earlier, later, origins),
        voice=_reviser(earlier, later),
        earlier_claim=earlier.claim.id,
        later_claim=later.claim.id,
        earlier_quote=earlier.claim.sentence.quote,
        later_quote=later.claim.sentence.quote,
    )


def _reviser(earlier: Spoken, later: Spoken) -> str:
    """Whose account changed: of an error that is quoted the outlet's, whoever set it right."""
    outlet = outlet_of(later.claim)
    return outlet if outlet and earlier.standing is Standing.REPEATS_ERROR else later.voice.name


def _basis(earlier: Spoken, later: Spoken, origins: Mapping[str, Origin]) -> str:
    reports = {earlier.claim.report_id, later.claim.report_id}
    origin = origins.get(later.claim.report_id)
    links = origin.links if origin else ()
    if any(
        one.kind is OriginKind.VERSION and {one.left, one.right} == reports for one in links
    ):
        return "version"
    quote = later.claim.sentence.quote
    if earlier.standing is Standing.REPEATS_ERROR:
        return "correction"
    is_denial = later.claim.polarity is Polarity.DENIED is not earlier.claim.polarity
    if is_denial or repeats_error(quote) or withdraws_report(quote):
        return "correction"
    return "update"
