"""The index of a document's actors: who is meant by which words."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dateline.model import Actor, Mention, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedActor:
    """A mention with the actor it stands for; None where the rules find nobody.

    Attributes:
        antecedent: the earlier mention through which a coreference was resolved.
    """

    mention: Mention
    actor: Actor | None
    antecedent: Mention | None = None


class ActorIndex:
    """Who is meant by the words of a document.

    Args:
        resolved: the actor mentions of the document with their actors, in any order.
    """

    def __init__(self, resolved: tuple[ResolvedActor, ...]) -> None:
        self.resolved = tuple(sorted(resolved, key=lambda one: one.mention.head.start))
        self._heads = [one.mention.head.start for one in self.resolved]

    def of(self, span: Span) -> Actor | None:
        """The actor that the words of `span` stand for."""
        found = self.resolved_at(span)
        return found.actor if found else None

    def mention_of(self, span: Span) -> Mention | None:
        """The actor mention of `span`."""
        found = self.resolved_at(span)
        return found.mention if found else None

    def resolved_at(self, span: Span) -> ResolvedActor | None:
        """The mention that has `span` as its span or head, or else whose head lies inside it.

        Of several heads inside, a mention that is not a modifier of another stands first, then
        the one whose span is nearest to `span`.
        """
        inside = self._with_head_in(span)
        if not inside:
            return self._covering(span)
        return min(inside, key=lambda one: _distance(one.mention, span))

    def actors(self) -> tuple[Actor, ...]:
        """The actors of the document, in the order of their first mention."""
        found: dict[str, Actor] = {}
        for one in self.resolved:
            if one.actor is not None:
                found.setdefault(one.actor.id, one.actor)
        return tuple(found.values())

    def _with_head_in(self, span: Span) -> tuple[ResolvedActor, ...]:
        first = bisect_left(self._heads, span.start)
        after = bisect_right(self._heads, span.end - 1)
        inside = self.resolved[first:after]
        return tuple(one for one in inside if one.mention.head.end <= span.end)

    def _covering(self, span: Span) -> ResolvedActor | None:
        """The mention whose head covers `span`, for a span that is part of a name."""
        at = bisect_right(self._heads, span.start) - 1
        if at >= 0 and self.resolved[at].mention.head.covers(span):
            return self.resolved[at]
        return None


def _distance(mention: Mention, span: Span) -> tuple[int, int]:
    depends = mention.relation in {"compound", "modifier", "possessive", "of"}
    outside = abs(mention.span.start - span.start) + abs(mention.span.end - span.end)
    return (1 if depends and span not in {mention.span, mention.head} else 0, outside)
