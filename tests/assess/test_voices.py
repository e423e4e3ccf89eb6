from dataclasses import replace

from dateline.assess.voices import voice_of, voices_of
from dateline.model import ActorKind, Attribution, Claim, Polarity, SpeakerKind, Stance
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


def test_outlet_that_names_itself_is_its_own_voice() -> None:
    report = make_report("Troops seized it.", publisher="Monitoring Mission Daily")
    claim = make_claim(report, trigger="seized")
    mission = link("The Mission", SpeakerKind.MILITARY)
    voice = voice_of(replace(claim, attribution=(*claim.attribution, mission)), {})
    assert (voice.name, voice.kind) == ("Monitoring Mission Daily", SpeakerKind.OUTLET)


def test_first_person_without_a_name_is_the_outlet() -> None:
    assert voice_of(spoken(link("We", SpeakerKind.UNKNOWN)), {}).kind is SpeakerKind.OUTLET


def test_two_soldiers_whom_an_outlet_asked_are_its_own_voice() -> None:
    assert voice_of(spoken(link("two conscripts on leave", SpeakerKind.MILITARY)), {}).is_own
    assert not voice_of(spoken(link("soldiers", SpeakerKind.MILITARY)), {}).is_own


def test_message_that_is_passed_on_has_no_face() -> None:
    assert voice_of(spoken(link("A forwarded voice note", SpeakerKind.UNKNOWN)), {}).is_faceless


def test_staff_in_a_state_outlet_is_of_that_state() -> None:
    report = make_report("Troops seized it.", publisher="Kestrian State Agency")
    claim = make_claim(report, trigger="seized")
    staff = link("the general staff", SpeakerKind.MILITARY)
    speaker = voice_of(replace(claim, attribution=(*claim.attribution, staff)), {}).speaker
    assert speaker is not None
    assert "kestrian" in speaker.proper


def test_picture_that_an_outlet_shows_is_its_own_word() -> None:
    voice = voice_of(spoken(link("Satellite pictures", SpeakerKind.UNKNOWN)), {})
    assert (voice.kind, voice.is_own) == (SpeakerKind.OUTLET, True)


def test_kin_of_an_actor_does_not_speak_for_it() -> None:
    guard = make_actor("coast guard")
    voice = voice_of(spoken(link("its agent", SpeakerKind.UNKNOWN, actor=guard)), {})
    assert voice.speaker is not None
    assert voice.speaker.words == {"agent"}


def test_denial_is_the_word_of_who_denies_not_of_whom_it_denies() -> None:
    links = [
        link("the army", SpeakerKind.MILITARY, stance=Stance.DENIES),
        link("residents", SpeakerKind.WITNESS),
    ]
    claim = replace(spoken(*links), polarity=Polarity.DENIED)
    assert [one.name for one in voices_of(claim, {})] == ["the army"]


def test_nobody_is_no_voice() -> None:
    claim = spoken(link("nobody on the spot", SpeakerKind.WITNESS))
    assert voice_of(claim, {}).kind is SpeakerKind.OUTLET


def impersonal(outlet: str, cue: str) -> Claim:
    text = f"It is {cue} that troops seized the town."
    report = make_report(text, publisher=outlet)
    claim = make_claim(report)
    words = make_claim(report, trigger=cue).trigger
    link = Attribution(speaker=None, kind=SpeakerKind.UNKNOWN, cue=words)
    return replace(claim, attribution=(*claim.attribution, link))


def test_office_that_states_without_a_subject_speaks_itself() -> None:
    voice = voice_of(impersonal("Home Ministry", "clarified"), {})
    assert (voice.name, voice.is_faceless) == ("Home Ministry", False)


def test_hearsay_that_an_office_passes_on_is_faceless() -> None:
    assert voice_of(impersonal("Home Ministry", "rumoured"), {}).is_faceless


def test_newspaper_that_was_told_by_nobody_named_has_no_voice() -> None:
    assert voice_of(impersonal("Hill Post", "announced"), {}).is_faceless


def test_people_of_the_outlet_are_its_voice() -> None:
    claim = spoken(link("our people in the town", SpeakerKind.WITNESS))
    assert voice_of(claim, {}).kind is SpeakerKind.OUTLET


def test_spokesman_of_somebody_named_before_is_theirs() -> None:
    rebels = make_actor("rebels")
    actor = replace(rebels, kind=ActorKind.REBEL, resolved_by="coreference")
    speaker = voice_of(spoken(link("their spokesman", SpeakerKind.UNKNOWN, actor=actor)), {})
    assert speaker.speaker is not None
    assert speaker.speaker.words == {"rebels"}


def test_office_of_a_place_is_not_the_place() -> None:
    actor = replace(make_actor("Karm"), kind=ActorKind.ORGANISATION)
    voice = voice_of(spoken(link("his office", SpeakerKind.AUTHORITY, actor=actor)), {})
    assert voice.name == "his office"


def test_reporter_who_saw_it_is_the_outlet_beside_speakers() -> None:
    voice = voice_of(spoken(link("A journalist", SpeakerKind.MEDIA)), {})
    assert (voice.is_own, voice.kind) == (True, SpeakerKind.MEDIA)


def test_residents_of_a_named_place_are_asked_by_the_outlet() -> None:
    assert voice_of(spoken(link("Farmers around Karm", SpeakerKind.WITNESS)), {}).is_own


def test_doctor_of_a_named_hospital_is_a_voice_of_its_own() -> None:
    doctor = link("a doctor at Karm hospital", SpeakerKind.MEDICAL)
    assert not voice_of(spoken(doctor), {}).is_own


def test_we_in_the_words_of_a_party_is_that_party() -> None:
    claim = spoken(
        link("Karm Front", SpeakerKind.PARTY), link("our spokesman", SpeakerKind.AUTHORITY)
    )
    assert [one.name for one in voices_of(claim, {})] == ["Karm Front"]


def test_possessive_is_the_body_for_which_it_stands() -> None:
    mission = replace(make_actor("Truce Mission", None), kind=ActorKind.ORGANISATION)
    claim = spoken(link("Its", SpeakerKind.UNKNOWN, actor=mission))
    assert voice_of(claim, {}).name == "Truce Mission"


def test_pronoun_is_no_place_that_was_taken_for_a_body() -> None:
    town = replace(make_actor("Karm", None), kind=ActorKind.ORGANISATION)
    claim = spoken(link("they", SpeakerKind.UNKNOWN, actor=town))
    assert voice_of(claim, {}).name == "they"


def test_turn_of_phrase_is_the_outlets_own_word() -> None:
    claim = spoken(link("every salt trader", SpeakerKind.UNKNOWN))
    assert voice_of(claim, {}).kind is SpeakerKind.OUTLET


def test_somebody_with_a_name_and_no_office_is_the_outlets_witness() -> None:
    text = "Troops seized it, said Samira, a baker, at noon."
    claim = make_claim(make_report(text), trigger="Samira")
    samira = link("Samira", SpeakerKind.UNKNOWN, span=claim.trigger)
    told = replace(claim, attribution=(*claim.attribution, samira))
    assert voice_of(told, {}).is_own


def test_communique_is_of_no_armed_men_without_a_name() -> None:
    men = replace(make_actor("Armed men", None), kind=ActorKind.POLITICAL_MILITIA)
    claim = spoken(link("the communiqué", SpeakerKind.UNKNOWN, actor=men))
    assert voice_of(claim, {}).name == "the communiqué"


def test_they_who_say_it_and_are_nobody_have_no_face() -> None:
    claim = spoken(link("they", SpeakerKind.UNKNOWN), text="They say that troops seized it.")
    assert voice_of(claim, {}).is_faceless


def test_text_that_calls_its_own_words_wrong_is_the_outlet() -> None:
    claim = spoken(link("The Gazette", SpeakerKind.MEDIA))
    denied = replace(
        claim,
        polarity=Polarity.DENIED,
        attribution=(
            claim.attribution[0],
            Attribution(speaker=None, kind=SpeakerKind.UNKNOWN, stance=Stance.DISPUTES),
        ),
    )
    assert voice_of(denied, {}).kind is SpeakerKind.OUTLET
