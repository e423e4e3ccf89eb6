from dataclasses import replace

from dateline.export import claim_rows
from dateline.export.masking import MASK, is_personal_name
from dateline.model import (
    Actor,
    ActorKind,
    Argument,
    Attribution,
    Claim,
    Role,
    Span,
    SpeakerKind,
    decode,
)
from factory import make_claim, make_report

TEXT = "Gunmen killed Amal Example in the market, said Omar Sample."


def claim_with_names() -> Claim:
    claim = make_claim(make_report(TEXT), trigger="killed", event="violence.kill")
    start = TEXT.index("Amal")
    victim = Argument(
        role=Role.PATIENT,
        span=Span.of(TEXT, start, start + len("Amal Example")),
        actor=Actor(id="act1-x", name="Amal Example", kind=ActorKind.PERSON),
    )
    witness = Attribution(speaker="Omar Sample", kind=SpeakerKind.WITNESS)
    return replace(claim, arguments=(victim,), attribution=(witness,))


def test_victims_and_witnesses_are_masked_everywhere() -> None:
    row = next(claim_rows([claim_with_names()]))
    shown = f"{row.body} {row.cells}"
    assert "Amal" not in shown
    assert "Sample" not in shown
    assert MASK in shown


def test_masking_keeps_every_span_as_long_as_its_quote() -> None:
    row = next(claim_rows([claim_with_names()]))
    assert decode(Claim, row.body).sentence.end == len(TEXT)


def test_names_stay_where_the_user_asks() -> None:
    row = next(claim_rows([claim_with_names()], masked=False))
    assert row.cells["patient"] == "Amal Example"


def test_agents_are_not_masked() -> None:
    row = next(claim_rows([make_claim(agent="Federal Police")]))
    assert row.cells["agent"] == "Federal Police"


def test_group_of_witnesses_is_no_name() -> None:
    assert not is_personal_name("Three residents in neighbouring districts")
    assert not is_personal_name("Residents")
    assert is_personal_name("Omar al Sample")
