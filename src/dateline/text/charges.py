"""Of two "of" behind an accusation the second may be the charge.

"He accused members of the Front of the murder": the parser hangs the murder from the Front. The
charge is the first "of" with a crime or a gerund behind it: "suspects the Front of the murder
of a clerk" is charged with murder, and the clerk is its victim.
"""

from typing import Final

from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Doc, Token, hang, hangs_from

CHARGING: Final = frozenset({"accuse", "acquit", "convict", "suspect"})
"""Verbs after whose object "of" tells the charge: "suspect the Front of the murder"."""
_CRIMES: Final = (
    "abduction abuse arson assassination assault atrocity attack betrayal blast bombing breach"
    " complicity corruption crime genocide involvement kidnapping killing massacre murder"
    " provocation rape sabotage shooting slaying theft torture treason violation violence"
)
CRIMES: Final = frozenset(_CRIMES.split())


def hang_charges(doc: Doc) -> None:
    """Hang each charge from its verb of accusing."""
    for verb in doc.tokens:
        if verb.lemma_ in CHARGING and is_on(Repair.CHARGE):
            charge = _charge_below(verb)
            if charge is not None:
                hang(charge, verb)


def _charge_below(verb: Token) -> Token | None:
    """The "of" that the parser has hung within the object of an active verb."""
    accused = next(
        (one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i), None
    )
    if accused is None or any(is_of(one) for one in verb.children if one.i > accused.i):
        return None
    within = [
        one
        for one in verb.doc.tokens[accused.i + 1 :]
        if is_of(one) and hangs_from(one, accused)
    ]
    charge = next((one for one in within if _is_charge(one)), None)
    return None if charge is None or charge.head is accused else charge


def is_of(token: Token) -> bool:
    """Whether a word is the preposition "of"."""
    return token.dep_ == "prep" and token.lower_ == "of"


def _is_charge(preposition: Token) -> bool:
    return any(
        one.lemma_ in CRIMES or (one.dep_ == "pcomp" and one.tag_ == "VBG")
        for one in preposition.children
    )
