from dataclasses import replace
from datetime import UTC, datetime

from dateline.assess.revisions import find_revisions
from dateline.assess.standing import hear
from dateline.model import Attribution, Claim, Polarity, Report, Revision, SpeakerKind
from factory import make_claim, make_report

DAY_1 = datetime(2017, 6, 30, 9, 0, tzinfo=UTC)
DAY_2 = datetime(2017, 7, 1, 9, 0, tzinfo=UTC)
DENIED = Polarity.DENIED
ERROR = "An earlier version said that troops seized the fort and killed seven."


def revisions(*claims: Claim) -> tuple[Revision, ...]:
    """What is revised where the first claim's report is older than all others."""
    first = claims[0].report_id
    published = {one.report_id: DAY_1 if one.report_id == first else DAY_2 for one in claims}
    return find_revisions(hear(claims, {}, published), {})


def changes(*claims: Claim) -> list[tuple[str, str, str, str]]:
    return [(one.field, one.was, one.now, one.voice) for one in revisions(*claims)]


def told_by(outlet: str, text: str, **fields: object) -> Claim:
    return make_claim(make_report(text, publisher=outlet), **fields)  # type: ignore[arg-type]


def mending(text: str) -> Report:
    return make_report(f"{ERROR}\n{text}", publisher="A")


def test_speaker_that_denies_what_it_said_revises_it() -> None:
    said = told_by("A", "Troops seized it, the mayor said.", speaker="the mayor")
    denied = told_by("B", "No one seized it.", speaker="the mayor", polarity=DENIED)
    assert changes(said, denied) == [("happened", "affirmed", "denied", "the mayor")]


def test_outlet_that_denies_what_it_said_revises_it() -> None:
    said = told_by("A", "Troops seized the fort.")
    denied = told_by("A", "No troops seized the fort.", polarity=DENIED)
    assert changes(said, denied) == [("happened", "affirmed", "denied", "A")]


def test_spokesman_without_a_name_does_not_revise_what_a_command_said() -> None:
    command = "the Upland command"
    said = told_by("A", "Troops seized it.", speaker=command)
    report = make_report("Nobody took it.\nTroops seized it still.", publisher="B")
    again = make_claim(report, speaker=command)
    denied = make_claim(report, trigger="took", speaker="The spokesman", polarity=DENIED)
    assert changes(said, again, denied) == []


def test_officer_does_not_revise_what_the_command_denied() -> None:
    denied = told_by("A", "Nobody seized it.", speaker="the command", polarity=DENIED)
    said = told_by("B", "Rebels seized it.", speaker="an army officer")
    assert changes(denied, said) == []


def test_outlet_that_another_names_revises_nothing_that_its_speaker_said() -> None:
    denied = told_by("A", "Nobody seized it.", speaker="the Upland army", polarity=DENIED)
    army = told_by("B", "Troops seized the mill.", speaker="the Upland army")
    link = Attribution(speaker="A channel close to the rebels", kind=SpeakerKind.OUTLET)
    named = told_by("B", "Jets seized it, a channel close to the rebels said.")
    named = replace(named, attribution=(*named.attribution, link))
    voices = {voice for *_, voice in changes(denied, army, named)}
    assert "A channel close to the rebels" not in voices


def test_error_without_a_number_is_no_earlier_value() -> None:
    report = mending("The correct figure is five who seized it.")
    error = make_claim(report, killed=7)
    bare = make_claim(report, trigger="killed", event="violence.kill")
    right = make_claim(report, trigger="seized it", killed=5)
    assert changes(error, bare, right) == [("killed", "7", "5", "A")]


def test_error_that_is_quoted_twice_is_no_later_value() -> None:
    report = mending("The fort is quiet.")
    error = make_claim(report, killed=7)
    again = make_claim(report, trigger="killed", event="violence.kill", killed=6)
    assert changes(error, again) == []


def test_right_number_is_the_outlets_revision_whoever_gives_it() -> None:
    report = mending("The correct figure is five who seized it.")
    error = make_claim(report, killed=7)
    right = make_claim(report, trigger="seized it", killed=5, speaker="the clinic")
    assert changes(error, right) == [("killed", "7", "5", "A")]


def test_other_speaker_in_a_correction_puts_nothing_right() -> None:
    report = mending("The rebels say that nobody seized it.")
    error = make_claim(report, killed=7)
    denial = make_claim(report, trigger="seized it", speaker="the rebels", polarity=DENIED)
    assert changes(error, denial) == []
