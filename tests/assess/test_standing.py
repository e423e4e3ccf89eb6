from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.assess.standing import Standing, hear
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Modality,
    Origin,
    OriginKind,
    OriginLink,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
    Zone,
    origin_id,
)
from factory import make_claim, make_report

DAY_1 = datetime(2017, 6, 30, 9, 0, tzinfo=UTC)
DAY_2 = datetime(2017, 7, 1, 9, 0, tzinfo=UTC)


def standings(
    *claims: Claim,
    published: dict[str, datetime] | None = None,
    origins: dict[str, Origin] | None = None,
) -> dict[str, Standing]:
    heard = hear(claims, origins or {}, published or {})
    return {one.claim.id: one.standing for one in heard}


def told_by(
    outlet: str,
    text: str,
    polarity: Polarity = Polarity.AFFIRMED,
    event: str = "territory.seize",
) -> Claim:
    report = make_report(text, publisher=outlet)
    return make_claim(report, polarity=polarity, event=event)


def test_error_that_is_quoted_is_no_voice() -> None:
    claim = told_by("A", "An earlier version of this report said that troops seized the fort.")
    assert standings(claim)[claim.id] is Standing.REPEATS_ERROR


def test_outlet_that_denies_its_own_words_takes_them_back() -> None:
    said = told_by("A", "Troops seized the fort.")
    denied = told_by("A", "No troops seized the fort.", Polarity.DENIED)
    published = {said.report_id: DAY_1, denied.report_id: DAY_2}
    assert standings(said, denied, published=published)[said.id] is Standing.TAKEN_BACK


def test_earlier_denial_takes_nothing_back() -> None:
    said = told_by("A", "Troops seized the fort.")
    denied = told_by("A", "No troops seized the fort.", Polarity.DENIED)
    published = {said.report_id: DAY_2, denied.report_id: DAY_1}
    assert standings(said, denied, published=published)[said.id] is Standing.STANDS


def test_denial_of_another_outlet_takes_nothing_back() -> None:
    said = told_by("A", "Troops seized the fort.")
    denied = told_by("B", "No troops seized the fort.", Polarity.DENIED)
    assert standings(said, denied)[said.id] is Standing.STANDS


def test_nobody_hurt_is_no_denial_of_the_act() -> None:
    act = told_by("A", "Troops seized the fort.")
    loss = told_by("B", "Nobody who seized it was hurt.", Polarity.DENIED, "violence.injure")
    assert standings(act, loss)[loss.id] is Standing.NO_LOSS


def test_claim_of_an_older_version_is_superseded() -> None:
    old = told_by("A", "Troops seized the fort.")
    new = told_by("A", "Troops seized the fort and left it again.")
    members = tuple(sorted((old.report_id, new.report_id)))
    link = OriginLink(left=old.report_id, right=new.report_id, kind=OriginKind.VERSION)
    origin = Origin(id=origin_id(members), members=members, links=(link,))
    found = standings(old, new, origins=dict.fromkeys(members, origin))
    assert found == {old.id: Standing.SUPERSEDED, new.id: Standing.STANDS}


def test_headline_that_the_text_says_again_adds_nothing() -> None:
    report = make_report("Troops seized the fort.\nTroops seized it, the mayor said.")
    head = make_claim(report)
    head = replace(head, zone=Zone.HEADLINE)
    body = make_claim(report, trigger="seized it", speaker="the mayor")
    found = standings(head, body)
    assert found == {head.id: Standing.HEADLINE_ECHO, body.id: Standing.STANDS}


def test_outlet_that_quotes_itself_in_a_correction_repeats_its_error() -> None:
    text = "A reported that troops seized the fort.\nThe correct number is five who seized it."
    report = make_report(text, publisher="A")
    error = make_claim(report, speaker="A", killed=7)
    mended = make_claim(report, trigger="seized it", killed=5)
    earlier = make_claim(make_report("Troops seized it, seven dead.", publisher="A"), killed=7)
    found = standings(earlier, error, mended)
    assert found[error.id] is Standing.REPEATS_ERROR
    assert found[earlier.id] is found[mended.id] is Standing.STANDS


def test_outlet_that_quotes_itself_without_correcting_repeats_no_error() -> None:
    report = make_report("A reported that troops seized the fort.", publisher="A")
    claim = make_claim(report, speaker="A", killed=7)
    assert standings(claim)[claim.id] is Standing.STANDS


def disputed(text: str, cue: str, speaker: str) -> Claim:
    """A claim of "seized" that `speaker` disputes in a later sentence, with the words `cue`."""
    report = make_report(text)
    claim = make_claim(report, trigger="seized", event="attack.armed")
    words = make_claim(report, trigger=cue).trigger
    link = Attribution(
        speaker=speaker, kind=SpeakerKind.PARTY, cue=words, stance=Stance.DISPUTES
    )
    return replace(claim, attribution=(*claim.attribution, link))


def test_denied_involvement_is_a_voice_of_its_own_beside_the_claim() -> None:
    claim = disputed(
        "Men seized it. The rebels denied involvement.", "denied involvement", "rebels"
    )
    heard = hear([claim], {}, {})
    assert sorted(one.standing for one in heard) == [Standing.NOT_US, Standing.STANDS]
    assert len({one.group for one in heard}) == len(heard)


def test_denied_report_is_denied_and_stands() -> None:
    claim = disputed("Men seized it. The rebels denied this.", "denied this", "rebels")
    assert sorted(one.standing for one in hear([claim], {}, {})) == ["denies", "stands"]


def test_who_denies_its_part_in_its_own_outlet_does_not_tell_it() -> None:
    claim = told_by("A", "We deny any part in it that troops seized the fort.")
    cue = make_claim(make_report(claim.sentence.quote, publisher="A"), trigger="deny").trigger
    link = Attribution(speaker="We", kind=SpeakerKind.UNKNOWN, cue=cue, stance=Stance.DENIES)
    denied = replace(claim, attribution=(*claim.attribution, link))
    assert [one.standing for one in hear([denied], {}, {})] == [Standing.NOT_US]


def test_outlet_that_goes_on_after_its_one_speaker_tells_in_its_voice() -> None:
    text = "A bomb exploded, the police chief said. Five people died."
    report = make_report(text)
    said = make_claim(report, trigger="exploded", speaker="the police chief")
    goes_on = make_claim(report, trigger="died", event="violence.kill")
    assert len({one.group for one in hear([said, goes_on], {}, {})}) == 1


def test_outlet_that_denies_what_its_speaker_says_is_another_voice() -> None:
    text = "A message said that Lodha was attacked. We found that nobody attacked it."
    report = make_report(text)
    said = make_claim(report, trigger="attacked", speaker="the council")
    denied = make_claim(report, trigger="nobody attacked", polarity=Polarity.DENIED)
    assert len({one.group for one in hear([said, denied], {}, {})}) == len([said, denied])


def test_weak_denial_leaves_it_open() -> None:
    told = told_by(
        "A", "The police had no report that troops seized the fort.", Polarity.DENIED
    )
    weak = replace(told, modality=Modality.POSSIBLE)
    assert standings(weak)[weak.id] is Standing.LEFT_OPEN


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("a message", SpeakerKind.UNNAMED),
        ("a source in the presidency", SpeakerKind.AUTHORITY),
    ],
)
def test_outlet_takes_back_what_it_was_told_by_nobody_in_particular(
    speaker: str, kind: SpeakerKind
) -> None:
    rumour = make_claim(
        make_report("Troops seized the fort, it is said.", publisher="A"),
        speaker=speaker, speaker_kind=kind,
    )  # fmt: skip
    denial = make_claim(
        make_report("Nobody seized the fort.", publisher="A"), polarity=Polarity.DENIED
    )
    when = {rumour.report_id: DAY_1, denial.report_id: DAY_2}
    (first, _) = hear([rumour, denial], {}, when)
    assert first.standing is Standing.TAKEN_BACK


def test_what_one_never_does_denies_no_act() -> None:
    report = make_report("We do not kill porters.", publisher="B")
    denial = make_claim(report, trigger="kill", event="violence.kill", polarity=Polarity.DENIED)
    (one,) = hear([denial], {}, {})
    assert one.standing is Standing.LEFT_OPEN


HELD = ("The town stays in the hands of our forces.", "in the hands of", "territory.hold")
TAKEN = ("Our forces took the town.", "Our forces", "territory.seize")


def our(text: str, trigger: str, event: str, outlet: str) -> Claim:
    """A claim of an outlet on what its own side did."""
    report = make_report(text, publisher=outlet)
    at = "our forces" if "our forces" in text else "Our forces"
    span = make_claim(report, trigger=at).trigger
    claim = make_claim(report, trigger=trigger, event=event)
    return replace(claim, arguments=(Argument(role=Role.AGENT, span=span),))


def test_side_that_still_holds_what_others_took_denies_it() -> None:
    held, taken = our(*HELD, "North Army Press"), our(*TAKEN, "South Army Press")
    when = {taken.report_id: DAY_1, held.report_id: DAY_2}
    standing = {one.claim.id: one.standing for one in hear([held, taken], {}, when)}
    assert standing[held.id] is Standing.DENIES


def test_side_that_held_it_before_it_was_taken_denies_nothing() -> None:
    held, taken = our(*HELD, "North Army Press"), our(*TAKEN, "South Army Press")
    when = {held.report_id: DAY_1, taken.report_id: DAY_2}
    standing = {one.claim.id: one.standing for one in hear([held, taken], {}, when)}
    assert standing[held.id] is Standing.STANDS


def test_side_that_holds_what_it_took_denies_nothing() -> None:
    held, taken = our(*HELD, "North Army Press"), our(*TAKEN, "North Army Press")
    assert standings(held, taken)[held.id] is Standing.STANDS


def test_side_that_held_what_it_then_left_denies_nothing() -> None:
    text = "The town was in the hands of our forces until we withdrew."
    held = our(text, "in the hands of", "territory.hold", "North Army Press")
    left = our(text, "withdrew", "territory.withdraw", "North Army Press")
    taken = our(*TAKEN, "South Army Press")
    assert standings(held, left, taken)[held.id] is Standing.STANDS
