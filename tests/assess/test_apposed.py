from dateline.assess.apposed import apposed_words, is_private
from dateline.model import Attribution, Span, SpeakerKind
from factory import make_claim, make_report


def named(sentence: str, speaker: str) -> tuple[Attribution, Span]:
    claim = make_claim(make_report(sentence), trigger=speaker)
    start = claim.sentence.start + sentence.index(speaker)
    span = Span(start=start, end=start + len(speaker), quote=speaker)
    link = Attribution(speaker=speaker, kind=SpeakerKind.UNKNOWN, span=span)
    return link, claim.sentence


def apposed(sentence: str, speaker: str) -> str:
    return apposed_words(*named(sentence, speaker))


def test_office_has_the_name_behind_it() -> None:
    told = apposed(
        "Four were killed, according to the provincial commander, Major Ali Haddad.",
        "the provincial commander",
    )
    assert told == "Major Ali Haddad"


def test_name_has_the_office_behind_it() -> None:
    told = apposed("Musa Adan, spokesman for the Delta Front, said so.", "Musa Adan")
    assert told == "spokesman for the Delta Front"


def test_name_has_the_office_of_a_relative_clause() -> None:
    told = apposed("Musa Adan, who leads the Reed Party, said nine died.", "Musa Adan")
    assert told == "Reed Party"


def test_list_of_speakers_is_no_apposition() -> None:
    assert not apposed("The mayor, the army and police, said so.", "The mayor")


def test_clause_behind_a_speaker_is_no_apposition() -> None:
    told = apposed(
        "Three died according to the government, nine according to the rebels.",
        "the government",
    )
    assert not told


def test_trade_behind_a_name_tells_a_private_person() -> None:
    assert is_private(*named("Six rang out, said Samira, a baker.", "Samira"))


def test_what_somebody_saw_tells_a_private_person() -> None:
    assert is_private(*named("It burned, said Musa Adan, who saw it fall.", "Musa Adan"))


def test_office_behind_a_name_tells_none() -> None:
    assert not is_private(*named("It burned, said Musa Adan, a police officer.", "Musa Adan"))
