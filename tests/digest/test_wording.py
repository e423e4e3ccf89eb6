from dataclasses import replace

from dateline.digest.wording import field_words, number_words, voice_words
from dateline.model import Attribution, SpeakerKind
from factory import make_claim, make_report


def test_field_is_told_as_a_reader_would_ask() -> None:
    assert field_words("agent") == "who did it"
    assert field_words("killed") == "killed"


def test_number_of_voices_is_told_with_its_noun() -> None:
    assert number_words(1) == "1 independent voice"
    assert number_words(0) == "0 independent voices"
    assert number_words(None) == "independent voices cannot be measured"


def test_outlet_without_a_name_is_told_as_one() -> None:
    claim = make_claim(make_report())
    nameless = Attribution(speaker=None, kind=SpeakerKind.OUTLET)
    assert voice_words(replace(claim, attribution=(nameless,))) == "an unnamed outlet"
