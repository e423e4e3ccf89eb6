"""Reader of GUM: tokens and sentences from the XML, discourse units from the RST trees."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Final

from dateline.errors import MissingResourceError
from dateline.model import Document, Sentence, Zone, ZonedSpan, document_id

RELATION: Final = "attribution-positive"
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
RELATIVE: Final = "REL"
CREDITS: Final = frozenset({"Image", "Video", "Audio", "Photo", "Map"})
ZONES: Final = {"head": Zone.HEADLINE, "caption": Zone.CAPTION, "figure": Zone.CAPTION}
NEW_LINE: Final = frozenset({"p", "head", "caption", "figure", "item", "quote"})
TAG: Final = re.compile(r"<(/?)(\w+)")
GLUED_LEFT: Final = re.compile(r"[,.;:?!)\]%]+|['’](?:s|re|ve|ll|d|m)?|n['’]t", re.IGNORECASE)
GLUED_RIGHT: Final = frozenset({"(", "[", "$", "#", "£", "€"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GumToken:
    """One token: its place in the text, and its part of speech (UD; relatives apart)."""

    start: int
    end: int
    pos: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAttribution:
    """An attribution with its content, as sets of token indices.

    Attributes:
        has_speaker: whether the attribution holds a noun or pronoun that may name a speaker.
        is_credit: whether it is the credit of a picture or recording ("Image: N.N.").
    """

    unit: frozenset[int]
    content: frozenset[int]
    has_speaker: bool
    is_credit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GumDocument:
    """One document with its tokens and gold attributions."""

    document: Document
    tokens: tuple[GumToken, ...]
    attributions: tuple[GoldAttribution, ...]


def read_folder(path: Path) -> tuple[GumDocument, ...]:
    """The documents of a folder with ``*.rs4`` and ``xml/*.xml``, by name.

    Raises:
        MissingResourceError: there are none.
    """
    trees = sorted(path.glob("*.rs4"))
    if not trees:
        raise MissingResourceError(f"no GUM trees (*.rs4) in {path}; GUM: amir-zeldes/gum")
    return tuple(read_document(tree, path / "xml" / f"{tree.stem}.xml") for tree in trees)


def read_document(tree: Path, words: Path) -> GumDocument:
    """The document of one discourse tree and its XML."""
    text = _TextBuilder()
    for line in words.read_text("utf-8").splitlines():
        text.read(line)
    tokens = tuple(text.tokens)
    return GumDocument(
        document=text.document(), tokens=tokens, attributions=tuple(_read_tree(tree, tokens))
    )


@dataclass(slots=True, kw_only=True)
class _TextBuilder:
    """Puts a text together from the lines of the XML, as it would have been printed."""

    text: str = ""
    tokens: list[GumToken] = field(default_factory=list)
    sentences: list[tuple[Zone, int, int]] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=lambda: [Zone.BODY])
    start: int | None = None
    in_word: int = 0
    n_quotes: int = 0
    is_glued: bool = True

    def read(self, line: str) -> None:
        """Take in one line: a tag or a token."""
        if "\t" in line:
            word, tag, _, _, pos = line.split("\t")[:5]
            self._add(unescape(word), RELATIVE if tag in ("WP", "WDT") else pos)
        else:
            match = TAG.match(line)
            if match is not None:
                self._read_tag(match[2], closing=bool(match[1]))

    def _read_tag(self, name: str, *, closing: bool) -> None:
        if name in ZONES:
            self.zones = self.zones[:-1] if closing else [*self.zones, ZONES[name]]
        if name == "s" and closing and self.start is not None:
            self.sentences.append((self.zones[-1], self.start, self.tokens[-1].end))
            self.start = None
        if (
            name in NEW_LINE
            and self.start is None
            and self.text
            and not self.text.endswith("\n")
        ):
            self.text += "\n\n"
            self.n_quotes = 0
        if name == "w":
            self.in_word = -1 if closing else 1

    def _add(self, word: str, pos: str) -> None:
        if self.text and not self.text.endswith("\n") and not self._is_glued_to(word):
            self.text += " "
        if self.start is None:
            self.start = len(self.text)
        self.tokens.append(
            GumToken(start=len(self.text), end=len(self.text) + len(word), pos=pos)
        )
        self.text += word
        opens = word == '"' and self.n_quotes % 2 == 0
        self.n_quotes += word == '"'
        self.is_glued = word in GLUED_RIGHT or opens
        self.in_word = 2 if self.in_word in (1, 2) else 0

    def _is_glued_to(self, word: str) -> bool:
        if self.is_glued or self.in_word == 2:
            return True
        if word == '"':
            return self.n_quotes % 2 == 1
        return GLUED_LEFT.fullmatch(word) is not None

    def document(self) -> Document:
        """The document of what has been read."""
        text = self.text.rstrip("\n")
        sentences = tuple(
            Sentence(index=index, zone=zone, start=start, end=end)
            for index, (zone, start, end) in enumerate(self.sentences)
        )
        zones = tuple(
            ZonedSpan(zone=one.zone, start=one.start, end=one.end) for one in sentences
        )
        return Document(
            id=document_id("rpt1-gum", text),
            report_id="rpt1-gum",
            text=text,
            zones=zones,
            sentences=sentences,
        )


def _read_tree(path: Path, tokens: tuple[GumToken, ...]) -> Iterator[GoldAttribution]:
    """The attributions of a discourse tree."""
    body = ET.parse(path).getroot().find("body")  # noqa: S314
    if body is None:
        return
    nodes = {one.get("id", ""): one for one in body if one.tag in ("segment", "group")}
    children: dict[str, list[str]] = {}
    for name, node in nodes.items():
        children.setdefault(node.get("parent", ""), []).append(name)
    places = _place_segments(nodes)
    opening = {place.start for one, place in places.items() if _opens_credit(nodes[one].text)}

    def tokens_under(name: str) -> frozenset[int]:
        below = [tokens_under(child) for child in children.get(name, ())]
        return frozenset(places.get(name, ())).union(*below)

    for name, node in nodes.items():
        if node.get("relname") == RELATION:
            unit = tokens_under(name)
            yield GoldAttribution(
                unit=unit,
                is_credit=min(unit) in opening,
                content=tokens_under(node.get("parent", "")) - unit,
                has_speaker=any(tokens[one].pos in NOMINAL for one in unit),
            )


def _opens_credit(words: str | None) -> bool:
    """Whether a segment is "Image :" or the like."""
    first = (words or "").split()[:2]
    return first[-1:] == [":"] and first[0] in CREDITS


def _place_segments(nodes: dict[str, ET.Element]) -> dict[str, range]:
    """The token indices of each segment; segments stand in the order of their ids."""
    places: dict[str, range] = {}
    at = 0
    for name in sorted((one for one in nodes if nodes[one].tag == "segment"), key=int):
        length = len((nodes[name].text or "").split())
        places[name] = range(at, at + length)
        at += length
    return places
