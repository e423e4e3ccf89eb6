"""Build ``training/judge/items.csv``: triggers by themselves, for the learned reader.

Sources, all of them our own: ``training/judge/texts.csv``, and the examples and traps of the
trigger tables. The trigger of an example has the type of its row (label), that of a trap is
no event of that type ("!" and the type). A trigger of violence in a text takes the text's
label. Run it again when a source has changed, then ``train_reader.py``.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.claims.domains import CONFLICT, load_domains
from dateline.claims.learned import is_judged_type
from dateline.claims.rows import RowIndex
from dateline.claims.triggers import TriggerRow, load_triggers
from dateline.mentions.triggers import FoundTrigger, find_triggers
from dateline.model import Report, report_id, sha256_hex
from dateline.text import read_document
from dateline.text.language_model import load as load_language_model
from dateline.text.parse import ParsedSentence, parse_documents

FOLDER: Final = Path(__file__).parents[1] / "training" / "judge"
VIOLENCE: Final = "violence"
NO_VIOLENCE: Final = "!violence"
COLUMNS: Final = ("source", "label", "start", "end", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text with the label of its triggers.

    Attributes:
        phrase: where not empty, only the triggers of this phrase take the label.
    """

    source: str
    label: str
    text: str
    phrase: str = ""


def main() -> None:
    """Write the items."""
    texts = [*read_texts(FOLDER / "texts.csv"), *read_rows()]
    items = sorted(set(make_items(texts)))
    with (FOLDER / "items.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(items)
    print(f"{len(items)} items, {len({one[1] for one in items})} labels")


def read_texts(path: Path) -> Iterator[Labelled]:
    """The texts written for the judge."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            label = VIOLENCE if row["label"] == "1" else NO_VIOLENCE
            yield Labelled(source=row["domain"], label=label, text=row["text"])


def read_rows() -> Iterator[Labelled]:
    """The examples and the traps of the trigger tables."""
    for row in load_triggers().rows:
        kind = row.event_type
        yield Labelled(source="rows", label=kind, text=row.example, phrase=row.phrase)
        if row.trap:
            is_harmless = is_judged_type(kind) and not _may_be_violent(row)
            label = NO_VIOLENCE if is_harmless else f"!{kind}"
            yield Labelled(source="rows", label=label, text=row.trap, phrase=row.phrase)


def _may_be_violent(row: TriggerRow) -> bool:
    """Whether a trap has a word of conflict: it may be an event of another type."""
    table = load_domains()
    words = set(row.trap.lower().rstrip(".?!").replace(",", "").split()) - set(row.words)
    return any(
        name == CONFLICT
        for word in words
        for form in (word, word.removesuffix("s"))
        for name, _ in table.get(form, ())
    )


def make_items(texts: Sequence[Labelled]) -> Iterator[tuple[str, ...]]:
    """The items of the texts: one a trigger, with the sentence in which it stands."""
    rows = RowIndex(load_triggers())
    documents = [read_document(_report(one.text)) for one in texts]
    parses = parse_documents(documents, load_language_model())
    for one, parse in zip(texts, parses, strict=True):
        for parsed in parse.sentences:
            found = find_triggers(parsed, rows.index)
            for trigger in _judged(found, rows, one.phrase):
                yield _item(one, parsed, trigger)


def _judged(
    found: Iterable[FoundTrigger], rows: RowIndex, phrase: str
) -> Iterator[FoundTrigger]:
    for one in found:
        is_wanted = not phrase or " ".join(one.phrase.words) == phrase
        is_judged = any(is_judged_type(row.event_type) for row in rows.rows_for(one))
        if is_wanted and (phrase or is_judged):
            yield one


def _item(one: Labelled, parsed: ParsedSentence, trigger: FoundTrigger) -> tuple[str, ...]:
    sentence, span = parsed.span, parsed.span_of(trigger.tokens)
    start, end = span.start - sentence.start, span.end - sentence.start
    return (one.source, one.label, str(start), str(end), sentence.quote)


def _report(text: str) -> Report:
    sha256 = sha256_hex(text.encode())
    return Report(
        id=report_id(sha256, None),
        source="judge",
        sha256=sha256,
        text=text,
        extractor="judge/1",
    )


if __name__ == "__main__":
    main()
