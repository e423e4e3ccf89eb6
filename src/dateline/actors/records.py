"""What is known of one actor mention: who is meant, and through which other mention."""

from dataclasses import dataclass

from dateline.model import Actor, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedActor:
    """A mention with the actor it stands for; None where the rules find nobody.

    Attributes:
        antecedent: the earlier mention through which a coreference was resolved.
    """

    mention: Mention
    actor: Actor | None
    antecedent: Mention | None = None
