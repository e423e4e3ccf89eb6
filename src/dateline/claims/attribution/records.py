"""What attribution reading finds: speakers, attributions, and what was not confirmed."""

from dataclasses import dataclass
from typing import Final

from dateline.model import Modality, Span, SpeakerKind, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks.

    Attributes:
        span: the words that name them here; None where nobody is named.
        name: the fullest words that name them in the text ("he" -> "Colonel Harb").
    """

    span: Span | None
    name: str | None
    kind: SpeakerKind


NOBODY: Final = Speaker(span=None, name=None, kind=SpeakerKind.UNKNOWN)
"""Somebody who is not named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAttribution:
    """Who is said to say what, in which words.

    Attributes:
        sentence: index of the sentence that holds the cue.
        cue: the words that introduce the content.
        speakers: in the order of the text; empty where the text does not say who.
        content: what is attributed, as stretches of the document in order.
        commitment: what the cue itself makes of the content ("claim": unconfirmed).
        construction: how it was read, such as ``clause``, ``quote``, ``according``.
        row: id of the row of ``cues.csv``; empty for constructions without a word.
    """

    sentence: int
    cue: Span
    speakers: tuple[Speaker, ...]
    content: tuple[Span, ...]
    stance: Stance
    commitment: Modality
    construction: str
    row: str = ""

    def covers(self, span: Span) -> bool:
        """Whether `span` lies in the content."""
        return any(one.covers(span) for one in self.content)

    @property
    def n_characters(self) -> int:
        """Length of the content."""
        return sum(one.end - one.start for one in self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class NonConfirmation:
    """An authority or somebody else is said not to have confirmed something.

    Attributes:
        sentence: index of the sentence that says so.
        antecedent: what was not confirmed, as stretches of the document.
        antecedent_sentence: index of its sentence; None where it is not found.
        stance: DOES_NOT_CONFIRM, DECLINES_COMMENT or DISPUTES.
        is_of_several: whether it is about what several have said: "neither account".
    """

    sentence: int
    cue: Span
    speaker: Speaker
    antecedent: tuple[Span, ...]
    antecedent_sentence: int | None
    stance: Stance = Stance.DOES_NOT_CONFIRM
    is_of_several: bool = False

    def is_about(self, span: Span) -> bool:
        """Whether `span` lies in what was not confirmed."""
        return any(one.covers(span) for one in self.antecedent)
