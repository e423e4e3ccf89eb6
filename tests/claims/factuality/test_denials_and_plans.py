"""What was not so, though its words are plain, and what is only agreed, used or meant."""

import pytest

from dateline.model import Claim, Modality, Polarity, Role, TimeStatus
from read_war import read

pytestmark = pytest.mark.model


def claim(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if trigger in one.trigger.quote)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("There is no proof that the army used gas in Karm.", "used"),
        ("There have been no reports of civilians killed by the army.", "killed"),
        ("The monitor recorded no new arrivals displaced from Karm.", "displaced"),
        ("The embassy wishes to correct reports that troops occupied Karm.", "occupied"),
        ("The army would like to deny reports that it shelled Karm.", "shelled"),
        ("The ministry rejects that soldiers tortured prisoners.", "tortured"),
        ("False is the announcement by the Front that it has captured Karm.", "captured"),
        ("They were told to disregard the falsehood that Karm has fallen.", "fallen"),
        ("The lie that the army had fled was spread by the Front.", "fled"),
        ("The colonel rubbished reports of a downed aircraft.", "downed"),
        ("The ministry called reports of a massacre in Karm pure invention.", "massacre"),
        ("The army ruled out that its guns had hit the school.", "hit"),
        ("Far from retreating, the rebels took two villages.", "retreating"),
        ("The rebels stopped short of attacking Karm.", "attacking"),
        ("No troops were seen leaving Karm.", "leaving"),
        ("It was falsely claimed that the army had entered Karm.", "entered"),
        ("The paper wrongly reported that nine men were killed.", "killed"),
        ("An earlier version of this story said that nine men had been killed.", "killed"),
        ("We regret having reported that the army entered Karm.", "entered"),
        ("The exercise simulated an attack on Karm.", "attack"),
    ],
)
def test_what_is_called_false_is_denied(text: str, trigger: str) -> None:
    assert claim(text, trigger).polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The accord provides for the withdrawal of the militia from Karm.", "withdrawal"),
        ("The two sides agreed on the pullback of forces from Karm.", "pullback"),
        ("They discussed the return of refugees to Karm.", "return"),
        ("The talks ended with a protocol on the exchange of all prisoners.", "exchange"),
        ("The parties settled on the redeployment of their forces from Karm.", "redeploy"),
        ("A brigade was earmarked for the recapture of Karm.", "recapture"),
        ("The offensive was meant to begin in May.", "offensive"),
        ("The attack had been meant to be carried out on Monday.", "attack"),
    ],
)
def test_what_is_arranged_has_not_been_done(text: str, trigger: str) -> None:
    one = claim(text, trigger)
    assert one.modality is Modality.INTENDED
    assert one.time_status is TimeStatus.FUTURE


def test_what_is_called_for_second_is_called_for_too() -> None:
    text = "He called for the lifting of the siege and for the evacuation of 400 patients."
    assert claim(text, "evacuation").modality is Modality.ORDERED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("They discussed the attack on Karm.", "attack"),
        ("The talks were about the shelling of Karm.", "shelling"),
        ("An agreement on the killing of the mayor was not reached.", "killing"),
        ("The withdrawal of the army from Karm ended on Monday.", "withdrawal"),
        ("He reminds the envoys that 900 people have been killed.", "killed"),
        ("The guards killed nine men by means of an ambush at Karm.", "ambush"),
        ("The attack on Karm was aimed at a barracks.", "attack"),
        ("The raid was intended to free the hostages.", "raid"),
        ("The killings were designed to frighten the villagers.", "killings"),
        ("The army this morning carried out a planned withdrawal from Karm.", "withdrawal"),
        ("They expressed concern about the displacement of 100,000 civilians.", "displace"),
        ("Typhoons used two missiles to destroy a truck near Karm.", "destroy"),
        ("The army denied that men arrested in Karm had been beaten.", "arrested"),
        ("Whoever killed the mayor must be found.", "killed"),
    ],
)
def test_what_was_done_is_told_as_done(text: str, trigger: str) -> None:
    one = claim(text, trigger)
    assert one.polarity is Polarity.AFFIRMED
    assert one.modality is Modality.CERTAIN


def test_what_is_said_of_whoever_does_it_has_not_happened() -> None:
    assert claim("Anyone who kills a nurse will be tried.", "kills").modality is (
        Modality.CONDITIONAL
    )


def test_those_who_are_kept_from_something_are_no_captives() -> None:
    found = read("Guards kept the rebels from storming the jail.")
    assert "kept" not in {one.trigger.quote for one in found}


def test_pictures_that_are_only_said_to_show_an_act_do_not_make_it_certain() -> None:
    one = claim("The video is said to show soldiers killing prisoners.", "killing")
    assert one.modality is not Modality.CERTAIN
    shown = claim("The video shows soldiers killing prisoners.", "killing")
    assert shown.modality is Modality.CERTAIN


def test_what_people_train_for_is_meant() -> None:
    one = claim("The guards trained for a raid on the jail.", "raid")
    assert one.modality is Modality.INTENDED


def test_owner_of_a_claim_is_who_did_it() -> None:
    one = claim("The army denies the rebels' claim to have shot down a jet.", "shot down")
    assert [each.span.quote for each in one.in_role(Role.AGENT)] == ["the rebels"]
