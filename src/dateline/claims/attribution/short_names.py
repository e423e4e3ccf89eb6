"""Speakers under a short name: "Omar" who was "an army spokesman, Colonel Haddad Omar".

So is "the agency" that was "the state news agency" before, and "the command" of a text that
names the Left Bank Command and no other. The short name says neither what sort of voice it is
nor that it has spoken already; the fuller words do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.kinds import kind_of_words
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import Document, SpeakerKind

NAME: Final = r"(?:[A-Z][\w.'’-]*\s+){0,4}[A-Z][\w'’-]+"
BESIDE: Final = re.compile(rf"\s*,\s+(?P<name>{NAME})\s*,")
"""The name in apposition behind a speaker: ", Colonel Haddad Omar, …"."""
OF_BODY: Final = re.compile(rf"(?P<name>{NAME}) of (?:the )?[A-Za-z]")
"""The name of somebody before whom they belong to: "Colonel Musa Adan of the army"."""
SURNAME: Final = re.compile(r"[A-Z][\w'’-]+")
TITLED: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Colonel|Col|General|Gen|Major|Captain|Superintendent|Alhaji)\.?\s+"
    r"(?P<name>[A-Z][\w'’-]+)"
)
"""A surname behind a title: "Mr Bhittani", who was "the police chief, Akhtar Bhittani,"."""
KNOWN_BODY: Final = re.compile(r"(?:the|The) (?P<noun>[a-z]+)(?P<part>[’']s [a-z ]+)?")
BODIES: Final = (
    "agency|alliance|association|bureau|coalition|collective|column|command|committee|"
    "confederation|council|desk|federation|forum|foundation|front|group|institute|league|"
    "mission|movement|network|observatory|organisation|organization|party|society|union"
)
NAMED_BODY: Final = re.compile(
    r"(?<![.!?“\"] )(?<!^)\b"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:of |for |the |and |de |la )?[A-Z][\w’'-]*)*?"
    rf" (?P<noun>(?i:{BODIES})))\b",
)
"""A body by its name, wherever a text names it: "the Left Bank Command"."""


def name_short(
    found: Sequence[FoundAttribution], document: Document
) -> tuple[FoundAttribution, ...]:
    """`found`, with speakers under a short name as those whom fuller words named before."""
    fuller: dict[str, Speaker] = {}
    named: list[FoundAttribution] = []
    bodies = _bodies_of(document.text)
    for one in found:
        speakers = tuple(_of_body(_fuller(speaker, fuller), bodies) for speaker in one.speakers)
        named.append(replace(one, speakers=speakers))
        for speaker in speakers:
            for short in _short_names(speaker, document):
                fuller[short] = speaker
    return tuple(named)


def _bodies_of(text: str) -> dict[str, list[re.Match[str]]]:
    """The bodies that a text names, by the noun that they may be called by later."""
    bodies: dict[str, list[re.Match[str]]] = {}
    for match in NAMED_BODY.finditer(text):
        bodies.setdefault(match["noun"].lower(), []).append(match)
    return bodies


def _of_body(speaker: Speaker, bodies: dict[str, list[re.Match[str]]]) -> Speaker:
    """The speaker; of "the command" the one command that was named before, and its people."""
    short = KNOWN_BODY.fullmatch(speaker.name or "")
    if short is None or speaker.span is None:
        return speaker
    before = [one for one in bodies.get(short["noun"], ()) if one.end() < speaker.span.start]
    names = {one["name"].casefold(): one["name"] for one in before}
    if len(names) != 1:
        return speaker
    (name,) = names.values()
    kind = kind_of_words(name)
    return Speaker(
        span=speaker.span,
        name=f"the {name}{short['part'] or ''}",
        kind=speaker.kind if kind is SpeakerKind.UNKNOWN else kind,
    )


def _fuller(speaker: Speaker, fuller: dict[str, Speaker]) -> Speaker:
    name = speaker.name or ""
    body = KNOWN_BODY.fullmatch(name)
    titled = TITLED.fullmatch(name)
    short = titled["name"] if titled else name
    before = fuller.get(body["noun"] if body and not body["part"] else short)
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
    of_body = OF_BODY.match(name)
    names = [one["name"].split()[-1] for one in (beside, of_body) if one]
    if SURNAME.fullmatch(words[-1]):
        return [*names, words[-1]]
    is_body = words[0].casefold() in {"the", "a", "an"} and len(words) > 2
    return [*names, words[-1]] if is_body else names
