"""What factuality reading gives."""

from dataclasses import dataclass

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
