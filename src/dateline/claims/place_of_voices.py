"""Places that only say whose voice it is, and nothing of where what it tells was done.

"Russia's defence ministry said its forces had destroyed four tanks": nothing says where. What
a ministry in the capital tells of was done elsewhere; a doctor, or the mayor of a town, tells
of what is known there.
"""

from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.phrases import kind_of
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.word_classes import words_of
from dateline.model import SpeakerKind
from dateline.text.tokens import Token

_OWNING: Final = frozenset({"poss", "nmod", "compound"})
_SEEING: Final = frozenset({SpeakerKind.WITNESS, SpeakerKind.MEDICAL})
_SEATED: Final = frozenset({"in", "at"})


def is_of_state_voice(token: Token) -> bool:
    """Whether a country's name only says whose army or ministry speaks."""
    while token.dep_ in {"compound", "nmod"} and token.head.dep_ in _OWNING:
        token = token.head
    body = token.head
    is_body = token.dep_ in _OWNING and body.lemma_.lower() in words_of("state_body")
    return is_body and _cue_of(body) is not None


def seat_of_voice(token: Token, *, is_capital: bool) -> Token | None:
    """The cue of a government or its army, of whose seat a place is the name; None of others.

    "The defence ministry in Karm said"; of a town that is no capital only ministries are told.
    """
    preposition = token.head
    if token.dep_ != "pobj" or preposition.lower_ not in _SEATED:
        return None
    speaker = preposition.head
    is_ministry = speaker.lemma_.lower() in words_of("state_body")
    if not is_ministry and not (is_capital and kind_of(speaker) not in _SEEING):
        return None
    return _cue_of(speaker)


def is_seat_of_voice(token: Token, trigger: Token, *, is_capital: bool) -> bool:
    """Whether a place is where those sit who tell of a deed that is none of their own."""
    cue = seat_of_voice(token, is_capital=is_capital)
    if cue is None or cue.i == trigger.i or not cue.is_ancestor(trigger):
        return False
    return not token.head.head.is_ancestor(trigger)


def _cue_of(speaker: Token) -> Token | None:
    """The cue whose subject somebody is, where it has something to tell."""
    verb = speaker.head
    if speaker.dep_ != "nsubj" or verb.pos_ != "VERB":
        return None
    tells = any(one.dep_ in {"ccomp", "parataxis"} for one in verb.children)
    return verb if tells and find_verb_row(verb, load_cues()) is not None else None
