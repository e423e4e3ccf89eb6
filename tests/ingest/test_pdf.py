import io

import pytest

from dateline.errors import UnreadableError
from dateline.ingest import Item, read_stream
from dateline.ingest.pdf import read_pdf


def make_pdf(lines: list[str], *, title: str = "", password: str = "") -> bytes:
    """A PDF of one page with `lines`, in Helvetica."""
    import pypdf
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(600, 800)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title, "/CreationDate": "D:20010101000000Z"})
    if password:
        writer.encrypt(password)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_pdf_text_and_title_are_read() -> None:
    draft = read_pdf(make_pdf(["Three shells fell on the market."], title="Shells on Karm"))
    assert draft.title == "Shells on Karm"
    assert "Three shells fell on the market." in draft.text


def test_pdf_creation_is_no_publication() -> None:
    assert read_pdf(make_pdf(["Three shells fell."], title="Shells")).published is None


def test_pdf_title_that_is_a_file_name_is_left() -> None:
    assert read_pdf(make_pdf(["Three shells fell."], title="note_final.docx")).title is None


def test_pdf_date_line_is_read() -> None:
    assert (
        read_pdf(make_pdf(["Plain Gazette", "3 May 2018", "Shells fell."])).published
        is not None
    )


def test_pdf_word_broken_at_a_line_end_is_joined() -> None:
    assert "government" in read_pdf(make_pdf(["The govern-", "ment left."])).text


def test_encrypted_pdf_is_refused() -> None:
    with pytest.raises(UnreadableError, match="encrypted"):
        read_pdf(make_pdf(["Three shells fell."], password="secret"))


@pytest.mark.parametrize("cut", [8, 60, 300])
def test_broken_pdf_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableError, match="PDF"):
        read_pdf(make_pdf(["Three shells fell."])[:cut])


def test_pdf_without_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="without a text layer"):
        read_pdf(make_pdf([]))


def test_pdf_is_known_from_its_bytes() -> None:
    (item,) = read_stream(make_pdf(["Three shells fell."]), "-")
    assert isinstance(item, Item)
    assert item.report.extractor.startswith("pypdf/")
