"""ECB+: documents in topics of two look-alike incidents, with mentions and their coreference.

Source: Cybulska and Vossen 2014, and their list of the sentences whose annotation was checked.
Without the list, all sentences are taken. What the elements say of the class of an event (an
action, a state, reporting) is not read: only where mentions are, and what they are tied to.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from dateline.errors import MissingResourceError

CHECKED = "ECBplus_coreference_sentences.csv"
EVENT_TAGS = ("ACTION", "NEG_ACTION")
TIME_TAGS = ("TIME_",)
PLACE_TAGS = ("LOC_",)
ACTOR_TAGS = ("HUMAN_",)
THING_TAGS = ("NON_HUMAN_",)
KINDS = {
    "event": EVENT_TAGS,
    "time": TIME_TAGS,
    "place": PLACE_TAGS,
    "actor": ACTOR_TAGS,
    "thing": THING_TAGS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EcbMention:
    """A gold mention: what it is, its tokens in its sentence, and to what it is tied.

    Attributes:
        kind: event, time, place, actor or thing.
        first: position of its first token in the sentence.
        last: position of its last token.
        chain: equal for mentions of one event in one topic; its own where it stands alone.
    """

    kind: str
    sentence: int
    first: int
    last: int
    chain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EcbDocument:
    """A document: its tokens by sentence, and the gold mentions of its checked sentences.

    Attributes:
        topic: the number of its topic.
        name: such as ``3_1ecbplus``; ``ecb`` and ``ecbplus`` tell of two look-alike incidents.
    """

    topic: int
    name: str
    sentences: tuple[tuple[str, ...], ...]
    mentions: tuple[EcbMention, ...]


def read_ecbplus(path: Path) -> list[EcbDocument]:
    """The documents below `path`, by topic and name.

    Raises:
        MissingResourceError: there are none.
    """
    checked = _read_checked(path)
    files = sorted(path.glob("*/*.xml"), key=lambda one: (int(one.parent.name), one.name))
    if not files:
        raise MissingResourceError(f"there is no ECB+ document in {path}")
    return [_read_document(one, checked) for one in files]


def _read_checked(path: Path) -> frozenset[tuple[str, str, int]] | None:
    """(topic, file, sentence) of what was checked; None where there is no list."""
    if not (path / CHECKED).exists():
        return None
    with (path / CHECKED).open(newline="") as stream:
        rows = csv.DictReader(stream)
        return frozenset(
            (row["Topic"], row["File"], int(row["Sentence Number"])) for row in rows
        )


def _read_document(file: Path, checked: frozenset[tuple[str, str, int]] | None) -> EcbDocument:
    root = ET.parse(file).getroot()  # noqa: S314  (a public corpus, on the user's own disk)
    topic, name = file.parent.name, file.stem
    place_of: dict[str, tuple[int, int]] = {}
    words: dict[int, list[str]] = {}
    for token in root.iter("token"):
        sentence = int(token.attrib["sentence"])
        told = words.setdefault(sentence, [])
        place_of[token.attrib["t_id"]] = (sentence, len(told))
        told.append(token.text or "")
    chains = dict(_chains(root))
    short = name.partition("_")[2]
    mentions = [
        one
        for one in _mentions(root, place_of, chains, name)
        if checked is None or (topic, short, one.sentence) in checked
    ]
    return EcbDocument(
        topic=int(topic),
        name=name,
        sentences=tuple(tuple(words.get(n, ())) for n in range(max(words, default=-1) + 1)),
        mentions=tuple(sorted(mentions, key=lambda one: (one.sentence, one.first, one.last))),
    )


def _chains(root: ET.Element) -> Iterator[tuple[str, str]]:
    """The chain of each mention that is tied to others."""
    for relation in root.iter():
        if relation.tag not in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
            continue
        name = (
            relation.attrib.get("note") or f"{root.attrib['doc_id']} {relation.attrib['r_id']}"
        )
        for source in relation.iter("source"):
            yield source.attrib["m_id"], name


def _mentions(
    root: ET.Element, place_of: dict[str, tuple[int, int]], chains: dict[str, str], name: str
) -> Iterator[EcbMention]:
    markables = root.find("Markables")
    for one in markables if markables is not None else ():
        kind = next((kind for kind, tags in KINDS.items() if one.tag.startswith(tags)), None)
        tokens = [place_of[anchor.attrib["t_id"]] for anchor in one.iter("token_anchor")]
        if kind is None or not tokens:
            continue
        places = [at for sentence, at in tokens if sentence == tokens[0][0]]
        yield EcbMention(
            kind=kind,
            sentence=tokens[0][0],
            first=min(places),
            last=max(places),
            chain=chains.get(one.attrib["m_id"], f"{name} {one.attrib['m_id']}"),
        )
