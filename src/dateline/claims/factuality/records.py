"""What factuality reading gives."""

from dataclasses import dataclass, replace

from dateline.model import Modality, Polarity, TimeStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """How firmly the innermost voice says that an event happened.

    Attributes:
        value: -3 (certainly not) to 3 (certainly so).
        steps: the rows and constructions that made it, outermost first.
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.CERTAIN
    time_status: TimeStatus = TimeStatus.PAST
    value: float = 3.0
    steps: tuple[str, ...] = ()


def turn_round(read: Factuality) -> Factuality:
    """The reading of the opposite: who "did not survive" died, who survived did not."""
    was = read.polarity is Polarity.AFFIRMED
    return replace(
        read,
        polarity=Polarity.DENIED if was else Polarity.AFFIRMED,
        value=-read.value,
        steps=(*read.steps, "construction: a word for the opposite"),
    )
