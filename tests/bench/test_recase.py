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


def test_names_of_towns_with_several_words_are_known() -> None:
    text = "THE BUS WAS BURNED NEAR BUENOS AIRES AND TAKEN ON TO SANTA CRUZ BY TWO MEN."
    assert "near Buenos Aires" in recase(text)
    assert "to Santa Cruz by two men" in recase(text)


def test_names_of_persons_that_dictionaries_list_are_names() -> None:
    text = "THE ANGEL ON THE ROOF WAS BROKEN WHEN CARLOS MORALES AND ROSA TREVLOCK CAME."
    assert "The angel on the roof" in recase(text)
    assert "Carlos Morales and Rosa Trevlock" in recase(text)


def test_abbreviations_with_full_stops_stay() -> None:
    assert "by a U.S. envoy" in recase(
        "THE TALKS WERE PUT OFF AGAIN BY A U.S. ENVOY ON FRIDAY."
    )


def test_words_spelt_like_a_name_stay_small() -> None:
    text = "THE MEN TOLD US THAT IT IS THE CAR WHICH THEY WANTED TO TAKE FROM THE YARD."
    assert "told us that it is the car" in recase(text)


def test_names_of_armed_groups_are_known_with_their_genitive() -> None:
    text = "THE SHINING PATH BURNED THE MILL, AND THE FARC'S FRONT TOOK THE ROAD ON MONDAY."
    assert "The Shining Path burned the mill, and the FARC's" in recase(text)


def test_words_that_dictionaries_lack_stay_small() -> None:
    text = "THE JESUITS SAID THAT THE MEN MACHINEGUNNED THE GATE AND THREW A GRENADE ON MONDAY."
    assert "The Jesuits said that the men machinegunned the gate and threw a grenade" in recase(
        text
    )
