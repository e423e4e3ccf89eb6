"""Event factuality on MEANTIME (Wikinews): mean absolute error and correlation on [-3, 3].

The corpus gives tokens and, for annotated heads, a value from -3 (certainly not) to 3
(certainly so). Each head is read by `read_token` in the parse of its sentence alone, with the
corpus's own tokens; the first token stands for a head of several. A sentence is one item of the
bootstrap. The five classes of the macro-F1 are the signs with "certain" (|v| >= 2.5) and
"uncertain" (|v| >= .5), and "unknown" between.

Source: Minard et al. 2016 (MEANTIME); values as unified by Stanovsky et al. 2017; measures as
in Rudinger et al. 2018.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from dateline.bench.intervals import f1, measure
from dateline.bench.result import Result
from dateline.claims.factuality import read_token
from dateline.errors import MissingResourceError
from dateline.text.language_model import load
from dateline.text.mirror import mirror

PUBLISHED: Final = {
    "mae_rules_and_regression": 0.243,
    "r_rules_and_regression": 0.412,
    "mae_neural": 0.279,
    "r_neural": 0.516,
    "mae_all_certain": 0.315,
}
QUOTES: Final = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
CERTAIN_FROM: Final = 2.5
UNCERTAIN_FROM: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FactualitySentence:
    """A sentence with the heads that were annotated, by token index, and their values."""

    words: tuple[str, ...]
    heads: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceScore:
    """Gold and read values of the heads of one sentence."""

    gold: tuple[float, ...]
    read: tuple[float, ...]


def run(path: Path) -> Result:
    """The scores on a file of JSON lines, or all such files of a folder; `n` counts heads.

    Raises:
        MissingResourceError: there is no such file.
    """
    sentences = read_sentences(path)
    scores = list(score_sentences(sentences, load()))
    return Result(
        corpus="meantime_factuality",
        part=path.stem,
        n=sum(len(one.gold) for one in scores),
        measures={
            "mae": measure(scores, mean_absolute_error),
            "r": measure(scores, correlation),
            "macro_f1": measure(scores, macro_f1),
            "mae_all_certain": measure(scores, _all_certain),
        },
        published=PUBLISHED,
    )


def read_sentences(path: Path) -> tuple[FactualitySentence, ...]:
    """The annotated sentences of a file, or of the ``*.jsonl`` files of a folder, by name.

    Raises:
        MissingResourceError: there are none.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    files = [one for one in files if one.is_file()]
    if not files:
        raise MissingResourceError(f"no MEANTIME factuality (*.jsonl) in {path}")
    lines = [line for one in files for line in one.read_text("utf-8").splitlines() if line]
    return tuple(_read_line(line) for line in lines)


def _read_line(line: str) -> FactualitySentence:
    row = cast(dict[str, object], json.loads(line))
    targets = cast(list[dict[str, object]], row["targets"])
    spans = [cast(list[int], one["span1"]) for one in targets]
    return FactualitySentence(
        words=tuple(str(row["text"]).split(" ")),
        heads=tuple(span[0] for span in spans),
        values=tuple(float(cast(float, one["label"])) for one in targets),
    )


def score_sentences(
    sentences: Sequence[FactualitySentence], nlp: Language
) -> Iterator[SentenceScore]:
    """Gold and read values, sentence by sentence."""
    docs = nlp.pipe(Doc(nlp.vocab, words=[QUOTES.get(word, word) for word in one.words])
                    for one in sentences)  # fmt: skip
    for sentence, doc in zip(sentences, docs, strict=True):
        words = mirror(doc)
        read = tuple(read_token(words[head]).value for head in sentence.heads)
        yield SentenceScore(gold=sentence.values, read=read)


def _flat(scores: Sequence[SentenceScore]) -> tuple[np.ndarray, np.ndarray]:
    gold = np.array([value for one in scores for value in one.gold], dtype=float)
    read = np.array([value for one in scores for value in one.read], dtype=float)
    return gold, read


def mean_absolute_error(scores: Sequence[SentenceScore]) -> float:
    """Mean distance between gold and read values; 0 is perfect."""
    gold, read = _flat(scores)
    return float(np.abs(gold - read).mean()) if len(gold) else 0.0


def _all_certain(scores: Sequence[SentenceScore]) -> float:
    """The error of one who takes everything to be certain."""
    gold, _ = _flat(scores)
    return float(np.abs(gold - 3.0).mean()) if len(gold) else 0.0


def correlation(scores: Sequence[SentenceScore]) -> float:
    """Pearson's r between gold and read values; 0 where one of them does not vary."""
    gold, read = _flat(scores)
    if len(gold) < 2 or not gold.std() or not read.std():
        return 0.0
    return float(np.corrcoef(gold, read)[0, 1])


def macro_f1(scores: Sequence[SentenceScore]) -> float:
    """Mean F1 over the classes that occur in gold."""
    gold, read = _flat(scores)
    gold_classes = [class_of(value) for value in gold]
    read_classes = [class_of(value) for value in read]
    parts = []
    for one in sorted(set(gold_classes)):
        pairs = zip(gold_classes, read_classes, strict=True)
        right = sum(left == right == one for left, right in pairs)
        parts.append(f1(right, read_classes.count(one), gold_classes.count(one)))
    return sum(parts) / len(parts) if parts else 0.0


def class_of(value: float) -> str:
    """One of the five classes of factuality, such as ``certain+``."""
    if abs(value) < UNCERTAIN_FROM:
        return "unknown"
    name = "certain" if abs(value) >= CERTAIN_FROM else "uncertain"
    return f"{name}{'+' if value > 0 else '-'}"
