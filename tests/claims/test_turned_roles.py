"""Agents and patients that the learned reader takes for the other."""

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from dateline.claims.arguments import Part
from dateline.claims.turned_roles import OF_ROWS, OF_USUAL_FRAMES, turn_parts
from dateline.model import Role
from dateline.text.mirror import mirror
from read_war import read

DOC = mirror(SpacyDoc(Vocab(), words=["cook", "lost", "leg"]))
PLAYED = {Role.AGENT: Role.AGENT, Role.PATIENT: Role.PATIENT}


def part(at: int, role: Role) -> Part:
    return Part(role=role, token=DOC[at], construction="active")


def roles(parts: list[Part]) -> dict[str, Role]:
    return {one.token.text: one.role for one in parts}


def test_who_surely_suffers_it_is_no_agent() -> None:
    chances = {Role.AGENT: [0.01, 0.0, 0.0], Role.PATIENT: [0.9, 0.0, 0.0]}
    turned = turn_parts([part(0, Role.AGENT)], chances, PLAYED, OF_ROWS)
    assert roles(turned) == {"cook": Role.PATIENT}


def test_what_is_nobody_gives_way_to_who_suffers_it() -> None:
    chances = {Role.AGENT: [0.1, 0.0, 0.0], Role.PATIENT: [0.9, 0.0, 0.02]}
    parts = [part(0, Role.AGENT), part(2, Role.PATIENT)]
    assert roles(turn_parts(parts, chances, PLAYED, OF_USUAL_FRAMES)) == {"cook": Role.PATIENT}


def test_a_row_that_holds_is_believed_more_than_a_usual_frame() -> None:
    chances = {Role.AGENT: [0.2, 0.0, 0.0], Role.PATIENT: [0.7, 0.0, 0.0]}
    parts = [part(0, Role.AGENT)]
    assert roles(turn_parts(parts, chances, PLAYED, OF_ROWS)) == {"cook": Role.AGENT}
    assert roles(turn_parts(parts, chances, PLAYED, OF_USUAL_FRAMES)) == {"cook": Role.PATIENT}


def test_whom_it_befalls_has_the_role_of_its_type() -> None:
    chances = {Role.AGENT: [0.0, 0.0, 0.0], Role.PATIENT: [0.9, 0.0, 0.0]}
    played = PLAYED | {Role.PATIENT: Role.MATERIEL}
    turned = turn_parts([part(0, Role.AGENT)], chances, played, OF_ROWS)
    assert roles(turned) == {"cook": Role.MATERIEL}


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The militiamen arrested last week were sentenced to ten years.",
        "The militiamen captured last week were executed.",
    ],
)
def test_who_is_described_as_taken_took_nobody(text: str) -> None:
    taken = read(text)[0]
    assert [one.role for one in taken.arguments] == [Role.PATIENT]
