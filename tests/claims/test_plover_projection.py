from dataclasses import replace

import pytest

from dateline.claims.plover_projection import plover_event
from dateline.model import EventCode, Modality, Polarity, TimeStatus
from factory import make_claim

PAST, FUTURE = TimeStatus.PAST, TimeStatus.FUTURE
AFFIRMED, DENIED = Polarity.AFFIRMED, Polarity.DENIED


@pytest.mark.parametrize(
    ("event", "modality", "polarity", "status", "coded"),
    [
        ("AID", Modality.CERTAIN, AFFIRMED, PAST, "AID"),
        ("AID", Modality.INTENDED, AFFIRMED, FUTURE, "AGREE"),
        ("AID", Modality.CERTAIN, DENIED, FUTURE, "REJECT"),
        ("RETREAT", Modality.ORDERED, AFFIRMED, FUTURE, "REQUEST"),
        ("COERCE", Modality.INTENDED, AFFIRMED, FUTURE, "THREATEN"),
        ("ASSAULT", Modality.CERTAIN, AFFIRMED, PAST, "ASSAULT"),
        ("ACCUSE", Modality.INTENDED, AFFIRMED, FUTURE, "ACCUSE"),
    ],
)
def test_event_to_come_is_coded_by_what_announcing_it_does(
    event: str, modality: Modality, polarity: Polarity, status: TimeStatus, coded: str
) -> None:
    claim = make_claim(modality=modality, polarity=polarity)
    code = EventCode(type="aid.deliver", plover=(event,))
    assert plover_event(replace(claim, event=code, time_status=status)) == coded


def test_event_outside_the_crosswalk_has_none() -> None:
    assert plover_event(make_claim()) is None
