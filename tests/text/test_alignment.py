from hypothesis import given
from hypothesis import strategies as st

from dateline.text.alignment import Edit, apply_edits, edit_again


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(alphabet="abc ", max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    new = st.text(alphabet="XY", max_size=4)
    return text, [Edit(start=a, end=b, new=draw(new)) for a, b in pairs]


def kept_offsets(text: str, edits: list[Edit]) -> list[int]:
    gone = {at for edit in edits for at in range(edit.start, edit.end)}
    return [at for at in range(len(text)) if at not in gone]


@given(edited_texts())
def test_edits_lead_every_kept_character_back(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    aligned = apply_edits(text, edits)
    kept = [at for at, char in enumerate(aligned.text) if char not in "XY"]
    assert [aligned.offsets.to_raw(at) for at in kept] == kept_offsets(text, edits)


@given(edited_texts())
def test_edits_lead_replacements_into_what_they_replace(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    aligned = apply_edits(text, edits)
    origins = [aligned.offsets.to_raw(at) for at in range(len(aligned.text))]
    assert origins == sorted(origins)
    assert all(0 <= origin <= len(text) for origin in origins)


@given(edited_texts(), st.data())
def test_edits_of_edits_lead_back_to_the_first_text(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    text, edits = case
    once = apply_edits(text, edits)
    cut = data.draw(st.integers(0, len(once.text)))
    twice = edit_again(once, [Edit(start=0, end=cut, new="")])
    expected = [once.offsets.to_raw(at) for at in range(cut, len(once.text))]
    assert [twice.offsets.to_raw(at) for at in range(len(twice.text))] == expected
