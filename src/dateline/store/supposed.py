"""A store as it would look if a class of source were dropped, or only firmer links believed."""

from collections.abc import Iterator
from itertools import islice

from dateline.assess.human import index_reviews
from dateline.assess.voices import voice_of
from dateline.assess.what_if import Known, WhatIf, suppose
from dateline.link.corrections import correct_claims
from dateline.link.judged import replay
from dateline.model import Claim
from dateline.store.base import ClaimQuery, IncidentQuery, IncidentView
from dateline.store.sql import SqlStore


class SupposedStore(SqlStore):
    """Reads like the store that it is made of; incidents are assessed anew as they are read.

    Filters look at the incidents as they are; the grade is the one that they would have.
    """

    def __init__(self, store: SqlStore, what_if: WhatIf) -> None:
        super().__init__(store.engine)
        self._what_if = what_if
        judgements = tuple(store.judgements())
        self._known = Known(
            claims={one.id: one for one in correct_claims(store.claims(), judgements)},
            origins={member: one for one in store.origins() for member in one.members},
            reviews=index_reviews(judgements),
            published={one.id: one.published_at for one in store.reports() if one.published_at},
            by_hand=tuple(
                (one.left, one.right) for one in replay(judgements).pairs if one.is_same
            ),
        )

    @property
    def supposing(self) -> str:
        """What is supposed, for a reader."""
        return self._what_if.words

    def claims(self, query: ClaimQuery | None = None) -> Iterator[Claim]:
        """The claims whose voices are heard."""
        return (one for one in super().claims(query) if self._is_heard(one))

    def incidents(self, query: IncidentQuery | None = None) -> Iterator[IncidentView]:
        """The incidents as they would be."""
        asked = query or IncidentQuery()
        wider = IncidentQuery(
            place=asked.place,
            since=asked.since,
            until=asked.until,
            event=asked.event,
            actor=asked.actor,
        )
        found = (one for view in super().incidents(wider) for one in self._suppose(view))
        fit = (one for one in found if asked.grade in (None, one.assessment.grade))
        return islice(fit, asked.limit)

    def incident(self, incident_id: str) -> IncidentView | None:
        """One incident as it would be; None where nothing is left of it."""
        view = super().incident(incident_id)
        return next(self._suppose(view), None) if view else None

    def _suppose(self, view: IncidentView) -> Iterator[IncidentView]:
        supposed = suppose(self._what_if, (view.incident,), self._known)
        return (IncidentView(incident=one, assessment=assessed) for one, assessed in supposed)

    def _is_heard(self, claim: Claim) -> bool:
        return voice_of(claim, self._known.origins).kind not in self._what_if.without
