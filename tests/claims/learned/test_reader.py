"""The learned reader alone: what it makes of plain sentences, and its files."""

from pathlib import Path

import numpy as np
import pytest

from dateline.claims.learned import OpenDocument, is_judged_type, load_learned_reader
from dateline.claims.learned.reader import read_heads, read_weights
from dateline.errors import InvalidRecordError
from dateline.model import Role, Span
from dateline.text.parse import Parse, ParsedSentence
from parsed import parse_text

pytestmark = pytest.mark.model


def opened(parse: Parse) -> OpenDocument:
    reader = load_learned_reader()
    assert reader is not None
    return reader.open(parse.sentences)


def find(parse: Parse, words: str) -> tuple[ParsedSentence, Span]:
    start = parse.document.text.index(words)
    span = parse.document.span(start, start + len(words))
    return next(one for one in parse.sentences if one.span.covers(span)), span


def chance(text: str, trigger: str) -> float:
    parse = parse_text(text)
    return opened(parse).chance_of_violence(*find(parse, trigger))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen attacked a police post near the lake and killed two officers.", "attacked"),
        ("Rebels captured the town of Orsk after a week of shelling.", "captured"),
        ("A grenade exploded in the stadium during a match.", "exploded"),
        ("Masked men dragged the headmaster from his house and drove off with him.", "dragged"),
    ],
)
def test_reader_believes_violence(text: str, trigger: str) -> None:
    assert chance(text, trigger) > 0.5


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The winger attacked down the left and the visitors held on.", "attacked"),
        ("The novelist's second book captured the hearts of teenagers.", "captured"),
        ("Demand for heat pumps exploded after the subsidy was announced.", "exploded"),
    ],
)
def test_reader_doubts_figures_of_speech(text: str, trigger: str) -> None:
    assert chance(text, trigger) < 0.5


def test_reader_knows_the_type_of_a_plain_event() -> None:
    parse = parse_text("Soldiers arrested nine rebels in the capital on Monday.")
    document = opened(parse)
    plain = np.ones(len(document.heads.types), dtype=np.float32)
    event_type, likely = document.likeliest(*find(parse, "arrested"), plain)
    assert event_type == "detention.arrest"
    assert likely > 0.3


def test_weights_make_a_type_likelier() -> None:
    parse = parse_text("Soldiers arrested nine rebels in the capital on Monday.")
    document = opened(parse)
    weights = np.zeros(len(document.heads.types), dtype=np.float32)
    weights[document.heads.types.index("talks.meet")] = 1.0
    assert document.likeliest(*find(parse, "arrested"), weights)[0] == "talks.meet"


def test_reader_tells_who_does_it_from_whom_it_befalls() -> None:
    parse = parse_text("Rebels killed four soldiers near the ford.")
    document = opened(parse)
    sentence, trigger = find(parse, "killed")
    doing = document.role_scores(Role.AGENT, sentence, trigger)
    befallen = document.role_scores(Role.PATIENT, sentence, trigger)
    words = [token.text for token in sentence.doc]
    rebels, soldiers = words.index("Rebels"), words.index("soldiers")
    assert doing[rebels] > doing[soldiers]
    assert befallen[soldiers] > befallen[rebels]


def test_reader_gives_the_same_figure_whatever_it_read_before() -> None:
    first = chance("Troops shelled the harbour.", "shelled")
    chance("A much longer sentence about the price of pears in the market.", "price")
    assert chance("Troops shelled the harbour.", "shelled") == first


def test_a_long_document_is_read_in_windows_of_whole_sentences() -> None:
    told = "The council met {n} times and talked about the price of bread and of coal."
    parse = parse_text(*(told.format(n=n) for n in range(20)))
    document = opened(parse)
    groups = document._groups
    assert len(groups) > 1
    indices = [one.sentence.index for one in parse.sentences]
    assert [index for group in groups for index in group] == indices


def test_statements_are_no_violence() -> None:
    assert not is_judged_type("statement.condemn")
    assert is_judged_type("attack.armed")


def test_read_weights_is_none_where_there_are_no_weights(tmp_path: Path) -> None:
    assert read_weights(tmp_path) is None


def test_read_heads_refuses_a_file_that_tells_none(tmp_path: Path) -> None:
    path = tmp_path / "heads.json"
    path.write_text('{"bias": 1}', encoding="utf-8")
    with pytest.raises(InvalidRecordError, match=r"heads\.json"):
        read_heads(path)
