"""Whether it happened: which denials deny the act."""

from dataclasses import replace

import pytest

from dateline.assess.happened import is_disputed, tell_happened
from dateline.assess.standing import hear
from dateline.model import Argument, Claim, Polarity, Role
from factory import make_claim, make_report

BURNED = "violence.property"


def told(publisher: str, text: str, trigger: str, agent: str | None, **fields: object) -> Claim:
    report = make_report(text, publisher=publisher)
    return make_claim(report, trigger=trigger, event=BURNED, agent=agent, **fields)  # type: ignore[arg-type]


HOUSES = told("Hill Post", "Policemen burned nine houses.", "burned", "Policemen")
BULLETIN = "No officer set a house on fire. Bandits burned them to punish the village."


def disputed(*claims: Claim) -> bool:
    return is_disputed(tell_happened(hear(list(claims), {}, {})))


def denial(publisher: str, text: str = BULLETIN) -> Claim:
    return told(publisher, text, "set", "officer", polarity=Polarity.DENIED)


def test_denial_disputes_that_it_happened() -> None:
    assert disputed(HOUSES, denial("Constable Bulletin"))


def test_denial_that_names_another_doer_leaves_the_act() -> None:
    bandits = told("Constable Bulletin", BULLETIN, "burned", "Bandits")
    assert not disputed(HOUSES, denial("Constable Bulletin"), bandits)


def test_doer_whom_another_voice_names_takes_no_denial_back() -> None:
    bandits = told("Canal Letter", "Bandits burned nine houses.", "burned", "Bandits")
    assert disputed(HOUSES, denial("Constable Bulletin"), bandits)


def test_burial_is_no_act_beside_which_a_killing_is_only_a_loss() -> None:
    killing = make_claim(
        make_report("Guards killed him in a cell.", publisher="Hill Post"),
        trigger="killed",
        event="violence.kill",
        agent="Guards",
    )
    burial = make_claim(
        make_report("They buried him at noon.", publisher="Hill Post"),
        trigger="buried",
        event="aid.rescue",
        agent=None,
    )
    hanged = make_claim(
        make_report("Nobody killed him, the warden said.", publisher="Canal Letter"),
        trigger="killed",
        event="violence.kill",
        agent=None,
        speaker="the warden",
        polarity=Polarity.DENIED,
    )
    assert disputed(killing, burial, hanged)


@pytest.mark.parametrize(
    "text", ["She heard no blast in the night.", "Nobody waited for a second blast."]
)
def test_what_was_not_heard_or_awaited_may_have_been(text: str) -> None:
    blast = make_claim(
        make_report("A blast broke the gate.", publisher="Hill Post"),
        trigger="blast",
        event="attack.bombing",
    )
    unheard = make_claim(
        make_report(text, publisher="Canal Letter"),
        trigger="blast",
        event="attack.bombing",
        agent=None,
        polarity=Polarity.DENIED,
    )
    assert not disputed(blast, unheard)


def test_nobody_who_died_denies_no_burning() -> None:
    report = make_report("Nobody died in the village.", publisher="Constable Bulletin")
    nobody = make_claim(
        report, trigger="died", event="violence.kill", agent=None, polarity=Polarity.DENIED
    )
    assert not disputed(HOUSES, nobody)


def test_help_that_nobody_needed_denies_no_attack() -> None:
    blast = make_claim(
        make_report("A blast broke the gate.", publisher="Hill Post"),
        trigger="blast",
        event="attack.bombing",
    )
    nobody = make_claim(
        make_report("Nobody else was brought in that night.", publisher="Canal Letter"),
        trigger="brought in",
        event="aid.rescue",
        agent=None,
        polarity=Polarity.DENIED,
    )
    assert not disputed(blast, nobody)


def test_who_denies_the_means_and_tells_of_others_denies_no_act() -> None:
    strike = make_claim(
        make_report("Jets bombed the clinic in Karm.", publisher="Hill Post"),
        trigger="bombed",
        event="attack.airstrike",
        agent=None,
    )
    report = make_report(
        "No aircraft struck the clinic.\nMortar shells fell on it.", publisher="Army Bulletin"
    )
    no_aircraft = make_claim(
        report,
        trigger="struck",
        event="attack.airstrike",
        agent=None,
        polarity=Polarity.DENIED,
    )
    mortars = make_claim(report, trigger="fell on", event="attack.shelling", agent=None)
    shells = make_claim(report, trigger="Mortar shells").trigger
    mortars = replace(mortars, arguments=(Argument(role=Role.INSTRUMENT, span=shells),))
    assert disputed(strike, no_aircraft)
    assert not disputed(strike, no_aircraft, mortars)


def test_town_whose_attackers_were_beaten_off_was_not_taken() -> None:
    taken = make_claim(make_report("Rebels seized Karm.", publisher="Hill Post"), agent=None)
    report = make_report(
        "The rebels never took Karm.\nTheir attack was repelled.", publisher="Army Bulletin"
    )
    never = make_claim(report, trigger="took", agent=None, polarity=Polarity.DENIED)
    repelled = make_claim(report, trigger="repelled", event="fighting.repel", agent=None)
    assert disputed(taken, never, repelled)


def test_accident_in_the_place_of_ones_own_act_denies_that_it_happened() -> None:
    drone = "attack.drone"
    struck = [
        make_claim(
            make_report(f"A drone struck the {place}.", publisher=outlet),
            trigger="struck",
            event=drone,
            agent="Kestrian army",
        )
        for place, outlet in (("post", "Hill Post"), ("post in Karm", "Canal Letter"))
    ]
    report = make_report(
        "They flew no drone, the army said.\nA gas cylinder burst, the army said."
    )
    not_ours = make_claim(
        report,
        trigger="They",
        event=drone,
        agent="men",
        speaker="the army",
        polarity=Polarity.DENIED,
    )
    burst = make_claim(
        report, trigger="burst", event="attack.bombing", agent=None, speaker="the army"
    )
    words = make_claim(report, trigger="gas cylinder").trigger
    burst = replace(burst, arguments=(Argument(role=Role.INSTRUMENT, span=words),))
    assert not disputed(*struck, not_ours)
    assert disputed(*struck, not_ours, burst)


def test_fire_that_ceased_had_been() -> None:
    shelling = "attack.shelling"
    shelled = make_claim(
        make_report("The army shelled Karm.", publisher="Hill Post"),
        trigger="shelled",
        event=shelling,
        agent=None,
    )
    ceased = make_claim(
        make_report("The army has stopped shelling Karm.", publisher="Canal Letter"),
        trigger="shelling",
        event=shelling,
        agent=None,
        polarity=Polarity.DENIED,
    )
    steps = ("factuality: factuality/stop.verb.ger",)
    assert disputed(shelled, ceased)
    assert not disputed(shelled, replace(ceased, steps=steps))


def test_side_that_nobody_blames_denies_that_it_happened() -> None:
    reports = [
        make_report("The boat was shot at.", publisher=outlet)
        for outlet in ("Hill Post", "Canal Letter")
    ]
    told = [
        make_claim(one, trigger="shot at", event="attack.armed", agent=None) for one in reports
    ]
    blamed = make_claim(
        reports[0], trigger="shot at", event="attack.armed", agent="Kestrian navy"
    )
    report = make_report("They fired at no boat, the navy said.")
    denied = make_claim(
        report,
        trigger="They",
        event="attack.armed",
        agent="men",
        speaker="the navy",
        polarity=Polarity.DENIED,
    )
    assert disputed(*told, denied)
    assert not disputed(blamed, told[1], denied)
