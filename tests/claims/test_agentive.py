"""People by the form of their name."""

import pytest

from dateline.claims.agentive import names_people
from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ninety-six troublemakers were detained in Karm.", 96),
        ("Two dangerous criminals were shot dead near Karm.", 2),
        ("Gunmen killed four lamplighters in Karm.", 4),
        ("Three night watchmen, who are dead, were in the shed that shells hit.", 3),
        ("Two nurses and a driver who were kidnapped in Karm are free.", 2),
    ],
)
def test_people_of_no_table_are_counted(text: str, number: int) -> None:
    parse = parse_text(text)
    claims = code_document(parse, make_report(parse.document.text), load_resources()).claims
    assert number in {count.best for claim in claims for count in claim.counts}


@pytest.mark.parametrize("text", ["Two tankers burned.", "The towers fell.", "Goats died."])
def test_things_and_animals_are_none(text: str) -> None:
    assert not any(names_people(one) for one in parse_text(text).sentences[0].doc)
