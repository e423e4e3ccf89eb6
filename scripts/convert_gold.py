"""Turn a work file of quotes into stand-off gold files, and check such files.

Run `python scripts/convert_gold.py CORPORA WORKFILE ANNOTATOR` to write
`benchmarks/gold/ANNOTATOR/*.json`, or `python scripts/convert_gold.py CORPORA` to check every
gold file against the corpora below CORPORA; it prints one line a fault and exits 1, or exits 0.

A work file holds words of a corpus, so it stays outside the repository. Its lines:

    # SOURCE | DOCUMENT              a document of re3d begins
    ! kind=speaker<cue; ...          who speaks from here on, outermost first; bare: nobody
    @ first words                    a sentence begins; quotes are to search, up to the next
    type | trigger | key=value | ... a claim

Keys are the roles, `place`, `time`, the kinds of count (`killed=low,best,high@words`;
`things` for materiel, which is a role as well),
`modality`, `polarity`, `status`, and `by` (as after `!`, in place of it). A quote ending in
`#2` is the second of its kind in the sentence; one that starts with `^` is searched in the
whole text.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, cast

from dateline.model import CountKind, Modality, Polarity, Role, SpeakerKind, TimeStatus

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "benchmarks" / "gold"
CODEBOOK = ROOT / "docs" / "codebook.md"
CORPUS = "re3d"
FIELDS = frozenset({"corpus", "source", "document", "sha256", "annotator", "claims"})
CLAIM_FIELDS = frozenset(
    (
        *("trigger", "type", "arguments", "place", "time", "counts"),
        *("attribution", "polarity", "modality", "time_status"),
    )
)
CHOICES = {"polarity": Polarity, "modality": Modality, "time_status": TimeStatus}
COUNT_KEYS = {"things" if kind == "materiel" else kind.value: kind.value for kind in CountKind}
OTHER_KEYS = ("time", "by", "status", "polarity", "modality")

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"
Record: TypeAlias = dict[str, Json]


@dataclass(slots=True, kw_only=True)
class Cursor:
    """Where the work file stands: the document's text, the sentence, and who speaks."""

    source: str
    document: str
    text: str
    start: int = 0
    end: int = 0
    voices: list[Json] = field(default_factory=list)
    claims: list[Json] = field(default_factory=list)


def event_types(codebook: Path = CODEBOOK) -> frozenset[str]:
    """The event types that the codebook defines."""
    text = codebook.read_text(encoding="utf-8")
    return frozenset(re.findall(r"^### ([a-z_]+\.[a-z_]+):", text, re.MULTILINE))


def read_texts(corpora: Path, source: str) -> Mapping[str, str]:
    """The texts of one source of re3d by document id."""
    path = corpora / CORPUS / source / "documents.json"
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    records = [json.loads(line) for line in lines if line.startswith("{")]
    return {record["_id"]: record["text"] for record in records}


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def find_quote(cursor: Cursor, quote: str) -> list[Json]:
    """The half-open span, in code points, of the whole words of a quote.

    Raises:
        ValueError: The words are not there.
    """
    words, _, nth = quote.strip().partition("#")
    start, end = cursor.start, cursor.end
    if words.startswith("^"):
        words, start, end = words[1:], 0, len(cursor.text)
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found = [match.span() for match in whole.finditer(cursor.text, start, end)]
    wanted = int(nth or 1)
    if not words or len(found) < wanted:
        raise ValueError(f"not found: {quote!r}")
    return [*found[wanted - 1]]


def read_voices(cursor: Cursor, words: str) -> list[Json]:
    """The speakers of `kind=speaker<cue; ...`, outermost first."""
    voices: list[Json] = []
    for part in filter(None, (part.strip() for part in words.split(";"))):
        kind, _, rest = part.partition("=")
        speaker, _, cue = rest.partition("<")
        span = find_quote(cursor, speaker) if speaker else None
        voices.append(
            {"kind": kind, "span": span, "cue": find_quote(cursor, cue) if cue else None}
        )
    return voices


def read_count(cursor: Cursor, kind: str, words: str) -> Record:
    """The count of `low,best,high@words`; an empty bound is not stated."""
    bounds, _, quote = words.partition("@")
    low, best, high = (int(bound) if bound else None for bound in bounds.split(","))
    span = find_quote(cursor, quote)
    return {"kind": kind, "low": low, "best": best, "high": high, "span": cast(Json, span)}


def read_claim(cursor: Cursor, line: str) -> Record:
    """The claim of one line of a work file."""
    kind, trigger, *rest = (part.strip() for part in line.split("|"))
    pairs = [(key, words) for key, _, words in (part.partition("=") for part in rest)]
    last = dict(pairs)
    counts = [(COUNT_KEYS[key], words) for key, words in pairs if key in COUNT_KEYS]
    if odd := {key for key, _ in pairs} - {*Role, *COUNT_KEYS, *OTHER_KEYS}:
        raise ValueError(f"unknown keys: {sorted(odd)}")
    roles = [(key, words) for key, words in pairs if key in {*Role} and key != "place"]
    return {
        "trigger": find_quote(cursor, trigger),
        "type": kind,
        "arguments": [{"role": key, "span": find_quote(cursor, words)} for key, words in roles],
        "place": find_quote(cursor, last["place"]) if "place" in last else None,
        "time": find_quote(cursor, last["time"]) if "time" in last else None,
        "counts": [read_count(cursor, key, words) for key, words in counts],
        "attribution": read_voices(cursor, last["by"]) if "by" in last else [*cursor.voices],
        "polarity": last.get("polarity", "affirmed"),
        "modality": last.get("modality", "certain"),
        "time_status": last.get("status", "past"),
    }


def read_line(cursor: Cursor, line: str) -> None:
    """Let one line of a work file act on the cursor."""
    words = line[1:].strip()
    if line.startswith("@"):
        cursor.start, cursor.end = cursor.end, len(cursor.text)
        cursor.start = cast(int, find_quote(cursor, words)[0])
    elif line.startswith("!"):
        cursor.start, cursor.end, kept = 0, len(cursor.text), (cursor.start, cursor.end)
        cursor.voices = read_voices(cursor, words)
        cursor.start, cursor.end = kept
    else:
        cursor.claims.append(read_claim(cursor, line))


def read_work(lines: list[str], corpora: Path) -> Iterator[Cursor]:
    """The documents of a work file.

    Raises:
        ValueError: A line cannot be read; the message names it.
    """
    anchors = [line[1:].strip() if line.startswith("@") else "" for line in lines]
    cursor: Cursor | None = None
    for number, line in enumerate(lines):
        try:
            if line.startswith("# "):
                if cursor:
                    yield cursor
                source, document = (part.strip() for part in line[2:].split("|"))
                text = read_texts(corpora, source)[document]
                cursor = Cursor(source=source, document=document, text=text)
            elif cursor and line.strip():
                read_line(cursor, line)
                if line.startswith("@"):
                    end_sentence(cursor, next_anchor(lines, anchors, number))
        except ValueError as fault:
            raise ValueError(f"line {number + 1}: {fault}") from fault
    if cursor:
        yield cursor


def next_anchor(lines: list[str], anchors: list[str], number: int) -> str:
    """The first words of the sentence after the one of a line, or nothing."""
    for line, anchor in zip(lines[number + 1 :], anchors[number + 1 :], strict=True):
        if line.startswith("# "):
            return ""
        if anchor:
            return anchor
    return ""


def end_sentence(cursor: Cursor, following: str) -> None:
    """Let the sentence end where the next one that is named begins."""
    at = cursor.text.find(following, cursor.start + 1) if following else len(cursor.text)
    if at < 0:
        raise ValueError(f"next sentence not found: {following!r}")
    cursor.end = at


def write_document(cursor: Cursor, annotator: str) -> None:
    """Write the stand-off file of one document."""
    record: Record = {
        "corpus": CORPUS,
        "source": cursor.source,
        "document": cursor.document,
        "sha256": digest(cursor.text),
        "annotator": annotator,
        "claims": cursor.claims,
    }
    path = GOLD / annotator / f"{cursor.document}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    body = json.dumps(record, separators=(",", ":")).replace('{"trigger"', '\n{"trigger"')
    path.write_text(body + "\n", encoding="utf-8")


def spans_of(claim: Record) -> Iterator[tuple[int, int]]:
    """Every span of a claim."""
    found = [claim["trigger"], claim["place"], claim["time"]]
    for name in ("arguments", "counts", "attribution"):
        for part in cast(list[Record], claim[name]):
            found += [part["span"], part.get("cue")]
    for span in filter(None, found):
        start, end = cast(list[int], span)
        yield start, end


def odd_words(claim: Record, types: frozenset[str]) -> Iterator[str]:
    """The words of a claim that are in no vocabulary."""
    if claim["type"] not in types:
        yield f"type {claim['type']}"
    for name, words in CHOICES.items():
        if claim[name] not in {*words}:
            yield f"{name} {claim[name]}"
    vocabularies = (
        ("arguments", "role", {*Role}),
        ("counts", "kind", {*CountKind}),
        ("attribution", "kind", {*SpeakerKind}),
    )
    for name, key, known in vocabularies:
        kinds = {part[key] for part in cast(list[Record], claim[name])}
        yield from (f"{name} {kind}" for kind in kinds - known)


def read_gold(path: Path) -> Record:
    """The record of one gold file."""
    return cast(Record, json.loads(path.read_text(encoding="utf-8")))


def format_faults(path: Path, types: frozenset[str]) -> Iterator[str]:
    """What is wrong with a gold file, as far as it can be told without its text."""
    record = read_gold(path)
    if set(record) != FIELDS or path.stem != record["document"]:
        yield "fields or name"
    if record["annotator"] != path.parent.name:
        yield f"annotator {record['annotator']}"
    for number, claim in enumerate(cast(list[Record], record["claims"])):
        if set(claim) != CLAIM_FIELDS:
            yield f"claim {number}: fields"
            continue
        yield from (f"claim {number}: {word}" for word in odd_words(claim, types))


def span_faults(path: Path, texts: Mapping[str, str]) -> Iterator[str]:
    """Where a gold file does not fit the text that it points into."""
    record = read_gold(path)
    text = texts.get(cast(str, record["document"]))
    if text is None or digest(text) != record["sha256"]:
        yield "text missing or other than the one annotated"
        return
    for number, claim in enumerate(cast(list[Record], record["claims"])):
        for start, end in spans_of(claim):
            quote = text[start:end] if 0 <= start < end <= len(text) else ""
            if not quote or quote != quote.strip():
                yield f"claim {number}: span {start}-{end}"


def check(corpora: Path) -> Iterator[str]:
    """One line a fault, over all gold files."""
    types = event_types()
    for path in sorted(GOLD.glob("*/*.json")):
        source = cast(str, read_gold(path)["source"])
        texts = read_texts(corpora, source)
        for fault in (*format_faults(path, types), *span_faults(path, texts)):
            yield f"{path.parent.name}/{path.name}: {fault}"


def main(arguments: list[str]) -> int:
    """Convert if a work file is named, then check everything."""
    corpora = Path(arguments[0])
    if arguments[1:]:
        lines = Path(arguments[1]).read_text(encoding="utf-8").splitlines()
        for cursor in read_work(lines, corpora):
            write_document(cursor, arguments[2])
    faults = list(check(corpora))
    print("\n".join(faults) or "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
