"""A digest as Markdown, for e-mail and wikis."""

from collections.abc import Iterator, Sequence

from dateline.digest.build import Digest, fields_in_conflict
from dateline.digest.evidence import Evidence
from dateline.digest.folding import by_sentence, fold_copies
from dateline.digest.html import mask_page
from dateline.digest.wording import (
    event_words,
    field_words,
    modality_words,
    number_words,
    revision_words,
    voice_words,
)
from dateline.model import Claim, Failure


def write_markdown(digest: Digest) -> str:
    """The text."""
    text = "\n".join(_lines(digest)) + "\n"
    return mask_page(text, digest) if digest.masked else text


def _lines(digest: Digest) -> Iterator[str]:
    yield from (f"# {digest.title}", "", f"{digest.period}. Machine-read, not verified.", "")
    for figure in digest.figures:
        remark = f" ({figure.remark})" if figure.remark else ""
        yield f"- **{figure.number}** {figure.label}{remark}"
    yield from _section(
        "Where voices conflict", [_conflicting(one) for one in digest.conflicting]
    )
    yield from _section("Only in headlines", [_quote(one) for one in digest.headlines])
    yield from _incidents("On the ground", digest.ground)
    yield from _incidents("Words, talks and conditions", digest.words)
    yield from _incidents("Denied, or affirmed by no voice", digest.denied)
    unhappened = [_unhappened(claims) for claims in by_sentence(digest.unhappened)]
    yield from _section("Said, but not as having happened", unhappened)
    yield from _section("Could not be read", [_failure(one) for one in digest.failures])
    yield from ("", f"Written by Dateline ({digest.rules}).")


def _section(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", f"## {heading}", "")
        yield from (f"- {item}" for item in items)


def _incidents(heading: str, incidents: Sequence[Evidence]) -> Iterator[str]:
    if not incidents:
        return
    yield from ("", f"## {heading}")
    for one in incidents:
        incident, assessment = one.view.incident, one.view.assessment
        yield from ("", f"### {incident.summary}", "")
        number = number_words(assessment.n_independent)
        yield f"**{assessment.grade}**, {number}. `{incident.id}`"
        if one.whole:
            yield f"Part of: {one.whole.summary}. `{one.whole.id}`"
        if one.parts:
            yield f"Its parts: {'; '.join(part.summary for part in one.parts)}."
        if fields_in_conflict(one):
            yield f"Voices conflict on {_fields(one)}."
        yield from (f"Revised: {revision_words(each)}." for each in assessment.revisions)
        yield ""
        for group in fold_copies(one):
            yield from (f"- {_quote(claims[0])}" for claims in by_sentence(group.claims))
            if group.copies:
                yield f"  - and {len(group.copies)} from the same origin ({group.reason})"


def _conflicting(one: Evidence) -> str:
    return f"{one.view.incident.summary} ({_fields(one)})"


def _fields(one: Evidence) -> str:
    return ", ".join(field_words(field) for field in fields_in_conflict(one))


def _quote(claim: Claim) -> str:
    words = " ".join(claim.sentence.quote.split())
    return f"{voice_words(claim)} ({modality_words(claim)}): “{words}”"


def _unhappened(claims: Sequence[Claim]) -> str:
    """What one sentence tells of as not having happened: "intended Advance, Capture: …"."""
    kinds = dict.fromkeys(event_words(claim) for claim in claims)
    return f"{', '.join(kinds)}: {_quote(claims[0])}"


def _failure(failure: Failure) -> str:
    return f"{failure.source}: {failure.reason}"
