"""A number taken out of another: "17 of 20 drones", "12 out of 15 hostages".

The parser reads the first as one number, and hangs "out" from the verb. "Out of" is "of" here.
"""

from typing import Final

from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Doc, Token, hang

_NUMBER: Final = "NUM"


def take_shares(doc: Doc) -> None:
    """Hang what a share is taken out of from the share."""
    for of in doc.tokens[1:-1]:
        if of.lower_ == "of" and is_on(Repair.SHARE):
            share = doc.tokens[of.i - 1]
            if share.pos_ == _NUMBER:
                _part(share, of)
            elif share.lower_ == "out" and share.i and of.head is share:
                _take_out(doc.tokens[share.i - 1], share, of)


def _part(share: Token, of: Token) -> None:
    """Let the share stand where its group stood, and the group behind it."""
    number = of.head
    noun = number.head
    is_one = of.dep_ == share.dep_ == "quantmod" and share.head is number
    if not is_one or number.dep_ != "nummod" or noun.i <= of.i:
        return
    above = noun.head
    if above is noun:
        return
    share.dep_, of.dep_, noun.dep_ = noun.dep_, "prep", "pobj"
    hang(share, above)
    hang(of, share)
    hang(noun, of)


def _take_out(share: Token, out: Token, of: Token) -> None:
    """Let "out of" be an "of" of the share."""
    if share.pos_ == _NUMBER and out.head in (share, share.head):
        hang(of, share)
        hang(out, of)
        out.dep_ = "advmod"
