from dataclasses import replace

import pytest

from dateline.assess.own_act import (
    denies_its_part,
    denies_only_its_part,
    is_own_act,
    tells_own_act,
)
from dateline.assess.voices import voice_of, voices_of
from dateline.claims.averted import AVERTED
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
)
from factory import make_claim, make_report


def denial(text: str) -> Claim:
    report = make_report(text)
    claim = make_claim(report, trigger="shelled", polarity=Polarity.DENIED)
    cue = make_claim(report, trigger="denied").trigger
    link = Attribution(
        speaker="The army", kind=SpeakerKind.MILITARY, cue=cue, stance=Stance.DENIES
    )
    return replace(claim, attribution=(*claim.attribution, link))


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that its guns shelled the mill.",
        "The army denied that it shelled the mill.",
        "The army denied having shelled the mill.",
        "The army denied any role in what shelled the mill.",
    ],
)
def test_denier_who_speaks_of_itself_denies_its_part(text: str) -> None:
    assert denies_its_part(denial(text))


def test_denier_who_speaks_of_the_act_denies_the_act() -> None:
    assert not denies_its_part(denial("The army denied that anyone had shelled the mill."))


def test_pronoun_of_a_denial_is_the_side_of_its_speaker() -> None:
    report = make_report("They did not shell the mill, the commander said.")
    claim = make_claim(
        report, trigger="They", agent="men", speaker="the commander", polarity=Polarity.DENIED
    )
    assert is_own_act(claim, voice_of(claim, {}))


def test_official_of_one_of_the_parties_speaks_of_its_own_agreement() -> None:
    report = make_report("the parties agreed, the delegation said.")
    claim = make_claim(
        report,
        trigger="the parties",
        event="talks.agree",
        agent="parties",
        speaker="delegation",
    )
    assert is_own_act(claim, voice_of(claim, {}))


@pytest.mark.parametrize(
    ("means", "is_own_part"), [("No shell of ours", True), ("No shell of theirs", False)]
)
def test_silence_of_ones_own_guns_denies_only_ones_part(means: str, is_own_part: bool) -> None:
    report = make_report(f"{means} landed on the mill.")
    claim = make_claim(
        report, trigger="landed", event="attack.shelling", agent=None, polarity=Polarity.DENIED
    )
    words = make_claim(report, trigger=means).trigger
    fired = replace(claim, arguments=(Argument(role=Role.INSTRUMENT, span=words),))
    assert denies_only_its_part(fired) is is_own_part


@pytest.mark.parametrize(
    "event", ["statement.deny", "statement.claim_responsibility", "attack.bombing"]
)
def test_told_denial_of_a_hand_in_it_denies_only_ones_part(event: str) -> None:
    report = make_report("The Front had no hand in the blast.")
    told = make_claim(report, trigger="had no hand", event=event, polarity=Polarity.DENIED)
    assert denies_only_its_part(told)


@pytest.mark.parametrize(
    ("words", "is_own_part"), [("was not ours", True), ("did not go", False)]
)
def test_bomb_that_was_not_ours_is_left_to_others(words: str, is_own_part: bool) -> None:
    report = make_report(f"The bomb in the market {words}.")
    told = make_claim(report, trigger="bomb", event="attack.bombing", polarity=Polarity.DENIED)
    assert denies_only_its_part(told) is is_own_part


def test_act_that_was_averted_is_denied_by_nobody() -> None:
    report = make_report("They were shot before they could burn the mill, the police said.")
    claim = make_claim(
        report, trigger="they", agent="men", speaker="the police", polarity=Polarity.DENIED
    )
    averted = replace(claim, steps=(AVERTED,))
    assert is_own_act(claim, voice_of(claim, {}))
    assert not is_own_act(averted, voice_of(averted, {}))


def test_words_of_ones_own_tell_of_ones_own_act() -> None:
    report = make_report("The president is in our custody.", publisher="New Order Committee")
    claim = make_claim(
        report, trigger="is in our custody", event="detention.arrest", agent=None
    )
    assert tells_own_act(claim, voice_of(claim, {}))


def test_act_of_others_is_nobodys_own() -> None:
    report = make_report("Gunmen seized the mill.", publisher="Hill Post")
    claim = make_claim(report, agent="Gunmen")
    assert not tells_own_act(claim, voice_of(claim, {}))


def test_fighters_who_had_no_part_leave_it_open_that_it_happened() -> None:
    report = make_report("Our fighters had no part in it.", publisher="Reed Front")
    claim = make_claim(
        report, trigger="had no part", event="attack.bombing", polarity=Polarity.DENIED
    )
    assert denies_only_its_part(claim)


def test_men_of_the_speaker_are_its_own_side() -> None:
    report = make_report("Adan said that his men did not shell the mill.")
    claim = make_claim(
        report, trigger="shell", agent=None, speaker="Adan", polarity=Polarity.DENIED
    )
    at = claim.sentence.quote.index("his men") + claim.sentence.start
    span = replace(claim.trigger, start=at, end=at + 7, quote="his men")
    told = replace(claim, arguments=(Argument(role=Role.AGENT, span=span),))
    assert is_own_act(told, voice_of(told, {}))


def test_men_of_whom_another_disputes_are_not_the_disputers() -> None:
    report = make_report("The command said that its men shelled the mill; Adan denies it.")
    claim = make_claim(report, trigger="shelled", agent=None, polarity=Polarity.DENIED)
    at = claim.sentence.quote.index("its men") + claim.sentence.start
    span = replace(claim.trigger, start=at, end=at + 7, quote="its men")
    link = Attribution(speaker="Adan", kind=SpeakerKind.UNKNOWN, stance=Stance.DISPUTES)
    chain = (*claim.attribution, link)
    told = replace(claim, arguments=(Argument(role=Role.AGENT, span=span),), attribution=chain)
    assert not is_own_act(told, voice_of(told, {}))


@pytest.mark.parametrize(("means", "is_own"), [("its mortars", True), ("the mortars", False)])
def test_who_denies_what_its_own_guns_did_speaks_of_its_own_act(
    means: str, is_own: bool
) -> None:
    report = make_report(f"The command denied that {means} hit the market.")
    claim = make_claim(
        report,
        trigger="hit",
        event="attack.shelling",
        agent=None,
        speaker="The command",
        speaker_kind=SpeakerKind.MILITARY,
        polarity=Polarity.DENIED,
    )
    words = make_claim(report, trigger=means).trigger
    denied = replace(claim, arguments=(Argument(role=Role.INSTRUMENT, span=words),))
    assert is_own_act(denied, voice_of(denied, {})) is is_own


def test_none_of_our_men_are_ours() -> None:
    report = make_report("None of our men fired at the bus.", publisher="Hill Front")
    claim = make_claim(
        report,
        trigger="fired",
        event="attack.armed",
        agent="None of our men",
        polarity=Polarity.DENIED,
    )
    words = make_claim(report, trigger="None of our men").trigger
    denied = replace(claim, arguments=(Argument(role=Role.AGENT, span=words),))
    assert is_own_act(denied, voice_of(denied, {}))


def test_group_that_rejects_a_charge_is_the_one_that_was_charged() -> None:
    report = make_report("The army accused the Salt Movement, a charge the militia rejected.")
    claim = make_claim(
        report, trigger="accused", event="detention.abduct", agent="Salt Movement"
    )
    chain = (
        *claim.attribution,
        Attribution(speaker="the militia", kind=SpeakerKind.PARTY, stance=Stance.DISPUTES),
    )
    denied = replace(claim, polarity=Polarity.DENIED, attribution=chain)
    assert is_own_act(denied, voices_of(denied, {})[-1])


@pytest.mark.parametrize(
    ("text", "is_own"),
    [("The bomb was our answer to them.", True), ("The bomb fell near our town.", False)],
)
def test_channel_that_calls_a_bomb_its_answer_tells_of_its_own_act(
    text: str, is_own: bool
) -> None:
    report = make_report(text, publisher="Voice of the Creeks")
    claim = make_claim(report, trigger="bomb", event="attack.bombing", agent=None)
    assert tells_own_act(claim, voice_of(claim, {})) is is_own
