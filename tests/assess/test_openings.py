"""An outlet that tells of the act before it quotes anybody is a voice beside its speakers."""

from dateline.assess.openings import with_openings
from dateline.assess.voices import voices_of
from dateline.model import Claim, Origin, SpeakerKind, origin_id
from factory import make_claim, make_report

REPORT = make_report(
    "Six shells hit the market.\nA doctor said four died.\nTwo more fell on the mosque.",
    publisher="Radio Karm",
)
DEAD = make_claim(
    REPORT,
    trigger="died",
    event="violence.kill",
    speaker="a doctor at the hospital",
    speaker_kind=SpeakerKind.MEDICAL,
)


def own(trigger: str, event: str = "attack.shelling") -> Claim:
    return make_claim(REPORT, trigger=trigger, event=event)


def opens(claim: Claim, *others: Claim, origins: dict[str, Origin] | None = None) -> bool:
    heard = [(one, voices_of(one, {})) for one in (claim, *others)]
    return with_openings(heard, origins or {})[0][1][-1].opens


def test_outlet_opens_its_report_with_the_act() -> None:
    assert opens(own("hit"), DEAD)


def test_outlet_that_tells_after_its_speaker_opens_nothing() -> None:
    assert not opens(own("fell"), DEAD)


def test_outlet_that_quotes_nobody_needs_no_opening() -> None:
    assert not opens(own("hit"))


def test_loss_and_decree_open_nothing() -> None:
    told = [own("hit", event) for event in ("violence.kill", "state.emergency")]
    assert not any(opens(one, DEAD) for one in told)


def test_outlet_may_have_it_from_a_speaker_who_tells_the_same_act() -> None:
    army = make_claim(
        REPORT,
        trigger="fell",
        event="attack.shelling",
        speaker="the army",
        speaker_kind=SpeakerKind.MILITARY,
    )
    assert not opens(own("hit"), DEAD, army)


def test_copy_opens_nothing() -> None:
    first = make_report("Six shells hit the market of Karm.", publisher="Karm Wire")
    members = tuple(sorted((first.id, REPORT.id)))
    origin = Origin(id=origin_id(members), members=members, first_report=first.id)
    assert not opens(own("hit"), DEAD, origins={REPORT.id: origin})
