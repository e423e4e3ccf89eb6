"""What the voices of the chain make of an event, beside the parse of its own sentence.

The parse is read for cues that govern the event; those that stand elsewhere ("…," he claimed;
"reports appeared that"; "no official confirmed it") reach it only through the chain.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.cues import CueRow, load_cues
from dateline.claims.factuality.records import Factuality
from dateline.claims.factuality.state import STRENGTHS, weaken
from dateline.model import (
    HAPPENED_MODALITIES,
    Attribution,
    Modality,
    Polarity,
    Span,
    Stance,
)
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

UNSURE: Final = re.compile(
    r"(?:the |these |some |several )?(?:as yet )?(?:unconfirmed|unverified|uncorroborated|"
    r"unsubstantiated|conflicting|contradictory) (?:\w+ )*(?:reports?|rumou?rs?|accounts?|"
    r"claims?|sources?|information|messages|posts|videos?)\b",
    re.IGNORECASE,
)
"""Who says what nobody has confirmed: "unconfirmed reports said"."""
OPEN: Final = frozenset({Stance.DOES_NOT_CONFIRM})


def hear(
    read: Factuality, chain: Sequence[Attribution], trigger: Token, parsed: ParsedSentence
) -> Factuality:
    """`read`, from the sentence alone, after what the voices of `chain` make of it."""
    for link in chain:
        if link.cue is None:
            continue
        if link.stance in OPEN:
            read = _doubt(read, Modality.UNCONFIRMED, f"voice/not-confirmed/{link.cue.quote}")
        elif link.stance is Stance.DENIES and not parsed.span.overlaps(link.cue):
            read = _deny(read, f"voice/denied/{link.cue.quote}")
        else:
            if link.speaker is not None and UNSURE.match(link.speaker):
                read = _doubt(read, Modality.UNCONFIRMED, f"voice/{link.speaker}")
            row = find_cue(link.cue, parsed)
            if row is not None and not _is_read_already(link.cue, trigger, parsed):
                read = _doubt(read, row.commitment, row.id)
    return read


def find_cue(cue: Span, parsed: ParsedSentence) -> CueRow | None:
    """The row of the cue at `cue`, by its part of speech here; elsewhere it is a verb."""
    cues, word = load_cues(), cue.quote.lower()
    token = parsed.token_at(cue.start)
    if token is None or token.pos_ in ("VERB", "AUX"):
        is_adjective = token is not None and token.dep_ == "amod"
        return cues.find(word, "adj") if is_adjective else cues.find_form(word)
    if token.pos_ in ("NOUN", "PROPN"):
        return cues.find_noun_form(word)
    return cues.find(word, "adv") or cues.find(word, "adj")


def _is_read_already(cue: Span, trigger: Token, parsed: ParsedSentence) -> bool:
    """Whether the parse has led from the cue to the trigger, or past it."""
    token = parsed.token_at(cue.start)
    if token is None:
        return False
    return token.pos_ in ("ADV", "ADJ") or token.dep_ == "amod" or token.is_ancestor(trigger)


def _doubt(read: Factuality, modality: Modality, step: str) -> Factuality:
    """`read` with no more commitment than `modality`, where it may have happened at all."""
    if modality is Modality.CERTAIN or read.modality not in HAPPENED_MODALITIES:
        return read
    if weaken(read.modality, modality) is read.modality:
        return read
    cap = STRENGTHS[modality]
    return replace(
        read,
        modality=modality,
        value=max(-cap, min(cap, read.value)),
        steps=(*read.steps, step),
    )


def _deny(read: Factuality, step: str) -> Factuality:
    """`read` as its opposite."""
    denied = read.polarity is Polarity.AFFIRMED
    return replace(
        read,
        polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
        value=-read.value,
        steps=(*read.steps, step),
    )
