"""Who acts in sentences in which nobody speaks: whom "he" or "it" may mean in the next.

"The army called this a lie. It said the helicopter had crashed."
"""

from collections.abc import Set as AbstractSet
from typing import Final

from dateline.claims.attribution.pronouns import BODY
from dateline.claims.attribution.records import Speaker
from dateline.claims.attribution.speakers import cannot_speak, make_speaker
from dateline.model import SpeakerKind
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

WHO_SPEAK: Final = frozenset(
    {SpeakerKind.PARTY, SpeakerKind.AUTHORITY, SpeakerKind.MILITARY, SpeakerKind.MONITOR}
    | {SpeakerKind.AID_BODY, SpeakerKind.MEDICAL, SpeakerKind.WITNESS}
)
HE_OR_SHE: Final = frozenset({"he", "she"})


def find_subjects(parse: Parse, spoken: AbstractSet[int]) -> dict[int, Speaker]:
    """Who acts in each sentence that is not among those in which somebody speaks."""
    return {
        parsed.sentence.index: subject
        for parsed in parse.sentences
        if parsed.sentence.index not in spoken
        and (subject := subject_of_sentence(parsed)) is not None
    }


def subject_of_sentence(
    parsed: ParsedSentence, *, with_pronouns: bool = False
) -> Speaker | None:
    """Who acts in a sentence and may speak next: its subject, of a known sort or a person.

    Who suffers something says nothing. "He" is asked for by `with_pronouns`.
    """
    for token in parsed.doc:
        is_he = with_pronouns and token.lower_ in HE_OR_SHE
        is_noun = token.pos_ in ("NOUN", "PROPN") or is_he
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and is_noun:
            return None if cannot_speak(token) else _who_may_speak(token, parsed)
    return None


def _who_may_speak(subject: Token, parsed: ParsedSentence) -> Speaker | None:
    speaker = make_speaker(subject, parsed)
    is_person = subject.ent_type_ == "PERSON" or subject.lower_ in HE_OR_SHE
    is_person = is_person or _has_an_age(subject)
    is_body = BODY.match(speaker.name or "") is not None
    return speaker if is_person or is_body or speaker.kind in WHO_SPEAK else None


def _has_an_age(subject: Token) -> bool:
    """Whether a name is of somebody whose age stands beside it: "Amina, 32, has not slept"."""
    return subject.pos_ == "PROPN" and any(
        one.dep_ == "appos" and one.pos_ == "NUM" for one in subject.children
    )
