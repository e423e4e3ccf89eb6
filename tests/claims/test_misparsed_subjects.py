"""Who did it or suffered it where the parser puts the subject elsewhere."""

import pytest

from dateline.model import Claim, Polarity
from read_war import read

pytestmark = pytest.mark.model


def claim(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if trigger in one.trigger.quote)


def roles(text: str, trigger: str) -> set[tuple[str, str]]:
    found = {(one.role.value, one.span.quote) for one in claim(text, trigger).arguments}
    return {(role, quote) for role, quote in found if role not in {"place", "topic"}}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Chad deplored the raid in which at least ten men, four of them boys, were killed.",
            "killed",
            {("patient", "at least ten men"), ("instrument", "the raid")},
        ),
        (
            "The bishop visited Karm, where two men back from Zahr died on Monday.",
            "died",
            {("patient", "two men")},
        ),
        (
            "The ministry wants news of two nurses, held since May, when a patrol came.",
            "held",
            {("patient", "two nurses")},
        ),
        (
            "The envoy described girls of thirteen, assaulted by soldiers in Zahr.",
            "assaulted",
            {("patient", "girls of thirteen"), ("agent", "soldiers")},
        ),
        (
            "The convoy returned to Karm, escorted by police.",
            "escorted",
            {("patient", "The convoy"), ("agent", "police")},
        ),
        (
            "A bomber blew himself up, leaving twelve people, half of them officers, hurt.",
            "hurt",
            {("patient", "twelve people")},
        ),
        (
            "Militiamen and troops fought for Karm, residents reported, closing the road.",
            "closing",
            {("agent", "Militiamen"), ("agent", "troops"), ("patient", "the road")},
        ),
        (
            "It resolves to suspend talks until they leave; to impose sanctions on Chad.",
            "impose",
            {("agent", "It"), ("patient", "Chad")},
        ),
    ],
)
def test_lost_subjects_are_found(
    text: str, trigger: str, expected: set[tuple[str, str]]
) -> None:
    assert roles(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The aim of the units is to retake the frontier.", "retake", "the units"),
        ("The prime minister had a dozen men arrested.", "arrested", "The prime minister"),
        (
            "The envoy commended the contingent for repulsing an attack.",
            "repulsing",
            "the contingent",
        ),
        (
            "The general congratulated the Karm Guard on the liberation of the valley.",
            "liberation",
            "the Karm Guard",
        ),
        (
            "The envoy condemned the militia for the attack on the market.",
            "attack",
            "the militia",
        ),
        ("The group's murder of a captive driver was evil.", "murder", "The group"),
        ("The army's capture of ten rebels was shown.", "capture", "The army"),
        ("Within ten days the resistance had captured Karm.", "captured", "the resistance"),
        ("Rebels put the town of Karm under siege.", "siege", "Rebels"),
    ],
)
def test_doers_are_named_by_what_stands_around_an_act(
    text: str, trigger: str, doer: str
) -> None:
    assert [quote for role, quote in roles(text, trigger) if role == "agent"] == [doer]


@pytest.mark.parametrize(
    ("text", "trigger", "absent"),
    [
        ("It is not our policy to pay ransom.", "ransom", ("agent", "It")),
        ("Armed men made off with two vans.", "made off", ("instrument", "two vans")),
        ("They confiscated 64 sniper rifles.", "confiscated", ("patient", "sniper")),
        ("Hostage-taking went on in Karm.", "taking", ("agent", "Hostage")),
        ("The resistance of the army ended.", "resistance", ("agent", "The resistance")),
        ("The mayor's abduction angered the town.", "abduction", ("agent", "The mayor")),
    ],
)
def test_things_and_sufferers_are_no_doers(
    text: str, trigger: str, absent: tuple[str, str]
) -> None:
    told = [one for one in read(text) if trigger in one.trigger.quote]
    assert absent not in {
        (each.role.value, each.span.quote) for one in told for each in one.arguments
    }


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Tornados used Brimstone missiles against a truck near Karm.",
            "used",
            {
                ("agent", "Tornados"),
                ("instrument", "Brimstone missiles"),
                ("patient", "a truck"),
            },
        ),
        (
            "Some 25 aid workers were pulled out of Karm on Friday.",
            "pulled out",
            {("patient", "Some 25 aid workers"), ("origin_place", "Karm")},
        ),
        (
            "A supply party was taken under fire by scouts of the Third Brigade.",
            "taken under fire",
            {("patient", "A supply party"), ("agent", "scouts of the Third Brigade")},
        ),
        (
            "Soldiers took eleven suspects in and let eight go by evening.",
            "let eight go",
            {("agent", "Soldiers"), ("patient", "eight")},
        ),
        (
            "The clerk was placed under investigation for treason.",
            "investigation",
            {("patient", "The clerk")},
        ),
    ],
)
def test_whom_it_befalls_and_by_what(
    text: str, trigger: str, expected: set[tuple[str, str]]
) -> None:
    assert roles(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "means"),
    [
        (
            "The chief condemned the attacks that struck Karm on Sunday, claiming 84 lives.",
            "claiming",
            "the attacks",
        ),
        (
            "Chad condemns the attack made on the town of Karm, in which two men were killed.",
            "killed",
            "the attack",
        ),
    ],
)
def test_the_deed_did_it_and_not_who_speaks_of_it_or_where_it_was(
    text: str, trigger: str, means: str
) -> None:
    found = roles(text, trigger)
    assert ("instrument", means) in found
    assert "agent" not in {role for role, _ in found}


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The army said that rebels attacked Karm and warned of more.", "warned", "The army"),
        ("Chad condemned the raid which killed two and called for calm.", "called", "Chad"),
        (
            "The parliament, having met in Karm, stressed the need for calm.",
            "stress",
            "The parl",
        ),
        (
            "The council demands that Chad cease all hostilities, pull its men out and talk.",
            "pull its men out",
            "Chad",
        ),
    ],
)
def test_who_spoke_goes_on_speaking(text: str, trigger: str, doer: str) -> None:
    (found,) = [quote for role, quote in roles(text, trigger) if role == "agent"]
    assert found.startswith(doer)


def test_those_who_are_withdrawn_are_no_doers() -> None:
    found = roles("The state withdrew all its soldiers from the area.", "withdrew")
    assert ("agent", "The state") in found
    assert ("patient", "all its soldiers") in found


def test_nothing_is_no_means() -> None:
    found = roles("The raid on Karm was beaten off by the guards, with no loss.", "beaten off")
    assert "instrument" not in {role for role, _ in found}


def test_soldiers_may_be_seized() -> None:
    one = claim("Chad condemns the seizure of two soldiers by the Front.", "seizure")
    assert one.event.branch == "detention"


def test_towns_that_no_table_knows_are_taken_and_not_held() -> None:
    one = claim(
        "The rebels had captured Karm Dai and Nam Khan and closed the road.", "captured"
    )
    assert one.event.type == "territory.seize"


def test_an_attack_that_failed_took_place_and_a_truce_that_failed_did_not() -> None:
    attack = claim("The rebels' attack on Karm failed.", "attack")
    assert attack.polarity is Polarity.AFFIRMED
    assert claim("The truce failed.", "truce").polarity is Polarity.DENIED


def test_who_hears_shooting_shoots_at_nobody() -> None:
    text = "Residents said they heard shooting near the barracks until dawn."
    assert not any(role == "agent" for role, _ in roles(text, "shooting"))


def test_those_whom_somebody_hears_shoot() -> None:
    text = "Residents heard soldiers shooting at the crowd near the barracks."
    assert ("agent", "soldiers") in roles(text, "shooting at")
