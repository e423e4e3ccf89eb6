"""An office that is called by less than its name is the local one of its report."""

from dateline.assess.full_names import with_full_names
from dateline.assess.speakers import make_speaker
from dateline.assess.voices import Voice
from dateline.model import SpeakerKind


def voice(name: str, report: str = "r1") -> Voice:
    kind = SpeakerKind.AUTHORITY
    speaker = make_speaker(name, kind)
    return Voice(name=name, kind=kind, origin="o", report=report, speaker=speaker, outlet="A")


def names(*voices: Voice) -> list[str]:
    return [one.name for one in with_full_names(voices)]


def test_police_after_the_police_of_a_city_are_these() -> None:
    assert names(voice("city police"), voice("a police spokeswoman")) == [
        "city police",
        "city police",
    ]


def test_police_of_another_report_may_be_of_the_capital() -> None:
    assert names(voice("city police"), voice("police", "r2"))[1] == "police"


def test_two_local_offices_leave_it_open() -> None:
    told = voice("city police"), voice("town police"), voice("police")
    assert names(*told)[2] == "police"


def test_name_alone_is_the_spokesman_whom_another_report_names_so() -> None:
    office = voice("Musa Adan, a spokesman for the army")
    (_, short) = with_full_names([office, voice("Adan", "r2")])
    assert short.speaker == office.speaker


def test_name_of_two_spokesmen_leaves_it_open() -> None:
    told = [
        voice("Musa Adan, a spokesman for the army"),
        voice("Omar Adan, a spokesman for the police"),
        voice("Adan", "r2"),
    ]
    short = with_full_names(told)[2]
    assert short.speaker is not None
    assert short.speaker.words == {"adan"}
