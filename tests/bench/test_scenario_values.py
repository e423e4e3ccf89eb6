"""Which voice of a true incident gives which of the values in dispute."""

from dateline.bench.scenario_truth import TrueIncident
from dateline.bench.scenario_values import values_of_voices


def incident(*voices: tuple[str, tuple[str, ...]]) -> TrueIncident:
    return TrueIncident(
        id="a", type="violence.kill", n_independent=2, grade="fair", mentions=(), voices=voices
    )


def test_each_value_of_one_report_is_of_another_voice() -> None:
    one = incident(("nurse", ("r1",)), ("radio", ("r1",)))
    row = ("killed", ("4", "9"), (("r1",), ("r1",)))
    assert values_of_voices(row, one) == {"nurse": "4", "radio": "9"}


def test_value_goes_to_the_voice_whose_reports_it_fits() -> None:
    one = incident(("army", ("r1", "r2")), ("rebels", ("r2", "r3")))
    row = ("killed", ("2", "14"), (("r1",), ("r2", "r3")))
    assert values_of_voices(row, one) == {"army": "2", "rebels": "14"}


def test_voice_of_other_reports_gives_no_value() -> None:
    one = incident(("army", ("r1",)), ("miller", ("r5",)), ("rebels", ("r2",)))
    row = ("killed", ("2", "14"), (("r1",), ("r2",)))
    assert "miller" not in values_of_voices(row, one)
