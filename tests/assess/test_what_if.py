from datetime import date

from dateline.assess import Known, WhatIf, assess_and_title, suppose
from dateline.link import link_claims
from dateline.link.score import THRESHOLD_BITS
from dateline.model import Claim, SpeakerKind
from factory import make_claim, make_report

NOTHING = WhatIf()


def claim(outlet: str, text: str = "Troops seized the old fort.", **fields: object) -> Claim:
    return make_claim(make_report(text, publisher=outlet), **fields)  # type: ignore[arg-type]


OWN = claim("A")
BY_PARTY = claim("B", speaker="Blue Front", speaker_kind=SpeakerKind.PARTY)
CLAIMS = (OWN, BY_PARTY)


def supposed(what_if: WhatIf, *claims: Claim) -> list[tuple[tuple[str, ...], int | None]]:
    told = claims or CLAIMS
    by_id = {one.id: one for one in told}
    found = suppose(what_if, link_claims(told, ()), Known(claims=by_id, origins={}))
    return [(one.claim_ids, assessed.n_independent) for one, assessed in found]


def test_nothing_supposed_changes_nothing() -> None:
    by_id = {one.id: one for one in CLAIMS}
    incidents = link_claims(CLAIMS, ())
    assert list(suppose(NOTHING, incidents, Known(claims=by_id, origins={}))) == [
        assess_and_title(one, by_id, {}) for one in incidents
    ]
    assert not NOTHING.supposes


def test_kind_of_voice_that_is_not_heard_adds_none() -> None:
    assert [n for _, n in supposed(NOTHING)] == [2]
    assert supposed(WhatIf(without=frozenset({SpeakerKind.PARTY}))) == [((OWN.id,), 1)]


def test_incident_of_which_nothing_is_left_is_gone() -> None:
    without = frozenset({SpeakerKind.PARTY, SpeakerKind.OUTLET})
    assert supposed(WhatIf(without=without)) == []


def test_higher_threshold_parts_what_weaker_links_held() -> None:
    assert [len(ids) for ids, _ in supposed(WhatIf(threshold=500.0))] == [1, 1]
    assert [len(ids) for ids, _ in supposed(WhatIf(threshold=THRESHOLD_BITS))] == [2]


def test_incidents_with_too_few_voices_are_dropped() -> None:
    lone = claim("C", "Troops seized the mill.", day=date(2017, 5, 2))
    assert len(supposed(NOTHING, *CLAIMS, lone)) == 2
    assert [n for _, n in supposed(WhatIf(at_least=2), *CLAIMS, lone)] == [2]


def test_what_a_person_joined_no_threshold_parts() -> None:
    by_id = {one.id: one for one in CLAIMS}
    incidents = link_claims(CLAIMS, ())
    known = Known(claims=by_id, origins={}, by_hand=[(OWN.id, BY_PARTY.id)])
    found = list(suppose(WhatIf(threshold=500.0), incidents, known))
    assert len(found) == 1


def test_part_that_is_left_keeps_the_id() -> None:
    incident = link_claims(CLAIMS, ())[0]
    by_id = {one.id: one for one in CLAIMS}
    what_if = WhatIf(without=frozenset({SpeakerKind.PARTY}))
    assert (
        next(suppose(what_if, (incident,), Known(claims=by_id, origins={})))[0].id
        == incident.id
    )


def test_supposition_is_told_in_words() -> None:
    what_if = WhatIf(without=frozenset({SpeakerKind.SOCIAL_MEDIA}), threshold=8, at_least=2)
    assert what_if.words == (
        "without social media; only links of 8 bits or more; "
        "only with 2 or more independent voices"
    )
