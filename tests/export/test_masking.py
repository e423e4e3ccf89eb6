from dataclasses import replace

from dateline.export import claim_rows
from dateline.export.masking import MASK, private_names
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
    witness = Attribution(speaker="Three residents of two districts", kind=SpeakerKind.WITNESS)
    assert private_names([replace(make_claim(), attribution=(witness,))]) == frozenset()


def test_name_inside_a_description_is_masked_and_so_is_the_surname() -> None:
    witness = Attribution(speaker="a trader, Omar al Sample", kind=SpeakerKind.WITNESS)
    names = private_names([replace(make_claim(), attribution=(witness,))])
    assert names == {"Omar al Sample", "Sample"}


def test_names_of_one_report_are_masked_in_all_its_claims() -> None:
    other = make_claim(make_report(TEXT), trigger="said", event="statement.announce")
    rows = list(claim_rows([claim_with_names(), other]))
    assert "Amal" not in str(rows[1].cells["quote"])
