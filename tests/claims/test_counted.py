"""Whom a number counts."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, CountKind, CountScope
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

Told = tuple[str, int | None, str]


def read(text: str) -> tuple[Claim, ...]:
    parse = parse_text("Rebels attacked a market in Mosul.", text)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def told(text: str, event_type: str) -> set[Told]:
    """Kind, number and scope of the counts of the claims of a type in the second sentence."""
    return {
        (
            count.kind.value,
            count.best if count.best is not None else count.low,
            count.scope.value,
        )
        for one in read(text)
        if one.event.type == event_type and one.sentence.start > 0
        for count in one.counts
    }


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        (
            "At least two of the seven passengers on the bus were killed.",
            "violence.kill",
            {("killed", 2, "new")},
        ),
        (
            "Four of the nine women abducted by the rebels have been released.",
            "detention.release",
            {("detained", 4, "new")},
        ),
        (
            "Four of the nine women abducted by the rebels have been released.",
            "detention.abduct",
            {("detained", 9, "new")},
        ),
        ("Rebels freed 12 out of 15 hostages.", "detention.release", {("detained", 12, "new")}),
        ("Troops shot down 17 of 20 drones.", "materiel.destroy", {("materiel", 17, "new")}),
        ("Gunmen burned seven motorcycles.", "violence.property", {("materiel", 7, "new")}),
        ("A mob beat a thief to death.", "protest.mob", {("killed", 1, "new")}),
        ("A member of the council was wounded.", "violence.injure", {("injured", 1, "new")}),
        ("Some 500 families fled Tinsa.", "displacement.flee", {("displaced", 500, "new")}),
        ("It is not known how many were wounded.", "violence.injure", set()),
        ("Half of the 40 hostages were freed.", "detention.release", {("detained", 20, "new")}),
        (
            "Nine of the 30 people wounded in the attack are in a critical condition.",
            "violence.injure",
            {("injured", 30, "new")},
        ),
    ],
)
def test_group_of_which_a_share_is_told_is_no_loss(
    text: str, event_type: str, expected: set[Told]
) -> None:
    assert told(text, event_type) == expected


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        (
            "Eight people including a nurse were killed and 12 wounded.",
            "violence.kill",
            {("killed", 8, "new"), ("killed", 1, "part")},
        ),
        (
            "Gunmen shot and killed six guards, among them a woman.",
            "violence.kill",
            {("killed", 6, "new"), ("killed", 1, "part")},
        ),
        (
            "Rebels killed 12 farmers and wounded 60 people, 20 of them children.",
            "violence.injure",
            {("injured", 60, "new"), ("injured", 20, "part")},
        ),
        (
            "Soldiers shot dead five men, three of them in the back.",
            "violence.kill",
            {("killed", 5, "new"), ("killed", 3, "part")},
        ),
    ],
)
def test_part_is_of_the_number_before_it(
    text: str, event_type: str, expected: set[Told]
) -> None:
    assert told(text, event_type) == expected


def test_part_of_one_number_is_no_part_of_another() -> None:
    text = "The navy sank two boats and freed eight captives, three of whom were Kenyans."
    assert told(text, "materiel.destroy") == {("materiel", 2, "new")}


def test_wounded_who_died_are_new_dead() -> None:
    assert told("Three of the wounded died in hospital.", "violence.kill") == {
        ("killed", 3, "new")
    }


def test_captives_who_were_killed_are_killed() -> None:
    text = "Fourteen inmates were killed and 22 escaped during a riot in the prison."
    assert told(text, "violence.kill") == {("killed", 14, "new")}
    assert told(text, "detention.release") == {("detained", 22, "new")}


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        (
            "Gunmen killed one trader and wounded another.",
            "violence.injure",
            {("injured", 1, "new")},
        ),
        ("The army said 11 had died.", "violence.kill", {("killed", 11, "new")}),
        ("The rebels said they had killed two spies.", "violence.kill", {("killed", 2, "new")}),
        (
            "Four people died on the spot and two later in hospital.",
            "violence.kill",
            {("killed", 4, "new"), ("killed", 2, "new")},
        ),
        (
            "Soldiers shot dead more than 30 protesters in the square.",
            "protest.force",
            {("killed", 30, "new")},
        ),
    ],
)
def test_numbers_without_a_noun_count_whom_it_befell(
    text: str, event_type: str, expected: set[Told]
) -> None:
    assert told(text, event_type) == expected


def test_owner_of_the_dead_is_not_dead() -> None:
    text = "The brother and two cousins of the governor were killed in the raid."
    assert told(text, "violence.kill") == {("killed", 1, "new"), ("killed", 2, "new")}


def test_cars_are_no_rioters() -> None:
    counts = [one for claim in read("A mob set fire to five cars.") for one in claim.counts]
    assert [one.kind for one in counts] == [CountKind.MATERIEL]


def test_bodies_that_are_found_are_dead() -> None:
    parse = parse_text("Three soldiers were found dead in a ditch after the raid.")
    report = make_report(parse.document.text)
    claims = code_document(parse, report, load_resources()).claims
    assert 3 in [count.best for one in claims for count in one.counts]


def test_soldiers_taken_prisoner_are_soldiers() -> None:
    counts = [
        count
        for one in read("The rebels took 38 soldiers prisoner.")
        for count in one.counts
        if one.event.branch == "detention"
    ]
    assert [(one.of, one.best, one.scope) for one in counts] == [
        ("soldiers", 38, CountScope.NEW)
    ]


def test_number_brought_to_is_a_running_total() -> None:
    text = "The army lost three soldiers, taking to 14 the number killed this month."
    assert ("killed", 14, "running_total") in told(text, "violence.kill")


def test_what_some_of_the_dead_were_is_a_part() -> None:
    assert told("Of the 27 dead, 19 were women.", "violence.kill") == {
        ("killed", 27, "new"),
        ("killed", 19, "part"),
    }


def test_list_without_and_counts_each() -> None:
    assert told("Killed: 3 soldiers, 2 policemen.", "violence.kill") == {
        ("killed", 3, "new"),
        ("killed", 2, "new"),
    }


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("Ten girls were taken. Six of them were freed.", "detention.release", {6}),
        ("Besides five guards, the raid killed three men.", "violence.kill", {5, 3}),
        ("Shells killed seven men, along with two monks.", "violence.kill", {7, 2}),
        ("In addition to 12 men, rebels abducted 40 boys.", "detention.abduct", {12, 40}),
        ("Rebels killed a mayor and his two sons in Bor.", "violence.kill", {1, 2}),
        ("Some 900 families, or about 5,400 people, fled.", "displacement.flee", {5400}),
        ("About 200 families (1,200 people) were displaced.", "displacement.flee", {1200}),
        ("Rebels killed three men, two boys, a nun and a cook.", "violence.kill", {3, 2, 1}),
        ("Three of the ten hostages were killed.", "violence.kill", {3}),
        ("The raid left two men dead, ten wounded.", "violence.injure", {10}),
    ],
)
def test_all_whom_it_befell_are_counted(text: str, event_type: str, expected: set[int]) -> None:
    assert {number for _, number, scope in told(text, event_type) if scope == "new"} == expected


def test_home_of_a_family_is_no_loss_of_people() -> None:
    text = "Rebels burned the home of a family of seven."
    assert all(not one.counts for one in read(text) if one.event.type == "violence.property")


def test_apposition_is_nobody_else() -> None:
    text = "Soldiers shot dead Juan Musa, a teacher and catechist."
    assert told(text, "violence.kill") == {("killed", 1, "new")}


def test_casualties_that_are_broken_down_are_counted_once() -> None:
    claims = read(
        "The mission recorded 112 civilian casualties (49 killed, 63 injured) in April."
    )
    counts = [(one.event.type, count.best) for one in claims for count in one.counts]
    assert sorted(counts) == [("violence.injure", 63), ("violence.kill", 49)]


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("The office documented 34 cases of abduction in April.", "detention.abduct", [34]),
        (
            "Militias killed 30 civilians, while soldiers carried out 11 executions.",
            "violence.kill",
            [30],
        ),
    ],
)
def test_cases_are_counted_and_what_others_did_is_not(
    text: str, event_type: str, expected: list[int]
) -> None:
    (claim,) = (one for one in read(text) if one.event.type == event_type)
    assert [one.best for one in claim.counts] == expected


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("Soldiers raped six women.", "violence.sexual", {("harmed", 6, "new")}),
        ("Police beat a reporter.", "violence.assault", {("harmed", 1, "new")}),
        ("Police beat nine reporters.", "violence.assault", {("harmed", 9, "new")}),
    ],
)
def test_people_harmed_without_wounds_are_counted(
    text: str, event_type: str, expected: set[Told]
) -> None:
    assert told(text, event_type) == expected


def test_part_ends_where_others_have_a_verb_of_their_own() -> None:
    text = "Twelve people were killed, including five children, and 30 were wounded."
    assert told(text, "violence.kill") == {("killed", 12, "new"), ("killed", 5, "part")}
    assert told(text, "violence.injure") == {("injured", 30, "new")}
