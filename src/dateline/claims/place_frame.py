"""What is known of an event and of its sentence beside the places that it names."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from dateline.text.tokens import Token


class Whence(Enum):
    """What a place tells to which "from" leads, beside someone: "three men from Karm".

    Attributes:
        HOME: only where he is from: he was killed, or spoke.
        EITHER: that, or from where he was led: he was taken captive.
        SCENE: where it was: he fled, or withdrew.
    """

    HOME = "home"
    EITHER = "either"
    SCENE = "scene"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is known of the event and of its sentence beside the places.

    Attributes:
        triggers: indexes of the tokens that tell events, in this sentence.
        own: heads of the arguments that name a place ("captured the town"), best first.
        people: heads of the arguments that name someone ("the governor of Karm").
        is_said: whether the event is a statement or a talk: what it is about lies elsewhere.
        is_attack: whether the event is an attack, which may be made from elsewhere.
        phrase: indexes of the trigger's own nouns: "agreement" of "signed an agreement".
        present: heads of those who were there, as they spoke, met or judged.
        whence: what "from" tells beside people: see `Whence`.
    """

    triggers: Collection[int] = ()
    own: Sequence[Token] = ()
    people: Sequence[Token] = ()
    is_said: bool = False
    is_attack: bool = False
    phrase: Collection[int] = ()
    present: Sequence[Token] = ()
    whence: Whence = Whence.HOME
