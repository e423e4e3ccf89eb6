"""Two who act together in a headline."""

import pytest

from parsed import parse_sentence

pytestmark = pytest.mark.model


def hung(text: str) -> set[tuple[str, str, str]]:
    """Each word with its relation and what it hangs on."""
    return {(one.lower_, one.dep_, one.head.lower_) for one in parse_sentence(text).doc}


@pytest.mark.parametrize(
    ("text", "first", "second", "verb"),
    [
        ("Army, rebels clash in Chad", "army", "rebels", "clash"),
        ("Israel, Hamas resume truce talks in Doha", "israel", "hamas", "resume"),
        ("India, Pakistan exchange fire in Kashmir", "india", "pakistan", "exchange"),
        ("Iran, Pakistan exchange strikes along border", "iran", "pakistan", "exchange"),
        ("Israel and Hezbollah trade fire across border", "israel", "hezbollah", "trade"),
        ("Ethiopia, Somalia sign accord in Ankara", "ethiopia", "somalia", "sign"),
        ("Colombia, ELN rebels to resume peace talks", "colombia", "rebels", "resume"),
    ],
)
def test_two_act_together(text: str, first: str, second: str, verb: str) -> None:
    assert {(first, "nsubj", verb), (second, "conj", first)} <= hung(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sunday, rebels clash with army in Chad",
        "In Chad, rebels clash with army",
        "Rebels took Karm, killing nine",
    ],
)
def test_what_is_no_second_subject_stays(text: str) -> None:
    assert not {("rebels", "conj", one) for one in ("sunday", "chad", "karm")} & hung(text)


@pytest.mark.parametrize(
    "text",
    ["Iran, Pakistan exchange strikes along border", "Colombia, ELN rebels to resume talks"],
)
def test_every_token_hangs_once(text: str) -> None:
    doc = parse_sentence(text).doc
    [root] = [one for one in doc if one.head is one]
    assert sorted(one.i for one in root.subtree) == list(range(len(doc)))
