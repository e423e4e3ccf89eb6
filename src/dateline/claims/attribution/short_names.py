"""Speakers under a short name: "Omar" who was "an army spokesman, Colonel Haddad Omar".

So is "the agency" that was "the state news agency" before. The short name says neither what
sort of voice it is nor that it has spoken already; the fuller words do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import Document, SpeakerKind

NAME: Final = r"(?:[A-Z][\w.'’-]*\s+){0,4}[A-Z][\w'’-]+"
BESIDE: Final = re.compile(rf"\s*,\s+(?P<name>{NAME})\s*,")
"""The name in apposition behind a speaker: ", Colonel Haddad Omar, …"."""
SURNAME: Final = re.compile(r"[A-Z][\w'’-]+")
KNOWN_BODY: Final = re.compile(r"(?:the|The) (?P<noun>[a-z]+)")


def name_short(
    found: Sequence[FoundAttribution], document: Document
) -> tuple[FoundAttribution, ...]:
    """`found`, with speakers under a short name as those whom fuller words named before."""
    fuller: dict[str, Speaker] = {}
    named: list[FoundAttribution] = []
    for one in found:
        speakers = tuple(_fuller(speaker, fuller) for speaker in one.speakers)
        named.append(replace(one, speakers=speakers))
        for speaker in speakers:
            for short in _short_names(speaker, document):
                fuller[short] = speaker
    return tuple(named)


def _fuller(speaker: Speaker, fuller: dict[str, Speaker]) -> Speaker:
    name = speaker.name or ""
    body = KNOWN_BODY.fullmatch(name)
    before = fuller.get(body["noun"] if body else name)
    if before is None or before.name == name:
        return speaker
    is_new = speaker.kind in {SpeakerKind.UNKNOWN, before.kind}
    return replace(speaker, name=before.name, kind=before.kind) if is_new else speaker


def _short_names(speaker: Speaker, document: Document) -> list[str]:
    """By which a speaker may be called later: a surname, or the last noun of a body."""
    name, span = speaker.name or "", speaker.span
    words = name.split()
    if span is None or name != span.quote or len(words) < 2:
        return []
    beside = BESIDE.match(document.text, span.end)
    names = [one["name"].split()[-1] for one in (beside,) if one]
    if SURNAME.fullmatch(words[-1]):
        return [*names, words[-1]]
    is_body = words[0].casefold() in {"the", "a", "an"} and len(words) > 2
    return [*names, words[-1]] if is_body else names
