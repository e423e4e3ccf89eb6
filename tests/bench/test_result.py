"""Results, as `dateline bench --json` prints them."""

from dateline.bench.result import Measure, Result


def test_result_has_the_fields_of_the_design() -> None:
    result = Result(
        corpus="invented",
        part="dev",
        n=3,
        measures={"f1": Measure(value=0.5, low=0.4, high=0.6)},
        published={"f1_others": 0.7},
    )
    assert result.to_json() == {
        "corpus": "invented",
        "part": "dev",
        "n": 3,
        "measures": {"f1": {"value": 0.5, "low": 0.4, "high": 0.6}},
        "published": {"f1_others": 0.7},
    }
