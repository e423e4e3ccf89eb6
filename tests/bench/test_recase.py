from dateline.bench.recase import is_all_capitals, recase

TEXT = (
    "PORT KARM, 5 MAR 90 (RADIO) -- MEMBERS OF THE NEW DAWN FRONT [NDF] KILLED JUDGE ZORIN"
    " TREVLOCK IN HONDURAS.  THE NDF DENIED ON MONDAY THAT IT BURNED THE BUS IN SAN ISIDRO."
)


def test_common_words_are_written_small() -> None:
    assert "killed" in recase(TEXT)
    assert "burned the bus" in recase(TEXT)


def test_names_keep_their_capitals() -> None:
    for name in ("Judge Zorin Trevlock", "Honduras", "Monday", "San Isidro", "The NDF"):
        assert name in recase(TEXT)


def test_words_behind_an_abbreviation_get_capitals() -> None:
    assert "New Dawn Front [NDF]" in recase(TEXT)


def test_length_and_letters_stay() -> None:
    assert recase(TEXT).upper() == TEXT


def test_text_in_mixed_case_stays() -> None:
    text = "Two men burned the bus near the old mill in San Isidro on Monday."
    assert not is_all_capitals(text)
    assert recase(text) == text
