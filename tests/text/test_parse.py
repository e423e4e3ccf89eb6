import pytest

from dateline.text.language_model import load
from dateline.text.parse import parse_documents
from parsed import make_document, parse_sentence, parse_text

pytestmark = pytest.mark.model


def test_parse_gives_each_sentence_its_own_doc() -> None:
    parse = parse_text("Rebels left.", "The army came back.")
    assert [one.doc.text for one in parse.sentences] == ["Rebels left.", "The army came back."]


def test_parse_keeps_documents_apart_and_in_order() -> None:
    documents = [make_document(f"Column {n} left.", "It came back.") for n in range(40)]
    parses = list(parse_documents(documents, load()))
    assert [one.document for one in parses] == documents
    assert {len(one.sentences) for one in parses} == {2}


def test_span_of_quotes_the_document_behind_a_cut() -> None:
    parsed = parse_text("First.", "The Border Guard (BG) left the pass.").sentences[1]
    tokens = [token for token in parsed.doc if token.text == "pass"]
    assert parsed.span_of(tokens).quote == "pass"


def test_token_at_finds_the_token_of_a_document_offset() -> None:
    parsed = parse_sentence("The Border Guard (BG) left the pass.")
    token = parsed.token_at(parsed.document.text.index("left"))
    assert token is not None
    assert token.text == "left"


def test_token_at_is_none_in_a_cut() -> None:
    parsed = parse_sentence("The Border Guard (BG) left the pass.")
    assert parsed.token_at(parsed.document.text.index("BG")) is None


def test_cuts_are_quoted_from_the_document() -> None:
    parsed = parse_sentence("The Border Guard, backed by tanks, left the pass.")
    assert [(cut.kind, cut.content.quote) for cut in parsed.cuts] == [("backer", "tanks")]


def test_names_with_an_article_stay_one_token() -> None:
    parsed = parse_sentence("Troops entered al-Khadra at dawn.")
    assert "al-Khadra" in [token.text for token in parsed.doc]


def test_headline_is_parsed_without_its_title_case() -> None:
    parse = parse_text("They left.", headline="Rebel Fighters Seize Village After Attack")
    assert parse.sentences[0].doc[2].pos_ == "VERB"
    assert parse.sentences[0].span.quote == "Rebel fighters seize village after attack"
    assert parse.written is not None
    assert parse.written.text.startswith("Rebel Fighters Seize Village After Attack")
