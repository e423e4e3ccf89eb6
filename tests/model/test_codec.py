import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts.render_schema import TARGET, render

from dateline.errors import InvalidRecordError
from dateline.model import (
    Claim,
    Document,
    Materiel,
    Modality,
    Polarity,
    Report,
    decode,
    encode,
    record_schema,
)
from factory import make_claim, make_document, make_report


@given(
    st.sampled_from(Modality),
    st.sampled_from(Polarity),
    st.one_of(st.none(), st.integers(0, 10**6)),
    st.one_of(st.none(), st.text(min_size=1)),
)
def test_claim_comes_back_from_json(
    modality: Modality, polarity: Polarity, killed: int | None, speaker: str | None
) -> None:
    claim = make_claim(modality=modality, polarity=polarity, killed=killed, speaker=speaker)
    assert decode(Claim, json.loads(json.dumps(encode(claim)))) == claim


def test_report_and_document_come_back_from_json() -> None:
    report = make_report()
    document = make_document(report)
    assert decode(Report, encode(report)) == report
    assert decode(Document, encode(document)) == document


def test_trailing_underscore_is_dropped_in_json() -> None:
    assert encode(Materiel(class_="tank")) == {"class": "tank", "model": None, "count": None}


def test_wrong_json_is_refused() -> None:
    with pytest.raises(InvalidRecordError):
        decode(Claim, {"id": 5})


def test_claims_fit_the_generated_schema() -> None:
    schema = record_schema(Claim, title="Dateline claim")
    jsonschema.validate(encode(make_claim(killed=5, speaker="the ministry")), schema)


def test_schema_refuses_an_unknown_modality() -> None:
    claim = encode(make_claim())
    assert isinstance(claim, dict)
    schema = record_schema(Claim, title="Dateline claim")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**claim, "modality": "perhaps"}, schema)


def test_schema_in_the_docs_is_the_generated_one() -> None:
    assert TARGET.read_text("utf-8") == render()


def test_set_is_a_sorted_array() -> None:
    assert encode(frozenset({"b", "a"})) == ["a", "b"]
