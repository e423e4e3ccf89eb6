import pytest

from dateline.ingest.html_page import read_page

WORDS = (
    "<p>Three shells fell on the market of Karm on Monday before noon, the mayor said.</p>" * 3
)


def linked(fields: str) -> str:
    article = '{"@type": "NewsArticle", ' + fields + "}"
    return f'<script type="application/ld+json">{article}</script>'


def page(head: str = "", body: str = "<h1>Shells on Karm</h1>" + WORDS) -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Other | Gazette</title>", "<h1>Shells on Karm</h1>", "Shells on Karm"),
        ("<title>Shells on Karm – Gazette</title>", "", "Shells on Karm"),
        (
            '<meta property="og:title" content="Shells on Karm">',
            "<h1>Gazette</h1><h1>Shells</h1>",
            "Shells on Karm",
        ),
        ("", "<h2>Shells on Karm</h2><h2>More</h2>", "Shells on Karm"),
    ],
)
def test_title_is_the_best_that_the_page_has(head: str, body: str, title: str) -> None:
    assert read_page(page(head, body + WORDS))["title"] == title


def test_address_is_the_one_for_sharing_where_none_is_canonical() -> None:
    head = '<meta property="og:url" content="https://plain.example/1">'
    assert read_page(page(head))["url"] == "https://plain.example/1"


@pytest.mark.parametrize("value", ["{", "[1, null]", '"words"', '{"@graph": [7]}'])
def test_linked_data_of_no_use_does_no_harm(value: str) -> None:
    found = read_page(page(f'<script type="application/ld+json">{value}</script>'))
    assert found["published"] is None
    assert found["title"] == "Shells on Karm"


def test_time_marked_as_publication_wins() -> None:
    times = '<time datetime="2001-01-01">x</time><time pubdate datetime="2018-05-03">y</time>'
    assert read_page(page(body=times + WORDS))["published"] == "2018-05-03"


def test_byline_stands_between_heading_and_text() -> None:
    body = '<h1>Shells on Karm</h1><p class="byline">By Ann Writer</p>' + WORDS
    lines = str(read_page(page(body=body))["text"]).split("\n\n")
    assert lines.index("By Ann Writer") < 2


def test_script_and_style_are_no_text() -> None:
    body = "<style>p {color: red}</style><script>var karm</script>" + WORDS
    text = str(read_page(page(body=body))["text"])
    assert "color" not in text
    assert "var karm" not in text


def test_terms_are_read_from_the_rights_element() -> None:
    head = '<meta name="dc.rights" content="Free to use">'
    assert read_page(page(head))["terms"] == "Free to use"


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="syndication-source" content="Canal Letter">',
        linked('"author": {"@type": "Organization", "name": "Canal Letter"}'),
        linked('"sourceOrganization": {"name": "Canal Letter"}'),
    ],
)
def test_outlet_that_wrote_it_is_read_from_metadata(head: str) -> None:
    assert read_page(page(head))["author_outlet"] == "Canal Letter"


def test_person_who_wrote_it_is_no_outlet() -> None:
    head = linked('"author": {"@type": "Person", "name": "Ann Writer"}')
    assert read_page(page(head))["author_outlet"] is None
