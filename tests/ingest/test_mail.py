import pytest

from dateline.errors import UnreadableError
from dateline.ingest.mail import looks_like_mail, read_mail
from dateline.ingest.options import IngestOptions

OPTIONS = IngestOptions()
HEAD = (
    "From: Hill Press Office <press@hill.example>\r\nTo: desk@plain.example\r\n"
    "Subject: =?utf-8?q?Caf=C3=A9_on_the_hill?=\r\nDate: Mon, 10 Jul 2017 21:40:00 +0300\r\n"
    "MIME-Version: 1.0\r\n"
)


def mail(headers: str, body: str) -> bytes:
    return f"{HEAD}{headers}\r\n\r\n{body}".encode()


def test_mail_headers_are_read() -> None:
    draft = read_mail(mail("Content-Type: text/plain", "Shells fell on Karm."), OPTIONS)
    assert (draft.title, draft.publisher) == ("Café on the hill", "Hill Press Office")
    assert draft.published is not None
    assert draft.published.moment.isoformat() == "2017-07-10T18:40:00+00:00"
    assert draft.text.strip() == "Shells fell on Karm."


def test_mail_in_quoted_printable_is_decoded() -> None:
    headers = (
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
    )
    draft = read_mail(mail(headers, "Shells =E2=80=9Cfell=E2=80=9D on Ka=\r\nrm."), OPTIONS)
    assert draft.text.strip() == "Shells “fell” on Karm."


def test_mail_of_html_alone_is_read() -> None:
    words = "<p>Three shells fell on the market of Karm on Monday, the mayor said.</p>"
    draft = read_mail(
        mail("Content-Type: text/html", f"<html><body>{words}</body></html>"), OPTIONS
    )
    assert "Three shells fell" in draft.text
    assert "<p>" not in draft.text


def test_mail_with_both_parts_is_read_from_the_plain_one() -> None:
    headers = 'Content-Type: multipart/alternative; boundary="b"'
    body = (
        "--b\r\nContent-Type: text/plain\r\n\r\nplain words\r\n"
        "--b\r\nContent-Type: text/html\r\n\r\n<p>other words</p>\r\n--b--\r\n"
    )
    assert read_mail(mail(headers, body), OPTIONS).text.strip() == "plain words"


@pytest.mark.parametrize(
    "raw",
    [
        b"no headers at all",
        mail("Content-Type: text/plain", "  "),
        mail('Content-Type: multipart/mixed; boundary="b"', "--b--"),
        mail("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo="),
    ],
)
def test_broken_mail_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_mail(raw, OPTIONS)


def test_mail_with_a_broken_date_has_none() -> None:
    raw = mail("Content-Type: text/plain", "Shells.").replace(b"Mon, 10 Jul 2017", b"some day")
    assert read_mail(raw, OPTIONS).published is None


def test_mail_is_told_by_its_headers() -> None:
    assert looks_like_mail(mail("X-A: b", "Shells."))
    assert not looks_like_mail(b"Title: Shells\n\nFrom: nobody")
