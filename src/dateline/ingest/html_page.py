"""What is in a page: its metadata as stated, its text by trafilatura, and its notices.

Runs only in the process that reads pages: trafilatura is slow to import.
"""

import json
import re
from collections.abc import Iterator

import trafilatura
from lxml import html as lxml_html  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

PUBLISHED_KEYS = (
    "article:published_time", "og:article:published_time", "datepublished", "date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "pubdate", "publishdate",
    "publish-date", "parsely-pub-date", "sailthru.date", "publication_date",
)  # fmt: skip
MODIFIED_KEYS = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "last-modified", "lastmod",
)  # fmt: skip
PUBLISHER_KEYS = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
AUTHOR_KEYS = ("author", "article:author", "dc.creator", "parsely-author", "byl")
AUTHOR_OUTLET_KEYS = ("syndication-source", "original-source", "article:original_source")
TITLE_KEYS = ("og:title", "twitter:title", "dc.title")
TERMS_KEYS = ("dc.rights", "dcterms.rights", "copyright", "dcterms.license")
BLOCKS = [
    "p",
    "li",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "td",
    "small",
    "figcaption",
    "pre",
    "div",
    "footer",
    "address",
    "font",
    "center",
    "section",
]
SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "form",
        "button",
        "select",
        "svg",
        "head",
    ]
)
NOTICE = re.compile(
    r"©|copyright|all rights reserved|re-?publish|reproduc|cross-?post|re-?post|disclaimer|"
    r"first (?:published|appeared)|originally (?:published|appeared)|contributed to this|"
    r"(?:reporting|editing|writing) by|articles? by|fair use|permission|source:|published by|"
    r"illustration|not a real report",
    re.IGNORECASE,
)
BYLINE = re.compile(r"^(?:by|from)\s+\S", re.IGNORECASE)
SITE_SUFFIX = re.compile(r"\s+[|»·–—-]\s+[^|»·–—]{2,60}$")
MAX_NOTICE = 1500
MIN_TEXT = 150
MORE = 1.3

Fields = dict[str, str | None]


def read_page(markup: str) -> Fields:
    """The fields of `Page` that the page `markup` states, and its text."""
    tree = parse(markup)
    metas = read_metas(tree)
    linked = read_linked_data(tree)
    text = trafilatura.extract(
        markup, include_comments=False, include_tables=True, deduplicate=False
    )
    return {
        "text": complete_text(text or "", tree),
        "title": page_title(tree, metas, linked),
        "url": page_url(tree, metas),
        "publisher": first_of(metas, PUBLISHER_KEYS) or linked.get("publisher"),
        "byline": first_of(metas, AUTHOR_KEYS) or linked.get("author"),
        "author_outlet": first_of(metas, AUTHOR_OUTLET_KEYS) or linked.get("author_outlet"),
        "published": first_of(metas, PUBLISHED_KEYS)
        or linked.get("published")
        or time_of(tree),
        "modified": first_of(metas, MODIFIED_KEYS) or linked.get("modified"),
        "language": tree.get("lang") or first_of(metas, ("og:locale", "content-language")),
        "terms": first_of(metas, TERMS_KEYS),
    }


def parse(markup: str) -> HtmlElement:
    """The tree of the page; markup that declares an encoding is read as the text it is."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=False)
    return lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)


def read_metas(tree: HtmlElement) -> Fields:
    """The meta elements by name or property, folded; the first of a name counts."""
    found: Fields = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if key and content:
            found.setdefault(key.strip().casefold(), content)
    return found


def first_of(metas: Fields, keys: tuple[str, ...]) -> str | None:
    """The first of `keys` that the page has."""
    return next((metas[key] for key in keys if metas.get(key)), None)


def read_linked_data(tree: HtmlElement) -> Fields:
    """Title, author, publisher and date from the page's JSON-LD."""
    found: Fields = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in linked_nodes(value):
            found = {**read_node(node), **found}
    return found


def linked_nodes(value: object) -> Iterator[dict[str, object]]:
    """The articles among the nodes of a JSON-LD value."""
    nodes = value if isinstance(value, list) else [value]
    for node in nodes:
        if not isinstance(node, dict):
            continue
        graph = node.get("@graph")
        yield from linked_nodes(graph) if isinstance(graph, list) else ()
        if "article" in str(node.get("@type", "")).casefold() or "datePublished" in node:
            yield node


def read_node(node: dict[str, object]) -> Fields:
    """What one JSON-LD node says."""
    found = {
        "title": named(node.get("headline")),
        "published": named(node.get("datePublished")),
        "modified": named(node.get("dateModified")),
        "author": named(node.get("author")),
        "publisher": named(node.get("publisher")),
        "author_outlet": named(node.get("sourceOrganization"))
        or named_outlet(node.get("author")),
    }
    return {key: value for key, value in found.items() if value}


def named(value: object) -> str | None:
    """A JSON-LD value as text: a string, the name of a thing, or the first of several."""
    if isinstance(value, list):
        return next((named(one) for one in value if named(one)), None)
    if isinstance(value, dict):
        return named(value.get("name"))
    return value.strip() or None if isinstance(value, str) else None


def named_outlet(author: object) -> str | None:
    """The name of an author that is an organisation."""
    first = author[0] if isinstance(author, list) and author else author
    is_outlet = isinstance(first, dict) and "Organization" in str(first.get("@type"))
    return named(first) if is_outlet else None


def page_title(tree: HtmlElement, metas: Fields, linked: Fields) -> str | None:
    """The title: the only h1, else as stated for sharing, else <title>, else a heading."""
    firsts = [clean(one.text_content()) for one in tree.iter("h1")]
    firsts = [one for one in firsts if one]
    if len(set(firsts)) == 1:
        return firsts[0]
    shared = first_of(metas, TITLE_KEYS) or linked.get("title")
    if shared:
        return shared
    headings = [clean(one.text_content()) for one in tree.iter("h1", "h2")]
    title = clean(" ".join(one.text or "" for one in tree.iter("title")))
    named_title = SITE_SUFFIX.sub("", title) or None
    return named_title or next((one for one in headings if one), None)


def page_url(tree: HtmlElement, metas: Fields) -> str | None:
    """The page's own address, as it states it."""
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()
    return first_of(metas, ("og:url",))


def time_of(tree: HtmlElement) -> str | None:
    """The moment of the time element that says that it is the publication's, else the first."""
    times = [one for one in tree.iter("time") if one.get("datetime")]
    marked = [one for one in times if one.get("pubdate") is not None or "datePublished" in (
        one.get("itemprop") or "")]  # fmt: skip
    chosen = (marked or times)[:1]
    return str(chosen[0].get("datetime")) if chosen else None


def complete_text(extracted: str, tree: HtmlElement) -> str:
    """The extracted text, or all text where next to none was, with the page's own notices.

    The extractor drops bylines and footers; they say who wrote it and who may use it.
    """
    blocks = list(own_blocks(tree))
    if len(extracted) < MIN_TEXT:
        whole = [one for one in blocks if len(one.split()) > 2 or NOTICE.search(one)]
        if sum(map(len, whole)) > MORE * len(extracted):
            return "\n\n".join(whole)
    lines = [one.strip() for one in extracted.split("\n") if one.strip()]
    known = {fold(one) for one in lines}
    all_text = fold(extracted)
    missing = [one for one in blocks if fold(one) not in known and fold(one) not in all_text]
    bylines = [one for one in missing if BYLINE.match(one) and len(one) < 90][:2]
    notices = [one for one in missing if NOTICE.search(one) and len(one) < MAX_NOTICE]
    notices = [one for one in notices if one not in bylines]
    head = lines[:1] if bylines and len(lines) > 1 and is_heading(lines[0], tree) else []
    return "\n\n".join([*head, *bylines, *lines[len(head) :], *notices])


def is_heading(line: str, tree: HtmlElement) -> bool:
    """Whether `line` is one of the page's headings."""
    return any(fold(one.text_content()) == fold(line) for one in tree.iter("h1", "h2"))


def fold(text: str) -> str:
    """`text` without blanks and case, to compare."""
    return "".join(text.split()).casefold()


def clean(text: str) -> str:
    """`text` on one line."""
    return " ".join(text.split())


def own_blocks(element: HtmlElement) -> Iterator[str]:
    """The texts of the blocks of a page, without the blocks inside them, in reading order."""
    pieces: list[str] = []
    yield from walk_blocks(element, pieces)
    if clean("".join(pieces)):
        yield clean("".join(pieces))


def walk_blocks(element: HtmlElement, pieces: list[str]) -> Iterator[str]:
    """Collect text into `pieces`; yield and clear them wherever a block begins or ends."""
    if not isinstance(element.tag, str) or element.tag in SKIPPED:
        return
    is_block = element.tag in BLOCKS or element.tag in {"br", "tr", "table", "body", "article"}
    if is_block:
        yield from flush(pieces)
    pieces.append(element.text or "")
    for child in element:
        yield from walk_blocks(child, pieces)
        pieces.append(child.tail or "")
    if is_block:
        yield from flush(pieces)


def flush(pieces: list[str]) -> Iterator[str]:
    """The text in `pieces`, if any, which are emptied."""
    text = clean("".join(pieces))
    pieces.clear()
    if text:
        yield text
