"""The learned reader: which words tell an event, of which type, and who takes part in it.

A small transformer reads a document in windows of whole sentences, each only when something in
it is asked for. The tables stay the explanation; the reader's figures are shown beside them.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from dateline.claims.learned.encoder import Tagger
from dateline.errors import InvalidRecordError
from dateline.model import Role, Span

if TYPE_CHECKING:
    from dateline.text.parse import ParsedSentence

HEADS: Final = "heads.json"
ROLES: Final = ("A", "P", "L", "T")
"""What the role head tells apart: who does it, whom it befalls, where, and when."""
ROLE_NUMBERS: Final = {Role.AGENT: 0, Role.PATIENT: 1}
WIDTH: Final = 64
"""The width of what a trigger asks for and a word answers, a role."""
N_TOKENS: Final = 112
"""A window has so many tokens at most, unless one sentence alone has more."""
JUDGED_BRANCHES: Final = frozenset(
    {"fighting", "attack", "violence", "detention", "territory", "materiel"}
)
JUDGED_TYPES: Final = frozenset({"protest.riot", "protest.mob", "protest.force"})

Floats = npt.NDArray[np.float32]


def is_judged_type(event_type: str) -> bool:
    """Whether events of a type are violence."""
    return event_type.partition(".")[0] in JUDGED_BRANCHES or event_type in JUDGED_TYPES


@dataclass(frozen=True, kw_only=True)
class Heads:
    """What the figures of the reader stand for.

    Attributes:
        types: the event types by their number; the first is no event.
        bias: added to the score of each role.
    """

    types: tuple[str, ...]
    bias: Floats

    @cached_property
    def violent(self) -> npt.NDArray[np.intp]:
        """The numbers of the types that are violence."""
        return np.array(
            [at for at, one in enumerate(self.types) if one and is_judged_type(one)]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Some sentences as the reader sees them, one row a token.

    Attributes:
        starts: where each token starts in the document, in characters, ascending.
        ends: where each token ends.
        chances: of each type.
        asks: what a trigger there asks for.
        answers: what a word there answers.
    """

    starts: list[int]
    ends: list[int]
    chances: Floats
    asks: Floats
    answers: Floats

    def tokens(self, start: int, end: int) -> slice:
        """The numbers of the tokens in some characters of the document, from and to."""
        return slice(bisect_right(self.ends, start), bisect_left(self.starts, end))


class LearnedReader:
    """Reads documents with the weights that it was given."""

    def __init__(self, tagger: Tagger, heads: Heads) -> None:
        self.heads = heads
        self._tagger = tagger

    def open(self, sentences: Sequence["ParsedSentence"]) -> "OpenDocument":
        """A document, of which nothing has been read yet."""
        return OpenDocument(self._tagger, self.heads, sentences)


class OpenDocument:
    """One document under the learned reader."""

    def __init__(
        self, tagger: Tagger, heads: Heads, sentences: Sequence["ParsedSentence"]
    ) -> None:
        self.heads = heads
        self._tagger = tagger
        self._sentences = {one.sentence.index: one for one in sentences}
        self._coded: dict[int, tuple[list[int], list[tuple[int, int]]]] = {}
        self._window_of: dict[int, int] = {}
        self._groups: list[list[int]] = []
        self._windows: dict[int, Window] = {}
        self._chances: dict[tuple[int, int], Floats] = {}
        self._pieces: dict[int, list[tuple[int, int]]] = {}
        self._scores: dict[tuple[Role, int, int], list[float]] = {}
        for one in sentences:
            self._place(one)

    @property
    def n_sentences(self) -> int:
        """How many sentences the document has."""
        return len(self._sentences)

    def chance_of_violence(self, sentence: "ParsedSentence", span: Span) -> float:
        """How likely the words in `span` tell of violence, from 0 to 1."""
        return float(self.chances(sentence, span)[self.heads.violent].sum())

    def chance_of_event(self, sentence: "ParsedSentence", span: Span) -> float:
        """How likely the words in `span` tell some event of the codebook."""
        return 1.0 - float(self.chances(sentence, span)[0])

    def chance_of(self, event_type: str, sentence: "ParsedSentence", span: Span) -> float:
        """How likely the words in `span` tell an event of a type."""
        return float(self.chances(sentence, span)[self.heads.types.index(event_type)])

    def likeliest(
        self, sentence: "ParsedSentence", span: Span, weights: Floats | float = 1.0
    ) -> tuple[str, float]:
        """The likeliest type that the words in `span` tell, and how likely it is.

        `weights` multiply the chances of the types, in their order.
        """
        weighed = self.chances(sentence, span) * weights
        best = int(weighed[1:].argmax()) + 1
        return self.heads.types[best], float(weighed[best])

    def chances(self, sentence: "ParsedSentence", span: Span) -> Floats:
        """How likely the words in `span` tell no event (first), and an event of each type."""
        key = (span.start, span.end)
        if key not in self._chances:
            self._chances[key] = self._mean(sentence, span)
        return self._chances[key]

    def _mean(self, sentence: "ParsedSentence", span: Span) -> Floats:
        window = self._read(sentence)
        rows: Floats = window.chances[window.tokens(span.start, span.end)]
        if not len(rows):
            nothing = np.zeros(len(self.heads.types), dtype=np.float32)
            nothing[0] = 1.0
            return nothing
        return _mean_of(rows)

    def role_scores(self, role: Role, sentence: "ParsedSentence", trigger: Span) -> list[float]:
        """How likely each token of a sentence plays a role in the event of a trigger."""
        key = (role, trigger.start, trigger.end)
        if key not in self._scores:
            self._scores[key] = self._score_roles(role, sentence, trigger)
        return self._scores[key]

    def _score_roles(
        self, role: Role, sentence: "ParsedSentence", trigger: Span
    ) -> list[float]:
        number = ROLE_NUMBERS[role]
        window = self._read(sentence)
        own = window.tokens(trigger.start, trigger.end)
        pieces = self._pieces_of(sentence)
        if own.start >= own.stop:
            return [0.0] * len(pieces)
        part = slice(number * WIDTH, (number + 1) * WIDTH)
        ask = _mean_of(window.asks[own, part])
        scores = window.answers[:, part] @ ask / WIDTH**0.5 + self.heads.bias[number]
        chances = (1.0 / (1.0 + np.exp(-scores))).tolist()
        return [
            chances[start] if end - start == 1 else max(chances[start:end], default=0.0)
            for start, end in pieces
        ]

    def _pieces_of(self, sentence: "ParsedSentence") -> list[tuple[int, int]]:
        """The pieces, from and to, of each token of a sentence in its window."""
        index = sentence.sentence.index
        if index not in self._pieces:
            window = self._read(sentence)
            found = [window.tokens(*sentence.bounds_of(token)) for token in sentence.doc]
            self._pieces[index] = [(one.start, one.stop) for one in found]
        return self._pieces[index]

    def _place(self, one: "ParsedSentence") -> None:
        """Put a sentence into the last window, or into a new one where that is full."""
        index = one.sentence.index
        self._coded[index] = self._tagger.split(one.span.quote)
        size = len(self._coded[index][0])
        last = self._groups[-1] if self._groups else []
        if last and sum(len(self._coded[at][0]) for at in last) + size <= N_TOKENS:
            last.append(index)
        else:
            self._groups.append([index])
        self._window_of[index] = len(self._groups) - 1

    def _read(self, sentence: "ParsedSentence") -> Window:
        number = self._window_of[sentence.sentence.index]
        if number not in self._windows:
            self._windows[number] = self._read_group(self._groups[number])
        return self._windows[number]

    def _read_group(self, group: Sequence[int]) -> Window:
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        for index in group:
            base = self._sentences[index].sentence.start
            own, offsets = self._coded[index]
            ids.extend(own)
            starts.extend([base + start for start, _ in offsets])
            ends.extend([base + end for _, end in offsets])
        types, asks, answers = self._tagger.tag(ids)
        scores = np.exp(types - types.max(axis=1, keepdims=True))
        return Window(
            starts=starts[: len(types)],
            ends=ends[: len(types)],
            chances=scores / scores.sum(axis=1, keepdims=True),
            asks=asks,
            answers=answers,
        )


def _mean_of(rows: Floats) -> Floats:
    """The mean of some rows; mostly there is one."""
    mean: Floats = rows[0] if len(rows) == 1 else rows.sum(axis=0) / len(rows)
    return mean


@cache
def load_learned_reader() -> LearnedReader | None:
    """The reader that comes with Dateline; None where weights or onnxruntime are missing."""
    with as_file(files("dateline.claims.learned") / "weights") as folder:
        return read_weights(folder)


def read_weights(folder: Path) -> LearnedReader | None:
    """The reader with the weights in a folder; None where they, or onnxruntime, are missing."""
    if not (folder / HEADS).is_file():
        return None
    try:
        return LearnedReader(Tagger(folder), read_heads(folder / HEADS))
    except ImportError:
        return None


def read_heads(path: Path) -> Heads:
    """The heads of a JSON file.

    Raises:
        InvalidRecordError: the file tells no heads.
    """
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return Heads(
            types=tuple(str(one) for one in fields["types"]),
            bias=np.asarray(fields["bias"], dtype=np.float32),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidRecordError(f"{path.name} tells no heads: {error}") from error
