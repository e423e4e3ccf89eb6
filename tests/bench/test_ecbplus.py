from pathlib import Path

import numpy as np
import pytest

from dateline.bench.ecbplus import cluster_events
from dateline.bench.ecbplus_mentions import EventFacts, event_facts
from dateline.bench.ecbplus_pairs import FEATURES, Weighing, pair_features
from dateline.bench.ecbplus_reader import read_ecbplus
from dateline.bench.logistic import fit, odds_bits, probabilities
from dateline.bench.tfidf import group, similarities
from dateline.errors import MissingResourceError

INVENTED = """<Document doc_name="7_1ecb.xml" doc_id="DOC7">
<token t_id="1" sentence="0" number="0">Ridge</token>
<token t_id="2" sentence="1" number="0">Guards</token>
<token t_id="3" sentence="1" number="1">burned</token>
<token t_id="4" sentence="1" number="2">the</token>
<token t_id="5" sentence="1" number="3">mill</token>
<token t_id="6" sentence="1" number="4">on</token>
<token t_id="7" sentence="1" number="5">Monday</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<HUMAN_PART_ORG m_id="2"><token_anchor t_id="2"/></HUMAN_PART_ORG>
<NON_HUMAN_PART m_id="3"><token_anchor t_id="4"/><token_anchor t_id="5"/></NON_HUMAN_PART>
<TIME_DATE m_id="4"><token_anchor t_id="7"/></TIME_DATE>
<ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="t7_fire" instance_id="ACT1"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="5" note="ACT1"><source m_id="1"/><target m_id="9"/></CROSS_DOC_COREF>
</Relations>
</Document>
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "7"
    folder.mkdir()
    (folder / "7_1ecb.xml").write_text(INVENTED)
    return tmp_path


def facts(topic: int, document: int, head: str, chain: str, *, who: str = "") -> EventFacts:
    return EventFacts(
        topic=topic, chain=f"{topic} {chain}", document=document, sentence=0, head=head,
        part_of_speech="VERB", words=frozenset({head}), context=frozenset({"mill", head, who}),
        told={"actor": frozenset({who})} if who else {}, doers=frozenset({who} - {""}),
        sufferers=frozenset(), types=frozenset(), is_saying=False,
    )  # fmt: skip


def test_reader_knows_mentions_their_kinds_and_their_chains(corpus: Path) -> None:
    document = read_ecbplus(corpus)[0]
    assert document.sentences[1] == ("Guards", "burned", "the", "mill", "on", "Monday")
    told = [(one.kind, one.first, one.last) for one in document.mentions]
    assert told == [("actor", 0, 0), ("event", 1, 1), ("thing", 2, 3), ("time", 5, 5)]
    assert document.mentions[1].chain == "ACT1"


def test_reader_takes_only_checked_sentences_where_there_is_a_list(corpus: Path) -> None:
    listed = corpus / "ECBplus_coreference_sentences.csv"
    listed.write_text("Topic,File,Sentence Number\n7,1ecb,0\n")
    assert read_ecbplus(corpus)[0].mentions == ()
    listed.write_text("Topic,File,Sentence Number\n7,1ecb,1\n")
    assert len(read_ecbplus(corpus)[0].mentions) == 4


def test_folder_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="no ECB"):
        read_ecbplus(tmp_path)


@pytest.mark.model
def test_facts_of_an_event_come_from_the_parse_and_the_spans(corpus: Path) -> None:
    (one,) = event_facts(read_ecbplus(corpus))
    assert (one.head, one.told["time"]) == ("burn", frozenset({"monday"}))
    assert "guard" in one.doers
    assert "mill" in one.sufferers


def test_documents_of_one_story_are_grouped() -> None:
    texts = [
        text.split() for text in ("mill fire ridge", "mill fire guards", "vote party town")
    ]
    alike = similarities(texts)
    assert alike[0, 1] > alike[0, 2]
    first, second, third = group(alike, 0.1)
    assert (first == second, first == third) == (True, False)


def test_weights_learn_what_speaks_for_one() -> None:
    features = np.array([[1.0, 1.0]] * 10 + [[1.0, 0.0]] * 10)
    is_one = np.array([1.0] * 10 + [0.0] * 10)
    weights = fit(features, is_one)
    assert probabilities(features, weights)[0] > 0.7
    assert odds_bits(features, weights)[-1] < -1.0


def test_features_tell_one_head_from_a_shared_stem() -> None:
    heads = ("acquire", "acquire", "acquisition")
    events = [facts(1, number, head, "a") for number, head in enumerate(heads)]
    weighing = Weighing.of(events, np.eye(3))
    rows = pair_features(events, [(0, 1), (0, 2)], weighing)
    head, stem = FEATURES.index("head"), FEATURES.index("stem")
    assert rows[:, [head, stem]].tolist() == [[1.0, 0.0], [0.0, 1.0]]


def test_events_are_clustered_with_weights_of_other_topics() -> None:
    events = [
        facts(topic, 2 * topic + side, head, head, who=f"guard{topic}")
        for topic in range(10)
        for head in ("burn", "flee", "meet")
        for side in (0, 1)
    ]
    stories = [one.topic for one in events]
    found = cluster_events(events, stories, np.eye(20))
    burned = [found[n] for n, one in enumerate(events) if one.head == "burn"]
    assert len(set(found)) == 30
    assert len(set(burned)) == 10
