import pytest

from dateline.claims.noun_phrases import antecedent, conjuncts, phrase_span
from dateline.text.tokens import Doc, Token
from parsed import parse_sentence

pytestmark = pytest.mark.model


def phrase(text: str, head: str) -> str:
    parsed = parse_sentence(text)
    return phrase_span(parsed, token_of(parsed.doc, head)).quote


def token_of(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def test_phrase_span_keeps_what_names() -> None:
    text = "Two senior members of the old guard left the town."
    assert phrase(text, "members") == "Two senior members of the old guard"


def test_phrase_span_leaves_out_a_relative_clause() -> None:
    assert phrase("The men who attacked the depot fled.", "men") == "The men"


def test_phrase_span_leaves_out_an_apposition() -> None:
    assert phrase("Amir Nasr, the mayor of Karm, was killed.", "Nasr") == "Amir Nasr"


def test_phrase_span_leaves_out_a_further_conjunct() -> None:
    assert phrase("Gunmen killed a judge and two guards.", "judge") == "a judge"


def test_phrase_span_spans_an_acronym_that_was_cut() -> None:
    text = "The Border Guard (BG) of the north left."
    assert phrase(text, "Guard") == "The Border Guard (BG) of the north"


def test_conjuncts_gives_all_that_is_joined() -> None:
    parsed = parse_sentence("Gunmen killed a judge, a clerk and two guards.")
    found = [token.text for token in conjuncts(token_of(parsed.doc, "judge"))]
    assert found == ["judge", "clerk", "guards"]


def test_conjuncts_leaves_out_who_is_said_not_to_be_meant() -> None:
    parsed = parse_sentence("It was an attack by the army and not the rebels.")
    assert [one.text for one in conjuncts(token_of(parsed.doc, "army"))] == ["army"]


def test_antecedent_leads_from_who_to_the_noun() -> None:
    parsed = parse_sentence("The men who attacked the depot fled.")
    assert antecedent(token_of(parsed.doc, "who")).text == "men"


def test_antecedent_of_a_noun_is_itself() -> None:
    parsed = parse_sentence("The men fled.")
    assert antecedent(token_of(parsed.doc, "men")).text == "men"


def test_phrase_span_leaves_out_a_charge() -> None:
    text = "Police suspect the Upland Front of the murder of the mayor."
    assert phrase(text, "Front") == "the Upland Front"
