from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document, Sentence, Span, Zone, ZonedSpan
from dateline.web.highlight import Part, cut_blocks, cut_pieces, parts_of
from factory import make_claim

TEXT = "Two 😀 rebels — كتب — cafe\u0301 fell on Monday."


def make_part(start: int, end: int, role: str = "sentence", claim: str = "clm1-a") -> Part:
    return Part(claim_id=claim, role=role, span=Span.of(TEXT, start, end))


def test_pieces_lose_and_add_nothing() -> None:
    pieces = cut_pieces(TEXT, (0, len(TEXT)), [make_part(3, 11), make_part(4, 20)])
    assert "".join(one.text for one in pieces) == TEXT


def test_pieces_of_overlapping_spans_belong_to_both() -> None:
    parts = [make_part(0, 10, claim="clm1-a"), make_part(6, 16, claim="clm1-b")]
    pieces = cut_pieces(TEXT, (0, 16), parts)
    assert [one.claims for one in pieces] == [("clm1-a",), ("clm1-a", "clm1-b"), ("clm1-b",)]


def test_piece_is_shown_as_its_strongest_part() -> None:
    parts = [make_part(0, 20), make_part(6, 12, "agent"), make_part(6, 12, "trigger")]
    assert cut_pieces(TEXT, (0, 20), parts)[1].role == "trigger"


@given(st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=8))
def test_every_piece_covers_a_part_wholly_or_not_at_all(edges: list[tuple[int, int]]) -> None:
    parts = [make_part(start, end) for start, end in edges if start < end <= len(TEXT)]
    pieces = cut_pieces(TEXT, (0, len(TEXT)), parts)
    assert "".join(one.text for one in pieces) == TEXT
    for piece in pieces:
        start, end = piece.start, piece.start + len(piece.text)
        for part in parts:
            outside = part.span.end <= start or end <= part.span.start
            assert outside or (part.span.start <= start and end <= part.span.end)


def test_blocks_keep_the_text_between_zones() -> None:
    document = Document(
        id="doc1-x",
        report_id="rpt1-x",
        text="Title\n\nBody here.\nPay us.",
        zones=(
            ZonedSpan(zone=Zone.HEADLINE, start=0, end=5),
            ZonedSpan(zone=Zone.BODY, start=7, end=17),
            ZonedSpan(zone=Zone.APPEAL, start=18, end=25),
        ),
        sentences=(Sentence(index=0, zone=Zone.BODY, start=7, end=17),),
    )
    blocks = cut_blocks(document, [])
    text = "".join(piece.text for block in blocks for piece in block.pieces)
    assert text == document.text
    zones = [block.zone for block in blocks if block.zone]
    assert zones == [Zone.HEADLINE, Zone.BODY, Zone.APPEAL]


def test_parts_of_a_claim_quote_its_words() -> None:
    claim = make_claim()
    roles = {one.role for one in parts_of(claim)}
    assert {"sentence", "trigger"} <= roles
