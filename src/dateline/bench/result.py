"""What a benchmark gives: measures with their intervals, beside the published figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.model import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure with the 95 % interval of its bootstrap."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The scores on one part of one corpus.

    Attributes:
        corpus: its name, as ``dateline bench NAME`` takes it.
        part: which part was scored, such as ``dev`` or the name of a folder.
        n: how many items were scored; the measures' docstring says of what.
        measures: by name.
        published: figures of others on this corpus, by measure and system.
        notes: lines for a reader: how it was counted.
    """

    corpus: str
    part: str
    n: int
    measures: Mapping[str, Measure]
    published: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """The object that ``dateline bench NAME --json`` prints."""
        return {
            "corpus": self.corpus,
            "part": self.part,
            "n": self.n,
            "measures": {
                name: {"value": one.value, "low": one.low, "high": one.high}
                for name, one in self.measures.items()
            },
            "published": dict(self.published),
        }
