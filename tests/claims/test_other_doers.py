"""Who did it, told apart from who does something else in the sentence."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Modality

pytestmark = pytest.mark.model

CONDEMNED = [
    ("The shooting of six pilgrims on 3 May was condemned by the abbot.", "shooting"),
    ("The abduction of nine nurses was condemned by the League of Nations.", "abduction"),
    ("The release of four sailors was welcomed by the embassy.", "release"),
    ("The murder of the judge is being investigated by the police.", "murder"),
    ("The death of two guards in a riot was confirmed by the army.", "death"),
    ("The kidnapping of the engineer was announced by his brother.", "kidnapping"),
    ("A curfew imposed by the prefect followed the killing of two guards.", "killing"),
    ("The murder of a tailor sparked an attack by students on the mill.", "murder"),
    ("The killing of the chief led to clashes between the army and the militia.", "killing"),
    ("A soldier was arrested by police for the killing of a clerk.", "killing"),
    ("Police probe killing of tailor", "killing"),
    ("A school run by the mission was shelled on Friday.", "shelled"),
]


@pytest.mark.parametrize(("text", "trigger"), CONDEMNED)
def test_who_does_something_else_is_no_doer(text: str, trigger: str) -> None:
    assert "agent" not in {role for role, _ in read_roles(text, trigger)}


DONE = [
    ("The massacre was carried out by men in uniform.", "massacre", "men"),
    ("The attack on the mill has been claimed by the Front.", "attack", "the Front"),
    ("The ambush, which was laid by rebels, killed four guards.", "ambush", "rebels"),
    ("The rebels' capture of Karm was confirmed by the prefect.", "capture", "The rebels"),
    ("Nine villagers were killed by army shelling in Karm on Sunday.", "shelling", "army"),
    ("The court sentenced a corporal for killing two captives.", "killing", "a corporal"),
    ("A man suspected by police of killing his wife was held.", "killing", "A man"),
    ("A police raid on a farm in Karm left two men dead.", "police raid", "police"),
    ("The kidnappers abandoned the hostages near the ford.", "abandoned", "The kidnappers"),
    ("The killing by soldiers of two tailors shocked the town.", "killing", "soldiers"),
]


@pytest.mark.parametrize(("text", "trigger", "agent"), DONE)
def test_who_did_it_is_found(text: str, trigger: str, agent: str) -> None:
    assert {words for role, words in read_roles(text, trigger) if role == "agent"} == {agent}


UNDERGONE = [
    ("A patrol was hit by a roadside bomb on Monday, killing two guards.", "killing"),
    ("Soldiers clashed with rebels near Karm, leaving ten dead.", "leaving"),
    ("The men were killed by stoning in the square.", "stoning"),
    ("The president condemned the attack on the convoy, which killed six.", "killed"),
    ("The brigade lost six soldiers in the fighting near Karm.", "lost"),
    ("Two guards were shot dead by the roadside near Karm.", "shot dead"),
]


@pytest.mark.parametrize(("text", "trigger"), UNDERGONE)
def test_who_undergoes_it_is_no_doer(text: str, trigger: str) -> None:
    assert "agent" not in {role for role, _ in read_roles(text, trigger)}


def test_mine_that_kills_is_a_means() -> None:
    roles = read_roles("A mine planted by rebels killed two guards.", "killed")
    assert roles == {("agent", "rebels"), ("patient", "two guards")}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The gunman shot four traders at a market in Karm.", "four traders"),
        ("The nurse was shot at a checkpoint in Karm.", "The nurse"),
    ],
)
def test_who_is_shot_is_not_where(text: str, victim: str) -> None:
    assert ("patient", victim) in read_roles(text, "shot")


def test_who_condemns_an_attack_in_passing_is_no_doer() -> None:
    text = "Nine guards were killed in an attack condemned by the Front."
    assert read_roles(text, "killed") == {("patient", "Nine guards")}
    assert "agent" not in {role for role, _ in read_roles(text, "attack")}


def test_who_avenges_a_killing_did_not_do_it() -> None:
    text = "Tribesmen killed nine herders in revenge for the killing of a chief."
    assert read_roles(text, "killing") == {("patient", "a chief")}


@pytest.mark.parametrize(
    "text",
    [
        "Six guards taken hostage by inmates were freed by troops on Sunday.",
        "Troops freed six guards taken hostage by inmates.",
    ],
)
def test_who_took_hostages_is_not_who_freed_them(text: str) -> None:
    roles = {(role, words.lower()) for role, words in read_roles(text, "taken hostage")}
    assert roles == {("agent", "inmates"), ("patient", "six guards")}


def test_who_frees_guards_and_kills_is_not_the_guards() -> None:
    text = "Troops stormed the jail, freeing six guards held by inmates and killing nine men."
    assert ("agent", "Troops") in read_roles(text, "killing")


def test_clause_without_whom_says_what_its_subject_did() -> None:
    text = "Pirates released two of the four sailors they abducted in May."
    assert ("agent", "they") in read_roles(text, "abducted")


def test_who_is_feared_does_not_flee() -> None:
    text = "Residents fearing attacks by the army fled Karm on Monday."
    assert "the army" not in {words for _, words in read_roles(text, "fled")}


def test_hands_at_which_someone_died_did_it() -> None:
    text = "The death of a farmer at the hands of a ranger was reported by villagers."
    assert read_roles(text, "death") == {("agent", "a ranger"), ("patient", "a farmer")}


@pytest.mark.parametrize(
    "text",
    [
        "Two men accused of killing a clerk were hanged by the army.",
        "The men suspected of the murder were lynched by a crowd.",
    ],
)
def test_who_is_accused_accuses_nobody(text: str) -> None:
    trigger = "accused of" if "accused" in text else "suspected"
    assert "agent" not in {role for role, _ in read_roles(text, trigger)}


def test_who_is_accused_in_a_clause_did_it() -> None:
    text = "A crowd lynched a man it accused of murdering a girl."
    assert read_roles(text, "murdering") == {("agent", "a man"), ("patient", "a girl")}


def test_family_of_who_was_abducted_was_not() -> None:
    text = "The family of the doctor abducted by militiamen paid a ransom."
    assert read_roles(text, "abducted") == {("agent", "militiamen"), ("patient", "the doctor")}


def test_who_fails_to_stop_a_killing_does_not_do_it() -> None:
    text = "The patrol failed to stop the killing of nine civilians."
    assert "agent" not in {role for role, _ in read_roles(text, "killing")}


def test_captors_from_whom_one_escapes_free_nobody() -> None:
    text = "Nine villagers abducted by rebels escaped from their captors."
    assert "agent" not in {role for role, _ in read_roles(text, "escaped")}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen killed a judge who was investigating the murder of a clerk.", "murder"),
        ("Two guards fired and killed a boy in the square.", "fired"),
    ],
)
def test_who_is_beside_it_plays_no_part(text: str, trigger: str) -> None:
    claim_roles = read_roles(text, trigger)
    assert not {("agent", "Gunmen"), ("agent", "a judge")} & claim_roles


def test_who_accuses_of_a_rape_did_not_do_it() -> None:
    text = "Soldiers attacked the investigators who had accused them of rape."
    assert read_roles(text, "rape") == {("agent", "them")}


def test_who_rescues_is_not_who_is_freed() -> None:
    text = "In the rescue of the captives, police killed two of the kidnappers."
    assert ("patient", "police") not in read_roles(text, "rescue")


@pytest.mark.parametrize(
    "text",
    [
        "A court acquitted two soldiers of killing a farmer.",
        "Two soldiers were acquitted by a court of killing a farmer.",
    ],
)
def test_who_is_acquitted_of_a_killing_did_not_do_it(text: str) -> None:
    assert read_roles(text, "killing") == {("patient", "a farmer")}


def test_what_befalls_the_accused_is_no_allegation() -> None:
    claim = read_claim("A soldier accused of killing a clerk was freed by a court.", "freed")
    assert claim.modality is Modality.CERTAIN


def test_who_is_accused_of_an_order_is_no_certain_doer() -> None:
    text = "The general was accused of ordering the killing of protesters."
    assert "agent" not in {role for role, _ in read_roles(text, "killing")}


def test_who_is_joined_by_the_parse_alone_is_no_doer() -> None:
    text = "Men were dragged from their homes by rebels and shot."
    assert read_roles(text, "shot") == {("agent", "rebels"), ("patient", "Men")}


def test_who_shot_the_dead_killed_them() -> None:
    text = "The 16-year-old boy shot by a border guard died in hospital."
    assert ("agent", "a border guard") in read_roles(text, "died")
