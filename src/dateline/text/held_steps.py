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
OUT: Final = "O"
"""The action of the entity recogniser for a token in no name."""


class HeldSteps:
    """A pipeline component that stands for one that parses by steps."""

    def __init__(self, stepping: Any) -> None:
        self._stepping = stepping
        self._moves = stepping.moves
        names = [self._moves.get_class_name(at) for at in range(self._moves.n_moves)]
        self._out = names.index(OUT) if OUT in names else None

    def __call__(self, doc: Doc) -> Doc:
        """Mark what the component marks."""
        return next(self.pipe([doc], batch_size=1))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Mark documents, so many at once."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._mark(batch)
            yield from batch

    def _mark(self, docs: Sequence[Doc]) -> None:
        states = self._moves.init_batch(docs)
        going = [one for one in states if not one.is_final()]
        if going:
            network = self._stepping.model.predict(docs)
            while going:
                self._step(going, network.predict(going))
                going = [one for one in going if not one.is_final()]
            network.clear_memory()
        self._stepping.set_annotations(docs, states)

    def _step(self, states: Sequence[Any], scores: Any) -> None:
        """Let each state take the best action that it may; most tokens are in no name."""
        if self._out is not None:
            is_out = (scores.argmax(axis=1) == self._out).tolist()
            others = [
                at for at, one in enumerate(states) if not (is_out[at] and self._pass(one))
            ]
            states, scores = [states[at] for at in others], scores[others]
        if states:
            self._stepping.transition_states(states, scores)

    def _pass(self, state: Any) -> bool:
        """Leave a token out of all names; False where the state may not: within a name."""
        try:
            self._moves.apply_transition(state, OUT)
        except ValueError:
            return False
        return True


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
