"""Whether the subject of a verb did it or suffered it."""

import pytest

from dateline.claims.voice import is_passive
from parsed import parse_text


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The depot was blown up.", "blown", True),
        ("Residents saw the bridge blown up.", "blown", True),
        ("Photographs showed the prayer hall levelled.", "levelled", True),
        ("Images showed soldiers killing a man.", "killing", False),
        ("Jets levelled the prayer hall.", "levelled", False),
        ("He said that rebels had blown up the bridge.", "blown", False),
    ],
)
def test_subject_of_what_was_seen_done_suffers_it(text: str, verb: str, expected: bool) -> None:
    doc = parse_text(text).sentences[0].doc
    (token,) = [one for one in doc if one.text == verb]
    assert is_passive(token) is expected
