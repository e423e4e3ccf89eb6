"""Outlets that say whose they are: "this is the voice of the Karm Front", "in the name of".

All that such a text says by itself is said by that party. Outlets whose names say it ("Army
Information Bureau") are known by these.
"""

import re
from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.kinds import kind_of_words
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import Modality, SpeakerKind, Stance, Zone
from dateline.text.parse import Parse, ParsedSentence

FIRST_SENTENCES: Final = 3
_WORD: Final = r"[A-Z][\w'’-]*"
_NAME: Final = rf"(?P<name>{_WORD}(?:(?: (?:of|the|for|and|de|al|la|del))* {_WORD})+)"
SELF_NAMING: Final = re.compile(
    r"\b(?:(?:[Tt]his is|[Yy]ou are listening to|[Yy]ou listen to)\b[^.!?\n]{0,60}?)"
    r"\b(?P<cue>(?:the )?(?:voice|radio|organ|newspaper|bulletin|mouthpiece) of) "
    rf"(?:the )?{_NAME}"
)
IN_THE_NAME: Final = re.compile(rf"\b(?P<cue>[Ii]n the name of) (?:the )?{_NAME}")
OUR: Final = re.compile(r"\b(?:our|we)\b", re.IGNORECASE)
NO_PARTIES: Final = frozenset({"god", "allah", "jesus", "christ", "almighty", "father"})


def read_organ(parse: Parse) -> Iterator[FoundAttribution]:
    """The party whose organ a text says it is, as the voice of the whole text."""
    body = [one for one in parse.sentences if one.sentence.zone is Zone.BODY]
    for parsed in body[:FIRST_SENTENCES]:
        found = SELF_NAMING.search(parsed.span.quote) or _named(parsed)
        if found is not None and _may_be_party(found["name"]):
            yield _organ(parse, parsed, found)
            return


def _named(parsed: ParsedSentence) -> re.Match[str] | None:
    """A name in which a text speaks, where it speaks of "us" in the same sentence."""
    return IN_THE_NAME.search(parsed.span.quote) if OUR.search(parsed.span.quote) else None


def _may_be_party(name: str) -> bool:
    return name.partition(" ")[0].casefold() not in NO_PARTIES


def _organ(parse: Parse, parsed: ParsedSentence, found: re.Match[str]) -> FoundAttribution:
    document, start = parse.document, parsed.sentence.start
    kind = kind_of_words(found["name"])
    party = Speaker(
        span=document.span(start + found.start("name"), start + found.end("name")),
        name=found["name"],
        kind=SpeakerKind.PARTY if kind is SpeakerKind.UNKNOWN else kind,
    )
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=document.span(start + found.start("cue"), start + found.end("cue")),
        speakers=(party,),
        content=(document.span(0, len(document.text)),),
        stance=Stance.STATES,
        commitment=Modality.CERTAIN,
        construction="organ",
    )
