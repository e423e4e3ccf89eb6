"""Who acts in sentences in which nobody speaks: whom "he" or "it" may mean in the next.

"The army called this a lie. It said the helicopter had crashed."
"""

from collections.abc import Set as AbstractSet
from typing import Final

from dateline.claims.attribution.records import Speaker
from dateline.claims.attribution.speakers import cannot_speak, make_speaker
from dateline.model import SpeakerKind
from dateline.text.parse import Parse, ParsedSentence

WHO_SPEAK: Final = frozenset(
    {SpeakerKind.PARTY, SpeakerKind.AUTHORITY, SpeakerKind.MILITARY, SpeakerKind.MONITOR}
    | {SpeakerKind.AID_BODY, SpeakerKind.MEDICAL, SpeakerKind.WITNESS}
)


def find_subjects(parse: Parse, spoken: AbstractSet[int]) -> dict[int, Speaker]:
    """Who acts in each sentence that is not among those in which somebody speaks."""
    found = {
        parsed.sentence.index: subject
        for parsed in parse.sentences
        if parsed.sentence.index not in spoken and (subject := _subject_of(parsed)) is not None
    }
    return {at: one for at, one in found.items() if one.kind in WHO_SPEAK}


def _subject_of(parsed: ParsedSentence) -> Speaker | None:
    """The noun that is the subject of the main verb; who suffers something says nothing."""
    for token in parsed.doc:
        is_noun = token.pos_ in ("NOUN", "PROPN")
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and is_noun:
            return None if cannot_speak(token) else make_speaker(token, parsed)
    return None
