"""spaCy's parser and entity recogniser with Python's lock held: the same at half the time.

Both choose an action after the other, and spaCy gives up Python's lock meanwhile. Most that its
compiled code calls there takes the lock back, to see whether there was an error: the entity
recogniser spends longer on the lock than on its network. Here the sentences of a batch go on a
step at a time, and the lock stays held.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

STEPPING: Final = ("parser", "ner")
SUFFIX: Final = "_held"
HELD: Final = "held_steps"


class HeldSteps:
    """A pipeline component that stands for one that parses by steps."""

    def __init__(self, stepping: Any) -> None:
        self._stepping = stepping

    def __call__(self, doc: Doc) -> Doc:
        """Mark what the component marks."""
        return next(self.pipe([doc], batch_size=1))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Mark documents, so many at once."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._mark(batch)
            yield from batch

    def _mark(self, docs: Sequence[Doc]) -> None:
        states = self._stepping.moves.init_batch(docs)
        going = [one for one in states if not one.is_final()]
        if going:
            network = self._stepping.model.predict(docs)
            while going:
                going = self._stepping.transition_states(going, network.predict(going))
            network.clear_memory()
        self._stepping.set_annotations(docs, states)


def hold_steps(nlp: Language) -> None:
    """Put such components in the place of a pipeline's own, where those take no beam."""
    for name in STEPPING:
        stepping: Any = nlp.get_pipe(name) if name in nlp.pipe_names else None
        if stepping is not None and stepping.cfg["beam_width"] == 1:
            nlp.add_pipe(HELD, name + SUFFIX, after=name, config={"of": name})
            nlp.disable_pipe(name)


@Language.factory(HELD, default_config={"of": "parser"})
def make_held_steps(nlp: Language, name: str, of: str) -> HeldSteps:  # noqa: ARG001  spaCy's
    """What stands for the component `of` a pipeline."""
    return HeldSteps(nlp.get_pipe(of))
