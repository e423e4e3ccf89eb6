"""Participants by the learned reader: which noun is taken for a phrase."""

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from dateline.claims.classes import SentenceClasses
from dateline.claims.second_roles import (
    declarers_of_it,
    is_within,
    speakers_of_it,
    suspects_of_it,
)
from dateline.mentions import find_actors
from dateline.text.mirror import mirror
from dateline.text.parse import Parse
from dateline.text.tokens import Doc
from parsed import parse_sentence


def tokens(*words: tuple[str, int, str]) -> Doc:
    texts, heads, deps = zip(*words, strict=True)
    parsed = SpacyDoc(
        Vocab(),
        words=list(texts),
        heads=list(heads),
        deps=list(deps),
        pos=["NOUN"] * len(texts),
    )
    return mirror(parsed)


def test_a_noun_is_within_a_larger_phrase_that_is_as_likely() -> None:
    doc = tokens(("members", 0, "ROOT"), ("of", 0, "prep"), ("family", 1, "pobj"))
    assert is_within(doc[2], [0.9, 0.9, 0.9])
    assert not is_within(doc[2], [0.1, 0.1, 0.9])


def test_a_word_that_hangs_on_itself_ends_the_climb() -> None:
    doc = tokens(("Karm", 0, "compound"), ("guards", 1, "ROOT"))
    assert not is_within(doc[0], [0.9, 0.9])


@pytest.mark.model
def test_who_only_speaks_of_an_event_does_not_do_it() -> None:
    parsed = parse_sentence("The envoys discussed the campaign while the rebels conducted it.")
    campaign = next(one for one in parsed.doc if one.text == "campaign")
    assert [parsed.doc[number].text for number in speakers_of_it(campaign)] == ["envoys"]


@pytest.mark.model
def test_who_is_only_arrested_for_an_event_does_not_do_it() -> None:
    parsed = parse_sentence("Police held two boys on suspicion of the bombing.")
    bombing = next(one for one in parsed.doc if one.text == "bombing")
    assert [parsed.doc[number].text for number in suspects_of_it(bombing)] == ["boys"]


@pytest.mark.model
@pytest.mark.parametrize(("who", "barred"), [("monitors", ["monitors"]), ("army", [])])
def test_who_declares_a_town_free_has_freed_it_only_as_a_side(
    who: str, barred: list[str]
) -> None:
    parsed = parse_sentence(f"The {who} declared the town of Karm liberated on Monday.")
    freed = next(one for one in parsed.doc if one.text == "liberated")
    mentions = find_actors(Parse(document=parsed.document, sentences=(parsed,)))
    classes = SentenceClasses(parsed, mentions, is_conflict=True, event_nouns=frozenset())
    assert [parsed.doc[number].text for number in declarers_of_it(freed, classes)] == barred
