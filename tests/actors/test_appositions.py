import pytest

from dateline.actors import ActorIndex, resolve_actors
from dateline.mentions import find_actors
from dateline.model import Actor, actor_id
from parsed import parse_text

pytestmark = pytest.mark.model


def resolve(*sentences: str) -> ActorIndex:
    parse = parse_text(*sentences)
    return resolve_actors(parse.document, find_actors(parse), None)


def actors_called(index: ActorIndex, words: str) -> list[Actor | None]:
    return [one.actor for one in index.resolved if one.mention.span.quote == words]


def test_gloss_of_a_group_is_the_group() -> None:
    index = resolve("The M23, a rebel group, broke the truce.")
    (gloss,) = actors_called(index, "a rebel group")
    assert gloss is not None
    assert (gloss.name, gloss.resolved_by) == ("March 23 Movement", "coreference")


def test_person_takes_group_and_country_from_the_gloss() -> None:
    index = resolve(
        "Ono Tarik, a spokesman for the Houthi movement, spoke.", "Tarik then left."
    )
    (tarik,) = actors_called(index, "Tarik")
    assert tarik is not None
    assert (tarik.country, tarik.parent) == ("YE", actor_id("Houthi movement", "YE"))


def test_office_before_a_name_is_the_person() -> None:
    index = resolve("The Peruvian defence minister, Ana Quispe, resigned.")
    (office,) = actors_called(index, "The Peruvian defence minister")
    (name,) = actors_called(index, "Ana Quispe")
    assert office is not None
    assert name is not None
    assert (office.id, office.country) == (name.id, "PE")


def test_two_names_in_a_row_stay_apart() -> None:
    index = resolve("Hezbollah, Hamas and the Houthis agreed.")
    names = {one.actor.name for one in index.resolved if one.actor is not None}
    assert names == {"Hezbollah", "Hamas", "Houthi movement"}


def test_pronoun_of_an_office_is_whom_the_name_beside_it_tells() -> None:
    index = resolve("The governor of Karm, Ono Tarik, spoke.", "He warned of rain.")
    (he,) = (one.actor for one in index.resolved if one.mention.span.quote == "He")
    assert he is not None
    assert he.name == "Ono Tarik"
