"""The form of the gold records: who is source, who target, which words are the event."""

from dataclasses import replace

from dateline.bench.plover_record import content_words, plover_record
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    EventCode,
    Modality,
    Report,
    Role,
    Span,
    SpeakerKind,
)
from factory import make_actor, make_claim, make_document, make_report


def _span(report: Report, words: str) -> Span:
    document = make_document(report)
    at = document.text.index(words)
    return document.span(at, at + len(words))


def _argument(report: Report, role: Role, words: str, country: str | None = None) -> Argument:
    actor = make_actor(words, country) if country else None
    return Argument(role=role, span=_span(report, words), actor=actor)


def _claim(
    report: Report, trigger: str, *arguments: Argument, plover: tuple[str, ...] = ("AGREE",)
) -> Claim:
    claim = make_claim(report, trigger=trigger, place=None)
    event = EventCode(type="talks.agree", plover=plover)
    return replace(claim, event=event, arguments=arguments)


def test_articles_are_no_words_of_a_record() -> None:
    assert content_words("The envoys of a kingdom") == {"envoys", "of", "kingdom"}


def test_actor_in_a_topic_is_a_target_and_the_rest_of_the_event() -> None:
    report = make_report("Norland praised Sudland's efforts on Monday.")
    read = plover_record(
        _claim(
            report,
            "praised",
            _argument(report, Role.AGENT, "Norland", "NO"),
            _argument(report, Role.TOPIC, "Sudland's efforts", "SD"),
            _argument(report, Role.TOPIC, "Sudland", "SD"),
        )
    )
    assert [one.words for one in read.sources] == ["Norland"]
    assert [one.words for one in read.targets] == ["Sudland"]
    assert read.event_words >= {"praised", "efforts"}


def test_topic_gives_its_words_up_to_the_first_preposition() -> None:
    report = make_report("Norland agreed to lift the ban on timber in the spring.")
    topic = _argument(report, Role.TOPIC, "lift the ban on timber in the spring")
    read = plover_record(_claim(report, "agreed", topic))
    assert read.event_words == {"agreed", "lift", "ban"}


def test_pronoun_stands_for_who_is_meant() -> None:
    report = make_report("Norland said it agreed.")
    actor = make_actor("Government of Norland", "NO")
    argument = Argument(role=Role.AGENT, span=_span(report, "it"), actor=actor)
    read = plover_record(_claim(report, "agreed", argument))
    assert [(one.words, one.country) for one in read.sources] == [("Norland", "NO")]


def _voice(report: Report, words: str, cue: str) -> Attribution:
    return Attribution(
        speaker=words,
        kind=SpeakerKind.AUTHORITY,
        span=_span(report, words),
        cue=_span(report, cue),
        actor=make_actor(words, "NO"),
    )


def test_who_is_asked_is_a_target_and_who_asks_the_source() -> None:
    report = make_report("Norland said Sudland must withdraw.")
    asked = _argument(report, Role.AGENT, "Sudland", "SD")
    claim = replace(
        _claim(report, "withdraw", asked, plover=("RETREAT",)),
        modality=Modality.ORDERED,
        attribution=(_voice(report, "Norland", "said"),),
    )
    read = plover_record(claim)
    assert [one.words for one in read.sources] == ["Norland"]
    assert [one.words for one in read.targets] == ["Sudland"]
    assert read.event_words == {"said", "must", "withdraw"}


def test_target_is_taken_from_what_the_topic_tells() -> None:
    report = make_report("Norland agreed to lift the ban against Sudland.")
    outer = _claim(
        report, "agreed", _argument(report, Role.TOPIC, "lift the ban against Sudland")
    )
    inner = _claim(report, "lift", _argument(report, Role.PATIENT, "Sudland", "SD"))
    read = plover_record(outer, [outer, inner])
    assert [one.words for one in read.targets] == ["Sudland"]


def test_place_is_the_target_where_nobody_is() -> None:
    report = make_report("Norland lifted the curfew in Sudport.")
    claim = _claim(report, "lifted", _argument(report, Role.PLACE, "Sudport"))
    assert [one.words for one in plover_record(claim).targets] == ["Sudport"]


def test_those_who_clash_are_each_source_and_target() -> None:
    report = make_report("Norland and Sudland fought on Monday.")
    fight = _claim(
        report,
        "fought",
        _argument(report, Role.AGENT, "Norland", "NO"),
        _argument(report, Role.AGENT, "Sudland", "SD"),
        plover=("ASSAULT",),
    )
    clash = replace(fight, event=EventCode(type="fighting.clash", plover=("ASSAULT",)))
    read = plover_record(clash)
    assert [one.words for one in read.sources] == ["Norland", "Sudland"]
    assert read.targets == read.sources
