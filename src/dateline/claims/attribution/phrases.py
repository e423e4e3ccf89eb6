"""What sort of voice a noun phrase names: from its head, its modifiers, and whose it is."""

from typing import Final

from dateline.claims.attribution.kinds import load_speakers
from dateline.claims.word_classes import words_of
from dateline.mentions.numbers import number_value
from dateline.model import SpeakerKind
from dateline.text.tokens import Token

SPOKEN_FOR: Final = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "source", "sources"}
    | {"spokesmen", "officer", "officers", "chief", "head", "director", "leader", "commander"}
    | {"leaders", "commanders", "worker", "workers", "member", "members", "representative"}
    | {"statement", "report", "reports", "coordinator", "group", "adviser", "advisor", "aide"}
    | {"chairman", "chairwoman", "president", "founder"}
    | {"secretary", "minister", "department", "authorities", "staff", "agency", "body"}
)
SPOKESMEN: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
NAMELESS: Final = frozenset({"unnamed", "unidentified"})
SIDES: Final = frozenset(
    {SpeakerKind.PARTY, SpeakerKind.MILITARY, SpeakerKind.AUTHORITY, SpeakerKind.MONITOR}
    | {SpeakerKind.AID_BODY}
)
"""Voices that have spokesmen."""


def kind_of(head: Token) -> SpeakerKind:
    """What sort of voice `head` is, from its phrase and its appositions."""
    if head.pos_ == "PRON":
        return SpeakerKind.UNKNOWN
    kind = _kind_of_phrase(head)
    if kind is not None:
        return kind
    for child in head.children:
        if child.dep_ == "appos":
            kind = kind_of_owner(child) or _kind_of_phrase(child)
            if kind is not None:
                return kind
    return SpeakerKind.UNKNOWN


def kind_of_owner(head: Token) -> SpeakerKind | None:
    """What sort of voice the one is for whom "their spokesman" speaks, named before."""
    owner = owner_of(head)
    return _kind_of_phrase(owner) if owner is not None else None


def owner_of(head: Token) -> Token | None:
    """For whom "their spokesman" speaks: the last side that the sentence names before."""
    is_spoken_for = bool({head.lower_, head.lemma_.lower()} & SPOKEN_FOR)
    if not is_spoken_for or not any(one.tag_ == "PRP$" for one in head.children):
        return None
    subjects = [
        one
        for one in head.doc[: head.left_edge.i]
        if one.dep_ in ("nsubj", "nsubjpass") and one.pos_ in ("NOUN", "PROPN")
    ]
    known = [(one, kind) for one in subjects if (kind := _kind_of_phrase(one)) is not None]
    return known[-1][0] if known and known[-1][1] in SIDES else None


def _kind_of_phrase(head: Token) -> SpeakerKind | None:
    table = load_speakers()
    words = _words_to(head)
    modifiers = words[:-1] + _words_after(head)
    if {head.lower_, head.lemma_.lower()} & SPOKEN_FOR and modifiers:
        kind = table.find_within(modifiers, "modifier") or table.find_within(modifiers, "head")
        if kind is not None:
            return kind
    full = _kind_of_full_name(head) if head.pos_ == "PROPN" else None
    if full is not None:
        return full
    name = table.find(head.lower_, "name") if head.pos_ == "PROPN" else None
    if name is not None:
        return name
    kind = table.find_ending(words, "head") or table.find(head.lemma_.lower(), "head")
    if kind is SpeakerKind.AUTHORITY and head.lower_ in ("official", "officials"):
        return (
            kind if any(not _says_how_many(one) for one in modifiers) else SpeakerKind.UNNAMED
        )
    if kind is SpeakerKind.MEDIA and "local" in words:
        return SpeakerKind.LOCAL_MEDIA
    titles = tuple(one for one in words[:-1] if one not in SPOKESMEN)
    return kind or table.find_within(titles, "head") or table.find_within(words[:-1], "head")


def _says_how_many(word: str) -> bool:
    """Whether a word before officials tells nothing of whose they are: "two unnamed"."""
    return word in words_of("how_many") | NAMELESS or number_value(word) is not None


def _kind_of_full_name(head: Token) -> SpeakerKind | None:
    """The kind of a name with its "of": "the International Committee of the Red Cross"."""
    behind = next((one for one in head.rights if one.dep_ == "prep"), None)
    if behind is None:
        return None
    words = tuple(one.lower_ for one in head.doc[head.left_edge.i : behind.right_edge.i + 1])
    return next(
        (
            kind
            for start in range(len(words))
            if (kind := load_speakers().find(" ".join(words[start:]), "head")) is not None
            and start <= head.i - head.left_edge.i
        ),
        None,
    )


def _words_to(head: Token) -> tuple[str, ...]:
    start = head.left_edge.i
    skipped = ("the", "a", "an", "'s", "’s", "'", "’", ",")
    return tuple(
        one.lower_ for one in head.doc[start : head.i + 1] if one.lower_ not in skipped
    )


def _words_after(head: Token) -> tuple[str, ...]:
    """The words of the "of", "for" or "from" phrase after `head`."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "at", "in", "with"):
            return tuple(one.lower_ for one in child.subtree if one.lower_ not in ("the", "a"))
    return ()
