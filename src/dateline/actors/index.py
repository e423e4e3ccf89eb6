"""The index of a document's actors: who is meant by which words."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Final

from dateline.actors.coreference import MAX_EARLIER, find_antecedent
from dateline.actors.records import ResolvedActor
from dateline.model import Actor, ActorKind, Mention, Span

ARMED: Final = frozenset(
    {
        ActorKind.STATE_FORCES,
        ActorKind.REBEL,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
        ActorKind.EXTERNAL_FORCES,
    }
)
BYSTANDERS: Final = frozenset({ActorKind.CIVILIANS, ActorKind.ORGANISATION})


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

    def doer_at(self, span: Span) -> Actor | None:
        """The actor of `span` as one who has used force.

        A pronoun that was tied to those who only report or suffer it stands rather for the last
        armed actor before: "witnesses said that they had opened fire".
        """
        found = self.resolved_at(span)
        if found is None or found.actor is None or found.mention.label != "pronoun":
            return found.actor if found else None
        if found.actor.kind in ARMED or found.actor.kind not in BYSTANDERS:
            return found.actor
        at = bisect_left(self._heads, found.mention.head.start)
        armed = [one for one in self.resolved[:at] if one.actor and one.actor.kind in ARMED]
        other = find_antecedent(found.mention, armed[-MAX_EARLIER:])
        if other is None or other.actor is None:
            return found.actor if found.actor.kind is ActorKind.CIVILIANS else None
        return replace(other.actor, resolved_by="coreference", loaded_words=())

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

    def resolved_in(self, start: int, end: int) -> tuple[ResolvedActor, ...]:
        """The mentions whose heads lie between two offsets, in their order."""
        return self.resolved[bisect_left(self._heads, start) : bisect_left(self._heads, end)]

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
