"""Which voice of a true incident gives which of the values in dispute."""

from dateline.bench.scenario_truth import Mention, TrueIncident, Truth
from dateline.bench.scenario_values import denies_a_value, told_actors, values_of_voices
from dateline.model import Polarity
from factory import make_claim, make_report


def incident(*voices: tuple[str, tuple[str, ...]]) -> TrueIncident:
    return TrueIncident(
        id="a", type="violence.kill", n_independent=2, grade="fair", mentions=(), voices=voices
    )


def truth_of(
    one: TrueIncident, row: tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]
) -> Truth:
    return Truth(
        name="w",
        incidents=(one,),
        copies=frozenset(),
        retold=frozenset(),
        contradictions=frozenset(),
        values={"a": (row,)},
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


def test_agents_of_one_report_are_of_its_voices() -> None:
    one = incident(("army", ("r1",)), ("movement", ("r1",)))
    row = ("agent", ("navy", "movement"), (("r1",), ("r1",)))
    told = Mention(incident="a", report="r1", quote="shells fell")
    span = make_claim(make_report("Shells fell."), trigger="fell").sentence
    agents = {
        voice: [
            a.actor.name
            for a in told_actors(truth_of(one, row), one, told, voice, span, "P")
            if a.actor
        ]
        for voice in ("army", "movement")
    }
    assert agents == {"army": ["Navy"], "movement": ["Movement"]}


def test_who_denies_where_only_the_agent_is_disputed_denies_that_it_was_they() -> None:
    one = incident(("march", ("r1",)))
    row = ("agent", ("police", "hooded men"), (("r1",), ("r3",)))
    denied = Mention(incident="a", report="r7", quote="nobody shot", polarity=Polarity.DENIED)
    span = make_claim(make_report("Nobody shot."), trigger="shot").sentence
    (agent,) = told_actors(truth_of(one, row), one, denied, None, span, "Police")
    assert agent.actor is not None
    assert agent.actor.name == "Police"


def test_value_that_only_one_voice_can_have_given_is_its_own() -> None:
    one = incident(("army", ("r1", "r2", "r3")), ("medics", ("r2",)))
    row = ("killed", ("7", "5"), (("r1",), ("r2", "r3")))
    assert values_of_voices(row, one) == {"army": "7", "medics": "5"}


def test_who_is_named_as_the_doer_names_the_other() -> None:
    one = incident(("North Army", ("r1",)), ("South Army", ("r1",)))
    row = ("agent", ("North Army", "South Army"), (("r1",), ("r1",)))
    assert values_of_voices(row, one) == {
        "North Army": "South Army",
        "South Army": "North Army",
    }


def told_values(*fields: str) -> Truth:
    rows = tuple((field, ("x", "y"), (("r1",), ("r2",))) for field in fields)
    return Truth(
        name="w",
        incidents=(),
        copies=frozenset(),
        retold=frozenset(),
        contradictions=frozenset(),
        values={"a": rows},
    )


def denial(report: str) -> Mention:
    return Mention(incident="a", report=report, quote="a lie", polarity=Polarity.DENIED)


def test_who_denies_a_number_does_not_deny_the_act() -> None:
    assert denies_a_value(told_values("killed"), incident(), denial("r1"))


def test_who_denies_where_the_act_is_in_dispute_denies_it() -> None:
    assert not denies_a_value(told_values("killed", "happened"), incident(), denial("r1"))


def test_who_denies_what_no_value_is_told_of_denies_the_act() -> None:
    assert not denies_a_value(told_values("killed"), incident(), denial("r9"))
