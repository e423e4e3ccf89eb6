"""Second halves of a sentence without their "were"."""

import pytest

from parsed import parse_sentence

pytestmark = pytest.mark.model


def hung(text: str) -> set[tuple[str, str, str]]:
    """Each word with its relation and what it hangs on."""
    return {(one.lower_, one.dep_, one.head.lower_) for one in parse_sentence(text).doc}


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers were killed and ten others injured in an ambush, the army said.",
        "A soldier was killed and three others injured in an attack on a post, police said.",
    ],
)
def test_the_others_were_only_hurt(text: str) -> None:
    assert {("injured", "conj", "killed"), ("others", "nsubj", "injured")} <= hung(text)


def test_who_is_described_stays() -> None:
    found = hung("The army killed two rebels and a man accused of spying.")
    assert ("accused", "acl", "man") in found


@pytest.mark.parametrize("number", ["nine people", "at least nine people"])
@pytest.mark.parametrize("hurt", ["wounded", "injured"])
def test_dead_and_wounded_whom_something_left_are_apart(number: str, hurt: str) -> None:
    found = hung(f"Clashes in the valley left {number} dead and 20 {hurt}.")
    assert {("people", "dobj", "left"), ("dead", "oprd", "left")} <= found
    assert {(hurt, "conj", "left"), ("20", "nsubj", hurt)} <= found


def test_list_of_what_befell_some_goes_on_without_its_verbs() -> None:
    found = hung("Since May nine nurses have been killed, 12 injured and four abducted.")
    assert ("injured", "conj", "killed") in found


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Police shot three men who had fired at them and arrested two others.", "shot"),
        ("Rebels shot three men who had fled and arrested two others.", "fled"),
    ],
)
def test_those_who_were_shot_arrest_nobody(text: str, head: str) -> None:
    assert ("arrested", "conj", head) in hung(text)
