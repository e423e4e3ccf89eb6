"""How linking goes on, for whoever waits for it: what was done last, and what blocking did."""

from dataclasses import dataclass, field

from dateline.link.block import BlockReport


@dataclass(slots=True)
class Watch:
    """Is told of the end of each stage; does nothing about it unless a subclass does."""

    blocks: BlockReport = field(default_factory=BlockReport)

    def done(self, stage: str, amount: int) -> None:
        """A stage has ended; `amount` is how many things it made."""
