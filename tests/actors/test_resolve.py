from datetime import date

import pytest

from dateline.actors import ActorIndex, resolve_actors
from dateline.mentions import find_actors
from dateline.model import Actor, ActorKind, actor_id
from parsed import parse_text

pytestmark = pytest.mark.model


def resolve(*sentences: str, dct: date | None = date(2017, 6, 30)) -> ActorIndex:
    parse = parse_text(*sentences)
    return resolve_actors(parse.document, find_actors(parse), dct)


def actor_of(index: ActorIndex, words: str) -> Actor:
    """The actor of the last mention with exactly these words."""
    found = [one.actor for one in index.resolved if one.mention.span.quote == words]
    assert found, [one.mention.span.quote for one in index.resolved]
    assert found[-1] is not None, words
    return found[-1]


def is_unresolved(index: ActorIndex, words: str) -> bool:
    return all(one.actor is None for one in index.resolved if one.mention.span.quote == words)


def test_alias_gives_kind_sector_country_and_side() -> None:
    actor = actor_of(resolve("The YPG crossed the river."), "The YPG")
    assert (actor.name, actor.kind, actor.sector) == (
        "People's Protection Units",
        ActorKind.REBEL,
        "REB",
    )
    assert (actor.country, actor.side, actor.resolved_by) == ("SY", "SDF", "alias")
    assert actor.parent == actor_id("Syrian Democratic Forces", "SY")


@pytest.mark.parametrize(
    ("dct", "kind"),
    [(date(2012, 5, 1), ActorKind.REBEL), (date(2023, 5, 1), ActorKind.GOVERNMENT)],
)
def test_alias_depends_on_the_day(dct: date, kind: ActorKind) -> None:
    actor = actor_of(resolve("The Taliban closed the road.", dct=dct), "The Taliban")
    assert actor.kind is kind


def test_acronym_that_is_a_word_as_well_is_the_group_by_itself() -> None:
    assert actor_of(resolve("Troops took the town from IS."), "IS").name == "Islamic State"


def test_fighters_of_a_group_are_the_group() -> None:
    actor = actor_of(resolve("Five PMU fighters fell."), "Five PMU fighters")
    assert actor.name == "Popular Mobilization Forces"


def test_foes_of_a_group_are_not_the_group() -> None:
    actor = actor_of(resolve("The anti-ISIS forces advanced."), "The anti-ISIS forces")
    assert (actor.name, actor.country) == ("anti-ISIS forces", None)


def test_backer_is_not_the_country_of_the_backed() -> None:
    index = resolve("Turkish-backed rebels took the hill.")
    assert actor_of(index, "Turkish-backed rebels").country != "TR"
    assert actor_of(index, "Turkish").name == "Government of Turkey"


def test_forces_of_a_country_are_described() -> None:
    actor = actor_of(resolve("Chilean soldiers left the port."), "Chilean soldiers")
    assert (actor.name, actor.kind, actor.country) == (
        "Military of Chile",
        ActorKind.STATE_FORCES,
        "CL",
    )
    assert actor.resolved_by == "description"


def test_army_without_a_country_is_that_of_the_document() -> None:
    index = resolve("Peru sent aid.", "Peruvian officials praised it.", "The army helped.")
    assert actor_of(index, "The army").country == "PE"


def test_army_in_a_text_without_countries_has_none() -> None:
    actor = actor_of(resolve("The army helped."), "The army")
    assert actor.country is None


def test_government_named_with_its_capital_is_that_countrys() -> None:
    actor = actor_of(resolve("The government in Kinshasa agreed."), "The government")
    assert (actor.name, actor.country) == (
        "Government of Democratic Republic of the Congo",
        "CD",
    )


def test_acronym_in_brackets_stands_for_the_name() -> None:
    index = resolve("The Karm Liberation Army (KLA) took the hill.", "The KLA lost ten men.")
    assert actor_of(index, "The KLA").id == actor_of(index, "The Karm Liberation Army").id
    assert actor_of(index, "The KLA").resolved_by == "acronym"


def test_the_group_is_the_nearest_armed_group() -> None:
    index = resolve(
        "ISIS cut the road after an attack on PMU posts.", "The terrorist group took a tank."
    )
    actor = actor_of(index, "The terrorist group")
    assert (actor.name, actor.resolved_by) == ("Islamic State", "coreference")
    assert actor.loaded_words == ("terrorist group",)


def test_the_group_is_never_a_state_force() -> None:
    index = resolve("Chilean soldiers left.", "The militants cheered.")
    assert actor_of(index, "The militants").kind is not ActorKind.STATE_FORCES


def test_its_fighters_belong_to_the_group() -> None:
    index = resolve("Hamas denied the claim and said its fighters withdrew.")
    assert actor_of(index, "its fighters").name == "Hamas"


def test_they_are_the_plural_subject_before() -> None:
    index = resolve("Kenyan soldiers met a villager.", "They left at dawn.")
    assert actor_of(index, "They").name == "Kenya Defence Forces"


def test_object_it_is_nobody() -> None:
    assert is_unresolved(resolve("Hamas denied it."), "it")


def test_surname_is_the_person_named_before() -> None:
    index = resolve("General Ono Tarik arrived.", "Tarik said nothing.")
    assert actor_of(index, "Tarik").id == actor_of(index, "General Ono Tarik").id
    assert actor_of(index, "Tarik").sector == "MIL"


def test_title_tells_the_country_of_a_person() -> None:
    index = resolve("Peruvian Foreign Minister Ana Quispe resigned.")
    actor = actor_of(index, "Peruvian Foreign Minister Ana Quispe")
    assert (actor.name, actor.country, actor.sector) == ("Ana Quispe", "PE", "GOV")


@pytest.mark.parametrize(
    ("text", "words", "name", "loaded"),
    [
        ("Terrorists shelled Norway.", "Terrorists", "unnamed armed group", "Terrorists"),
        ("The Syrian regime agreed.", "The Syrian regime", "Government of Syria", "regime"),
        ("The ISIS thugs fled.", "The ISIS thugs", "Islamic State", "thugs"),
    ],
)
def test_loaded_word_is_kept_but_never_the_name(
    text: str, words: str, name: str, loaded: str
) -> None:
    actor = actor_of(resolve(text), words)
    assert actor.name == name
    assert actor.loaded_words == (loaded,)


def test_demonym_noun_is_people_and_modifier_is_the_state() -> None:
    index = resolve("Israeli sanctions hurt two Palestinians.")
    assert actor_of(index, "Israeli").kind is ActorKind.GOVERNMENT
    assert actor_of(index, "two Palestinians").kind is ActorKind.CIVILIANS


def test_index_answers_for_heads_phrases_and_parts() -> None:
    parse = parse_text("Five PMU fighters fell.")
    index = resolve_actors(parse.document, find_actors(parse), None)
    whole, head, other = (
        parse.document.span(0, 17),
        parse.document.span(9, 17),
        parse.document.span(18, 22),
    )
    whole_actor, head_actor = index.of(whole), index.of(head)
    assert whole_actor is not None
    assert head_actor is not None
    assert whole_actor.id == head_actor.id
    assert index.of(other) is None


def test_actor_ids_do_not_depend_on_the_document() -> None:
    left = actor_of(resolve("ISIS fled."), "ISIS")
    right = actor_of(resolve("The men of Daesh fled."), "Daesh")
    assert left.id == right.id


@pytest.mark.parametrize("text", ["Chilean tanks moved.", "Chilean air strikes hit the camp."])
def test_demonym_before_a_thing_of_forces_is_the_military(text: str) -> None:
    assert actor_of(resolve(text), "Chilean").name == "Military of Chile"


def test_party_beside_a_country_only_describes_its_government() -> None:
    actor = actor_of(
        resolve("Nicaragua's Sandinista government resigned."),
        "Nicaragua's Sandinista government",
    )
    assert actor.name == "Government of Nicaragua"


def test_forces_of_a_government_are_its_military() -> None:
    actor = actor_of(resolve("Assad regime forces left."), "Assad regime forces")
    assert (actor.name, actor.loaded_words) == ("Military of Syria", ("regime",))


def test_troops_of_a_ministry_are_its_countrys() -> None:
    index = resolve("The Ukrainian defence ministry said its troops left.")
    assert actor_of(index, "its troops").name == "Armed Forces of Ukraine"


def test_allies_of_an_army_are_not_the_army() -> None:
    index = resolve("The Syrian army and its allies advanced.", "They took the hill.")
    assert actor_of(index, "its allies").name == "allies"
    assert actor_of(index, "They").name == "Military of Syria"


def test_ministry_is_the_ministry_before_not_the_government() -> None:
    index = resolve(
        "The Peruvian government met.",
        "The Chilean health ministry closed.",
        "The ministry left.",
    )
    assert actor_of(index, "The ministry").country == "CL"


def test_loaded_people_word_is_not_taken_for_the_country_of_the_text() -> None:
    index = resolve("Peru waited.", "Peruvians slept.", "Zionist forces left.")
    actor = actor_of(index, "Zionist forces")
    assert (actor.name, actor.country) == ("forces", None)


def test_bare_conjunct_shares_the_group_before() -> None:
    index = resolve("Iraq hunts remaining ISIS sleeper cells and raid units.")
    assert actor_of(index, "raid units").name == "Islamic State"


def test_conjunct_with_an_article_is_somebody_else() -> None:
    index = resolve("ISIS sleeper cells and the fighters met.")
    assert actor_of(index, "the fighters").resolved_by != "alias"


def test_the_attackers_are_the_gunmen_before() -> None:
    index = resolve("Gunmen raided the school.", "The attackers fled.")
    assert actor_of(index, "The attackers").id == actor_of(index, "Gunmen").id


def test_members_of_a_force_are_the_force() -> None:
    actor = actor_of(resolve("Two members of the police died."), "Two members of the police")
    assert (actor.kind, actor.sector) == (ActorKind.STATE_FORCES, "COP")


def test_the_official_is_the_official_before() -> None:
    index = resolve("A mayor spoke.", "A health official denied it.", "The official left.")
    assert actor_of(index, "The official").id == actor_of(index, "A health official").id


@pytest.mark.parametrize(
    "text",
    [
        "Karm Rescue met on Friday, and it is vital that everyone helps.",
        "Karm Rescue met on Friday. It is a first step.",
    ],
)
def test_it_that_carries_a_judgement_is_nobody(text: str) -> None:
    assert not [one for one in resolve(text).resolved if one.mention.label == "pronoun"]


def test_who_is_the_one_just_before() -> None:
    index = resolve("The army met villagers who left.")
    assert actor_of(index, "who").name == "villagers"


def test_who_of_those_is_not_an_actor_further_off() -> None:
    index = resolve("The army is near those who left.")
    assert is_unresolved(index, "who")


def test_the_coalition_is_no_body_of_another_sort() -> None:
    index = resolve("NATO met on Friday.", "The counter-piracy coalition waited.")
    found = [one.actor for one in index.resolved if "coalition" in one.mention.span.quote]
    assert all(actor is None or "NATO" not in actor.name for actor in found)


def test_the_group_is_rather_the_armed_one() -> None:
    index = resolve("Karm Rescue said that Boko Haram left.", "The group burned a church.")
    assert actor_of(index, "The group").name == "Boko Haram"


def test_they_are_the_community_that_was_driven_out() -> None:
    index = resolve("Soldiers came.", "The Yazidi community starved when they were driven out.")
    assert actor_of(index, "they").name == "Yazidi community"


def test_doer_is_an_armed_actor_rather_than_the_witness() -> None:
    index = resolve("Soldiers entered Karm.", "Witnesses said that they opened fire.")
    [they] = [one.mention for one in index.resolved if one.mention.span.quote == "they"]
    meant, doer = index.of(they.span), index.doer_at(they.span)
    assert meant is not None
    assert doer is not None
    assert (meant.name, doer.name) == ("witnesses", "soldiers")


def test_two_peoples_before_one_noun_are_two_bodies() -> None:
    index = resolve("Chadian and Libyan troops met.")
    assert [one.country for one in index.actors()] == ["TD", "LY"]


MALI = ("Gunmen attacked a village in Mali.", "Farmers in Mali fled.")


@pytest.mark.parametrize("noun", ["agency", "authority", "commission", "council", "union"])
def test_body_that_anybody_may_have_is_no_body_of_the_country(noun: str) -> None:
    actor = actor_of(resolve(*MALI, f"The {noun} said four had died."), f"The {noun}")
    assert (actor.name, actor.country) == (noun, None)


def test_ministry_of_the_country_of_the_text_gets_no_invented_name() -> None:
    actor = actor_of(resolve(*MALI, "The ministry said four had died."), "The ministry")
    assert (actor.name, actor.country) == ("ministry", "ML")


def test_authorities_are_the_government_of_the_country_of_the_text() -> None:
    actor = actor_of(resolve(*MALI, "The authorities said four had died."), "The authorities")
    assert actor.name == "Government of Mali"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("UNHCR counted nine camps.", "UNHCR"),
        ("Anadolu Agency named the village.", "Anadolu Agency"),
    ],
)
def test_the_agency_is_the_one_named_before(before: str, name: str) -> None:
    actor = actor_of(resolve(*MALI, before, "The agency said four had died."), "The agency")
    assert (actor.name, actor.resolved_by) == (name, "coreference")


def test_army_between_two_countries_is_neither_of_them() -> None:
    text = ("Rebels took a post between Sudan and Chad.", "The army said it had lost it.")
    assert actor_of(resolve(*text), "The army").country is None


def test_object_is_never_the_subject_of_its_own_clause() -> None:
    index = resolve(
        "Rebels burned the houses of two Kenyan soldiers near the old mill and accused them."
    )
    assert actor_of(index, "them").name == "Kenya Defence Forces"


def test_object_of_a_clause_may_be_who_speaks_of_it() -> None:
    index = resolve("The Syrian army said that rebels attacked them.")
    assert actor_of(index, "them").name == "Military of Syria"


@pytest.mark.parametrize(
    ("sentences", "words", "name"),
    [
        (
            ("Amnesty condemned the arrest of four clerks and urged their release.",),
            "their",
            "clerks",
        ),
        (
            ("Police arrested six clerks.", "Amnesty called for their release."),
            "their",
            "clerks",
        ),
        (("Gunmen abducted three drivers.", "One of them was later freed."), "them", "drivers"),
        (("Gunmen abducted three drivers.", "One of them was shot."), "them", "gunmen"),
    ],
)
def test_those_set_free_are_who_was_taken(
    sentences: tuple[str, ...], words: str, name: str
) -> None:
    assert actor_of(resolve(*sentences), words).name == name


def test_nobody_asks_for_the_own_release() -> None:
    assert is_unresolved(resolve("Amnesty called for their release."), "their")


def test_a_town_of_several_words_holds_no_prince() -> None:
    index = resolve("Police in Port-au-Prince fired.")
    assert {one.mention.span.quote for one in index.resolved} == {"Police"}


def test_suspected_militants_bear_arms() -> None:
    assert actor_of(
        resolve("Troops shot two suspected militants."), "two suspected militants"
    ).kind is (ActorKind.POLITICAL_MILITIA)


def test_spokesman_before_a_name_makes_it_a_persons() -> None:
    index = resolve("M23 spokesman Willy Ngoma said its fighters had captured Sake.")
    assert actor_of(index, "M23 spokesman Willy Ngoma").kind is ActorKind.PERSON
    assert actor_of(index, "its fighters").name == "March 23 Movement"


def test_who_is_freed_are_the_staff_and_not_their_banks() -> None:
    index = resolve(
        "Police held nine staff members of two banks.", "Amnesty urged their release."
    )
    assert actor_of(index, "their").name == "staff members of two banks"


def test_those_who_took_are_not_the_missing() -> None:
    index = resolve("Soldiers of the 7th Brigade took a man.", "Their whereabouts are unknown.")
    assert is_unresolved(index, "Their")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "M23 leader Ono Tarik said his fighters had left.",
            "his fighters",
            "March 23 Movement",
        ),
        (
            "Peruvian President Ana Quispe said her troops had left.",
            "her troops",
            "Peruvian Armed Forces",
        ),
    ],
)
def test_somebodys_fighters_are_of_the_body_that_they_lead(
    text: str, words: str, name: str
) -> None:
    assert actor_of(resolve(text), words).name == name
