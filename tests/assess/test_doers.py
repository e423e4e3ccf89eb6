from dataclasses import replace

from dateline.assess.doers import join_doers
from dateline.assess.speakers import make_speaker
from dateline.assess.voices import Voice
from dateline.model import SpeakerKind


def doer(name: str, kind: SpeakerKind, report: str) -> Voice:
    return Voice(
        name=name,
        kind=kind,
        origin=f"o {report}",
        report=report,
        speaker=make_speaker(name, kind),
        is_own=kind is SpeakerKind.OUTLET,
        outlet=name if kind is SpeakerKind.OUTLET else "A",
        is_doer=True,
    )


BODY = doer("New Order Committee", SpeakerKind.OUTLET, "r1")
MUTINEERS = doer("mutineers", SpeakerKind.MILITARY, "r2")


def test_fighters_without_a_name_who_did_it_are_the_body_that_says_it_did() -> None:
    assert join_doers([[BODY], [MUTINEERS]]) == [[BODY, MUTINEERS]]


def test_fighters_who_tell_of_an_act_of_others_stay_apart() -> None:
    others = replace(MUTINEERS, is_doer=False)
    assert join_doers([[BODY], [others]]) == [[BODY], [others]]


def test_fighters_who_did_it_are_open_where_two_bodies_say_they_did() -> None:
    groups = [[BODY], [doer("Reed Column", SpeakerKind.OUTLET, "r3")], [MUTINEERS]]
    assert join_doers(groups) == groups


def test_army_that_did_its_part_of_a_fight_stays_apart() -> None:
    army = doer("the army", SpeakerKind.MILITARY, "r2")
    assert join_doers([[BODY], [army]]) == [[BODY], [army]]


def test_channel_that_tells_of_the_act_as_its_own_is_the_party_that_did_it() -> None:
    front = doer("the Reed Front", SpeakerKind.PARTY, "r3")
    radio = doer("Voice of the Creeks", SpeakerKind.OUTLET, "r4")
    assert join_doers([[front], [radio]]) == [[front, radio]]
    assert join_doers([[radio]]) == [[radio]]


def test_fishermen_whom_a_paper_asked_are_no_party() -> None:
    radio = doer("Voice of the Creeks", SpeakerKind.OUTLET, "r4")
    asked = replace(doer("fishermen", SpeakerKind.WITNESS, "r3"), is_own=True)
    assert join_doers([[asked], [radio]]) == [[asked], [radio]]
