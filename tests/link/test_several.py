import pytest

from dateline.link.several import sums_since
from factory import make_claim, make_report


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Since 5 May shelling has killed ten people.", "killed"),
        ("Since the raids began the clinic has recorded forty deaths.", "deaths"),
        ("Shelling has killed ten people since the start of May.", "killed"),
        ("Ten have died in the valley since 5 May, a committee says.", "died"),
    ],
)
def test_sum_since_a_day_tells_of_several(sentence: str, trigger: str) -> None:
    claim = make_claim(make_report(sentence), trigger=trigger, killed=10)
    assert sums_since(claim)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Since police shot at the march our phone has not been silent.", "shot"),
        ("Since 5 May we have counted ten dead: nine were killed on Monday.", "killed"),
        ("Nine were killed on Monday.", "killed"),
        ("Nine have died since Monday, of burns.", "died"),
    ],
)
def test_one_act_is_no_sum(sentence: str, trigger: str) -> None:
    claim = make_claim(make_report(sentence), trigger=trigger, killed=9)
    assert not sums_since(claim)
