"""Whether an event lies in the past, is going on, or is still to come."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.factuality.nodes import auxiliaries, is_clausal, lemma_of
from dateline.claims.factuality.state import State
from dateline.claims.voice import is_negated
from dateline.model import HAPPENED_MODALITIES, Modality, TimeStatus
from dateline.text.tokens import Token

PAST_WORDS: Final = frozenset({"yesterday", "ago", "earlier", "previously", "last", "formerly"})
FUTURE_WORDS: Final = frozenset({"tomorrow", "next", "soon", "shortly", "later"})
ONGOING_WORDS: Final = frozenset(
    {"now", "currently", "still", "ongoing", "continuing", "presently", "meanwhile"}
)
ONGOING_VERBS: Final = frozenset({"continue", "remain", "keep", "persist", "rage", "last"})
DURATIVE: Final = frozenset(
    {"besiege", "surround", "encircle", "blockade", "hold", "control", "occupy", "detain"}
    | {"trap", "block", "displace", "imprison", "close", "cut", "deploy", "station"}
)
STAYING: Final = frozenset(
    {"operate", "live", "hide", "stay", "remain", "fight", "wait", "work", "control", "patrol"}
)
OPEN: Final = frozenset(Modality) - HAPPENED_MODALITIES - {Modality.HABITUAL}
"""Modalities of what has not happened yet, where the clause is not in the past."""


def read_time(token: Token, state: State, *, is_headline: bool) -> TimeStatus:
    """The time status of the event that `token` names, which is in `state`."""
    if state.time is not None:
        return state.time
    if any(child.lower_ in ("ongoing", "continuing", "current") for child in token.children):
        return TimeStatus.ONGOING
    participle = _read_participle(token, is_headline=is_headline)
    if participle is not None:
        return participle
    if token.head.lower_ in ("after", "following", "since") and token.dep_ == "pobj":
        return TimeStatus.PAST
    verb = governing_verb(token)
    if verb is None:
        return TimeStatus.PAST
    time = _read_clause(verb, state, is_headline=is_headline)
    presupposed = state.modality is Modality.CERTAIN and token.pos_ in ("NOUN", "PROPN")
    if presupposed and time is TimeStatus.FUTURE:
        return TimeStatus.ONGOING if token.dep_ == "nsubj" else TimeStatus.PAST
    return time


def _read_clause(verb: Token, state: State, *, is_headline: bool) -> TimeStatus:
    """The time of the clause of `verb`, from its adverbs and its tense."""
    words = {one.lower_ for one in _modifiers(verb)}
    if words & FUTURE_WORDS and not _is_past(verb):
        return TimeStatus.FUTURE
    if state.modality in OPEN and not _is_past(verb):
        return TimeStatus.FUTURE
    return _read_tense(verb, words, state, is_headline=is_headline)


def _read_participle(token: Token, *, is_headline: bool) -> TimeStatus | None:
    """The time of a participle that no auxiliary helps; None where the clause decides.

    "Forces purging …" in a headline and "men operating in" go on; "the liberated areas" are
    past, "the besieged town" is not.
    """
    if auxiliaries(token) or token.tag_ not in ("VBG", "VBN"):
        return None
    durative = lemma_of(token) in DURATIVE | STAYING
    if token.tag_ == "VBN":
        is_modifier = token.dep_ in ("amod", "acl")
        return TimeStatus.PAST if is_modifier and not durative else None
    going_on = (is_headline and token.dep_ == "ROOT") or (token.dep_ == "acl" and durative)
    return TimeStatus.ONGOING if going_on else None


def governing_verb(token: Token) -> Token | None:
    """The nearest verb at or above `token` that carries tense, or the nearest verb."""
    first = None
    for node in (token, *token.ancestors):
        if not is_clausal(node):
            continue
        first = first or node
        if _has_tense(node):
            return node
    return first


def _modifiers(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("advmod", "npadvmod", "prep"):
            yield child
            yield from child.children


def _has_tense(verb: Token) -> bool:
    if verb.tag_ in ("VBD", "VBP", "VBZ"):
        return True
    return any(one.tag_ != "TO" for one in auxiliaries(verb))


def _is_past(verb: Token) -> bool:
    """Whether the clause is in the past or the perfect."""
    helpers = auxiliaries(verb)
    if any(one.tag_ == "VBD" or one.lower_ in ("had", "was", "were") for one in helpers):
        return True
    if any(lemma_of(one) == "have" for one in helpers):
        return True
    return not helpers and verb.tag_ in ("VBD", "VBN")


def _is_perfect(verb: Token) -> bool:
    """Whether the clause is in the present perfect."""
    return any(one.lower_ in ("has", "have", "'s", "'ve") for one in auxiliaries(verb))


def _read_modal_tense(verb: Token, state: State) -> TimeStatus:
    """The time of "may attack" (to come), "may be hiding" (now), "could not enter" (past)."""
    is_sensed = lemma_of(verb) in ("hear", "see", "feel")
    settled = is_negated(verb) or not state.is_affirmed or is_sensed
    if settled and any(one.lower_ == "could" for one in auxiliaries(verb)):
        return TimeStatus.PAST
    stative = verb.tag_ == "VBG" or lemma_of(verb) in ("be", "have", "remain", "know", "hold")
    return TimeStatus.ONGOING if stative else TimeStatus.FUTURE


def _read_tense(verb: Token, words: set[str], state: State, *, is_headline: bool) -> TimeStatus:
    helpers = auxiliaries(verb)
    if any(one.tag_ == "MD" for one in helpers) and not _is_past(verb):
        return _read_modal_tense(verb, state)
    if verb.lemma_.lower() in DURATIVE and words & {"for", "since"} and _is_perfect(verb):
        return TimeStatus.ONGOING
    present = any(one.tag_ in ("VBP", "VBZ") for one in helpers)
    if verb.tag_ == "VBG" and present:
        return TimeStatus.ONGOING
    if present and words & ONGOING_WORDS:
        return TimeStatus.ONGOING
    if _is_past(verb):
        return TimeStatus.PAST
    if is_headline and verb.tag_ in ("VBP", "VBZ") and lemma_of(verb) not in ONGOING_VERBS:
        return TimeStatus.PAST
    if present or verb.tag_ in ("VBP", "VBZ"):
        return TimeStatus.PAST if words & PAST_WORDS else TimeStatus.ONGOING
    return TimeStatus.PAST
