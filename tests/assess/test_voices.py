from dataclasses import replace

from dateline.assess.voices import voice_of, voices_of
from dateline.model import Attribution, Claim, SpeakerKind, Stance
from factory import make_actor, make_claim, make_report


def spoken(
    *links: Attribution, text: str = "Troops seized it, residents and he said."
) -> Claim:
    claim = make_claim(make_report(text))
    return replace(claim, attribution=(*claim.attribution, *links))


def link(speaker: str, kind: SpeakerKind, **fields: object) -> Attribution:
    return Attribution(speaker=speaker, kind=kind, **fields)  # type: ignore[arg-type]


def test_pronoun_is_the_speaker_for_whom_it_stands() -> None:
    claim = spoken(link("He", SpeakerKind.AUTHORITY, actor=make_actor("governor")))
    speaker = voice_of(claim, {}).speaker
    assert speaker is not None
    assert speaker.words == {"governor"}


def test_speakers_of_one_cue_are_voices_apart() -> None:
    cue = make_claim(make_report("Troops seized it, residents and he said."), trigger="said")
    links = [
        link("residents", SpeakerKind.WITNESS, cue=cue.trigger),
        link("the mayor", SpeakerKind.AUTHORITY, cue=cue.trigger),
    ]
    assert [one.name for one in voices_of(spoken(*links), {})] == ["residents", "the mayor"]


def test_nested_speakers_are_the_innermost_one() -> None:
    claim = spoken(
        link("the mayor", SpeakerKind.AUTHORITY), link("a nurse", SpeakerKind.MEDICAL)
    )
    assert [one.name for one in voices_of(claim, {})] == ["a nurse"]


def test_who_does_not_confirm_is_no_voice() -> None:
    silent = link("the army", SpeakerKind.MILITARY, stance=Stance.DOES_NOT_CONFIRM)
    assert voice_of(spoken(silent), {}).kind is SpeakerKind.OUTLET
