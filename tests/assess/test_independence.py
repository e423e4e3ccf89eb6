from dataclasses import replace

from dateline.assess.independence import count_independent, independent_voices
from dateline.assess.speakers import make_speaker
from dateline.assess.voices import Voice
from dateline.model import SpeakerKind


def voice(
    name: str, kind: SpeakerKind = SpeakerKind.AUTHORITY, report: str = "r1", outlet: str = "A"
) -> Voice:
    return Voice(
        name=name,
        kind=kind,
        origin=f"o {report}",
        report=report,
        speaker=make_speaker(name, kind),
        is_own=kind in (SpeakerKind.OUTLET, SpeakerKind.WITNESS),
        outlet=outlet,
    )


def own(outlet: str, report: str) -> Voice:
    return voice(outlet, SpeakerKind.OUTLET, report, outlet)


def test_command_named_twice_in_one_report_is_one_voice() -> None:
    told = [voice("the command"), voice("the command's spokesman"), voice("The command")]
    assert count_independent(told)[0] == 1


def test_ministry_without_a_name_adds_no_voice() -> None:
    told = [voice("the Kestrian army"), voice("the ministry", report="r2")]
    assert count_independent(told)[0] == 1


def test_two_states_and_a_ministry_are_two_voices() -> None:
    told = [
        voice("the Kestrian army"),
        voice("Ardenia's general staff", report="r2"),
        voice("the ministry", report="r3"),
    ]
    assert count_independent(told)[0] == 2


def test_outlet_beside_a_speaker_that_it_names_is_no_voice() -> None:
    told = [own("A", "r1"), voice("the harbour master", report="r1")]
    assert count_independent(told)[0] == 1


def test_witnesses_count_beside_an_official() -> None:
    told = [voice("residents", SpeakerKind.WITNESS), voice("the harbour master")]
    assert count_independent(told)[0] == 2


def test_outlet_that_names_another_as_its_source_repeats_it() -> None:
    told = [
        own("Canal Letter", "r1"),
        voice("the Canal Letter", SpeakerKind.UNKNOWN, "r2", "Hill Post"),
    ]
    assert count_independent(told)[0] == 1


def test_two_reports_of_one_outlet_are_one_voice() -> None:
    assert count_independent([own("Canal Letter", "r1"), own("Canal Letter", "r2")])[0] == 1


def test_both_sides_are_two_voices() -> None:
    assert count_independent([voice("both sides", SpeakerKind.UNKNOWN)])[0] == 2


def test_both_sides_add_nothing_to_the_two() -> None:
    told = [
        voice("both sides", SpeakerKind.UNKNOWN),
        voice("the Kestrian army", report="r2"),
        voice("the Upland Front", report="r3"),
    ]
    assert len(independent_voices(told)) == 2


def test_order_of_voices_does_not_matter() -> None:
    told = [own("A", "r1"), voice("the ministry", report="r2"), voice("the army", report="r3")]
    assert count_independent(told) == count_independent(told[::-1])


def test_spokesman_without_more_is_of_the_speaker_of_his_report() -> None:
    told = [voice("the Upland Front"), voice("a spokesman", SpeakerKind.PARTY)]
    assert count_independent(told)[0] == 1


def test_relayed_desk_is_one_voice_with_its_own_report() -> None:
    desk = own("Rights Desk", "r1")
    relay = voice("the Rights Desk", SpeakerKind.UNKNOWN, "r2", "Evening Post")
    assert count_independent([desk, relay])[0] == 1
    copied = replace(relay, origin=desk.origin)
    assert count_independent([desk, copied])[0] == 1


def test_two_ways_to_call_a_side_in_copies_of_one_text_are_one_voice() -> None:
    soldiers = voice("Soldiers", SpeakerKind.MILITARY, "r1")
    mutineers = replace(
        voice("mutineers", SpeakerKind.PARTY, "r2", "B"), origin=soldiers.origin
    )
    assert count_independent([soldiers, mutineers])[0] == 1


def test_soldiers_whom_a_paper_asked_are_no_organ_of_another_army() -> None:
    asked = replace(voice("two soldiers", SpeakerKind.MILITARY, "r1"), is_own=True)
    assert count_independent([asked, own("Ardenian Defence Bulletin", "r2")])[0] == 2


def test_outlet_that_relays_another_is_no_voice_beside_it() -> None:
    told = [
        own("Sea Command", "r1"),
        voice("Sea Command", SpeakerKind.MILITARY, "r2", "Blue Wire"),
        own("Blue Wire", "r2"),
    ]
    assert count_independent(told)[0] == 1


def test_police_of_one_report_are_counted_once() -> None:
    told = [voice("provincial police"), voice("a police spokeswoman")]
    assert count_independent(told)[0] == 1


def test_both_sides_are_two_voices_beside_an_aid_body() -> None:
    told = [voice("both sides"), voice("Hill Relief Fund", SpeakerKind.MONITOR, "r2")]
    assert count_independent(told)[0] == 3


def test_both_sides_are_one_more_beside_one_of_them() -> None:
    told = [voice("both sides"), voice("the rebels", SpeakerKind.PARTY, "r2")]
    assert count_independent(told)[0] == 2


def test_rebels_are_no_doctor_with_a_name() -> None:
    told = [
        voice("Dr Amina Sule", SpeakerKind.MEDICAL),
        voice("the rebels", SpeakerKind.PARTY, "r2"),
    ]
    assert count_independent(told)[0] == 2


def test_rebels_are_nobody_of_whom_only_the_name_is_known() -> None:
    told = [
        voice("Huda Nasr", SpeakerKind.UNKNOWN),
        voice("the rebels", SpeakerKind.PARTY, report="r2"),
    ]
    assert count_independent(told)[0] == 2


def test_rebels_may_be_a_front_with_a_name() -> None:
    told = [
        voice("the Delta Front", SpeakerKind.PARTY),
        voice("the rebels", SpeakerKind.PARTY, report="r2"),
    ]
    assert count_independent(told)[0] == 1


def test_lawyers_may_be_a_group_of_lawyers_with_a_name() -> None:
    told = [own("Open Gate Lawyers", "r1"), voice("a lawyers' group", report="r2")]
    assert count_independent(told)[0] == 1


def test_spokesman_of_an_army_without_a_name_adds_no_voice() -> None:
    told = [
        voice("army spokesman Colonel Musa Adan", SpeakerKind.MILITARY),
        voice("the Kestrian army", SpeakerKind.MILITARY, report="r2"),
    ]
    assert count_independent(told)[0] == 1


def test_ministry_of_a_subject_has_no_name() -> None:
    told = [
        own("Ministry of Public Security", "r1"),
        voice("Kestria's justice minister", report="r2"),
    ]
    assert count_independent(told)[0] == 1


def test_command_is_the_one_that_another_report_names_and_no_other_states() -> None:
    told = [
        voice("the Left Bank Command", report="r1"),
        voice("Kestria's defence ministry", report="r2"),
        voice("the command", report="r2"),
    ]
    groups = independent_voices(told)
    (command,) = (one for one in groups if any(v.name == "the command" for v in one))
    assert {one.name for one in command} == {"the command", "the Left Bank Command"}


def test_spokesman_with_his_command_is_none_of_a_ministry_without_a_name() -> None:
    told = [
        voice("the Left Bank Command", report="r1"),
        voice("the defence ministry", report="r2"),
        voice("Musa Adan, a spokesman for the command", SpeakerKind.MILITARY, "r2"),
    ]
    assert len(independent_voices(told)) == 2


def test_outlet_that_tells_it_in_another_report_is_a_voice() -> None:
    told = [voice("the harbour master", report="r1"), own("A", "r2")]
    assert count_independent(told)[0] == 2


def test_outlet_that_puts_its_report_right_is_none_beside_its_speaker() -> None:
    corrected = replace(own("A", "r2"), corrects=True)
    assert count_independent([voice("the harbour master", report="r1"), corrected])[0] == 1


def test_outlet_that_opens_with_the_act_is_a_voice_beside_its_speaker() -> None:
    opening = replace(own("A", "r1"), opens=True)
    assert count_independent([opening, voice("the harbour master", report="r1")])[0] == 2


def test_two_outlets_with_a_word_in_common_are_two() -> None:
    told = [own("Creeks Rights Watch", "r1"), own("Voice of the Creeks", "r2")]
    assert count_independent(told)[0] == 2


def test_group_without_a_name_may_be_a_body_of_unknown_sort() -> None:
    told = [
        voice("An Islamist armed group", SpeakerKind.PARTY),
        voice("the Rally of the Faithful", SpeakerKind.UNKNOWN),
    ]
    assert count_independent(told)[0] == 1


def test_somebody_with_a_post_alone_is_not_the_outlet() -> None:
    told = [replace(own("A", "r1"), opens=True), voice("its secretary", report="r1")]
    assert count_independent(told)[0] == 2


def test_priest_and_father_of_one_report_are_one_and_of_two_are_not() -> None:
    priest = voice("a Catholic priest", SpeakerKind.WITNESS)
    father = voice("Father Musa Adan", SpeakerKind.UNKNOWN)
    assert count_independent([priest, father])[0] == 1
    assert count_independent([priest, replace(father, report="r2", origin="o r2")])[0] == 2


def test_nameless_spokesman_of_who_denies_joins_no_other_side() -> None:
    rebels = voice("the Hill Defence Force", SpeakerKind.PARTY, "r2")
    spokesman = voice("spokesman")
    army = voice("Kestria's military", SpeakerKind.MILITARY)
    assert count_independent([rebels, replace(spokesman, report="r2")])[0] == 1
    assert count_independent([replace(rebels, report="r1"), spokesman], [army])[0] == 2
