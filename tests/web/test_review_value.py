from dateline.web.review.value import FACTORS, Question, load_values, weigh


def question(
    *,
    disputed: str = "",
    n_killed: int = 0,
    confidence: float = 0.9,
    margin: float | None = None,
) -> Question:
    return Question(
        event_type="talks.truce", disputed=frozenset(disputed.split()), n_killed=n_killed,
        confidence=confidence, n_independent=2, margin_bits=margin,
    )  # fmt: skip


def rules(one: Question) -> list[str]:
    return [factor.rule for factor in weigh(one)[1]]


def test_value_is_the_product_of_its_factors() -> None:
    value, factors = weigh(question(disputed="happened", n_killed=12, confidence=0.3))
    assert value == 4 * 4 * 3
    assert [one.factor for one in factors] == list(FACTORS)


def test_first_rule_that_holds_gives_the_weight() -> None:
    assert rules(question()) == ["C5", "H4", "U5"]
    assert rules(question(disputed="place", n_killed=1)) == ["C4", "H2", "U5"]
    assert rules(question(disputed="killed agent", margin=1.0)) == ["C2", "H4", "U2"]


def test_every_row_of_the_table_says_why() -> None:
    assert all(row.says and row.weight > 0 for row in load_values())
